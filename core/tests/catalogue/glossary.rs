//! The glossary: three words and a type in every row, and the type is there.

use crate::words::mixed;
use crate::{none, sources};

const GLOSSARY: &str = include_str!("../../src/manual/glossary.rs");

/// The rows of the tables, without their headings.
fn rows(page: &str) -> Vec<Vec<String>> {
    let lines = page.lines().filter_map(|line| line.strip_prefix("//! |"));
    let cells = lines.map(|line| {
        let cells = line.trim_end_matches('|').split('|');
        cells.map(|cell| cell.trim().to_string()).collect()
    });
    let is_word = |row: &Vec<String>| {
        let first = row.first().map_or("", String::as_str);
        !first.starts_with("---") && first != "қазақша"
    };
    cells.filter(is_word).collect()
}

/// What is wrong with the place that a row names.
fn place_fault(place: &str) -> Option<String> {
    if place == "held by the host" {
        return None;
    }
    let Some(named) = place.split('`').nth(1) else {
        return Some("names no place".to_string());
    };
    let (folder, name) = named.split_once("::").unwrap_or((named, ""));
    let room = sources::room(folder);
    if room.is_absent() {
        return Some(format!("no room {folder}"));
    }
    let there = name.is_empty() || room.is_stub() || room.has_type(name);
    (!there).then(|| format!("core/src/{folder} has no type {name}"))
}

fn faults(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for row in rows(page) {
        let [kk, ru, en, place] = row.as_slice() else {
            faults.push(format!("{row:?} has not four cells"));
            continue;
        };
        if row.iter().any(String::is_empty) {
            faults.push(format!("{en}: an empty cell"));
        }
        let words = [kk, ru, en].into_iter().flat_map(|cell| mixed(cell));
        faults.extend(words.map(|word| format!("{en}: mixed word {word}")));
        faults.extend(place_fault(place).map(|fault| format!("{en}: {fault}")));
    }
    faults
}

#[test]
fn every_word_has_three_languages_and_a_place() {
    assert!(rows(GLOSSARY).len() > 50);
    none(&faults(GLOSSARY), "mend core/src/manual/glossary.rs");
}

#[test]
fn a_bad_row_is_told() {
    let told = |row: &str| faults(row).join("; ");
    assert_eq!(
        told("//! | үлес | доля | share | [`ratio::Ratio`](crate::ratio::Ratio) |"),
        ""
    );
    assert!(told("//! | үлес | доля | share | `ratio::Share` |").contains("no type Share"));
    assert!(told("//! | үлес | доля | share | room `attic` |").contains("no room attic"));
    assert!(told("//! | үлес | доля | share | somewhere |").contains("no place"));
    assert!(told("//! | үлес | дoля | share | room `law` |").contains("mixed word"));
    assert!(told("//! | үлес |  | share | room `law` |").contains("empty cell"));
    assert!(told("//! | үлес | доля | room `law` |").contains("not four cells"));
}
