//! A set of codes, each with its words in three languages.

use crate::law::Language;
use alloc::borrow::Cow;
use alloc::string::String;

/// Codes of one closed set with their words.
///
/// The words are one text, a line a code, so that several hundred of them cost no more
/// than their letters.
#[derive(Clone, Copy, Debug)]
pub struct CodeSet {
    name: &'static str,
    lines: &'static str,
}

impl CodeSet {
    /// A set from its lines: code, Kazakh, Russian and, where the code does not say it
    /// itself, English, with tabs between.
    pub(crate) const fn new(name: &'static str, lines: &'static str) -> Self {
        Self { name, lines }
    }

    /// What its codes are, as refusals call it: `account state`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// All its words as they lie in memory.
    #[cfg(feature = "words-apart")]
    pub(crate) const fn lines(&self) -> &'static str {
        self.lines
    }

    /// Its codes, in their order.
    pub fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.lines
            .lines()
            .map(|line| line.split_once('\t').map_or(line, |(code, _)| code))
    }

    /// What a code says in a language; `None` where the set has no such code.
    ///
    /// ```
    /// use qalqan_core::law::{Language, words};
    ///
    /// let set = words::SETS.iter().find(|set| set.name() == "funding source");
    /// let set = set.expect("a set that drafts name");
    /// assert_eq!(set.word("osms", Language::Ru).as_deref(), Some("ОСМС"));
    /// assert_eq!(set.word("cash", Language::Ru), None);
    /// ```
    #[must_use]
    pub fn word(&self, code: &str, language: Language) -> Option<Cow<'static, str>> {
        let mut lines = self.lines.lines();
        let after = |line: &'static str| line.strip_prefix(code)?.strip_prefix('\t');
        let texts = lines.find_map(after)?;
        let (kk, rest) = texts.split_once('\t')?;
        let (ru, en) = rest.split_once('\t').unwrap_or((rest, ""));
        Some(match language {
            Language::Kk => Cow::Borrowed(kk),
            Language::Ru => Cow::Borrowed(ru),
            Language::En if en.is_empty() => Cow::Owned(in_english(code)),
            Language::En => Cow::Borrowed(en),
        })
    }
}

/// A code as English words: `signed-by-issuer`, `photosInside`. A reason is a sentence
/// already.
fn in_english(code: &str) -> String {
    if code.contains(' ') {
        return code.into();
    }
    let mut words = String::with_capacity(code.len());
    for letter in code.chars() {
        match letter {
            '-' | '_' => words.push(' '),
            _ if letter.is_ascii_uppercase() => {
                words.push(' ');
                words.push(letter.to_ascii_lowercase());
            }
            _ => words.push(letter),
        }
    }
    words
}

/// Declares sets: each code with its words in Kazakh and Russian, and in English where
/// the code itself does not say it.
macro_rules! words {
    ($($(#[$doc:meta])* $set:ident = $name:literal {
        $($code:literal: $kk:literal, $ru:literal $(, $en:literal)?;)+
    })+) => {
        $(
            $(#[$doc])*
            pub(crate) static $set: $crate::law::words::CodeSet =
                $crate::law::words::CodeSet::new(
                    $name,
                    concat!($($code, "\t", $kk, "\t", $ru, $("\t", $en,)? "\n"),+),
                );
        )+
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;

    words! {
        /// For this test.
        COLOURS = "colour" {
            "blue": "көк", "синий";
            "deep-green": "қою жасыл", "темно-зеленый";
            "e-red": "қызыл", "красный", "red of the screen";
        }
    }

    #[test]
    fn a_code_is_said_in_words() {
        let said = |code, language| COLOURS.word(code, language).map(Cow::into_owned);
        assert_eq!(said("blue", Language::Kk).as_deref(), Some("көк"));
        assert_eq!(
            said("deep-green", Language::Ru).as_deref(),
            Some("темно-зеленый")
        );
        assert_eq!(
            said("deep-green", Language::En).as_deref(),
            Some("deep green")
        );
        assert_eq!(
            said("e-red", Language::En).as_deref(),
            Some("red of the screen")
        );
        assert_eq!(said("deep", Language::En), None);
        assert!(COLOURS.codes().eq(["blue", "deep-green", "e-red"]));
    }

    #[test]
    fn a_code_without_english_is_its_own() {
        assert_eq!(in_english("photosInside"), "photos inside");
        assert_eq!(in_english("no-phone"), "no phone");
        assert_eq!(in_english("id is empty"), "id is empty");
    }
}
