//! Commands and events of an announcement, as a host sends and keeps them.

use crate::allocation::Basis;
use crate::announcement::{PlanStepKind, announcement_fields};
use crate::ledger::Actor;
use crate::placement::FundingSource;
use crate::wire::record::records;
use crate::wire::{
    DecidedReport, FilingDraft, HistoryHeadRecord, SignatureDraft, SignerRecord, VerdictReport,
};
use alloc::string::String;
use alloc::vec::Vec;

/// Declares [`AnnouncementCommandDraft`] and [`AnnouncementEventRecord`].
macro_rules! announcement_records {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        records! {
            /// A command about an announcement (mechanism 6–11, 16, 17).
            pub struct AnnouncementCommandDraft {
                /// Its own number: the same command twice is executed once.
                pub command: Option<String>,
                /// The number of the plan.
                pub plan: Option<String>,
                /// In whose name: `issuer`, `provider`, `insured`, `registrar`,
                /// `authorised-body` or `state-body`; steps are of the issuer and the provider.
                #[one_of(Actor)]
                pub actor: Option<String>,
                /// The number of whoever acts.
                pub orderer: Option<String>,
                /// When it was registered.
                pub at: Option<String>,
                /// What is asked for: `approve-plan`, `publish-plan`, `announce`,
                /// `file-application`, `withdraw-application`, `accept-application`,
                /// `reject-application`, `distribute`, `form-contract`, `sign-contract`,
                /// `offer-agreement`, `sign-agreement` or `terminate-contract`.
                #[one_of(PlanStepKind)]
                pub step: Option<String>,
                $($(#[doc = $doc])* pub $name: Option<$draft>,)*
                /// Codes of rules that the issuer accepts unchecked.
                pub codes: Vec<String>,
                /// What an application says and brings.
                pub filing: Option<FilingDraft>,
                /// The grounds of a rejection.
                pub grounds: Vec<StatedRejectionRecord>,
                /// The lines of the plan.
                pub lines: Vec<PlanLineRecord>,
                /// The stages of a distribution.
                pub stages: Vec<StageRecord>,
                /// What the host's provider found in the signature.
                pub signature: Option<SignatureDraft>,
            }

            /// An event of an announcement: what the host keeps, and gives back with every
            /// command.
            pub struct AnnouncementEventRecord {
                /// Its place, from one.
                #[omit(empty)]
                pub number: Option<u64>,
                /// The version of its form: 1.
                #[omit(empty)]
                pub version: Option<u64>,
                /// When it was registered.
                #[omit(empty)]
                pub at: Option<String>,
                /// The number of the plan.
                #[omit(empty)]
                pub plan: Option<String>,
                /// The number of its command.
                #[omit(empty)]
                pub command: Option<String>,
                /// The digest of the text of its command.
                #[omit(empty)]
                pub command_digest: Option<String>,
                /// In whose name: `issuer`, `provider`, `insured`, `registrar`,
                /// `authorised-body` or `state-body`; steps are of the issuer and the provider.
                #[omit(empty)]
                #[one_of(Actor)]
                pub actor: Option<String>,
                /// The number of whoever acted.
                #[omit(empty)]
                pub orderer: Option<String>,
                /// Who signed the command.
                #[omit(empty)]
                pub signer: Option<SignerRecord>,
                /// What happened: `approve-plan`, `publish-plan`, `announce`,
                /// `file-application`, `withdraw-application`, `accept-application`,
                /// `reject-application`, `distribute`, `form-contract`, `sign-contract`,
                /// `offer-agreement`, `sign-agreement` or `terminate-contract`.
                #[omit(empty)]
                #[one_of(PlanStepKind)]
                pub step: Option<String>,
                $($(#[doc = $doc])* #[omit(empty)] pub $name: Option<$draft>,)*
                /// Codes of rules that the issuer accepts unchecked.
                #[omit(empty)]
                pub codes: Vec<String>,
                /// What an application says and brings.
                #[omit(empty)]
                pub filing: Option<FilingDraft>,
                /// The grounds of a rejection.
                #[omit(empty)]
                pub grounds: Vec<StatedRejectionRecord>,
                /// The lines of the plan.
                #[omit(empty)]
                pub lines: Vec<PlanLineRecord>,
                /// The stages of a distribution.
                #[omit(empty)]
                pub stages: Vec<StageRecord>,
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
announcement_fields! { event announcement_records }

records! {
    /// A line of a plan.
    pub struct PlanLineRecord {
        /// What it is known by in its plan.
        pub line: Option<String>,
        /// `gobmp` or `osms`.
        #[one_of(FundingSource)]
        pub funding: Option<String>,
        /// The region.
        pub region: Option<String>,
        /// The kind of care.
        pub care: Option<String>,
        /// The services.
        pub services: Vec<String>,
        /// How much of them.
        #[omit(empty)]
        pub volume: Option<u64>,
        /// For how much, in tenge.
        pub sum: Option<String>,
    }

    /// A ground of a rejection with what shows it.
    pub struct StatedRejectionRecord {
        /// `missing-documents`, `sanitary-document-age`, `building-purpose`,
        /// `procurement-rules`.
        pub ground: Option<String>,
        /// For `procurement-rules`: the case of point 37-1, 1–15.
        #[omit(empty)]
        pub case: Option<u32>,
        /// The document that shows it: number and day.
        #[omit(empty)]
        pub paper: Option<String>,
        /// The exact norm that is not met.
        #[omit(empty)]
        pub norm: Option<String>,
    }

    /// A stage of a distribution.
    pub struct StageRecord {
        /// On what it rests: `proportional`, `procurement-rules`, `methodology-169` or
        /// `methodology-170`; the proportional one alone is computed.
        #[one_of(Basis)]
        pub basis: Option<String>,
        /// The document of another basis.
        #[omit(empty)]
        pub paper: Option<String>,
        /// Who gets what of which line.
        pub shares: Vec<StageShareRecord>,
    }

    /// What an application gets of a line in a stage.
    pub struct StageShareRecord {
        /// The line.
        pub line: Option<String>,
        /// The application.
        pub application: Option<String>,
        /// Its weight in a proportional stage: a whole number; only proportions matter.
        #[omit(empty)]
        pub weight: Option<String>,
        /// The money, in tenge.
        #[omit(empty)]
        pub amount: Option<String>,
    }

    /// The decisions about an announcement.
    pub struct AnnouncementReport {
        /// The verdict: every reason of every command that was not executed.
        pub verdict: VerdictReport,
        /// The events to keep, in their order.
        pub events: Vec<AnnouncementEventRecord>,
        /// What became of each command, in their order.
        pub decided: Vec<DecidedReport>,
        /// Where the history ends now; held against what is stored when it is appended, so
        /// that of two desks one is refused.
        #[omit(empty)]
        pub head: Option<HistoryHeadRecord>,
    }
}
