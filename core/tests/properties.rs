//! Laws of the check that hold for any act, not only for the vectors.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic: that is how it fails"
)]

use proptest::prelude::*;
use qalqan_core::wire::{CheckActDraft, call_json, check_act};
use qalqan_vectors::Vectors;
use serde_json::Value;
use std::collections::BTreeSet;

const LISTS: [&str; 20] = [
    "accounts",
    "deaths",
    "policies",
    "workers",
    "tariffs",
    "contracts",
    "licences",
    "facilities",
    "visits",
    "taxes",
    "providers",
    "people",
    "attachments",
    "insurance",
    "consents",
    "plans",
    "norms",
    "packages",
    "systems",
    "diagnoses",
];

fn clear() -> Value {
    Vectors::here().input("act-clear").clone()
}

/// The report of an input of the right shape.
fn answer(input: &Value) -> Value {
    let text = call_json("checkAct", &input.to_string());
    let reply: Value = serde_json::from_str(&text).unwrap();
    assert!(reply["error"].is_null(), "{reply}");
    reply["answer"].clone()
}

fn findings(answer: &Value, with_path: bool) -> Vec<String> {
    let list = answer["verdict"]["findings"].as_array().unwrap();
    let mut told: Vec<String> = list
        .iter()
        .map(|finding| {
            let path = if with_path {
                finding["path"].as_str().unwrap()
            } else {
                ""
            };
            format!("{} {path} {}", finding["code"], finding["params"])
        })
        .collect();
    told.sort();
    told
}

/// Every text field of the act, by its place.
fn text_fields(value: &Value, at: String, fields: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            map.iter()
                .for_each(|(key, below)| text_fields(below, format!("{at}/{key}"), fields));
        }
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(index, below)| text_fields(below, format!("{at}/{index}"), fields)),
        Value::String(_) => fields.push(at),
        _ => (),
    }
}

fn act_fields() -> Vec<String> {
    let mut fields = Vec::new();
    text_fields(&clear()["act"], "/act".into(), &mut fields);
    fields
}

/// What people and broken systems write into fields.
fn written() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,30}",
        "[0-9]{0,14}",
        "20[0-9]{2}-[0-9]{2}-[0-9]{2}",
        "-?[0-9]{1,16}(\\.[0-9]{0,3})?",
        Just("2026-03-05".to_string()),
        Just("0.00".to_string()),
        Just("NaN".to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_field_never_panics_and_never_hides(place in any::<prop::sample::Index>(), text in written()) {
        let fields = act_fields();
        let field = place.get(fields.as_slice()).as_str();
        let mut input = clear();
        let before = input.pointer(field).unwrap().clone();
        *input.pointer_mut(field).unwrap() = Value::String(text.clone());
        let report = answer(&input);
        // an id, a place or a diagnosis may change freely; anything else that changes shows
        let free = ["/number", "/id", "/diagnosis", "/formedOn", "/start", "/sentOn"];
        let absent = text.is_empty() && (field.ends_with("/birth") || field.ends_with("/sex"));
        if !absent && before != text.as_str() && !free.iter().any(|name| field.ends_with(name)) && !field.ends_with("/at") {
            prop_assert_ne!(&report["verdict"]["outcome"], "clear", "{} = {:?}", field, text);
        }
    }

    #[test]
    fn a_known_list_never_removes_a_finding(
        kept in prop::collection::btree_set(0_usize..LISTS.len(), 0..LISTS.len()),
        place in any::<prop::sample::Index>(), text in written(),
    ) {
        let fields = act_fields();
        let mut whole = clear();
        *whole.pointer_mut(place.get(fields.as_slice()).as_str()).unwrap() = Value::String(text);
        let mut part = whole.clone();
        for (index, name) in LISTS.iter().enumerate() {
            if !kept.contains(&index) {
                part["reference"].as_object_mut().unwrap().remove(*name);
            }
        }
        let less: BTreeSet<_> = findings(&answer(&part), true).into_iter().collect();
        let more: BTreeSet<_> = findings(&answer(&whole), true).into_iter().collect();
        prop_assert!(less.is_subset(&more), "{:?}", less.difference(&more).collect::<Vec<_>>());
    }

    #[test]
    fn the_order_of_lines_changes_nothing_but_paths(
        place in any::<prop::sample::Index>(), text in written(), swap_cases: bool,
    ) {
        let fields = act_fields();
        let mut input = clear();
        *input.pointer_mut(place.get(fields.as_slice()).as_str()).unwrap() = Value::String(text);
        let before = answer(&input);
        let list = if swap_cases { "/act/cases" } else { "/act/cases/0/services" };
        input.pointer_mut(list).unwrap().as_array_mut().unwrap().reverse();
        let after = answer(&input);
        // a repeated id names its first place, which is a path inside the values
        let told = |report: &Value| {
            let all = findings(report, false).into_iter();
            all.filter(|line| !line.contains("ACT-006")).collect::<Vec<_>>()
        };
        prop_assert_eq!(told(&before), told(&after));
        prop_assert_eq!(&before["verdict"]["outcome"], &after["verdict"]["outcome"]);
    }

    #[test]
    fn a_text_cut_anywhere_is_a_named_error(cut in 0_usize..6000) {
        let text = clear().to_string();
        let cut = cut.min(text.len() - 1);
        prop_assume!(text.is_char_boundary(cut));
        let reply: Value = serde_json::from_str(&call_json("checkAct", &text[..cut])).unwrap();
        prop_assert_eq!(&reply["error"]["code"], "not-json");
    }

    #[test]
    fn the_typed_call_and_its_twin_agree(place in any::<prop::sample::Index>(), text in written()) {
        let fields = act_fields();
        let mut input = clear();
        *input.pointer_mut(place.get(fields.as_slice()).as_str()).unwrap() = Value::String(text);
        let draft: CheckActDraft = serde_json::from_value(input.clone()).unwrap();
        prop_assert_eq!(serde_json::to_value(check_act(draft)).unwrap(), answer(&input));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Acts with findings of every kind that looks across lines: workers at two facilities
    /// at one moment, one person told in two ways, ids that repeat, days out of order.
    #[test]
    fn any_order_of_a_bad_act_finds_the_same(
        drawn in prop::collection::vec((0_usize..3, 0_usize..2, 0_usize..2, 0_u32..3, any::<bool>()), 1..7),
        order in prop::collection::vec(any::<prop::sample::Index>(), 8),
    ) {
        let input = clear();
        let line = input["act"]["cases"][0]["services"][0].clone();
        let lines = drawn.iter().enumerate().map(|(place, (minute, facility, worker, late, wrong))| {
            let mut line = line.clone();
            line["id"] = format!("S-{}", place % 5).into();
            line["at"] = format!("2026-03-{:02}T10:{minute:02}", 5 + late).into();
            line["facility"] = ["F-1", "F-9"][*facility].into();
            line["worker"] = input["act"]["cases"][*worker]["insured"].clone();
            if *wrong {
                line["amount"] = "1.00".into();
            }
            line
        });
        let mut lines: Vec<Value> = lines.collect();
        let told = |lines: &[Value], swapped: bool| {
            let mut input = clear();
            let act = &mut input["act"];
            act["cases"][0]["services"] = lines.into();
            act["cases"][0]["sex"] = "female".into();
            let mut again = act["cases"][0].clone();
            again["id"] = "C-3".into();
            again["sex"] = "male".into();
            let cases = act["cases"].as_array_mut().unwrap();
            cases.push(again);
            if swapped {
                cases.reverse();
            }
            // which of two places is the first depends on the order, and so do paths
            let report = answer(&input);
            let list = report["verdict"]["findings"].as_array().unwrap();
            let mut told: Vec<String> = list.iter().map(|finding| {
                let params = finding["params"].as_array().unwrap().iter();
                let params = params.filter(|one| one["name"] != "first" && one["name"] != "other");
                let params: Vec<String> = params.map(Value::to_string).collect();
                format!("{} {params:?}", finding["code"])
            }).collect();
            told.sort();
            told
        };
        let before = told(&lines, false);
        for (place, other) in order.iter().enumerate() {
            let (place, other) = (place % lines.len(), other.index(lines.len()));
            lines.swap(place, other);
        }
        prop_assert_eq!(&before, &told(&lines, false));
        prop_assert_eq!(&before, &told(&lines, true));
    }
}

#[test]
fn nothing_shown_holds_a_person() {
    let input = clear();
    let people: BTreeSet<&str> = input["reference"]["accounts"]["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["insured"].as_str().unwrap())
        .collect();
    let draft: CheckActDraft = serde_json::from_value(input.clone()).unwrap();
    let mut worst = input.clone();
    worst["reference"] = serde_json::json!({"accounts": {"complete": true, "rows": []}});
    let shown = format!("{draft:?} {} {}", answer(&input), answer(&worst));
    for person in people {
        assert!(!shown.contains(person));
    }
}
