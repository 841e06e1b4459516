use crate::act::{Act, CareKind, Case, Service};
use crate::calendar::{Day, Moment, Period};
use crate::duplicate::*;
use crate::fact::Lack;
use crate::finding::{Examination, Verdict};
use crate::identifier::{Iin, control_digit};
use crate::law;
use crate::law::catalogue::duplicate as rules;
use crate::money::Tenge;
use alloc::string::ToString;
use alloc::vec::Vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

pub(in crate::duplicate) fn key() -> FingerprintKey {
    "000102030405060708090a0b0c0d0e0f".parse().unwrap()
}

/// A made-up person with a right control digit.
pub(in crate::duplicate) fn person(serial: u64) -> Iin {
    let eleven = 99_010_160_000 + serial;
    let text = std::format!("{eleven:011}");
    let digits: Vec<u8> = text.bytes().map(|byte| byte - b'0').collect();
    let first: [u8; 11] = digits.try_into().unwrap();
    control_digit(&first).map_or_else(
        || person(serial + 1000),
        |digit| std::format!("{text}{digit}").parse().unwrap(),
    )
}

/// Insured, worker, hour: a line of 1 000 ₸ on 10 March 2026.
pub(in crate::duplicate) fn line(insured: u64, worker: u64, hour: u32) -> (u64, Service) {
    let service = Service {
        id: Some(std::format!("{insured}-{worker}-{hour}").parse().unwrap()),
        code: "A02.001.000".parse().ok(),
        at: Moment::new(Day::known(2026, 3, 10), hour * 3600),
        worker: Some(person(500 + worker)),
        quantity: Some(1),
        tariff: Some(Tenge::from_tiyn(100_000)),
        amount: Some(Tenge::from_tiyn(100_000)),
        ..Service::default()
    };
    (insured, service)
}

pub(in crate::duplicate) fn act(number: &str, provider: &str, lines: &[(u64, Service)]) -> Act {
    let cases = lines
        .iter()
        .enumerate()
        .map(|(place, (insured, service))| Case {
            id: Some(std::format!("{number}-{place}").parse().unwrap()),
            insured: Some(person(*insured)),
            care: Some(CareKind::OutPatient),
            start: service.at.map(Moment::day),
            end: service.at.map(Moment::day),
            facility: "F-1".parse().ok(),
            total: service.amount,
            services: std::vec![service.clone()],
            ..Case::default()
        });
    Act {
        number: number.parse().ok(),
        provider: provider.parse().ok(),
        contract: "D-1".parse().ok(),
        month: "2026-03".parse().ok(),
        formed_on: Some(Day::known(2026, 4, 1)),
        checked_on: Some(Day::known(2026, 4, 5)),
        total: Some(Tenge::from_tiyn(
            100_000 * i64::try_from(lines.len()).unwrap(),
        )),
        cases: cases.collect(),
        ..Act::default()
    }
}

pub(in crate::duplicate) const ONE: &str = "050540004455";
pub(in crate::duplicate) const TWO: &str = "000740000728";

pub(in crate::duplicate) fn searched() -> Searched {
    Searched {
        keys: std::vec![key().check()],
        periods: std::vec![Period::known(
            Day::known(2026, 1, 1),
            Day::known(2026, 4, 4)
        )],
        statuses: HistoryStatus::ALL.to_vec(),
        complete: true,
        stays: true,
        ids: true,
        attendances: true,
        providers: Vec::new(),
        as_of: Some(Day::known(2026, 4, 5)),
        live: false,
    }
}

pub(in crate::duplicate) fn trace(act: &Act, status: HistoryStatus) -> ActTrace {
    trace_under(&key(), act, status)
}

pub(in crate::duplicate) fn trace_under(
    key: &FingerprintKey,
    act: &Act,
    status: HistoryStatus,
) -> ActTrace {
    let keys = act_keys(key, act);
    let lines = act.cases.iter().flat_map(|case| {
        case.services.iter().map(|service| {
            let keys = service_keys(key, case, service);
            ServiceTrace::from(keys)
        })
    });
    ActTrace {
        label: act.number.as_ref().unwrap().to_string(),
        status,
        record: keys.record,
        content: keys.content,
        services: lines.collect(),
        cases: act_trace(key, act, "", status).cases,
        attendances: Vec::new(),
        replaces: Vec::new(),
        origin: None,
        opened: Vec::new(),
    }
    .with_ids(key, act)
    .with_attendances(key, act)
}

fn empty_history() -> History {
    History::empty(searched())
}

pub(in crate::duplicate) fn history_of(traces: &[ActTrace]) -> History {
    History::new(searched(), traces).unwrap()
}

fn judged(acts: &[Act], history: Option<&History>) -> (DuplicateReport, Verdict) {
    let mut exam = Examination::open();
    let acts: Vec<&Act> = acts.iter().collect();
    let edition = law::on(Day::known(2026, 4, 1)).unwrap();
    let report = judge(&mut exam, &key(), &acts, history, edition);
    (report, exam.close())
}

fn codes(verdict: &Verdict) -> Vec<&'static str> {
    verdict
        .findings
        .iter()
        .map(|finding| finding.rule.code)
        .collect()
}

#[test]
fn each_tier_and_its_border() {
    let base = line(1, 1, 9);
    // the first act stands; the second one line by tier
    let cases: [(&str, (u64, Service), &[&str]); 4] = [
        ("another act, same line", line(1, 1, 9), &["DUP-004"]),
        ("another worker", line(1, 2, 9), &["DUP-006"]),
        ("another time", line(1, 1, 10), &["DUP-006"]),
        ("another insured", line(2, 1, 9), &["DUP-019"]),
    ];
    for (why, second, expected) in cases {
        let filler = (line(7, 7, 7), line(8, 8, 8));
        let acts = [
            act("A-1", ONE, &[base.clone(), filler.0]),
            act("A-2", TWO, &[second, filler.1]),
        ];
        let (_, verdict) = judged(&acts, Some(&empty_history()));
        assert_eq!(codes(&verdict), expected, "{why}");
        assert!(verdict.complete(), "{why}");
    }
    let twice = act("A-1", ONE, &[base.clone(), base.clone(), base]);
    let (report, verdict) = judged(&[twice], Some(&empty_history()));
    assert_eq!(codes(&verdict), ["DUP-003", "DUP-003"]);
    assert_eq!(
        (report.excess, report.suspects),
        (2, 0),
        "n copies are n - 1"
    );
    let stake = verdict
        .coverage
        .iter()
        .find(|line| line.found > 0)
        .unwrap()
        .at_stake;
    assert_eq!(stake, Some(Tenge::from_tiyn(200_000)));
}

#[test]
fn a_whole_act_again_is_one_finding() {
    let lines = [line(1, 1, 9), line(2, 1, 10)];
    let turned = [line(2, 1, 10), line(1, 1, 9)];
    let renumbered = [act("A-1", ONE, &lines), act("A-2", ONE, &turned)];
    let (report, verdict) = judged(&renumbered, Some(&empty_history()));
    assert_eq!(codes(&verdict), ["DUP-002"]);
    assert_eq!((report.copied_acts, report.excess), (1, 0));
    // look-alike letters and strokes make no new number
    let again = [act("A-1", ONE, &lines), act("А 1", ONE, &turned)];
    assert_eq!(
        codes(&judged(&again, Some(&empty_history())).1),
        ["DUP-001"]
    );
    // same number with other lines: one D0, and the common line is not told again
    let mended = [act("A-1", ONE, &lines), act("A-1", ONE, &[line(1, 1, 9)])];
    assert_eq!(
        codes(&judged(&mended, Some(&empty_history())).1),
        ["DUP-001"]
    );
    // another provider's number is another number
    let foreign = [act("A-1", ONE, &lines), act("A-1", TWO, &[line(3, 3, 9)])];
    assert!(judged(&foreign, Some(&empty_history())).1.is_clear());
}

#[test]
fn history_by_status() {
    let old = act("A-1", ONE, &[line(1, 1, 9), line(2, 2, 9)]);
    let new = act("A-2", TWO, &[line(1, 1, 9)]);
    let cases: [(HistoryStatus, &[&str]); 4] = [
        (HistoryStatus::Paid, &["DUP-004"]),
        (HistoryStatus::Accepted, &["DUP-004"]),
        (HistoryStatus::InProcess, &["DUP-005"]),
        (HistoryStatus::Reversed, &[]),
    ];
    for (status, expected) in cases {
        let history = history_of(&[trace(&old, status)]);
        let (report, verdict) = judged(core::slice::from_ref(&new), Some(&history));
        assert_eq!(codes(&verdict), expected, "{status}");
        assert_eq!(report.searched, Some(searched()));
    }
    let history = history_of(&[trace(&old, HistoryStatus::Paid)]);
    let again = judged(core::slice::from_ref(&old), Some(&history)).1;
    assert_eq!(codes(&again), ["DUP-001"]);
    // its content is that of the same pair: told by the number, and no pass beside it
    assert_eq!(
        again.line(&rules::CONTENT_AGAIN).map(|line| line.passed),
        None
    );
    let suspect = act("A-3", TWO, &[line(1, 5, 11)]);
    assert_eq!(codes(&judged(&[suspect], Some(&history)).1), ["DUP-006"]);
}

#[test]
fn silence_of_no_history_is_no_pass() {
    let alone = [act("A-1", ONE, &[line(1, 1, 9)])];
    let (report, verdict) = judged(&alone, None);
    assert!(verdict.findings.is_empty() && !verdict.complete());
    assert_eq!(report.searched, None);
    let open: BTreeSet<_> = verdict
        .not_checked
        .iter()
        .map(|open| open.rule.code)
        .collect();
    let expected = [
        "DUP-001", "DUP-002", "DUP-004", "DUP-005", "DUP-006", "DUP-013", "DUP-014", "DUP-018",
        "DUP-019", "DUP-021",
    ];
    assert_eq!(open, BTreeSet::from(expected));
    // the day before the searched period is not covered
    let mut narrow = searched();
    narrow.periods = std::vec![Period::known(
        Day::known(2026, 3, 11),
        Day::known(2026, 3, 31)
    )];
    let (_, verdict) = judged(&alone, Some(&History::empty(narrow)));
    assert!(
        verdict
            .not_checked
            .iter()
            .all(|open| open.need.lack == Lack::Partial)
    );
    assert!(!verdict.not_checked.is_empty());
}

#[test]
fn lines_without_a_key_are_counted_and_never_grouped() {
    let mut nobody = act("A-1", ONE, &[line(1, 1, 9), line(1, 1, 9), line(2, 2, 9)]);
    for case in &mut nobody.cases {
        case.insured = None;
    }
    let (report, verdict) = judged(&[nobody], Some(&empty_history()));
    assert_eq!(
        (report.compared, report.not_comparable, report.excess),
        (0, 3, 0)
    );
    assert!(verdict.findings.is_empty() && !verdict.complete());
    // without a worker a line can be a suspect, not a copy
    let mut workerless = act("A-2", ONE, &[line(1, 1, 9), line(1, 1, 9)]);
    for case in &mut workerless.cases {
        case.services[0].worker = None;
    }
    let (report, verdict) = judged(&[workerless], Some(&empty_history()));
    assert_eq!(
        (codes(&verdict), report.suspects),
        (std::vec!["DUP-006"], 1)
    );
}

#[test]
fn a_window_of_days_is_a_parameter() {
    let mut later = line(1, 1, 9);
    later.1.at = Moment::new(Day::known(2026, 3, 12), 0);
    let acts = [act("A-1", ONE, &[line(1, 1, 9), later])];
    let borrowed: Vec<&Act> = acts.iter().collect();
    for (window, found) in [("0", 0), ("1", 0), ("2", 1)] {
        let edition = law::on(Day::known(2026, 4, 1)).unwrap().clone();
        let wide = edition
            .with("duplicate_window_days", window, "test")
            .unwrap();
        let mut exam = Examination::open();
        judge(&mut exam, &key(), &borrowed, None, &wide);
        assert_eq!(
            exam.close().found(&rules::SERVICE_SUSPECT),
            found,
            "{window}"
        );
    }
}

#[test]
fn a_flood_of_one_line_stays_linear_and_counted() {
    let lines: Vec<_> = (0..40_000).map(|_| line(1, 1, 9)).collect();
    let (report, verdict) = judged(&[act("A-1", ONE, &lines)], Some(&empty_history()));
    assert_eq!(report.excess, 39_999);
    assert_eq!(verdict.findings.len(), 1000);
    assert_eq!(verdict.found(&rules::SERVICE_TWICE), 39_999);
    // as many acts with one line each: all copies of the first
    let acts: Vec<_> = (0..5000)
        .map(|n| act(&std::format!("A-{n}"), ONE, &lines[..1]))
        .collect();
    let (report, verdict) = judged(&acts, Some(&empty_history()));
    assert_eq!(
        (report.copied_acts, verdict.found(&rules::CONTENT_AGAIN)),
        (4999, 4999)
    );
}

/// A finding without places: who repeats what, by act and line ids.
fn relation(
    acts: &[Act],
    verdict: &Verdict,
) -> BTreeSet<(&'static str, BTreeSet<std::string::String>)> {
    let named = |path: &str| {
        let numbers: Vec<usize> = path
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|digits| digits.parse().ok())
            .collect();
        let act = &acts[numbers[0]];
        let number = act.number.as_ref().unwrap();
        match numbers.get(1) {
            Some(case) => std::format!("{number} {}", act.cases[*case].id.as_ref().unwrap()),
            None => number.to_string(),
        }
    };
    let findings = verdict.findings.iter();
    findings
        .map(|finding| {
            let place = finding
                .params
                .iter()
                .find(|(name, _)| *name == "place")
                .unwrap();
            let path = finding.path.to_string();
            (
                finding.rule.code,
                BTreeSet::from([named(&path), named(&place.1)]),
            )
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn order_of_acts_and_lines_changes_nothing(
        drawn in proptest::collection::vec((0_usize..4, 0_u64..3, 0_u64..2, 8_u32..10, 10_u32..16), 1..25),
        turn in 0_usize..25,
        window in 0_u32..4,
        ids in any::<bool>(),
    ) {
        let build = |drawn: &[(usize, u64, u64, u32, u32)], order: [usize; 4]| -> Vec<Act> {
            order.iter().map(|which| {
                let lines: Vec<_> = drawn.iter().filter(|one| one.0 == *which)
                    .map(|one| {
                        let mut made = line(one.1, one.2, one.3);
                        made.1.at = Moment::new(Day::known(2026, 3, one.4), one.3 * 3600);
                        made.1.id = Some(std::format!("{}-{}-{}-{}", one.1, one.2, one.3, one.4).parse().unwrap());
                        made
                    }).collect();
                let mut act = act(&std::format!("A-{which}"), if which % 2 == 0 { ONE } else { TWO }, &lines);
                // ids by content: they name a line whatever its place
                for case in &mut act.cases {
                    case.id = case.services[0].id.as_ref().map(|id| id.as_str().parse().unwrap());
                    // that of the line is often that of a line of another day
                    let own = case.services[0].id.as_ref().map(|id| id.as_str().get(..3).unwrap().parse().unwrap());
                    case.services[0].id = own;
                }
                act
            }).collect()
        };
        let acts = build(&drawn, [0, 1, 2, 3]);
        let mut turned = drawn.clone();
        let by = turn % turned.len();
        turned.rotate_left(by);
        let other = build(&turned, [2, 0, 3, 1]);
        let edition = law::on(Day::known(2026, 4, 1)).unwrap().clone();
        let edition = edition.with("duplicate_window_days", &std::format!("{window}"), "test").unwrap();
        let unique = [ONE, TWO].iter().filter(|_| ids).map(|one| one.parse().unwrap());
        let claims = Claims { unique_ids: unique.collect(), ..Claims::default() };
        let judged = |acts: &[Act]| {
            let mut exam = Examination::open();
            let acts: Vec<&Act> = acts.iter().collect();
            let report = judge_with(&mut exam, &key(), &acts, None, &claims, &edition);
            (report, exam.close())
        };
        let (first, second) = (judged(&acts), judged(&other));
        prop_assert_eq!(relation(&acts, &first.1), relation(&other, &second.1));
        prop_assert_eq!(first.0.excess, second.0.excess);
        prop_assert_eq!(first.0.suspects, second.0.suspects);
    }

    /// Two acts of one line each: which of them came first does not matter.
    #[test]
    fn the_relation_is_symmetric(
        left in (0_u64..2, 0_u64..2, 8_u32..10), right in (0_u64..2, 0_u64..2, 8_u32..10),
    ) {
        let make = |number, drawn: (u64, u64, u32)| {
            act(number, ONE, &[line(drawn.0, drawn.1, drawn.2), line(9, drawn.0 + 20, 7)])
        };
        let forth = [make("A-1", left), make("A-2", right)];
        let back = [make("A-1", right), make("A-2", left)];
        prop_assert_eq!(codes(&judged(&forth, None).1), codes(&judged(&back, None).1));
    }
}
