//! Lists of drafts: a row that cannot be read is left out with a finding, and its
//! list then no longer counts as complete: what was left out might have been the
//! answer.

use crate::calendar::{Day, Period};
use crate::fact::Part;
use crate::finding::At;
use crate::wire::reader::Reader;
use crate::wire::shape::json_name;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Display;
use core::str::FromStr;

/// How one row is read.
pub(crate) type Read<R, T> = fn(&mut Reader, &At<'_>, &R) -> Option<T>;

/// The rows that could be read, and whether that is all of them.
pub(crate) fn rows<R, T>(
    reader: &mut Reader,
    at: &At<'_>,
    name: &'static str,
    drafts: &[R],
    read: Read<R, T>,
) -> (Vec<T>, bool) {
    match listed(reader, at, name, drafts, read) {
        Some(read) => {
            let whole = read.len() == drafts.len();
            (read, whole)
        }
        None => (Vec::new(), false),
    }
}

/// Every row, also with broken fields; none of a list too long to read at all.
pub(crate) fn each<R, T>(
    reader: &mut Reader,
    at: &At<'_>,
    name: &'static str,
    drafts: &[R],
    read: impl Fn(&mut Reader, &At<'_>, &R) -> T,
) -> Vec<T> {
    if !reader.list_fits(at, name, drafts.len()) {
        return Vec::new();
    }
    let list = at.field(name);
    let drawn = drafts.iter().enumerate();
    drawn
        .map(|(place, draft)| read(reader, &list.index(place), draft))
        .collect()
}

/// A list of single texts: those in their form, each with its place from zero.
pub(crate) fn texts<T>(
    reader: &mut Reader,
    at: &At<'_>,
    name: &'static str,
    drafts: &[String],
) -> Vec<(usize, T)>
where
    T: FromStr<Err: Display>,
{
    let read = each(reader, at, name, drafts, |reader, at, draft: &String| {
        draft
            .parse()
            .map_err(|reason| reader.malformed_at(at.path(), name, reason))
            .ok()
    });
    let placed = read.into_iter().enumerate();
    placed
        .filter_map(|(place, value)| Some((place, value?)))
        .collect()
}

/// The rows that could be read; `None` where the list is too long to read at all.
fn listed<R, T>(
    reader: &mut Reader,
    at: &At<'_>,
    name: &'static str,
    drafts: &[R],
    read: Read<R, T>,
) -> Option<Vec<T>> {
    if !reader.list_fits(at, name, drafts.len()) {
        return None;
    }
    let list = at.field(name);
    let mut rows = Vec::with_capacity(drafts.len());
    for (place, draft) in drafts.iter().enumerate() {
        rows.extend(read(reader, &list.index(place), draft));
    }
    Some(rows)
}

/// What a list of reference rows says of itself.
#[derive(Default)]
pub(crate) struct Head<'a> {
    /// Does absence from it mean "no"?
    pub(crate) complete: Option<bool>,
    /// Its day.
    pub(crate) as_of: Option<&'a String>,
    /// Days after its own on which it still answers.
    pub(crate) stale_days: Option<u32>,
}

/// Reads a list of reference rows, or a part of it; `None` where it is too long to be
/// read.
pub(crate) fn part<K, V, R>(
    reader: &mut Reader,
    at: &At<'_>,
    head: &Head<'_>,
    drafts: &[R],
    row: Read<R, (K, V)>,
) -> Option<Part<K, V>> {
    let as_of: Option<Day> = reader.optional(at, json_name!(as_of), head.as_of);
    let dated = as_of.is_some() == head.as_of.is_some();
    let rows = listed(reader, at, json_name!(rows), drafts, row)?;
    Some(Part {
        whole: rows.len() == drafts.len() && dated,
        rows,
        complete: head.complete == Some(true),
        as_of,
        stale_days: head.stale_days.unwrap_or(0),
    })
}

/// A field that may be absent: `None` only where it is there and broken, since a
/// broken date must not read as "never".
pub(crate) fn absent_or<T>(
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
pub(crate) fn absent_or_text(
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

/// The end of a span that has none yet.
const OPEN_END: Day = Day::known(2199, 12, 31);

/// A span whose last day may still be open.
pub(crate) fn open_span(
    reader: &mut Reader,
    at: &At<'_>,
    from: Option<&String>,
    to: Option<&String>,
) -> Option<Period> {
    let from = reader.required(at, "from", from);
    let to = absent_or(reader, at, "to", to);
    between(reader, at, from?, to?.unwrap_or(OPEN_END))
}

/// The start of a span that was always so.
const OPEN_START: Day = Day::known(1900, 1, 1);

/// A span either end of which may be open.
pub(crate) fn any_span(
    reader: &mut Reader,
    at: &At<'_>,
    from: Option<&String>,
    to: Option<&String>,
) -> Option<Period> {
    let from = absent_or(reader, at, "from", from);
    let to = absent_or(reader, at, "to", to);
    between(
        reader,
        at,
        from?.unwrap_or(OPEN_START),
        to?.unwrap_or(OPEN_END),
    )
}

/// Both days of a span, in order.
pub(crate) fn span(
    reader: &mut Reader,
    at: &At<'_>,
    from: Option<&String>,
    to: Option<&String>,
) -> Option<Period> {
    let from = reader.required(at, "from", from);
    let to = reader.required(at, "to", to);
    between(reader, at, from?, to?)
}

fn between(reader: &mut Reader, at: &At<'_>, from: Day, to: Day) -> Option<Period> {
    match Period::new(from, to) {
        Ok(period) => Some(period),
        Err(error) => {
            reader.malformed(at, "to", error);
            None
        }
    }
}
