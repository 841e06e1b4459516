//! Which documents an application brings, and what is in them (mechanism 7, 9).

use crate::calendar::{Moment, WorkCalendar};
use crate::closed_set::closed_set;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::placement as rules;
use crate::law::{Edition, Rule};
use crate::placement::papers::{Filed, papers, sanitary_papers};
use crate::placement::purposes::purposes;
use crate::placement::{Application, DocumentKind, Filing, Purposes};
use alloc::vec::Vec;

/// Examines which documents are there.
pub(super) fn documents(exam: &mut Examination, at: &At<'_>, application: &Filing) {
    required_document(exam, at, application);
    high_technology_conclusion(exam, at, application);
    partnership_contract(exam, at, application);
    accreditation_certificate(exam, at, application);
    lease_contract(exam, at, application);
    paid_care_undertaking(exam, at, application);
}

/// Examines their contents, and the buildings.
pub(super) fn contents(exam: &mut Examination, at: &At<'_>, filed: &Filed<'_>, table: &Purposes) {
    papers(exam, at, filed);
    purposes(exam, at, &filed.filing.buildings, table);
    document_after_filing(exam, at, filed);
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
pub fn document_states(application: &Filing, known: bool) -> Vec<(DocumentKind, DocumentState)> {
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
    documents(exam, at, &application.filing);
    let filed = Filed {
        filing: &application.filing,
        on: application.filed.map(Moment::day),
        edition,
        calendar,
    };
    sanitary_papers(exam, at, &filed);
}

fn has(application: &Filing, kind: DocumentKind) -> bool {
    application.documents.iter().any(|one| one.kind == kind)
}

fn required_document(exam: &mut Examination, at: &At<'_>, application: &Filing) {
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
    application: &Filing,
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

fn high_technology_conclusion(exam: &mut Examination, at: &At<'_>, application: &Filing) {
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

fn partnership_contract(exam: &mut Examination, at: &At<'_>, application: &Filing) {
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

fn accreditation_certificate(exam: &mut Examination, at: &At<'_>, application: &Filing) {
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

fn lease_contract(exam: &mut Examination, at: &At<'_>, application: &Filing) {
    let asked = application.conditions.leases;
    let condition = ("leases", asked, Source::RealEstate);
    let rule = &rules::LEASE_CONTRACT;
    due(exam, at, application, rule, DocumentKind::Lease, condition);
}

fn paid_care_undertaking(exam: &mut Examination, at: &At<'_>, application: &Filing) {
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

fn document_after_filing(exam: &mut Examination, at: &At<'_>, filed: &Filed<'_>) {
    let rule = &rules::DOCUMENT_AFTER_FILING;
    let list = at.field("documents");
    let Some(day) = filed.on else {
        return;
    };
    for document in &filed.filing.documents {
        match document.issued {
            Some(issued) if issued > day => {
                let finding = Finding::new(rule, list.index(document.at).field("issued").path());
                exam.find(finding.with("issued", issued).with("filed", day));
            }
            Some(_) => exam.pass(rule),
            // a document without a date has nothing to compare
            None => {}
        }
    }
}
