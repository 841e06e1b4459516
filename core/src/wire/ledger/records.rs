//! Records of decisions and histories.

use crate::ledger::HeadBasis;
use crate::wire::record::records;
use crate::wire::{
    BankRowDraft, DayOverrideDraft, DayText, EventRecord, HeadDraft, LawDraft, OrderDraft,
    ReferenceDraft, VerdictReport,
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
        /// The day of the check: a head by a checkpoint of an earlier day, or where none is
        /// told, is the word of the host.
        pub checked_on: Option<String>,
        /// All events of the account so far, in their order.
        pub events: Vec<EventRecord>,
        /// Where they end; without it nobody knows that they are all, and nothing is decided.
        pub head: Option<HeadDraft>,
        /// The secret of the account, 64 lower-case hexadecimal digits: kept beside the account
        /// and never in its events, which bind the data of people under it.
        pub salt: Option<String>,
        /// The order.
        pub order: Option<OrderDraft>,
    }

    /// The decision.
    pub struct OrderReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The event to keep, where nothing refuses the order and nothing was left unchecked.
        #[omit(empty)]
        pub event: Option<EventRecord>,
        /// What the head rests on, where there is an event: `claim` or `evidence`.
        #[omit(empty)]
        pub head_by: Option<HeadBasis>,
        /// The day at whose end a signed checkpoint shows the head, where a proof was given.
        #[omit(empty)]
        pub proven_on: Option<DayText>,
    }

    /// Events of an account.
    pub struct AccountEventsDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// All events, in their order.
        pub events: Vec<EventRecord>,
        /// Where they end; without it nobody knows that they are all.
        pub head: Option<HeadDraft>,
        /// The day of which the state is asked; that of the last event when absent.
        pub day: Option<String>,
        /// The day of the check: no event is of a later one. A history without it is not
        /// whole.
        pub checked_on: Option<String>,
    }

    /// Is a history whole?
    pub struct HistoryReport {
        /// The verdict: every place where it is not.
        pub verdict: VerdictReport,
        /// Every event is there, in its order, and as it was: nothing found, and nothing left
        /// unchecked.
        pub whole: bool,
        /// What the head rests on, where the history is whole: `claim` or `evidence`.
        #[omit(empty)]
        pub head_by: Option<HeadBasis>,
        /// The day at whose end a signed checkpoint shows the head, where a proof was given.
        #[omit(empty)]
        pub proven_on: Option<DayText>,
        /// Events read.
        pub events: u64,
        /// The digest of the last event, where the history is whole; kept elsewhere too, it is
        /// the head of the next call.
        #[omit(empty)]
        pub last: Option<String>,
    }
}
