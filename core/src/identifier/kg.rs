//! Numbers of the Kyrgyz Republic: ПИН of a person, ИНН of a taxpayer, ОКПО of an
//! organisation (offer of the digital sick-leave module).
//!
//! No published act gives their check rules, so only the form is demanded; what
//! the digits seem to say is advice.

use crate::ascii;
use crate::calendar::Day;
use crate::identifier::IdentifierError;
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

fn digits<const N: usize>(text: &str) -> Result<[u8; N], IdentifierError> {
    let bytes: [u8; N] = match text.as_bytes().try_into() {
        Ok(bytes) => bytes,
        Err(_) => return Err(IdentifierError::Length { expected: N }),
    };
    let digits = ascii::digits(bytes).ok_or(IdentifierError::NotDigits)?;
    if digits.iter().all(|digit| *digit == 0) {
        return Err(IdentifierError::NeverAssigned);
    }
    Ok(digits)
}

fn print(digits: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    digits.iter().try_for_each(|digit| write!(f, "{digit}"))
}

macro_rules! fourteen_digits {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 14]);

        impl $name {
            /// For reports: all but the last two digits hidden.
            #[must_use]
            pub fn masked(self) -> String {
                let [.., tens, ones] = self.0;
                alloc::format!("************{tens}{ones}")
            }

            /// The date that the second to ninth digits suggest, as day, month and
            /// year: of birth, or of registration. Advice only: the layout is
            /// inferred and sources contradict each other.
            #[must_use]
            pub fn date_advice(self) -> Option<Day> {
                let [_, d1, d2, m1, m2, y1, y2, y3, y4, ..] = self.0;
                let number = |digits: &[u8]| {
                    digits.iter().fold(0_u32, |number, digit| {
                        number.saturating_mul(10).saturating_add(u32::from(*digit))
                    })
                };
                let year = i32::try_from(number(&[y1, y2, y3, y4])).ok()?;
                Day::new(year, number(&[m1, m2]), number(&[d1, d2]))
            }
        }

        impl FromStr for $name {
            type Err = IdentifierError;

            fn from_str(text: &str) -> Result<Self, IdentifierError> {
                digits(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                print(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(**************)"))
            }
        }
    )*};
}

fourteen_digits! {
    /// A personal number (ПИН): fourteen digits. `Debug` shows nothing of it.
    Pin;
    /// A taxpayer's number (ИНН): fourteen digits. It may be a person's, so
    /// `Debug` shows nothing of it.
    KgInn;
}

/// The code of an organisation (ОКПО): eight digits.
///
/// ```
/// use qalqan_core::identifier::Okpo;
///
/// let code: Okpo = "00040778".parse()?;
/// // asked for by the caller, never demanded
/// assert!(code.control_digit_fits());
/// # Ok::<(), qalqan_core::identifier::IdentifierError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Okpo([u8; 8]);

impl Okpo {
    /// Does the last digit fit by the rule known from the Russian code: weights
    /// 1–7 modulo 11, a second pass with 3–9, and 0 where both give 10? Whether
    /// the Kyrgyz code follows it is not verified, so parsing does not ask.
    #[must_use]
    pub fn control_digit_fits(self) -> bool {
        let [seven @ .., last] = self.0;
        let rest = |first_weight: u32| {
            let pairs = seven.iter().zip(first_weight..);
            let sum = pairs.fold(0_u32, |sum, (digit, weight)| {
                sum.saturating_add(u32::from(*digit).saturating_mul(weight))
            });
            sum.checked_rem(11).unwrap_or(0)
        };
        let digit = match (rest(1), rest(3)) {
            (10, 10) => 0,
            (10, second) => second,
            (first, _) => first,
        };
        u32::from(last) == digit
    }
}

impl FromStr for Okpo {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        digits(text).map(Self)
    }
}

impl fmt::Display for Okpo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print(&self.0, f)
    }
}

impl fmt::Debug for Okpo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Okpo({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn only_the_form_is_demanded() {
        let made_up = "22902209600000";
        let person: Pin = made_up.parse().unwrap();
        assert_eq!(person.to_string(), made_up);
        assert_eq!(person.date_advice(), Day::new(2096, 2, 29));
        assert_eq!(std::format!("{person:?}"), "Pin(**************)");
        assert_eq!(person.masked(), "************00");
        let odd: KgInn = "13102209600000".parse().unwrap();
        assert_eq!(odd.date_advice(), None);
        let length = IdentifierError::Length { expected: 14 };
        for (bad, error) in [
            ("1", length),
            ("229022096000001", length),
            ("2290220960000x", IdentifierError::NotDigits),
            ("00000000000000", IdentifierError::NeverAssigned),
        ] {
            assert_eq!(bad.parse::<Pin>(), Err(error), "{bad}");
        }
    }

    #[test]
    fn the_check_of_okpo_is_asked_for() {
        let fits = |text: &str| text.parse::<Okpo>().unwrap().control_digit_fits();
        for good in ["00242766", "00040778"] {
            assert!(fits(good), "{good}");
        }
        assert!(!fits("00242767"));
        // first pass 10 (5·2), second pass 5·4 = 20, 9
        assert!(fits("05000009") && !fits("05000000"));
        // 3·1 + 7·1 = 10; 3·3 + 9·1 = 18, 7
        assert!(fits("30000017") && !fits("30000010"));
        // both passes give 10: see the search
        let both = (1_u32..9_999_999)
            .map(|seven| std::format!("{seven:07}0"))
            .find(|text| {
                let digit = |place: usize| u32::from(text.as_bytes()[place] - b'0');
                let sum = |start: u32| {
                    (0..7)
                        .map(|place| digit(place) * (start + u32::try_from(place).unwrap()))
                        .sum::<u32>()
                };
                sum(1) % 11 == 10 && sum(3) % 11 == 10
            });
        assert!(fits(&both.unwrap()));
        assert_eq!(
            "0004077".parse::<Okpo>(),
            Err(IdentifierError::Length { expected: 8 })
        );
    }
}
