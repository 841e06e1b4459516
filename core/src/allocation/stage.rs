//! The stage of priority: part of what lies above the floors is guaranteed to accredited
//! receivers before the rest is shared.
//!
//! They share their own floors and that part by their weights, within their bounds, as a
//! pool of their own; what each of them gets there is its floor in the pool of all. A
//! guarantee counts towards a share, as any floor does.

use crate::allocation::pool::{floors_of, tiyn};
use crate::allocation::{Allocation, PriorityShare, Receiver};
use crate::money::Tenge;
use alloc::vec::Vec;

/// The pool of those who have priority.
pub(super) struct Stage {
    pub(super) amount: Tenge,
    pub(super) receivers: Vec<Receiver>,
}

impl Stage {
    /// `None` where nobody of the pool has priority.
    pub(super) fn of(
        amount: Tenge,
        receivers: &[Receiver],
        accredited: &[bool],
        share: Option<PriorityShare>,
    ) -> Option<Self> {
        let share = share?;
        let rows = receivers.iter().zip(accredited);
        let preferred: Vec<Receiver> = rows
            .filter(|(_, accredited)| **accredited)
            .map(|(receiver, _)| receiver.clone())
            .collect();
        if preferred.is_empty() {
            return None;
        }
        let floors = u64::try_from(floors_of(receivers)).unwrap_or(u64::MAX);
        let reserve = share.of(tiyn(amount).saturating_sub(floors));
        // within the amount, since the floors of the others lie outside
        let own = floors_of(&preferred).saturating_add(u128::from(reserve));
        let own = i64::try_from(own).unwrap_or(i64::MAX);
        Some(Self {
            amount: Tenge::from_tiyn(own),
            receivers: preferred,
        })
    }
}

/// The receivers of a pool with what the stage guarantees as floors.
pub(super) fn guaranteed(
    receivers: &[Receiver],
    accredited: &[bool],
    stage: &Allocation,
) -> Vec<Receiver> {
    let mut parts = stage.parts.iter();
    let rows = receivers.iter().zip(accredited);
    let lifted = rows.map(|(receiver, accredited)| {
        let mut lifted = receiver.clone();
        if let Some(part) = accredited.then(|| parts.next()).flatten() {
            lifted.floor = part.amount;
        }
        lifted
    });
    lifted.collect()
}
