//! The languages beside Rust: what each needs, and its package built and run.

mod alike;
mod folded;
mod functions;
mod grouped;
mod kept;
pub mod kotlin;
mod linked;
pub mod npm;
mod parted;
pub mod python;
mod readme;
pub mod swift;
mod swift_debian;
mod swift_lists;
#[cfg(test)]
mod tests_parted;
pub mod uniffi;
mod walk;
pub mod web;
mod words_apart;
