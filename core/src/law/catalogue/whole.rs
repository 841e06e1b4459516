//! All rooms' rules together.

use crate::law::Rule;
use crate::law::catalogue::{act, duplicate, input, limits, payment, statement, visit};

static ROOMS: &[&[&Rule]] = &[
    limits::RULES,
    input::RULES,
    visit::RULES,
    act::RULES,
    duplicate::RULES,
    payment::RULES,
    statement::RULES,
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
