//! Documentation modules: no code, read in rustdoc.
//!
//! - [`flow`]: how data flows through the rooms.
//! - [`border`]: what crosses the border, and how.
//! - [`duplicates`]: the two ways to keep a history.
//! - [`public`]: what anyone may see, and what no program finds.
//! - [`threats`]: who attacks, what holds, and what does not.
//! - [`decisions`]: what was decided, and why.
//! - [`glossary`]: words of the law in three languages; [`dictionary`]: words of this library.

pub mod border;
pub mod decisions;
pub mod dictionary;
pub mod duplicates;
pub mod flow;
pub mod glossary;
pub mod public;
pub mod threats;
