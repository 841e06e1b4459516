//! Two rows of one key: which comes first changes nothing, and together they are never
//! better than the worse of them, unless the list is said to contradict itself.
//!
//! Each field of a row of each list of facts takes values that other vectors give it, and
//! the row that comes of it stands beside the first one.

use crate::facts::{ROWS, Rows, line_of};
use crate::lists::{Lists, of_calls, places};
use crate::{asked, differs, unordered};
use qalqan_vectors::{Vector, Vectors};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// How many vectors a list is tried in, and how many values of a field.
const VECTORS: usize = 3;
const VALUES: usize = 3;

/// Values that vectors give the fields of a list's rows, by the list and the field.
type Values = BTreeMap<(String, String), BTreeSet<String>>;

/// Reference lists are the same in every call.
fn list_name(call: &str, list: &str) -> String {
    if list.starts_with("reference.") {
        return list.to_owned();
    }
    format!("{call} {list}")
}

fn values(calls: &BTreeMap<&str, Lists>) -> Values {
    let mut values = Values::new();
    for vector in Vectors::here().calls() {
        let call = vector.case["call"].as_str().unwrap();
        let input = &vector.case["input"];
        let lists = calls.get(call).into_iter().flat_map(Lists::keys);
        for (list, place) in
            lists.flat_map(|list| places(input, list).into_iter().map(move |one| (list, one)))
        {
            let rows = input.pointer(&place).and_then(Value::as_array).unwrap();
            for (field, value) in rows.iter().filter_map(Value::as_object).flatten() {
                let key = (list_name(call, list), field.clone());
                values.entry(key).or_default().insert(value.to_string());
            }
        }
    }
    values
}

fn lines<'a>(answer: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    let list = answer["answer"]["verdict"][name].as_array();
    list.into_iter().flatten()
}

fn lacks(answer: &Value, lack: &str) -> bool {
    lines(answer, "notChecked").any(|one| one["lack"] == lack)
}

/// What a verdict says against each rule: places found, and found or not checked.
fn against(answer: &Value) -> BTreeMap<&str, (u64, u64)> {
    let told = lines(answer, "coverage").map(|line| {
        let [found, open] = ["found", "notChecked"].map(|name| line[name].as_u64().unwrap());
        (line["code"].as_str().unwrap(), (found, found + open))
    });
    told.collect()
}

/// A draft that cannot be read is refused as it stands.
fn unread(answer: &Value) -> bool {
    let found = |(code, (found, _)): (&&str, &(u64, u64))| code.starts_with("INP") && *found > 0;
    answer.get("error").is_some() || against(answer).iter().any(found)
}

/// Where both rows are better than one of them alone.
fn better(both: &Value, one: &Value) -> Option<String> {
    let payable = |answer: &Value| answer["answer"]["payable"] == true;
    if payable(both) && !payable(one) {
        return Some("payable".into());
    }
    if unread(both) || lacks(both, "contradicting") {
        return None;
    }
    let told = against(both);
    let mut worse = against(one).into_iter().filter_map(|(rule, (found, all))| {
        let (its_found, its_all) = told.get(rule).copied().unwrap_or_default();
        let less = its_found < found || its_all < all;
        less.then(|| format!("{rule} speaks {its_found} and {its_all} times, of {found} and {all}"))
    });
    worse.next()
}

/// The vectors that have rows in a list, those in which least is found.
fn vectors(call: &str, list: &str) -> Vec<&'static Vector> {
    let of_call = Vectors::here()
        .calls()
        .filter(|one| one.case["call"] == call);
    let filled = |input: &Value| {
        let mut lists = places(input, list).into_iter();
        lists.any(|place| {
            input
                .pointer(&format!("{place}/0"))
                .is_some_and(Value::is_object)
        })
    };
    let mut with: Vec<_> = of_call.filter(|one| filled(&one.case["input"])).collect();
    with.sort_by_key(|one| {
        let findings = one.case["expect"]["verdict"]["findings"].as_array();
        let found = findings.map_or(0, Vec::len);
        (one.case.get("expectError").is_some(), found, &one.name)
    });
    with.truncate(VECTORS);
    with
}

/// A row with each value of a field that is not its own.
fn others<'a>(
    row: &'a Value,
    field: &'a str,
    values: &'a BTreeSet<String>,
) -> impl Iterator<Item = Value> + 'a {
    let own = row[field].to_string();
    let read = |one: &String| serde_json::from_str::<Value>(one).unwrap();
    let others = values
        .iter()
        .filter(move |one| **one != own)
        .take(VALUES)
        .map(read);
    let none = row.get(field).map(|_| Value::Null);
    others.chain(none).map(move |value| {
        let mut other = row.clone();
        let fields = other.as_object_mut().unwrap();
        match value {
            Value::Null => fields.remove(field),
            value => fields.insert(field.to_owned(), value),
        };
        other
    })
}

/// What is wrong with the answers about two rows of one list.
fn wrong(call: &str, input: &Value, place: &str, other: &Value, keyed: bool) -> Option<String> {
    let made = |first: Option<&Value>, last: Option<&Value>| {
        let mut input = input.clone();
        let rows = input
            .pointer_mut(place)
            .and_then(Value::as_array_mut)
            .unwrap();
        let row = rows[0].clone();
        rows[0] = first.unwrap_or(&row).clone();
        rows.extend(last.cloned());
        asked(call, &input)
    };
    let (one, two) = (made(None, None), made(Some(other), None));
    // of a row that cannot be read another test speaks
    if unread(&one) || unread(&two) || lacks(&two, "broken") {
        return None;
    }
    let row = input.pointer(&format!("{place}/0"));
    // a row that leaves a fact open says nothing against the one that tells it
    let untold = |answer| lacks(answer, "not-told") || lacks(answer, "partial");
    let keyed = keyed && (untold(&one) || !untold(&two));
    let (both, turned) = (made(None, Some(other)), made(Some(other), row));
    if unread(&both) && unread(&turned) {
        return None;
    }
    let order = differs(&unordered(both.clone()), &unordered(turned), "");
    let order = order.map(|said| {
        format!(
            "in the other order {}",
            said.chars().take(200).collect::<String>()
        )
    });
    let worse = || better(&both, &one).or_else(|| better(&both, &two));
    order.or_else(|| worse().filter(|_| keyed))
}

#[test]
fn two_rows_of_one_key_are_never_better_than_either() {
    let calls: BTreeMap<&str, Lists> = of_calls().into_iter().collect();
    let values = values(&calls);
    let (mut tried, mut faults) = (BTreeSet::new(), BTreeMap::new());
    for (call, lists) in &calls {
        for list in lists.keys() {
            let Some(line) = line_of(call, list) else {
                continue;
            };
            let key = match ROWS[line].2 {
                Rows::Keyed(key) => Some(key),
                Rows::Each(_) => None,
                Rows::Judged => continue,
            };
            let name = list_name(call, list);
            for vector in vectors(call, list) {
                let input = &vector.case["input"];
                for place in places(input, list) {
                    let Some(row) = input.pointer(&format!("{place}/0")) else {
                        continue;
                    };
                    for ((_, field), values) in values.iter().filter(|((of, _), _)| *of == name) {
                        let keyed = key.is_some_and(|key| !key.contains(&field.as_str()));
                        for other in others(row, field, values) {
                            tried.insert(line);
                            if let Some(said) = wrong(call, input, &place, &other, keyed) {
                                let said = format!("{}, {}: {said}", vector.name, other[field]);
                                faults
                                    .entry(format!("{call} {list} {field}"))
                                    .or_insert(said);
                            }
                        }
                    }
                }
            }
        }
    }
    let faults: Vec<String> = faults
        .iter()
        .map(|(at, said)| format!("{at}: {said}"))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let untried = ROWS
        .iter()
        .enumerate()
        .filter(|(line, (_, _, rows))| matches!(rows, Rows::Keyed(_)) && !tried.contains(line));
    let untried: Vec<_> = untried.map(|(_, line)| line).collect();
    assert!(untried.is_empty(), "no vector has rows of {untried:?}");
}

/// A list of records that is new, or gone, is seen.
#[test]
fn every_list_of_records_is_placed() {
    let mut named = BTreeSet::new();
    let mut missing = Vec::new();
    for (call, lists) in of_calls() {
        for (list, _) in lists.iter().filter(|(_, records)| **records) {
            match line_of(call, list) {
                None => missing.push(format!("{call} {list}")),
                Some(by) => {
                    named.insert(by);
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    let idle = (0..ROWS.len()).filter(|line| !named.contains(line));
    let idle: Vec<_> = idle.map(|line| ROWS[line]).collect();
    assert!(idle.is_empty(), "these mean no list: {idle:?}");
}

/// An answer that says less of a rule is better, unless the list contradicts itself.
#[test]
fn a_better_answer_is_seen() {
    let answer = |found: u64, open: u64, lack: &str, payable: bool| {
        let line = json!({"code": "PAY-012", "found": found, "notChecked": open});
        let lacks = json!([{"code": "PAY-012", "lack": lack}]);
        let verdict = json!({"coverage": [line], "notChecked": lacks});
        json!({"answer": {"verdict": verdict, "payable": payable}})
    };
    let (found, open) = (answer(1, 0, "", false), answer(0, 1, "partial", false));
    let (clear, apart) = (answer(0, 0, "", true), answer(0, 1, "contradicting", false));
    for (both, one, seen) in [
        (&clear, &found, true),
        (&clear, &open, true),
        (&open, &found, true),
        (&apart, &found, false),
        (&found, &found, false),
        (&clear, &clear, false),
        (&answer(0, 1, "contradicting", true), &found, true),
    ] {
        assert_eq!(better(both, one).is_some(), seen, "{both} {one}");
    }
}
