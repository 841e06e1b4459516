//! What is told of a text that could not be read: the place and the kind that was found,
//! never what stood there.

use crate::identifier::{digit, without_people};
use alloc::format;
use alloc::string::String;

/// Characters of a message, and of a path, that are kept.
const LENGTH_MAX: usize = 300;

/// Digits in a row that are kept: shorter than any personal number.
const DIGITS_KEPT: u32 = 5;

/// A path repeats the keys of a host's objects. That may be a person's number: long runs
/// of digits become stars, and a huge key is cut.
pub(crate) fn mask(told: &str) -> String {
    let told: String = told.chars().take(LENGTH_MAX).collect();
    let mut kept = String::with_capacity(told.len());
    let mut run = 0_u32;
    for letter in without_people(told).chars() {
        run = match digit(letter) {
            Some(_) => run.saturating_add(1),
            None => 0,
        };
        kept.push(if run > DIGITS_KEPT { '*' } else { letter });
    }
    kept
}

/// What the parser says, without the value or the key that it repeats: the kind alone.
pub(crate) fn without_value(told: &str) -> String {
    // the text that is repeated may hold the same words: what is expected stands last
    let expected = told.rsplit_once(", expected ");
    for start in ["invalid type: ", "invalid value: "] {
        if let Some((found, (_, expected))) = told.strip_prefix(start).zip(expected) {
            return mask(&format!("{start}{}, expected {expected}", kind(found)));
        }
    }
    if told.starts_with("unknown field ") {
        let (_, place) = told.rsplit_once(" at line ").unwrap_or_default();
        let (_, expected) = expected.unwrap_or_default();
        return match expected.is_empty() {
            true => mask(&format!("unknown field at line {place}")),
            false => mask(&format!("unknown field, expected {expected}")),
        };
    }
    mask(told)
}

/// The kind of a JSON value by the parser's name of it.
fn kind(found: &str) -> &'static str {
    const KINDS: [(&str, &str); 7] = [
        ("string", "text"),
        ("integer", "number"),
        ("floating point", "number"),
        ("number", "number"),
        ("boolean", "true or false"),
        ("sequence", "list"),
        ("null", "null"),
    ];
    let named = KINDS.iter().find(|(name, _)| found.starts_with(name));
    named.map_or("object", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_told_and_never_the_value() {
        for (told, due) in [
            (
                "invalid type: string \"a, expected b\", expected u32 at line 1 column 9",
                "invalid type: text, expected u32 at line 1 column 9",
            ),
            (
                "invalid value: integer `-1`, expected u32 at line 1 column 2",
                "invalid value: number, expected u32 at line 1 column 2",
            ),
            (
                "invalid type: map, expected a list at line 1 column 2",
                "invalid type: object, expected a list at line 1 column 2",
            ),
            (
                "unknown field `Иванов`, expected `a` or `b` at line 1 column 2",
                "unknown field, expected `a` or `b` at line 1 column 2",
            ),
            (
                "unknown field `Иванов`, there are no fields at line 1 column 2",
                "unknown field at line 1 column 2",
            ),
            (
                "trailing characters at line 1 column 123456",
                "trailing characters at line 1 column 12345*",
            ),
        ] {
            assert_eq!(without_value(told), due);
        }
    }

    #[test]
    fn digits_of_every_script_are_masked() {
        assert_eq!(mask("a1234567"), "a12345**");
        assert_eq!(
            mask("\u{ff11}\u{ff12}\u{ff13}\u{ff14}\u{ff15}\u{ff16}"),
            "\u{ff11}\u{ff12}\u{ff13}\u{ff14}\u{ff15}*"
        );
    }
}
