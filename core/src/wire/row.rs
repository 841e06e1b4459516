//! Rows of a host's lists, declared once: the record of a draft, and how it is read.

use crate::finding::At;
use crate::wire::field::{Field, one};
use crate::wire::reader::Reader;
use crate::wire::rows::Keyed;
use alloc::string::String;
use alloc::vec::Vec;

/// A row of a reference list.
pub(crate) trait Row {
    /// What the list is asked by.
    type Key;
    /// What it answers.
    type Card;

    /// Reads all fields; the key alone where another of them is missing or broken.
    fn read(reader: &mut Reader, at: &At<'_>, row: &Self) -> Keyed<Self::Key, Self::Card>;
}

/// Declares a row: its record, what it is read to, its fields with how each is read, and
/// last its key and what is made of the values, by the names of their fields.
///
/// | word | the field of the draft | the value |
/// |---|---|---|
/// | `required` | a text | parsed, and must be there |
/// | `required by f` | a text | what `f` reads, and must be there |
/// | `required number` | a number or a yes | it, and must be there |
/// | `optional by f` | a text, omitted while absent | what `f` reads, `None` while absent |
/// | `optional` | a text, omitted while absent | parsed, `None` while absent |
/// | `optional number` | a number or a yes of the type behind it | it, `None` while absent |
/// | `yes` | a yes, omitted while absent | no while absent |
/// | `text`, `optional text` | a free text | it, in the form of free texts |
/// | `texts` | free texts, omitted while empty | each in that form |
/// | `optional texts` | the same, omitted while absent | `None` while absent |
/// | `optional list by f` | texts, omitted while absent | what `f` reads, `None` while absent |
/// | `span`, `open_span`, `any_span` | first and last day in two fields | a period: with both ends, without a last day, without either |
macro_rules! row {
    ($(#[doc = $doc:literal])* pub struct $row:ident reads ($key:ty, $card:ty) { $($fields:tt)* } => ($keyed:ident, $build:expr)) => {
        $crate::wire::row::row!(@next ([$(#[doc = $doc])*] $row $key, $card, $keyed, $build) {} [] $($fields)*);
    };

    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $field:ident: required number $type:ident, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* pub $field: Option<$type>,
        } [$($value)* ($field by $crate::wire::reader::Reader::number)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $field:ident: optional number $type:ident, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* #[omit(empty)] pub $field: Option<$type>,
        } [$($value)* ($field by $crate::wire::row::as_it_is)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $field:ident: yes, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* #[omit(empty)] pub $field: Option<bool>,
        } [$($value)* ($field by $crate::wire::row::yes)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $field:ident: texts, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* #[omit(empty)] pub $field: Vec<alloc::string::String>,
        } [$($value)* ($field by $crate::wire::row::texts)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $field:ident: optional texts, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* #[omit(empty)] pub $field: Option<Vec<alloc::string::String>>,
        } [$($value)* ($field maybe $crate::wire::row::texts)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $field:ident: optional list by $read:path, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* #[omit(empty)] pub $field: Option<Vec<alloc::string::String>>,
        } [$($value)* ($field maybe $read)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $field:ident: required by $read:path, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* pub $field: Option<alloc::string::String>,
        } [$($value)* ($field by $read)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $field:ident: optional by $read:path, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* #[omit(empty)] pub $field: Option<alloc::string::String>,
        } [$($value)* ($field by $read)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $(#[one_of($set:ident)])? $field:ident: required, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* $(#[one_of($set)])? pub $field: Option<alloc::string::String>,
        } [$($value)* ($field by $crate::wire::reader::Reader::required)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $field:ident: text, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* pub $field: Option<alloc::string::String>,
        } [$($value)* ($field by $crate::wire::reader::Reader::text)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $field:ident: optional text, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* #[omit(empty)] pub $field: Option<alloc::string::String>,
        } [$($value)* ($field by $crate::wire::rows::absent_or_text)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $(#[doc = $doc:literal])* $(#[one_of($set:ident)])? $field:ident: optional, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)* $(#[doc = $doc])* #[omit(empty)] $(#[one_of($set)])? pub $field: Option<alloc::string::String>,
        } [$($value)* ($field by $crate::wire::rows::absent_or)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $field:ident: span {
        $(#[doc = $first:literal])* $from:ident, $(#[doc = $last:literal])* $to:ident,
    }, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)*
            $(#[doc = $first])* pub $from: Option<alloc::string::String>,
            $(#[doc = $last])* pub $to: Option<alloc::string::String>,
        } [$($value)* ($field days $crate::wire::rows::span, $from, $to)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $field:ident: open_span {
        $(#[doc = $first:literal])* $from:ident, $(#[doc = $last:literal])* $to:ident,
    }, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)*
            $(#[doc = $first])* pub $from: Option<alloc::string::String>,
            $(#[doc = $last])* #[omit(empty)] pub $to: Option<alloc::string::String>,
        } [$($value)* ($field days $crate::wire::rows::open_span, $from, $to)] $($rest)*);
    };
    (@next $head:tt {$($record:tt)*} [$($value:tt)*] $field:ident: any_span {
        $(#[doc = $first:literal])* $from:ident, $(#[doc = $last:literal])* $to:ident,
    }, $($rest:tt)*) => {
        $crate::wire::row::row!(@next $head {
            $($record)*
            $(#[doc = $first])* #[omit(empty)] pub $from: Option<alloc::string::String>,
            $(#[doc = $last])* #[omit(empty)] pub $to: Option<alloc::string::String>,
        } [$($value)* ($field days $crate::wire::rows::any_span, $from, $to)] $($rest)*);
    };

    (@next ([$(#[doc = $doc:literal])*] $row:ident $key:ty, $card:ty, $keyed:ident, $build:expr)
        {$($record:tt)*} [$(($field:ident $($how:tt)+))*]) => {
        $crate::wire::record::records! {
            $(#[doc = $doc])*
            pub struct $row { $($record)* }
        }

        impl $crate::wire::row::Row for $row {
            type Key = $key;
            type Card = $card;

            #[cfg_attr(small, optimize(size))]
            fn read(
                reader: &mut $crate::wire::reader::Reader,
                at: &$crate::finding::At<'_>,
                row: &Self,
            ) -> $crate::wire::rows::Keyed<Self::Key, Self::Card> {
                $(let $field = $crate::wire::row::value!(reader, at, row, $field $($how)+);)*
                if !(true $(&& $field.is_some())*) {
                    return Err($keyed);
                }
                $(let Some($field) = $field else { return Err(None) };)*
                Ok(($keyed, $build))
            }
        }
    };
}
pub(crate) use row;

/// Reads a field of a row; `None` where it is missing or broken.
macro_rules! value {
    ($reader:ident, $at:ident, $row:ident, $field:ident by $read:path) => {
        $read($reader, $at, $crate::wire::field::of!($row.$field))
    };
    ($reader:ident, $at:ident, $row:ident, $field:ident maybe $read:path) => {
        match $crate::wire::field::of!($row.$field) {
            $crate::wire::field::Field { value: None, .. } => Some(None),
            field => $read($reader, $at, field.or_empty()).map(Some),
        }
    };
    ($reader:ident, $at:ident, $row:ident, $field:ident days $read:path, $from:ident, $to:ident) => {{
        use $crate::wire::field::of;
        $read($reader, $at, of!($row.$from), of!($row.$to))
    }};
}
pub(crate) use value;

/// A number or a yes that may be absent.
#[allow(
    clippy::unnecessary_wraps,
    reason = "a reader of a field, which may be broken"
)]
pub(crate) fn as_it_is<T>(
    _: &mut Reader,
    _: &At<'_>,
    field: Field<Option<T>>,
) -> Option<Option<T>> {
    Some(field.value)
}

/// A yes; no while absent.
#[allow(
    clippy::unnecessary_wraps,
    reason = "a reader of a field, which may be broken"
)]
pub(crate) fn yes(_: &mut Reader, _: &At<'_>, field: Field<Option<bool>>) -> Option<bool> {
    Some(field.value.unwrap_or(false))
}

/// How findings name an entry of a list of free texts.
const ENTRY: &str = "text";

/// Free texts of a row, each of them in its form.
pub(crate) fn texts(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[String]>,
) -> Option<Vec<String>> {
    if !reader.list_fits(at, field) {
        return None;
    }
    let list = at.field(field.name);
    let texts = field.value.iter().enumerate();
    let read: Vec<Option<String>> = texts
        .map(|(index, text)| reader.text(&list.index(index), one(ENTRY, text)))
        .collect();
    read.into_iter().collect()
}
