//! The store: acts seen so far by their fingerprints. It answers who holds a print, and
//! knows no rule.

pub(in crate::duplicate) mod act;
mod builder;
pub(in crate::duplicate) mod error;
pub(in crate::duplicate) mod history;
mod lookup;
pub(in crate::duplicate) mod merge;
pub(in crate::duplicate) mod row_store;
pub(in crate::duplicate) mod rows;
pub(in crate::duplicate) mod snapshot;
pub(in crate::duplicate) mod store;
mod sweep;
mod table;
#[cfg(test)]
pub(in crate::duplicate) mod tests;
