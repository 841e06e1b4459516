//! No English reaches a Kazakh or a Russian sentence about a generated month, by the same
//! rule as about the vectors of the core.

#[path = "../../core/tests/sentences/latin.rs"]
mod latin;
mod place;
#[path = "../../core/tests/sentences/said.rs"]
mod said;

use latin::english;
use place::Place;
use qalqan_core::law::{Language, catalogue};
use qalqan_examples::close::{Closed, Input, Silent, close, report};
use qalqan_examples::generator::{Size, generate, write};
use qalqan_examples::lang::Lang;
use std::collections::BTreeSet;

/// A month without some of its files, so that much of it is not checked.
fn closed(without: &[&str]) -> Closed {
    let folder = Place::new("said");
    write(&folder, &generate(Size::Region, 18).unwrap()).unwrap();
    for file in without {
        std::fs::remove_file(folder.join(file)).unwrap();
    }
    close(&Input::open(&folder).unwrap(), &mut Silent).unwrap()
}

#[test]
fn every_finding_and_every_gap_of_a_month_is_said_to_people() {
    let (mut faults, mut rules) = (BTreeSet::new(), BTreeSet::new());
    let mut gaps = BTreeSet::new();
    for closed in [closed(&[]), closed(&["reference.json", "history.json"])] {
        for found in &closed.found {
            let rule = catalogue::by_code(&found.code).unwrap();
            rules.insert(rule.code);
            for language in [Language::Kk, Language::Ru] {
                let text = said::sentence(rule, &found.params, language);
                if !english(&text).is_empty() || text.contains('{') {
                    faults.insert(format!("{}: {text}", rule.code));
                }
            }
        }
        for open in &closed.open {
            gaps.insert((open.needs.clone(), open.source.clone(), open.lack.clone()));
        }
    }
    for (needs, source, lack) in &gaps {
        for lang in [Lang::Kk, Lang::Ru] {
            let needs = needs.split(", ").map(|one| lang.need(one));
            let words = [lang.word("source", source), lang.word("lack", lack)];
            for text in needs.chain(words) {
                if !english(&text).is_empty() {
                    faults.insert(text);
                }
            }
        }
    }
    // what the tables of money say beside numbers and names
    let folder = Place::new("said-money");
    write(&folder, &generate(Size::Region, 18).unwrap()).unwrap();
    let input = Input::open(&folder).unwrap();
    let closed = close(&input, &mut Silent).unwrap();
    for lang in [Lang::Kk, Lang::Ru] {
        let text = report(&input, &closed, None, (lang, None));
        let tables = text.lines().skip_while(|line| {
            !line.starts_with("Төленбеген актілер") && !line.starts_with("Неоплаченные акты")
        });
        let tables: Vec<&str> = tables.collect();
        assert!(tables.len() > 60);
        for line in tables {
            let words = english(line).into_iter();
            let said = |word: &String| word.bytes().any(|byte| byte.is_ascii_lowercase());
            if words.clone().any(|word| said(&word)) {
                faults.insert(line.into());
            }
        }
    }
    assert!(
        rules.len() > 150 && gaps.len() > 20,
        "{} {}",
        rules.len(),
        gaps.len()
    );
    assert_eq!(faults, BTreeSet::new());
}
