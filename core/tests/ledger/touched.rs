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
    AccountKey, Actor, Command, ConsumerRecord, Event, EventFields, Issue, KeptEvent, Operation,
    Order, OrderFields, SignerMark,
};
use qalqan_core::party::{AccountEntry, PersonEntry, Requisite, SettlementEntry};
use qalqan_core::placement::FundingSource;
use qalqan_core::policy::InsuredEntry;
use qalqan_core::signature::{Digest, SignatureProofs, SignerRole};

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

/// Every field of an event, changed one by one: what a host would have kept then.
pub(crate) fn touched_events(event: &Event) -> Vec<(&'static str, KeptEvent)> {
    let operation = event.operation();
    let fields = EventFields::of(&event.document());
    let head = event.clone().with(());
    let keep = |head, operation, fields| KeptEvent::of(head, operation, fields, None);
    let mut out: Vec<(&'static str, KeptEvent)> = Vec::new();
    for (name, head) in touched_heads(&head) {
        out.push((name, keep(head, operation, fields.clone())));
    }
    for (name, fields) in touched_event_fields(&fields) {
        out.push((name, keep(head.clone(), operation, fields)));
    }
    let other = match operation {
        Operation::EventList => Operation::OperationList,
        _ => Operation::EventList,
    };
    out.push(("operation", keep(head, other, fields)));
    out
}

fn touched_heads(head: &Event<()>) -> Vec<(&'static str, Event<()>)> {
    let Event {
        number: place,
        at: _,
        account: AccountKey { holder, number: _ },
        change: (),
        order: _,
        order_digest: _,
        signer,
        actor,
        orderer: _,
        edition: _,
        previous: _,
        salt_check: _,
    } = head;
    let mut out = Vec::new();
    touch!(out, head, |head| head,
        number = place + 1;
        at = at(9, 1);
        order = read("П-другой");
        order_digest = Digest::of(b"another order");
        actor = if *actor == Actor::StateBody { Actor::Issuer } else { Actor::StateBody };
        orderer = number();
        edition = "another".to_string();
        previous = Digest::of(b"another event");
        salt_check = Some(read("0badcafe"));
        signer = match signer {
            Some(_) => None,
            None => Some(mark()),
        };
    );
    touch!(out, head, |head| head.account,
        holder = if *holder == Holder::Entrepreneur { Holder::Insured } else { Holder::Entrepreneur };
        number = number();
    );
    if let Some(SignerMark {
        person: _,
        role: _,
        serial: _,
        signed_at: _,
        proofs: _,
    }) = signer
    {
        touch!(out, head, |head| head.signer.as_mut().unwrap(),
            person = read("**********99");
            role = SignerRole::Staff;
            serial = read("99");
            signed_at = at(8, 1);
        );
        touch!(out, head, |head| head.signer.as_mut().unwrap().proofs,
            cms = Some(Digest::of(b"other"));
            ocsp = Some(Digest::of(b"other"));
            time_stamp = Some(Digest::of(b"other"));
        );
    }
    out
}

fn touched_event_fields(fields: &EventFields) -> Vec<(&'static str, EventFields)> {
    let EventFields {
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
        amount: _,
        code: _,
        contract: _,
        funding: _,
        quantity: _,
    } = fields;
    let mut out = Vec::new();
    touch!(out, fields, |fields| fields,
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
        amount = Some(read("99.00"));
        code = Some(read("B01.002.001"));
        contract = Some(read("№ 91"));
        funding = Some(FundingSource::Guaranteed);
        quantity = Some(99);
    );
    out
}

fn mark() -> SignerMark {
    SignerMark {
        person: read("**********99"),
        role: SignerRole::Staff,
        serial: read("99"),
        signed_at: at(8, 1),
        proofs: SignatureProofs::default(),
    }
}

/// The signed fields of an order that its operation does not own, changed one by one.
pub(crate) fn touched_orders(order: &Order) -> Vec<(&'static str, Order)> {
    let Order {
        number: _,
        command: _,
        unexpected: _,
        account: _,
        actor: _,
        orderer: _,
        registered: _,
        signature: _,
        whole: _,
    } = order;
    let mut out = Vec::new();
    let annul = Command::of(Operation::AnnulPolicy, None, OrderFields::default()).0;
    touch!(out, order, |order| order,
        number = Some(read("П-другой"));
        command = Some(annul.clone());
        actor = Some(Actor::Provider);
    );
    touch!(out, order, |order| order.account.as_mut().unwrap(),
        holder = Holder::Entrepreneur;
        number = number();
    );
    out
}

/// Every field of an order that holds a policy to issue, an opening and a record, changed
/// one by one.
pub(crate) fn touched_fields(fields: &OrderFields) -> Vec<(&'static str, OrderFields)> {
    let OrderFields {
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
        amount: _,
        code: _,
        contract: _,
        funding: _,
        quantity: _,
        written_request: _,
        legal_basis: _,
        issue,
    } = fields;
    let mut out = Vec::new();
    touch!(out, fields, |fields| fields,
        ground = Requisite::Given(Ground::PartlyCapable);
        source = Requisite::Given(Source::Addresses);
        body_act = given("№ 99");
        lifts = given("№ 98");
        data_changed_on = Requisite::Given(day());
        data = Requisite::Given(Digest::of(b"other data"));
        opening = Requisite::Absent;
        record = Requisite::Absent;
        policy = given("№ 97");
        provider = Requisite::Given(number());
        day = Requisite::Given(day());
        act = given("№ 96");
        case = given("№ 95");
        service = given("№ 94");
        amount = given("99.00");
        code = given("B01.002.001");
        contract = given("№ 91");
        funding = Requisite::Given(FundingSource::Guaranteed);
        quantity = Requisite::Given(99);
        written_request = given("№ 93");
        legal_basis = given("№ 92");
        issue = Requisite::Absent;
    );
    touched_issue(issue.given().unwrap(), fields, &mut out);
    touched_opening(opening.given().unwrap(), fields, &mut out);
    touched_record(record.given().unwrap(), fields, &mut out);
    out
}

/// What is there, to be changed.
fn inside<T>(field: &mut Requisite<T>) -> &mut T {
    match field {
        Requisite::Given(value) => value,
        Requisite::Absent | Requisite::Broken => panic!("not there"),
    }
}

fn touched_record(
    record: &ConsumerRecord,
    fields: &OrderFields,
    out: &mut Vec<(&'static str, OrderFields)>,
) {
    let ConsumerRecord {
        iin: _,
        surname: _,
        given: _,
        patronymic: _,
        recorded_on: _,
    } = record;
    touch!(out, fields, |fields| inside(&mut fields.record),
        iin = Requisite::Absent;
        surname = given("Другая");
        given = given("Другая");
        patronymic = Some("Другая".to_string());
        recorded_on = Requisite::Given(day());
    );
}

fn touched_issue(issue: &Issue, fields: &OrderFields, out: &mut Vec<(&'static str, OrderFields)>) {
    let Issue {
        terms: _,
        entry,
        serial: _,
    } = issue;
    touch!(out, fields, |fields| inside(&mut fields.issue),
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
    touch!(out, fields, |fields| inside(&mut fields.issue).entry,
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

fn touched_opening(
    opening: &AccountEntry,
    fields: &OrderFields,
    out: &mut Vec<(&'static str, OrderFields)>,
) {
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
    touch!(out, fields, |fields| inside(&mut fields.opening),
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
    touch!(out, fields, |fields| inside(&mut fields.opening).person,
        iin = Requisite::Absent;
        surname = given("Другая");
        given = given("Другая");
        patronymic = Requisite::Given("Другая".to_string());
    );
    let SettlementEntry { iban: _, bic: _ } = &settlement[0];
    touch!(out, fields, |fields| inside(&mut fields.opening).settlement[0],
        iban = Requisite::Absent;
        bic = Requisite::Absent;
    );
}
