//! The documents of a monitoring, field by field, and their canonical text.

use crate::calendar::{Day, Moment};
use crate::identifier::TaxNumber;
use crate::ledger::{SignerMark, step_document, step_fields};
use crate::money::Tenge;
use crate::monitoring::table::monitoring_fields;
use crate::monitoring::{
    CommissionMembers, DiscrepancyPlaces, FollowUps, FoundDiscrepancies, MonitoringActor,
    MonitoringPlan, MonitoringStepKind, NoticeException, Occasion, ProtocolFinding,
};
use crate::signature::Digest;
use alloc::string::String;

/// The version of the canonical texts of commands and of events.
pub const MONITORING_FORM: u64 = 1;

/// Declares [`MonitoringDocument`].
macro_rules! document {
    ($($rows:tt)*) => {
        step_document! {
            /// What a document of a monitoring says, lent: a command or an event. What is
            /// absent is not written.
            MonitoringDocument;
            $($rows)*
        }
    };
}
monitoring_fields! { all document }

/// Declares [`MonitoringStepFields`].
macro_rules! fields {
    ($($rows:tt)*) => {
        step_fields! {
            /// The fields of a step as they were read, before its kind takes those that are
            /// its own ([`crate::monitoring::MonitoringStep::of`]).
            MonitoringStepFields;
            $($rows)*
        }
    };
}
monitoring_fields! { order fields }
