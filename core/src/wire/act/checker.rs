//! Objects that a host keeps between calls: what is read once is not read again.
//!
//! Each method has a twin that takes and gives JSON text, in the envelope of
//! [`call_json`](crate::wire::call_json). [`DuplicateIndex`](crate::wire::DuplicateIndex)
//! stands beside the calls about duplicates.

use crate::wire::act::replace_lists;
use crate::wire::call::read_text;
use crate::wire::declare::methods;
use crate::wire::{
    ActDraft, ActReport, Checker, CheckerDraft, ObjectError, ReferenceDraft, VerdictReport,
};
use alloc::sync::Arc;

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

    /// A checker as this one, with each list that is given in the place of the old one.
    /// This one answers as before, so that whoever reads it is not disturbed; the other
    /// lists are shared, not copied.
    ///
    /// # Errors
    /// Where a list is too long to be read: nothing is replaced then. Lists that long come
    /// through [`ReferenceLoader`](crate::wire::ReferenceLoader). A row that cannot be read
    /// is told by the new checker's [`report`](Self::report).
    pub fn replace_lists(&self, draft: ReferenceDraft) -> Result<Arc<Self>, ObjectError> {
        replace_lists(self, &draft)
    }

    /// The same with the lists as JSON text.
    ///
    /// # Errors
    /// As [`replace_lists`](Self::replace_lists), and where the text cannot be read.
    pub fn replace_lists_json(&self, text: &str) -> Result<Arc<Self>, ObjectError> {
        self.replace_lists(read_text(text)?)
    }
}

methods!({
    impl Checker {
        /// Checks an act.
        pub fn check_act(&self, draft: ActDraft) -> ActReport {
            self.check(&draft).0
        }

        /// Checks an act given as JSON text.
        pub fn check_act_json(&self, text: &str) -> String;
    }
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{ReferenceLoader, call_json};
    use alloc::string::{String, ToString};
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
        assert_eq!(
            text["answer"]["verdict"]["outcome"],
            typed.verdict.outcome.name()
        );
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

    fn dead(checker: &Checker, insured: &str) -> u64 {
        let service = json!({"at": "2026-03-05T10:00"});
        let case = json!({"insured": insured, "services": [service]});
        let act = json!({"month": "2026-03", "cases": [case]});
        let report = checker.check_act(serde_json::from_value(act).unwrap());
        let lines = report.verdict.coverage;
        let line = lines.into_iter().find(|line| line.code == "ACT-010");
        line.map_or(0, |line| line.found)
    }

    fn person(serial: u8) -> String {
        let mut digits = [9, 9, 0, 1, 0, 1, 6, 0, 0, 0, serial];
        loop {
            if let Some(control) = crate::identifier::control_digit(&digits) {
                let eleven: String = digits.iter().map(ToString::to_string).collect();
                return alloc::format!("{eleven}{control}");
            }
            digits[9] += 1;
        }
    }

    fn deaths(people: &[&str], complete: bool) -> Value {
        let rows: Vec<Value> = people
            .iter()
            .map(|one| json!({"insured": one, "day": "2026-01-10"}))
            .collect();
        json!({"deaths": {"complete": complete, "asOf": "2026-04-01", "rows": rows}})
    }

    #[test]
    fn a_new_list_takes_the_place_of_the_old_one_or_nothing_changes() {
        let (one, other) = (person(1), person(2));
        let taxes = json!({"complete": true, "rows": []});
        let mut book = deaths(&[&one], true);
        book["taxes"] = taxes;
        let old = Checker::from_json(&json!({ "reference": book }).to_string()).unwrap();
        let new = old
            .replace_lists_json(&deaths(&[&other], true).to_string())
            .unwrap();
        assert_eq!(
            (dead(&old, &one), dead(&old, &other)),
            (1, 0),
            "the old one stays"
        );
        assert_eq!((dead(&new, &one), dead(&new, &other)), (0, 1));
        assert!(new.reference().taxes.is_given(), "the other lists stand");
        let typed: ReferenceDraft = serde_json::from_value(deaths(&[&other], true)).unwrap();
        let typed = old.replace_lists(typed).unwrap();
        assert_eq!((dead(&typed, &one), dead(&typed, &other)), (0, 1));
        // a row that cannot be read leaves its list open, and is told
        let broken = new.replace_lists_json(&deaths(&[&one, "1"], true).to_string());
        let broken = broken.unwrap();
        assert_eq!((dead(&broken, &one), dead(&broken, &other)), (1, 0));
        let told = |checker: &Checker| -> Vec<String> {
            let findings = checker.report().findings.into_iter();
            findings.map(|one| one.path).collect()
        };
        assert_eq!(told(&broken), ["reference.deaths.rows[1].insured"]);
        // and is told no more once its list is replaced
        let mended = broken.replace_lists_json(&deaths(&[&one], true).to_string());
        assert_eq!(told(&mended.unwrap()), Vec::<String>::new());
        let taxes = json!({"taxes": {"complete": true, "rows": []}});
        let kept = broken.replace_lists_json(&taxes.to_string()).unwrap();
        assert_eq!(told(&kept), told(&broken), "the list stays");
    }

    #[test]
    fn parts_make_the_list_that_one_piece_makes() {
        let (one, other) = (person(1), person(2));
        let whole = json!({"reference": deaths(&[&other, &one], true)});
        let whole = Checker::from_json(&whole.to_string()).unwrap();
        let loader = ReferenceLoader::new();
        let _ = loader.append_json(&deaths(&[&other], false).to_string());
        let _ = loader.append(serde_json::from_value(deaths(&[&one], true)).unwrap());
        let loaded = loader.checker(CheckerDraft::default());
        let rows = |checker: &Checker| checker.reference().deaths.rows().to_vec();
        assert_eq!(rows(&loaded), rows(&whole));
        assert!(loaded.reference().deaths.is_complete());
        // the loader starts anew, and a broken row is never forgotten
        let _ = loader.append_json(&deaths(&["1"], false).to_string());
        let _ = loader.append_json(&deaths(&[&one], true).to_string());
        let broken = loader.replace_in(&whole);
        assert_eq!((dead(&broken, &one), dead(&broken, &other)), (1, 0));
        assert!(!broken.reference().deaths.is_complete());
        assert_eq!(broken.report().findings.len(), 1);
    }

    #[test]
    fn what_is_no_draft_makes_no_checker() {
        let error = Checker::from_json("{\"book\":{}}").unwrap_err();
        assert_eq!(error.to_string().split(':').next(), Some("wrong-shape"));
    }
}
