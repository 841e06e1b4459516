//! Duplicates: judged, or only their keys.

use crate::act::Act;
use crate::calendar::Month;
use crate::duplicate::{
    ActKeys, Claims, ComparedWith, DuplicateReport, Fingerprint, FingerprintKey, History,
    HistoryStatus, KeyCheck, Presentation, judge_with, lookups_within, partition,
};
use crate::finding::At;
use crate::identifier::Iin;
use crate::law::Edition;
use crate::wire::act::read;
use crate::wire::declare::call;
use crate::wire::duplicate::before::Before;
use crate::wire::duplicate::claims::{claims, frequencies, unique_ids};
use crate::wire::duplicate::history::{attendance_draft, case_draft, history, searched};
use crate::wire::duplicate::prints::{key, text};
use crate::wire::field::{Field, of};
use crate::wire::limits::LOOKUPS_MAX;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::each;
use crate::wire::{
    ActDraft, AttendanceTraceDraft, BeforeDraft, CaseTraceDraft, ClaimsDraft, FrequencyDraft,
    HistoryDraft, LawDraft, SearchedReport, ServiceTraceDraft, VerdictReport,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// Acts to judge against each other and against a history.
    pub struct DuplicatesDraft {
        /// The law to judge by; that of the latest month of the acts when absent.
        pub law: Option<LawDraft>,
        /// The host's secret, 32 hex digits.
        pub key: Option<String>,
        /// The acts.
        pub acts: Vec<ActDraft>,
        /// Earlier acts; without them the tiers that need them are *not checked*.
        pub history: Option<HistoryDraft>,
        /// Where the key was changed: what was presented under the one before. Corrections may
        /// name its fingerprints. Without it nothing that was presented then is met.
        pub before: Option<BeforeDraft>,
        /// Corrections, reasons, frequencies.
        pub claims: Option<ClaimsDraft>,
    }

    /// What was compared with what.
    pub struct DuplicatesReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// With what the acts were compared.
        pub compared_with: ComparedWith,
        /// For each act: refused as a whole or for a line?
        pub refused: Vec<bool>,
        /// For each act its fingerprints, for a unique constraint at the host.
        pub keys: Vec<ActKeysReport>,
        /// Acts that repeat another act as a whole.
        pub copied_acts: u64,
        /// Lines compared.
        pub compared: u64,
        /// Lines without a key.
        pub not_comparable: u64,
        /// Lines over the first of their kind.
        pub excess: u64,
        /// Lines that are only like another.
        pub suspects: u64,
        /// Cases compared as stays.
        pub stays: u64,
        /// Cases that do not say whose they are, how the care was given, or from when to
        /// when.
        pub stays_not_comparable: u64,
        /// Cases that overlap another stay (D4).
        pub overlaps: u64,
        /// Cases in hospital soon after another.
        pub readmissions: u64,
        /// Lines whose insured or worker was elsewhere in the moment, or with another (D6).
        pub elsewhere: u64,
        /// Days of a worker over the load (D6).
        pub overloads: u64,
        /// The history that was searched.
        #[omit(empty)]
        pub searched: Option<SearchedReport>,
    }

    /// Acts whose fingerprints are asked for.
    pub struct DuplicateKeysDraft {
        /// The host's secret, 32 hex digits.
        pub key: Option<String>,
        /// Where the key was changed: the one before. Then what is asked for is told under
        /// both.
        pub key_before: Option<String>,
        /// The acts.
        pub acts: Vec<ActDraft>,
        /// The law to judge by: it tells how many days around a line are asked for.
        pub law: Option<LawDraft>,
        /// How often a service may be given: the days that are counted are asked for.
        pub frequencies: Vec<FrequencyDraft>,
        /// Providers whose system gives no id of a line twice in a calendar year: the ids
        /// of their lines are asked for too.
        pub unique_ids: Vec<String>,
        /// Does the host's history hold attendances? Then the moments of the insured and
        /// the days of the workers are asked for too, and made for each act.
        pub attendances: Option<bool>,
        /// Into how many parts the host parts its lines by the insured, and its attendances
        /// by the worker.
        pub parts: Option<u32>,
    }

    /// Fingerprints of acts, for the host's history.
    pub struct DuplicateKeysReport {
        /// What was wrong with the drafts.
        pub verdict: VerdictReport,
        /// What tells the key without telling it, 8 hex digits: kept beside fingerprints,
        /// it says under which key they were made.
        #[omit(empty)]
        pub key_check: Option<String>,
        /// For each act its fingerprints, with those of its lines.
        pub acts: Vec<ActKeysReport>,
        /// Every fingerprint that the judgement will ask a history for, sorted. An act
        /// of the host's store belongs into the history when it holds one of them, with
        /// those of its lines and cases that do; so do the originals that corrections name,
        /// the acts that replace them, and what they replaced themselves. More than 250 000 are refused: part the acts, or
        /// ask with a narrower window.
        pub lookups: Vec<String>,
        /// The check of the key before.
        #[omit(empty)]
        pub key_check_before: Option<String>,
        /// The same fingerprints under the key before, sorted: what the store that was made
        /// under it is asked for.
        #[omit(empty)]
        pub lookups_before: Vec<String>,
    }

    /// Fingerprints of an act.
    pub struct ActKeysReport {
        /// Number, provider, contract, year.
        #[omit(empty)]
        pub record: Option<String>,
        /// Provider and lines.
        #[omit(empty)]
        pub content: Option<String>,
        /// The lines, case by case; only where they were asked for.
        #[omit(empty)]
        pub services: Vec<ServiceTraceDraft>,
        /// The cases, to be compared as stays; only where they were asked for. One that
        /// does not say whose it is, or from when to when, is not among them.
        #[omit(empty)]
        pub cases: Vec<CaseTraceDraft>,
        /// Who was with whom, where and when; only where they were asked for.
        #[omit(empty)]
        pub attendances: Vec<AttendanceTraceDraft>,
        /// For each case the part that its insured falls into; only where the number of
        /// parts was given. No line without an insured is held anywhere: such a case
        /// stands in part 0.
        #[omit(empty)]
        pub parts: Vec<u32>,
        /// For each line, case by case, the part that its worker falls into: there stands
        /// what the worker did. Only where the number of parts was given and attendances
        /// are asked for. A line without a worker is nobody's work: it stands in part 0.
        #[omit(empty)]
        pub worker_parts: Vec<u32>,
    }
}

pub(super) fn acts(reader: &mut Reader, root: &At<'_>, field: Field<&[ActDraft]>) -> Vec<Act> {
    each(reader, root, field, read::act)
}

pub(super) fn keys(check: KeyCheck, keys: &ActKeys) -> ActKeysReport {
    ActKeysReport {
        record: keys.record.map(|print| text(check, print)),
        content: keys.content.map(|print| text(check, print)),
        services: Vec::new(),
        cases: Vec::new(),
        attendances: Vec::new(),
        parts: Vec::new(),
        worker_parts: Vec::new(),
    }
}

call!({
    /// Judges acts for duplicates by tiers D0–D6, and for readmissions (mechanism 12, 13). Paths start with
    /// `acts[0]`, those of the history with `history`.
    pub fn judge_duplicates(draft: DuplicatesDraft) -> DuplicatesReport {
        let mut reader = Reader::new();
        let root = At::root();
        let key = key(&mut reader, &root, of!(draft.key));
        let acts = acts(&mut reader, &root, of!(draft.acts));
        let at = root.field(of!(DuplicatesDraft::history).name);
        let store = draft.history.as_ref();
        let store = store.map(|draft| history(&mut reader, &at, draft));
        let at_before = root.field(of!(DuplicatesDraft::before).name);
        let before = draft.before.as_ref();
        let before = before.map(|draft| Before::read(&mut reader, &at_before, draft));
        let given = draft.claims.unwrap_or_default();
        let claims = claims(
            &mut reader,
            &root.field(of!(DuplicatesDraft::claims).name),
            &given,
            &acts,
        );
        let edition = edition(&mut reader, draft.law.as_ref(), &acts);
        let by = key.as_ref().zip(edition.as_ref());
        let (earlier, claims) = match (before, store, by) {
            (Some(Some(before)), Some(store), Some(by)) => {
                before.joined(&mut reader, &at, store, (&acts, claims), by)
            }
            (None, Some((searched, traces)), _) => {
                let made = History::new(searched, &traces);
                let broken = |error| reader.malformed(&at, of!(HistoryDraft::acts), error);
                (made.map_err(broken).ok(), claims)
            }
            // half of what was presented answers for nothing
            _ => (None, claims),
        };
        judged(
            reader,
            edition,
            key.as_ref(),
            &acts,
            earlier.as_ref(),
            &claims,
        )
    }
});

/// The law given, or that of the latest month of the acts.
pub(super) fn edition(
    reader: &mut Reader,
    law: Option<&LawDraft>,
    acts: &[Act],
) -> Option<Edition> {
    let months = acts.iter().filter_map(|act| act.month);
    reader.law(&At::root(), law, months.max().map(Month::last))
}

/// Judges acts that were read.
pub(super) fn judged(
    mut reader: Reader,
    edition: Option<Edition>,
    key: Option<&FingerprintKey>,
    acts: &[Act],
    earlier: Option<&History>,
    claims: &Claims,
) -> DuplicatesReport {
    let (Some(key), Some(edition)) = (key, edition.as_ref()) else {
        return DuplicatesReport {
            verdict: reader.verdict(edition.as_ref()),
            ..DuplicatesReport::default()
        };
    };
    let borrowed: Vec<&Act> = acts.iter().collect();
    let exam = &mut reader.exam;
    let report = judge_with(exam, key, &borrowed, earlier, claims, edition);
    duplicates_report(key.check(), &report, reader.verdict(Some(edition)))
}

pub(super) fn duplicates_report(
    check: KeyCheck,
    report: &DuplicateReport,
    verdict: VerdictReport,
) -> DuplicatesReport {
    DuplicatesReport {
        verdict,
        compared_with: ComparedWith::of(report.searched.as_ref()),
        refused: report.refused.clone(),
        keys: report.keys.iter().map(|one| keys(check, one)).collect(),
        copied_acts: report.copied_acts,
        compared: report.compared,
        not_comparable: report.not_comparable,
        excess: report.excess,
        suspects: report.suspects,
        stays: report.stays,
        stays_not_comparable: report.stays_not_comparable,
        overlaps: report.overlaps,
        readmissions: report.readmissions,
        elsewhere: report.elsewhere,
        overloads: report.overloads,
        searched: report.searched.as_ref().map(searched),
    }
}

call!({
    /// The fingerprints of acts and of their lines, for a host that keeps a history.
    pub fn duplicate_keys(draft: DuplicateKeysDraft) -> DuplicateKeysReport {
        let mut reader = Reader::new();
        let root = At::root();
        let key = key(&mut reader, &root, of!(draft.key));
        let acts = acts(&mut reader, &root, of!(draft.acts));
        let claims = Claims {
            frequencies: frequencies(&mut reader, &root, of!(draft.frequencies)),
            unique_ids: unique_ids(&mut reader, &root, of!(draft.unique_ids)),
            attendances: draft.attendances == Some(true),
            ..Claims::default()
        };
        if draft.parts == Some(0) {
            reader.malformed(&root, of!(draft.parts), "at least one part is expected");
        }
        let parts = draft.parts.filter(|parts| *parts > 0);
        let before: Option<FingerprintKey> = reader.optional(&root, of!(draft.key_before));
        let edition = edition(&mut reader, draft.law.as_ref(), &acts);
        let mut report = DuplicateKeysReport::default();
        if let Some(key) = key {
            report.key_check = Some(key.check().to_string());
            report.acts = acts
                .iter()
                .map(|act| act_report(&key, act, &claims, parts))
                .collect();
            let borrowed: Vec<&Act> = acts.iter().collect();
            let asked = |key: &FingerprintKey| {
                let edition = edition.as_ref()?;
                let asked = lookups_within(key, &borrowed, &claims, edition, LOOKUPS_MAX)?;
                let texts = asked.iter().map(|print| text(key.check(), *print));
                Some(texts.collect::<Vec<_>>())
            };
            match asked(&key) {
                Some(lookups) => report.lookups = lookups,
                None if edition.is_some() => {
                    let count = LOOKUPS_MAX.saturating_add(1);
                    reader.count_within(&root, of!(report.lookups), count, LOOKUPS_MAX);
                }
                None => {}
            }
            report.lookups_before = before.as_ref().and_then(asked).unwrap_or_default();
            report.key_check_before = before.map(|before| before.check().to_string());
        }
        report.verdict = reader.verdict(edition.as_ref());
        report
    }
});

fn act_report(
    key: &FingerprintKey,
    act: &Act,
    claims: &Claims,
    parts: Option<u32>,
) -> ActKeysReport {
    let presented = Presentation {
        act,
        label: "",
        status: HistoryStatus::InProcess,
        claims,
    };
    let made = presented.trace(key);
    let check = key.check();
    let written = |print: Option<Fingerprint>| print.map(|print| text(check, print));
    let lines = made.services.iter().map(|line| ServiceTraceDraft {
        exact: written(line.exact),
        suspect: written(line.suspect),
        id: written(line.id),
        quantity: Some(line.units).filter(|units| *units > 1),
    });
    let part = |person: Option<Iin>, parts| person.map_or(0, |one| partition(key, parts, one));
    let of_cases = parts.map_or_else(Vec::new, |parts| {
        let insured = act.cases.iter().map(|case| case.insured);
        insured.map(|one| part(one, parts)).collect()
    });
    let of_lines = parts.filter(|_| claims.attendances);
    let of_lines = of_lines.map_or_else(Vec::new, |parts| {
        let lines = act.cases.iter().flat_map(|case| &case.services);
        lines.map(|line| part(line.worker, parts)).collect()
    });
    ActKeysReport {
        services: lines.collect(),
        cases: made
            .cases
            .iter()
            .map(|one| case_draft(check, one))
            .collect(),
        attendances: made
            .attendances
            .iter()
            .map(|one| attendance_draft(check, one))
            .collect(),
        parts: of_cases,
        worker_parts: of_lines,
        ..keys(
            check,
            &ActKeys {
                record: made.record,
                content: made.content,
            },
        )
    }
}
