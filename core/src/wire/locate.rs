//! Where in a JSON text an error stands: `cases[3].services[0].tariff`.
//!
//! The parser tells a line and a column. Walking the text up to there costs a
//! broken input a second look; asking the parser to keep the path would cost every
//! record a second copy of its code, half of the module that browsers load.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

/// Characters of a message, and of a path, that are kept.
const LENGTH_MAX: usize = 300;

/// Digits in a row that are kept: shorter than any personal number.
const DIGITS_KEPT: u32 = 5;

/// A parser repeats what it met, and so does a path the keys of its objects. That may
/// be a person's number: long runs of digits become stars, and a huge value is cut.
pub(super) fn mask(told: &str) -> String {
    let mut kept = String::new();
    let mut run = 0_u32;
    for letter in told.chars().take(LENGTH_MAX) {
        run = if letter.is_ascii_digit() {
            run.saturating_add(1)
        } else {
            0
        };
        kept.push(if run > DIGITS_KEPT { '*' } else { letter });
    }
    kept
}

enum Frame<'a> {
    Object { key: Option<&'a str>, naming: bool },
    Array { index: usize },
}

/// The path of the value or key at a line and a column, both as the parser counts. Its
/// keys are masked, and the places in its lists are not: those are never a person's.
pub(super) fn path_at(text: &str, line: usize, column: usize) -> String {
    let before = line.saturating_sub(1);
    let start = text
        .split_inclusive('\n')
        .take(before)
        .map(str::len)
        .fold(0, usize::saturating_add);
    let read = text.get(..start.saturating_add(column)).unwrap_or(text);
    print(&frames(read))
}

fn frames(read: &str) -> Vec<Frame<'_>> {
    let mut frames = Vec::new();
    let mut rest = read;
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        rest = match letter {
            '"' => match string_end(after) {
                Some((string, behind)) => {
                    name(&mut frames, string);
                    behind
                }
                None => return frames,
            },
            _ => {
                step(&mut frames, letter);
                after
            }
        };
    }
    frames
}

/// The inside of a string and what follows it, `None` where it does not end.
fn string_end(text: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    let end = text.find(|letter| match letter {
        _ if escaped => {
            escaped = false;
            false
        }
        '\\' => {
            escaped = true;
            false
        }
        other => other == '"',
    })?;
    let (inside, behind) = text.split_at_checked(end)?;
    Some((inside, behind.strip_prefix('"')?))
}

/// A string where a key is due names what follows.
fn name<'a>(frames: &mut [Frame<'a>], string: &'a str) {
    if let Some(Frame::Object { key, naming: true }) = frames.last_mut() {
        *key = Some(string);
    }
}

fn step(frames: &mut Vec<Frame<'_>>, letter: char) {
    match (letter, frames.last_mut()) {
        ('{', _) => frames.push(Frame::Object {
            key: None,
            naming: true,
        }),
        ('[', _) => frames.push(Frame::Array { index: 0 }),
        ('}' | ']', _) => {
            frames.pop();
        }
        (':', Some(Frame::Object { naming, .. })) => *naming = false,
        (',', Some(Frame::Object { naming, .. })) => *naming = true,
        (',', Some(Frame::Array { index })) => *index = index.saturating_add(1),
        _ => (),
    }
}

fn print(frames: &[Frame<'_>]) -> String {
    let mut path = String::new();
    for frame in frames {
        if path.len() > LENGTH_MAX {
            break;
        }
        match frame {
            Frame::Object { key: Some(key), .. } => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&mask(key));
            }
            Frame::Object { key: None, .. } => (),
            // writing to a String cannot fail
            Frame::Array { index } => drop(write!(path, "[{index}]")),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_up_to_a_place() {
        let cases = [
            ("", 1, 0, ""),
            ("{\"a\":1", 1, 6, "a"),
            ("{\"a\":[1,{\"b\":", 1, 13, "a[1].b"),
            ("{\n \"a\": {\"b\\\"]\": [0,\n 1", 3, 2, "a.b\\\"][1]"),
            ("{\"a\":{},\"b\":[],\"c\"", 1, 19, "c"),
            ("[[1],[2,3", 1, 9, "[1][1]"),
            ("{\"a\":\"unended", 1, 13, "a"),
            ("{\"a\":1}", 7, 99, ""),
            ("{\"a1234567\":{\"12345\":[6", 1, 25, "a12345**.12345[0]"),
        ];
        for (text, line, column, path) in cases {
            assert_eq!(path_at(text, line, column), path, "{text}");
        }
    }

    #[test]
    fn a_path_is_cut_and_masks_only_keys() {
        let far = "0,".repeat(1_234_567);
        let text = alloc::format!("{{\"a\":[{far}");
        assert_eq!(path_at(&text, 1, text.len()), "a[1234567]");
        let deep = "{\"aaaaaaaaaaaaaaaaaaaa\":".repeat(100);
        assert!(path_at(&deep, 1, deep.len()).len() < 400);
        let huge = alloc::format!("{{\"{}\":", "b".repeat(10_000));
        assert_eq!(path_at(&huge, 1, huge.len()).len(), LENGTH_MAX);
    }
}
