//! What the law asks of invoices for payment, instructions and orders (mechanism 13).

use crate::finding::{At, Examination, Finding};
use crate::identifier::{BankCode, normal_form};
use crate::law::PayingAccount;
use crate::law::catalogue::{payment, settlement as rules};
use crate::party::iban_bank_agrees;
use crate::payment::{PaidTo, due, named, paid_to_known, payee_open};
use crate::placement::FundingSource;
use crate::settlement::act_state::{ActState, key};
use crate::settlement::chronology::passed_over;
use crate::settlement::lawful_standing::{contract_pays, held_by};
use crate::settlement::state::BillState;
use crate::settlement::{ActRefs, Settlement, SettlementCommand, SettlementContext, Step};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

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
            // an act that is held waits for its payment order, and holds back no other act
            let free = state.is_free(own, command.at.day(), context.readings());
            for of in own.acts.0.iter().filter(|_| !free) {
                if let Some(act) = state.act(of) {
                    free_to_pay(exam, at, state, (act, command), context);
                }
            }
        }
        Step::FormOrder { contract, act, .. } => {
            if let Some(own) = state.act_at(contract, act) {
                form_order(exam, at, state, (own, command), context);
            }
        }
        Step::SendOrder { order } => {
            let Some(own) = state.orders.get(&normal_form(order)) else {
                return;
            };
            if let Some(act) = state.act(&own.act) {
                free_to_pay(exam, at, state, (act, command), context);
                let paid = PaidTo {
                    order,
                    account: own.account,
                    amount: own.amount,
                };
                payee_account(exam, at, state, (act, command, paid), context);
                open_to_pay(exam, at, command, context);
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
    let keys: Vec<_> = acts.0.iter().map(key).collect();
    let on_bill: BTreeSet<_> = keys.iter().collect();
    let line: BTreeMap<_, _> = list
        .iter()
        .enumerate()
        .map(|(turn, act)| (act.key(), turn))
        .collect();
    let billed = |act: &ActState| on_bill.contains(&act.key());
    // the first that could be on it and is not
    let left_out = list.iter().position(|act| !billed(act));
    let mut turns = list.iter().filter(|act| billed(act));
    let (mut sound, mut in_order) = (true, true);
    for (place, (of, own)) in acts.0.iter().zip(&keys).enumerate() {
        // why another is not in line is told by the rules of its own
        let Some(turn) = line.get(own) else { continue };
        let next = turns.next().filter(|next| in_order && next.key() != *own);
        // what follows a broken order is shifted by it alone
        in_order &= next.is_none();
        let passed = left_out.filter(|first| first < turn);
        let passed = passed.and_then(|first| list.get(first));
        let Some(jumped) = passed.or(next) else {
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

/// STL-016: instructions are given in the order in which acts were signed (13): among the
/// invoices for payment of a source, that with the earliest act first. One of whose acts none
/// may be paid explains the jump.
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
        let earlier = state.bill_turn(one) < state.bill_turn(own);
        let waits = one.funding == own.funding && one.instruction.is_none();
        earlier && waits && state.is_free(one, command.at.day(), context.readings())
    });
    match before.min_by_key(|one| state.bill_turn(one)) {
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
    order_instructed(exam, at, state, (own, command), context);
    paid_whole(exam, at, (own, &command.step));
    paying_account(exam, at, state, (own, &command.step), context);
    order_in_turn(exam, at, state, (own, command), context);
    order_in_term(exam, at, state, (own, command), context);
    if let Step::FormOrder {
        order,
        account,
        amount,
        ..
    } = &command.step
    {
        let paid = PaidTo {
            order,
            account: *account,
            amount: *amount,
        };
        payee_account(exam, at, state, (own, command, paid), context);
    }
    open_to_pay(exam, at, command, context);
}

/// STL-021: an order follows the signed payout instruction for the invoice of its act.
///
/// By the reading `after-bill` of `order_basis` the invoice for payment is enough (13 par 3
/// names it alone). Speaks with `order` and `bill`; the order is at stake.
fn order_instructed(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    (own, command): (&ActState, &SettlementCommand),
    context: &SettlementContext<'_>,
) {
    let rule = &rules::ORDER_INSTRUCTED;
    let bill = own.bill.as_ref();
    let bill = bill.and_then(|bill| state.bills.get(&normal_form(bill)));
    let Some(bill) = bill else { return };
    if state.may_be_ordered(own, context.readings()) {
        return exam.pass(rule);
    }
    let said = command.step.document();
    let number = said.order.cloned().unwrap_or_default();
    let finding = Finding::new(rule, at.field("act").path());
    let finding = finding.with("order", number).with("bill", &bill.number);
    exam.find(finding.stake(said.amount.copied()));
}

/// PAY-034: an order pays all that is left of its act, or a paper says why not.
fn paid_whole(exam: &mut Examination, at: &At<'_>, (own, step): (&ActState, &Step)) {
    let rule = &payment::ACT_PAID_WHOLE;
    let Step::FormOrder { amount, paper, .. } = step else {
        return;
    };
    let missing = own.left().and_then(|left| left.checked_sub(*amount));
    let Some(missing) = missing.filter(|one| one.is_positive() && paper.is_none()) else {
        return exam.pass(rule);
    };
    let accepted = own.payable();
    let ordered = accepted.checked_sub(missing).unwrap_or(accepted);
    let finding = Finding::new(rule, at.field("amount").path());
    let finding = finding.with("ordered", ordered).with("accepted", accepted);
    exam.find(finding.stake(missing));
}

/// STL-022 and the bank of the payee: the account that pays is that of the source, and the BIC
/// is that of the account's bank.
///
/// Point 13 par 3 pays every order from the control cash account in the treasury, while 3(4)
/// puts the money of the insurance on an account in the National Bank: `paying_account` says
/// which holds. Speaks with `account`, `source` and `bank`; the order is at stake.
fn paying_account(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    (own, step): (&ActState, &Step),
    context: &SettlementContext<'_>,
) {
    let Step::FormOrder {
        account,
        bic,
        payer_account,
        amount,
        ..
    } = step
    else {
        return;
    };
    iban_bank_agrees(exam, &at.field("bic"), *account, *bic, context.banks);
    let Some(contract) = state.contract(&own.of.contract) else {
        return;
    };
    let rule = &rules::PAYING_ACCOUNT;
    let central = (context.readings().paying, contract.funding);
    let due = match central {
        (PayingAccount::BySource, FundingSource::Insurance) => BankCode::NATIONAL_BANK,
        _ => BankCode::TREASURY,
    };
    // nobody pays from the account that is paid
    if payer_account.bank_code() == due && payer_account != account {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("payerAccount").path());
    let finding = finding.with("account", payer_account.to_string());
    let finding = finding.with("source", contract.funding).with("bank", due);
    exam.find(finding.stake(*amount));
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
    match passed_over(&list, &own.key(), |act| !explained(act)) {
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
    let signed = own.signed.map(|signed| signed.at.day());
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
    (own, command, paid): (&ActState, &SettlementCommand, PaidTo<'_>),
    context: &SettlementContext<'_>,
) {
    if let Some(contract) = state.contract(&own.of.contract) {
        let known = Ok(Some(contract.account));
        paid_to_known(exam, at, paid, ("contract", "contracts"), known);
    }
    let register = context.accounts.cards(&command.key.provider);
    let register = register.map(|known| named(known.copied(), paid.account));
    paid_to_known(exam, at, paid, ("register", "accounts"), register);
}

/// PAY-026 on the day of the command.
fn open_to_pay(
    exam: &mut Examination,
    at: &At<'_>,
    command: &SettlementCommand,
    context: &SettlementContext<'_>,
) {
    let said = command.step.document();
    let payee = (context.payees, command.key.provider, command.at.day());
    let order = said.order.map_or("", String::as_str);
    payee_open(exam, at, payee, (order, said.amount.copied()));
}
