//! Requisites, period and basis of a payment order (mechanism 13).

use crate::act::month_takes;
use crate::fact::{Lack, Source, single};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::payment as rules;
use crate::payment::facts::no_act;
use crate::payment::payee::{PaidTo, named, paid_to_known};
use crate::payment::{ControlFacts, PaidAct, PayeeBasis, PaymentOrder};
use crate::placement::{NotInForce, last_word, not_in_force};

/// 13: the account of the order is that of the register and that of the contract.
///
/// A provider may have several accounts, of which the order names one; a contract names one.
pub(super) fn payee_account(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    facts: &ControlFacts,
) {
    let register = facts.accounts.cards(&order.provider);
    let register = register.map(|accounts| named(accounts.copied(), order.account));
    let contract = facts.basis(order).and_then(|rows| {
        let accounts = last_word(rows).map(|basis| basis.account);
        single(accounts, PartialEq::eq)
    });
    let paid = PaidTo {
        order: &order.number,
        account: order.account,
        amount: order.amount,
    };
    paid_to_known(exam, at, paid, ("register", "register"), register);
    paid_to_known(exam, at, paid, ("contract", "contract"), contract);
}

/// 13: the services of the order are those of its act: they end in its month, as the cases
/// of an act do (Payment Rules 15 and 16). A stay may have begun before it.
pub(super) fn order_period(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    act: Result<&PaidAct, Lack>,
) {
    let rule = &rules::ORDER_PERIOD;
    let act = match act {
        Ok(act) => act,
        Err(lack) => return no_act(exam, rule, at, lack),
    };
    if month_takes(act.month, order.period.last()) {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("to").path());
    exam.find(
        finding
            .with("period", order.period)
            .with("month", act.month)
            .stake(order.amount),
    );
}

/// 13: the contract is that of the act and of the payee, was in force on the first and the
/// last day of the period, and is not terminated by the day of the order (17).
pub(super) fn order_basis(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    act: Result<&PaidAct, Lack>,
    facts: &ControlFacts,
) {
    let rule = &rules::ORDER_BASIS;
    let lack = |exam: &mut Examination, lack| {
        exam.lack(rule, at.path(), "contracts", Source::Register, lack);
    };
    let fault = match facts.basis(order) {
        Err(unknown) => return lack(exam, unknown),
        Ok(rows) => basis_fault(order, rows),
    };
    let of_another_act = || {
        let other = act.ok()?.contract.normal_form() != order.contract.normal_form();
        other.then_some("not the contract of the act")
    };
    match (fault.ok().flatten().or_else(of_another_act), fault, act) {
        (Some(reason), _, _) => {
            let finding = Finding::new(rule, at.field("contract").path());
            let finding = finding
                .with("contract", &order.contract)
                .with("reason", reason);
            exam.find(finding.stake(order.amount));
        }
        (None, Err(unknown), _) => lack(exam, unknown),
        (None, Ok(_), Err(lack)) => no_act(exam, rule, at, lack),
        (None, Ok(_), Ok(_)) => exam.pass(rule),
    }
}

/// Why the rows of its contract do not bear an order; where they contradict one another
/// that is not known.
fn basis_fault<'a>(
    order: &PaymentOrder,
    mut rows: impl Iterator<Item = &'a PayeeBasis> + Clone,
) -> Result<Option<&'static str>, Lack> {
    let cards = rows.clone().map(|basis| &basis.card);
    let Some(basis) = rows.next() else {
        return Ok(Some("no such contract"));
    };
    // rows of the payee stand before those of others
    if basis.card.provider != order.provider {
        return Ok(Some("not a contract of the payee"));
    }
    let ends = [order.period.first(), order.period.last()];
    let ends = ends.map(|day| match not_in_force(cards.clone(), day) {
        // a day of termination that the register does not tell leaves it open
        Err(Lack::NotTold) => Ok(Some(NotInForce::OutOfPeriod)),
        told => told,
    });
    if let Some(why) = ends.iter().filter_map(|told| told.ok().flatten()).max() {
        return Ok(Some(match why {
            NotInForce::NotSigned => "not signed",
            NotInForce::Terminated => "terminated",
            NotInForce::OutOfPeriod => "not in force in the period",
        }));
    }
    if let Some(lack) = ends.into_iter().find_map(Result::err) {
        return Err(lack);
    }
    let day = order.formed.day();
    let ended = last_word(cards).map(|card| card.ended_by(day));
    let ended = single(ended, PartialEq::eq)?.unwrap_or(false);
    Ok(ended.then_some("terminated"))
}
