//! The level `λ`: tiyn per unit of weight, one for all who share a pool.

use core::fmt;
use core::str::FromStr;

/// Tiyn per unit of weight as an exact fraction in lowest terms.
///
/// ```
/// use qalqan_core::allocation::Level;
///
/// // seven tiyn for every four units of weight: a weight of three gets 5 1/4
/// let level = Level { tiyn: 7, weight: 4 };
/// assert_eq!(level.share(3), Some((5, 1)));
/// assert_eq!(level.to_string(), "7/4");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// Tiyn.
    pub tiyn: u128,
    /// Per so many units of weight; never zero in a result of the library.
    pub weight: u128,
}

impl Level {
    pub(super) fn new(tiyn: u128, weight: u128) -> Self {
        let divisor = gcd(tiyn, weight).max(1);
        Self {
            tiyn: tiyn.checked_div(divisor).unwrap_or(tiyn),
            weight: weight.checked_div(divisor).unwrap_or(weight),
        }
    }

    /// Whole tiyn of a weight at this level, and what remains over
    /// [`Level::weight`]. `None` where the level is no fraction or too large.
    #[must_use]
    pub fn share(self, weight: u64) -> Option<(u128, u128)> {
        let product = self.tiyn.checked_mul(u128::from(weight))?;
        Some((
            product.checked_div(self.weight)?,
            product.checked_rem(self.weight)?,
        ))
    }

    /// A fraction, and in lowest terms.
    pub(super) fn is_lowest(self) -> bool {
        self.weight > 0 && gcd(self.tiyn, self.weight) == 1
    }
}

/// A text is not a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("level is not two whole numbers with a stroke between")]
pub struct LevelError;

impl FromStr for Level {
    type Err = LevelError;

    fn from_str(text: &str) -> Result<Self, LevelError> {
        let whole = |text: &str| {
            let plain = text.bytes().all(|byte| byte.is_ascii_digit());
            let number = text.parse().ok().filter(|_| plain);
            number.ok_or(LevelError)
        };
        let (tiyn, weight) = text.split_once('/').ok_or(LevelError)?;
        Ok(Self {
            tiyn: whole(tiyn)?,
            weight: whole(weight)?,
        })
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.tiyn, self.weight)
    }
}

pub(super) fn gcd(mut left: u128, mut right: u128) -> u128 {
    while let Some(rest) = left.checked_rem(right) {
        (left, right) = (right, rest);
    }
    left
}

/// A level made ready for very many shares: a share takes three products, where
/// [`Level::share`] takes two divisions of 128 bits.
///
/// The level is `whole + part/weight`, and `part/weight` is also kept as 64 binary places,
/// cut down. So the whole tiyn of a share are told one too few at most, and the exact
/// remainder says when.
#[derive(Clone, Copy)]
pub(super) struct Prepared {
    whole: u128,
    part: u128,
    places: u64,
    weight: u128,
}

impl Prepared {
    /// Of a level whose tiyn are under 2⁶⁴, as those of the library are.
    pub(super) fn new(level: Level) -> Self {
        let whole = level.tiyn.checked_div(level.weight).unwrap_or(0);
        let part = level.tiyn.checked_rem(level.weight).unwrap_or(0);
        let places = (part << 64).checked_div(level.weight).unwrap_or(0);
        Self {
            whole,
            part,
            places: u64::try_from(places).unwrap_or(u64::MAX),
            weight: level.weight,
        }
    }

    /// The same as [`Level::share`].
    #[inline]
    pub(super) fn share(&self, weight: u64) -> (u128, u128) {
        let weight = u128::from(weight);
        // every product is at most level × weight, under 2¹²⁸
        let near = u128::from(self.places).wrapping_mul(weight) >> 64;
        let exact = self.part.wrapping_mul(weight);
        let rest = exact.wrapping_sub(near.wrapping_mul(self.weight));
        let whole = self.whole.wrapping_mul(weight).wrapping_add(near);
        if rest >= self.weight {
            (whole.wrapping_add(1), rest.wrapping_sub(self.weight))
        } else {
            (whole, rest)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn prepared_shares_are_the_shares(
            tiyn in prop_oneof![any::<u64>(), 0..1000_u64, Just(u64::MAX)],
            of in prop_oneof![1..=1000_u128, 1..=(1_u128 << 84), Just((1_u128 << 65) - 1)],
            weight in prop_oneof![any::<u64>(), 0..1000_u64, Just(u64::MAX)],
        ) {
            let level = Level::new(tiyn.into(), of);
            prop_assert_eq!(Some(Prepared::new(level).share(weight)), level.share(weight));
        }
    }
}
