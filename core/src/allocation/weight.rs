//! The weight of a receiver: a whole number or an exact ratio.

use crate::allocation::level::gcd;
use crate::ratio::{Ratio, RatioError};
use alloc::vec::Vec;
use core::fmt;
use core::num::NonZeroU64;
use core::str::FromStr;

/// A weight relative to those beside it, exact: `3`, or `5/7`, in lowest terms.
///
/// ```
/// use qalqan_core::allocation::Weight;
///
/// let half: Weight = "2/4".parse()?;
/// assert_eq!(half.to_string(), "1/2");
/// assert_eq!("3".parse::<Weight>()?, Weight::whole(3));
/// assert!("0.5".parse::<Weight>().is_err());
/// # Ok::<(), qalqan_core::allocation::WeightError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    part: u64,
    of: NonZeroU64,
}

/// Why a text is not a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WeightError {
    /// Letters, signs, a point or leading zeros.
    #[error("weight is not a whole number in plain digits")]
    Malformed,
    /// Over 64 bits.
    #[error("weight is over 18446744073709551615")]
    TooLarge,
    /// A stroke, and no ratio.
    #[error(transparent)]
    Ratio(#[from] RatioError),
}

impl Weight {
    /// Nothing beyond a floor.
    pub const ZERO: Self = Self::whole(0);

    /// A whole number.
    #[must_use]
    pub const fn whole(weight: u64) -> Self {
        Self {
            part: weight,
            of: NonZeroU64::MIN,
        }
    }

    /// A ratio, brought to its lowest terms.
    #[must_use]
    pub fn ratio(ratio: Ratio) -> Self {
        let (part, of) = (u128::from(ratio.part()), u128::from(ratio.whole()));
        let divisor = gcd(part, of).max(1);
        let over = |number: u128| number.checked_div(divisor).map(u64::try_from);
        let (part, of) = match (over(part), over(of)) {
            (Some(Ok(part)), Some(Ok(of))) => (part, of),
            _ => (ratio.part(), ratio.whole()),
        };
        Self {
            part,
            of: NonZeroU64::new(of).unwrap_or(NonZeroU64::MIN),
        }
    }
}

impl FromStr for Weight {
    type Err = WeightError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.contains('/') {
            return Ok(Self::ratio(text.parse()?));
        }
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !plain || (text.len() > 1 && text.starts_with('0')) {
            return Err(WeightError::Malformed);
        }
        let number = text.parse().map(Self::whole);
        number.map_err(|_| WeightError::TooLarge)
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.of {
            NonZeroU64::MIN => write!(f, "{}", self.part),
            of => write!(f, "{}/{of}", self.part),
        }
    }
}

/// Weights as whole numbers of one measure, and how many of it make a unit; `None` where
/// no measure keeps all of them within 64 bits.
pub(crate) fn measured(weights: &[Weight]) -> Option<(u64, Vec<u64>)> {
    let mut measure = 1_u64;
    for weight in weights.iter().filter(|weight| weight.of.get() > 1) {
        let common = gcd(measure.into(), weight.of.get().into());
        let common = u64::try_from(common).ok()?;
        measure = measure.checked_mul(weight.of.get().checked_div(common)?)?;
    }
    let whole = |weight: &Weight| {
        let times = measure.checked_div(weight.of.get())?;
        weight.part.checked_mul(times)
    };
    let whole: Option<Vec<u64>> = weights.iter().map(whole).collect();
    Some((measure, whole?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    fn weights(texts: &[&str]) -> Vec<Weight> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn ratios_come_to_one_measure() {
        assert_eq!(
            measured(&weights(&["1/4", "5/6", "2"])),
            Some((12, std::vec![3, 10, 24]))
        );
        assert_eq!(measured(&weights(&["7", "0"])), Some((1, std::vec![7, 0])));
        // two primes near 2³² have a measure near 2⁶⁴, the next one passes it
        assert!(measured(&weights(&["1/4294967291", "1/4294967279"])).is_some());
        let three = weights(&["1/4294967291", "1/4294967279", "1/7"]);
        assert_eq!(measured(&three), None);
        assert_eq!(measured(&weights(&["18446744073709551615", "1/2"])), None);
    }

    #[test]
    fn texts_that_are_no_weight() {
        for (text, error) in [
            ("", WeightError::Malformed),
            ("-1", WeightError::Malformed),
            ("01", WeightError::Malformed),
            ("1.5", WeightError::Malformed),
            ("18446744073709551616", WeightError::TooLarge),
            ("1/0", WeightError::Ratio(RatioError::ZeroWhole)),
            ("/2", WeightError::Ratio(RatioError::Malformed)),
        ] {
            assert_eq!(text.parse::<Weight>(), Err(error), "{text}");
        }
        assert_eq!(weights(&["6/4"])[0].to_string(), "3/2");
        assert_eq!(weights(&["0/4"])[0], Weight::ZERO);
    }
}
