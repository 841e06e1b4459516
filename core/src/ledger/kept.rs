//! An event as a host kept it.

use crate::signature::Digest;

/// An event as a host kept it.
#[derive(Clone, Debug)]
pub struct Kept<E> {
    /// The event.
    pub event: E,
    /// The digest kept beside it, where the host keeps one: it finds an altered last event as
    /// well, to which no later one is bound.
    pub digest: Option<Digest>,
}
