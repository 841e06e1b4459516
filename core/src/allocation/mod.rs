//! Distribution of a pool of money among receivers (mechanism 10).
//!
//! The law asks for an "automated and proportional" distribution within the plan
//! and the limits of financing, *and (or)* one under other acts. The room does
//! the proportional one: each receiver gets `λ · weight`, never under its floor
//! and never over its cap, with one `λ` for all ([`allocate`]); whole tiyn by an
//! [`Apportionment`] of the caller's choice, ties by the time of filing, then by
//! key. The weights are the caller's, so the outcome is **never** that of the
//! methodologies № 169 or № 170, and the method of every result says so.
//!
//! A [`Tree`] is a pool above pools: what a node gets is shared by those under it,
//! to the last tiyn, and every bound at every node is kept ([`distribute`]). Weights
//! may be exact ratios ([`Weight`]); accredited receivers may be guaranteed a part
//! of what lies above the floors first ([`PriorityShare`]).
//!
//! [`verify`] and [`verify_tree`] check a result in one pass without running the
//! allocator, and a result has one form only: whatever is changed in it is found. What
//! it is of is told by [`input_digest`], since whoever drops a receiver and distributes
//! anew makes a sound result of another input.
//!
//! What largest remainder cannot promise: when the pool grows by a tiyn, a
//! receiver may lose one (the Alabama paradox; a test keeps an example). By Webster's
//! divisor nobody does, and a part may lie more than a tiyn from its share instead.
//!
//! ```
//! use qalqan_core::allocation::{Pool, Receiver, allocate};
//! use qalqan_core::money::Tenge;
//!
//! let receiver = |key: &str, weight, cap: Option<&str>| Receiver {
//!     key: key.parse().unwrap(),
//!     filed: None,
//!     weight,
//!     cap: cap.map(|cap| cap.parse().unwrap()),
//!     floor: Tenge::ZERO,
//! };
//! let receivers = vec![receiver("a", 1, Some("10.00")), receiver("b", 1, None)];
//! let pool = Pool::new("100.00".parse()?, receivers).unwrap();
//! let outcome = allocate(&pool);
//! assert_eq!(outcome.parts[0].amount.to_string(), "10.00");
//! assert_eq!(outcome.parts[1].amount.to_string(), "90.00");
//! # Ok::<(), qalqan_core::money::TengeError>(())
//! ```

mod allocate;
mod apportionment;
mod bounds;
mod check;
mod digest;
mod distribute;
mod flaw;
mod key;
mod level;
mod method;
mod outcome;
mod parts;
mod pool;
mod stage;
mod survey;
mod tree;
mod tree_error;
mod verify;
mod verify_tree;
mod webster;
mod weight;

pub use allocate::allocate;
pub use apportionment::{Apportionment, METHOD, METHOD_WEBSTER};
pub use check::{
    Basis, Limits, check_draft, check_outcome, check_result, check_tree, distribution_decision,
};
pub use digest::input_digest;
pub use distribute::{Distribution, PoolOutcome, distribute};
pub use flaw::FlawKind;
pub use key::{ReceiverKey, ReceiverKeyError};
pub use level::{Level, LevelError};
pub use method::{DistributionMethod, PriorityShare, PriorityShareError};
pub use outcome::{Allocation, Part, PartStanding, Tie, Unplaced};
pub use pool::{Pool, PoolError, Receiver};
pub use tree::{Node, PoolBelow, Tree};
pub use tree_error::TreeError;
pub use verify::{Flaw, verify};
pub use verify_tree::{TreeFlaw, verify_tree};
pub(crate) use weight::measured;
pub use weight::{Weight, WeightError};

#[cfg(test)]
mod tests_bounds;
#[cfg(test)]
mod tests_laws;
#[cfg(test)]
mod tests_reference;
#[cfg(test)]
mod tests_tree;
#[cfg(test)]
mod tests_vectors;
#[cfg(test)]
mod tests_webster;
