//! Deciding operations with policies.

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::PolicyNumber;
use crate::law::catalogue::ledger as rules;
use crate::ledger::attachment::decide_attachment;
use crate::ledger::coverage::decide_use;
use crate::ledger::given::{given, named};
use crate::ledger::issuance::{issue_policy, requisites_changed};
use crate::ledger::orderer::attached_orderer;
use crate::ledger::{Account, AccountPolicy, Command, Context, EventFields, Order};
use crate::party::Requisite;
use crate::policy::status_allows;

/// What the event will say, where the order and the state give all of it.
pub(super) fn decide_policy(
    exam: &mut Examination,
    at: &At<'_>,
    command: &Command,
    mut fields: EventFields,
    account: &Account,
    order: &Order,
    context: &Context<'_>,
) -> Option<EventFields> {
    if let Command::IssuePolicy { issue } = command {
        return issue_policy(exam, at, issue, account, order, context);
    }
    let Some(number) = policy_of(command) else {
        return Some(fields);
    };
    let policy = policy_held(exam, at, account, number)?;
    let operation = command.operation();
    attached_orderer(exam, at, operation, policy, order);
    if let Some(operation) = operation.policy() {
        status_allows(exam, at, policy.status, operation);
    }
    match command {
        Command::ChangeProvider { .. } => decide_attachment(exam, at, policy, order, context),
        Command::ChangePolicy { issue, .. } => {
            if let Some(asked) = issue.given() {
                requisites_changed(exam, at, policy, asked, order, context);
            }
            fields.data = order.document().entered();
        }
        Command::AnnulPolicy { day, .. } => {
            annulled_inside(exam, at, policy, day);
            used_after(exam, at, policy, day);
        }
        Command::RegisterUse { .. } => decide_use(exam, at, account, policy, order),
        _ => {}
    }
    Some(fields)
}

/// The policy that a command names; an issuance puts its own.
const fn policy_of(command: &Command) -> Option<&Requisite<PolicyNumber>> {
    match command {
        Command::ChangePolicy { policy, .. }
        | Command::ChangeProvider { policy, .. }
        | Command::CreditPolicy { policy }
        | Command::AnnulPolicy { policy, .. }
        | Command::PolicyStatement { policy, .. }
        | Command::EventList { policy, .. }
        | Command::RegisterUse { policy, .. } => Some(policy),
        _ => None,
    }
}

fn policy_held<'a>(
    exam: &mut Examination,
    at: &At<'_>,
    account: &'a Account,
    number: &Requisite<PolicyNumber>,
) -> Option<&'a AccountPolicy> {
    let rule = &rules::POLICY_HELD;
    let number = match number {
        Requisite::Given(number) => Some(number),
        Requisite::Absent => None,
        Requisite::Broken => {
            let path = at.field("policy").path();
            exam.lack(rule, path, "policy", Source::Register, Lack::NoKey);
            return None;
        }
    };
    let found = number.and_then(|number| account.policy(number));
    match found {
        Some(_) => exam.pass(rule),
        None => {
            let finding = Finding::new(rule, at.field("policy").path());
            exam.find(finding.with("policy", named(number)));
        }
    }
    found
}

fn annulled_inside(
    exam: &mut Examination,
    at: &At<'_>,
    policy: &AccountPolicy,
    day: &Requisite<Day>,
) {
    let rule = &rules::ANNULLED_INSIDE;
    let Some(day) = given(exam, at, day, rule, "day") else {
        return;
    };
    if policy.period.contains(*day) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("day").path());
        exam.find(finding.with("day", day).with("period", policy.period));
    }
}

/// What was used from that day on was paid for: a person looks at it.
fn used_after(exam: &mut Examination, at: &At<'_>, policy: &AccountPolicy, day: &Requisite<Day>) {
    let rule = &rules::USED_AFTER;
    let Some(day) = day.given() else {
        return;
    };
    match policy.last_use.filter(|used| day <= used) {
        None => exam.pass(rule),
        Some(used) => {
            let finding = Finding::new(rule, at.field("day").path());
            exam.find(finding.with("day", day).with("used", used));
        }
    }
}
