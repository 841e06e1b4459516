//! What other systems hold refuses nobody by prints alone, and hides nothing of our own.

use crate::act::Act;
use crate::calendar::Day;
use crate::duplicate::tests::lines::{ONE, act, history_of, key, line, trace};
use crate::duplicate::{ActTrace, HistoryStatus, judge};
use crate::finding::Examination;
use crate::law;
use alloc::string::String;
use alloc::vec::Vec;
use proptest::prelude::*;

fn codes(presented: &Act, traces: &[ActTrace]) -> (bool, Vec<&'static str>) {
    let edition = law::on(Day::known(2026, 4, 1)).unwrap();
    let mut exam = Examination::new(edition);
    let history = history_of(traces);
    let report = judge(&mut exam, &key(), &[presented], Some(&history), edition);
    let found = exam.close().findings.into_iter();
    (report.refused[0], found.map(|one| one.rule.code).collect())
}

fn of_another(mut trace: ActTrace, label: &str) -> ActTrace {
    trace.label = label.into();
    trace.origin = Some("clinic-b.mis".into());
    trace
}

/// A print in a trace of another system, chosen to meet the line of a victim.
#[test]
fn a_bare_print_of_anybody_refuses_nobody() {
    let victim = act("A-1", ONE, &[line(1, 1, 9)]);
    let held = trace(&victim, HistoryStatus::Paid);
    let mut bare = ActTrace::new("partner: act 77", HistoryStatus::Paid);
    bare.services.clone_from(&held.services);
    let bare = of_another(bare, "partner: act 77");
    assert_eq!(
        codes(&victim, core::slice::from_ref(&bare)),
        (false, std::vec!["DUP-024"])
    );
    let shown = bare.opened_by(&key(), &victim);
    assert!(codes(&victim, &[shown]).0, "what was shown by both refuses");
}

proptest! {
    /// However many rows of other systems stand before it, our own act is found as if
    /// they were not there; and without it nothing refuses.
    #[test]
    fn rows_of_others_hide_nothing_of_our_own(
        count in 0_usize..30,
        own in proptest::option::of(0_usize..4),
        lines in proptest::collection::vec((1_u64..4, 1_u64..4, 8_u32..20), 1..5),
    ) {
        let lines: Vec<_> = lines.into_iter().map(|(one, two, hour)| line(one, two, hour)).collect();
        let presented = act("A-1", ONE, &lines);
        let statuses = [HistoryStatus::InProcess, HistoryStatus::Accepted, HistoryStatus::Paid, HistoryStatus::Reversed];
        let ours = own.map(|status| trace(&presented, statuses[status]));
        let mut all: Vec<ActTrace> = (0..count)
            .map(|one| of_another(trace(&presented, HistoryStatus::Paid), &std::format!("A-{one}")))
            .collect();
        let alone: Vec<ActTrace> = ours.clone().into_iter().collect();
        all.extend(ours);
        let refused = |codes: &(bool, Vec<&'static str>)| -> Vec<String> {
            let of_ours = codes.1.iter().filter(|code| ["DUP-001", "DUP-002", "DUP-003", "DUP-004"].contains(*code));
            of_ours.map(|code| String::from(*code)).collect()
        };
        let (with, without) = (codes(&presented, &all), codes(&presented, &alone));
        prop_assert_eq!(with.0, without.0);
        prop_assert_eq!(refused(&with), refused(&without));
    }
}
