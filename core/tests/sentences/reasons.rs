//! Every reason that the code can give is said in all languages.

use crate::latin::english;
use crate::none;
use crate::sources::{code, literals};
use qalqan_core::law::Language;
use qalqan_core::law::words::{self, CodeSet, SETS};

/// Files whose errors refuse a call or a stored thing as a whole, and reach no finding.
const WHOLE: [(&str, &str); 12] = [
    (
        "payment/accepted_unchecked.rs",
        "PAY-028 says it of a draft; the error is a programmer's",
    ),
    (
        "allocation/pool.rs",
        "a pool is refused by rules of its own",
    ),
    (
        "allocation/tree_error.rs",
        "a tree is refused by rules of its own",
    ),
    (
        "allocation/verify_tree.rs",
        "ALC-015 says the kind of flaw; the error is a programmer's",
    ),
    (
        "allocation/verify.rs",
        "a distribution is verified as a whole",
    ),
    ("act/build.rs", "a typed act is built by a programmer"),
    (
        "duplicate/",
        "a store, a snapshot or an index fails as a whole",
    ),
    (
        "policy/attachment.rs",
        "attachments are changed by a programmer",
    ),
    ("policy/table.rs", "a table of policies fails as a whole"),
    ("wire/error.rs", "the error of a call"),
    ("wire/duplicate/", "an object fails as a whole"),
    ("statement/", "a document fails as a whole"),
];

fn set(name: &str) -> &'static CodeSet {
    SETS.iter().find(|set| set.name() == name).unwrap()
}

/// A reason with every hole filled by a plain value.
fn filled(template: &str) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, from)) = rest.split_once('{') {
        let (_, after) = from.split_once('}').unwrap();
        text.push_str(before);
        text.push('7');
        rest = after;
    }
    text + rest
}

/// The texts of errors, with holes filled: `#[error("…")]`.
fn errors() -> Vec<(String, String)> {
    let mut told = Vec::new();
    for (file, text) in code() {
        if WHOLE.iter().any(|(path, _)| file.starts_with(path)) {
            continue;
        }
        for part in text.split("#[error(").skip(1) {
            let inside = part.split_once(")]").map_or(part, |(inside, _)| inside);
            // what only passes on an error of another kind has no text
            let own = literals(inside).into_iter().next();
            let own = own.filter(|own| own.contains(' '));
            // the forms themselves are walked below
            let own = own.filter(|own| own != "not in the form of {form}");
            told.extend(own.map(|own| (file.clone(), filled(&own))));
        }
    }
    told
}

/// The texts given where a field is refused: `reader.malformed(…, "…")`, and errors that
/// are plain texts: `Err("…")`.
fn refusals() -> Vec<(String, String)> {
    let mut told = Vec::new();
    for (file, text) in code() {
        for start in ["malformed(", "malformed_at(", "Err(\"", "ok_or(\""] {
            for part in text.split(start).skip(1) {
                let part = part.split_once(';').map_or(part, |(part, _)| part);
                let part = format!("{}{part}", if start.ends_with('"') { "\"" } else { "" });
                let own = literals(&part).into_iter().find(|own| own.contains(' '));
                told.extend(own.map(|own| (file.clone(), own)));
            }
        }
    }
    told
}

#[test]
fn every_reason_is_said() {
    let sets = [
        "reason of a form",
        "reason of a code",
        "reason of a history",
    ]
    .map(set);
    let told = [errors(), refusals()].concat();
    assert!(told.len() > 80, "{} reasons were found", told.len());
    let mut faults = Vec::new();
    for (file, reason) in told {
        for language in [Language::Kk, Language::Ru] {
            let mut said = sets
                .iter()
                .filter_map(|set| words::refusal(set, &reason, language));
            match said.next() {
                None => faults.push(format!("{file}: {reason}")),
                Some(said) if !english(&said).is_empty() => {
                    faults.push(format!("{file}: {said}"));
                }
                Some(_) => {}
            }
        }
    }
    faults.dedup();
    none(&faults, "give the reason words in law/words/reasons");
}

/// The forms of identifiers go into a reason of their own.
#[test]
fn every_form_of_an_identifier_is_said() {
    let form = set("reason of a form");
    let (mut faults, mut count) = (Vec::new(), 0);
    for (file, text) in code() {
        for part in text.split("form: \"").skip(1) {
            let own = literals(&format!("\"{part}")).into_iter().next().unwrap();
            let reason = format!("not in the form of {own}");
            if words::refusal(form, &reason, Language::Ru).is_none() {
                faults.push(format!("{file}: {reason}"));
            }
            count += 1;
        }
    }
    assert!(count > 4);
    none(&faults, "give the form words in law/words/reasons");
}
