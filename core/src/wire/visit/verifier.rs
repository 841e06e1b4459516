//! Verifying many visit tokens against lists that are read once.

use crate::finding::At;
use crate::wire::call::read_text;
use crate::wire::declare::methods;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::visit::verify::Held;
use crate::wire::{
    LawDraft, ObjectError, TokenListDraft, TrustDraft, VerdictReport, VerifyVisitReport,
};
use alloc::string::String;
use core::fmt;

records! {
    /// What many visit tokens are checked against. What is absent leaves its rules *not
    /// checked*.
    pub struct VisitVerifierDraft {
        /// The law to judge by; that of each check when absent.
        pub law: Option<LawDraft>,
        /// The keys that the host trusts.
        pub trust: Option<TrustDraft>,
        /// The newest version of that list that the host has seen.
        pub newest_trust: Option<u64>,
        /// For how many seconds that list stays fresh; for none when absent.
        pub trust_seconds: Option<u32>,
        /// By how many seconds the clock of a device may differ.
        pub skew_seconds: Option<u32>,
        /// For how many seconds a token counts.
        pub lifetime_seconds: Option<u32>,
        /// Tokens that were used before; a call may bring a list of its own.
        pub seen: Option<TokenListDraft>,
        /// Tokens that were revoked.
        pub revoked: Option<TokenListDraft>,
        /// The secret under which the application hashes persons.
        pub hash_key: Option<String>,
    }

    /// A visit token to verify.
    pub struct VisitToVerifyDraft {
        /// The text of the token, with its spaces as they are.
        pub code: Option<String>,
        /// The moment of the check: when the host got the token.
        pub checked_at: Option<String>,
        /// Tokens that were used before, in the place of the verifier's.
        pub seen: Option<TokenListDraft>,
        /// Where the visit should have been.
        pub facility: Option<String>,
        /// IIN of the insured whose visit it should have been.
        pub insured: Option<String>,
        /// Instead of the IIN: the insured's fingerprint.
        pub insured_print: Option<String>,
    }
}

/// Trusted keys and lists of tokens read once, to verify many visit tokens.
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct VisitVerifier {
    held: Held,
    law: Option<LawDraft>,
    reading: VerdictReport,
}

impl fmt::Debug for VisitVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VisitVerifier(..)")
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl VisitVerifier {
    /// Reads keys and lists once. [`report`](Self::report) tells what could not be read.
    #[must_use]
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn new(draft: VisitVerifierDraft) -> Self {
        let mut reader = Reader::new();
        let held = Held::read(&mut reader, &At::root(), &draft);
        Self {
            held,
            law: draft.law,
            reading: reader.verdict(None),
        }
    }

    /// The same from JSON text.
    ///
    /// # Errors
    /// Where the text is not JSON, is too large or has another shape.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn from_json(text: &str) -> Result<Self, ObjectError> {
        Ok(Self::new(read_text(text)?))
    }

    /// What the reading of keys and lists said.
    #[must_use]
    pub fn report(&self) -> VerdictReport {
        self.reading.clone()
    }
}

methods!({
    impl VisitVerifier {
        /// Verifies a token as [`verify_visit`](crate::wire::verify_visit) does.
        pub fn verify(&self, draft: VisitToVerifyDraft) -> VerifyVisitReport {
            self.held.verify(Reader::new(), self.law.as_ref(), &draft)
        }

        /// The same from JSON text.
        pub fn verify_json(&self, text: &str) -> String;
    }
});
