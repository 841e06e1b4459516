//! Documentation modules: no code, read in rustdoc.

pub mod border;
pub mod decisions;
pub mod duplicates;
pub mod flow;
pub mod glossary;
