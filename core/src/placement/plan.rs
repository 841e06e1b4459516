//! The plan and its announcement (mechanism 6).

use crate::calendar::{Day, WorkCalendar};
use crate::finding::{At, Examination};
use crate::law::Edition;
use crate::law::catalogue::placement as rules;
use crate::placement::{Asked, TermLine, Terms};
use alloc::vec::Vec;

/// The days of a procurement plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Approved.
    pub approved: Day,
    /// Placed on the portal.
    pub published: Option<Day>,
    /// The announcement of the acceptance of applications published.
    pub announced: Option<Day>,
}

/// Examines the terms of a plan; gives them as they ran.
#[must_use]
pub fn check_plan(
    exam: &mut Examination,
    plan: Plan,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> Vec<TermLine> {
    let mut terms = Terms::new(edition, calendar);
    plan_publication(exam, &mut terms, plan, edition);
    announcement(exam, &mut terms, plan, edition);
    terms.lines
}

fn plan_publication(exam: &mut Examination, terms: &mut Terms<'_>, plan: Plan, law: &Edition) {
    let asked = Asked {
        rule: &rules::PLAN_PUBLICATION,
        name: "plan_publication",
        length: &law.parameters.plan_publication,
        path: At::root().field("published").path(),
        event: plan.approved,
        done: plan.published,
    };
    terms.within(exam, asked);
}

fn announcement(exam: &mut Examination, terms: &mut Terms<'_>, plan: Plan, law: &Edition) {
    let asked = Asked {
        rule: &rules::ANNOUNCEMENT,
        name: "announcement",
        length: &law.parameters.plan_publication,
        path: At::root().field("announced").path(),
        event: plan.approved,
        done: plan.announced,
    };
    terms.within(exam, asked);
}
