//! The code of a service by the tariff list: `A02.001.000`.

use crate::ascii;
use crate::identifier::{IdentifierError, fold};
use core::fmt;
use core::str::FromStr;

/// A letter and eight digits, kept in four bytes.
///
/// ```
/// use qalqan_core::identifier::ServiceCode;
///
/// let code: ServiceCode = "A02.001.000".parse()?;
/// // a Cyrillic «В» is refused where the law is read strictly, and named where it is mended
/// assert!("В01.002.001".parse::<ServiceCode>().is_err());
/// let reading = ServiceCode::normalise("В01.002.001")?;
/// assert_eq!((reading.value.to_string().as_str(), reading.changed), ("B01.002.001", true));
/// # Ok::<(), qalqan_core::identifier::IdentifierError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceCode(u32);

/// A value read with look-alikes mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// The value.
    pub value: T,
    /// Whether letters had to be replaced.
    pub changed: bool,
}

const FORM: IdentifierError = IdentifierError::Form {
    form: "a service code, as `A02.001.000`",
};

/// Letters A–Z times the eight digits fit in 32 bits.
const PER_LETTER: u32 = 100_000_000;

impl ServiceCode {
    /// Reads a code as people type it: look-alike and lower-case letters become
    /// Latin capitals, and the reading says so.
    ///
    /// # Errors
    /// [`IdentifierError::Form`].
    pub fn normalise(text: &str) -> Result<Reading<Self>, IdentifierError> {
        match text.parse() {
            Ok(value) => Ok(Reading {
                value,
                changed: false,
            }),
            Err(_) => fold(text).parse().map(|value| Reading {
                value,
                changed: true,
            }),
        }
    }

    /// The code as one number, for compact tables.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl FromStr for ServiceCode {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let [letter, d1, d2, b'.', d3, d4, d5, b'.', d6, d7, d8] = text.as_bytes() else {
            return Err(FORM);
        };
        if !letter.is_ascii_uppercase() {
            return Err(FORM);
        }
        let digits = [*d1, *d2, *d3, *d4, *d5, *d6, *d7, *d8];
        let digits = ascii::digits(digits).ok_or(FORM)?;
        // twenty-six times the numbers of eight digits fit
        let place = u32::from(letter.wrapping_sub(b'A'));
        let number = digits.iter().fold(place, |number, digit| {
            number.wrapping_mul(10).wrapping_add(u32::from(*digit))
        });
        Ok(Self(number))
    }
}

impl fmt::Display for ServiceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.0.checked_div(PER_LETTER).unwrap_or(0);
        let letter = char::from(b'A'.saturating_add(u8::try_from(place).unwrap_or(0)));
        let part = |divisor: u32, modulus: u32| {
            self.0
                .checked_div(divisor)
                .and_then(|rest| rest.checked_rem(modulus))
                .unwrap_or(0)
        };
        write!(
            f,
            "{letter}{:02}.{:03}.{:03}",
            part(1_000_000, 100),
            part(1000, 1000),
            part(1, 1000)
        )
    }
}

impl fmt::Debug for ServiceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ServiceCode({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn borders_of_the_form() {
        for good in ["A00.000.000", "Z99.999.999", "C03.057.004"] {
            assert_eq!(
                good.parse::<ServiceCode>().map(|code| code.to_string()),
                Ok(good.into())
            );
        }
        for bad in [
            "",
            "A02.001",
            "a02.001.000",
            "A02-001-000",
            "A02.001.00O",
            "A02.001.0000",
            "102.001.000",
        ] {
            assert_eq!(bad.parse::<ServiceCode>(), Err(FORM), "{bad}");
        }
        assert_eq!(
            ServiceCode::normalise("с03.057.004").map(|code| code.changed),
            Ok(true)
        );
        assert!(ServiceCode::normalise("Ж03.057.004").is_err());
    }

    proptest! {
        #[test]
        fn parse_of_print_is_identity(text in "[A-Z][0-9]{2}\\.[0-9]{3}\\.[0-9]{3}") {
            let code: ServiceCode = text.parse().unwrap();
            prop_assert_eq!(code.to_string(), text);
        }

        #[test]
        fn no_text_panics(text in ".{0,20}") {
            let _ = ServiceCode::normalise(&text);
        }
    }
}
