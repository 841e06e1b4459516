//! Orders and events with one field changed, for every field there is: a new one does
//! not compile here until somebody says how it is changed.

use crate::orders::{at, person};
use core::fmt::Debug;
use core::str::FromStr;
use qalqan_core::account::{Ground, Holder};
use qalqan_core::calendar::{Day, Period};
use qalqan_core::fact::Source;
use qalqan_core::identifier::TaxNumber;
use qalqan_core::ledger::{
    AccountKey, Actor, ConsumerRecord, Detail, Event, Issue, Order, SignerMark, Subject, Task,
};
use qalqan_core::party::{AccountEntry, PersonEntry, Requisite, SettlementEntry};
use qalqan_core::policy::InsuredEntry;
use qalqan_core::signature::{Digest, SignerRole};

fn read<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

fn given<T: FromStr<Err: Debug>>(text: &str) -> Requisite<T> {
    Requisite::Given(read(text))
}

fn day() -> Day {
    read("2026-05-05")
}

fn period() -> Period {
    read("2026-05-05/2026-06-06")
}

fn number() -> TaxNumber {
    TaxNumber::Iin(person(90))
}

/// Collects `name: change` of the fields of one record.
macro_rules! touch {
    ($out:ident, $whole:ident, |$inner:ident| $path:expr, $($field:ident = $value:expr;)*) => {$(
        let mut one = $whole.clone();
        {
            let $inner = &mut one;
            $path.$field = $value;
        }
        $out.push((stringify!($field), one));
    )*};
}

/// Every field of an event, changed one by one.
pub(crate) fn touched_events(event: &Event) -> Vec<(&'static str, Event)> {
    let Event {
        number: place,
        at: _,
        account: AccountKey { holder, number: _ },
        task,
        order: _,
        order_digest: _,
        signer,
        actor,
        orderer: _,
        edition: _,
        previous: _,
        detail,
    } = event;
    let mut out = Vec::new();
    touch!(out, event, |event| event,
        number = place + 1;
        at = at(9, 1);
        task = if *task == Task::EventList { Task::OperationList } else { Task::EventList };
        order = read("П-другой");
        order_digest = Digest::of(b"another order");
        actor = if *actor == Actor::StateBody { Actor::Issuer } else { Actor::StateBody };
        orderer = number();
        edition = "another".to_string();
        previous = Digest::of(b"another event");
        signer = match signer {
            Some(_) => None,
            None => Some(mark()),
        };
    );
    touch!(out, event, |event| event.account,
        holder = if *holder == Holder::Entrepreneur { Holder::Insured } else { Holder::Entrepreneur };
        number = number();
    );
    touched_detail(detail, event, &mut out);
    if let Some(SignerMark {
        person: _,
        role: _,
        serial: _,
        signed_at: _,
    }) = signer
    {
        touch!(out, event, |event| event.signer.as_mut().unwrap(),
            person = read("**********99");
            role = SignerRole::Staff;
            serial = read("99");
            signed_at = at(8, 1);
        );
    }
    out
}

fn touched_detail(detail: &Detail, event: &Event, out: &mut Vec<(&'static str, Event)>) {
    let Detail {
        ground: _,
        source: _,
        body_act: _,
        lifts: _,
        policy: _,
        period: _,
        provider: _,
        day: _,
        act: _,
        case: _,
        service: _,
        data: _,
    } = detail;
    touch!(out, event, |event| event.detail,
        ground = Some(Ground::PartlyCapable);
        source = Some(Source::Addresses);
        body_act = Some("№ 99".to_string());
        lifts = Some("№ 98".to_string());
        policy = Some(read("№ 97"));
        period = Some(period());
        provider = Some(number());
        day = Some(day());
        act = Some(read("№ 96"));
        case = Some(read("№ 95"));
        service = Some(read("№ 94"));
        data = Some(Digest::of(b"other data"));
    );
}

fn mark() -> SignerMark {
    SignerMark {
        person: read("**********99"),
        role: SignerRole::Staff,
        serial: read("99"),
        signed_at: at(8, 1),
    }
}

/// Every signed field of an order that holds a policy to issue, an opening and a record,
/// changed one by one.
pub(crate) fn touched_orders(order: &Order) -> Vec<(&'static str, Order)> {
    let Order {
        number: _,
        task: _,
        account: _,
        actor: _,
        orderer: _,
        registered: _,
        subject,
        signature: _,
        whole: _,
    } = order;
    let mut out = Vec::new();
    touch!(out, order, |order| order,
        number = Some(read("П-другой"));
        task = Some(Task::AnnulPolicy);
        actor = Some(Actor::Provider);
    );
    touch!(out, order, |order| order.account.as_mut().unwrap(),
        holder = Holder::Entrepreneur;
        number = number();
    );
    let Subject {
        ground: _,
        source: _,
        body_act: _,
        lifts: _,
        data_changed_on: _,
        data: _,
        opening,
        record,
        policy: _,
        provider: _,
        day: _,
        act: _,
        case: _,
        service: _,
        written_request: _,
        legal_basis: _,
        issue,
    } = subject;
    touch!(out, order, |order| order.subject,
        ground = Requisite::Given(Ground::PartlyCapable);
        source = Some(Source::Addresses);
        body_act = Some("№ 99".to_string());
        lifts = given("№ 98");
        data_changed_on = Some(day());
        data = Requisite::Given(Digest::of(b"other data"));
        opening = None;
        record = None;
        policy = given("№ 97");
        provider = Requisite::Given(number());
        day = Requisite::Given(day());
        act = given("№ 96");
        case = given("№ 95");
        service = given("№ 94");
        written_request = given("№ 93");
        legal_basis = given("№ 92");
        issue = None;
    );
    touched_issue(issue.as_ref().unwrap(), order, &mut out);
    touched_opening(opening.as_ref().unwrap(), order, &mut out);
    touched_record(record.as_ref().unwrap(), order, &mut out);
    out
}

fn touched_record(record: &ConsumerRecord, order: &Order, out: &mut Vec<(&'static str, Order)>) {
    let ConsumerRecord {
        iin: _,
        surname: _,
        given: _,
        patronymic: _,
        recorded_on: _,
    } = record;
    touch!(out, order, |order| order.subject.record.as_mut().unwrap(),
        iin = Requisite::Absent;
        surname = given("Другая");
        given = given("Другая");
        patronymic = Some("Другая".to_string());
        recorded_on = Requisite::Given(day());
    );
}

fn touched_issue(issue: &Issue, order: &Order, out: &mut Vec<(&'static str, Order)>) {
    let Issue {
        terms: _,
        entry,
        serial: _,
    } = issue;
    touch!(out, order, |order| order.subject.issue.as_mut().unwrap(),
        terms = None;
        serial = Some(99);
    );
    let InsuredEntry {
        iin: _,
        surname: _,
        given: _,
        patronymic: _,
        address: _,
        document: _,
        period: _,
        provider: _,
    } = entry;
    touch!(out, order, |order| order.subject.issue.as_mut().unwrap().entry,
        iin = Requisite::Absent;
        surname = given("Другая");
        given = given("Другая");
        patronymic = given("Другая");
        address = given("другой");
        document = given("другой");
        period = Requisite::Given(period());
        provider = Requisite::Given(number());
    );
}

fn touched_opening(opening: &AccountEntry, order: &Order, out: &mut Vec<(&'static str, Order)>) {
    let AccountEntry {
        role: _,
        kind: _,
        person,
        bin: _,
        full_name: _,
        postal_address: _,
        phone: _,
        email: _,
        settlement,
    } = opening;
    touch!(out, order, |order| order.subject.opening.as_mut().unwrap(),
        role = None;
        kind = None;
        bin = Requisite::Absent;
        full_name = given("другая");
        postal_address = given("другой");
        phone = given("+77010000000");
        email = given("other@example.kz");
        settlement = Vec::new();
    );
    let PersonEntry {
        iin: _,
        surname: _,
        given: _,
        patronymic: _,
    } = person;
    touch!(out, order, |order| order.subject.opening.as_mut().unwrap().person,
        iin = Requisite::Absent;
        surname = given("Другая");
        given = given("Другая");
        patronymic = Requisite::Given("Другая".to_string());
    );
    let SettlementEntry { iban: _, bic: _ } = &settlement[0];
    touch!(out, order, |order| order.subject.opening.as_mut().unwrap().settlement[0],
        iban = Requisite::Absent;
        bic = Requisite::Absent;
    );
}
