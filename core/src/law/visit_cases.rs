//! How many cases one registered visit proves.

use core::fmt;
use core::num::NonZeroU32;
use core::str::FromStr;

/// How many cases one registration of a visit proves.
///
/// ```
/// use qalqan_core::law::VisitCases;
///
/// assert_eq!("every".parse(), Ok(VisitCases::Every));
/// assert_eq!("1".parse(), Ok(VisitCases::ONE));
/// assert!("0".parse::<VisitCases>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitCases {
    /// Every case of the insured at the facility that holds its day.
    Every,
    /// So many, and no more.
    UpTo(NonZeroU32),
}

/// The form of the text, for whoever wrote another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected `every` or a whole number from 1")]
pub struct VisitCasesError;

impl VisitCases {
    /// One scan, one case.
    pub const ONE: Self = Self::UpTo(NonZeroU32::MIN);

    /// The most cases; none where every case is proved.
    #[must_use]
    pub const fn most(self) -> Option<u32> {
        match self {
            Self::Every => None,
            Self::UpTo(most) => Some(most.get()),
        }
    }
}

impl FromStr for VisitCases {
    type Err = VisitCasesError;

    fn from_str(text: &str) -> Result<Self, VisitCasesError> {
        if text == "every" {
            return Ok(Self::Every);
        }
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|_| plain);
        number.map(Self::UpTo).ok_or(VisitCasesError)
    }
}

impl fmt::Display for VisitCases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Every => f.write_str("every"),
            Self::UpTo(most) => write!(f, "{most}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn one_text_for_a_number() {
        for text in ["every", "1", "25"] {
            let read: VisitCases = text.parse().unwrap();
            assert_eq!(read.to_string(), text);
        }
        for text in ["", "0", "+1", "-1", "Every", "1.5", "4294967296"] {
            assert_eq!(text.parse::<VisitCases>(), Err(VisitCasesError), "{text}");
        }
        assert_eq!(VisitCases::ONE.most(), Some(1));
    }
}
