//! The habits of the house, held by a test: each check reads the sources as text
//! and names what breaks a rule; each is also fired on a bad snippet, so that it
//! cannot fall silent.
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

#[path = "tidy/circles.rs"]
mod circles;
#[path = "tidy/code.rs"]
mod code;
#[path = "tidy/fields.rs"]
mod fields;
#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/length.rs"]
mod length;
#[path = "tidy/names.rs"]
mod names;
#[path = "tidy/numbers.rs"]
mod numbers;
#[path = "tidy/recipes.rs"]
mod recipes;
#[path = "tidy/rooms.rs"]
mod rooms;
#[path = "tidy/words.rs"]
mod words;
