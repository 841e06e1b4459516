//! The call that makes a table of counts public (mechanism 39(1)).

use crate::access::{PublicTable, public_label, publish_table};
use crate::finding::At;
use crate::wire::declare::call;
use crate::wire::field::{of, one};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{LawDraft, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

/// Cells of a table at most, without the totals: a table for people to read.
pub const TABLE_CELLS_MAX: usize = 1_000;

records! {
    /// A table of people counted by two marks, such as districts and ages.
    pub struct TableDraft {
        /// The law to judge by; the newest edition when absent.
        pub law: Option<LawDraft>,
        /// The names of the columns, of groups that share nobody: a column that is the sum of
        /// others tells what is withheld of them. The library adds the totals itself.
        pub columns: Vec<String>,
        /// The rows, 1 000 cells in all at most; none is the sum of others, either.
        pub rows: Vec<TableRowDraft>,
    }

    /// A row of a table.
    pub struct TableRowDraft {
        /// Its name.
        pub name: Option<String>,
        /// How many people, for each column.
        pub cells: Vec<u64>,
    }

    /// A table as anyone may see it.
    pub struct PublicTableReport {
        /// The verdict: what was withheld.
        pub verdict: VerdictReport,
        /// The names of the columns.
        pub columns: Vec<String>,
        /// The rows.
        pub rows: Vec<PublicRowReport>,
        /// The totals of the columns, and of the whole behind them.
        pub totals: Vec<PublicCell>,
    }

    /// A row as anyone may see it.
    pub struct PublicRowReport {
        /// Its name.
        pub name: String,
        /// Its cells, and its total behind them.
        pub cells: Vec<PublicCell>,
    }

    /// A cell as anyone may see it.
    pub struct PublicCell {
        /// The count; absent where it is withheld.
        #[omit(empty)]
        pub count: Option<u64>,
    }
}

/// What a finding calls an entry of a list of texts, which has no name of its own.
const ENTRY: &str = "text";

/// Why a table is none.
#[derive(Clone, Copy, Debug, thiserror::Error)]
enum NoTable {
    #[error("a row needs a count for each column")]
    Width,
    #[error("a total is too large")]
    Total,
}

call!({
    /// Makes a table of counts public with its totals: a cell of fewer people than the edition's
    /// `small_cell` is withheld, and so are others until no withheld cell can be computed from
    /// what is shown (mechanism 39(1)). A cell of nobody is shown as it is. A name of a row or of
    /// a column that holds personal data, or may, withholds the whole table.
    ///
    /// Totals are the library's own: a row or a column of the host that sums others undoes the
    /// withholding. Two tables are not looked at together: see the page `public` of the manual.
    pub fn public_table(draft: TableDraft) -> PublicTableReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let read = rows(&mut reader, &root, &draft);
        let limit = edition
            .as_ref()
            .map(|edition| edition.parameters.small_cell.get());
        let limit = limit.map(u64::from);
        let table = read.as_ref().zip(limit).and_then(|(read, limit)| {
            let table = PublicTable::of(&read.counts, limit);
            match &table {
                Some(table) => publish_table(&mut reader.exam, &root, table, limit),
                None => reader.malformed(&root, of!(draft.rows), NoTable::Total),
            }
            table
        });
        let (names, columns) = read
            .map(|read| (read.names, read.columns))
            .unwrap_or_default();
        let shown = table.as_ref();
        let cells = |table: &PublicTable, row: usize| {
            let columns = 0..=table.columns();
            columns
                .map(|column| PublicCell {
                    count: table.shown(row, column),
                })
                .collect()
        };
        let rows = names.into_iter().enumerate();
        let rows = rows.filter_map(|(row, name)| {
            let cells = shown.map(|table| cells(table, row))?;
            Some(PublicRowReport { name, cells })
        });
        PublicTableReport {
            rows: rows.collect(),
            totals: shown
                .map(|table| cells(table, table.rows()))
                .unwrap_or_default(),
            columns: shown.map(|_| columns).unwrap_or_default(),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});

/// A table as it was read.
struct Read {
    columns: Vec<String>,
    names: Vec<String>,
    counts: Vec<Vec<u64>>,
}

/// A name that may be shown.
fn label(reader: &mut Reader, at: &At<'_>, text: Option<String>) -> Option<String> {
    let public = public_label(&mut reader.exam, at, &text?);
    public.map(|text| text.as_str().into())
}

/// The table, only where all of it could be read and may be shown: a total of a part is another
/// number, and a row without its name says nothing.
fn rows(reader: &mut Reader, at: &At<'_>, draft: &TableDraft) -> Option<Read> {
    let width = draft.columns.len();
    if draft.columns.is_empty() {
        reader.missing(at, of!(draft.columns));
        return None;
    }
    if draft.rows.is_empty() {
        reader.missing(at, of!(draft.rows));
        return None;
    }
    let cells = draft.rows.len().saturating_mul(width);
    if !reader.count_within(at, of!(draft.rows), cells, TABLE_CELLS_MAX) {
        return None;
    }
    let list = at.field(of!(draft.columns).name);
    let mut columns = Vec::new();
    for (index, name) in draft.columns.iter().enumerate() {
        let here = list.index(index);
        let text = reader.text(&here, one(ENTRY, name));
        columns.extend(label(reader, &here, text));
    }
    let list = at.field(of!(draft.rows).name);
    let (mut names, mut counts) = (Vec::new(), Vec::new());
    for (index, row) in draft.rows.iter().enumerate() {
        let here = list.index(index);
        let field = of!(row.name);
        let text = reader.text(&here, field);
        let name = label(reader, &here.field(field.name), text);
        if row.cells.len() == width {
            counts.push(row.cells.clone());
        } else {
            reader.malformed(&here, of!(row.cells), NoTable::Width);
        }
        names.extend(name);
    }
    let length = draft.rows.len();
    let whole = columns.len() == width && names.len() == length && counts.len() == length;
    whole.then_some(Read {
        columns,
        names,
        counts,
    })
}
