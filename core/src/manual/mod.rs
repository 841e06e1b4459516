//! Documentation modules: no code, read in rustdoc.

pub mod glossary;
