//! The history of earlier acts as a host writes it.

use crate::duplicate::{ActTrace, CaseTrace, HistoryStatus, Searched, ServiceTrace};
use crate::finding::At;
use crate::wire::duplicate::claims::replaced;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, rows, span, texts};
use crate::wire::{DayText, ReplacesDraft};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Display;
use core::str::FromStr;

records! {
    /// Earlier acts, and what the host searched for them.
    pub struct HistoryDraft {
        /// Days of service that it holds, `2026-01-01/2026-03-31`.
        pub periods: Vec<String>,
        /// Statuses that it holds: `in-process`, `accepted`, `paid`, `reversed`.
        pub statuses: Vec<String>,
        /// Whose acts it holds, where not those of all providers: then no silence of it
        /// is a pass.
        pub providers: Vec<String>,
        /// Does it hold every act of its providers in them? Not when absent.
        pub complete: Option<bool>,
        /// Does it hold the cases of those acts too? Not when absent: then no silence
        /// about stays is a pass.
        pub stays: Option<bool>,
        /// Does it hold the ids of lines, for the providers whose system gives none twice
        /// in a calendar year? Not when absent: then no silence about ids is a pass.
        pub ids: Option<bool>,
        /// The day it was drawn: it answers for nothing that was formed or done later.
        /// Absent for a live store, asked now.
        pub as_of: Option<String>,
        /// The acts; not those that are judged.
        pub acts: Vec<ActTraceDraft>,
    }

    /// An earlier act.
    pub struct ActTraceDraft {
        /// What the host calls it.
        pub label: Option<String>,
        /// `in-process`, `accepted`, `paid` or `reversed`.
        pub status: Option<String>,
        /// Fingerprint of its number, provider, contract, year.
        pub record: Option<String>,
        /// Fingerprint of its provider and lines.
        pub content: Option<String>,
        /// Its lines.
        pub services: Vec<ServiceTraceDraft>,
        /// Its cases, to be compared as stays.
        pub cases: Vec<CaseTraceDraft>,
        /// What it was presented in place of.
        pub replaces: Vec<ReplacesDraft>,
    }

    /// The fingerprints of a line, in and out.
    pub struct ServiceTraceDraft {
        /// Insured, worker, service, moment.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub exact: Option<String>,
        /// Insured, service, day.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub suspect: Option<String>,
        /// Provider, year, id of the line: only for a provider whose system gives no id
        /// twice in a calendar year.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
    }

    /// A case of an act, without the person: in and out.
    pub struct CaseTraceDraft {
        /// Fingerprint of the insured.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub insured: Option<String>,
        /// First day.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub from: Option<String>,
        /// Last day.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<String>,
        /// The kind of care; without it nobody can pass what lies in the same days.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub care: Option<String>,
        /// The service, where all lines are of one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub service: Option<String>,
    }

    /// Which history was searched.
    pub struct SearchedReport {
        /// Days of service.
        pub periods: Vec<String>,
        /// Statuses.
        pub statuses: Vec<String>,
        /// Providers, where not all.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub providers: Vec<String>,
        /// Did it claim to hold everything, and could all of it be read?
        pub complete: bool,
        /// Did it claim to hold the cases of its acts, to be compared as stays?
        pub stays: bool,
        /// Did it claim to hold the ids of lines?
        pub ids: bool,
        /// The day it was drawn.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub as_of: Option<DayText>,
    }
}

/// Reads the history. Whatever could not be read makes it incomplete.
pub(super) fn history(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &HistoryDraft,
) -> (Searched, Vec<ActTrace>) {
    let (acts, all_acts) = rows(reader, at, "acts", &draft.acts, act);
    let told = SearchedDraft {
        periods: &draft.periods,
        statuses: &draft.statuses,
        providers: &draft.providers,
        as_of: draft.as_of.as_ref(),
        complete: draft.complete == Some(true) && all_acts,
        stays: draft.stays == Some(true),
        ids: draft.ids == Some(true),
    };
    let searched = told.read(reader, at);
    (searched, acts)
}

/// What was searched, as a host writes it.
pub(super) struct SearchedDraft<'a> {
    pub(super) periods: &'a [String],
    pub(super) statuses: &'a [String],
    pub(super) providers: &'a [String],
    pub(super) as_of: Option<&'a String>,
    /// Is everything there, and could all of it be read?
    pub(super) complete: bool,
    /// Are the cases of its acts there?
    pub(super) stays: bool,
    /// Are the ids of their lines there?
    pub(super) ids: bool,
}

/// The texts that could be read, and whether that is all of them.
fn whole_texts<T: FromStr<Err: Display>>(
    reader: &mut Reader,
    at: &At<'_>,
    name: &'static str,
    drafts: &[String],
) -> (Vec<T>, bool) {
    let read = texts(reader, at, name, drafts);
    let whole = read.len() == drafts.len();
    (read.into_iter().map(|(_, value)| value).collect(), whole)
}

impl SearchedDraft<'_> {
    /// Reads it. Whatever could not be read makes it incomplete.
    pub(super) fn read(&self, reader: &mut Reader, at: &At<'_>) -> Searched {
        let (periods, all_periods) = whole_texts(reader, at, "periods", self.periods);
        let (statuses, all_statuses) = whole_texts(reader, at, "statuses", self.statuses);
        let (providers, all_providers) =
            rows(reader, at, "providers", self.providers, |_, _, text| {
                Some(text.clone())
            });
        let as_of = absent_or(reader, at, "asOf", self.as_of);
        let whole = all_periods && all_statuses && all_providers && as_of.is_some();
        Searched {
            periods,
            statuses,
            providers,
            complete: whole && self.complete,
            stays: self.stays,
            ids: self.ids,
            as_of: as_of.flatten(),
        }
    }
}

pub(super) fn act(reader: &mut Reader, at: &At<'_>, draft: &ActTraceDraft) -> Option<ActTrace> {
    let label = reader.text(at, "label", draft.label.as_ref());
    let status = reader.required(at, "status", draft.status.as_ref());
    let record = absent_or(reader, at, "record", draft.record.as_ref());
    let content = absent_or(reader, at, "content", draft.content.as_ref());
    let (services, whole) = rows(reader, at, "services", &draft.services, service);
    let (cases, every) = rows(reader, at, "cases", &draft.cases, case);
    let (replaces, all) = rows(reader, at, "replaces", &draft.replaces, replaced);
    let read = ActTrace {
        label: label?,
        status: status?,
        record: record?,
        content: content?,
        services,
        cases,
        replaces,
    };
    // an act with a line or a case left out would answer too little
    (whole && all && every).then_some(read)
}

fn service(reader: &mut Reader, at: &At<'_>, draft: &ServiceTraceDraft) -> Option<ServiceTrace> {
    let exact = absent_or(reader, at, "exact", draft.exact.as_ref());
    let suspect = absent_or(reader, at, "suspect", draft.suspect.as_ref());
    let id = absent_or(reader, at, "id", draft.id.as_ref());
    Some(ServiceTrace {
        exact: exact?,
        suspect: suspect?,
        id: id?,
    })
}

fn case(reader: &mut Reader, at: &At<'_>, draft: &CaseTraceDraft) -> Option<CaseTrace> {
    let insured = reader.required(at, "insured", draft.insured.as_ref());
    let days = span(reader, at, draft.from.as_ref(), draft.to.as_ref());
    let care = absent_or(reader, at, "care", draft.care.as_ref());
    let service = absent_or(reader, at, "service", draft.service.as_ref());
    Some(CaseTrace {
        insured: insured?,
        days: days?,
        care: care?,
        service: service?,
    })
}

pub(super) fn case_shown(case: &CaseTrace) -> CaseTraceDraft {
    CaseTraceDraft {
        insured: Some(case.insured.to_string()),
        from: Some(case.days.first().to_string()),
        to: Some(case.days.last().to_string()),
        care: case.care.map(|care| care.to_string()),
        service: case.service.map(|service| service.to_string()),
    }
}

pub(super) fn searched(searched: &Searched) -> SearchedReport {
    SearchedReport {
        periods: searched.periods.iter().map(ToString::to_string).collect(),
        statuses: searched
            .statuses
            .iter()
            .map(HistoryStatus::to_string)
            .collect(),
        providers: searched.providers.clone(),
        complete: searched.complete,
        stays: searched.stays,
        ids: searched.ids,
        as_of: searched.as_of.map(DayText::from),
    }
}
