//! Two ways in: the whole store inside an index, or only what the host looked up.

use super::tests::{ONE, TWO, act, key, line, searched, trace};
use super::*;
use crate::act::{Act, Service};
use crate::calendar::{Day, Moment};
use crate::finding::{Examination, Verdict};
use crate::law::{self, Edition};
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::vec::Vec;
use proptest::prelude::*;

/// Insured, worker, hour, day of March.
type Drawn = (u64, u64, u32, u32);

fn drawn_line((insured, worker, hour, day): Drawn) -> (u64, Service) {
    let mut made = line(insured, worker, hour);
    made.1.at = Moment::new(Day::known(2026, 3, day), hour * 3600);
    made
}

fn drawn_act(number: usize, lines: &[Drawn]) -> Act {
    let lines: Vec<_> = lines.iter().copied().map(drawn_line).collect();
    let provider = if number.is_multiple_of(2) { ONE } else { TWO };
    act(&format!("A-{number}"), provider, &lines)
}

fn judged(
    acts: &[Act],
    history: &History,
    claims: &Claims,
    edition: &Edition,
) -> (DuplicateReport, Verdict) {
    let mut exam = Examination::new();
    let acts: Vec<&Act> = acts.iter().collect();
    let report = judge_with(&mut exam, &key(), &acts, Some(history), claims, edition);
    (report, exam.close())
}

/// What a host finds in its store for the fingerprints asked.
fn pulled(store: &[ActTrace], asked: &BTreeSet<Fingerprint>, claims: &Claims) -> Vec<ActTrace> {
    let held = |print: Option<Fingerprint>| print.is_some_and(|print| asked.contains(&print));
    let originals = claims.corrections.iter().map(|one| one.replaces.act);
    let originals: BTreeSet<Fingerprint> = originals.collect();
    let found = store.iter().filter_map(|act| {
        let mut some = act.clone();
        some.services
            .retain(|line| held(line.exact) || held(line.suspect));
        let named = act.record.is_some_and(|record| originals.contains(&record))
            || act.replaces.iter().any(|one| originals.contains(&one.act));
        let hit = held(act.record) || held(act.content) || !some.services.is_empty() || named;
        hit.then_some(some)
    });
    found.collect()
}

fn claims(store: &[ActTrace], corrected: usize, times: u32) -> Claims {
    let original = store.get(corrected).and_then(|act| act.record);
    let corrections = original.map(|act| Correction {
        at: Spot::Act(0),
        replaces: Replaces { act, line: None },
    });
    let frequency = |span, days| Frequency {
        code: "A02.001.000".parse().unwrap(),
        times,
        span,
        days,
    };
    Claims {
        corrections: corrections.into_iter().collect(),
        frequencies: std::vec![frequency(Span::Days, 3), frequency(Span::Month, 0)],
        ..Claims::default()
    }
}

fn lines() -> impl Strategy<Value = Vec<Drawn>> {
    proptest::collection::vec((0_u64..3, 0_u64..2, 8_u32..10, 10_u32..14), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn a_lookup_and_an_index_tell_the_same(
        store in proptest::collection::vec((lines(), 0_usize..4), 0..12),
        presented in proptest::collection::vec(lines(), 1..3),
        corrected in 0_usize..20,
        times in 0_u32..4,
        window in 0_u32..3,
        first in 0_usize..14,
    ) {
        let mut traces: Vec<ActTrace> = store.iter().enumerate()
            .map(|(number, (lines, status))| trace(&drawn_act(number, lines), HistoryStatus::ALL[*status]))
            .collect();
        let claims = claims(&traces, corrected, times);
        // one act of the store may have replaced the original already
        if let (Some(last), Some(one)) = (traces.last_mut(), claims.corrections.first())
            && corrected % 3 == 0
        {
            last.replaces.push(one.replaces);
        }
        let acts: Vec<Act> = presented.iter().enumerate()
            .map(|(number, lines)| drawn_act(first + number, lines)).collect();
        let edition = law::on(Day::known(2026, 4, 1)).unwrap().clone();
        let edition = edition.with("duplicate_window_days", &format!("{window}"), "test").unwrap();

        let mut index = DuplicateIndex::new();
        for act in &traces {
            index.add(act).unwrap();
        }
        let pushed = judged(&acts, &History::of(searched(), index), &claims, &edition);

        let borrowed: Vec<&Act> = acts.iter().collect();
        let asked = lookups(&key(), &borrowed, &claims.frequencies, &edition);
        let some = pulled(&traces, &asked, &claims);
        let history = History::new(searched(), &some).unwrap();
        prop_assert_eq!(judged(&acts, &history, &claims, &edition), pushed);
    }
}
