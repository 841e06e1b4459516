//! Messages in Kazakh, Russian and English with the same named placeholders.

use crate::closed_set::closed_set;
use crate::money::Numerals;
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// A language of the messages.
    pub enum Language: "language" {
        /// Kazakh.
        Kk = "kk",
        /// Russian.
        Ru = "ru",
        /// English.
        En = "en",
    }
}

impl Language {
    /// `kk`, `ru` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.name()
    }

    /// Its words for amounts of money.
    #[must_use]
    pub const fn numerals(self) -> &'static Numerals {
        match self {
            Self::Kk => &Numerals::KAZAKH,
            Self::Ru => &Numerals::RUSSIAN,
            Self::En => &Numerals::ENGLISH,
        }
    }
}

/// One message in three languages. Values stand in braces, `{declared}`, after a
/// colon or in quotation marks, so that no language has to inflect them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Kazakh.
    pub kk: &'static str,
    /// Russian.
    pub ru: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// No text: what this build leaves out.
    pub(crate) const NONE: Self = Self {
        kk: "",
        ru: "",
        en: "",
    };

    /// The template in a language.
    #[must_use]
    pub const fn template(self, language: Language) -> &'static str {
        match language {
            Language::Kk => self.kk,
            Language::Ru => self.ru,
            Language::En => self.en,
        }
    }

    /// The sentence with its values; a placeholder without a value stays visible.
    #[must_use]
    pub fn fill(self, language: Language, values: &[(&str, &str)]) -> String {
        let mut sentence = String::new();
        let mut rest = self.template(language);
        while let Some((before, from_brace)) = rest.split_once('{') {
            sentence.push_str(before);
            let Some((name, after)) = from_brace.split_once('}') else {
                sentence.push('{');
                rest = from_brace;
                break;
            };
            match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => sentence.push_str(value),
                None => {
                    sentence.push('{');
                    sentence.push_str(name);
                    sentence.push('}');
                }
            }
            rest = after;
        }
        sentence.push_str(rest);
        sentence
    }

    /// The names of the placeholders of a template, in order of appearance.
    #[must_use]
    pub fn placeholders(template: &str) -> Vec<&str> {
        let pieces = template.split('{').skip(1);
        pieces
            .filter_map(|piece| piece.split_once('}').map(|(name, _)| name))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: Text = Text {
        kk: "саны: {n}",
        ru: "количество: {n}",
        en: "count: {n}",
    };

    #[test]
    fn values_go_where_they_are_named() {
        assert_eq!(TEXT.fill(Language::Kk, &[("n", "3")]), "саны: 3");
        assert_eq!(TEXT.fill(Language::En, &[("m", "3")]), "count: {n}");
        assert_eq!(Text::placeholders("{a} and {b}"), ["a", "b"]);
    }

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        assert_eq!(TEXT.fill(Language::En, &[("n", "{n}")]), "count: {n}");
    }
}
