//! Verifying many visit tokens against lists that are read once.

use crate::finding::At;
use crate::wire::call::read_text;
use crate::wire::declare::methods;
use crate::wire::reader::Reader;
use crate::wire::visit::verify::Held;
use crate::wire::{
    LawDraft, ObjectError, VerdictReport, VerifyVisitReport, VisitToVerifyDraft, VisitVerifierDraft,
};
use core::fmt;

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
