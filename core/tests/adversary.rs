//! Acts made to hurt: every line the same, every line broken. Counts stay exact and
//! the answer bounded.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may panic"
)]

use qalqan_core::finding::LISTED_MAX;
use qalqan_core::wire::{ActReport, CheckActDraft, check_act};
use serde_json::{Value, json};

const CLEAR: &str = include_str!("../vectors/act/act-clear.json");
const LINES: u64 = 5000;

/// The clear act with so many copies of its first line, each spoilt by the change.
fn copies(change: impl Fn(u64, &mut Value)) -> ActReport {
    let vector: Value = serde_json::from_str(CLEAR).unwrap();
    let mut input = vector["input"].clone();
    let line = input["act"]["cases"][0]["services"][0].clone();
    let lines = (0..LINES).map(|number| {
        let mut copy = line.clone();
        change(number, &mut copy);
        copy
    });
    input["act"]["cases"][0]["services"] = lines.collect();
    let draft: CheckActDraft = serde_json::from_value(input).unwrap();
    check_act(draft)
}

fn found(report: &ActReport, code: &str) -> (u64, usize) {
    let verdict = &report.verdict;
    let line = verdict.coverage.iter().find(|line| line.code == code);
    let listed = verdict.findings.iter().filter(|one| one.code == code);
    (line.map_or(0, |line| line.found), listed.count())
}

#[test]
fn identical_lines_are_counted_exactly_and_listed_to_a_limit() {
    let report = copies(|_, _| ());
    let most = usize::try_from(LISTED_MAX).unwrap();
    // each but the first repeats its id
    assert_eq!(found(&report, "ACT-006"), (LINES - 1, most));
    assert!(!report.accepted);
}

#[test]
fn broken_lines_are_counted_exactly_and_listed_to_a_limit() {
    let report = copies(|number, line| {
        line["id"] = json!(format!("S-{number}"));
        line["amount"] = json!("0.01");
        line["worker"] = json!("000000000000");
        line["sentOn"] = json!("2026-02-30");
    });
    let most = usize::try_from(LISTED_MAX).unwrap();
    assert_eq!(found(&report, "ACT-003"), (LINES, most));
    // a number and a day that cannot be
    assert_eq!(found(&report, "INP-002"), (2 * LINES, most));
    assert!(report.verdict.not_checked.len() <= 46 * most);
}
