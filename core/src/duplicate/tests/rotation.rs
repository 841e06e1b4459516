//! Two keys that overlap: a store of which a part was made under the key before.

use crate::act::Act;
use crate::duplicate::tests::lines::{key, searched, trace, trace_under};
use crate::duplicate::tests::push_and_pull::{claims, drawn_act, edition, judged, lines};
use crate::duplicate::*;
use crate::finding::Verdict;
use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use proptest::prelude::*;

fn before() -> FingerprintKey {
    FingerprintKey::new([9; 16]).unwrap()
}

/// What was found, without the print of an original, which is written as it was named. The
/// patients of a worker's day are told apart by their prints: one who came before the key was
/// changed and after is counted twice there, and a person looks.
fn found(verdict: &Verdict) -> BTreeSet<(&'static str, String, Vec<String>)> {
    let all = verdict.findings.iter();
    let all = all.filter(|one| one.rule.code != "DUP-021");
    let told = all.map(|one| {
        let params = one.params.iter().filter(|param| param.0 != "original");
        let params = params.map(|param| alloc::format!("{param:?}")).collect();
        (one.rule.code, one.path.to_string(), params)
    });
    told.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn a_store_under_two_keys_tells_what_it_tells_under_one(
        store in proptest::collection::vec((lines(), 0_usize..4), 0..12),
        changed in 0_usize..13,
        presented in proptest::collection::vec(lines(), 1..3),
        corrected in 0_usize..20,
        times in 0_u32..4,
        window in 0_u32..3,
        way in 0_u32..2,
        first in 0_usize..14,
    ) {
        let earlier: Vec<(Act, HistoryStatus)> = store.iter().enumerate()
            .map(|(number, (lines, status))| (drawn_act(number, lines), HistoryStatus::ALL[*status]))
            .collect();
        let of_one: Vec<ActTrace> = earlier.iter().map(|(act, status)| trace(act, *status)).collect();
        let of_two: Vec<ActTrace> = earlier.iter().enumerate()
            .map(|(place, (act, status))| {
                let key = if place < changed { before() } else { key() };
                trace_under(&key, act, *status)
            })
            .collect();
        let acts: Vec<Act> = presented.iter().enumerate()
            .map(|(number, lines)| drawn_act(first + number, lines)).collect();
        let edition = edition(window, way);
        let due = judged(
            &acts,
            &History::new(searched(), &of_one).unwrap(),
            &claims(&of_one, corrected, times),
            &edition,
        );

        let named = claims(&of_two, corrected, times);
        let borrowed: Vec<&Act> = acts.iter().collect();
        let keys = (&before(), &key());
        let rotation = Rotation::of(keys, &borrowed, &named, &edition, usize::MAX).unwrap();
        let anew: Vec<ActTrace> = of_two.iter().cloned().map(|act| rotation.trace(act)).collect();
        let history = History::new(searched().and_before(&searched()), &anew).unwrap();
        let told = judged(&acts, &history, &rotation.claims(named), &edition);
        prop_assert_eq!(&told.0.refused, &due.0.refused);
        prop_assert_eq!(found(&told.1), found(&due.1));
        prop_assert_eq!(told.1.not_checked.len(), due.1.not_checked.len());
    }
}

#[test]
fn without_the_key_before_nothing_of_its_store_is_met() {
    let act = drawn_act(1, &[(1, 1, 9, 10)]);
    let kept = trace_under(&before(), &act, HistoryStatus::Paid);
    let history = History::new(searched(), core::slice::from_ref(&kept)).unwrap();
    let edition = edition(0, 0);
    let acts = core::slice::from_ref(&act);
    assert!(
        judged(acts, &history, &Claims::default(), &edition)
            .1
            .findings
            .is_empty()
    );
    let keys = (&before(), &key());
    let rotation = |most| Rotation::of(keys, &[&act], &Claims::default(), &edition, most);
    let history = History::new(searched(), &[rotation(100).unwrap().trace(kept)]).unwrap();
    let told = judged(acts, &history, &Claims::default(), &edition).1;
    assert_eq!(told.findings[0].rule.code, "DUP-001");
    assert!(
        rotation(3).is_none(),
        "record, content, exact and suspect are four"
    );
}

#[test]
fn two_stores_answer_for_what_both_searched() {
    let (mut one, mut other) = (searched(), searched());
    one.periods = std::vec!["2026-01-01/2026-06-30".parse().unwrap()];
    other.periods = std::vec![
        "2025-01-01/2026-02-28".parse().unwrap(),
        "2026-04-01/2026-12-31".parse().unwrap(),
    ];
    let both = one.clone().and_before(&other);
    let shared = ["2026-01-01/2026-02-28", "2026-04-01/2026-06-30"];
    let shared: Vec<crate::calendar::Period> =
        shared.iter().map(|one| one.parse().unwrap()).collect();
    assert_eq!(both.periods, shared);
    assert_eq!(
        (both.complete, both.as_of, both.live),
        (true, one.as_of, false)
    );
    other.complete = false;
    assert!(!one.clone().and_before(&other).complete);
    (other.live, other.as_of) = (true, None);
    assert_eq!(
        one.clone().and_before(&other).as_of,
        one.as_of,
        "the older of two"
    );
    other.live = false;
    let both = one.and_before(&other);
    assert_eq!(
        (both.as_of, both.live),
        (None, false),
        "nobody knows of one"
    );
}

#[test]
fn an_act_that_was_made_anew_counts_once() {
    let act = drawn_act(1, &[(1, 1, 9, 10)]);
    let other = drawn_act(3, &[(1, 1, 9, 10)]);
    let today = trace(&act, HistoryStatus::Paid);
    let edition = edition(0, 0);
    let keys = (&before(), &key());
    let rotation = Rotation::of(keys, &[&act], &Claims::default(), &edition, 100).unwrap();
    let kept = |act: &Act| trace_under(&before(), act, HistoryStatus::Paid);
    let joined = |act: &Act| rotation.joined(std::vec![today.clone()], std::vec![kept(act)]);
    assert_eq!(
        joined(&act),
        core::slice::from_ref(&today),
        "of one name and one content"
    );
    assert_eq!(joined(&other).len(), 2, "the same line in another act");
    let mut renamed = kept(&act);
    renamed.label = "another".into();
    assert_eq!(
        rotation
            .joined(std::vec![today.clone()], std::vec![renamed])
            .len(),
        2
    );
    let mut fewer = kept(&act);
    fewer.services.clear();
    assert_eq!(
        rotation
            .joined(std::vec![today.clone()], std::vec![fewer])
            .len(),
        2,
        "holds less"
    );
}

/// Two histories are searched under the keys of both; where one does not tell its keys,
/// nobody knows under which the whole was made.
#[test]
fn a_merged_history_names_the_keys_of_both() {
    let under = |keys: &[FingerprintKey]| {
        let keys = keys.iter().map(FingerprintKey::check).collect();
        History::empty(Searched { keys, ..searched() })
    };
    let mut both = under(&[key()]);
    both.merge(&under(&[before(), key()])).unwrap();
    assert_eq!(both.searched().keys, [key().check(), before().check()]);
    both.merge(&under(&[])).unwrap();
    assert!(both.searched().keys.is_empty());
}
