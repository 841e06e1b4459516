//! The rules of an act, by what they look at; one function each.

pub(super) mod contract;
pub(super) mod counts;
pub(super) mod cover;
pub(super) mod filing;
pub(super) mod money;
pub(super) mod norms;
pub(super) mod person;
pub(super) mod place;
pub(super) mod registered;
pub(super) mod tariff;
pub(super) mod time;
pub(super) mod worker;
