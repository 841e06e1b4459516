//! All rules over a typed act, beside bare arithmetic and beside a straight loop of
//! the same checks over plain structs and std maps; and JSON text to report.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use qalqan_benches::plain::{PlainAct, PlainBook};
use qalqan_benches::sample::{Flaws, REGION};
use qalqan_benches::stages::{Material, full_check, json_to_report};
use qalqan_benches::{arithmetic, naive};
use std::hint::black_box;
use std::time::Duration;

fn check(criterion: &mut Criterion) {
    for (name, lines) in [("100", 100), ("10k", 10_000)] {
        for flaws in [Flaws::None, Flaws::FivePercent] {
            let material = Material::new(REGION, lines, flaws);
            let name = format!("{name}/{}", flaws.name());
            bench_rules(criterion, &material, &name);
            if flaws == Flaws::None {
                bench_whole(criterion, &material, &lines.to_string());
            }
        }
    }
}

fn bench_rules(criterion: &mut Criterion, material: &Material, name: &str) {
    let act = PlainAct::new(&material.act);
    let book = PlainBook::new(material.checker.reference());
    let mut group = criterion.benchmark_group("check");
    group.throughput(Throughput::Elements(material.lines as u64));
    group.bench_function(format!("arith/{name}"), |bencher| {
        bencher.iter(|| arithmetic::check(black_box(&act)));
    });
    group.bench_function(format!("naive/{name}"), |bencher| {
        bencher.iter(|| naive::check(black_box(&act), &book));
    });
    group.bench_function(format!("full/{name}"), |bencher| {
        bencher.iter_batched(
            || material.act.clone(),
            |act| full_check(act, &material.checker),
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

fn bench_whole(criterion: &mut Criterion, material: &Material, name: &str) {
    let mut group = criterion.benchmark_group("e2e");
    group.throughput(Throughput::Elements(material.lines as u64));
    group.bench_function(format!("json_to_report/{name}"), |bencher| {
        bencher.iter(|| json_to_report(black_box(&material.text), &material.checker));
    });
    group.finish();
}

criterion_group! {
    name = groups;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    targets = check
}
criterion_main!(groups);
