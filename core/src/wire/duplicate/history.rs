//! The history of earlier acts as a host writes it.

use crate::act::CareKind;
use crate::calendar::SECONDS_OF_DAY;
use crate::duplicate::{
    ActTrace, AttendanceTrace, CaseTrace, HistoryStatus, KeyCheck, Searched, ServiceTrace,
};
use crate::finding::At;
use crate::wire::act::read;
use crate::wire::duplicate::claims::replaced;
use crate::wire::duplicate::prints::{absent_or_print, history_keys, hold_prints, print, text};
use crate::wire::field::{Field, TextField, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, absent_or_text, rows, span, texts};
use crate::wire::{ActDraft, DayText, ReplacesDraft};
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
        #[one_of(HistoryStatus)]
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
        /// Does it hold the attendances of those acts: who was with whom, where and when?
        /// Not when absent: then no silence about them is a pass.
        pub attendances: Option<bool>,
        /// The day it was drawn: it answers for nothing that was formed or done later, and
        /// at the check of an act it must not be older than the edition lets lists be.
        pub as_of: Option<String>,
        /// Is it a store that holds whatever came until it is asked? Without this and
        /// without a day no silence of it is a pass; a day, where told, goes first.
        pub live: Option<bool>,
        /// The check values of the keys under which the host's store was made, as
        /// `duplicateKeys` gave them when it was filled. Each must be that of the call.
        /// Where none is given, the fingerprints of the acts tell; without one of either
        /// no silence is a pass.
        pub key_checks: Vec<String>,
        /// The acts; not those that are judged.
        pub acts: Vec<ActTraceDraft>,
    }

    /// An earlier act.
    pub struct ActTraceDraft {
        /// What the host calls it.
        pub label: Option<String>,
        /// `in-process`, `accepted`, `paid` or `reversed`.
        #[one_of(HistoryStatus)]
        pub status: Option<String>,
        /// Fingerprint of its number, provider, contract, year.
        pub record: Option<String>,
        /// Fingerprint of its provider and lines.
        pub content: Option<String>,
        /// Its lines.
        pub services: Vec<ServiceTraceDraft>,
        /// Its cases, to be compared as stays.
        pub cases: Vec<CaseTraceDraft>,
        /// Who was with whom in its lines, where and when.
        pub attendances: Vec<AttendanceTraceDraft>,
        /// What it was presented in place of; nothing where another system holds it.
        pub replaces: Vec<ReplacesDraft>,
        /// The system that holds it, where that is not the host's own. What repeats it is
        /// under review and not refused, until that system has shown it: whoever has the key
        /// can make a fingerprint of anybody's line.
        pub origin: Option<String>,
        /// What that system has shown of it: the act, or some of its lines. The fingerprints
        /// that are of them count as those of an act of the host's own.
        pub opened: Option<ActDraft>,
    }

    /// The fingerprints of a line, in and out.
    pub struct ServiceTraceDraft {
        /// Insured, worker, service, moment.
        #[omit(empty)]
        pub exact: Option<String>,
        /// Insured, service, day.
        #[omit(empty)]
        pub suspect: Option<String>,
        /// Provider, year, id of the line: only for a provider whose system gives no id
        /// twice in a calendar year.
        #[omit(empty)]
        pub id: Option<String>,
        /// How many were given; one when absent. A table of frequencies counts them.
        #[omit(empty)]
        pub quantity: Option<u32>,
    }

    /// A case of an act, without the person: in and out.
    pub struct CaseTraceDraft {
        /// Fingerprint of the insured.
        #[omit(empty)]
        pub insured: Option<String>,
        /// First day.
        #[omit(empty)]
        pub from: Option<String>,
        /// Last day.
        #[omit(empty)]
        pub to: Option<String>,
        /// The kind of care; without it nobody can pass what lies in the same days:
        /// `out-patient`, `day-hospital`, `in-patient`, `home`, `remote`, `ambulance` or
        /// `screening`.
        #[omit(empty)]
        #[one_of(CareKind)]
        pub care: Option<String>,
        /// The service, where all lines are of one.
        #[omit(empty)]
        pub service: Option<String>,
    }

    /// Who was with whom in a line of an act, where and when, without any person: in and
    /// out.
    pub struct AttendanceTraceDraft {
        /// Fingerprint of insured, day, time.
        #[omit(empty)]
        pub insured_moment: Option<String>,
        /// Fingerprint of worker and day; absent where the line named no worker.
        #[omit(empty)]
        pub worker_day: Option<String>,
        /// Seconds after midnight.
        #[omit(empty)]
        pub second: Option<u32>,
        /// Fingerprint of the insured.
        #[omit(empty)]
        pub insured: Option<String>,
        /// Fingerprint of provider and facility; without it nobody passes who was
        /// somewhere else at that moment.
        #[omit(empty)]
        pub place: Option<String>,
        /// The service.
        #[omit(empty)]
        pub service: Option<String>,
        /// How many were given; one when absent.
        #[omit(empty)]
        pub quantity: Option<u32>,
    }

    /// Which history was searched.
    pub struct SearchedReport {
        /// Days of service.
        pub periods: Vec<String>,
        /// Statuses.
        pub statuses: Vec<HistoryStatus>,
        /// Providers, where not all.
        #[omit(empty)]
        pub providers: Vec<String>,
        /// Did it claim to hold everything, and could all of it be read?
        pub complete: bool,
        /// Did it claim to hold the cases of its acts, to be compared as stays?
        pub stays: bool,
        /// Did it claim to hold the ids of lines?
        pub ids: bool,
        /// Did it claim to hold attendances?
        pub attendances: bool,
        /// The day it was drawn.
        #[omit(empty)]
        pub as_of: Option<DayText>,
        /// Did it claim to hold whatever came until it was asked?
        pub live: bool,
        /// The check values of the keys under which it was made; without one no silence
        /// of it is a pass.
        #[omit(empty)]
        pub key_checks: Vec<String>,
    }
}

/// Reads the history. Whatever could not be read makes it incomplete.
#[cfg_attr(small, optimize(size))]
pub(super) fn history(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &HistoryDraft,
) -> (Searched, Vec<ActTrace>) {
    let (acts, all_acts) = rows(reader, at, of!(draft.acts), act);
    let given = SearchedDraft {
        periods: of!(draft.periods),
        statuses: of!(draft.statuses),
        providers: of!(draft.providers),
        as_of: of!(draft.as_of),
        complete: draft.complete == Some(true) && all_acts,
        stays: draft.stays == Some(true),
        ids: draft.ids == Some(true),
        attendances: draft.attendances == Some(true),
        live: draft.live == Some(true),
    };
    let keys = history_keys(reader, at, of!(draft.key_checks), hold_prints(&acts));
    (given.read(reader, at, keys), acts)
}

/// What was searched, as a host writes it.
pub(super) struct SearchedDraft<'a> {
    pub(super) periods: Field<&'a [String]>,
    pub(super) statuses: Field<&'a [String]>,
    pub(super) providers: Field<&'a [String]>,
    pub(super) as_of: TextField<'a>,
    /// Is everything there, and could all of it be read?
    pub(super) complete: bool,
    /// Are the cases of its acts there?
    pub(super) stays: bool,
    /// Are the ids of their lines there?
    pub(super) ids: bool,
    /// Are their attendances there?
    pub(super) attendances: bool,
    /// Does it hold whatever came until it is asked?
    pub(super) live: bool,
}

/// The texts that could be read, and whether that is all of them.
fn all_texts<T: FromStr<Err: Display>>(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[String]>,
) -> (Vec<T>, bool) {
    let read = texts(reader, at, field);
    let whole = read.len() == field.value.len();
    (read.into_iter().map(|(_, value)| value).collect(), whole)
}

impl SearchedDraft<'_> {
    /// Reads it, of fingerprints made under these keys. Whatever could not be read makes it
    /// incomplete.
    pub(super) fn read(&self, reader: &mut Reader, at: &At<'_>, keys: Vec<KeyCheck>) -> Searched {
        let (periods, all_periods) = all_texts(reader, at, self.periods);
        let (statuses, all_statuses) = all_texts(reader, at, self.statuses);
        let (providers, all_providers) =
            rows(reader, at, self.providers, |_, _, text| Some(text.clone()));
        let as_of = absent_or(reader, at, self.as_of);
        let whole = all_periods && all_statuses && all_providers && as_of.is_some();
        Searched {
            keys,
            periods,
            statuses,
            providers,
            complete: whole && self.complete,
            stays: self.stays,
            ids: self.ids,
            attendances: self.attendances,
            as_of: as_of.flatten(),
            live: self.live,
        }
    }
}

pub(super) fn act(reader: &mut Reader, at: &At<'_>, draft: &ActTraceDraft) -> Option<ActTrace> {
    let label = reader.text(at, of!(draft.label));
    let status = reader.required(at, of!(draft.status));
    let record = absent_or_print(reader, at, of!(draft.record));
    let content = absent_or_print(reader, at, of!(draft.content));
    let (services, whole) = rows(reader, at, of!(draft.services), service);
    let (cases, every) = rows(reader, at, of!(draft.cases), case);
    let (attendances, each) = rows(reader, at, of!(draft.attendances), attendance);
    let (replaces, all) = rows(reader, at, of!(draft.replaces), replaced);
    let origin = absent_or_text(reader, at, of!(draft.origin));
    let read = ActTrace {
        origin: origin?,
        opened: Vec::new(),
        label: label?,
        status: status?,
        record: record?,
        content: content?,
        services,
        cases,
        attendances,
        replaces,
    };
    let read = opened(reader, at, draft, read)?;
    // an act with a line or a case left out would answer too little
    (whole && all && every && each).then_some(read)
}

/// The act with what another system has shown of it.
fn opened(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &ActTraceDraft,
    trace: ActTrace,
) -> Option<ActTrace> {
    if trace.origin.is_some() && !trace.replaces.is_empty() {
        let reason = "what another system holds replaces nothing here";
        reader.malformed(at, of!(draft.replaces), reason);
        return None;
    }
    let (Some(shown), Some(key)) = (&draft.opened, reader.print_key.clone()) else {
        return Some(trace);
    };
    if trace.origin.is_none() {
        let reason = "only an act of another system is opened";
        reader.malformed(at, of!(draft.opened), reason);
        return None;
    }
    let field = at.field(of!(ActTraceDraft::opened).name);
    let shown = read::act(reader, &field, shown);
    let trace = trace.opened_by(&key, &shown);
    if trace.opened.is_empty() {
        let reason = "none of the fingerprints is of what was opened";
        reader.malformed(at, of!(draft.opened), reason);
        return None;
    }
    Some(trace)
}

fn service(reader: &mut Reader, at: &At<'_>, draft: &ServiceTraceDraft) -> Option<ServiceTrace> {
    let exact = absent_or_print(reader, at, of!(draft.exact));
    let suspect = absent_or_print(reader, at, of!(draft.suspect));
    let id = absent_or_print(reader, at, of!(draft.id));
    Some(ServiceTrace {
        exact: exact?,
        suspect: suspect?,
        id: id?,
        units: draft.quantity.unwrap_or(1),
    })
}

fn case(reader: &mut Reader, at: &At<'_>, draft: &CaseTraceDraft) -> Option<CaseTrace> {
    let insured = print(reader, at, of!(draft.insured));
    let days = span(reader, at, of!(draft.from), of!(draft.to));
    let care = absent_or(reader, at, of!(draft.care));
    let service = absent_or(reader, at, of!(draft.service));
    Some(CaseTrace {
        insured: insured?,
        days: days?,
        care: care?,
        service: service?,
    })
}

fn attendance(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &AttendanceTraceDraft,
) -> Option<AttendanceTrace> {
    let insured_moment = print(reader, at, of!(draft.insured_moment));
    let worker_day = absent_or_print(reader, at, of!(draft.worker_day));
    let second: Option<u32> = reader.number(at, of!(draft.second));
    let insured = print(reader, at, of!(draft.insured));
    let place = absent_or_print(reader, at, of!(draft.place));
    let service = reader.required(at, of!(draft.service));
    if second.is_some_and(|second| i64::from(second) >= SECONDS_OF_DAY) {
        reader.malformed(at, of!(draft.second), "a second of a day is expected");
        return None;
    }
    Some(AttendanceTrace {
        insured_moment: insured_moment?,
        worker_day: worker_day?,
        second: second?,
        insured: insured?,
        place: place?,
        service: service?,
        units: draft.quantity.unwrap_or(1),
    })
}

pub(super) fn attendance_draft(check: KeyCheck, one: &AttendanceTrace) -> AttendanceTraceDraft {
    AttendanceTraceDraft {
        insured_moment: Some(text(check, one.insured_moment)),
        worker_day: one.worker_day.map(|print| text(check, print)),
        second: Some(one.second),
        insured: Some(text(check, one.insured)),
        place: one.place.map(|print| text(check, print)),
        service: Some(one.service.to_string()),
        quantity: Some(one.units),
    }
}

pub(super) fn case_draft(check: KeyCheck, case: &CaseTrace) -> CaseTraceDraft {
    CaseTraceDraft {
        insured: Some(text(check, case.insured)),
        from: Some(case.days.first().to_string()),
        to: Some(case.days.last().to_string()),
        care: case.care.map(|care| care.to_string()),
        service: case.service.map(|service| service.to_string()),
    }
}

pub(super) fn searched(searched: &Searched) -> SearchedReport {
    SearchedReport {
        periods: searched.periods.iter().map(ToString::to_string).collect(),
        statuses: searched.statuses.to_vec(),
        providers: searched.providers.clone(),
        complete: searched.complete,
        stays: searched.stays,
        ids: searched.ids,
        attendances: searched.attendances,
        as_of: searched.as_of.map(DayText::from),
        live: searched.live,
        key_checks: searched.keys.iter().map(ToString::to_string).collect(),
    }
}
