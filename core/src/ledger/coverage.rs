//! The use of the coverage (point 12): under which policy, by which service, once.

use crate::account::AccountState;
use crate::calendar::Day;
use crate::finding::{At, Examination, Finding};
use crate::identifier::ActNumber;
use crate::law::catalogue::ledger as rules;
use crate::ledger::account::Used;
use crate::ledger::given::given;
use crate::ledger::{Account, AccountPolicy, Command, Order};
use crate::party::{Presence, Requisite, demand};

/// The rules of a use.
pub(super) fn decide_use(
    exam: &mut Examination,
    at: &At<'_>,
    account: &Account,
    policy: &AccountPolicy,
    order: &Order,
) {
    let Some(Command::RegisterUse {
        day,
        act,
        case,
        service,
        provider,
        contract,
        code,
        quantity,
        funding,
        amount,
        policy: _,
    }) = &order.command
    else {
        return;
    };
    use_covered(exam, at, account, policy, day);
    // what a settlement of the use needs stands in it from the first day
    let items = [
        ("act", act.presence()),
        ("case", case.presence()),
        ("service", service.presence()),
        ("provider", provider.presence()),
        ("contract", contract.presence()),
        ("code", code.presence()),
        ("quantity", quantity.presence()),
        ("funding", funding.presence()),
        ("amount", amount.presence()),
    ];
    use_names_act(exam, at, &items);
    let used = || {
        let owner = (*provider.given()?, contract.given()?);
        Some(Used::of(
            owner,
            (act.given()?, case.given()?, service.given()?),
        ))
    };
    if let (Some(used), Some(act)) = (used(), act.given()) {
        use_new(exam, at, account, &used, act);
    }
}

fn use_covered(
    exam: &mut Examination,
    at: &At<'_>,
    account: &Account,
    policy: &AccountPolicy,
    day: &Requisite<Day>,
) {
    let rule = &rules::USE_COVERED;
    let Some(day) = given(exam, at, day, rule, "day") else {
        return;
    };
    let reason = if account.state_on(*day) != Some(AccountState::Open) {
        "account-not-open"
    } else if !policy.credited(*day) {
        "not-credited"
    } else if !policy.in_force(*day) {
        "not-in-force"
    } else {
        return exam.pass(rule);
    };
    let finding = Finding::new(rule, at.field("day").path());
    exam.find(finding.with("day", day).with("reason", reason));
}

fn use_names_act(exam: &mut Examination, at: &At<'_>, items: &[(&'static str, Presence)]) {
    demand(exam, at, &rules::USE_NAMES_ACT, items);
}

fn use_new(exam: &mut Examination, at: &At<'_>, account: &Account, used: &Used, act: &ActNumber) {
    let rule = &rules::USE_NEW;
    if account.knows_use(used) {
        let finding = Finding::new(rule, at.field("service").path());
        exam.find(finding.with("act", act));
    } else {
        exam.pass(rule);
    }
}
