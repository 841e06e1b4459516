//! The envelope of an answer of the JSON door, as far as a reader needs it.

use qalqan_core::wire::ErrorReport;
use serde::Deserialize;

/// An answer with as much of its verdict as `V` reads, or why there is none.
#[derive(Deserialize)]
pub(crate) struct Envelope<V> {
    answer: Option<Answer<V>>,
    pub(crate) error: Option<ErrorReport>,
}

#[derive(Deserialize)]
struct Answer<V> {
    verdict: Option<V>,
}

impl<V> Envelope<V> {
    /// The verdict, where the call gives one.
    pub(crate) fn verdict(self) -> Option<V> {
        self.answer.and_then(|answer| answer.verdict)
    }
}
