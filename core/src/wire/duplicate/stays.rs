//! Stays that cannot both be, and readmissions, through the door.

use crate::duplicate::{
    HistoryStatus, Stay, StayClaims, StayExclusions, StayHistory, StayTrace, judge_placed_stays,
};
use crate::finding::At;
use crate::wire::declare::call;
use crate::wire::duplicate::claims::{reasons, stay_reasons};
use crate::wire::duplicate::history::{SearchedDraft, searched};
use crate::wire::duplicate::prints::{history_keys, key, print, text};
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, each, rows, span};
use crate::wire::{DistinctDraft, LawDraft, SearchedReport, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// Stays to judge against each other and against earlier ones.
    pub struct StaysDraft {
        /// The law to judge by; that of the latest stay when absent.
        pub law: Option<LawDraft>,
        /// The host's secret, 32 hex digits.
        pub key: Option<String>,
        /// The day of the judgement: where the history has a day, its age then is looked at.
        pub checked_on: Option<String>,
        /// The stays.
        pub stays: Vec<StayDraft>,
        /// Earlier stays; without them nothing that is not found is passed.
        pub history: Option<StayHistoryDraft>,
        /// Marks of stays that may overlap any other: haemodialysis, whose sessions are
        /// one case over weeks.
        pub overlap_exclusions: Vec<String>,
        /// Marks of stays that are no readmission: palliative care.
        pub readmission_exclusions: Vec<String>,
        /// The reasons that the caller's own rules allow: a closed list.
        pub reasons: Vec<String>,
        /// Stays that overlap another or follow it soon for a reason: a transfer, a
        /// planned stage, dialysis.
        pub distinct: Vec<DistinctDraft>,
    }

    /// A stay in hospital, or a course of visits, of one insured.
    pub struct StayDraft {
        /// What the host calls it.
        pub label: Option<String>,
        /// IIN of the insured.
        pub insured: Option<String>,
        /// First day.
        pub from: Option<String>,
        /// Last day.
        pub to: Option<String>,
        /// Is it a stay in hospital round the clock?
        pub in_patient: Option<bool>,
        /// What the host marks it with.
        pub marks: Vec<String>,
        /// What is claimed for it.
        pub amount: Option<String>,
    }

    /// Earlier stays, and what the host searched for them.
    pub struct StayHistoryDraft {
        /// Days that it holds, `2026-01-01/2026-03-31`.
        pub periods: Vec<String>,
        /// Statuses that it holds: `in-process`, `accepted`, `paid`, `reversed`.
        #[one_of(HistoryStatus)]
        pub statuses: Vec<String>,
        /// Whose stays it holds, where not those of all providers.
        pub providers: Vec<String>,
        /// Does it hold every stay of its providers in them? Not when absent.
        pub complete: Option<bool>,
        /// The day it was drawn.
        pub as_of: Option<String>,
        /// Is it a store that holds whatever came until it is asked? Without this and
        /// without a day no silence of it is a pass.
        pub live: Option<bool>,
        /// The check values of the keys under which the host's store was made. Each must
        /// be that of the call. Where none is given, the fingerprints of the stays tell;
        /// without one of either no silence is a pass.
        pub key_checks: Vec<String>,
        /// The stays; not those that are judged.
        pub stays: Vec<StayTraceDraft>,
    }

    /// An earlier stay, without the person.
    pub struct StayTraceDraft {
        /// What the host calls it.
        pub label: Option<String>,
        /// `in-process`, `accepted`, `paid` or `reversed`.
        #[one_of(HistoryStatus)]
        pub status: Option<String>,
        /// Fingerprint of the insured, as a report gave it.
        pub insured: Option<String>,
        /// First day.
        pub from: Option<String>,
        /// Last day.
        pub to: Option<String>,
        /// Is it a stay in hospital round the clock?
        pub in_patient: Option<bool>,
        /// What the host marks it with.
        pub marks: Vec<String>,
    }

    /// What was found.
    pub struct StaysReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Stays that overlap another.
        pub overlaps: u64,
        /// Stays that are readmissions.
        pub readmissions: u64,
        /// For each stay the fingerprint of its insured, for the host's history; empty
        /// where the stay could not be read.
        pub keys: Vec<String>,
        /// The history that was searched.
        #[omit(empty)]
        pub searched: Option<SearchedReport>,
    }
}

call!({
    /// Judges stays for incompatible overlaps (D4) and readmissions (mechanism 13). Paths
    /// start with `stays[0]`, those of the history with `history`.
    pub fn judge_stays(draft: StaysDraft) -> StaysReport {
        let mut reader = Reader::new();
        let root = At::root();
        let key = key(&mut reader, &root, of!(draft.key));
        let stays = each(&mut reader, &root, of!(draft.stays), stay);
        let earlier = draft.history.as_ref();
        let earlier = earlier.map(|draft| {
            history(
                &mut reader,
                &root.field(of!(StaysDraft::history).name),
                draft,
            )
        });
        let latest = stays.iter().flatten().map(|stay| stay.days.last()).max();
        let edition = reader.law(&root, draft.law.as_ref(), latest);
        let (Some(key), Some(edition)) = (key, edition.as_ref()) else {
            return StaysReport {
                verdict: reader.verdict(edition.as_ref()),
                ..StaysReport::default()
            };
        };
        let claims = StayClaims {
            exclusions: StayExclusions {
                overlap: draft.overlap_exclusions,
                readmission: draft.readmission_exclusions,
            },
            reasons: reasons(&mut reader, &root, of!(draft.reasons)),
            distinct: stay_reasons(&mut reader, &root, of!(draft.distinct), stays.len()),
            checked_on: absent_or(&mut reader, &root, of!(draft.checked_on)).flatten(),
        };
        let placed = stays.iter().enumerate();
        let placed: Vec<(usize, &Stay)> = placed
            .filter_map(|(place, stay)| Some((place, stay.as_ref()?)))
            .collect();
        let exam = &mut reader.exam;
        let report = judge_placed_stays(exam, &key, &placed, earlier.as_ref(), &claims, edition);
        let insured = |stay: &Option<Stay>| {
            let stay = stay.as_ref();
            stay.map_or_else(String::new, |stay| {
                text(key.check(), key.insured_of_stay(stay.insured))
            })
        };
        StaysReport {
            overlaps: report.overlaps,
            readmissions: report.readmissions,
            keys: stays.iter().map(insured).collect(),
            searched: earlier.as_ref().map(|earlier| searched(&earlier.searched)),
            verdict: reader.verdict(Some(edition)),
        }
    }
});

fn stay(reader: &mut Reader, at: &At<'_>, draft: &StayDraft) -> Option<Stay> {
    let label = reader.text(at, of!(draft.label));
    let insured = reader.required(at, of!(draft.insured));
    let days = span(reader, at, of!(draft.from), of!(draft.to));
    let in_patient = reader.number(at, of!(draft.in_patient));
    let amount = absent_or(reader, at, of!(draft.amount));
    Some(Stay {
        label: label?,
        insured: insured?,
        days: days?,
        in_patient: in_patient?,
        marks: draft.marks.clone(),
        amount: amount?,
    })
}

fn history(reader: &mut Reader, at: &At<'_>, draft: &StayHistoryDraft) -> StayHistory {
    let (stays, all) = rows(reader, at, of!(draft.stays), trace);
    let given = SearchedDraft {
        periods: of!(draft.periods),
        statuses: of!(draft.statuses),
        providers: of!(draft.providers),
        as_of: of!(draft.as_of),
        complete: draft.complete == Some(true) && all,
        stays: true,
        ids: false,
        attendances: false,
        live: draft.live == Some(true),
    };
    let keys = history_keys(reader, at, of!(draft.key_checks), !stays.is_empty());
    StayHistory {
        searched: given.read(reader, at, keys),
        stays,
    }
}

fn trace(reader: &mut Reader, at: &At<'_>, draft: &StayTraceDraft) -> Option<StayTrace> {
    let label = reader.text(at, of!(draft.label));
    let status = reader.required(at, of!(draft.status));
    let insured = print(reader, at, of!(draft.insured));
    let days = span(reader, at, of!(draft.from), of!(draft.to));
    let in_patient = reader.number(at, of!(draft.in_patient));
    Some(StayTrace {
        label: label?,
        status: status?,
        insured: insured?,
        days: days?,
        in_patient: in_patient?,
        marks: draft.marks.clone(),
    })
}
