//! Every closed set of the library has words for each of its codes, and its refusal of a
//! stranger is said in all languages.

use crate::latin::english;
use crate::none;
use crate::sources::{code, literals};
use qalqan_core::law::words::{self, CodeSet, SETS};
use qalqan_core::law::{Language, ValueKind, catalogue};
use std::collections::BTreeSet;

/// A closed set as it is declared.
struct Declared {
    name: String,
    /// What a stranger to it is told; `None` where it is never read.
    refusal: Option<String>,
    /// The set of words, by its name.
    noun: String,
    codes: Vec<String>,
}

/// Sets that no noun of a refusal names, each with the name of its words.
const NAMED: [(&str, &str); 29] = [
    ("AccountOperation", "operation"),
    ("DocumentKind", "document of point 7"),
    ("DocumentState", "state of a document"),
    ("EditionStanding", "standing of an edition"),
    ("GlobalOperation", "operation"),
    ("Ground", "ground of points 32 and 33"),
    ("Hindrance", "hindrance"),
    ("TokenFault", "fault of a token"),
    ("InformationOperation", "operation"),
    ("Lack", "lack"),
    ("NotInForce", "fault of a contract"),
    ("FlawKind", "flaw of a distribution"),
    ("PaymentState", "state of payment"),
    ("PolicyMark", "policy status"),
    ("PolicyOperation", "operation"),
    ("Source", "source"),
    ("UserState", "user"),
    ("Withheld", "personal data"),
    ("ApplicationPlace", "place of an application"),
    ("PlanObstacle", "obstacle of an announcement"),
    ("ActPlace", "place of an act"),
    ("CheckpointFault", "fault of a checkpoint"),
    ("EarlierFault", "fault of an earlier protocol"),
    ("FollowUpFault", "fault of a follow-up"),
    ("MonitoringObstacle", "obstacle of a monitoring"),
    ("MonitoringPlace", "place of a monitoring"),
    ("Obstacle", "obstacle"),
    ("OrderPlace", "place of a payment order"),
    ("WritingFault", "fault of writing"),
];

/// Sets of which no code reaches a sentence, and why.
const UNSAID: [(&str, &str); 3] = [
    ("ComparedWith", "it stands in reports alone"),
    ("Document", "a document is cited by its title"),
    ("Sector", "the sectors of a KBe stand in reports alone"),
];

fn declared() -> Vec<Declared> {
    let mut sets = Vec::new();
    for (file, text) in code() {
        if file == "closed_set.rs" {
            continue;
        }
        for body in text.split("closed_set! {\n").skip(1) {
            let body = body.split_once("\n}\n}").map_or(body, |(body, _)| body);
            sets.push(set(body));
        }
    }
    sets
}

fn set(body: &str) -> Declared {
    let (_, from_name) = body.split_once("enum ").unwrap();
    let (head, members) = from_name.split_once('{').unwrap();
    let name: String = head
        .chars()
        .take_while(|one| one.is_alphanumeric())
        .collect();
    let codes: Vec<String> = members
        .lines()
        .filter_map(|line| literals(line.split_once(" = ")?.1).into_iter().next())
        .collect();
    let told = literals(head).into_iter().next();
    let quoted = |comma: &str| {
        let codes = codes.iter().map(|code| format!("`{code}`"));
        codes.collect::<Vec<_>>().join(comma)
    };
    let refusal = told.as_ref().map(|told| match head {
        _ if head.contains(" or ") => told.clone(),
        _ if head.contains(" like ") => format!("{told} {}", quoted(" ")),
        _ => format!("{told} is not one of {}", quoted(", ")),
    });
    let named = NAMED.iter().find(|(one, _)| *one == name);
    let noun = named.map(|(_, noun)| (*noun).to_owned()).or(told);
    Declared {
        noun: noun.unwrap_or_default(),
        name,
        refusal,
        codes,
    }
}

fn sets_named(name: &str) -> impl Iterator<Item = &'static CodeSet> {
    let sets = SETS.iter().copied();
    let name = name.to_owned();
    sets.filter(move |set| set.name() == name)
}

const PEOPLE: [Language; 2] = [Language::Kk, Language::Ru];

#[test]
fn every_code_of_a_closed_set_has_words() {
    let sets = declared();
    assert!(sets.len() > 50, "{} sets were found", sets.len());
    let mut faults = Vec::new();
    for one in sets {
        if UNSAID.iter().any(|(name, _)| *name == one.name) {
            continue;
        }
        for code in &one.codes {
            let mut word = sets_named(&one.noun).filter_map(|set| set.word(code, Language::Ru));
            if word.next().is_none() {
                faults.push(format!("{}: `{code}` of `{}`", one.name, one.noun));
            }
        }
    }
    none(&faults, "give the code words in law/words");
}

#[test]
fn every_refusal_of_a_closed_set_is_said() {
    let form = sets_named("reason of a form").next().unwrap();
    let mut faults = Vec::new();
    for one in declared() {
        let Some(refusal) = &one.refusal else {
            continue;
        };
        for language in PEOPLE {
            match words::refusal(form, refusal, language) {
                None => faults.push(format!("{}: {refusal}", one.name)),
                Some(said) if said.contains('…') || !english(&said).is_empty() => {
                    faults.push(format!("{}: {said}", one.name));
                }
                Some(_) => {}
            }
        }
    }
    none(
        &faults,
        "give the codes words, or the reason in law/words/reasons",
    );
}

#[test]
fn no_word_is_english_and_no_code_stands_twice() {
    let mut faults = Vec::new();
    for set in SETS {
        let mut seen = BTreeSet::new();
        for code in set.codes() {
            if !seen.insert(code) {
                faults.push(format!("{}: `{code}` stands twice", set.name()));
            }
            for language in PEOPLE {
                let word = set.word(code, language).unwrap();
                let left = english(&word.replace("{}", ""));
                if !left.is_empty() || word.trim().is_empty() {
                    faults.push(format!("{}: `{code}`: {word}", set.name()));
                }
            }
            let english_word = set.word(code, Language::En).unwrap();
            let cyrillic = |letter: char| ('\u{0400}'..='\u{052f}').contains(&letter);
            if english_word.is_empty() && !code.is_empty() || english_word.contains(cyrillic) {
                faults.push(format!("{}: `{code}`: {english_word}", set.name()));
            }
        }
    }
    none(&faults, "mend the words");
}

fn sets_of(kind: ValueKind) -> Vec<&'static CodeSet> {
    match kind {
        ValueKind::Code(set) | ValueKind::Reason(set) => vec![set],
        ValueKind::Either(first, second) => [sets_of(*first), sets_of(*second)].concat(),
        _ => Vec::new(),
    }
}

#[test]
fn every_set_of_a_rule_is_walked_here() {
    let sets = catalogue::all().flat_map(|rule| rule.values.iter());
    let sets = sets.flat_map(|(_, kind)| sets_of(*kind));
    let strangers: Vec<String> = sets
        .filter(|set| !SETS.iter().any(|known| known.codes().eq(set.codes())))
        .map(|set| set.name().to_owned())
        .collect();
    none(&strangers, "put the set into law/words/sets");
}
