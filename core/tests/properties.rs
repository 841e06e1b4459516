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

/// What is wrong with an act that repairs can mend, and some of what they cannot.
fn spoil(act: &mut Value, (kind, case, line, by): (u8, usize, usize, u16)) {
    let tenge = |by: u16| format!("{}.{:02}", 1 + by.div_euclid(100), by % 100);
    let cases = act["cases"].as_array().unwrap().len();
    let case = case % cases;
    let lines = act["cases"][case]["services"].as_array().unwrap().len();
    let fields = [("tariff", true), ("amount", true), ("total", false)];
    match kind % 12 {
        one @ 0..3 => {
            let (name, of_line) = fields[usize::from(one)];
            if !of_line {
                act["cases"][case][name] = tenge(by).into();
            } else if lines > 0 {
                act["cases"][case]["services"][line % lines][name] = tenge(by).into();
            }
        }
        3 => act["total"] = tenge(by).into(),
        4 => act["declaredCases"] = by.into(),
        5 => act["declaredServices"] = by.into(),
        6 => act["funding"] = "gobmp".into(),
        7 => act["cases"][case]["address"] = "ADR-2".into(),
        8 => act["cases"][case]["care"] = "home".into(),
        9 => act["cases"][case]["services"] = Value::Array(Vec::new()),
        10 if lines > 0 => {
            act["cases"][case]["services"][line % lines]["quantity"] = (by % 3).into();
        }
        11 if lines > 0 => {
            // the first letter is a Cyrillic one
            let code = &mut act["cases"][case]["services"][line % lines]["code"];
            *code = code.as_str().unwrap().replacen('A', "\u{410}", 1).into();
        }
        _ => (),
    }
}

/// Puts a value at a path such as `cases[1].services[0].tariff`.
fn put(draft: &mut Value, path: &str, value: &str) {
    let mut here = draft;
    for step in path.split('.') {
        let (name, places) = step.split_once('[').unwrap_or((step, ""));
        here = &mut here[name];
        for place in places.split('[').filter(|place| !place.is_empty()) {
            here = &mut here[place.trim_end_matches(']').parse::<usize>().unwrap()];
        }
    }
    *here = match here {
        Value::Number(_) => value.parse::<u64>().unwrap().into(),
        _ => value.into(),
    };
}

/// The findings of an answer that suggest a repair, by code and path; all of them else.
fn told_at(answer: &Value, repaired: bool) -> BTreeSet<(String, String)> {
    let list = answer["verdict"]["findings"].as_array().unwrap().iter();
    list.filter(|one| !repaired || one["repair"].is_object())
        .map(|one| {
            let text = |key: &str| one[key].as_str().unwrap().to_owned();
            (text("code"), text("path"))
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// All repairs of a verdict, applied together, end what they speak of and bring nothing
    /// new of the same rules; none is a nonsense.
    #[test]
    fn repairs_of_one_verdict_agree(
        faults in prop::collection::vec((any::<u8>(), 0_usize..6, 0_usize..4, 0_u16..50_000), 1..6),
        copies in 0_usize..4,
    ) {
        let mut input = clear();
        let act = &mut input["act"];
        for copy in 0..copies {
            let mut case = act["cases"][0].clone();
            case["id"] = format!("C-copy-{copy}").into();
            act["cases"].as_array_mut().unwrap().push(case);
        }
        for fault in faults {
            spoil(act, fault);
        }
        let before = answer(&input);
        let mended = told_at(&before, true);
        let mut values = std::collections::BTreeMap::new();
        for finding in before["verdict"]["findings"].as_array().unwrap() {
            let follows = finding["follows"].as_array().cloned().unwrap_or_default();
            for repair in follows.iter().chain([&finding["repair"]]).filter(|one| one.is_object()) {
                let text = |key: &str| repair[key].as_str().unwrap().to_owned();
                prop_assert!(!["0.00", "", "0"].contains(&text("value").as_str()), "{finding}");
                let other = values.insert(text("path"), text("value"));
                prop_assert!(other.is_none_or(|other| other == text("value")), "{finding}");
            }
        }
        for (path, value) in &values {
            put(&mut input["act"], path, value);
        }
        let after = told_at(&answer(&input), false);
        let gone: Vec<_> = mended.intersection(&after).collect();
        prop_assert!(gone.is_empty(), "{gone:?} of {values:?}");
        let rules: BTreeSet<&String> = mended.iter().map(|one| &one.0).collect();
        let known = told_at(&before, false);
        let new: Vec<_> = after.difference(&known).filter(|one| rules.contains(&one.0)).collect();
        prop_assert!(new.is_empty(), "{new:?} of {values:?}");
    }
}

/// Repairs and what follows from them, of the findings of a rule.
fn suggested<'a>(answer: &'a Value, code: &str) -> Vec<(&'a Value, &'a Value)> {
    let list = answer["verdict"]["findings"].as_array().unwrap().iter();
    let of_rule = list.filter(|one| one["code"] == code);
    of_rule
        .map(|one| (&one["repair"], &one["follows"]))
        .collect()
}

/// A price below zero and a coefficient of nothing are wrong themselves: an amount worked out
/// from one of them is no repair.
#[test]
fn no_amount_is_worked_out_from_what_cannot_be_right() {
    for (field, wrong) in [("tariff", "-1.00"), ("coefficient", "0")] {
        let mut input = clear();
        for list in ["tariffs", "norms"] {
            input["reference"].as_object_mut().unwrap().remove(list);
        }
        input["act"]["cases"][0]["services"][0][field] = wrong.into();
        let told = answer(&input);
        assert_eq!(
            suggested(&told, "ACT-003"),
            [(&Value::Null, &Value::Null)],
            "{field}"
        );
    }
}

/// A count is mended beside the money: no total follows from it, though one is wrong too.
#[test]
fn no_total_follows_from_a_count() {
    let mut input = clear();
    input["act"]["declaredCases"] = 3.into();
    input["act"]["total"] = "1.00".into();
    let told = answer(&input);
    let (count, follows) = suggested(&told, "ACT-001")[0];
    assert_eq!((&count["value"], follows), (&"2".into(), &Value::Null));
    assert_eq!(suggested(&told, "ACT-005")[0].0["value"], "5854.52");
}
