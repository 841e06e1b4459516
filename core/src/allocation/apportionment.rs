//! How shares become whole tiyn.

use crate::closed_set::closed_set;

closed_set! {
    /// How shares become whole tiyn. No rounding both stays within a tiyn of every share and
    /// never takes from anybody when the pool grows (Balinski and Young), so the choice is
    /// the caller's and every result names it.
    #[derive(Default)]
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum Apportionment: "apportionment" {
        /// Shares are cut down, and left-over tiyn go to the largest remainders: every part
        /// stays within a tiyn of its share.
        #[default]
        LargestRemainder = "largest-remainder",
        /// The divisor method of Webster and Sainte-Laguë: every part is its share at one
        /// level, rounded to the nearest; nobody loses when the pool grows.
        Webster = "webster",
    }
}

/// The method of a result by largest remainder. It is the library's own; the weights and
/// so the fairness are the caller's. It is not the methodology № 169 or № 170.
pub const METHOD: &str = "proportional-within-bounds, largest remainder, ties by filing then key; \
    not methodology 169 or 170";

/// The method of a result by Webster's divisor.
pub const METHOD_WEBSTER: &str = "proportional-within-bounds, nearest by Webster's divisor, ties by \
    filing then key; not methodology 169 or 170";

impl Apportionment {
    /// The name of the whole method in every result.
    #[must_use]
    pub const fn method(self) -> &'static str {
        match self {
            Self::LargestRemainder => METHOD,
            Self::Webster => METHOD_WEBSTER,
        }
    }
}
