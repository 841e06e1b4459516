//! Lists of drafts: a row that cannot be read is left out with a finding, and what the
//! list says of its key then no longer counts as all there is: what was left out might
//! have been the answer.

use crate::calendar::{Day, Period};
use crate::fact::{BrokenRow, ListPart};
use crate::finding::{At, Path};
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

/// A row by its key, or the key alone, where that can be read, of one that is broken.
pub(crate) type Keyed<K, V> = Result<(K, V), Option<K>>;

/// A row of its key and of what was made of its other fields.
pub(crate) fn keyed<K, V>(key: Option<K>, card: Option<V>) -> Keyed<K, V> {
    match (key, card) {
        (Some(key), Some(card)) => Ok((key, card)),
        (key, _) => Err(key),
    }
}

/// Reads a list of reference rows, or a part of it; where it is too long to be read, where
/// that is told.
#[cfg_attr(small, optimize(size))]
pub(crate) fn part<K, V, R>(
    reader: &mut Reader,
    at: &At<'_>,
    list: &List<'_, R>,
    row: impl Fn(&mut Reader, &At<'_>, &R) -> Keyed<K, V>,
) -> Result<ListPart<K, V>, Option<Path>> {
    let before = reader.exam.listed();
    let as_of: Option<Day> = reader.optional(at, list.as_of);
    let mut broken = Vec::new();
    if as_of.is_none() && list.as_of.given().is_some() {
        let path = reader.exam.broken_since(before);
        broken.push(BrokenRow { key: None, path });
    }
    if !reader.list_fits(at, list.rows) {
        return Err(reader.exam.broken_since(before));
    }
    let here = at.field(list.rows.name);
    let mut keyless = !broken.is_empty();
    let mut rows = Vec::with_capacity(list.rows.value.len());
    for (place, draft) in list.rows.value.iter().enumerate() {
        let before = reader.exam.listed();
        match row(reader, &here.index(place), draft) {
            Ok(row) => rows.push(row),
            // one row that could have held any key stands for all such rows
            Err(None) if keyless => (),
            Err(key) => {
                keyless |= key.is_none();
                let path = reader.exam.broken_since(before);
                broken.push(BrokenRow { key, path });
            }
        }
    }
    Ok(ListPart {
        rows,
        broken,
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
const OPEN_END: Day = Day::LAST;

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
