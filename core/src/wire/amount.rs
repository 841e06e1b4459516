//! Amounts of money.
//!
//! ```
//! use qalqan_core::wire::{AmountDraft, check_amount};
//!
//! let amount = |text: &str| AmountDraft { amount: Some(text.into()), ..AmountDraft::default() };
//! let report = check_amount(amount("2487.7"));
//! assert_eq!(report.tiyn, Some(248_770));
//! let refused = check_amount(amount("1e3"));
//! assert_eq!(refused.verdict.findings[0].code, "INP-002");
//! ```
//!
//! ```
//! use qalqan_core::wire::{AmountInWordsDraft, amount_in_words};
//!
//! let draft = AmountInWordsDraft { amount: Some("21000.05".into()), ..Default::default() };
//! let words = amount_in_words(draft).words.ok_or("no words")?;
//! assert_eq!(words.kk, "Жиырма бір мың теңге 05 тиын");
//! assert_eq!(words.ru, "Двадцать одна тысяча тенге 05 тиын");
//! # Ok::<(), &str>(())
//! ```

use crate::finding::At;
use crate::law::Language;
use crate::money::Tenge;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{AmountText, VerdictReport};
use alloc::string::String;

records! {
    /// An amount as it came.
    pub struct AmountDraft {
        /// The amount in tenge.
        pub amount: Option<String>,
        /// The language in which the verdict is told: `kk`, `ru` or `en`; codes and values
        /// alone when absent.
        #[omit(empty)]
        pub language: Option<String>,
    }

    /// An amount as the library reads it.
    pub struct AmountReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Whole tiyn.
        #[omit(empty)]
        pub tiyn: Option<i64>,
        /// Canonical text.
        #[omit(empty)]
        pub amount: Option<AmountText>,
        /// For people.
        #[omit(empty)]
        pub display: Option<String>,
    }

    /// An amount to be said in words.
    pub struct AmountInWordsDraft {
        /// The amount in tenge.
        pub amount: Option<String>,
        /// The language in which the verdict is told: `kk`, `ru` or `en`; codes and values
        /// alone when absent.
        #[omit(empty)]
        pub language: Option<String>,
    }

    /// An amount in words, as documents of payment write it: whole tenge in words with a
    /// capital, tiyn as two digits.
    pub struct AmountWordsReport {
        /// In Kazakh.
        pub kk: String,
        /// In Russian.
        pub ru: String,
        /// In English.
        pub en: String,
    }

    /// An amount with its words.
    pub struct AmountInWordsReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Canonical text.
        #[omit(empty)]
        pub amount: Option<AmountText>,
        /// In words.
        #[omit(empty)]
        pub words: Option<AmountWordsReport>,
    }
}

/// An amount in the words of every language.
pub(crate) fn in_words(amount: Tenge) -> AmountWordsReport {
    let said = |language: Language| amount.in_words(language.numerals());
    AmountWordsReport {
        kk: said(Language::Kk),
        ru: said(Language::Ru),
        en: said(Language::En),
    }
}

call!({
    /// Reads an amount of tenge and prints it in its canonical form and for people.
    pub fn check_amount(draft: AmountDraft) -> AmountReport {
        let mut reader = Reader::new();
        reader.tell_in(&At::root(), of!(draft.language));
        let amount: Option<Tenge> = reader.required(&At::root(), of!(draft.amount));
        let edition = reader.law_of(None);
        AmountReport {
            verdict: reader.verdict(edition),
            tiyn: amount.map(Tenge::tiyn),
            amount: amount.map(AmountText::from),
            display: amount.map(Tenge::for_people),
        }
    }
});

call!({
    /// Says an amount of tenge in words, as documents of payment write it.
    pub fn amount_in_words(draft: AmountInWordsDraft) -> AmountInWordsReport {
        let mut reader = Reader::new();
        reader.tell_in(&At::root(), of!(draft.language));
        let amount: Option<Tenge> = reader.required(&At::root(), of!(draft.amount));
        let edition = reader.law_of(None);
        AmountInWordsReport {
            verdict: reader.verdict(edition),
            amount: amount.map(AmountText::from),
            words: amount.map(in_words),
        }
    }
});
