//! A checkpoint stands for what came before it, at any place of a history, and a text that
//! was touched is none.

use crate::host::{Desk, REGISTRAR, bin, edition};
use crate::wish::command;
use crate::{Try, cases, tries};
use proptest::prelude::*;
use qalqan_core::finding::{At, Examination};
use qalqan_core::identifier::TaxNumber;
use qalqan_core::ledger::{Actor, Decided};
use qalqan_core::settlement::{
    CheckpointFault, Settlement, SettlementEvent, SettlementKey, Step, checkpoint_unaltered,
};
use qalqan_core::signature::Digest;

/// Entries that no history here has.
const ENTRIES: usize = 10_000;

fn resumed(state: &Settlement) -> Settlement {
    let text = state.checkpoint().unwrap();
    let read = Settlement::from_checkpoint(&text, ENTRIES).unwrap();
    assert_eq!(
        read.checkpoint(),
        Some(text),
        "written again as it was read"
    );
    read
}

/// What a host's commands lead to, from the checkpoint at a place on where one is named.
fn played(tries: &[Try], place: Option<usize>) -> (Vec<SettlementEvent>, Settlement) {
    let desk = Desk::new();
    let (mut state, mut events) = (Settlement::new(), Vec::new());
    for (number, one) in tries.iter().enumerate() {
        if place == Some(events.len()) && state.key().is_some() {
            state = resumed(&state);
        }
        if let Decided::Event(event) = desk.decide(&state, &command(&state, number, *one)) {
            state.evolve(&event).unwrap();
            events.push(*event);
        }
    }
    (events, state)
}

/// The year after it was closed.
fn closed(state: &Settlement, last: &SettlementEvent) -> Settlement {
    let mut state = state.clone();
    state
        .evolve(&SettlementEvent {
            number: last.number + 1,
            command: "close".into(),
            actor: Actor::Registrar,
            orderer: TaxNumber::Bin(bin(REGISTRAR)),
            step: Step::CloseYear {},
            previous: last.digest(),
            ..last.clone()
        })
        .unwrap();
    state
}

/// The year that goes on from it, opened.
fn opened(closed: &Settlement, last: &SettlementEvent) -> Settlement {
    let mut next = Settlement::after(closed).unwrap();
    let event = SettlementEvent {
        number: 1,
        key: SettlementKey {
            year: "2027".parse().unwrap(),
            ..last.key
        },
        command: "open".into(),
        actor: Actor::Registrar,
        orderer: TaxNumber::Bin(bin(REGISTRAR)),
        step: Step::OpenYear {
            carried: Some(closed.head().digest),
        },
        previous: Digest::NOTHING,
        ..last.clone()
    };
    next.evolve(&event).unwrap();
    next
}

fn fewer() -> ProptestConfig {
    let all = cases();
    ProptestConfig {
        cases: all.cases >> 2,
        ..all
    }
}

fn touched(text: &str, place: prop::sample::Index, how: usize, letter: char) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let place = place.index(letters.len());
    match how {
        0 => letters[place] = letter,
        1 => letters.insert(place, letter),
        _ => {
            letters.remove(place);
        }
    }
    letters.into_iter().collect()
}

/// Why a text is none, or that the finding of it is the same.
fn fault(text: &str) -> CheckpointFault {
    Settlement::from_checkpoint(text, ENTRIES).unwrap_err()
}

#[test]
fn a_text_is_refused_by_what_is_wrong_with_it() {
    let begun = [(0, 0, 0, 8), (1, 0, 0, 8), (3, 0, 0, 8)];
    let (_, state) = played(&begun, None);
    let text = state.checkpoint().unwrap();
    assert_eq!(Settlement::new().checkpoint(), None);
    assert_eq!(Settlement::from_checkpoint(&text, ENTRIES), Ok(state));
    let entries = text.matches(['{', '"']).count();
    assert!(Settlement::from_checkpoint(&text, entries).is_ok());
    assert_eq!(
        Settlement::from_checkpoint(&text, 2),
        Err(CheckpointFault::Form)
    );
    let with = |old: &str, new: &str| {
        assert!(text.contains(old), "{old}");
        fault(&text.replace(old, new))
    };
    assert_eq!(fault(""), CheckpointFault::Document);
    assert_eq!(with("-checkpoint", "-event"), CheckpointFault::Document);
    assert_eq!(
        with("\"version\":2", "\"version\":1"),
        CheckpointFault::Version
    );
    assert_eq!(
        with("\"closed\":false", "\"closed\": false"),
        CheckpointFault::Form
    );
    assert_eq!(with("\"closed\":false,", ""), CheckpointFault::Form);
    assert_eq!(with("in-check", "in-space"), CheckpointFault::Form);
    assert_eq!(with("\"events\":3", "\"events\":4"), CheckpointFault::Parts);
    assert_eq!(
        with("\"gone\":\"0.00\"", "\"gone\":\"0.01\""),
        CheckpointFault::Parts
    );
    assert_eq!(
        with("\"ordered\":\"0.00\"", "\"ordered\":\"0.01\""),
        CheckpointFault::Parts
    );
    assert_eq!(
        with("\"contract\":\"C-1\"", "\"contract\":\"C-9\""),
        CheckpointFault::Parts
    );
}

proptest! {
    #![proptest_config(fewer())]

    #[test]
    fn a_checkpoint_stands_for_what_came_before(tries in tries(), place in any::<prop::sample::Index>()) {
        let (events, state) = played(&tries, None);
        let place = place.index(events.len() + 1);
        // the same decisions, events and heads from there on
        let (again, other) = played(&tries, Some(place));
        prop_assert_eq!(&again, &events);
        prop_assert_eq!(&other, &state);
        if place > 0 {
            let mut begun = Settlement::new();
            for event in &events[..place] {
                begun.evolve(event).unwrap();
            }
            let mut rest = resumed(&begun);
            for event in &events[place..] {
                rest.evolve(event).unwrap();
            }
            prop_assert_eq!(&rest, &state);
        }
        if let Some(last) = events.last() {
            let over = closed(&state, last);
            prop_assert_eq!(&resumed(&over), &over);
            let next = opened(&over, last);
            prop_assert_eq!(&opened(&resumed(&over), last), &next);
            prop_assert_eq!(&resumed(&next), &next);
        }
    }

    #[test]
    fn a_touched_checkpoint_is_found(
        tries in tries(),
        place in any::<prop::sample::Index>(),
        how in 0..3_usize,
        letter in prop::sample::select("0123456789abcdef\"{}[],: \\-.A".chars().collect::<Vec<_>>()),
    ) {
        let (_, state) = played(&tries, None);
        prop_assume!(state.key().is_some());
        let text = state.checkpoint().unwrap();
        let altered = touched(&text, place, how, letter);
        prop_assume!(altered != text);
        let kept = Some(Digest::of(text.as_bytes()));
        let mut exam = Examination::new(edition());
        let read = checkpoint_unaltered(&mut exam, &At::root(), (&altered, kept), ENTRIES);
        prop_assert_eq!(read, None);
        prop_assert!(!exam.is_sound());
        // under a digest of its own it says something else, or nothing
        if let Ok(other) = Settlement::from_checkpoint(&altered, ENTRIES) {
            prop_assert_eq!(other.checkpoint(), Some(altered));
            prop_assert_ne!(other, state);
        }
    }
}
