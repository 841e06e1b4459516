//! What those who share a pool must get and can take together.

use crate::allocation::pool::tiyn;
use crate::allocation::{Receiver, TreeError};
use crate::money::Tenge;

/// Sums of the bounds of a pool's receivers, in tiyn.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    floors: u128,
    /// `None` where nothing bounds it.
    most: Option<u128>,
}

impl Bounds {
    pub(super) fn of(receivers: &[Receiver]) -> Self {
        let mut bounds = Self {
            floors: 0,
            most: Some(0),
        };
        for receiver in receivers {
            let floor = u128::from(tiyn(receiver.floor));
            // at most a million summands of 63 bits each
            bounds.floors = bounds.floors.saturating_add(floor);
            let most = match (receiver.weight, receiver.cap) {
                (0, _) => Some(floor),
                (_, cap) => cap.map(|cap| u128::from(tiyn(cap))),
            };
            let sum = bounds.most.zip(most);
            bounds.most = sum.map(|(sum, most)| sum.saturating_add(most));
        }
        bounds
    }

    /// Do the floors fit the amount?
    pub(super) fn fit(self, amount: u64) -> Result<(), TreeError> {
        if self.floors > u128::from(amount) {
            let floors = self.floors;
            return Err(TreeError::FloorsOverAmount { floors, amount });
        }
        Ok(())
    }

    /// The bounds of the receiver whose part they share: within its own, and such that any
    /// part between them can be shared to the last tiyn.
    pub(super) fn lift(self, receiver: &mut Receiver, at: usize) -> Result<(), TreeError> {
        let cap = receiver.cap.map(tiyn);
        let floors = self.floors;
        if let Some(cap) = cap.filter(|cap| floors > u128::from(*cap)) {
            return Err(TreeError::FloorsOverCap { at, floors, cap });
        }
        let floor = tiyn(receiver.floor);
        if let Some(most) = self.most.filter(|most| u128::from(floor) > *most) {
            return Err(TreeError::FloorOverMost { at, floor, most });
        }
        // floors beyond the range of amounts are beyond any amount of a tree
        let amount = u64::MAX >> 1;
        let Ok(needed) = i64::try_from(floors) else {
            return Err(TreeError::FloorsOverAmount { floors, amount });
        };
        receiver.floor = receiver.floor.max(Tenge::from_tiyn(needed));
        // what is beyond the range of amounts bounds nothing
        let most = self.most.and_then(|most| i64::try_from(most).ok());
        let most = most.map(Tenge::from_tiyn);
        receiver.cap = match (receiver.cap, most) {
            (Some(cap), Some(most)) => Some(cap.min(most)),
            (cap, most) => cap.or(most),
        };
        Ok(())
    }
}
