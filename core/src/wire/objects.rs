//! Objects that a host keeps between calls: what is read once is not read again.
//!
//! Each method has a twin that takes and gives JSON text, in the envelope of
//! [`call_json`](crate::wire::call_json). [`DuplicateIndex`](crate::wire::DuplicateIndex)
//! stands beside the calls about duplicates.

use crate::wire::call::{answer_text, read_text};
use crate::wire::{ActDraft, ActReport, Checker, CheckerDraft, ErrorReport, VerdictReport};
use alloc::string::String;

/// Why an object could not be made: there is nothing yet that could report.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
pub enum ObjectError {
    /// The draft could not be read.
    #[error("{}: {} at `{}`", report.code, report.message, report.path)]
    Unread {
        /// What and where.
        report: ErrorReport,
    },
}

impl From<ErrorReport> for ObjectError {
    fn from(report: ErrorReport) -> Self {
        Self::Unread { report }
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Checker {
    /// Reads the law and the book once. [`report`](Self::report) tells what was left out.
    #[must_use]
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn new(draft: CheckerDraft) -> Self {
        Self::read(draft)
    }

    /// The same from JSON text.
    ///
    /// # Errors
    /// Where the text is not JSON, is too large or has another shape.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn from_json(text: &str) -> Result<Self, ObjectError> {
        Ok(Self::new(read_text(text)?))
    }

    /// What the reading of the book said: a row that could not be read is left out.
    #[must_use]
    pub fn report(&self) -> VerdictReport {
        self.reading().clone()
    }

    /// Checks an act.
    #[must_use]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "an exported call owns its records"
    )]
    pub fn check_act(&self, draft: ActDraft) -> ActReport {
        self.check(&draft).0
    }

    /// Checks an act given as JSON text.
    #[must_use]
    pub fn check_act_json(&self, text: &str) -> String {
        answer_text(text, |draft| self.check_act(draft))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::call_json;
    use alloc::string::ToString;
    use alloc::vec::Vec;
    use serde_json::{Value, json};

    #[test]
    fn a_checker_answers_as_the_call_does() {
        let act = json!({"number": "A-1", "month": "2026-03", "cases": []});
        let book = json!({"deaths": {"complete": true, "asOf": "2026-04-01", "rows": []}});
        let whole = json!({"reference": book, "act": act}).to_string();
        let call = call_json("checkAct", &whole);
        let checker = Checker::from_json(&json!({ "reference": book }).to_string()).unwrap();
        let text = checker.check_act_json(&act.to_string());
        let strip = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
        let (mut call, mut text) = (strip(&call), strip(&text));
        // the call also counts the reading of the book
        call["answer"]["verdict"]["coverage"].take();
        text["answer"]["verdict"]["coverage"].take();
        assert_eq!(call, text);
        let typed = checker.check_act(serde_json::from_value(act).unwrap());
        assert_eq!(text["answer"]["accepted"], typed.accepted);
    }

    #[test]
    fn a_broken_row_is_told_by_the_report() {
        let book = json!({"reference": {"deaths": {"rows": [{"insured": "1"}]}}});
        let checker = Checker::from_json(&book.to_string()).unwrap();
        let paths: Vec<String> = checker
            .report()
            .findings
            .into_iter()
            .map(|one| one.path)
            .collect();
        assert!(
            paths.contains(&"reference.deaths.rows[0].insured".into()),
            "{paths:?}"
        );
    }

    #[test]
    fn what_is_no_draft_makes_no_checker() {
        let error = Checker::from_json("{\"book\":{}}").unwrap_err();
        assert_eq!(error.to_string().split(':').next(), Some("wrong-shape"));
    }
}
