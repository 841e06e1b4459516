//! Exact ratios: "over 50 %" is a comparison of whole numbers, never of floats.

use core::fmt;
use core::num::NonZeroU64;
use core::str::FromStr;

/// A ratio of two whole numbers.
///
/// ```
/// use qalqan_core::ratio::Ratio;
///
/// let half = Ratio::HALF;
/// assert!(!half.over(5, 10), "one half is not over one half");
/// assert!(half.over(501, 1000));
/// assert_eq!(half.most_within(9), 4);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    part: u64,
    whole: NonZeroU64,
}

/// Why a text is not a ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RatioError {
    /// Not `part/whole` in plain digits.
    #[error("ratio is not two whole numbers with a stroke between")]
    Malformed,
    /// Nothing is a part of zero.
    #[error("ratio has a zero below the stroke")]
    ZeroWhole,
}

impl Ratio {
    /// One half.
    pub const HALF: Self = Self {
        part: 1,
        whole: NonZeroU64::MIN.saturating_add(1),
    };

    /// `part / whole`.
    #[must_use]
    pub const fn new(part: u64, whole: NonZeroU64) -> Self {
        Self { part, whole }
    }

    /// What stands above the stroke.
    #[must_use]
    pub const fn part(self) -> u64 {
        self.part
    }

    /// What stands below the stroke.
    #[must_use]
    pub const fn whole(self) -> u64 {
        self.whole.get()
    }

    /// Is `part` of `whole` strictly more than this ratio? Zero of zero is not.
    #[must_use]
    pub fn over(self, part: u64, whole: u64) -> bool {
        let left = u128::from(part).saturating_mul(u128::from(self.whole.get()));
        let right = u128::from(self.part).saturating_mul(u128::from(whole));
        left > right
    }

    /// The largest part of `whole` that is not over this ratio.
    #[must_use]
    pub fn most_within(self, whole: u64) -> u64 {
        let product = u128::from(self.part).saturating_mul(u128::from(whole));
        let most = product
            .checked_div(u128::from(self.whole.get()))
            .unwrap_or(0);
        u64::try_from(most).unwrap_or(u64::MAX)
    }
}

impl FromStr for Ratio {
    type Err = RatioError;

    fn from_str(text: &str) -> Result<Self, RatioError> {
        let (part, whole) = text.split_once('/').ok_or(RatioError::Malformed)?;
        let whole = NonZeroU64::new(plain(whole)?).ok_or(RatioError::ZeroWhole)?;
        Ok(Self {
            part: plain(part)?,
            whole,
        })
    }
}

fn plain(digits: &str) -> Result<u64, RatioError> {
    let only_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !only_digits || (digits.len() > 1 && digits.starts_with('0')) {
        return Err(RatioError::Malformed);
    }
    digits.parse().map_err(|_| RatioError::Malformed)
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn border_of_one_half() {
        for (part, whole, over) in [
            (499, 1000, false),
            (500, 1000, false),
            (501, 1000, true),
            (1, 1, true),
            (0, 0, false),
        ] {
            assert_eq!(Ratio::HALF.over(part, whole), over, "{part}/{whole}");
        }
        assert!(
            Ratio::HALF.over(u64::MAX, u64::MAX),
            "no overflow at the end of the range"
        );
    }

    #[test]
    fn grammar() {
        assert_eq!("1/2".parse(), Ok(Ratio::HALF));
        for bad in ["", "1", "/2", "1/", "0.5", "-1/2", "1/2/3", "01/2", "1 /2"] {
            assert_eq!(bad.parse::<Ratio>(), Err(RatioError::Malformed), "{bad}");
        }
        assert_eq!("1/0".parse::<Ratio>(), Err(RatioError::ZeroWhole));
    }

    proptest! {
        #[test]
        fn most_within_is_the_border(part in 0_u64..1000, whole in 1_u64..1000, of in 0_u64..1_000_000) {
            let ratio = Ratio::new(part, NonZeroU64::new(whole).unwrap());
            let most = ratio.most_within(of);
            prop_assert!(!ratio.over(most, of));
            prop_assert!(ratio.over(most + 1, of) );
        }

        #[test]
        fn parse_of_print_is_identity(part: u64, whole in 1_u64..) {
            let ratio = Ratio::new(part, NonZeroU64::new(whole).unwrap());
            prop_assert_eq!(ratio.to_string().parse(), Ok(ratio));
        }
    }
}
