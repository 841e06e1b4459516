//! An event as a host keeps it.

use crate::ledger::{Actor, Operation, register_fields};
use crate::signature::SignerRole;
use crate::wire::AccountKeyDraft;
use crate::wire::record::records;
use alloc::string::String;

/// Declares [`EventRecord`].
macro_rules! event_record {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        records! {
            /// An event on an account: what the host keeps, and gives back with every order.
            pub struct EventRecord {
                /// Its place on the account, from one.
                #[omit(empty)]
                pub number: Option<u64>,
                /// The version of its form: 2.
                #[omit(empty)]
                pub version: Option<u64>,
                /// When it was registered.
                #[omit(empty)]
                pub at: Option<String>,
                /// The account.
                #[omit(empty)]
                pub account: Option<AccountKeyDraft>,
                /// What happened: `register-issuer`, `change-issuer`, `open-account`,
                /// `change-account`, `block-account`, `unblock-account`, `close-account`,
                /// `issue-policy`, `change-policy`, `change-provider`, `credit-policy`,
                /// `annul-policy`, `holder-register`, `account-statement`,
                /// `policy-statement`, `operation-list`, `event-list` or `register-use`.
                #[omit(empty)]
                #[one_of(Operation)]
                pub operation: Option<String>,
                /// By which order.
                #[omit(empty)]
                pub order: Option<String>,
                /// The digest of that order, bound under the salt of the account.
                #[omit(empty)]
                pub order_digest: Option<String>,
                /// Who signed it.
                #[omit(empty)]
                pub signer: Option<SignerRecord>,
                /// In whose name: `issuer`, `provider`, `insured`, `registrar`,
                /// `authorised-body` or `state-body`.
                #[omit(empty)]
                #[one_of(Actor)]
                pub actor: Option<String>,
                /// The orderer's number.
                #[omit(empty)]
                pub orderer: Option<String>,
                /// The edition by which it was decided.
                #[omit(empty)]
                pub edition: Option<String>,
                /// The digest of the event before it, zeros for the first.
                #[omit(empty)]
                pub previous: Option<String>,
                /// What tells the salt of the account without telling it; absent in events of
                /// before it was kept.
                #[omit(empty)]
                pub salt_check: Option<String>,
                $($(#[doc = $doc])* #[omit(empty)] pub $name: Option<$draft>,)*
                /// The digest of the event itself; it is not part of what is hashed.
                #[omit(empty)]
                pub digest: Option<String>,
            }
        }
    };
}
register_fields! { event event_record }

records! {
    /// Who signed an order.
    pub struct SignerRecord {
        /// The masked IIN of the person.
        #[omit(empty)]
        pub person: Option<String>,
        /// The role that gave the right: `person`, `head`, `right-to-sign`, `financial`,
        /// `staff` or `employee`.
        #[omit(empty)]
        #[one_of(SignerRole)]
        pub role: Option<String>,
        /// The certificate's serial number.
        #[omit(empty)]
        pub serial: Option<String>,
        /// When it was signed.
        #[omit(empty)]
        pub signed_at: Option<String>,
        /// SHA-256 of the signature itself, a container of CMS.
        #[omit(empty)]
        pub cms: Option<String>,
        /// SHA-256 of the answer about the status of its certificate (OCSP).
        #[omit(empty)]
        pub ocsp: Option<String>,
        /// SHA-256 of its time stamp (RFC 3161).
        #[omit(empty)]
        pub time_stamp: Option<String>,
    }
}
