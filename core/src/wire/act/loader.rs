//! A reference book whose lists are too long to be given at once.

use crate::act::ReferenceBuilder;
use crate::finding::{At, Examination};
use crate::wire::act::check::Checker;
use crate::wire::act::reference::{append_lists, reference};
use crate::wire::call::{answer_text, read_text};
use crate::wire::field::of;
use crate::wire::lock::Lock;
use crate::wire::reader::Reader;
use crate::wire::{CheckerDraft, ErrorReport, ObjectError, ReferenceDraft, VerdictReport};
use alloc::string::String;
use alloc::sync::Arc;
use core::fmt;

/// A reference book while its lists come in, part by part. Each part of a list says
/// whether the list is now complete; the last one decides. A row that cannot be read is
/// left out, and its list is then never complete.
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct ReferenceLoader(Lock<Loading>);

struct Loading {
    books: ReferenceBuilder,
    exam: Examination,
}

impl Loading {
    fn new() -> Self {
        Self {
            books: ReferenceBuilder::new(),
            exam: Examination::open(),
        }
    }
}

impl fmt::Debug for ReferenceLoader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReferenceLoader(..)")
    }
}

impl Default for ReferenceLoader {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl ReferenceLoader {
    /// With nothing loaded.
    #[must_use]
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn new() -> Self {
        Self(Lock::new(Loading::new()))
    }

    /// Adds a part of each list that is given; the paths of the answer are those of the
    /// part.
    #[must_use]
    pub fn append(&self, draft: ReferenceDraft) -> VerdictReport {
        let mut reader = Reader::new();
        let root = At::root();
        self.0.with(|loading| {
            let Loading { books, exam } = loading;
            append_lists(
                &mut reader,
                &root.field(of!(CheckerDraft::reference).name),
                &draft,
                books,
            );
            let telling = reader.telling();
            let verdict = reader.exam.close();
            let report = telling.report(None, &verdict);
            exam.absorb(verdict);
            report
        })
    }

    /// The same from JSON text.
    #[must_use]
    pub fn append_json(&self, text: &str) -> String {
        answer_text(text, |draft| self.append(draft))
    }

    /// A checker over all that was loaded. Lists that the draft gives come on top as a
    /// last part. The loader is empty afterwards.
    #[must_use]
    pub fn checker(&self, draft: CheckerDraft) -> Arc<Checker> {
        let mut reader = Reader::new();
        let root = At::root();
        let Loading { mut books, exam } = self.taken();
        reader.exam = exam;
        if let Some(last) = &draft.reference {
            append_lists(
                &mut reader,
                &root.field(of!(CheckerDraft::reference).name),
                last,
                &mut books,
            );
        }
        Arc::new(Checker::over(reader, books.build(), draft.law))
    }

    /// The same with the draft as JSON text.
    ///
    /// # Errors
    /// Where the text is not JSON, is too large or has another shape; what was loaded
    /// then stays.
    pub fn checker_json(&self, text: &str) -> Result<Arc<Checker>, ObjectError> {
        Ok(self.checker(read_text(text)?))
    }

    /// A checker as this one, with each list that was loaded in the place of the old one.
    /// The old checker answers as before. The loader is empty afterwards.
    #[must_use]
    pub fn replace_in(&self, checker: &Checker) -> Arc<Checker> {
        let Loading { books, exam } = self.taken();
        let mut reader = Reader::new();
        reader.exam = exam;
        let book = checker.reference().renewed(books.build());
        Arc::new(Checker::over(reader, book, checker.law().cloned()))
    }
}

impl ReferenceLoader {
    fn taken(&self) -> Loading {
        self.0
            .with(|loading| core::mem::replace(loading, Loading::new()))
    }
}

/// Nothing takes the place of a list where a row of the new one cannot be read.
pub(in crate::wire) fn replace_lists(
    checker: &Checker,
    draft: &ReferenceDraft,
) -> Result<Arc<Checker>, ObjectError> {
    let mut reader = Reader::new();
    let root = At::root();
    let newer = reference(
        &mut reader,
        &root.field(of!(CheckerDraft::reference).name),
        draft,
    );
    let verdict = reader.exam.close();
    if let Some(finding) = verdict.findings.first() {
        let report = ErrorReport {
            code: "unread-row".into(),
            path: alloc::format!("{}", finding.path),
            message: "a list could not be read whole, and nothing was replaced".into(),
            ..ErrorReport::default()
        };
        return Err(report.into());
    }
    let mut reader = Reader::new();
    reader.exam.absorb(verdict);
    let book = checker.reference().renewed(newer);
    let law = checker.law().cloned();
    Ok(Arc::new(Checker::over(reader, book, law)))
}
