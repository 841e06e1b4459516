//! What was planted, and what a check must find for it.

use serde::{Deserialize, Serialize};

/// Everything planted in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Manifest {
    /// The size asked for.
    pub size: String,
    /// The seed.
    pub seed: u64,
    /// Planted defects, and borders at which nothing may be found.
    pub planted: Vec<Planted>,
}

/// One planted defect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Planted {
    /// Its number in this month.
    pub id: String,
    /// What was done.
    pub kind: String,
    /// In words.
    pub note: String,
    /// Every finding that must come of it; none at a border that must hold.
    pub expect: Vec<Expected>,
    /// Rules that cannot answer because of it: codes of *not checked*.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<String>,
    /// The act it lies in.
    pub act: String,
}

/// A finding by its rule and place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Expected {
    /// Code of the rule.
    pub rule: String,
    /// Number of the act.
    pub act: String,
    /// Path inside the act.
    pub path: String,
}
