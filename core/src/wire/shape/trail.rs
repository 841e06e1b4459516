//! Where in a draft the reader stands: `cases[3].services[0].tariff`.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt::{Display, Write};

/// Characters of a message, and of a path, that are kept.
const LENGTH_MAX: usize = 300;

/// Digits in a row that are kept: shorter than any personal number.
const DIGITS_KEPT: u32 = 5;

/// A parser repeats what it met, and so does a path the keys of its objects. That may
/// be a person's number: long runs of digits become stars, and a huge value is cut.
pub(crate) fn mask(told: &str) -> String {
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

enum Step {
    Field(&'static str),
    /// A key that the record does not have.
    Unknown(String),
    Index(usize),
}

/// The way to a value that could not be read. Nothing is kept while the reader goes down:
/// a step is added by each record and list that an error leaves, the innermost first.
#[derive(Default)]
pub(crate) struct Trail(Cell<Vec<Step>>);

impl Trail {
    fn add(&self, step: Step) {
        let mut steps = self.0.take();
        steps.push(step);
        self.0.set(steps);
    }

    /// The error came out of this field.
    pub(super) fn field(&self, name: &'static str) {
        self.add(Step::Field(name));
    }

    /// The error is a key that no field has.
    pub(super) fn unknown(&self, key: &str) {
        self.add(Step::Unknown(mask(key)));
    }

    /// The error came out of an entry of a list.
    pub(super) fn entry(&self, place: usize) {
        self.add(Step::Index(place));
    }

    /// The error stands between the fields of a record, behind the one that was last.
    pub(super) fn behind_field(&self, last: Option<&'static str>, error: &dyn Display) {
        let steps = self.0.take();
        let known = !steps.is_empty();
        self.0.set(steps);
        if let Some(name) = last.filter(|_| !known && !is_trailing_comma(error)) {
            self.field(name);
        }
    }

    /// The error stands between the entries of a list, of which so many were read.
    pub(super) fn behind_entries(&self, count: usize, error: &dyn Display) {
        if is_trailing_comma(error) {
            return;
        }
        // behind a comma the next entry is due
        let due = error.to_string().starts_with("EOF while parsing a value");
        self.entry(if due { count } else { count.saturating_sub(1) });
    }

    /// The path from the root. Its keys are masked, and the places in its lists are not:
    /// those are never a person's.
    pub(crate) fn path(self) -> String {
        let mut path = String::new();
        for step in self.0.into_inner().iter().rev() {
            let name = match step {
                Step::Field(name) => name,
                Step::Unknown(key) => key.as_str(),
                Step::Index(place) => {
                    // writing to a String cannot fail
                    let _ = write!(path, "[{place}]");
                    continue;
                }
            };
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(name);
        }
        path
    }
}

/// No field and no entry stands behind such a comma.
fn is_trailing_comma(error: &dyn Display) -> bool {
    error.to_string().starts_with("trailing comma")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_told_from_the_root() {
        let trail = Trail::default();
        trail.unknown("a1234567");
        trail.entry(1_234_567);
        trail.field("services");
        trail.entry(0);
        trail.field("cases");
        assert_eq!(trail.path(), "cases[0].services[1234567].a12345**");
        assert_eq!(Trail::default().path(), "");
    }

    #[test]
    fn a_long_key_is_cut() {
        let trail = Trail::default();
        trail.unknown(&"b".repeat(10_000));
        assert_eq!(trail.path().len(), LENGTH_MAX);
    }
}
