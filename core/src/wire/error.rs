//! Why a call was not read or an object not made: there is nothing yet that could report.

use crate::wire::record::records;
use alloc::string::String;

records! {
    /// Why a call was not even read, an object not made, or an index left as it was.
    pub struct ErrorReport {
        /// Of a text or a value: `unknown-call`, `too-large` (the text, or what its lists
        /// hold), `not-utf8`, `byte-order-mark`, `not-json`, `wrong-shape`; `no-words` where a
        /// language is named and the words of a browser's module are not loaded, and
        /// `duplicates-not-loaded` where its code of these is not; `unread-list` where lists of a checker were to be replaced. Of a key: `missing`,
        /// `malformed`. Of an index that lacks room: `memory-limit`, `no-memory`,
        /// `crowded-prints`, `too-many-acts`. Of a snapshot: `foreign-snapshot`,
        /// `snapshot-version`, `another-key`, `damaged-snapshot`, `cut-snapshot`.
        pub code: String,
        /// Where in the input, as far as it was read.
        pub path: String,
        /// One sentence that tells the kind that was found, and never a value of the input.
        pub message: String,
        /// The line in the text, from one.
        #[omit(empty)]
        pub line: Option<u64>,
        /// The column in the line, from one.
        #[omit(empty)]
        pub column: Option<u64>,
    }
}

/// Why an object could not be made: there is nothing yet that could report.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
pub enum ObjectError {
    /// The draft could not be read.
    #[error("{}: {} at `{}`", report.code, report.message, report.path)]
    Unread {
        /// What and where.
        report: ErrorReport,
    },
}

impl From<ErrorReport> for ObjectError {
    fn from(report: ErrorReport) -> Self {
        Self::Unread { report }
    }
}
