//! Agreements about access, orders for information, and what everybody may see of a
//! provider.

mod calls;
mod public_table;
mod public_view;
mod records;

pub use calls::*;
pub use public_table::*;
pub use public_view::*;
pub use records::*;
