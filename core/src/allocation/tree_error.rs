//! Why no tree can be made of nodes.

/// Why bounds cannot be kept. Places count from zero in the caller's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TreeError {
    /// The amount is below zero.
    #[error("amount of the tree is negative")]
    NegativeAmount,
    /// A floor is below zero.
    #[error("floor of node {at} is negative")]
    NegativeFloor {
        /// The node's place.
        at: usize,
    },
    /// A cap is below zero.
    #[error("cap of node {at} is negative")]
    NegativeCap {
        /// The node's place.
        at: usize,
    },
    /// A cap is below its floor.
    #[error("cap of node {at} is below its floor")]
    CapBelowFloor {
        /// The node's place.
        at: usize,
    },
    /// Two nodes have one key.
    #[error("node {at} has the key of node {first}")]
    Duplicate {
        /// The place of the second.
        at: usize,
        /// The place of the first.
        first: usize,
    },
    /// A node lies under none of the list, or under itself.
    #[error("node {at} lies under no node of the list")]
    Parent {
        /// The node's place.
        at: usize,
    },
    /// The weights under a node have no common measure within 64 bits.
    #[error("weights beside node {at} have no common measure within 64 bits")]
    Measure {
        /// The place of the first of them.
        at: usize,
    },
    /// Those under a node must get more than it may get.
    #[error("floors under node {at} add up to {floors} tiyn, over its cap of {cap} tiyn")]
    FloorsOverCap {
        /// The node's place.
        at: usize,
        /// The sum of what those under it must get, in tiyn.
        floors: u128,
        /// Its cap, in tiyn.
        cap: u64,
    },
    /// A node must get more than those under it can take.
    #[error("floor of node {at} is {floor} tiyn, and those under it take {most} tiyn at most")]
    FloorOverMost {
        /// The node's place.
        at: usize,
        /// Its floor, in tiyn.
        floor: u64,
        /// The sum of what those under it can take, in tiyn.
        most: u128,
    },
    /// The floors ask for more than there is.
    #[error("floors add up to {floors} tiyn, over the {amount} tiyn of the tree")]
    FloorsOverAmount {
        /// The sum of what the topmost nodes must get, in tiyn.
        floors: u128,
        /// The amount, in tiyn.
        amount: u64,
    },
}
