//! The register skips no number: points, items, paragraphs and columns count 1, 2, 3.

use crate::none;
use qalqan_core::law::{self, Document};
use std::collections::BTreeMap;

/// Where a seed itself jumps, or starts later than at one.
const JUMPS: [(Document, &str); 3] = [
    // sections 1–7 have only points of two numbers
    (Document::QalqanAgreement, "8"),
    // the seed has no 4.4.5 and no 4.4.6
    (Document::SduAgreement, "4.4.7"),
    // section 2 of the form is its point 2.1
    (Document::KgOffer, "form 3"),
];

/// What a number continues, and the number: `14(3)` is `14(` and 3.
fn split(point: &str) -> Option<(&str, u32)> {
    let open = point.strip_suffix(')').unwrap_or(point);
    let start = open.rfind(|letter: char| !letter.is_ascii_digit());
    let (stem, digits) = start.map_or(("", open), |at| {
        open.split_at_checked(at.saturating_add(1))
            .unwrap_or((open, ""))
    });
    let stem = if stem.ends_with(|letter: char| letter.is_alphanumeric()) {
        return None;
    } else {
        stem
    };
    digits.parse().ok().map(|number| (stem, number))
}

fn faults(points: &[&str], jumps: &[&str]) -> Vec<String> {
    let mut last: BTreeMap<&str, u32> = BTreeMap::new();
    let mut faults = Vec::new();
    for point in points {
        let Some((stem, number)) = split(point) else {
            continue;
        };
        let before = last.insert(stem, number);
        // the first paragraph of a point is the point itself
        let second_paragraph = stem.ends_with(" par ") && before.is_none() && number == 2;
        let follows = before.unwrap_or(0).checked_add(1) == Some(number);
        if !follows && !second_paragraph && !jumps.contains(point) {
            faults.push(format!("`{point}` follows {}", before.unwrap_or(0)));
        }
    }
    faults
}

#[test]
fn the_register_skips_no_number() {
    let edition = law::named("mechanism-draft-2026-01").unwrap();
    for document in edition.documents() {
        let rows = edition.points(document);
        let points: Vec<_> = rows.iter().map(|row| row.clause.point()).collect();
        let jumps = JUMPS.iter().filter(|(of, _)| *of == document);
        let jumps: Vec<_> = jumps.map(|(_, point)| *point).collect();
        none(&faults(&points, &jumps), document.name());
        let jumped = faults(&points, &[]).len();
        assert_eq!(jumped, jumps.len(), "a jump of {document:?} is not needed");
    }
}

#[test]
fn a_skipped_number_is_told() {
    let told = |points: &[&str]| faults(points, &[]).join("; ");
    assert_eq!(told(&["1", "2", "2(1)", "2(2)", "2 par 2", "3"]), "");
    assert_eq!(told(&["1", "3"]), "`3` follows 1");
    assert_eq!(told(&["1(1)", "1(3)"]), "`1(3)` follows 1");
    assert_eq!(told(&["1(2)"]), "`1(2)` follows 0");
    assert_eq!(told(&["4.1.1", "4.1.3"]), "`4.1.3` follows 1");
    assert_eq!(told(&["annex 1", "annex 2", "annex total"]), "");
    assert_eq!(told(&["1 par 3"]), "`1 par 3` follows 0");
    assert_eq!(faults(&["1", "3"], &["3"]), Vec::<String>::new());
}
