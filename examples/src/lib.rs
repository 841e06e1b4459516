//! The main job of `qalqan-core` on real input: a generator of a month, and the
//! closing of a month.

pub mod close;
pub mod generator;
