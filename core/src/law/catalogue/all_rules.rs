//! All rooms' rules together.

use crate::law::Rule;
use crate::law::catalogue::{
    access, account, act, allocation, announcement, duplicate, identifier, input, ledger, limits,
    monitoring, party, payment, placement, policy, settlement, signature, statement, visit,
};

/// The order is that of [`crate::law::Room`], and of every report.
static ROOMS: &[&[&Rule]] = &[
    limits::RULES,
    input::RULES,
    identifier::RULES,
    party::RULES,
    signature::RULES,
    account::RULES,
    policy::RULES,
    placement::RULES,
    allocation::RULES,
    visit::RULES,
    act::RULES,
    duplicate::RULES,
    payment::RULES,
    monitoring::RULES,
    access::RULES,
    statement::RULES,
    ledger::RULES,
    settlement::RULES,
    announcement::RULES,
];

/// Every rule, in catalogue order.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    ROOMS.iter().copied().flatten().copied()
}

/// The rule of that code.
#[must_use]
pub fn by_code(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code == code)
}
