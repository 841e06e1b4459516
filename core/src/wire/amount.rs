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

use crate::finding::At;
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
