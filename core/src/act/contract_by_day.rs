//! What many rows of one contract tell of each day, put in order once.

use crate::calendar::{Day, Period};
use crate::fact::Lack;
use crate::finding::{NOWHERE, Spans};
use crate::placement::{ContractCard, ContractStatus, NotInForce};
use crate::sort;
use alloc::vec::Vec;
use core::cmp::Reverse;

/// Why a contract is not in force, or that it is; or why nobody knows.
type Told = Result<Option<NotInForce>, Lack>;

/// What a signed row may tell of a day inside its period.
const TELLS: [Told; 3] = [
    Ok(None),
    Err(Lack::NotTold),
    Ok(Some(NotInForce::Terminated)),
];

/// Rows concluded later have the word before others, by numbers from zero.
pub(super) struct ContractByDay {
    /// For each of [`TELLS`] the number of the first signed row that tells it.
    signed: [Spans; 3],
    /// The days of rows that are not signed yet.
    on_signing: Spans,
    /// The same of each number: they speak beside signed rows concluded on the same day.
    beside: Vec<Spans>,
}

impl ContractByDay {
    pub(super) fn of<'a>(rows: impl Iterator<Item = &'a ContractCard>) -> Self {
        let mut rows: Vec<&ContractCard> = rows.collect();
        sort::by_key(&mut rows, |card| Reverse(card.concluded));
        let unsigned = |card: &&&ContractCard| card.status == ContractStatus::OnSigning;
        let days_of = |rows: &[&ContractCard]| {
            let days = rows.iter().filter(unsigned).map(|card| card.period);
            Spans::joined(days.collect())
        };
        let mut signed: [Vec<(Period, usize)>; 3] = Default::default();
        let same = rows.chunk_by(|one, other| one.concluded == other.concluded);
        for (number, same) in same.clone().enumerate() {
            for card in same.iter().filter(|card| !unsigned(card)) {
                for (days, tells) in pieces(card).into_iter().flatten() {
                    let mut slots = TELLS.iter().zip(&mut signed);
                    if let Some((_, slot)) = slots.find(|(one, _)| **one == tells) {
                        slot.push((days, number));
                    }
                }
            }
        }
        Self {
            signed: signed.map(|list| Spans::preferred(&list)),
            on_signing: days_of(&rows),
            beside: same.map(days_of).collect(),
        }
    }

    /// What [`not_in_force`](crate::placement::not_in_force) answers.
    pub(super) fn not_in_force(&self, day: Day) -> Told {
        let holds = |spans: &Spans| spans.place((day, day)) != NOWHERE;
        let numbers = self.signed.iter().map(|told| told.place((day, day)));
        let least = numbers.clone().min().filter(|least| *least != NOWHERE);
        let Some(least) = least else {
            let reason = if holds(&self.on_signing) {
                NotInForce::NotSigned
            } else {
                NotInForce::OutOfPeriod
            };
            return Ok(Some(reason));
        };
        let beside = self.beside.get(least).is_some_and(holds);
        let mut told = numbers.zip(TELLS).filter(|(number, _)| *number == least);
        match (told.next(), told.next()) {
            (Some((_, tells)), None) if !beside => tells,
            _ => Err(Lack::Contradicting),
        }
    }
}

/// The days of a row with what it tells of them.
fn pieces(card: &ContractCard) -> [Option<(Period, Told)>; 2] {
    let days = card.period;
    let tells = |day| match card.force_on(day) {
        None => Err(Lack::NotTold),
        Some(_) => Ok(card.not_in_force(day)),
    };
    let Some(end) = card.terminated_on.filter(|end| days.contains(*end)) else {
        return [Some((days, tells(days.first()))), None];
    };
    let before = end.previous().filter(|last| days.contains(*last));
    let before = before.map(|last| Period::spanning(days.first(), last));
    let behind = Period::spanning(end, days.last());
    [before, Some(behind)].map(|days| days.map(|days| (days, tells(days.first()))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::{FundingSource, not_in_force};
    use proptest::prelude::*;

    fn card(
        (first, more): (u32, u32),
        concluded: u32,
        (status, end): (usize, Option<u32>),
    ) -> ContractCard {
        let day = |day| Day::known(2026, 3, day);
        ContractCard {
            provider: "050540004455".parse().unwrap(),
            period: Period::known(day(first), day(first + more)),
            concluded: day(concluded),
            status: ContractStatus::ALL[status],
            terminated_on: end.map(day),
            funding: FundingSource::Insurance,
            sum: "1000.00".parse().unwrap(),
            accepted: None,
            eleven_months: None,
        }
    }

    proptest! {
        /// Beside going through all rows.
        #[test]
        fn many_rows_tell_what_going_through_them_tells(
            rows in proptest::collection::vec(
                ((1_u32..20, 0_u32..9), 1_u32..4, (0_usize..3, proptest::option::of(1_u32..30))),
                0..10,
            ),
            asked in 1_u32..31,
        ) {
            let rows: Vec<_> = rows.into_iter().map(|(days, concluded, status)| {
                card(days, concluded, status)
            }).collect();
            let day = Day::known(2026, 3, asked);
            let by_day = ContractByDay::of(rows.iter());
            prop_assert_eq!(by_day.not_in_force(day), not_in_force(rows.iter(), day));
        }
    }
}
