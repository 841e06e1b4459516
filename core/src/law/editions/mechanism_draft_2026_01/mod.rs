//! The draft of the Mechanism (seed 001), as it went round in January 2026, with the four
//! other seeds.

pub(super) mod edition;
pub(super) mod parameters;
mod rules;

pub(super) use edition::EDITION;
