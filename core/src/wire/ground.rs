//! Calls of the ground floor: amounts.

use crate::finding::At;
use crate::money::Tenge;
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
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tiyn: Option<i64>,
        /// Canonical text.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<AmountText>,
        /// For people.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub display: Option<String>,
    }
}

/// Reads an amount of tenge and prints it in its canonical form and for people.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn check_amount(draft: AmountDraft) -> AmountReport {
    let mut reader = Reader::new();
    let amount: Option<Tenge> = reader.required(&At::root(), "amount", draft.amount.as_ref());
    let edition = reader.law_of(None);
    AmountReport {
        verdict: reader.verdict(edition),
        tiyn: amount.map(Tenge::tiyn),
        amount: amount.map(AmountText::from),
        display: amount.map(Tenge::for_people),
    }
}
