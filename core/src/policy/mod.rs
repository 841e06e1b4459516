//! The digital insurance policy.

mod card;

pub use card::PolicyCard;
