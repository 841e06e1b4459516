//! Acts made to hurt: every line the same, every line broken. Counts stay exact and
//! the answer bounded.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::integer_division,
    clippy::arithmetic_side_effects,
    reason = "a test may panic"
)]

use qalqan_core::finding::{LISTED_MAX, Outcome};
use qalqan_core::wire::{ActReport, CheckActDraft, check_act};
use qalqan_vectors::Vectors;
use serde_json::{Value, json};

const LINES: u64 = 5000;

/// The clear act with so many copies of its first line, each spoilt by the change.
fn copies(change: impl Fn(u64, &mut Value)) -> ActReport {
    let mut input = Vectors::here().input("act-clear").clone();
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
    assert_eq!(report.verdict.outcome, Outcome::Refused);
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

/// The clear act with so many cases of one insured, a visit for each, and so many
/// positions of the plan; each case spoilt by the change.
fn one_insured(cases: u64, positions: u64, change: impl Fn(&mut Value)) -> Value {
    let mut input = Vectors::here().input("act-clear").clone();
    let model = input["act"]["cases"][1].clone();
    let visit = input["reference"]["visits"]["rows"][1].clone();
    let numbered = |row: &Value, number: u64| {
        let mut row = row.clone();
        row["id"] = json!(format!("N-{number}"));
        row
    };
    let many = (0..cases).map(|number| {
        let mut case = numbered(&model, number);
        case["services"][0]["id"] = json!(format!("S-{number}"));
        change(&mut case);
        case
    });
    input["act"]["cases"] = many.collect();
    let rows = (0..cases).map(|number| numbered(&visit, number));
    input["reference"]["visits"]["rows"] = rows.collect();
    let plan = (0..positions).map(|number| {
        let code = format!("B{:02}.{:03}.000", number / 1000, number % 1000);
        json!({"contract": "D-1", "code": code})
    });
    let own = json!({"contract": "D-1", "code": "A01.001.000"});
    input["reference"]["plans"]["rows"] = plan.chain([own]).collect();
    let tiyn = 248_771 * cases;
    input["act"]["total"] = json!(format!("{}.{:02}", tiyn / 100, tiyn % 100));
    input["act"]["declaredCases"] = json!(cases);
    input["act"]["declaredServices"] = json!(cases);
    input["reference"]["contracts"]["rows"][0]["sum"] = json!("1000000000.00");
    input
}

fn check(input: Value) -> ActReport {
    let draft: CheckActDraft = serde_json::from_value(input).unwrap();
    check_act(draft)
}

/// Cases, visits and positions of a plan are matched by tables, not one by one.
#[test]
fn one_insured_in_all_cases_with_a_visit_for_each_is_clear() {
    let report = check(one_insured(LINES, LINES, |_| ()));
    let codes: Vec<_> = report
        .verdict
        .findings
        .iter()
        .map(|one| &one.code)
        .collect();
    assert_eq!(report.verdict.outcome, Outcome::Clear, "{codes:?}");
    assert_eq!(report.cases, LINES);
    let visits = report.visits;
    assert_eq!((visits.without, visits.unknown), (0, 0));
    let cohort = report.cohort;
    assert_eq!((cohort.insured, cohort.workers), (1, 1));
    // one visit less: a case shares another one's, or exactly one is without where each
    // visit proves one
    let mut input = one_insured(LINES, 1, |_| ());
    let visits = input["reference"]["visits"]["rows"].as_array_mut().unwrap();
    visits.pop();
    assert_eq!(check(input.clone()).visits.without, 0);
    let one = json!({"name": "visit_cases", "value": "1", "reference": "letter 1"});
    input["law"] = json!({"overrides": [one]});
    assert_eq!(check(input).visits.without, 1);
}

/// Beyond the limit of a rule more findings make no longer answer, and counts stay exact.
#[test]
fn an_answer_does_not_grow_with_its_findings() {
    let broken = |case: &mut Value| {
        case["address"] = json!("ADR-9");
        case["services"][0]["amount"] = json!("0.01");
        case["services"][0]["worker"] = json!("000000000000");
        case["services"][0]["code"] = json!("Z99.999.999");
        case["services"][0]["sentOn"] = json!("2026-03-30");
    };
    let told = |cases| check(one_insured(cases, 1, broken));
    let limit = u64::from(LISTED_MAX);
    let (few, many) = (told(limit), told(LINES));
    let most = usize::try_from(limit).unwrap();
    assert_eq!(found(&few, "ACT-003"), (limit, most));
    assert_eq!(found(&many, "ACT-003"), (LINES, most));
    assert_eq!(found(&many, "ACT-018").0, LINES);
    let bytes = |report| serde_json::to_string(report).unwrap().len();
    let (few, many) = (bytes(&few), bytes(&many));
    // only the digits of places and counts grow
    assert!(many < few + few / 10, "{few} and {many} bytes");
    assert!(many < 4 << 20, "{many} bytes");
}
