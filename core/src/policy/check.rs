//! The checks before a policy is issued, one function for each rule.

use crate::account::{AccountCard, AccountState, state_on};
use crate::calendar::{Day, FinancialYear, Period};
use crate::fact::{Book, Lack, Lookup, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{Iin, PolicyNumber};
use crate::law::Rule;
use crate::law::catalogue::policy as rules;
use crate::party::{Requisite, demand};
use crate::policy::{InsuredEntry, PolicyCard, Terms, TermsEntry};

/// What the register and the base of individuals know about the insured.
#[derive(Clone, Debug)]
pub struct InsuredBooks {
    /// States of accounts.
    pub accounts: Book<Iin, AccountCard>,
    /// Days of death.
    pub deaths: Book<Iin, Day>,
    /// Policies issued before.
    pub policies: Book<Iin, PolicyCard>,
}

impl InsuredBooks {
    /// Nothing is known: nothing can be issued on it.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            accounts: Book::not_given(Source::Register),
            deaths: Book::not_given(Source::Individuals),
            policies: Book::not_given(Source::Register),
        }
    }
}

/// Checks what all policies of an issuance share; the terms where all of it is there.
pub fn check_terms(entry: &TermsEntry, at: &At<'_>, exam: &mut Examination) -> Option<Terms> {
    let complete = issuer_requisites(entry, at, exam)
        & registrar_requisites(entry, at, exam)
        & coverage_listed(entry, at, exam);
    if !complete {
        return None;
    }
    Some(Terms {
        year: entry.year?,
        issued_on: entry.issued_on?,
        issuer_name: entry.issuer_name.given()?.clone(),
        issuer_location: entry.issuer_location.given()?.clone(),
        issuer_bin: *entry.issuer_bin.given()?,
        registrar_name: entry.registrar_name.given()?.clone(),
        registrar_location: entry.registrar_location.given()?.clone(),
        coverage: entry.coverage.clone(),
    })
}

fn issuer_requisites(entry: &TermsEntry, at: &At<'_>, exam: &mut Examination) -> bool {
    let items = [
        ("name", entry.issuer_name.presence()),
        ("location", entry.issuer_location.presence()),
        ("bin", entry.issuer_bin.presence()),
    ];
    demand(&rules::ISSUER_REQUISITES, &items, &at.field("issuer"), exam)
}

fn registrar_requisites(entry: &TermsEntry, at: &At<'_>, exam: &mut Examination) -> bool {
    let items = [
        ("name", entry.registrar_name.presence()),
        ("location", entry.registrar_location.presence()),
    ];
    let here = at.field("registrar");
    demand(&rules::REGISTRAR_REQUISITES, &items, &here, exam)
}

fn coverage_listed(entry: &TermsEntry, at: &At<'_>, exam: &mut Examination) -> bool {
    let rule = &rules::COVERAGE_LISTED;
    let listed = !entry.coverage.is_empty();
    if listed {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("coverage").path()));
    }
    listed
}

pub(crate) fn holder_requisites(entry: &InsuredEntry, at: &At<'_>, exam: &mut Examination) -> bool {
    let items = [
        ("iin", entry.iin.presence()),
        ("surname", entry.surname.presence()),
        ("given", entry.given.presence()),
        ("address", entry.address.presence()),
        ("document", entry.document.presence()),
    ];
    demand(&rules::HOLDER_REQUISITES, &items, at, exam)
}

pub(super) fn period_in_year(
    period: Period,
    year: FinancialYear,
    at: &At<'_>,
    exam: &mut Examination,
) -> bool {
    let rule = &rules::PERIOD_IN_YEAR;
    let inside = year.period().covers(period);
    if inside {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("period").path());
        let finding = finding.with("period", period).with("year", year);
        exam.find(finding.repair(at.field("period").path(), year.period()));
    }
    inside
}

pub(super) fn issued_in_time(
    period: Period,
    issued_on: Day,
    at: &At<'_>,
    exam: &mut Examination,
) -> bool {
    let rule = &rules::ISSUED_IN_TIME;
    let in_time = issued_on <= period.last();
    if in_time {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("period").path());
        let finding = finding.with("issued", issued_on);
        exam.find(finding.with("last", period.last()));
    }
    in_time
}

pub(super) fn provider_attached(entry: &InsuredEntry, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::PROVIDER_ATTACHED;
    let path = || at.field("provider").path();
    match entry.provider {
        Requisite::Given(_) => exam.pass(rule),
        Requisite::Absent => exam.find(Finding::new(rule, path())),
        Requisite::Broken => exam.lack(rule, path(), "provider", Source::Mis, Lack::NoKey),
    }
}

/// What a book says of the insured on a day: no rows where a complete list is silent,
/// and `None`, with the lack told, where it cannot tell.
fn rows_of<'a, V>(
    book: &'a Book<Iin, V>,
    name: &'static str,
    iin: Iin,
    day: Day,
    rule: &'static Rule,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<&'a [(Iin, V)]> {
    match book.find_on(&iin, day) {
        Lookup::Found(rows) => Some(rows),
        Lookup::Absent => Some(&[]),
        Lookup::Unknown(lack) => {
            exam.lack(rule, at.field("iin").path(), name, book.source(), lack);
            None
        }
    }
}

pub(super) fn account_open(
    iin: Iin,
    day: Day,
    books: &InsuredBooks,
    at: &At<'_>,
    exam: &mut Examination,
) -> bool {
    let rule = &rules::ACCOUNT_OPEN;
    let Some(rows) = rows_of(&books.accounts, "accounts", iin, day, rule, at, exam) else {
        return false;
    };
    let state = state_on(rows.iter().map(|(_, card)| card), day);
    if state == Some(AccountState::Open) {
        exam.pass(rule);
        return true;
    }
    let name = state.map_or("none", AccountState::name);
    exam.find(Finding::new(rule, at.field("iin").path()).with("state", name));
    false
}

pub(super) fn insured_alive(
    iin: Iin,
    day: Day,
    books: &InsuredBooks,
    at: &At<'_>,
    exam: &mut Examination,
) -> bool {
    let rule = &rules::INSURED_ALIVE;
    let Some(rows) = rows_of(&books.deaths, "deaths", iin, day, rule, at, exam) else {
        return false;
    };
    let earliest = rows.iter().map(|(_, death)| *death).min();
    // who died on the day of issue is dead on it: no policy
    if let Some(death) = earliest.filter(|death| *death <= day) {
        exam.find(Finding::new(rule, at.field("iin").path()).with("day", death));
        return false;
    }
    exam.pass(rule);
    true
}

/// Another policy of the year is in the way, save one that was annulled before the
/// new one starts: an annulled policy is no obligation of the issuer any more.
pub(super) fn in_the_way(card: &PolicyCard, year: FinancialYear, period: Period) -> bool {
    let of_year = card.period.overlaps(year.period());
    of_year
        && card
            .annulled_from
            .is_none_or(|annulled| period.first() < annulled)
}

pub(super) fn one_per_year(
    iin: Iin,
    terms: &Terms,
    period: Period,
    books: &InsuredBooks,
    at: &At<'_>,
    exam: &mut Examination,
) -> bool {
    let rule = &rules::ONE_PER_YEAR;
    let day = terms.issued_on();
    let Some(rows) = rows_of(&books.policies, "policies", iin, day, rule, at, exam) else {
        return false;
    };
    let year = terms.year();
    let other = rows.iter().find(|(_, card)| in_the_way(card, year, period));
    if let Some((_, card)) = other {
        second_policy(year, &card.number, at, exam);
        return false;
    }
    exam.pass(rule);
    true
}

pub(super) fn second_policy(
    year: FinancialYear,
    number: &PolicyNumber,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let finding = Finding::new(&rules::ONE_PER_YEAR, at.field("iin").path());
    exam.find(finding.with("year", year).with("number", number));
}

pub(super) fn number_formed(
    year: FinancialYear,
    serial: u64,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<PolicyNumber> {
    let rule = &rules::NUMBER_FORMED;
    let short = u16::try_from(year.number()).ok();
    let number = short.and_then(|short| PolicyNumber::new(short, serial));
    match number {
        Some(_) => exam.pass(rule),
        None => {
            let finding = Finding::new(rule, at.field("serial").path());
            exam.find(finding.with("year", year).with("serial", serial));
        }
    }
    number
}
