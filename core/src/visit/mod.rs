//! The visit registered by QR: which case it proves, and the share of cases
//! without one.

mod card;
mod matching;
mod share;

pub use card::{VisitCard, VisitMethod};
pub use matching::{Presence, Stay, match_visits};
pub use share::{Preflight, manual_visit, preflight, share_without_visit};
