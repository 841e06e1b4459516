//! Verifying many visit tokens against lists that are read once.

use crate::finding::At;
use crate::visit::Redeemed;
use crate::wire::call::read_text;
use crate::wire::declare::methods;
use crate::wire::lock::Lock;
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
    taken: Lock<Redeemed>,
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
            taken: Lock::new(Redeemed::new()),
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

impl VisitVerifier {
    fn take_from(&self, taken: &mut Redeemed, draft: &VisitToVerifyDraft) -> VerifyVisitReport {
        let checked = draft
            .checked_at
            .as_deref()
            .and_then(|text| text.parse().ok());
        if let Some(checked) = checked.filter(|_| taken.is_full()) {
            taken.forget(checked, self.held.seconds_of_life());
        }
        let law = self.law.as_ref();
        let (mut report, token) = self.held.verify(Reader::new(), law, draft, Some(taken));
        if !token.is_some_and(|token| taken.take(token.id(), token.claims().at())) {
            report.take_id = None;
        }
        report
    }
}

methods!({
    impl VisitVerifier {
        /// Verifies a token as [`verify_visit`](crate::wire::verify_visit) does. One that was
        /// taken here is refused.
        pub fn verify(&self, draft: VisitToVerifyDraft) -> VerifyVisitReport {
            let law = self.law.as_ref();
            self.taken
                .read(|taken| self.held.verify(Reader::new(), law, &draft, Some(taken)).0)
        }

        /// The same from JSON text.
        pub fn verify_json(&self, text: &str) -> String;

        /// Verifies a token and takes it in one step where `takeId` is told: a second time it
        /// is refused here. Other hosts know nothing of it, so that the host puts `takeId`
        /// under a unique constraint before the visit counts. Tokens whose life is over are
        /// forgotten; a million are kept at most.
        pub fn take(&self, draft: VisitToVerifyDraft) -> VerifyVisitReport {
            self.taken.with(|taken| self.take_from(taken, &draft))
        }

        /// The same from JSON text.
        pub fn take_json(&self, text: &str) -> String;
    }
});
