//! What the content of an event lends, whether its operation can say it or not.

use crate::ledger::{EventFields, Impossible, Operation, RegisterDocument};
use alloc::boxed::Box;

/// What an event says happened.
pub trait EventContent {
    /// The operation.
    fn operation(&self) -> Operation;

    /// What it says beyond that.
    fn document(&self) -> RegisterDocument<'_>;
}

/// What a host kept and no operation says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The operation that it names.
    pub operation: Operation,
    /// What it says.
    pub fields: EventFields,
    /// Why the operation does not say that.
    pub why: Impossible,
}

impl EventContent for Box<Misfit> {
    fn operation(&self) -> Operation {
        self.operation
    }

    fn document(&self) -> RegisterDocument<'_> {
        RegisterDocument {
            operation: Some(&self.operation),
            ..self.fields.document()
        }
    }
}
