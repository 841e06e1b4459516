//! An issuance for a made-up person, for the examples in the documentation of this room.

use crate::account::{AccountCard, AccountState};
use crate::calendar::Day;
use crate::fact::{Book, Source};
use crate::finding::{At, Examination};
use crate::identifier::{Iin, control_digit};
use crate::law;
use crate::party::Requisite;
use crate::policy::{InsuredBooks, InsuredEntry, PeriodStart, Terms, TermsEntry, check_terms};
use alloc::vec;
use alloc::vec::Vec;

/// A made-up person, born in a year to come.
#[must_use]
pub fn insured() -> Option<Iin> {
    let digit = control_digit(&[9, 9, 0, 3, 0, 1, 5, 0, 0, 0, 1])?;
    alloc::format!("99030150001{digit}").parse().ok()
}

/// What all policies of the issuance share, as it was read.
#[must_use]
pub fn terms_entry() -> Option<TermsEntry> {
    Some(TermsEntry {
        year: "2026".parse().ok(),
        issued_on: "2026-01-05".parse().ok(),
        issuer_name: Requisite::Given("Issuer".into()),
        issuer_location: Requisite::Given("Astana".into()),
        issuer_bin: Requisite::Given("000740000728".parse().ok()?),
        registrar_name: Requisite::Given("Registrar".into()),
        registrar_location: Requisite::Given("Astana".into()),
        coverage: vec![Requisite::Given("A02.001.000".into())],
        starts: PeriodStart::Year,
    })
}

/// The same, checked.
#[must_use]
pub fn terms() -> Option<Terms> {
    check_terms(&mut examination()?, &At::root(), &terms_entry()?)
}

/// An examination under the edition of the day of issue.
#[must_use]
pub fn examination() -> Option<Examination> {
    let edition = law::on(terms_entry()?.issued_on?).ok()?;
    Some(Examination::new(edition))
}

/// The made-up person in a table: no period, so that the whole year is meant.
#[must_use]
pub fn entry() -> Option<InsuredEntry> {
    Some(InsuredEntry {
        iin: Requisite::Given(insured()?),
        surname: Requisite::Given("Surname".into()),
        given: Requisite::Given("Name".into()),
        patronymic: Requisite::Absent,
        address: Requisite::Given("Astana".into()),
        document: Requisite::Given("N 1".into()),
        period: Requisite::Absent,
        provider: Requisite::Given("050540004455".parse().ok()?),
    })
}

/// What is known: the person's account is open, nobody died, no policy was issued.
#[must_use]
pub fn books() -> Option<InsuredBooks> {
    let account = AccountCard {
        state: AccountState::Open,
        since: "2026-01-01".parse().ok()?,
    };
    let deaths: Vec<(Iin, Day)> = Vec::new();
    Some(InsuredBooks {
        accounts: Book::new(Source::Register, vec![(insured()?, account)], true, None),
        deaths: Book::new(Source::Individuals, deaths, true, None),
        policies: Book::new(Source::Register, Vec::new(), true, None),
        people: Book::not_given(Source::Individuals),
        of_history: false,
    })
}
