//! From a checked act to a register row and an event of the account, by types: each
//! step takes what the one before made.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may panic: that is how it fails"
)]

use qalqan_core::act::{Act, Case, CheckedAct, Reference, Service, check};
use qalqan_core::duplicate::{ClearAct, Cleared, FingerprintKey, clear};
use qalqan_core::finding::{At, Examination};
use qalqan_core::identifier::{BankTable, Iin, control_digit};
use qalqan_core::law::catalogue::payment;
use qalqan_core::law::{self, Amendment, Edition, Effect, Rule};
use qalqan_core::money::Tenge;
use qalqan_core::payment::{
    AcceptError, AcceptedUnchecked, PaymentDetails, QueueEntry, QueuedAct, RegisterEntry, build,
    sign,
};
use qalqan_core::placement::FundingSource;
use qalqan_core::statement::UseEvent;
use std::sync::LazyLock;

fn edition() -> &'static Edition {
    law::named("mechanism-draft-2026-01").unwrap()
}

/// A made-up person, born in 2099.
fn person(serial: u64) -> Iin {
    let text = format!("{:011}", 99_010_160_000 + serial);
    let digits: Vec<u8> = text.bytes().map(|byte| byte - b'0').collect();
    let first: [u8; 11] = digits.try_into().unwrap();
    match control_digit(&first) {
        Some(digit) => format!("{text}{digit}").parse().unwrap(),
        None => person(serial + 1000),
    }
}

fn act(number: &str, insured: u64) -> Act {
    let line = Service::builder()
        .id("s-1")
        .code("A02.001.000")
        .at("2026-03-10T09:00")
        .worker(person(900))
        .tariff("100.50")
        .amount("100.50");
    let case = Case::builder()
        .id("c-1")
        .insured(person(insured))
        .start("2026-03-10")
        .end("2026-03-10")
        .facility("F-1")
        .address("ADR-1")
        .service(line);
    let act = Act::builder()
        .number(number)
        .provider("050540004455")
        .contract("D-1")
        .funding(FundingSource::Insurance)
        .month("2026-03")
        .formed_on("2026-04-01")
        .case(case);
    act.counted().build().unwrap()
}

fn checked_by(law: &Edition, number: &str, insured: u64) -> CheckedAct {
    let act = act(number, insured);
    let told = check(Examination::new(law), act, &Reference::empty(), law);
    told.act.unwrap_or_else(|_| panic!("{:?}", told.verdict))
}

/// Without a reference book: most rules cannot answer.
fn checked(number: &str, insured: u64) -> CheckedAct {
    checked_by(&LENIENT, number, insured)
}

/// A law under which what needs a reference book only asks for a look, so that the issuer
/// may do without it; as it ships, grounds of suspension and refusals are checked first.
static LENIENT: LazyLock<Edition> = LazyLock::new(|| {
    let told = check(
        Examination::new(edition()),
        act("A-0", 0),
        &Reference::empty(),
        edition(),
    );
    let open = told
        .verdict
        .coverage
        .iter()
        .filter(|line| line.not_checked > 0);
    let changes: Vec<_> = open
        .map(|line| Amendment::Effect(line.rule, Effect::Review))
        .collect();
    edition().amended("lenient", changes.leak())
});

fn cleared(acts: Vec<CheckedAct>) -> Vec<Cleared> {
    let key: FingerprintKey = "000102030405060708090a0b0c0d0e0f".parse().unwrap();
    clear(
        &mut Examination::new(edition()),
        &key,
        acts,
        None,
        edition(),
    )
    .1
}

/// The rules that could not be checked without a reference book.
fn open_rules(act: &ClearAct) -> Vec<&'static Rule> {
    let coverage = act.checked().verdict().coverage.iter();
    let open = coverage.filter(|line| line.not_checked > 0);
    open.map(|line| line.rule).collect()
}

/// What the issuer may do without under a law.
fn accepts(law: &Edition, act: &ClearAct) -> Vec<AcceptedUnchecked> {
    let accept = |rule| AcceptedUnchecked::new(law, rule, "branch head", "memo 7");
    open_rules(act)
        .into_iter()
        .filter_map(|rule| accept(rule).ok())
        .collect()
}

fn queued(act: ClearAct, signed: Option<&str>, held: bool) -> QueuedAct {
    let entry = QueueEntry {
        suspended: false,
        unchecked: Vec::new(),
        accepts: accepts(&LENIENT, &act),
        act: act.act().number.clone().unwrap(),
        available: "2026-04-02T09:00".parse().unwrap(),
        held,
        signed: signed.map(|moment| moment.parse().unwrap()),
    };
    QueuedAct { act, entry }
}

#[test]
fn a_copy_is_not_cleared_and_the_original_is() {
    let told = cleared(vec![
        checked("A-1", 1),
        checked("A-2", 1),
        checked("A-3", 2),
    ]);
    let clear: Vec<bool> = told
        .iter()
        .map(|one| matches!(one, Cleared::Clear(_)))
        .collect();
    assert_eq!(clear, [true, false, true]);
}

#[test]
fn what_was_not_checked_is_not_signed_unseen() {
    let mut clear = cleared(vec![checked("A-1", 1), checked("A-2", 2)]).into_iter();
    let (Some(Cleared::Clear(first)), Some(Cleared::Clear(second))) = (clear.next(), clear.next())
    else {
        panic!("nothing repeats");
    };
    assert!(
        !open_rules(&first).is_empty(),
        "no reference book was given"
    );
    let mut unseen = queued(first, Some("2026-04-03T10:00"), false);
    unseen.entry.accepts.pop();
    let seen = queued(second, Some("2026-04-03T10:00"), false);
    let mut exam = Examination::new(edition());
    let (signed, waiting) = sign(&mut exam, vec![unseen, seen]);
    assert_eq!((signed.len(), waiting.len()), (1, 1));
    let verdict = exam.close();
    assert_eq!(verdict.found(&payment::SIGNED_READY), 1);
    let kept = signed[0].accepts();
    assert!(!kept.is_empty() && kept.iter().all(|one| one.by() == "branch head"));
    let told = verdict.found(&payment::ACCEPTED_UNCHECKED);
    assert!(
        told >= u64::try_from(kept.len()).unwrap(),
        "what was accepted is told"
    );
}

#[test]
fn what_suspends_or_refuses_is_not_done_without() {
    let mut clear = cleared(vec![checked_by(edition(), "A-1", 1)]).into_iter();
    let Some(Cleared::Clear(act)) = clear.next() else {
        panic!("nothing repeats");
    };
    let open = open_rules(&act);
    let held = |rule: &&&'static Rule| {
        let effect = edition().provision(rule).unwrap().effect;
        effect > Effect::Review
    };
    let held: Vec<_> = open.iter().filter(held).collect();
    assert!(!held.is_empty());
    for rule in held {
        let accepted = AcceptedUnchecked::new(edition(), rule, "branch head", "memo 7");
        assert_eq!(accepted, Err(AcceptError::Holds), "{}", rule.code);
    }
    let mut entry = queued(act, Some("2026-04-03T10:00"), false);
    entry.entry.accepts = accepts(edition(), &entry.act);
    let (signed, waiting) = sign(&mut Examination::new(edition()), vec![entry]);
    assert_eq!((signed.len(), waiting.len()), (0, 1));
}

#[test]
fn only_signed_acts_reach_the_register_and_the_account() {
    let acts = (1..=3).map(|n| checked(&format!("A-{n}"), n)).collect();
    let mut clear = cleared(acts).into_iter().map(|one| match one {
        Cleared::Clear(act) => act,
        Cleared::Repeats(_) => panic!("nothing repeats"),
    });
    let queue = vec![
        queued(clear.next().unwrap(), Some("2026-04-03T10:00"), false),
        // held, though signed: it waits
        queued(clear.next().unwrap(), Some("2026-04-03T09:00"), true),
        queued(clear.next().unwrap(), None, false),
    ];
    let (signed, waiting) = sign(&mut Examination::new(edition()), queue);
    assert_eq!((signed.len(), waiting.len()), (1, 2));
    let details = PaymentDetails {
        recipient: "ТОО «Дәрігер»".into(),
        contract_date: "2026-01-05".parse().unwrap(),
        service: "Медицинские услуги".into(),
        account: "KZ226018871000394291".parse().unwrap(),
        bic: "HSBKKZKX".parse().unwrap(),
    };
    let entry = RegisterEntry::of(&signed[0], details).unwrap();
    let entry = entry.with_invoice(signed[0].amount().unwrap());
    let account = "KZ24070105KSN0000000".parse().unwrap();
    let mut exam = Examination::new(edition());
    let source = FundingSource::Insurance;
    let register = build(
        &mut exam,
        &At::root(),
        source,
        "НАО «ФСМС»",
        account,
        (&[entry], &BankTable::built_in()),
        None,
    )
    .unwrap();
    assert!(exam.close().is_clear());
    let row = &register.rows()[0];
    assert_eq!(row.act.as_str(), "A-1");
    assert_eq!(row.act_date.to_string(), "2026-04-03");
    assert_eq!(row.period.to_string(), "2026-03-01/2026-03-31");
    assert_eq!(register.total(), Tenge::from_tiyn(10_050));

    let events = UseEvent::of(&signed[0], person(1));
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].amount, register.total());
    assert!(
        UseEvent::of(&signed[0], person(2)).is_empty(),
        "another person"
    );
}
