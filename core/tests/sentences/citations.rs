//! Rules as they are listed for people: their values, their advice and their points.

use crate::latin::english;
use crate::none;
use qalqan_core::law::{self, Effect, Language, Text, catalogue};
use std::collections::BTreeSet;

#[test]
fn every_value_of_a_text_has_a_kind() {
    let mut faults = Vec::new();
    for rule in catalogue::all() {
        let named: BTreeSet<&str> = Text::placeholders(rule.text.en).into_iter().collect();
        let declared: BTreeSet<&str> = rule.values.iter().map(|(name, _)| *name).collect();
        if named != declared {
            faults.push(format!("{}: {named:?}, {declared:?}", rule.code));
        }
    }
    none(
        &faults,
        "declare the kinds of the values that the text names",
    );
}

/// A value is never inflected: it stands after a colon, in quotation marks, or closes a
/// range.
#[test]
fn every_value_stands_after_a_colon() {
    let mut faults = Vec::new();
    for rule in catalogue::all() {
        for text in [rule.text.kk, rule.text.ru, rule.text.en] {
            let mut before = text.split('{');
            before.next_back();
            let bare = before.any(|part| {
                !part.ends_with([' ', '«']) || {
                    let lead = part.trim_end();
                    !lead.ends_with([':', '«', '–'])
                }
            });
            if bare {
                faults.push(format!("{}: {text}", rule.code));
            }
        }
    }
    none(&faults, "put a colon before the value");
}

#[test]
fn every_refusal_says_what_to_do() {
    let mut faults = Vec::new();
    for edition in law::editions() {
        for provision in catalogue::all().filter_map(|rule| edition.provision(rule)) {
            if provision.effect == Effect::Refuse && provision.rule.advice.is_none() {
                faults.push(format!("{}: {}", edition.id, provision.rule.code));
            }
        }
    }
    none(
        &faults,
        "say what to do about the refusal: `then`, in the catalogue",
    );
}

#[test]
fn every_point_and_effect_is_cited_in_the_language() {
    let mut faults = Vec::new();
    for edition in law::editions() {
        let rules = catalogue::all().filter_map(|rule| edition.provision(rule));
        let rules = rules.map(|provision| provision.clause);
        let lines = edition.parameters.lines().into_iter();
        for clause in rules.chain(lines.map(|line| line.clause)) {
            for language in [Language::Kk, Language::Ru] {
                let cited = clause.for_people(language);
                // a standard is cited by its own name and number
                if !english(&cited).is_empty() {
                    faults.push(format!("{clause}: {cited}"));
                }
            }
        }
    }
    for effect in Effect::ALL {
        for language in [Language::Kk, Language::Ru] {
            if !english(&effect.words(language)).is_empty() {
                faults.push(effect.to_string());
            }
        }
    }
    none(&faults, "give the point words in law/words");
}
