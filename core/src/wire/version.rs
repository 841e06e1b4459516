//! The three version lines.

use crate::wire::declare::call;
use crate::wire::record::records;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The version of the records; a whole number that grows when their shape changes.
pub const WIRE_VERSION: u32 = 4;

records! {
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
