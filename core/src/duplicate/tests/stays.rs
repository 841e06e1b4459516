//! Stays that cannot both be, and readmissions.

use crate::act::Act;
use crate::calendar::{Day, Period};
use crate::duplicate::tests::lines::{key, person, searched};
use crate::duplicate::*;
use crate::finding::{Examination, Verdict};
use crate::law;
use crate::law::catalogue::duplicate as rules;
use alloc::string::String;
use alloc::vec::Vec;
use proptest::prelude::*;

fn march(first: u32, last: u32) -> Period {
    Period::known(Day::known(2026, 3, first), Day::known(2026, 3, last))
}

fn stay(label: &str, insured: u64, in_patient: bool, days: Period) -> Stay {
    Stay {
        label: label.into(),
        insured: person(insured),
        days,
        in_patient,
        marks: Vec::new(),
        amount: None,
    }
}

fn earlier(stays: &[Stay]) -> StayHistory {
    let stays = stays.iter().map(|stay| StayTrace {
        label: stay.label.clone(),
        status: HistoryStatus::Paid,
        insured: key().insured_of_stay(stay.insured),
        days: stay.days,
        in_patient: stay.in_patient,
        marks: stay.marks.clone(),
    });
    StayHistory {
        searched: searched(),
        stays: stays.collect(),
    }
}

fn judged(stays: &[Stay], history: Option<&StayHistory>, changes: &[(&str, &str)]) -> Verdict {
    judged_with(stays, history, changes, &[])
}

fn judged_with(
    stays: &[Stay],
    history: Option<&StayHistory>,
    changes: &[(&str, &str)],
    distinct: &[Distinct<usize>],
) -> Verdict {
    let claims = StayClaims {
        reasons: std::vec!["transfer".into()],
        distinct: distinct.to_vec(),
        exclusions: StayExclusions {
            overlap: std::vec!["haemodialysis".into()],
            readmission: std::vec!["palliative".into()],
        },
        checked_on: Some(Day::known(2026, 4, 5)),
        ..StayClaims::default()
    };
    let mut edition = law::on(Day::known(2026, 4, 1)).unwrap().clone();
    for (name, value) in changes {
        edition = edition.with(name, value, "test").unwrap();
    }
    let mut exam = Examination::open();
    judge_stays(&mut exam, &key(), stays, history, &claims, &edition);
    exam.close()
}

fn codes(verdict: &Verdict) -> Vec<&'static str> {
    let findings = verdict.findings.iter();
    findings.map(|finding| finding.rule.code).collect()
}

/// A pair as one call, as history and call, and the other way round: told alike.
fn each_way(one: &Stay, other: &Stay, changes: &[(&str, &str)]) -> Vec<&'static str> {
    let call = judged(&[one.clone(), other.clone()], Some(&earlier(&[])), changes);
    let turned = judged(&[other.clone(), one.clone()], Some(&earlier(&[])), changes);
    assert_eq!(
        codes(&call),
        codes(&turned),
        "{} {}",
        one.label,
        other.label
    );
    codes(&call)
}

/// A stay and another: in hospital? first and last day of March; found, with a border of
/// a day and without one.
type Pair = (&'static str, bool, [u32; 2], bool, [u32; 2], [bool; 2]);

const PAIRS: [Pair; 11] = [
    (
        "a transfer on the day of discharge",
        true,
        [1, 5],
        true,
        [5, 9],
        [false, true],
    ),
    (
        "a night in two hospitals",
        true,
        [1, 5],
        true,
        [4, 9],
        [true, true],
    ),
    (
        "one inside the other",
        true,
        [1, 9],
        true,
        [3, 5],
        [true, true],
    ),
    (
        "in and out on one day, twice",
        true,
        [5, 5],
        true,
        [5, 5],
        [false, true],
    ),
    ("the day after", true, [1, 5], true, [6, 9], [false, false]),
    (
        "a visit in the middle",
        true,
        [1, 5],
        false,
        [3, 3],
        [true, true],
    ),
    (
        "a visit on the second day",
        true,
        [1, 5],
        false,
        [2, 2],
        [true, true],
    ),
    (
        "a visit on the day of admission",
        true,
        [1, 5],
        false,
        [1, 1],
        [false, true],
    ),
    (
        "a visit on the day of discharge",
        true,
        [1, 5],
        false,
        [5, 5],
        [false, true],
    ),
    (
        "a course of visits around",
        true,
        [2, 4],
        false,
        [1, 31],
        [true, true],
    ),
    ("two visits", false, [1, 5], false, [3, 3], [false, false]),
];

#[test]
fn what_may_share_a_day_and_what_may_not() {
    for (why, first, days, second, others, [found, without_border]) in PAIRS {
        let one = stay("one", 1, first, march(days[0], days[1]));
        let other = stay("other", 1, second, march(others[0], others[1]));
        let expected = |found: bool| codes_of(found, "DUP-013");
        let no_return = ("readmission_days", "0");
        assert_eq!(
            each_way(&one, &other, &[no_return]),
            expected(found),
            "{why}"
        );
        let strict = [no_return, ("stay_border_days", "0")];
        assert_eq!(
            each_way(&one, &other, &strict),
            expected(without_border),
            "{why}"
        );
        for (call, past) in [(&one, &other), (&other, &one)] {
            let history = earlier(core::slice::from_ref(past));
            let verdict = judged(core::slice::from_ref(call), Some(&history), &[no_return]);
            assert_eq!(codes(&verdict), expected(found), "{why}");
        }
        let stranger = Stay {
            insured: person(2),
            ..other
        };
        assert!(each_way(&one, &stranger, &strict).is_empty(), "{why}");
    }
}

fn codes_of(found: bool, code: &'static str) -> Vec<&'static str> {
    if found { std::vec![code] } else { Vec::new() }
}

#[test]
fn a_mark_takes_a_stay_out() {
    let one = stay("one", 1, true, march(1, 9));
    let mut sessions = stay("sessions", 1, false, march(1, 31));
    assert_eq!(each_way(&one, &sessions, &[]), ["DUP-013"]);
    sessions.marks = std::vec![String::from("haemodialysis")];
    assert!(each_way(&one, &sessions, &[]).is_empty());
    let mut next = stay("next", 1, true, march(12, 13));
    assert_eq!(each_way(&one, &next, &[]), ["DUP-014"]);
    next.marks = std::vec![String::from("palliative")];
    assert!(each_way(&one, &next, &[]).is_empty());
}

#[test]
fn a_readmission_is_counted_in_days() {
    let one = stay("one", 1, true, march(1, 1));
    for (first, found) in [(2, true), (31, true)] {
        let next = stay("next", 1, true, march(first, 31));
        assert_eq!(
            each_way(&one, &next, &[]),
            codes_of(found, "DUP-014"),
            "{first}"
        );
    }
    let april = Period::known(Day::known(2026, 4, 1), Day::known(2026, 4, 1));
    let late = stay("next", 1, true, april);
    assert!(
        each_way(&one, &late, &[]).is_empty(),
        "the thirty-first day"
    );
    assert_eq!(
        each_way(&one, &late, &[("readmission_days", "31")]),
        ["DUP-014"]
    );
    let visit = stay("visit", 1, false, march(2, 2));
    assert!(
        each_way(&one, &visit, &[]).is_empty(),
        "a visit is no readmission"
    );
    let verdict = judged(
        &[stay("next", 1, true, march(11, 12))],
        Some(&earlier(&[one])),
        &[],
    );
    let days = verdict.findings[0]
        .params
        .iter()
        .find(|(name, _)| *name == "days");
    assert_eq!(days.map(|(_, days)| days.as_str()), Some("10"));
}

#[test]
fn silence_is_a_pass_only_where_the_history_answers() {
    let alone = [stay("one", 1, true, march(1, 5))];
    let verdict = judged(&alone, None, &[]);
    assert!(verdict.findings.is_empty() && !verdict.complete());
    assert!(judged(&alone, Some(&earlier(&[])), &[]).complete());
    // thirty days before the stay are not searched
    let january = [stay(
        "one",
        1,
        true,
        Period::known(Day::known(2026, 1, 10), Day::known(2026, 1, 12)),
    )];
    assert!(!judged(&january, Some(&earlier(&[])), &[]).complete());
    let mut reversed = earlier(&alone);
    reversed.stays[0].status = HistoryStatus::Reversed;
    assert!(judged(&alone, Some(&reversed), &[]).is_clear());
}

proptest! {
    #[test]
    fn the_order_of_stays_changes_nothing(
        drawn in proptest::collection::vec((0_u64..2, any::<bool>(), 1_u32..20, 0_u32..9), 0..9),
        turn in 0_usize..9,
    ) {
        let all: Vec<Stay> = (0..).zip(&drawn)
            .map(|(place, (insured, inside, first, length)): (u32, _)|
                stay(&std::format!("S-{place}"), *insured, *inside, march(*first, first + length)))
            .collect();
        let mut turned = all.clone();
        turned.rotate_left(turn.checked_rem(all.len()).unwrap_or(0));
        let pairs = |verdict: Verdict| -> Vec<_> {
            let mut pairs: Vec<_> = verdict.findings.iter()
                .map(|one| (one.rule.code, one.params[0].1.clone(), one.params[1].1.clone())).collect();
            pairs.sort();
            pairs
        };
        let history = earlier(&[]);
        prop_assert_eq!(
            pairs(judged(&all, Some(&history), &[])),
            pairs(judged(&turned, Some(&history), &[]))
        );
    }
}

#[test]
fn the_cases_of_an_act_are_stays() {
    use crate::act::CareKind;
    use crate::duplicate::tests::lines::{ONE, act, line};
    let mut whole = act("A-1", ONE, &[line(1, 1, 9), line(2, 1, 9), line(3, 1, 9)]);
    let day = |day| Some(Day::known(2026, 3, day));
    for (case, care) in whole
        .cases
        .iter_mut()
        .zip([CareKind::InPatient, CareKind::OutPatient])
    {
        (case.start, case.end, case.care) = (day(1), day(5), Some(care));
    }
    whole.cases[2].care = None;
    let stays = stays_of(&whole);
    let told: Vec<_> = stays
        .iter()
        .map(|(place, one)| (*place, one.label.as_str(), one.in_patient))
        .collect();
    assert_eq!(
        told,
        [(0, "A-1, A-1-0", true), (1, "A-1, A-1-1", false)],
        "the third says nothing"
    );
    assert_eq!(
        (stays[0].1.days, stays[0].1.amount),
        (march(1, 5), whole.cases[0].total)
    );
    // backwards in time is no stay
    whole.cases[0].end = day(1);
    whole.cases[0].start = day(2);
    assert_eq!(stays_of(&whole).len(), 1);
}

#[test]
fn money_of_a_line_is_not_counted_with_its_stay() {
    use crate::act::CareKind;
    use crate::duplicate::tests::lines::{ONE, TWO, act, history_of, line, trace};
    let stayed = |number, provider, lines: &[(u64, crate::act::Service)]| {
        let mut made = act(number, provider, lines);
        for case in &mut made.cases {
            case.care = Some(CareKind::InPatient);
            case.end = case.start.and_then(|day| day.plus_days(3));
        }
        made
    };
    let paid = stayed("B-1", TWO, &[line(1, 1, 9)]);
    let history = history_of(&[trace(&paid, HistoryStatus::Paid)]);
    let stake = |again: Act| {
        let mut exam = Examination::open();
        let edition = law::on(Day::known(2026, 4, 1)).unwrap();
        let report = judge(&mut exam, &key(), &[&again], Some(&history), edition);
        assert_eq!(
            (report.stays, report.overlaps),
            (again.cases.len().try_into().unwrap(), 1)
        );
        let told = exam.close().findings;
        let told = told.iter().find(|one| one.rule.code == "DUP-013").unwrap();
        told.at_stake
    };
    // the same line again, and another line of the same stay
    let again = stayed("A-1", ONE, &[line(1, 1, 9), line(2, 1, 9)]);
    assert_eq!(stake(again), None);
    let mut other = stayed("A-1", ONE, &[line(1, 1, 10)]);
    other.cases[0].services[0].code = "A02.002.000".parse().ok();
    assert_eq!(stake(other.clone()), other.cases[0].total);
}

/// What is refused for a line is in no other act's way, the last act of a call too.
#[test]
fn stays_of_a_refused_act_are_in_no_way() {
    use crate::act::CareKind;
    use crate::duplicate::tests::lines::{ONE, TWO, act, history_of, line, trace};
    let stayed = |number, provider, lines: &[(u64, crate::act::Service)], from: u32| {
        let mut made = act(number, provider, lines);
        for case in &mut made.cases {
            case.care = Some(CareKind::InPatient);
            case.start = Some(Day::known(2026, 3, from));
            case.end = Some(Day::known(2026, 3, 12));
        }
        made
    };
    // paid long ago, without its stay: the line alone refuses the later act
    let mut paid = trace(&act("B-1", TWO, &[line(1, 1, 9)]), HistoryStatus::Paid);
    paid.cases.clear();
    let history = history_of(&[paid]);
    let first = stayed("A-1", ONE, &[line(1, 1, 8)], 10);
    let mut later = stayed("A-2", ONE, &[line(1, 1, 9)], 8);
    later.formed_on = Some(Day::known(2026, 4, 2));
    let mut unrelated = stayed("A-3", ONE, &[line(2, 1, 9)], 8);
    unrelated.formed_on = Some(Day::known(2026, 4, 3));
    let edition = law::on(Day::known(2026, 4, 1)).unwrap();
    for acts in [&[&first, &later][..], &[&first, &later, &unrelated]] {
        let report = judge(
            &mut Examination::open(),
            &key(),
            acts,
            Some(&history),
            edition,
        );
        assert_eq!(&report.refused[..2], [false, true]);
        assert_eq!(report.overlaps, 0);
    }
}

/// A reason that explains a sign is told with it; only one that explains nothing passes in
/// silence.
#[test]
fn a_reason_is_told_or_passes_and_never_both() {
    let stays = [
        stay("S-1", 1, true, march(1, 5)),
        stay("S-2", 1, true, march(4, 9)),
        stay("S-3", 2, true, march(4, 9)),
    ];
    for (at, told) in [(1, (1, 0)), (2, (0, 1))] {
        let distinct = Distinct {
            at,
            reason: "transfer".into(),
            document: "P-1".into(),
        };
        let verdict = judged_with(&stays, Some(&earlier(&[])), &[], &[distinct]);
        let line = verdict.line(&rules::STAY_EXPLAINED).unwrap();
        assert_eq!((line.found, line.passed), told, "{at}");
    }
}
