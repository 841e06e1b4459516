//! One account of a made-up person, for the examples in the documentation of this room.

use crate::account::{AccountTerms, Holder};
use crate::calendar::{Day, Moment, WorkCalendar};
use crate::fact::{Book, Source};
use crate::finding::{At, Examination, Verdict};
use crate::identifier::{BankTable, Bin, Iin, PolicyNumber, TaxNumber, control_digit};
use crate::law;
use crate::ledger::{
    Account, AccountKey, Actor, Change, Command, Context, Event, MaskedNumber, Operation,
    Operators, Order, OrderFields, Salt, SignerMark, decide,
};
use crate::signature::{Digest, SignatureProofs, SignerRole};
use alloc::vec::Vec;

/// The edition of the examples.
const EDITION: &str = "mechanism-draft-2026-01";

/// The secret of the account of the examples.
const SALT: &str = "5a17000000000000000000000000000000000000000000000000000000000001";

/// A second of the day of the examples, 2 March 2026.
#[must_use]
pub fn moment(second: u32) -> Option<Moment> {
    let day: Day = "2026-03-02".parse().ok()?;
    Moment::new(day, second)
}

/// The issuer and the registrar.
#[must_use]
pub fn operators() -> Option<(Bin, Bin)> {
    let issuer = "000740000728".parse().ok()?;
    Some((issuer, "050540004455".parse().ok()?))
}

/// The account of a made-up person, born in a year to come.
#[must_use]
pub fn key() -> Option<AccountKey> {
    let digit = control_digit(&[9, 9, 0, 3, 0, 1, 5, 0, 0, 0, 1])?;
    let iin: Iin = alloc::format!("99030150001{digit}").parse().ok()?;
    Some(AccountKey {
        holder: Holder::Insured,
        number: TaxNumber::Iin(iin),
    })
}

/// The next event of the account: of the registrar, or signed by the issuer.
#[must_use]
pub fn event(account: &Account, change: Change) -> Option<Event> {
    let (issuer, registrar) = operators()?;
    let second = u32::try_from(account.next_number()).ok()?;
    let head = Event {
        number: account.next_number(),
        at: moment(second)?,
        account: key()?,
        change,
        order: alloc::format!("O-{second}").parse().ok()?,
        order_digest: Digest::of(b"order"),
        signer: None,
        actor: Actor::Registrar,
        orderer: TaxNumber::Bin(registrar),
        edition: EDITION.into(),
        previous: account.last(),
        salt_check: SALT.parse().ok().map(|salt: Salt| salt.check()),
    };
    if Actor::Registrar.may(head.operation(), Holder::Insured) {
        return Some(head);
    }
    let person: MaskedNumber = "**********07".parse().ok()?;
    Some(Event {
        signer: Some(SignerMark {
            person,
            role: SignerRole::Head,
            serial: "5F-01".parse().ok()?,
            signed_at: head.at,
            proofs: SignatureProofs::default(),
        }),
        actor: Actor::Issuer,
        orderer: TaxNumber::Bin(issuer),
        ..head
    })
}

/// The events of an account that was opened, got a policy of the year and was credited
/// with it.
#[must_use]
pub fn events() -> Option<Vec<Event>> {
    let policy = PolicyNumber::new(2026, 7)?;
    let changes = [
        Change::OpenInsuredAccount {
            body_act: None,
            source: Source::Mis,
            data: Digest::of(b"record"),
        },
        Change::IssuePolicy {
            policy: policy.clone(),
            period: "2026-03-02/2026-12-31".parse().ok()?,
            data: Digest::of(b"policy"),
            provider: None,
        },
        Change::CreditPolicy { policy },
    ];
    let mut account = Account::new();
    let mut events = Vec::new();
    for change in changes {
        let event = event(&account, change)?;
        account.evolve(&event).ok()?;
        events.push(event);
    }
    Some(events)
}

/// The account of those events.
#[must_use]
pub fn account() -> Option<Account> {
    let mut account = Account::new();
    for event in events()? {
        account.evolve(&event).ok()?;
    }
    Some(account)
}

/// An order of the registrar about the account, at the noon of that day.
#[must_use]
pub fn order(operation: Operation, fields: OrderFields) -> Option<Order> {
    let (_, registrar) = operators()?;
    let (command, unexpected) = Command::of(operation, Some(Holder::Insured), fields);
    Some(Order {
        number: "O-100".parse().ok(),
        command: Some(command),
        unexpected,
        account: key(),
        actor: Some(Actor::Registrar),
        orderer: Some(TaxNumber::Bin(registrar)),
        registered: moment(43_200),
        signature: None,
        whole: true,
    })
}

/// Decides an order about an account whose owner lives.
#[must_use]
pub fn judge(account: &Account, order: &Order) -> Option<(Option<Event>, Verdict)> {
    let edition = law::named(EDITION)?;
    let calendar = WorkCalendar::kazakhstan();
    let (issuer, registrar) = operators()?;
    let salt: Salt = SALT.parse().ok()?;
    let context = Context {
        edition: edition.id,
        terms: AccountTerms {
            data_change: edition
                .counting(&calendar)
                .watch(edition.parameters.data_change.get()),
        },
        operators: Operators {
            issuer: Some(issuer),
            registrar: Some(registrar),
        },
        salt: Some(&salt),
        deaths: &Book::new(Source::Individuals, Vec::new(), true, None),
        banks: &BankTable::built_in(),
    };
    let mut exam = Examination::new(edition);
    let event = decide(&mut exam, &At::root(), account, order, &context);
    Some((event, exam.close()))
}
