//! What version 2 of a visit token says beside.

use crate::party::Coordinates;
use crate::visit::fields::{LIFE_MAX, fixed};
use crate::visit::{ClaimError, PublicKey, TokenId};
use core::fmt;
use minicbor::data::Type;
use minicbor::decode::{Decoder, Error};

/// What version 2 of a visit token says beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenDetail {
    /// For how many seconds after its moment it counts.
    pub life: u32,
    /// The code of the wall that was scanned, by its name: with the method `qr` alone.
    pub wall: Option<TokenId>,
    /// Where the device was.
    pub place: Option<CoarsePlace>,
    /// The key of the device, which signs the challenge of whoever the token is shown to.
    pub device: Option<PublicKey>,
}

impl TokenDetail {
    /// Does it fit into a code of a method?
    pub(super) fn fits(&self, by_qr: bool) -> Result<(), ClaimError> {
        if !(1..=LIFE_MAX).contains(&self.life) {
            Err(ClaimError::Life)
        } else if by_qr != self.wall.is_some() {
            Err(ClaimError::Scanned)
        } else {
            Ok(())
        }
    }
}

/// A place to a hundredth of a degree, about a kilometre: by its south-western corner.
///
/// ```
/// use qalqan_core::visit::CoarsePlace;
///
/// let place = CoarsePlace::of("43.238949,-0.009709".parse()?);
/// assert_eq!(place.to_string(), "43.23,-0.01");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoarsePlace {
    /// Hundredths of a degree, south negative.
    north: i16,
    /// Hundredths of a degree, west negative.
    east: i16,
}

impl CoarsePlace {
    /// The place of coordinates.
    #[must_use]
    pub fn of(coordinates: Coordinates) -> Self {
        let [north, east] = coordinates.hundredths();
        Self { north, east }
    }

    pub(super) const fn hundredths(self) -> [i16; 2] {
        [self.north, self.east]
    }
}

impl fmt::Display for CoarsePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |f: &mut fmt::Formatter<'_>, hundredths: i16| {
            let size = hundredths.unsigned_abs();
            let sign = if hundredths < 0 { "-" } else { "" };
            let (whole, rest) = (size.checked_div(100), size.checked_rem(100));
            write!(f, "{sign}{}.{:02}", whole.unwrap_or(0), rest.unwrap_or(0))
        };
        part(f, self.north)?;
        f.write_str(",")?;
        part(f, self.east)
    }
}

/// The value of a claim that may be null.
pub(super) fn maybe<T>(
    input: &mut Decoder<'_>,
    read: impl FnOnce(&mut Decoder<'_>) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    if input.datatype()? == Type::Null {
        input.null()?;
        return Ok(None);
    }
    read(input).map(Some)
}

/// The details behind a life, as the writer writes them.
#[cfg_attr(small, optimize(size))]
pub(super) fn detail(input: &mut Decoder<'_>, life: u32) -> Result<TokenDetail, Error> {
    Ok(TokenDetail {
        life,
        wall: maybe(input, |input| fixed(input).map(TokenId::new))?,
        place: maybe(input, place)?,
        device: maybe(input, |input| fixed(input).map(PublicKey::new))?,
    })
}

fn place(input: &mut Decoder<'_>) -> Result<CoarsePlace, Error> {
    input.array()?;
    let (north, east) = (input.i16()?, input.i16()?);
    if north.unsigned_abs() > 9_000 || east.unsigned_abs() > 18_000 {
        return Err(Error::message("place"));
    }
    Ok(CoarsePlace { north, east })
}
