//! What surrounds an answer: the error of a call that could not be read, versions.

use crate::wire::declare::call;
use crate::wire::record::records;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The version of the records; a whole number that grows when their shape changes.
pub const WIRE_VERSION: u32 = 1;

records! {
    /// Why a call was not even read, an object not made, or an index left as it was.
    pub struct ErrorReport {
        /// Of a text or a value: `unknown-call`, `too-large`, `not-json`, `wrong-shape`;
        /// `unread-row` where lists of a checker were to be replaced. Of a key: `missing`,
        /// `malformed`. Of an index that lacks room: `memory-limit`, `no-memory`,
        /// `crowded-prints`, `too-many-acts`. Of a snapshot: `foreign-snapshot`,
        /// `snapshot-version`, `another-key`, `damaged-snapshot`, `cut-snapshot`.
        pub code: String,
        /// Where in the input, as far as it was read.
        pub path: String,
        /// One sentence, with no value of the input longer than five digits.
        pub message: String,
        /// The line in the text, from one.
        #[omit(empty)]
        pub line: Option<u64>,
        /// The column in the line, from one.
        #[omit(empty)]
        pub column: Option<u64>,
    }

    /// Asks for the versions; holds nothing.
    pub struct VersionDraft {
    }

    /// The three version lines.
    pub struct VersionReport {
        /// The crate, by semver.
        pub library: String,
        /// The records.
        pub wire: u32,
        /// The editions of the law, oldest first.
        pub editions: Vec<String>,
    }
}

call!({
    /// The three version lines of the library.
    pub fn version(draft: VersionDraft) -> VersionReport {
        let VersionDraft {} = draft;
        VersionReport {
            library: env!("CARGO_PKG_VERSION").into(),
            wire: WIRE_VERSION,
            editions: crate::law::editions()
                .iter()
                .map(|edition| edition.id.to_string())
                .collect(),
        }
    }
});
