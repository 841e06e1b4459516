//! What both codes are read with: limits of a code, and the host's own signature.

use crate::finding::{At, Finding};
use crate::identifier::{Fingerprint, FingerprintKey, Iin};
use crate::law::catalogue::visit as rules;
use crate::visit::{ClaimError, KeyId, PublicKey, SignatureBytes, is_signature};
use crate::wire::reader::Reader;
use alloc::string::String;

/// What fits into a code; what does not is told at its field.
pub(super) fn within<T>(
    reader: &mut Reader,
    at: &At<'_>,
    made: Result<T, ClaimError>,
    moment: &'static str,
) -> Option<T> {
    let error = match made {
        Ok(claims) => return Some(claims),
        Err(error) => error,
    };
    let field = match error {
        ClaimError::Facility => "facility",
        ClaimError::Moment => moment,
    };
    reader.malformed(at, field, error);
    None
}

/// The signature that the host made, where it gives one. With the public key beside it
/// a wrong one is found before anybody scans it.
pub(super) fn own_signature(
    reader: &mut Reader,
    at: &At<'_>,
    id: Option<KeyId>,
    message: Option<&[u8]>,
    (signature, key): (Option<&String>, Option<&String>),
) -> Option<SignatureBytes> {
    let signature: Option<SignatureBytes> = reader.optional(at, "signature", signature);
    let given = key.is_some();
    let key: Option<PublicKey> = reader.optional(at, "publicKey", key);
    let (signature, message) = signature.zip(message)?;
    if !given {
        return Some(signature);
    }
    if is_signature(message, &signature, &key?) {
        reader.exam.pass(&rules::CODE_SIGNED);
        return Some(signature);
    }
    let finding = Finding::new(&rules::CODE_SIGNED, at.field("signature").path());
    reader.exam.find(finding.with("key", id?));
    None
}

/// A person as a code names one: a fingerprint, or a number to make it from.
pub(super) struct Who<'a> {
    /// The field of the number.
    pub(super) name: &'static str,
    pub(super) iin: Option<&'a String>,
    /// The field of the fingerprint.
    pub(super) print_name: &'static str,
    pub(super) print: Option<&'a String>,
}

/// The fingerprint of a person, where it is given or can be made.
pub(super) fn fingerprint(
    reader: &mut Reader,
    at: &At<'_>,
    who: &Who<'_>,
    key: Option<&FingerprintKey>,
) -> Option<Fingerprint> {
    let number = who.iin.filter(|text| !text.is_empty());
    if number.is_none() {
        return reader.optional(at, who.print_name, who.print);
    }
    let iin: Option<Iin> = reader.optional(at, who.name, number);
    if key.is_none() {
        reader.missing(at, "hashKey");
    }
    Some(key?.person(iin?))
}
