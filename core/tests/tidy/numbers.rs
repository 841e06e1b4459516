//! No real person's number stands in the repository: whatever could be an IIN or
//! a BIN must be a public organisation of `known_numbers.txt`. Generated numbers
//! live under `core/vectors` and `examples/data` alone.

use crate::files::{Source, from_root, root, under};
use std::fs;

const LIST: &str = include_str!("../known_numbers.txt");
const GENERATED: [&str; 2] = ["core/vectors/", "examples/data/"];
const READ: [&str; 9] = ["rs", "md", "txt", "toml", "json", "csv", "ts", "js", "html"];

fn known() -> Vec<&'static str> {
    (LIST.lines())
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .collect()
}

fn digits(number: &str) -> Vec<u32> {
    number.chars().filter_map(|c| c.to_digit(10)).collect()
}

/// The twelfth digit is the one that the eleven before it ask for.
fn check_digit_holds(number: &str) -> bool {
    let digits = digits(number);
    let sum = |weights: [u32; 11]| -> u32 {
        weights.iter().zip(&digits).map(|(w, d)| w * d).sum::<u32>() % 11
    };
    let first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    let check = match first {
        10 => sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]),
        first => first,
    };
    digits.len() == 12 && check == digits[11]
}

fn is_like_bin(number: &str) -> bool {
    let d = digits(number);
    let month = d[2] * 10 + d[3];
    (1..=12).contains(&month) && (4..=6).contains(&d[4]) && d[5] <= 3
}

fn is_like_iin(number: &str) -> bool {
    let d = digits(number);
    let (month, day) = (d[2] * 10 + d[3], d[4] * 10 + d[5]);
    (1..=12).contains(&month) && (1..=31).contains(&day) && d[6] <= 6
}

/// Runs of exactly twelve digits, also written as `123_456_789_012`.
fn runs(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .map(|run| run.replace('_', ""))
        .filter(|run| run.len() == 12 && run.bytes().all(|b| b.is_ascii_digit()))
        .collect()
}

fn personal(source: &Source) -> Vec<String> {
    (runs(&source.text).into_iter())
        .filter(|run| check_digit_holds(run) && (is_like_bin(run) || is_like_iin(run)))
        .filter(|run| !known().contains(&run.as_str()))
        .map(|run| format!("{}: {} ends no known number", source.path, &run[8..]))
        .collect()
}

#[test]
fn no_personal_number_is_kept() {
    let folders = [
        "core",
        "bindings-wasm",
        "bindings-uniffi",
        "examples",
        "benches",
        "xtask",
    ];
    let found: Vec<String> = (folders.iter())
        .flat_map(|folder| under(&root().join(folder)))
        .chain(["README.md", "CHANGELOG.md", "CONTRIBUTING.md"].map(|name| root().join(name)))
        .filter(|path| {
            READ.iter()
                .any(|end| path.extension().is_some_and(|e| e == *end))
        })
        .filter(|path| !from_root(path).contains("node_modules/"))
        .filter(|path| {
            !GENERATED
                .iter()
                .any(|folder| from_root(path).starts_with(folder))
        })
        .filter_map(|path| {
            Some(Source {
                path: from_root(&path),
                text: fs::read_to_string(&path).ok()?,
                code: String::new(),
            })
        })
        .flat_map(|source| personal(&source))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

/// So the list cannot be the way in for a person: the fifth digit tells.
#[test]
fn the_list_holds_public_organisations_only() {
    assert!(known().len() >= 2);
    for number in known() {
        assert!(check_digit_holds(number), "{number}");
        assert!(is_like_bin(number) && !is_like_iin(number), "{number}");
    }
}

#[test]
fn a_personal_number_is_named() {
    // made here, so that it does not stand in this file
    let made: String = (0..=9)
        .map(|last| format!("{}{last}", "01010150000"))
        .find(|number| check_digit_holds(number))
        .unwrap();
    assert_eq!(
        personal(&Source::new("a.rs", &format!("x = \"{made}\""))).len(),
        1
    );
    let apart = format!("{}_{}", &made[..6], &made[6..]);
    assert_eq!(personal(&Source::new("a.rs", &apart)).len(), 1);
    for fine in [
        format!("{made}0"),
        format!("a{made}"),
        known()[0].to_owned(),
    ] {
        assert_eq!(
            personal(&Source::new("a.rs", &fine)),
            Vec::<String>::new(),
            "{fine}"
        );
    }
}
