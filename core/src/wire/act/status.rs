//! A step of an act against its status, as a host writes it.

use crate::act::{ActStatus, ActStep};
use crate::finding::Outcome;
use crate::wire::record::records;
use crate::wire::{ActDraft, LawDraft, QueueEntryDraft, SignatureDraft, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// A step of an act against its status.
    pub struct ActStatusDraft {
        /// The law to judge by; that of the month of the document when absent, and without one
        /// the latest edition.
        pub law: Option<LawDraft>,
        /// `formed`, `signed-by-provider`, `available`, `checked`, `signed-by-issuer`,
        /// `invoiced`, `returned`, `withdrawn` or `replaced`.
        #[one_of(ActStatus)]
        pub status: Option<String>,
        /// `provider-signs`, `open`, `check`, `issuer-signs`, `enter-invoice`, `return`,
        /// `withdraw`, `replace` or `form-again`.
        #[one_of(ActStep)]
        pub step: Option<String>,
        /// Number of the act; may be left out where the document is given, and is no other
        /// than the document's.
        pub act: Option<String>,
        /// The moment of the step.
        pub at: Option<String>,
        /// The check: what it came to, on the host's word: `clear`, `unchecked`, `review`,
        /// `suspended`, `refused` or `stopped`.
        #[one_of(Outcome)]
        pub outcome: Option<String>,
        /// Signing: what the host's provider found in the signature; *not checked* when
        /// absent.
        pub signature: Option<SignatureDraft>,
        /// Signing: the act itself. What the provider and the issuer sign is made of it, and so
        /// is who the provider is.
        pub document: Option<ActDraft>,
        /// The issuer signing: the acts that wait for it or have it, this one among
        /// them; the order of time is *not checked* when absent.
        pub acts: Vec<QueueEntryDraft>,
        /// The issuer signing: the amount that it accepts of the act, in tenge, all when absent.
        /// Entering the e-invoice: the amount that was accepted, on the host's word, and no more
        /// than the document presents where that is given.
        pub accepted: Option<String>,
        /// The issuer signing, and entering the e-invoice: BIN of the issuer.
        pub issuer: Option<String>,
        /// Entering the e-invoice: when the issuer signed the act, on the host's word.
        pub signed: Option<String>,
        /// Entering the e-invoice: the invoice.
        pub invoice: Option<EInvoiceDraft>,
        /// Replacing: number of the act that takes the place of this one. It does so
        /// once: a replaced act has no further step.
        pub correction: Option<String>,
    }

    /// The status after the step.
    pub struct ActStatusReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The status, where the verdict is clear: the step is allowed, and what it brings
        /// was checked and holds.
        #[omit(empty)]
        pub status: Option<ActStatus>,
    }

    /// The e-invoice of an act.
    pub struct EInvoiceDraft {
        /// Its registration number.
        pub number: Option<String>,
        /// Its date.
        pub date: Option<String>,
        /// Its amount in tenge.
        pub amount: Option<String>,
        /// BIN of who receives it and pays.
        pub recipient: Option<String>,
    }
}
