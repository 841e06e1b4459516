//! Notices under the Kyrgyz offer (kg-offer 5.2.4, 8.3).

use crate::calendar::{Counting, Day};
use crate::closed_set::closed_set;
use crate::finding::{At, Examination, Finding};
use crate::law::Edition;
use crate::law::catalogue::access as rules;

closed_set! {
    /// What is announced.
    pub enum KgMatter: "matter" {
        /// An employee is dismissed or transferred: the user's record is to be changed or blocked.
        Dismissal = "dismissal",
        /// The agreement is terminated.
        Termination = "termination",
    }
}

/// A notice as it was read.
#[derive(Clone, Copy, Debug)]
pub struct KgNotice {
    /// The matter.
    pub matter: KgMatter,
    /// The day it was announced.
    pub told: Day,
    /// The day from which it holds.
    pub effective: Day,
    /// In writing?
    pub written: bool,
}

/// Checks a notice. Its terms are calendar days, so the calendar of Kazakhstan
/// only says how far days are known.
pub fn check_notice(
    exam: &mut Examination,
    at: &At<'_>,
    notice: &KgNotice,
    edition: &Edition,
    counting: Counting<'_>,
) {
    match notice.matter {
        KgMatter::Dismissal => kg_dismissal_notice(exam, at, notice, edition, counting),
        KgMatter::Termination => {
            kg_termination_notice(exam, at, notice, edition, counting);
            kg_in_writing(exam, at, notice);
        }
    }
}

fn kg_dismissal_notice(
    exam: &mut Examination,
    at: &At<'_>,
    notice: &KgNotice,
    edition: &Edition,
    counting: Counting<'_>,
) {
    let term = edition.parameters.kg_dismissal_notice.get();
    let watched = counting
        .watch(term)
        .before(notice.effective, Some(notice.told));
    let path = at.field("told").path();
    exam.term(
        &rules::KG_DISMISSAL_NOTICE,
        path,
        &watched,
        |finding, last| finding.with("told", notice.told).with("deadline", last),
    );
}

fn kg_termination_notice(
    exam: &mut Examination,
    at: &At<'_>,
    notice: &KgNotice,
    edition: &Edition,
    counting: Counting<'_>,
) {
    let term = edition.parameters.kg_termination_notice.get();
    let watched = counting
        .watch(term)
        .before(notice.effective, Some(notice.told));
    let path = at.field("told").path();
    exam.term(
        &rules::KG_TERMINATION_NOTICE,
        path,
        &watched,
        |finding, last| finding.with("told", notice.told).with("deadline", last),
    );
}

fn kg_in_writing(exam: &mut Examination, at: &At<'_>, notice: &KgNotice) {
    let rule = &rules::KG_IN_WRITING;
    if notice.written {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("written").path()));
    }
}
