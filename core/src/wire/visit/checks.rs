//! What both codes are read with: limits of a code, and the host's own signature.

use crate::finding::{At, Finding};
use crate::identifier::{FingerprintKey, Iin};
use crate::law::catalogue::visit as rules;
use crate::visit::{
    ClaimError, FacilityCode, KeyId, PublicKey, SignatureBytes, TokenId, Whose, is_signature,
};
use crate::wire::field::{Field, TextField};
use crate::wire::reader::Reader;
use core::str::FromStr;

/// What fits into a code; what does not is told at its field.
pub(super) fn within<T>(
    reader: &mut Reader,
    at: &At<'_>,
    made: Result<T, ClaimError>,
    fields: &dyn Fn(ClaimError) -> TextField<'static>,
) -> Option<T> {
    let error = match made {
        Ok(claims) => return Some(claims),
        Err(error) => error,
    };
    reader.malformed(at, fields(error), error);
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

/// Why a text that a host gives beside a token is of no use.
#[derive(Clone, Copy, Debug, thiserror::Error)]
pub(super) enum NoCode {
    #[error("text is not the code of a facility")]
    Wall,
    #[error("text is not a visit token")]
    Token,
    #[error("the token names no device")]
    Device,
}

/// The text of a code: long ones are for the room to refuse, with its own limit.
pub(super) fn code<'a>(reader: &mut Reader, at: &At<'_>, field: TextField<'a>) -> Option<&'a str> {
    let value = field.given();
    reader.number(at, Field { value, ..field })
}

/// A code that a host gives to be used, not judged.
pub(super) fn used<T: FromStr>(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
    otherwise: NoCode,
) -> Option<T> {
    let read = field.given()?.parse();
    read.map_err(|_| reader.malformed(at, field, otherwise))
        .ok()
}

/// The name of the code of a wall, by its text.
pub(super) fn wall(reader: &mut Reader, at: &At<'_>, field: TextField<'_>) -> Option<TokenId> {
    used(reader, at, field, NoCode::Wall).map(|code: FacilityCode| code.id())
}

/// Whose visit it is, where that is given.
pub(super) fn whose<'k>(
    reader: &mut Reader,
    at: &At<'_>,
    who: &Who<'_>,
    key: Option<&'k FingerprintKey>,
) -> Option<Whose<'k>> {
    if who.iin.given().is_none() {
        return reader.optional(at, who.print).map(Whose::Print);
    }
    let iin: Option<Iin> = reader.optional(at, who.iin);
    if key.is_none() {
        reader.missing(at, who.hash_key);
    }
    Some(Whose::Number(iin?, key?))
}
