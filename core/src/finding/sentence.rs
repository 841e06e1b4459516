//! A finding as a sentence for people: the text of its rule with its values in the place
//! of the names, what to do about it, and where in the draft it is.
//!
//! Params stay as machines write them. Here each takes the form that people read, by the
//! kind that its rule declares: an id that a host made up is never taken for a day.

use crate::finding::Finding;
use crate::finding::place::place_of_path;
use crate::law::{Language, Rule};
use alloc::string::String;
use alloc::vec::Vec;

impl Finding {
    /// The sentence for people: days as 26.03.2026, money as 1 234,50 ₸, shares as 50 %,
    /// codes of closed sets in words; a refusal says what to do.
    ///
    /// ```
    /// use qalqan_core::finding::{At, Finding};
    /// use qalqan_core::law::{Language, catalogue};
    ///
    /// let rule = catalogue::by_code("ACT-009").expect("a stable code");
    /// let finding = Finding::new(rule, At::root().path());
    /// let finding = finding.with("day", "2026-03-26").with("state", "blocked");
    /// assert_eq!(
    ///     finding.sentence(Language::Ru),
    ///     "Лицевой счет застрахованного не открыт на день оказания услуги. \
    ///      День: 26.03.2026, состояние: заблокирован. Проверьте состояние лицевого счета",
    /// );
    /// ```
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let params = self.params.iter();
        let params = params.map(|(name, value)| (*name, value.as_str()));
        sentence(self.rule, params, language)
    }

    /// Where in the draft, for people: «акт 1, случай 2». `None` where the finding is about
    /// the draft as a whole, or in a part that people do not count; then the path tells it.
    ///
    /// ```
    /// use qalqan_core::finding::{At, Finding};
    /// use qalqan_core::law::{Language, catalogue};
    ///
    /// let rule = catalogue::by_code("ACT-004").expect("a stable code");
    /// let root = At::root();
    /// let cases = root.field("cases");
    /// let finding = Finding::new(rule, cases.index(1).field("total").path());
    /// assert_eq!(finding.place(Language::Kk).as_deref(), Some("2-жағдай"));
    /// assert_eq!(finding.place(Language::En).as_deref(), Some("case 2"));
    /// ```
    #[must_use]
    pub fn place(&self, language: Language) -> Option<String> {
        place_of_path(self.path.segments(), language)
    }
}

/// The text of a rule with values for people: the one way from params to a sentence.
pub(crate) fn sentence<'a>(
    rule: &Rule,
    params: impl Iterator<Item = (&'a str, &'a str)>,
    language: Language,
) -> String {
    let said: Vec<(&str, String)> = params
        .map(|(name, value)| {
            let kind = rule.kind(name);
            let said = kind.and_then(|kind| kind.say(value, language));
            (name, said.unwrap_or_else(|| value.into()))
        })
        .collect();
    let values: Vec<(&str, &str)> = said
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    rule.filled(language, rule.text.fill(language, &values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::At;
    use crate::law::catalogue::{act, payment};

    fn said(rule: &'static Rule, params: &[(&'static str, &str)]) -> String {
        let finding = Finding::new(rule, At::root().path());
        let finding = params
            .iter()
            .fold(finding, |finding, (name, value)| finding.with(name, value));
        finding.sentence(Language::Ru)
    }

    #[test]
    fn what_a_host_wrote_stays() {
        let act = said(&payment::INVOICE_RECIPIENT, &[("invoice", "2026-03-26")]);
        assert!(act.contains(": 2026-03-26. "), "{act}");
    }

    #[test]
    fn a_coefficient_is_no_amount() {
        let params = [("declared", "1.25"), ("expected", "0.4")];
        let text = said(&act::COEFFICIENT_OF_CARE, &params);
        assert!(text.ends_with("Указан: 1,25, положен: 0,4"), "{text}");
    }

    #[test]
    fn a_value_of_another_kind_stays_as_it_is() {
        let text = said(&act::POLICY_IN_FORCE, &[("day", "some day")]);
        assert!(text.contains("День: some day. Проверьте полис"), "{text}");
    }
}
