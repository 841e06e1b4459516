//! The visit registered by QR.

mod card;

pub use card::{VisitCard, VisitMethod};
