//! What the law asks of the forming of contracts (mechanism 11).

use crate::announcement::{
    Announcement, AnnouncementCommand, AnnouncementContext, ApplicationState, PlanStep,
};
use crate::calendar::Moment;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::announcement as rules;
use crate::law::catalogue::placement;
use crate::placement::{Asked, FundingSource, Terms};

/// The rules of the forming of a contract.
pub(super) fn contract_lawful(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    at: &At<'_>,
    state: &Announcement,
    (command, context): (&AnnouncementCommand, &AnnouncementContext<'_>),
) {
    let PlanStep::FormContract { application, .. } = &command.step else {
        return;
    };
    let Some(own) = state.application(application) else {
        return;
    };
    contract_turn(exam, at, state, own);
    let Some(event) = state.distributed().map(Moment::day) else {
        return;
    };
    let asked = Asked {
        rule: &placement::CONTRACT_FORMATION,
        name: "contract_formation",
        length: &context.edition.parameters.contract_formation,
        path: at.field("at").path(),
        event,
        done: Some(command.at.day()),
    };
    terms.within(exam, asked);
}

/// ANN-017: contracts are formed in the order in which their applications were filed.
fn contract_turn(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Announcement,
    own: &ApplicationState,
) {
    let rule = &rules::CONTRACT_TURN;
    let waits = |one: &ApplicationState| {
        FundingSource::ALL.iter().any(|funding| {
            let formed = state.contract_of(one, *funding).is_some();
            !formed && !state.parts_of(one, *funding).is_empty()
        })
    };
    let turn = state.applications();
    let mut earlier = turn.iter().filter(|one| one.filed < own.filed);
    match earlier.find(|one| waits(one)) {
        Some(earlier) => {
            let finding = Finding::new(rule, at.field("application").path());
            exam.find(finding.with("earlier", &earlier.number));
        }
        None => exam.pass(rule),
    }
}
