//! The plan and its announcement.

use crate::finding::At;
use crate::placement::{self, Plan};
use crate::wire::calendar::calendar;
use crate::wire::calendar::terms;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{DayOverrideDraft, LawDraft, TermLineReport, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// The days of a procurement plan.
    pub struct PlanDraft {
        /// The law to judge by; that of the day of approval when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The day of approval.
        pub approved: Option<String>,
        /// The day on which the plan was placed on the portal.
        pub published: Option<String>,
        /// The day on which the announcement was published.
        pub announced: Option<String>,
    }

    /// The answer about a plan.
    pub struct PlanReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The terms as they ran.
        pub terms: Vec<TermLineReport>,
    }
}

call!({
    /// Checks that the plan and the announcement came in time (mechanism 6).
    pub fn check_plan(draft: PlanDraft) -> PlanReport {
        let (mut reader, root) = (Reader::new(), At::root());
        let approved = reader.required(&root, of!(draft.approved));
        let published = reader.optional(&root, of!(draft.published));
        let announced = reader.optional(&root, of!(draft.announced));
        let calendar = calendar(&mut reader, of!(draft.overrides));
        let edition = reader.law(&root, draft.law.as_ref(), approved);
        let mut lines = Vec::new();
        if let (Some(approved), Some(edition), Some(calendar)) = (approved, &edition, &calendar) {
            let plan = Plan {
                approved,
                published,
                announced,
            };
            lines = placement::check_plan(&mut reader.exam, plan, edition, calendar);
        }
        PlanReport {
            terms: terms(&lines),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});
