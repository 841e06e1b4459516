//! Draws the curve of issuing: nanoseconds and bytes a policy from a thousand to as
//! many millions as are asked for, medians of one run.
//! Usage: `policies [MILLIONS] [RUNS]`.

use qalqan_benches::clock::median_ns;
use qalqan_benches::insured::{Country, Kind, StringPolicy, Strings};
use qalqan_core::policy::CompactPolicy;
use std::hint::black_box;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse().ok());
    let millions = arguments.next().flatten().unwrap_or(10);
    let runs = arguments.next().flatten().unwrap_or(5);
    println!("bytes held of a policy: {}", size_of::<CompactPolicy>());
    println!("bytes with row and texts: what the whole policy is printed from\n");
    println!(
        "| policies | ns each | × memset | unordered, × | no provider, × | bytes with row and texts | strings, ns each | × own | strings, bytes |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    let small = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
    let whole = millions * 1_000_000;
    let counts = small.into_iter().filter(|count| *count < whole);
    for count in counts.chain([whole]) {
        if !row(count, runs) {
            eprintln!("a made-up person got no policy");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn row(count: usize, runs: usize) -> bool {
    let each = |ns: f64| ns / count as f64;
    let Some(country) = Country::new(count) else {
        return false;
    };
    if country.issue().policies.len() != count {
        return false;
    }
    let own = each(median_ns(runs, || (), |()| country.issue()));
    let held_whole = size_of::<CompactPolicy>() + country.table.bytes() / count;
    drop(country);
    let other = |kind| {
        let country = Country::of(count, kind)?;
        let issued = country.issue().policies.len() == count;
        issued.then(|| each(median_ns(runs.min(3), || (), |()| country.issue())))
    };
    let (Some(unordered), Some(unattached)) = (other(Kind::Unordered), other(Kind::Unattached))
    else {
        return false;
    };
    let bytes = count * size_of::<CompactPolicy>();
    let set = each(median_ns(
        runs,
        || vec![0_u8; bytes],
        |mut held| {
            black_box(&mut held[..]).fill(black_box(1));
            held
        },
    ));
    let strings = Strings::new(count);
    let held = strings.issue();
    let heavy: usize = held.iter().map(StringPolicy::bytes).sum();
    drop(held);
    let peer = each(median_ns(runs.min(3), || (), |()| strings.issue()));
    println!(
        "| {count} | {own:.1} | {:.1} | {:.1} | {:.1} | {held_whole} | {peer:.0} | {:.1} | {} |",
        own / set,
        unordered / own,
        unattached / own,
        peer / own,
        heavy / count
    );
    true
}
