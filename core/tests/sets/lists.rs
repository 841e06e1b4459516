//! Every list of every draft, by its path: `history.acts[].services`.

use qalqan_core::wire::{Kind, RecordSchema, call_schemas};
use serde_json::Value;
use std::collections::BTreeMap;

/// The lists of a draft, and of each whether its rows are records.
pub(crate) type Lists = BTreeMap<String, bool>;

fn lists(record: &RecordSchema, at: &str, found: &mut Lists) {
    for field in record.fields {
        let dot = if at.is_empty() { "" } else { "." };
        below(&field.kind, &format!("{at}{dot}{}", field.name), found);
    }
}

fn below(kind: &Kind, at: &str, found: &mut Lists) {
    match kind {
        Kind::Optional(inner) => below(inner, at, found),
        Kind::Record(record) => lists(record, at, found),
        Kind::List(inner) => {
            found.insert(at.to_owned(), matches!(inner, Kind::Record(_)));
            below(inner, &format!("{at}[]"), found);
        }
        Kind::Text | Kind::Flag | Kind::Whole | Kind::OneOf(_) => {}
    }
}

/// The lists of each call that has some.
pub(crate) fn of_calls() -> Vec<(&'static str, Lists)> {
    let calls = call_schemas().iter().map(|call| {
        let mut found = Lists::new();
        lists(call.draft, "", &mut found);
        (call.name, found)
    });
    calls.filter(|(_, found)| !found.is_empty()).collect()
}

/// Is a list meant? `*` stands for any call and for any field.
pub(crate) fn meant((call, path): (&str, &str), by: (&str, &str)) -> bool {
    let steps = |path: &str| path.split('.').map(str::to_owned).collect::<Vec<_>>();
    let (own, meant) = (steps(path), steps(by.1));
    let alike = |(one, other): (&String, &String)| one == other || other == "*";
    (by.0 == "*" || by.0 == call) && own.len() == meant.len() && own.iter().zip(&meant).all(alike)
}

/// The lists of an input that a path leads to, by pointer.
pub(crate) fn places(input: &Value, path: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for step in path.split('.') {
        let name = step.trim_end_matches("[]");
        let fields = found.into_iter().map(|place| format!("{place}/{name}"));
        found = fields
            .filter(|place| input.pointer(place).is_some())
            .collect();
        if step.ends_with("[]") {
            let rows = found.into_iter().flat_map(|place| {
                let rows = input.pointer(&place).and_then(Value::as_array);
                (0..rows.map_or(0, Vec::len)).map(move |row| format!("{place}/{row}"))
            });
            found = rows.collect();
        }
    }
    found.retain(|place| input.pointer(place).is_some_and(Value::is_array));
    found
}
