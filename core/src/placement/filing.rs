//! The rules of the filing of an application (mechanism 7).

use crate::calendar::{Day, Moment, WorkCalendar};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::law::catalogue::party;
use crate::law::catalogue::placement as rules;
use crate::law::{Edition, Rule};
use crate::party::{Readiness, check_readiness};
use crate::placement::checklist;
use crate::placement::papers::Filed;
use crate::placement::{Application, Asked, Filing, Purposes, TermLine, Terms};
use alloc::vec::Vec;

/// Examines an application; gives its term as it ran.
#[must_use]
pub fn check_application(
    exam: &mut Examination,
    application: &Application,
    table: &Purposes,
    (edition, calendar): (&Edition, &WorkCalendar),
) -> Vec<TermLine> {
    let mut terms = Terms::new(edition, calendar);
    application_window(exam, &mut terms, application, edition);
    applicant_account(exam, application);
    application_signed(exam, application);
    let filed = application.filed.map(Moment::day);
    check_filing(
        exam,
        &At::root(),
        (&application.filing, filed),
        table,
        (edition, calendar),
    );
    terms.lines
}

/// Examines what a filing says and brings: points 5 and 7 together. It stands at `at`.
pub fn check_filing(
    exam: &mut Examination,
    at: &At<'_>,
    (filing, on): (&Filing, Option<Day>),
    table: &Purposes,
    (edition, calendar): (&Edition, &WorkCalendar),
) {
    point_five(exam, at, filing, on);
    checklist::documents(exam, at, filing);
    let filed = Filed {
        filing,
        on,
        edition,
        calendar,
    };
    checklist::contents(exam, at, &filed, table);
}

/// The data of point 5 are asked with the application: their lack is a ground of 9(1).
fn point_five(exam: &mut Examination, at: &At<'_>, filing: &Filing, on: Option<Day>) {
    let here = at.field("readiness");
    if let Some(readiness) = &filing.readiness {
        let readiness = Readiness {
            day: on,
            ..readiness.clone()
        };
        return check_readiness(exam, &here, &readiness);
    }
    for rule in POINT_FIVE {
        exam.lack(
            rule,
            here.path(),
            "readiness",
            Source::Register,
            Lack::NotGiven,
        );
    }
}

/// The rules of point 5, in the order of the law.
pub static POINT_FIVE: [&Rule; 5] = [
    &party::AGREEMENT_CONCLUDED,
    &party::MIS_CHOSEN,
    &party::ANNUAL_STATEMENTS,
    &party::FACILITY_DIGITISED,
    &party::FACILITY_QR,
];

/// Outside the window there is no acceptance at all (mechanism 7, 8): this is not
/// a rejection on a ground of point 9.
fn application_window(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    application: &Application,
    edition: &Edition,
) {
    let rule = &rules::APPLICATION_WINDOW;
    let path = At::root().field("filed").path();
    let Some(event) = application.announced else {
        return exam.lack(rule, path, "announced", Source::Register, Lack::NotGiven);
    };
    let asked = window(edition, event, path, application.filed.map(Moment::day));
    terms.within(exam, asked);
}

fn window(edition: &Edition, event: Day, path: Path, done: Option<Day>) -> Asked<'_> {
    Asked {
        rule: &rules::APPLICATION_WINDOW,
        name: "application_window",
        length: &edition.parameters.application_window,
        path,
        event,
        done,
    }
}

/// The window as it runs from an announcement, before anything is filed; `None` where the
/// calendar does not reach so far.
#[must_use]
pub fn window_of(announced: Day, edition: &Edition, calendar: &WorkCalendar) -> Option<TermLine> {
    let mut terms = Terms::new(edition, calendar);
    let path = At::root().field("filed").path();
    // nothing is judged: only the line of the term is taken
    let mut unasked = Examination::new(edition);
    terms.within(&mut unasked, window(edition, announced, path, None));
    terms.lines.pop()
}

fn applicant_account(exam: &mut Examination, application: &Application) {
    let path = At::root().field("accountOpen").path();
    let (rule, open) = (&rules::APPLICANT_ACCOUNT, application.account_open);
    yes(exam, rule, path, open, ("accounts", Source::Register));
}

fn application_signed(exam: &mut Examination, application: &Application) {
    let path = At::root().field("signed").path();
    let (rule, signed) = (&rules::APPLICATION_SIGNED, application.signed);
    yes(
        exam,
        rule,
        path,
        signed,
        ("signature", Source::Certificates),
    );
}

/// A fact that must be so.
fn yes(
    exam: &mut Examination,
    rule: &'static Rule,
    path: Path,
    fact: Option<bool>,
    (what, source): (&'static str, Source),
) {
    match fact {
        Some(true) => exam.pass(rule),
        Some(false) => exam.find(Finding::new(rule, path)),
        None => exam.lack(rule, path, what, source, Lack::NotGiven),
    }
}
