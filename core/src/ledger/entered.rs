//! What an order enters: its fields, the data of an account, days and the owner's life.

use crate::account::{AccountChange, Holder};
use crate::calendar::{Day, Moment};
use crate::fact::{Lack, Lookup, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::TaxNumber;
use crate::law::catalogue::ledger as rules;
use crate::ledger::{AccountKey, Actor, Context, Field, Order, Task};
use crate::party::{AccountEntry, PartyKind, PartyRole, Requisite, check_opening, demand};

/// The rules of what an order enters.
pub(super) fn decide_entered(
    task: Task,
    order: &Order,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) {
    data_bound(task, order, at, exam);
    days_not_ahead(task, order, at, exam);
    let Some(key) = order.account else {
        return;
    };
    field_taken(task, key.holder, order, at, exam);
    match task.account() {
        Some(AccountChange::Open) if key.holder == Holder::Insured => {
            record_whole(key, order, at, exam);
        }
        Some(AccountChange::Open) => {
            opening_given(order, at, exam);
            opening(key, order, context, at, exam);
        }
        Some(AccountChange::ChangeData) => opening(key, order, context, at, exam),
        // the registration of the issuer says who its head is (26(1))
        None if task.is_global() => opening(key, order, context, at, exam),
        _ => {}
    }
    owner_alive(task, key, order, context, at, exam);
}

fn field_taken(task: Task, holder: Holder, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::FIELD_TAKEN;
    let subject = &order.subject;
    // the data themselves or their digest, and not two things to enter
    let twice = subject.opening.is_some() || subject.issue.is_some();
    let mut all = true;
    for field in subject.fields() {
        if task.takes(field, holder) && !(twice && field == Field::Data) {
            continue;
        }
        all = false;
        let finding = Finding::new(rule, at.field(field.name()).path());
        exam.find(finding.with("operation", task).with("field", field));
    }
    if all {
        exam.pass(rule);
    }
}

fn data_bound(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::DATA_BOUND;
    if !task.enters_data() {
        return;
    }
    let themselves = match task {
        Task::ChangePolicy => order.subject.issue.is_some(),
        _ => order.subject.opening.is_some(),
    };
    if themselves {
        return exam.pass(rule);
    }
    let path = at.field("data").path();
    match order.subject.data {
        Requisite::Given(_) => exam.pass(rule),
        Requisite::Absent => exam.find(Finding::new(rule, path).with("operation", task)),
        Requisite::Broken => exam.lack(rule, path, "data", Source::Register, Lack::NoKey),
    }
}

fn opening_given(order: &Order, at: &At<'_>, exam: &mut Examination) {
    let there = order.subject.opening.is_some();
    let given = if there {
        Requisite::Given(())
    } else {
        Requisite::Absent
    };
    demand(exam, at, &rules::OPENING_GIVEN, &[("opening", given)]);
}

/// The data of point 4, by the rules of their form, and whose they are.
fn opening(
    key: AccountKey,
    order: &Order,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let Some(entry) = &order.subject.opening else {
        return;
    };
    let here = at.field("opening");
    check_opening(exam, &here, entry, context.banks);
    data_of_owner(entry, key, order.actor, &here, exam);
}

fn data_of_owner(
    entry: &AccountEntry,
    key: AccountKey,
    actor: Option<Actor>,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let rule = &rules::DATA_OF_OWNER;
    let person = at.field("person");
    let kind = match key.holder {
        Holder::LegalEntity => PartyKind::LegalEntity,
        Holder::Entrepreneur | Holder::Insured => PartyKind::Entrepreneur,
    };
    let role = match actor {
        Some(Actor::Issuer) => Some(PartyRole::Issuer),
        Some(Actor::Provider) => Some(PartyRole::Provider),
        _ => entry.role,
    };
    let differs = [
        (entry.role.is_some() && entry.role != role).then(|| at.field("role").path()),
        entry
            .kind
            .is_some_and(|given| given != kind)
            .then(|| at.field("kind").path()),
        other_number(entry, kind, key).then(|| match kind {
            PartyKind::LegalEntity => at.field("bin").path(),
            PartyKind::Entrepreneur => person.field("iin").path(),
        }),
    ];
    let mut own = true;
    for path in differs.into_iter().flatten() {
        own = false;
        exam.find(Finding::new(rule, path));
    }
    if own {
        exam.pass(rule);
    }
}

fn other_number(entry: &AccountEntry, kind: PartyKind, key: AccountKey) -> bool {
    let number = match kind {
        PartyKind::LegalEntity => entry.bin.given().copied().map(TaxNumber::Bin),
        PartyKind::Entrepreneur => entry.person.iin.given().copied().map(TaxNumber::Iin),
    };
    number.is_some_and(|number| number != key.number)
}

fn record_whole(key: AccountKey, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::RECORD_WHOLE;
    let Some(record) = &order.subject.record else {
        demand(exam, at, rule, &[("record", Requisite::Absent)]);
        return;
    };
    let here = at.field("record");
    let items = [
        ("iin", record.iin.presence()),
        ("surname", record.surname.presence()),
        ("given", record.given.presence()),
        ("recordedOn", record.recorded_on.presence()),
    ];
    demand(exam, &here, rule, &items);
    let rule = &rules::DATA_OF_OWNER;
    match record.iin.given() {
        Some(iin) if TaxNumber::Iin(*iin) == key.number => exam.pass(rule),
        Some(_) => exam.find(Finding::new(rule, here.field("iin").path())),
        None => {}
    }
}

/// What an order tells as done lies not after the moment at which it came.
fn days_not_ahead(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let Some(registered) = order.registered else {
        return;
    };
    let subject = &order.subject;
    let record = at.field("record");
    let (issue, used) = (at.field("issue"), task == Task::RegisterUse);
    let terms = issue.field("terms");
    if let Some(day) = subject.data_changed_on {
        day_not_ahead(day, registered, at.field("dataChangedOn").path(), exam);
    }
    if let Some(day) = subject.day.given().filter(|_| used) {
        day_not_ahead(*day, registered, at.field("day").path(), exam);
    }
    let recorded = subject.record.as_ref();
    if let Some(day) = recorded.and_then(|record| record.recorded_on.given()) {
        day_not_ahead(*day, registered, record.field("recordedOn").path(), exam);
    }
    let issued = subject.issue.as_ref().and_then(|one| one.terms.as_ref());
    if let Some(issued) = issued {
        let path = terms.field("issuedOn").path();
        day_not_ahead(issued.issued_on(), registered, path, exam);
    }
}

fn day_not_ahead(day: Day, registered: Moment, path: Path, exam: &mut Examination) {
    let rule = &rules::DAY_NOT_AHEAD;
    if day <= registered.day() {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, path).with("day", day);
        exam.find(finding.with("registered", registered));
    }
}

/// An account is opened and a policy credited for the living; a service of the day of
/// the death, or of an earlier one, was lawful and may be registered after it.
fn owner_alive(
    task: Task,
    key: AccountKey,
    order: &Order,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let rule = &rules::OWNER_ALIVE;
    let (TaxNumber::Iin(iin), Some(registered)) = (key.number, order.registered) else {
        return;
    };
    let today = registered.day();
    let subject = &order.subject;
    let issued = subject.issue.as_ref().and_then(|one| one.terms.as_ref());
    let day = match task {
        Task::OpenAccount | Task::CreditPolicy => today,
        // the day of issue has a rule of its own; an order that comes later is asked here
        Task::IssuePolicy if issued.is_some_and(|terms| terms.issued_on() != today) => today,
        Task::RegisterUse => match subject.day.given() {
            Some(day) => *day,
            None => return,
        },
        _ => return,
    };
    let account = at.field("account");
    let path = match task {
        Task::RegisterUse => at.field("day").path(),
        _ => account.field("number").path(),
    };
    let death = match context.deaths.find_on(&iin, day) {
        Lookup::Found(rows) => rows.iter().map(|(_, death)| *death).min(),
        Lookup::Absent => None,
        Lookup::Unknown(lack) => {
            return exam.lack(rule, path, "deaths", context.deaths.source(), lack);
        }
    };
    let dead = |death: &Day| match task {
        Task::RegisterUse => *death < day,
        _ => *death <= day,
    };
    match death.filter(dead) {
        Some(death) => exam.find(Finding::new(rule, path).with("death", death)),
        None => exam.pass(rule),
    }
}
