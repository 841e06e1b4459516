//! What is known about the world, and by whom: [`Fact`], its [`Source`], and the
//! [`Book`] of reference rows that says whether it is complete.

mod book;
mod known;
mod source;
mod walk;

pub use book::{Answer, Book, Lack, Lookup};
pub use known::Fact;
pub use source::Source;
pub use walk::Walk;
