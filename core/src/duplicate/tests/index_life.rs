//! Whatever was added, withdrawn, merged, kept and loaded: an index tells what a history of
//! the acts that are left tells.

use crate::act::Act;
use crate::calendar::Day;
use crate::duplicate::tests::lines::{key, searched, trace};
use crate::duplicate::tests::push_and_pull::{claims, drawn_act, judged, lines};
use crate::duplicate::*;
use crate::law;
use alloc::vec::Vec;
use proptest::prelude::*;

/// Acts as a plain list, in the order of adding.
#[derive(Clone, Default)]
struct Plain(Vec<ActTrace>);

impl Plain {
    /// The act of a name: one that stands, or the last of the reversed ones.
    fn under(&self, name: Option<Fingerprint>) -> Option<usize> {
        let acts = self.0.iter().enumerate();
        let named = acts.filter(|(_, act)| act.record == name);
        let places: Vec<usize> = named.map(|(place, _)| place).collect();
        let stands = |place: &&usize| self.0[**place].status != HistoryStatus::Reversed;
        places.iter().find(stands).or(places.last()).copied()
    }

    fn merge(&mut self, other: &Self) {
        let before = self.clone();
        for act in &other.0 {
            let here = before.under(act.record).map(|place| before.0[place].status);
            let gone = act.status == HistoryStatus::Reversed;
            if !here.is_some_and(|status| gone || status != HistoryStatus::Reversed) {
                self.0.push(act.clone());
            }
        }
    }
}

/// What is done, to which of the acts, and a status.
type Step = (u8, usize, usize);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec((0_u8..12, 0_usize..10, 0_usize..4), 0..40)
}

fn walk(traces: &[ActTrace], steps: &[Step]) -> (DuplicateIndex, Plain) {
    let (mut index, mut plain) = (DuplicateIndex::new(), Plain::default());
    for (what, which, status) in steps {
        let (Some(act), status) = (
            traces.get(which % traces.len()),
            HistoryStatus::ALL[*status],
        ) else {
            continue;
        };
        let named = plain.under(act.record);
        match what {
            0..5 => {
                let act = ActTrace {
                    status,
                    ..act.clone()
                };
                index.add(&act).unwrap();
                plain.0.push(act);
            }
            5 | 6 => {
                assert_eq!(index.remove(act.record.unwrap()), named.is_some());
                if let Some(place) = named {
                    plain.0.remove(place);
                }
            }
            7 | 8 => {
                let changed = index.set_status(act.record.unwrap(), status);
                assert_eq!(changed, named.is_some());
                if let Some(place) = named {
                    plain.0[place].status = status;
                }
            }
            9 => {
                let some = &traces[..which % traces.len()];
                let mut other = DuplicateIndex::new();
                for act in some {
                    other.add(act).unwrap();
                }
                index.merge(&other).unwrap();
                plain.merge(&Plain(some.to_vec()));
            }
            10 => {
                let bytes = History::of(searched(), index).snapshot(&key()).unwrap();
                let history =
                    History::from_snapshot(&key(), &bytes, None, Freshness::NotBefore(0)).unwrap();
                index = history.index().clone();
            }
            // no room: nothing changes
            _ => {
                index.set_limit(Some(1));
                assert!(index.add(act).is_err());
                index.set_limit(None);
            }
        }
    }
    (index, plain)
}

/// Lines that were left out with an act of the same record could be repeated unseen.
#[test]
fn a_merge_that_left_lines_out_is_not_whole() {
    let (one, mut other) = (
        drawn_act(1, &[(0, 0, 8, 10)]),
        drawn_act(1, &[(1, 0, 8, 11)]),
    );
    let whole =
        |act: &Act| History::new(searched(), &[trace(act, HistoryStatus::Accepted)]).unwrap();
    let mut merged = whole(&one);
    let report = merged.merge(&whole(&one)).unwrap();
    assert_eq!((report.same, merged.searched().complete), (1, true));
    let report = merged.merge(&whole(&other)).unwrap();
    assert_eq!(report.conflicts.len(), 1);
    assert!(!merged.searched().complete);
    other.number = "A-2".parse().ok();
    let edition = law::on(Day::known(2026, 4, 1)).unwrap();
    let (report, verdict) = judged(&[other], &merged, &Claims::default(), edition);
    assert_eq!(report.refused, [false]);
    assert!(
        !verdict.complete(),
        "the copy was left out, so it is not checked"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn an_index_that_lived_tells_what_a_list_tells(
        store in proptest::collection::vec((lines(), 0_usize..4), 1..8),
        steps in steps(),
        presented in proptest::collection::vec(lines(), 1..3),
        corrected in 0_usize..9,
        first in 0_usize..10,
    ) {
        let mut traces: Vec<ActTrace> = store.iter().enumerate()
            .map(|(number, (lines, status))| trace(&drawn_act(number, lines), HistoryStatus::ALL[*status]))
            .collect();
        let records: Vec<Option<Fingerprint>> = traces.iter().map(|one| one.record).collect();
        for place in 1..traces.len() {
            if let Some(act) = records[(place + corrected) % place] {
                traces[place].replaces.push(Replaces { act, line: None });
            }
        }
        let (index, plain) = walk(&traces, &steps);
        prop_assert_eq!(index.acts().count(), plain.0.len());
        let acts: Vec<Act> = presented.iter().enumerate()
            .map(|(number, lines)| drawn_act(first + number, lines)).collect();
        let claims = claims(&traces, corrected, 1);
        let edition = law::on(Day::known(2026, 4, 1)).unwrap();
        let lived = judged(&acts, &History::of(searched(), index), &claims, edition);
        let listed = History::new(searched(), &plain.0).unwrap();
        prop_assert_eq!(lived, judged(&acts, &listed, &claims, edition));
    }
}
