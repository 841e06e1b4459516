//! Prints one table: duplicates at the size of a country, each beside its peers, in one
//! run. Usage: `country [KEYS] [RUNS] [PART]`, where a part is `bulk`, `lines` or `act`,
//! and all of them without one; with `--features sqlite` a database stands beside.
//! `benches/peers/bulk_duckdb.py KEYS` groups as many prints in DuckDB.

use qalqan_benches::bare::BareTable;
use qalqan_benches::clock::{least_and_median_ns, median_ns};
use qalqan_benches::history::{KEY, LIVE, history, prints, stray};
use qalqan_benches::sample::{Flaws, SMALL, Sample};
use qalqan_benches::stages::{edition, read};
use qalqan_core::act::Act;
use qalqan_core::duplicate::{
    Fingerprint, History, ServiceTrace, judge, print_copies, service_keys,
};
use qalqan_core::finding::Examination;
use qalqan_examples::generator::Random;
use std::collections::{HashMap, HashSet};
use std::hint::black_box;
use std::time::Instant;

/// Lines of the act that is asked for.
const LINES: usize = 10_000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize| arguments.get(place).and_then(|text| text.parse().ok());
    let keys = number(0).unwrap_or(10_000_000_usize);
    let runs = number(1).unwrap_or(3_usize);
    let part = |name: &str| arguments.get(2).is_none_or(|part| part == name);
    println!("{keys} prints, medians of {runs} runs\n");
    if part("bulk") {
        bulk(keys / 10, runs);
        bulk(keys, runs);
    }
    let act = read(&Sample::new(SMALL, LINES, Flaws::None).act);
    if part("lines") {
        hashed(&act, keys, runs);
    }
    if part("act") {
        whole(&act, keys, runs);
    }
}

/// Drawn prints of which one in twenty is a copy.
fn drawn(count: usize) -> Vec<Fingerprint> {
    let mut random = Random::stream(7, "country");
    let mut all: Vec<Fingerprint> = Vec::with_capacity(count);
    for place in 0..count {
        let earlier = (place % 20 == 19).then(|| random.pick(&all).copied());
        let print = earlier.flatten().unwrap_or_else(|| stray(&mut random));
        all.push(print);
    }
    all
}

/// All copies among so many prints, verified: in bulk, and by a map of std.
fn bulk(count: usize, runs: usize) {
    let all = drawn(count);
    let each = |time: f64| time / count as f64;
    let own = each(median_ns(runs, || (), |()| print_copies(black_box(&all))));
    let peer = each(median_ns(
        runs.min(2),
        || (),
        |()| {
            let mut firsts = HashMap::with_capacity(all.len());
            let copies = all
                .iter()
                .enumerate()
                .filter(|(place, print)| *firsts.entry(print.number()).or_insert(*place) != *place);
            copies.count()
        },
    ));
    let found = print_copies(&all).map_or(0, |copies| copies.len());
    println!("in bulk, {count}: {own:.0} ns a print, {found} copies; std HashMap {peer:.0} ns");
}

/// The lines of an act, fingerprints made anew each time, beside bare tables.
fn hashed(act: &Act, keys: usize, runs: usize) {
    let mut random = Random::stream(9, "known");
    let own: Vec<u128> = exact(act).iter().map(|print| print.number()).collect();
    // one line of twenty is known, as in the history
    let mut known: Vec<u128> = own.iter().step_by(20).copied().collect();
    known.extend((known.len()..keys).map(|_| stray(&mut random).number()));
    let each = |time: f64| time / LINES as f64;
    let make = each(median_ns(runs, || (), |()| exact(black_box(act))));
    println!("\nfingerprints of a line: {make:.0} ns");
    let mut bare = BareTable::with_capacity(known.len());
    bare.insert_all(&known);
    let time = each(median_ns(runs, || (), |()| bare.count_of(black_box(&own))));
    println!("bare u128 table, batched loads: {time:.0} ns a lookup");
    drop(bare);
    let set: HashSet<u128> = known.iter().copied().collect();
    let held = |keys: &[u128]| keys.iter().filter(|key| set.contains(key)).count();
    let time = each(median_ns(runs, || (), |()| held(black_box(&own))));
    println!("std HashSet: {time:.0} ns a lookup");
    let time = median_ns(
        runs,
        || (),
        |()| {
            let made = exact(black_box(act));
            made.iter()
                .filter(|print| set.contains(&print.number()))
                .count()
        },
    );
    println!("std HashSet, fingerprints included: {:.0} ns", each(time));
    drop(set);
    #[cfg(feature = "sqlite")]
    sqlite(&known, &own, runs);
}

#[cfg(feature = "sqlite")]
fn sqlite(known: &[u128], own: &[u128], runs: usize) {
    let path = std::env::temp_dir().join("qalqan-country.db");
    let _ = std::fs::remove_file(&path);
    let told = qalqan_benches::probe::Probe::of(&path, known).map(|probe| {
        let time = median_ns(runs, || (), |()| probe.count_of(black_box(own)));
        println!(
            "SQLite, one probe of a unique index: {:.0} ns",
            time / own.len() as f64
        );
    });
    if let Err(error) = told {
        println!("SQLite: {error}");
    }
    let _ = std::fs::remove_file(&path);
}

fn exact(act: &Act) -> Vec<Fingerprint> {
    let lines = act.cases.iter().flat_map(|case| {
        let lines = case.services.iter();
        lines.filter_map(move |line| service_keys(&KEY, case, line).exact)
    });
    lines.collect()
}

/// Resident bytes of this process, where the system tells.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) * 1024.0
}

/// A history of real acts: two prints a line, labels, statuses, days that cover the act,
/// one line of twenty presented before.
fn whole(act: &Act, keys: usize, runs: usize) {
    let before = resident();
    let known: Vec<ServiceTrace> = prints(act).into_iter().step_by(20).collect();
    let history = history(keys / 2, &known);
    let held = history.index().prints() as f64;
    println!(
        "\nhistory of {held:.0} prints in real acts: {:.1} bytes a print by its own count, {:.1} \
         resident",
        history.index().bytes() as f64 / held,
        (resident() - before) / held,
    );
    let count = |asked: &[Fingerprint]| {
        let mut held = 0;
        let index = history.index();
        index.get_many(asked, |_, act| held += usize::from(act.is_some()));
        held
    };
    let made = exact(act);
    let each = |time: f64| time / made.len() as f64;
    let bare = each(median_ns(runs, || (), |()| count(black_box(&made))));
    let whole = each(median_ns(runs, || (), |()| count(&exact(black_box(act)))));
    println!("index, batched: {bare:.0} ns a lookup, {whole:.0} fingerprints included");
    let judged = |history: &History| {
        let mut exam = Examination::new(edition());
        judge(&mut exam, &KEY, &[act], Some(history), edition())
    };
    let excess = judged(&history).excess;
    let (least, time) = least_and_median_ns(runs, || (), |()| judged(&history));
    println!(
        "an act of {LINES} lines, days covered, {excess} presented before: {:.2} ms, least {:.2}",
        time / 1e6,
        least / 1e6
    );
    snapshot(history, runs);
}

fn snapshot(history: History, runs: usize) {
    let start = Instant::now();
    let Ok(bytes) = history.snapshot(&KEY) else {
        return println!("snapshot: no memory");
    };
    let written = start.elapsed().as_secs_f64();
    drop(history);
    let read = median_ns(
        runs.min(2),
        || (),
        |()| History::from_snapshot(&KEY, &bytes, None, LIVE).is_ok(),
    );
    let size = bytes.len() as f64 / 1e6;
    println!(
        "snapshot of {size:.0} MB: written at {:.0} MB/s, loaded at {:.0} MB/s",
        size / written,
        size / (read / 1e9)
    );
}
