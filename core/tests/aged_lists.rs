//! A list that is too old, or that does not tell its day, says no of nobody: it answers at
//! most as one that is partial does, in every call that takes a list. One of a day after the
//! check answers as one that is not there.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic: that is how it fails"
)]

use qalqan_core::wire::call_json;
use qalqan_vectors::Vectors;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A list whose silence is a no, and that tells its day.
fn is_list(value: &Map<String, Value>) -> bool {
    value.get("complete") == Some(&json!(true))
        && value.get("rows").is_some_and(Value::is_array)
        && value.get("asOf").is_some_and(Value::is_string)
}

/// Where the lists of an input stand, as pointers.
fn lists(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if is_list(fields) {
                found.push(at.to_owned());
            }
            for (name, field) in fields {
                lists(field, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(entries) => {
            for (place, entry) in entries.iter().enumerate() {
                lists(entry, &format!("{at}/{place}"), found);
            }
        }
        _ => (),
    }
}

/// Is the outcome clear? The input must be readable.
fn is_clear((call, input): (&str, &Value)) -> bool {
    let answer = call_json(call, &input.to_string());
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert!(answer["error"].is_null(), "{call}: {answer}");
    answer["answer"]["verdict"]["outcome"] == json!("clear")
}

#[test]
fn an_old_list_says_no_more_than_a_partial_one() {
    let mut asked: BTreeMap<&str, u32> = BTreeMap::new();
    let mut wrong = Vec::new();
    for vector in Vectors::here().calls() {
        let call = vector.case["call"].as_str().unwrap();
        let input = &vector.case["input"];
        let mut found = Vec::new();
        lists(input, "", &mut found);
        if found.is_empty() || !is_clear((call, input)) {
            continue;
        }
        for list in found {
            let of = |change: fn(&mut Map<String, Value>)| {
                let mut input = input.clone();
                let list = input.pointer_mut(&list).and_then(Value::as_object_mut);
                change(list.unwrap());
                is_clear((call, &input))
            };
            *asked.entry(call).or_default() += 1;
            let old = of(|list| {
                list.insert("asOf".into(), json!("1900-01-01"));
            });
            let undated = || {
                of(|list| {
                    list.remove("asOf");
                })
            };
            let partial = || {
                of(|list| {
                    list.insert("complete".into(), json!(false));
                })
            };
            if (old || undated()) && !partial() {
                wrong.push(format!("{} {list}, an old one clear: {old}", vector.name));
            }
            let of_the_future = of(|list| {
                list.insert("asOf".into(), json!("2099-01-01"));
            });
            let nothing = || {
                of(|list| {
                    list.insert("complete".into(), json!(false));
                    list.insert("rows".into(), json!([]));
                })
            };
            // without the day of the check nobody knows what is of the future
            let dated = call != "paymentControl" || input["checkedOn"].is_string();
            if dated && of_the_future && !nothing() {
                wrong.push(format!("{} {list}, one of the future", vector.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for call in [
        "checkAct",
        "decideOrder",
        "decideOrders",
        "issuePolicies",
        "issuePolicy",
    ] {
        assert!(asked.contains_key(call), "{call} is asked: {asked:?}");
    }
}
