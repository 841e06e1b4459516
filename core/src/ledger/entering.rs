//! What an order enters: its fields, the data of an account, days and the owner's life.

use crate::account::Holder;
use crate::calendar::{Day, Moment};
use crate::fact::{Lack, Lookup, Source};
use crate::finding::{At, Claim, Examination, Finding};
use crate::identifier::TaxNumber;
use crate::law::catalogue::ledger as rules;
use crate::ledger::{
    AccountKey, Actor, Command, ConsumerRecord, Context, Operation, Order, OrderFields,
    RegisterDocument,
};
use crate::party::{
    AccountEntry, PartyKind, PartyRole, Presence, Requisite, check_opening, demand,
};

/// The rules of what an order enters.
pub(super) fn decide_entered(
    exam: &mut Examination,
    at: &At<'_>,
    command: &Command,
    order: &Order,
    context: &Context<'_>,
) {
    let operation = command.operation();
    data_bound(exam, at, command);
    let document = order.document();
    days_not_ahead(exam, at, operation, &document, order.registered);
    let Some(key) = order.account else {
        return;
    };
    field_taken(exam, at, operation, order);
    match command {
        Command::OpenInsuredAccount { record, .. } => {
            record_whole(exam, at, key, record.given());
        }
        Command::OpenAccount { opening, .. } => opening_given(exam, at, opening.presence()),
        _ => {}
    }
    if let Command::OpenAccount { opening, .. }
    | Command::ChangeAccount { opening, .. }
    // the registration of the issuer says who its head is (26(1))
    | Command::RegisterIssuer { opening, .. }
    | Command::ChangeIssuer { opening, .. } = command
        && let Some(entry) = opening.given()
    {
        let here = at.field("opening");
        check_opening(exam, &here, entry, context.banks);
        data_of_owner(exam, &here, entry, key, order.actor);
    }
    owner_alive(
        exam,
        at,
        operation,
        key,
        &document,
        order.registered,
        context,
    );
}

fn field_taken(exam: &mut Examination, at: &At<'_>, operation: Operation, order: &Order) {
    let rule = &rules::FIELD_TAKEN;
    let mut all = true;
    let mut alien = |field: &'static str| {
        all = false;
        let finding = Finding::new(rule, at.field(field).path());
        exam.find(finding.with("operation", operation).with("field", field));
    };
    let unexpected = order.unexpected.as_deref();
    for field in unexpected.into_iter().flat_map(OrderFields::names) {
        alien(field);
    }
    if entered_twice(order) {
        alien("data");
    }
    if all {
        exam.pass(rule);
    }
}

/// The data themselves or their digest, and not two things to enter.
fn entered_twice(order: &Order) -> bool {
    let Some(
        Command::RegisterIssuer { data, .. }
        | Command::ChangeIssuer { data, .. }
        | Command::ChangeAccount { data, .. }
        | Command::ChangeInsuredAccount { data, .. }
        | Command::ChangePolicy { data, .. },
    ) = &order.command
    else {
        return false;
    };
    let document = order.document();
    let themselves = document.opening.is_some() || document.issue.is_some();
    themselves && !matches!(data, Requisite::Absent)
}

fn data_bound(exam: &mut Examination, at: &At<'_>, command: &Command) {
    let rule = &rules::DATA_BOUND;
    let (data, themselves) = match command {
        Command::RegisterIssuer { data, opening }
        | Command::ChangeIssuer { data, opening }
        | Command::ChangeAccount { data, opening, .. } => (data, opening.given().is_some()),
        Command::ChangePolicy { data, issue, .. } => (data, issue.given().is_some()),
        Command::ChangeInsuredAccount { data, .. } => (data, false),
        _ => return,
    };
    if themselves {
        return exam.pass(rule);
    }
    let path = at.field("data").path();
    match data {
        Requisite::Given(_) => exam.pass(rule),
        Requisite::Absent => {
            exam.find(Finding::new(rule, path).with("operation", command.operation()));
        }
        Requisite::Broken => exam.lack(rule, path, "data", Source::Register, Lack::NoKey),
    }
}

fn opening_given(exam: &mut Examination, at: &At<'_>, opening: Presence) {
    demand(exam, at, &rules::OPENING_GIVEN, &[("opening", opening)]);
}

/// The data of point 4 are those of the owner of the account.
fn data_of_owner(
    exam: &mut Examination,
    at: &At<'_>,
    entry: &AccountEntry,
    key: AccountKey,
    actor: Option<Actor>,
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

fn record_whole(
    exam: &mut Examination,
    at: &At<'_>,
    key: AccountKey,
    record: Option<&ConsumerRecord>,
) {
    let rule = &rules::RECORD_WHOLE;
    let Some(record) = record else {
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

/// What an order names as done lies not after the moment at which it came.
fn days_not_ahead(
    exam: &mut Examination,
    at: &At<'_>,
    operation: Operation,
    document: &RegisterDocument<'_>,
    registered: Option<Moment>,
) {
    let Some(registered) = registered else {
        return;
    };
    let record = at.field("record");
    let (issue, used) = (at.field("issue"), operation == Operation::RegisterUse);
    let terms = issue.field("terms");
    if let Some(day) = document.data_changed_on {
        day_not_ahead(exam, &at.field("dataChangedOn"), *day, registered);
    }
    if let Some(day) = document.day.filter(|_| used) {
        day_not_ahead(exam, &at.field("day"), *day, registered);
    }
    if let Some(day) = document
        .record
        .and_then(|record| record.recorded_on.given())
    {
        day_not_ahead(exam, &record.field("recordedOn"), *day, registered);
    }
    if let Some(issued) = document.issue.and_then(|one| one.terms.as_ref()) {
        let here = terms.field("issuedOn");
        day_not_ahead(exam, &here, issued.issued_on(), registered);
    }
}

fn day_not_ahead(exam: &mut Examination, at: &At<'_>, day: Day, registered: Moment) {
    let rule = &rules::DAY_NOT_AHEAD;
    if day <= registered.day() {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.path()).with("day", day);
        exam.find(finding.with("registered", registered));
    }
}

/// An account is opened and a policy credited for the living; a service of the day of
/// the death, or of an earlier one, was lawful and may be registered after it.
fn owner_alive(
    exam: &mut Examination,
    at: &At<'_>,
    operation: Operation,
    key: AccountKey,
    document: &RegisterDocument<'_>,
    registered: Option<Moment>,
    context: &Context<'_>,
) {
    let rule = &rules::OWNER_ALIVE;
    let (TaxNumber::Iin(iin), Some(registered)) = (key.number, registered) else {
        return;
    };
    let today = registered.day();
    let issued = document.issue.and_then(|one| one.terms.as_ref());
    let day = match operation {
        Operation::OpenAccount | Operation::CreditPolicy => today,
        // the day of issue has a rule of its own; an order that comes later is asked here
        Operation::IssuePolicy if issued.is_some_and(|terms| terms.issued_on() != today) => today,
        Operation::RegisterUse => match document.day {
            Some(day) => *day,
            None => return,
        },
        _ => return,
    };
    let account = at.field("account");
    let path = || match operation {
        Operation::RegisterUse => at.field("day").path(),
        _ => account.field("number").path(),
    };
    let death = match context.deaths.find_on(&iin, day) {
        Lookup::Found(rows) => rows.iter().map(|(_, death)| *death).min(),
        Lookup::Absent => None,
        Lookup::Unknown(lack) => {
            return exam.lack(rule, path(), "deaths", context.deaths.source(), lack);
        }
    };
    let dead = |death: &Day| match operation {
        Operation::RegisterUse => *death < day,
        _ => *death <= day,
    };
    match death.filter(dead) {
        Some(death) => exam.find(Finding::new(rule, path()).with("death", death)),
        None => {
            let claim = Claim::list("deaths", context.deaths.source());
            exam.claim_at(rule, &path, claim);
        }
    }
}
