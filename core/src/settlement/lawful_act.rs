//! What the law asks of an act on its way to the issuer's signature (mechanism 12, 14).

use crate::calendar::{Day, Month};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::{by_code, payment, settlement as rules};
use crate::law::{Effect, InvoiceMoment};
use crate::money::Tenge;
use crate::payment::{invoice_amount, invoice_date};
use crate::settlement::act_state::ActState;
use crate::settlement::chronology::passed_over;
use crate::settlement::lawful_standing::{contract_pays, held_by};
use crate::settlement::state::ContractState;
use crate::settlement::{RuleCodes, Settlement, SettlementCommand, SettlementContext, Step};
use alloc::string::String;
use alloc::vec::Vec;

/// The rules of the steps with acts before their money.
pub(super) fn act_lawful(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
    context: &SettlementContext<'_>,
) {
    match &command.step {
        Step::PresentAct {
            contract,
            month,
            total,
            ..
        } => {
            let Some(own) = state.contract(contract) else {
                return;
            };
            act_in_contract(exam, at, own, (*month, *total));
            begun_by_then(exam, at, command, (own, *month));
            let balance = state.sums(contract).map(|sums| sums.balance);
            contract_exceeded(exam, at, balance, ("total", *total));
        }
        Step::CheckAct {
            codes: Some(codes),
            paper,
            ..
        } => {
            accepted_codes(exam, at, command, (codes, paper.as_ref()), context);
        }
        Step::SignAct { contract, act, .. } => {
            if let Some(own) = state.act_at(contract, act) {
                sign(exam, at, state, (own, command), context);
            }
        }
        Step::EnterInvoice { contract, act, .. } => {
            if let Some(own) = state.act_at(contract, act) {
                e_invoice(exam, at, (own, &command.step), context);
            }
        }
        _ => {}
    }
}

/// STL-018: the month of an act lies in the days of its contract, in part at least.
fn act_in_contract(
    exam: &mut Examination,
    at: &At<'_>,
    own: &ContractState,
    (month, total): (Month, Tenge),
) {
    let rule = &rules::ACT_IN_CONTRACT;
    // nothing was given under a contract that was signed later
    if own.period.overlaps(month.period()) && own.signed_on <= month.last() {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("month").path());
    let finding = finding.with("month", month).with("period", own.period);
    exam.find(finding.stake(total));
}

/// STL-007: an act is formed by the results of services (12): of a month that has begun, under
/// a contract that was signed.
fn begun_by_then(
    exam: &mut Examination,
    at: &At<'_>,
    command: &SettlementCommand,
    (own, month): (&ContractState, Month),
) {
    let rule = &rules::HAPPENED_BY_THEN;
    for (field, day) in [("month", month.first()), ("contract", own.signed_on)] {
        if day > command.at.day() {
            let finding = Finding::new(rule, at.field(field).path());
            exam.find(finding.with("day", day).with("at", command.at));
        }
    }
}

/// STL-011: what is presented stays within the contract beside what was presented before.
///
/// Two acts that each fit the sum and exceed it together: the second is told, with the
/// excess. It may still be accepted in part, so nothing is refused yet. Speaks with `amount`,
/// `balance` and `excess`; the excess is at stake.
fn contract_exceeded(
    exam: &mut Examination,
    at: &At<'_>,
    balance: Option<Tenge>,
    (field, amount): (&'static str, Tenge),
) {
    let rule = &rules::CONTRACT_EXCEEDED;
    let Some(balance) = balance else { return };
    if amount <= balance {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field(field).path());
    let finding = finding.with("amount", amount).with("balance", balance);
    exam.find(exceeding(finding, amount, balance));
}

/// With the excess, no more than the amount itself.
fn exceeding(finding: Finding, amount: Tenge, balance: Tenge) -> Finding {
    let left = balance.max(Tenge::ZERO);
    let excess = amount.checked_sub(left).unwrap_or(amount);
    finding.with("excess", excess).stake(excess)
}

/// PAY-027, PAY-028: what the issuer accepts without a check is named, and a rule that would
/// suspend or refuse is not accepted.
fn accepted_codes(
    exam: &mut Examination,
    at: &At<'_>,
    command: &SettlementCommand,
    (codes, paper): (&RuleCodes, Option<&String>),
    context: &SettlementContext<'_>,
) {
    let list = at.field("codes");
    for (place, code) in codes.0.iter().enumerate() {
        let here = list.index(place);
        let provision = by_code(code).and_then(|rule| context.edition.provision(rule));
        let light = provision.is_some_and(|provision| provision.effect <= Effect::Review);
        if !light {
            let finding = Finding::new(&payment::ACCEPTABLE_UNCHECKED, here.path());
            exam.find(finding.with("code", code));
            continue;
        }
        exam.pass(&payment::ACCEPTABLE_UNCHECKED);
        if let Some(paper) = paper {
            let finding = Finding::new(&payment::ACCEPTED_UNCHECKED, here.path());
            let finding = finding.with("code", code).with("by", command.orderer);
            exam.find(finding.with("document", paper));
        }
    }
}

fn sign(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    (own, command): (&ActState, &SettlementCommand),
    context: &SettlementContext<'_>,
) {
    let (key, day) = (own.key(), command.at.day());
    // what held the act when it was signed held it, whenever the signature is registered
    let evidence = command.signature.as_ref();
    let signed = evidence.and_then(|evidence| evidence.signed_at.given());
    let signed = signed.map(|signed| signed.day()).filter(|on| *on < day);
    let mut holds = state.standing.approval(&key, day);
    for held in signed.map_or(Vec::new(), |on| state.standing.approval(&key, on)) {
        if !holds.contains(&held) {
            holds.push(held);
        }
    }
    held_by(exam, at, &holds, own.payable());
    contract_pays(
        exam,
        at,
        state.contract(&own.of.contract),
        (day, own.payable()),
    );
    let list = state.to_sign(day, context.readings());
    let rule = &payment::SIGNING_ORDER;
    match passed_over(&list, &key, |_| true) {
        None => exam.pass(rule),
        Some(earlier) => {
            let finding = Finding::new(rule, at.field("act").path());
            let finding = finding
                .with("act", &own.of.act)
                .with("jumped", &earlier.of.act);
            exam.find(finding.stake(own.payable()));
        }
    }
    balance_held(exam, at, state, own);
}

/// STL-012: nothing is signed over the balance of the contract.
///
/// What other acts signed before is taken already; one that is only presented takes nothing
/// yet, since whose turn it is decides. Speaks with `amount`, `balance` and `excess`, which is
/// what a partial acceptance has to deduct.
fn balance_held(exam: &mut Examination, at: &At<'_>, state: &Settlement, own: &ActState) {
    let rule = &rules::BALANCE_HELD;
    let Some(contract) = state.contract(&own.of.contract) else {
        return;
    };
    let signed = state.sums(&own.of.contract).map(|sums| sums.signed);
    let left = signed.and_then(|signed| {
        contract
            .sum
            .checked_sub(signed)?
            .checked_sub(contract.spent)
    });
    let amount = own.payable();
    match left {
        Some(left) if amount <= left => exam.pass(rule),
        left => {
            let left = left.unwrap_or(Tenge::ZERO);
            let finding = Finding::new(rule, at.field("act").path());
            let finding = finding.with("amount", amount).with("balance", left);
            exam.find(exceeding(finding, amount, left));
        }
    }
}

/// PAY-020, PAY-022: for the sum accepted, and on the day of the issuer's signature or later
/// where the reading of point 12 wants one first.
fn e_invoice(
    exam: &mut Examination,
    at: &At<'_>,
    (own, step): (&ActState, &Step),
    context: &SettlementContext<'_>,
) {
    let Step::EnterInvoice { amount, day, .. } = step else {
        return;
    };
    invoice_amount(exam, at, *amount, Some(own.payable()));
    invoice_after_signing(exam, at, (own, *day), context.readings().invoice);
}

/// STL-019: the e-invoice follows the issuer's signature, by the plain reading of point 12.
///
/// Point 3(3) names act and e-invoice as one: by the reading `with-act` of `invoice_moment`
/// it may be entered before. Speaks with `act`; its amount is at stake.
fn invoice_after_signing(
    exam: &mut Examination,
    at: &At<'_>,
    (own, day): (&ActState, Day),
    moment: InvoiceMoment,
) {
    let rule = &rules::INVOICE_AFTER_SIGNING;
    match (moment, own.signed) {
        (InvoiceMoment::WithAct, _) => exam.pass(rule),
        (InvoiceMoment::AfterSigning, Some(_)) => {
            exam.pass(rule);
            invoice_date(
                exam,
                &at.field("day"),
                day,
                (own.signed.map(|signed| signed.at), Some(own.payable())),
            );
        }
        (InvoiceMoment::AfterSigning, None) => {
            let finding = Finding::new(rule, at.field("act").path()).with("act", &own.of.act);
            exam.find(finding.stake(own.payable()));
        }
    }
}
