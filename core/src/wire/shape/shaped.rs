//! What a record tells of itself.

/// Lets records be read and written: for each, its names and its fields by place.
macro_rules! shaped {
    ([$(#[doc = $record_doc:literal])*] $name:ident
        $($(#[doc = $doc:literal])* $(#[omit($when:ident)])? $(#[one_of($set:ident)])?
        pub $field:ident: $type:ty,)*) => {
        impl $name {
            const NAMES: crate::wire::shape::Names = crate::wire::shape::Names::new(
                &[$(crate::wire::shape::json_name!($field)),*],
                &[$(crate::wire::shape::omitted!($($when)?)),*],
            );
        }

        impl crate::wire::schema::DescribedRecord for $name {
            const SCHEMA: &'static crate::wire::RecordSchema = &crate::wire::RecordSchema {
                name: stringify!($name),
                doc: &[$($record_doc),*],
                fields: &[$(crate::wire::FieldSchema {
                    name: crate::wire::shape::json_name!($field),
                    doc: &[$($doc),*],
                    kind: <$type as crate::wire::schema::Described>::KIND,
                    skipped: crate::wire::shape::omitted!($($when)?),
                    one_of: crate::wire::shape::members!($($set)?),
                }),*],
            };
        }

        impl crate::wire::shape::Shaped for $name {
            fn names(&self) -> &'static crate::wire::shape::Names {
                const { &Self::NAMES }
            }

            #[allow(unused_assignments, unused_mut, unused_variables, reason = "the last count, and a record of no field")]
            fn slot(&mut self, mut place: usize) -> Option<crate::wire::shape::Slot<'_>> {
                $(
                    if place == 0 {
                        return Some(crate::wire::shape::Value::slot(&mut self.$field));
                    }
                    place = place.wrapping_sub(1);
                )*
                None
            }
        }

        impl crate::wire::shape::Printed for $name {
            fn names(&self) -> &'static crate::wire::shape::Names {
                const { &Self::NAMES }
            }

            #[allow(unused_assignments, unused_mut, unused_variables, reason = "the last count, and a record of no field")]
            fn shown(&self, mut place: usize) -> Option<crate::wire::shape::Shown<'_>> {
                $(
                    if place == 0 {
                        return Some(crate::wire::shape::Value::shown(&self.$field));
                    }
                    place = place.wrapping_sub(1);
                )*
                None
            }
        }

        impl crate::wire::shape::Value for $name {
            fn slot(&mut self) -> crate::wire::shape::Slot<'_> {
                crate::wire::shape::Slot::Record(self)
            }

            fn shown(&self) -> crate::wire::shape::Shown<'_> {
                crate::wire::shape::Shown::Record(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                crate::wire::shape::read(input)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
                crate::wire::shape::Shown::Record(self).serialize(output)
            }
        }
    };
}
pub(crate) use shaped;

/// Is a field left out of JSON while it holds nothing?
macro_rules! omitted {
    () => {
        false
    };
    (empty) => {
        true
    };
}
pub(crate) use omitted;

/// The names that a text of a draft may be; none where it is open.
macro_rules! members {
    () => {
        &[]
    };
    ($set:ident) => {
        &<$set>::NAMES
    };
}
pub(crate) use members;
