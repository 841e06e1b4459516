//! The code on a facility's wall (mechanism 5(5)): which facility, since when, under
//! whose key. It is static, so it proves no presence: the visit token does.

use crate::calendar::Moment;
use crate::identifier::FacilityId;
use crate::visit::envelope::{Envelope, Kind, TokenError, VERSION, cbor, to_sign};
use crate::visit::fields::{FACILITY_MAX, facility, moment, next};
use crate::visit::seconds::seconds_of;
use crate::visit::{ClaimError, KeyId, SignatureBytes, TokenId};
use alloc::string::String;
use alloc::vec::Vec;
use core::str::FromStr;
use minicbor::decode::{Decoder, Error};

/// What the code of a facility says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacilityClaims {
    facility: FacilityId,
    seconds: u32,
    issued: Moment,
}

impl FacilityClaims {
    /// The code of a facility, issued at a moment.
    ///
    /// # Errors
    /// [`ClaimError`] where the facility's id or the moment does not fit into a code.
    ///
    /// ```
    /// use qalqan_core::visit::FacilityClaims;
    ///
    /// let claims = FacilityClaims::new("F-1".parse()?, "2026-03-05T10:00".parse()?)?;
    /// assert_eq!(claims.facility().as_str(), "F-1");
    /// assert_eq!(claims.issued().to_string(), "2026-03-05T10:00:00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(facility: FacilityId, issued: Moment) -> Result<Self, ClaimError> {
        if facility.as_str().len() > FACILITY_MAX {
            return Err(ClaimError::Facility);
        }
        Ok(Self {
            seconds: seconds_of(issued).ok_or(ClaimError::Moment)?,
            facility,
            issued,
        })
    }

    /// The facility.
    #[must_use]
    pub const fn facility(&self) -> &FacilityId {
        &self.facility
    }

    /// When the code was issued.
    #[must_use]
    pub const fn issued(&self) -> Moment {
        self.issued
    }

    fn bytes(&self) -> Vec<u8> {
        cbor(|output| {
            output.map(3)?.u64(1)?.u64(VERSION)?;
            output.u64(2)?.str(self.facility.as_str())?;
            output.u64(3)?.u64(self.seconds.into())?.ok()
        })
    }

    /// The bytes that the key signs.
    ///
    /// ```
    /// use qalqan_core::visit::{FacilityClaims, KeyId};
    ///
    /// let claims = FacilityClaims::new("F-1".parse()?, "2026-03-05T10:00".parse()?)?;
    /// // the key's id is signed as well
    /// assert_ne!(claims.to_sign(KeyId::new([1; 8])), claims.to_sign(KeyId::new([2; 8])));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_sign(&self, key: KeyId) -> Vec<u8> {
        to_sign((Kind::Facility, VERSION), key, &self.bytes())
    }

    /// The name of the code that a key signs, as visit tokens and lists of revoked codes
    /// hold it: a digest of the signed bytes.
    #[must_use]
    pub fn id(&self, key: KeyId) -> TokenId {
        TokenId::digest(&self.to_sign(key))
    }

    /// The text of the code.
    ///
    /// ```
    /// use qalqan_core::visit::{FacilityClaims, KeyId, SignatureBytes};
    ///
    /// let claims = FacilityClaims::new("F-1".parse()?, "2026-03-05T10:00".parse()?)?;
    /// let text = claims.signed(KeyId::new([1; 8]), SignatureBytes::new([0; 64]));
    /// assert!(text.starts_with("QLQ1:"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn signed(&self, key: KeyId, signature: SignatureBytes) -> String {
        let envelope = Envelope {
            version: VERSION,
            key,
            claims: self.bytes(),
            signature,
            countersignature: None,
        };
        envelope.write(Kind::Facility)
    }
}

/// The code of a facility as it was read. Nothing is verified yet.
///
/// ```
/// use qalqan_core::visit::{FacilityClaims, FacilityCode, KeyId, SignatureBytes};
///
/// let claims = FacilityClaims::new("F-1".parse()?, "2026-03-05T10:00".parse()?)?;
/// let text = claims.signed(KeyId::new(*b"wall-key"), SignatureBytes::new([0; 64]));
/// let code: FacilityCode = text.parse()?;
/// assert_eq!((code.claims(), code.key()), (&claims, KeyId::new(*b"wall-key")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacilityCode {
    claims: FacilityClaims,
    pub(crate) envelope: Envelope,
}

impl FacilityCode {
    /// What it says, true or not.
    #[must_use]
    pub const fn claims(&self) -> &FacilityClaims {
        &self.claims
    }

    /// The key that is said to have signed it.
    #[must_use]
    pub const fn key(&self) -> KeyId {
        self.envelope.key
    }

    /// Its name.
    #[must_use]
    pub fn id(&self) -> TokenId {
        self.claims.id(self.key())
    }
}

impl FromStr for FacilityCode {
    type Err = TokenError;

    fn from_str(text: &str) -> Result<Self, TokenError> {
        let envelope = Envelope::read(Kind::Facility, text)?;
        let claims = match read(&envelope.claims) {
            Ok(Ok(claims)) => claims,
            Ok(Err(version)) => return Err(TokenError::Version(version)),
            Err(_) => return Err(TokenError::Claims),
        };
        if claims.bytes() != envelope.claims {
            return Err(TokenError::NotCanonical);
        }
        Ok(Self { claims, envelope })
    }
}

/// Reads what the writer writes, or says which version it is.
fn read(bytes: &[u8]) -> Result<Result<FacilityClaims, u64>, Error> {
    let input = &mut Decoder::new(bytes);
    input.map()?;
    next(input, 1)?;
    let version = input.u64()?;
    if version != VERSION {
        return Ok(Err(version));
    }
    next(input, 2)?;
    let facility = facility(input)?;
    next(input, 3)?;
    let (seconds, issued) = moment(input)?;
    Ok(Ok(FacilityClaims {
        facility,
        seconds,
        issued,
    }))
}
