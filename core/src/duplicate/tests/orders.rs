//! The order of a set says nothing: of the acts that a history holds, of their parts, and of
//! what the caller claims.

use crate::act::Act;
use crate::duplicate::tests::lines::{ONE, searched, trace};
use crate::duplicate::tests::push_and_pull::{claims, drawn_act, edition, judged, lines};
use crate::duplicate::*;
use crate::finding::{Finding, Verdict};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use proptest::prelude::*;

/// A list in another order that a number chooses.
fn shuffled<T>(list: &mut [T], order: u64) {
    for place in (1..list.len()).rev() {
        let other = usize::try_from(order >> (place % 13)).unwrap() % (place + 1);
        list.swap(place, other);
    }
}

/// Findings as a set of texts: all that is said, the order of rows apart.
fn told(findings: &[Finding]) -> Vec<String> {
    let one = |one: &Finding| {
        let (code, path, stake) = (one.rule.code, &one.path, one.at_stake);
        format!(
            "{code} {path} {:?} {:?} {stake:?}",
            one.params, one.evidence
        )
    };
    let mut told: Vec<String> = findings.iter().map(one).collect();
    told.sort();
    told
}

/// Claims with several rows of everything.
fn more(mut claims: Claims, acts: &[Act], traces: &[ActTrace], corrected: usize) -> Claims {
    for place in 0..3 {
        let Some(act) = traces.get(corrected + place).and_then(|one| one.record) else {
            continue;
        };
        let at = Spot::Act(place % acts.len());
        let replaces = Replaces { act, line: None };
        claims.corrections.push(Correction { at, replaces });
    }
    let row = claims.frequencies.first().copied();
    claims
        .frequencies
        .extend(row.map(|row| Frequency { days: 2, ..row }));
    claims.frequencies.extend(row.map(|row| Frequency {
        times: row.times + 1,
        ..row
    }));
    let minutes = claims.work.minutes.first().copied();
    claims
        .work
        .minutes
        .extend(minutes.map(|(code, minutes)| (code, minutes + 5)));
    claims.unique_ids.push(ONE.parse().unwrap());
    claims.reasons = ["one", "two"].map(String::from).to_vec();
    for (place, reason) in ["one", "two", "three"].into_iter().enumerate() {
        claims.distinct.push(Distinct {
            at: LinePlace {
                act: 0,
                case: place / 2,
                service: 0,
            },
            reason: reason.into(),
            document: format!("P-{place}"),
        });
        claims.distinct_stays.push(Distinct {
            at: CasePlace { act: 0, case: 0 },
            reason: reason.into(),
            document: format!("S-{place}"),
        });
    }
    claims
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn the_order_of_sets_says_nothing(
        store in proptest::collection::vec((lines(), 0_usize..4), 0..10),
        presented in proptest::collection::vec(lines(), 1..4),
        corrected in 0_usize..16,
        times in 0_u32..4,
        (window, way) in (0_u32..3, 0_u32..2),
        explained in any::<bool>(),
        order in any::<u64>(),
        labels in 1_usize..12,
    ) {
        let mut traces: Vec<ActTrace> = store.iter().enumerate()
            .map(|(number, (lines, status))| trace(&drawn_act(number, lines), HistoryStatus::ALL[*status]))
            .collect();
        // several acts may be called alike, and stand in place of others
        let records: Vec<_> = traces.iter().map(|one| one.record).collect();
        for (number, one) in traces.iter_mut().enumerate() {
            one.label = (number % labels).to_string();
            let before = records[number * 5 / 7].filter(|_| number % 3 == 2);
            one.replaces.extend(before.map(|act| Replaces { act, line: None }));
        }
        let acts: Vec<Act> = presented.iter().enumerate()
            .map(|(number, lines)| drawn_act(10 + number, lines)).collect();
        let mut claims = claims(&traces, 99, times);
        if explained {
            claims = more(claims, &acts, &traces, corrected);
        }
        let edition = edition(window, way);
        let judge = |traces: &[ActTrace], claims: &Claims| {
            let history = History::new(searched(), traces).unwrap();
            judged(&acts, &history, claims, &edition)
        };
        let (report, verdict) = judge(&traces, &claims);

        shuffled(&mut traces, order);
        for one in &mut traces {
            shuffled(&mut one.services, order);
            shuffled(&mut one.cases, order);
            shuffled(&mut one.attendances, order);
        }
        shuffled(&mut claims.frequencies, order);
        shuffled(&mut claims.corrections, order);
        shuffled(&mut claims.distinct, order);
        shuffled(&mut claims.distinct_stays, order);
        shuffled(&mut claims.reasons, order);
        shuffled(&mut claims.work.minutes, order);
        let (again, other) = judge(&traces, &claims);
        prop_assert_eq!(told(&verdict.findings), told(&other.findings));
        let coverage = |verdict: &Verdict| format!("{:?}", verdict.coverage);
        prop_assert_eq!(coverage(&verdict), coverage(&other));
        prop_assert_eq!(report, again);
    }
}
