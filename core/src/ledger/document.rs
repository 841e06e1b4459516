//! The documents of the register, field by field, and their canonical text.

use crate::account::Ground;
use crate::calendar::{Day, Moment, Period};
use crate::fact::Source;
use crate::identifier::{
    ActNumber, CaseId, ContractNumber, KeyCheck, OrderNumber, PolicyNumber, ServiceCode, ServiceId,
    TaxNumber,
};
use crate::json_name::json_name;
use crate::ledger::table::register_fields;
use crate::ledger::written::{Written, account_entry};
use crate::ledger::{AccountKey, Actor, ConsumerRecord, Issue, Operation, SignerMark};
use crate::money::Tenge;
use crate::party::{AccountEntry, Requisite};
use crate::placement::FundingSource;
use crate::signature::Digest;
use crate::signature::canonical::Object;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

/// The version of the canonical text of events. The first one bound data by their bare
/// digest, and said of a use its act, case and service alone.
pub const FORM_VERSION: u64 = 2;

/// Bytes of a usual document.
const ROOM: usize = 1024;

/// Declares [`RegisterDocument`].
macro_rules! document {
    ($([$mark:ident $(#[doc = $doc:literal])* $name:ident $(= $json:ident)? $type:ident $how:ident $draft:ident])*) => {
        /// What a document of the register says, lent: an order or an event. What is absent
        /// is not written.
        #[derive(Clone, Copy, Default)]
        pub struct RegisterDocument<'a> {
            $($(#[doc = $doc])* pub $name: Option<&'a $type>,)*
        }

        const _: () = assert!(ascending(&[$(json_name!($name $(= $json)?)),*]), "names of the table out of order");

        impl<'a> RegisterDocument<'a> {
            /// Its canonical text by RFC 8785: each field under its name, in the order of
            /// the names.
            pub(super) fn canonical(&self) -> String {
                Object::document(ROOM, |object| {
                    $(if let Some(value) = self.$name {
                        value.write(json_name!($name $(= $json)?), object);
                    })*
                })
            }

            /// With the fields of another one where this has none.
            pub(super) fn or(self, other: Self) -> Self {
                Self { $($name: self.$name.or(other.$name),)* }
            }
        }
    };
}
register_fields! { all document }

/// Do the names come in ascending order? The number of an event and that of an order
/// have one name, and no document has both.
pub(crate) const fn ascending(names: &[&str]) -> bool {
    let mut rest = names;
    while let [first, after @ ..] = rest {
        if let [second, ..] = after
            && goes_before(second.as_bytes(), first.as_bytes())
        {
            return false;
        }
        rest = after;
    }
    true
}

const fn goes_before(one: &[u8], other: &[u8]) -> bool {
    let (mut one, mut other) = (one, other);
    loop {
        match (one, other) {
            (_, []) => return false,
            ([], _) => return true,
            ([a, ..], [b, ..]) if *a != *b => return *a < *b,
            ([_, first @ ..], [_, second @ ..]) => (one, other) = (first, second),
        }
    }
}

impl RegisterDocument<'_> {
    /// The digest of the data that are entered, which the event of an order binds.
    pub(super) fn entered(&self) -> Option<Digest> {
        if let Some(issue) = self.issue {
            return Some(issue.digest());
        }
        let text = match (self.opening, self.record) {
            (Some(opening), _) => Object::document(ROOM, |object| account_entry(opening, object)),
            (None, Some(record)) => Object::document(ROOM, |object| record.values(object)),
            (None, None) => return self.data.copied(),
        };
        Some(Digest::of(text.as_bytes()))
    }
}

/// Nothing of it: acts of bodies name people.
impl fmt::Debug for RegisterDocument<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RegisterDocument(..)")
    }
}

/// Declares [`OrderFields`].
macro_rules! order_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        /// The fields of an order as they were read, before its operation takes those that
        /// are its own ([`crate::ledger::Command::of`]).
        #[derive(Clone)]
        pub struct OrderFields {
            $($(#[doc = $doc])* pub $name: Requisite<$type>,)*
        }

        impl Default for OrderFields {
            fn default() -> Self {
                Self { $($name: Requisite::Absent,)* }
            }
        }

        impl OrderFields {
            /// What they say.
            ///
            /// ```
            /// use qalqan_core::ledger::OrderFields;
            /// use qalqan_core::party::Requisite;
            ///
            /// let fields = OrderFields { lifts: Requisite::Given("№ 5".into()), ..OrderFields::default() };
            /// assert_eq!(fields.document().lifts.map(String::as_str), Some("№ 5"));
            /// ```
            #[must_use]
            pub fn document(&self) -> RegisterDocument<'_> {
                RegisterDocument { $($name: self.$name.given(),)* ..RegisterDocument::default() }
            }

            /// The names of the fields that are there, broken ones among them.
            pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
                let there = [$((json_name!($name), !matches!(self.$name, Requisite::Absent)),)*];
                there.into_iter().filter(|one| one.1).map(|one| one.0)
            }

            /// Themselves, where any of them is there.
            pub(super) fn some(self) -> Option<Box<Self>> {
                let none = true $(&& matches!(self.$name, Requisite::Absent))*;
                (!none).then(|| Box::new(self))
            }
        }
    };
}
register_fields! { order order_fields }

/// Nothing of it: acts of bodies name people.
impl fmt::Debug for OrderFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OrderFields(..)")
    }
}

/// Declares [`EventFields`].
macro_rules! event_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        /// The fields of an event as a host kept them, before its operation takes those
        /// that are its own ([`crate::ledger::Change::of`]).
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct EventFields {
            $($(#[doc = $doc])* pub $name: Option<$type>,)*
        }

        impl EventFields {
            /// Those of a document that an event can keep.
            ///
            /// ```
            /// use qalqan_core::ledger::sample;
            ///
            /// let events = sample::events().unwrap();
            /// let fields = qalqan_core::ledger::EventFields::of(&events[2].document());
            /// assert_eq!(fields.policy.as_ref(), events[2].document().policy);
            /// ```
            #[must_use]
            pub fn of(document: &RegisterDocument<'_>) -> Self {
                Self { $($name: document.$name.cloned(),)* }
            }

            /// What they say.
            ///
            /// ```
            /// use qalqan_core::ledger::EventFields;
            ///
            /// let fields = EventFields { lifts: Some("№ 5".into()), ..EventFields::default() };
            /// assert_eq!(fields.document().lifts.map(String::as_str), Some("№ 5"));
            /// ```
            #[must_use]
            pub fn document(&self) -> RegisterDocument<'_> {
                RegisterDocument { $($name: self.$name.as_ref(),)* ..RegisterDocument::default() }
            }

            /// Is any of them there?
            pub(super) const fn any(&self) -> bool {
                false $(|| self.$name.is_some())*
            }
        }
    };
}
register_fields! { event event_fields }

/// Nothing of it: acts of bodies name people.
impl fmt::Debug for EventFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EventFields(..)")
    }
}
