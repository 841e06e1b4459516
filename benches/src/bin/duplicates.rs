//! Prints one table: the index of duplicates beside its peers, in one run.
//! Usage: `duplicates [KEYS] [RUNS]`.

use qalqan_benches::bare::BareTable;
use qalqan_benches::clock::median_ns;
use qalqan_benches::history::{KEY, LIVE, prints, stray};
use qalqan_benches::sample::{Flaws, SMALL, Sample};
use qalqan_benches::stages::{edition, read};
use qalqan_core::act::Act;
use qalqan_core::duplicate::{
    ActTrace, DuplicateIndex, Fingerprint, History, HistoryStatus, Searched, ServiceTrace, judge,
};
use qalqan_core::finding::Examination;
use qalqan_examples::generator::Random;
use std::collections::HashSet;
use std::hint::black_box;
use std::time::Instant;

/// Lines of an act of the history.
const ACT_LINES: usize = 500;

/// Keys asked for in a measurement.
const ASKED: usize = 1_000_000;

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse().ok());
    let keys = arguments.next().flatten().unwrap_or(10_000_000_usize);
    let runs = arguments.next().flatten().unwrap_or(5_usize);
    println!("{keys} keys, medians of {runs} runs of {ASKED} lookups\n");
    let known = drawn(keys, "known");
    let mut random = Random::stream(1, "asked");
    let hits = (0..ASKED).filter_map(|_| random.pick(&known).copied());
    let hits: Vec<u128> = hits.collect();
    let misses = drawn(ASKED, "misses");
    println!("| table | insert, ns | hit, ns | miss, ns | bytes a key |");
    println!("|---|---|---|---|---|");
    std_set(&known, &hits, &misses, runs);
    bare(&known, &hits, &misses, runs);
    let index = own(&known, &hits, &misses, runs);
    drop((hits, misses));
    snapshot(&index, runs);
    withdrawal(&index);
    let sample = Sample::new(SMALL, 10_000, Flaws::None);
    act_against(index, &read(&sample.act), runs);
    adversaries(&read(&sample.act));
}

fn drawn(count: usize, name: &str) -> Vec<u128> {
    let mut random = Random::stream(7, name);
    (0..count).map(|_| stray(&mut random).number()).collect()
}

/// Nanoseconds a unit since then.
fn since(start: Instant, count: usize) -> f64 {
    start.elapsed().as_nanos() as f64 / count.max(1) as f64
}

fn asked(runs: usize, keys: &[u128], count: impl Fn(&[u128]) -> usize) -> f64 {
    median_ns(runs, || (), |()| count(black_box(keys))) / keys.len() as f64
}

fn print(name: &str, insert: f64, hit: f64, miss: f64, bytes: f64) {
    println!("| {name} | {insert:.0} | {hit:.0} | {miss:.0} | {bytes:.1} |");
}

/// Resident bytes of this process, where the system tells.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) * 1024.0
}

fn std_set(known: &[u128], hits: &[u128], misses: &[u128], runs: usize) {
    let before = resident();
    let start = Instant::now();
    let mut set = HashSet::with_capacity(known.len());
    set.extend(known.iter().copied());
    let insert = since(start, known.len());
    let bytes = (resident() - before) / known.len() as f64;
    let count = |keys: &[u128]| keys.iter().filter(|key| set.contains(key)).count();
    let (hit, miss) = (asked(runs, hits, count), asked(runs, misses, count));
    print("std HashSet<u128>, presized", insert, hit, miss, bytes);
}

fn bare(known: &[u128], hits: &[u128], misses: &[u128], runs: usize) {
    let start = Instant::now();
    let mut table = BareTable::with_capacity(known.len());
    table.insert_all(known);
    let insert = since(start, known.len());
    let bytes = table.bytes() as f64 / known.len() as f64;
    let count = |keys: &[u128]| table.count_of(keys);
    let (hit, miss) = (asked(runs, hits, count), asked(runs, misses, count));
    print(
        "bare u128, batched loads, presized",
        insert,
        hit,
        miss,
        bytes,
    );
}

fn filled(known: &[u128], presized: bool) -> (DuplicateIndex, f64) {
    let mut index = DuplicateIndex::new();
    if presized {
        index.reserve(known.len()).expect("memory for the keys");
    }
    let start = Instant::now();
    for (lines, number) in known.chunks(ACT_LINES).zip(1..) {
        let mut act = ActTrace::new(&format!("H-{number}"), HistoryStatus::Paid);
        act.services = lines
            .iter()
            .map(|print| ServiceTrace {
                exact: Some(Fingerprint::from_number(*print)),
                ..ServiceTrace::default()
            })
            .collect();
        index.add(&act).expect("memory for an act");
    }
    (index, since(start, known.len()))
}

fn own(known: &[u128], hits: &[u128], misses: &[u128], runs: usize) -> DuplicateIndex {
    let before = resident();
    let (grown, insert) = filled(known, false);
    let bytes = grown.bytes() as f64 / known.len() as f64;
    let held = (resident() - before) / known.len() as f64;
    println!("| index, grown from nothing | {insert:.0} | | | {bytes:.1}, {held:.1} resident |");
    drop(grown);
    let (index, insert) = filled(known, true);
    let bytes = index.bytes() as f64 / known.len() as f64;
    let one = |keys: &[u128]| {
        let prints = keys.iter().map(|key| Fingerprint::from_number(*key));
        prints.filter(|print| index.get(*print).is_some()).count()
    };
    let (hit, miss) = (asked(runs, hits, one), asked(runs, misses, one));
    print("index, one by one, with its act", insert, hit, miss, bytes);
    let many = |keys: &[u128]| {
        let prints = keys.iter().map(|key| Fingerprint::from_number(*key));
        let prints: Vec<Fingerprint> = prints.collect();
        let run = |()| {
            let mut held = 0;
            index.get_many(black_box(&prints), |_, act| {
                held += usize::from(act.is_some())
            });
            held
        };
        median_ns(runs, || (), run) / keys.len() as f64
    };
    let (hit, miss) = (many(hits), many(misses));
    print("**index, batched, with its act**", insert, hit, miss, bytes);
    index
}

fn all_days() -> Searched {
    Searched {
        keys: vec![KEY.check()],
        periods: Vec::new(),
        statuses: HistoryStatus::ALL.to_vec(),
        providers: Vec::new(),
        complete: true,
        stays: true,
        ids: true,
        attendances: false,
        as_of: None,
        live: true,
    }
}

fn snapshot(index: &DuplicateIndex, runs: usize) {
    let history = History::of(all_days(), index.clone());
    let start = Instant::now();
    let bytes = history.snapshot(&KEY).expect("memory for the snapshot");
    let write = start.elapsed().as_secs_f64();
    drop(history);
    let size = bytes.len() as f64 / 1e6;
    let read = median_ns(
        runs.min(3),
        || (),
        |()| History::from_snapshot(&KEY, &bytes, None, LIVE).is_ok(),
    );
    println!(
        "\nsnapshot of {size:.0} MB: written at {:.0} MB/s, loaded at {:.0} MB/s",
        size / write,
        size / (read / 1e9)
    );
}

fn withdrawal(index: &DuplicateIndex) {
    let mut index = index.clone();
    let record = Fingerprint::from_number(1);
    let mut act = ActTrace::new("W", HistoryStatus::Paid);
    act.record = Some(record);
    index.add(&act).expect("memory for an act");
    let start = Instant::now();
    assert!(index.set_status(record, HistoryStatus::Reversed));
    assert!(index.remove(record));
    println!(
        "status and withdrawal of an act: {:.1} µs",
        since(start, 1) / 1e3
    );
}

fn act_against(index: DuplicateIndex, act: &Act, runs: usize) {
    let lines = prints(act).len();
    let history = History::of(all_days(), index);
    for (name, history) in [("empty", History::empty(all_days())), ("that", history)] {
        let time = median_ns(
            runs,
            || (),
            |()| {
                let mut exam = Examination::new(edition());
                judge(&mut exam, &KEY, &[act], Some(&history), edition())
            },
        );
        println!(
            "an act of {lines} lines against {name} history: {:.0} ns a line",
            time / lines as f64
        );
    }
}

fn adversaries(act: &Act) {
    let case = act.cases.first().expect("an act with cases");
    let mut one = case.clone();
    one.services.truncate(1);
    let mut bad = act.clone();
    bad.cases = vec![one; 1_000_000];
    let told = timed("10⁶ identical lines", &bad);
    assert_eq!(told, (999_999, 0));
    let mut turned = act.clone();
    turned.cases = act
        .cases
        .iter()
        .cycle()
        .take(act.cases.len() * 4)
        .cloned()
        .collect();
    let straight = timed("each line four times", &turned);
    turned.cases.reverse();
    assert_eq!(timed("the same, turned round", &turned), straight);
    for case in &mut bad.cases {
        case.insured = None;
    }
    assert_eq!(timed("10⁶ lines without an insured", &bad).0, 0);
}

fn timed(name: &str, act: &Act) -> (u64, u64) {
    let history = History::empty(all_days());
    let lines: usize = act.cases.iter().map(|case| case.services.len()).sum();
    let start = Instant::now();
    let mut exam = Examination::new(edition());
    let report = judge(&mut exam, &KEY, &[act], Some(&history), edition());
    println!(
        "{name}: {:.0} ns a line, excess {}",
        since(start, lines),
        report.excess
    );
    (report.excess, report.suspects)
}
