//! The languages beside Rust: what each needs, and its package built and run.

pub mod swift;
mod swift_debian;
