//! Nanoseconds a line of the whole check as acts grow: valid, all lines the same, all
//! lines broken. Usage: `growth [LARGEST]`.

use qalqan_benches::clock::median_ns;
use qalqan_benches::sample::{Flaws, SMALL, Sample};
use qalqan_benches::stages::{Material, full_check};
use qalqan_core::act::Act;
use qalqan_core::money::Tenge;

fn main() {
    let largest = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let largest: usize = largest.unwrap_or(1_000_000);
    println!("| lines | valid | all the same | all broken |");
    println!("|---|---|---|---|");
    let counts = [1000, 10_000, 100_000, 1_000_000];
    for lines in counts.into_iter().filter(|lines| *lines <= largest) {
        let material = Material::of(&Sample::new(SMALL, lines, Flaws::None));
        let each = |act: &Act| {
            let runs = if lines > 100_000 { 3 } else { 5 };
            let check = |act| full_check(act, &material.checker);
            median_ns(runs, || act.clone(), check) / lines as f64
        };
        let valid = each(&material.act);
        let (same, broken) = (same(&material.act), broken(&material.act));
        println!(
            "| {lines} | {valid:.0} | {:.0} | {:.0} |",
            each(&same),
            each(&broken)
        );
    }
}

/// The act with every line a copy of its first.
fn same(act: &Act) -> Act {
    let mut act = act.clone();
    let first = act.cases.first().and_then(|case| case.services.first());
    if let Some(first) = first.cloned() {
        for line in act.cases.iter_mut().flat_map(|case| &mut case.services) {
            *line = first.clone();
        }
    }
    act
}

/// The act with nothing right in any line.
fn broken(act: &Act) -> Act {
    let mut act = act.clone();
    for case in &mut act.cases {
        for line in &mut case.services {
            line.amount = Some(Tenge::from_tiyn(1));
            line.tariff = Some(Tenge::from_tiyn(1));
            line.worker = case.insured;
            line.sent_on = case.start.and_then(|start| start.plus_days(-30));
        }
    }
    act
}
