//! The head of a history, as a host gives it.

use crate::finding::At;
use crate::ledger::{Head, HeadBasis};
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use alloc::string::String;

records! {
    /// Where the history of an account ends: what the last answer about it told, kept
    /// apart from the events themselves.
    pub struct HeadDraft {
        /// The number of the last event, nought where there is none.
        pub number: Option<u64>,
        /// Its digest, sixty-four zeros where there is none.
        pub digest: Option<String>,
    }
}

/// A head that was given, and what it rests on.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    pub(super) head: Option<Head>,
    pub(super) basis: Option<HeadBasis>,
}

/// Reads the one at `at`, where there is one.
pub(super) fn known_head(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&HeadDraft>>,
) -> Known {
    let Some(draft) = field.value else {
        return Known::default();
    };
    let here = at.field(field.name);
    let number = reader.number(&here, of!(draft.number));
    let digest = reader.required(&here, of!(draft.digest));
    let (Some(number), Some(digest)) = (number, digest) else {
        return Known::default();
    };
    Known {
        head: Some(Head { number, digest }),
        basis: Some(HeadBasis::Claim),
    }
}
