//! Where in a draft the reader stands: `cases[3].services[0].tariff`.

use crate::wire::shape::{Room, mask};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt::{Display, Write};

enum Step {
    Field(&'static str),
    /// A key that the record does not have.
    Unknown(String),
    Index(usize),
}

/// The way to a value that could not be read. Nothing is kept while the reader goes down:
/// a step is added by each record and list that an error leaves, the innermost first.
#[derive(Default)]
pub(crate) struct Trail {
    steps: Cell<Vec<Step>>,
    /// What the lists may still take.
    pub(super) room: Room,
    overrun: Cell<bool>,
}

impl Trail {
    /// The trail through a text of so many bytes.
    pub(crate) fn through(bytes: usize) -> Self {
        Self {
            room: Room::of_text(bytes),
            ..Self::default()
        }
    }

    /// The error is a list that holds too much.
    pub(super) fn overrun(&self) {
        self.overrun.set(true);
    }

    /// Does a list hold too much?
    pub(crate) fn is_overrun(&self) -> bool {
        self.overrun.get()
    }

    fn add(&self, step: Step) {
        let mut steps = self.steps.take();
        steps.push(step);
        self.steps.set(steps);
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
        let steps = self.steps.take();
        let known = !steps.is_empty();
        self.steps.set(steps);
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
        for step in self.steps.into_inner().iter().rev() {
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
        assert_eq!(trail.path().len(), 300);
    }
}
