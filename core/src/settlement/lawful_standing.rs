//! What holds acts and money, and how it is found, cured and confirmed (mechanism 14–17).

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::normal_form;
use crate::law::catalogue::{payment, settlement as rules};
use crate::money::Tenge;
use crate::payment::cured_in_order;
use crate::settlement::standing::{Cause, Hold};
use crate::settlement::state::ContractState;
use crate::settlement::{
    DecisionBody, Settlement, SettlementCommand, SettlementContext, StandingGround, Step,
};
use alloc::string::ToString;

/// The rules of causes and stops.
pub(super) fn standing_lawful(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
    context: &SettlementContext<'_>,
) {
    match &command.step {
        Step::FindCause { ground, source, .. } => cause_source(exam, at, (*ground, *source)),
        Step::CureCause { cause, day, .. } => cure(exam, at, state, (cause, *day), context),
        Step::ConfirmStop {
            ground: StandingGround::Licence,
            day,
            body,
            in_force,
            ..
        } => stop_decision(exam, at, (*day, *body, *in_force)),
        _ => {}
    }
}

/// STL-028: a cause is shown by a source that can show it.
///
/// Point 22 names what each source holds: a tax debt out of the land cadastre fires. Speaks
/// with `ground` and `source`.
fn cause_source(exam: &mut Examination, at: &At<'_>, (ground, source): (StandingGround, Source)) {
    let rule = &rules::CAUSE_SOURCE;
    if ground.shown_by(source) {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("source").path());
    exam.find(finding.with("ground", ground).with("source", source));
}

/// STL-029: a licence is ended by a decision of a body of control, of a law enforcement body,
/// or of a court, and that of a court is in force by the day it was received (16(1)).
///
/// Speaks with `since` and `received`.
fn stop_decision(
    exam: &mut Examination,
    at: &At<'_>,
    (received, body, in_force): (Day, Option<DecisionBody>, Option<Day>),
) {
    let rule = &rules::STOP_DECISION;
    let lack = |exam: &mut Examination, what: &'static str| {
        let path = at.field(what).path();
        exam.lack(rule, path, what, Source::Permits, Lack::NotTold);
    };
    match (body, in_force) {
        (None, _) => lack(exam, "body"),
        (Some(DecisionBody::Court), None) => lack(exam, "inForce"),
        (Some(DecisionBody::Court), Some(day)) if day > received => {
            let finding = Finding::new(rule, at.field("inForce").path());
            exam.find(finding.with("since", day).with("received", received));
        }
        _ => exam.pass(rule),
    }
}

fn cure(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    (cause, day): (&str, Day),
    context: &SettlementContext<'_>,
) {
    let number = normal_form(cause);
    let mut causes = state.standing.causes.iter();
    let Some(own) = causes.find(|one| normal_form(&one.number) == number) else {
        return;
    };
    cured_after_discovery(exam, at, own, day);
    let watch = context.edition.counting(context.calendar);
    let watch = watch.watch(context.edition.parameters.resumption.get());
    let watched = watch.after(own.discovered, Some(day));
    exam.term(
        &payment::CURE_TERM,
        at.field("day").path(),
        &watched,
        |finding, last| finding.with("deadline", last).with("cured", day),
    );
}

/// STL-010: a cause is cured on the day of its discovery or later.
fn cured_after_discovery(exam: &mut Examination, at: &At<'_>, own: &Cause, day: Day) {
    let rule = &rules::CURED_AFTER_DISCOVERY;
    cured_in_order(exam, (rule, &at.field("day")), (own.discovered, day));
}

/// PAY-001, PAY-002, PAY-003, PAY-005, PAY-006: everything that holds an act or money on the
/// day of the command, by its ground. Speaks with the day and the document; what waits is at
/// stake.
pub(super) fn held_by(exam: &mut Examination, at: &At<'_>, holds: &[Hold<'_>], amount: Tenge) {
    for ground in StandingGround::ALL {
        let rule = ground.rule();
        if !holds.iter().any(|held| held.ground().rule() == rule) {
            exam.pass(rule);
        }
    }
    for held in holds {
        let finding = Finding::new(held.ground().rule(), at.field("step").path());
        let name = if held.ground().stops() {
            "received"
        } else {
            "discovered"
        };
        let finding = finding.with(name, held.since());
        let finding = finding.with("document", held.paper());
        exam.find(finding.stake(amount));
    }
}

/// STL-013: nothing is approved and paid under a contract that is terminated.
///
/// The decision of point 17 ends it from its day on, whatever was done before. Speaks with
/// `contract` and `day`; what waits is at stake.
pub(super) fn contract_pays(
    exam: &mut Examination,
    at: &At<'_>,
    contract: Option<&ContractState>,
    (day, amount): (Day, Tenge),
) {
    let rule = &rules::CONTRACT_PAYS;
    let ended = contract.and_then(|one| Some((one, one.terminated.filter(|ended| *ended <= day)?)));
    let Some((contract, ended)) = ended else {
        return exam.pass(rule);
    };
    let finding = Finding::new(rule, at.field("step").path());
    let finding = finding
        .with("contract", contract.number.to_string())
        .with("day", ended);
    exam.find(finding.stake(amount));
}
