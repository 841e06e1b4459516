//! The rules of an act, by what they look at: each file holds its tables and functions.

mod coefficient;
mod contract;
mod counts;
mod dates;
mod facility;
mod ids;
mod insured;
mod licence;
mod money;
mod norms;
mod package;
mod provider;
mod registered;
mod tables;
mod tariff;
mod worker;

pub(super) use tables::{ActRules, CaseRules, LineRules, NormRules, PresenceRules, WorkerRules};
