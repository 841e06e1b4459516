//! What the records look like, as data: the doors of languages without Rust's types
//! write theirs from it, so that nobody keeps a second list by hand.

use crate::wire::{
    ActDraft, ActReport, ActTraceDraft, CheckerDraft, DuplicateIndexDraft, DuplicatesReport,
    ErrorReport, HeldChangeReport, HeldStatusDraft, IndexCountsReport, IndexMergeReport,
    InsertDraft, InsertReport, JudgeDraft, PresentDraft, PresentReport, SetSearchedDraft,
    SetSearchedReport, ShortText, SnapshotDraft, VerdictReport, VerifyVisitReport,
    VisitToVerifyDraft, VisitVerifierDraft, WithdrawalDraft,
};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

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

/// A call: its name, what goes in and what comes out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CallSchema {
    /// The name by which [`call_json`](crate::wire::call_json) knows it.
    pub name: &'static str,
    /// What goes in.
    pub draft: &'static RecordSchema,
    /// What comes out.
    pub report: &'static RecordSchema,
}

impl fmt::Debug for CallSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name,
            draft,
            report,
        } = self;
        write!(f, "{name}({}) -> {}", draft.name, report.name)
    }
}

/// A constructor or a method of an object that a host keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectSchema {
    /// The object, and after a dot the method; the object alone for its making.
    pub name: &'static str,
    /// What goes in. `None`: nothing does, or another object does. A method that takes
    /// a draft has a twin for JSON text, which is named with `Json` at its end.
    pub draft: Option<&'static RecordSchema>,
    /// What comes out; of a making, what `report` then tells.
    pub report: &'static RecordSchema,
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

/// Why a call could not be read: beside every report.
#[must_use]
pub fn error_schema() -> &'static RecordSchema {
    ErrorReport::SCHEMA
}

/// What goes into the objects and what comes out: the making, then each method. Not here
/// are `DuplicateIndex.snapshot`, which gives bytes, and what gives another object:
/// `Checker.replaceLists` and `ReferenceLoader`.
#[must_use]
pub fn object_schemas() -> &'static [ObjectSchema] {
    const {
        &[
            object::<CheckerDraft, VerdictReport>("Checker"),
            object::<ActDraft, ActReport>("Checker.checkAct"),
            told::<VerdictReport>("Checker.report"),
            object::<VisitVerifierDraft, VerdictReport>("VisitVerifier"),
            object::<VisitToVerifyDraft, VerifyVisitReport>("VisitVerifier.verify"),
            told::<VerdictReport>("VisitVerifier.report"),
            object::<DuplicateIndexDraft, VerdictReport>("DuplicateIndex"),
            object::<InsertDraft, InsertReport>("DuplicateIndex.insert"),
            object::<ActTraceDraft, InsertReport>("DuplicateIndex.insertTrace"),
            object::<JudgeDraft, DuplicatesReport>("DuplicateIndex.judge"),
            object::<PresentDraft, PresentReport>("DuplicateIndex.present"),
            object::<SetSearchedDraft, SetSearchedReport>("DuplicateIndex.setSearched"),
            told::<IndexCountsReport>("DuplicateIndex.counts"),
            told::<VerdictReport>("DuplicateIndex.report"),
            object::<HeldStatusDraft, HeldChangeReport>("DuplicateIndex.setStatus"),
            object::<WithdrawalDraft, HeldChangeReport>("DuplicateIndex.remove"),
            told::<IndexMergeReport>("DuplicateIndex.merge"),
            object::<SnapshotDraft, VerdictReport>("DuplicateIndex.fromSnapshot"),
        ]
    }
}

const fn object<D: DescribedRecord, R: DescribedRecord>(name: &'static str) -> ObjectSchema {
    ObjectSchema {
        name,
        draft: Some(D::SCHEMA),
        report: R::SCHEMA,
    }
}

/// A method that takes no draft.
const fn told<R: DescribedRecord>(name: &'static str) -> ObjectSchema {
    ObjectSchema {
        name,
        draft: None,
        report: R::SCHEMA,
    }
}

pub(crate) const fn call_schema<D: DescribedRecord, R: DescribedRecord>(
    name: &'static str,
    _: fn(D) -> R,
) -> CallSchema {
    CallSchema {
        name,
        draft: D::SCHEMA,
        report: R::SCHEMA,
    }
}
