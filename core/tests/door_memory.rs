//! What a text can make the door hold: never more than eight times its length and 64 MiB,
//! whichever list of whichever draft it fills.
//!
//! `QALQAN_DOOR_MIB=64 cargo test --release -p qalqan-core --test door_memory` takes texts
//! as long as the door lets in, and repeats the rows of the vectors as often.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::integer_division,
    clippy::print_stdout,
    clippy::std_instead_of_alloc,
    reason = "a test may panic"
)]

mod counting;

use core::sync::atomic::Ordering::Relaxed;
use counting::{LIVE, PEAK};
use qalqan_core::wire::{Kind, RecordSchema, call_json, call_schemas};
use qalqan_vectors::Vectors;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const MIB: usize = 1 << 20;

/// More rows than a call mostly has. A longer list, of rows as short as those of the vectors, may be
/// refused for want of room.
const REAL_ROWS: usize = 5_000;
const REAL_BYTES: usize = 16 * MIB;

/// A list of a draft: the text in front of its entries, an entry, the text behind them,
/// and the path as errors name it.
struct Place {
    before: String,
    entry: String,
    behind: String,
    path: String,
    /// The record that has the list, and its field.
    list: String,
}

/// The text around a field on the way down.
#[derive(Clone, Default)]
struct Way {
    before: String,
    behind: String,
    path: String,
    list: String,
}

impl Way {
    fn field(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self {
            before: format!("{}{{\"{name}\":", self.before),
            behind: format!("}}{}", self.behind),
            path: format!("{}{dot}{name}", self.path),
            list: String::new(),
        }
    }

    fn entry(&self) -> Self {
        Self {
            before: format!("{}[", self.before),
            behind: format!("]{}", self.behind),
            path: format!("{}[0]", self.path),
            list: self.list.clone(),
        }
    }
}

fn lists(record: &RecordSchema, way: &Way, found: &mut Vec<Place>) {
    for field in record.fields {
        let mut below = way.field(field.name);
        below.list = format!("{}.{}", record.name, field.name);
        kind(&field.kind, &below, found);
    }
}

fn kind(kind_of: &Kind, way: &Way, found: &mut Vec<Place>) {
    match kind_of {
        Kind::Optional(inner) => kind(inner, way, found),
        Kind::Record(record) => lists(record, way, found),
        Kind::List(inner) => {
            let below = way.entry();
            for entry in entries(inner) {
                found.push(Place {
                    before: below.before.clone(),
                    entry,
                    behind: below.behind.clone(),
                    path: way.path.clone(),
                    list: way.list.clone(),
                });
            }
            kind(inner, &below, found);
        }
        Kind::Text | Kind::Flag | Kind::Whole | Kind::OneOf(_) => {}
    }
}

/// The shortest entries of a list: one that holds nothing, and one with an entry in each
/// list of its own.
fn entries(inner: &Kind) -> Vec<String> {
    let shortest = |kind_of: &Kind| match kind_of {
        Kind::Record(_) => "{}",
        Kind::List(_) => "[]",
        Kind::Whole => "0",
        Kind::Flag => "true",
        _ => "\"\"",
    };
    let mut all = vec![shortest(inner).to_owned()];
    if let Kind::Record(record) = inner {
        let own = record.fields.iter().filter_map(|field| {
            let kind = match field.kind {
                Kind::Optional(inner) => *inner,
                kind => kind,
            };
            match kind {
                Kind::List(of) => Some(format!("\"{}\":[{}]", field.name, shortest(of))),
                _ => None,
            }
        });
        let own: Vec<_> = own.collect();
        if !own.is_empty() {
            all.push(format!("{{{}}}", own.join(",")));
        }
    }
    all
}

fn filled(place: &Place, bytes: usize) -> String {
    let Place {
        before,
        entry,
        behind,
        ..
    } = place;
    let room = bytes - before.len() - behind.len();
    let count = (room + 1) / (entry.len() + 1);
    let mut text = String::with_capacity(bytes);
    text.push_str(before);
    for number in 0..count {
        text.push_str(if number == 0 { "" } else { "," });
        text.push_str(entry);
    }
    text.push_str(behind);
    text
}

/// Calls with the text, and says how much was held at most.
fn held(call: &str, text: &str) -> (usize, String) {
    let before = LIVE.load(Relaxed);
    PEAK.store(before, Relaxed);
    let answer = call_json(call, text);
    (PEAK.load(Relaxed) - before, answer)
}

/// One test, since others of the program would be counted with it.
#[test]
fn no_text_makes_the_door_hold_much_more_than_itself() {
    let asked = std::env::var("QALQAN_DOOR_MIB").ok();
    let long = asked.is_some();
    let bytes = asked.map_or(2, |text| text.parse().unwrap()) * MIB;
    let limit = 8 * bytes + 64 * MIB;
    let (mut tried, mut most) = (BTreeSet::new(), (0, String::new()));
    for call in call_schemas() {
        let mut places = Vec::new();
        lists(call.draft, &Way::default(), &mut places);
        for place in &places {
            // a short run fills the same list of one record once, whichever call has it
            let whose = if long { call.name } else { "" };
            if !tried.insert((whose, place.list.clone(), place.entry.clone())) {
                continue;
            }
            let text = filled(place, bytes);
            let (peak, answer) = held(call.name, &text);
            let name = format!("{} {} {}", call.name, place.path, place.entry);
            let start = answer.get(..40).unwrap_or(&answer);
            println!("{:>9} KiB {name} {start}", peak / 1024);
            assert!(peak <= limit, "{name}: {peak} bytes held for {bytes}");
            most = most.max((peak, name));
        }
    }
    let lists = tried.len();
    println!("{lists} lists, at most {} KiB, {}", most.0 / 1024, most.1);
    assert!(lists > if long { 400 } else { 100 }, "{lists} lists");
    if long {
        let bytes = bytes.min(REAL_BYTES);
        rows_as_they_are(bytes, 8 * bytes + 64 * MIB);
    }
}

/// The lists of the vectors, each repeated until the text is as long or the rows are as many
/// as a real call has: those are never refused for want of room.
fn rows_as_they_are(bytes: usize, limit: usize) {
    let mut tried = BTreeSet::new();
    for vector in Vectors::here().calls() {
        let (call, input) = (vector.case["call"].as_str().unwrap(), &vector.case["input"]);
        let mut pointers = Vec::new();
        filled_lists(input, "", &mut pointers);
        for pointer in pointers {
            let shape = pointer.replace(|letter: char| letter.is_ascii_digit(), "");
            if !tried.insert((call, shape)) {
                continue;
            }
            let (peak, answer) = held(call, &repeated(input, &pointer, bytes));
            println!("{:>9} KiB {call} {pointer}", peak / 1024);
            assert!(!answer.contains("too-large"), "{call} {pointer}: {answer}");
            assert!(peak <= limit, "{call} {pointer}: {peak} bytes");
        }
    }
    println!("{} lists of the vectors", tried.len());
    assert!(tried.len() > 50, "{} lists", tried.len());
}

/// The lists that hold rows, by pointer.
fn filled_lists(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                filled_lists(value, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(rows) => {
            if rows.first().is_some_and(Value::is_object) {
                found.push(at.to_owned());
            }
            for (place, row) in rows.iter().enumerate() {
                filled_lists(row, &format!("{at}/{place}"), found);
            }
        }
        _ => {}
    }
}

/// The draft with the rows of a list again and again.
fn repeated(input: &Value, pointer: &str, bytes: usize) -> String {
    const HOLE: &str = "the rows";
    let mut input = input.clone();
    let list = input.pointer_mut(pointer).unwrap();
    let rows: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(Value::to_string)
        .collect();
    *list = json!([HOLE]);
    let whole = input.to_string();
    let (before, behind) = whole.split_once(&format!("\"{HOLE}\"")).unwrap();
    let mut text = String::with_capacity(bytes + MIB);
    text.push_str(before);
    for row in rows.iter().cycle().take(REAL_ROWS) {
        if text.len() + row.len() + behind.len() + 1 > bytes {
            break;
        }
        text.push_str(row);
        text.push(',');
    }
    text.pop();
    text.push_str(behind);
    text
}
