//! The number of a person.

use crate::ascii::{self, Plain};
use crate::calendar::Day;
use crate::closed_set::closed_set;
use crate::identifier::IdentifierError;
use crate::identifier::check_digit::{packed, printed, twelve, unpacked};
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// An individual identification number (ИИН): twelve digits with a control digit.
///
/// `Debug` shows nothing of it, [`Iin::masked`] shows the last two digits,
/// `Display` shows it whole: only for documents that must name the person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iin(u64);

closed_set! {
    /// The sex that a number suggests.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum Sex: "sex" {
        /// Male.
        Male = "male",
        /// Female.
        Female = "female",
    }
}

impl Iin {
    /// The twelve digits as one number, for compact tables.
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0
    }

    /// The number of a compact table back as an identifier.
    ///
    /// # Errors
    /// [`IdentifierError`] where the digits are not an IIN.
    pub fn from_number(number: u64) -> Result<Self, IdentifierError> {
        if number > 999_999_999_999 {
            return Err(IdentifierError::Length { expected: 12 });
        }
        let digits = unpacked(number).map(|digit| digit.saturating_add(b'0'));
        core::str::from_utf8(&digits)
            .map_err(|_| IdentifierError::NotDigits)?
            .parse()
    }

    /// For reports: all but the last two digits hidden.
    #[must_use]
    pub fn masked(self) -> String {
        let last_two = self.0.checked_rem(100).unwrap_or(0);
        alloc::format!("**********{last_two:02}")
    }

    /// The birth date that the digits suggest. Advice only: since 2013 the digits
    /// need not agree with the person's papers, and a mismatch is not an error.
    #[must_use]
    pub fn birth_date_advice(self) -> Option<Day> {
        let [y1, y2, m1, m2, d1, d2, century, ..] = unpacked(self.0);
        let two = |tens: u8, ones: u8| {
            u32::from(tens)
                .saturating_mul(10)
                .saturating_add(u32::from(ones))
        };
        let hundreds = match century {
            1 | 2 => 1800,
            3 | 4 => 1900,
            5 | 6 => 2000,
            _ => return None,
        };
        let year = i32::try_from(two(y1, y2)).ok()?.checked_add(hundreds)?;
        Day::new(year, two(m1, m2), two(d1, d2))
    }

    /// The sex that the seventh digit suggests. Advice only, as the birth date.
    #[must_use]
    pub fn sex_advice(self) -> Option<Sex> {
        let [_, _, _, _, _, _, century, ..] = unpacked(self.0);
        match century {
            1 | 3 | 5 => Some(Sex::Male),
            2 | 4 | 6 => Some(Sex::Female),
            _ => None,
        }
    }
}

impl FromStr for Iin {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        twelve(text).map(|digits| Self(packed(&digits)))
    }
}

impl fmt::Display for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ascii::show(&printed(self.0), f)
    }
}

impl Plain for Iin {
    fn put(&self, text: &mut String) {
        ascii::push(&printed(self.0), text);
    }
}

impl fmt::Debug for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Iin(************)")
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::identifier::control_digit;
    use alloc::string::ToString;
    use proptest::prelude::*;

    /// A made-up person: digits chosen, control digit computed.
    pub(crate) fn made_up(eleven: u64) -> Option<Iin> {
        let digits = unpacked(eleven);
        let first: [u8; 11] = digits[1..].try_into().unwrap();
        let control = control_digit(&first)?;
        Iin::from_number(eleven * 10 + u64::from(control)).ok()
    }

    #[test]
    fn digits_only_advise() {
        // born 29 February 1996 (male, 20th century), made up
        let person = (0..10)
            .find_map(|serial| made_up(96_022_930_010 + serial))
            .unwrap();
        assert_eq!(person.birth_date_advice(), Day::new(1996, 2, 29));
        assert_eq!(person.sex_advice(), Some(Sex::Male));
        // 31 February is no day: the number stands, the advice is silent
        let odd = (0..10)
            .find_map(|serial| made_up(96_023_130_010 + serial))
            .unwrap();
        assert_eq!(odd.birth_date_advice(), None);
    }

    #[test]
    fn nothing_shows_a_person() {
        let person = (0..10)
            .find_map(|serial| made_up(85_010_145_670 + serial))
            .unwrap();
        let (whole, masked) = (person.to_string(), person.masked());
        assert_eq!(std::format!("{person:?}"), "Iin(************)");
        assert_eq!(masked.len(), 12);
        let (hidden, shown) = masked.split_at(10);
        assert!(whole.ends_with(shown) && hidden == "**********");
    }

    proptest! {
        #[test]
        fn parse_of_print_is_identity(eleven in 0_u64..100_000_000_000) {
            if let Some(person) = made_up(eleven) {
                prop_assert_eq!(person.to_string().parse(), Ok(person));
                prop_assert_eq!(Iin::from_number(person.number()), Ok(person));
            }
        }

        #[test]
        fn no_text_panics(text in ".{0,20}") {
            let _ = text.parse::<Iin>();
        }
    }
}
