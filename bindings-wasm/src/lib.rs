//! The JSON door in JavaScript dress: values or text in, values or text out.
//!
//! Values pass as JSON text (`JSON.stringify`, the core's own reader, `JSON.parse`), so
//! JavaScript is refused what every other language is refused. The module asks its host
//! for nothing else (no clock, no network, no randomness): the same input gives the
//! same answer on a server, in a browser and on a phone.
//!
//! No input makes a call throw: what could not be read comes back as `{error}` with a
//! path, as it does from [`qalqan_core::wire::call_json`]. Only the constructors of
//! [`Checker`] and [`DuplicateIndex`] throw, with that report as the error's cause, and
//! every call once an earlier one did not end (no memory left).
//!
//! The feature `check` has what front-ends need, `whole` has everything; each is a module
//! and an entry of the package. What `check` has about duplicates is parted from its module. What JavaScript sees of the calls (functions, types, docs)
//! is written by `src/bin/declare.rs`.

extern crate alloc;

mod calls;
mod checker;
#[cfg(feature = "whole")]
mod duplicate_index;
mod duplicates;
mod guard;
mod json;
mod object;
#[cfg(feature = "whole")]
mod provider_year;
#[cfg(feature = "whole")]
mod reference_loader;
#[cfg(feature = "whole")]
mod visit_verifier;
mod words;

pub use calls::*;
pub use checker::Checker;
#[cfg(feature = "whole")]
pub use duplicate_index::DuplicateIndex;
#[cfg(not(feature = "whole"))]
pub use duplicates::duplicates_are_linked;
#[cfg(feature = "whole")]
pub use provider_year::ProviderYear;
#[cfg(feature = "whole")]
pub use reference_loader::ReferenceLoader;
#[cfg(feature = "whole")]
pub use visit_verifier::VisitVerifier;
pub use words::words_are_loaded;
