//! A list that means a set says the same in any order: every vector is asked again with its
//! sets reversed, and must be answered alike.
//!
//! What is compared: the whole answer, with every list in it taken as a multiset and every
//! place of a row (`rows[3]`) as some row (`rows[]`). So codes, params, amounts, counts and
//! outcomes may not change, nor how often each stands; only where rows stand may.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic: that is how it fails"
)]

use qalqan_core::wire::call_json;
use qalqan_vectors::{Vector, Vectors};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The sets of each call: a path from its input, `*` for any field, `[]` for every row.
/// What is not here is a sequence: events of an account, lines of a table to be printed,
/// rows that get numbers in turn.
const SETS: [(&str, &[&str]); 18] = [
    ("addTerm", &["overrides"]),
    ("accountStatement", &["events", "policies"]),
    ("allocate", &["receivers"]),
    ("changeActStatus", &["acts"]),
    (
        "checkAct",
        &[
            "act.cases",
            "act.cases[].services",
            "reference.*.rows",
            "reference.licences.rows[].addresses",
            "reference.licences.rows[].activities",
            "law.overrides",
        ],
    ),
    ("checkApplication", &["documents", "demanded", "buildings"]),
    ("checkDecision", &["applications", "applications[].grounds"]),
    ("checkMonitoring", &["protocol.*"]),
    (
        "checkReadiness",
        &["application.documents", "statementYears", "facilities"],
    ),
    ("issuePolicy", &["reference.*.rows"]),
    ("issuePolicies", &["reference.*.rows", "rows"]),
    (
        "judgeDuplicates",
        &[
            "acts",
            "history.acts",
            "history.acts[].services",
            "history.acts[].cases",
            "history.acts[].replaces",
            "history.acts[].attendances",
            "history.periods",
            "history.statuses",
            "claims.reasons",
            "claims.corrections",
            "claims.distinct",
            "claims.uniqueIds",
            "claims.frequencies",
            "claims.overlapExclusions",
            "claims.readmissionExclusions",
            "claims.personalServices",
            "claims.serviceMinutes",
            "law.overrides",
        ],
    ),
    (
        "judgeStays",
        &["history.statuses", "history.stays", "reasons", "stays"],
    ),
    ("matchVisits", &["stays", "visits.rows"]),
    (
        "paymentControl",
        &[
            "acts.rows",
            "payees.rows",
            "accounts.rows",
            "contracts.rows",
            "past.orders",
            "orders",
        ],
    ),
    ("paymentStanding", &["causes", "stops"]),
    (
        "signingQueue",
        &["acts", "acts[].unchecked", "acts[].accepts"],
    ),
    (
        "verifyVisit",
        &["trust.keys", "seen.tokens", "revoked.tokens"],
    ),
];

/// Cases in which the order does say something, and what.
const BY_TURN: [(&str, &str); 2] = [
    ("act-case-id-repeats", LATER),
    ("act-one-person-two-births", LATER),
];
const LATER: &str = "of two cases the later one is named, with its money";

/// Fields that name a row by its number.
const ROWS: [&str; 2] = ["discrepancy", "row"];

/// A policy's number follows the place of its row: serials run on over the table.
fn numbered(fields: &serde_json::Map<String, Value>) -> Option<&'static str> {
    if fields.len() == 2
        && ["insured", "number"]
            .iter()
            .all(|name| fields.contains_key(*name))
    {
        return Some("number");
    }
    // the row, or the policy of the row, that a finding speaks of
    let of_row = ["row", "number"]
        .iter()
        .any(|name| fields.get("name") == Some(&json!(name)));
    (of_row && fields.contains_key("value")).then_some("value")
}

/// Reverses the rows of a set; was there a set of two rows at least?
fn reverse(value: &mut Value, path: &str) -> bool {
    if let Some(inside) = path.strip_prefix("[]") {
        let rows = value.as_array_mut().into_iter().flatten();
        let inside = inside.trim_start_matches('.');
        return rows.fold(false, |any, row| reverse(row, inside) | any);
    }
    if path.is_empty() {
        let Some(rows) = value.as_array_mut() else {
            return false;
        };
        rows.reverse();
        return rows.len() > 1;
    }
    let end = path.find(['.', '[']).unwrap_or(path.len());
    let (name, rest) = path.split_at(end);
    let rest = rest.trim_start_matches('.');
    match value.as_object_mut() {
        Some(fields) if name == "*" => {
            let values = fields.values_mut();
            values.fold(false, |any, value| reverse(value, rest) | any)
        }
        Some(fields) => fields
            .get_mut(name)
            .is_some_and(|value| reverse(value, rest)),
        None => false,
    }
}

/// A claim names an act of the call by its place, which has moved.
fn follow(claims: &mut Value, acts: usize) {
    match claims {
        Value::String(text) => {
            let place = text
                .strip_prefix("acts[")
                .and_then(|rest| rest.split_once(']'));
            let Some((row, rest)) = place else { return };
            if let Some(row) = row.parse().ok().filter(|row: &usize| *row < acts) {
                *text = format!("acts[{}]{rest}", acts - 1 - row);
            }
        }
        Value::Array(rows) => rows.iter_mut().for_each(|row| follow(row, acts)),
        Value::Object(fields) => {
            let values = fields.values_mut();
            values.for_each(|value| follow(value, acts));
        }
        _ => {}
    }
}

/// The input with its sets reversed; `None` where it has no set to speak of.
fn reversed(vector: &Vector, sets: &[&str]) -> Option<Value> {
    let mut input = vector.case["input"].clone();
    let mut any = false;
    for set in sets {
        any |= reverse(&mut input, set);
    }
    if sets.contains(&"acts") {
        let acts = input["acts"].as_array().map_or(0, Vec::len);
        follow(&mut input["claims"], acts);
        if input["claims"].is_null() {
            input.as_object_mut()?.remove("claims");
        }
    }
    any.then_some(input)
}

fn asked(call: &str, input: &Value) -> Value {
    serde_json::from_str(&call_json(call, &input.to_string())).unwrap()
}

/// An answer without what the order of rows may change.
fn unordered(answer: Value) -> Value {
    match answer {
        Value::String(text) => rowless(&text).into(),
        Value::Array(rows) => {
            let mut rows: Vec<Value> = rows.into_iter().map(unordered).collect();
            rows.sort_by_key(Value::to_string);
            rows.into()
        }
        Value::Object(mut fields) => {
            let number = numbered(&fields);
            for (name, value) in &mut fields {
                let place = ROWS.contains(&name.as_str()) || number == Some(name.as_str());
                *value = if place {
                    Value::Null
                } else {
                    unordered(value.take())
                };
            }
            fields.into()
        }
        plain => plain,
    }
}

/// `acts[3].cases[0]` as `acts[].cases[]`.
fn rowless(text: &str) -> String {
    let mut parts = text.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push('[');
        match part.split_once(']') {
            Some((row, rest)) if row.bytes().all(|one| one.is_ascii_digit()) => {
                plain.push(']');
                plain.push_str(rest);
            }
            _ => plain.push_str(part),
        }
    }
    plain
}

/// The first place where two answers differ.
fn differs(one: &Value, other: &Value, at: &str) -> Option<String> {
    match (one, other) {
        (Value::Object(fields), Value::Object(others)) => {
            let names: BTreeSet<&String> = fields.keys().chain(others.keys()).collect();
            let mut names = names.into_iter();
            names.find_map(|name| differs(&one[name], &other[name], &format!("{at}.{name}")))
        }
        _ if one == other => None,
        _ => Some(format!("{at} is {other} and was {one}")),
    }
}

#[test]
fn a_set_says_the_same_in_any_order() {
    let (mut asked_again, mut wrong) = (BTreeSet::new(), Vec::new());
    for vector in Vectors::here().calls() {
        let call = vector.case["call"].as_str().unwrap();
        let Some((_, sets)) = SETS.iter().find(|(name, _)| *name == call) else {
            continue;
        };
        let Some(input) = reversed(vector, sets) else {
            continue;
        };
        asked_again.insert(call);
        let was = unordered(asked(call, &vector.case["input"]));
        let is = unordered(asked(call, &input));
        let id = vector.name.as_str();
        match (
            differs(&was, &is, ""),
            BY_TURN.iter().any(|(name, _)| *name == id),
        ) {
            (Some(said), false) => wrong.push(format!("{id}: {said}")),
            (None, true) => wrong.push(format!("{id}: answered alike, so no case of `BY_TURN`")),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let idle: Vec<&str> = SETS.iter().map(|(call, _)| *call).collect();
    let idle: Vec<&&str> = idle
        .iter()
        .filter(|call| !asked_again.contains(*call))
        .collect();
    assert!(idle.is_empty(), "no vector has a set of {idle:?}");
}

/// A change of what is said is seen, a change of where it stands is not.
#[test]
fn the_comparison_can_fail() {
    let was = json!({"f": [{"p": "a[0]", "n": 1}, {"p": "a[1]", "n": 2}], "d": "x"});
    let moved = json!({"f": [{"p": "a[0]", "n": 2}, {"p": "a[1]", "n": 1}], "d": "x"});
    let seen = |other: &Value| differs(&unordered(was.clone()), &unordered(other.clone()), "");
    assert_eq!(seen(&moved), None);
    for other in [
        json!({"f": [{"p": "a[0]", "n": 2}, {"p": "a[1]", "n": 2}], "d": "x"}),
        json!({"f": [{"p": "a[0]", "n": 1}], "d": "x"}),
        json!({"f": [{"p": "b[0]", "n": 1}, {"p": "a[1]", "n": 2}], "d": "x"}),
        json!({"f": [{"p": "a[0]", "n": 1}, {"p": "a[1]", "n": 2}]}),
    ] {
        assert!(seen(&other).is_some(), "{other}");
    }
    assert_eq!(rowless("a[12].b[x] [3"), "a[].b[x] [3");
}
