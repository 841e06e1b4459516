//! The same service, act or payment presented again (mechanism 12, 13).
//!
//! The law demands that acts are unique and that nothing is presented for payment
//! twice; it names no fields. Ours are these, and a host sees them in every finding:
//!
//! | tier | the same | effect |
//! |---|---|---|
//! | D0 | number, provider, contract and financial year of an act | refuse |
//! | D0b | provider and all service lines of an act, in any order, under another number | refuse |
//! | D1 | insured, worker, service and moment, twice in one act | refuse |
//! | D2 | the same four in another act, of this or another provider | refuse, or review against history in process |
//! | D3 | insured, service and day (or window of days), other worker, time or provider | review |
//!
//! Amounts and quantities are no part of any tier: a copy with another price is still
//! a copy. Acts of one call are ordered by day of forming, provider and number: the
//! earlier stands and the later is the copy, also where both are still in process,
//! because one call is one presentation. Of n copies n − 1 are excess: each excess
//! line is found once, in its first tier, and names one other copy; its money is
//! counted once. An act that repeats the whole content of another is not compared
//! line by line, since each of its pairs would repeat a pair of the other act; two
//! acts under one number are one D0 pair, and their lines are not compared with each
//! other. A line without a key is *not comparable*: counted, never grouped.

mod acts;
mod clear;
mod history;
mod index;
mod judge;
mod keys;
mod services;
#[cfg(test)]
mod tests;

pub use crate::identifier::{Fingerprint, FingerprintError, FingerprintKey, KeyError};
pub use clear::{ClearAct, Cleared, clear};
pub use history::{ActTrace, History, HistoryStatus, Searched, ServiceTrace};
pub use index::DuplicateIndex;
pub use judge::{DuplicateReport, judge};
pub use keys::{ActKeys, ServiceKeys, act_keys, service_keys};
