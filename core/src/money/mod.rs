//! Money in whole tiyn: [`Tenge`], its grammar, checked sums, and the named
//! [`Rounding`] without which no tariff meets a coefficient.

mod rounding;
mod tenge;

pub use rounding::{Half, Rounding};
pub use tenge::{Tenge, TengeError, checked_sum};
