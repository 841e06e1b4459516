//! What the law asks of invoices for payment, instructions and orders (mechanism 13).

use crate::account::{AccountState, state_on};
use crate::calendar::Moment;
use crate::fact::{Lookup, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::normal_form;
use crate::law::catalogue::{payment, settlement as rules};
use crate::payment::due;
use crate::placement::FundingSource;
use crate::settlement::act_state::{ActState, key};
use crate::settlement::chronology::passed_over;
use crate::settlement::lawful_standing::{contract_pays, held_by};
use crate::settlement::state::BillState;
use crate::settlement::{ActRef, ActRefs, Settlement, SettlementCommand, SettlementContext, Step};
use alloc::string::{String, ToString};

/// The rules of the steps with money.
pub(super) fn money_lawful(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
    context: &SettlementContext<'_>,
) {
    match &command.step {
        Step::FormBill { funding, acts, .. } => {
            billed_in_turn(exam, at, state, (acts, *funding), (command, context));
            for (place, of) in acts.0.iter().enumerate() {
                if let Some(own) = state.act(of) {
                    let here = at.field("acts");
                    let here = here.index(place);
                    invoiced_before_bill(exam, &here, own);
                    uses_registered(exam, &here, own);
                    free_to_pay(exam, at, state, (own, command), context);
                }
            }
        }
        Step::InstructPayout { bill, .. } => {
            let Some(own) = state.bills.get(&normal_form(bill)) else {
                return;
            };
            instructed_in_turn(exam, at, state, own, (command, context));
            for of in &own.acts.0 {
                if let Some(act) = state.act(of) {
                    free_to_pay(exam, at, state, (act, command), context);
                }
            }
        }
        Step::FormOrder { contract, act, .. } => {
            let of = ActRef {
                contract: contract.clone(),
                act: act.clone(),
            };
            if let Some(own) = state.act(&of) {
                form_order(exam, at, state, (own, command), context);
            }
        }
        Step::SendOrder { order } => {
            let Some(own) = state.orders.get(&normal_form(order)) else {
                return;
            };
            if let Some(act) = state.act(&own.act) {
                free_to_pay(exam, at, state, (act, command), context);
                payee_open(exam, at, command, context);
            }
        }
        _ => {}
    }
}

/// Nothing holds the money of an act on the day of the command, and its contract is alive.
fn free_to_pay(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    (own, command): (&ActState, &SettlementCommand),
    context: &SettlementContext<'_>,
) {
    let day = command.at.day();
    let stop = context.readings().stop;
    let holds = state.standing.money(&own.key(), day, stop);
    held_by(exam, at, &holds, own.payable());
    contract_pays(
        exam,
        at,
        state.contract(&own.of.contract),
        (day, own.payable()),
    );
}

/// STL-014: acts come onto an invoice for payment in the order of their signing, and none of
/// those that could be on it is passed over.
///
/// One that has no e-invoice yet, or whose money is held, explains the jump. Speaks with
/// `bill`, `act` and `jumped`.
fn billed_in_turn(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    (acts, funding): (&ActRefs, FundingSource),
    (command, context): (&SettlementCommand, &SettlementContext<'_>),
) {
    let rule = &rules::BILLED_IN_TURN;
    let list = state.to_bill(funding, command.at.day(), context.readings());
    let on_bill = |act: &ActState| acts.0.iter().any(|of| key(of) == act.key());
    let mut turns = list.iter().filter(|act| on_bill(act));
    let (mut sound, mut in_order) = (true, true);
    for (place, of) in acts.0.iter().enumerate() {
        let own = key(of);
        if !list.iter().any(|act| act.key() == own) {
            // why it is not in line is told by the rules of its own
            continue;
        }
        let next = turns.next().filter(|next| in_order && next.key() != own);
        // what follows a broken order is shifted by it alone
        in_order &= next.is_none();
        let passed = passed_over(&list, &own, |act| !on_bill(act));
        let Some(jumped) = passed.or(next.copied()) else {
            continue;
        };
        sound = false;
        let here = at.field("acts");
        let finding = Finding::new(rule, here.index(place).path());
        let finding = finding.with("act", &of.act).with("jumped", &jumped.of.act);
        exam.find(finding.stake(state.act(of).map(ActState::payable)));
    }
    if sound {
        exam.pass(rule);
    }
}

/// STL-015, PAY-023: an act comes onto an invoice for payment with its e-invoice, and that is
/// for what was accepted in the end.
fn invoiced_before_bill(exam: &mut Examination, at: &At<'_>, own: &ActState) {
    let rule = &rules::INVOICED_BEFORE_BILL;
    let Some(invoice) = &own.invoice else {
        let finding = Finding::new(rule, at.path()).with("act", &own.of.act);
        return exam.find(finding.stake(own.payable()));
    };
    exam.pass(rule);
    let rule = &payment::REGISTER_INVOICE;
    if invoice.amount == own.payable() {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.path()).with("act", &own.of.act);
    let finding = finding
        .with("invoice", invoice.amount)
        .with("amount", own.payable());
    exam.find(finding.stake(invoice.amount.distance(own.payable())));
}

/// STL-020: the uses of the coverage are events on the accounts of the insured (12 par 3); an
/// act that is billed without them is told.
fn uses_registered(exam: &mut Examination, at: &At<'_>, own: &ActState) {
    let rule = &rules::USES_REGISTERED;
    if own.uses_registered.is_some() {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.path()).with("act", &own.of.act));
    }
}

/// STL-016: instructions are given in the order in which the invoices for payment of the
/// source were formed. One that holds an act whose money is not free explains the jump.
fn instructed_in_turn(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    own: &BillState,
    (command, context): (&SettlementCommand, &SettlementContext<'_>),
) {
    let rule = &rules::INSTRUCTED_IN_TURN;
    let bills = state.bills.values();
    let before = bills.filter(|one| {
        let earlier =
            (one.formed, normal_form(&one.number)) < (own.formed, normal_form(&own.number));
        let waits = one.funding == own.funding && one.instruction.is_none();
        earlier && waits && state.is_free(one, command.at.day(), context.readings())
    });
    match before.min_by_key(|one| (one.formed, normal_form(&one.number))) {
        None => exam.pass(rule),
        Some(earlier) => {
            let finding = Finding::new(rule, at.field("bill").path());
            let finding = finding
                .with("bill", &own.number)
                .with("jumped", &earlier.number);
            exam.find(finding.stake(own.amount));
        }
    }
}

fn form_order(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    (own, command): (&ActState, &SettlementCommand),
    context: &SettlementContext<'_>,
) {
    free_to_pay(exam, at, state, (own, command), context);
    order_in_turn(exam, at, state, (own, command), context);
    order_in_term(exam, at, state, (own, command), context);
    payee_account(exam, at, state, (own, command), context);
    payee_open(exam, at, command, context);
}

/// PAY-017: orders in the order in which the acts were signed. An act whose money is held,
/// whose order the treasury returned, or whose payment came back, explains the jump.
fn order_in_turn(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    (own, command): (&ActState, &SettlementCommand),
    context: &SettlementContext<'_>,
) {
    let rule = &payment::PAYMENT_ORDER_OF_ACTS;
    let Some(contract) = state.contract(&own.of.contract) else {
        return;
    };
    let list = state.to_order(contract.funding, command.at.day(), context.readings());
    let explained = |act: &ActState| act.returned_by_treasury || act.reversed;
    let in_line = list.iter().any(|act| act.key() == own.key());
    match passed_over(&list, &own.key(), |act| !explained(act)).filter(|_| in_line) {
        None => exam.pass(rule),
        Some(earlier) => {
            let number = command.step.document().order.cloned().unwrap_or_default();
            let finding = Finding::new(rule, at.field("act").path());
            let finding = finding
                .with("order", number)
                .with("jumped", &earlier.of.act);
            exam.find(finding.stake(own.left()));
        }
    }
}

/// PAY-018: within the term from the day of the invoice for payment.
fn order_in_term(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    (own, command): (&ActState, &SettlementCommand),
    context: &SettlementContext<'_>,
) {
    let rule = &payment::PAYMENT_DUE;
    let bill = own
        .bill
        .as_ref()
        .and_then(|bill| state.bills.get(&normal_form(bill)));
    let Some(bill) = bill else { return };
    let signed = own.signed.map(Moment::day);
    let Ok(due) = due(bill.formed.day(), signed, context.edition, context.calendar) else {
        return exam.no_calendar(rule, at.path());
    };
    if command.at.day() <= due.deadline.last_day {
        return exam.pass(rule);
    }
    let number = command.step.document().order.cloned().unwrap_or_default();
    let finding = Finding::new(rule, at.field("at").path()).with("order", number);
    exam.find(finding.with("due", due.deadline.last_day));
}

/// PAY-011: to the account of the contract, which the register has as well.
fn payee_account(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    (own, command): (&ActState, &SettlementCommand),
    context: &SettlementContext<'_>,
) {
    let rule = &payment::PAYEE_ACCOUNT;
    let Step::FormOrder {
        order,
        account,
        amount,
        ..
    } = &command.step
    else {
        return;
    };
    let path = || at.field("account").path();
    let told = |with: &'static str, expected: String| {
        let finding = Finding::new(rule, path()).with("order", order);
        finding
            .with("with", with)
            .with("expected", expected)
            .stake(*amount)
    };
    if let Some(contract) = state.contract(&own.of.contract) {
        if contract.account == *account {
            exam.pass(rule);
        } else {
            exam.find(told("contract", contract.account.to_string()));
        }
    }
    match context.accounts.cards(&command.key.provider) {
        Err(lack) => exam.lack(rule, path(), "accounts", Source::Register, lack),
        Ok(mut known) => {
            let least = known.clone().min().copied();
            if known.any(|known| known == account) {
                exam.pass(rule);
            } else {
                let shown = least.map_or_else(|| "–".to_string(), |one| one.to_string());
                exam.find(told("register", shown));
            }
        }
    }
}

/// PAY-026: the payee's personal account is open on the day of the command.
fn payee_open(
    exam: &mut Examination,
    at: &At<'_>,
    command: &SettlementCommand,
    context: &SettlementContext<'_>,
) {
    let rule = &payment::PAYEE_OPEN;
    let (path, day) = (at.field("provider").path(), command.at.day());
    let rows = match context.payees.find_on(&command.key.provider, day) {
        Lookup::Found(rows) => rows,
        Lookup::Absent => &[],
        Lookup::Unknown(lack) => return exam.lack(rule, path, "payees", Source::Register, lack),
    };
    match state_on(rows.iter().map(|(_, card)| card), day) {
        Err(lack) => exam.lack(rule, path, "payees", Source::Register, lack),
        Ok(Some(AccountState::Open)) => exam.pass(rule),
        Ok(other) => {
            let state = other.map_or("none", AccountState::name);
            let number = command.step.document().order.cloned().unwrap_or_default();
            let finding = Finding::new(rule, path).with("order", number);
            let finding = finding.with("state", state).with("day", day);
            exam.find(finding.stake(command.step.document().amount.copied()));
        }
    }
}
