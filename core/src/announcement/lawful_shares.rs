//! What the law asks of a distribution (mechanism 10).

use crate::allocation::Basis;
use crate::announcement::possible_shares::parts;
use crate::announcement::{
    Announcement, AnnouncementCommand, AnnouncementContext, PlanStep, Stage, proportional,
};
use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::normal_form;
use crate::law::catalogue::allocation;
use crate::law::catalogue::announcement as rules;
use crate::money::{Tenge, checked_sum};
use crate::placement::{Asked, Terms, window_of};
use crate::settlement::RuleCodes;
use alloc::collections::BTreeSet;
use alloc::string::String;

/// The rules of a distribution.
pub(super) fn shares_lawful(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    at: &At<'_>,
    state: &Announcement,
    (command, context): (&AnnouncementCommand, &AnnouncementContext<'_>),
) {
    let PlanStep::Distribute { stages, codes, .. } = &command.step else {
        return;
    };
    window_over(exam, terms, at, state, (command, context));
    let list = at.field("stages");
    for (place, stage) in stages.0.iter().enumerate() {
        other_basis(exam, &list.index(place), stage, codes.as_ref());
    }
    share_computed(exam, at, state, &stages.0);
    share_complete(exam, at, state, &stages.0);
    left_in_line(exam, at, state, &stages.0);
}

/// ANN-012: the money is distributed once the window is over, and within the term from its
/// last day.
fn window_over(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    at: &At<'_>,
    state: &Announcement,
    (command, context): (&AnnouncementCommand, &AnnouncementContext<'_>),
) {
    let rule = &rules::WINDOW_OVER;
    let path = at.field("at").path();
    let announced = state.announced().map(Moment::day);
    let window = announced.and_then(|day| window_of(day, context.edition, context.calendar));
    let Some(last) = window.map(|line| line.last_day) else {
        return exam.no_calendar(rule, path);
    };
    if command.at.day() <= last {
        let finding = Finding::new(rule, path);
        return exam.find(finding.with("at", command.at).with("last", last));
    }
    exam.pass(rule);
    let asked = Asked {
        rule: &allocation::DISTRIBUTION_DECISION,
        name: "distribution_decision",
        length: &context.edition.parameters.distribution_decision,
        path,
        event: last,
        done: Some(command.at.day()),
    };
    terms.within(exam, asked);
}

/// ANN-015: a stage on a basis that is not computed here stands on its document, and is not
/// checked: the issuer accepts it by the code of this rule.
fn other_basis(exam: &mut Examination, at: &At<'_>, stage: &Stage, codes: Option<&RuleCodes>) {
    let rule = &rules::OTHER_BASIS;
    if stage.basis == Basis::Proportional {
        return exam.pass(rule);
    }
    if stage.paper.is_none() {
        let finding = Finding::new(rule, at.field("paper").path());
        return exam.find(finding.with("basis", stage.basis));
    }
    let accepted = codes.is_some_and(|codes| codes.0.iter().any(|code| code == rule.code));
    if accepted {
        exam.pass(rule);
    } else {
        let path = at.field("shares").path();
        exam.lack(rule, path, "computation", Source::Register, Lack::NotGiven);
    }
}

/// The lines of a stage, each once, in the order of their normal forms.
fn lines_of(stage: &Stage) -> BTreeSet<String> {
    let shares = stage.shares.iter();
    shares.map(|share| normal_form(&share.line)).collect()
}

/// ANN-013: a share of the proportional stage is what its weight comes to.
fn share_computed(exam: &mut Examination, at: &At<'_>, state: &Announcement, stages: &[Stage]) {
    let rule = &rules::SHARE_COMPUTED;
    let list = at.field("stages");
    let own = stages.iter().enumerate();
    for (place, stage) in own.filter(|(_, stage)| stage.basis == Basis::Proportional) {
        let here = list.index(place);
        let rows = here.field("shares");
        for line in lines_of(stage) {
            let Some((_, outcome, shares)) = proportional(state, stages, &line) else {
                exam.lack(
                    rule,
                    rows.path(),
                    "weight",
                    Source::Register,
                    Lack::NotGiven,
                );
                continue;
            };
            for (share, part) in shares.into_iter().zip(&outcome.parts) {
                if share.amount == part.amount {
                    exam.pass(rule);
                    continue;
                }
                let row = stage
                    .shares
                    .iter()
                    .position(|one| core::ptr::eq(one, share));
                let path = rows.index(row.unwrap_or_default()).field("amount").path();
                let finding = Finding::new(rule, path).with("line", &share.line);
                let finding = finding.with("application", &share.application);
                let finding = finding
                    .with("amount", share.amount)
                    .with("share", part.amount);
                exam.find(finding.stake(share.amount.distance(part.amount)));
            }
        }
    }
}

/// ANN-014: the proportional stage of a line leaves out nobody who asked for it and was
/// accepted, also whoever gets nothing.
fn share_complete(exam: &mut Examination, at: &At<'_>, state: &Announcement, stages: &[Stage]) {
    let rule = &rules::SHARE_COMPLETE;
    let list = at.field("stages");
    let own = stages.iter().enumerate();
    for (place, stage) in own.filter(|(_, stage)| stage.basis == Basis::Proportional) {
        let path = list.index(place).field("shares").path();
        for line in lines_of(stage) {
            let of_line = stage
                .shares
                .iter()
                .filter(|one| normal_form(&one.line) == line);
            let there: BTreeSet<String> =
                of_line.map(|one| normal_form(&one.application)).collect();
            for application in state.asking(&line) {
                if there.contains(&normal_form(&application.number)) {
                    exam.pass(rule);
                    continue;
                }
                let finding = Finding::new(rule, path.clone()).with("line", &line);
                exam.find(finding.with("application", &application.number));
            }
        }
    }
}

/// ANN-016: what stays in a line is told.
fn left_in_line(exam: &mut Examination, at: &At<'_>, state: &Announcement, stages: &[Stage]) {
    let rule = &rules::LEFT_IN_LINE;
    let Some(parts) = parts(stages) else {
        return;
    };
    for own in state.lines() {
        let key = normal_form(&own.line.line);
        let of_line = parts.iter().filter(|((line, _), _)| *line == key);
        let placed = checked_sum(of_line.map(|(_, part)| *part));
        let left = placed.and_then(|placed| own.line.sum.checked_sub(placed));
        match left.filter(|left: &Tenge| left.is_positive()) {
            Some(left) => {
                let finding = Finding::new(rule, at.field("stages").path());
                let finding = finding.with("line", &own.line.line).with("amount", left);
                exam.find(finding.stake(left));
            }
            None => exam.pass(rule),
        }
    }
}
