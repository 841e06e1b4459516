//! A history as bytes, to keep and to load again.
//!
//! All numbers stand with the lowest byte first. A header: `QALQDUP` and a line feed,
//! the version (6), the check value of the key (4), the epoch (8), the bytes of what was searched
//! (4), acts (4), replacements (4), rows (4), entries (8), and a check of the header
//! (16). Then what was searched, the acts in the order of adding, the replacements, the
//! rows by print and then as they are written, and the entries sorted by print; a
//! replacement is act (16), line (16), by (4); a row is print (16), act (4) and four words
//! (16), which are those of a stay (first day, last day, its only service, care) or of an
//! attendance (second and units, insured, service, place); an act is its status and flags
//! (2), its record and content where it has them (16 each), lines (4), the bytes of its label
//! (4), the label, and where another system holds it the bytes of its name (4), how many
//! prints it has shown (4), the name and the prints; an entry is print (16), act
//! (4), lines (4). At the end a check of everything (16). Older versions are
//! refused by their number. Both checks are SipHash-1-3 under the subkey of the seal, so nobody
//! without the key can make a snapshot. The bytes themselves are plain: see the manual. The same history gives the same bytes.

mod form;
mod read;
mod read_act;
#[cfg(test)]
mod tests;
mod write;

pub use form::{Freshness, SnapshotError};
pub use read::SnapshotReader;
