//! Draws the curve of distribution: nanoseconds a receiver from ten to as many as are asked
//! for, with caps and floors, beside three levels, Webster's divisor and rounds of decimals;
//! and beside Python's `Decimal` and dinero, where they are there. Shortest of a few runs.
//! Usage: `distribution [RECEIVERS] [RUNS]`.

use qalqan_benches::clock::least_and_median_ns;
use qalqan_benches::peers::iterative;
use qalqan_benches::pools::{amount, pool, receivers, three_levels, unbounded};
use qalqan_core::allocation::{Apportionment, Receiver, allocate, distribute, verify};
use serde_json::{Value, json};
use std::hint::black_box;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse().ok());
    let most = arguments.next().flatten().unwrap_or(1_000_000);
    let runs = arguments.next().flatten().unwrap_or(9);
    println!(
        "| receivers | ns each | verify, × | three levels, × | Webster, × | rust_decimal, × | Python Decimal, × |"
    );
    println!("|---|---|---|---|---|---|---|");
    let counts = [10, 100, 1_000, 10_000, 100_000, 1_000_000];
    for count in counts.into_iter().filter(|count| *count <= most) {
        row(count, runs);
    }
    unbounded_row(1_000, runs);
}

/// The shortest time of many calls, each as long as a clock tells well.
fn each<T>(count: usize, runs: usize, call: impl Fn() -> T) -> f64 {
    let repeat = (10_000 / count).max(1);
    let whole = || {
        let calls = (0..repeat).map(|_| call());
        calls.collect::<Vec<T>>()
    };
    least_and_median_ns(runs, || (), |()| whole()).0 / (count * repeat) as f64
}

fn row(count: usize, runs: usize) {
    let list = receivers(count);
    let sum = amount(&list);
    let plain: Vec<_> = list.iter().map(iterative::Bounds::of).collect();
    let python = python(&list, sum, runs.min(3));
    let webster = pool(list.clone(), Apportionment::Webster);
    let flat = pool(list, Apportionment::LargestRemainder);
    let tree = three_levels(count);
    let own = each(count, runs, || allocate(black_box(&flat)));
    let result = allocate(&flat);
    let check = each(count, runs, || verify(black_box(&flat), &result).is_ok());
    let levels = each(count, runs, || distribute(black_box(&tree)));
    let nearest = each(count, runs, || allocate(black_box(&webster)));
    let decimal = each(count, runs.min(3), || {
        iterative::allocate(sum, black_box(&plain))
    });
    let python = python.map_or_else(|why| why, |time| format!("{:.1}", time / own));
    println!(
        "| {count} | {own:.1} | {:.2} | {:.2} | {:.2} | {:.1} | {python} |",
        check / own,
        levels / own,
        nearest / own,
        decimal / own
    );
}

/// Beside dinero, which knows no bounds.
fn unbounded_row(count: usize, runs: usize) {
    let list = unbounded(count);
    let sum = amount(&list);
    let input = input(&list, sum);
    let flat = pool(list, Apportionment::LargestRemainder);
    let own = each(count, runs, || allocate(black_box(&flat)));
    let told = ask(
        Path::new("node"),
        "allocate_dinero.mjs",
        &input,
        runs,
        count,
    );
    let told = told.map_or_else(|why| why, |time| format!("{:.1} ×", time / own));
    println!("\nwithout bounds, {count}: {own:.1} ns each; dinero: {told}");
}

fn input(list: &[Receiver], sum: i64) -> Value {
    let rows = list.iter().map(|one| {
        json!({
            "weight": one.weight, "floor": one.floor.tiyn(),
            "cap": one.cap.map(qalqan_core::money::Tenge::tiyn),
        })
    });
    json!({"amount": sum, "rows": rows.collect::<Vec<_>>()})
}

fn python(list: &[Receiver], sum: i64, runs: usize) -> Result<f64, String> {
    let input = input(list, sum);
    ask(
        Path::new("python3"),
        "allocate_decimal.py",
        &input,
        runs,
        list.len(),
    )
}

/// Nanoseconds a receiver of a script.
fn ask(
    program: &Path,
    script: &str,
    input: &Value,
    runs: usize,
    count: usize,
) -> Result<f64, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let packages = root.join("../target/peers");
    let place = if packages.is_dir() {
        packages
    } else {
        root.into()
    };
    let missing = |_| "not there: benches/peers/install.sh".to_string();
    let mut child = Command::new(program)
        .current_dir(place)
        .arg(root.join("peers").join(script))
        .arg(runs.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(missing)?;
    if let Some(mut stdin) = child.stdin.take() {
        let text = input.to_string();
        stdin.write_all(text.as_bytes()).map_err(missing)?;
    }
    let output = child.wait_with_output().map_err(missing)?;
    let told: Result<Value, _> = serde_json::from_slice(&output.stdout);
    let time = told.ok().and_then(|told| told["least"].as_f64());
    let time = time.ok_or_else(|| "not there: benches/peers/install.sh".to_string())?;
    Ok(time / count as f64)
}
