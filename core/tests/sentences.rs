//! No English reaches a Kazakh or a Russian sentence: every set of codes, every reason,
//! every field and every finding and gap that the vectors give is said in all languages.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test may panic: that is how it fails"
)]

#[path = "sentences/answers.rs"]
mod answers;
#[path = "sentences/citations.rs"]
mod citations;
#[path = "sentences/closed_sets.rs"]
mod closed_sets;
#[path = "sentences/latin.rs"]
mod latin;
#[path = "sentences/reasons.rs"]
mod reasons;
#[path = "sentences/said.rs"]
mod said;
#[path = "sentences/sources.rs"]
mod sources;
#[path = "sentences/words.rs"]
mod words;

/// Fails with every fault on a line of its own.
fn none(faults: &[String], advice: &str) {
    assert!(
        faults.is_empty(),
        "{} faults; {advice}:\n{}",
        faults.len(),
        faults.join("\n")
    );
}
