//! Nanoseconds a line of the whole check as acts grow: valid, all lines the same, all
//! lines broken, and all the same over lists that hold as many rows of their keys as the
//! act has lines. Usage: `growth [LARGEST]`.

use qalqan_benches::clock::median_ns;
use qalqan_benches::sample::{Flaws, SMALL, Sample};
use qalqan_benches::stages::{Material, full_check};
use qalqan_core::act::{Act, Reference};
use qalqan_core::fact::Book;
use qalqan_core::money::Tenge;
use qalqan_core::wire::Checker;
use std::hash::Hash;

fn main() {
    let largest = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let largest: usize = largest.unwrap_or(1_000_000);
    println!("| lines | valid | all the same | all broken | one key a list |");
    println!("|---|---|---|---|---|");
    let counts = [1000, 10_000, 100_000, 1_000_000];
    for lines in counts.into_iter().filter(|lines| *lines <= largest) {
        let material = Material::of(&Sample::new(SMALL, lines, Flaws::None));
        let each = |act: &Act, checker: &Checker| {
            let runs = if lines > 100_000 { 3 } else { 5 };
            let check = |act| full_check(act, checker);
            median_ns(runs, || act.clone(), check) / lines as f64
        };
        let valid = each(&material.act, &material.checker);
        let (same, broken) = (same(&material.act), broken(&material.act));
        let shared = Checker::with(crowded(material.checker.reference(), &same, lines), None);
        println!(
            "| {lines} | {valid:.0} | {:.0} | {:.0} | {:.0} |",
            each(&same, &material.checker),
            each(&broken, &material.checker),
            each(&one_insured(same.clone()), &shared)
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

/// The act with every case the first one's insured.
fn one_insured(mut act: Act) -> Act {
    let insured = act.cases.first().and_then(|case| case.insured);
    for case in &mut act.cases {
        case.insured = insured;
    }
    act
}

/// The book with so many rows of each key that the first line of an act asks about.
fn crowded(book: &Reference, act: &Act, rows: usize) -> Reference {
    let case = act.cases.first();
    let line = case.and_then(|case| case.services.first());
    let insured = case.and_then(|case| case.insured);
    let code = line.and_then(|line| line.code);
    Reference {
        accounts: many(&book.accounts, insured, rows),
        deaths: book.deaths.clone(),
        policies: many(&book.policies, insured, rows),
        workers: many(&book.workers, line.and_then(|line| line.worker), rows),
        tariffs: many(&book.tariffs, code, rows),
        contracts: many(&book.contracts, act.contract.clone(), rows),
        licences: many(&book.licences, act.provider, rows),
        facilities: many(
            &book.facilities,
            case.and_then(|case| case.facility.clone()),
            rows,
        ),
        visits: many(&book.visits, insured, rows),
        taxes: many(&book.taxes, act.provider, rows),
        providers: many(&book.providers, act.provider, rows),
        people: many(&book.people, insured, rows),
        attachments: many(&book.attachments, insured, rows),
        insurance: many(&book.insurance, insured, rows),
        consents: many(&book.consents, insured, rows),
        plans: many(&book.plans, act.contract.clone(), rows),
        norms: many(&book.norms, code, rows),
        packages: many(&book.packages, act.funding, rows),
        systems: many(&book.systems, act.mis.clone(), rows),
        diagnoses: many(&book.diagnoses, case.and_then(|case| case.diagnosis), rows),
        loads: book.loads.clone(),
    }
}

/// The list with its rows of a key repeated.
fn many<K: Ord + Hash + Clone, V: Clone>(
    book: &Book<K, V>,
    key: Option<K>,
    rows: usize,
) -> Book<K, V> {
    let own = key.iter().flat_map(|key| book.rows_of(key));
    let own: Vec<(K, V)> = own.cloned().collect();
    let rows = own.iter().cycle().take(rows.max(own.len())).cloned();
    Book::new(
        book.source(),
        rows.collect(),
        book.is_complete(),
        book.as_of(),
    )
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
