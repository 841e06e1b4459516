//! Issuing the policies of a table, beside a `memset` of the bytes that it leaves and
//! beside records of strings. `--bin policies` draws the curve up to a country.
#![allow(clippy::unwrap_used, reason = "a benchmark may panic")]

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use qalqan_benches::insured::{Country, Strings};
use qalqan_core::policy::CompactPolicy;
use std::hint::black_box;
use std::time::Duration;

fn issuing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("policy");
    for count in [1_000_usize, 10_000, 100_000, 1_000_000] {
        group.throughput(Throughput::Elements(count as u64));
        let country = Country::new(count).unwrap();
        group.bench_function(BenchmarkId::new("issue", count), |bencher| {
            bencher.iter_with_large_drop(|| country.issue());
        });
        let bytes = count * size_of::<CompactPolicy>();
        group.bench_function(BenchmarkId::new("memset", count), |bencher| {
            bencher.iter_batched(
                || vec![0_u8; bytes],
                |mut held| {
                    black_box(&mut held[..]).fill(black_box(1));
                    held
                },
                BatchSize::LargeInput,
            );
        });
        let strings = Strings::new(count);
        group.bench_function(BenchmarkId::new("strings", count), |bencher| {
            bencher.iter_with_large_drop(|| strings.issue());
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .measurement_time(Duration::from_secs(3));
    targets = issuing
}
criterion_main!(benches);
