//! Checking the distribution of a tree without trusting the one who made it.

use crate::allocation::stage::{Stage, guaranteed};
use crate::allocation::verify::verify_share;
use crate::allocation::{Distribution, DistributionMethod, Flaw, PoolBelow, PoolOutcome, Tree};
use crate::money::Tenge;
use alloc::vec::Vec;

/// What is wrong with the distribution of a tree. Pools count from zero, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TreeFlaw {
    /// Not one outcome for each pool.
    #[error("result has {told} pools, the tree {due}")]
    Pools {
        /// Pools in the result.
        told: usize,
        /// Pools in the tree.
        due: usize,
    },
    /// A pool is not the part of the node that it is under.
    #[error("pool {at} is not the part of its node")]
    Amount {
        /// The pool.
        at: usize,
    },
    /// The stage of priority is told where there is none, or is missing.
    #[error("pool {at} tells another stage of priority")]
    Priority {
        /// The pool.
        at: usize,
    },
    /// A pool was not shared by the method.
    #[error("pool {at}: {flaw}")]
    Pool {
        /// The pool.
        at: usize,
        /// What is wrong with it.
        flaw: Flaw,
    },
}

/// Checks that a result is the one distribution of the tree by its method, pool by pool:
/// each is the part of its node, and each was shared as [`verify`](crate::allocation::verify)
/// asks. One pass over all parts; the allocator is not run.
///
/// # Errors
/// The first [`TreeFlaw`].
pub fn verify_tree(tree: &Tree, result: &Distribution) -> Result<(), TreeFlaw> {
    let (told, due) = (result.pools.len(), tree.pools().len());
    if told != due {
        return Err(TreeFlaw::Pools { told, due });
    }
    let mut amounts: Vec<Tenge> = Vec::with_capacity(tree.receivers().len());
    for (at, (pool, outcome)) in tree.pools().iter().zip(&result.pools).enumerate() {
        let due = match pool.holder {
            None => Some(tree.amount()),
            Some(holder) => amounts.get(holder).copied(),
        };
        if due != Some(outcome.amount) {
            return Err(TreeFlaw::Amount { at });
        }
        one(at, tree, pool, outcome)?;
        amounts.extend(outcome.outcome.parts.iter().map(|part| part.amount));
    }
    Ok(())
}

fn one(at: usize, tree: &Tree, pool: &PoolBelow, told: &PoolOutcome) -> Result<(), TreeFlaw> {
    let flaw = |flaw| TreeFlaw::Pool { at, flaw };
    let DistributionMethod {
        apportionment: by,
        priority: share,
    } = tree.method();
    let (receivers, accredited) = (tree.sharers(pool), tree.accredited(pool));
    let stage = Stage::of(told.amount, receivers, accredited, share);
    match (stage, &told.priority) {
        (None, None) => verify_share(told.amount, receivers, by, &told.outcome).map_err(flaw),
        (Some(stage), Some(priority)) => {
            verify_share(stage.amount, &stage.receivers, by, priority).map_err(flaw)?;
            let receivers = guaranteed(receivers, accredited, priority);
            verify_share(told.amount, &receivers, by, &told.outcome).map_err(flaw)
        }
        _ => Err(TreeFlaw::Priority { at }),
    }
}
