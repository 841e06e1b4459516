//! The language of what a command says.

use clap::ValueEnum;
use qalqan_core::law::Language;
use qalqan_core::law::words::{SETS, refusal};

/// The languages, as options name them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Kazakh
    Kk,
    /// Russian
    Ru,
    /// English
    #[default]
    En,
}

impl Lang {
    /// The language of the core.
    #[must_use]
    pub const fn language(self) -> Language {
        match self {
            Self::Kk => Language::Kk,
            Self::Ru => Language::Ru,
            Self::En => Language::En,
        }
    }

    /// What a code of a set says; the code itself where the set has no word for it.
    #[must_use]
    pub fn word(self, set: &str, code: &str) -> String {
        let mut sets = SETS.iter().filter(|one| one.name() == set);
        let word = sets.find_map(|set| set.word(code, self.language()));
        word.map_or_else(|| code.into(), Into::into)
    }

    /// A list or a field that something needs.
    #[must_use]
    pub fn need(self, name: &str) -> String {
        let field = self.word("field", name);
        match field == name {
            true => self.word("need", name),
            false => field,
        }
    }

    /// A reason of the core in this language; as the core says it where none is known.
    #[must_use]
    pub fn reason(self, reason: &str) -> String {
        let reasons = SETS.iter().filter(|set| set.name().starts_with("reason "));
        let mut said = reasons.filter_map(|set| refusal(set, reason, self.language()));
        said.next().unwrap_or_else(|| reason.into())
    }
}
