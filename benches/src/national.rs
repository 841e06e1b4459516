//! A reference book of a whole nation, which is too large to be one draft.

use crate::sample::{BookSize, Flaws, World, of_insured, of_providers, presented, registered};
use qalqan_core::wire::{ActDraft, Checker, CheckerDraft, ReferenceDraft, ReferenceLoader};
use std::sync::Arc;

/// An act of so many valid lines, and a checker over a book too large to be one draft.
///
/// # Panics
/// Where a row of the book cannot be read: the benchmark is then wrong.
#[must_use]
pub fn national(size: BookSize, lines: usize) -> (ActDraft, Arc<Checker>) {
    const ROWS: usize = 200_000;
    let world = World::new(size);
    let (act, visits) = presented(&world, lines, Flaws::None);
    let loader = ReferenceLoader::new();
    let provider = world.providers.first();
    for (part, first) in world.insured.chunks(ROWS).zip((1..).step_by(ROWS)) {
        let told = loader.append(of_insured(part, first, provider));
        assert!(told.findings.is_empty(), "the book of the sample is sound");
    }
    let told = loader.append(ReferenceDraft {
        visits: Some(registered(visits)),
        ..of_providers(&world)
    });
    assert!(told.findings.is_empty(), "the book of the sample is sound");
    (act, loader.checker(CheckerDraft::default()))
}
