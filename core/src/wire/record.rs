//! The shape of a record that crosses a border, written once.

/// Declares records: serde in camel case with no unknown field, UniFFI when asked,
/// and a `Debug` that never shows what a record holds, since it may hold people.
///
/// A host may leave any field out. `#[omit(empty)]` on an option or a list leaves the
/// field out of JSON while it holds nothing. In Kotlin, Swift and Python an option, a
/// list or a yes need not be named.
macro_rules! records {
    ($($(#[doc = $doc:literal])* pub struct $name:ident { $($fields:tt)* })*) => {$(
        crate::wire::record::fields!([$(#[doc = $doc])*] $name { } $($fields)*);
        crate::wire::shape::shaped!([$(#[doc = $doc])*] $name $($fields)*);

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
        $(#[doc = $doc:literal])* $(#[omit($when:ident)])? pub $field:ident: Option<$type:ty>, $($rest:tt)*) => {
        crate::wire::record::fields!($head $name {
            $($done)*
            $(#[doc = $doc])* #[cfg_attr(feature = "uniffi", uniffi(default))]
            pub $field: Option<$type>,
        } $($rest)*);
    };
    ($head:tt $name:ident { $($done:tt)* }
        $(#[doc = $doc:literal])* $(#[omit($when:ident)])? pub $field:ident: Vec<$type:ty>, $($rest:tt)*) => {
        crate::wire::record::fields!($head $name {
            $($done)*
            $(#[doc = $doc])* #[cfg_attr(feature = "uniffi", uniffi(default))]
            pub $field: Vec<$type>,
        } $($rest)*);
    };
    ($head:tt $name:ident { $($done:tt)* }
        $(#[doc = $doc:literal])* $(#[omit($when:ident)])? pub $field:ident: bool, $($rest:tt)*) => {
        crate::wire::record::fields!($head $name {
            $($done)*
            $(#[doc = $doc])* #[cfg_attr(feature = "uniffi", uniffi(default))]
            pub $field: bool,
        } $($rest)*);
    };
    ($head:tt $name:ident { $($done:tt)* }
        $(#[doc = $doc:literal])* $(#[omit($when:ident)])? pub $field:ident: $type:ty, $($rest:tt)*) => {
        crate::wire::record::fields!($head $name {
            $($done)*
            $(#[doc = $doc])* pub $field: $type,
        } $($rest)*);
    };
    ([$($head:tt)*] $name:ident { $($done:tt)* }) => {
        $($head)*
        #[derive(Clone, Default, PartialEq)]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
        pub struct $name { $($done)* }
    };
}
pub(crate) use fields;
