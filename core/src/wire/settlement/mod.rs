//! A provider's money through the door.

mod calls;
mod decided;
mod desk;
mod provider_year;
mod read;
mod records;
mod retention;
mod state;
mod year;

pub use calls::{
    DecideSettlementDraft, SettlementToSignDraft, YearEventsDraft, YearStateReport,
    decide_settlement, settlement_checkpoint, settlement_state, settlement_to_sign,
};
pub use desk::{
    DeskYearDraft, SettlementQueueDraft, SettlementQueueReport, SettlementRegisterDraft,
    SourceTurnsReport, TurnReport, settlement_queue, settlement_register,
};
pub use provider_year::{ProviderYear, ProviderYearDraft, YearCommandsDraft, YearDayDraft};
pub use records::{
    ActRefRecord, SettlementCommandDraft, SettlementEventRecord, SettlementReport, YearBeforeDraft,
    YearCheckpointRecord, YearCheckpointReport,
};
pub use retention::{
    AcceptedOfMonthDraft, AdvanceDraft, RetentionDraft, RetentionReport, RetentionRowReport,
    retention_schedule,
};
pub use state::{
    ActStateReport, BillStateReport, CauseReport, ContractStateReport, HoldReport,
    OrderStateReport, SourceQueueReport, StopReport, SumsReport, YearReport,
};
