//! Records of decisions and histories.

use crate::wire::record::records;
use crate::wire::{
    AccountKeyDraft, BankRowDraft, DayOverrideDraft, LawDraft, OrderDraft, ReferenceDraft,
    VerdictReport,
};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// An order whose canonical text is asked for.
    pub struct OrderToSignDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// The order; its signature and its moment of registration are not in the text.
        pub order: Option<OrderDraft>,
    }

    /// The text that the orderer signs.
    pub struct OrderTextReport {
        /// The verdict: a field that cannot be read would not be signed.
        pub verdict: VerdictReport,
        /// RFC 8785, where every field given could be read.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub canonical: Option<String>,
        /// Its SHA-256.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub digest: Option<String>,
    }

    /// An order to decide, with everything needed for it.
    pub struct DecideOrderDraft {
        /// The law to judge by; that of the day of registration when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares worked or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// Days of death; what the account itself holds is in its events.
        pub reference: Option<ReferenceDraft>,
        /// Rows of the bank table that the host puts before the built-in ones.
        pub banks: Vec<BankRowDraft>,
        /// All events of the account so far, in their order.
        pub events: Vec<EventRecord>,
        /// The order.
        pub order: Option<OrderDraft>,
    }

    /// The decision.
    pub struct OrderReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Nothing refuses it and nothing was left unchecked.
        pub accepted: bool,
        /// The event to keep, where accepted.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub event: Option<EventRecord>,
    }

    /// An event on an account: what the host keeps, and gives back with every order.
    pub struct EventRecord {
        /// Its place on the account, from one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<u64>,
        /// When it was registered.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub at: Option<String>,
        /// The account.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account: Option<AccountKeyDraft>,
        /// What happened.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub operation: Option<String>,
        /// By which order.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order: Option<String>,
        /// The digest of that order.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order_digest: Option<String>,
        /// Who signed it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub signer: Option<SignerRecord>,
        /// In whose name.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub actor: Option<String>,
        /// The orderer's number.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub orderer: Option<String>,
        /// The edition by which it was decided.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub edition: Option<String>,
        /// The digest of the event before it, zeros for the first.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub previous: Option<String>,
        /// A ground of points 32 and 33.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ground: Option<String>,
        /// The source that shows it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub source: Option<String>,
        /// The act of a state body.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub body_act: Option<String>,
        /// The block that was lifted.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub lifts: Option<String>,
        /// The policy.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub policy: Option<String>,
        /// Its days of validity.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub period: Option<String>,
        /// The provider of attachment.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub provider: Option<String>,
        /// The first day of an attachment or an annulment, the day of a service.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub day: Option<String>,
        /// The act of services.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub act: Option<String>,
        /// The case of the act.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub case: Option<String>,
        /// The service of the case.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub service: Option<String>,
        /// The digest of the data entered.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub data: Option<String>,
        /// The digest of the event itself; it is not part of what is hashed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub digest: Option<String>,
    }

    /// Who signed an order.
    pub struct SignerRecord {
        /// The masked IIN of the person.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub person: Option<String>,
        /// The role that gave the right.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub role: Option<String>,
        /// The certificate's serial number.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub serial: Option<String>,
        /// When it was signed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub signed_at: Option<String>,
    }

    /// Events of an account.
    pub struct AccountEventsDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// All events, in their order.
        pub events: Vec<EventRecord>,
        /// The day of which the state is asked; that of the last event when absent.
        pub day: Option<String>,
    }

    /// Is a history whole?
    pub struct HistoryReport {
        /// The verdict: every place where it is not.
        pub verdict: VerdictReport,
        /// Every event is there, in its order, and as it was.
        pub whole: bool,
        /// Events read.
        pub events: u64,
        /// The digest of the last event; keep it elsewhere too, since an end that was cut
        /// off leaves a whole history.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub last: Option<String>,
    }
}
