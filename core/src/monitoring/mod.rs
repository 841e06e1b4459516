//! Monitoring: the notice, the protocol, and what follows from it for the payment
//! (mechanism 18–21, 14, 16(2)).
//!
//! ```
//! use qalqan_core::monitoring::ConsequenceKind;
//!
//! // the points of the law that suspend a payment, and the one that stops it
//! assert_eq!(ConsequenceKind::SuspendedForVisits.point(), "14(3)");
//! assert_eq!(ConsequenceKind::Stopped.point(), "16(2)");
//! ```
//!
//! A protocol that nobody signed bears nothing, whatever it tells:
//!
//! ```
//! use qalqan_core::calendar::WorkCalendar;
//! use qalqan_core::finding::Examination;
//! use qalqan_core::law;
//! use qalqan_core::monitoring::{Monitoring, Protocol, check_monitoring};
//!
//! let edition = law::on("2026-09-21".parse()?)?;
//! let protocol = Protocol {
//!     date: Some("2026-09-25".parse()?),
//!     commission: Vec::new(),
//!     providers: Vec::new(),
//!     repeated: Some(false),
//!     discrepancies: Vec::new(),
//!     follow_up: None,
//!     other: Some("the archive moves in October".into()),
//! };
//! let monitoring = Monitoring {
//!     decision: Some("order 7".into()),
//!     decided_on: Some("2026-09-01".parse()?),
//!     planned: "2026-09-21".parse()?,
//!     notified: Some("2026-09-18".parse()?),
//!     without_notice: false,
//!     exception: None,
//!     protocol: Some(protocol),
//! };
//! let mut exam = Examination::new(edition);
//! let calendar = WorkCalendar::kazakhstan();
//! let outcome = check_monitoring(&mut exam, &monitoring, edition, &calendar);
//! assert!(outcome.consequences.is_empty());
//! // told three days before, by no commission, of no provider
//! let codes: Vec<_> = exam.close().findings.iter().map(|one| one.rule.code).collect();
//! assert_eq!(codes, ["MON-001", "MON-003", "MON-003", "MON-003", "MON-004", "MON-004"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
mod consequence;
mod lawful_protocol;
mod protocol;
mod text;

pub use check::{MonitoringOutcome, check_monitoring};
pub use consequence::{Consequence, ConsequenceKind};
pub use protocol::{Discrepancy, Member, MemberRole, Monitoring, Protocol};

#[cfg(test)]
mod tests_monitoring;
