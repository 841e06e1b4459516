//! Laws of orders and events: what is decided happens, what happened replays, and a
//! history that was touched is found out.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may panic: that is how it fails"
)]

#[path = "ledger/orders.rs"]
mod orders;

use orders::{ISSUER_STATES, STATES, World, at};
use proptest::prelude::*;
use qalqan_core::finding::{At, Examination, Verdict};
use qalqan_core::ledger::{Account, Actor, Event, Kept, Task, replay, verify_history};
use qalqan_core::signature::Digest;

/// Tries operations one after another, by actors who may or may not; what is refused
/// leaves no trace.
fn tried(world: &World, steps: &[(usize, usize)]) -> (Account, Vec<Event>) {
    let mut account = Account::new();
    let mut events: Vec<Event> = Vec::new();
    for (serial, (task, actor)) in (1_u32..).zip(steps) {
        let task = Task::ALL[task % Task::ALL.len()];
        let actor = match actor % 3 {
            0 => Actor::ALL[actor % Actor::ALL.len()],
            _ => World::somebody(task),
        };
        let order = world.order(serial, task, actor, world.own());
        let before = account.clone();
        let (event, verdict) = world.judge(&account, &order);
        assert_eq!(account, before, "deciding changes nothing");
        assert_eq!(event.is_some(), verdict.complete() && verdict.acceptable());
        if let Some(event) = event {
            account
                .evolve(&event)
                .unwrap_or_else(|why| panic!("{task}: {why}"));
            events.push(event);
        }
    }
    (account, events)
}

fn verified(events: &[Event], keep_digests: bool) -> (Account, Verdict) {
    let kept = |event: &Event| Kept {
        event: event.clone(),
        digest: keep_digests.then(|| event.digest()),
    };
    let kept: Vec<Kept> = events.iter().map(kept).collect();
    let mut exam = Examination::new();
    let account = verify_history(&kept, &At::root(), &mut exam);
    (account, exam.close())
}

fn steps() -> impl Strategy<Value = Vec<(usize, usize)>> {
    // an open account first, since little happens without one
    proptest::collection::vec((0_usize..18, 0_usize..30), 0..25).prop_map(|mut steps| {
        steps.insert(0, (2, 1));
        steps
    })
}

proptest! {
    /// What was decided can happen, and replaying it gives the same state.
    #[test]
    fn a_history_replays_to_the_same_state(steps in steps()) {
        let world = World::new();
        let (account, events) = tried(&world, &steps);
        prop_assert_eq!(replay(&events).unwrap(), account.clone());
        let (again, verdict) = verified(&events, true);
        prop_assert!(verdict.is_clear(), "{:?}", verdict);
        prop_assert_eq!(again, account);
    }

    /// A history in two parts is the history.
    #[test]
    fn a_state_goes_on_where_it_was_left(steps in steps(), part in 0_usize..25) {
        let (account, events) = tried(&World::new(), &steps);
        let (first, second) = events.split_at(part.min(events.len()));
        let mut resumed = replay(first).unwrap();
        for event in second {
            resumed.evolve(event).unwrap();
        }
        prop_assert_eq!(resumed, account);
    }

    /// Whatever is done to an event but the last, the chain tells; with digests kept
    /// the last one is told as well.
    #[test]
    fn a_touched_history_is_found_out(steps in steps(), place in 0_usize..25, how in 0_u32..6) {
        let (_, events) = tried(&World::new(), &steps);
        let place = place % events.len();
        let mut touched = events.clone();
        match how {
            0 => touched[place].at = at(3, 1),
            1 => touched[place].order = "П-другой".parse().unwrap(),
            2 => touched[place].detail.data = Some(Digest::of(b"other data")),
            3 => touched[place].actor = Actor::StateBody,
            4 => { touched.remove(place); }
            _ => touched.insert(place, events[place].clone()),
        }
        let last_untouched = how == 4 && place + 1 == events.len();
        // the end cut off leaves a whole history: only a digest kept elsewhere tells
        prop_assume!(!last_untouched);
        let kept: Vec<Kept> = touched.iter().enumerate().map(|(index, event)| Kept {
            event: event.clone(),
            digest: (how < 4).then(|| events[index].digest()),
        }).collect();
        let mut exam = Examination::new();
        verify_history(&kept, &At::root(), &mut exam);
        prop_assert!(!exam.close().is_clear());
    }

    /// An executed order is never executed again.
    #[test]
    fn an_order_is_executed_once(steps in steps()) {
        let world = World::new();
        let (account, events) = tried(&world, &steps);
        for event in &events {
            let mut order = world.order(40, event.task, event.actor, world.own());
            order.number = Some(event.order.clone());
            let (again, verdict) = world.judge(&account, &world.signed(order));
            prop_assert!(again.is_none());
            prop_assert!(verdict.findings.iter().any(|one| one.rule.code == "LED-002"));
        }
    }
}

#[test]
fn every_state_of_the_tables_is_reached() {
    let world = World::new();
    for (name, before) in STATES {
        assert_eq!(
            world.run(world.own(), before).1.len(),
            before.len(),
            "{name}"
        );
    }
    for (name, before) in ISSUER_STATES {
        assert_eq!(
            world.run(world.issuer(), before).1.len(),
            before.len(),
            "{name}"
        );
    }
}

/// A field of a signed order that is changed afterwards breaks its signature.
#[test]
fn a_signature_binds_every_field_of_an_order() {
    let world = World::new();
    let (account, _) = world.run(world.own(), &[Task::OpenAccount]);
    let good = world.order(50, Task::IssuePolicy, Actor::Issuer, world.own());
    assert!(world.judge(&account, &good).0.is_some());
    let changes: [fn(&mut qalqan_core::ledger::Order); 5] = [
        |order| order.number = "П-51".parse().ok(),
        |order| order.task = Some(Task::AnnulPolicy),
        |order| order.account.as_mut().unwrap().holder = qalqan_core::account::Holder::Entrepreneur,
        |order| order.subject.issue.as_mut().unwrap().serial = Some(8),
        |order| order.subject.body_act = Some("№ 6".to_string()),
    ];
    for (index, change) in changes.iter().enumerate() {
        let mut order = good.clone();
        change(&mut order);
        let verdict = world.judge(&account, &order).1;
        let told = verdict
            .findings
            .iter()
            .any(|one| one.rule.code == "SIG-002");
        assert!(told, "change {index}");
    }
}
