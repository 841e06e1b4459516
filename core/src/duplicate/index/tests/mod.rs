//! Tests of the store, by topic.

pub(in crate::duplicate) mod holders;
mod memory_limit;
