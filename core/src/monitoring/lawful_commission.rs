//! What the law asks of a commission and of the notice (mechanism 19).

use crate::calendar::Day;
use crate::finding::{At, Examination, Finding};
use crate::identifier::TaxNumber;
use crate::law::catalogue::monitoring as rules;
use crate::monitoring::lawful_protocol::{commission, commission_decided, other_bodies};
use crate::monitoring::{
    CommissionMembers, MemberRole, MonitoringCase, MonitoringCommand, MonitoringContext,
    MonitoringStep, NoticeException,
};
use alloc::vec::Vec;

/// The rules of the commission and of the notice.
pub(super) fn commission_lawful(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    command: &MonitoringCommand,
    context: &MonitoringContext<'_>,
) {
    match &command.step {
        MonitoringStep::CreateCommission {
            members,
            planned,
            day,
            ..
        } => {
            let roles: Vec<_> = members.0.iter().map(|one| Some(one.role)).collect();
            let list = at.field("members");
            commission(exam, &list, &roles, context.edition);
            other_bodies(exam, &list, &roles, context.edition);
            issuer_member(exam, &list, members, command.orderer);
            commission_decided(exam, &at.field("day"), (Some(*day), *planned));
        }
        MonitoringStep::MoveVisit { planned, .. } => {
            if let Some(own) = state.commission() {
                let decided = (Some(own.decided), *planned);
                commission_decided(exam, &at.field("planned"), decided);
            }
        }
        MonitoringStep::Notify { planned } => notified(exam, at, command, *planned, context),
        MonitoringStep::SkipNotice { exception, paper } => {
            exception_listed(exam, at, *exception, paper);
        }
        _ => {}
    }
}

/// MON-037: who speaks for the issuer comes from the issuer.
fn issuer_member(
    exam: &mut Examination,
    at: &At<'_>,
    members: &CommissionMembers,
    issuer: TaxNumber,
) {
    let rule = &rules::ISSUER_MEMBER;
    for (place, one) in members.0.iter().enumerate() {
        if one.role != MemberRole::Issuer {
            continue;
        }
        if one.body == issuer {
            exam.pass(rule);
        } else {
            let finding = Finding::new(rule, at.index(place).field("body").path());
            exam.find(finding.with("member", &one.member));
        }
    }
}

/// MON-001 of a notice through the portal.
fn notified(
    exam: &mut Examination,
    at: &At<'_>,
    command: &MonitoringCommand,
    planned: Day,
    context: &MonitoringContext<'_>,
) {
    let told = command.at.day();
    let counting = context.edition.counting(context.calendar);
    let watch = counting.watch(context.edition.parameters.monitoring_notice.get());
    let watched = watch.before(planned, Some(told));
    exam.term(
        &rules::MONITORING_NOTICE,
        at.field("at").path(),
        &watched,
        |finding, last| {
            let finding = finding.with("event", planned).with("last", last);
            finding.with("done", told)
        },
    );
}

/// MON-034: an exception from the notice is one that the edition knows.
///
/// The list of the Monitoring Rules was not available: a norm besides an unscheduled
/// monitoring is told to a person. Speaks with `norm`.
fn exception_listed(exam: &mut Examination, at: &At<'_>, exception: NoticeException, norm: &str) {
    let rule = &rules::EXCEPTION_LISTED;
    match exception {
        NoticeException::Unscheduled => exam.pass(rule),
        NoticeException::OtherNorm => {
            let finding = Finding::new(rule, at.field("exception").path());
            exam.find(finding.with("norm", norm));
        }
    }
}
