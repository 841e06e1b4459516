//! From a plan to signed contracts, as one history (mechanism 3(2), 6–11, 16, 17).
//!
//! One plan is one aggregate: an [`AnnouncementCommand`] is decided against the
//! [`Announcement`] and gives an [`AnnouncementEvent`] or every reason why not;
//! [`Announcement::evolve`] takes the event in. The host keeps the events. What the law joins
//! is joined here: a filing and the window, a consideration and what the filing shows, a
//! distribution and the accepted applications, a contract and its part, so that whoever was
//! rejected gets nothing, and the parts of a line and what is left of it are the line.
//!
//! What a step says stands in the table of fields (`table.rs`) and in its row (`step.rs`); what
//! can follow on what is one function, [`Announcement::possible`], asked by the decision and by
//! the fold; what the law says beyond that are rules of the decision alone. A signed contract
//! goes on as a command of [`crate::settlement`] ([`contract_for_settlement`]).

mod application;
mod command;
mod context;
mod contract;
mod decide;
mod document;
mod dues;
mod event;
mod evolve;
mod handed_over;
mod history;
mod lawful_consideration;
mod lawful_contract;
mod lawful_filing;
mod lawful_shares;
mod may_take;
mod misplaced;
mod named;
mod obstacle;
mod possible;
mod possible_shares;
mod shares;
mod state;
mod step;
mod step_kind;
mod table;
mod written;

pub use application::{ApplicationPlace, ApplicationState};
pub use command::AnnouncementCommand;
pub use context::AnnouncementContext;
pub use contract::{AgreementState, AwardState};
pub use decide::decide_announcement;
pub use document::{ANNOUNCEMENT_FORM, AnnouncementDocument, AnnouncementFields};
pub use dues::{DueStep, due_steps};
pub use event::AnnouncementEvent;
pub use handed_over::contract_for_settlement;
pub use history::verify_announcement;
pub use may_take::may_take_announced;
pub use misplaced::MisplacedAnnounced;
pub use named::{PlanLine, PlanLines, Stage, StageShare, Stages, StatedGrounds, StatedRejection};
pub use obstacle::PlanObstacle;
pub use shares::proportional;
pub use state::{Announcement, LineState};
pub use step::PlanStep;
pub use step_kind::PlanStepKind;
#[cfg(feature = "json")]
pub(crate) use table::announcement_fields;
