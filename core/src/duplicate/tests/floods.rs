//! Inputs made to be slow: many holders of one print, one line again and again, keys
//! that fall together.

use crate::act::{Act, CareKind, Service};
use crate::calendar::{Day, Moment};
use crate::duplicate::index::tests::holders::print;
use crate::duplicate::tests::lines::{ONE, TWO, act, key, line, person, searched, trace};
use crate::duplicate::*;
use crate::finding::{Examination, Verdict};
use crate::law;
use crate::law::catalogue::duplicate as rules;
use alloc::vec::Vec;
use proptest::prelude::*;

fn judged(acts: &[Act], history: &History, claims: &Claims) -> (DuplicateReport, Verdict) {
    let mut exam = Examination::open();
    let acts: Vec<&Act> = acts.iter().collect();
    let edition = law::on(Day::known(2026, 4, 1)).unwrap();
    let report = judge_with(&mut exam, &key(), &acts, Some(history), claims, edition);
    (report, exam.close())
}

/// So many acts, each with the one line.
fn holders(count: u32, status: HistoryStatus) -> History {
    let one = trace(&act("A-1", ONE, &[line(1, 1, 9)]), status);
    let mut index = DuplicateIndex::new();
    for number in 0..count {
        let mut made = one.clone();
        made.label = std::format!("H-{number}");
        made.record = Some(print(u64::from(number)));
        made.content = None;
        index.add(&made).unwrap();
    }
    History::of(searched(), index)
}

/// Three thousand lines of the day, each with a worker of its own.
fn likes(insured: u64) -> Act {
    let lines: Vec<_> = (0..3000)
        .map(|worker| line(insured, worker + 10, 9))
        .collect();
    act("B-1", TWO, &lines)
}

/// More of a worker's day than is looked at: neither people nor minutes pass.
#[test]
fn a_crowded_day_of_a_worker_is_not_checked() {
    let history = holders(30_000, HistoryStatus::Paid);
    let mut table = Claims::default();
    table.work.minutes.push(("A02.001.000".parse().unwrap(), 1));
    table.work.day_minutes = Some(1_000_000);
    let (_, verdict) = judged(&[act("B-1", TWO, &[line(2, 1, 9)])], &history, &table);
    for rule in [&rules::WORKER_DAY_PATIENTS, &rules::WORKER_DAY_MINUTES] {
        let told = verdict
            .line(rule)
            .map(|line| (line.passed, line.not_checked));
        assert_eq!(told, Some((0, 1)), "{}", rule.code);
    }
}

/// A history that holds no attendances tells nothing of them: no line passes.
#[test]
fn a_history_without_attendances_passes_nobody() {
    let without = Searched {
        attendances: false,
        ..searched()
    };
    let history = History::of(without, DuplicateIndex::new());
    let acts = [act("B-1", TWO, &[line(2, 1, 9)])];
    let (_, verdict) = judged(&acts, &history, &Claims::default());
    for rule in [
        &rules::INSURED_AT_TWO_PLACES,
        &rules::WORKER_AT_TWO_PLACES,
        &rules::WORKER_DAY_PATIENTS,
    ] {
        let told = verdict
            .line(rule)
            .map(|line| (line.passed, line.not_checked));
        assert_eq!(told, Some((0, 1)), "{}", rule.code);
    }
}

/// 3 · 10⁴ holders and 3 · 10³ lines that ask for them: 10⁸ looks would be felt.
#[test]
fn many_holders_of_one_print_are_looked_through_once() {
    for status in [HistoryStatus::InProcess, HistoryStatus::Reversed] {
        let history = holders(30_000, status);
        let table = Claims {
            frequencies: std::vec![Frequency {
                code: "A02.001.000".parse().unwrap(),
                times: 5,
                span: Span::Days,
                days: 30,
                counts: Measure::Quantity,
            }],
            ..Claims::default()
        };
        let (report, verdict) = judged(&[likes(1)], &history, &table);
        let stands = status == HistoryStatus::InProcess;
        // a few of the made-up workers are one person
        let first = u64::from(!stands);
        assert_eq!(report.suspects + report.excess + first, 3000);
        let often = verdict.found(&rules::SERVICE_TOO_OFTEN);
        let allowed = if stands { 0 } else { 5 };
        assert_eq!(often + allowed + report.excess, 3000);
    }
}

#[test]
fn a_withdrawn_crowd_is_looked_through_once() {
    let mut history = holders(30_000, HistoryStatus::Accepted);
    for number in 0..7000_u32 {
        assert!(history.index_mut().remove(print(u64::from(number))));
    }
    let (report, verdict) = judged(&[likes(1)], &history, &Claims::default());
    assert_eq!(report.suspects + report.excess, 3000);
    let found = verdict.findings.iter();
    let mut named = found.filter_map(|one| one.params.iter().find(|one| one.0 == "other"));
    assert!(
        named.any(|one| one.1 == "H-10000"),
        "the first line is like one of the history: of many the first by label is named"
    );
}

/// A million lines that are one, and fewer where nothing is optimised: all but one are
/// excess, and each is found once.
#[test]
fn a_million_copies_of_a_line() {
    const COUNT: u64 = if cfg!(debug_assertions) {
        50_000
    } else {
        1_000_000
    };
    let mut whole = act("A-1", ONE, &[line(1, 1, 9)]);
    let copy = Service {
        id: None,
        ..whole.cases[0].services[0].clone()
    };
    whole.cases[0].services = std::vec![copy; usize::try_from(COUNT).unwrap()];
    let (report, verdict) = judged(&[whole], &History::empty(searched()), &Claims::default());
    assert_eq!((report.compared, report.excess), (COUNT, COUNT - 1));
    assert_eq!(verdict.found(&rules::SERVICE_TWICE), COUNT - 1);
}

/// Whoever writes an act chooses its numbers: here those of people that fall into one
/// bucket of a table of 2¹⁶ by their low bits. Sorting does not care.
#[test]
fn people_chosen_to_fall_together_cost_no_more() {
    let lines: Vec<_> = (0..20_000_u64)
        .map(|serial| {
            let mut made = line(serial % 2000, 1, 9);
            let day = Day::known(2026, 3, 1 + u32::try_from(serial / 2000).unwrap());
            made.1.at = Moment::new(day, 9 * 3600);
            made
        })
        .collect();
    let mut chosen = act("A-1", ONE, &lines);
    for case in &mut chosen.cases {
        let serial = case.insured.unwrap().number() / 10 % 10_000;
        case.insured = Some(person(serial / 16 * 16));
    }
    let (report, _) = judged(&[chosen], &History::empty(searched()), &Claims::default());
    assert!(report.excess > 10_000);
}

/// Orders of nothing: all acts without any key.
#[test]
fn a_crowd_without_keys_is_never_grouped() {
    let mut nobody = act("A-1", ONE, &[line(1, 1, 9)]);
    let mut blank = nobody.cases[0].clone();
    blank.insured = None;
    nobody.cases = std::vec![blank; 20_000];
    let (report, verdict) = judged(&[nobody], &History::empty(searched()), &Claims::default());
    assert_eq!((report.compared, report.not_comparable), (0, 20_000));
    assert!(verdict.findings.is_empty());
}

/// An act of drawn lines, each in a case of its own with some days and a care.
fn drawn(number: &str, lines: &[(u64, u64, u32)]) -> Act {
    let whole = lines.iter();
    let whole = whole.map(|(who, worker, hour)| line(*who, *worker, *hour));
    let mut made = act(number, ONE, &whole.collect::<Vec<_>>());
    for (case, (_, worker, hour)) in made.cases.iter_mut().zip(lines) {
        case.care = [CareKind::InPatient, CareKind::OutPatient][usize::from(*hour % 2 == 1)].into();
        case.start = Some(Day::known(2026, 3, 1 + hour * 4));
        case.end = Some(Day::known(
            2026,
            3,
            1 + hour * 4 + u32::try_from(*worker).unwrap(),
        ));
    }
    made
}

proptest! {
    /// Lines and cases that are like no other are told together. A reason for a line that
    /// is not there changes no answer, and makes each of them be judged on its own.
    #[test]
    fn what_is_told_together_is_what_is_told_one_by_one(
        lines in proptest::collection::vec((0_u64..9, 0_u64..3, 0_u32..4), 0..12),
        known in proptest::collection::vec((0_u64..9, 0_u64..3, 0_u32..4), 0..5),
        with_stays in any::<bool>(),
    ) {
        let mut earlier = trace(&drawn("H-1", &known), HistoryStatus::Paid);
        if !with_stays {
            earlier.cases.clear();
        }
        let history = History::new(searched(), &[earlier]).unwrap();
        let nowhere = LinePlace { act: 9, case: 0, service: 0 };
        let (reason, document) = ("transfer", "№ 1");
        let slow = Claims {
            reasons: std::vec![reason.into()],
            distinct: std::vec![Distinct {
                at: nowhere, reason: reason.into(), document: document.into(),
            }],
            distinct_stays: std::vec![Distinct {
                at: CasePlace { act: 9, case: 0 }, reason: reason.into(), document: document.into(),
            }],
            ..Claims::default()
        };
        let acts = [drawn("A-1", &lines)];
        let told = |claims: &Claims| {
            let (report, mut verdict) = judged(&acts, &history, claims);
            verdict.coverage.retain(|row| row.rule != &rules::REASON_UNKNOWN);
            (report, verdict)
        };
        prop_assert_eq!(told(&Claims::default()), told(&slow));
    }
}
