//! Every operation in every state, by deciding an order that nothing else stands
//! against: the table cannot say what the library does not do.

use super::table;
use crate::orders::{ISSUER_STATES, STATES, World};
use qalqan_core::account::Standing;
use qalqan_core::law::Effect;
use qalqan_core::ledger::{Account, AccountKey, Task};

const WHY: &str = "\
An operation that is allowed shows what stands after it, one that is not shows the codes that
refuse it. The order is signed, new and in time, by an actor who may; its fields are whole. The
law names the operations and is silent on the states: this is the narrow reading of points 25 to
37, and where two readings exist a note or a review is told with the event.
";

/// What stands after an operation, or the codes that refuse it.
fn outcome(world: &World, account: &Account, key: AccountKey, task: Task) -> String {
    let order = world.order(59, task, World::somebody(task), key);
    let (event, verdict) = world.judge(account, &order);
    let Some(event) = event else {
        let refusals = verdict.findings.iter();
        let refusals = refusals.filter(|one| one.rule.effect >= Effect::Refuse);
        let mut codes: Vec<&str> = refusals.map(|one| one.rule.code).collect();
        codes.extend(verdict.not_checked.iter().map(|one| one.rule.code));
        codes.dedup();
        assert!(!codes.is_empty(), "{task}: {verdict:#?}");
        return codes.join(", ");
    };
    let mut after = account.clone();
    after.evolve(&event).unwrap();
    match task.policy().zip(event.detail.policy.as_ref()) {
        Some((_, number)) => after.policy(number).unwrap().status.to_string(),
        None if task.account().is_some() => after.standing().name().to_string(),
        None if task.is_global() => "registered".to_string(),
        None => "registered on the account".to_string(),
    }
}

/// A row an operation, a column a state.
fn drawn(world: &World, key: AccountKey, tasks: &[Task], states: &[(&str, &[Task])]) -> String {
    let mut heads = vec!["operation", "point"];
    heads.extend(states.iter().map(|(name, _)| *name));
    let accounts: Vec<Account> = states
        .iter()
        .map(|(_, before)| world.run(key, before).0)
        .collect();
    let rows = tasks.iter().map(|task| {
        let cells = accounts
            .iter()
            .map(|account| outcome(world, account, key, *task));
        let first = [format!("`{task}`"), task.point().to_string()];
        first.into_iter().chain(cells).collect()
    });
    table(&heads, &rows.collect::<Vec<_>>())
}

/// Both tables.
pub(super) fn operations() -> String {
    let world = World::new();
    let (global, own): (Vec<Task>, Vec<Task>) =
        Task::ALL.into_iter().partition(|task| task.is_global());
    let issuers = drawn(&world, world.issuer(), &global, &ISSUER_STATES);
    let insured = drawn(&world, world.own(), &own, &STATES);
    format!(
        "## Operations in every state\n\n{WHY}\n### On the issuer's account\n\n{issuers}\n\
         ### On an insured's account\n\n{insured}"
    )
}

#[test]
fn no_cell_is_empty() {
    let drawn = operations();
    assert!(!drawn.contains("|  |"), "{drawn}");
    let rows = drawn.lines().filter(|line| line.starts_with("| `"));
    assert_eq!(rows.count(), Task::ALL.len());
    assert_eq!(
        World::new().run(World::new().own(), &[]).0.standing(),
        Standing::NoAccount
    );
}
