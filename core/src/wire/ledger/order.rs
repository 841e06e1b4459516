//! An order as a host sends it.

use crate::account::Holder;
use crate::ledger::{Actor, Operation, register_fields};
use crate::wire::record::records;
use crate::wire::{AccountDraft, InsuredDraft, SignatureDraft, TermsDraft};
use alloc::string::String;

/// Declares [`OrderDraft`].
macro_rules! order_draft {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        records! {
            /// An order about an account or a policy (mechanism 2(1)).
            pub struct OrderDraft {
                /// Its number: an order is executed once.
                pub number: Option<String>,
                /// One of the operations of points 26 to 29, or the last one:
                /// `register-issuer`, `change-issuer`, `open-account`, `change-account`,
                /// `block-account`, `unblock-account`, `close-account`, `issue-policy`,
                /// `change-policy`, `change-provider`, `credit-policy`, `annul-policy`,
                /// `holder-register`, `account-statement`, `policy-statement`,
                /// `operation-list`, `event-list` or `register-use`.
                #[one_of(Operation)]
                pub operation: Option<String>,
                /// On which account.
                pub account: Option<AccountKeyDraft>,
                /// In whose name: `issuer`, `provider`, `insured`, `registrar`,
                /// `authorised-body` or `state-body`.
                #[one_of(Actor)]
                pub actor: Option<String>,
                /// The orderer's number.
                pub orderer: Option<String>,
                /// When the register got it.
                pub registered: Option<String>,
                $($(#[doc = $doc])* pub $name: Option<$draft>,)*
                /// What the host's provider found in the signature.
                pub signature: Option<SignatureDraft>,
            }
        }
    };
}
register_fields! { order order_draft }

records! {
    /// A record of the registration of consumers (mechanism 31).
    pub struct ConsumerRecordDraft {
        /// Personal number.
        pub iin: Option<String>,
        /// Фамилия.
        pub surname: Option<String>,
        /// Имя.
        pub given: Option<String>,
        /// Отчество, where there is one.
        pub patronymic: Option<String>,
        /// The day of the record.
        pub recorded_on: Option<String>,
    }

    /// Whose account.
    pub struct AccountKeyDraft {
        /// `insured`, `entrepreneur` or `legal-entity`.
        #[one_of(Holder)]
        pub holder: Option<String>,
        /// A person's IIN, an entity's BIN.
        pub number: Option<String>,
    }

    /// A policy to issue by an order.
    pub struct IssueDraft {
        /// What policies of one issuance share.
        pub terms: Option<TermsDraft>,
        /// The insured.
        pub insured: Option<InsuredDraft>,
        /// The serial of the number, by the issuer.
        pub serial: Option<u64>,
    }
}
