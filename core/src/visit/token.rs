//! The visit token: who was where and when, signed by the application that saw it.

use crate::calendar::Moment;
use crate::identifier::{FacilityId, Fingerprint};
use crate::visit::detail::detail;
use crate::visit::envelope::{Envelope, Kind, TokenError, cbor, to_sign};
use crate::visit::fields::{FACILITY_MAX, facility, fixed, moment, next};
use crate::visit::identified::{numbers, seen};
use crate::visit::seconds::seconds_of;
use crate::visit::{
    AppId, Challenge, ClaimError, CoarsePlace, IdentifiedBy, KeyId, Nonce, SignatureBytes,
    TokenDetail, TokenId, VisitMethod, is_signature,
};
use alloc::string::String;
use alloc::vec::Vec;
use core::str::FromStr;
use minicbor::decode::{Decoder, Error};

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
    app: AppId,
    form: Form,
}

/// What differs between the versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Version 1.
    First(Nonce),
    /// Version 2.
    Second(TokenDetail),
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
    /// assert_eq!((claims.seen(), claims.nonce()), (IdentifiedBy::Qr, Some(Nonce::new([7; 8]))));
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
        Self::made(facility, insured, at, seen, (Form::First(nonce), app))
    }

    /// The same in version 2: it says how long it counts, which wall was scanned, and, where
    /// these are given, about where and whose device shows it. It needs no nonce, since its
    /// name is a digest of all that it says.
    ///
    /// # Errors
    /// [`ClaimError`] where the facility's id, the moment or the life does not fit into a
    /// code, and where a wall is named by another method than `qr`, or none by this one.
    ///
    /// ```
    /// use qalqan_core::visit::{
    ///     ClaimError, IdentifiedBy, KeyId, SignatureBytes, TokenDetail, TokenId, VisitClaims, VisitToken,
    /// };
    ///
    /// let insured = "v1:00112233445566778899aabbccddeeff".parse()?;
    /// let at = "2026-03-10T09:30".parse()?;
    /// let wall = Some(TokenId::new([3; 16]));
    /// let detail = TokenDetail { life: 600, wall, place: None, device: None };
    /// let made = |seen| {
    ///     let last = (detail, "clinic.app".parse().ok()?);
    ///     Some(VisitClaims::second("F-1".parse().ok()?, insured, at, seen, last))
    /// };
    /// let claims = made(IdentifiedBy::Qr).ok_or("no names")??;
    /// let text = claims.signed(KeyId::new([1; 8]), SignatureBytes::new([0; 64]));
    /// assert!(text.starts_with("QLV2:"));
    /// assert_eq!(text.parse::<VisitToken>()?.claims(), &claims);
    /// assert_eq!(made(IdentifiedBy::Document), Some(Err(ClaimError::Scanned)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn second(
        facility: FacilityId,
        insured: Fingerprint,
        at: Moment,
        seen: IdentifiedBy,
        (detail, app): (TokenDetail, AppId),
    ) -> Result<Self, ClaimError> {
        detail.fits(seen.method() == VisitMethod::Qr)?;
        Self::made(facility, insured, at, seen, (Form::Second(detail), app))
    }

    fn made(
        facility: FacilityId,
        insured: Fingerprint,
        at: Moment,
        seen: IdentifiedBy,
        (form, app): (Form, AppId),
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
            app,
            form,
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

    /// What makes it the only one, in version 1.
    #[must_use]
    pub const fn nonce(&self) -> Option<Nonce> {
        match self.form {
            Form::First(nonce) => Some(nonce),
            Form::Second(_) => None,
        }
    }

    /// What version 2 says beside.
    #[must_use]
    pub const fn detail(&self) -> Option<TokenDetail> {
        match self.form {
            Form::First(_) => None,
            Form::Second(detail) => Some(detail),
        }
    }

    /// The version of its form.
    #[must_use]
    pub const fn version(&self) -> u64 {
        match self.form {
            Form::First(_) => 1,
            Form::Second(_) => 2,
        }
    }

    /// The application.
    #[must_use]
    pub const fn app(&self) -> &AppId {
        &self.app
    }

    #[cfg_attr(small, optimize(size))]
    fn bytes(&self) -> Vec<u8> {
        match self.form {
            Form::First(nonce) => self.first_bytes(nonce),
            Form::Second(detail) => self.second_bytes(&detail),
        }
    }

    fn first_bytes(&self, nonce: Nonce) -> Vec<u8> {
        let (method, manual) = numbers(&self.seen);
        cbor(|output| {
            output.map(if manual.is_some() { 9 } else { 7 })?;
            output.u64(1)?.u64(self.version())?;
            output.u64(2)?.str(self.facility.as_str())?;
            output.u64(3)?.bytes(&self.insured.bytes())?;
            output.u64(4)?.u64(self.seconds.into())?;
            output.u64(5)?.u64(method)?;
            output.u64(6)?.bytes(nonce.bytes())?;
            output.u64(7)?.str(self.app.as_str())?;
            if let Some((reason, author)) = manual {
                output.u64(8)?.u64(reason)?;
                output.u64(9)?.bytes(&author.bytes())?;
            }
            output.ok()
        })
    }

    fn second_bytes(&self, detail: &TokenDetail) -> Vec<u8> {
        let (method, manual) = numbers(&self.seen);
        cbor(|output| {
            output.array(if manual.is_some() { 12 } else { 10 })?;
            output.u64(self.version())?.str(self.facility.as_str())?;
            output.bytes(&self.insured.bytes())?;
            output.u64(self.seconds.into())?.u64(method)?;
            output.u64(detail.life.into())?.str(self.app.as_str())?;
            match detail.wall {
                Some(wall) => output.bytes(wall.bytes())?,
                None => output.null()?,
            };
            match detail.place.map(CoarsePlace::hundredths) {
                Some([north, east]) => output.array(2)?.i16(north)?.i16(east)?,
                None => output.null()?,
            };
            match detail.device {
                Some(device) => output.bytes(device.bytes())?,
                None => output.null()?,
            };
            if let Some((reason, author)) = manual {
                output.u64(reason)?.bytes(&author.bytes())?;
            }
            output.ok()
        })
    }

    /// The bytes that the application's key signs.
    #[must_use]
    pub fn to_sign(&self, key: KeyId) -> Vec<u8> {
        to_sign((Kind::Visit, self.version()), key, &self.bytes())
    }

    /// The name of the token that a key signs: in version 2 a digest of the signed bytes.
    #[must_use]
    pub fn id(&self, key: KeyId) -> TokenId {
        match self.form {
            Form::First(nonce) => TokenId::of(key, nonce),
            Form::Second(_) => TokenId::digest(&self.to_sign(key)),
        }
    }

    /// The token's text, in the alphanumeric mode of QR: at most 299 characters in version 1,
    /// 345 in version 2 and 450 with the signature of a device. It may
    /// hold spaces, also two in a row, but neither begins nor ends with one.
    #[must_use]
    pub fn signed(&self, key: KeyId, signature: SignatureBytes) -> String {
        let envelope = Envelope {
            version: self.version(),
            key,
            claims: self.bytes(),
            signature,
            countersignature: None,
        };
        envelope.write(Kind::Visit)
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
        self.claims.version()
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
        self.claims.id(self.key())
    }

    /// The bytes that the device signs to show the token for a challenge: the structure of
    /// an abbreviated countersignature (RFC 9338), with the challenge as what is outside.
    /// `None` where it names no device.
    #[must_use]
    pub fn device_to_sign(&self, challenge: Challenge) -> Option<Vec<u8>> {
        self.claims.detail()?.device?;
        Some(self.envelope.to_countersign(challenge.bytes()))
    }

    /// The text of the token with the signature of its device.
    #[must_use]
    pub fn shown(&self, by_device: SignatureBytes) -> String {
        let countersignature = Some(by_device);
        let envelope = Envelope {
            countersignature,
            ..self.envelope.clone()
        };
        envelope.write(Kind::Visit)
    }

    /// Is it a signature of the token's own device for a challenge?
    #[must_use]
    pub fn is_device_signature(&self, challenge: Challenge, signature: &SignatureBytes) -> bool {
        let device = self.claims.detail().and_then(|detail| detail.device);
        let message = self.envelope.to_countersign(challenge.bytes());
        device.is_some_and(|device| is_signature(&message, signature, &device))
    }

    /// Did the device sign it for a challenge? `None` where it names no device.
    #[must_use]
    pub fn is_shown_for(&self, challenge: Challenge) -> Option<bool> {
        self.claims.detail()?.device?;
        let signed = |one: &SignatureBytes| self.is_device_signature(challenge, one);
        Some(self.envelope.countersignature.as_ref().is_some_and(signed))
    }
}

impl FromStr for VisitToken {
    type Err = TokenError;

    #[cfg_attr(small, optimize(size))]
    fn from_str(text: &str) -> Result<Self, TokenError> {
        let envelope = Envelope::read(Kind::Visit, text)?;
        let read = match envelope.version {
            1 => first(&envelope.claims),
            _ => second(&envelope.claims),
        };
        let claims = match read {
            Ok(Ok(claims)) => claims,
            Ok(Err(version)) => return Err(TokenError::Version(version)),
            Err(_) => return Err(TokenError::Claims),
        };
        if claims.bytes() != envelope.claims || claims.version() != envelope.version {
            return Err(TokenError::NotCanonical);
        }
        let device = claims.detail().and_then(|detail| detail.device);
        if envelope.countersignature.is_some() && device.is_none() {
            return Err(TokenError::NotCanonical);
        }
        Ok(Self { claims, envelope })
    }
}

/// Reads what the writer writes, or says which version it is.
fn first(bytes: &[u8]) -> Result<Result<VisitClaims, u64>, Error> {
    let input = &mut Decoder::new(bytes);
    input.map()?;
    next(input, 1)?;
    let version = input.u64()?;
    if version != 1 {
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
        seen: seen(input, method, true)?,
        app,
        form: Form::First(nonce),
    }))
}

/// The same of version 2.
fn second(bytes: &[u8]) -> Result<Result<VisitClaims, u64>, Error> {
    let input = &mut Decoder::new(bytes);
    input.array()?;
    let version = input.u64()?;
    if version != 2 {
        return Ok(Err(version));
    }
    let facility = facility(input)?;
    let insured = Fingerprint::from_bytes(fixed(input)?);
    let (seconds, at) = moment(input)?;
    let method = input.u64()?;
    let life = input.u32()?;
    let app = input.str()?.parse();
    let app = app.map_err(|_| Error::message("application"))?;
    let detail = detail(input, life)?;
    let seen = seen(input, method, false)?;
    let fits = detail.fits(seen.method() == VisitMethod::Qr);
    fits.map_err(|_| Error::message("details"))?;
    Ok(Ok(VisitClaims {
        facility,
        insured,
        seconds,
        at,
        seen,
        app,
        form: Form::Second(detail),
    }))
}
