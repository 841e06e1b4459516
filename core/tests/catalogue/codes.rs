//! Codes of rules: unique, of their room, ascending; each has a check of its name.

use crate::{none, sources};
use qalqan_core::law::{Room, catalogue, editions};
use std::collections::BTreeSet;

/// Codes with their rooms, in catalogue order.
fn faults(rules: &[(&str, Room)]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut last: Option<(Room, u16)> = None;
    let mut faults = Vec::new();
    for (code, room) in rules {
        if !seen.insert(*code) {
            faults.push(format!("{code} stands twice"));
        }
        let number = code
            .strip_prefix(room.prefix())
            .and_then(|rest| rest.strip_prefix('-'));
        let digits = number.filter(|digits| digits.len() == 3);
        let Some(number) = digits.and_then(|digits| digits.parse().ok()) else {
            faults.push(format!("{code} is no code of the room {}", room.prefix()));
            continue;
        };
        if last.is_some_and(|before| before >= (*room, number)) {
            faults.push(format!("{code} does not ascend"));
        }
        last = Some((*room, number));
    }
    faults
}

#[test]
fn codes_are_unique_of_their_room_and_ascending() {
    let rules: Vec<_> = catalogue::all()
        .map(|rule| (rule.code, rule.room))
        .collect();
    assert!(!rules.is_empty());
    none(
        &faults(&rules),
        "codes are stable: give the newer rule a new one",
    );
    for rule in catalogue::all() {
        assert!(
            rule.code.ends_with(&format!("{:03}", rule.number)),
            "{}",
            rule.code
        );
    }
}

#[test]
fn a_bad_catalogue_is_told() {
    let told = |rules: &[(&str, Room)]| faults(rules).join("; ");
    assert_eq!(told(&[("ACT-001", Room::Act), ("ACT-002", Room::Act)]), "");
    assert!(told(&[("ACT-001", Room::Act), ("ACT-001", Room::Act)]).contains("twice"));
    assert!(told(&[("ACT-002", Room::Act), ("ACT-001", Room::Act)]).contains("ascend"));
    assert!(told(&[("ACT-001", Room::Act), ("POL-001", Room::Policy)]).contains("ascend"));
    assert!(told(&[("ACT-001", Room::Visit)]).contains("no code"));
    assert!(told(&[("ACT-1", Room::Act)]).contains("no code"));
}

#[test]
fn every_rule_has_a_clause() {
    for edition in editions() {
        let bare = edition.provisions().into_iter();
        let bare = bare.filter(|one| one.clause.point().trim().is_empty());
        let bare: Vec<_> = bare.map(|one| one.rule.code.to_string()).collect();
        none(&bare, "name the point behind the rule");
    }
}

#[test]
fn every_rule_stands_in_some_edition_and_in_catalogue_order() {
    let lost = catalogue::all().filter(|rule| !editions().iter().any(|one| one.holds(rule)));
    let lost: Vec<_> = lost.map(|rule| rule.code.to_string()).collect();
    none(&lost, "name the rule in an edition, or leave it out");
    for edition in editions() {
        let held = edition.provisions();
        assert!(
            held.is_sorted_by(|one, next| one.rule < next.rule),
            "{}",
            edition.id
        );
        assert!(
            held.iter()
                .all(|one| edition.provision(one.rule) == Some(*one))
        );
    }
}

/// Rules that no code names yet. A code that is fired must leave this list.
const UNFIRED: [&str; 0] = [];

/// Limits and reading are checks of every field: they have no function of their own.
fn is_of_the_door(room: Room) -> bool {
    matches!(room, Room::Limits | Room::Input)
}

#[test]
fn every_rule_has_a_check_of_its_name_in_its_room() {
    let missing = catalogue::all().filter_map(|rule| {
        let room = sources::room(rule.room.folder());
        let name = rule.name.to_lowercase();
        let there = room.is_stub() || is_of_the_door(rule.room) || room.has_function(&name);
        (!there).then(|| format!("{}: no `fn {name}` in core/src/{}", rule.code, room.folder))
    });
    none(
        &missing.collect::<Vec<_>>(),
        "a rule is data and one function of its name",
    );
}

#[test]
fn every_rule_is_named_by_code_of_its_room() {
    let faults = catalogue::all().filter_map(|rule| {
        let room = sources::room(rule.room.folder());
        let fired = room.is_stub() || room.names(rule.name);
        let where_it_is = format!("{} ({}) in core/src/{}", rule.code, rule.name, room.folder);
        match (fired, UNFIRED.contains(&rule.code)) {
            (false, false) => Some(format!("{where_it_is}: no code names it")),
            (true, true) => Some(format!("{where_it_is}: fired now, take it off UNFIRED")),
            _ => None,
        }
    });
    none(
        &faults.collect::<Vec<_>>(),
        "a rule that nothing fires is a promise not kept",
    );
}

/// Codes that a text names: three capitals of a room, a stroke, three digits.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    text.split(ends).filter(|word| {
        let form = word.split_once('-').filter(|(room, _)| room.len() == 3);
        form.is_some_and(|(room, number)| {
            room.bytes().all(|byte| byte.is_ascii_uppercase())
                && number.len() == 3
                && number.bytes().all(|byte| byte.is_ascii_digit())
        })
    })
}

#[test]
fn the_manual_names_rules_that_there_are() {
    let known: BTreeSet<&str> = catalogue::all().map(|rule| rule.code).collect();
    let mut count = 0;
    let mut faults = Vec::new();
    for (file, text) in sources::manual() {
        for code in named(&text) {
            count += 1;
            if !known.contains(code) {
                faults.push(format!("{file}: {code}"));
            }
        }
    }
    none(
        &faults,
        "a page sends its reader to a rule that is not there",
    );
    assert!(count > 50, "only {count} codes were read");
    assert_eq!(
        named("as VIS-999, RFC-822a or ACT-01").collect::<Vec<_>>(),
        ["VIS-999"]
    );
}
