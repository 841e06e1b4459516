//! The shape of a record that crosses a border, written once.

/// Declares records: serde in camel case with no unknown field, UniFFI when asked,
/// and a `Debug` that never shows what a record holds, since it may hold people.
///
/// A host may leave any field out. `#[serde(skip_serializing_if = "…")]` on an
/// option or a list leaves the field out of JSON while it holds nothing.
macro_rules! records {
    ($($(#[doc = $doc:literal])* pub struct $name:ident { $($fields:tt)* })*) => {$(
        crate::wire::record::plain!([$(#[doc = $doc])*] $name $($fields)*);
        crate::wire::shape::shaped!([$(#[doc = $doc])*] $name $($fields)*);

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}
pub(crate) use records;

/// The struct itself.
macro_rules! plain {
    ([$($head:tt)*] $name:ident
        $($(#[doc = $doc:literal])* $(#[serde($($skip:tt)*)])? pub $field:ident: $type:ty,)*) => {
        $($head)*
        #[derive(Clone, Default, PartialEq)]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
        pub struct $name {
            $($(#[doc = $doc])* pub $field: $type,)*
        }
    };
}
pub(crate) use plain;
