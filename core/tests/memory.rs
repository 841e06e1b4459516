//! What the index says it holds, beside what the allocator gave it. The counting stands
//! in a program of its own, since it counts every allocation of the process.
//!
//! `QALQAN_MEMORY_PRINTS` makes it larger:
//! `QALQAN_MEMORY_PRINTS=10000000 cargo test --release -p qalqan-core --test memory -- --nocapture`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::integer_division,
    clippy::print_stdout,
    reason = "a test may panic"
)]

mod counting;

use core::sync::atomic::Ordering::Relaxed;
use counting::{LIVE, PEAK};
use qalqan_core::act::CareKind;
use qalqan_core::calendar::Period;
use qalqan_core::duplicate::{
    ActTrace, CaseTrace, DuplicateIndex, Fingerprint, FingerprintKey, History, HistoryStatus,
    IndexedAct, Searched, ServiceTrace,
};

/// Prints that look like those of a keyed hash.
fn drawn(state: &mut u64) -> Fingerprint {
    let mut word = || {
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    Fingerprint::from_number((u128::from(word()) << 64) | u128::from(word()))
}

/// An act of a thousand prints, some of which another act holds already, and a stay.
fn act(number: usize, random: &mut u64, shared: &[ServiceTrace], stays: bool) -> ActTrace {
    let mut act = ActTrace::new(&format!("Шот № {number}"), HistoryStatus::Paid);
    (act.record, act.content) = (Some(drawn(random)), Some(drawn(random)));
    act.services.extend_from_slice(shared);
    while act.services.len() < 499 {
        act.services.push(ServiceTrace {
            exact: Some(drawn(random)),
            suspect: Some(drawn(random)),
            id: None,
            // some lines gave more than one, where more is kept than prints
            units: 1 + u32::from(stays && act.services.len().is_multiple_of(5)),
        });
    }
    if stays {
        let day = "2026-03-02".parse().unwrap();
        act.cases.push(CaseTrace {
            insured: drawn(random),
            days: Period::spanning(day, day),
            care: Some(CareKind::InPatient),
            service: None,
        });
    }
    act
}

/// Live bytes against the index's own count, in percent of it.
fn compared(name: &str, index: &DuplicateIndex, before: usize) -> (usize, usize) {
    let live = LIVE.load(Relaxed) - before;
    let (own, prints) = (index.bytes(), index.prints());
    let each = |bytes: usize| format!("{}.{:02}", bytes / prints, bytes % prints * 100 / prints);
    let peak = PEAK.load(Relaxed) - before;
    println!(
        "{name}: {prints} prints, bytes a print: {} by its own count, {} live, {} at the peak",
        each(own),
        each(live),
        each(peak)
    );
    (own, live)
}

fn built(prints: usize, shared: usize, stays: bool) -> (DuplicateIndex, usize) {
    let before = LIVE.load(Relaxed);
    PEAK.store(before, Relaxed);
    let mut index = DuplicateIndex::new();
    let (mut random, mut last) = (7_u64, Vec::new());
    for number in 0..prints / 1000 {
        let made = act(number, &mut random, &last, stays);
        index.add(&made).unwrap();
        last = made.services[..shared].to_vec();
    }
    drop(last);
    (index, before)
}

/// One test, since others of the program would be counted with it.
#[test]
fn the_index_counts_what_the_allocator_gave() {
    let asked = std::env::var("QALQAN_MEMORY_PRINTS").ok();
    let prints = asked.map_or(200_000, |text| text.parse().unwrap());
    // most acts are no copies of others: the goal is 32 bytes
    let (index, before) = built(prints, 0, false);
    let (own, live) = compared("acts", &index, before);
    assert!(
        own.abs_diff(live) * 100 <= own,
        "{own} counted, {live} live"
    );
    assert!(live <= 32 * index.prints(), "{live}");
    // by its own key, as a snapshot comes back
    let key = FingerprintKey::new([7; 16]).unwrap();
    let history = History::of(Searched::nothing(), index);
    let bytes = history.snapshot(&key).unwrap();
    drop(history);
    let before = LIVE.load(Relaxed);
    PEAK.store(before, Relaxed);
    let history = History::from_snapshot(&key, &bytes, None).unwrap();
    let (own, live) = compared("loaded from a snapshot", history.index(), before);
    assert!(
        own.abs_diff(live) * 100 <= own,
        "{own} counted, {live} live"
    );
    assert!(live <= 32 * history.index().prints(), "{live}");
    drop((history, bytes));
    // each act with a stay, and a fifth of its lines held by the act before it: what
    // stands beside the table is counted for a full map, so the count is the higher one
    let (mut index, before) = built(prints, 100, true);
    let (own, live) = compared("acts that share lines, with stays", &index, before);
    assert!(live <= own, "{own} counted, {live} live");
    assert!(own * 10 <= live * 18, "{own} counted, {live} live");
    let names: Vec<_> = index.acts().filter_map(IndexedAct::record).collect();
    for name in names.iter().step_by(2) {
        assert!(index.remove(*name));
    }
    drop(names);
    let (own, live) = compared("the same, half of them withdrawn", &index, before);
    assert!(live <= own, "{own} counted, {live} live");
}
