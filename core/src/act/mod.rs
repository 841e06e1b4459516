//! The act of services: its shape, its automatic check (mechanism 12) and its status.
//!
//! [`Act::builder`] writes an act, [`check`] judges it against a [`Reference`] book and an
//! edition. Each rule is one function, named as its static in the catalogue; it sees what
//! its scope may see (an act, a case, a line, a worker's lines) and stands in the table of
//! that scope. A rule that lacks a field or a list says *not checked*; it never guesses. A
//! list that was not given at all is told once an act, not once a line.
//!
//! ```
//! use qalqan_core::act::{Act, Case, Reference, Service, check};
//! use qalqan_core::finding::Examination;
//! use qalqan_core::law;
//! # use qalqan_core::identifier::Iin;
//! # let person = |serial: u64| {
//! #     let number = (99_010_160_000 + serial) * 10;
//! #     (0..10).find_map(|digit| Iin::from_number(number + digit).ok()).unwrap()
//! # };
//!
//! // two cases of one service each; the second says more than its line comes to
//! let (first, second, worker) = (person(1), person(2), person(3));
//! let service = |id, at| {
//!     let line = Service::builder().id(id).code("A02.001.000").at(at).worker(worker);
//!     line.tariff("100.50").amount("100.50")
//! };
//! let case = |id, insured| {
//!     let case = Case::builder().id(id).insured(insured).care("out-patient");
//!     let case = case.start("2026-03-10").end("2026-03-10");
//!     case.facility("F-1").address("ADR-1").diagnosis("J06.9")
//! };
//! let act = Act::builder()
//!     .number("A-1")
//!     .provider("050540004455")
//!     .contract("D-1")
//!     .funding("osms")
//!     .month("2026-03")
//!     .formed_on("2026-03-31")
//!     .case(case("C-1", first).service(service("S-1", "2026-03-10T09:00")))
//!     .case(case("C-2", second).total("110.50").service(service("S-2", "2026-03-10T09:30")))
//!     .counted()
//!     .build()?;
//!
//! let edition = law::on("2026-03-31".parse()?)?;
//! let checked = check(Examination::new(edition), act, &Reference::empty(), edition);
//! let finding = &checked.verdict.findings[0];
//! assert_eq!((finding.rule.code, finding.path.to_string()), ("ACT-004", "cases[1].total".into()));
//! assert_eq!(finding.at_stake.unwrap().to_string(), "10.00");
//! // nothing was said of policies, tariffs, licences: that is not checked, never passed
//! assert!(!checked.verdict.complete());
//! // the refused act comes back as it was
//! assert_eq!(checked.act.unwrap_err().cases.len(), 2);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod address;
mod build;
mod by_day;
mod care;
mod check;
mod cohort;
mod contract_by_day;
mod facilities;
mod formula;
mod licences;
mod mend;
mod model;
mod month;
mod norm;
mod people;
mod person;
mod place;
mod plan;
mod priced;
mod reference;
mod rules;
mod scene;
mod status;
mod text;
mod workers;

pub use build::{ActBuilder, CaseBuilder, FieldError, FieldValue, ServiceBuilder};
pub use care::CareKind;
pub use check::{Checked, CheckedAct, WithoutVisit, check};
pub use cohort::{Cohort, StateCounts};
pub use formula::{CaseTariff, TariffError, TariffKind, case_tariff};
pub use model::{Act, Case, CaseRecord, Referral, Service};
pub(crate) use month::month_takes;
pub use norm::{NormCard, PackageCard, PositionCard};
#[cfg(feature = "json")]
pub(crate) use reference::reference_lists;
pub use reference::{LoadCard, Reference, ReferenceBuilder, TariffCard};
pub use status::{ActStatus, ActStep, check_lets_go, corrects_itself, status_allows};
pub use text::ActText;
