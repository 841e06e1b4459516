//! Lists of drafts: a row that cannot be read is left out with a finding, and its
//! list then no longer counts as complete: what was left out might have been the
//! answer.

use crate::calendar::{Day, Period};
use crate::fact::ListPart;
use crate::finding::At;
use crate::wire::field::{Field, TextField};
use crate::wire::reader::Reader;
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
    field: Field<&[R]>,
    read: Read<R, T>,
) -> (Vec<T>, bool) {
    match listed(reader, at, field, read) {
        Some(read) => {
            let whole = read.len() == field.value.len();
            (read, whole)
        }
        None => (Vec::new(), false),
    }
}

/// Every row, also with broken fields; none of a list too long to read at all.
pub(crate) fn each<R, T>(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[R]>,
    read: impl Fn(&mut Reader, &At<'_>, &R) -> T,
) -> Vec<T> {
    if !reader.list_fits(at, field) {
        return Vec::new();
    }
    let list = at.field(field.name);
    let drafts = field.value.iter().enumerate();
    drafts
        .map(|(place, draft)| read(reader, &list.index(place), draft))
        .collect()
}

/// A list of single texts: those in their form, each with its place from zero.
pub(crate) fn texts<T>(reader: &mut Reader, at: &At<'_>, field: Field<&[String]>) -> Vec<(usize, T)>
where
    T: FromStr<Err: Display>,
{
    let read = each(reader, at, field, |reader, at, draft: &String| {
        draft
            .parse()
            .map_err(|reason| reader.malformed_at(at.path(), field.name, reason))
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
    field: Field<&[R]>,
    read: Read<R, T>,
) -> Option<Vec<T>> {
    if !reader.list_fits(at, field) {
        return None;
    }
    let list = at.field(field.name);
    let mut rows = Vec::with_capacity(field.value.len());
    for (place, draft) in field.value.iter().enumerate() {
        rows.extend(read(reader, &list.index(place), draft));
    }
    Some(rows)
}

/// A list of reference rows, with what it says of itself.
pub(crate) struct List<'a, R> {
    /// Does absence from it mean "no"?
    pub(crate) complete: Option<bool>,
    /// Its day.
    pub(crate) as_of: TextField<'a>,
    /// Days after its own on which it still answers.
    pub(crate) stale_days: Option<u32>,
    pub(crate) rows: Field<&'a [R]>,
}

/// What the record of a list says; lists of a day name it, and for how long they stay
/// fresh.
macro_rules! list {
    ($list:ident $(, $as_of:ident $(, $stale_days:ident)?)?) => {
        $crate::wire::rows::List {
            complete: $list.complete,
            as_of: $crate::wire::field::Field {
                name: $crate::wire::shape::json_name!(as_of),
                value: None$(.or($list.$as_of.as_deref()))?,
            },
            stale_days: None$($(.or($list.$stale_days))?)?,
            rows: $crate::wire::field::of!($list.rows),
        }
    };
}
pub(crate) use list;

/// Reads a list of reference rows, or a part of it; `None` where it is too long to be
/// read.
pub(crate) fn part<K, V, R>(
    reader: &mut Reader,
    at: &At<'_>,
    list: &List<'_, R>,
    row: Read<R, (K, V)>,
) -> Option<ListPart<K, V>> {
    let as_of: Option<Day> = reader.optional(at, list.as_of);
    let dated = as_of.is_some() == list.as_of.value.is_some();
    let rows = listed(reader, at, list.rows, row)?;
    Some(ListPart {
        whole: rows.len() == list.rows.value.len() && dated,
        rows,
        complete: list.complete == Some(true),
        as_of,
        stale_days: list.stale_days.unwrap_or(0),
    })
}

/// A field that may be absent: `None` only where it is there and broken, since a
/// broken date must not read as "never".
pub(crate) fn absent_or<T>(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
) -> Option<Option<T>>
where
    T: FromStr<Err: Display>,
{
    match field.given() {
        None => Some(None),
        Some(_) => reader.optional(at, field).map(Some),
    }
}

/// Free text that may be absent.
pub(crate) fn absent_or_text(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
) -> Option<Option<String>> {
    match field.given() {
        None => Some(None),
        Some(_) => reader.text(at, field).map(Some),
    }
}

/// The end of a span that has none yet.
const OPEN_END: Day = Day::known(2199, 12, 31);

/// A span whose last day may still be open.
pub(crate) fn open_span(
    reader: &mut Reader,
    at: &At<'_>,
    from: TextField<'_>,
    to: TextField<'_>,
) -> Option<Period> {
    let first = reader.required(at, from);
    let last = absent_or(reader, at, to);
    between(reader, at, (first?, last?.unwrap_or(OPEN_END)), to)
}

/// The start of a span that was always so.
const OPEN_START: Day = Day::known(1900, 1, 1);

/// A span either end of which may be open.
pub(crate) fn any_span(
    reader: &mut Reader,
    at: &At<'_>,
    from: TextField<'_>,
    to: TextField<'_>,
) -> Option<Period> {
    let first = absent_or(reader, at, from);
    let last = absent_or(reader, at, to);
    let days = (first?.unwrap_or(OPEN_START), last?.unwrap_or(OPEN_END));
    between(reader, at, days, to)
}

/// Both days of a span, in order.
pub(crate) fn span(
    reader: &mut Reader,
    at: &At<'_>,
    from: TextField<'_>,
    to: TextField<'_>,
) -> Option<Period> {
    let first = reader.required(at, from);
    let last = reader.required(at, to);
    between(reader, at, (first?, last?), to)
}

fn between(
    reader: &mut Reader,
    at: &At<'_>,
    (first, last): (Day, Day),
    to: TextField<'_>,
) -> Option<Period> {
    match Period::new(first, last) {
        Ok(period) => Some(period),
        Err(error) => {
            reader.malformed(at, to, error);
            None
        }
    }
}
