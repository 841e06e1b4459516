//! A diagnosis by ICD-10: `I21`, `I21.9`, `M00.01`.

use crate::identifier::IdentifierError;
use core::fmt;
use core::str::FromStr;

/// A letter, two digits, and up to two more after a point.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Icd10 {
    letter: u8,
    category: u8,
    /// The digits after the point as one number.
    detail: u8,
    /// How many they are: `.0` and `.00` differ.
    detail_digits: u8,
}

const FORM: IdentifierError = IdentifierError::Form {
    form: "an ICD-10 code, as `I21.9`",
};

fn digit(byte: u8) -> Result<u8, IdentifierError> {
    byte.checked_sub(b'0')
        .filter(|digit| *digit <= 9)
        .ok_or(FORM)
}

impl Icd10 {
    /// The code as one number, for lists asked by it.
    pub(crate) const fn number(self) -> u32 {
        u32::from_be_bytes([self.letter, self.category, self.detail, self.detail_digits])
    }

    /// The letter of the chapter.
    #[must_use]
    pub fn letter(self) -> char {
        char::from(self.letter)
    }

    /// The two digits of the category.
    #[must_use]
    pub const fn category(self) -> u8 {
        self.category
    }

    /// The category alone: `I21` of `I21.9`.
    #[must_use]
    pub const fn without_detail(self) -> Self {
        Self {
            detail: 0,
            detail_digits: 0,
            ..self
        }
    }

    /// The first and the last two-digit detail that the code holds: 0 and 99 for a
    /// category, 90 and 99 for `I21.9`.
    pub(super) fn details(self) -> (u8, u8) {
        match self.detail_digits {
            0 => (0, 99),
            1 => {
                let first = self.detail.saturating_mul(10);
                (first, first.saturating_add(9))
            }
            _ => (self.detail, self.detail),
        }
    }

    /// Is this code the other, or a detail of it? `I21.9` is within `I21`.
    #[must_use]
    pub fn within(self, wider: Self) -> bool {
        let same_category = self.without_detail() == wider.without_detail();
        same_category
            && match (wider.detail_digits, self.detail_digits) {
                (0, _) => true,
                (1, 2) => self.detail.checked_div(10) == Some(wider.detail),
                _ => self == wider,
            }
    }
}

impl FromStr for Icd10 {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let (letter, tens, ones, rest) = match text.as_bytes() {
            [letter, tens, ones] => (*letter, *tens, *ones, &[][..]),
            [letter, tens, ones, b'.', rest @ ..] if matches!(rest.len(), 1 | 2) => {
                (*letter, *tens, *ones, rest)
            }
            _ => return Err(FORM),
        };
        if !letter.is_ascii_uppercase() {
            return Err(FORM);
        }
        let category = digit(tens)?.saturating_mul(10).saturating_add(digit(ones)?);
        let detail = rest.iter().try_fold(0_u8, |detail, byte| {
            digit(*byte).map(|digit| detail.saturating_mul(10).saturating_add(digit))
        })?;
        let detail_digits = u8::try_from(rest.len()).map_err(|_| FORM)?;
        Ok(Self {
            letter,
            category,
            detail,
            detail_digits,
        })
    }
}

impl fmt::Display for Icd10 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:02}", self.letter(), self.category)?;
        match self.detail_digits {
            0 => Ok(()),
            1 => write!(f, ".{}", self.detail),
            _ => write!(f, ".{:02}", self.detail),
        }
    }
}

impl fmt::Debug for Icd10 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Icd10({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn form_and_width() {
        for good in ["I21", "I21.9", "M00.01", "Z99.0"] {
            assert_eq!(
                good.parse::<Icd10>().map(|code| code.to_string()),
                Ok(good.into())
            );
        }
        for bad in ["", "I2", "i21", "I21.", "I21.123", "И21", "I2a", "I21,9"] {
            assert_eq!(bad.parse::<Icd10>(), Err(FORM), "{bad}");
        }
        let code = |text: &str| text.parse::<Icd10>().unwrap();
        assert!(code("I21.9").within(code("I21")));
        assert!(code("M00.01").within(code("M00.0")));
        assert!(!code("M00.11").within(code("M00.0")));
        assert!(!code("I21").within(code("I21.9")));
        assert_ne!(code("I21.0"), code("I21.00"));
    }
}
