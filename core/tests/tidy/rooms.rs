//! Rooms stand one on another: a room uses only rooms below it, and its front
//! file holds docs and re-exports only.

use crate::code::{line_of, without_tests, words};
use crate::files::{Source, rust};
use std::collections::BTreeSet;

/// From the ground up. Rooms of one floor may use each other, but not both ways.
const FLOORS: [&[&str]; 24] = [
    &["ascii", "json_name", "short_text"],
    &["closed_set", "number_map", "path", "sort"],
    &["identifier", "money", "ratio", "calendar"],
    &["law"],
    &["fact", "finding"],
    &["party"],
    &["signature"],
    &["account"],
    &["policy"],
    &["placement"],
    &["allocation"],
    &["visit"],
    &["act"],
    &["duplicate"],
    &["payment"],
    &["statement"],
    &["access"],
    &["checkpoint"],
    &["ledger"],
    &["settlement"],
    &["monitoring"],
    &["announcement"],
    &["wire"],
    &["manual"],
];

/// Items that a front file may hold all the same: the file, the word, the reason.
const FULL_FRONTS: [(&str, &str, &str); 1] = [(
    "core/src/law/editions/mod.rs",
    "static",
    "the list of the editions beside it, one line each",
)];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&room))
}

/// `act/case.rs` → (`act`, 2 steps under the crate); `lib.rs` is in no room.
fn place(path: &str) -> Option<(&str, usize)> {
    let inside = path.strip_prefix("core/src/")?.strip_suffix(".rs")?;
    let inside = inside.strip_suffix("/mod").unwrap_or(inside);
    let room = inside.split('/').next()?;
    (inside != "lib").then_some((room, inside.split('/').count()))
}

/// The rooms named after each `crate::`, with the line, and also from a group.
fn targets(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, start) in code.match_indices("crate::") {
        let inner_word = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if inner_word {
            continue;
        }
        let rest = &code[at + start.len()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => first_of_each(group),
            None => vec![rest],
        };
        for name in names {
            let end = name.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            let name = &name[..end.unwrap_or(name.len())];
            if !name.is_empty() {
                found.push((line_of(code, at), name));
            }
        }
    }
    found
}

/// The beginnings of the members of `a::{b, c}, d}`.
fn first_of_each(group: &str) -> Vec<&str> {
    let mut depth = 0_u32;
    let mut starts = vec![group.trim_start()];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(group[at + 1..].trim_start()),
            _ => {}
        }
    }
    starts
}

fn upward(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    let mut beside = BTreeSet::new();
    for source in sources {
        let Some((room, depth)) = place(&source.path) else {
            continue;
        };
        let path = &source.path;
        let Some(here) = floor(room) else {
            found.push(format!("{path}: room `{room}` stands on no floor"));
            continue;
        };
        for (line, target) in targets(&source.code) {
            match floor(target) {
                None => found.push(format!("{path}:{line}: `crate::{target}` is no room")),
                Some(there) if there > here => {
                    found.push(format!("{path}:{line}: `{room}` looks up at `{target}`"));
                }
                Some(there) if there == here && room != target => {
                    beside.insert((room, target));
                    if beside.contains(&(target, room)) {
                        found.push(format!(
                            "{path}:{line}: `{room}` and `{target}` use each other"
                        ));
                    }
                }
                Some(_) => {}
            }
        }
        // a path that climbs out of the room by `super` would hide its arrow
        let climb = "super::".repeat(depth);
        if let Some(at) = without_tests(&source.code).find(&climb) {
            let line = line_of(&source.code, at);
            found.push(format!("{path}:{line}: say `crate::…`, not `{climb}…`"));
        }
    }
    found
}

fn full_fronts(sources: &[Source]) -> Vec<String> {
    const ITEMS: [&str; 10] = [
        "fn",
        "struct",
        "enum",
        "union",
        "trait",
        "impl",
        "const",
        "static",
        "type",
        "macro_rules",
    ];
    let exempt = |path: &str, word: &str| {
        (FULL_FRONTS.iter()).any(|(known, item, _)| (*known, *item) == (path, word))
    };
    (sources.iter())
        .filter(|source| source.path.ends_with("/mod.rs"))
        .filter_map(|source| {
            let path = &source.path;
            let (line, word, _) = (words(&source.code).into_iter())
                .find(|(_, word, _)| ITEMS.contains(word) && !exempt(path, word))?;
            Some(format!("{path}:{line}: `{word}` in a front file"))
        })
        .collect()
}

#[test]
fn rooms_look_down_only() {
    assert_eq!(upward(&rust(&["core/src"])), Vec::<String>::new());
}

#[test]
fn front_files_hold_docs_and_re_exports() {
    let sources = rust(&["core/src"]);
    assert_eq!(full_fronts(&sources), Vec::<String>::new());
    for (path, item, reason) in FULL_FRONTS {
        let source = sources.iter().find(|source| source.path == path);
        let held = source
            .is_some_and(|source| (words(&source.code).iter()).any(|(_, word, _)| *word == item));
        assert!(
            held && !reason.is_empty(),
            "{path}: `{item}` is exempt for nothing"
        );
    }
}

#[test]
fn every_room_is_declared() {
    let sources = rust(&["core/src"]);
    let front = sources
        .iter()
        .find(|source| source.path == "core/src/lib.rs");
    let front = front.unwrap();
    for room in FLOORS.concat() {
        assert!(front.code.contains(&format!("mod {room};")), "{room}");
    }
}

#[test]
fn an_upward_look_is_named() {
    let cases = [
        ("core/src/money/tenge.rs", "use crate::law::Clause;"),
        ("core/src/ratio.rs", "fn f(x: crate::act::Act) {}"),
        (
            "core/src/law/mod.rs",
            "pub use crate::{money::{Tenge, Half}, act::Act};",
        ),
        ("core/src/act/case.rs", "use crate::nowhere::X;"),
        ("core/src/attic/mod.rs", ""),
        ("core/src/act/case.rs", "use super::super::payment;"),
        ("core/src/ratio.rs", "use super::payment;"),
        (
            "core/src/act/case.rs",
            "#[cfg(test)]\nmod tests { use crate::wire::X; }",
        ),
    ];
    for (path, text) in cases {
        assert_eq!(
            upward(&[Source::new(path, text)]).len(),
            1,
            "{path}: {text}"
        );
    }
    let two = [
        Source::new("core/src/money/a.rs", "use crate::ratio::Ratio;"),
        Source::new("core/src/ratio.rs", "use crate::money::Tenge;"),
    ];
    assert_eq!(upward(&two).len(), 1);
}

#[test]
fn a_downward_look_is_fine() {
    let cases = [
        (
            "core/src/act/case.rs",
            "use crate::{law::Clause, money::Tenge};\npub(crate) fn f() {}",
        ),
        (
            "core/src/act/case.rs",
            "// use crate::wire::X;\nuse super::line::Line;",
        ),
        ("core/src/law/catalogue/act.rs", "use super::super::Clause;"),
        ("core/src/lib.rs", "pub use crate::wire::X;"),
        (
            "core/src/ratio.rs",
            "#[cfg(test)]\nmod tests { use super::*; }",
        ),
        ("core/src/ratio.rs", "use mycrate::wire::X;"),
    ];
    for (path, text) in cases {
        assert_eq!(
            upward(&[Source::new(path, text)]),
            Vec::<String>::new(),
            "{text}"
        );
    }
}

#[test]
fn a_full_front_is_named() {
    let front = |text| full_fronts(&[Source::new("core/src/act/mod.rs", text)]).len();
    assert_eq!(front("//! fn struct\nmod case;\npub use case::Case;"), 0);
    assert_eq!(front("mod case;\npub fn f() {}"), 1);
    assert_eq!(front("pub struct Act;"), 1);
}
