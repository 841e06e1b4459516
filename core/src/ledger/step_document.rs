//! How the documents of an aggregate are declared out of its table of fields.

/// Declares what a document of an aggregate says, lent, and its canonical text: from rows of
/// its table with their marks, behind the name of the document.
macro_rules! step_document {
    ($(#[doc = $whole:literal])* $document:ident;
    $([$mark:ident $(#[doc = $doc:literal])* $name:ident $(= $json:ident)? $type:ident $how:ident $draft:ident])*) => {
        $(#[doc = $whole])*
        #[derive(Clone, Copy, Default)]
        pub struct $document<'a> {
            $($(#[doc = $doc])* pub $name: Option<&'a $type>,)*
        }

        const _: () = assert!(
            $crate::ledger::ascending(&[$($crate::json_name::json_name!($name $(= $json)?)),*]),
            "names of the table out of order"
        );

        impl $document<'_> {
            /// Its canonical text by RFC 8785: each field under its name, in the order of
            /// the names.
            pub(super) fn canonical(&self) -> alloc::string::String {
                /// Bytes of a usual document.
                const ROOM: usize = 1024;
                $crate::signature::canonical::Object::document(ROOM, |object| {
                    $(if let Some(value) = self.$name {
                        $crate::ledger::Written::write(
                            value,
                            $crate::json_name::json_name!($name $(= $json)?),
                            object,
                        );
                    })*
                })
            }
        }

        /// Nothing of it: papers name people.
        impl core::fmt::Debug for $document<'_> {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($document), "(..)"))
            }
        }
    };
}
pub(crate) use step_document;

/// Declares the fields of a step as they were read: from rows of the table without their
/// marks, behind the name of the type.
macro_rules! step_fields {
    ($(#[doc = $whole:literal])* $fields:ident;
    $([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        $(#[doc = $whole])*
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct $fields {
            $($(#[doc = $doc])* pub $name: Option<$type>,)*
        }

        impl $fields {
            /// The names of the fields that are there.
            pub(super) fn names(&self) -> alloc::vec::Vec<&'static str> {
                let there = [$(self.$name.is_some().then_some($crate::json_name::json_name!($name)),)*];
                there.into_iter().flatten().collect()
            }
        }

        /// Nothing of it: papers name people.
        impl core::fmt::Debug for $fields {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($fields), "(..)"))
            }
        }
    };
}
pub(crate) use step_fields;
