//! Deciding a command: one event, or every reason why not.

use crate::fact::Source;
use crate::finding::{At, Claim, ClaimKind, Examination, Finding};
use crate::identifier::normal_form;
use crate::law::catalogue::payment;
use crate::law::catalogue::settlement as rules;
use crate::ledger::{
    Actor, Decided, command_signed, executed_once, next_event, registered_in_time, role_shown,
    text_visible,
};
use crate::money::{Tenge, checked_sum};
use crate::settlement::lawful_act::act_lawful;
use crate::settlement::lawful_advance::advance_lawful;
use crate::settlement::lawful_contract::contract_lawful;
use crate::settlement::lawful_money::money_lawful;
use crate::settlement::lawful_standing::standing_lawful;
use crate::settlement::signed_after::signed_after;
use crate::settlement::{
    ActState, Obstacle, Settlement, SettlementCommand, SettlementContext, SettlementEvent, Step,
    StepKind, may_sign, may_take,
};
use crate::signature::Digest;
use alloc::boxed::Box;
use alloc::string::String;

/// Decides a command against what happened before it: the event where every rule could be
/// checked and none suspends, refuses or stops. What only calls for a review stays in the
/// examination, and so does a note.
///
/// Nothing is changed: [`Settlement::evolve`] takes the event in.
pub fn decide(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
    context: &SettlementContext<'_>,
) -> Decided<SettlementEvent> {
    let text = command.canonical(context.edition.id);
    text_visible(exam, at, &text);
    let digest = Digest::of(text.as_bytes());
    if let Some((number, before)) = state.executed(&normal_form(&command.number)) {
        return command_once(exam, at, command, (number, before == digest));
    }
    exam.pass(&rules::COMMAND_ONCE);
    let own = own_history(exam, at, state, command);
    command_in_time(exam, at, state, command);
    may_take_step(exam, at, command);
    own_money(exam, at, command);
    role_shown(
        exam,
        at,
        (command.actor, command.orderer),
        &context.operators,
    );
    signed(exam, at, command, digest);
    happened_by_then(exam, at, command);
    if own && step_possible(exam, at, state, command) {
        signed_after(exam, at, state, command);
        contract_lawful(exam, at, state, command, context);
        advance_lawful(exam, at, state, command, context);
        act_lawful(exam, at, state, command, context);
        standing_lawful(exam, at, state, command, context);
        money_lawful(exam, at, state, command, context);
    }
    if !exam.is_sound() || suspends(exam) {
        return Decided::Refused;
    }
    let head = state.head();
    let Some((number, signer)) = next_event(head, command.signature.as_ref()) else {
        return Decided::Refused;
    };
    Decided::Event(Box::new(SettlementEvent {
        number,
        at: command.at,
        key: command.key,
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

/// A cause of point 14 holds what the command asks for.
fn suspends(exam: &Examination) -> bool {
    let causes = [
        &payment::SUSPENDED_FOR_ADDRESS,
        &payment::SUSPENDED_FOR_TAXES,
        &payment::SUSPENDED_FOR_VISITS,
    ];
    causes.into_iter().any(|rule| exam.found(rule))
}

/// STL-002: the same command again is the same answer; another one under its number is none.
fn command_once(
    exam: &mut Examination,
    at: &At<'_>,
    command: &SettlementCommand,
    before: (u64, bool),
) -> Decided<SettlementEvent> {
    executed_once(exam, at, &rules::COMMAND_ONCE, &command.number, before)
}

/// STL-001: a history is of one provider and one year.
fn own_history(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
) -> bool {
    let rule = &rules::OWN_HISTORY;
    let own = state.is_of(command.key);
    if own {
        exam.pass(rule);
    } else {
        let key = state.key().or(state.before.map(|(key, _)| key));
        let known = key.map(|key| key.provider);
        let name = if known.is_some_and(|known| known == command.key.provider) {
            "year"
        } else {
            "provider"
        };
        exam.find(Finding::new(rule, at.field(name).path()));
    }
    own
}

/// STL-003: a command is not registered before what happened already.
fn command_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
) {
    let times = (command.at, state.last_at());
    registered_in_time(exam, at, &rules::COMMAND_IN_TIME, times);
}

/// STL-004: the step is one of whoever asks for it.
fn may_take_step(exam: &mut Examination, at: &At<'_>, command: &SettlementCommand) {
    let rule = &rules::MAY_TAKE_STEP;
    let (actor, kind) = (command.actor, command.step.kind());
    // what is accepted without a check is the issuer's decision, and no portal's
    let accepts = command.step.document().codes.is_some();
    if may_take(actor, kind) && (!accepts || actor == Actor::Issuer) {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("actor").path());
    exam.find(finding.with("actor", actor).with("step", kind));
}

/// STL-005: a provider asks for its own money alone.
fn own_money(exam: &mut Examination, at: &At<'_>, command: &SettlementCommand) {
    let rule = &rules::OWN_MONEY;
    if command.actor == Actor::Provider && command.orderer != command.key.provider {
        exam.find(Finding::new(rule, at.field("orderer").path()));
    } else {
        exam.pass(rule);
    }
}

/// Whoever acts from a personal cabinet signs (2(1), 12, 13).
fn signed(exam: &mut Examination, at: &At<'_>, command: &SettlementCommand, digest: Digest) {
    let evidence = (command.actor.has_cabinet(), command.signature.as_ref());
    let roles = may_sign(command.step.kind(), command.orderer);
    let by = (command.orderer, roles, command.at);
    command_signed(exam, at, evidence, digest, by);
}

/// STL-007: what a command tells of happened by the moment at which it was registered. What
/// is agreed ahead (a contract, its amendment) may be.
fn happened_by_then(exam: &mut Examination, at: &At<'_>, command: &SettlementCommand) {
    let rule = &rules::HAPPENED_BY_THEN;
    let document = command.step.document();
    let ahead = matches!(
        command.step.kind(),
        StepKind::SignContract | StepKind::AmendContract
    );
    let days = [("day", document.day), ("found", document.found)];
    let mut sound = true;
    for (field, day) in days {
        let Some(day) = day.filter(|day| !ahead && **day > command.at.day()) else {
            continue;
        };
        sound = false;
        let finding = Finding::new(rule, at.field(field).path());
        exam.find(finding.with("day", *day).with("at", command.at));
    }
    if sound {
        exam.pass(rule);
    }
}

/// STL-006: the step can follow on what happened. Where it cannot, the rest is not asked.
fn step_possible(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
) -> bool {
    let rule = &rules::STEP_POSSIBLE;
    let Err(obstacle) = state.possible(&command.step) else {
        match claim_of(&command.step) {
            Some(claim) => exam.claim_at(rule, &|| at.field("step").path(), claim),
            None => {
                exam.pass(rule);
                true
            }
        };
        return true;
    };
    let finding = Finding::new(rule, at.field("step").path());
    let finding = finding
        .with("step", command.step.kind())
        .with("reason", obstacle);
    exam.find(finding.stake(wrong(state, command, obstacle)));
    false
}

/// What a step rests on that only the host tells: what the treasury did, and that a provider
/// had no year before the first one.
const fn claim_of(step: &Step) -> Option<Claim> {
    let (what, kind) = match step {
        Step::OpenYear { carried: None } => ("carried", ClaimKind::CompleteHistory),
        Step::ExecuteOrder { .. } | Step::ReturnOrder { .. } | Step::ReverseOrder { .. } => {
            ("paper", ClaimKind::EarlierStep)
        }
        _ => return None,
    };
    Some(Claim {
        what,
        source: Source::Register,
        kind,
    })
}

/// The money that is wrong in a step: what is over, or how far two amounts are apart.
fn wrong(state: &Settlement, command: &SettlementCommand, obstacle: Obstacle) -> Option<Tenge> {
    let said = command.step.document();
    let amount = said.amount.or(said.accepted).copied()?;
    let act = said.contract.zip(said.act);
    let act = act.and_then(|(contract, act)| state.act_at(contract, act));
    match (obstacle, act.and_then(ActState::left)) {
        (Obstacle::Over, Some(left)) if amount > left => amount.checked_sub(left),
        (Obstacle::Over, _) => Some(amount),
        (Obstacle::Total | Obstacle::Amounts, _) => {
            Some(due_amount(state, &command.step).map_or(amount, |due| due.distance(amount)))
        }
        _ => None,
    }
}

/// What the amount of a step is held against.
fn due_amount(state: &Settlement, step: &Step) -> Option<Tenge> {
    match step {
        Step::FormBill { acts, .. } => {
            let acts = acts.0.iter().filter_map(|of| state.act(of));
            checked_sum(acts.map(ActState::payable))
        }
        Step::InstructPayout { bill, .. } => {
            let bill = state.bills.get(&normal_form(bill));
            bill.map(|bill| bill.amount)
        }
        Step::AcceptAct {
            contract,
            act,
            deducted,
            ..
        } => state.act_at(contract, act)?.total.checked_sub(*deducted),
        _ => None,
    }
}
