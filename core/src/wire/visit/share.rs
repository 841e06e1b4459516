//! Which visit proves which stay, and the share without one before an act is sent.

use crate::calendar::{Day, Period};
use crate::fact::Lack;
use crate::finding::At;
use crate::identifier::{FacilityId, Iin};
use crate::visit::{
    FacilityStay, Hindrance, MatchTerms, Preflight, VisitCounts, VisitMethod, VisitPresence,
    by_evidence, match_visits as match_presences, other_readings, registrations, row_lists,
    share_of_counts, shares,
};
use crate::wire::act::reference::reference;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::each;
use crate::wire::{LawDraft, PreflightReport, ReferenceDraft, VerdictReport, VisitList};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// Cases of an act, counted by what is known of their visits.
    pub struct PreflightShareDraft {
        /// The law to judge by; the newest edition when absent.
        pub law: Option<LawDraft>,
        /// Cases with a registered visit.
        pub with_visit: Option<u64>,
        /// Cases known to lack one.
        pub without_visit: Option<u64>,
        /// Cases of which it cannot be told; none when absent.
        pub unknown: Option<u64>,
        /// Of those with a registered visit, the ones that verified tokens prove, as the host
        /// counts them: its word, as the other counts are; none when absent.
        pub by_evidence: Option<u64>,
    }

    /// What is still possible before an act is sent (mechanism 14(3)).
    pub struct PreflightShareReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The share that must not be passed.
        #[omit(empty)]
        pub limit: Option<String>,
        /// How the cases stand against it.
        #[omit(empty)]
        pub visits: Option<PreflightReport>,
    }

    /// Stays to be matched with visits.
    pub struct MatchVisitsDraft {
        /// The law to judge by; the newest edition when absent.
        pub law: Option<LawDraft>,
        /// The day of the check: without it nobody knows how old the list is.
        pub checked_on: Option<String>,
        /// The stays. One that lacks a field is *unknown*.
        pub stays: Vec<VisitStayDraft>,
        /// The visits.
        pub visits: Option<VisitList>,
    }

    /// A case as far as visits are asked about.
    pub struct VisitStayDraft {
        /// IIN of the insured.
        pub insured: Option<String>,
        /// The facility.
        pub facility: Option<String>,
        /// First day.
        pub start: Option<String>,
        /// Last day.
        pub end: Option<String>,
    }

    /// Which visit proves which stay.
    pub struct MatchVisitsReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The stays, in the order given.
        pub stays: Vec<VisitStayReport>,
        /// How they stand against the share of point 14(3).
        #[omit(empty)]
        pub visits: Option<PreflightReport>,
    }

    /// The presence of a stay.
    pub struct VisitStayReport {
        /// `with`, `without` or `unknown`.
        pub presence: String,
        /// The visit that proves it, or that would, were it not for its hindrance.
        #[omit(empty)]
        pub visit: Option<String>,
        /// Why that visit proves nothing: `used`, `refused`, `method` or `claim`.
        #[omit(empty)]
        pub hindrance: Option<Hindrance>,
        /// How the visit was registered.
        #[omit(empty)]
        pub method: Option<VisitMethod>,
        /// Was it entered by hand?
        pub manual: bool,
        /// Does a verified token prove it, and not the host's word alone?
        pub by_evidence: bool,
        /// Why it cannot be told.
        #[omit(empty)]
        pub lack: Option<Lack>,
    }
}

/// Why a count of cases by evidence is none.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("more cases by tokens than with a visit")]
struct MoreThanWith;

fn preflight_report(counts: &Preflight) -> PreflightReport {
    PreflightReport {
        without: counts.without,
        unknown: counts.unknown,
        still_needed: counts.still_needed,
        may_still_add: counts.may_still_add,
        otherwise: counts.otherwise,
        by_evidence: counts.by_evidence,
        by_claim: counts.by_claim,
    }
}

call!({
    /// How many registrations an act still needs, and how many cases without one it may
    /// still take, to stay within the share of point 14(3).
    pub fn preflight_share(draft: PreflightShareDraft) -> PreflightShareReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let with = reader.number(&root, of!(draft.with_visit));
        let without = reader.number(&root, of!(draft.without_visit));
        let limit = edition.as_ref().map(|one| one.parameters.visit_share.get());
        let evidence = draft.by_evidence;
        if evidence > with.or(evidence) {
            reader.malformed(&root, of!(draft.by_evidence), MoreThanWith);
        }
        let evidence = evidence.min(with);
        let mut told = None;
        if let (Some(limit), Some(with), Some(without)) = (limit, with, without) {
            let counts = VisitCounts {
                with,
                without,
                unknown: draft.unknown.unwrap_or(0),
                otherwise: 0,
                by_evidence: evidence.unwrap_or(0),
            };
            let open = (counts, Lack::NotGiven);
            share_of_counts(&mut reader.exam, &root, open, limit, None);
            told = Some(preflight_report(&counts.preflight(limit)));
        }
        PreflightShareReport {
            verdict: reader.verdict(edition.as_ref()),
            limit: limit.map(|limit| limit.to_string()),
            visits: told,
        }
    }
});

/// A stay that could be read.
struct Whole {
    insured: Iin,
    facility: FacilityId,
    days: Period,
}

fn stay(reader: &mut Reader, at: &At<'_>, draft: &VisitStayDraft) -> Option<Whole> {
    let insured = reader.optional(at, of!(draft.insured));
    let facility = reader.optional(at, of!(draft.facility));
    let start: Option<Day> = reader.optional(at, of!(draft.start));
    let end: Option<Day> = reader.optional(at, of!(draft.end));
    let days = Period::new(start?, end?);
    let days = days
        .map_err(|error| reader.malformed(at, of!(draft.end), error))
        .ok();
    Some(Whole {
        insured: insured?,
        facility: facility?,
        days: days?,
    })
}

fn stay_report(presence: &VisitPresence, terms: MatchTerms) -> VisitStayReport {
    match presence {
        VisitPresence::With(visit) => VisitStayReport {
            presence: "with".into(),
            visit: Some(visit.id.to_string()),
            method: Some(visit.method),
            manual: visit.method == VisitMethod::Manual,
            by_evidence: visit.proof.at(terms).is_evidence(),
            ..VisitStayReport::default()
        },
        VisitPresence::Without { passed_over } => VisitStayReport {
            presence: "without".into(),
            visit: passed_over.map(|(visit, _)| visit.id.to_string()),
            hindrance: passed_over.map(|(_, hindrance)| hindrance),
            ..VisitStayReport::default()
        },
        VisitPresence::Unknown(lack) => VisitStayReport {
            presence: "unknown".into(),
            lack: Some(*lack),
            ..VisitStayReport::default()
        },
    }
}

call!({
    /// Which visit proves which stay: same insured, same facility, inside the days, and as
    /// many stays as can be; and the share of point 14(3).
    pub fn match_visits(draft: MatchVisitsDraft) -> MatchVisitsReport {
        let mut reader = Reader::new();
        let root = At::root();
        let read = each(&mut reader, &root, of!(draft.stays), stay);
        let ends = read.iter().flatten().map(|one| one.days.last());
        let edition = reader.law_near(&root, draft.law.as_ref(), ends.max());
        let book = ReferenceDraft {
            visits: draft.visits,
            ..ReferenceDraft::default()
        };
        let visits = reference(&mut reader, &root, &book).visits;
        let checked_on = reader.optional(&root, of!(draft.checked_on));
        let borrowed: Vec<Option<FacilityStay<'_>>> =
            read.iter().map(|one| one.as_ref().map(lent)).collect();
        let Some(edition) = edition else {
            return MatchVisitsReport {
                verdict: reader.verdict(None),
                ..MatchVisitsReport::default()
            };
        };
        let parameters = &edition.parameters;
        let terms = MatchTerms::of(parameters).on(checked_on);
        let visits = visits.aged(checked_on, parameters.list_ages.value());
        let matched = |terms| match_presences(&borrowed, &visits, terms);
        let (matched, anew) = (matched(terms), matched);
        let days = parameters.visit_entry_days.get();
        let list = root.field(of!(draft.stays).name);
        registrations(&mut reader.exam, &list, &matched, (terms, days));
        let visits_at = root.field(of!(MatchVisitsDraft::visits).name);
        let tokens = visits_at.field(of!(VisitList::tokens).name);
        row_lists(&mut reader.exam, &tokens, &matched, terms);
        let limit = parameters.visit_share.get();
        let others = other_readings(&matched, terms, limit, anew);
        let counts = by_evidence(&matched, terms, anew);
        let presences = &matched.presences;
        let told = (presences.as_slice(), counts, others.as_slice());
        shares(&mut reader.exam, &root, told, limit, None);
        MatchVisitsReport {
            verdict: reader.verdict(Some(&edition)),
            stays: presences
                .iter()
                .map(|one| stay_report(one, terms))
                .collect(),
            visits: Some(preflight_report(&counts.preflight(limit))),
        }
    }
});

fn lent(whole: &Whole) -> FacilityStay<'_> {
    FacilityStay {
        insured: whole.insured,
        facility: &whole.facility,
        start: whole.days.first(),
        end: whole.days.last(),
        name: "",
    }
}
