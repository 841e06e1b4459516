//! What the vectors answer, said to people: every value is of the kind that its rule
//! declares, and no sentence of a finding or of a gap holds English.

use crate::latin::english;
use crate::none;
use crate::said::sentence;
use qalqan_core::fact::{Lack, Source};
use qalqan_core::finding::Need;
use qalqan_core::law::{Language, catalogue};
use qalqan_core::wire::call_json;
use qalqan_vectors::Vectors;
use serde_json::Value;
use std::collections::BTreeSet;

/// One finding: its code and its values.
type Found = (String, Vec<(String, String)>);
/// One gap: what is needed, of whom, and why it did not answer.
type Gap = (String, String, String);

#[derive(Default)]
struct Answers {
    found: BTreeSet<Found>,
    gaps: BTreeSet<Gap>,
}

impl Answers {
    fn of_vectors() -> Self {
        let mut answers = Self::default();
        for vector in Vectors::here().calls() {
            let call = vector.case["call"].as_str().unwrap();
            let answer = call_json(call, &vector.case["input"].to_string());
            answers.gather(&serde_json::from_str(&answer).unwrap());
        }
        answers
    }

    /// Findings and gaps, wherever they stand in an answer.
    fn gather(&mut self, value: &Value) {
        let text = |key: &str| value[key].as_str().map(str::to_owned);
        if let (Some(code), Some(params)) = (text("code"), value["params"].as_array()) {
            let pair = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
            let params = params.iter();
            let params = params.map(|one| (pair(one, "name"), pair(one, "value")));
            self.found.insert((code, params.collect()));
        }
        if let (Some(what), Some(source), Some(lack)) =
            (text("needs"), text("source"), text("lack"))
        {
            self.gaps.insert((what, source, lack));
        }
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.gather(item)),
            Value::Object(fields) => fields.values().for_each(|field| self.gather(field)),
            _ => {}
        }
    }
}

#[test]
fn every_finding_is_said_to_people() {
    let answers = Answers::of_vectors();
    assert!(answers.found.len() > 500);
    let mut faults = Vec::new();
    for (code, params) in &answers.found {
        let rule = catalogue::by_code(code).unwrap();
        for (name, value) in params {
            let named = rule.text.en.contains(&format!("{{{name}}}"));
            let said = rule
                .kind(name)
                .and_then(|kind| kind.say(value, Language::Ru));
            if named && said.is_none() {
                faults.push(format!("{code}: {name} `{value}` is not of its kind"));
            }
        }
        for language in [Language::Kk, Language::Ru] {
            let text = sentence(rule, params, language);
            if !english(&text).is_empty() || text.contains('{') {
                faults.push(format!("{code}: {text}"));
            }
        }
    }
    none(&faults, "declare the kind, or give the code words");
}

#[test]
fn every_gap_is_said_to_people() {
    let answers = Answers::of_vectors();
    assert!(answers.gaps.len() > 100);
    let mut faults = Vec::new();
    for (what, source, lack) in answers.gaps {
        let need = Need {
            what: String::leak(what),
            source: source.parse::<Source>().unwrap(),
            lack: Lack::ALL
                .into_iter()
                .find(|one| one.name() == lack)
                .unwrap(),
        };
        for language in [Language::Kk, Language::Ru] {
            let text = need.sentence(language);
            if !english(&text).is_empty() {
                faults.push(text);
            }
        }
    }
    none(&faults, "give the need words in law/words/fields");
}
