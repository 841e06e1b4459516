//! The check of an act: once with everything in one record, or many times over a
//! reference book that was read once.

use crate::act::{Checked, Reference, check};
use crate::calendar::Month;
use crate::finding::At;
use crate::wire::act::{read, reference};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{ActDraft, AmountText, LawDraft, ReferenceDraft, VerdictReport};

records! {
    /// An act with everything needed to check it.
    pub struct CheckActDraft {
        /// The law to judge by; that of the act's month when absent.
        pub law: Option<LawDraft>,
        /// What is known about the world.
        pub reference: Option<ReferenceDraft>,
        /// The act.
        pub act: Option<ActDraft>,
    }

    /// An edition and a reference book, to check many acts.
    pub struct CheckerDraft {
        /// The law to judge by; that of each act's month when absent.
        pub law: Option<LawDraft>,
        /// What is known about the world.
        pub reference: Option<ReferenceDraft>,
    }

    /// The answer about an act.
    pub struct ActReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Nothing refuses it. It may still be suspended or under review.
        pub accepted: bool,
        /// Cases held.
        pub cases: u64,
        /// Service lines held.
        pub services: u64,
        /// Total as declared, in tenge.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total: Option<AmountText>,
        /// The share without visits, before the act is sent.
        pub visits: PreflightReport,
        /// The cohorts of insured and of workers.
        pub cohort: CohortReport,
    }

    /// Who stands in an act, counted.
    pub struct CohortReport {
        /// Different insured.
        pub insured: u64,
        /// Different medical workers.
        pub workers: u64,
        /// Cases whose insured could not be read.
        pub cases_without_insured: u64,
        /// Lines whose worker could not be read.
        pub services_without_worker: u64,
    }

    /// How the act stands against point 14(3).
    pub struct PreflightReport {
        /// Cases known to lack a visit.
        pub without: u64,
        /// Cases of which it cannot be told.
        pub unknown: u64,
        /// Registrations still needed to be at or under the limit.
        pub still_needed: u64,
        /// Cases without a visit that may still be added; 9007199254740991 where the
        /// limit never ends it.
        pub may_still_add: u64,
        /// Cases whose visit was registered otherwise than by the code of the facility.
        pub otherwise: u64,
    }
}

/// A reference book read once, and the law to judge by.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct Checker {
    reference: Reference,
    law: Option<LawDraft>,
    reading: VerdictReport,
}

impl Checker {
    /// Reads the law and the book.
    pub(in crate::wire) fn read(draft: CheckerDraft) -> Self {
        let mut reader = Reader::new();
        let book = draft.reference.unwrap_or_default();
        let root = At::root();
        let reference = reference::reference(&mut reader, &root.field("reference"), &book);
        let edition = reader.law(&root, draft.law.as_ref(), None);
        Self {
            reference,
            law: draft.law,
            reading: reader.verdict(edition.as_ref()),
        }
    }

    /// What the reading said.
    pub(in crate::wire) fn reading(&self) -> &VerdictReport {
        &self.reading
    }

    /// The book.
    #[must_use]
    pub fn reference(&self) -> &Reference {
        &self.reference
    }

    /// Reads and checks an act: the report, and the typed act with its verdict where
    /// an edition covers it.
    #[must_use]
    pub fn check(&self, draft: &ActDraft) -> (ActReport, Option<Checked>) {
        let root = At::root();
        examine(
            Reader::new(),
            &root,
            self.law.as_ref(),
            &self.reference,
            draft,
        )
    }
}

fn examine(
    mut reader: Reader,
    root: &At<'_>,
    law: Option<&LawDraft>,
    reference: &Reference,
    draft: &ActDraft,
) -> (ActReport, Option<Checked>) {
    let act = read::act(&mut reader, root, draft);
    let day = act.month.map(Month::last);
    let Some(edition) = reader.law(root, law, day) else {
        return (
            ActReport {
                verdict: reader.verdict(None),
                ..counts(draft)
            },
            None,
        );
    };
    let total = act.total;
    let checked = check(act, reference, &edition, reader.exam);
    let report = ActReport {
        verdict: VerdictReport::new(Some(&edition), &checked.verdict),
        accepted: checked.act.is_ok(),
        total: total.map(AmountText::from),
        visits: PreflightReport {
            without: checked.visits.without,
            unknown: checked.visits.unknown,
            still_needed: checked.visits.still_needed,
            may_still_add: checked.visits.may_still_add,
            otherwise: checked.visits.otherwise,
        },
        cohort: CohortReport {
            insured: checked.cohort.insured,
            workers: checked.cohort.workers,
            cases_without_insured: checked.cohort.cases_without_insured,
            services_without_worker: checked.cohort.services_without_worker,
        },
        ..counts(draft)
    };
    (report, Some(checked))
}

fn counts(draft: &ActDraft) -> ActReport {
    let services = draft.cases.iter().map(|case| case.services.len());
    let services = services.fold(0_usize, usize::saturating_add);
    ActReport {
        cases: u64::try_from(draft.cases.len()).unwrap_or(u64::MAX),
        services: u64::try_from(services).unwrap_or(u64::MAX),
        ..ActReport::default()
    }
}

/// Checks an act against a reference book given with it (mechanism 12).
///
/// Paths are those of the act; a row of the book starts with `reference`.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn check_act(draft: CheckActDraft) -> ActReport {
    let mut reader = Reader::new();
    let root = At::root();
    let book = draft.reference.unwrap_or_default();
    let reference = reference::reference(&mut reader, &root.field("reference"), &book);
    let Some(act) = draft.act else {
        reader.missing(&root, "act");
        return ActReport {
            verdict: reader.verdict(None),
            ..ActReport::default()
        };
    };
    examine(reader, &root, draft.law.as_ref(), &reference, &act).0
}
