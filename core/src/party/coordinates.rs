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
