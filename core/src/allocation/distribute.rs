//! The distribution of a tree: every pool from the top, each node's part a pool in turn.

use crate::allocation::allocate::share_out;
use crate::allocation::stage::{Stage, guaranteed};
use crate::allocation::{Allocation, Part, Tree};
use crate::money::Tenge;
use alloc::vec::Vec;

/// Who got what of a tree: an outcome for every one of [`Tree::pools`], in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// From the top.
    pub pools: Vec<PoolOutcome>,
}

/// What became of a pool of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoolOutcome {
    /// What there was to share: the part of the node that it is under.
    pub amount: Tenge,
    /// The stage of priority among accredited receivers, in their order; `None` where there
    /// was no such stage.
    pub priority: Option<Allocation>,
    /// The pool of all.
    pub outcome: Allocation,
}

/// Distributes a tree from the top. What a node gets can be shared among those under it to
/// the last tiyn, so that only the amount of the whole tree may stay unplaced.
///
/// Time grows with the number of nodes: a pool is shared where it lies, and nothing of it
/// is copied but for the stage of priority.
#[must_use]
pub fn distribute(tree: &Tree) -> Distribution {
    let mut amounts: Vec<Tenge> = Vec::with_capacity(tree.receivers().len());
    let mut pools = Vec::with_capacity(tree.pools().len());
    let method = tree.method();
    for pool in tree.pools() {
        let part = pool.holder.map(|holder| amounts.get(holder));
        let amount = part.map_or(tree.amount(), |part| part.copied().unwrap_or(Tenge::ZERO));
        let (receivers, accredited) = (tree.sharers(pool), tree.accredited(pool));
        let stage = Stage::of(amount, receivers, accredited, method.priority);
        let by = method.apportionment;
        let priority = stage.map(|stage| share_out(stage.amount, &stage.receivers, by));
        let outcome = match &priority {
            None => share_out(amount, receivers, by),
            Some(stage) => share_out(amount, &guaranteed(receivers, accredited, stage), by),
        };
        amounts.extend(outcome.parts.iter().map(|part| part.amount));
        pools.push(PoolOutcome {
            amount,
            priority,
            outcome,
        });
    }
    Distribution { pools }
}

impl Tree {
    /// The parts of a distribution with the places of their nodes in the caller's list,
    /// pool by pool.
    pub fn parts<'a>(
        &'a self,
        outcome: &'a Distribution,
    ) -> impl Iterator<Item = (usize, &'a Part)> {
        let pools = self.pools().iter().zip(&outcome.pools);
        pools.flat_map(|(pool, told)| {
            let places = self.places(pool).iter().copied();
            places.zip(&told.outcome.parts)
        })
    }
}
