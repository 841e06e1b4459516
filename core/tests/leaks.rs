//! A person's number in any field of any draft, however it is spelt, does not come back:
//! neither in a finding nor in an error.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::print_stdout,
    clippy::std_instead_of_alloc,
    reason = "a test may panic, and it says how much it ran"
)]

use qalqan_core::identifier::{Iin, control_digit};
use qalqan_core::wire::{Kind, RecordSchema, call_json, call_schemas};
use qalqan_vectors::Vectors;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Calls whose answer is a paper made of the draft, in its own words: the text that is
/// signed, the statement of an account for its holder, the policy with its requisites, the
/// register that goes to the issuer, events that a ledger keeps, a provider's year and a
/// monitoring as they are kept, and the uses that accounts get.
const PAPERS: [&str; 25] = [
    "documentToSign",
    "orderToSign",
    "accountStatement",
    "issuePolicy",
    "issuePolicies",
    "buildRegister",
    "annulPolicy",
    "changeProvider",
    "changeAccount",
    "decideOrder",
    "settlementToSign",
    "decideSettlement",
    "settlementState",
    "settlementCheckpoint",
    "settlementQueue",
    "settlementRegister",
    "usesOfAct",
    "monitoringToSign",
    "decideMonitoring",
    "monitoringState",
    "announcementToSign",
    "decideAnnouncement",
    "announcementState",
    "announcementShares",
    "announcementContract",
];

/// What a host finds its own rows by in an answer: those must come back as they were.
const KEYS: [(&str, &str); 5] = [
    ("allocate", "/receivers/0/key"),
    ("judgeDuplicates", "/history/providers/0"),
    ("matchVisits", "/visits/rows/0/id"),
    ("paymentControl", "/orders/0/number"),
    ("signingQueue", "/acts/0/act"),
];

/// Fields of money and of weights: twelve digits in them are a sum or a measure.
const SUMS: [&str; 15] = [
    "accepted",
    "amount",
    "cap",
    "deducted",
    "floor",
    "invoice",
    "pool",
    "presented",
    "price",
    "sum",
    "tariff",
    "total",
    "unconfirmedContract",
    "unconfirmedMonth",
    "weight",
];

fn may_come_back(call: &str, pointer: &str, spelling: &str) -> bool {
    let (_, field) = pointer.rsplit_once('/').unwrap_or_default();
    let sum = SUMS.contains(&field) && spelling.bytes().all(|byte| byte.is_ascii_digit());
    sum || KEYS.contains(&(call, pointer))
}

/// What of an answer must not repeat: of a paper its verdict, of others the whole.
fn kept_clean(call: &str, answer: String) -> String {
    if !PAPERS.contains(&call) {
        return answer;
    }
    let whole: Value = serde_json::from_str(&answer).unwrap();
    match whole.get("answer") {
        Some(report) => report["verdict"].to_string(),
        None => answer,
    }
}

/// A number that nobody has been given, with its control digit.
fn person() -> String {
    let found = (0..10).find_map(|serial: u8| {
        let digits = [8, 5, 0, 1, 0, 1, 3, 9, 9, 9, serial];
        let control = control_digit(&digits)?;
        let text = digits.iter().chain([&control]).map(u8::to_string);
        Some(text.collect::<String>())
    });
    let number = found.unwrap();
    assert!(number.parse::<Iin>().is_ok());
    number
}

fn in_script(text: &str, zero: char) -> String {
    let digits = text
        .bytes()
        .map(|digit| u32::from(digit - b'0') + u32::from(zero));
    digits.map(|digit| char::from_u32(digit).unwrap()).collect()
}

/// The number with another control digit: somebody mistyped it, and it is a person's still.
fn mistyped(number: &str) -> String {
    let (digits, control) = number.split_at(11);
    let control: u8 = control.parse().unwrap();
    format!("{digits}{}", (control + 1) % 10)
}

fn spellings(whole: &str) -> [String; 9] {
    let (birth, rest) = whole.split_at(6);
    let (first, behind) = whole.split_at(4);
    let (second, third) = behind.split_at(4);
    let fours = [first, second, third];
    [
        whole.to_owned(),
        in_script(whole, '\u{ff10}'),
        in_script(whole, '\u{660}'),
        in_script(whole, '\u{966}'),
        format!("{birth} {rest}"),
        format!("{birth}\u{a0}{rest}"),
        fours.join("."),
        fours.join("-"),
        format!("\u{418}\u{418}\u{41d}{whole}"),
    ]
}

/// Every field of a draft by its pointer, lists by their first entry.
fn fields(record: &RecordSchema, at: &str, found: &mut Vec<String>) {
    for field in record.fields {
        let here = format!("{at}/{}", field.name);
        found.push(here.clone());
        below(&field.kind, &here, found);
    }
}

fn below(kind: &Kind, at: &str, found: &mut Vec<String>) {
    match kind {
        Kind::Optional(inner) => below(inner, at, found),
        Kind::Record(record) => fields(record, at, found),
        Kind::List(inner) => {
            let first = format!("{at}/0");
            found.push(first.clone());
            below(inner, &first, found);
        }
        Kind::Text | Kind::Flag | Kind::Whole | Kind::OneOf(_) => {}
    }
}

/// The draft with a text at a place; what is on the way is made where it is missing.
fn put(draft: &mut Value, pointer: &str, text: &str) {
    let mut here = draft;
    for step in pointer.split('/').skip(1) {
        if step == "0" {
            if here.as_array().is_none_or(Vec::is_empty) {
                *here = json!([null]);
            }
            here = &mut here[0];
        } else {
            if !here.is_object() {
                *here = Value::Object(Map::new());
            }
            here = &mut here[step];
        }
    }
    *here = json!(text);
}

/// For each call the drafts of its vectors that between them have the most fields.
fn grounds() -> BTreeMap<&'static str, Vec<&'static Value>> {
    let mut grounds: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for vector in Vectors::here().calls() {
        let call = vector.case["call"].as_str().unwrap();
        grounds.entry(call).or_default().push(&vector.case["input"]);
    }
    grounds
}

fn has(draft: &Value, pointer: &str) -> bool {
    draft.pointer(pointer).is_some_and(|value| !value.is_null())
}

#[test]
fn no_answer_repeats_a_persons_number() {
    let (nothing, person, grounds) = (json!({}), person(), grounds());
    let spellings = [spellings(&person), spellings(&mistyped(&person))].concat();
    let (mut asked, mut leaks) = (0, BTreeSet::new());
    for call in call_schemas() {
        let mut pointers = Vec::new();
        fields(call.draft, "", &mut pointers);
        let drafts = grounds.get(call.name);
        for pointer in &pointers {
            let with_field = drafts.and_then(|all| all.iter().find(|draft| has(draft, pointer)));
            for ground in [Some(&&nothing), with_field].into_iter().flatten() {
                for spelling in &spellings {
                    let mut draft = (**ground).clone();
                    put(&mut draft, pointer, spelling);
                    let answer = call_json(call.name, &draft.to_string());
                    let answer = kept_clean(call.name, answer);
                    asked += 1;
                    if answer.contains(spelling) && !may_come_back(call.name, pointer, spelling) {
                        leaks.insert(format!("{} {pointer}", call.name));
                    }
                }
            }
        }
    }
    println!("{asked} drafts");
    assert!(asked > 10_000, "{asked} drafts");
    assert!(leaks.is_empty(), "{leaks:#?}");
}
