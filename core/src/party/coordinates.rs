//! Geographic coordinates of a facility (mechanism 5(4)).

use core::fmt;
use core::str::FromStr;

/// Latitude and longitude in degrees with one to seven decimals,
/// written `43.238949,76.889709`.
///
/// ```
/// use qalqan_core::party::Coordinates;
///
/// let place: Coordinates = "43.238949,76.889709".parse()?;
/// assert_eq!(place.to_string(), "43.2389490,76.8897090");
/// assert!("91.0,76.8".parse::<Coordinates>().is_err());
/// # Ok::<(), qalqan_core::party::CoordinatesError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Coordinates {
    latitude: Degrees,
    longitude: Degrees,
}

/// Ten-millionths of a degree, and the sign apart, since `-0.5` has none in whole degrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Degrees {
    south_or_west: bool,
    whole: u32,
    part: u32,
}

/// Why a text is not a pair of coordinates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("coordinates are not in the form `43.238949,76.889709`")]
pub struct CoordinatesError;

impl Degrees {
    fn read(text: &str, most: u32) -> Result<Self, CoordinatesError> {
        let (south_or_west, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = digits.split_once('.').ok_or(CoordinatesError)?;
        let plain = |text: &str, longest: usize| {
            (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let leading = whole.len() > 1 && whole.starts_with('0');
        if !plain(whole, 3) || leading || !plain(part, 7) {
            return Err(CoordinatesError);
        }
        let whole: u32 = whole.parse().map_err(|_| CoordinatesError)?;
        let part: u32 = alloc::format!("{part:0<7}")
            .parse()
            .map_err(|_| CoordinatesError)?;
        if whole > most || (whole == most && part > 0) {
            return Err(CoordinatesError);
        }
        Ok(Self {
            south_or_west,
            whole,
            part,
        })
    }
}

impl Degrees {
    /// Ten-millionths of a degree, south and west negative.
    fn signed(self) -> i64 {
        let whole = i64::from(self.whole).saturating_mul(TEN_MILLION);
        let size = whole.saturating_add(i64::from(self.part));
        if self.south_or_west {
            size.saturating_neg()
        } else {
            size
        }
    }
}

/// Parts of a degree.
const TEN_MILLION: i64 = 10_000_000;

/// Parts of a hundredth of a degree.
const HUNDREDTH: i64 = 100_000;

/// Millimetres of one degree of a great circle, on a globe of 6371 km.
const DEGREE: i64 = 111_194_927;

impl Coordinates {
    /// The hundredths of a degree in which it lies, north and east, south and west negative:
    /// the last before it, so that each cell has one width.
    pub(crate) fn hundredths(self) -> [i16; 2] {
        let cell = |degrees: Degrees| {
            let part = degrees.signed().div_euclid(HUNDREDTH);
            i16::try_from(part).unwrap_or(0)
        };
        [cell(self.latitude), cell(self.longitude)]
    }

    /// The distance in whole metres, on a flat map around the middle latitude.
    ///
    /// Good to one per cent up to some hundred kilometres, which is all that "near the
    /// facility" asks for. The cosine is a fraction of the seventh century, exact to
    /// 0.2 %, so that no float is needed.
    #[must_use]
    pub fn metres_to(self, other: Self) -> u64 {
        let north = self
            .latitude
            .signed()
            .saturating_sub(other.latitude.signed());
        let mut east = self
            .longitude
            .signed()
            .saturating_sub(other.longitude.signed())
            .saturating_abs();
        let half_turn = TEN_MILLION.saturating_mul(180);
        if east > half_turn {
            east = half_turn.saturating_mul(2).saturating_sub(east);
        }
        let middle = self.latitude.signed().midpoint(other.latitude.signed());
        // cos x ≈ (180² − 4x²) / (180² + x²), x in ten-millionths of a degree
        let square = i128::from(middle).saturating_mul(i128::from(middle));
        let whole = i128::from(half_turn).saturating_mul(i128::from(half_turn));
        let above = whole.saturating_sub(square.saturating_mul(4));
        let below = whole.saturating_add(square);
        // a whole turn is 36 hundred millions of parts, so nothing saturates
        let millimetres = |part: i64| {
            let long = part.saturating_mul(DEGREE);
            long.checked_div(TEN_MILLION).unwrap_or(0)
        };
        let east = i128::from(millimetres(east));
        let east = east.saturating_mul(above).checked_div(below).unwrap_or(0);
        let (north, east) = (millimetres(north).unsigned_abs(), east.unsigned_abs());
        let far = match u32::try_from(north).ok().zip(u32::try_from(east).ok()) {
            // within two thousand kilometres, where the squares fit
            Some((north, east)) if (north | east).leading_zeros() > 0 => {
                let square = |side: u32| u64::from(side).saturating_mul(side.into());
                square(north).saturating_add(square(east)).isqrt()
            }
            _ => {
                let square = |side: u128| side.saturating_mul(side);
                let far = square(north.into()).saturating_add(square(east)).isqrt();
                u64::try_from(far).unwrap_or(u64::MAX)
            }
        };
        far.checked_div(1000).unwrap_or(0)
    }
}

impl fmt::Display for Degrees {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.south_or_west { "-" } else { "" };
        write!(f, "{sign}{}.{:07}", self.whole, self.part)
    }
}

impl FromStr for Coordinates {
    type Err = CoordinatesError;

    fn from_str(text: &str) -> Result<Self, CoordinatesError> {
        let (latitude, longitude) = text.split_once(',').ok_or(CoordinatesError)?;
        Ok(Self {
            latitude: Degrees::read(latitude, 90)?,
            longitude: Degrees::read(longitude, 180)?,
        })
    }
}

impl fmt::Display for Coordinates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.latitude, self.longitude)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Distances worked out by the haversine formula elsewhere, in metres.
    #[test]
    fn distances_are_good_to_one_per_cent() {
        for (from, to, metres) in [
            ("43.238949,76.889709", "43.238949,76.889709", 0_u64),
            ("43.238949,76.889709", "43.247932,76.889709", 999),
            ("51.128207,71.430420", "51.128207,71.444747", 1000),
            ("43.238949,76.889709", "43.222015,76.851248", 3641),
            ("51.128207,71.430420", "43.238949,76.889709", 968_763),
            ("0.5,179.999", "0.5,-179.999", 222),
        ] {
            let from: Coordinates = from.parse().unwrap();
            let to: Coordinates = to.parse().unwrap();
            let found = from.metres_to(to);
            assert_eq!(found, to.metres_to(from));
            assert!(
                found.abs_diff(metres) <= metres / 100 + 1,
                "{found} {metres}"
            );
        }
    }

    #[test]
    fn borders() {
        for good in ["90.0,180.0", "-90.0,-180.0", "0.0,0.0000001", "-0.5,7.1"] {
            assert!(good.parse::<Coordinates>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "43.2",
            "43,76",
            "90.0000001,0.0",
            "0.0,180.0000001",
            "043.2,76.8",
            "43.23894901,76.8",
            "43.2, 76.8",
            "4e1,7.0",
            "43.,76.8",
        ] {
            assert_eq!(bad.parse::<Coordinates>(), Err(CoordinatesError), "{bad}");
        }
    }
}
