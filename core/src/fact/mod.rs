//! What is known about the world, and by whom: a [`Fact`] with its [`Source`], and the
//! [`Book`] of reference rows that says whether it is complete.
//!
//! ```
//! use qalqan_core::calendar::Day;
//! use qalqan_core::fact::{Book, Lack, Lookup, Source};
//!
//! let day: Day = "2026-03-31".parse()?;
//! let partial = Book::new(Source::Permits, vec![(1_u64, "a licence")], false, Some(day));
//! assert_eq!(partial.find_on(&1, day), Lookup::Found(&[(1, "a licence")]));
//! assert_eq!(partial.find_on(&2, day), Lookup::Unknown(Lack::Partial));
//! # Ok::<(), qalqan_core::calendar::DayError>(())
//! ```

mod book;
mod builder;
mod index;
mod known;
mod lookup;
mod rows;
mod source;
mod walk;

pub use book::Book;
pub use builder::{BookBuilder, ListPart};
pub use known::Fact;
pub use lookup::{Lack, Lookup, RowsOnDay};
pub(crate) use rows::Rows;
pub use source::Source;
pub use walk::Walk;
