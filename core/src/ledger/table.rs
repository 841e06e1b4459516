//! The fields of the register's documents, each declared once.
//!
//! From a row come the field of the draft of an order and of the record of an event with
//! their readers (`wire::ledger`), its place in the canonical text, and the type under
//! which an operation names it. To give an operation a new field: a row here, its name
//! in the row of the operation ([`crate::ledger::Command`]), and the rule that asks for it.

/// Calls a macro with rows of the table: `register_fields! { order show }` with those that
/// a host gives in an order, `event` with those that an event keeps, and `all`, each behind
/// its mark, with those of the head as well.
///
/// The names are in ascending order, as the canonical text writes them. A row is: the
/// mark, the documentation, the field in Rust (`= name` where JSON names it otherwise), its
/// type, how it is read
/// (`value` by its grammar, `text` as free text, `count` as a whole number from one,
/// `part` as a record of its own), and the
/// type in a draft.
macro_rules! register_fields {
    ($which:ident $then:ident) => {
        $crate::ledger::pick! { $which $then { }
            [head
                /// The account.
                account AccountKey value String]
            [both
                /// The act of services whose line used the coverage.
                act ActNumber value String]
            [head
                /// In whose name.
                actor Actor value String]
            [both
                /// The amount of the service that used the coverage, in tenge.
                amount Tenge value String]
            [head
                /// When it was registered.
                at Moment value String]
            [both
                /// Number and day of an act of a state body.
                body_act String text String]
            [both
                /// The case of the act.
                case CaseId value String]
            [both
                /// The code of the service that used the coverage.
                code ServiceCode value String]
            [both
                /// The contract under which the service was given.
                contract ContractNumber value String]
            [both
                /// SHA-256 of the data to enter, or of those that were entered, 64 lower-case
                /// hexadecimal digits; an event keeps it bound under the salt of the account.
                data Digest value String]
            [order
                /// The day on which the data of points 5 and 7 changed.
                data_changed_on Day value String]
            [both
                /// From which day: an attachment, an annulment; the day of a service.
                day Day value String]
            [head
                /// What kind of document it is.
                document str text String]
            [head
                /// The edition of the law by which an order is signed, and by which an event
                /// was decided.
                edition str text String]
            [both
                /// Which package pays for the service: `gobmp` or `osms`.
                funding FundingSource value String]
            [both
                /// A ground of points 32 and 33: `death`, `declared-dead`, `incapable`,
                /// `partly-capable`, `missing`, `liquidation` or `act-of-body`.
                ground Ground value String]
            [order
                /// The policy to issue; in a change of its data all its requisites as they
                /// are from now on, which may replace a digest.
                issue Issue part IssueDraft]
            [order
                /// The act that gives a state body the right.
                legal_basis String text String]
            [both
                /// What an unblock lifts: the number of the act that blocked, or the ground.
                lifts String text String]
            [head
                /// The place of an event on its account.
                place = number u64 value u64]
            [head
                /// The number of an order.
                number OrderNumber value String]
            [order
                /// The data of point 4, with which the issuer and a provider open an account,
                /// and which they may enter anew in the place of a digest. Law and bank rows
                /// are given beside the order.
                opening AccountEntry part AccountDraft]
            [head
                /// The operation.
                operation Operation value String]
            [head
                /// The number of the order of an event.
                order OrderNumber value String]
            [head
                /// The digest of that order.
                order_digest Digest value String]
            [head
                /// The orderer's number.
                orderer TaxNumber value String]
            [event
                /// The policy's days of validity.
                period Period value String]
            [both
                /// The policy.
                policy PolicyNumber value String]
            [head
                /// The digest of the event before it.
                previous Digest value String]
            [both
                /// The provider: of attachment, or of the service that used the coverage.
                provider TaxNumber value String]
            [both
                /// How many of the service used the coverage.
                quantity u64 count u64]
            [order
                /// The record of a consumer, from which an account of an insured is opened.
                record ConsumerRecord part ConsumerRecordDraft]
            [head
                /// What a signature under an order means: `orders`.
                role str text String]
            [head
                /// What tells the salt of the account without telling it, 8 lower-case
                /// hexadecimal digits.
                salt_check KeyCheck value String]
            [both
                /// The service of the case.
                service ServiceId value String]
            [head
                /// Who signed the order of an event.
                signer SignerMark value String]
            [both
                /// The source of point 22 that shows the ground, the record or the
                /// attachment: `permits`, `accounting`, `real-estate`, `land`,
                /// `legal-entities`, `e-invoices`, `individuals`, `mobile-citizens`,
                /// `tax-debt`, `certificates`, `biometrics`, `mis`, `disability`,
                /// `addresses`, `labour-and-pensions`, `contact-centre`, `health-ministry`
                /// or `register`.
                source Source value String]
            [head
                /// The version of the form of the document.
                version u64 value u64]
            [order
                /// The letter of a state body.
                written_request String text String]
        }
    };
}
pub(crate) use register_fields;

/// Picks rows by their mark.
macro_rules! pick {
    (all $then:ident { } $($rows:tt)*) => {
        $then! { $($rows)* }
    };
    ($which:ident $then:ident { $($kept:tt)* } [head $($row:tt)*] $($rest:tt)*) => {
        $crate::ledger::pick! { $which $then { $($kept)* } $($rest)* }
    };
    (order $then:ident { $($kept:tt)* } [event $($row:tt)*] $($rest:tt)*) => {
        $crate::ledger::pick! { order $then { $($kept)* } $($rest)* }
    };
    (event $then:ident { $($kept:tt)* } [order $($row:tt)*] $($rest:tt)*) => {
        $crate::ledger::pick! { event $then { $($kept)* } $($rest)* }
    };
    ($which:ident $then:ident { $($kept:tt)* } [$mark:ident $($row:tt)*] $($rest:tt)*) => {
        $crate::ledger::pick! { $which $then { $($kept)* [$($row)*] } $($rest)* }
    };
    ($which:ident $then:ident { $($kept:tt)* }) => {
        $then! { $($kept)* }
    };
}
pub(crate) use pick;

/// Declares `field_type!(name)` and `field_doc!(name)`.
macro_rules! lookups {
    ($([$mark:ident $(#[doc = $doc:literal])* $name:ident $(= $json:ident)? $type:ident $how:ident $draft:ident])*) => {
        /// The type of a field.
        macro_rules! field_type {
            $(($name) => { $type };)*
        }

        /// The documentation of a field.
        macro_rules! field_doc {
            $(($name) => { concat!($($doc),*) };)*
        }
    };
}
pub(crate) use lookups;

register_fields! { all lookups }
pub(crate) use {field_doc, field_type};
