//! How records are read and written: one reader and one printer walk the fields of
//! any record by their places.
//!
//! Derived code would stand once per record and format, and made up half of the
//! module that browsers load. Here a record only tells its names and lends its fields.

mod message;
mod print;
mod read;
mod room;
mod shaped;
#[cfg(test)]
mod tests;
mod trail;
mod value;

pub(crate) use crate::json_name::json_name;
pub(crate) use message::{mask, without_value};
pub(crate) use read::{read, read_into};
pub(crate) use room::Room;
pub(crate) use shaped::{members, omitted, shaped};
pub(crate) use trail::Trail;
pub(crate) use value::{List, Names, Optional, Parsed, Printed, Shaped, Shown, Slot, Value};
