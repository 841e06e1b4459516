//! The shape of a record that crosses a border, written once.

/// Declares records: serde in camel case with no unknown field, UniFFI when asked,
/// and a `Debug` that never shows what a record holds, since it may hold people.
///
/// A host need not name a field that is an option, a list or a yes.
macro_rules! records {
    ($($(#[$doc:meta])* pub struct $name:ident { $($fields:tt)* })*) => {$(
        crate::wire::record::fields!([$(#[$doc])*] $name { } $($fields)*);

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}
pub(crate) use records;

/// Takes the fields one by one, since only the shape of a type tells whether a host
/// may leave the field out.
macro_rules! fields {
    ($head:tt $name:ident { $($done:tt)* }
        $(#[$meta:meta])* pub $field:ident: Option<$type:ty>, $($rest:tt)*) => {
        crate::wire::record::fields!($head $name {
            $($done)*
            $(#[$meta])* #[cfg_attr(feature = "uniffi", uniffi(default))]
            pub $field: Option<$type>,
        } $($rest)*);
    };
    ($head:tt $name:ident { $($done:tt)* }
        $(#[$meta:meta])* pub $field:ident: Vec<$type:ty>, $($rest:tt)*) => {
        crate::wire::record::fields!($head $name {
            $($done)*
            $(#[$meta])* #[cfg_attr(feature = "uniffi", uniffi(default))]
            pub $field: Vec<$type>,
        } $($rest)*);
    };
    ($head:tt $name:ident { $($done:tt)* }
        $(#[$meta:meta])* pub $field:ident: bool, $($rest:tt)*) => {
        crate::wire::record::fields!($head $name {
            $($done)*
            $(#[$meta])* #[cfg_attr(feature = "uniffi", uniffi(default))]
            pub $field: bool,
        } $($rest)*);
    };
    ($head:tt $name:ident { $($done:tt)* }
        $(#[$meta:meta])* pub $field:ident: $type:ty, $($rest:tt)*) => {
        crate::wire::record::fields!($head $name {
            $($done)*
            $(#[$meta])* pub $field: $type,
        } $($rest)*);
    };
    ([$($head:tt)*] $name:ident { $($done:tt)* }) => {
        $($head)*
        #[derive(Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields, default)]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
        pub struct $name { $($done)* }
    };
}
pub(crate) use fields;
