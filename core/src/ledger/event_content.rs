//! What the content of an event lends, whether its operation can say it or not.

use crate::ledger::{Document, EventFields, Impossible, Operation};
use alloc::boxed::Box;

/// What an event says happened.
pub trait EventContent {
    /// The operation.
    fn operation(&self) -> Operation;

    /// What it says beyond that.
    fn document(&self) -> Document<'_>;
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

    fn document(&self) -> Document<'_> {
        Document {
            operation: Some(&self.operation),
            ..self.fields.document()
        }
    }
}
