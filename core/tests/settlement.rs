//! Laws of a provider's money, over commands of honest, sloppy and hostile hosts: what is
//! decided happens, what is refused changes nothing, a command again adds nothing, of two on
//! one head one stands, money is kept to the tiyn, nobody is passed over, and a history that
//! was touched is found out.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic: that is how it fails"
)]

#[path = "settlement/checkpoint.rs"]
mod checkpoint;

#[path = "settlement/host.rs"]
mod host;

#[path = "settlement/wish.rs"]
mod wish;

use host::{Desk, edition};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use qalqan_core::finding::{At, Examination};
use qalqan_core::ledger::{Decided, HeadBasis, Kept, Outside};
use qalqan_core::money::Tenge;
use qalqan_core::settlement::{
    ActPlace, Settlement, SettlementEvent, SettlementReadings, StepKind, verify_settlement,
};
use qalqan_core::signature::Digest;
use std::collections::BTreeSet;
use wish::command;

/// What a host tries next: a step, of which act, how much, and what it does wrong.
pub(crate) type Try = (usize, usize, usize, usize);

/// A year that is opened with two contracts, and what comes then.
pub(crate) fn tries() -> impl Strategy<Value = Vec<Try>> {
    let begun = [(0, 0, 0, 8), (1, 0, 0, 8), (1, 1, 0, 8)];
    later().prop_map(move |later| [&begun[..], &later].concat())
}

fn later() -> impl Strategy<Value = Vec<Try>> {
    // mostly as it should be, or nothing would ever be paid
    let how = prop_oneof![3 => Just(0_usize), 1 => 0..6_usize];
    let wrong = prop_oneof![8 => Just(8_usize), 1 => 1..6_usize];
    // the usual way of an act, and now and then what cuts across it
    let kind = prop_oneof![12 => 3..24_usize, 1 => 0..host::STEPS.len()];
    prop::collection::vec((kind, 0..4_usize, how, wrong), 10..120)
}

/// How many sequences: more where the long job says so.
pub(crate) fn cases() -> ProptestConfig {
    let told = std::env::var("PROPTEST_CASES").ok();
    let cases = told.and_then(|text| text.parse().ok()).unwrap_or(2_000);
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// The sums that must agree at any time.
fn conserved(state: &Settlement) {
    let sums = state.whole_sums().unwrap();
    let (presented, gone) = state.presented();
    assert_eq!(
        presented,
        plus(gone, sums.presented),
        "presented = gone + live"
    );
    assert_eq!(
        sums.presented,
        plus(sums.deducted, sums.committed),
        "live = deducted + committed"
    );
    assert!(
        sums.paid <= sums.ordered,
        "paid {} of {}",
        sums.paid,
        sums.ordered
    );
    assert!(plus(sums.ordered, sums.retained) <= sums.committed);
    assert!(sums.billed <= sums.signed && sums.signed <= sums.committed);
    for contract in state.contracts() {
        let own = state.sums(&contract.number).unwrap();
        assert!(own.signed <= contract.sum, "signed over the contract");
        let advance = contract.advance;
        let back = plus(advance.retained, advance.given_back);
        assert_eq!(
            advance.paid,
            plus(back, own.advance_left),
            "an advance is somewhere"
        );
        assert_eq!(
            contract.advances.left(),
            Some(own.advance_left),
            "by months as in all"
        );
        assert!(
            own.retained == advance.retained,
            "retained of acts and of advances"
        );
    }
    for act in state.acts() {
        let live: Vec<Tenge> = state
            .orders()
            .filter(|order| order.act == act.of && order.place.live())
            .map(|order| order.amount)
            .collect();
        let sum = live.into_iter().fold(Tenge::ZERO, plus);
        assert_eq!(act.ordered, sum, "an act is ordered by its orders");
        assert!(
            plus(act.ordered, act.retained) <= act.payable(),
            "no act is paid twice"
        );
        if act.place == ActPlace::Paid {
            assert_eq!(plus(act.paid, act.retained), act.payable());
        }
    }
}

fn plus(one: Tenge, other: Tenge) -> Tenge {
    one.checked_add(other).unwrap()
}

/// Whoever could be signed before is signed before, by the state as it was.
fn in_turn(before: &Settlement, event: &SettlementEvent) {
    let readings = SettlementReadings::of(&edition().parameters);
    let said = event.step.document();
    if event.step.kind() == StepKind::SignAct {
        let queue = before.to_sign(event.at.day(), readings);
        let first = queue.first().unwrap();
        assert_eq!(Some(&first.of.act), said.act, "an act was passed over");
    }
}

fn fold(events: &[SettlementEvent]) -> Settlement {
    let mut state = Settlement::new();
    for event in events {
        state.evolve(event).unwrap();
    }
    state
}

/// What a check says of a history: its state, and whether nothing stands against it.
fn checked(events: &[SettlementEvent], of: &Settlement) -> (Settlement, bool) {
    let kept: Vec<Kept<SettlementEvent>> = events
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
    let folded = verify_settlement(&mut exam, &At::root(), Settlement::new(), &kept, &outside);
    (folded, exam.is_sound())
}

/// The sequences reach every step, and money that is paid and that came back.
#[test]
fn the_sequences_go_all_the_way() {
    let mut runner = TestRunner::deterministic();
    let (desk, mut seen, mut paid) = (Desk::new(), BTreeSet::new(), 0);
    for _ in 0..600 {
        let tries = tries().new_tree(&mut runner).unwrap().current();
        let mut state = Settlement::new();
        for (number, one) in tries.iter().enumerate() {
            if let Decided::Event(event) = desk.decide(&state, &command(&state, number, *one)) {
                seen.insert(event.step.kind());
                state.evolve(&event).unwrap();
            }
        }
        paid += state
            .acts()
            .filter(|act| act.place == ActPlace::Paid)
            .count();
    }
    let unseen: Vec<StepKind> = host::STEPS
        .into_iter()
        .filter(|kind| !seen.contains(kind))
        .collect();
    assert_eq!(unseen, []);
    assert!(paid > 20, "{paid} acts were paid");
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn money_is_kept_and_nobody_is_passed_over(tries in tries()) {
        let desk = Desk::new();
        let (mut state, mut events) = (Settlement::new(), Vec::new());
        for (number, one) in tries.iter().enumerate() {
            let asked = command(&state, number, *one);
            let before = state.clone();
            match desk.decide(&state, &asked) {
                Decided::Event(event) => {
                    in_turn(&before, &event);
                    state.evolve(&event).unwrap();
                    // the same command again adds nothing, and another on the old head never fits
                    prop_assert_eq!(desk.decide(&state, &asked), Decided::Repeated(event.number));
                    let mut again = state.clone();
                    prop_assert!(again.evolve(&event).is_err());
                    prop_assert_eq!(&again, &state);
                    events.push(*event);
                }
                Decided::Repeated(_) | Decided::Refused => prop_assert_eq!(&state, &before),
            }
            if state.key().is_some() {
                conserved(&state);
            }
        }
        prop_assert_eq!(&fold(&events), &state);
        prop_assert_eq!(checked(&events, &state), (state, true));
    }

    #[test]
    fn a_touched_history_is_found(tries in tries(), place in any::<prop::sample::Index>(), how in 0..4_usize) {
        let desk = Desk::new();
        let (mut state, mut events) = (Settlement::new(), Vec::new());
        for (number, one) in tries.iter().enumerate() {
            if let Decided::Event(event) = desk.decide(&state, &command(&state, number, *one)) {
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
