//! Lists of drafts: a row that cannot be read is left out, with its finding.

use crate::calendar::{Day, Period};
use crate::finding::At;
use crate::wire::reader::Reader;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Display;
use core::str::FromStr;

/// The rows that could be read, and whether that is all of them.
pub(super) fn rows<R, T>(
    reader: &mut Reader,
    at: &At<'_>,
    name: &'static str,
    drafts: &[R],
    read: fn(&mut Reader, &At<'_>, &R) -> Option<T>,
) -> (Vec<T>, bool) {
    if !reader.list_fits(at, name, drafts.len()) {
        return (Vec::new(), false);
    }
    let list = at.field(name);
    let drawn = drafts.iter().enumerate();
    let read: Vec<T> = drawn
        .filter_map(|(place, draft)| read(reader, &list.index(place), draft))
        .collect();
    let whole = read.len() == drafts.len();
    (read, whole)
}

/// A field that may be absent: `None` only where it is there and broken.
pub(super) fn absent_or<T>(
    reader: &mut Reader,
    at: &At<'_>,
    name: &'static str,
    text: Option<&String>,
) -> Option<Option<T>>
where
    T: FromStr<Err: Display>,
{
    match text.filter(|text| !text.is_empty()) {
        None => Some(None),
        Some(_) => reader.optional(at, name, text).map(Some),
    }
}

/// Free text that may be absent.
pub(super) fn absent_or_text(
    reader: &mut Reader,
    at: &At<'_>,
    name: &'static str,
    text: Option<&String>,
) -> Option<Option<String>> {
    match text.filter(|text| !text.is_empty()) {
        None => Some(None),
        Some(_) => reader.text(at, name, text).map(Some),
    }
}

/// Both days of a span, in order.
pub(super) fn span(
    reader: &mut Reader,
    at: &At<'_>,
    from: Option<&String>,
    to: Option<&String>,
) -> Option<Period> {
    let from: Option<Day> = reader.required(at, "from", from);
    let to = reader.required(at, "to", to);
    match Period::new(from?, to?) {
        Ok(period) => Some(period),
        Err(error) => {
            reader.malformed(at, "to", error);
            None
        }
    }
}
