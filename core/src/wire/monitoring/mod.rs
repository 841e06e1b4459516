//! Monitorings through the door: one that is told whole, and one as a history.

mod calls;
mod check;
mod decided;
mod history;
mod read;
mod records;
mod state;

pub use calls::{
    DecideMonitoringDraft, MonitoringEventsDraft, MonitoringStateReport, MonitoringToSignDraft,
    decide_monitoring, monitoring_state, monitoring_to_sign,
};
pub(in crate::wire) use check::protocol_of;
pub use check::{
    ConsequenceReport, DiscrepancyDraft, MemberDraft, MonitoringDraft, MonitoringReport,
    ProtocolDraft, check_monitoring,
};
pub use records::{
    CommissionMemberRecord, DiscrepancyRefRecord, EarlierMonitoringDraft, FollowUpRecord,
    FoundDiscrepancyRecord, MonitoringCommandDraft, MonitoringDecisionsReport,
    MonitoringEventRecord,
};
pub use state::{
    MemberStateReport, MonitoringCaseReport, MonitoringConsequenceReport, MonitoringResultReport,
    MonitoringTermReport, ProtocolDiscrepancyReport,
};
