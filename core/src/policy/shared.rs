//! Identity documents that stand for more than one insured of a table.
//!
//! Most tables hold none, so [`Repeats`] is asked first. Only rows that it suspects are
//! compared letter by letter.

use crate::finding::{At, Examination, Finding};
use crate::identifier::{Iin, normal_form};
use crate::law::catalogue::policy as rules;
use crate::policy::InsuredTable;
use crate::policy::repeats::Repeats;
use crate::policy::table::Row;
use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// Rows whose document is that of another insured too, with the row of that other one.
pub(super) struct Shared(Vec<(usize, usize)>);

/// FNV-1a over letters and digits, in capitals.
fn hash(document: &str) -> u64 {
    let add = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let start = 0xcbf2_9ce4_8422_2325;
    if document.is_ascii() {
        let kept = document.bytes().filter(u8::is_ascii_alphanumeric);
        kept.map(|byte| byte.to_ascii_uppercase()).fold(start, add)
    } else {
        written(document).bytes().fold(start, add)
    }
}

/// The letters and digits of a document's number: strokes and spaces are written or not.
fn written(document: &str) -> String {
    normal_form(document).replace('-', "")
}

/// The insured and the document of a row that has both.
fn keyed<'a>(table: &'a InsuredTable, row: &Row) -> Option<(Iin, &'a str)> {
    Some((row.iin?, table.document(row)?))
}

impl Shared {
    pub(super) fn of(table: &InsuredTable) -> Self {
        let rows = table.rows();
        let known = rows.iter().filter_map(|row| keyed(table, row));
        let hashes = known.map(|(_, document)| hash(document));
        let Some(repeats) = Repeats::of(rows.len(), hashes) else {
            return Self(Vec::new());
        };
        let mut groups: BTreeMap<String, Vec<(usize, Iin)>> = BTreeMap::new();
        for (place, row) in rows.iter().enumerate() {
            let known = keyed(table, row).filter(|(_, document)| repeats.may_hold(hash(document)));
            if let Some((iin, document)) = known {
                let group = groups.entry(written(document)).or_default();
                group.push((place, iin));
            }
        }
        let mut shared: Vec<(usize, usize)> = groups.values().flat_map(|one| others(one)).collect();
        sort::by_key(&mut shared, |(row, _)| *row);
        Self(shared)
    }

    /// The row of another insured with the document of this row.
    pub(super) fn with(&self, row: usize) -> Option<usize> {
        let found = self.0.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        self.0.get(found).map(|(_, other)| *other)
    }
}

/// Each row of a document, with the first row of another insured; none where all rows
/// are of one insured: a repeated row has a rule of its own.
fn others(group: &[(usize, Iin)]) -> Vec<(usize, usize)> {
    let Some((first, holder)) = group.first().copied() else {
        return Vec::new();
    };
    let Some((second, _)) = group.iter().find(|(_, iin)| *iin != holder).copied() else {
        return Vec::new();
    };
    let rows = group.iter();
    rows.map(|(row, iin)| (*row, if *iin == holder { second } else { first }))
        .collect()
}

/// Whose document it is besides, as far as a table tells.
#[derive(Clone, Copy)]
pub(super) enum Document {
    /// There is no table to ask.
    NotAsked,
    /// No other insured of the table has it.
    Own,
    /// The insured of that row has it too.
    Shared(usize),
}

/// Two insured with one document: the number identifies one person (35(3)), so one of the
/// policies would hold a false requisite, and the table does not tell which. Neither is
/// issued. Where the numbers of two documents agree by chance, their kind or country
/// written beside them tells them apart.
pub(super) fn document_of_one(exam: &mut Examination, at: &At<'_>, document: Document) -> bool {
    let rule = &rules::DOCUMENT_OF_ONE;
    match document {
        Document::NotAsked => true,
        Document::Own => {
            exam.pass(rule);
            true
        }
        Document::Shared(row) => {
            exam.find(Finding::new(rule, at.field("document").path()).with("row", row));
            false
        }
    }
}
