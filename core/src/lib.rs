//! The rule book of Kazakhstan's digital insurance policy as a pure library.
//!
//! Give it a draft (a policy, an act of services, an application, a payment) and
//! what is known about the world, and it answers what the law says: accepted or
//! not, why, by which point of which edition, what is missing and what it costs.
//! No clock, no network, no file: time and reference data come in as arguments.
//!
//! # Where to start
//! - [`wire`]: drafts of text in, reports out, and [`wire::call_json`], the JSON door.
//! - [`act::check`]: the typed check of an act against a [`act::Reference`].
//! - [`law`]: rules, parameters and editions as data; [`law::register`] says of every
//!   point of the acts who answers it.
//! - [`manual`]: how data flows, how the law is kept, what crosses the border, why.
//!
//! # What it does not do
//! It verifies no electronic signature of a person (codes of visits it does verify,
//! under keys that the host trusts), signs nothing, keeps no store, asks no clock, and
//! does not decide for a person: *review* findings are signs. It never claims to be a methodology that
//! it could not read.
#![cfg_attr(not(feature = "uniffi"), no_std)]
#![cfg_attr(not(feature = "uniffi"), forbid(unsafe_code))]
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

mod closed_set;
mod plain;
mod short_text;

pub mod calendar;
pub mod identifier;
pub mod money;
pub mod ratio;

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

#[cfg(feature = "json")]
pub mod wire;

pub mod manual;

/// The examples of the README are run as tests.
#[cfg(all(doctest, feature = "json"))]
#[doc = include_str!("../../README.md")]
pub struct Readme;
