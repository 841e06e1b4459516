//! What both codes share: a signed text, in the form that the front of the room tells.

use crate::visit::{KeyId, PublicKey, SignatureBytes};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use ed25519_dalek::{Signature, VerifyingKey};
use minicbor::decode::{Decoder, Error};
use minicbor::encode::Encoder;

/// Characters of a code at most: of a token with the signature of a device.
pub const TEXT_MAX: usize = 450;

/// Characters of any other code at most, and of every one of version 1.
const SHORT_TEXT_MAX: usize = 300;

/// The newest version of visit tokens.
pub const NEWEST_TOKEN: u64 = 2;

/// The only version of the codes of facilities.
pub const VERSION: u64 = 1;

/// The label of an abbreviated countersignature in the register of COSE headers.
const COUNTERSIGNATURE: u64 = 12;

/// EdDSA in the register of COSE algorithms.
const EDDSA: i64 = -8;

/// Which of the two codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A visit token.
    Visit,
    /// The code of a facility.
    Facility,
}

/// Why a text is not one of our codes. The text itself is never repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Over 300 characters, or 450 of a token of version 2.
    #[error("text is longer than {0} characters")]
    TooLong(usize),
    /// It begins otherwise.
    #[error("text does not begin as codes of this kind do")]
    Prefix,
    /// Behind the prefix is something else than base45.
    #[error("text is not base45 behind its prefix")]
    Base45,
    /// Not a list of a header, claims and a signature of 64 bytes.
    #[error("content is not a signed code")]
    Envelope,
    /// The claims are not those of this version.
    #[error("claims are not in the form of this version")]
    Claims,
    /// Other headers, another algorithm, or the same content written otherwise.
    #[error("content is not in the one form that is known")]
    NotCanonical,
    /// Made by a version that this library does not know.
    #[error("version {0} is not known")]
    Version(u64),
}

/// A signed text, taken apart. Nothing is verified yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Envelope {
    pub(crate) version: u64,
    pub(crate) key: KeyId,
    pub(crate) claims: Vec<u8>,
    pub(crate) signature: SignatureBytes,
    /// That of the device that shows a token.
    pub(crate) countersignature: Option<SignatureBytes>,
}

impl Kind {
    /// The text before the version.
    const fn lead(self) -> &'static str {
        match self {
            Self::Visit => "QLV",
            Self::Facility => "QLQ",
        }
    }

    /// The text before the colon: it is signed as well.
    fn prefix(self, version: u64) -> String {
        format!("{}{version}", self.lead())
    }

    const fn newest(self) -> u64 {
        match self {
            Self::Visit => NEWEST_TOKEN,
            Self::Facility => VERSION,
        }
    }
}

/// Writes CBOR. Writing to a vector cannot fail, so nothing has to be said of it.
pub(crate) fn cbor<T>(write: impl FnOnce(&mut Encoder<Vec<u8>>) -> Result<T, Never>) -> Vec<u8> {
    let mut output = Encoder::new(Vec::new());
    let _ = write(&mut output);
    output.into_writer()
}

/// Why writing fails: never.
type Never = minicbor::encode::Error<core::convert::Infallible>;

/// The header of a signer: the algorithm and the key id, and nothing else.
pub(crate) fn header(key: KeyId) -> Vec<u8> {
    cbor(|output| {
        output.map(2)?.u64(1)?.i64(EDDSA)?;
        output.u64(4)?.bytes(key.bytes())?.ok()
    })
}

/// The bytes that the key signs: `Sig_structure` of RFC 9052, section 4.4.
pub(crate) fn to_sign((kind, version): (Kind, u64), key: KeyId, claims: &[u8]) -> Vec<u8> {
    cbor(|output| {
        output.array(4)?.str("Signature1")?;
        output.bytes(&header(key))?;
        let prefix = kind.prefix(version);
        output.bytes(prefix.as_bytes())?.bytes(claims)?.ok()
    })
}

impl Envelope {
    /// The text of a code.
    pub(crate) fn write(&self, kind: Kind) -> String {
        let bytes = cbor(|output| {
            output.array(4)?.bytes(&header(self.key))?;
            match &self.countersignature {
                None => output.map(0)?,
                Some(one) => output.map(1)?.u64(COUNTERSIGNATURE)?.bytes(one.bytes())?,
            };
            output.bytes(&self.claims)?;
            output.bytes(self.signature.bytes())?.ok()
        });
        let mut text = kind.prefix(self.version);
        text.push(':');
        text.push_str(&base45::encode(bytes));
        text
    }

    /// Takes a text apart.
    #[cfg_attr(small, optimize(size))]
    pub(crate) fn read(kind: Kind, text: &str) -> Result<Self, TokenError> {
        let long = kind == Kind::Visit && text.starts_with("QLV2:");
        let most = if long { TEXT_MAX } else { SHORT_TEXT_MAX };
        if text.len() > most {
            return Err(TokenError::TooLong(most));
        }
        let (version, body) = body(kind, text)?;
        let bytes = base45::decode(body).map_err(|_| TokenError::Base45)?;
        let envelope = sign1(version, &bytes).map_err(|_| TokenError::Envelope)?;
        if envelope.write(kind) != text {
            return Err(TokenError::NotCanonical);
        }
        Ok(envelope)
    }

    /// Did the holder of this key sign it? A key that is no point of the curve, or one
    /// of the weak points, has signed nothing.
    pub(crate) fn is_signed_by(&self, kind: Kind, key: &PublicKey) -> bool {
        let message = to_sign((kind, self.version), self.key, &self.claims);
        is_signature(&message, &self.signature, key)
    }

    /// The bytes that a device signs over a signed code: `Countersign_structure` of RFC 9338,
    /// section 3.3, with the challenge as external data.
    pub(crate) fn to_countersign(&self, challenge: &[u8]) -> Vec<u8> {
        cbor(|output| {
            output.array(5)?.str("CounterSignature0V2")?;
            output.bytes(&header(self.key))?.bytes(challenge)?;
            output.bytes(&self.claims)?;
            output.array(1)?.bytes(self.signature.bytes())?.ok()
        })
    }
}

/// A signature of Ed25519 (RFC 8032) over a message, judged strictly.
///
/// ```
/// use qalqan_core::visit::is_signature;
///
/// // RFC 8032, section 7.1, the first vector: a signature over nothing
/// let key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a".parse()?;
/// let signature = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac\
///                  c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b".parse()?;
/// assert!(is_signature(b"", &signature, &key));
/// assert!(!is_signature(b"something", &signature, &key));
/// # Ok::<(), qalqan_core::visit::HexError>(())
/// ```
#[must_use]
#[cfg_attr(small, optimize(size))]
pub fn is_signature(message: &[u8], signature: &SignatureBytes, key: &PublicKey) -> bool {
    let signature = Signature::from_bytes(signature.bytes());
    VerifyingKey::from_bytes(key.bytes())
        .is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
}

/// The version and what comes behind the colon, where the version is ours.
fn body(kind: Kind, text: &str) -> Result<(u64, &str), TokenError> {
    let rest = text.strip_prefix(kind.lead()).ok_or(TokenError::Prefix)?;
    let (version, body) = rest.split_once(':').ok_or(TokenError::Prefix)?;
    let plain = version.len() <= 3
        && version.bytes().all(|byte| byte.is_ascii_digit())
        && !version.starts_with('0');
    match version.parse() {
        Ok(version) if plain && version <= kind.newest() => Ok((version, body)),
        Ok(other) if plain => Err(TokenError::Version(other)),
        _ => Err(TokenError::Prefix),
    }
}

/// Reads what the writer writes; what else comes out is found by writing it again, the
/// header among it, of which only the key id is taken here.
fn sign1(version: u64, bytes: &[u8]) -> Result<Envelope, Error> {
    let length = || Error::message("length");
    let mut input = Decoder::new(bytes);
    input.array()?;
    let (_, key) = input.bytes()?.split_last_chunk().ok_or_else(length)?;
    let countersignature = match (version, input.map()?) {
        (NEWEST_TOKEN, Some(1)) => {
            input.u64()?;
            let bytes = input.bytes()?.try_into().map_err(|_| length())?;
            Some(SignatureBytes::new(bytes))
        }
        _ => None,
    };
    let claims = input.bytes()?.to_vec();
    let signature = input.bytes()?.try_into().map_err(|_| length())?;
    Ok(Envelope {
        version,
        key: KeyId::new(*key),
        claims,
        signature: SignatureBytes::new(signature),
        countersignature,
    })
}
