//! What the papers of an application say (mechanism 7(1)–7(4), 7(8), 9(2)).
//!
//! Of several papers of one kind about one facility the best counts; the others are told.

use crate::calendar::{Day, StartConvention, Term, WorkCalendar, deadline};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{FacilityId, same_form};
use crate::law::catalogue::placement as rules;
use crate::law::{Edition, Rule};
use crate::placement::{Attached, Building, DocumentKind, Filing, LicenceKind};
use alloc::vec::Vec;

/// A filing on its day.
pub(super) struct Filed<'a> {
    pub(super) filing: &'a Filing,
    /// The day of filing.
    pub(super) on: Option<Day>,
    pub(super) edition: &'a Edition,
    pub(super) calendar: &'a WorkCalendar,
}

/// Examines what the papers say.
pub(super) fn papers(exam: &mut Examination, at: &At<'_>, filed: &Filed<'_>) {
    sanitary_papers(exam, at, filed);
    licence_kind(exam, at, filed.filing);
    licence_address(exam, at, filed);
    document_expired(exam, at, filed);
    tax_certificate(exam, at, filed.filing);
    technology_confirmed(exam, at, filed.filing);
    cover_asked(exam, at, filed.filing);
    extra_papers(exam, at, filed.filing);
}

fn of_kind(filing: &Filing, kind: DocumentKind) -> impl Iterator<Item = &Attached> {
    let documents = filing.documents.iter();
    documents.filter(move |document| document.kind == kind)
}

/// Is it valid on that day, as far as it tells? One without an end is.
fn valid(document: &Attached, on: Option<Day>) -> bool {
    let ended = document.valid_to.zip(on);
    ended.is_none_or(|(last, on)| on <= last)
}

/// Examines the sanitary papers: each facility has one, and the best of each is not too old.
pub(super) fn sanitary_papers(exam: &mut Examination, at: &At<'_>, filed: &Filed<'_>) {
    let buildings = &filed.filing.buildings;
    let all: Vec<&Attached> = of_kind(filed.filing, DocumentKind::SanitaryConformity).collect();
    if all.is_empty() {
        // that it is missing is told by the list of point 7
        return;
    }
    if let [] | [_] = buildings.as_slice() {
        let own = buildings.first().and_then(|building| building.id.as_ref());
        let about = |one: &&Attached| {
            one.facility.is_none() || own.is_none() || one.facility.as_ref() == own
        };
        let (about, others): (Vec<&Attached>, Vec<&Attached>) = all.into_iter().partition(about);
        sanitary_facility(exam, at, (buildings.first(), 0), &about, false);
        best_of(exam, at, filed, &about);
        others
            .into_iter()
            .for_each(|one| extra_document(exam, at, one));
        return;
    }
    let untied = all.iter().any(|one| one.facility.is_none());
    for (place, building) in buildings.iter().enumerate() {
        let own = building.id.as_ref();
        let about = all
            .iter()
            .filter(|one| own.is_some() && one.facility.as_ref() == own);
        let about: Vec<&Attached> = about.copied().collect();
        let unknown = untied || own.is_none();
        sanitary_facility(exam, at, (Some(building), place), &about, unknown);
        best_of(exam, at, filed, &about);
    }
    let known = |id: &FacilityId| {
        buildings
            .iter()
            .any(|building| building.id.as_ref() == Some(id))
    };
    for one in all {
        match &one.facility {
            Some(id) if !known(id) => extra_document(exam, at, one),
            Some(_) => {}
            None => best_of(exam, at, filed, &[one]),
        }
    }
}

/// PLC-026: a facility without a sanitary paper of its own.
fn sanitary_facility(
    exam: &mut Examination,
    at: &At<'_>,
    (building, place): (Option<&Building>, usize),
    about: &[&Attached],
    unknown: bool,
) {
    let rule = &rules::SANITARY_FACILITY;
    if !about.is_empty() {
        return exam.pass(rule);
    }
    let path = at.field("buildings").index(place).path();
    if unknown {
        return exam.lack(rule, path, "facility", Source::Register, Lack::NotTold);
    }
    let id = building.and_then(|building| building.id.as_ref());
    let finding = Finding::new(rule, path);
    exam.find(
        id.into_iter()
            .fold(finding, |finding, id| finding.with("facility", id)),
    );
}

/// The best of the papers about a facility counts: the one issued last.
fn best_of(exam: &mut Examination, at: &At<'_>, filed: &Filed<'_>, about: &[&Attached]) {
    let Some(best) = about
        .iter()
        .max_by_key(|one| (one.issued, core::cmp::Reverse(one.at)))
    else {
        return;
    };
    sanitary_document_age(exam, at, filed, best);
    let others = about.iter().filter(|one| one.at != best.at);
    others.for_each(|one| extra_document(exam, at, one));
}

/// PLC-012: the sanitary paper was issued within the term before the day of filing.
fn sanitary_document_age(
    exam: &mut Examination,
    at: &At<'_>,
    filed: &Filed<'_>,
    document: &Attached,
) {
    let rule = &rules::SANITARY_DOCUMENT_AGE;
    let term = filed.edition.parameters.sanitary_document_age.get();
    let path = at
        .field("documents")
        .index(document.at)
        .field("issued")
        .path();
    let (Some(issued), Some(on)) = (document.issued, filed.on) else {
        let needed = if filed.on.is_some() {
            "issued"
        } else {
            "filed"
        };
        return exam.lack(rule, path, needed, Source::Register, Lack::NoKey);
    };
    match too_old(issued, on, term, filed.calendar) {
        Some(false) => exam.pass(rule),
        Some(true) => {
            let finding = Finding::new(rule, path).with("issued", issued);
            exam.find(finding.with("term", term).with("filed", on));
        }
        None => exam.no_calendar(rule, path),
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

/// PLC-027: a paper beside what is asked for is no fault.
fn extra_document(exam: &mut Examination, at: &At<'_>, document: &Attached) {
    let path = at.field("documents").index(document.at).path();
    let finding = Finding::new(&rules::EXTRA_DOCUMENT, path);
    exam.find(finding.with("document", document.kind));
}

fn extra_papers(exam: &mut Examination, at: &At<'_>, filing: &Filing) {
    let rule = &rules::EXTRA_DOCUMENT;
    let list = at.field("documents");
    for (place, words) in &filing.extras {
        let finding = Finding::new(rule, list.index(*place).path());
        exam.find(finding.with("document", words));
    }
    for one in of_kind(filing, DocumentKind::NoPaidCareUndertaking) {
        extra_document(exam, at, one);
    }
    if !exam.found(rule) {
        exam.pass(rule);
    }
}

/// PLC-028: the licence of each activity is there. That of medical activity everybody holds.
fn licence_kind(exam: &mut Examination, at: &At<'_>, filing: &Filing) {
    let rule = &rules::LICENCE_KIND;
    let mut licences = of_kind(filing, DocumentKind::Licence).peekable();
    if licences.peek().is_none() {
        // that there is none is told by the list of point 7
        return;
    }
    let licences: Vec<&Attached> = licences.collect();
    let due = LicenceKind::ALL.into_iter();
    let due = due.filter(|kind| *kind == LicenceKind::Medical || filing.activities.contains(kind));
    let list = at.field("documents");
    for kind in due {
        if licences.iter().any(|one| one.licence == Some(kind)) {
            exam.pass(rule);
        } else if let Some(untold) = licences.iter().find(|one| one.licence.is_none()) {
            let path = list.index(untold.at).field("licence").path();
            exam.lack(rule, path, "licence", Source::Permits, Lack::NotTold);
        } else {
            exam.find(Finding::new(rule, list.path()).with("licence", kind));
        }
    }
}

/// PLC-029: an annex of a medical licence names the address of each facility.
fn licence_address(exam: &mut Examination, at: &At<'_>, filed: &Filed<'_>) {
    let rule = &rules::LICENCE_ADDRESS;
    let licences = of_kind(filed.filing, DocumentKind::Licence);
    let licences =
        licences.filter(|one| one.licence.is_none_or(|kind| kind == LicenceKind::Medical));
    let licences: Vec<&Attached> = licences.filter(|one| valid(one, filed.on)).collect();
    if licences.is_empty() {
        return;
    }
    let list = at.field("buildings");
    for (place, building) in filed.filing.buildings.iter().enumerate() {
        let path = list.index(place).field("address").path();
        let Some(address) = &building.address else {
            exam.lack(rule, path, "address", Source::Addresses, Lack::NotGiven);
            continue;
        };
        let mut named = licences.iter().map(|one| one.addresses.as_ref());
        if named.clone().flatten().any(|codes| codes.contains(address)) {
            exam.pass(rule);
        } else if named.any(|codes| codes.is_none()) {
            exam.lack(rule, path, "annex", Source::Permits, Lack::NotTold);
        } else {
            exam.find(Finding::new(rule, path).with("address", address));
        }
    }
}

/// PLC-030: of each kind of document (of each licence, of each facility) one is valid on the
/// day of filing.
fn document_expired(exam: &mut Examination, at: &At<'_>, filed: &Filed<'_>) {
    let rule = &rules::DOCUMENT_EXPIRED;
    let Some(on) = filed.on else {
        return;
    };
    let documents = &filed.filing.documents;
    let same = |one: &Attached, other: &Attached| {
        let about = (one.licence, one.facility.as_ref());
        one.kind == other.kind && about == (other.licence, other.facility.as_ref())
    };
    let list = at.field("documents");
    for one in documents {
        let Some(until) = one.valid_to else {
            continue;
        };
        if valid(one, Some(on)) {
            exam.pass(rule);
            continue;
        }
        let another = documents
            .iter()
            .any(|other| same(one, other) && valid(other, Some(on)));
        if another {
            extra_document(exam, at, one);
            continue;
        }
        let finding = Finding::new(rule, list.index(one.at).field("validTo").path());
        let finding = finding.with("document", one.kind).with("until", until);
        exam.find(finding.with("filed", on));
    }
}

/// PLC-031: the certificate of the taxes shows no debt and nothing paid late.
fn tax_certificate(exam: &mut Examination, at: &At<'_>, filing: &Filing) {
    let rule = &rules::TAX_CERTIFICATE;
    let list = at.field("documents");
    for one in of_kind(filing, DocumentKind::TaxStanding) {
        let path = list.index(one.at).field("debt").path();
        match one.debt {
            Some(false) => exam.pass(rule),
            Some(true) => exam.find(Finding::new(rule, path)),
            None => exam.lack(rule, path, "debt", Source::TaxDebt, Lack::NotTold),
        }
    }
}

/// PLC-032: the conclusion admits each technology that is asked for.
fn technology_confirmed(exam: &mut Examination, at: &At<'_>, filing: &Filing) {
    let rule = &rules::TECHNOLOGY_CONFIRMED;
    let conclusions: Vec<&Attached> = of_kind(filing, DocumentKind::HighTechnology).collect();
    if conclusions.is_empty() || filing.conditions.high_technology != Some(true) {
        return;
    }
    let list = at.field("technologies");
    if filing.technologies.is_empty() {
        let lack = Lack::NotGiven;
        return exam.lack(rule, list.path(), "technologies", Source::Register, lack);
    }
    for (place, technology) in filing.technologies.iter().enumerate() {
        let form = same_form(technology);
        let admits = |one: &&Attached| {
            let mut known = one.technologies.iter().flatten();
            known.any(|one| same_form(one) == form)
        };
        let path = list.index(place).path();
        if conclusions.iter().any(admits) {
            exam.pass(rule);
        } else if conclusions.iter().any(|one| one.technologies.is_none()) {
            exam.lack(
                rule,
                path,
                "conclusion",
                Source::HealthMinistry,
                Lack::NotTold,
            );
        } else {
            exam.find(Finding::new(rule, path).with("technology", technology));
        }
    }
}

/// PLC-033: volumes and sums are asked for, each over nothing.
fn cover_asked(exam: &mut Examination, at: &At<'_>, filing: &Filing) {
    let rule: &'static Rule = &rules::COVER_ASKED;
    let list = at.field("asked");
    if filing.asked.is_empty() {
        return exam.lack(rule, list.path(), "asked", Source::Register, Lack::NotGiven);
    }
    for (place, one) in filing.asked.iter().enumerate() {
        if one.amount.is_positive() {
            exam.pass(rule);
        } else {
            let finding = Finding::new(rule, list.index(place).field("amount").path());
            exam.find(finding.with("amount", one.amount));
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
