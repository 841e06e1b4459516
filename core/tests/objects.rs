//! Runs every scenario of `core/vectors/objects`: an object is made, and each method is
//! called by text and, in a second life of the same object, typed.
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
use qalqan_core::wire::{self, ErrorReport, ObjectError, object_schemas};
use qalqan_vectors::Vectors;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What an object answers by the name of a method.
trait Answers {
    fn by_text(&self, method: &str, input: &str) -> Option<String>;
    fn typed(&self, method: &str, input: &Value) -> Option<Value>;
    fn asked(&self, method: &str) -> Option<Value>;
}

macro_rules! answers {
    ($($object:ident of $draft:ident in $entry:literal {
        $($method:ident)*;
        get $($get:ident -> $got:ident),*;
        join $($join:ident -> $joined:ident),*;
        make $($make:ident of $made_of:ident),*;
    })*) => {
        $(impl Answers for wire::$object {
            fn by_text(&self, method: &str, input: &str) -> Option<String> {
                let found = Self::METHODS.iter().find(|one| one.name == method);
                found.map(|one| one.answer_json(self, input))
            }

            fn typed(&self, method: &str, input: &Value) -> Option<Value> {
                let names = Self::METHODS.iter().map(|one| one.name);
                let typed: &[fn(&Self, &Value) -> Value] =
                    &[$(|object, input| json!(object.$method(read(input)))),*];
                let found = names.zip(typed).find(|(name, _)| *name == method);
                found.map(|(_, answer)| answer(self, input))
            }

            fn asked(&self, method: &str) -> Option<Value> {
                match method {
                    $(stringify!($get) => Some(json!(self.$get())),)*
                    _ => None,
                }
            }
        })*
    };
}

qalqan_core::each_object!(answers);

#[allow(clippy::large_enum_variant, reason = "one at a time, in a test")]
enum Object {
    Checker(Arc<wire::Checker>),
    Verifier(wire::VisitVerifier),
    Year(wire::ProviderYear),
    Index(wire::DuplicateIndex, Vec<u8>),
}

fn read<D: serde::de::DeserializeOwned>(draft: &Value) -> D {
    serde_json::from_value(draft.clone()).unwrap()
}

impl Object {
    fn make(kind: &str, draft: &Value) -> Result<Self, ObjectError> {
        match kind {
            "Checker" => wire::Checker::from_json(&draft.to_string())
                .map(|made| Self::Checker(Arc::new(made))),
            "VisitVerifier" => {
                wire::VisitVerifier::from_json(&draft.to_string()).map(Self::Verifier)
            }
            "ProviderYear" => wire::ProviderYear::from_json(&draft.to_string()).map(Self::Year),
            "DuplicateIndex" => wire::DuplicateIndex::from_json(&draft.to_string())
                .map(|index| Self::Index(index, Vec::new())),
            other => panic!("no object {other}"),
        }
    }

    fn make_typed(kind: &str, draft: &Value) -> Result<Self, ObjectError> {
        match kind {
            "Checker" => Ok(Self::Checker(Arc::new(wire::Checker::new(read(draft))))),
            "VisitVerifier" => Ok(Self::Verifier(wire::VisitVerifier::new(read(draft)))),
            "ProviderYear" => Ok(Self::Year(wire::ProviderYear::new(read(draft)))),
            _ => wire::DuplicateIndex::new(read(draft)).map(|index| Self::Index(index, Vec::new())),
        }
    }

    /// What a step gives back, in the envelope of the text door.
    fn step(&mut self, step: &Value, typed: bool) -> Option<Value> {
        let method = step["method"].as_str().unwrap();
        let input = step.get("input");
        match (method, &mut *self, input) {
            ("snapshot", Self::Index(index, bytes), None) => {
                *bytes = index.snapshot().unwrap();
                Some(json!({}))
            }
            ("fromSnapshot", Self::Index(index, bytes), Some(draft)) => {
                let given = bytes[off(step, "skip")..bytes.len() - off(step, "cut")].to_vec();
                let made = if typed {
                    wire::DuplicateIndex::from_snapshot(read(draft), given)
                } else {
                    wire::DuplicateIndex::from_snapshot_json(&draft.to_string(), given)
                };
                Some(made.map_or_else(refused, |made| {
                    *index = made;
                    json!({ "answer": index.report() })
                }))
            }
            ("merge", Self::Index(index, _), Some(other)) => {
                let mut made = Self::make("DuplicateIndex", &other["new"]).unwrap();
                for one in other["steps"].as_array().unwrap() {
                    made.step(one, typed)?;
                }
                let Self::Index(other, _) = made else {
                    return None;
                };
                Some(json!({ "answer": index.merge(&other) }))
            }
            (_, Self::Checker(object), Some(given)) if RENEWALS.contains(&method) => {
                let made = renewed(object, method, given, typed);
                Some(made.map_or_else(refused, |made| {
                    *object = made;
                    json!({ "answer": object.report() })
                }))
            }
            (_, Self::Checker(object), _) => answered(&**object, method, input, typed),
            (_, Self::Verifier(object), _) => answered(object, method, input, typed),
            (_, Self::Year(object), _) => answered(object, method, input, typed),
            (_, Self::Index(object, _), _) => answered(object, method, input, typed),
        }
    }
}

/// Ways to a checker with other lists: of some lists, and of lists that come in parts.
const RENEWALS: [&str; 3] = ["replaceLists", "load", "replaceIn"];

fn renewed(
    old: &wire::Checker,
    method: &str,
    given: &Value,
    typed: bool,
) -> Result<Arc<wire::Checker>, ObjectError> {
    if method == "replaceLists" {
        return match typed {
            true => old.replace_lists(read(given)),
            false => old.replace_lists_json(&given.to_string()),
        };
    }
    let loader = wire::ReferenceLoader::new();
    for part in given["parts"].as_array().unwrap() {
        if typed {
            let _told_later = loader.append(read(part));
            continue;
        }
        let answer: Value = serde_json::from_str(&loader.append_json(&part.to_string())).unwrap();
        if let Some(error) = answer.get("error") {
            return Err(read::<ErrorReport>(error).into());
        }
    }
    match (method, typed) {
        ("replaceIn", _) => Ok(loader.replace_in(old)),
        (_, true) => Ok(loader.checker(read(&given["new"]))),
        (_, false) => loader.checker_json(&given["new"].to_string()),
    }
}

fn off(step: &Value, end: &str) -> usize {
    usize::try_from(step[end].as_u64().unwrap_or_default()).unwrap()
}

/// A step by the name of its method, in the envelope of the text door.
fn answered(
    object: &impl Answers,
    method: &str,
    input: Option<&Value>,
    typed: bool,
) -> Option<Value> {
    let Some(input) = input else {
        return object
            .asked(method)
            .map(|answer| json!({ "answer": answer }));
    };
    if typed {
        let answer = object.typed(method, input);
        return answer.map(|answer| json!({ "answer": answer }));
    }
    let answer = object.by_text(method, &input.to_string());
    answer.map(|answer| serde_json::from_str(&answer).unwrap())
}

fn refused(error: ObjectError) -> Value {
    let ObjectError::Unread { report } = error;
    json!({ "error": report })
}

fn scenarios() -> impl Iterator<Item = &'static Value> {
    Vectors::here().scenarios().map(|one| &one.case)
}

/// What is wrong with one step's answer.
fn fault(step: &Value, answer: Option<&Value>) -> Option<String> {
    let Some(answer) = answer else {
        return Some("no such method in the table of objects".into());
    };
    let error = step.get("expectError");
    let (expected, kind) = match (error, step.get("expect")) {
        (Some(error), _) => (error, "error"),
        (None, Some(expected)) => (expected, "answer"),
        (None, None) => return None,
    };
    departs(expected, answer.get(kind).unwrap_or(answer), kind)
}

/// What is wrong with a scenario, by text and typed.
fn faults(scenario: &Value) -> Vec<String> {
    let kind = scenario["object"].as_str().unwrap();
    let mut found = Vec::new();
    if let Some(error) = scenario.get("expectError") {
        let ObjectError::Unread { report } = match Object::make(kind, &scenario["new"]) {
            Err(error) => error,
            Ok(_) => ErrorReport::default().into(),
        };
        found.extend(departs(error, &json!(report), "error"));
        return found;
    }
    let mut object = Object::make(kind, &scenario["new"]).unwrap();
    let mut twin = Object::make_typed(kind, &scenario["new"]).unwrap();
    for (at, step) in scenario["steps"].as_array().unwrap().iter().enumerate() {
        let method = step["method"].as_str().unwrap();
        let answer = object.step(step, false);
        let wrong = fault(step, answer.as_ref());
        found.extend(wrong.map(|wrong| format!("step {at}, {method}: {wrong}")));
        if step["expectError"]["code"] != "wrong-shape" && twin.step(step, true) != answer {
            found.push(format!("step {at}, {method}: the typed answer differs"));
        }
    }
    found
}

#[test]
fn every_scenario_holds() {
    let (mut ran, mut wrong) = (0, Vec::new());
    for scenario in scenarios() {
        let id = scenario["id"].as_str().unwrap();
        wrong.extend(
            faults(scenario)
                .into_iter()
                .map(|fault| format!("{id}: {fault}")),
        );
        ran += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(ran > 0);
    println!("vectors: {ran}");
}

/// A method without a scenario would be proven in no language.
#[test]
fn every_object_and_method_has_a_scenario() {
    let mut used = BTreeSet::new();
    for scenario in scenarios() {
        let kind = scenario["object"].as_str().unwrap();
        used.insert(kind.to_owned());
        for step in scenario["steps"].as_array().into_iter().flatten() {
            let method = step["method"].as_str().unwrap();
            used.insert(format!("{kind}.{method}"));
            if step.get("expectError").is_some() {
                used.insert(format!("{kind}.{method} refused"));
            }
        }
    }
    let mut due = BTreeSet::from(["DuplicateIndex.snapshot".to_owned()]);
    for method in RENEWALS {
        due.insert(format!("Checker.{method}"));
        due.insert(format!("Checker.{method} refused"));
    }
    for object in object_schemas() {
        due.insert(object.name.to_owned());
        let made = object.constructors.iter().map(|one| one.name);
        for name in made.chain(object.methods.iter().map(|one| one.name)) {
            due.insert(format!("{}.{name}", object.name));
            due.insert(format!("{}.{name} refused", object.name));
        }
        for getter in object.getters {
            due.insert(format!("{}.{}", object.name, getter.name));
        }
    }
    let missing: Vec<&String> = due.difference(&used).collect();
    assert!(missing.is_empty(), "no scenario for {missing:?}");
}
