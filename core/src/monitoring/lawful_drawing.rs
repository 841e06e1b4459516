//! What the law asks of a protocol as it is drawn up (mechanism 20).

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::monitoring as rules;
use crate::monitoring::lawful_protocol::{
    due_after_protocol, protocol_after_notice, protocol_after_visit,
};
use crate::monitoring::limits::sums_within;
use crate::monitoring::running::TermKind;
use crate::monitoring::state::CommissionState;
use crate::monitoring::{
    EarlierFault, FollowUpFault, FollowUps, MonitoringCase, MonitoringCommand, MonitoringContext,
    MonitoringPlace, MonitoringStep, Occasion,
};
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// The rules of drawing a protocol up.
pub(super) fn protocol_lawful(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    command: &MonitoringCommand,
    context: &MonitoringContext<'_>,
) {
    let MonitoringStep::DrawUpProtocol {
        day,
        discrepancies,
        follow_up,
        unconfirmed_month,
        unconfirmed_contract,
        ..
    } = &command.step
    else {
        return;
    };
    let Some(own) = state.commission() else {
        return;
    };
    let here = at.field("day");
    if own.exception.is_none() {
        protocol_after_notice(exam, &here, Some(*day), own.notified);
    }
    protocol_after_visit(exam, &here, Some(*day), own.planned);
    conclusion_term(exam, at, state, *day, context);
    let list = at.field("discrepancies");
    let listed = discrepancies.iter().flat_map(|list| &list.0);
    for (place, one) in listed.enumerate() {
        due_after_protocol(exam, &list.index(place).field("due"), one.due, Some(*day));
    }
    let follow_up = follow_up.as_ref().map_or(&NOTHING, |list| list);
    if own.occasion == Occasion::Repeated {
        followed_up(exam, at, (own, command), follow_up, context);
    }
    sums_within(
        exam,
        at,
        (*unconfirmed_month, *unconfirmed_contract),
        own.occasion,
        context,
    );
}

static NOTHING: FollowUps = FollowUps(Vec::new());

/// MON-035: the conclusion of an unscheduled monitoring comes within its term.
fn conclusion_term(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    day: Day,
    context: &MonitoringContext<'_>,
) {
    let Some(running) = state.running(TermKind::Conclusion, context.edition) else {
        return;
    };
    let counting = context.edition.counting(context.calendar);
    // a protocol before the day set is MON-012's
    let watched = counting
        .watch(running.length.get())
        .after(running.event, Some(day));
    exam.term(
        &rules::CONCLUSION_TERM,
        at.field("day").path(),
        &watched,
        |finding, last| {
            let finding = finding.with("event", running.event).with("last", last);
            finding.with("done", day)
        },
    );
}

/// MON-023, MON-024: a repeated monitoring goes on from the protocol that its decision names,
/// and tells of each proposal of it that still stands.
fn followed_up(
    exam: &mut Examination,
    at: &At<'_>,
    (own, command): (&CommissionState, &MonitoringCommand),
    follow_up: &FollowUps,
    context: &MonitoringContext<'_>,
) {
    let path = || at.field("followUp").path();
    let Some(earlier) = context.earlier else {
        for rule in [&rules::EARLIER_PROTOCOL, &rules::FOLLOWED_UP] {
            exam.lack(rule, path(), "earlier", Source::Register, Lack::NotGiven);
        }
        return;
    };
    if !earlier_protocol(exam, at, (own, command), earlier) {
        // MON-023 speaks: of another protocol nobody can say what was to be followed up
        let (source, why) = (Source::Register, Lack::NoKey);
        return exam.lack(&rules::FOLLOWED_UP, path(), "earlier", source, why);
    }
    each_followed_up(exam, at, earlier, follow_up);
}

/// Speaks with `reason`.
fn earlier_protocol(
    exam: &mut Examination,
    at: &At<'_>,
    (own, command): (&CommissionState, &MonitoringCommand),
    earlier: &MonitoringCase,
) -> bool {
    let rule = &rules::EARLIER_PROTOCOL;
    let provider = earlier.key().map(|key| key.provider);
    let fault = if provider != Some(command.key.provider) {
        Some(EarlierFault::Provider)
    } else if !earlier.place().is_some_and(MonitoringPlace::signed) {
        Some(EarlierFault::Unsigned)
    } else if earlier.protocol().map(|one| one.text) != own.earlier {
        Some(EarlierFault::Other)
    } else {
        None
    };
    match fault {
        None => exam.pass(rule),
        Some(fault) => {
            let finding = Finding::new(rule, at.field("followUp").path());
            exam.find(finding.with("reason", fault));
        }
    }
    fault.is_none()
}

/// Speaks with `discrepancy` and `reason`.
fn each_followed_up(
    exam: &mut Examination,
    at: &At<'_>,
    earlier: &MonitoringCase,
    follow_up: &FollowUps,
) {
    let rule = &rules::FOLLOWED_UP;
    let list = at.field("followUp");
    let mut told = BTreeSet::new();
    let mut sound = true;
    let mut find = |path, discrepancy: u64, fault: FollowUpFault| {
        sound = false;
        let finding = Finding::new(rule, path).with("discrepancy", discrepancy);
        exam.find(finding.with("reason", fault));
    };
    for (place, one) in follow_up.0.iter().enumerate() {
        let path = || list.index(place).field("discrepancy").path();
        let stands = earlier.discrepancy(one.discrepancy);
        if stands.is_none_or(|own| own.lifted.is_some()) {
            find(path(), one.discrepancy, FollowUpFault::Unknown);
        } else if !told.insert(one.discrepancy) {
            find(path(), one.discrepancy, FollowUpFault::Twice);
        }
    }
    let proposals = earlier.protocol().map_or(&[][..], |one| &one.discrepancies);
    for (number, one) in (1_u64..).zip(proposals) {
        if one.lifted.is_none() && !told.contains(&number) {
            find(list.path(), number, FollowUpFault::Missing);
        }
    }
    if sound {
        exam.pass(rule);
    }
}
