//! The claims that codes have in common, and how one of them is read.

use crate::calendar::Moment;
use crate::identifier::FacilityId;
use crate::visit::seconds::moment_of;
use minicbor::decode::{Decoder, Error};

/// Bytes of a facility's id in a code: a UUID fits.
pub const FACILITY_MAX: usize = 36;

/// Why a visit cannot be put into a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClaimError {
    /// The facility's id is too long.
    #[error("the id of a facility in a code has {FACILITY_MAX} bytes at most")]
    Facility,
    /// The moment is before 1970 or after January 2106.
    #[error("the moment lies outside 1970 to 2105")]
    Moment,
    /// The life is none, or too long.
    #[error("a token counts for 1 to {LIFE_MAX} seconds")]
    Life,
    /// A wall was scanned by the method `qr`, and by no other.
    #[error("the code that was scanned is told with the method `qr`, and with it alone")]
    Scanned,
}

/// Seconds for which a token counts at most, as it says itself: half a day, in two bytes.
pub const LIFE_MAX: u32 = 43_200;

/// The next key of a map must be this one.
pub(crate) fn next(input: &mut Decoder<'_>, label: u64) -> Result<(), Error> {
    if input.u64()? == label {
        Ok(())
    } else {
        Err(Error::message("another claim"))
    }
}

/// The bytes of a claim of fixed length.
pub(crate) fn fixed<const N: usize>(input: &mut Decoder<'_>) -> Result<[u8; N], Error> {
    let bytes = input.bytes()?;
    bytes.try_into().map_err(|_| Error::message("length"))
}

/// A facility's id, no longer than codes hold.
pub(crate) fn facility(input: &mut Decoder<'_>) -> Result<FacilityId, Error> {
    let text = input.str()?;
    let id = text.parse().map_err(|_| Error::message("facility"))?;
    if text.len() > FACILITY_MAX {
        return Err(Error::message("facility"));
    }
    Ok(id)
}

/// A moment, as its seconds and as itself.
pub(crate) fn moment(input: &mut Decoder<'_>) -> Result<(u32, Moment), Error> {
    let seconds = u32::try_from(input.u64()?).ok();
    let moment = seconds.and_then(moment_of);
    let both = seconds.zip(moment);
    both.ok_or_else(|| Error::message("moment"))
}
