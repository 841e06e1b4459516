//! What many rows of one person's policies tell of each day, put in order once: a day is
//! then looked up, however many are asked about.

use crate::calendar::{FinancialYear, Period};
use crate::finding::Spans;
use crate::identifier::Iin;
use crate::policy::PolicyCard;
use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// Rows of a person's policies.
type Policies = [(Iin, PolicyCard)];

/// A policy is in force of which every row says so: [`Spans::place`] is then the first
/// number; the second where rows of one say yes and no.
pub(super) fn in_force(rows: &Policies, (covered, contradicting): (usize, usize)) -> Spans {
    let numbered = rows
        .iter()
        .map(|(_, policy)| (policy, policy.days_in_force()));
    let mut list = Vec::new();
    for same in by_number(numbered).into_values() {
        let whole = same.into_iter().reduce(both).flatten();
        list.extend(whole.map(|days| (days, covered)));
    }
    let days = rows.iter().filter_map(|(_, policy)| policy.days_in_force());
    some_of(days, contradicting, &mut list);
    Spans::preferred(&list)
}

/// The same of policies that lie in the financial year of the day; of the others the place
/// of the one that begins first.
pub(super) fn of_year(rows: &Policies, (of_year, contradicting): (usize, usize)) -> Spans {
    let mut placed: Vec<(&PolicyCard, Period, usize)> = Vec::with_capacity(rows.len());
    let cards = rows.iter().enumerate();
    placed.extend(cards.filter_map(|(place, (_, card))| {
        let days = card.days_in_force()?;
        Some((card, days, place))
    }));
    let mut list = Vec::new();
    let numbered = placed
        .iter()
        .map(|(card, days, _)| (*card, (*days, within_year(card))));
    for same in by_number(numbered).into_values() {
        let days = |within| {
            let same = same.iter().filter(move |(_, one)| *one == within);
            same.map(|(days, _)| *days)
        };
        let mut told = Vec::new();
        some_of(days(false), contradicting, &mut told);
        some_of(days(true), of_year, &mut told);
        let alone = Spans::preferred(&told);
        list.extend(alone.days_of(of_year).map(|days| (days, of_year)));
    }
    let doubtful = placed.iter().filter(|(card, ..)| within_year(card));
    some_of(doubtful.map(|(_, days, _)| *days), contradicting, &mut list);
    // on the days of those above the others are not asked about
    placed.retain(|(card, ..)| !within_year(card));
    sort::by_key(&mut placed, |(card, ..)| card.period);
    list.extend(placed.iter().map(|(_, days, place)| (*days, *place)));
    Spans::preferred(&list)
}

/// The days of some rows with the number of what they tell.
fn some_of(days: impl Iterator<Item = Period>, tells: usize, list: &mut Vec<(Period, usize)>) {
    let runs = Spans::joined(days.collect());
    list.extend(runs.days_of(0).map(|days| (days, tells)));
}

/// Does a policy lie in one financial year?
fn within_year(policy: &PolicyCard) -> bool {
    let days = policy.period;
    FinancialYear::of(days.first()) == FinancialYear::of(days.last())
}

/// The days of both.
fn both(one: Option<Period>, other: Option<Period>) -> Option<Period> {
    let (one, other) = one.zip(other)?;
    let first = one.first().max(other.first());
    Period::new(first, one.last().min(other.last())).ok()
}

/// What is said of rows, by their numbers.
fn by_number<'a, T>(rows: impl Iterator<Item = (&'a PolicyCard, T)>) -> BTreeMap<String, Vec<T>> {
    let mut all: BTreeMap<String, Vec<T>> = BTreeMap::new();
    for (policy, said) in rows {
        all.entry(policy.number.normal_form())
            .or_default()
            .push(said);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use crate::finding::NOWHERE;
    use crate::policy::covered;
    use proptest::prelude::*;

    type Row = (u8, (u32, u32), Option<u32>);

    /// Policies of a few numbers around the turn of a year.
    fn policies(rows: &[Row]) -> Vec<(Iin, PolicyCard)> {
        let number = |digit: u64| Iin::from_number(990_101_600_000 + digit).ok();
        let insured = (0..10).find_map(number).unwrap();
        let start = Day::known(2025, 12, 20);
        let day = |more: u32| start.plus_days(more.into()).unwrap();
        let card = |(number, (first, more), annulled): &Row| PolicyCard {
            number: std::format!("P-{number}").parse().unwrap(),
            period: Period::known(day(*first), day(first + more)),
            annulled_from: annulled.map(day),
            attached_to: None,
        };
        rows.iter().map(|row| (insured, card(row))).collect()
    }

    fn cards(rows: &Policies) -> impl Iterator<Item = &PolicyCard> + Clone {
        rows.iter().map(|(_, card)| card)
    }

    proptest! {
        /// Beside going through all rows.
        #[test]
        fn policies_tell_what_going_through_them_tells(
            rows in proptest::collection::vec(
                (0_u8..3, (0_u32..20, 0_u32..12), proptest::option::of(0_u32..30)), 0..9,
            ),
            asked in 0_i64..32,
        ) {
            let rows = policies(&rows);
            let day = Day::known(2025, 12, 20).plus_days(asked).unwrap();
            let told = in_force(&rows, (1, 2)).place((day, day));
            let due = covered(cards(&rows), |card| card.in_force(day)).map_or(2, usize::from);
            prop_assert_eq!(if told == NOWHERE { 0 } else { told }, due);
            let (year, contradicting) = (100, 200);
            let told = of_year(&rows, (year, contradicting)).place((day, day));
            let lasting = cards(&rows).filter(|card| card.in_force(day));
            // the financial year is that of the calendar
            let one_year = |card: &PolicyCard| {
                card.period.first().year() == card.period.last().year()
            };
            let due = match covered(lasting.clone(), one_year) {
                Ok(true) => Some(year),
                Err(_) => Some(contradicting),
                Ok(false) => None,
            };
            prop_assert_eq!(Some(told).filter(|told| *told >= year && *told != NOWHERE), due);
            if due.is_none() {
                let first = lasting.map(|card| card.period).min();
                prop_assert_eq!(rows.get(told).map(|(_, card)| card.period), first);
            }
        }
    }
}
