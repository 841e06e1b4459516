//! Nanoseconds a line of the whole check as acts grow: valid, all lines the same, all
//! lines broken, and all the same over lists that hold as many rows of their keys as the
//! act has lines; and that of each list alone. Usage: `growth [LARGEST]`.

use qalqan_benches::clock::median_ns;
use qalqan_benches::sample::{Flaws, SMALL, Sample};
use qalqan_benches::stages::{Material, full_check};
use qalqan_core::act::{Act, Case, LoadCard, Reference, Service};
use qalqan_core::calendar::{Day, Moment};
use qalqan_core::fact::Book;
use qalqan_core::identifier::{Iin, ServiceCode};
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
    let counts = counts
        .into_iter()
        .filter(|lines| *lines <= largest.min(100_000));
    let heads: Vec<String> = counts.clone().map(|lines| format!(" {lines} |")).collect();
    println!("\n| rows of one key of, lines |{}", heads.concat());
    println!("|---|{}", "---|".repeat(heads.len()));
    let grown = counts.map(|lines| {
        let material = Material::of(&Sample::new(SMALL, lines, Flaws::None));
        let act = one_insured(same(&material.act));
        each_list(&act, material.checker.reference(), lines)
    });
    let grown: Vec<Vec<f64>> = grown.collect();
    for (place, (list, _)) in LISTS.iter().enumerate() {
        let cells = grown.iter().map(|each| format!(" {:.0} |", each[place]));
        println!("| {list} |{}", cells.collect::<String>());
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

/// What the first line of an act asks about.
struct Asked<'a> {
    act: &'a Act,
    case: Option<&'a Case>,
    line: Option<&'a Service>,
}

impl<'a> Asked<'a> {
    fn of(act: &'a Act) -> Self {
        let case = act.cases.first();
        let line = case.and_then(|case| case.services.first());
        Self { act, case, line }
    }

    fn insured(&self) -> Option<Iin> {
        self.case.and_then(|case| case.insured)
    }

    fn worker(&self) -> Option<Iin> {
        self.line.and_then(|line| line.worker)
    }

    fn day(&self) -> Option<Day> {
        self.line.and_then(|line| line.at).map(Moment::day)
    }

    fn code(&self) -> Option<ServiceCode> {
        self.line.and_then(|line| line.code)
    }
}

/// Fills one list.
type Fill = fn(&mut Reference, &Asked<'_>, usize);

macro_rules! lists {
    ($($name:ident by $key:expr $(, or $made:expr)?;)*) => {
        /// Each list, with what makes many rows of its key.
        const LISTS: &[(&str, Fill)] = &[$((stringify!($name), |book, asked, rows| {
            let key: fn(&Asked<'_>) -> _ = $key;
            let made = None $(.or_else(|| ($made)(asked)))?;
            book.$name = many(&book.$name, (key(asked), made), rows);
        })),*];
    };
}

lists! {
    accounts by |one| one.insured();
    attachments by |one| one.insured();
    consents by |one| one.insured();
    contracts by |one| one.act.contract.clone();
    deaths by |one| one.insured(), or |one: &Asked<'_>| one.day();
    diagnoses by |one| one.case.and_then(|case| case.diagnosis);
    facilities by |one| one.case.and_then(|case| case.facility.clone());
    insurance by |one| one.insured();
    licences by |one| one.act.provider;
    loads by |one| one.worker(), or |one: &Asked<'_>| {
        Some(LoadCard { day: one.day()?, patients: 0 })
    };
    norms by |one| one.code();
    packages by |one| one.act.funding;
    people by |one| one.insured();
    plans by |one| one.act.contract.clone();
    policies by |one| one.insured();
    providers by |one| one.act.provider;
    systems by |one| one.act.mis.clone();
    tariffs by |one| one.code();
    taxes by |one| one.act.provider;
    visits by |one| one.insured();
    workers by |one| one.worker();
}

/// The book with so many rows of each key that the first line of an act asks about.
fn crowded(book: &Reference, act: &Act, rows: usize) -> Reference {
    let mut book = book.clone();
    for (_, fill) in LISTS {
        fill(&mut book, &Asked::of(act), rows);
    }
    book
}

/// Nanoseconds a line over each list alone, with as many rows of its key as the act has
/// lines: a list whose rows are gone through for each line grows with them.
fn each_list(act: &Act, book: &Reference, lines: usize) -> Vec<f64> {
    let filled = LISTS.iter().map(|(_, fill)| {
        let mut book = book.clone();
        fill(&mut book, &Asked::of(act), lines);
        let checker = Checker::with(book, None);
        let check = |act| full_check(act, &checker);
        median_ns(3, || act.clone(), check) / lines as f64
    });
    filled.collect()
}

/// The list with its rows of a key repeated, or a made one where it has none.
fn many<K: Ord + Hash + Clone, V: Clone>(
    book: &Book<K, V>,
    (key, made): (Option<K>, Option<V>),
    rows: usize,
) -> Book<K, V> {
    let own = key.iter().flat_map(|key| book.rows_of(key));
    let mut own: Vec<(K, V)> = own.cloned().collect();
    if own.is_empty() {
        own.extend(key.zip(made));
    }
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
