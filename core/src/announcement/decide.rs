//! Deciding a command: one event, or every reason why not.

use crate::announcement::lawful_consideration::consideration_lawful;
use crate::announcement::lawful_contract::contract_lawful;
use crate::announcement::lawful_filing::filing_lawful;
use crate::announcement::lawful_shares::shares_lawful;
use crate::announcement::{
    Announcement, AnnouncementCommand, AnnouncementContext, AnnouncementEvent, may_take_announced,
};
use crate::finding::{At, Examination, Finding};
use crate::identifier::normal_form;
use crate::law::catalogue::announcement as rules;
use crate::ledger::{
    Actor, Decided, command_signed, executed_once, next_event, registered_in_time, role_shown,
    text_visible,
};
use crate::placement::Terms;
use crate::signature::{Digest, SignerRole};
use alloc::boxed::Box;
use alloc::string::String;

/// Decides a command against what happened before it: the event where every rule could be
/// checked and none refuses. What only calls for a review stays in the examination, and so
/// does a note: a step taken late is late, and taken.
///
/// Nothing is changed: [`Announcement::evolve`] takes the event in.
#[cfg_attr(small, optimize(size))]
pub fn decide_announcement(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Announcement,
    command: &AnnouncementCommand,
    context: &AnnouncementContext<'_>,
) -> Decided<AnnouncementEvent> {
    let text = command.canonical(context.edition.id);
    text_visible(exam, at, &text);
    let digest = Digest::of(text.as_bytes());
    if let Some((number, before)) = state.executed(&normal_form(&command.number)) {
        return command_once(exam, at, command, (number, before == digest));
    }
    exam.pass(&rules::COMMAND_ONCE);
    let own = own_plan(exam, at, state, command);
    command_in_time(exam, at, state, command);
    may_take_step(exam, at, command);
    own_application(exam, at, state, command);
    role_shown(
        exam,
        at,
        (command.actor, command.orderer),
        &context.operators,
    );
    signed(exam, at, command, digest);
    happened_by_then(exam, at, command);
    if own && step_possible(exam, at, state, command) {
        let mut terms = Terms::new(context.edition, context.calendar);
        filing_lawful(exam, &mut terms, at, state, (command, context));
        consideration_lawful(exam, &mut terms, at, state, (command, context));
        shares_lawful(exam, &mut terms, at, state, (command, context));
        contract_lawful(exam, &mut terms, at, state, (command, context));
    }
    if !exam.is_sound() {
        return Decided::Refused;
    }
    let head = state.head();
    let Some((number, signer)) = next_event(head, command.signature.as_ref()) else {
        return Decided::Refused;
    };
    Decided::Event(Box::new(AnnouncementEvent {
        number,
        at: command.at,
        plan: command.plan.clone(),
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

/// ANN-002: the same command again is the same answer; another one under its number is none.
fn command_once(
    exam: &mut Examination,
    at: &At<'_>,
    command: &AnnouncementCommand,
    before: (u64, bool),
) -> Decided<AnnouncementEvent> {
    executed_once(exam, at, &rules::COMMAND_ONCE, &command.number, before)
}

/// ANN-001: a history is of one plan.
fn own_plan(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Announcement,
    command: &AnnouncementCommand,
) -> bool {
    let rule = &rules::OWN_PLAN;
    let own = state.is_of(&command.plan);
    if own {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("plan").path()));
    }
    own
}

/// ANN-003: a command is not registered before what happened already.
fn command_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Announcement,
    command: &AnnouncementCommand,
) {
    let times = (command.at, state.last_at());
    registered_in_time(exam, at, &rules::COMMAND_IN_TIME, times);
}

/// ANN-004: the step is one of whoever asks for it.
fn may_take_step(exam: &mut Examination, at: &At<'_>, command: &AnnouncementCommand) {
    let rule = &rules::MAY_TAKE_STEP;
    let (actor, kind) = (command.actor, command.step.kind());
    if may_take_announced(actor, kind) {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("actor").path());
    exam.find(finding.with("actor", actor).with("step", kind));
}

/// ANN-005: a provider speaks for its own applications and contracts alone.
fn own_application(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Announcement,
    command: &AnnouncementCommand,
) {
    let rule = &rules::OWN_APPLICATION;
    if command.actor != Actor::Provider || state.owns(&command.step, command.orderer) {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("orderer").path()));
    }
}

/// Whoever acts from a personal cabinet signs (2(1), 7, 11).
fn signed(exam: &mut Examination, at: &At<'_>, command: &AnnouncementCommand, digest: Digest) {
    let evidence = (command.actor.has_cabinet(), command.signature.as_ref());
    let roles = SignerRole::signing_for(command.orderer);
    let by = (command.orderer, roles, command.at);
    command_signed(exam, at, evidence, digest, by);
}

/// ANN-007: what a command tells of happened by the moment at which it was registered: a plan
/// was approved, a document that ends a contract is there.
fn happened_by_then(exam: &mut Examination, at: &At<'_>, command: &AnnouncementCommand) {
    let rule = &rules::HAPPENED_BY_THEN;
    match command.step.document().day {
        Some(day) if *day > command.at.day() => {
            let finding = Finding::new(rule, at.field("day").path());
            exam.find(finding.with("day", *day).with("at", command.at));
        }
        _ => exam.pass(rule),
    }
}

/// ANN-006: the step can follow on what happened. Where it cannot, the rest is not asked.
fn step_possible(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Announcement,
    command: &AnnouncementCommand,
) -> bool {
    let rule = &rules::STEP_POSSIBLE;
    let Err(obstacle) = state.possible(&command.step, command.orderer) else {
        exam.pass(rule);
        return true;
    };
    let finding = Finding::new(rule, at.field("step").path());
    let finding = finding.with("step", command.step.kind());
    let sum = command.step.document().sum.copied();
    exam.find(finding.with("reason", obstacle).stake(sum));
    false
}
