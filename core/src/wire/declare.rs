//! How a call or a method is declared: where its function stands, with its docs, once.
//! The table lists it by its name, and every door takes the rest from here.

use crate::wire::call::print;
use crate::wire::schema::DescribedRecord;
use crate::wire::{ErrorReport, RecordSchema};
use alloc::string::String;
use core::fmt;

/// What is told of a call or a method: its name, what it is for, what goes in, what
/// comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallSchema {
    /// The name in JSON, JavaScript, Kotlin and Swift.
    pub name: &'static str,
    /// What it is for, line by line.
    pub doc: &'static [&'static str],
    /// What goes in.
    pub draft: &'static RecordSchema,
    /// What comes out.
    pub report: &'static RecordSchema,
}

impl CallSchema {
    pub(crate) const fn new<D: DescribedRecord, R: DescribedRecord>(
        name: &'static str,
        doc: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            doc,
            draft: D::SCHEMA,
            report: R::SCHEMA,
        }
    }
}

/// A call: what is told of it, and how it answers text.
#[derive(Clone, Copy)]
pub struct Call {
    /// What is told of it.
    pub schema: CallSchema,
    pub(crate) answer: fn(&str) -> Result<String, ErrorReport>,
}

impl Call {
    /// The answer to JSON text, in the envelope of [`call_json`](crate::wire::call_json).
    #[must_use]
    pub fn answer_json(&self, input: &str) -> String {
        match (self.answer)(input) {
            Ok(text) => text,
            Err(error) => print("error", &error),
        }
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.schema.name)
    }
}

/// A method that takes a draft, of an object that a host keeps.
pub struct Method<T> {
    /// What is told of it.
    pub schema: CallSchema,
    pub(crate) answer: fn(&T, &str) -> String,
}

impl<T> Method<T> {
    /// The answer to JSON text, in the envelope of [`call_json`](crate::wire::call_json).
    #[must_use]
    pub fn answer_json(&self, object: &T, input: &str) -> String {
        (self.answer)(object, input)
    }
}

impl<T> fmt::Debug for Method<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.schema.name)
    }
}

/// The declaration of a name. A macro by example can make no name out of another, so a
/// table finds what `call!` declared by the number of the function's name.
pub trait Declared<const KEY: u64> {
    /// A [`Call`] or a [`Method`].
    type Entry;
    /// What was declared.
    const ENTRY: Self::Entry;
}

/// The number of a name: FNV-1a. Were it the same for two names of one table, the second
/// declaration would not compile.
#[must_use]
pub const fn name_key(name: &str) -> u64 {
    let mut number = 0xcbf2_9ce4_8422_2325_u64;
    let mut bytes = name.as_bytes();
    while let [byte, rest @ ..] = bytes {
        number ^= u64::from_le_bytes([*byte, 0, 0, 0, 0, 0, 0, 0]);
        number = number.wrapping_mul(0x0100_0000_01b3);
        bytes = rest;
    }
    number
}

/// Declares a call: the function as every language has it. In parentheses and braces, so
/// that rustfmt reads it.
macro_rules! call {
    ({
        $(#[doc = $doc:literal])*
        pub fn $name:ident($draft:ident: $input:ident) -> $report:ident { $($body:tt)* }
    }) => {
        $(#[doc = $doc])*
        #[must_use]
        #[cfg_attr(feature = "uniffi", uniffi::export)]
        pub fn $name($draft: $input) -> $report { $($body)* }

        impl crate::wire::Declared<{ crate::wire::name_key(stringify!($name)) }> for crate::wire::Call {
            type Entry = Self;
            const ENTRY: Self = Self {
                schema: crate::wire::CallSchema::new::<$input, $report>(
                    crate::wire::shape::json_name!($name),
                    &[$($doc),*],
                ),
                answer: |input| crate::wire::call::answer($name, input),
            };
        }
    };
}
pub(crate) use call;

/// Declares methods that take a draft, each with its twin for JSON text behind it, whose
/// body follows from the first.
macro_rules! methods {
    ({
        impl $object:ident {
            $(
                $(#[doc = $doc:literal])*
                pub fn $name:ident(&$this:ident, $draft:ident: $input:ident) -> $report:ident {
                    $($body:tt)*
                }

                $(#[doc = $twin_doc:literal])*
                pub fn $twin:ident(&self, text: &str) -> String;
            )*
        }
    }) => {
        #[cfg_attr(feature = "uniffi", uniffi::export)]
        impl $object {
            $(
                $(#[doc = $doc])*
                #[must_use]
                pub fn $name(&$this, $draft: $input) -> $report { $($body)* }

                $(#[doc = $twin_doc])*
                #[must_use]
                pub fn $twin(&self, text: &str) -> alloc::string::String {
                    crate::wire::call::answer_text(text, |draft| self.$name(draft))
                }
            )*
        }

        $(
            impl crate::wire::Declared<{ crate::wire::name_key(stringify!($name)) }> for $object {
                type Entry = crate::wire::Method<Self>;
                const ENTRY: Self::Entry = crate::wire::Method {
                    schema: crate::wire::CallSchema::new::<$input, $report>(
                        crate::wire::shape::json_name!($name),
                        &[$($doc),*],
                    ),
                    answer: Self::$twin,
                };
            }
        )*
    };
}
pub(crate) use methods;
