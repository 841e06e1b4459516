//! Every field that can stand in a sentence has words.

use crate::none;
use qalqan_core::law::Language;
use qalqan_core::law::words::SETS;
use qalqan_core::wire::{Kind, RecordSchema, call_schemas};
use std::collections::BTreeSet;

fn fields(record: &RecordSchema, seen: &mut BTreeSet<&'static str>, names: &mut BTreeSet<String>) {
    if !seen.insert(record.name) {
        return;
    }
    for field in record.fields {
        names.insert(field.name.to_string());
        let mut kind = &field.kind;
        while let Kind::Optional(inner) | Kind::List(inner) = kind {
            kind = inner;
        }
        if let Kind::Record(inner) = kind {
            fields(inner, seen, names);
        }
    }
}

#[test]
fn every_field_of_a_draft_has_words() {
    let set = SETS.iter().find(|set| set.name() == "field").unwrap();
    let (mut seen, mut names) = (BTreeSet::new(), BTreeSet::new());
    for call in call_schemas() {
        fields(call.draft, &mut seen, &mut names);
    }
    assert!(names.len() > 300, "{} fields were found", names.len());
    let silent = names
        .iter()
        .filter(|name| set.word(name, Language::Ru).is_none());
    none(
        &silent.cloned().collect::<Vec<_>>(),
        "give the field words in law/words/fields",
    );
}
