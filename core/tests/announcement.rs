//! Laws of an announcement, over commands of honest, sloppy and hostile hosts: what is decided
//! happens, what is refused changes nothing, a command again adds nothing, the parts of a line
//! and what is left are the line, whoever was not accepted gets nothing, and a history that was
//! touched is found out.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic: that is how it fails"
)]

#[path = "announcement/host.rs"]
mod host;

use host::{Desk, STEPS, Try, command, edition};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use qalqan_core::announcement::{
    Announcement, AnnouncementEvent, ApplicationPlace, PlanStepKind, verify_announcement,
};
use qalqan_core::finding::{At, Examination};
use qalqan_core::ledger::{Decided, HeadBasis, Kept, Outside};
use qalqan_core::signature::Digest;
use std::collections::BTreeSet;

/// A plan that is announced, applications, and what comes then.
fn tries() -> impl Strategy<Value = Vec<Try>> {
    let begun: Vec<Try> = (0..3).map(|kind| (kind, 0, 0, 8)).collect();
    let how = prop_oneof![3 => Just(0_usize), 2 => 0..6_usize];
    let wrong = prop_oneof![8 => Just(8_usize), 1 => 1..8_usize];
    let part = |kinds: &[usize], many| {
        let kind = prop::sample::select(kinds.to_vec());
        let kind = prop_oneof![12 => kind, 1 => 0..STEPS.len()];
        prop::collection::vec((kind, 0..6_usize, how.clone(), wrong.clone()), many)
    };
    let filed = part(&[3, 3, 5, 5, 6, 4], 4..20_usize);
    let decided = part(&[5, 5, 5, 7], 3..8_usize);
    let after = part(&[8, 8, 9, 9, 10, 10, 11, 11, 12], 0..40_usize);
    (filed, decided, after).prop_map(move |(filed, decided, after)| {
        let last: [Try; 1] = [(7, 0, 1, 8)];
        [&begun[..], &filed, &decided, &last, &after].concat()
    })
}

/// How many sequences: more where the long job says so.
fn cases() -> ProptestConfig {
    let told = std::env::var("PROPTEST_CASES").ok();
    let cases = told.and_then(|text| text.parse().ok()).unwrap_or(1_000);
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What must hold at any time.
fn conserved(state: &Announcement) {
    for line in state.lines() {
        let placed = state.placed(&line.line.line).unwrap();
        let whole = placed.checked_add(line.left).unwrap();
        assert_eq!(whole, line.line.sum, "placed and left are the line");
        assert!(!line.left.is_negative(), "less than nothing is left");
    }
    let mut live = BTreeSet::new();
    for one in state.applications() {
        if one.stands() {
            assert!(live.insert(one.applicant), "two live applications of one");
        }
        if one.place != ApplicationPlace::Accepted {
            assert!(one.parts.is_empty(), "money of whoever was not accepted");
        }
        for (line, part) in &one.parts {
            assert!(Some(*part) <= one.asked(line), "more than was asked for");
        }
    }
    for contract in state.contracts() {
        let own = state.application(&contract.application).unwrap();
        assert_eq!(
            own.place,
            ApplicationPlace::Accepted,
            "a contract of nobody accepted"
        );
        assert_eq!(own.applicant, contract.provider);
    }
}

fn fold(events: &[AnnouncementEvent]) -> Announcement {
    let mut state = Announcement::new();
    for event in events {
        state.evolve(event).unwrap();
    }
    state
}

/// What a check says of a history: its state, and whether nothing stands against it.
fn checked(events: &[AnnouncementEvent], of: &Announcement) -> (Announcement, bool) {
    let kept = events.iter().map(|event| Kept {
        event: event.clone(),
        digest: None,
    });
    let kept: Vec<Kept<AnnouncementEvent>> = kept.collect();
    let outside = Outside {
        head: Some((of.head(), HeadBasis::Claim)),
        ..Outside::default()
    };
    let mut exam = Examination::new(edition());
    let folded = verify_announcement(&mut exam, &At::root(), &kept, &outside);
    (folded, exam.is_sound())
}

/// The events that a host's commands leave.
fn left_by(desk: &Desk, tries: &[Try]) -> (Announcement, Vec<AnnouncementEvent>) {
    let (mut state, mut events) = (Announcement::new(), Vec::new());
    for (number, one) in tries.iter().enumerate() {
        let decided = desk.decide(&state, &command(&state, number, *one));
        if let Decided::Event(event) = decided {
            state.evolve(&event).unwrap();
            events.push(*event);
        }
    }
    (state, events)
}

/// The sequences reach every step, and money that moved from one contract to another.
#[test]
fn the_sequences_go_all_the_way() {
    let mut runner = TestRunner::deterministic();
    let (desk, mut seen, mut back) = (Desk::new(), BTreeSet::new(), 0);
    for _ in 0..300 {
        let tries = tries().new_tree(&mut runner).unwrap().current();
        let (state, events) = left_by(&desk, &tries);
        seen.extend(events.iter().map(|event| event.step.kind()));
        back += state
            .lines()
            .filter(|line| line.returned.is_positive())
            .count();
    }
    let unseen: Vec<PlanStepKind> = STEPS
        .into_iter()
        .filter(|kind| !seen.contains(kind))
        .collect();
    assert_eq!(unseen, []);
    assert!(back > 10, "money came back to {back} lines");
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_line_is_kept_and_nobody_rejected_gets_money(tries in tries()) {
        let desk = Desk::new();
        let (mut state, mut events) = (Announcement::new(), Vec::new());
        for (number, one) in tries.iter().enumerate() {
            let asked = command(&state, number, *one);
            let before = state.clone();
            match desk.decide(&state, &asked) {
                Decided::Event(event) => {
                    state.evolve(&event).unwrap();
                    // the same command again adds nothing, and an event fits once
                    let again = desk.decide(&state, &asked);
                    prop_assert_eq!(again, Decided::Repeated(event.number));
                    let mut twice = state.clone();
                    prop_assert!(twice.evolve(&event).is_err());
                    prop_assert_eq!(&twice, &state);
                    events.push(*event);
                }
                Decided::Repeated(_) | Decided::Refused => {
                    prop_assert_eq!(&state, &before);
                }
            }
            conserved(&state);
        }
        prop_assert_eq!(&fold(&events), &state);
        prop_assert_eq!(checked(&events, &state), (state, true));
    }

    #[test]
    fn a_touched_history_is_found(
        tries in tries(),
        place in any::<prop::sample::Index>(),
        how in 0..4_usize,
    ) {
        let (state, mut events) = left_by(&Desk::new(), &tries);
        prop_assume!(!events.is_empty());
        let place = place.index(events.len());
        match how {
            0 => { events.remove(place); }
            1 => events[place].command_digest = Digest::of(b"another"),
            2 => events[place].edition.push('x'),
            _ => {
                let again = events[place].clone();
                events.insert(place, again);
            }
        }
        prop_assert!(!checked(&events, &state).1);
    }
}
