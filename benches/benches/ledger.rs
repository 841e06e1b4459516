//! Orders of accounts: decided and taken in, beside the two digests alone that each of
//! them cannot do without; and a history verified.
#![allow(clippy::unwrap_used, reason = "a benchmark may panic")]

#[path = "../../core/tests/ledger/orders.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod orders;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use orders::World;
use qalqan_core::finding::{At, Examination};
use qalqan_core::ledger::{
    Account, Actor, HeadBasis, KeptEvent, Operation, Order, Outside, decide, verify_history,
};
use qalqan_core::signature::Digest;
use std::hint::black_box;
use std::time::Duration;

/// Orders an account lives through: opened, a policy, services, information.
fn life(world: &World) -> Vec<Order> {
    let mut operations = vec![
        (Operation::OpenAccount, Actor::Registrar),
        (Operation::IssuePolicy, Actor::Issuer),
        (Operation::CreditPolicy, Actor::Issuer),
    ];
    for _ in 0..8 {
        operations.push((Operation::RegisterUse, Actor::Registrar));
        operations.push((Operation::PolicyStatement, Actor::Insured));
    }
    let orders = (1_u32..).zip(operations);
    orders
        .map(|(serial, (operation, actor))| world.order(serial, operation, actor, world.own()))
        .collect()
}

fn ledger(criterion: &mut Criterion) {
    let world = World::new();
    let orders = life(&world);
    let mut group = criterion.benchmark_group("ledger");
    group.throughput(Throughput::Elements(orders.len() as u64));
    let run = |events: &mut Vec<KeptEvent>| {
        let mut account = Account::new();
        for order in &orders {
            let mut exam = Examination::new(world.edition);
            let event = decide(&mut exam, &At::root(), &account, order, &world.context()).unwrap();
            account.evolve(&event).unwrap();
            events.push(KeptEvent {
                digest: Some(account.last()),
                event: Ok(event),
            });
        }
        account
    };
    let mut events = Vec::new();
    let account = run(&mut events);
    group.bench_function("decide_and_evolve", |bencher| {
        bencher.iter(|| {
            events.clear();
            black_box(run(&mut events))
        });
    });
    let outside = Outside {
        head: Some((account.head(), HeadBasis::Claim)),
        proven: None,
        operators: Some(world.operators()),
        checked: None,
    };
    group.bench_function("verify_history", |bencher| {
        bencher.iter(|| {
            let mut exam = Examination::new(world.edition);
            black_box(verify_history(&mut exam, &At::root(), &events, &outside))
        });
    });
    let signed = |order: &Order| order.canonical(world.edition.id);
    let texts: Vec<(String, String)> = orders
        .iter()
        .zip(&events)
        .map(|(order, kept)| (signed(order), kept.event.as_ref().unwrap().canonical()))
        .collect();
    group.bench_function("two_digests_alone", |bencher| {
        bencher.iter(|| {
            texts
                .iter()
                .map(|(order, event)| {
                    let order = Digest::of(black_box(order).as_bytes());
                    let event = Digest::of(black_box(event).as_bytes());
                    u64::from(order.bytes()[0]) + u64::from(event.bytes()[0])
                })
                .sum::<u64>()
        });
    });
    group.bench_function("canonical_texts_alone", |bencher| {
        bencher.iter(|| {
            let orders = orders.iter().map(|order| signed(order).len());
            let events = events
                .iter()
                .map(|kept| kept.event.as_ref().unwrap().canonical().len());
            orders.chain(events).sum::<usize>()
        });
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .measurement_time(Duration::from_secs(2))
        .warm_up_time(Duration::from_secs(1));
    targets = ledger
}
criterion_main!(benches);
