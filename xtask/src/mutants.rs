//! Mutation testing of a room: a seeded sample of its mutants, each of which some test of
//! the core must catch. A run that was broken off goes on where it stopped.

use crate::run;
use crate::site::Site;
use crate::steps::Outcome;
use std::fs;
use std::path::Path;

/// Mutants of a room that are tried.
const SAMPLE: usize = 200;

/// Another seed is another sample.
const SEED: u64 = 13;

/// Of a hundred mutants that compile, how many are caught at least.
const CAUGHT_MIN: usize = 95;

/// Tries the sample of one room; what was caught before is not tried again.
pub fn examine(site: &Site, room: &str) -> Outcome {
    let files = format!("core/src/{room}/**/*.rs");
    let of_room = ["mutants", "-p", "qalqan-core", "-f", &files];
    let mut list = site.cargo(&of_room);
    let listed = run::run(list.args(["--list", "--line-col", "false"]));
    if !listed.ok {
        return Outcome::failed(listed.stdout + &listed.stderr);
    }
    let folder = site.root.join("target/mutants").join(room);
    if let Err(error) = fs::create_dir_all(&folder) {
        return Outcome::failed(error.to_string());
    }
    let mut trial = site.cargo(&of_room);
    trial.args(["--iterate", "--baseline", "run", "--output"]);
    trial.arg(&folder);
    for name in sample(listed.stdout.lines()) {
        trial.arg("--re").arg(exactly(name));
    }
    // it fails where one mutant lived: what counts is how many did
    let tried = run::run(trial.args(["--", "--all-targets"]));
    counted(&folder.join("mutants.out"), tried.stdout + &tried.stderr)
}

/// The names that come first in an order by the seed: the same for everyone.
fn sample<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<_> = names.filter(|name| !name.trim().is_empty()).collect();
    names.sort_by_key(|name| (place(name), *name));
    names.dedup();
    names.truncate(SAMPLE);
    names
}

/// FNV-1a of the name behind the seed.
fn place(name: &str) -> u64 {
    let bytes = SEED.to_le_bytes().into_iter().chain(name.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |number, byte| {
        (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A pattern that this name alone fits, wherever in its file it stands: the sample does not
/// hang on lines, and the tool matches names that tell them.
fn exactly(name: &str) -> String {
    let mut pattern = String::from("^");
    match name.split_once(".rs: ") {
        Some((file, change)) => {
            escape(file, &mut pattern);
            pattern.push_str(r"\.rs:\d+:\d+: ");
            escape(change, &mut pattern);
        }
        None => escape(name, &mut pattern),
    }
    pattern.push('$');
    pattern
}

/// Only what has a meaning of its own in a pattern: `\<` begins a word.
fn escape(text: &str, pattern: &mut String) {
    for letter in text.chars() {
        if r"\.+*?()|[]{}^$#&-~".contains(letter) {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
}

fn counted(folder: &Path, shown: String) -> Outcome {
    let lines = |file: &str| {
        let text = fs::read_to_string(folder.join(file)).unwrap_or_default();
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let survivors = lines("missed.txt");
    // a mutant that never ends is caught by the clock
    let files = ["caught.txt", "previously_caught.txt", "timeout.txt"];
    let caught: usize = files.into_iter().map(|file| lines(file).len()).sum();
    let remark = format!("{caught} caught, {} lived", survivors.len());
    match is_enough(caught, survivors.len()) {
        true => Outcome::passed(remark),
        false => Outcome::failed(format!("{remark}\n{}\n{shown}", survivors.join("\n"))),
    }
}

fn is_enough(caught: usize, lived: usize) -> bool {
    caught > 0 && caught * 100 >= CAUGHT_MIN * (caught + lived)
}

#[test]
fn the_sample_is_the_same_in_any_order_and_of_another_seed_another() {
    let names: Vec<_> = (0..1000)
        .map(|number| format!("replace {number}"))
        .collect();
    let forward = sample(names.iter().map(String::as_str));
    let backward = sample(names.iter().rev().map(String::as_str));
    assert_eq!(forward.len(), SAMPLE);
    assert_eq!(forward, backward);
    assert_ne!(forward, names.iter().take(SAMPLE).collect::<Vec<_>>());
}

#[test]
fn a_pattern_fits_its_name_alone() {
    assert_eq!(
        exactly("core/src/a.rs: replace f -> Option<X> with None"),
        r"^core/src/a\.rs:\d+:\d+: replace f \-> Option<X> with None$"
    );
}

#[test]
fn five_of_a_hundred_may_live_and_nothing_tried_is_no_answer() {
    assert!(is_enough(95, 5) && is_enough(1, 0));
    assert!(!is_enough(94, 6) && !is_enough(0, 0));
}
