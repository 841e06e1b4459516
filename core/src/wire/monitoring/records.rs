//! Commands and events of a monitoring, as a host sends and keeps them.

use crate::monitoring::{
    FollowUpState, MemberRole, MonitoringActor, MonitoringStepKind, monitoring_fields,
};
use crate::settlement::StandingGround;
use crate::wire::record::records;
use crate::wire::{DecidedReport, HistoryHeadRecord, SignatureDraft, SignerRecord, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

/// Declares [`MonitoringCommandDraft`] and [`MonitoringEventRecord`].
macro_rules! monitoring_records {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        records! {
            /// A command about a monitoring (mechanism 18–21).
            pub struct MonitoringCommandDraft {
                /// Its own number: the same command twice is executed once.
                pub command: Option<String>,
                /// The provider.
                pub provider: Option<String>,
                /// The monitoring, by its number.
                pub monitoring: Option<String>,
                /// In whose name: `issuer`, `provider`, `member` or `registrar`.
                #[one_of(MonitoringActor)]
                pub actor: Option<String>,
                /// The number of whoever acts; of a member, that of its body.
                pub orderer: Option<String>,
                /// When it was registered.
                pub at: Option<String>,
                /// What is asked for: `create-commission`, `notify`, `skip-notice`,
                /// `move-visit`, `draw-up-protocol`, `withdraw-protocol`, `sign-protocol`,
                /// `raise-objection`, `review-objection`, `review-centrally`,
                /// `confirm-results`, `remove-discrepancy`, `refer-case` or `take-refund`.
                #[one_of(MonitoringStepKind)]
                pub step: Option<String>,
                $($(#[doc = $doc])* pub $name: Option<$draft>,)*
                /// The members of the commission.
                pub members: Vec<CommissionMemberRecord>,
                /// What the protocol found.
                pub discrepancies: Vec<FoundDiscrepancyRecord>,
                /// What became of the proposals of the earlier protocol.
                pub follow_up: Vec<FollowUpRecord>,
                /// The discrepancies that a review takes back.
                pub lifted: Vec<DiscrepancyRefRecord>,
                /// What the host's provider found in the signature.
                pub signature: Option<SignatureDraft>,
            }

            /// An event of a monitoring: what the host keeps, and gives back with every
            /// command.
            pub struct MonitoringEventRecord {
                /// Its place in the monitoring, from one.
                #[omit(empty)]
                pub number: Option<u64>,
                /// The version of its form: 1.
                #[omit(empty)]
                pub version: Option<u64>,
                /// When it was registered.
                #[omit(empty)]
                pub at: Option<String>,
                /// The provider.
                #[omit(empty)]
                pub provider: Option<String>,
                /// The monitoring, by its number.
                #[omit(empty)]
                pub monitoring: Option<String>,
                /// The number of its command.
                #[omit(empty)]
                pub command: Option<String>,
                /// The digest of the text of its command.
                #[omit(empty)]
                pub command_digest: Option<String>,
                /// In whose name: `issuer`, `provider`, `member` or `registrar`.
                #[omit(empty)]
                #[one_of(MonitoringActor)]
                pub actor: Option<String>,
                /// The number of whoever acted; of a member, that of its body.
                #[omit(empty)]
                pub orderer: Option<String>,
                /// Who signed the command.
                #[omit(empty)]
                pub signer: Option<SignerRecord>,
                /// What happened: `create-commission`, `notify`, `skip-notice`,
                /// `move-visit`, `draw-up-protocol`, `withdraw-protocol`, `sign-protocol`,
                /// `raise-objection`, `review-objection`, `review-centrally`,
                /// `confirm-results`, `remove-discrepancy`, `refer-case` or `take-refund`.
                #[omit(empty)]
                #[one_of(MonitoringStepKind)]
                pub step: Option<String>,
                $($(#[doc = $doc])* #[omit(empty)] pub $name: Option<$draft>,)*
                /// The members of the commission.
                #[omit(empty)]
                pub members: Vec<CommissionMemberRecord>,
                /// What the protocol found.
                #[omit(empty)]
                pub discrepancies: Vec<FoundDiscrepancyRecord>,
                /// What became of the proposals of the earlier protocol.
                #[omit(empty)]
                pub follow_up: Vec<FollowUpRecord>,
                /// The discrepancies that a review takes back.
                #[omit(empty)]
                pub lifted: Vec<DiscrepancyRefRecord>,
                /// The edition by which it was decided.
                #[omit(empty)]
                pub edition: Option<String>,
                /// The digest of the event before it, zeros for the first.
                #[omit(empty)]
                pub previous: Option<String>,
                /// The digest of the event itself; it is not part of what is hashed.
                #[omit(empty)]
                pub digest: Option<String>,
            }
        }
    };
}
monitoring_fields! { event monitoring_records }

records! {
    /// A member of a commission. Names stay with the host.
    pub struct CommissionMemberRecord {
        /// Its number in the commission.
        pub member: Option<String>,
        /// `issuer`, `chamber`, `care-body` or `other-body`.
        #[one_of(MemberRole)]
        pub role: Option<String>,
        /// The body that it speaks for, by its BIN.
        pub body: Option<String>,
    }

    /// A discrepancy as a protocol lists it.
    pub struct FoundDiscrepancyRecord {
        /// What it is.
        pub description: Option<String>,
        /// The proposal to remove it.
        pub proposal: Option<String>,
        /// By which day.
        pub due: Option<String>,
        /// What follows from it for the payment: `address`, `tax-debt`, `late-taxes`,
        /// `late-social`, `visits` or `monitoring`; `licence` is found by no monitoring.
        /// Absent where nothing follows.
        #[omit(empty)]
        #[one_of(StandingGround)]
        pub ground: Option<String>,
        /// The document that confirms it.
        #[omit(empty)]
        pub document: Option<String>,
    }

    /// What became of a proposal of the earlier protocol.
    pub struct FollowUpRecord {
        /// The place of its discrepancy in that protocol, from one.
        pub discrepancy: Option<u64>,
        /// `done`, `in-part` or `not-done`.
        #[one_of(FollowUpState)]
        pub state: Option<String>,
    }

    /// A discrepancy by its place in the protocol.
    pub struct DiscrepancyRefRecord {
        /// The place, from one.
        pub discrepancy: Option<u64>,
    }

    /// The earlier monitoring whose proposals a repeated one follows up.
    pub struct EarlierMonitoringDraft {
        /// Its events.
        pub events: Vec<MonitoringEventRecord>,
        /// Where they end.
        pub head: Option<HistoryHeadRecord>,
    }

    /// The decisions about a monitoring.
    pub struct MonitoringDecisionsReport {
        /// The verdict: every reason of every command that was not executed.
        pub verdict: VerdictReport,
        /// The events to keep, in their order.
        pub events: Vec<MonitoringEventRecord>,
        /// What became of each command, in their order.
        pub decided: Vec<DecidedReport>,
        /// Where the history ends now; held against what is stored when it is appended, so
        /// that of two desks one is refused.
        #[omit(empty)]
        pub head: Option<HistoryHeadRecord>,
    }
}
