//! An announcement through the door.

mod calls;
mod decided;
mod read;
mod records;
mod shown;
mod state;

pub use calls::{
    AnnouncementEventsDraft, AnnouncementStateReport, AnnouncementToSignDraft,
    DecideAnnouncementDraft, HandedOverReport, SharesReport, announcement_contract,
    announcement_shares, announcement_state, announcement_to_sign, decide_announcement,
};
pub use records::{
    AnnouncementCommandDraft, AnnouncementEventRecord, AnnouncementReport, PlanLineRecord,
    StageRecord, StageShareRecord, StatedRejectionRecord,
};
pub use state::{
    AdditionalAgreementReport, AnnouncedReport, ApplicationStateReport, AwardReport, DueStepReport,
    LineReport, PartOfLineReport,
};
