//! Medians of a few runs, for tables of ratios.

use std::hint::black_box;
use std::time::Instant;

/// The median time of a run in nanoseconds. What `setup` makes is not timed, nor is
/// the drop of what `run` returns.
pub fn median_ns<S, T>(runs: usize, setup: impl FnMut() -> S, run: impl FnMut(S) -> T) -> f64 {
    least_and_median_ns(runs, setup, run).1
}

/// The shortest run and the median, in nanoseconds: on a machine that others use too the
/// shortest of many is the one that they disturbed least.
pub fn least_and_median_ns<S, T>(
    runs: usize,
    mut setup: impl FnMut() -> S,
    mut run: impl FnMut(S) -> T,
) -> (f64, f64) {
    // the first run fills caches and buffers
    let _ = black_box(run(setup()));
    let mut times: Vec<u128> = (0..runs.max(1))
        .map(|_| {
            let input = setup();
            let start = Instant::now();
            let output = black_box(run(black_box(input)));
            let time = start.elapsed().as_nanos();
            drop(output);
            time
        })
        .collect();
    times.sort_unstable();
    let at = |place: usize| times.get(place).map_or(0.0, |time| *time as f64);
    (at(0), at(times.len() / 2))
}
