//! Requisites, period and basis of a payment order (mechanism 13).

use crate::account::{AccountState, state_on};
use crate::fact::{Lack, Lookup, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::Iban;
use crate::law::catalogue::payment as rules;
use crate::payment::facts::no_act;
use crate::payment::{ControlFacts, PaidAct, PayeeBasis, PaymentOrder};
use crate::placement::NotInForce;

/// 13: the account of the order is that of the register and that of the contract.
pub(super) fn payee_account(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    facts: &ControlFacts,
) {
    let register: Result<Option<Iban>, Lack> = match facts.accounts.find(&order.provider) {
        Lookup::Found(rows) => Ok(named(
            rows.iter().map(|(_, account)| *account),
            order.account,
        )),
        Lookup::Absent => Ok(None),
        Lookup::Unknown(lack) => Err(lack),
    };
    let contract = match facts.contracts.find(&order.contract) {
        Lookup::Found(rows) => Ok(named(
            rows.iter().map(|(_, basis)| basis.account),
            order.account,
        )),
        Lookup::Absent => Ok(None),
        Lookup::Unknown(lack) => Err(lack),
    };
    compare(exam, at, order, "register", register);
    compare(exam, at, order, "contract", contract);
}

/// PAY-026. The payee's account is open on the day the order is formed: it may have been
/// blocked or closed since the act was signed.
pub(super) fn payee_open(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    facts: &ControlFacts,
) {
    let rule = &rules::PAYEE_OPEN;
    let path = at.field("provider").path();
    let day = order.formed.day();
    let rows = match facts.payees.find_on(&order.provider, day) {
        Lookup::Found(rows) => rows,
        Lookup::Absent => &[],
        Lookup::Unknown(lack) => {
            return exam.lack(rule, path, "payees", Source::Register, lack);
        }
    };
    match state_on(rows.iter().map(|(_, card)| card), day) {
        Err(lack) => exam.lack(rule, path, "payees", Source::Register, lack),
        Ok(Some(AccountState::Open)) => exam.pass(rule),
        Ok(other) => {
            let state = other.map_or("none", AccountState::name);
            let finding = Finding::new(rule, path).with("order", &order.number);
            let finding = finding.with("state", state).with("day", day);
            exam.find(finding.stake(order.amount));
        }
    }
}

/// The account of the order where it is among those known, else the first of them.
fn named(mut known: impl Iterator<Item = Iban> + Clone, own: Iban) -> Option<Iban> {
    let same = known.clone().find(|account| *account == own);
    same.or_else(|| known.next())
}

fn compare(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    with: &'static str,
    known: Result<Option<Iban>, Lack>,
) {
    let rule = &rules::PAYEE_ACCOUNT;
    let path = at.field("account").path();
    let expected = match known {
        Err(lack) => return exam.lack(rule, path, with, Source::Register, lack),
        Ok(known) => known,
    };
    if expected == Some(order.account) {
        exam.pass(rule);
        return;
    }
    let shown = expected.map_or_else(|| "–".into(), |account| alloc::format!("{account}"));
    let finding = Finding::new(rule, path).with("order", &order.number);
    let finding = finding.with("with", with).with("expected", shown);
    exam.find(finding.stake(order.amount));
}

/// 13: the services of the order lie in the month of its act.
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
    let ends = [("from", order.period.first()), ("to", order.period.last())];
    let mut outside = ends.iter().filter(|(_, day)| !act.month.contains(*day));
    let Some((field, _)) = outside.next() else {
        exam.pass(rule);
        return;
    };
    let finding = Finding::new(rule, at.field(field).path());
    exam.find(
        finding
            .with("period", order.period)
            .with("month", act.month),
    );
}

/// 13: the contract is that of the act and of the payee, and was in force on the first
/// and the last day of the period.
pub(super) fn order_basis(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    act: Result<&PaidAct, Lack>,
    facts: &ControlFacts,
) {
    let rule = &rules::ORDER_BASIS;
    let basis = match facts.contracts.find(&order.contract) {
        Lookup::Unknown(lack) => {
            return exam.lack(rule, at.path(), "contracts", Source::Register, lack);
        }
        Lookup::Absent => None,
        Lookup::Found(rows) => {
            let own = rows
                .iter()
                .find(|(_, basis)| basis.card.provider == order.provider);
            own.or_else(|| rows.first()).map(|(_, basis)| basis)
        }
    };
    let reason = basis_fault(order, basis).or_else(|| {
        let act = act.ok()?;
        let other = act.contract.normal_form() != order.contract.normal_form();
        other.then_some("not the contract of the act")
    });
    match (reason, act) {
        (Some(reason), _) => {
            let finding = Finding::new(rule, at.field("contract").path());
            let finding = finding
                .with("contract", &order.contract)
                .with("reason", reason);
            exam.find(finding.stake(order.amount));
        }
        (None, Err(lack)) => no_act(exam, rule, at, lack),
        (None, Ok(_)) => exam.pass(rule),
    }
}

fn basis_fault(order: &PaymentOrder, basis: Option<&PayeeBasis>) -> Option<&'static str> {
    let Some(basis) = basis else {
        return Some("no such contract");
    };
    if basis.card.provider != order.provider {
        return Some("not a contract of the payee");
    }
    let ends = [order.period.first(), order.period.last()];
    if ends.iter().all(|day| basis.card.in_force(*day)) {
        return None;
    }
    let why = ends.iter().filter_map(|day| basis.card.not_in_force(*day));
    Some(match why.max() {
        Some(NotInForce::NotSigned) => "not signed",
        Some(NotInForce::Terminated) => "terminated",
        // a day of termination that the register does not tell leaves it open
        Some(NotInForce::OutOfPeriod) | None => "not in force in the period",
    })
}
