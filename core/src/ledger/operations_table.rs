//! How an operation is declared: once, for orders and for events.

/// Declares [`crate::ledger::Command`] and [`crate::ledger::Change`] from rows
/// `Variant { what an order gives } => { what its event keeps; what it may keep };`. An
/// operation that is another one on the accounts of the insured has two rows:
/// `Variant as Operation of insured`, and behind it the one for everybody else.
macro_rules! operations {
    ($($(#[doc = $doc:literal])* $variant:ident $(as $operation:ident of $insured:ident)?
        { $($given:ident),* } => { $($kept:ident),*; $($maybe:ident),* };)*) => {
        /// What an order asks for: an operation with what it needs. A field is absent or
        /// broken where the order as it was read has none.
        #[derive(Clone)]
        pub enum Command {
            $($(#[doc = $doc])* $variant {
                $(#[doc = field_doc!($given)] $given: Requisite<field_type!($given)>,)*
            },)*
        }

        impl Command {
            /// The command of an operation on an account of this holder, out of the fields
            /// of an order, and the fields that the operation does not take. As long as
            /// nobody knows the holder, the data that are given decide which opening it is.
            ///
            /// ```
            /// use qalqan_core::identifier::PolicyNumber;
            /// use qalqan_core::ledger::{Command, Operation, OrderFields};
            /// use qalqan_core::party::Requisite;
            ///
            /// let fields = OrderFields {
            ///     policy: PolicyNumber::new(2026, 7).map_or(Requisite::Absent, Requisite::Given),
            ///     lifts: Requisite::Given("№ 5".into()),
            ///     ..OrderFields::default()
            /// };
            /// let (command, unexpected) = Command::of(Operation::CreditPolicy, None, fields);
            /// assert!(matches!(command, Command::CreditPolicy { policy: Requisite::Given(_) }));
            /// assert!(unexpected.unwrap().lifts.given().is_some());
            /// ```
            #[must_use]
            pub fn of(
                operation: Operation,
                holder: Option<Holder>,
                mut fields: OrderFields,
            ) -> (Self, Option<Box<OrderFields>>) {
                let insured = holder.map_or(
                    matches!(fields.opening, Requisite::Absent),
                    |holder| matches!(holder, Holder::Insured),
                );
                let command = match (operation, insured) {
                    $((operation!($variant $($operation)?), insured!($($insured)?)) => Self::$variant {
                        $($given: mem::replace(&mut fields.$given, Requisite::Absent),)*
                    },)*
                };
                (command, fields.some())
            }

            /// Its operation.
            ///
            /// ```
            /// use qalqan_core::ledger::{Command, Operation};
            /// use qalqan_core::party::Requisite;
            ///
            /// let command = Command::CreditPolicy { policy: Requisite::Absent };
            /// assert_eq!(command.operation(), Operation::CreditPolicy);
            /// ```
            #[must_use]
            pub const fn operation(&self) -> Operation {
                match self {
                    $(Self::$variant { .. } => operation!($variant $($operation)?),)*
                }
            }

            /// What it says.
            ///
            /// ```
            /// use qalqan_core::ledger::{Command, Operation};
            /// use qalqan_core::party::Requisite;
            ///
            /// let command = Command::CreditPolicy { policy: Requisite::Absent };
            /// let document = command.document();
            /// assert_eq!(document.operation, Some(&Operation::CreditPolicy));
            /// assert_eq!(document.policy, None);
            /// ```
            #[must_use]
            pub fn document(&self) -> RegisterDocument<'_> {
                match self {
                    $(Self::$variant { $($given),* } => RegisterDocument {
                        operation: Some(&operation!($variant $($operation)?)),
                        $($given: $given.given(),)*
                        ..RegisterDocument::default()
                    },)*
                }
            }
        }

        /// What happened on an account: an operation with what its event keeps of it.
        #[derive(Clone, PartialEq, Eq)]
        pub enum Change {
            $($(#[doc = $doc])* $variant {
                $(#[doc = field_doc!($kept)] $kept: field_type!($kept),)*
                $(#[doc = field_doc!($maybe)] $maybe: Option<field_type!($maybe)>,)*
            },)*
        }

        impl Change {
            /// The change of an operation on an account of this holder, out of the fields
            /// of an event.
            ///
            /// ```
            /// use qalqan_core::account::Holder;
            /// use qalqan_core::ledger::{Change, EventFields, Impossible, Operation};
            /// use qalqan_core::signature::Digest;
            ///
            /// let fields = || EventFields { data: Some(Digest::of(b"data")), ..EventFields::default() };
            /// let change = Change::of(Operation::ChangeIssuer, Holder::LegalEntity, fields());
            /// assert_eq!(change, Ok(Change::ChangeIssuer { data: Digest::of(b"data") }));
            /// let misfit = Change::of(Operation::EventList, Holder::Insured, fields()).unwrap_err();
            /// assert_eq!(misfit.why, Impossible::Alien);
            /// ```
            ///
            /// # Errors
            /// The fields as they were, where one is lacking or is not of the operation.
            pub fn of(
                operation: Operation,
                holder: Holder,
                mut fields: EventFields,
            ) -> Result<Self, Box<Misfit>> {
                match (operation, matches!(holder, Holder::Insured)) {
                    $((operation!($variant $($operation)?), insured!($($insured)?)) => {
                        $(let $kept = fields.$kept.take();)*
                        $(let $maybe = fields.$maybe.take();)*
                        let alien = fields.any();
                        match ($($kept,)*) {
                            ($(Some($kept),)*) if !alien => Ok(Self::$variant { $($kept,)* $($maybe,)* }),
                            ($($kept,)*) => {
                                $(fields.$kept = $kept;)*
                                $(fields.$maybe = $maybe;)*
                                let why = if alien { Impossible::Alien } else { Impossible::Content };
                                Err(Box::new(Misfit { operation, fields, why }))
                            }
                        }
                    })*
                }
            }
        }

        impl EventContent for Change {
            fn operation(&self) -> Operation {
                match self {
                    $(Self::$variant { .. } => operation!($variant $($operation)?),)*
                }
            }

            fn document(&self) -> RegisterDocument<'_> {
                match self {
                    $(Self::$variant { $($kept,)* $($maybe,)* } => RegisterDocument {
                        operation: Some(&operation!($variant $($operation)?)),
                        $($kept: Some($kept),)*
                        $($maybe: $maybe.as_ref(),)*
                        ..RegisterDocument::default()
                    },)*
                }
            }
        }
    };
}
pub(super) use operations;

/// The operation of a row.
macro_rules! operation {
    ($variant:ident) => {
        Operation::$variant
    };
    ($variant:ident $operation:ident) => {
        Operation::$operation
    };
}
pub(super) use operation;

/// Whose accounts a row is about.
macro_rules! insured {
    () => {
        _
    };
    (insured) => {
        true
    };
}
pub(super) use insured;
