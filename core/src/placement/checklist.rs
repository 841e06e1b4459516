//! Which documents an application brings, and what is in them (mechanism 7, 9).

use crate::calendar::{Day, Moment, StartConvention, Term, WorkCalendar, deadline};
use crate::closed_set::closed_set;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::placement as rules;
use crate::law::{Edition, Rule};
use crate::placement::{Application, Attached, BuildingPurpose, DocumentKind};
use alloc::vec::Vec;

/// Examines which documents are there.
pub(super) fn documents(exam: &mut Examination, at: &At<'_>, application: &Application) {
    required_document(exam, at, application);
    high_technology_conclusion(exam, at, application);
    partnership_contract(exam, at, application);
    accreditation_certificate(exam, at, application);
    lease_contract(exam, at, application);
    paid_care_undertaking(exam, at, application);
}

/// Examines their contents.
pub(super) fn contents(
    exam: &mut Examination,
    application: &Application,
    edition: &Edition,
    calendar: &WorkCalendar,
) {
    sanitary_document_age(exam, &At::root(), application, edition, calendar);
    building_purpose(exam, application);
    document_after_filing(exam, application);
}

closed_set! {
    /// The state of a document of point 7 before an application is filed.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum DocumentState {
        /// At hand.
        Present = "present",
        /// Due, and not at hand.
        Missing = "missing",
        /// Nobody says whether it is due or at hand.
        Unknown = "unknown",
        /// Not due: its condition does not hold.
        NotDue = "not-due",
    }
}

/// The state of each document of 7(1) to 7(8). `known` says whether the list of documents was
/// given at all.
#[must_use]
pub fn document_states(
    application: &Application,
    known: bool,
) -> Vec<(DocumentKind, DocumentState)> {
    let due = |kind| match kind {
        DocumentKind::HighTechnology => application.conditions.high_technology,
        DocumentKind::Partnership => application.conditions.partnership,
        DocumentKind::Accreditation => application.conditions.accredited,
        DocumentKind::Lease => application.conditions.leases,
        _ => Some(true),
    };
    let state = |kind| match due(kind) {
        _ if has(application, kind) => DocumentState::Present,
        Some(false) => DocumentState::NotDue,
        Some(true) if known => DocumentState::Missing,
        _ => DocumentState::Unknown,
    };
    let kinds = DocumentKind::ALL.into_iter();
    kinds
        .filter(|kind| *kind != DocumentKind::NoPaidCareUndertaking)
        .map(|kind| (kind, state(kind)))
        .collect()
}

/// Examines the documents at hand before an application is filed: which are there, and how
/// old the sanitary one is. Where no list was given, nothing is missing and nothing passes.
pub fn check_documents(
    exam: &mut Examination,
    at: &At<'_>,
    (application, known): (&Application, bool),
    edition: &Edition,
    calendar: &WorkCalendar,
) {
    if !known {
        let path = at.field("documents").path();
        let (what, source) = ("documents", Source::Register);
        let rule = &rules::REQUIRED_DOCUMENT;
        return exam.lack(rule, path, what, source, Lack::NotGiven);
    }
    documents(exam, at, application);
    sanitary_document_age(exam, at, application, edition, calendar);
}

fn has(application: &Application, kind: DocumentKind) -> bool {
    application.documents.iter().any(|one| one.kind == kind)
}

fn required_document(exam: &mut Examination, at: &At<'_>, application: &Application) {
    let rule = &rules::REQUIRED_DOCUMENT;
    for kind in [
        DocumentKind::Licence,
        DocumentKind::SanitaryConformity,
        DocumentKind::TaxStanding,
        DocumentKind::CoverVolumes,
    ] {
        if has(application, kind) {
            exam.pass(rule);
        } else {
            let finding = Finding::new(rule, at.field("documents").path());
            exam.find(finding.with("document", kind).with("point", kind.point()));
        }
    }
}

/// A document that is due on a condition. Where the document is there, nobody has
/// to know the condition.
fn due(
    exam: &mut Examination,
    at: &At<'_>,
    application: &Application,
    rule: &'static Rule,
    kind: DocumentKind,
    (field, condition, source): (&'static str, Option<bool>, Source),
) {
    match condition {
        _ if has(application, kind) => exam.pass(rule),
        Some(false) => exam.pass(rule),
        Some(true) => exam.find(Finding::new(rule, at.field("documents").path())),
        None => exam.lack(rule, at.field(field).path(), field, source, Lack::NotGiven),
    }
}

fn high_technology_conclusion(exam: &mut Examination, at: &At<'_>, application: &Application) {
    let asked = application.conditions.high_technology;
    let condition = ("highTechnology", asked, Source::Register);
    let rule = &rules::HIGH_TECHNOLOGY_CONCLUSION;
    due(
        exam,
        at,
        application,
        rule,
        DocumentKind::HighTechnology,
        condition,
    );
}

fn partnership_contract(exam: &mut Examination, at: &At<'_>, application: &Application) {
    let asked = application.conditions.partnership;
    let condition = ("partnership", asked, Source::Register);
    let rule = &rules::PARTNERSHIP_CONTRACT;
    due(
        exam,
        at,
        application,
        rule,
        DocumentKind::Partnership,
        condition,
    );
}

fn accreditation_certificate(exam: &mut Examination, at: &At<'_>, application: &Application) {
    let asked = application.conditions.accredited;
    let condition = ("accredited", asked, Source::HealthMinistry);
    let rule = &rules::ACCREDITATION_CERTIFICATE;
    due(
        exam,
        at,
        application,
        rule,
        DocumentKind::Accreditation,
        condition,
    );
}

fn lease_contract(exam: &mut Examination, at: &At<'_>, application: &Application) {
    let asked = application.conditions.leases;
    let condition = ("leases", asked, Source::RealEstate);
    let rule = &rules::LEASE_CONTRACT;
    due(exam, at, application, rule, DocumentKind::Lease, condition);
}

fn paid_care_undertaking(exam: &mut Examination, at: &At<'_>, application: &Application) {
    let rule = &rules::PAID_CARE_UNDERTAKING;
    let list = at.field("demanded");
    let mut sound = true;
    for (at, kind) in &application.demanded {
        if *kind == DocumentKind::NoPaidCareUndertaking {
            sound = false;
            exam.find(Finding::new(rule, list.index(*at).path()));
        }
    }
    if sound {
        exam.pass(rule);
    }
}

/// Is a document issued then too old on that day? Exactly the term is not.
/// `None` where the calendar cannot tell.
fn too_old(issued: Day, on: Day, term: Term, calendar: &WorkCalendar) -> Option<bool> {
    let last = match term {
        Term::Years(years) => issued.plus_months(u32::from(years).checked_mul(12)?)?,
        Term::Months(months) => issued.plus_months(u32::from(months))?,
        Term::CalendarDays(days) => issued.plus_days(i64::from(days))?,
        Term::WorkingDays(_) => {
            deadline(issued, term, StartConvention::NextDay, calendar)
                .ok()?
                .last_day
        }
    };
    Some(on > last)
}

fn sanitary_document_age(
    exam: &mut Examination,
    at: &At<'_>,
    application: &Application,
    edition: &Edition,
    calendar: &WorkCalendar,
) {
    let rule = &rules::SANITARY_DOCUMENT_AGE;
    let term = edition.parameters.sanitary_document_age.get();
    let filed = application.filed.map(Moment::day);
    let list = at.field("documents");
    let sanitary = |one: &&Attached| one.kind == DocumentKind::SanitaryConformity;
    for document in application.documents.iter().filter(sanitary) {
        let path = list.index(document.at).field("issued").path();
        let (Some(issued), Some(filed)) = (document.issued, filed) else {
            let needed = if filed.is_some() { "issued" } else { "filed" };
            exam.lack(rule, path, needed, Source::Register, Lack::NoKey);
            continue;
        };
        match too_old(issued, filed, term, calendar) {
            Some(false) => exam.pass(rule),
            Some(true) => {
                let finding = Finding::new(rule, path).with("issued", issued);
                exam.find(finding.with("term", term).with("filed", filed));
            }
            None => exam.no_calendar(rule, path),
        }
    }
}

fn building_purpose(exam: &mut Examination, application: &Application) {
    let rule = &rules::BUILDING_PURPOSE;
    let root = At::root();
    let list = root.field("buildings");
    if application.purposes.is_empty() {
        exam.lack(
            rule,
            list.path(),
            "buildings",
            Source::RealEstate,
            Lack::NotGiven,
        );
    }
    for (at, purpose) in application.purposes.iter().enumerate() {
        let path = list.index(at).field("purpose").path();
        match purpose {
            Some(BuildingPurpose::Medical) => exam.pass(rule),
            Some(BuildingPurpose::Other { words }) => {
                exam.find(Finding::new(rule, path).with("purpose", words));
            }
            None => exam.lack(rule, path, "purpose", Source::RealEstate, Lack::NotGiven),
        }
    }
}

fn document_after_filing(exam: &mut Examination, application: &Application) {
    let rule = &rules::DOCUMENT_AFTER_FILING;
    let root = At::root();
    let list = root.field("documents");
    let Some(filed) = application.filed.map(Moment::day) else {
        return;
    };
    for document in &application.documents {
        match document.issued {
            Some(issued) if issued > filed => {
                let finding = Finding::new(rule, list.index(document.at).field("issued").path());
                exam.find(finding.with("issued", issued).with("filed", filed));
            }
            Some(_) => exam.pass(rule),
            // a document without a date has nothing to compare
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_the_term_is_not_too_old() {
        let calendar = WorkCalendar::kazakhstan();
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (issued, on, term, old) in [
            ("2021-02-09", "2026-02-09", Term::Years(5), Some(false)),
            ("2021-02-08", "2026-02-09", Term::Years(5), Some(true)),
            ("2024-02-29", "2029-02-28", Term::Years(5), Some(false)),
            ("2024-02-29", "2029-03-01", Term::Years(5), Some(true)),
            ("2026-01-31", "2026-02-28", Term::Months(1), Some(false)),
            ("2026-01-31", "2026-03-01", Term::Months(1), Some(true)),
            (
                "2026-02-06",
                "2026-02-08",
                Term::CalendarDays(2),
                Some(false),
            ),
            (
                "2026-02-06",
                "2026-02-09",
                Term::CalendarDays(2),
                Some(true),
            ),
            (
                "2026-02-06",
                "2026-02-09",
                Term::WorkingDays(1),
                Some(false),
            ),
            ("2026-02-06", "2026-02-10", Term::WorkingDays(1), Some(true)),
            ("2019-02-06", "2026-02-10", Term::WorkingDays(1), None),
        ] {
            let answer = too_old(day(issued), day(on), term, &calendar);
            assert_eq!(answer, old, "{issued} {on} {term}");
        }
    }
}
