//! The stages between JSON text and report, one function each.

use qalqan_core::act::{Act, Checked, check};
use qalqan_core::finding::Examination;
use qalqan_core::law::{self, Edition};
use qalqan_core::wire::{ActDraft, Checker, CheckerDraft, read_act};

use crate::sample::{BookSize, Flaws, Sample};

/// Everything that the stages work on.
#[derive(Clone)]
pub struct Material {
    /// The act as JSON text.
    pub text: String,
    /// The act, read.
    pub act: Act,
    /// The book, read once.
    pub checker: Checker,
    /// Service lines of the act.
    pub lines: usize,
}

impl Material {
    /// Reads a sample of that size.
    ///
    /// # Panics
    /// Where the sample itself has an unreadable field: the benchmark is then wrong.
    #[must_use]
    pub fn new(size: BookSize, lines: usize, flaws: Flaws) -> Self {
        Self::of(&Sample::new(size, lines, flaws))
    }

    /// Reads a sample.
    ///
    /// # Panics
    /// As [`Material::new`].
    #[must_use]
    pub fn of(sample: &Sample) -> Self {
        let checker = Checker::new(CheckerDraft {
            law: None,
            reference: Some(sample.reference.clone()),
        });
        assert!(
            checker.report().findings.is_empty(),
            "the book of the sample is sound"
        );
        let act = read_act(&sample.act).expect("the act of the sample is readable");
        Self {
            text: sample.json(),
            act,
            checker,
            lines: sample.lines,
        }
    }
}

/// The edition of the sample's month.
///
/// # Panics
/// Where no edition covers March 2026.
#[must_use]
pub fn edition() -> &'static Edition {
    let day = "2026-03-31".parse().expect("a day");
    law::on(day).expect("an edition covers the month")
}

/// JSON text to a draft.
///
/// # Panics
/// Where the text is no act.
#[must_use]
pub fn typed(text: &str) -> ActDraft {
    serde_json::from_str(text).expect("the sample is an act")
}

/// A draft to the typed act.
///
/// # Panics
/// Where a field is broken.
#[must_use]
pub fn read(draft: &ActDraft) -> Act {
    read_act(draft).expect("the sample is readable")
}

/// All rules over a typed act.
#[must_use]
pub fn full_check(act: Act, checker: &Checker) -> Checked {
    check(
        Examination::new(edition()),
        act,
        checker.reference(),
        edition(),
    )
}

/// JSON text of an act to JSON text of the report.
#[must_use]
pub fn json_to_report(text: &str, checker: &Checker) -> String {
    checker.check_act_json(text)
}
