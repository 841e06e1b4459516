//! Every operation in every state, by deciding an order that nothing else stands
//! against: the table cannot say what the library does not do.

use super::table;
use crate::orders::{ISSUER_STATES, PROVIDER_STATES, STATES, World};
use qalqan_core::account::{AccountStanding, Holder};
use qalqan_core::law::{Edition, Effect, editions};
use qalqan_core::ledger::{Account, AccountKey, Actor, Operation};

const WHY: &str = "\
An operation that is allowed shows what stands after it, one that is not shows the codes that
refuse it. The order is signed, new and in time, by an actor who may; its fields are whole. A
block is ordered on the act that blocks already, and an unblock lifts that one. The law names
the operations and is silent on the states: this is the narrow reading of points 25 to 37, and
where two readings exist a note or a review is told with the event.
";

/// What stands after an operation, or the codes that refuse it.
fn outcome(world: &World, account: &Account, key: AccountKey, operation: Operation) -> String {
    let order = world.order(59, operation, world.somebody(operation, key), key);
    let (event, verdict) = world.judge(account, &order);
    let Some(event) = event else {
        let refusals = verdict.coverage.iter();
        let refusals = refusals.filter(|line| line.found > 0 && line.effect >= Effect::Refuse);
        let mut codes: Vec<&str> = refusals.map(|line| line.rule.code).collect();
        codes.extend(verdict.not_checked.iter().map(|one| one.rule.code));
        codes.dedup();
        assert!(!codes.is_empty(), "{operation}: {verdict:#?}");
        return codes.join(", ");
    };
    let mut after = account.clone();
    after.evolve(&event).unwrap();
    match operation.policy().zip(event.document().policy) {
        Some((_, number)) => after.policy(number).unwrap().status.to_string(),
        None if operation.account().is_some() => after.standing().name().to_string(),
        None if operation.is_global() => "registered".to_string(),
        None => "registered on the account".to_string(),
    }
}

/// A row an operation, a column a state.
fn drawn(
    world: &World,
    key: AccountKey,
    operations: &[Operation],
    states: &[(&str, &[Operation])],
) -> String {
    let mut heads = vec!["operation", "point"];
    heads.extend(states.iter().map(|(name, _)| *name));
    let accounts: Vec<Account> = states
        .iter()
        .map(|(_, before)| world.run(key, before).0)
        .collect();
    let rows = operations.iter().map(|operation| {
        let cells = accounts
            .iter()
            .map(|account| outcome(world, account, key, *operation));
        let first = [format!("`{operation}`"), operation.point().to_string()];
        first.into_iter().chain(cells).collect()
    });
    table(&heads, &rows.collect::<Vec<_>>())
}

const WHO: &str = "\
Who may order what, and on whose account: **own** is on the orderer's own account alone, and
**attached** on the account of an insured whose policy is attached to the ordering provider on
the day (29(3), 29(5), 37, 43). Whoever may not is refused with `LED-004`.
";

/// Who may order an operation on an account of this holder.
fn right(actor: Actor, operation: Operation, holder: Holder) -> String {
    let shown = if !actor.may(operation, holder) || !operation.fits(holder) {
        "no"
    } else if actor.by_attachment(operation) {
        "attached"
    } else if actor.own_only(operation) {
        "own"
    } else {
        "yes"
    };
    shown.to_string()
}

/// A row an operation, a column an actor.
fn rights(holder: Holder) -> String {
    let mut heads = vec!["operation", "point"];
    heads.extend(Actor::ALL.iter().map(|actor| actor.name()));
    let rows = Operation::ALL.into_iter().map(|operation| {
        let cells = Actor::ALL
            .into_iter()
            .map(|actor| right(actor, operation, holder));
        let first = [format!("`{operation}`"), operation.point().to_string()];
        first.into_iter().chain(cells).collect()
    });
    table(&heads, &rows.collect::<Vec<_>>())
}

/// All tables.
pub(super) fn operations(edition: &Edition) -> String {
    // an event names an edition that every register knows
    let id = editions().last().map_or(edition.id, |newest| newest.id);
    let edition = Edition {
        id,
        ..edition.clone()
    };
    let world = World {
        edition: Box::leak(Box::new(edition)),
        ..World::new()
    };
    let local: Vec<Operation> = Operation::ALL
        .into_iter()
        .filter(|operation| !operation.is_global())
        .collect();
    let all = Operation::ALL;
    let mut out = format!("## Operations in every state\n\n{WHY}\n");
    let tables = [
        (
            "an insured's account",
            drawn(&world, world.own(), &local, &STATES),
        ),
        (
            "the issuer's account",
            drawn(&world, world.issuer(), &all, &ISSUER_STATES),
        ),
        (
            "the account of a provider that is an entity",
            drawn(&world, world.provider(), &all, &PROVIDER_STATES),
        ),
        (
            "the account of a provider that is a person",
            drawn(&world, world.entrepreneur(), &all, &PROVIDER_STATES),
        ),
    ];
    for (name, body) in tables {
        out.push_str(&format!("### On {name}\n\n{body}\n"));
    }
    out.push_str(&format!("## Who may order what\n\n{WHO}\n"));
    let mut parts = Vec::new();
    for holder in Holder::ALL {
        parts.push(format!(
            "### On an account of: {holder}\n\n{}",
            rights(holder)
        ));
    }
    out.push_str(&parts.join("\n"));
    out
}

#[test]
fn no_cell_is_empty() {
    let drawn = operations(editions().last().unwrap());
    assert!(!drawn.contains("|  |"), "{drawn}");
    let rows = drawn.lines().filter(|line| line.starts_with("| `"));
    // every operation on three kinds of accounts and for three kinds of holders, and all
    // but the global ones on an insured's
    assert_eq!(rows.count(), Operation::ALL.len() * 7 - 2);
    assert_eq!(
        World::new().run(World::new().own(), &[]).0.standing(),
        AccountStanding::None
    );
}
