//! A reference book whose lists are too long to be given at once.

use crate::act::ReferenceBuilder;
use crate::finding::{At, Examination};
use crate::law::catalogue::limits;
use crate::wire::act::check::Checker;
use crate::wire::act::reference::{append_lists, reference};
use crate::wire::call::{answer_text, read_text};
use crate::wire::field::of;
use crate::wire::lock::Lock;
use crate::wire::reader::Reader;
use crate::wire::{CheckerDraft, ErrorReport, ObjectError, ReferenceDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use core::fmt;

/// A reference book while its lists come in, part by part. Each part of a list says
/// whether the list is now complete; the last one decides. A row that cannot be read is
/// left out, and leaves its key open for good.
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
        Arc::new(checker.renewed(reader, books.build()))
    }
}

impl ReferenceLoader {
    fn taken(&self) -> Loading {
        self.0
            .with(|loading| core::mem::replace(loading, Loading::new()))
    }
}

/// Nothing takes the place of a list where the new one is too long to be read at all. A
/// row that cannot be read is told as everywhere else.
pub(in crate::wire) fn replace_lists(
    checker: &Checker,
    draft: &ReferenceDraft,
) -> Result<Arc<Checker>, ObjectError> {
    let (mut reader, root) = (Reader::new(), At::root());
    let here = root.field(of!(CheckerDraft::reference).name);
    let newer = reference(&mut reader, &here, draft);
    if reader.exam.found(&limits::LIST_TOO_LONG) {
        let verdict = reader.exam.close();
        let mut findings = verdict.findings.iter();
        let long = findings.find(|finding| finding.rule == &limits::LIST_TOO_LONG);
        let report = ErrorReport {
            code: "unread-list".into(),
            path: long.map_or_else(String::new, |finding| finding.path.to_string()),
            message: "a list is too long to be read, and nothing was replaced".into(),
            ..ErrorReport::default()
        };
        return Err(report.into());
    }
    Ok(Arc::new(checker.renewed(reader, newer)))
}
