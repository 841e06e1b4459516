//! The answer about a distribution.

use crate::allocation::{
    Distribution, Level, Part, PartStanding, PoolOutcome, Receiver, Tie, Tree, Unplaced,
    verify_tree,
};
use crate::wire::{AllocationReport, AmountText, PartReport, TieReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

impl AllocationReport {
    pub(super) fn new(tree: &Tree, outcome: &Distribution) -> Self {
        let whole = tree.pools().first().zip(outcome.pools.first());
        let mut report = Self {
            parts: parts(tree, outcome),
            verified: verify_tree(tree, outcome).is_ok(),
            ..Self::default()
        };
        let Some((pool, PoolOutcome { outcome, .. })) = whole else {
            return report;
        };
        let left = outcome.left();
        let sharers = tree.sharers(pool);
        report.placed = tree.amount().checked_sub(left).map(AmountText::from);
        report.unplaced = Some(left.into());
        report.unplaced_reason = outcome.unplaced.map(|why| Unplaced::name(why).into());
        report.level = Some(Level::to_string(&outcome.level));
        report.tie = outcome.tie.as_ref().map(|tie| {
            let (won, lost) = keys(sharers, tie);
            TieReport { won, lost }
        });
        report
    }
}

/// The keys of those who won and who lost.
pub(super) fn keys(receivers: &[Receiver], tie: &Tie) -> (Vec<String>, Vec<String>) {
    let key = |place: &usize| receivers.get(*place).map(|one| one.key.to_string());
    let keys = |places: &[usize]| places.iter().filter_map(key).collect();
    (keys(&tie.won), keys(&tie.lost))
}

/// The parts in the order of the draft.
fn parts(tree: &Tree, outcome: &Distribution) -> Vec<PartReport> {
    let mut parts: Vec<PartReport> = Vec::new();
    parts.resize_with(tree.receivers().len(), PartReport::default);
    let pools = tree.pools().iter().zip(&outcome.pools);
    for (pool, told) in pools {
        let rows = tree.sharers(pool).iter().zip(&told.outcome.parts);
        for (place, (receiver, part)) in tree.places(pool).iter().zip(rows) {
            if let Some(slot) = parts.get_mut(*place) {
                *slot = part_report(receiver, part, told.outcome.level);
            }
        }
    }
    parts
}

fn part_report(receiver: &Receiver, part: &Part, level: Level) -> PartReport {
    let weighed = matches!(
        part.standing,
        PartStanding::Weighed | PartStanding::RoundedUp
    );
    PartReport {
        key: receiver.key.to_string(),
        amount: part.amount.into(),
        standing: part.standing,
        remainder: weighed.then(|| alloc::format!("{}/{}", part.remainder, level.weight)),
    }
}
