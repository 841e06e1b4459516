//! The contract behind the act, its funding source, and the provider's taxes.

use crate::act::ask::Ask;
use crate::act::{Act, Reference};
use crate::calendar::{Day, Period};
use crate::finding::{At, Examination};
use crate::identifier::{ContractNumber, TaxNumber};
use crate::law::catalogue::act as rules;
use crate::placement::ContractCard;

/// The days from the first service to the last.
fn days_of_services(act: &Act) -> Option<Period> {
    let moments = || {
        act.cases
            .iter()
            .flat_map(|case| &case.services)
            .filter_map(|line| line.at)
    };
    let first = moments().min()?.day();
    let last = moments().max()?.day();
    Some(Period::spanning(first, last))
}

fn contract_rows<'a>(
    ask: &mut Ask<'_, '_>,
    act: &Act,
    reference: &'a Reference,
) -> Option<(Period, &'a [(ContractNumber, ContractCard)])> {
    let contract = ask.field("contract", act.contract.as_ref())?;
    let days = ask.field("days of services", days_of_services(act))?;
    let rows = ask.rows("contracts", &reference.contracts, contract, days.last())?;
    Some((days, rows))
}

/// Why no contract serves, in one word for the report.
fn reason(
    rows: &[(ContractNumber, ContractCard)],
    provider: TaxNumber,
    days: Period,
) -> Option<&'static str> {
    if rows.is_empty() {
        return Some("unknown");
    }
    let mut own = rows
        .iter()
        .map(|(_, card)| card)
        .filter(|card| card.provider == provider)
        .peekable();
    if own.peek().is_none() {
        return Some("another-provider");
    }
    let serves = |card: &ContractCard| card.in_force(days.first()) && card.in_force(days.last());
    if own.any(serves) {
        None
    } else {
        Some("not-in-force")
    }
}

/// ACT-013.
pub(in crate::act) fn contract_in_force(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let here = at.field("contract");
    let mut ask = Ask {
        exam,
        rule: &rules::CONTRACT_IN_FORCE,
        at: &here,
    };
    let Some((days, rows)) = contract_rows(&mut ask, act, reference) else {
        return;
    };
    let Some(provider) = ask.field("provider", act.provider) else {
        return;
    };
    match reason(rows, provider, days) {
        None => ask.pass(),
        Some(reason) => ask.find(|finding| {
            let finding = finding
                .with("first", days.first())
                .with("last", days.last());
            finding.with("reason", reason).stake(act.total)
        }),
    }
}

/// ACT-014. Where the contract is not known ACT-013 speaks.
pub(in crate::act) fn funding_of_contract(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let here = at.field("funding");
    let mut ask = Ask {
        exam,
        rule: &rules::FUNDING_OF_CONTRACT,
        at: &here,
    };
    let Some((_, rows)) = contract_rows(&mut ask, act, reference) else {
        return;
    };
    let Some(funding) = ask.field("funding", act.funding) else {
        return;
    };
    let Some((_, first)) = rows.first() else {
        return;
    };
    if rows.iter().any(|(_, card)| card.funding == funding) {
        ask.pass();
    } else {
        ask.find(|finding| {
            finding
                .with("declared", funding)
                .with("expected", first.funding)
        });
    }
}

/// ACT-020. Asked as of the day the act was formed.
pub(in crate::act) fn taxes_paid(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let here = at.field("provider");
    let mut ask = Ask {
        exam,
        rule: &rules::TAXES_PAID,
        at: &here,
    };
    let Some(provider) = ask.field("provider", act.provider) else {
        return;
    };
    let Some(formed): Option<Day> = ask.field("formedOn", act.formed_on) else {
        return;
    };
    let book = &reference.taxes;
    let Some(rows) = ask.rows("taxes", book, &provider, formed) else {
        return;
    };
    if rows.iter().any(|(_, card)| card.owes) {
        ask.find(|finding| {
            finding
                .evidence("tax-standing", "owes", book.source(), book.as_of())
                .stake(act.total)
        });
    } else {
        ask.pass();
    }
}
