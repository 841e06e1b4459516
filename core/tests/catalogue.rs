//! The law as data holds together: rules, editions, parameters and the register of
//! every point of the seeds. Each check is a function over plain data that returns
//! what is wrong; it is also fired on a bad sample, so that it cannot fall silent.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core,
    reason = "a test may panic: that is how it fails"
)]

#[path = "catalogue/codes.rs"]
mod codes;
#[path = "catalogue/editions.rs"]
mod editions;
#[path = "catalogue/glossary.rs"]
mod glossary;
#[path = "catalogue/law_md.rs"]
mod law_md;
#[path = "catalogue/numbering.rs"]
mod numbering;
#[path = "ledger/orders.rs"]
mod orders;
#[path = "catalogue/proofs.rs"]
mod proofs;
#[path = "catalogue/register.rs"]
mod register;
#[path = "catalogue/second_edition.rs"]
mod second_edition;
#[path = "catalogue/sources.rs"]
mod sources;
#[path = "catalogue/texts.rs"]
mod texts;
#[path = "catalogue/words.rs"]
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
