//! Why an index does not do what it was asked.

/// Why an index is as it was before. Nothing is ever half done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IndexError {
    /// It would be larger than the host allows.
    #[error("index would need {needed} bytes, over the limit of {limit}")]
    Limit {
        /// Bytes that it would need.
        needed: usize,
        /// Bytes that the host allows.
        limit: usize,
    },
    /// The machine gave no memory.
    #[error("no memory for {bytes} bytes more")]
    NoMemory {
        /// Bytes asked for.
        bytes: usize,
    },
    /// Prints stand too close: no keyed hash made them.
    #[error("prints crowd in one place: they were not made under a secret key")]
    Crowded,
    /// A text or a list is longer than a snapshot keeps.
    #[error("{what} takes {bytes} bytes, and a snapshot keeps {most}")]
    TooLong {
        /// What it is.
        what: &'static str,
        /// Its bytes.
        bytes: usize,
        /// The most bytes.
        most: usize,
    },
    /// Its fingerprints were made under another key: what is added would never be met.
    #[error("index was made under another key")]
    OtherKey,
    /// More acts than numbers for them.
    #[error("index holds as many acts as it can number")]
    Acts,
}

impl IndexError {
    pub(in crate::duplicate) fn no_memory(bytes: usize) -> Self {
        Self::NoMemory { bytes }
    }
}
