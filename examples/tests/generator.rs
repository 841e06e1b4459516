//! The generator: the same bytes every time, and the committed region is its own.

use qalqan_core::identifier::{Bin, Iin};
use qalqan_examples::generator::{DataFile, Manifest, Size, generate};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

const SEED: u64 = 2026;

fn region() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/region")
}

fn made(size: Size, seed: u64) -> Vec<DataFile> {
    generate(size, seed).unwrap()
}

fn text<'a>(files: &'a [DataFile], path: &str) -> &'a str {
    &files.iter().find(|file| file.path == path).unwrap().text
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    for size in [Size::Region, Size::Month] {
        assert!(made(size, 7) == made(size, 7), "{size}");
        assert!(made(size, 7) != made(size, 8), "{size}");
    }
}

/// `QALQAN_BLESS=1` writes the region anew.
#[test]
fn the_committed_region_is_what_the_generator_makes() {
    let files = made(Size::Region, SEED);
    if env::var_os("QALQAN_BLESS").is_some() {
        let _ = fs::remove_dir_all(region());
        qalqan_examples::generator::write(&region(), &files).unwrap();
    }
    let names: BTreeSet<String> = files.iter().map(|file| file.path.clone()).collect();
    for file in &files {
        let there = fs::read_to_string(region().join(&file.path)).unwrap();
        assert!(there == file.text, "{} differs", file.path);
    }
    let acts = fs::read_dir(region().join("acts")).unwrap();
    for entry in acts {
        let name = format!("acts/{}", entry.unwrap().file_name().to_string_lossy());
        assert!(names.contains(&name), "{name} is no file of the generator");
    }
    let bytes: usize = files.iter().map(|file| file.text.len()).sum();
    assert!(bytes < 1_020_000, "{bytes} bytes");
}

/// An act that the history lost would make a border out of a defect.
#[test]
fn every_earlier_act_keeps_its_fingerprints() {
    let files = made(Size::Region, SEED);
    let history: Value = serde_json::from_str(text(&files, "history.json")).unwrap();
    let acts = history["acts"].as_array().unwrap();
    assert!(acts.len() >= 7 + 25, "{}", acts.len());
    for act in acts {
        assert!(act["record"].as_str().unwrap().starts_with("v2:"));
        assert!(act["content"].as_str().unwrap().starts_with("v2:"));
        assert!(!act["services"].as_array().unwrap().is_empty());
        for case in act["cases"].as_array().unwrap() {
            assert!(case["insured"].as_str().unwrap().starts_with("v2:"));
            assert!(case["from"].as_str().unwrap() <= case["to"].as_str().unwrap());
            assert!(case["care"].is_string());
        }
        assert!(!act["cases"].as_array().unwrap().is_empty());
    }
    assert_eq!(history["stays"], true);
}

/// Every run of exactly twelve digits in quotes.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split('"')
        .filter(|part| part.len() == 12 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[test]
fn every_number_fits_but_the_planted_ones() {
    let files = made(Size::Month, SEED);
    let manifest: Manifest = serde_json::from_str(text(&files, "manifest.json")).unwrap();
    let planted = manifest
        .planted
        .iter()
        .filter(|plant| plant.kind.starts_with("broken-"))
        .count();
    let valid = |number: &str| number.parse::<Iin>().is_ok() || number.parse::<Bin>().is_ok();
    let broken: BTreeSet<&str> = files
        .iter()
        .flat_map(|file| numbers(&file.text))
        .filter(|number| !valid(number))
        // the certification centre's own test certificates bear this one
        .filter(|number| *number != "123456789011")
        .collect();
    assert_eq!((planted, broken.len()), (6, 6));
    // people of 2099: nobody bears such a number yet
    let people: BTreeSet<&str> = numbers(text(&files, "reference.json"))
        .filter(|number| number.as_bytes()[4] < b'4')
        .collect();
    assert_eq!(
        people.len(),
        5000 + 330 + 3 + 9,
        "insured, workers, late workers, strangers"
    );
    assert!(
        people
            .iter()
            .all(|number| number.starts_with("99") && b"56".contains(&number.as_bytes()[6]))
    );
}

#[test]
fn a_month_is_as_large_as_it_says() {
    let files = made(Size::Month, SEED);
    let providers: Value = serde_json::from_str(text(&files, "providers.json")).unwrap();
    assert_eq!(providers.as_array().unwrap().len(), 22);
    let lines: usize = files
        .iter()
        .filter(|file| file.path.starts_with("acts/"))
        .map(|file| file.text.matches("\"quantity\"").count())
        .sum();
    assert!((11_000..13_000).contains(&lines), "{lines}");
}

#[test]
fn every_kind_of_the_order_is_planted() {
    let files = made(Size::Region, SEED);
    let manifest: Manifest = serde_json::from_str(text(&files, "manifest.json")).unwrap();
    let kinds: BTreeSet<&str> = manifest
        .planted
        .iter()
        .map(|one| one.kind.as_str())
        .collect();
    for kind in [
        "broken-iin",
        "after-death",
        "no-policy",
        "worker-not-yet-hired",
        "line-amount",
        "act-total",
        "outside-licence",
        "share-below-half",
        "share-of-one-half",
        "share-over-half",
        "twice-in-act",
        "twice-in-two-acts",
        "twice-at-two-providers",
        "act-under-another-number",
        "second-policy",
        "two-hospitals",
        "stay-before-overlaps",
        "visit-inside-a-stay",
        "visit-inside-a-stay-before",
        "readmission-in-the-month",
        "readmission",
        "stays-explained",
        "dialysis-during-a-stay",
        "ambulance-during-a-stay",
        "transfer",
        "insured-elsewhere",
        "insured-elsewhere-a-minute-later",
        "two-patients",
        "two-patients-of-a-group",
        "overload-of-two-acts",
        "full-day-seen-again",
        "twelve-hours",
        "eight-hours",
    ] {
        assert!(kinds.contains(kind), "{kind}");
    }
    // no path was lost on the way
    let paths = manifest.planted.iter().flat_map(|one| &one.expect);
    assert!(paths.clone().count() > 30);
    assert!(paths.into_iter().all(|one| !one.path.contains('?')));
}
