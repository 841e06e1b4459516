use super::*;
use crate::calendar::{Day, Moment, Period};
use crate::finding::Examination;
use crate::identifier::{Iin, control_digit};
use crate::law::Language;
use crate::money::{Tenge, checked_sum};
use crate::placement::FundingSource;
use alloc::string::ToString;
use alloc::vec::Vec;
use proptest::prelude::*;

fn person(serial: u64) -> Iin {
    let text = std::format!("{:011}", 99_010_160_000 + serial);
    let digits: Vec<u8> = text.bytes().map(|byte| byte - b'0').collect();
    let first: [u8; 11] = digits.try_into().unwrap();
    control_digit(&first).map_or_else(
        || person(serial + 1000),
        |digit| std::format!("{text}{digit}").parse().unwrap(),
    )
}

fn holder() -> AccountHolder {
    AccountHolder {
        iin: person(1),
        name: Some("Әйгерім <b>&\"Ұлы\"".into()),
        account: "A-1".into(),
    }
}

fn event(line: usize, day: u32, tiyn: i64, funding: FundingSource) -> UseEvent {
    UseEvent {
        insured: person(1),
        act: "A-1".parse().unwrap(),
        provider: "050540004455".parse().unwrap(),
        line: std::format!("l-{line}").parse().unwrap(),
        code: "A02.001.000".parse().unwrap(),
        at: Moment::new(Day::known(2026, 3, day), 36_000).unwrap(),
        quantity: 1,
        funding,
        amount: Tenge::from_tiyn(tiyn),
    }
}

fn policy() -> PolicyLine {
    PolicyLine {
        number: "P-1".parse().unwrap(),
        period: Period::known(Day::known(2026, 1, 1), Day::known(2026, 12, 31)),
        attached_to: None,
    }
}

fn march(first: u32, last: u32) -> Period {
    Period::known(Day::known(2026, 3, first), Day::known(2026, 3, last))
}

fn made(period: Period, events: &[UseEvent]) -> (Option<AccountStatement>, Vec<&'static str>) {
    let mut exam = Examination::open();
    let statement = account_statement(&mut exam, holder(), period, &[policy()], events);
    let findings = exam.close().findings;
    (
        statement,
        findings.iter().map(|one| one.rule.code).collect(),
    )
}

#[test]
fn strangers_copies_and_floods_are_found() {
    let mut stranger = event(2, 2, 5, FundingSource::Insurance);
    stranger.insured = person(2);
    let own = event(1, 1, 7, FundingSource::Guaranteed);
    let outside = event(3, 31, 9, FundingSource::Guaranteed);
    let (statement, codes) = made(march(1, 30), &[own.clone(), stranger, own.clone(), outside]);
    assert_eq!(codes, ["STM-001", "STM-002"]);
    let statement = statement.unwrap();
    assert_eq!(statement.events, [own]);
    assert_eq!(statement.totals.all, Tenge::from_tiyn(7));
    let most = event(1, 1, i64::MAX, FundingSource::Guaranteed);
    let more = event(2, 1, 1, FundingSource::Insurance);
    assert_eq!(
        made(march(1, 30), &[most, more]),
        (None, std::vec!["STM-003"])
    );
}

#[test]
fn the_page_escapes_and_masks() {
    let (statement, _) = made(
        march(1, 31),
        &[event(1, 10, 123_456, FundingSource::Insurance)],
    );
    let statement = statement.unwrap();
    let iin = person(1).to_string();
    for language in Language::ALL {
        let page = html(&statement, language, false);
        assert!(!page.contains(&iin) && page.contains(&person(1).masked()));
        assert!(html(&statement, language, true).contains(&iin));
        assert!(page.contains("Әйгерім &lt;b&gt;&amp;&quot;Ұлы&quot;"));
        assert!(page.contains("1\u{a0}234,56\u{a0}₸"));
        assert!(page.starts_with("<!DOCTYPE html>") && !page.contains("http"));
        assert_eq!(page, html(&statement, language, false), "deterministic");
        for name in [
            "table", "tr", "td", "th", "dl", "dd", "h2", "tbody", "tfoot",
        ] {
            let open = std::format!("<{name}>");
            let dressed = std::format!("<{name} ");
            let close = std::format!("</{name}>");
            let opened = page.matches(&open).count() + page.matches(&dressed).count();
            assert_eq!(opened, page.matches(&close).count(), "{name}");
        }
    }
    assert!(html(&statement, Language::Kk, false).contains("Сақтандырылған адам"));
}

proptest! {
    #[test]
    fn two_parts_joined_are_the_whole(
        drawn in proptest::collection::vec((1_u32..=31, 0_i64..1_000_000, any::<bool>()), 0..30),
        cut in 1_u32..31,
    ) {
        let events: Vec<UseEvent> = drawn.iter().enumerate().map(|(line, (day, tiyn, insured))| {
            let source = if *insured { FundingSource::Insurance } else { FundingSource::Guaranteed };
            event(line, *day, *tiyn, source)
        }).collect();
        let whole = made(march(1, 31), &events).0.unwrap();
        let first = made(march(1, cut), &events).0.unwrap();
        let second = made(march(cut + 1, 31), &events).0.unwrap();
        prop_assert_eq!(first.join(&second), Some(whole.clone()));
        prop_assert_eq!(second.join(&first), None);
        let sum = checked_sum([first.totals.all, second.totals.all]);
        prop_assert_eq!(sum, Some(whole.totals.all));
    }
}
