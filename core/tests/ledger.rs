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

#[path = "ledger/touched.rs"]
mod touched;

use orders::{ISSUER_STATES, PROVIDER_STATES, STATES, World, edition};
use proptest::prelude::*;
use qalqan_core::finding::{At, Examination, Verdict};
use qalqan_core::identifier::PolicyNumber;
use qalqan_core::ledger::{
    Account, AccountKey, Actor, Event, Head, HeadBasis, KeptEvent, Operation, Order, OrderFields,
    Outside, replay, verify_history,
};
use qalqan_core::party::Requisite;
use touched::{touched_events, touched_fields, touched_orders};

/// An operation, who orders it, and how its order differs from the usual one.
type Step = (usize, usize, (u64, usize));

/// The usual fields with another policy, period, day or act.
fn varied(mut fields: OrderFields, (serial, how): (u64, usize)) -> OrderFields {
    let number = PolicyNumber::new(2026, 7 + serial).unwrap();
    if let Requisite::Given(policy) = &mut fields.policy {
        *policy = number;
    }
    if let Requisite::Given(issue) = &mut fields.issue {
        issue.serial = Some(7 + serial);
        let periods = [
            "2026-03-02/2026-12-31",
            "2026-01-01/2026-02-28",
            "2026-07-01/2026-12-31",
        ];
        if let Some(period) = periods.get(how) {
            issue.entry.period = Requisite::Given(period.parse().unwrap());
        }
    }
    if let Requisite::Given(day) = &mut fields.day {
        let days = ["2026-03-02", "2026-02-01", "2026-07-01", "2026-12-31"];
        *day = days[how].parse().unwrap();
    }
    if let Requisite::Given(service) = &mut fields.service {
        *service = format!("У-{}", how % 2).parse().unwrap();
    }
    if let Requisite::Given(act) = &mut fields.body_act {
        *act = ["№ 5", "№ 7"][how % 2].to_string();
    }
    if let Requisite::Given(lifts) = &mut fields.lifts {
        *lifts = ["№ 5", "№ 7", "missing"][how % 3].to_string();
    }
    fields
}

/// Tries operations one after another, by actors who may or may not; what is refused
/// leaves no trace.
fn tried_on(world: &World, key: AccountKey, steps: &[Step]) -> (Account, Vec<Event>) {
    let mut account = Account::new();
    let mut events: Vec<Event> = Vec::new();
    for (serial, (operation, actor, how)) in (1_u32..).zip(steps) {
        let operation = Operation::ALL[operation % Operation::ALL.len()];
        let actor = match actor % 3 {
            0 => Actor::ALL[actor % Actor::ALL.len()],
            _ => world.somebody(operation, key),
        };
        let fields = varied(world.fields(serial, operation, actor, key), *how);
        let order = world.order_of(serial, operation, actor, key, fields);
        let before = account.clone();
        let (event, verdict) = world.judge(&account, &order);
        assert_eq!(account, before, "deciding changes nothing");
        assert_eq!(event.is_some(), verdict.complete() && verdict.acceptable());
        if let Some(event) = event {
            account
                .evolve(&event)
                .unwrap_or_else(|why| panic!("{operation}: {why}"));
            events.push(event);
        }
    }
    (account, events)
}

fn tried(world: &World, steps: &[Step]) -> (Account, Vec<Event>) {
    tried_on(world, world.own(), steps)
}

fn verified(events: &[Event], keep_digests: bool) -> (Account, Verdict) {
    let kept = |event: &Event| KeptEvent {
        event: Ok(event.clone()),
        digest: keep_digests.then(|| event.digest()),
    };
    let kept: Vec<KeptEvent> = events.iter().map(kept).collect();
    let head = head(events);
    judged(&kept, head)
}

/// Where events end that nobody touched.
fn head(events: &[Event]) -> Head {
    events.last().map_or(Head::NONE, |last| Head {
        number: last.number,
        digest: last.digest(),
    })
}

fn judged(kept: &[KeptEvent], head: Head) -> (Account, Verdict) {
    let outside = Outside {
        head: Some((head, HeadBasis::Claim)),
        proven: None,
        operators: Some(World::new().operators()),
        checked: None,
    };
    let mut exam = Examination::new(edition());
    let account = verify_history(&mut exam, &At::root(), kept, &outside);
    (account, exam.close())
}

fn is_whole(kept: &[KeptEvent], head: Head) -> bool {
    judged(kept, head).1.is_clear()
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    // an open account first, since little happens without one
    proptest::collection::vec((0_usize..18, 0_usize..30, (0_u64..3, 0_usize..4)), 0..25).prop_map(
        |mut steps| {
            steps.insert(0, (2, 1, (0, 3)));
            steps
        },
    )
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

    /// So it is on the accounts of the issuer and of providers.
    #[test]
    fn other_accounts_replay_as_well(steps in steps(), whose in 0_usize..3) {
        let world = World::new();
        let key = [world.issuer(), world.provider(), world.entrepreneur()][whose];
        let (account, events) = tried_on(&world, key, &steps);
        prop_assert!(!events.is_empty());
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

    /// An event taken out or put in twice is found out, by the head a cut end as well.
    #[test]
    fn a_gap_and_a_repeat_are_found_out(steps in steps(), place in 0_usize..25) {
        let (_, events) = tried(&World::new(), &steps);
        let place = place % events.len();
        let mut twice = events.clone();
        twice.insert(place, events[place].clone());
        prop_assert!(!verified(&twice, true).1.is_clear());
        let mut gap = events.clone();
        gap.remove(place);
        prop_assert_eq!(verified(&gap, true).1.is_clear(), place + 1 == events.len());
        let kept: Vec<KeptEvent> = gap.into_iter().map(|event| KeptEvent {
            digest: Some(event.digest()),
            event: Ok(event),
        }).collect();
        prop_assert!(!is_whole(&kept, head(&events)));
    }

    /// A history with an event of a day after the check is none; one that is checked when it
    /// ends is as whole as it was.
    #[test]
    fn nothing_has_happened_after_the_check(steps in steps(), place in 0_usize..25) {
        let (_, events) = tried(&World::new(), &steps);
        let last = events.iter().map(|event| event.at.day()).max().unwrap();
        let day = events[place % events.len()].at.day();
        for checked in [day.previous().unwrap(), day, last] {
            let outside = Outside {
                head: Some((head(&events), HeadBasis::Claim)),
                operators: Some(World::new().operators()),
                checked: Some(checked),
                proven: None,
            };
            let kept = |event: &Event| KeptEvent {
                event: Ok(event.clone()),
                digest: Some(event.digest()),
            };
            let kept: Vec<KeptEvent> = events.iter().map(kept).collect();
            let mut exam = Examination::new(edition());
            let account = verify_history(&mut exam, &At::root(), &kept, &outside);
            prop_assert_eq!(exam.close().is_clear(), checked >= last);
            let taken = account.counts().0;
            let before = events.iter().take_while(|event| event.at.day() <= checked).count();
            prop_assert_eq!(usize::try_from(taken).unwrap(), before);
        }
    }

    /// An executed order is never executed again.
    #[test]
    fn an_order_is_executed_once(steps in steps()) {
        let world = World::new();
        let (account, events) = tried(&world, &steps);
        for event in &events {
            let mut order = world.order(40, event.operation(), event.actor, world.own());
            order.number = Some(event.order.clone());
            let (again, verdict) = world.judge(&account, &world.signed(order));
            prop_assert!(again.is_none());
            prop_assert!(verdict.findings.iter().any(|one| one.rule.code == "LED-002"));
        }
    }
}

proptest! {
    // each case is thirty histories
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whatever is done to any field of an event, the chain tells; of the last one the head
    /// does, whether digests are kept or not.
    #[test]
    fn a_touched_history_is_found_out(steps in steps(), place in 0_usize..25) {
        let (_, events) = tried(&World::new(), &steps);
        let place = place % events.len();
        for (name, touched) in touched_events(&events[place]) {
            prop_assert_ne!(touched.digest_now(), events[place].digest(), "{}", name);
            let history = |keep_digests: bool| -> Vec<KeptEvent> {
                let kept = |(index, event): (usize, &Event)| KeptEvent {
                    event: if index == place { touched.event.clone() } else { Ok(event.clone()) },
                    digest: keep_digests.then(|| event.digest()),
                };
                events.iter().enumerate().map(kept).collect()
            };
            prop_assert!(!is_whole(&history(true), head(&events)), "{}", name);
            prop_assert!(!is_whole(&history(false), head(&events)), "{}", name);
        }
    }
}

#[test]
fn every_state_of_the_tables_is_reached() {
    let world = World::new();
    let reached = |key, states: &[(&str, &[Operation])]| {
        for (name, before) in states {
            assert_eq!(world.run(key, before).1.len(), before.len(), "{name}");
        }
    };
    reached(world.own(), &STATES);
    reached(world.issuer(), &ISSUER_STATES);
    reached(world.provider(), &PROVIDER_STATES);
    reached(world.entrepreneur(), &PROVIDER_STATES);
}

/// Every field of a signed order that is changed afterwards breaks its signature.
#[test]
fn a_signature_binds_every_field_of_an_order() {
    let world = World::new();
    let (issuer, own) = (Actor::Issuer, world.own());
    let mut fields = world.fields(50, Operation::IssuePolicy, issuer, own);
    let opening = world.fields(
        51,
        Operation::OpenAccount,
        Actor::Provider,
        world.provider(),
    );
    let record = world.fields(52, Operation::OpenAccount, Actor::Registrar, own);
    fields.opening = opening.opening;
    fields.record = record.record;
    let order = |fields| world.order_of(50, Operation::IssuePolicy, issuer, own, fields);
    let whole = order(fields.clone());
    let mut touched = touched_orders(&whole);
    for (name, fields) in touched_fields(&fields) {
        let signature = whole.signature.clone();
        touched.push((
            name,
            Order {
                signature,
                ..order(fields)
            },
        ));
    }
    for (name, order) in touched {
        assert_ne!(order.canonical("x"), whole.canonical("x"), "{name}");
        let verdict = world.judge(&Account::new(), &order).1;
        let mut codes = verdict.findings.iter().map(|one| one.rule.code);
        assert!(codes.any(|code| code == "SIG-002"), "{name}");
    }
}
