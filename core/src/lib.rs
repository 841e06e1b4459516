//! The rule book of Kazakhstan's digital insurance policy as a pure library.
//!
//! Give it a draft (a policy, an act of services, an application, a payment) and
//! what is known about the world, and it answers what the law says: accepted or
//! not, why, by which point of which edition, what is missing and what it costs.
//! No clock, no network, no file: time and reference data come in as arguments.
//!
//! # An act
//! An act of two cases, judged by the edition of its month against what is known:
//!
//! ```
//! use qalqan_core::account::{AccountCard, AccountState};
//! use qalqan_core::act::{Act, Case, Reference, Service, check};
//! use qalqan_core::fact::{Book, Source};
//! use qalqan_core::finding::Examination;
//! use qalqan_core::identifier::Iin;
//! use qalqan_core::law::{self, Language};
//!
//! // made-up people, born in 2099
//! let people: [Iin; 2] = ["990101601010".parse()?, "990101601020".parse()?];
//! let service = |id, at| {
//!     let line = Service::builder().id(id).code("A02.001.000").at(at);
//!     line.worker("990101609016").tariff("1234.50").amount("1234.50")
//! };
//! let case = |id, insured| {
//!     let case = Case::builder().id(id).insured(insured).care("out-patient");
//!     let case = case.start("2026-03-26").end("2026-03-26").diagnosis("J45.0");
//!     case.facility("F-1").address("ADR-1")
//! };
//! let second = case("C-2", people[1]).service(service("S-2", "2026-03-26T09:30"));
//! let act = Act::builder()
//!     .number("ACT-1")
//!     .provider("601040000097")
//!     .contract("D-1")
//!     .funding("osms")
//!     .month("2026-03")
//!     .formed_on("2026-03-31")
//!     .case(case("C-1", people[0]).service(service("S-1", "2026-03-26T09:00")))
//!     .case(second.total("1284.50")) // it holds one line of 1234.50
//!     .counted() // what is not declared is as the lines come to
//!     .build()?; // the first text that cannot be read, with its path
//!
//! // what is known: a complete list of accounts, and nothing else
//! let state = |state, since: &str| -> Result<_, Box<dyn std::error::Error>> {
//!     Ok(AccountCard { state, since: since.parse()? })
//! };
//! let accounts = vec![
//!     (people[0], state(AccountState::Open, "2026-01-01")?),
//!     (people[1], state(AccountState::Blocked, "2026-03-01")?),
//! ];
//! let accounts = Book::new(Source::Register, accounts, true, Some("2026-04-01".parse()?));
//! let reference = Reference { accounts, ..Reference::empty() };
//!
//! let edition = law::on("2026-03-31".parse()?)?;
//! let checked = check(Examination::new(edition), act, &reference, edition);
//! let mut said = Vec::new();
//! for finding in &checked.verdict.findings {
//!     let place = finding.place(Language::En).unwrap_or_else(|| "act".into());
//!     let sentence = finding.sentence(Language::En).replace('\u{a0}', " ");
//!     said.push(format!("{} {place}: {sentence}", finding.rule.code));
//! }
//! assert_eq!(said, [
//!     "ACT-004 case 2: the total of a case is not the sum of its lines: declared 1 284,50 ₸, computed 1 234,50 ₸",
//!     "ACT-009 case 2, service 1: the insured has no open account on the day of the service: day 26.03.2026, state blocked",
//! ]);
//! // of policies, tariffs and visits nothing is known: not checked, which is never passed
//! assert!(!checked.verdict.complete());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A host that holds JSON calls [`wire::call_json`] instead; the same records and calls are
//! there in JavaScript, Kotlin, Swift and Python. `examples/data/first_act.json` is an act
//! with its whole reference book, which gives a clear verdict.
//!
//! # The rooms
//! Each stands on those before it.
//!
//! - [`money`], [`ratio`], [`calendar`], [`identifier`]: exact values, days and terms,
//!   numbers with their check digits.
//! - [`law`]: rules, parameters and editions as data; [`law::register`] says of every point
//!   of the acts who answers it.
//! - [`fact`], [`finding`]: what is known and by whom; findings, paths, verdicts.
//! - [`party`], [`signature`], [`account`], [`policy`]: who takes part, what was signed, the
//!   states of accounts, one policy per insured and year.
//! - [`placement`], [`allocation`]: plan, application, contract; money shared exactly.
//! - [`visit`], [`act`], [`duplicate`]: registration by QR, the automatic check, nothing
//!   presented twice.
//! - [`payment`], [`monitoring`], [`statement`]: queue, register of acts and order; notice
//!   and protocol; statements of account.
//! - [`access`], [`ledger`]: who may do what; orders decided into events of an account.
//! - [`wire`]: drafts of text in, reports out, the only room that knows JSON and UniFFI.
//! - [`manual`]: how data flows, what crosses the border, decisions, words.
//!
//! # Features
//! They add, and change no answer.
//!
//! | feature | adds |
//! |---|---|
//! | `json` (default) | the room `wire` and its JSON door; brings `serde` |
//! | `serde` | serde of the records |
//! | `parallel` | acts checked over two threads; needs std |
//! | `uniffi` | scaffolding for Kotlin, Swift and Python; needs std |
//!
//! # What it does not do
//! - It reads no clock, network, file or randomness, and keeps no store: time, history and
//!   reference data come in as arguments.
//! - It signs nothing, and verifies no electronic signature of a person. Codes of visits it
//!   does verify, under keys that the host trusts.
//! - It does not decide for a person: findings of the effect *review* are signs.
//! - It claims no methodology that it could not read: [`law::register`] names the points
//!   that are open.
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

pub use short_text::ShortText;

/// The examples of the README are run as tests.
#[cfg(all(doctest, feature = "json"))]
#[doc = include_str!("../../README.md")]
pub struct Readme;
