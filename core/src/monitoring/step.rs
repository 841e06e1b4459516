//! The steps of a monitoring with what they say.

use crate::calendar::Day;
use crate::json_name::json_name;
use crate::ledger::steps;
use crate::money::Tenge;
use crate::monitoring::table::{field_doc, field_type};
use crate::monitoring::{
    CommissionMembers, DiscrepancyPlaces, FollowUps, FoundDiscrepancies, MonitoringDocument,
    MonitoringPlan, MonitoringStepFields, MonitoringStepKind, NoticeException, Occasion,
    ProtocolFinding,
};
use crate::settlement::StepFault;
use crate::signature::Digest;
use alloc::string::String;
use core::fmt;

steps! {
    /// A step of a monitoring: what a command asks for and its event keeps.
    MonitoringStep of MonitoringStepKind from MonitoringStepFields or StepFault as MonitoringDocument;
    /// The issuer decides to create a commission for a provider and a day.
    CreateCommission { occasion, plan, planned, members, day, paper; earlier };
    /// The provider is told of the day through the portal.
    Notify { planned; };
    /// The monitoring goes on without notice, by an exception of the Monitoring Rules.
    SkipNotice { exception, paper; };
    /// The issuer sets another day.
    MoveVisit { planned, paper; };
    /// The commission draws the protocol up.
    DrawUpProtocol
        { day, found, unconfirmed_month, unconfirmed_contract; discrepancies, follow_up, other };
    /// The protocol is taken back before all have signed it.
    WithdrawProtocol { paper; };
    /// A member of the commission signs the protocol.
    SignProtocol { member, text; };
    /// The provider objects to what was found.
    RaiseObjection { paper; };
    /// The issuer considers the objection.
    ReviewObjection { paper; lifted };
    /// The central body of the issuer considers what is still disputed.
    ReviewCentrally { paper; lifted };
    /// The results are confirmed: nobody objected in time, or all was considered.
    ConfirmResults { ; };
    /// A discrepancy was removed as proposed.
    RemoveDiscrepancy { discrepancy, day, paper; };
    /// The results go to a body of law enforcement.
    ReferCase { day, paper; };
    /// The provider gives money back.
    TakeRefund { amount, day, paper; };
}

/// Its kind alone: papers may name people.
impl fmt::Debug for MonitoringStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MonitoringStep({}, ..)", self.kind())
    }
}
