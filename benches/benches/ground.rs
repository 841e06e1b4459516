//! The ground floor: amounts, numbers of people, days, terms, distribution; each
//! beside a loop of one's own or the library underneath.

use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use qalqan_benches::peers::{digit_loop, iterative};
use qalqan_benches::pools::{amount, pool, receivers, three_levels};
use qalqan_benches::sample::people;
use qalqan_core::allocation::{Apportionment, allocate, distribute};
use qalqan_core::calendar::{Day, StartConvention, Term, WorkCalendar, deadline};
use qalqan_core::identifier::Iin;
use qalqan_core::money::Tenge;
use qalqan_examples::generator::Random;
use std::hint::black_box;
use std::time::Duration;

const COUNT: usize = 1000;

fn texts(make: impl Fn(&mut Random) -> String) -> Vec<String> {
    let mut random = Random::stream(2026, "ground");
    (0..COUNT).map(|_| make(&mut random)).collect()
}

fn money(criterion: &mut Criterion) {
    let amounts =
        texts(|random| Tenge::from_tiyn(random.between(0, 90_000_000).into()).to_string());
    let read: Vec<Tenge> = amounts
        .iter()
        .filter_map(|text| text.parse().ok())
        .collect();
    let mut group = criterion.benchmark_group("ground/tenge");
    group.throughput(Throughput::Elements(COUNT as u64));
    group.bench_function("parse", |bencher| {
        bencher.iter(|| {
            amounts
                .iter()
                .filter_map(|text| text.parse::<Tenge>().ok())
                .count()
        });
    });
    group.bench_function("parse_f64_inexact", |bencher| {
        bencher.iter(|| {
            amounts
                .iter()
                .filter_map(|text| text.parse::<f64>().ok())
                .count()
        });
    });
    group.bench_function("print", |bencher| {
        bencher.iter(|| {
            read.iter()
                .map(|amount| amount.to_string().len())
                .sum::<usize>()
        });
    });
    group.finish();
}

fn numbers(criterion: &mut Criterion) {
    let numbers = people(0, COUNT);
    let mut group = criterion.benchmark_group("ground/iin");
    group.throughput(Throughput::Elements(COUNT as u64));
    group.bench_function("parse", |bencher| {
        bencher.iter(|| {
            numbers
                .iter()
                .filter(|text| text.parse::<Iin>().is_ok())
                .count()
        });
    });
    group.bench_function("digit_loop", |bencher| {
        bencher.iter(|| {
            numbers
                .iter()
                .filter(|text| digit_loop(text).is_some())
                .count()
        });
    });
    group.finish();
}

fn days(criterion: &mut Criterion) {
    let days = texts(|random| {
        format!(
            "2026-{:02}-{:02}",
            random.between(1, 12),
            random.between(1, 28)
        )
    });
    let mut group = criterion.benchmark_group("ground/day");
    group.throughput(Throughput::Elements(COUNT as u64));
    group.bench_function("parse", |bencher| {
        bencher.iter(|| {
            days.iter()
                .filter(|text| text.parse::<Day>().is_ok())
                .count()
        });
    });
    group.bench_function("chrono", |bencher| {
        bencher.iter(|| {
            days.iter()
                .filter(|text| text.parse::<NaiveDate>().is_ok())
                .count()
        });
    });
    group.finish();
    let calendar = WorkCalendar::kazakhstan();
    let year: Vec<Day> = (1..=12)
        .flat_map(|month| (1..=31).filter_map(move |day| Day::new(2026, month, day)))
        .collect();
    let mut group = criterion.benchmark_group("ground/deadline");
    group.throughput(Throughput::Elements(year.len() as u64));
    for (name, term) in [
        ("5wd", Term::WorkingDays(5)),
        ("30d", Term::CalendarDays(30)),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let last = |day: &Day| deadline(*day, term, StartConvention::NextDay, &calendar);
                year.iter()
                    .filter(|day| black_box(last(day)).is_ok())
                    .count()
            });
        });
    }
    group.finish();
}

fn allocation(criterion: &mut Criterion) {
    for (name, count) in [("10", 10), ("1e3", 1000), ("1e5", 100_000)] {
        let receivers = receivers(count);
        let amount = amount(&receivers);
        let plain: Vec<_> = receivers.iter().map(iterative::Bounds::of).collect();
        let pool = pool(receivers, Apportionment::LargestRemainder);
        let tree = three_levels(count);
        let mut group = criterion.benchmark_group("allocate/caps_floors");
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(format!("library/{name}"), |bencher| {
            bencher.iter_with_large_drop(|| allocate(black_box(&pool)));
        });
        group.bench_function(format!("three_levels/{name}"), |bencher| {
            bencher.iter_with_large_drop(|| distribute(black_box(&tree)));
        });
        group.bench_function(format!("decimal_iterative/{name}"), |bencher| {
            bencher.iter_with_large_drop(|| iterative::allocate(amount, black_box(&plain)));
        });
        group.finish();
    }
}

criterion_group! {
    name = groups;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2));
    targets = money, numbers, days, allocation
}
criterion_main!(groups);
