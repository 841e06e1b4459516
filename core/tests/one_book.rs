//! One reference book gives one verdict, however it comes: with the act, in a checker, in
//! parts, or in the place of an older one. Rows are broken at random, and each lack that a
//! broken field explains names a finding that is listed.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic: that is how it fails"
)]

use proptest::prelude::*;
use qalqan_core::wire::Checker;
use qalqan_core::wire::{CheckerDraft, ReferenceLoader, call_json};
use qalqan_vectors::Vectors;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Inputs of the vectors that check an act against a book.
fn inputs() -> Vec<&'static Value> {
    let vectors = Vectors::here().calls();
    let acts = vectors.filter(|vector| vector.case["call"] == "checkAct");
    let inputs = acts.map(|vector| &vector.case["input"]);
    let whole = |input: &&Value| input["act"].is_object() && input["reference"].is_object();
    inputs.filter(whole).collect()
}

/// Fields of an object, by the place of a random number.
fn pick(fields: &mut Map<String, Value>, at: usize) -> Option<&mut Value> {
    let count = fields.len().max(1);
    fields.iter_mut().nth(at % count).map(|(_, value)| value)
}

/// Breaks one field of a row of a book, or leaves it out.
fn break_row(book: &mut Value, (list, row, field, how): (usize, usize, usize, u8)) {
    let Some(list) = book.as_object_mut().and_then(|book| pick(book, list)) else {
        return;
    };
    let Some(rows) = list["rows"].as_array_mut().filter(|rows| !rows.is_empty()) else {
        return;
    };
    let count = rows.len();
    let fields = rows[row % count].as_object_mut().unwrap();
    spoil(fields, field, how);
}

/// Breaks one field, or leaves it out; a list of an act is gone through.
fn spoil(fields: &mut Map<String, Value>, field: usize, how: u8) {
    let Some(value) = pick(fields, field) else {
        return;
    };
    // a list that is no list has another shape, which is no draft at all
    match (how % 3, &value) {
        (_, Value::Array(_)) => (),
        (1, Value::String(_)) => *value = json!("?\u{7}"),
        (2, Value::String(_)) => *value = json!(""),
        _ => *value = Value::Null,
    }
}

/// Breaks a field of the act, of a case or of a line.
fn break_act(act: &mut Value, (depth, place, field, how): (usize, usize, usize, u8)) {
    let mut here = act;
    for list in ["cases", "services"].iter().take(depth % 3) {
        let Some(rows) = here[*list].as_array_mut().filter(|rows| !rows.is_empty()) else {
            return;
        };
        let count = rows.len();
        here = &mut rows[place % count];
    }
    spoil(here.as_object_mut().unwrap(), field, how);
}

fn answer(text: &str) -> Value {
    let mut answer: Value = serde_json::from_str(text).unwrap();
    answer["answer"].take()
}

/// The lists of a book one after another, each cut in two parts that say the same of it.
fn parts(book: &Value) -> Vec<Value> {
    let mut parts = Vec::new();
    for (name, list) in book.as_object().unwrap() {
        let Some(rows) = list["rows"].as_array() else {
            continue;
        };
        let (first, second) = rows.split_at(rows.len().div_ceil(2));
        for rows in [first, second] {
            let mut part = list.clone();
            part["rows"] = json!(rows);
            parts.push(json!({ name: part }));
        }
    }
    parts
}

fn paths(findings: &Value) -> BTreeSet<&str> {
    let findings = findings.as_array().into_iter().flatten();
    findings.map(|one| one["path"].as_str().unwrap()).collect()
}

/// What a checker says of its book; what is wrong with the law is told of the call.
fn of_book(checker: &Checker) -> Value {
    let mut told = json!(checker.report().findings);
    let of_law = |one: &Value| one["path"].as_str().unwrap().starts_with("law");
    told.as_array_mut().unwrap().retain(|one| !of_law(one));
    told
}

type Break = (usize, usize, usize, u8);

fn breaks(most: usize) -> impl Strategy<Value = Vec<Break>> {
    proptest::collection::vec(any::<Break>(), 0..most)
}

/// A vector's call with some rows of the book and some fields of the act broken.
fn broken(vector: prop::sample::Index, rows: Vec<Break>, fields: Vec<Break>) -> Value {
    let mut input = (*vector.get(&inputs())).clone();
    for one in rows {
        break_row(&mut input["reference"], one);
    }
    for one in fields {
        break_act(&mut input["act"], one);
    }
    input
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn one_book_gives_one_verdict(
        vector: prop::sample::Index,
        rows in breaks(4),
        fields in breaks(3),
    ) {
        let input = broken(vector, rows, fields);
        let at_once = answer(&call_json("checkAct", &input.to_string()));
        let verdict = &at_once["verdict"];
        let act = input["act"].to_string();
        let (law, book) = (&input["law"], &input["reference"]);
        let draft = json!({"law": law, "reference": book}).to_string();

        let checker = Checker::from_json(&draft).unwrap();
        let kept = answer(&checker.check_act_json(&act));
        prop_assert_eq!(&kept["verdict"], verdict);
        prop_assert_eq!(&kept["visits"], &at_once["visits"]);
        let told = of_book(&checker);
        let listed = &at_once["bookFindings"];
        prop_assert_eq!(told.as_array().unwrap().len(), listed.as_array().map_or(0, Vec::len));
        prop_assert_eq!(paths(&told), paths(listed));

        let loader = ReferenceLoader::new();
        for part in parts(book) {
            let _ = loader.append_json(&part.to_string());
        }
        let law: CheckerDraft = serde_json::from_value(json!({ "law": law })).unwrap();
        let loaded = loader.checker(law);
        let mut by_parts = answer(&loaded.check_act_json(&act));
        // places are those of the part
        let mut whole = verdict.clone();
        for verdict in [&mut by_parts["verdict"], &mut whole] {
            for open in verdict["notChecked"].as_array_mut().unwrap() {
                if open["lack"] == "broken" {
                    open["cause"].take();
                }
            }
            for line in verdict["coverage"].as_array_mut().unwrap() {
                line["causes"].take();
            }
        }
        prop_assert_eq!(&by_parts["verdict"], &whole);

        let empty = Checker::from_json(&json!({"law": input["law"]}).to_string()).unwrap();
        let replaced = empty.replace_lists_json(&book.to_string()).unwrap();
        prop_assert_eq!(&answer(&replaced.check_act_json(&act))["verdict"], verdict);
        let told = of_book(&replaced);
        prop_assert_eq!(paths(&told), paths(listed));
    }

    /// Each place that lacks a field of the act names the finding that broke it, and each
    /// one that lacks a row of the book the finding of that row.
    #[test]
    fn lacks_name_listed_causes(
        vector: prop::sample::Index,
        rows in breaks(4),
        fields in breaks(5),
    ) {
        let input = broken(vector, rows, fields);
        let report = answer(&call_json("checkAct", &input.to_string()));
        let told_of_act = paths(&report["verdict"]["findings"]);
        let of_book = paths(&report["bookFindings"]);
        let open = report["verdict"]["notChecked"].as_array().unwrap().iter();
        // the shares of visits are told once for all cases
        let of_act = |open: &&Value| open["code"].as_str().unwrap().starts_with("ACT-");
        for open in open.filter(of_act) {
            let known = match open["lack"].as_str().unwrap() {
                "no-key" => &told_of_act,
                "broken" => &of_book,
                _ => continue,
            };
            let cause = open["cause"].as_str().unwrap_or_default();
            prop_assert!(known.contains(cause), "{}", open);
        }
        // neither a broken row nor a signed list that fails refuses anybody
        let book = told_of_act.iter().find(|path| path.starts_with("reference"));
        prop_assert_eq!(book, None);
    }
}

/// A challenge is asked once. Where the two tokens that answer it come in two parts of the
/// list, neither is evidence all the same.
#[test]
fn a_challenge_is_asked_once_over_all_parts() {
    let input = Vectors::here().input("visit-challenge-twice");
    let loader = ReferenceLoader::new();
    for part in parts(&input["reference"]) {
        let _ = loader.append_json(&part.to_string());
    }
    let law: CheckerDraft = serde_json::from_value(json!({"law": input["law"]})).unwrap();
    let told = answer(
        &loader
            .checker(law)
            .check_act_json(&input["act"].to_string()),
    );
    let visits = &told["visits"];
    assert_eq!(
        (&visits["byEvidence"], &visits["byClaim"]),
        (&json!(0), &json!(2))
    );
}

/// More rows of a key than are gone through one by one: of so many, answers are remembered
/// and rows put in order.
const MANY: usize = 64;

/// Each row of a list many times more: as it is, or as it was in a year that no act is of.
fn more(list: &str, rows: &[Value], long_ago: bool) -> Vec<Value> {
    // what a worker did adds up, and a token is verified each time
    let told_again = |row: &Value| match long_ago {
        true => row["from"].is_string(),
        false => list != "loads" && row["code"].is_null(),
    };
    let rows = rows.iter().filter(|row| told_again(row)).map(|row| {
        let mut row = row.clone();
        if long_ago {
            row["from"] = json!("2011-01-01");
            row["to"] = json!("2011-12-31");
            if list == "policies" {
                row["number"] = json!("POL-2011");
            }
        }
        row
    });
    rows.flat_map(|row| core::iter::repeat_n(row, MANY))
        .collect()
}

/// The verdict of an act, but for how many rows a finding was told from.
fn verdict(input: &Value) -> Value {
    let mut verdict = answer(&call_json("checkAct", &input.to_string()))["verdict"].take();
    for finding in verdict["findings"].as_array_mut().unwrap() {
        finding["evidence"].take();
    }
    verdict
}

/// A row that is told again, and one of long ago, change nothing, however many of them a list
/// holds: an answer that is remembered, and one found among rows in order, is the answer that
/// going through the rows gives.
#[test]
fn many_rows_tell_what_few_do() {
    for (number, input) in inputs().into_iter().enumerate() {
        let few = verdict(input);
        // by turns: each way is gone often enough
        let long_ago = number % 2 == 0;
        let mut crowded = input.clone();
        for (list, book) in crowded["reference"].as_object_mut().unwrap() {
            let rows = book["rows"].as_array_mut().unwrap();
            let more = more(list, rows, long_ago);
            rows.extend(more);
        }
        assert_eq!(verdict(&crowded), few, "{}, {long_ago}", input["act"]);
    }
}
