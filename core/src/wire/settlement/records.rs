//! Commands and events of a provider's money, as a host sends and keeps them.

use crate::ledger::Actor;
use crate::settlement::{StepKind, settlement_fields};
use crate::wire::record::records;
use crate::wire::{DecidedReport, HistoryHeadRecord, SignatureDraft, SignerRecord, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

/// Declares [`SettlementCommandDraft`] and [`SettlementEventRecord`].
macro_rules! settlement_records {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        records! {
            /// A command about a provider's money (mechanism 3(4), 12–17).
            pub struct SettlementCommandDraft {
                /// Its own number: the same command twice is executed once.
                #[omit(empty)]
                pub command: Option<String>,
                /// The provider.
                #[omit(empty)]
                pub provider: Option<String>,
                /// The financial year of the services.
                #[omit(empty)]
                pub year: Option<String>,
                /// In whose name: `issuer`, `provider`, `insured`, `registrar`,
                /// `authorised-body` or `state-body`; steps are of the issuer, the provider
                /// and the registrar.
                #[omit(empty)]
                #[one_of(Actor)]
                pub actor: Option<String>,
                /// The number of whoever acts.
                #[omit(empty)]
                pub orderer: Option<String>,
                /// When it was registered.
                #[omit(empty)]
                pub at: Option<String>,
                /// What is asked for: `open-year`, `close-year`, `sign-contract`,
                /// `amend-contract`, `terminate-contract`, `present-act`, `check-act`,
                /// `return-act`, `withdraw-act`, `hold-act`, `release-act`, `accept-act`,
                /// `sign-act`, `enter-invoice`, `register-uses`, `find-cause`, `cure-cause`, `confirm-stop`,
                /// `form-bill`, `instruct-payout`, `form-order`, `send-order`,
                /// `execute-order`, `return-order`, `reverse-order`, `pay-advance`,
                /// `retain-advance` or `give-back-advance`.
                #[omit(empty)]
                #[one_of(StepKind)]
                pub step: Option<String>,
                $($(#[doc = $doc])* #[omit(empty)] pub $name: Option<$draft>,)*
                /// The acts of a bill, in the order of their signing.
                #[omit(empty)]
                pub acts: Vec<ActRefRecord>,
                /// Codes of rules that the issuer accepts unchecked, or whose signs it looked at.
                #[omit(empty)]
                pub codes: Vec<String>,
                /// What the host's provider found in the signature.
                #[omit(empty)]
                pub signature: Option<SignatureDraft>,
            }

            /// An event of a provider's year: what the host keeps, and gives back with every
            /// command.
            pub struct SettlementEventRecord {
                /// Its place in the year, from one.
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
                /// The financial year of the services.
                #[omit(empty)]
                pub year: Option<String>,
                /// The number of its command.
                #[omit(empty)]
                pub command: Option<String>,
                /// The digest of the text of its command.
                #[omit(empty)]
                pub command_digest: Option<String>,
                /// In whose name: `issuer`, `provider`, `insured`, `registrar`,
                /// `authorised-body` or `state-body`; steps are of the issuer, the provider
                /// and the registrar.
                #[omit(empty)]
                #[one_of(Actor)]
                pub actor: Option<String>,
                /// The number of whoever acted.
                #[omit(empty)]
                pub orderer: Option<String>,
                /// Who signed the command.
                #[omit(empty)]
                pub signer: Option<SignerRecord>,
                /// What happened: `open-year`, `close-year`, `sign-contract`,
                /// `amend-contract`, `terminate-contract`, `present-act`, `check-act`,
                /// `return-act`, `withdraw-act`, `hold-act`, `release-act`, `accept-act`,
                /// `sign-act`, `enter-invoice`, `register-uses`, `find-cause`, `cure-cause`, `confirm-stop`,
                /// `form-bill`, `instruct-payout`, `form-order`, `send-order`,
                /// `execute-order`, `return-order`, `reverse-order`, `pay-advance`,
                /// `retain-advance` or `give-back-advance`.
                #[omit(empty)]
                #[one_of(StepKind)]
                pub step: Option<String>,
                $($(#[doc = $doc])* #[omit(empty)] pub $name: Option<$draft>,)*
                /// The acts of a bill, in the order of their signing.
                #[omit(empty)]
                pub acts: Vec<ActRefRecord>,
                /// Codes of rules that the issuer accepts unchecked, or whose signs it looked at.
                #[omit(empty)]
                pub codes: Vec<String>,
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
settlement_fields! { event settlement_records }

records! {
    /// An act by its contract and its number.
    pub struct ActRefRecord {
        /// The contract.
        pub contract: Option<String>,
        /// The act.
        pub act: Option<String>,
    }

    /// A checkpoint: everything that the events so far add up to, so that a host goes on
    /// without them. It holds the provider's number and its papers, as events do.
    pub struct YearCheckpointRecord {
        /// The canonical text.
        pub text: Option<String>,
        /// SHA-256 of the text, kept apart from it; without it nobody knows that the text was
        /// not altered, and nothing is decided.
        pub digest: Option<String>,
    }

    /// A checkpoint of a provider's year.
    pub struct YearCheckpointReport {
        /// The verdict about its history.
        pub verdict: VerdictReport,
        /// The checkpoint, as later calls take it; its digest is kept apart from its text.
        #[omit(empty)]
        pub checkpoint: Option<YearCheckpointRecord>,
        /// Where the history ends at which it was made.
        #[omit(empty)]
        pub head: Option<HistoryHeadRecord>,
    }

    /// A year before, which was closed.
    pub struct YearBeforeDraft {
        /// Its events.
        pub events: Vec<SettlementEventRecord>,
        /// Where they end.
        pub head: Option<HistoryHeadRecord>,
    }

    /// The decisions.
    pub struct SettlementReport {
        /// The verdict: every reason of every command that was not executed.
        pub verdict: VerdictReport,
        /// The events to keep, in their order.
        pub events: Vec<SettlementEventRecord>,
        /// What became of each command, in their order.
        pub decided: Vec<DecidedReport>,
        /// Where the history ends now; held against what is stored when it is appended, so
        /// that of two desks one is refused.
        #[omit(empty)]
        pub head: Option<HistoryHeadRecord>,
    }
}
