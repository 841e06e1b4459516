//! Monitoring: the commission, the notice, the protocol, objections, and what follows from
//! it all for the payment (mechanism 18–21, 14, 16(2)).
//!
//! [`check_monitoring`] looks at one that a host tells whole. As a history it is an aggregate
//! of its own: a [`MonitoringCommand`] is decided against the [`MonitoringCase`] and gives a
//! [`MonitoringEvent`] or every reason why not, as a settlement does ([`crate::settlement`]).
//! What the law joins is joined there: a protocol with its notice and the day set, signatures
//! with the commission, a follow-up with the earlier protocol, objections with their terms.
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
//! assert_eq!(codes[..4], ["MON-001", "MON-003", "MON-003", "MON-003"]);
//! assert_eq!(codes[4..], ["MON-004", "MON-004", "MON-015"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
mod command;
mod consequence;
mod context;
mod decide;
mod document;
mod event;
mod evolve;
mod history;
mod lawful_commission;
mod lawful_drawing;
mod lawful_protocol;
mod lawful_result;
mod limits;
mod lists;
mod may_take;
mod misplaced;
mod outcome;
mod possible;
mod protocol;
mod running;
mod sets;
mod state;
mod step;
mod step_kind;
mod table;
mod text;

pub use check::{MonitoringOutcome, check_monitoring};
pub use command::{MonitoringCommand, MonitoringKey};
pub use consequence::{Consequence, ConsequenceKind};
pub use context::MonitoringContext;
pub use decide::decide_monitoring;
pub use document::{MONITORING_FORM, MonitoringDocument, MonitoringStepFields};
pub use event::MonitoringEvent;
pub use history::verify_monitoring;
pub use limits::unconfirmed_limits;
pub use lists::{
    CommissionMember, CommissionMembers, DiscrepancyPlaces, FollowUps, FollowedUp,
    FoundDiscrepancies, FoundDiscrepancy,
};
pub use may_take::may_monitor;
pub use misplaced::MonitoringMisplaced;
pub use outcome::{MonitoringConsequence, MonitoringResult};
pub use protocol::{Discrepancy, Member, MemberRole, Monitoring, Protocol};
pub use running::MonitoringTerm;
pub use sets::{
    EarlierFault, FollowUpFault, FollowUpState, MonitoringActor, MonitoringObstacle,
    MonitoringPlace, MonitoringPlan, NoticeException, Occasion, ProtocolFinding,
};
pub use state::{
    CommissionState, DiscrepancyState, MemberState, MonitoringCase, MonitoringDays, ProtocolState,
};
pub use step::MonitoringStep;
pub use step_kind::MonitoringStepKind;
#[cfg(feature = "json")]
pub(crate) use table::monitoring_fields;

#[cfg(test)]
mod tests_monitoring;
