//! Findings from outcomes: one function a rule.

pub(super) mod acts;
pub(super) mod attendances;
pub(super) mod corrections;
pub(super) mod foreign;
pub(super) mod frequencies;
pub(super) mod lines;
pub(super) mod reasons;
pub(super) mod silence;
pub(super) mod stays;
mod suspects;
pub(super) mod without_history;
