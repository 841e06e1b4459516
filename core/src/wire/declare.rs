//! How a call or a method is declared: where its function stands, with its docs, once.
//! The table lists it by its name, and every door takes the rest from here.

use crate::wire::call::print;
use crate::wire::{CallSchema, ErrorReport};
use alloc::string::String;
use core::fmt;

/// A call: how it answers text. Apart from its schema, which is long and would come into
/// every library that only calls.
#[derive(Clone, Copy)]
pub struct Call {
    /// The name in JSON, JavaScript, Kotlin and Swift.
    pub name: &'static str,
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
        f.write_str(self.name)
    }
}

/// A method that takes a draft, of an object that a host keeps.
pub struct Method<T> {
    /// The name in JSON, JavaScript, Kotlin and Swift.
    pub name: &'static str,
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
        f.write_str(self.name)
    }
}

/// The declaration of a name. A macro by example can make no name out of another, so a
/// table finds what `call!` declared by the number of the function's name.
pub trait Declared<const KEY: u64> {
    /// A [`Call`] or a [`Method`].
    type Entry;
    /// How it answers.
    const ENTRY: Self::Entry;
    /// What is told of it.
    const SCHEMA: CallSchema;
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
        #[cfg_attr(small, optimize(size))]
        pub fn $name($draft: $input) -> $report { $($body)* }

        impl crate::wire::Declared<{ crate::wire::name_key(stringify!($name)) }> for crate::wire::Call {
            type Entry = Self;
            const ENTRY: Self = Self {
                name: crate::wire::shape::json_name!($name),
                answer: {
                    #[cfg_attr(small, optimize(size))]
                    fn answer(input: &str) -> Result<alloc::string::String, crate::wire::ErrorReport> {
                        crate::wire::call::answer($name, input)
                    }
                    answer
                },
            };
            const SCHEMA: crate::wire::CallSchema = crate::wire::CallSchema::new::<$input, $report>(
                crate::wire::shape::json_name!($name),
                &[$($doc),*],
            );
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
                #[cfg_attr(small, optimize(size))]
                pub fn $name(&$this, $draft: $input) -> $report { $($body)* }

                $(#[doc = $twin_doc])*
                #[must_use]
                #[cfg_attr(small, optimize(size))]
                pub fn $twin(&self, text: &str) -> alloc::string::String {
                    crate::wire::call::answer_text(text, |draft| self.$name(draft))
                }
            )*
        }

        $(
            impl crate::wire::Declared<{ crate::wire::name_key(stringify!($name)) }> for $object {
                type Entry = crate::wire::Method<Self>;
                const ENTRY: Self::Entry = crate::wire::Method {
                    name: crate::wire::shape::json_name!($name),
                    answer: Self::$twin,
                };
                const SCHEMA: crate::wire::CallSchema =
                    crate::wire::CallSchema::new::<$input, $report>(
                        crate::wire::shape::json_name!($name),
                        &[$($doc),*],
                    );
            }
        )*
    };
}
pub(crate) use methods;
