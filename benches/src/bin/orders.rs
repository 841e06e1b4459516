//! Draws the curve of orders: nanoseconds an order decided and taken in, from a thousand
//! to as many millions as are asked for, over accounts of nineteen orders each; beside it
//! the two digests that an order cannot do without, and the taking in of events alone.
//! Usage: `orders [MILLIONS] [RUNS]`; of no million the thousand alone is told.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a benchmark may panic")]

#[path = "../../../core/tests/ledger/orders.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod orders;

use orders::World;
use qalqan_benches::clock::median_ns;
use qalqan_core::finding::{At, Examination};
use qalqan_core::ledger::{Account, Actor, Event, Operation, Order, decide};
use qalqan_core::signature::Digest;
use std::hint::black_box;
use std::process::ExitCode;

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

/// Accounts that lived through these orders, all held at once.
fn decided(world: &World, orders: &[Order], accounts: usize) -> Vec<Account> {
    let context = world.context();
    let live = |_| {
        let mut account = Account::new();
        for order in orders {
            let mut exam = Examination::new(world.edition);
            let event = decide(&mut exam, &At::root(), &account, order, &context).unwrap();
            account.evolve(&event).unwrap();
        }
        account
    };
    (0..accounts).map(live).collect()
}

fn taken_in(events: &[Event], accounts: usize) -> Vec<Account> {
    let live = |_| {
        let mut account = Account::new();
        for event in events {
            account.evolve(event).unwrap();
        }
        account
    };
    (0..accounts).map(live).collect()
}

fn digests(texts: &[(String, String)], accounts: usize) -> u64 {
    let one = |_| {
        let each = texts.iter().map(|(order, event)| {
            let order = Digest::of(black_box(order).as_bytes());
            let event = Digest::of(black_box(event).as_bytes());
            u64::from(order.bytes()[0]) + u64::from(event.bytes()[0])
        });
        each.sum::<u64>()
    };
    (0..accounts).map(one).sum()
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse().ok());
    let millions = arguments.next().flatten().unwrap_or(1);
    let runs = arguments.next().flatten().unwrap_or(5);
    let world = World::new();
    let orders = life(&world);
    let mut account = Account::new();
    let mut events = Vec::new();
    for order in &orders {
        let (event, _) = world.judge(&account, order);
        let event = event.unwrap();
        account.evolve(&event).unwrap();
        events.push(event);
    }
    let texts = orders.iter().zip(&events);
    let texts: Vec<(String, String)> = texts
        .map(|(order, event)| (order.canonical(world.edition.id), event.canonical()))
        .collect();
    println!(
        "| orders | accounts | ns each | orders a second | × digests alone | events alone, ns |"
    );
    println!("|---|---|---|---|---|---|");
    // of no million, the thousand alone: enough for counting instructions
    let whole = (millions * 1_000_000).max(1_000);
    let small = [1_000, 10_000, 100_000, 1_000_000];
    let counts = small.into_iter().filter(|count| *count < whole);
    for count in counts.chain([whole]) {
        let accounts = count / orders.len();
        let done = (accounts * orders.len()) as f64;
        let own = median_ns(runs, || (), |()| decided(&world, &orders, accounts)) / done;
        let bare = median_ns(runs, || (), |()| digests(&texts, accounts)) / done;
        let events = median_ns(runs, || (), |()| taken_in(&events, accounts)) / done;
        println!(
            "| {count} | {accounts} | {own:.0} | {:.0} | {:.2} | {events:.0} |",
            1e9 / own,
            own / bare
        );
    }
    ExitCode::SUCCESS
}
