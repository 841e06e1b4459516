//! The plan of an act's contract.

use crate::act::{Act, CareKind, PositionCard, Reference};
use crate::calendar::{Day, FinancialYear, Month};
use crate::fact::{Gap, Rows};
use crate::identifier::{ContractNumber, ServiceCode};
use alloc::vec::Vec;

/// Positions of a contract in order, so that a long plan costs a line a search.
pub(super) struct Plan<'a> {
    positions: Vec<(Option<ServiceCode>, Option<CareKind>)>,
    rows: Rows<'a, ContractNumber, PositionCard>,
}

impl<'a> Plan<'a> {
    pub(super) fn of(act: &Act, reference: &'a Reference) -> Self {
        let rows = reference.plans.rows_at(act.contract.as_ref());
        // an act of January may hold services of December
        let last = act.month.map(Month::year);
        let first = act.month.and_then(|month| month.first().previous());
        let first = first.map(FinancialYear::of);
        let of_year =
            |card: &PositionCard| card.year.is_none() || card.year == last || card.year == first;
        let cards = rows
            .whenever()
            .iter()
            .map(|(_, card)| card)
            .filter(|card| of_year(card));
        let mut positions: Vec<_> = cards.map(|card| (card.code, card.care)).collect();
        positions.sort_unstable();
        positions.dedup();
        Self { positions, rows }
    }

    /// Why the list cannot say no about the contract on a day; it can where `None`.
    pub(super) fn open_on(&self, day: Day) -> Option<Gap<'a>> {
        self.rows.open_on(day)
    }

    /// Is a service planned for a kind of care; where `None`, for whatever care?
    pub(super) fn holds(&self, code: ServiceCode, care: Option<CareKind>) -> bool {
        let there = |code| self.positions.binary_search(&(code, care)).is_ok();
        there(Some(code)) || there(None)
    }

    /// Is the service planned for some kind of care?
    pub(super) fn names_care(&self, code: ServiceCode) -> bool {
        let mut kinds = CareKind::ALL.into_iter();
        kinds.any(|care| self.holds(code, Some(care)))
    }
}
