//! What the law asks of objections, their reviews, and what follows on a result.

use crate::calendar::Day;
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;
use crate::law::catalogue::monitoring as rules;
use crate::monitoring::running::TermKind;
use crate::monitoring::{
    MonitoringCase, MonitoringCommand, MonitoringContext, MonitoringPlace, MonitoringStep,
};

/// The rules of what comes after a protocol was signed.
pub(super) fn result_lawful(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    command: &MonitoringCommand,
    context: &MonitoringContext<'_>,
) {
    let day = command.at.day();
    match &command.step {
        MonitoringStep::RaiseObjection { .. } => objection_term(exam, at, state, day, context),
        MonitoringStep::ReviewObjection { .. } | MonitoringStep::ReviewCentrally { .. } => {
            review_term(exam, at, state, day, context);
        }
        MonitoringStep::ConfirmResults {} => silence_confirms(exam, at, state, command, context),
        MonitoringStep::RemoveDiscrepancy {
            discrepancy, day, ..
        } => removed_in_time(exam, at, state, (*discrepancy, *day)),
        MonitoringStep::ReferCase { day, .. } => referred_in_time(exam, at, state, *day, context),
        MonitoringStep::TakeRefund { day, .. } => refunded_in_time(exam, at, state, *day, context),
        _ => {}
    }
}

/// MON-025: an objection after its term is none: silence has confirmed the results.
fn objection_term(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    done: Day,
    context: &MonitoringContext<'_>,
) {
    let kind = match state.place() {
        Some(MonitoringPlace::Considered) => TermKind::ObjectionAgain,
        _ => TermKind::Objection,
    };
    let rule = (&rules::OBJECTION_TERM, &at.field("at"));
    kept(exam, rule, (state, kind), done, context);
}

/// MON-026: a review after its term counts all the same, and is told.
fn review_term(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    done: Day,
    context: &MonitoringContext<'_>,
) {
    let kind = match state.place() {
        Some(MonitoringPlace::ConsideredAgain) => TermKind::CentralReview,
        Some(MonitoringPlace::ObjectedAgain) => TermKind::ReviewAgain,
        _ => TermKind::Review,
    };
    let rule = (&rules::REVIEW_TERM, &at.field("at"));
    kept(exam, rule, (state, kind), done, context);
}

/// MON-031: what is over a limit goes to a body of law enforcement within the term.
fn referred_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    done: Day,
    context: &MonitoringContext<'_>,
) {
    let rule = (&rules::REFERRED_IN_TIME, &at.field("day"));
    kept(exam, rule, (state, TermKind::Referral), done, context);
}

/// MON-032: what is unconfirmed comes back within the term.
fn refunded_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    done: Day,
    context: &MonitoringContext<'_>,
) {
    let rule = (&rules::REFUNDED_IN_TIME, &at.field("day"));
    kept(exam, rule, (state, TermKind::Refund), done, context);
}

/// A thing done within its term. Speaks with `event`, `last` and `done`.
fn kept(
    exam: &mut Examination,
    (rule, at): (&'static Rule, &At<'_>),
    (state, kind): (&MonitoringCase, TermKind),
    done: Day,
    context: &MonitoringContext<'_>,
) {
    let Some(running) = state.running(kind, context.edition) else {
        // nothing set the term running: whoever does it all the same is not late
        return exam.pass(rule);
    };
    let counting = context.edition.counting(context.calendar);
    let watch = counting.watch(running.length.get());
    let watched = watch.after(running.event, Some(done));
    exam.term(rule, at.path(), &watched, |finding, last| {
        let finding = finding.with("event", running.event).with("last", last);
        finding.with("done", done)
    });
}

/// MON-027: what nobody objects to is confirmed once the term of the objection is over, and
/// what the central body did not consider, once its own is. Speaks with `at` and `last`.
fn silence_confirms(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    command: &MonitoringCommand,
    context: &MonitoringContext<'_>,
) {
    let rule = &rules::SILENCE_CONFIRMS;
    let kind = match state.place() {
        Some(MonitoringPlace::ProtocolSigned) => TermKind::Objection,
        Some(MonitoringPlace::Considered) => TermKind::ObjectionAgain,
        _ => TermKind::CentralReview,
    };
    let Some(running) = state.running(kind, context.edition) else {
        // no further objection follows on the review of an unscheduled monitoring
        return exam.pass(rule);
    };
    let counting = context.edition.counting(context.calendar);
    let watched = counting
        .watch(running.length.get())
        .after(running.event, None);
    let here = at.field("at");
    let Ok(watched) = watched else {
        return exam.no_calendar(rule, here.path());
    };
    if command.at.day() > watched.last_day {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, here.path()).with("at", command.at);
    exam.find(finding.with("last", watched.last_day));
}

/// MON-028: a discrepancy is removed by the day that the protocol set. Speaks with `due` and
/// `done`.
fn removed_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    (discrepancy, done): (u64, Day),
) {
    let rule = &rules::REMOVED_IN_TIME;
    let Some(own) = state.discrepancy(discrepancy) else {
        return;
    };
    if done <= own.found.due {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("day").path());
    exam.find(finding.with("due", own.found.due).with("done", done));
}
