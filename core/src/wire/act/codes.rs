//! Codes as people type them: small letters and look-alikes are read as what they mean,
//! alike in an act and in every list, and the reading is noted.

use crate::ascii;
use crate::finding::At;
use crate::identifier::{AddressCode, ServiceCode, fold};
use crate::law::catalogue::input;
use crate::wire::field::TextField;
use crate::wire::reader::Reader;

/// A code of a service, which must be there.
pub(super) fn service(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
) -> Option<ServiceCode> {
    let strict = field.value.and_then(|text| text.parse().ok());
    if strict.is_some() {
        reader.exam.pass(&input::LOOK_ALIKE);
        return strict;
    }
    match field.value.map(ServiceCode::normalise) {
        Some(Ok(reading)) => {
            reader.read_as(at.field(field.name).path(), field.name, reading.value);
            Some(reading.value)
        }
        _ => reader.required(at, field),
    }
}

/// A code of the address register, which must be there. A code that holds other letters
/// than Latin ones when it is read so stays as it is.
pub(super) fn address(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
) -> Option<AddressCode> {
    let plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_lowercase();
    let typed = field.given().filter(|text| !ascii::all(text, plain));
    let meant = typed.map(fold).filter(|meant| meant.is_ascii());
    match meant.and_then(|meant| meant.parse::<AddressCode>().ok()) {
        Some(meant) => {
            reader.read_as(at.field(field.name).path(), field.name, &meant);
            Some(meant)
        }
        None => reader.required(at, field),
    }
}

/// One that may be absent: `None` only where it is there and broken.
pub(super) fn absent_or<T>(
    read: impl FnOnce(&mut Reader, &At<'_>, TextField<'_>) -> Option<T>,
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
) -> Option<Option<T>> {
    match field.given() {
        None => Some(None),
        Some(_) => read(reader, at, field).map(Some),
    }
}
