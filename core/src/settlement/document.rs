//! The documents of a settlement, field by field, and their canonical text.

use crate::calendar::{Day, Moment, Month, Period};
use crate::fact::Source;
use crate::finding::Outcome;
use crate::identifier::{ActNumber, Bic, ContractNumber, Iban, Kbe, TaxNumber};
use crate::json_name::json_name;
use crate::ledger::{Actor, SignerMark, Written, ascending};
use crate::money::Tenge;
use crate::placement::FundingSource;
use crate::settlement::table::settlement_fields;
use crate::settlement::{ActRefs, DecisionBody, RuleCodes, StandingGround, StepKind};
use crate::signature::Digest;
use crate::signature::canonical::Object;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// The version of the canonical texts of commands and of events.
pub const SETTLEMENT_FORM: u64 = 1;

/// Bytes of a usual document.
const ROOM: usize = 1024;

/// Declares [`SettlementDocument`].
macro_rules! document {
    ($([$mark:ident $(#[doc = $doc:literal])* $name:ident $(= $json:ident)? $type:ident $how:ident $draft:ident])*) => {
        /// What a document of a settlement says, lent: a command or an event. What is absent
        /// is not written.
        #[derive(Clone, Copy, Default)]
        pub struct SettlementDocument<'a> {
            $($(#[doc = $doc])* pub $name: Option<&'a $type>,)*
        }

        const _: () = assert!(ascending(&[$(json_name!($name $(= $json)?)),*]), "names of the table out of order");

        impl SettlementDocument<'_> {
            /// Its canonical text by RFC 8785: each field under its name, in the order of
            /// the names.
            pub(super) fn canonical(&self) -> String {
                Object::document(ROOM, |object| {
                    $(if let Some(value) = self.$name {
                        value.write(json_name!($name $(= $json)?), object);
                    })*
                })
            }
        }
    };
}
settlement_fields! { all document }

/// Nothing of it: papers name people.
impl fmt::Debug for SettlementDocument<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SettlementDocument(..)")
    }
}

/// Declares [`StepFields`].
macro_rules! step_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        /// The fields of a step as they were read, before its kind takes those that are its
        /// own ([`crate::settlement::Step::of`]).
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct StepFields {
            $($(#[doc = $doc])* pub $name: Option<$type>,)*
        }

        impl StepFields {
            /// The names of the fields that are there.
            pub(super) fn names(&self) -> Vec<&'static str> {
                let there = [$(self.$name.is_some().then_some(json_name!($name)),)*];
                there.into_iter().flatten().collect()
            }
        }
    };
}
settlement_fields! { order step_fields }

/// Nothing of it: papers name people.
impl fmt::Debug for StepFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StepFields(..)")
    }
}
