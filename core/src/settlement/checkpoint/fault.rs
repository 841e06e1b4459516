//! Why a text is no checkpoint to go on from.

use crate::closed_set::closed_set;

closed_set! {
    /// Why a year does not go on from a text.
    pub enum CheckpointFault {
        /// Its digest is not the one that was kept.
        Digest = "another-digest",
        /// It is another document.
        Document = "another-document",
        /// It is of another version.
        Version = "another-version",
        /// It is not written as a checkpoint is.
        Form = "another-form",
        /// Its parts do not belong together.
        Parts = "parts-disagree",
    }
}
