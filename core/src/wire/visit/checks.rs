//! What both codes are read with: limits of a code, and the host's own signature.

use crate::finding::{At, Finding};
use crate::identifier::{Fingerprint, FingerprintKey, Iin};
use crate::law::catalogue::visit as rules;
use crate::visit::{ClaimError, KeyId, PublicKey, SignatureBytes, is_signature};
use crate::wire::field::{Field, TextField};
use crate::wire::reader::Reader;

/// What fits into a code; what does not is told at its field.
pub(super) fn within<T>(
    reader: &mut Reader,
    at: &At<'_>,
    made: Result<T, ClaimError>,
    [facility, moment]: [TextField<'_>; 2],
) -> Option<T> {
    let error = match made {
        Ok(claims) => return Some(claims),
        Err(error) => error,
    };
    let field = match error {
        ClaimError::Facility => facility,
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
    (signature, key): (TextField<'_>, TextField<'_>),
) -> Option<SignatureBytes> {
    let field = signature;
    let signature: Option<SignatureBytes> = reader.optional(at, field);
    let given = key.value.is_some();
    let key: Option<PublicKey> = reader.optional(at, key);
    let (signature, message) = signature.zip(message)?;
    if !given {
        return Some(signature);
    }
    if is_signature(message, &signature, &key?) {
        reader.exam.pass(&rules::CODE_SIGNED);
        return Some(signature);
    }
    let finding = Finding::new(&rules::CODE_SIGNED, at.field(field.name).path());
    reader.exam.find(finding.with("key", id?));
    None
}

/// A person as a code names one: a fingerprint, or a number to make it from.
pub(super) struct Who<'a> {
    pub(super) iin: TextField<'a>,
    pub(super) print: TextField<'a>,
    /// The field of the secret under which persons are hashed.
    pub(super) hash_key: Field<()>,
}

/// The fingerprint of a person, where it is given or can be made.
pub(super) fn fingerprint(
    reader: &mut Reader,
    at: &At<'_>,
    who: &Who<'_>,
    key: Option<&FingerprintKey>,
) -> Option<Fingerprint> {
    if who.iin.given().is_none() {
        return reader.optional(at, who.print);
    }
    let iin: Option<Iin> = reader.optional(at, who.iin);
    if key.is_none() {
        reader.missing(at, who.hash_key);
    }
    Some(key?.person(iin?))
}
