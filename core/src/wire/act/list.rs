//! A reference list as a host writes it: its rows, and how far they can be relied on.

use crate::fact::BookBuilder;
use crate::finding::At;
use crate::wire::field::Field;
use crate::wire::reader::Reader;
use crate::wire::row::Row;
use crate::wire::rows::{List, part};
use core::hash::Hash;

/// The record of a list.
pub(crate) trait ListDraft {
    /// A row of it.
    type Row: Row;

    /// Its rows, with what it says of itself.
    fn list(&self) -> List<'_, Self::Row>;

    /// Adds what the list says of all rows to those that leave it open.
    fn complement(&self, _reader: &mut Reader, _at: &At<'_>, _rows: &mut [ListRow<Self::Row>]) {}
}

/// A row of a list, as it was read.
pub(crate) type ListRow<R> = (<R as Row>::Key, <R as Row>::Card);

/// Declares the record of a list. One `with own` words declares its record itself.
macro_rules! list_draft {
    ($(#[doc = $doc:literal])* $list:ident of $row:ident) => {
        crate::wire::record::records! {
            $(#[doc = $doc])*
            pub struct $list {
                /// Does absence from the list mean "no"? Not when absent.
                pub complete: Option<bool>,
                /// The day of the list: a later day is *not checked*, nor is what an old or an
                /// undated list leaves out.
                pub as_of: Option<String>,
                /// Days after its own on which the list still answers; none when absent.
                #[omit(empty)]
                pub stale_days: Option<u32>,
                /// The rows.
                pub rows: Vec<$row>,
            }
        }

        impl crate::wire::act::list::ListDraft for $list {
            type Row = $row;

            fn list(&self) -> crate::wire::rows::List<'_, $row> {
                crate::wire::rows::list!(self, as_of, stale_days)
            }
        }
    };
    ($(#[doc = $doc:literal])* $list:ident of $row:ident with own) => {};
}
pub(crate) use list_draft;

/// Adds a list of a draft to its book, as a part of it. A list too long to be read leaves
/// every key open.
#[cfg_attr(small, optimize(size))]
pub(super) fn append<L: ListDraft<Row: Row<Key: Ord + Hash>>>(
    reader: &mut Reader,
    at: &At<'_>,
    list: Field<Option<&L>>,
    book: &mut BookBuilder<<L::Row as Row>::Key, <L::Row as Row>::Card>,
) {
    let Field {
        name,
        value: Some(list),
    } = list
    else {
        return;
    };
    let here = at.field(name);
    let mut part = match part(reader, &here, &list.list(), L::Row::read) {
        Ok(part) => part,
        Err(told) => return book.lose_part(told),
    };
    list.complement(reader, &here, &mut part.rows);
    book.append(part);
}
