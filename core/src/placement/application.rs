//! An application and the rules of its filing (mechanism 7).

use crate::calendar::{Day, Moment, WorkCalendar};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::law::catalogue::placement as rules;
use crate::law::{Edition, Rule};
use crate::placement::checklist;
use crate::placement::{Asked, Attached, DocumentKind, TermLine, Terms};
use alloc::string::String;
use alloc::vec::Vec;

/// An application for a contract. `None` means that it is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// When the announcement stood on the portal.
    pub announced: Option<Day>,
    /// When it was filed.
    pub filed: Option<Moment>,
    /// The applicant's account in the register is open.
    pub account_open: Option<bool>,
    /// Signed with an electronic digital signature.
    pub signed: Option<bool>,
    /// What decides which documents are due.
    pub conditions: Conditions,
    /// The documents attached, as listed.
    pub documents: Vec<Attached>,
    /// What was demanded of the applicant, each with its place in the draft.
    pub demanded: Vec<(usize, DocumentKind)>,
    /// The purpose of each building, as listed; `None` where it is not known.
    pub purposes: Vec<Option<Purpose>>,
}

/// What decides which of the conditional documents are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions {
    /// It applies for high-technology care, 7(4).
    pub high_technology: Option<bool>,
    /// It is a project of public-private partnership, 7(5).
    pub partnership: Option<bool>,
    /// It is accredited, 7(6).
    pub accredited: Option<bool>,
    /// It rents the building, 7(7).
    pub leases: Option<bool>,
}

/// What a building is meant for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Medical work.
    Medical,
    /// Something else, in the words of the register of real estate.
    Other {
        /// The purpose as it stands there.
        words: String,
    },
}

/// Examines an application; gives its term as it ran.
#[must_use]
pub fn check_application(
    exam: &mut Examination,
    application: &Application,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> Vec<TermLine> {
    let mut terms = Terms::new(edition, calendar);
    application_window(exam, &mut terms, application, edition);
    applicant_account(exam, application);
    application_signed(exam, application);
    checklist::documents(exam, &At::root(), application);
    checklist::contents(exam, application, edition, calendar);
    terms.lines
}

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
