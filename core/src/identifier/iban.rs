//! A bank account of Kazakhstan: the IBAN, in local papers «ИИК».

use crate::identifier::{BankCode, IdentifierError, Reading, fold};
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// Characters of an IBAN of Kazakhstan.
const LENGTH: usize = 20;

const FORM: IdentifierError = IdentifierError::Form {
    form: "an account of Kazakhstan: `KZ`, two check digits, three digits of the bank, \
           13 capital letters or digits",
};

/// A bank account of Kazakhstan by ISO 13616, with fitting check digits.
///
/// Its electronic form is twenty capitals and digits without spaces; [`Iban::normalise`]
/// reads what people write.
/// `Debug` shows the bank alone, since the account may be a person's; `Display`
/// shows it whole: only for documents that must name it.
///
/// ```
/// use qalqan_core::identifier::Iban;
///
/// let treasury: Iban = "KZ24070105KSN0000000".parse()?;
/// assert_eq!(treasury.bank_code().to_string(), "070");
/// assert_eq!(treasury.masked(), "KZ**070***********00");
/// # Ok::<(), qalqan_core::identifier::IdentifierError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iban([u8; LENGTH]);

/// The remainder by 97 with letters as 10–35, most significant first.
fn remainder(start: u32, bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(start, |rest, byte| {
        let value = char::from(*byte).to_digit(36)?;
        let shift = if value > 9 { 100 } else { 10 };
        rest.checked_mul(shift)?.checked_add(value)?.checked_rem(97)
    })
}

fn letter_or_digit(byte: &u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

/// An account in groups of four, as papers print it, without the spaces; `None` where the
/// spaces stand elsewhere.
fn joined(text: &str) -> Option<String> {
    let mut joined = String::with_capacity(LENGTH);
    let mut places = 0_usize;
    for letter in text.chars() {
        places = places.saturating_add(1);
        let due = places.checked_rem(5) == Some(0);
        if due != matches!(letter, ' ' | '\u{a0}' | '\u{202f}') {
            return None;
        }
        if !due {
            joined.push(letter);
        }
    }
    Some(joined)
}

impl Iban {
    /// Reads an account also in small letters, with look-alikes of Latin capitals, or in
    /// groups of four, and says whether it had to be mended.
    ///
    /// ```
    /// use qalqan_core::identifier::Iban;
    ///
    /// let printed = Iban::normalise("kz24 0701 05KS N000 0000")?;
    /// assert_eq!(printed.value.to_string(), "KZ24070105KSN0000000");
    /// assert!(printed.changed);
    /// # Ok::<(), qalqan_core::identifier::IdentifierError>(())
    /// ```
    ///
    /// # Errors
    /// [`IdentifierError`] of the text as it came.
    pub fn normalise(text: &str) -> Result<Reading<Self>, IdentifierError> {
        // the reason of the strict reading is the one that the writer understands
        text.parse()
            .map(|value| Reading {
                value,
                changed: false,
            })
            .or_else(|reason| {
                let joined = joined(text).unwrap_or_else(|| text.into());
                let value = fold(&joined).parse().map_err(|_| reason)?;
                Ok(Reading {
                    value,
                    changed: true,
                })
            })
    }

    /// The bank's code, three digits.
    #[must_use]
    pub fn bank_code(self) -> BankCode {
        let [_, _, _, _, first, second, third, ..] = self.0;
        BankCode::of_digits([first, second, third])
    }

    /// For reports: the bank and the last two characters.
    #[must_use]
    pub fn masked(self) -> String {
        let [.., before_last, last] = self.0;
        alloc::format!(
            "KZ**{}***********{}{}",
            self.bank_code(),
            char::from(before_last),
            char::from(last)
        )
    }
}

impl FromStr for Iban {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let bytes: [u8; LENGTH] = match text.as_bytes().try_into() {
            Ok(bytes) => bytes,
            Err(_) => return Err(IdentifierError::Length { expected: LENGTH }),
        };
        let (head, account) = bytes.split_at_checked(4).ok_or(FORM)?;
        let [b'K', b'Z', check @ ..] = head else {
            return Err(FORM);
        };
        let (bank, own) = account.split_at_checked(3).ok_or(FORM)?;
        let digits = check.iter().chain(bank).all(u8::is_ascii_digit);
        if !digits || !own.iter().all(letter_or_digit) {
            return Err(FORM);
        }
        // 00, 01 and 99 leave the remainder of 97, 98 and 02 but are never given out
        let given_out = !matches!(check, b"00" | b"01" | b"99");
        let rest = remainder(0, account).and_then(|rest| remainder(rest, head));
        if given_out && rest == Some(1) {
            Ok(Self(bytes))
        } else {
            Err(IdentifierError::ControlDigit)
        }
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(core::str::from_utf8(&self.0).unwrap_or_default())
    }
}

impl fmt::Debug for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Iban(KZ**{}*************)", self.bank_code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    /// The account with the check digits that fit, by the long number itself.
    fn with_check_digits(bban: &str) -> String {
        let digits: String = std::format!("{bban}KZ00")
            .chars()
            .map(|letter| letter.to_digit(36).unwrap().to_string())
            .collect();
        let rest = digits.bytes().fold(0_u32, |rest, byte| {
            (rest * 10 + u32::from(byte - b'0')) % 97
        });
        std::format!("KZ{:02}{bban}", 98 - rest)
    }

    #[test]
    fn public_accounts_fit() {
        for (text, bank) in [
            ("KZ226018871000394291", "601"),
            ("KZ24070105KSN0000000", "070"),
        ] {
            let account: Iban = text.parse().unwrap();
            assert_eq!(account.to_string(), text);
            assert_eq!(account.bank_code().to_string(), bank);
            let shown = std::format!("{account:?}");
            assert_eq!(shown, std::format!("Iban(KZ**{bank}*************)"));
            assert_eq!(account.masked().len(), LENGTH);
        }
    }

    #[test]
    fn borders_of_the_form() {
        let length = IdentifierError::Length { expected: 20 };
        for (text, error) in [
            ("", length),
            ("KZ22601887100039429", length),
            ("KZ2260188710003942911", length),
            ("KZ22 6018 8710 0039 4291", length),
            ("kz226018871000394291", FORM),
            ("KZ22A018871000394291", FORM),
            ("KZ2260188710003942-1", FORM),
            ("KZ226018871000394l91", FORM),
            ("DE226018871000394291", FORM),
            ("KZ236018871000394291", IdentifierError::ControlDigit),
            ("KZ226018871000394292", IdentifierError::ControlDigit),
        ] {
            assert_eq!(text.parse::<Iban>(), Err(error), "{text}");
        }
    }

    #[test]
    fn what_people_write_is_read_with_a_note() {
        let value: Iban = "KZ226018871000394291".parse().unwrap();
        for (text, changed) in [
            ("KZ226018871000394291", false),
            ("kz226018871000394291", true),
            ("\u{41a}Z226018871000394291", true),
            ("KZ22 6018 8710 0039 4291", true),
            ("KZ22\u{a0}6018\u{a0}8710\u{a0}0039\u{a0}4291", true),
        ] {
            assert_eq!(
                Iban::normalise(text),
                Ok(Reading { value, changed }),
                "{text}"
            );
        }
        for text in [
            "KZ2 26018 8710 0039 4291",
            " KZ226018871000394291",
            "KZ22 6018 8710 0039 4292",
        ] {
            assert!(Iban::normalise(text).is_err(), "{text}");
        }
    }

    /// Check digits run from 02 to 98; their twins by 97 are refused.
    #[test]
    fn twins_of_check_digits_are_refused() {
        let accounts =
            (0..10_000).map(|serial| with_check_digits(&std::format!("1250000{serial:09}")));
        let mut twins = 0;
        for account in accounts {
            assert!(account.parse::<Iban>().is_ok(), "{account}");
            let twin = match account.get(2..4).unwrap() {
                "02" => "99",
                "97" => "00",
                "98" => "01",
                _ => continue,
            };
            let other = std::format!("KZ{twin}{}", account.get(4..).unwrap());
            assert_eq!(other.parse::<Iban>(), Err(IdentifierError::ControlDigit));
            twins += 1;
        }
        assert!(twins > 100, "{twins}");
    }

    proptest! {
        #[test]
        fn parse_of_print_is_identity(bban in "[0-9]{3}[A-Z0-9]{13}") {
            let text = with_check_digits(&bban);
            let account: Iban = text.parse().unwrap();
            prop_assert_eq!(account.to_string(), text);
        }

        #[test]
        fn one_wrong_digit_is_caught(bban in "[0-9]{16}", place in 4_usize..20, change in 1_u8..10) {
            let mut bytes = with_check_digits(&bban).into_bytes();
            bytes[place] = b'0' + (bytes[place] - b'0' + change) % 10;
            let wrong = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(wrong.parse::<Iban>(), Err(IdentifierError::ControlDigit));
        }

        #[test]
        fn no_text_panics(text in "(KZ)?.{0,20}") {
            let _ = text.parse::<Iban>();
        }
    }
}
