//! What the records look like, as data: the doors of languages without Rust's types
//! write theirs from it, so that nobody keeps a second list by hand.

use crate::wire::ShortText;
use alloc::string::String;
use alloc::vec::Vec;

/// A record: its name, what it is for, its fields in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordSchema {
    /// The name of the Rust type.
    pub name: &'static str,
    /// What it is for, line by line.
    pub doc: &'static [&'static str],
    /// Its fields.
    pub fields: &'static [FieldSchema],
}

/// A field of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSchema {
    /// The name in JSON.
    pub name: &'static str,
    /// What it holds, line by line.
    pub doc: &'static [&'static str],
    /// Its type.
    pub kind: Kind,
    /// Left out of JSON while it holds nothing?
    pub skipped: bool,
}

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// True or false.
    Flag,
    /// A whole number.
    Whole,
    /// Something, or null.
    Optional(&'static Kind),
    /// A list.
    List(&'static Kind),
    /// A record.
    Record(&'static RecordSchema),
}

/// A type that a field may have.
pub(crate) trait Described {
    const KIND: Kind;
}

/// A type that has a schema of its own.
pub(crate) trait DescribedRecord {
    const SCHEMA: &'static RecordSchema;
}

impl<T: DescribedRecord> Described for T {
    const KIND: Kind = Kind::Record(T::SCHEMA);
}

impl Described for String {
    const KIND: Kind = Kind::Text;
}

impl Described for ShortText {
    const KIND: Kind = Kind::Text;
}

impl Described for bool {
    const KIND: Kind = Kind::Flag;
}

macro_rules! whole {
    ($($type:ident)*) => {$(
        impl Described for $type {
            const KIND: Kind = Kind::Whole;
        }
    )*};
}

whole! { u32 u64 i32 i64 }

impl<T: Described> Described for Option<T> {
    const KIND: Kind = Kind::Optional(&T::KIND);
}

impl<T: Described> Described for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);
}
