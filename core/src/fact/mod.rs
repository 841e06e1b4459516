//! What is known about the world, and by whom: [`Fact`], its [`Source`], and the
//! [`Book`] of reference rows that says whether it is complete.

mod book;
mod known;
mod rows;
mod source;
mod walk;

pub use book::{Answer, Book, Lack, Lookup};
pub use known::Fact;
pub(crate) use rows::Rows;
pub use source::Source;
pub use walk::Walk;
