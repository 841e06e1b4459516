//! Words that lie apart from the module of a browser: the texts of rules, codes, fields and
//! reasons, which a page loads when it wants sentences. Before that nothing is said in any
//! language, and a call that was asked for it answers with an error.

use crate::wire::ErrorReport;

/// Why a call that was to speak did not.
pub(crate) fn no_words() -> ErrorReport {
    ErrorReport {
        code: "no-words".into(),
        message: "a language is asked for, and the words are not loaded".into(),
        ..ErrorReport::default()
    }
}

#[cfg(not(feature = "words-apart"))]
mod state {
    /// Here the words are a part of the library.
    pub(crate) const fn at_hand() -> bool {
        true
    }

    pub(crate) const fn take_missed() -> bool {
        false
    }
}

#[cfg(feature = "words-apart")]
mod state {
    use crate::law::{catalogue, editions, words};
    use crate::wire::ObjectError;
    use alloc::vec::Vec;
    use core::sync::atomic::{AtomicBool, Ordering};

    /// A host may load the words once, and nothing takes them away again: the one thing that
    /// is known between calls, and it changes no answer that was given.
    static LOADED: AtomicBool = AtomicBool::new(false);

    /// The call at work asked for words that are not there.
    static MISSED: AtomicBool = AtomicBool::new(false);

    pub(crate) fn at_hand() -> bool {
        let loaded = LOADED.load(Ordering::Relaxed);
        if !loaded {
            MISSED.store(true, Ordering::Relaxed);
        }
        loaded
    }

    pub(crate) fn take_missed() -> bool {
        MISSED.swap(false, Ordering::Relaxed)
    }

    /// The words are where the texts of [`texts`] lie: from now on they are said.
    pub fn words_are_loaded() {
        LOADED.store(true, Ordering::Relaxed);
    }

    /// An object, where its draft asks for no words or they are there. Answers of calls tell
    /// by themselves what they miss.
    ///
    /// # Errors
    /// As the making itself, and `no-words`.
    pub fn with_words<T>(make: impl FnOnce() -> Result<T, ObjectError>) -> Result<T, ObjectError> {
        let made = make();
        match take_missed() {
            true => made.and_then(|_| Err(super::no_words().into())),
            false => made,
        }
    }

    /// The texts that nothing but sentences, `rules` and `explain` reads: a door may take them
    /// out of its module and lay them back where they were.
    #[must_use]
    pub fn texts() -> Vec<&'static str> {
        let rules = catalogue::all().flat_map(|rule| [Some(&rule.text), rule.advice]);
        let notices = editions()
            .iter()
            .filter_map(|edition| edition.notice.as_ref());
        let texts = rules.flatten().chain(notices);
        let texts = texts.flat_map(|text| [text.kk, text.ru, text.en]);
        texts.chain(words::every_line()).collect()
    }
}

pub(crate) use state::{at_hand, take_missed};
#[cfg(feature = "words-apart")]
pub use state::{texts, with_words, words_are_loaded};
