//! The plan of an act's contract.

use crate::act::{Act, CareKind, PositionCard, Reference};
use crate::calendar::{FinancialYear, Month};
use crate::identifier::ServiceCode;
use alloc::vec::Vec;

/// Positions of a contract in order, so that a long plan costs a line a search.
pub(super) struct Plan(Vec<(Option<ServiceCode>, Option<CareKind>)>);

impl Plan {
    pub(super) fn of(act: &Act, reference: &Reference) -> Self {
        let contract = act.contract.as_ref();
        let rows = contract.map_or(&[][..], |contract| reference.plans.rows_of(contract));
        // an act of January may hold services of December
        let last = act.month.map(Month::year);
        let first = act.month.and_then(|month| month.first().previous());
        let first = first.map(FinancialYear::of);
        let of_year =
            |card: &PositionCard| card.year.is_none() || card.year == last || card.year == first;
        let cards = rows
            .iter()
            .map(|(_, card)| card)
            .filter(|card| of_year(card));
        let mut positions: Vec<_> = cards.map(|card| (card.code, card.care)).collect();
        positions.sort_unstable();
        positions.dedup();
        Self(positions)
    }

    /// Is a service planned for a kind of care; where `None`, for whatever care?
    pub(super) fn holds(&self, code: ServiceCode, care: Option<CareKind>) -> bool {
        let there = |code| self.0.binary_search(&(code, care)).is_ok();
        there(Some(code)) || there(None)
    }

    /// Is the service planned for some kind of care?
    pub(super) fn names_care(&self, code: ServiceCode) -> bool {
        let mut kinds = CareKind::ALL.into_iter();
        kinds.any(|care| self.holds(code, Some(care)))
    }
}
