//! The amount of money and its grammar.

use crate::ascii::Plain;
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// An amount of tenge held as whole tiyn (1 ₸ = 100 tiyn).
///
/// There is no arithmetic operator: every operation is checked and says when
/// the sum does not fit. Text form: `1234567.80`, always two decimals.
///
/// ```
/// use qalqan_core::money::Tenge;
///
/// let price: Tenge = "2487.71".parse()?;
/// assert_eq!(price.tiyn(), 248_771);
/// assert_eq!(price.to_string(), "2487.71");
/// assert_eq!(price.for_people(), "2\u{a0}487,71\u{a0}₸");
/// assert!("1e3".parse::<Tenge>().is_err());
/// # Ok::<(), qalqan_core::money::TengeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tenge(i64);

/// Why a text is not an amount of tenge, or why a sum does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TengeError {
    /// No text at all.
    #[error("amount is empty")]
    Empty,
    /// Something other than `-?(0|[1-9][0-9]*)(\.[0-9]{1,2})?`.
    #[error("amount is not digits with at most two decimals after a point")]
    Malformed,
    /// More than two decimals: tiyn are not divided.
    #[error("amount has more than two decimals")]
    FractionOfTiyn,
    /// More than 15 digits before the point, or a sum beyond the range.
    #[error("amount is out of range")]
    OutOfRange,
}

/// Digits before the point that the grammar admits.
const WHOLE_DIGITS_MAX: usize = 15;

impl Tenge {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The amount of so many whole tiyn.
    #[must_use]
    pub const fn from_tiyn(tiyn: i64) -> Self {
        Self(tiyn)
    }

    /// The amount in tiyn.
    #[must_use]
    pub const fn tiyn(self) -> i64 {
        self.0
    }

    /// Is it below zero?
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Is it above zero?
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// The sum, or `None` where it does not fit.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(tiyn) => Some(Self(tiyn)),
            None => None,
        }
    }

    /// The difference, or `None` where it does not fit.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(tiyn) => Some(Self(tiyn)),
            None => None,
        }
    }

    /// So many times the amount, or `None` where it does not fit.
    #[must_use]
    pub const fn checked_times(self, count: i64) -> Option<Self> {
        match self.0.checked_mul(count) {
            Some(tiyn) => Some(Self(tiyn)),
            None => None,
        }
    }

    /// The distance from another amount, saturating at the end of the range.
    #[must_use]
    pub const fn distance(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).saturating_abs())
    }

    /// For people: groups of three, comma, ₸, no-break spaces: `1 234 567,80 ₸`.
    #[must_use]
    pub fn for_people(self) -> String {
        use core::fmt::Write;
        let plain = alloc::format!("{self}");
        let (sign, unsigned) = match plain.strip_prefix('-') {
            Some(rest) => ("\u{2212}", rest),
            None => ("", plain.as_str()),
        };
        let (whole, tiyn) = unsigned.split_once('.').unwrap_or((unsigned, "00"));
        let mut text = String::with_capacity(plain.len().saturating_mul(2));
        text.push_str(sign);
        let mut left = whole.len();
        for digit in whole.chars() {
            text.push(digit);
            left = left.saturating_sub(1);
            if left > 0 && left.is_multiple_of(3) {
                text.push('\u{a0}');
            }
        }
        // writing to a String cannot fail
        let _ = write!(text, ",{tiyn}\u{a0}₸");
        text
    }
}

/// The sum of many amounts, or `None` where it does not fit.
#[must_use]
pub fn checked_sum<I: IntoIterator<Item = Tenge>>(amounts: I) -> Option<Tenge> {
    amounts
        .into_iter()
        .try_fold(Tenge::ZERO, Tenge::checked_add)
}

impl Plain for Tenge {}

impl FromStr for Tenge {
    type Err = TengeError;

    fn from_str(text: &str) -> Result<Self, TengeError> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        if unsigned.is_empty() {
            return Err(if negative {
                TengeError::Malformed
            } else {
                TengeError::Empty
            });
        }
        let (whole_tenge, from_point) = whole_part(unsigned.as_bytes())?;
        let tiyn = match from_point {
            [] => 0,
            [_, fraction @ ..] => fraction_part(fraction)?,
        };
        let magnitude = whole_tenge
            .checked_mul(100)
            .and_then(|sum| sum.checked_add(tiyn))
            .ok_or(TengeError::OutOfRange)?;
        let signed = if negative {
            magnitude.checked_neg()
        } else {
            Some(magnitude)
        };
        signed.map(Self).ok_or(TengeError::OutOfRange)
    }
}

/// The digits that a text starts with as a number, how many they are, and what stands
/// behind them. Digits too many for a number are refused by their count.
fn digits(text: &[u8]) -> (i64, usize, &[u8]) {
    let (mut number, mut rest) = (0_i64, text);
    while let [byte @ b'0'..=b'9', behind @ ..] = rest {
        let digit = i64::from(byte.wrapping_sub(b'0'));
        number = number.wrapping_mul(10).wrapping_add(digit);
        rest = behind;
    }
    (number, text.len().saturating_sub(rest.len()), rest)
}

/// The whole tenge, and the text from the point on.
fn whole_part(text: &[u8]) -> Result<(i64, &[u8]), TengeError> {
    let (whole, count, behind) = digits(text);
    match text {
        _ if count == 0 || !matches!(behind, [] | [b'.', ..]) => Err(TengeError::Malformed),
        [b'0', b'0'..=b'9', ..] => Err(TengeError::Malformed),
        _ if count > WHOLE_DIGITS_MAX => Err(TengeError::OutOfRange),
        _ => Ok((whole, behind)),
    }
}

fn fraction_part(text: &[u8]) -> Result<i64, TengeError> {
    let (value, count, behind) = digits(text);
    match count {
        _ if !behind.is_empty() => Err(TengeError::Malformed),
        0 => Err(TengeError::Malformed),
        1 => Ok(value.saturating_mul(10)),
        2 => Ok(value),
        _ => Err(TengeError::FractionOfTiyn),
    }
}

impl fmt::Display for Tenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        let tenge = magnitude.checked_div(100).unwrap_or(0);
        let tiyn = magnitude.checked_rem(100).unwrap_or(0);
        write!(f, "{sign}{tenge}.{tiyn:02}")
    }
}

impl fmt::Debug for Tenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tenge({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn grammar_at_its_borders() {
        let good = [
            ("0", 0),
            ("0.5", 50),
            ("0.05", 5),
            ("-0.01", -1),
            ("2487.71", 248_771),
            ("999999999999999.99", 99_999_999_999_999_999),
            ("-999999999999999", -99_999_999_999_999_900),
        ];
        for (text, tiyn) in good {
            assert_eq!(text.parse::<Tenge>(), Ok(Tenge(tiyn)), "{text}");
        }
        let bad = [
            ("", TengeError::Empty),
            ("-", TengeError::Malformed),
            ("+1", TengeError::Malformed),
            ("01", TengeError::Malformed),
            ("1.", TengeError::Malformed),
            (".5", TengeError::Malformed),
            ("1.005", TengeError::FractionOfTiyn),
            ("1,5", TengeError::Malformed),
            ("1e3", TengeError::Malformed),
            ("1_000", TengeError::Malformed),
            (" 1", TengeError::Malformed),
            ("NaN", TengeError::Malformed),
            ("١", TengeError::Malformed),
            ("1000000000000000", TengeError::OutOfRange),
        ];
        for (text, error) in bad {
            assert_eq!(text.parse::<Tenge>(), Err(error), "{text}");
        }
    }

    #[test]
    fn people_read_groups() {
        let amount = Tenge::from_tiyn(123_456_780);
        assert_eq!(amount.for_people(), "1\u{a0}234\u{a0}567,80\u{a0}₸");
        assert_eq!(Tenge::from_tiyn(-5).for_people(), "\u{2212}0,05\u{a0}₸");
        assert_eq!(Tenge::from_tiyn(99_999).for_people(), "999,99\u{a0}₸");
    }

    #[test]
    fn a_sum_that_does_not_fit_is_none() {
        assert_eq!(checked_sum([Tenge(i64::MAX), Tenge(1)]), None);
        assert_eq!(checked_sum([]), Some(Tenge::ZERO));
    }

    proptest! {
        #[test]
        fn parse_of_print_is_identity(tiyn in -99_999_999_999_999_999_i64..=99_999_999_999_999_999) {
            let amount = Tenge(tiyn);
            prop_assert_eq!(amount.to_string().parse::<Tenge>(), Ok(amount));
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = text.parse::<Tenge>();
        }
    }
}
