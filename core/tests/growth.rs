//! Many rows of one key make a check hardly slower: no list is gone through once for each
//! line of an act, nor once for each of its days.
//!
//! What is compared are two checks of one act beside one another, over few rows of its keys
//! and over many: where each line went through them, the second would take some ten times
//! as long. The bound is far from both, and a run that others disturbed is made again.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic: that is how it fails"
)]

use core::time::Duration;
use qalqan_core::act::{Act, check};
use qalqan_core::calendar::Day;
use qalqan_core::finding::Examination;
use qalqan_core::law;
use qalqan_core::wire::{Checker, CheckerDraft, call_json, read_act};
use qalqan_vectors::Vectors;
use serde_json::{Value, json};
use std::time::Instant;

/// Cases of the act, of one insured and one line each.
const CASES: i64 = 800;
const FEW: i64 = 500;
const MANY: i64 = 12_000;
/// So many times as long many rows may take as few.
const BOUND: u32 = 4;
/// Runs of which one must hold.
const RUNS: usize = 5;

/// A day so many before the act's.
fn day(back: i64) -> String {
    let last: Day = "2026-03-05".parse().unwrap();
    last.plus_days(-back).unwrap().to_string()
}

/// The clear act as many cases of its first insured: all on one day, or each on its own.
fn act(input: &Value, own_days: bool) -> Act {
    let mut act = input["act"].clone();
    let model = act["cases"][0].clone();
    let cases = (0..CASES).map(|number| {
        let mut case = model.clone();
        let day = day(if own_days { number } else { 0 });
        let mut line = case["services"][0].clone();
        line["id"] = json!(format!("S-{number}"));
        line["at"] = json!(format!("{day}T10:00"));
        line["sentOn"] = json!(day);
        case["id"] = json!(format!("C-{number}"));
        case["start"] = json!(day);
        case["end"] = json!(day);
        case["services"] = json!([line]);
        case
    });
    act["cases"] = cases.collect();
    read_act(&serde_json::from_value(act).unwrap()).unwrap()
}

/// How the rows more of a key stand to the days of the act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rows {
    /// Each of a day before it, the last of them first: where cases lie on days of their
    /// own, each finds its row after many.
    Before,
    /// Each of a day after it: none is of any case.
    After,
    /// Each as the first row is.
    Alike,
}

const KINDS: [Rows; 3] = [Rows::Before, Rows::After, Rows::Alike];

/// The book with so many rows more of the first key of a list.
fn crowded(input: &Value, list: &str, (rows, count): (Rows, i64)) -> Checker {
    let mut book = input["reference"].clone();
    let model = match list {
        "deaths" => json!({"insured": input["act"]["cases"][0]["insured"], "day": day(0)}),
        _ => book[list]["rows"][0].clone(),
    };
    let more = (0..count).map(|number| {
        let mut row = model.clone();
        let day = match rows {
            Rows::Before => day(count - number),
            Rows::After => day(-number - 1),
            Rows::Alike => day(0),
        };
        for field in ["since", "from", "day", "birth"] {
            if rows != Rows::Alike && !row[field].is_null() {
                row[field] = json!(day);
            }
        }
        if rows != Rows::Alike && !row["from"].is_null() {
            row["to"] = json!(day);
        }
        if list == "visits" {
            row["id"] = json!(format!("W-{number}"));
        }
        row
    });
    let own = book[list]["rows"].as_array().unwrap().clone();
    book[list]["rows"] = own.into_iter().chain(more).collect();
    let reference = Some(serde_json::from_value(book).unwrap());
    let checker = Checker::new(CheckerDraft {
        law: None,
        reference,
    });
    assert!(checker.report().findings.is_empty(), "{list}");
    checker
}

fn time(act: &Act, checker: &Checker) -> Duration {
    let edition = law::on("2026-03-31".parse().unwrap()).unwrap();
    let (act, exam) = (act.clone(), Examination::new(edition));
    let begun = Instant::now();
    let checked = check(exam, act, checker.reference(), edition);
    let took = begun.elapsed();
    drop(checked);
    took
}

#[test]
fn no_list_is_gone_through_for_each_line() {
    let input = Vectors::here().input("act-worker-load-at-the-limit");
    let lists = input["reference"].as_object().unwrap();
    assert_eq!(lists.len(), 21, "every list is there");
    let mut slow = Vec::new();
    for own_days in [false, true] {
        let act = act(input, own_days);
        for (list, rows) in lists.keys().flat_map(|list| KINDS.map(|rows| (list, rows))) {
            let few = crowded(input, list, (rows, FEW));
            let many = crowded(input, list, (rows, MANY));
            let holds = || time(&act, &many) < time(&act, &few) * BOUND;
            if !(0..RUNS).any(|_| holds()) {
                slow.push(format!("{list}, {rows:?}, days of their own: {own_days}"));
            }
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

/// Lists whose rows of a key are put in order where they are many.
const IN_ORDER: [&str; 6] = [
    "accounts",
    "consents",
    "contracts",
    "licences",
    "policies",
    "workers",
];

/// Rows alike that stand for each row: more than are gone through.
const ALIKE: usize = 66;

/// What a check of an input says; how many licences were looked at is left out.
fn verdict(input: &Value) -> Value {
    let answer = call_json("checkAct", &input.to_string());
    let mut answer: Value = serde_json::from_str(&answer).unwrap();
    let mut verdict = answer["answer"]["verdict"].take();
    for finding in verdict["findings"].as_array_mut().into_iter().flatten() {
        finding["evidence"].take();
    }
    verdict
}

/// The two ways of asking a list give one answer: each row of the vectors is given many
/// times over, which says nothing new.
#[test]
fn many_rows_say_what_few_say() {
    let (mut asked, mut wrong) = (0, Vec::new());
    let acts = Vectors::here().calls();
    for vector in acts.filter(|vector| vector.case["call"] == "checkAct") {
        let (few, mut many) = (&vector.case["input"], vector.case["input"].clone());
        for list in IN_ORDER {
            let rows = many.pointer_mut(&format!("/reference/{list}/rows"));
            if let Some(Value::Array(rows)) = rows {
                let more: Vec<Value> = core::iter::repeat_n(rows.clone(), ALIKE)
                    .flatten()
                    .collect();
                rows.extend(more);
                asked += 1;
            }
        }
        if verdict(few) != verdict(&many) {
            wrong.push(vector.name.as_str());
        }
    }
    assert!(
        asked > 1000 && wrong.is_empty(),
        "{asked}: {}",
        wrong.join(", ")
    );
}
