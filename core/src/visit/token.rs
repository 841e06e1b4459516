//! The visit token: who was where and when, signed by the application that saw it.

use crate::calendar::Moment;
use crate::identifier::{FacilityId, Fingerprint};
use crate::visit::envelope::{Envelope, Kind, TokenError, VERSION, cbor, to_sign};
use crate::visit::seconds::{moment_of, seconds_of};
use crate::visit::{KeyId, ManualReason, Nonce, SignatureBytes, TokenId, VisitMethod};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;
use minicbor::decode::{Decoder, Error};

/// Bytes of a facility's id in a code: a UUID fits.
pub const FACILITY_MAX: usize = 36;

/// Characters of an application's name.
const APP_MAX: usize = 12;

/// Why a visit cannot be put into a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClaimError {
    /// The facility's id is too long.
    #[error("the id of a facility in a code has {FACILITY_MAX} bytes at most")]
    Facility,
    /// The moment is before 1970 or after January 2106.
    #[error("the moment lies outside 1970 to 2105")]
    Moment,
}

/// The name of an application: up to twelve of `a`–`z`, `0`–`9`, `.`, `-`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AppId(String);

/// Why a text is not the name of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("application is not 1 to 12 of `a` to `z`, `0` to `9`, `.` and `-`")]
pub struct AppIdError;

impl FromStr for AppId {
    type Err = AppIdError;

    fn from_str(text: &str) -> Result<Self, AppIdError> {
        let plain = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-');
        if (1..=APP_MAX).contains(&text.len()) && text.bytes().all(plain) {
            Ok(Self(text.into()))
        } else {
            Err(AppIdError)
        }
    }
}

impl fmt::Display for AppId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How the person was identified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentifiedBy {
    /// By the facility's code and biometric identification.
    Qr,
    /// By biometric identification at the facility's device.
    Biometric,
    /// By an identity document.
    Document,
    /// Entered by hand.
    Manual {
        /// Why.
        reason: ManualReason,
        /// The worker who entered it, under the host's key.
        author: Fingerprint,
    },
}

impl IdentifiedBy {
    /// The method without its details.
    ///
    /// ```
    /// use qalqan_core::visit::{IdentifiedBy, ManualReason, VisitMethod};
    ///
    /// let author = "v1:00112233445566778899aabbccddeeff".parse()?;
    /// let by_hand = IdentifiedBy::Manual { reason: ManualReason::NoPhone, author };
    /// assert_eq!(by_hand.method(), VisitMethod::Manual);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn method(&self) -> VisitMethod {
        match self {
            Self::Qr => VisitMethod::Qr,
            Self::Biometric => VisitMethod::Biometric,
            Self::Document => VisitMethod::Document,
            Self::Manual { .. } => VisitMethod::Manual,
        }
    }
}

/// What a visit token says. The insured is a fingerprint under the host's key: whoever
/// reads the code sees no person, and whoever has the key can tell a given person.
///
/// ```
/// use qalqan_core::visit::{KeyId, Nonce, IdentifiedBy, SignatureBytes, VisitClaims, VisitToken};
///
/// // the host has the fingerprint of a person, a nonce and a key
/// let insured = "v1:00112233445566778899aabbccddeeff".parse()?;
/// let (nonce, app) = (Nonce::new([7; 8]), "clinic.app".parse()?);
/// let (key, at) = (KeyId::new(*b"app-key1"), "2026-03-10T09:30".parse()?);
/// let claims = VisitClaims::new("F-1".parse()?, insured, at, IdentifiedBy::Qr, (nonce, app))?;
/// let bytes = claims.to_sign(key);
/// assert!(bytes.starts_with(b"\x84\x6aSignature1"));
/// // … and signs the bytes by means of its own
/// let text = claims.signed(key, SignatureBytes::new([0; 64]));
/// assert!(text.starts_with("QLV1:"));
/// assert_eq!(text.parse::<VisitToken>()?.claims(), &claims);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitClaims {
    facility: FacilityId,
    insured: Fingerprint,
    seconds: u32,
    at: Moment,
    seen: IdentifiedBy,
    nonce: Nonce,
    app: AppId,
}

impl VisitClaims {
    /// A visit of an insured to a facility, as an application saw it. Two tokens of one
    /// key must never share a nonce.
    ///
    /// # Errors
    /// [`ClaimError`] where the facility's id or the moment does not fit into a code.
    ///
    /// ```
    /// use qalqan_core::visit::{ClaimError, IdentifiedBy, Nonce, VisitClaims};
    ///
    /// let visit = |facility: &str, at: &str| {
    ///     let insured = "v1:00112233445566778899aabbccddeeff".parse()?;
    ///     let last = (Nonce::new([7; 8]), "clinic.app".parse()?);
    ///     let claims = VisitClaims::new(facility.parse()?, insured, at.parse()?, IdentifiedBy::Qr, last);
    ///     Ok::<_, Box<dyn std::error::Error>>(claims)
    /// };
    /// let claims = visit("F-1", "2026-03-10T09:30")??;
    /// assert_eq!((claims.facility().as_str(), claims.at().to_string()), ("F-1", "2026-03-10T09:30:00".into()));
    /// assert_eq!((claims.seen(), claims.nonce()), (IdentifiedBy::Qr, Nonce::new([7; 8])));
    /// assert_eq!(claims.app().to_string(), "clinic.app");
    /// assert_eq!(visit(&"F".repeat(37), "2026-03-10T09:30")?, Err(ClaimError::Facility));
    /// assert_eq!(visit("F-1", "1969-12-31T09:30")?, Err(ClaimError::Moment));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(
        facility: FacilityId,
        insured: Fingerprint,
        at: Moment,
        seen: IdentifiedBy,
        (nonce, app): (Nonce, AppId),
    ) -> Result<Self, ClaimError> {
        if facility.as_str().len() > FACILITY_MAX {
            return Err(ClaimError::Facility);
        }
        Ok(Self {
            seconds: seconds_of(at).ok_or(ClaimError::Moment)?,
            facility,
            insured,
            at,
            seen,
            nonce,
            app,
        })
    }

    /// The facility.
    #[must_use]
    pub const fn facility(&self) -> &FacilityId {
        &self.facility
    }

    /// The insured, under the host's key.
    #[must_use]
    pub const fn insured(&self) -> Fingerprint {
        self.insured
    }

    /// When, by the clock of the device.
    #[must_use]
    pub const fn at(&self) -> Moment {
        self.at
    }

    /// How.
    #[must_use]
    pub const fn seen(&self) -> IdentifiedBy {
        self.seen
    }

    /// What makes it the only one.
    #[must_use]
    pub const fn nonce(&self) -> Nonce {
        self.nonce
    }

    /// The application.
    #[must_use]
    pub const fn app(&self) -> &AppId {
        &self.app
    }

    fn bytes(&self) -> Vec<u8> {
        let (method, manual) = numbers(&self.seen);
        cbor(|output| {
            output.map(if manual.is_some() { 9 } else { 7 })?;
            output.u64(1)?.u64(VERSION)?;
            output.u64(2)?.str(self.facility.as_str())?;
            output.u64(3)?.bytes(&self.insured.bytes())?;
            output.u64(4)?.u64(self.seconds.into())?;
            output.u64(5)?.u64(method)?;
            output.u64(6)?.bytes(self.nonce.bytes())?;
            output.u64(7)?.str(&self.app.0)?;
            if let Some((reason, author)) = manual {
                output.u64(8)?.u64(reason)?;
                output.u64(9)?.bytes(&author.bytes())?;
            }
            output.ok()
        })
    }

    /// The bytes that the application's key signs.
    #[must_use]
    pub fn to_sign(&self, key: KeyId) -> Vec<u8> {
        to_sign(Kind::Visit, key, &self.bytes())
    }

    /// The token's text: at most 299 characters of the alphanumeric mode of QR. It may
    /// hold spaces, also two in a row, but neither begins nor ends with one.
    #[must_use]
    pub fn signed(&self, key: KeyId, signature: SignatureBytes) -> String {
        let envelope = Envelope {
            key,
            claims: self.bytes(),
            signature,
        };
        envelope.write(Kind::Visit)
    }
}

/// Reason and author of an entry by hand, as codes hold them.
type Manual = Option<(u64, Fingerprint)>;

/// Methods and reasons go by numbers that never change.
const fn numbers(seen: &IdentifiedBy) -> (u64, Manual) {
    match seen {
        IdentifiedBy::Qr => (1, None),
        IdentifiedBy::Biometric => (2, None),
        IdentifiedBy::Document => (3, None),
        IdentifiedBy::Manual { reason, author } => (4, Some((reason_number(*reason), *author))),
    }
}

const fn reason_number(reason: ManualReason) -> u64 {
    match reason {
        ManualReason::NoPhone => 1,
        ManualReason::DeviceFailed => 2,
        ManualReason::NoNetwork => 3,
        ManualReason::Emergency => 4,
        ManualReason::Unable => 5,
    }
}

/// A visit token as it was read. Nothing is verified yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitToken {
    claims: VisitClaims,
    pub(crate) envelope: Envelope,
}

impl VisitToken {
    /// What it says, true or not.
    #[must_use]
    pub const fn claims(&self) -> &VisitClaims {
        &self.claims
    }

    /// The key that is said to have signed it.
    #[must_use]
    pub const fn key(&self) -> KeyId {
        self.envelope.key
    }

    /// The version of its form.
    #[must_use]
    pub const fn version(&self) -> u64 {
        VERSION
    }

    /// Its name in lists of seen and revoked tokens.
    ///
    /// ```
    /// use qalqan_core::visit::{IdentifiedBy, KeyId, Nonce, SignatureBytes, TokenId, VisitClaims, VisitToken};
    ///
    /// let insured = "v1:00112233445566778899aabbccddeeff".parse()?;
    /// let (key, nonce) = (KeyId::new([1; 8]), Nonce::new([7; 8]));
    /// let last = (nonce, "clinic.app".parse()?);
    /// let at = "2026-03-10T09:30".parse()?;
    /// let claims = VisitClaims::new("F-1".parse()?, insured, at, IdentifiedBy::Qr, last)?;
    /// let token: VisitToken = claims.signed(key, SignatureBytes::new([0; 64])).parse()?;
    /// assert_eq!((token.id(), token.key()), (TokenId::of(key, nonce), key));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn id(&self) -> TokenId {
        TokenId::of(self.key(), self.claims.nonce)
    }
}

impl FromStr for VisitToken {
    type Err = TokenError;

    fn from_str(text: &str) -> Result<Self, TokenError> {
        let envelope = Envelope::read(Kind::Visit, text)?;
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

/// Reads what the writer writes, or says which version it is.
fn read(bytes: &[u8]) -> Result<Result<VisitClaims, u64>, Error> {
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
    let insured = Fingerprint::from_bytes(fixed(input)?);
    next(input, 4)?;
    let (seconds, at) = moment(input)?;
    next(input, 5)?;
    let method = input.u64()?;
    next(input, 6)?;
    let nonce = Nonce::new(fixed(input)?);
    next(input, 7)?;
    let app = input.str()?.parse();
    let app = app.map_err(|_| Error::message("application"))?;
    Ok(Ok(VisitClaims {
        facility,
        insured,
        seconds,
        at,
        seen: seen(input, method)?,
        nonce,
        app,
    }))
}

fn seen(input: &mut Decoder<'_>, method: u64) -> Result<IdentifiedBy, Error> {
    match method {
        1 => return Ok(IdentifiedBy::Qr),
        2 => return Ok(IdentifiedBy::Biometric),
        3 => return Ok(IdentifiedBy::Document),
        4 => {}
        _ => return Err(Error::message("method")),
    }
    next(input, 8)?;
    let number = input.u64()?;
    let mut reasons = ManualReason::ALL.into_iter();
    let reason = reasons.find(|reason| reason_number(*reason) == number);
    next(input, 9)?;
    Ok(IdentifiedBy::Manual {
        reason: reason.ok_or_else(|| Error::message("reason"))?,
        author: Fingerprint::from_bytes(fixed(input)?),
    })
}
