//! What could not be checked, as a sentence for people: what is needed, from whom, and why
//! it could not serve.

use crate::fact::{Lack, Source};
use crate::finding::{Need, NotChecked};
use crate::law::words::{self, CodeSet};
use crate::law::{Language, Text};
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

const NOT_CHECKED: Text = Text {
    kk: "Тексерілмеді. Қажет дерек: {what}, дереккөз: {source}, себебі: {lack}",
    ru: "Не проверено. Нужны данные: {what}, источник: {source}, причина: {lack}",
    en: "not checked; data needed: {what}, from: {source}, reason: {lack}",
};

impl NotChecked {
    /// The sentence for people.
    ///
    /// ```
    /// use qalqan_core::fact::{Lack, Source};
    /// use qalqan_core::finding::{At, Examination};
    /// use qalqan_core::law::{self, Language, catalogue::act};
    ///
    /// let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// let path = At::root().path();
    /// exam.lack(&act::LICENCE_VALID, path, "licences", Source::Permits, Lack::Stale);
    /// assert_eq!(
    ///     exam.close().not_checked[0].sentence(Language::Ru),
    ///     "Не проверено. Нужны данные: лицензии, источник: система разрешений и \
    ///      уведомлений, причина: данные устарели",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        self.need.sentence(language)
    }
}

impl Need {
    /// What is needed, from whom, and why it could not serve.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let what = needed(self.what, language);
        let source = self.source.words(language);
        let lack = self.lack.words(language);
        let values = [
            ("what", what.as_str()),
            ("source", &source),
            ("lack", &lack),
        ];
        NOT_CHECKED.fill(language, &values)
    }
}

/// Lists and fields in words, several of them one by one.
pub(super) fn needed(what: &str, language: Language) -> String {
    let word = |one| {
        let field = words::FIELDS.word(one, language);
        field.or_else(|| words::NEEDS.word(one, language))
    };
    let parts = what
        .split(", ")
        .map(|one| word(one).unwrap_or_else(|| Cow::Owned(one.into())));
    parts.collect::<Vec<_>>().join(", ")
}

impl Source {
    /// The source in words.
    ///
    /// ```
    /// use qalqan_core::fact::Source;
    /// use qalqan_core::law::Language;
    ///
    /// assert_eq!(Source::Mis.words(Language::Ru), "МИС");
    /// ```
    #[must_use]
    pub fn words(self, language: Language) -> Cow<'static, str> {
        in_words(&words::SOURCE, self.name(), language)
    }
}

impl Lack {
    /// The lack in words.
    ///
    /// ```
    /// use qalqan_core::fact::Lack;
    /// use qalqan_core::law::Language;
    ///
    /// assert_eq!(Lack::Partial.words(Language::Ru), "список неполный");
    /// ```
    #[must_use]
    pub fn words(self, language: Language) -> Cow<'static, str> {
        in_words(&words::LACK, self.name(), language)
    }
}

/// Every code of these sets has words; a test walks them.
pub(super) fn in_words(set: &CodeSet, code: &'static str, language: Language) -> Cow<'static, str> {
    set.word(code, language).unwrap_or(Cow::Borrowed(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_fields_are_named_one_by_one() {
        let named = needed("insured, code, at", Language::Kk);
        assert_eq!(named, "сақтандырылған адам, код, уақыты");
        assert_eq!(
            needed("work-calendar", Language::En),
            "calendar of working days"
        );
    }
}
