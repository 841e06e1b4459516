//! What is paid for and from what: package, plan, sum of the contract, December.

use crate::act::ask::{Ask, each_case, each_line, given};
use crate::act::{Act, Case, PackageCard, Reference};
use crate::calendar::{Day, Month};
use crate::finding::{At, Examination};
use crate::identifier::Icd10;
use crate::law::catalogue::act as rules;
use crate::money::{Tenge, checked_sum};
use crate::placement::{ContractCard, FundingSource};
use alloc::vec::Vec;

/// Does a row of a package hold a diagnosis on a day?
enum Holds {
    Yes,
    No,
    /// It depends on the onset, which the draft does not tell.
    Onset,
}

fn holds(card: &PackageCard, diagnosis: Icd10, day: Day, onset: Option<Day>) -> Holds {
    if !card.valid.contains(day) || !card.diagnoses.contains(diagnosis) {
        return Holds::No;
    }
    let Some(months) = card.months else {
        return Holds::Yes;
    };
    match onset.map(|onset| onset.plus_months(months)) {
        None => Holds::Onset,
        Some(Some(end)) if end <= day => Holds::No,
        Some(_) => Holds::Yes,
    }
}

/// ACT-030. A diagnosis that stands in no list is not bound to a package; one that
/// stands in both is paid by either: the acts leave that open.
pub(in crate::act) fn package_of_diagnosis(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let rule = &rules::PACKAGE_OF_DIAGNOSIS;
    if !given(exam, &[rule], at, "packages", &reference.packages) {
        return;
    }
    each_case(at, act, |here, case| {
        let here = here.field("diagnosis");
        let mut ask = Ask::new(exam, rule, &here);
        let Some(funding) = ask.field("funding", act.funding) else {
            return;
        };
        let Some(diagnosis) = ask.field("diagnosis", case.diagnosis) else {
            return;
        };
        let Some(end) = ask.field("end", case.end) else {
            return;
        };
        let Some(held) = packages(&mut ask, reference, diagnosis, case, end) else {
            return;
        };
        if held.is_empty() || held.contains(&funding) {
            return ask.pass();
        }
        ask.find(|finding| {
            let names: Vec<&str> = held.iter().map(|one| one.name()).collect();
            finding
                .with("diagnosis", diagnosis)
                .with("declared", funding)
                .with("expected", names.join(", "))
                .stake(case.total)
        });
    });
}

/// The packages that hold the diagnosis; `None` and *not checked* where a list or the
/// onset does not tell.
fn packages(
    ask: &mut Ask<'_, '_>,
    reference: &Reference,
    diagnosis: Icd10,
    case: &Case,
    day: Day,
) -> Option<Vec<FundingSource>> {
    let mut held = Vec::new();
    for source in FundingSource::ALL {
        let rows = ask.rows("packages", &reference.packages, &source, day)?;
        let answers = rows
            .iter()
            .map(|(_, card)| holds(card, diagnosis, day, case.onset));
        let (mut yes, mut open) = (false, false);
        for answer in answers {
            yes |= matches!(answer, Holds::Yes);
            open |= matches!(answer, Holds::Onset);
        }
        if yes {
            held.push(source);
        } else if open {
            ask.field::<Day>("onset", None)?;
        }
    }
    Some(held)
}

/// ACT-026.
pub(in crate::act) fn plan_position(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let rule = &rules::PLAN_POSITION;
    if !given(exam, &[rule], at, "plans", &reference.plans) {
        return;
    }
    each_line(at, act, |here, case, service| {
        let here = here.field("code");
        let mut ask = Ask::new(exam, rule, &here);
        let Some(contract) = ask.field("contract", act.contract.as_ref()) else {
            return;
        };
        let Some(code) = ask.field("code", service.code) else {
            return;
        };
        let Some(day) = ask.field("at", service.at) else {
            return;
        };
        let Some(rows) = ask.rows("plans", &reference.plans, contract, day.day()) else {
            return;
        };
        let of_code = |care| {
            let mut cards = rows.iter().map(|(_, card)| card);
            cards.any(|card| card.code.is_none_or(|own| own == code) && card.care == care)
        };
        if of_code(None) {
            return ask.pass();
        }
        // only positions of a kind of care are left
        let planned = rows.iter().any(|(_, card)| card.care.is_some());
        let care = match case.care {
            None if planned => {
                ask.field::<Day>("care", None);
                return;
            }
            other => other,
        };
        if care.is_some() && of_code(care) {
            ask.pass();
        } else {
            ask.find(|finding| finding.with("code", code).stake(service.amount));
        }
    });
}

/// The provider's contract of an act, where it is known.
fn contract<'a>(
    ask: &mut Ask<'_, '_>,
    act: &Act,
    reference: &'a Reference,
) -> Option<&'a ContractCard> {
    let number = ask.field("contract", act.contract.as_ref())?;
    let formed = ask.field("formedOn", act.formed_on)?;
    let provider = ask.field("provider", act.provider)?;
    let rows = ask.rows("contracts", &reference.contracts, number, formed)?;
    let mut cards = rows.iter().map(|(_, card)| card);
    // where the contract is unknown or another's ACT-013 speaks
    cards.find(|card| card.provider == provider)
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
    let Some(card) = contract(&mut ask, act, reference) else {
        return;
    };
    let Some(total) = ask.field("total", act.total) else {
        return;
    };
    let Some(accepted) = ask.known("accepted", &reference.contracts, card.accepted) else {
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
    let Some(card) = contract(&mut ask, act, reference) else {
        return;
    };
    let book = &reference.contracts;
    let Some(eleven) = ask.known("elevenMonths", book, card.eleven_months) else {
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
