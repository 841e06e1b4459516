use super::*;
use crate::account::{AccountCard, AccountState};
use crate::calendar::{Day, Moment, Month, Period, WorkCalendar};
use crate::fact::{Book, Source};
use crate::finding::{At, Examination, Verdict};
use crate::identifier::BankTable;
use crate::law::{self, Edition};
use crate::money::{Tenge, checked_sum};
use crate::placement::{ContractCard, ContractStatus, FundingSource};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use proptest::prelude::*;

const ACCOUNT: &str = "KZ226018871000394291";
const TREASURY: &str = "KZ24070105KSN0000000";

fn edition() -> &'static Edition {
    law::on(Day::known(2026, 4, 1)).unwrap()
}

fn april(day: u32) -> Moment {
    Moment::new(Day::known(2026, 4, day), 36_000).unwrap()
}

fn codes(verdict: &Verdict) -> Vec<&'static str> {
    verdict
        .findings
        .iter()
        .map(|finding| finding.rule.code)
        .collect()
}

fn cause(discovered: Day, cured: Option<Day>) -> SuspensionFacts {
    SuspensionFacts {
        ground: SuspensionGround::Taxes,
        discovered,
        cured,
        cure_document: cured.map(|_| "T-2".into()),
        document: "T-1".into(),
        source: Source::TaxDebt,
    }
}

#[test]
fn payment_resumes_on_the_day_of_the_cure() {
    // two months from 10 March end on Sunday 10 May; Monday 11 May is off for Victory Day
    let found = Day::known(2026, 3, 10);
    let last = Day::known(2026, 5, 13);
    let cases: [(Option<Day>, Day, PaymentState, &[&str]); 6] = [
        (None, Day::known(2026, 3, 9), PaymentState::Open, &[]),
        (None, found, PaymentState::Suspended, &["PAY-002"]),
        (None, last, PaymentState::Suspended, &["PAY-002", "PAY-004"]),
        (
            Some(Day::known(2026, 4, 1)),
            Day::known(2026, 4, 1),
            PaymentState::Open,
            &[],
        ),
        (
            Some(Day::known(2026, 4, 1)),
            Day::known(2026, 3, 31),
            PaymentState::Suspended,
            &["PAY-002"],
        ),
        (Some(last), last, PaymentState::Open, &["PAY-004"]),
    ];
    for (cured, on, state, expected) in cases {
        let mut exam = Examination::open();
        let facts = [cause(found, cured)];
        let standing = standing(
            &mut exam,
            (&facts, &[]),
            None,
            on,
            edition(),
            &WorkCalendar::kazakhstan(),
        );
        assert_eq!(standing.state, Some(state), "{on}");
        assert_eq!(codes(&exam.close()), expected, "{on}");
        let deadline = standing.deadlines[0].unwrap();
        assert_eq!(deadline, Day::known(2026, 5, 12));
    }
}

#[test]
fn a_stop_outweighs() {
    let mut exam = Examination::open();
    let stop = StopFacts {
        ground: StopGround::Licence,
        confirmed: Day::known(2026, 4, 2),
        document: "L-1".into(),
    };
    let causes = [cause(Day::known(2026, 4, 1), None)];
    let calendar = WorkCalendar::kazakhstan();
    let day = Day::known(2026, 4, 2);
    let told = standing(
        &mut exam,
        (&causes, core::slice::from_ref(&stop)),
        None,
        day,
        edition(),
        &calendar,
    );
    assert_eq!(
        (told.state, told.since),
        (Some(PaymentState::Stopped), Some(day))
    );
    assert_eq!(codes(&exam.close()), ["PAY-002", "PAY-005"]);
    let eve = Day::known(2026, 4, 1);
    let told = standing(
        &mut Examination::open(),
        (&causes, &[stop]),
        None,
        eve,
        edition(),
        &calendar,
    );
    assert_eq!(told.state, Some(PaymentState::Suspended));
}

fn queued(act: &str, available: u32, held: bool, signed: Option<u32>) -> QueueEntry {
    QueueEntry {
        suspended: false,
        unchecked: Vec::new(),
        accepts: Vec::new(),
        act: act.parse().unwrap(),
        available: april(available),
        held,
        signed: signed.map(april),
    }
}

#[test]
fn a_jump_names_the_act_jumped() {
    let entries = [
        queued("A-3", 3, false, Some(7)),
        queued("A-1", 1, true, None),
        queued("A-2", 2, false, Some(8)),
        queued("A-4", 2, false, Some(6)),
    ];
    let mut exam = Examination::open();
    assert_eq!(queue(&mut exam, &entries), [1, 2, 3, 0]);
    let verdict = exam.close();
    // A-1 is held, A-4 came with A-2; only A-3 went before A-2
    assert_eq!(codes(&verdict), ["PAY-007"]);
    let params = &verdict.findings[0].params;
    assert_eq!(
        params,
        &[("act", "A-3".to_string()), ("jumped", "A-2".to_string())]
    );
}

/// By the order of signing alone it would be the first entry, and then the second act.
#[test]
fn nobody_is_next_while_two_entries_of_an_act_differ() {
    let mut entries = [
        queued("A-1", 1, false, None),
        queued("a 1", 1, true, None),
        queued("A-2", 2, false, None),
    ];
    assert_eq!(next_to_sign(&entries, &[0, 1, 2]), None);
    assert_eq!(next_to_sign(&entries, &[1, 0, 2]), None);
    entries[1].held = false;
    assert_eq!(next_to_sign(&entries, &[0, 1, 2]), Some(0));
    // held by both entries it waits, and the other act is next
    entries[0].held = true;
    entries[1].held = true;
    assert_eq!(next_to_sign(&entries, &[0, 1, 2]), Some(2));
}

fn entry(act: &str, day: u32, tiyn: i64) -> RegisterEntry {
    RegisterEntry {
        signed: april(day),
        funding: FundingSource::Insurance,
        recipient: "=ТОО \"Дәрі, ем\"".into(),
        provider: "050540004455".parse().unwrap(),
        contract: "D-1".parse().unwrap(),
        contract_date: Day::known(2026, 1, 5),
        service: "Медицинские услуги".into(),
        account: ACCOUNT.parse().unwrap(),
        act: act.parse().unwrap(),
        act_date: april(day).day(),
        period: Period::known(Day::known(2026, 3, 1), Day::known(2026, 3, 31)),
        bic: "HSBKKZKX".parse().unwrap(),
        amount: Tenge::from_tiyn(tiyn),
        invoice: Some(Tenge::from_tiyn(tiyn)),
    }
}

fn register(
    entries: &[RegisterEntry],
    total: Option<i64>,
) -> (Option<ActRegister>, Vec<&'static str>) {
    let mut exam = Examination::open();
    let source = FundingSource::Insurance;
    let total = total.map(Tenge::from_tiyn);
    let account = TREASURY.parse().unwrap();
    let built = build(
        &mut exam,
        &At::root(),
        source,
        "НАО «ФСМС»",
        account,
        (entries, &BankTable::built_in()),
        total,
    );
    let codes = codes(&exam.close());
    (built, codes)
}

#[test]
fn a_register_holds_one_source_and_each_act_once() {
    let mut other = entry("A-3", 3, 100);
    other.funding = FundingSource::Guaranteed;
    let entries = [
        entry("A-2", 2, 20),
        entry("A-1", 1, 10),
        other,
        entry("А 2", 2, 20),
    ];
    let (built, found) = register(&entries, Some(31));
    assert_eq!(found, ["PAY-008", "PAY-009", "PAY-010"]);
    let built = built.unwrap();
    let acts: Vec<String> = built.rows().iter().map(|row| row.act.to_string()).collect();
    assert_eq!(acts, ["A-1", "A-2"], "in the chronology of signing");
    assert_eq!(built.total(), Tenge::from_tiyn(30));
    let (none, found) = register(&[entry("A-1", 1, i64::MAX), entry("A-2", 1, 1)], None);
    assert_eq!((none, found), (None, std::vec!["PAY-009"]));
}

#[test]
fn csv_quotes_and_guards() {
    let text = register_csv(&register(&[entry("-1", 1, 1050)], None).0.unwrap());
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines.len(), 4, "heads, row, total, end");
    assert!(lines[0].starts_with("№,Отправитель,"));
    assert_eq!(
        lines[1],
        "1,НАО «ФСМС»,\"'=ТОО \"\"Дәрі, ем\"\"\",050540004455,D-1 от 2026-01-05,\
         Медицинские услуги,KZ24070105KSN0000000,KZ226018871000394291,'-1,2026-04-01,\
         2026-03-01 – 2026-03-31,HSBKKZKX,10.50"
    );
    assert_eq!(lines[2], ",ИТОГО,,,,,,,,,,,10.50");
}

fn order(number: &str, act: &str, day: u32) -> PaymentOrder {
    PaymentOrder {
        number: number.into(),
        provider: "050540004455".parse().unwrap(),
        account: ACCOUNT.parse().unwrap(),
        amount: Tenge::from_tiyn(1000),
        contract: "D-1".parse().unwrap(),
        act: act.parse().unwrap(),
        period: Period::known(Day::known(2026, 3, 1), Day::known(2026, 3, 31)),
        formed: april(day),
        invoiced: Some(Day::known(2026, 4, 2)),
        e_invoice: Some(act.into()),
    }
}

fn facts(past: Vec<PaymentOrder>) -> ControlFacts {
    let card = ContractCard {
        provider: "050540004455".parse().unwrap(),
        period: Period::known(Day::known(2026, 1, 1), Day::known(2026, 12, 31)),
        concluded: Day::known(2026, 1, 5),
        status: ContractStatus::Signed,
        terminated_on: None,
        funding: FundingSource::Insurance,
        sum: Tenge::from_tiyn(100_000_000),
        accepted: None,
        eleven_months: None,
    };
    let account = ACCOUNT.parse().unwrap();
    let provider = card.provider;
    let act = |signed: u32, number: &str| PaidAct {
        provider,
        contract: "D-1".parse().unwrap(),
        month: Month::of(Day::known(2026, 3, 1)),
        total: Tenge::from_tiyn(1000),
        accepted: None,
        retained: None,
        signed: april(signed),
        billed: Some(Day::known(2026, 4, 2)),
        invoice: Some(ActInvoice {
            number: number.into(),
            amount: Tenge::from_tiyn(1000),
        }),
    };
    let acts = ["A-1", "A-2"].map(|number| number.parse().unwrap());
    let [first, second] = acts;
    ControlFacts {
        accounts: Book::new(
            Source::Register,
            std::vec![(card.provider, account)],
            true,
            None,
        ),
        acts: Book::new(
            Source::Register,
            std::vec![(first, act(1, "A-1")), (second, act(2, "A-2"))],
            true,
            None,
        ),
        contracts: Book::new(
            Source::Register,
            std::vec![("D-1".parse().unwrap(), PayeeBasis { card, account })],
            true,
            None,
        ),
        payees: Book::new(
            Source::Register,
            std::vec![(
                provider,
                AccountCard {
                    state: AccountState::Open,
                    since: Day::known(2026, 1, 1),
                }
            )],
            true,
            None,
        ),
        standing: Book::new(Source::Register, Vec::new(), true, None),
        past: Some(PastPayments {
            orders: past,
            complete: true,
            period: Period::known(Day::known(2026, 1, 1), Day::known(2026, 12, 31)),
        }),
    }
}

fn controlled(orders: &[PaymentOrder], facts: &ControlFacts) -> Verdict {
    let mut exam = Examination::open();
    control(
        &mut exam,
        orders,
        facts,
        edition(),
        &WorkCalendar::kazakhstan(),
    );
    exam.close()
}

#[test]
fn control_finds_each_fault_alone() {
    type Fault = (&'static str, fn(&mut PaymentOrder), &'static [&'static str]);
    let faults: [Fault; 10] = [
        (
            "account",
            |order| order.account = TREASURY.parse().unwrap(),
            &["PAY-011", "PAY-011"],
        ),
        ("nothing", |order| order.amount = Tenge::ZERO, &["PAY-012"]),
        (
            "over",
            |order| order.amount = Tenge::from_tiyn(1001),
            &["PAY-012"],
        ),
        (
            "part",
            |order| order.amount = Tenge::from_tiyn(999),
            &["PAY-034"],
        ),
        (
            "not signed yet",
            |order| order.formed = Moment::new(Day::known(2026, 4, 1), 0).unwrap(),
            &["PAY-029", "PAY-030"],
        ),
        (
            "invoice of another",
            |order| order.e_invoice = Some("A-2".into()),
            &["PAY-031"],
        ),
        (
            "april",
            |order| order.period = Period::known(Day::known(2026, 3, 1), Day::known(2026, 4, 1)),
            &["PAY-013"],
        ),
        (
            "no contract",
            |order| order.contract = "D-2".parse().unwrap(),
            &["PAY-011", "PAY-014"],
        ),
        (
            "late",
            |order| order.formed = Moment::new(Day::known(2026, 5, 5), 0).unwrap(),
            &["PAY-018"],
        ),
        (
            "in time",
            |order| order.formed = Moment::new(Day::known(2026, 5, 4), 0).unwrap(),
            &[],
        ),
    ];
    for (why, change, expected) in faults {
        let mut changed = order("1", "A-1", 10);
        change(&mut changed);
        assert_eq!(
            codes(&controlled(&[changed], &facts(Vec::new()))),
            expected,
            "{why}"
        );
    }
}

#[test]
fn control_passes_what_is_known_alone() {
    assert!(controlled(&[order("1", "A-1", 10)], &facts(Vec::new())).is_clear());
    let unknown = controlled(&[order("1", "A-1", 10)], &ControlFacts::empty());
    assert!(unknown.findings.is_empty() && !unknown.complete());
    assert_eq!(
        unknown.coverage.iter().map(|line| line.passed).sum::<u64>(),
        1,
        "only the due day"
    );
}

#[test]
fn repetition_and_its_signs() {
    let known = facts(std::vec![order("1", "A-1", 10)]);
    assert_eq!(
        codes(&controlled(&[order("2", "A-1", 11)], &known)),
        ["PAY-015", "PAY-032"]
    );
    let mut part = order("2", "A-1", 11);
    part.amount = Tenge::from_tiyn(999);
    assert_eq!(
        codes(&controlled(&[part], &known)),
        ["PAY-016", "PAY-032"],
        "one act in two orders"
    );
    assert_eq!(
        codes(&controlled(&[order("2", "A-2", 11)], &known)),
        ["PAY-016"],
        "same amount"
    );
    let mut later = order("2", "A-2", 11);
    later.invoiced = Some(Day::known(2026, 5, 4));
    for (day, expected) in [(10, &["PAY-016"][..]), (11, &[])] {
        // thirty days from 10 April are inside the window, thirty-one are not
        later.formed = Moment::new(Day::known(2026, 5, day), 0).unwrap();
        assert_eq!(
            codes(&controlled(core::slice::from_ref(&later), &known)),
            expected
        );
    }
    let mut first = order("3", "A-1", 12);
    first.e_invoice = Some("ESF-1".into());
    let mut second = order("4", "A-2", 13);
    second.amount = Tenge::from_tiyn(7);
    second.e_invoice = Some("ESF-1".into());
    let pair = controlled(&[second, first], &facts(Vec::new()));
    let repeated = codes(&pair);
    let repeated: Vec<_> = repeated.iter().filter(|code| **code == "PAY-016").collect();
    assert_eq!(repeated.len(), 1, "one e-invoice");
    let sign = pair.findings.iter().find(|one| one.rule.code == "PAY-016");
    assert_eq!(sign.unwrap().path.to_string(), "orders[0]");
}

#[test]
fn orders_follow_the_chronology_of_acts() {
    let mut second = order("2", "A-2", 10);
    second.amount = Tenge::from_tiyn(7);
    let verdict = controlled(&[order("1", "A-1", 11), second], &facts(Vec::new()));
    assert_eq!(codes(&verdict), ["PAY-017", "PAY-034"]);
    assert_eq!(verdict.findings[0].path.to_string(), "orders[1].formed");
}

#[test]
fn thirty_days_and_the_ten_of_the_other_act() {
    let calendar = WorkCalendar::kazakhstan();
    let invoiced = Day::known(2026, 4, 2);
    let due = due(invoiced, Some(Day::known(2026, 4, 1)), edition(), &calendar).unwrap();
    // 2 May is a Saturday: Monday 4 May; ten days from 1 April are Saturday 11: Monday 13
    assert_eq!(due.deadline.last_day, Day::known(2026, 5, 4));
    assert_eq!(due.alternatives[0].0.last_day, Day::known(2026, 4, 13));
    assert_eq!(due.alternatives[0].1.to_string(), "payment-rules 26");
}

proptest! {
    #[test]
    fn the_total_is_the_sum_of_the_rows(
        drawn in proptest::collection::vec((1_u32..28, 1_i64..1_000_000_000), 1..40),
    ) {
        let entries: Vec<RegisterEntry> = drawn.iter().enumerate()
            .map(|(place, (day, tiyn))| entry(&std::format!("A-{place}"), *day, *tiyn))
            .collect();
        let (built, found) = register(&entries, None);
        let built = built.unwrap();
        prop_assert!(found.is_empty());
        prop_assert_eq!(checked_sum(built.rows().iter().map(|row| row.amount)), Some(built.total()));
        prop_assert_eq!(built.rows().len(), entries.len());
        let numbers: Vec<u64> = built.rows().iter().map(|row| row.number).collect();
        prop_assert!(numbers.iter().copied().eq(1..=u64::try_from(entries.len()).unwrap()));
    }
}
