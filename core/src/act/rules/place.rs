//! Where a case took place: licence, its addresses, the facility.

use crate::act::ask::Ask;
use crate::act::{Act, Case, Reference};
use crate::calendar::Period;
use crate::finding::{At, Examination};
use crate::identifier::TaxNumber;
use crate::law::catalogue::act as rules;
use crate::party::LicenceCard;

fn days_of_case(ask: &mut Ask<'_, '_>, case: &Case) -> Option<Period> {
    let start = ask.field("start", case.start)?;
    let end = ask.field("end", case.end)?;
    Some(Period::spanning(start, end))
}

fn licences<'a>(
    ask: &mut Ask<'_, '_>,
    act: &Act,
    days: Period,
    reference: &'a Reference,
) -> Option<&'a [(TaxNumber, LicenceCard)]> {
    let provider = ask.field("provider", act.provider)?;
    ask.rows("licences", &reference.licences, &provider, days.last())
}

/// ACT-017. One licence must cover the case from its first day to its last.
pub(in crate::act) fn licence_valid(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    case: &Case,
    reference: &Reference,
) {
    let mut ask = Ask {
        exam,
        rule: &rules::LICENCE_VALID,
        at,
    };
    let Some(days) = days_of_case(&mut ask, case) else {
        return;
    };
    let Some(rows) = licences(&mut ask, act, days, reference) else {
        return;
    };
    if rows.iter().any(|(_, card)| card.valid.covers(days)) {
        ask.pass();
    } else {
        ask.find(|finding| {
            finding
                .with("first", days.first())
                .with("last", days.last())
                .stake(case.total)
        });
    }
}

/// ACT-018. Where no licence covers the case ACT-017 speaks, and there is no annex
/// to look into.
pub(in crate::act) fn address_in_licence(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    case: &Case,
    reference: &Reference,
) {
    let here = at.field("address");
    let mut ask = Ask {
        exam,
        rule: &rules::ADDRESS_IN_LICENCE,
        at: &here,
    };
    let Some(address) = ask.field("address", case.address.as_ref()) else {
        return;
    };
    let Some(days) = days_of_case(&mut ask, case) else {
        return;
    };
    let Some(rows) = licences(&mut ask, act, days, reference) else {
        return;
    };
    let mut valid = rows
        .iter()
        .map(|(_, card)| card)
        .filter(|card| card.valid.covers(days))
        .peekable();
    if valid.peek().is_none() {
        return;
    }
    if valid.any(|card| card.addresses.contains(address)) {
        ask.pass();
    } else {
        let book = &reference.licences;
        ask.find(|finding| {
            finding
                .with("address", address)
                .evidence("licences", rows.len(), book.source(), book.as_of())
                .stake(case.total)
        });
    }
}

/// ACT-019.
pub(in crate::act) fn facility_of_provider(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    case: &Case,
    reference: &Reference,
) {
    let here = at.field("facility");
    let mut ask = Ask {
        exam,
        rule: &rules::FACILITY_OF_PROVIDER,
        at: &here,
    };
    let Some(facility) = ask.field("facility", case.facility.as_ref()) else {
        return;
    };
    let Some(provider) = ask.field("provider", act.provider) else {
        return;
    };
    let Some(days) = days_of_case(&mut ask, case) else {
        return;
    };
    let Some(rows) = ask.rows("facilities", &reference.facilities, facility, days.last()) else {
        return;
    };
    if rows.iter().any(|(_, card)| card.provider == provider) {
        ask.pass();
    } else {
        ask.find(|finding| finding.with("facility", facility));
    }
}
