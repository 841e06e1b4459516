//! Corrections, reasons and frequencies.

use crate::act::{Act, CareKind};
use crate::calendar::{Day, Moment};
use crate::duplicate::tests::lines::{ONE, TWO, act, history_of, key, line, searched, trace};
use crate::duplicate::*;
use crate::finding::{Examination, Verdict};
use crate::law;
use crate::money::Tenge;
use alloc::string::ToString;
use alloc::vec::Vec;

fn judged(acts: &[Act], history: Option<&History>, claims: &Claims) -> (DuplicateReport, Verdict) {
    let mut exam = Examination::open();
    let acts: Vec<&Act> = acts.iter().collect();
    let edition = law::on(Day::known(2026, 4, 1)).unwrap();
    let report = judge_with(&mut exam, &key(), &acts, history, claims, edition);
    (report, exam.close())
}

fn codes(verdict: &Verdict) -> Vec<&'static str> {
    let findings = verdict.findings.iter();
    findings.map(|finding| finding.rule.code).collect()
}

fn record(act: &Act) -> Fingerprint {
    act_keys(&key(), act).record.unwrap()
}

fn replacing(act: &Act) -> Claims {
    let replaces = Replaces {
        act: record(act),
        line: None,
    };
    Claims {
        corrections: std::vec![Correction {
            at: Spot::Act(0),
            replaces,
        }],
        ..Claims::default()
    }
}

#[test]
fn a_correction_is_no_duplicate_of_its_original() {
    let old = act("A-1", ONE, &[line(1, 1, 9), line(2, 2, 9)]);
    // the same number again, one line with another hour
    let new = act("A-1", ONE, &[line(1, 1, 9), line(2, 2, 10)]);
    let cases: [(HistoryStatus, &[&str], &[&str]); 4] = [
        (HistoryStatus::InProcess, &["DUP-001"], &[]),
        (HistoryStatus::Accepted, &["DUP-001"], &[]),
        (HistoryStatus::Paid, &["DUP-001"], &["DUP-001", "DUP-010"]),
        (HistoryStatus::Reversed, &[], &[]),
    ];
    for (status, plain, corrected) in cases {
        let history = history_of(&[trace(&old, status)]);
        let acts = core::slice::from_ref(&new);
        let none = Claims::default();
        assert_eq!(
            codes(&judged(acts, Some(&history), &none).1),
            plain,
            "{status}"
        );
        let (report, verdict) = judged(acts, Some(&history), &replacing(&old));
        assert_eq!(codes(&verdict), corrected, "{status}");
        assert_eq!(report.refused, [!corrected.is_empty()], "{status}");
    }
    // under another number: its lines and its content stand in the original
    let history = history_of(&[trace(&old, HistoryStatus::Accepted)]);
    let renumbered = [act("A-2", ONE, &[line(1, 1, 9), line(2, 2, 9)])];
    assert_eq!(
        codes(&judged(&renumbered, Some(&history), &Claims::default()).1),
        ["DUP-002"]
    );
    assert!(
        judged(&renumbered, Some(&history), &replacing(&old))
            .1
            .is_clear()
    );
}

#[test]
fn an_original_is_there_and_is_replaced_once() {
    let old = act("A-1", ONE, &[line(1, 1, 9)]);
    let stranger = act("A-7", ONE, &[line(1, 1, 9)]);
    let new = act("A-2", ONE, &[line(1, 1, 9), line(5, 5, 5)]);
    let history = history_of(&[trace(&old, HistoryStatus::Accepted)]);
    let acts = core::slice::from_ref(&new);
    let verdict = judged(acts, Some(&history), &replacing(&stranger)).1;
    assert_eq!(codes(&verdict), ["DUP-004", "DUP-009"]);
    // without a history nobody knows
    let (_, verdict) = judged(acts, None, &replacing(&old));
    let open: Vec<_> = verdict
        .not_checked
        .iter()
        .map(|open| open.rule.code)
        .collect();
    for code in ["DUP-009", "DUP-010", "DUP-011"] {
        assert!(open.contains(&code), "{code}");
    }
    // a second correction, of this call or of the history
    let mut claims = replacing(&old);
    claims.corrections.push(Correction {
        at: Spot::Act(1),
        ..claims.corrections[0]
    });
    let both = [new.clone(), act("A-3", ONE, &[line(8, 8, 8)])];
    let verdict = judged(&both, Some(&history), &claims).1;
    assert_eq!(codes(&verdict), ["DUP-011"]);
    let mut first = trace(&act("A-9", ONE, &[line(9, 9, 9)]), HistoryStatus::Accepted);
    first.replaces = std::vec![replacing(&old).corrections[0].replaces];
    let mut history = history_of(&[trace(&old, HistoryStatus::Reversed), first.clone()]);
    assert_eq!(
        codes(&judged(acts, Some(&history), &replacing(&old)).1),
        ["DUP-011"]
    );
    // until that correction is withdrawn itself
    assert!(history.index_mut().remove(first.record.unwrap()));
    assert!(judged(acts, Some(&history), &replacing(&old)).1.is_clear());
}

#[test]
fn one_line_may_be_corrected() {
    let old = act("A-1", ONE, &[line(1, 1, 9), line(2, 2, 9)]);
    let history = history_of(&[trace(&old, HistoryStatus::Accepted)]);
    // both lines again: the first as a correction, the second not
    let new = [act(
        "A-2",
        TWO,
        &[line(1, 1, 9), line(2, 2, 9), line(3, 3, 3)],
    )];
    let exact = service_keys(&key(), &old.cases[0], &old.cases[0].services[0]).exact;
    let correction = |line| {
        let at = LinePlace {
            act: 0,
            case: 0,
            service: 0,
        };
        let replaces = Replaces {
            act: record(&old),
            line,
        };
        Claims {
            corrections: std::vec![Correction {
                at: Spot::Line(at),
                replaces
            }],
            ..Claims::default()
        }
    };
    let verdict = judged(&new, Some(&history), &correction(exact)).1;
    assert_eq!(codes(&verdict), ["DUP-004"]);
    assert_eq!(
        verdict.findings[0].path.to_string(),
        "acts[0].cases[1].services[0]"
    );
    // a line that the original does not hold
    let stray = service_keys(&key(), &new[0].cases[2], &new[0].cases[2].services[0]).exact;
    let verdict = judged(&new, Some(&history), &correction(stray)).1;
    assert_eq!(codes(&verdict), ["DUP-004", "DUP-004", "DUP-009"]);
}

#[test]
fn a_reason_of_the_list_makes_a_suspect_a_note() {
    let acts = [act("A-1", ONE, &[line(1, 1, 9), line(1, 2, 9)])];
    let history = history_of(&[]);
    let claims = |reason: &str, document: &str| Claims {
        reasons: std::vec!["two-sides".into()],
        distinct: std::vec![Distinct {
            at: LinePlace {
                act: 0,
                case: 1,
                service: 0
            },
            reason: reason.into(),
            document: document.into(),
        }],
        ..Claims::default()
    };
    let cases: [(&str, &str, &[&str], u64); 3] = [
        ("two-sides", "P-1", &["DUP-007"], 0),
        ("mood", "P-1", &["DUP-006", "DUP-008"], 1),
        ("two-sides", " ", &["DUP-006", "DUP-008"], 1),
    ];
    for (reason, document, expected, suspects) in cases {
        let (report, verdict) = judged(&acts, Some(&history), &claims(reason, document));
        assert_eq!(
            (codes(&verdict), report.suspects),
            (expected.to_vec(), suspects),
            "{reason}"
        );
    }
    // an exact copy is not explained away
    let twice = [act("A-1", ONE, &[line(1, 1, 9), line(1, 1, 9)])];
    let verdict = judged(&twice, Some(&history), &claims("two-sides", "P-1")).1;
    assert_eq!(codes(&verdict), ["DUP-003"]);
}

fn on(day: Day, insured: u64) -> (u64, crate::act::Service) {
    let mut line = line(insured, 1, 9);
    line.1.at = Moment::new(day, 9 * 3600);
    line
}

fn table(times: u32, span: Span, days: u32) -> Claims {
    Claims {
        frequencies: std::vec![Frequency {
            code: "A02.001.000".parse().unwrap(),
            times,
            span,
            days,
            counts: Measure::Quantity,
        }],
        ..Claims::default()
    }
}

#[test]
fn a_service_is_counted_over_its_time() {
    let day = |month, day| Day::known(2026, month, day);
    let history = history_of(&[trace(
        &act("A-1", ONE, &[on(day(3, 10), 1)]),
        HistoryStatus::Paid,
    )]);
    let cases: [(Day, Claims, bool, &str); 10] = [
        (
            day(3, 16),
            table(1, Span::Days, 7),
            true,
            "six days later stands in seven",
        ),
        (
            day(3, 17),
            table(1, Span::Days, 7),
            false,
            "seven days later does not",
        ),
        (
            day(3, 4),
            table(1, Span::Days, 7),
            true,
            "presented late, six days before",
        ),
        (
            day(3, 3),
            table(1, Span::Days, 7),
            false,
            "seven days before",
        ),
        (
            day(3, 16),
            table(2, Span::Days, 7),
            false,
            "twice are allowed",
        ),
        (day(3, 31), table(1, Span::Month, 0), true, "the month"),
        (
            day(2, 28),
            table(1, Span::Month, 0),
            false,
            "the month before",
        ),
        (day(1, 1), table(1, Span::Year, 0), true, "the year"),
        (
            day(3, 10),
            table(1, Span::Days, 1),
            false,
            "the day itself is a copy already",
        ),
        (day(3, 16), table(0, Span::Days, 1), true, "never"),
    ];
    for (day, claims, found, why) in cases {
        let acts = [act("A-2", TWO, &[on(day, 1), on(day, 2)])];
        let verdict = judged(&acts, Some(&history), &claims).1;
        let seen = codes(&verdict).contains(&"DUP-012");
        assert_eq!(seen, found, "{why}");
    }
}

#[test]
fn the_third_of_two_is_found_and_names_the_count() {
    let day = |month, day| Day::known(2026, month, day);
    let history = history_of(&[]);
    let days = [day(3, 1), day(3, 2), day(3, 3)].map(|day| on(day, 3));
    let verdict = judged(
        &[act("A-2", TWO, &days)],
        Some(&history),
        &table(2, Span::Month, 0),
    )
    .1;
    assert_eq!(codes(&verdict), ["DUP-012"]);
    assert_eq!(
        verdict.findings[0].path.to_string(),
        "acts[0].cases[2].services[0]"
    );
    let params: Vec<_> = verdict.findings[0]
        .params
        .iter()
        .map(|(_, value)| value.as_str())
        .collect();
    assert_eq!(params, ["A02.001.000", "3", "2", "month"]);
    // a history that ends before the time does cannot pass
    let late = [act("A-2", TWO, &[on(day(3, 31), 4)])];
    let mut short = searched();
    short.periods = std::vec![crate::calendar::Period::known(day(1, 1), day(3, 31))];
    let history = History::empty(short);
    let verdict = judged(&late, Some(&history), &table(1, Span::Days, 2)).1;
    assert!(codes(&verdict).is_empty());
    assert!(
        verdict
            .not_checked
            .iter()
            .any(|open| open.rule.code == "DUP-012")
    );
}

#[test]
fn the_money_of_a_line_is_counted_once() {
    let lines = [on(Day::known(2026, 3, 1), 1), on(Day::known(2026, 3, 3), 1)];
    let mut twice = act("A-1", ONE, &lines);
    for (case, last) in twice.cases.iter_mut().zip([4, 5]) {
        case.care = Some(CareKind::InPatient);
        case.end = Some(Day::known(2026, 3, last));
    }
    let mut rows = table(1, Span::Days, 3);
    rows.frequencies
        .extend(table(1, Span::Month, 0).frequencies);
    let history = History::empty(searched());
    let (_, verdict) = judged(core::slice::from_ref(&twice), Some(&history), &rows);
    assert_eq!(codes(&verdict), ["DUP-012", "DUP-012", "DUP-013"]);
    let stakes = verdict.findings.iter().map(|one| one.at_stake);
    let money = Some(Tenge::from_tiyn(100_000));
    assert_eq!(stakes.collect::<Vec<_>>(), [money, None, None]);
}

/// What a line gives is counted, in the history as in the call; the table may count lines.
#[test]
fn what_lines_give_is_counted() {
    let many = |day: u32, quantity| {
        let mut line = on(Day::known(2026, 3, day), 1);
        line.1.quantity = Some(quantity);
        line
    };
    let counted = |rows: &Claims, earlier: &[Act], act: Act| {
        let traces: Vec<ActTrace> = earlier
            .iter()
            .map(|act| trace(act, HistoryStatus::Paid))
            .collect();
        let verdict = judged(&[act], Some(&history_of(&traces)), rows).1;
        codes(&verdict).contains(&"DUP-012")
    };
    for (times, earlier, quantity, found) in [
        (2, None, 1000, true),
        (2, None, 2, false),
        (5, Some(3), 3, true),
        (6, Some(3), 3, false),
        // what is less than one is one
        (1, Some(0), 0, true),
        (2, Some(0), 0, false),
    ] {
        let earlier: Vec<Act> = earlier
            .map(|count| act("A-1", ONE, &[many(10, count)]))
            .into_iter()
            .collect();
        let act = act("A-2", TWO, &[many(11, quantity)]);
        let mut rows = table(times, Span::Month, 0);
        assert_eq!(
            counted(&rows, &earlier, act.clone()),
            found,
            "{times} {quantity}"
        );
        rows.frequencies[0].counts = Measure::Lines;
        let lines = u32::try_from(1 + earlier.len()).unwrap();
        assert_eq!(counted(&rows, &earlier, act), lines > times, "lines");
    }
}

/// Of the lines of an original the one that is replaced counts no more; which it is,
/// nobody says, so it is the one that gave least.
#[test]
fn what_a_replaced_line_gave_counts_no_more() {
    let many = |day: u32, hour: u32, quantity| {
        let mut line = on(Day::known(2026, 3, day), 1);
        line.1.at = Moment::new(Day::known(2026, 3, day), hour * 3600);
        line.1.quantity = Some(quantity);
        line
    };
    let old = act("A-1", ONE, &[many(10, 9, 3), many(10, 11, 5)]);
    let history = history_of(&[trace(&old, HistoryStatus::Accepted)]);
    let new = act("A-2", ONE, &[many(12, 9, 1)]);
    for (times, found) in [(5, true), (6, false)] {
        let claims = Claims {
            corrections: std::vec![Correction {
                at: Spot::Line(LinePlace {
                    act: 0,
                    case: 0,
                    service: 0
                }),
                replaces: Replaces {
                    act: record(&old),
                    line: service_keys(&key(), &old.cases[0], &old.cases[0].services[0]).exact,
                },
            }],
            ..table(times, Span::Month, 0)
        };
        let verdict = judged(core::slice::from_ref(&new), Some(&history), &claims).1;
        assert_eq!(codes(&verdict).contains(&"DUP-012"), found, "{times}");
    }
}

#[test]
fn all_lines_of_an_earlier_act_are_counted() {
    let day = Day::known(2026, 3, 10);
    let mut second = on(day, 1);
    second.1.at = Moment::new(day, 10 * 3600);
    let old = act("A-1", ONE, &[on(day, 1), second]);
    let mut history = history_of(&[trace(&old, HistoryStatus::Paid)]);
    let acts = [act("A-2", TWO, &[on(Day::known(2026, 3, 11), 1)])];
    for (times, found) in [(2, true), (3, false)] {
        let verdict = judged(&acts, Some(&history), &table(times, Span::Month, 0)).1;
        assert_eq!(codes(&verdict).contains(&"DUP-012"), found, "{times}");
    }
    history
        .index_mut()
        .set_status(record(&old), HistoryStatus::Reversed);
    assert!(
        judged(&acts, Some(&history), &table(1, Span::Month, 0))
            .1
            .is_clear()
    );
    assert_eq!(history.searched(), &searched());
}

#[test]
fn a_presented_correction_is_kept_with_what_it_replaces() {
    let old = act("A-1", ONE, &[line(1, 1, 9), line(2, 2, 9)]);
    let new = act("A-2", ONE, &[line(1, 1, 9), line(2, 2, 10)]);
    let mut history = history_of(&[trace(&old, HistoryStatus::Accepted)]);
    let edition = law::on(Day::known(2026, 4, 1)).unwrap();
    let claims = replacing(&old);
    let mut present = |act: &Act, claims: &Claims| {
        let mut exam = Examination::open();
        let presented = Presentation {
            act,
            label: "new",
            status: HistoryStatus::InProcess,
            claims,
        };
        let (_, kept) = history.present(&mut exam, &key(), presented, edition);
        (kept, codes(&exam.close()))
    };
    assert_eq!(
        present(&new, &Claims::default()),
        (Ok(false), std::vec!["DUP-004", "DUP-006"])
    );
    assert_eq!(present(&new, &claims), (Ok(true), Vec::new()));
    // a second correction of the original
    let third = act("A-3", ONE, &[line(7, 7, 7)]);
    assert_eq!(present(&third, &claims), (Ok(false), std::vec!["DUP-011"]));
}

/// A claim about a line behind the last one speaks of nothing: it is refused by its place.
#[test]
fn a_line_behind_the_last_is_not_there() {
    let acts = [act("A-1", ONE, &[line(1, 1, 9), line(2, 1, 10)])];
    let there = |act, case, service| LinePlace { act, case, service }.is_in(&acts);
    assert!(there(0, 0, 0) && there(0, 1, 0));
    assert!(!there(0, 1, 1) && !there(0, 2, 0) && !there(1, 0, 0));
}
