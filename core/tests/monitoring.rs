//! Laws of a monitoring, over commands of honest, sloppy and hostile hosts: what is decided
//! happens, what is refused changes nothing, a command again adds nothing, a protocol stands
//! with the signatures of its whole commission, and a history that was touched is found out.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic: that is how it fails"
)]

#[path = "monitoring/host.rs"]
mod host;

use host::{Desk, STEPS, Try, command, edition};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use qalqan_core::finding::{At, Examination};
use qalqan_core::ledger::{Decided, HeadBasis, Kept, Outside};
use qalqan_core::monitoring::{
    MonitoringCase, MonitoringEvent, MonitoringPlace, MonitoringStepKind, verify_monitoring,
};
use qalqan_core::settlement::StepKind;
use qalqan_core::signature::Digest;
use std::collections::BTreeSet;

fn tries() -> impl Strategy<Value = Vec<Try>> {
    // mostly the usual next step, as it should be
    let kind = prop_oneof![6 => Just(STEPS.len()), 1 => 0..STEPS.len()];
    let wrong = prop_oneof![8 => Just(9_usize), 1 => 0..7_usize];
    prop::collection::vec((kind, 0..6_usize, wrong, 0..5_u32), 8..40)
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

fn fold(events: &[MonitoringEvent]) -> MonitoringCase {
    let mut state = MonitoringCase::new();
    for event in events {
        state.evolve(event).unwrap();
    }
    state
}

/// What a check says of a history: its state, and whether nothing stands against it.
fn checked(events: &[MonitoringEvent], of: &MonitoringCase) -> (MonitoringCase, bool) {
    let kept: Vec<Kept<MonitoringEvent>> = events
        .iter()
        .map(|event| Kept {
            event: event.clone(),
            digest: None,
        })
        .collect();
    let outside = Outside {
        head: Some((of.head(), HeadBasis::Claim)),
        ..Outside::default()
    };
    let mut exam = Examination::new(edition());
    let nobody = MonitoringCase::new();
    let folded = verify_monitoring(&mut exam, &At::root(), nobody, &kept, &outside);
    (folded, exam.is_sound())
}

/// What must hold of a monitoring at any time.
fn lawful(state: &MonitoringCase) {
    let Some(place) = state.place() else {
        return;
    };
    let commission = state.commission().unwrap();
    let signed = commission.members.iter().all(|one| one.signed.is_some());
    assert_eq!(
        place.signed(),
        signed && state.protocol().is_some(),
        "a protocol stands with the signatures of all"
    );
    let consequences = state.consequences(&edition().parameters);
    assert!(
        signed || consequences.is_empty(),
        "nothing follows from a draft"
    );
    let Some(protocol) = state.protocol() else {
        return;
    };
    assert!(
        protocol.day >= commission.planned,
        "dated after the day set"
    );
    assert!(commission.notified.is_none_or(|told| protocol.day >= told));
    assert!(commission.notified.is_some() || commission.exception.is_some());
    for one in &protocol.discrepancies {
        assert!(one.found.due >= protocol.day);
        assert!(one.lifted.is_none() || place != MonitoringPlace::DrawnUp);
    }
    assert!(state.refunds() <= protocol.unconfirmed_contract);
    for one in consequences {
        // a settlement takes it by the step of its ground
        let kind = one.step("M").kind();
        let due = if one.ground.stops() {
            StepKind::ConfirmStop
        } else {
            StepKind::FindCause
        };
        assert_eq!(kind, due);
    }
}

/// The sequences reach every step and every place.
#[test]
fn the_sequences_go_all_the_way() {
    let mut runner = TestRunner::deterministic();
    let (desk, mut seen, mut places) = (Desk::new(), BTreeSet::new(), BTreeSet::new());
    for _ in 0..400 {
        let tries = tries().new_tree(&mut runner).unwrap().current();
        let mut state = MonitoringCase::new();
        for (number, one) in tries.iter().enumerate() {
            let asked = command(&state, number, *one);
            if let Decided::Event(event) = desk.decide(&state, &asked) {
                seen.insert(event.step.kind());
                state.evolve(&event).unwrap();
                places.insert(state.place().unwrap());
            }
        }
    }
    let unseen: Vec<MonitoringStepKind> = MonitoringStepKind::ALL
        .into_iter()
        .filter(|kind| !seen.contains(kind))
        .collect();
    assert_eq!(unseen, []);
    assert_eq!(places.len(), MonitoringPlace::ALL.len());
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_decided_happens_and_nothing_else(tries in tries()) {
        let desk = Desk::new();
        let (mut state, mut events) = (MonitoringCase::new(), Vec::new());
        for (number, one) in tries.iter().enumerate() {
            let asked = command(&state, number, *one);
            let before = state.clone();
            match desk.decide(&state, &asked) {
                Decided::Event(event) => {
                    state.evolve(&event).unwrap();
                    // the same command again adds nothing, and another on the old head never fits
                    let again = Decided::Repeated(event.number);
                    prop_assert_eq!(desk.decide(&state, &asked), again);
                    let mut twice = state.clone();
                    prop_assert!(twice.evolve(&event).is_err());
                    prop_assert_eq!(&twice, &state);
                    events.push(*event);
                }
                Decided::Repeated(_) | Decided::Refused => {
                    prop_assert_eq!(&state, &before);
                }
            }
            lawful(&state);
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
        let desk = Desk::new();
        let (mut state, mut events) = (MonitoringCase::new(), Vec::new());
        for (number, one) in tries.iter().enumerate() {
            let asked = command(&state, number, *one);
            if let Decided::Event(event) = desk.decide(&state, &asked) {
                state.evolve(&event).unwrap();
                events.push(*event);
            }
        }
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
