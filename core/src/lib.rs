#![doc = include_str!("front.md")]
#![cfg_attr(not(feature = "uniffi"), no_std)]
#![cfg_attr(not(feature = "uniffi"), forbid(unsafe_code))]
// what is run once a call is built for size in the browser's module, where the compiler
// lets functions be chosen
#![cfg_attr(small, feature(optimize_attribute))]
#![cfg_attr(
    test,
    allow(
        clippy::arithmetic_side_effects,
        clippy::as_conversions,
        clippy::integer_division,
        clippy::wildcard_imports,
        clippy::std_instead_of_core,
        clippy::std_instead_of_alloc,
        reason = "a test may panic: that is how it fails"
    )
)]

extern crate alloc;
#[cfg(any(test, feature = "parallel"))]
extern crate std;

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!("qalqan");

mod ascii;
mod closed_set;
mod json_name;
mod short_text;

pub mod calendar;
pub mod checkpoint;
pub mod identifier;
pub mod money;
pub mod ratio;

mod number_map;
mod path;
mod sort;

pub mod law;

pub mod fact;
pub mod finding;

pub mod party;

pub mod signature;

pub mod account;

pub mod policy;

pub mod placement;

pub mod allocation;

pub mod visit;

pub mod act;

pub mod duplicate;

pub mod payment;

pub mod monitoring;

pub mod statement;

pub mod access;

pub mod ledger;

pub mod settlement;

pub mod announcement;

#[cfg(feature = "json")]
pub mod wire;

pub mod manual;

pub use short_text::ShortText;

/// The examples of the README are run as tests.
#[cfg(all(doctest, feature = "json"))]
#[doc = include_str!("../../README.md")]
pub struct Readme;
