//! Calls of the ground floor: amounts.

use crate::finding::At;
use crate::law;
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
        let amount: Option<Tenge> = reader.required(&At::root(), of!(draft.amount));
        AmountReport {
            verdict: reader.verdict(law::editions().last()),
            tiyn: amount.map(Tenge::tiyn),
            amount: amount.map(AmountText::from),
            display: amount.map(Tenge::for_people),
        }
    }
});
