//! JSON text of an act to typed records, a line at a time: the limit is one UTF-8
//! check, the peer is `serde_json::Value`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use qalqan_benches::sample::{Flaws, SMALL, Sample};
use qalqan_benches::stages::{read, typed};
use std::hint::black_box;
use std::time::Duration;

fn parse(criterion: &mut Criterion) {
    for (name, lines) in [("100", 100), ("10k", 10_000)] {
        let sample = Sample::new(SMALL, lines, Flaws::None);
        let text = sample.json();
        let mut group = criterion.benchmark_group("parse");
        group.throughput(Throughput::Elements(sample.lines as u64));
        group.bench_function(format!("limit_utf8/{name}"), |bencher| {
            bencher.iter(|| std::str::from_utf8(black_box(text.as_bytes())).is_ok());
        });
        group.bench_function(format!("serde_value/{name}"), |bencher| {
            bencher.iter_with_large_drop(|| serde_json::from_str::<serde_json::Value>(&text));
        });
        group.bench_function(format!("typed/{name}"), |bencher| {
            bencher.iter_with_large_drop(|| typed(&text));
        });
        group.bench_function(format!("typed_read/{name}"), |bencher| {
            bencher.iter_with_large_drop(|| {
                let draft = typed(&text);
                let act = read(&draft);
                (draft, act)
            });
        });
        group.finish();
    }
}

criterion_group! {
    name = groups;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    targets = parse
}
criterion_main!(groups);
