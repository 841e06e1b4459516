//! The use of the coverage (point 12): under which policy, by which service, once.

use crate::account::AccountState;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::ledger as rules;
use crate::ledger::account::Used;
use crate::ledger::policy::given;
use crate::ledger::{Account, Order, PolicyHeld};
use crate::party::demand;

/// The rules of a use.
pub(super) fn decide_use(
    account: &Account,
    held: &PolicyHeld,
    order: &Order,
    at: &At<'_>,
    exam: &mut Examination,
) {
    use_covered(account, held, order, at, exam);
    use_names_act(order, at, exam);
    use_new(account, order, at, exam);
}

fn use_covered(
    account: &Account,
    held: &PolicyHeld,
    order: &Order,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let rule = &rules::USE_COVERED;
    let Some(day) = given(&order.subject.day, rule, "day", at, exam) else {
        return;
    };
    let reason = if account.state_on(*day) != Some(AccountState::Open) {
        "account-not-open"
    } else if !held.credited(*day) {
        "not-credited"
    } else if !held.in_force(*day) {
        "not-in-force"
    } else {
        return exam.pass(rule);
    };
    let finding = Finding::new(rule, at.field("day").path());
    exam.find(finding.with("day", day).with("reason", reason));
}

fn use_names_act(order: &Order, at: &At<'_>, exam: &mut Examination) {
    let subject = &order.subject;
    let items = [
        ("act", subject.act.presence()),
        ("case", subject.case.presence()),
        ("service", subject.service.presence()),
    ];
    demand(exam, at, &rules::USE_NAMES_ACT, &items);
}

fn use_new(account: &Account, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::USE_NEW;
    let subject = &order.subject;
    let act = subject.act.given();
    let used = Used::of(act, subject.case.given(), subject.service.given());
    let (Some(used), Some(act)) = (used, act) else {
        return;
    };
    if account.knows_use(&used) {
        let finding = Finding::new(rule, at.field("service").path());
        exam.find(finding.with("act", act));
    } else {
        exam.pass(rule);
    }
}
