//! The provider's licences over a case: their days and their addresses.

use crate::act::address::Address;
use crate::act::licences::{Licences, Named};
use crate::act::scene::{CaseScene, LineScene};
use crate::act::{Act, Case, Reference};
use crate::calendar::{Day, Period};
use crate::fact::{Gap, Lack, Source};
use crate::finding::{Check, Finding, rule_table};
use crate::law::catalogue::act as rules;
use crate::money::Tenge;
use core::cell::LazyCell;

rule_table! {
    /// The licences over a case.
    pub(in crate::act) Cases: CaseScene<'_>, lists of Reference;
    LICENCE_VALID => licence_valid;
    ADDRESS_IN_LICENCE at "address" => address_in_licence;
    ADDRESS_BY_TEXT at "addressText" => address_by_text;
}

rule_table! {
    /// The licences over a line.
    pub(in crate::act) Lines: LineScene<'_>, lists of Reference;
    ADDRESS_IN_LICENCE at "address" => line_in_licence;
}

fn days_of_case(check: &mut Check<'_>, case: &Case) -> Option<Period> {
    let start = check.field("start", case.start)?;
    let end = check.field("end", case.end)?;
    Some(Period::spanning(start, end))
}

/// Why the list of licences cannot say no on a day; a stale one holds nothing, and the
/// rule is *not checked*.
fn open_on<'a>(
    check: &mut Check<'_>,
    act: &Act,
    licences: &Licences<'a>,
    day: Day,
) -> Option<Option<Gap<'a>>> {
    check.field("provider", act.provider)?;
    match licences.open_on(day) {
        Some(gap) if matches!(gap.lack, Lack::Stale | Lack::NotGiven) => {
            check.open("licences", licences.source(), gap);
            None
        }
        open => Some(open),
    }
}

/// ACT-017: the provider's licences cover the case from its first day to its last.
///
/// Approval and payment wait until the provider has mended it (mechanism 14(1), 15). Two
/// licences may follow one another without a gap. A stay of 1 to 10 March fires where the
/// licence ended on the 5th. Speaks with `first`, `last` and `amount`, the total of the case;
/// the whole act is at stake.
fn licence_valid(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let Some(days) = days_of_case(check, scene.case) else {
        return;
    };
    let Some(open) = open_on(check, scene.act, scene.licences, days.last()) else {
        return;
    };
    let licences = scene.licences;
    if licences.cover(check, days, (0, 0), &|_| true) {
        check.pass();
    } else if check.can_deny("licences", scene.reference.licences.source(), open) {
        check.find(|finding| {
            let finding = finding.with("first", days.first());
            let finding = finding.with("last", days.last());
            holds_act(finding, scene.act, scene.case.total)
        });
    }
}

/// A ground of point 14 holds the whole act; what the case or the line costs is told.
pub(super) fn holds_act(finding: Finding, act: &Act, amount: Option<Tenge>) -> Finding {
    let finding = match amount {
        Some(amount) => finding.with("amount", amount),
        None => finding,
    };
    finding.stake_whole(act.total)
}

/// ACT-018: the address of a case stands in an annex of the licences that cover it.
///
/// A licence is given for addresses. Where no licence covers the case ACT-017 speaks, and
/// there is no annex to look into; an annex whose addresses nobody tells may name it, so
/// that it is *not checked*. A case at `ADR-2` fires where the annexes name `ADR-1`
/// alone. Speaks with `address`, `amount`, the total of the case, and the evidence
/// `licences`, how many were looked at; the whole act is at stake.
fn address_in_licence(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let case = scene.case;
    let Some(address) = check.told("address", case.address.as_ref()) else {
        return;
    };
    let Some(days) = days_of_case(check, case) else {
        return;
    };
    let Some(open) = open_on(check, scene.act, scene.licences, days.last()) else {
        return;
    };
    let (book, licences) = (&scene.reference.licences, scene.licences);
    let about = licences.code_number(address);
    let named = licences.named(check, days, about, |annex| annex.holds(address));
    if named == Named::Yes {
        check.pass();
    } else if check.can_deny("licences", book.source(), open) {
        match named {
            Named::Yes | Named::No => (),
            Named::NoLicence => return check.skip(),
            Named::Untold => return check.lack("addresses", book.source(), Lack::NotTold),
        }
        let looked_at = licences.during(days);
        check.find(|finding| {
            let finding = finding.with("address", address);
            let finding = finding.evidence("licences", looked_at, book.source(), book.as_of());
            holds_act(finding, scene.act, case.total)
        });
    }
}

/// ACT-018 over a line that was given at an address of its own: on its day.
fn line_in_licence(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let service = scene.service;
    let Some(address) = &service.address else {
        return;
    };
    let Some(at) = check.field("at", service.at) else {
        return;
    };
    let day = at.day();
    let Some(open) = open_on(check, scene.act, scene.licences, day) else {
        return;
    };
    let book = &scene.reference.licences;
    let (licences, days) = (scene.licences, Period::spanning(day, day));
    let about = licences.code_number(address);
    let named = licences.named(check, days, about, |annex| annex.holds(address));
    if named == Named::Yes {
        return check.pass();
    }
    if !check.can_deny("licences", book.source(), open) {
        return;
    }
    match named {
        Named::Yes | Named::NoLicence => check.skip(),
        Named::Untold => check.lack("addresses", book.source(), Lack::NotTold),
        Named::No => {
            let looked_at = licences.during(days);
            check.find(|finding| {
                let finding = finding.with("address", address);
                let finding = finding.evidence("licences", looked_at, book.source(), book.as_of());
                holds_act(finding, scene.act, service.amount)
            });
        }
    }
}

/// ACT-039: an address without a code of the register is compared as a text, and shown.
///
/// Spellings differ, so that a person looks at either answer. An address by code is
/// ACT-018's; where no licence covers the case ACT-017 speaks. Any case with a text in
/// place of a code fires. Speaks with `result`: `same` or `other`; the total of the case is
/// at stake.
fn address_by_text(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let (case, licences) = (scene.case, scene.licences);
    let text = match (&case.address, &case.address_text) {
        (None, Some(text)) => text,
        (Some(_), _) => return check.pass(),
        (None, None) => return check.lack("address", Source::Mis, Lack::NotTold),
    };
    let Some(days) = days_of_case(check, case) else {
        return;
    };
    let Some(open) = open_on(check, scene.act, scene.licences, days.last()) else {
        return;
    };
    let about = licences.text_number(text);
    // of many licences the answer may be remembered
    let address = LazyCell::new(|| Address::read(text));
    let named = licences.named(check, days, about, |annex| annex.spells(&address));
    let (same, source) = (named == Named::Yes, licences.source());
    if !same && !check.can_deny("licences", source, open) {
        return;
    }
    match named {
        Named::Yes | Named::No => (),
        Named::NoLicence => return check.skip(),
        Named::Untold => return check.lack("addressTexts", source, Lack::NotTold),
    }
    check.find(|finding| {
        let result = if same { "same" } else { "other" };
        finding.with("result", result).stake(case.total)
    });
}
