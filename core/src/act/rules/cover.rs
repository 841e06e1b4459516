//! What is paid for and from what: package, plan, sum of the contract, December.

use crate::act::ask::{Ask, Line, given};
use crate::act::{Act, CareKind, Case, PackageCard, PositionCard, Reference};
use crate::calendar::{Day, FinancialYear, Month, Period};
use crate::fact::Lack;
use crate::finding::{At, Examination};
use crate::identifier::{Icd10, ServiceCode};
use crate::law::catalogue::act as rules;
use crate::money::{Tenge, checked_sum};
use crate::placement::{ContractCard, FundingSource};
use alloc::vec::Vec;

/// Does a row of a package hold a diagnosis on a day?
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    No,
    /// It is listed for a time from the onset that the day lies outside of.
    Outside,
    /// It depends on the onset, which the draft does not tell.
    Onset,
    Yes,
}

fn holds(card: &PackageCard, diagnosis: Icd10, day: Day, onset: Option<Day>) -> Holds {
    if !card.valid.contains(day) || !card.diagnoses.contains(diagnosis) {
        return Holds::No;
    }
    let Some(months) = card.months else {
        return Holds::Yes;
    };
    let Some(onset) = onset else {
        return Holds::Onset;
    };
    // an onset after the case is no beginning of it
    let over = onset.plus_months(months).is_some_and(|end| end <= day);
    if over || day < onset {
        Holds::Outside
    } else {
        Holds::Yes
    }
}

/// Which lists of these rules were not given, once an act.
pub(in crate::act) fn once(exam: &mut Examination, at: &At<'_>, reference: &Reference) {
    let rule = [&rules::PACKAGE_OF_DIAGNOSIS];
    given(exam, &rule, at, "packages", &reference.packages);
    let rule = [&rules::DIAGNOSIS_KNOWN];
    given(exam, &rule, at, "diagnoses", &reference.diagnoses);
    let rule = [&rules::PLAN_POSITION];
    given(exam, &rule, at, "plans", &reference.plans);
}

/// ACT-030. A diagnosis that stands in no list is not bound to a package; one that
/// stands in both is paid by either: the acts leave that open.
pub(in crate::act) fn package_of_diagnosis(
    exam: &mut Examination,
    at: &At<'_>,
    (act, case): (&Act, &Case),
    reference: &Reference,
) {
    if !reference.packages.is_given() {
        return;
    }
    let here = at.field("diagnosis");
    let mut ask = Ask::new(exam, &rules::PACKAGE_OF_DIAGNOSIS, &here);
    let Some(funding) = ask.field("funding", act.funding) else {
        return;
    };
    let Some(diagnosis) = ask.field("diagnosis", case.diagnosis) else {
        return;
    };
    let Some(end) = ask.field("end", case.end) else {
        return;
    };
    judge_package(&mut ask, reference, (funding, diagnosis, end), case);
}

/// The most that a row of a package says of a diagnosis.
fn most(
    reference: &Reference,
    source: FundingSource,
    (diagnosis, day): (Icd10, Day),
    case: &Case,
) -> Holds {
    let rows = reference.packages.answer_on(&source, day).rows.iter();
    let answers = rows.map(|(_, card)| holds(card, diagnosis, day, case.onset));
    answers.max().unwrap_or(Holds::No)
}

/// A diagnosis in the act's own package is paid, whatever else is unknown; one that its
/// package does not pay is refused where another does, or where the time of its own is
/// over.
fn judge_package(
    ask: &mut Ask<'_, '_>,
    reference: &Reference,
    (funding, diagnosis, day): (FundingSource, Icd10, Day),
    case: &Case,
) {
    let own = most(reference, funding, (diagnosis, day), case);
    if own == Holds::Yes {
        return ask.pass();
    }
    let book = &reference.packages;
    let open = book.open_on(day);
    if !ask.no("packages", book.source(), open) {
        return;
    }
    let others = FundingSource::ALL.into_iter().filter(|one| *one != funding);
    let others = || {
        others
            .clone()
            .map(|one| (one, most(reference, one, (diagnosis, day), case)))
    };
    let held: Vec<&str> = others()
        .filter(|(_, holds)| *holds == Holds::Yes)
        .map(|(one, _)| one.name())
        .collect();
    let onset = own == Holds::Onset || others().any(|(_, holds)| holds == Holds::Onset);
    if onset && (own == Holds::Onset || held.is_empty()) {
        ask.field::<Day>("onset", None);
    } else if held.is_empty() && own == Holds::No {
        ask.pass();
    } else {
        let expected = if held.is_empty() {
            "none".into()
        } else {
            held.join(", ")
        };
        ask.find(|finding| {
            finding
                .with("diagnosis", diagnosis)
                .with("declared", funding)
                .with("expected", expected)
                .stake(case.total)
        });
    }
}

/// ACT-051. A diagnosis stands in the official classification on the last day of its
/// case: the list names every code that may be written.
pub(in crate::act) fn diagnosis_known(
    exam: &mut Examination,
    at: &At<'_>,
    case: &Case,
    reference: &Reference,
) {
    if !reference.diagnoses.is_given() {
        return;
    }
    let here = at.field("diagnosis");
    let mut ask = Ask::new(exam, &rules::DIAGNOSIS_KNOWN, &here);
    let Some(diagnosis) = ask.field("diagnosis", case.diagnosis) else {
        return;
    };
    let Some(end) = ask.field("end", case.end) else {
        return;
    };
    let valid = |days: &Period| days.contains(end);
    let rows = reference.diagnoses.rows_at(Some(&diagnosis));
    match ask.any("diagnoses", &rows, end, valid) {
        Some(true) => ask.pass(),
        Some(false) => ask.find(|finding| {
            let finding = finding.with("diagnosis", diagnosis).with("day", end);
            finding.stake(case.total)
        }),
        None => (),
    }
}

/// Positions of a contract in order, so that a long plan costs a line a search.
pub(in crate::act) struct Plan(Vec<(Option<ServiceCode>, Option<CareKind>)>);

impl Plan {
    pub(in crate::act) fn of(act: &Act, reference: &Reference) -> Self {
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

    fn holds(&self, code: ServiceCode, care: Option<CareKind>) -> bool {
        let there = |code| self.0.binary_search(&(code, care)).is_ok();
        there(Some(code)) || there(None)
    }

    /// Is the service planned for some kind of care?
    fn asks_care(&self, code: ServiceCode) -> bool {
        CareKind::ALL
            .into_iter()
            .any(|care| self.holds(code, Some(care)))
    }
}

/// ACT-026.
pub(in crate::act) fn plan_position(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    plan: &Plan,
    reference: &Reference,
) {
    if !reference.plans.is_given() {
        return;
    }
    let here = at.field("code");
    let mut ask = Ask::new(exam, &rules::PLAN_POSITION, &here);
    if ask.field("contract", line.act.contract.as_ref()).is_none() {
        return;
    }
    let Some(code) = ask.field("code", line.service.code) else {
        return;
    };
    let Some(given) = ask.field("at", line.service.at) else {
        return;
    };
    let care = line.case.care;
    let open = reference.plans.open_on(given.day());
    let planned = plan.holds(code, None) || care.is_some() && plan.holds(code, care);
    if planned && open != Some(Lack::Stale) {
        return ask.pass();
    }
    if !ask.no("plans", reference.plans.source(), open) {
        return;
    }
    if care.is_none() && plan.asks_care(code) {
        ask.field::<Day>("care", None);
    } else {
        ask.find(|finding| finding.with("code", code).stake(line.service.amount));
    }
}

/// The provider's row of the act's contract that stands on some day of a month; where a
/// contract has a row for each year it is that year's. Where there is none ACT-013
/// speaks.
fn contract<'a>(
    ask: &mut Ask<'_, '_>,
    act: &Act,
    month: Month,
    reference: &'a Reference,
) -> Option<&'a ContractCard> {
    let number = ask.field("contract", act.contract.as_ref())?;
    let formed = ask.field("formedOn", act.formed_on)?;
    let provider = ask.field("provider", act.provider)?;
    let answer = reference.contracts.answer_on(number, formed);
    let cards = answer.rows.iter().map(|(_, card)| card);
    let own = cards.filter(|card| card.provider == provider);
    let own = own.filter(|card| card.period.overlaps(month.period()));
    let found = own.max_by_key(|card| (card.concluded, card.period));
    if found.is_none() && ask.no("contracts", reference.contracts.source(), answer.open) {
        ask.skip();
    }
    found
}

/// ACT-024. Only the part over the sum is at stake.
pub(in crate::act) fn contract_sum(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let here = at.field("total");
    let mut ask = Ask::new(exam, &rules::CONTRACT_SUM, &here);
    let Some(month) = ask.field("month", act.month) else {
        return;
    };
    let Some(card) = contract(&mut ask, act, month, reference) else {
        return;
    };
    let Some(total) = ask.field("total", act.total) else {
        return;
    };
    let source = reference.contracts.source();
    let Some(accepted) = ask.told("accepted", source, card.accepted) else {
        return;
    };
    let all = accepted.checked_add(total);
    let excess = all.and_then(|all| all.checked_sub(card.sum));
    match excess {
        Some(excess) if !excess.is_positive() => ask.pass(),
        // a sum that does not fit into tiyn is over any contract
        excess => {
            let excess = excess.unwrap_or(total);
            ask.find(|finding| {
                finding
                    .with("sum", card.sum)
                    .with("accepted", accepted)
                    .with("excess", excess)
                    .stake(excess)
            });
        }
    }
}

/// ACT-025. Services of December that missed their own act come in January's.
pub(in crate::act) fn december_cap(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let here = at.field("total");
    let mut ask = Ask::new(exam, &rules::DECEMBER_CAP, &here);
    let Some(month) = ask.field("month", act.month) else {
        return;
    };
    let december = month.first().previous().map(Month::of);
    let Some(december) = december.filter(|_| month.first().month() == 1) else {
        return ask.pass();
    };
    let late = |case: &&Case| case.end.is_some_and(|end| december.contains(end));
    let mut late = act.cases.iter().filter(late).peekable();
    if late.peek().is_none() {
        return ask.pass();
    }
    let totals: Option<Vec<Tenge>> = late.map(|case| case.total).collect();
    let Some(total) = ask.field("totals", totals.and_then(checked_sum)) else {
        return;
    };
    // the eleven months are those of December's own year
    let Some(card) = contract(&mut ask, act, december, reference) else {
        return;
    };
    let source = reference.contracts.source();
    let Some(eleven) = ask.told("elevenMonths", source, card.eleven_months) else {
        return;
    };
    let cap = Tenge::from_tiyn(eleven.tiyn().checked_div_euclid(11).unwrap_or(0));
    match total.checked_sub(cap) {
        Some(excess) if excess.is_positive() => {
            ask.find(|finding| finding.with("total", total).with("cap", cap).stake(excess));
        }
        _ => ask.pass(),
    }
}
