//! What a verdict rests on where only the host says so.

use crate::closed_set::closed_set;
use crate::fact::Source;
use crate::finding::gap::{in_words, needed};
use crate::law::words;
use crate::law::{Language, Text};
use alloc::string::String;

closed_set! {
    /// What a host says that nothing in the call shows.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum ClaimKind: "claim" {
        /// A list holds every row, as of its day: what it does not name is not there.
        CompleteList = "complete-list",
        /// A history holds every act of its days.
        CompleteHistory = "complete-history",
        /// A signature, its chain and its revocation were verified.
        VerifiedSignature = "verified-signature",
        /// A visit was registered as the row says, its code verified.
        VerifiedVisit = "verified-visit",
        /// A registration of a visit was not used before.
        UnusedVisit = "unused-visit",
        /// A history ends at its head: no event came after that one.
        KnownHead = "known-head",
        /// A person has read a text, and what it names may be shown.
        TextRead = "text-read",
        /// An earlier step of a document went as told.
        EarlierStep = "earlier-step",
        /// A party is who the host names.
        NamedParty = "named-party",
    }
}

closed_set! {
    /// What the passes of a verdict rest on.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum RestsOn: "basis of the verdict" {
        /// On what the call itself shows.
        Evidence = "evidence",
        /// On the host's word as well.
        Claims = "claims",
    }
}

/// One thing that a host says and the library believed.
///
/// ```
/// use qalqan_core::fact::Source;
/// use qalqan_core::finding::{Claim, ClaimKind};
/// use qalqan_core::law::Language;
///
/// let claim = Claim::list("deaths", Source::Individuals);
/// assert_eq!(claim.kind, ClaimKind::CompleteList);
/// assert!(claim.sentence(Language::En).starts_with("on the system's word"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Claim {
    /// The list or the field.
    pub what: &'static str,
    /// Who keeps it.
    pub source: Source,
    /// What is said of it.
    pub kind: ClaimKind,
}

const CLAIM: Text = Text {
    kk: "Жүйенің айтуы бойынша қабылданды. Дерек: {what}, дереккөз: {source}, мәлімдеме: {claim}",
    ru: "Принято со слов системы. Данные: {what}, источник: {source}, заявлено: {claim}",
    en: "on the system's word; data: {what}, from: {source}, claimed: {claim}",
};

impl Claim {
    /// Is it the very same, said by the same words of code? Another may still be equal.
    pub(super) fn is(&self, other: &Self) -> bool {
        let same = self.kind == other.kind && self.source == other.source;
        same && core::ptr::eq(self.what, other.what)
    }

    /// That a list is complete and of its day.
    #[must_use]
    pub const fn list(what: &'static str, source: Source) -> Self {
        Self {
            what,
            source,
            kind: ClaimKind::CompleteList,
        }
    }

    /// That a person has read a text, and what it names may be shown.
    pub(crate) const fn text_read(what: &'static str) -> Self {
        Self {
            what,
            source: Source::Register,
            kind: ClaimKind::TextRead,
        }
    }

    /// The claim as a sentence for people.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let what = needed(self.what, language);
        let source = self.source.words(language);
        let claim = in_words(&words::CLAIM, self.kind.name(), language);
        let values = [
            ("what", what.as_str()),
            ("source", &source),
            ("claim", &claim),
        ];
        CLAIM.fill(language, &values)
    }
}
