//! The documents of a settlement, field by field, and their canonical text.

use crate::calendar::{Day, Moment, Month, Period};
use crate::fact::Source;
use crate::finding::Outcome;
use crate::identifier::{ActNumber, Bic, ContractNumber, Iban, Kbe, TaxNumber};
use crate::ledger::{Actor, SignerMark, step_document, step_fields};
use crate::money::Tenge;
use crate::placement::FundingSource;
use crate::settlement::table::settlement_fields;
use crate::settlement::{ActRefs, DecisionBody, RuleCodes, StandingGround, StepKind};
use crate::signature::Digest;
use alloc::string::String;

/// The version of the canonical texts of commands and of events.
pub const SETTLEMENT_FORM: u64 = 1;

/// Declares [`SettlementDocument`].
macro_rules! document {
    ($($rows:tt)*) => {
        step_document! {
            /// What a document of a settlement says, lent: a command or an event. What is
            /// absent is not written.
            SettlementDocument;
            $($rows)*
        }
    };
}
settlement_fields! { all document }

/// Declares [`StepFields`].
macro_rules! fields {
    ($($rows:tt)*) => {
        step_fields! {
            /// The fields of a step as they were read, before its kind takes those that are
            /// its own ([`crate::settlement::Step::of`]).
            StepFields;
            $($rows)*
        }
    };
}
settlement_fields! { order fields }
