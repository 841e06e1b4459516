//! Every text field of a form wrong in every way that a person or a broken system makes it
//! wrong: no panic, a complete report, and nothing half-applied.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic"
)]

#[path = "fields/closed.rs"]
mod closed;

use core::fmt::Write;
use qalqan_core::wire::call_json;
use qalqan_vectors::Vectors;
use serde_json::{Value, json};

fn input(vector: &str) -> Value {
    Vectors::here().input(vector).clone()
}

/// The ways, each with whether a sound text is surely spoilt by it.
fn faults(text: &str) -> Vec<(&'static str, String, bool)> {
    let latin = text.replace(['а', 'А'], "a");
    let cyrillic = text.replace('N', "\u{41d}").replace('0', "\u{41e}");
    let after_first = |sign: &str| {
        let mut letters = text.chars();
        let first = letters.next().unwrap();
        format!("{first}{sign}{}", letters.as_str())
    };
    vec![
        ("empty", String::new(), true),
        ("space", " ".into(), true),
        ("space before", format!(" {text}"), true),
        ("space behind", format!("{text} "), true),
        ("no-break space behind", format!("{text}\u{a0}"), true),
        ("zero-width inside", after_first("\u{200b}"), true),
        ("control inside", after_first("\u{7}"), true),
        ("line break inside", after_first("\n"), true),
        ("too long", text.repeat(1200), true),
        ("markup", format!("<{text}>"), true),
        ("small letters", text.to_lowercase(), false),
        ("capitals", text.to_uppercase(), false),
        ("Latin among Cyrillic", latin, false),
        ("Cyrillic among Latin", cyrillic, false),
        ("full-width digits", text.replace('0', "\u{ff10}"), false),
        ("one letter less", text.chars().skip(1).collect(), false),
        ("one digit more", format!("{text}7"), false),
        ("a number", "-1".into(), false),
        ("nothing said", "нет".into(), false),
        ("emoji", format!("{text}\u{1f600}"), false),
        ("reversed", text.chars().rev().collect(), false),
        ("day that is none", "2026-02-30".into(), false),
    ]
}

/// The text fields of a form, by pointer.
fn fields(form: &Value, at: &str, found: &mut Vec<String>) {
    match form {
        Value::String(_) => found.push(at.into()),
        Value::Object(form) => {
            for (name, value) in form {
                fields(value, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(list) => {
            for (place, value) in list.iter().enumerate() {
                fields(value, &format!("{at}/{place}"), found);
            }
        }
        _ => {}
    }
}

/// `/rows/1/iin` as the library writes it: `rows[1].iin`.
fn path(pointer: &str) -> String {
    let mut path = String::new();
    for step in pointer.split('/').skip(1) {
        match step.parse::<usize>() {
            Ok(place) => write!(path, "[{place}]").unwrap(),
            Err(_) if path.is_empty() => path.push_str(step),
            Err(_) => write!(path, ".{step}").unwrap(),
        }
    }
    path
}

/// Free texts whose only grammar is that of all texts, and what may be absent.
const LOOSE: [&str; 8] = [
    "/fullName",
    "/terms/issuer/name",
    "/terms/issuer/location",
    "/terms/registrar/name",
    "/terms/registrar/location",
    "/insured/provider",
    "/person/patronymic",
    "/rows/1/provider",
];

/// Spoils every field in every way and hands each answer over.
fn each(call: &str, form: &Value, below: &[&str], check: impl Fn(&str, &str, bool, &Value)) {
    let mut pointers = Vec::new();
    fields(form, "", &mut pointers);
    let mut asked = 0;
    for pointer in pointers
        .iter()
        .filter(|one| below.iter().any(|start| one.starts_with(start)))
    {
        let text = form.pointer(pointer).unwrap().as_str().unwrap().to_owned();
        for (fault, spoilt, sure) in faults(&text) {
            let loose = LOOSE.contains(&pointer.as_str());
            let harmless = [
                // the grammar of phones drops spaces
                ("/phone", "space behind"),
                // who the issuer is stands against the terms
                ("/issuer", "empty"),
                // and need not stand twice
                ("/terms/issuer/bin", "empty"),
            ];
            let tolerated = loose && ["empty", "zero-width inside", "markup"].contains(&fault)
                || harmless.contains(&(pointer.as_str(), fault));
            let mut given = form.clone();
            *given.pointer_mut(pointer).unwrap() = Value::String(spoilt);
            let answer: Value = serde_json::from_str(&call_json(call, &given.to_string())).unwrap();
            let name = format!("{call} {pointer}: {fault}");
            let verdict = &answer["answer"]["verdict"];
            assert!(verdict.is_object(), "{name}: {answer}");
            if sure && !tolerated {
                let here = path(pointer);
                let lists = ["findings", "notChecked"].map(|list| verdict[list].as_array());
                let mut told = lists.into_iter().flatten().flatten();
                let there = |one: &Value| {
                    let at = one["path"].as_str().unwrap();
                    // a line of a list may be told as a whole
                    at == here || here.starts_with(&format!("{at}["))
                };
                assert!(
                    told.any(there),
                    "{name}: nothing is told at {here}: {verdict}"
                );
            }
            check(pointer, &name, sure && !tolerated, &answer["answer"]);
            asked += 1;
        }
    }
    assert!(asked > 100, "{call}: {asked}");
}

#[test]
fn a_form_of_an_account() {
    let form = input("open-entity");
    each("openAccount", &form, &[""], |_, name, sure, answer| {
        let outcome = answer["verdict"]["outcome"].as_str().unwrap();
        let complete = answer["verdict"]["complete"].as_bool().unwrap();
        assert!(complete || outcome != "clear", "{name}");
        assert!(!(sure && outcome == "clear"), "{name}");
    });
}

#[test]
fn one_policy() {
    let form = input("issue-whole");
    let below = ["/insured", "/terms", "/issuer"];
    each("issuePolicy", &form, &below, |_, name, sure, answer| {
        let outcome = answer["verdict"]["outcome"].as_str();
        let refused = matches!(outcome, Some("refused" | "stopped"));
        let issued = answer.get("policy").is_some();
        assert!(!issued || !refused, "{name}: issued and refused");
        assert!(!issued || answer["verdict"]["complete"] == true, "{name}");
        assert!(!sure || !issued, "{name}: issued");
    });
}

#[test]
fn a_table_of_policies() {
    let form = input("batch-clean");
    let rows = form["rows"].as_array().unwrap().len();
    let below = ["/rows/1"];
    each("issuePolicies", &form, &below, |_, name, sure, answer| {
        let issued = answer["issued"].as_array().unwrap();
        let exceptions = answer["exceptions"].as_array().unwrap();
        assert_eq!(
            issued.len() + exceptions.len(),
            rows,
            "{name}: every row ends"
        );
        for exception in exceptions {
            let codes = exception["codes"].as_array().unwrap();
            assert!(!codes.is_empty(), "{name}: an exception without a reason");
        }
        // the fault of one row holds up no other, save a document that two share
        assert!(issued.len().saturating_add(2) >= rows, "{name}");
        if sure {
            let held: Vec<&Value> = exceptions.iter().map(|one| &one["row"]).collect();
            assert_eq!(held, [&json!(1)], "{name}");
        }
        let next = answer["nextSerial"].as_u64().unwrap();
        let used = u64::try_from(issued.len()).unwrap();
        assert_eq!(
            next.checked_sub(100),
            Some(used),
            "{name}: no serial is lost"
        );
    });
}
