//! The checks of an act as a straightforward program of one's own would do them:
//! plain structs, std maps, a counter for each rule, no paths and no report.

use crate::arithmetic::amount_fits;
use crate::naive_facts;
use crate::plain::{Days, PlainAct, PlainBook, PlainCase, PlainLine};
use std::collections::HashSet;

/// Findings by the number of the rule in the catalogue of acts, and the cases
/// without a visit at place 0.
pub type Counts = [u64; 55];

pub(crate) fn inside(days: Days, day: i32) -> bool {
    days.0 <= day && day <= days.1
}

/// Counts what is wrong.
#[must_use]
pub fn check(act: &PlainAct, book: &PlainBook) -> Counts {
    let mut counts = [0; 55];
    let mut note = |rule: usize, good: bool| counts[rule] += u64::from(!good);
    let lines = act
        .cases
        .iter()
        .map(|case| case.services.len())
        .sum::<usize>();
    note(1, act.declared_cases == act.cases.len() as u64);
    note(2, act.declared_services == lines as u64);
    note(
        5,
        act.total == act.cases.iter().map(|case| case.total).sum::<i64>(),
    );
    note(22, !act.cases.is_empty());
    let days = || {
        let lines = act.cases.iter().flat_map(|case| &case.services);
        lines.map(|line| line.day)
    };
    let contract = book.contracts.get(&act.contract);
    note(
        13,
        contract.is_some_and(|(provider, _, period)| {
            let first = days().min().is_some_and(|day| inside(*period, day));
            let last = days().max().is_some_and(|day| inside(*period, day));
            *provider == act.provider && first && last
        }),
    );
    note(
        14,
        contract.is_none_or(|(_, funding, _)| *funding == act.funding),
    );
    note(20, book.taxes.get(&act.provider) == Some(&false));
    naive_facts::check(&mut note, act, book);
    let mut cases = HashSet::new();
    let mut services = HashSet::new();
    let mut taken = HashSet::new();
    for case in &act.cases {
        note(6, cases.insert(case.id.as_str()));
        check_case(&mut note, act, case, book);
        let visits = book.visits.get(&case.insured);
        let free = visits
            .into_iter()
            .flatten()
            .enumerate()
            .find(|(place, visit)| {
                visit.0 == case.facility
                    && inside((case.start, case.end), visit.1)
                    && !taken.contains(&(case.insured, *place))
            });
        note(0, free.is_some());
        if let Some((place, _)) = free {
            taken.insert((case.insured, place));
            let seen = book
                .seen
                .get(&case.insured)
                .and_then(|rows| rows.get(place));
            let placed = book.placed.get(&case.facility);
            if let (Some(Some(seen)), Some(placed)) = (seen, placed) {
                note(40, placed.metres_to(*seen) <= 1000);
            }
        }
        for line in &case.services {
            note(6, services.insert(line.id.as_str()));
            check_line(&mut note, act, case, line, book);
        }
    }
    counts
}

fn check_case(
    note: &mut impl FnMut(usize, bool),
    act: &PlainAct,
    case: &PlainCase,
    book: &PlainBook,
) {
    note(22, !case.services.is_empty());
    note(7, case.start <= case.end);
    note(7, case.end <= act.formed_on);
    note(8, inside(act.month, case.end));
    note(
        4,
        case.total == case.services.iter().map(|line| line.amount).sum::<i64>(),
    );
    let licences = book.licences.get(&act.provider);
    let mut valid = licences
        .into_iter()
        .flatten()
        .filter(|(days, _)| inside(*days, case.start) && inside(*days, case.end))
        .peekable();
    let any = valid.peek().is_some();
    note(17, any);
    note(
        18,
        !any || valid.any(|(_, addresses)| addresses.contains(&case.address)),
    );
    note(
        19,
        book.facilities.get(&case.facility) == Some(&act.provider),
    );
}

fn check_line(
    note: &mut impl FnMut(usize, bool),
    act: &PlainAct,
    case: &PlainCase,
    line: &PlainLine,
    book: &PlainBook,
) {
    note(7, case.start <= line.day);
    note(7, line.day <= case.end);
    let states = book.accounts.get(&case.insured);
    let state = states.and_then(|states| {
        let before = states.iter().filter(|(since, _)| *since <= line.day);
        before.max_by_key(|(since, _)| *since)
    });
    note(9, state.is_some_and(|(_, open)| *open));
    note(
        10,
        book.deaths
            .get(&case.insured)
            .is_none_or(|death| *death >= line.day),
    );
    let policies = book.policies.get(&case.insured);
    note(
        11,
        policies.is_some_and(|rows| rows.iter().any(|days| inside(*days, line.day))),
    );
    let rosters = book.workers.get(&line.worker);
    note(
        12,
        rosters.is_some_and(|rows| {
            let mut rows = rows.iter();
            rows.any(|(provider, days)| *provider == act.provider && inside(*days, line.day))
        }),
    );
    let prices = book.tariffs.get(&line.code);
    let price = prices.and_then(|rows| rows.iter().find(|(_, days)| inside(*days, line.day)));
    note(15, price.is_some());
    note(16, price.is_none_or(|(price, _)| *price == line.tariff));
    note(3, amount_fits(line));
    note(21, line.quantity >= 1);
    note(21, line.tariff >= 0);
    note(21, line.amount >= 0);
    note(21, line.coefficient > 0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{BookSize, Flaws, Sample};
    use crate::stages::{Material, full_check};
    use qalqan_core::law::Room;

    const TINY: BookSize = BookSize {
        policies: 5000,
        workers: 100,
    };

    /// A peer that did other work would make any ratio worthless.
    #[test]
    fn the_peer_finds_the_same() {
        for flaws in [Flaws::None, Flaws::FivePercent] {
            let material = Material::of(&Sample::new(TINY, 1000, flaws));
            let checked = full_check(material.act.clone(), &material.checker);
            let act = PlainAct::new(&material.act);
            let book = PlainBook::new(material.checker.reference());
            let counts = check(&act, &book);
            assert!(checked.verdict.complete());
            for line in &checked.verdict.coverage {
                if line.rule.room == Room::Act {
                    let number = usize::from(line.rule.number);
                    assert_eq!(counts[number], line.found, "{}", line.rule.code);
                }
            }
            assert_eq!(counts[0], checked.visits.without);
            let bad = counts.iter().skip(1).sum::<u64>();
            assert_eq!(bad, if flaws == Flaws::None { 0 } else { 50 });
        }
    }
}
