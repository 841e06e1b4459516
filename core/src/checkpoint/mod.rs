//! Signed checkpoints: where every account ended on a day, so that nobody can cut, fork or
//! move a history afterwards.
//!
//! Each day the registrar puts the head of every account into a map, under keys that tell
//! no account ([`HeadsMap`]), and the root of the map into a log that only grows ([`Log`],
//! RFC 6962). It signs the size and the root of the log ([`Checkpoint`], the text of
//! C2SP's `tlog-checkpoint`), and others sign the same text once they have seen that the
//! log of the day before is its beginning. A history is then held against a root that its
//! keeper cannot change: a proof of some thirty digests leads from the head of an account,
//! or from its absence, to the root of the map ([`MapProof`]), and one of some ten from
//! there to the root of the log.

mod leaf;
mod log;
mod map;
mod map_proof;
mod signed_text;

pub use leaf::MapLeaf;
pub use log::{DayRoot, Log, TreeHead, is_consistent, is_included};
pub use map::HeadsMap;
pub use map_proof::{End, MapProof, MapProofError, Standing};
pub use signed_text::{Checkpoint, LogKeys, LogName, LogNameError};
