//! What the objects that a host keeps look like, as data.

use crate::wire::schema::DescribedRecord;
use crate::wire::{CallSchema, ErrorReport, RecordSchema};

/// An object that a host keeps: how it is made, and what it answers.
#[derive(Clone, Copy, Debug)]
pub struct ObjectSchema {
    /// Its name in every language.
    pub name: &'static str,
    /// The smallest of JavaScript's entries that has it.
    pub entry: &'static str,
    /// What its constructor takes; `report` then tells what was left out.
    pub draft: &'static RecordSchema,
    /// Its other constructors.
    pub constructors: &'static [ConstructorSchema],
    /// Methods that take a draft, each with a twin for JSON text, which is named with
    /// `Json` at its end.
    pub methods: &'static [CallSchema],
    /// Methods that take no draft.
    pub getters: &'static [GetterSchema],
}

/// Another way to make an object.
#[derive(Clone, Copy, Debug)]
pub struct ConstructorSchema {
    /// The name in JSON.
    pub name: &'static str,
    /// What goes in.
    pub draft: &'static RecordSchema,
}

/// A method that takes no draft: nothing goes in, or another object does.
#[derive(Clone, Copy, Debug)]
pub struct GetterSchema {
    /// The name in JSON.
    pub name: &'static str,
    /// What comes out.
    pub report: &'static RecordSchema,
}

/// Why a call could not be read: beside every report.
#[must_use]
pub fn error_schema() -> &'static RecordSchema {
    ErrorReport::SCHEMA
}
