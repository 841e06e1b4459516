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
        #[omit(empty)]
        pub canonical: Option<String>,
        /// Its SHA-256.
        #[omit(empty)]
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
        #[omit(empty)]
        pub event: Option<EventRecord>,
    }

    /// An event on an account: what the host keeps, and gives back with every order.
    pub struct EventRecord {
        /// Its place on the account, from one.
        #[omit(empty)]
        pub number: Option<u64>,
        /// When it was registered.
        #[omit(empty)]
        pub at: Option<String>,
        /// The account.
        #[omit(empty)]
        pub account: Option<AccountKeyDraft>,
        /// What happened.
        #[omit(empty)]
        pub operation: Option<String>,
        /// By which order.
        #[omit(empty)]
        pub order: Option<String>,
        /// The digest of that order.
        #[omit(empty)]
        pub order_digest: Option<String>,
        /// Who signed it.
        #[omit(empty)]
        pub signer: Option<SignerRecord>,
        /// In whose name.
        #[omit(empty)]
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
        /// A ground of points 32 and 33.
        #[omit(empty)]
        pub ground: Option<String>,
        /// The source that shows it.
        #[omit(empty)]
        pub source: Option<String>,
        /// The act of a state body.
        #[omit(empty)]
        pub body_act: Option<String>,
        /// The block that was lifted.
        #[omit(empty)]
        pub lifts: Option<String>,
        /// The policy.
        #[omit(empty)]
        pub policy: Option<String>,
        /// Its days of validity.
        #[omit(empty)]
        pub period: Option<String>,
        /// The provider of attachment.
        #[omit(empty)]
        pub provider: Option<String>,
        /// The first day of an attachment or an annulment, the day of a service.
        #[omit(empty)]
        pub day: Option<String>,
        /// The act of services.
        #[omit(empty)]
        pub act: Option<String>,
        /// The case of the act.
        #[omit(empty)]
        pub case: Option<String>,
        /// The service of the case.
        #[omit(empty)]
        pub service: Option<String>,
        /// The digest of the data entered.
        #[omit(empty)]
        pub data: Option<String>,
        /// The digest of the event itself; it is not part of what is hashed.
        #[omit(empty)]
        pub digest: Option<String>,
    }

    /// Who signed an order.
    pub struct SignerRecord {
        /// The masked IIN of the person.
        #[omit(empty)]
        pub person: Option<String>,
        /// The role that gave the right.
        #[omit(empty)]
        pub role: Option<String>,
        /// The certificate's serial number.
        #[omit(empty)]
        pub serial: Option<String>,
        /// When it was signed.
        #[omit(empty)]
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
        #[omit(empty)]
        pub last: Option<String>,
    }
}
