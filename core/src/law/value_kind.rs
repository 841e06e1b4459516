//! What a value of a sentence is, so that people read it as they would write it.

use crate::law::words::{CodeSet, FIELDS};

/// The kind of a value that a rule's text names. Each rule declares the kinds of its
/// values, so a code has the words of its own set, and what a host wrote stays as it is.
#[derive(Clone, Copy, Debug)]
pub enum ValueKind {
    /// A day, a moment, a month or a period.
    Time,
    /// Tenge with two decimals.
    Money,
    /// A part of a whole: `1/2`.
    Share,
    /// A term: `5y`, or `days 7`.
    Term,
    /// A count, a year, a coefficient.
    Number,
    /// Ages from and to: `18–50`, `18–`.
    Ages,
    /// A row of a table, counted from zero.
    Row,
    /// A place in the draft, or in what was known before.
    Place,
    /// A point of the Mechanism: `7(1)`.
    Point,
    /// A digest, of which people read the first digits.
    Digest,
    /// A code of a closed set, or several of them.
    Code(&'static CodeSet),
    /// A reason, which may say something of its own.
    Reason(&'static CodeSet),
    /// What the host or the law wrote: names, numbers, codes of classifiers.
    Text,
    /// The first that fits.
    Either(&'static Self, &'static Self),
}

impl ValueKind {
    /// A field of the draft or a list of it.
    pub(crate) const FIELD: Self = Self::Code(&FIELDS);
}
