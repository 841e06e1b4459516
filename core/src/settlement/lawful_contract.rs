//! What the law asks of contracts and advances in a provider's history.

use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::settlement as rules;
use crate::money::Tenge;
use crate::ratio::Ratio;
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
            contract, amount, ..
        } => {
            let day = command.at.day();
            let holds = state.standing.whole(day, context.readings().stop);
            held_by(exam, at, &holds, *amount);
            contract_pays(exam, at, state.contract(contract), (day, *amount));
            if let Some(own) = state.contract(contract) {
                advance_cap(exam, at, (own.sum, own.advance.paid), *amount, context);
            }
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

/// STL-009: advances stay within their share of the contract.
///
/// The share is a parameter (Payment Rules 8); a kind of care for which it is another is the
/// host's to say. Speaks with `amount`, `cap` and `paid`; what is over is at stake.
fn advance_cap(
    exam: &mut Examination,
    at: &At<'_>,
    (sum, paid): (Tenge, Tenge),
    amount: Tenge,
    context: &SettlementContext<'_>,
) {
    let rule = &rules::ADVANCE_CAP;
    let share = context.edition.parameters.advance_share.get();
    let cap = share_of(sum, share);
    let after = paid.checked_add(amount);
    match (cap, after) {
        (Some(cap), Some(after)) if after <= cap => exam.pass(rule),
        (Some(cap), after) => {
            let finding = Finding::new(rule, at.field("amount").path());
            let finding = finding
                .with("amount", amount)
                .with("cap", cap)
                .with("paid", paid);
            exam.find(finding.stake(after.and_then(|after| after.checked_sub(cap))));
        }
        (None, _) => {
            let finding = Finding::new(rule, at.field("amount").path());
            exam.find(
                finding
                    .with("amount", amount)
                    .with("cap", sum)
                    .with("paid", paid),
            );
        }
    }
}

/// The share of a sum in whole tiyn: what is over it is over it by a tiyn at least.
fn share_of(sum: Tenge, share: Ratio) -> Option<Tenge> {
    let parts = i128::from(sum.tiyn()).checked_mul(i128::from(share.part()))?;
    let whole = parts.checked_div(i128::from(share.whole()))?;
    i64::try_from(whole).ok().map(Tenge::from_tiyn)
}
