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

#[path = "sets/facts.rs"]
mod facts;
#[path = "sets/lists.rs"]
mod lists;
#[path = "sets/sequences.rs"]
mod sequences;
#[path = "sets/twice.rs"]
mod twice;

use lists::Lists;
use qalqan_core::wire::call_json;
use qalqan_vectors::{Vector, Vectors};
use sequences::SEQUENCES;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The sets of each call, `*` for any of it or any field. What means no set stands in
/// [`SEQUENCES`]; a list that stands in neither is refused.
const SETS: [(&str, &[&str]); 37] = [
    (
        "*",
        &[
            "banks",
            "document.bill.register.banks",
            "document.register.banks",
            "document.bill.register.entries",
            "document.bill.register.law.overrides",
            "document.register.entries",
            "document.register.law.overrides",
            "head.log.witnesses",
            "head.proof.checkpoint.signatures",
            "law.overrides",
            "overrides",
            "reference.*.rows",
            "reference.licences.rows[].activities",
            "reference.licences.rows[].addressTexts",
            "reference.licences.rows[].addresses",
            "reference.visits.tokens.revoked.tokens",
            "reference.visits.tokens.rootKeys",
            "reference.visits.tokens.trust.keys",
            "terms.coverage",
        ],
    ),
    ("acceptAct", &["lines"]),
    ("accountStatement", &["events", "policies"]),
    ("allocate", &["otherBases", "receivers"]),
    (
        "verifyAllocation",
        &[
            "certificate.pools",
            "certificate.pools[].priority.parts",
            "certificate.rows",
        ],
    ),
    ("buildRegister", &["entries"]),
    (
        "changeActStatus",
        &["acts", "acts[].unchecked", "acts[].accepts"],
    ),
    ("checkAct", &["act.cases", "act.cases[].services"]),
    (
        "checkApplication",
        &[
            "activities",
            "asked",
            "buildings",
            "demanded",
            "documents",
            "documents[].addresses",
            "documents[].technologies",
            "purposes",
            "readiness.facilities",
            "readiness.statementYears",
            "technologies",
        ],
    ),
    ("checkDecision", &["applications", "applications[].grounds"]),
    ("checkMonitoring", &["protocol.*"]),
    (
        "checkReadiness",
        &[
            "application.documents",
            "application.documents[].addresses",
            "application.documents[].technologies",
            "statementYears",
            "facilities",
        ],
    ),
    ("checkpointToSign", &["heads"]),
    (
        "decideOrders",
        &[
            "accounts",
            "accounts[].head.log.witnesses",
            "accounts[].head.proof.checkpoint.signatures",
        ],
    ),
    ("decideAnnouncement", &["accounts.rows", "purposes"]),
    ("decideSettlement", &["accounts.rows", "payees.rows"]),
    (
        "duplicateKeys",
        &[
            "acts",
            "acts[].cases",
            "acts[].cases[].services",
            "frequencies",
            "uniqueIds",
        ],
    ),
    ("explain", &["params"]),
    ("issuePolicies", &["rows"]),
    (
        "judgeDuplicates",
        &[
            "acts",
            "acts[].cases",
            "acts[].cases[].services",
            "before.history.acts",
            "before.history.acts[].attendances",
            "before.history.acts[].cases",
            "before.history.acts[].opened.cases",
            "before.history.acts[].opened.cases[].services",
            "before.history.acts[].replaces",
            "before.history.acts[].services",
            "before.history.keyChecks",
            "before.history.periods",
            "before.history.providers",
            "before.history.statuses",
            "history.acts",
            "history.acts[].attendances",
            "history.acts[].cases",
            "history.acts[].opened.cases",
            "history.acts[].opened.cases[].services",
            "history.acts[].replaces",
            "history.acts[].services",
            "history.keyChecks",
            "history.periods",
            "history.providers",
            "history.statuses",
            "claims.*",
        ],
    ),
    (
        "judgeStays",
        &[
            "distinct",
            "history.keyChecks",
            "history.periods",
            "history.providers",
            "history.statuses",
            "history.stays",
            "history.stays[].marks",
            "overlapExclusions",
            "readmissionExclusions",
            "reasons",
            "stays",
            "stays[].marks",
        ],
    ),
    (
        "matchVisits",
        &[
            "stays",
            "visits.rows",
            "visits.tokens.revoked.tokens",
            "visits.tokens.rootKeys",
            "visits.tokens.trust.keys",
        ],
    ),
    ("openAccount", &["settlement"]),
    (
        "paymentControl",
        &[
            "acts.rows",
            "payees.rows",
            "accounts.rows",
            "contracts.rows",
            "past.orders",
            "standing.rows",
            "standing.rows[].causes",
            "standing.rows[].stops",
            "orders",
        ],
    ),
    ("paymentStanding", &["causes", "stops"]),
    (
        "publicView",
        &["contracts", "facilities", "licences", "notices"],
    ),
    ("retentionSchedule", &["accepted", "advances", "givenBack"]),
    (
        "signingQueue",
        &["acts", "acts[].unchecked", "acts[].accepts"],
    ),
    ("settlementQueue", &["years"]),
    ("settlementRegister", &["years"]),
    ("signedList", &["keys", "signatures", "tokens", "walls"]),
    (
        "verifyFacilityQr",
        &["rootKeys", "trust.keys", "revoked.tokens"],
    ),
    ("verifyList", &["rootKeys"]),
    (
        "verifyConsistency",
        &["log.witnesses", "newer.signatures", "older.signatures"],
    ),
    (
        "verifyInclusion",
        &["log.witnesses", "proof.checkpoint.signatures"],
    ),
    ("usesOfAct", &["act.cases", "act.cases[].services"]),
    (
        "verifyVisit",
        &["rootKeys", "trust.keys", "seen.tokens", "revoked.tokens"],
    ),
];

/// Cases in which the order does say something, and what.
const BY_TURN: [(&str, &str); 3] = [
    ("act-case-id-repeats", LATER),
    ("act-one-person-two-births", LATER),
    (
        "orders-open-twice",
        "of an account that stands in the call twice the first is decided",
    ),
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

/// The sets, each by its call and its list.
fn sets() -> impl Iterator<Item = (&'static str, &'static str)> {
    let sets = SETS.iter();
    sets.flat_map(|(of, lists)| lists.iter().map(move |one| (*of, *one)))
}

/// What each list is named as, a set or a sequence.
fn meanings() -> impl Iterator<Item = (&'static str, &'static str)> {
    let sequences = SEQUENCES.iter().map(|(call, list, _)| (*call, *list));
    sequences.chain(sets())
}

/// Is a list of a call a set?
fn is_set(call: &str, list: &str) -> bool {
    sets().any(|set| lists::meant((call, list), set))
}

/// A place of the input as a text names it, `acts[0].cases[1]`, where all lists of it that
/// are sets are reversed; `None` of any other text.
fn mirrored(text: &str, call: &str, input: &Value) -> Option<String> {
    let (mut here, mut list, mut place) = (input, String::new(), String::new());
    for step in text.split('.') {
        let (name, row) = step.strip_suffix(']')?.split_once('[')?;
        let row: usize = row.parse().ok()?;
        let dot = if list.is_empty() { "" } else { "." };
        list.push_str(&format!("{dot}{name}"));
        let rows = here.get(name)?.as_array()?;
        here = rows.get(row)?;
        let turned = is_set(call, &list);
        let row = if turned { rows.len() - 1 - row } else { row };
        place.push_str(&format!("{dot}{name}[{row}]"));
        list.push_str("[]");
    }
    Some(place)
}

/// Claims name acts, cases and stays of the call by their places, which have moved.
fn follow(value: &mut Value, call: &str, input: &Value) {
    match value {
        Value::String(text) => {
            if let Some(place) = mirrored(text, call, input) {
                *text = place;
            }
        }
        Value::Array(rows) => rows.iter_mut().for_each(|row| follow(row, call, input)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|value| follow(value, call, input)),
        _ => {}
    }
}

/// The input with its sets reversed; `None` where it has no set to speak of.
fn reversed(vector: &Vector, call: &str, lists: &Lists) -> Option<Value> {
    let before = &vector.case["input"];
    let mut input = before.clone();
    follow(&mut input, call, before);
    let mut sets: Vec<&String> = lists.keys().filter(|list| is_set(call, list)).collect();
    // those inside of others first: then the places are still those of before
    sets.sort_by_key(|list| core::cmp::Reverse(list.matches("[]").count()));
    let mut any = false;
    for set in sets {
        for place in lists::places(before, set) {
            let rows = input
                .pointer_mut(&place)
                .and_then(Value::as_array_mut)
                .unwrap();
            rows.reverse();
            any |= rows.len() > 1;
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
                let rows = value
                    .as_array()
                    .filter(|rows| rows.iter().any(Value::is_number));
                *value = if let Some(rows) = rows {
                    rows.len().into()
                } else if place {
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
    let calls: BTreeMap<&str, Lists> = lists::of_calls().into_iter().collect();
    for vector in Vectors::here().calls() {
        let call = vector.case["call"].as_str().unwrap();
        let lists = calls.get(call);
        let Some(input) = lists.and_then(|lists| reversed(vector, call, lists)) else {
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
        .filter(|call| **call != "*" && !asked_again.contains(*call))
        .collect();
    assert!(idle.is_empty(), "no vector has a set of {idle:?}");
}

/// A list that is new, or gone, is seen: each is a set or a sequence, and not both.
#[test]
fn every_list_is_a_set_or_a_sequence() {
    let mut wrong = Vec::new();
    let mut named = BTreeSet::new();
    for (call, lists) in lists::of_calls() {
        for list in lists.keys() {
            let by = meanings().filter(|by| lists::meant((call, list), *by));
            let by: Vec<(&str, &str)> = by.collect();
            if by.len() != 1 {
                wrong.push(format!("{call} {list}: meant by {by:?}"));
            }
            named.extend(by);
        }
    }
    for by in meanings().filter(|by| !named.contains(by)) {
        wrong.push(format!("{by:?} means no list"));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
