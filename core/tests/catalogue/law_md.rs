//! `core/LAW.md`, drawn from the register and the catalogue.
//!
//! `QALQAN_BLESS=1 cargo test -p qalqan-core --test catalogue` writes it anew.

#[path = "law_md/operations.rs"]
mod operations;
#[path = "law_md/points.rs"]
mod points;
#[path = "law_md/tables.rs"]
mod tables;

use qalqan_core::law::{Edition, editions};
use std::path::Path;
use std::{env, fs};

const HEAD: &str = "\
# The law, point by point

Drawn by `core/tests/catalogue.rs` from `core/src/law`; do not edit. After a change:
`QALQAN_BLESS=1 cargo test -p qalqan-core --test catalogue`.

## How to read this page

Every point and sub-point of the five source documents stands here once, with one answer:

- **rules**: checks of the library cite the point; a code such as `ACT-007` never changes.
- **parameter**: a term or threshold of the edition; a host may override it with a reference.
- **shape**: a type that holds what the point speaks of.
- **host**: the program around the library does it.
- **not yet**: planned, not written; `issue N` where one brings it.
- **not modelled**: outside the library for good, with the reason.
- **open**: what the point demands beside that and nothing answers today.

A rule stands at a point only where a vector about that point makes it find something; a type
or a parameter names the vector, or the example in the docs, that shows it at work. A test looks
for all of them. Rules and parameters are found by their clause, so a row shows all that cite it,
whatever its answer. `see 3.3` means that what answers cites the point above or an item below.
`8 par 2` is the second paragraph of point 8, `2.1 dash 3` the third item of its list, `annex 13`
a column, `order 4(1)` a point of the order that approves a document. Terms are written `5wd`
(working days), `30d` (calendar days), `2m`, `5y`. Gists are in our own words: the text of the
law rules.
";

const DUPLICATES: &str = "\
## Fields of duplicates

The Mechanism (12, 13) demands that nothing is presented or paid twice and names no fields. Those
of this library: an act by number, provider, contract and financial year (`DUP-001`) or by its
provider and lines (`DUP-002`); a line by provider, id and year (`DUP-017`, only for providers
whose ids the host knows to be unique in a year), by insured, worker, service and moment
(`DUP-003`, `DUP-004`, `DUP-005`), a suspect by insured, service and day (`DUP-006`); stays by
insured and days (`DUP-013`, `DUP-014`); a payment by payee, amount, contract, act and period
(`PAY-015`), its signs by act, e-invoice, or payee and amount (`PAY-016`). Why these, which
parameters change them and how a host runs it stands in the manual, `manual::duplicates`.
";

/// The page of an edition.
pub(crate) fn page(edition: &Edition) -> String {
    let parts = [
        HEAD.to_string(),
        points::summary(edition),
        tables::edition(edition),
        tables::disputes(edition),
        points::documents(edition),
        operations::operations(edition),
        DUPLICATES.to_string(),
        tables::rules(edition),
    ];
    parts.join("\n")
}

/// A cell of a table: one line, with its bars escaped.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// A table with a heading row.
fn table(heads: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = line(heads.iter().map(|head| (*head).to_string()).collect());
    out.push_str(&line(vec!["---".to_string(); heads.len()]));
    for row in rows {
        assert_eq!(row.len(), heads.len(), "{row:?}");
        out.push_str(&line(row.iter().map(|text| cell(text)).collect()));
    }
    out
}

#[test]
fn law_md_is_what_the_register_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("LAW.md");
    let newest = editions().last().unwrap();
    let drawn = page(newest);
    assert_eq!(
        drawn,
        page(newest),
        "the page depends on something besides the register"
    );
    if env::var_os("QALQAN_BLESS").is_some_and(|wish| wish == "1") {
        fs::write(&path, &drawn).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let pairs = kept.lines().zip(drawn.lines()).enumerate();
    let differing = pairs.filter(|(_, (old, new))| old != new);
    let first = differing.map(|(line, (old, new))| format!("{}:\n- {old}\n+ {new}", line + 1));
    assert!(
        kept == drawn,
        "core/LAW.md is old; QALQAN_BLESS=1 writes it. Line {}",
        first.take(1).collect::<String>()
    );
}

#[test]
fn a_bar_does_not_break_a_row() {
    let drawn = table(&["a", "b"], &[vec!["x|y".to_string(), "z".to_string()]]);
    assert_eq!(drawn, "| a | b |\n| --- | --- |\n| x\\|y | z |\n");
}
