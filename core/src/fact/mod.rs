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
mod broken;
mod builder;
mod index;
mod known;
mod lookup;
mod rows;
mod single;
mod walk;

pub use crate::law::Source;
pub use book::Book;
pub use broken::BrokenRow;
pub use builder::{BookBuilder, ListPart};
pub use known::Fact;
pub use lookup::{Gap, Lack, Lookup, RowsOnDay};
pub(crate) use rows::Rows;
pub use single::single;
pub use walk::Walk;
