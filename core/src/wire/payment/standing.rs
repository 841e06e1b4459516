//! How payment of a provider stands.

use crate::calendar::{Day, WorkCalendar};
use crate::fact::{Lack, Source};
use crate::finding::At;
use crate::payment::{
    PaymentState, StopFacts, StopGround, SuspensionFacts, SuspensionGround, standing,
};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, absent_or_text, rows};
use crate::wire::{DayText, LawDraft, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// What is known of the causes to suspend or stop.
    pub struct StandingDraft {
        /// The law to judge by; that of the day when absent.
        pub law: Option<LawDraft>,
        /// The day to tell about.
        pub on: Option<String>,
        /// Causes to suspend.
        pub causes: Vec<SuspensionDraft>,
        /// Grounds to stop.
        pub stops: Vec<StopDraft>,
        /// Are these all causes and grounds that there are? Where that is not said, nothing
        /// tells that payment is open.
        pub complete: Option<bool>,
    }

    /// A cause to suspend (mechanism 14).
    pub struct SuspensionDraft {
        /// `address`, `taxes` or `visits`.
        #[one_of(SuspensionGround)]
        pub ground: Option<String>,
        /// The day of discovery.
        pub discovered: Option<String>,
        /// The day it was fully removed.
        pub cured: Option<String>,
        /// The document that shows that it was.
        #[omit(empty)]
        pub cure_document: Option<String>,
        /// The document that shows it.
        pub document: Option<String>,
        /// Who says so, one of the sources of point 22: `permits`, `accounting`,
        /// `real-estate`, `land`, `legal-entities`, `e-invoices`, `individuals`,
        /// `mobile-citizens`, `tax-debt`, `certificates`, `biometrics`, `mis`,
        /// `disability`, `addresses`, `labour-and-pensions`, `contact-centre`,
        /// `health-ministry` or `register`.
        #[one_of(Source)]
        pub source: Option<String>,
    }

    /// A ground to stop (mechanism 16).
    pub struct StopDraft {
        /// `licence` or `monitoring`.
        #[one_of(StopGround)]
        pub ground: Option<String>,
        /// The day the decision was received, or the monitoring act was drawn up.
        pub confirmed: Option<String>,
        /// The document.
        pub document: Option<String>,
    }

    /// How payment stands.
    pub struct StandingReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// `open`, `suspended` or `stopped`; absent where nothing is known to hold payment, and
        /// something may be missing.
        #[omit(empty)]
        pub state: Option<PaymentState>,
        /// The first day of that state.
        #[omit(empty)]
        pub since: Option<DayText>,
        /// For each cause the term of point 15.
        pub cure_terms: Vec<CureTermReport>,
    }

    /// The term to remove a cause.
    pub struct CureTermReport {
        /// The ground: `address`, `taxes` or `visits`.
        pub ground: SuspensionGround,
        /// The last day of the term.
        #[omit(empty)]
        pub last_day: Option<DayText>,
        /// The day payment resumes for this cause: that of its cure.
        #[omit(empty)]
        pub resumes: Option<DayText>,
    }
}

pub(super) fn cause(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SuspensionDraft,
) -> Option<SuspensionFacts> {
    let ground = reader.required(at, of!(draft.ground));
    let discovered: Option<Day> = reader.required(at, of!(draft.discovered));
    let cured = absent_or(reader, at, of!(draft.cured));
    let cure_document = absent_or_text(reader, at, of!(draft.cure_document));
    let document = reader.text(at, of!(draft.document));
    let source = reader.required(at, of!(draft.source));
    Some(SuspensionFacts {
        ground: ground?,
        discovered: discovered?,
        cured: cured?,
        cure_document: cure_document?,
        document: document?,
        source: source?,
    })
}

pub(super) fn stop(reader: &mut Reader, at: &At<'_>, draft: &StopDraft) -> Option<StopFacts> {
    let ground = reader.required(at, of!(draft.ground));
    let confirmed = reader.required(at, of!(draft.confirmed));
    let document = reader.text(at, of!(draft.document));
    Some(StopFacts {
        ground: ground?,
        confirmed: confirmed?,
        document: document?,
    })
}

call!({
    /// How payment of a provider stands on a day (mechanism 14–17). No state is told while
    /// a fact cannot be read: it might have been the one that suspends.
    pub fn payment_standing(draft: StandingDraft) -> StandingReport {
        let mut reader = Reader::new();
        let root = At::root();
        let on = reader.required(&root, of!(draft.on));
        let (causes, all_causes) = rows(&mut reader, &root, of!(draft.causes), cause);
        let (stops, all_stops) = rows(&mut reader, &root, of!(draft.stops), stop);
        let edition = reader.law(&root, draft.law.as_ref(), on);
        let (Some(on), Some(edition), true) = (on, edition.as_ref(), all_causes && all_stops)
        else {
            return StandingReport {
                verdict: reader.verdict(edition.as_ref()),
                ..StandingReport::default()
            };
        };
        let calendar = WorkCalendar::kazakhstan();
        let gap = (draft.complete != Some(true)).then_some(Lack::Partial);
        let facts = (&causes[..], &stops[..]);
        let now = standing(&mut reader.exam, facts, gap, on, edition, &calendar);
        let terms = causes.iter().zip(&now.deadlines);
        let terms = terms.map(|(cause, deadline)| CureTermReport {
            ground: cause.ground,
            last_day: deadline.map(DayText::from),
            resumes: cause.cure().map(DayText::from),
        });
        StandingReport {
            state: now.state,
            since: now.since.map(DayText::from),
            cure_terms: terms.collect(),
            verdict: reader.verdict(Some(edition)),
        }
    }
});
