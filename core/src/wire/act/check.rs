//! The check of an act: once with everything in one record, or many times over a
//! reference book that was read once.

use crate::act::{Checked, Cohort, Reference, StateCounts, WithoutVisit, check};
use crate::calendar::Month;
use crate::duplicate::ComparedWith;
use crate::finding::{At, Examination, Finding, Segment, Verdict};
use crate::visit::Hindrance;
use crate::wire::act::read;
use crate::wire::act::reference::reference;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{
    ActDraft, AmountText, DayText, FindingReport, LawDraft, ReferenceDraft, VerdictReport,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

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
        /// What the reading of the reference book that came with the act found: a row that
        /// could not be read refuses nobody and leaves its key open. A `Checker` tells the
        /// same once, in its `report`.
        #[omit(empty)]
        pub book_findings: Vec<FindingReport>,
        /// With what it was compared for duplicates: this call compares it with no other act.
        pub compared_with: ComparedWith,
        /// Cases held.
        pub cases: u64,
        /// Service lines held.
        pub services: u64,
        /// Total as declared, in tenge.
        #[omit(empty)]
        pub total: Option<AmountText>,
        /// The share without visits, before the act is sent.
        pub visits: PreflightReport,
        /// The cases known to lack a visit, in the order of the act: at most a thousand,
        /// while `visits.without` counts all.
        pub cases_without: Vec<CaseWithoutReport>,
        /// The cohorts of insured and of workers.
        pub cohort: CohortReport,
    }

    /// A case without a visit.
    pub struct CaseWithoutReport {
        /// Its place in the act.
        pub path: String,
        /// Its id.
        #[omit(empty)]
        pub case: Option<String>,
        /// A visit that would prove it, were it not for its hindrance.
        #[omit(empty)]
        pub visit: Option<String>,
        /// Why that visit proves nothing: `used`, `refused`, `method` or `claim`.
        #[omit(empty)]
        pub hindrance: Option<Hindrance>,
    }

    /// How many persons stand in a state.
    pub struct StateCountReport {
        /// The state; `none` where a complete list holds nobody of that number, `unknown`
        /// where the list cannot tell.
        pub state: String,
        /// The persons.
        pub count: u64,
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
        /// Insured by the account on the last day of the month: `open`, `blocked`,
        /// `closed`.
        pub accounts: Vec<StateCountReport>,
        /// Insured by the policy on that day: `in-force`, `not-in-force`.
        pub policies: Vec<StateCountReport>,
        /// Insured by the attachment on that day: `here`, `elsewhere`.
        pub attachments: Vec<StateCountReport>,
        /// Workers by the roster of the month: `here`, `elsewhere`.
        pub roster: Vec<StateCountReport>,
        /// The most insured whom one worker saw in a day.
        pub largest_load: u64,
        /// That day, the first where there are several.
        #[omit(empty)]
        pub largest_load_day: Option<DayText>,
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
        /// Cases whose visit was registered otherwise than by the code of the facility, whether
        /// it counts or not.
        pub otherwise: u64,
        /// Cases that verified tokens prove.
        pub by_evidence: u64,
        /// Cases that only the host's word proves.
        pub by_claim: u64,
    }
}

/// A reference book read once, and the law to judge by.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct Checker {
    reference: Reference,
    law: Option<LawDraft>,
    read: Verdict,
    reading: VerdictReport,
}

impl Checker {
    /// Reads the law and the book.
    pub(in crate::wire) fn read(draft: CheckerDraft) -> Self {
        let mut reader = Reader::new();
        let root = At::root();
        let here = root.field(of!(draft.reference).name);
        let book = draft.reference.unwrap_or_default();
        let reference = reference(&mut reader, &here, &book);
        Self::over(reader, reference, draft.law)
    }

    /// Over a book that was read; what the reading said is in the reader.
    pub(in crate::wire) fn over(
        mut reader: Reader,
        reference: Reference,
        law: Option<LawDraft>,
    ) -> Self {
        let edition = reader.law(&At::root(), law.as_ref(), None);
        let telling = reader.telling();
        let read = reader.exam.close();
        Self {
            reference,
            law,
            reading: telling.report(edition.as_ref(), &read),
            read,
        }
    }

    /// The same with each list that `newer` gives in the place of the old one; what was said
    /// of the lists that stay is said again.
    pub(in crate::wire) fn renewed(&self, mut reader: Reader, newer: Reference) -> Self {
        let stays = |finding: &Finding| match finding.path.segments() {
            [_, Segment::Field(list), ..] => !newer.gives(list),
            _ => false,
        };
        let mut kept = self.read.clone();
        kept.findings.retain(stays);
        for line in &mut kept.coverage {
            let of_rule = kept.findings.iter().filter(|one| one.rule == line.rule);
            line.found = u64::try_from(of_rule.count()).unwrap_or(u64::MAX);
        }
        reader.exam.absorb(kept);
        let book = self.reference.renewed(newer);
        Self::over(reader, book, self.law.clone())
    }

    /// Over a book that the host holds typed, by its own law; that of each act's month
    /// where it names none.
    #[must_use]
    pub fn with(reference: Reference, law: Option<LawDraft>) -> Self {
        Self::over(Reader::new(), reference, law)
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
        examine(None, self.law.as_ref(), &self.reference, draft)
    }

    /// Reads and checks many acts, the answers in their order; with the feature
    /// `parallel` half of them on a second thread, with the same answers.
    #[must_use]
    pub fn check_all(&self, drafts: &[ActDraft]) -> Vec<ActReport> {
        let all = |drafts: &[ActDraft]| -> Vec<ActReport> {
            drafts.iter().map(|draft| self.check(draft).0).collect()
        };
        #[cfg(feature = "parallel")]
        {
            let (first, second) = drafts.split_at(drafts.len().div_ceil(2));
            if !second.is_empty() {
                return std::thread::scope(|scope| {
                    let other = scope.spawn(|| all(second));
                    let mut reports = all(first);
                    let further = other.join();
                    reports
                        .extend(further.unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
                    reports
                });
            }
        }
        all(drafts)
    }
}

/// `book` holds what the reading of a book found that came with the act.
#[cfg_attr(small, optimize(size))]
fn examine(
    book: Option<Examination>,
    law: Option<&LawDraft>,
    reference: &Reference,
    draft: &ActDraft,
) -> (ActReport, Option<Checked>) {
    let (mut reader, root) = (Reader::new(), At::root());
    let act = read::act(&mut reader, &root, draft);
    let day = act.month.map(Month::last);
    let month = of!(draft.month).name;
    let edition = reader.law_by(&root, law, (month, day));
    let telling = reader.telling();
    let counted = ActReport {
        book_findings: book.map_or_else(Vec::new, |book| telling.findings(&book.close())),
        ..counts(draft)
    };
    let Some(edition) = edition else {
        let verdict = reader.verdict(None);
        return (ActReport { verdict, ..counted }, None);
    };
    let total = act.total;
    let checked = check(reader.exam, act, reference, &edition);
    let report = ActReport {
        verdict: telling.report(Some(&edition), &checked.verdict),
        total: total.map(AmountText::from),
        visits: PreflightReport {
            without: checked.visits.without,
            unknown: checked.visits.unknown,
            still_needed: checked.visits.still_needed,
            may_still_add: checked.visits.may_still_add,
            otherwise: checked.visits.otherwise,
            by_evidence: checked.visits.by_evidence,
            by_claim: checked.visits.by_claim,
        },
        cases_without: checked.without_visit.iter().map(case_without).collect(),
        cohort: cohort(&checked.cohort),
        ..counted
    };
    (report, Some(checked))
}

fn case_without(case: &WithoutVisit) -> CaseWithoutReport {
    let root = At::root();
    let passed_over = case.passed_over.as_ref();
    CaseWithoutReport {
        path: root
            .field(of!(ActDraft::cases).name)
            .index(case.place)
            .path()
            .to_string(),
        case: case.case.as_ref().map(ToString::to_string),
        visit: passed_over.map(|(visit, _)| visit.to_string()),
        hindrance: passed_over.map(|(_, why)| *why),
    }
}

fn cohort(cohort: &Cohort) -> CohortReport {
    let states = |counts: &StateCounts| -> Vec<StateCountReport> {
        let counts = counts.iter().map(|(state, count)| StateCountReport {
            state: (*state).into(),
            count: *count,
        });
        counts.collect()
    };
    CohortReport {
        insured: cohort.insured,
        workers: cohort.workers,
        cases_without_insured: cohort.cases_without_insured,
        services_without_worker: cohort.services_without_worker,
        accounts: states(&cohort.accounts),
        policies: states(&cohort.policies),
        attachments: states(&cohort.attachments),
        roster: states(&cohort.roster),
        largest_load: cohort.largest_load.map_or(0, |(load, _)| load),
        largest_load_day: cohort.largest_load.map(|(_, day)| day.into()),
    }
}

fn counts(draft: &ActDraft) -> ActReport {
    let services = draft.cases.iter().map(|case| case.services.len());
    let services = services.fold(0_usize, usize::saturating_add);
    ActReport {
        compared_with: ComparedWith::Nothing,
        cases: u64::try_from(draft.cases.len()).unwrap_or(u64::MAX),
        services: u64::try_from(services).unwrap_or(u64::MAX),
        ..ActReport::default()
    }
}

call!({
    /// Checks an act against a reference book given with it (mechanism 12).
    ///
    /// Paths are those of the act; a row of the book starts with `reference`.
    pub fn check_act(draft: CheckActDraft) -> ActReport {
        let (mut books, root) = (Reader::new(), At::root());
        let here = root.field(of!(draft.reference).name);
        let book = draft.reference.unwrap_or_default();
        let reference = reference(&mut books, &here, &book);
        let Some(act) = draft.act else {
            let mut reader = Reader::new();
            reader.missing(&root, of!(CheckActDraft::act));
            let edition = reader.law_of(None);
            return ActReport {
                verdict: reader.verdict(edition),
                book_findings: books.telling().findings(&books.exam.close()),
                ..ActReport::default()
            };
        };
        examine(Some(books.exam), draft.law.as_ref(), &reference, &act).0
    }
});
