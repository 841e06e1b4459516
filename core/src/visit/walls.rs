//! The newest codes of facilities, by a signed list.

use crate::calendar::Moment;
use crate::identifier::FacilityId;
use crate::visit::{ListRows, ListState, SignedList};
use alloc::vec::Vec;

/// The moment of issue of the newest code of each facility, by a signed list.
#[derive(Clone, Debug)]
pub struct WallList {
    /// In ascending order.
    walls: Vec<(FacilityId, Moment)>,
    signed: ListState,
}

impl WallList {
    /// The list of a signed one; `None` where that is none of walls.
    #[must_use]
    pub fn of_signed(list: &SignedList, signed: ListState) -> Option<Self> {
        let ListRows::Walls(walls) = &list.claims().rows else {
            return None;
        };
        Some(Self {
            walls: walls.clone(),
            signed,
        })
    }

    /// What it is worth.
    pub(super) const fn signed(&self) -> &ListState {
        &self.signed
    }

    /// When the newest code of a facility was issued.
    pub(super) fn newest(&self, facility: &FacilityId) -> Option<Moment> {
        let place = self.walls.binary_search_by(|(one, _)| one.cmp(facility));
        let row = place.ok().and_then(|place| self.walls.get(place));
        row.map(|(_, issued)| *issued)
    }
}
