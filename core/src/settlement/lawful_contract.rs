//! What the law asks of contracts and years in a provider's history.

use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::settlement as rules;
use crate::payment::payee_open;
use crate::settlement::lawful_standing::{contract_pays, held_by};
use crate::settlement::{Settlement, SettlementCommand, SettlementContext, Step};

/// The rules of the steps with contracts, advances and years.
pub(super) fn contract_lawful(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
    context: &SettlementContext<'_>,
) {
    match &command.step {
        Step::CloseYear {} => year_over(exam, at, command),
        Step::PayAdvance {
            contract,
            amount,
            paper,
            ..
        } => {
            let day = command.at.day();
            let holds = state.standing.whole(day, context.readings().stop);
            held_by(exam, at, &holds, *amount);
            contract_pays(exam, at, state.contract(contract), (day, *amount));
            let payee = (context.payees, command.key.provider, day);
            payee_open(exam, at, payee, (paper, Some(*amount)));
        }
        // what is retained pays for the act
        Step::RetainAdvance {
            contract,
            act,
            amount,
        } => {
            let Some(own) = state.act_at(contract, act) else {
                return;
            };
            let day = command.at.day();
            let holds = state
                .standing
                .money(&own.key(), day, context.readings().stop);
            held_by(exam, at, &holds, *amount);
            contract_pays(exam, at, state.contract(contract), (day, *amount));
        }
        _ => {}
    }
}

/// STL-008: a year is closed once it is over.
fn year_over(exam: &mut Examination, at: &At<'_>, command: &SettlementCommand) {
    let rule = &rules::YEAR_OVER;
    let last = command.key.year.period().last();
    if command.at.day() > last {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("at").path());
        exam.find(finding.with("at", command.at).with("last", last));
    }
}
