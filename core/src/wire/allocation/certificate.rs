//! The certificate of a distribution.

use crate::allocation::{
    Allocation, Basis, Distribution, DistributionMethod, Node, Part, PoolBelow, PoolOutcome,
    Receiver, Tree, input_digest,
};
use crate::money::Tenge;
use crate::signature::Digest;
use crate::wire::allocation::report::keys;
use crate::wire::{
    CertificatePartRecord, CertificatePoolRecord, CertificateRecord, CertificateRowRecord,
    CertificateStageRecord,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// What a distribution is of, written before the nodes go into their tree.
pub(super) struct Given {
    rows: Vec<CertificateRowRecord>,
    digest: Digest,
    edition: String,
}

impl Given {
    pub(super) fn new(
        amount: Tenge,
        method: DistributionMethod,
        edition: &str,
        nodes: &[Node],
    ) -> Self {
        Self {
            rows: nodes.iter().map(|node| row_record(node, nodes)).collect(),
            digest: input_digest(amount, method, edition, nodes),
            edition: edition.into(),
        }
    }
}

impl CertificateRecord {
    pub(super) fn new(given: Given, tree: &Tree, outcome: &Distribution) -> Self {
        let method = tree.method();
        let whole = outcome.pools.first().map(|pool| &pool.outcome);
        let left = whole.map_or(Tenge::ZERO, Allocation::left);
        let unplaced = whole.and_then(|whole| whole.unplaced);
        let pools = tree.pools().iter().zip(&outcome.pools);
        let mut rows = given.rows;
        for (place, part) in tree.parts(outcome) {
            if let Some(row) = rows.get_mut(place) {
                row.amount = Some(part.amount.to_string());
                row.standing = Some(part.standing.name().into());
                row.remainder = remainder(part);
            }
        }
        Self {
            version: Some(1),
            edition: Some(given.edition),
            basis: Some(Basis::Proportional.name().into()),
            method: Some(method.apportionment.method().into()),
            apportionment: Some(method.apportionment.name().into()),
            priority_share: method.priority.map(|share| share.to_string()),
            pool: Some(tree.amount().to_string()),
            placed: tree.amount().checked_sub(left).map(|sum| sum.to_string()),
            unplaced: Some(left.to_string()),
            unplaced_reason: unplaced.map(|why| why.name().into()),
            input_digest: Some(given.digest.to_string()),
            rows,
            pools: pools
                .map(|(pool, told)| pool_record(tree, pool, told))
                .collect(),
        }
    }
}

fn row_record(node: &Node, nodes: &[Node]) -> CertificateRowRecord {
    let above = node.parent.and_then(|place| nodes.get(place));
    CertificateRowRecord {
        key: Some(node.key.to_string()),
        parent: above.map(|above| above.key.to_string()),
        filed: node.filed.map(|filed| filed.to_string()),
        weight: Some(node.weight.to_string()),
        cap: node.cap.map(|cap| cap.to_string()),
        floor: node.floor.is_positive().then(|| node.floor.to_string()),
        accredited: node.accredited.then_some(true),
        ..CertificateRowRecord::default()
    }
}

fn remainder(part: &Part) -> Option<String> {
    (part.remainder > 0).then(|| part.remainder.to_string())
}

fn pool_record(tree: &Tree, pool: &PoolBelow, told: &PoolOutcome) -> CertificatePoolRecord {
    let holder = tree.holder(pool);
    let (won, lost) = tie_of(tree.sharers(pool), &told.outcome);
    let measure = pool.measure();
    CertificatePoolRecord {
        node: holder.map(|holder| holder.key.to_string()),
        amount: Some(told.amount.to_string()),
        level: Some(told.outcome.level.to_string()),
        measure: (measure > 1).then(|| measure.to_string()),
        won,
        lost,
        priority: told.priority.as_ref().map(|stage| {
            let preferred: Vec<Receiver> = tree.preferred(pool).cloned().collect();
            stage_record(&preferred, stage)
        }),
    }
}

fn tie_of(receivers: &[Receiver], told: &Allocation) -> (Vec<String>, Vec<String>) {
    let tie = told.tie.as_ref();
    tie.map(|tie| keys(receivers, tie)).unwrap_or_default()
}

fn stage_record(receivers: &[Receiver], stage: &Allocation) -> CertificateStageRecord {
    let (won, lost) = tie_of(receivers, stage);
    let rows = receivers.iter().zip(&stage.parts);
    let left = stage.left();
    CertificateStageRecord {
        level: Some(stage.level.to_string()),
        won,
        lost,
        unplaced: left.is_positive().then(|| left.to_string()),
        unplaced_reason: stage.unplaced.map(|why| why.name().into()),
        parts: rows
            .map(|(receiver, part)| CertificatePartRecord {
                key: Some(receiver.key.to_string()),
                amount: Some(part.amount.to_string()),
                standing: Some(part.standing.name().into()),
                remainder: remainder(part),
            })
            .collect(),
    }
}
