//! The rules of an act, by what they look at; one function each.

pub(super) mod contract;
pub(super) mod counts;
pub(super) mod money;
pub(super) mod person;
pub(super) mod place;
pub(super) mod tariff;
pub(super) mod time;
