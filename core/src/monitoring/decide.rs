//! Deciding a command about a monitoring: one event, or every reason why not.

use crate::finding::{At, Examination, Finding};
use crate::identifier::normal_form;
use crate::law::catalogue::monitoring as rules;
use crate::ledger::{
    Decided, command_signed, executed_once, next_event, registered_in_time, role_shown,
    text_visible,
};
use crate::monitoring::lawful_commission::commission_lawful;
use crate::monitoring::lawful_drawing::protocol_lawful;
use crate::monitoring::lawful_result::result_lawful;
use crate::monitoring::{
    MonitoringActor, MonitoringCase, MonitoringCommand, MonitoringContext, MonitoringEvent,
    MonitoringObstacle, MonitoringStep, may_monitor,
};
use crate::signature::Digest;
use alloc::boxed::Box;
use alloc::string::String;

/// Decides a command against what happened before it: the event where every rule could be
/// checked and none refuses. What only calls for a review stays in the examination, and so
/// does a note.
///
/// Nothing is changed: [`MonitoringCase::evolve`] takes the event in.
#[cfg_attr(small, optimize(size))]
pub fn decide_monitoring(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    command: &MonitoringCommand,
    context: &MonitoringContext<'_>,
) -> Decided<MonitoringEvent> {
    let text = command.canonical(context.edition.id);
    text_visible(exam, at, &text);
    let digest = Digest::of(text.as_bytes());
    if let Some((number, before)) = state.executed(&normal_form(&command.number)) {
        return monitoring_once(exam, at, command, (number, before == digest));
    }
    exam.pass(&rules::MONITORING_ONCE);
    let own = own_monitoring(exam, at, state, command);
    monitoring_in_time(exam, at, state, command);
    may_monitor_step(exam, at, command);
    acts_for_itself(exam, at, state, command);
    let who = (command.actor.orders_as(), command.orderer);
    role_shown(exam, at, who, &context.operators);
    signed(exam, at, command, digest);
    one_signature_each(exam, at, state, command);
    monitoring_happened(exam, at, command);
    if own && monitoring_step(exam, at, state, command) {
        commission_lawful(exam, at, state, command, context);
        protocol_lawful(exam, at, state, command, context);
        result_lawful(exam, at, state, command, context);
    }
    if !exam.is_sound() {
        return Decided::Refused;
    }
    let head = state.head();
    let Some((number, signer)) = next_event(head, command.signature.as_ref()) else {
        return Decided::Refused;
    };
    Decided::Event(Box::new(MonitoringEvent {
        number,
        at: command.at,
        key: command.key.clone(),
        command: command.number.clone(),
        command_digest: digest,
        actor: command.actor,
        orderer: command.orderer,
        signer,
        step: command.step.clone(),
        edition: String::from(context.edition.id),
        previous: head.digest,
    }))
}

/// MON-017: the same command again is the same answer; another one under its number is none.
fn monitoring_once(
    exam: &mut Examination,
    at: &At<'_>,
    command: &MonitoringCommand,
    before: (u64, bool),
) -> Decided<MonitoringEvent> {
    executed_once(exam, at, &rules::MONITORING_ONCE, &command.number, before)
}

/// MON-016: a history is of one monitoring at one provider.
fn own_monitoring(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    command: &MonitoringCommand,
) -> bool {
    let rule = &rules::OWN_MONITORING;
    let own = state.is_of(&command.key);
    if own {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("monitoring").path()));
    }
    own
}

/// MON-018: a command is not registered before what happened already.
fn monitoring_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    command: &MonitoringCommand,
) {
    let times = (command.at, state.last_at());
    registered_in_time(exam, at, &rules::MONITORING_IN_TIME, times);
}

/// MON-019: the step is one of whoever asks for it.
fn may_monitor_step(exam: &mut Examination, at: &At<'_>, command: &MonitoringCommand) {
    let rule = &rules::MAY_MONITOR;
    let (actor, kind) = (command.actor, command.step.kind());
    if may_monitor(actor, kind) {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("actor").path());
    exam.find(finding.with("actor", actor).with("step", kind));
}

/// MON-020: a provider speaks for itself, and a member for the body that it came from.
fn acts_for_itself(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    command: &MonitoringCommand,
) {
    let rule = &rules::ACTS_FOR_ITSELF;
    let own = match command.actor {
        MonitoringActor::Provider => command.orderer == command.key.provider,
        MonitoringActor::Member => state.speaks_for(&command.step, command.orderer),
        MonitoringActor::Issuer | MonitoringActor::Registrar => true,
    };
    if own {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("orderer").path());
        exam.find(finding.with("actor", command.actor));
    }
}

/// All but the portal of the registrar sign (2(1), 20).
fn signed(exam: &mut Examination, at: &At<'_>, command: &MonitoringCommand, digest: Digest) {
    let evidence = (command.actor.signs(), command.signature.as_ref());
    let roles = command.actor.rights(command.orderer);
    let by = (command.orderer, roles, command.at);
    command_signed(exam, at, evidence, digest, by);
}

/// MON-036: one certificate signs the protocol for one member.
fn one_signature_each(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    command: &MonitoringCommand,
) {
    let rule = &rules::ONE_SIGNATURE_EACH;
    let MonitoringStep::SignProtocol { member, .. } = &command.step else {
        return;
    };
    let evidence = command.signature.as_ref();
    // one that does not name its certificate is SIG-009's
    let serial = evidence.and_then(|one| one.serial.given());
    if serial.is_some_and(|serial| state.has_signed(&command.step, serial.as_str())) {
        let path = at.field("signature").field("serial").path();
        exam.find(Finding::new(rule, path).with("member", member));
    } else if serial.is_some() {
        exam.pass(rule);
    }
}

/// MON-022: what a command tells of happened by the moment at which it was registered.
fn monitoring_happened(exam: &mut Examination, at: &At<'_>, command: &MonitoringCommand) {
    let rule = &rules::MONITORING_HAPPENED;
    match command.step.document().day {
        Some(day) if *day > command.at.day() => {
            let finding = Finding::new(rule, at.field("day").path());
            exam.find(finding.with("day", *day).with("at", command.at));
        }
        _ => exam.pass(rule),
    }
}

/// MON-021: the step can follow on what happened. Where it cannot, the rest is not asked.
fn monitoring_step(
    exam: &mut Examination,
    at: &At<'_>,
    state: &MonitoringCase,
    command: &MonitoringCommand,
) -> bool {
    let rule = &rules::MONITORING_STEP;
    let own = command.step.of_provider(&command.key);
    let possible = state.possible(&command.step);
    let possible = possible.and(if own {
        Err(MonitoringObstacle::Own)
    } else {
        Ok(())
    });
    let Err(obstacle) = possible else {
        exam.pass(rule);
        return true;
    };
    let finding = Finding::new(rule, at.field("step").path());
    let finding = finding.with("step", command.step.kind());
    exam.find(finding.with("reason", obstacle));
    false
}
