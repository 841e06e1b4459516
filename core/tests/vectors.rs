//! Runs every conformance vector of `core/vectors` through the JSON door, and
//! counts that each rule is fired by one and met at its border by another.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic: that is how it fails; and it says how much it ran"
)]

mod compare;

use compare::departs;
use qalqan_core::law::catalogue;
use qalqan_core::wire::{self, Kind, RecordSchema, all_calls, call_json, call_schemas};
use qalqan_vectors::{Vector, Vectors};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

const KEYS: [&str; 9] = [
    "id",
    "clause",
    "edition",
    "call",
    "why",
    "input",
    "expect",
    "expectError",
    "border",
];

/// What reports of an older wire held, and what stands there now.
const OLDER: [(&str, &str); 3] = [
    ("/accepted", "verdict.outcome"),
    ("/verdict/clear", "verdict.outcome"),
    ("/verdict/effect", "verdict.outcome"),
];

/// The names of older reports in an expectation. An amount that was accepted is none.
fn older(expect: &Value) -> Vec<String> {
    let mut named = Vec::new();
    for (old, new) in OLDER {
        let told = expect.pointer(old);
        if told.is_some_and(|told| old != "/accepted" || told.is_boolean()) {
            named.push(format!("`{old}` is `{new}` since wire 3"));
        }
    }
    named
}

#[test]
fn a_vector_of_an_older_wire_is_refused_by_name() {
    let vectors = vectors().map(|vector| (&vector.name, older(&vector.case["expect"])));
    let old: Vec<_> = vectors.filter(|(_, old)| !old.is_empty()).collect();
    assert!(old.is_empty(), "{old:?}");
    let of_two = json!({"accepted": true, "verdict": {"clear": true, "effect": "note"}});
    assert_eq!(older(&of_two).len(), OLDER.len());
    assert!(older(&json!({"accepted": "1000.00", "verdict": {"outcome": "clear"}})).is_empty());
}

/// A text that every case has.
fn text<'v>(vector: &'v Vector, key: &str) -> &'v str {
    let text = vector.case[key].as_str().unwrap_or_default();
    assert!(!text.trim().is_empty(), "{}: `{key}`", vector.name);
    text
}

fn answer(vector: &Vector) -> Value {
    let input = vector.case["input"].to_string();
    serde_json::from_str(&call_json(text(vector, "call"), &input)).unwrap()
}

/// Every vector of a call, by id; tests/objects.rs runs the scenarios.
fn vectors() -> impl Iterator<Item = &'static Vector> {
    Vectors::here().calls()
}

/// Calls whose paths start at the act of their draft.
const OF_ACT: [&str; 1] = ["checkAct"];

/// Paths of an answer that lead nowhere in the draft of the call: those of findings, of their
/// repairs, and of what could not be checked.
fn astray(vector: &Vector, answer: &Value) -> Vec<String> {
    let call = text(vector, "call");
    let Some(schema) = call_schemas().iter().find(|one| one.name == call) else {
        return Vec::new();
    };
    let act = schema.draft.fields.iter().find(|field| field.name == "act");
    let act = act.filter(|_| OF_ACT.contains(&call));
    let act = act.and_then(|field| record_of(&field.kind));
    let verdict = &answer["answer"]["verdict"];
    let lists = [&verdict["findings"], &verdict["notChecked"]];
    let told = lists.into_iter().filter_map(Value::as_array).flatten();
    let each = |one: &Value| {
        let repairs = one["follows"].as_array().cloned().unwrap_or_default();
        let repairs = repairs
            .into_iter()
            .chain([one["repair"].clone(), one.clone()]);
        repairs
            .filter_map(|one| one["path"].as_str().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    told.flat_map(each)
        .filter(|path| !leads(schema.draft, path))
        .filter(|path| !act.is_some_and(|act| leads(act, path)))
        .collect()
}

/// The record that a field is, or a list of.
fn record_of(kind: &Kind) -> Option<&'static RecordSchema> {
    match kind {
        Kind::Optional(inner) | Kind::List(inner) => record_of(inner),
        Kind::Record(inner) => Some(inner),
        _ => None,
    }
}

/// Does a path such as `order.issue.coverage[3]` lead to a field?
fn leads(schema: &RecordSchema, path: &str) -> bool {
    let mut record = Some(schema);
    path.split('.').all(|step| {
        let (name, places) = step.split_once('[').unwrap_or((step, ""));
        let fields = record.map_or(&[][..], |record| record.fields);
        let Some(field) = fields.iter().find(|field| field.name == name) else {
            return path.is_empty();
        };
        let mut kind = &field.kind;
        let mut lists = 0;
        while let Kind::Optional(inner) | Kind::List(inner) = kind {
            lists += usize::from(matches!(kind, Kind::List(_)));
            kind = inner;
        }
        record = match kind {
            Kind::Record(inner) => Some(inner),
            _ => None,
        };
        places.matches(']').count() <= lists
    })
}

/// Passes and findings of each rule that ran.
fn coverage(answer: &Value) -> BTreeMap<String, (u64, u64)> {
    let lines = answer["answer"]["verdict"]["coverage"].as_array();
    let lines = lines.into_iter().flatten();
    lines
        .map(|line| {
            let count = |key: &str| line[key].as_u64().unwrap();
            let code = line["code"].as_str().unwrap().to_owned();
            (code, (count("passed") + count("claimed"), count("found")))
        })
        .collect()
}

fn border(vector: &Vector) -> BTreeSet<String> {
    let codes = vector.case["border"].as_array().into_iter().flatten();
    codes
        .map(|code| code.as_str().unwrap().to_owned())
        .collect()
}

/// The edition that was applied, where it is not the one that the case is written for.
fn other_edition(vector: &Vector, answer: &Value) -> Option<String> {
    let applied = answer["answer"]["verdict"]["edition"].as_str()?;
    let due = text(vector, "edition");
    (applied != due).then(|| format!("edition `{applied}`, not `{due}`"))
}

/// What is wrong with one case.
fn faults(vector: &Vector) -> Vec<String> {
    let answer = answer(vector);
    let (key, kind) = if vector.case.get("expectError").is_some() {
        ("expectError", "error")
    } else {
        ("expect", "answer")
    };
    let expected = &vector.case[key];
    assert!(expected.is_object(), "{}: `{key}`", vector.name);
    let found = answer.get(kind).unwrap_or(&answer);
    let mut faults: Vec<String> = departs(expected, found, kind).into_iter().collect();
    let lost = astray(vector, &answer);
    faults.extend(lost.iter().map(|path| format!("no field at `{path}`")));
    faults.extend(other_edition(vector, &answer));
    let ran = coverage(&answer);
    for code in border(vector) {
        match ran.get(&code) {
            Some((1.., 0)) => {}
            other => faults.push(format!("border {code}: passed and found are {other:?}")),
        }
    }
    faults
}

#[test]
fn every_vector_holds() {
    let (mut ran, mut wrong) = (0, Vec::new());
    for vector in vectors() {
        let id = text(vector, "id");
        wrong.extend(
            faults(vector)
                .into_iter()
                .map(|fault| format!("{id}: {fault}")),
        );
        ran += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(ran > 0);
    println!("vectors: {ran}");
}

#[test]
fn every_vector_is_well_formed() {
    for vector in vectors() {
        let id = text(vector, "id");
        for key in ["clause", "edition", "call", "why"] {
            text(vector, key);
        }
        let keys = vector.case.as_object().unwrap().keys();
        let unknown: Vec<&String> = keys.filter(|key| !KEYS.contains(&key.as_str())).collect();
        assert!(unknown.is_empty(), "{id}: {unknown:?}");
        for code in border(vector) {
            assert!(catalogue::by_code(&code).is_some(), "{id}: {code}");
        }
    }
}

#[test]
fn every_rule_is_fired_and_met_at_its_border() {
    let mut fired = BTreeSet::new();
    let mut bordered = BTreeSet::new();
    for vector in vectors() {
        let ran = coverage(&answer(vector)).into_iter();
        fired.extend(
            ran.filter(|(_, (_, found))| *found > 0)
                .map(|(code, _)| code),
        );
        bordered.extend(border(vector));
    }
    let lacks = |seen: &BTreeSet<String>| -> Vec<&str> {
        let codes = catalogue::all().map(|rule| rule.code);
        codes.filter(|code| !seen.contains(*code)).collect()
    };
    let (not_fired, not_bordered) = (lacks(&fired), lacks(&bordered));
    assert!(
        not_fired.is_empty() && not_bordered.is_empty(),
        "no vector fires {not_fired:?}; no vector has at its border {not_bordered:?}"
    );
}

/// A wrong answer must not pass for a subset.
#[test]
fn the_comparison_can_fail() {
    let answer = json!({"a": [1, {"b": "x", "c": 2}], "d": null});
    for same in [json!({}), json!({"a": [1, {"b": "x"}]}), json!({"d": null})] {
        assert_eq!(departs(&same, &answer, ""), None, "{same}");
    }
    for other in [
        json!({"a": [1]}),
        json!({"a": [1, {"b": "y"}]}),
        json!({"a": []}),
        json!({"e": null}),
        json!({"d": false}),
    ] {
        assert!(departs(&other, &answer, "").is_some(), "{other}");
    }
}

/// A call of the table, typed: what it reports about a draft in JSON.
macro_rules! typed_calls {
    ($($call:ident in $entry:literal;)*) => {
        fn typed(call: &str, input: &Value) -> Option<Value> {
            let table = all_calls().iter().map(|one| one.name);
            let twins: &[fn(&Value) -> Value] = &[$(|input| by_record(wire::$call, input)),*];
            let found = table.zip(twins).find(|(name, _)| *name == call);
            found.map(|(_, twin)| twin(input))
        }
    };
}

qalqan_core::each_call!(typed_calls);

fn by_record<D: DeserializeOwned, R: Serialize>(call: fn(D) -> R, input: &Value) -> Value {
    let draft = serde_json::from_value(input.clone()).unwrap();
    serde_json::to_value(call(draft)).unwrap()
}

#[test]
fn typed_calls_and_their_json_twins_agree() {
    let mut compared = BTreeSet::new();
    for vector in vectors() {
        let call = text(vector, "call");
        if vector.case.get("expectError").is_some() {
            continue;
        }
        let typed = typed(call, &vector.case["input"]);
        assert_eq!(
            typed.as_ref(),
            answer(vector).get("answer"),
            "{}",
            text(vector, "id")
        );
        compared.insert(call.to_owned());
    }
    let missing: Vec<&&str> = wire::calls()
        .iter()
        .filter(|call| !compared.contains(**call))
        .collect();
    assert!(
        missing.is_empty(),
        "no vector compares the twins of {missing:?}"
    );
}

/// What stands in a verifier; the rest of a draft comes with each token.
const HELD: [&str; 10] = [
    "trust",
    "rootKeys",
    "newestTrust",
    "trustSeconds",
    "listSeconds",
    "skewSeconds",
    "lifetimeSeconds",
    "revoked",
    "hashKey",
    "law",
];

#[test]
fn a_verifier_answers_as_the_call_does() {
    let calls = vectors().filter(|one| text(one, "call") == "verifyVisit");
    let mut ran = 0;
    for vector in calls {
        let (mut held, mut token) = (Map::new(), Map::new());
        for (name, value) in vector.case["input"].as_object().unwrap() {
            let to_held = HELD.contains(&name.as_str());
            let into = if to_held { &mut held } else { &mut token };
            into.insert(name.clone(), value.clone());
        }
        let verifier = wire::VisitVerifier::from_json(&json!(held).to_string()).unwrap();
        // what is wrong with the lists stands in the verifier's own report
        if !verifier.report().findings.is_empty() {
            continue;
        }
        let told = verifier.verify_json(&json!(token).to_string());
        let told: Value = serde_json::from_str(&told).unwrap();
        let (mine, call) = (&told["answer"], &answer(vector)["answer"]);
        for key in ["accepted", "signed", "token", "ageSeconds"] {
            assert_eq!(mine[key], call[key], "{}", vector.name);
        }
        for key in ["findings", "notChecked"] {
            let (mine, call) = (&mine["verdict"][key], &call["verdict"][key]);
            assert_eq!(mine, call, "{}", vector.name);
        }
        ran += 1;
    }
    assert!(ran > 90, "{ran} tokens");
}

/// What is not clear moves no act on, and what is clear does.
#[test]
fn an_act_has_a_next_status_where_its_step_is_clear() {
    let (mut moved, mut held) = (0, 0);
    for vector in vectors().filter(|one| text(one, "call") == "changeActStatus") {
        let answer = &answer(vector)["answer"];
        let Some(outcome) = answer["verdict"]["outcome"].as_str() else {
            continue;
        };
        let told = answer.get("status").is_some();
        assert_eq!(told, outcome == "clear", "{}", vector.name);
        *if told { &mut moved } else { &mut held } += 1;
    }
    assert!(moved > 20 && held > 60, "{moved} moved, {held} held");
}

/// A case that goes is seen: `counts.json` says how many each call has, and
/// `QALQAN_BLESS=1` writes it anew.
#[test]
fn as_many_cases_as_were_counted() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/vectors/counts.json");
    let text = format!("{:#}\n", Vectors::here().counts());
    if std::env::var_os("QALQAN_BLESS").is_some() {
        std::fs::write(file, &text).unwrap();
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    assert_eq!(kept, text, "run again with QALQAN_BLESS=1");
}
