//! The lines of an act of 10 000 lines against a history of a million lines: the
//! index beside a std set and a bare table of the same fingerprints, snapshots, and the
//! whole judgement.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use qalqan_benches::bare::BareTable;
use qalqan_benches::history::{KEY, LIVE, attendances, attended, history, prints, stray};
use qalqan_benches::sample::{Flaws, SMALL, Sample};
use qalqan_benches::stages::{edition, read};
use qalqan_core::duplicate::{
    Claims, Fingerprint, History, ServiceTrace, judge_with, print_copies,
};
use qalqan_core::finding::Examination;
use qalqan_examples::generator::Random;
use std::collections::{HashMap, HashSet};
use std::hint::black_box;
use std::time::Duration;

const HISTORY: usize = 1_000_000;
const LINES: usize = 10_000;

/// Asked in an order that is not the order of the table.
fn asked(known: &[Fingerprint]) -> Vec<(&'static str, Vec<Fingerprint>)> {
    let mut random = Random::stream(1, "asked");
    let hits = (0..LINES).filter_map(|_| random.pick(known).copied());
    let hits: Vec<Fingerprint> = hits.collect();
    let misses = (0..LINES).map(|_| stray(&mut random)).collect();
    vec![("hit", hits), ("miss", misses)]
}

fn lookups(criterion: &mut Criterion) {
    let mut random = Random::stream(1, "known");
    let known: Vec<Fingerprint> = (0..HISTORY).map(|_| stray(&mut random)).collect();
    let set: HashSet<u128> = known.iter().map(|print| print.number()).collect();
    let traces = known.iter().map(|print| ServiceTrace {
        exact: Some(*print),
        ..ServiceTrace::default()
    });
    let history = history(HISTORY, &traces.collect::<Vec<_>>());
    let index = history.index();
    let mut bare = BareTable::with_capacity(known.len());
    let numbers: Vec<u128> = known.iter().map(|print| print.number()).collect();
    bare.insert_all(&numbers);
    let mut group = criterion.benchmark_group("duplicate");
    group.throughput(Throughput::Elements(LINES as u64));
    for (kind, prints) in asked(&known) {
        group.bench_function(format!("std_hashset/1M/{kind}"), |bencher| {
            bencher.iter(|| {
                let found = prints.iter().filter(|print| set.contains(&print.number()));
                black_box(found.count())
            });
        });
        group.bench_function(format!("index/1M/{kind}"), |bencher| {
            bencher.iter(|| {
                let found = prints.iter().filter(|print| index.get(**print).is_some());
                black_box(found.count())
            });
        });
        group.bench_function(format!("index_batched/1M/{kind}"), |bencher| {
            bencher.iter(|| {
                let mut found = 0;
                index.get_many(&prints, |_, act| found += usize::from(act.is_some()));
                black_box(found)
            });
        });
        let numbers: Vec<u128> = prints.iter().map(|print| print.number()).collect();
        group.bench_function(format!("bare/1M/{kind}"), |bencher| {
            bencher.iter(|| black_box(bare.count_of(&numbers)));
        });
    }
    group.finish();
}

fn snapshots(criterion: &mut Criterion) {
    let history = history(HISTORY, &[]);
    let bytes = history.snapshot(&KEY).expect("memory for the snapshot");
    let mut group = criterion.benchmark_group("duplicate");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("snapshot/write/1M", |bencher| {
        bencher.iter_with_large_drop(|| history.snapshot(&KEY));
    });
    group.bench_function("snapshot/load/1M", |bencher| {
        bencher
            .iter_with_large_drop(|| History::from_snapshot(&KEY, black_box(&bytes), None, LIVE));
    });
    group.finish();
}

fn judgement(criterion: &mut Criterion) {
    let sample = Sample::new(SMALL, LINES, Flaws::None);
    let act = read(&sample.act);
    let own = prints(&act);
    let mut group = criterion.benchmark_group("duplicate");
    group.throughput(Throughput::Elements(LINES as u64));
    group.bench_function("fingerprints", |bencher| {
        bencher.iter_with_large_drop(|| prints(black_box(&act)));
    });
    // what a host pays for a line that it has not hashed yet
    let known = history(HISTORY, &[]);
    group.bench_function("fingerprints_and_index/1M", |bencher| {
        bencher.iter(|| {
            let made = prints(black_box(&act)).into_iter();
            let asked: Vec<Fingerprint> = made.filter_map(|line| line.exact).collect();
            let mut held = 0;
            known
                .index()
                .get_many(&asked, |_, act| held += usize::from(act.is_some()));
            black_box(held)
        });
    });
    drop(known);
    // one line of twenty was presented before
    let some: Vec<_> = own.iter().step_by(20).copied().collect();
    let unique = Claims {
        unique_ids: act.provider.into_iter().collect(),
        ..Claims::default()
    };
    let nothing = Claims::default();
    // who was with whom: of nobody, and of one line of twenty
    let seen: Vec<_> = attendances(&act).into_iter().step_by(20).collect();
    let told = |known: &[_]| Some(attended(history(HISTORY, &[]), HISTORY, known));
    for (kind, known, claims, attended) in [
        ("miss", &[][..], &nothing, None),
        ("5pct_hit", &some, &nothing, None),
        ("miss_ids", &[][..], &unique, None),
        ("miss_attendances", &[][..], &nothing, told(&[])),
        ("5pct_attendances", &[][..], &nothing, told(&seen)),
    ] {
        let history = attended.unwrap_or_else(|| history(HISTORY, known));
        group.bench_function(format!("judge/1M/{kind}"), |bencher| {
            bencher.iter_with_large_drop(|| {
                let mut exam = Examination::new(edition());
                let acts = [&act];
                let report = judge_with(&mut exam, &KEY, &acts, Some(&history), claims, edition());
                (exam, report)
            });
        });
    }
    group.finish();
}

/// All copies among a million prints, one of twenty a copy.
fn bulk(criterion: &mut Criterion) {
    let mut random = Random::stream(3, "bulk");
    let mut all: Vec<Fingerprint> = (0..HISTORY).map(|_| stray(&mut random)).collect();
    for place in (19..HISTORY).step_by(20) {
        all[place] = all[place / 2];
    }
    let mut group = criterion.benchmark_group("duplicate");
    group.throughput(Throughput::Elements(HISTORY as u64));
    group.bench_function("bulk_verified/1M", |bencher| {
        bencher.iter_with_large_drop(|| print_copies(black_box(&all)));
    });
    group.bench_function("std_hashmap_bulk/1M", |bencher| {
        bencher.iter(|| {
            let mut firsts = HashMap::with_capacity(all.len());
            let places = all.iter().enumerate();
            let copies = places
                .filter(|(place, print)| *firsts.entry(print.number()).or_insert(*place) != *place);
            black_box(copies.count())
        });
    });
    group.finish();
}

criterion_group! {
    name = groups;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    targets = lookups, snapshots, judgement, bulk
}
criterion_main!(groups);
