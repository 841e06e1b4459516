//! Makes the conformance vectors whole: what stands in `core/vectors` as a base and the
//! edits of a case becomes the case that a runner takes. The README beside says how a case
//! is written; this package knows nothing of what is in it.
//!
//! Rust's tests take [`Vectors::here`]; `cargo xtask vectors` lays the same cases out as
//! files for every other runner ([`Vectors::lay`]).

mod bases;
mod file;
mod lay;
mod patch;
mod path;
mod set;
mod strict;

pub use set::{Vector, Vectors};
