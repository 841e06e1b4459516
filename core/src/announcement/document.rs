//! The documents of an announcement, field by field, and their canonical text.

use crate::announcement::table::announcement_fields;
use crate::announcement::{PlanLines, PlanStepKind, Stages, StatedGrounds};
use crate::calendar::{Day, Moment, Period};
use crate::identifier::{ContractNumber, Iban, TaxNumber};
use crate::json_name::json_name;
use crate::ledger::{Actor, SignerMark, Written, ascending};
use crate::money::Tenge;
use crate::placement::{Filing, FundingSource, TerminationGround};
use crate::settlement::RuleCodes;
use crate::signature::Digest;
use crate::signature::canonical::Object;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// The version of the canonical texts of commands and of events.
pub const ANNOUNCEMENT_FORM: u64 = 1;

/// Bytes of a usual document.
const ROOM: usize = 1024;

/// Declares [`AnnouncementDocument`].
macro_rules! document {
    ($([$mark:ident $(#[doc = $doc:literal])* $name:ident $(= $json:ident)? $type:ident $how:ident $draft:ident])*) => {
        /// What a document of an announcement says, lent: a command or an event. What is
        /// absent is not written.
        #[derive(Clone, Copy, Default)]
        pub struct AnnouncementDocument<'a> {
            $($(#[doc = $doc])* pub $name: Option<&'a $type>,)*
        }

        const _: () = assert!(ascending(&[$(json_name!($name $(= $json)?)),*]), "names of the table out of order");

        impl AnnouncementDocument<'_> {
            /// Its canonical text by RFC 8785: each field under its name, in the order of
            /// the names.
            #[cfg_attr(small, optimize(size))]
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
announcement_fields! { all document }

/// Nothing of it: papers name people.
impl fmt::Debug for AnnouncementDocument<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AnnouncementDocument(..)")
    }
}

/// Declares [`AnnouncementFields`].
macro_rules! step_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        /// The fields of a step as they were read, before its kind takes those that are its
        /// own ([`crate::announcement::PlanStep::of`]).
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct AnnouncementFields {
            $($(#[doc = $doc])* pub $name: Option<$type>,)*
        }

        impl AnnouncementFields {
            /// The names of the fields that are there.
            pub(super) fn names(&self) -> Vec<&'static str> {
                let there = [$(self.$name.is_some().then_some(json_name!($name)),)*];
                there.into_iter().flatten().collect()
            }
        }
    };
}
announcement_fields! { order step_fields }

/// Nothing of it: papers name people.
impl fmt::Debug for AnnouncementFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AnnouncementFields(..)")
    }
}
