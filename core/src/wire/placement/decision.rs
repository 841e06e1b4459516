//! Decisions on the applications of one announcement.

use crate::calendar::{Day, Moment};
use crate::finding::At;
use crate::placement::{self, Considered, DecisionOutcome, StatedGround};
use crate::wire::calendar::calendar;
use crate::wire::calendar::terms;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::each;
use crate::wire::{DayOverrideDraft, LawDraft, TermLineReport, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// The applications of one announcement as they were considered.
    pub struct DecisionDraft {
        /// The law to judge by; that of the first application's day when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The day of the announcement.
        pub announced: Option<String>,
        /// The applications, in any order.
        pub applications: Vec<ConsideredDraft>,
    }

    /// An application as it was considered.
    pub struct ConsideredDraft {
        /// Its number.
        pub number: Option<String>,
        /// The applicant's IIN or BIN: of an applicant one application stands at a time.
        pub applicant: Option<String>,
        /// The moment of filing.
        pub filed: Option<String>,
        /// The moment of its withdrawal.
        pub withdrawn: Option<String>,
        /// The moment of the decision.
        pub decided: Option<String>,
        /// `accepted` or `rejected`.
        #[one_of(DecisionOutcome)]
        pub outcome: Option<String>,
        /// The grounds of a rejection.
        pub grounds: Vec<RejectionDraft>,
    }

    /// A ground of a rejection.
    pub struct RejectionDraft {
        /// `missing-documents`, `sanitary-document-age`, `building-purpose`,
        /// `procurement-rules`.
        pub ground: Option<String>,
        /// For `procurement-rules`: the case of point 37-1, 1–15.
        pub case: Option<u32>,
    }

    /// The answer about decisions.
    pub struct DecisionReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The terms as they ran, in the order of the applications.
        pub terms: Vec<TermLineReport>,
    }
}

fn considered(reader: &mut Reader, here: &At<'_>, draft: &ConsideredDraft) -> Option<Considered> {
    let number = reader.text(here, of!(draft.number));
    let applicant = reader.optional(here, of!(draft.applicant));
    let filed = reader.required(here, of!(draft.filed));
    let withdrawn = reader.optional(here, of!(draft.withdrawn));
    let decided = reader.optional(here, of!(draft.decided));
    let outcome = if draft.decided.is_some() {
        reader.required(here, of!(draft.outcome))
    } else {
        reader.optional(here, of!(draft.outcome))
    };
    let grounds = each(reader, here, of!(draft.grounds), |reader, at, draft| {
        (reader.text(at, of!(draft.ground)), draft.case)
    });
    let grounds = grounds.into_iter().enumerate();
    let grounds = grounds
        .filter_map(|(at, (name, case))| name.map(|name| StatedGround { at, name, case }))
        .collect();
    Some(Considered {
        number: number?,
        applicant,
        filed: filed?,
        withdrawn,
        decided,
        outcome,
        grounds,
    })
}

call!({
    /// Checks decisions on applications: in time, in chronological order, rejected
    /// only on the closed list of grounds (mechanism 8, 9).
    pub fn check_decision(draft: DecisionDraft) -> DecisionReport {
        let (mut reader, root) = (Reader::new(), At::root());
        let announced: Option<Day> = reader.optional(&root, of!(draft.announced));
        let list = root.field(of!(draft.applications).name);
        let mut applications = Vec::new();
        if draft.applications.is_empty() {
            reader.missing(&root, of!(draft.applications));
        } else if reader.list_fits(&root, of!(draft.applications)) {
            for (at, one) in draft.applications.iter().enumerate() {
                let read = considered(&mut reader, &list.index(at), one);
                applications.extend(read.map(|read| (at, read)));
            }
        }
        let first = applications.iter().map(|(_, one)| one.filed).min();
        let calendar = calendar(&mut reader, of!(draft.overrides));
        let edition = reader.law(
            &root,
            draft.law.as_ref(),
            first.map(Moment::day).or(announced),
        );
        let mut lines = Vec::new();
        if let (Some(edition), Some(calendar)) = (&edition, &calendar) {
            let exam = &mut reader.exam;
            lines = placement::check_decisions(exam, &applications, announced, edition, calendar);
        }
        DecisionReport {
            terms: terms(&lines),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});
