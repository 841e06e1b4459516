//! Money in whole tiyn: [`Tenge`], its grammar, checked sums, and the named
//! [`Rounding`] without which no tariff meets a coefficient, and [`Numerals`] that say an
//! amount in words.
//!
//! ```
//! use qalqan_core::money::{Tenge, checked_sum};
//!
//! let parts: [Tenge; 2] = ["1234.50".parse()?, "0.02".parse()?];
//! let sum = checked_sum(parts).expect("in range");
//! assert_eq!(sum.to_string(), "1234.52");
//! assert_eq!(sum.for_people(), "1\u{a0}234,52\u{a0}₸");
//! # Ok::<(), qalqan_core::money::TengeError>(())
//! ```

mod rounding;
mod tenge;
mod words;

pub use rounding::{Half, Rounding};
pub use tenge::{Tenge, TengeError, checked_sum};
pub use words::Numerals;
