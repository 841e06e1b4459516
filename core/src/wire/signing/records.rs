//! Records of documents that are signed.

use crate::signature::SigningRole;
use crate::wire::record::records;
use crate::wire::{ActDraft, LawDraft, SignatureDraft, VerdictReport};
use alloc::string::String;

records! {
    /// A document that is signed whole: one of them.
    pub struct SignableDraft {
        /// An act of services: the provider `claims`, the issuer `accepts`.
        pub act: Option<ActDraft>,
        /// What the issuer accepts of the act, in tenge; all when absent.
        pub accepted: Option<String>,
    }

    /// A document whose text to sign is asked for.
    pub struct DocumentToSignDraft {
        /// The law to judge by; that of the document's own day when absent.
        pub law: Option<LawDraft>,
        /// What the signature will mean.
        #[one_of(SigningRole)]
        pub role: Option<String>,
        /// The document.
        pub document: Option<SignableDraft>,
    }

    /// The text that is signed.
    pub struct TextToSignReport {
        /// The verdict: a field that cannot be read would not be signed.
        pub verdict: VerdictReport,
        /// RFC 8785, where every field given could be read.
        #[omit(empty)]
        pub canonical: Option<String>,
        /// Its SHA-256.
        #[omit(empty)]
        pub digest: Option<String>,
    }

    /// A signature under a document.
    pub struct CheckSignatureDraft {
        /// The law to judge by; that of the document's own day when absent.
        pub law: Option<LawDraft>,
        /// What the signature has to mean.
        #[one_of(SigningRole)]
        pub role: Option<String>,
        /// The document.
        pub document: Option<SignableDraft>,
        /// BIN or IIN of who has to sign, where the document itself does not say it.
        pub signer: Option<String>,
        /// When the document was registered.
        pub at: Option<String>,
        /// What the host's provider found in the signature.
        pub signature: Option<SignatureDraft>,
    }

    /// The answer about a signature.
    pub struct SignatureReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The digest that the signature must be over, where the document could be read.
        #[omit(empty)]
        pub digest: Option<String>,
    }
}
