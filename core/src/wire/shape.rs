//! How records are read and written: one reader and one printer walk the fields of
//! any record by their places.
//!
//! Derived code would stand once per record and format, and made up half of the
//! module that browsers load. Here a record only tells its names and lends its fields.

use core::fmt;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeSeq, SerializeStruct};
use serde::{Serialize, Serializer};

/// The names of a record's fields, in their order.
#[derive(Debug)]
pub(crate) struct Names {
    /// Names in camel case.
    pub(crate) fields: &'static [&'static str],
    /// Is the field left out of JSON while it holds nothing?
    pub(crate) skipped: &'static [bool],
}

/// A record, field by field.
pub(crate) trait Shaped {
    fn names(&self) -> &'static Names;
    /// The field at a place, to be written to.
    fn slot(&mut self, place: usize) -> Option<Slot<'_>>;
    /// What the field at a place holds.
    fn shown(&self, place: usize) -> Option<Shown<'_>>;
}

/// Something that a field may be.
pub(crate) trait Value {
    fn slot(&mut self) -> Slot<'_>;
    fn shown(&self) -> Shown<'_>;
}

/// A place that waits for a value.
pub(crate) enum Slot<'a> {
    Text(&'a mut alloc::string::String),
    Flag(&'a mut bool),
    U32(&'a mut u32),
    U64(&'a mut u64),
    I32(&'a mut i32),
    I64(&'a mut i64),
    /// Text in a form of its own.
    Parsed(&'a mut dyn Parsed),
    Optional(&'a mut dyn Optional),
    List(&'a mut dyn List),
    Record(&'a mut dyn Shaped),
}

/// A value as it is printed.
pub(crate) enum Shown<'a> {
    Nothing,
    Text(&'a str),
    Flag(bool),
    Unsigned(u64),
    Signed(i64),
    List(&'a dyn List),
    Record(&'a dyn Shaped),
}

pub(crate) trait Parsed {
    /// Takes the text, or says why not.
    fn set(&mut self, text: &str) -> Result<(), alloc::string::String>;
}

pub(crate) trait Optional {
    fn clear(&mut self);
    fn fill(&mut self) -> Slot<'_>;
}

pub(crate) trait List {
    fn count(&self) -> usize;
    fn at(&self, place: usize) -> Shown<'_>;
    /// Appends an empty entry and lends it.
    fn grow(&mut self) -> Option<Slot<'_>>;
}

impl<T: Value + Default> Optional for Option<T> {
    fn clear(&mut self) {
        *self = None;
    }

    fn fill(&mut self) -> Slot<'_> {
        self.insert(T::default()).slot()
    }
}

impl<T: Value + Default> List for alloc::vec::Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn at(&self, place: usize) -> Shown<'_> {
        self.get(place).map_or(Shown::Nothing, Value::shown)
    }

    fn grow(&mut self) -> Option<Slot<'_>> {
        self.push(T::default());
        self.last_mut().map(Value::slot)
    }
}

impl<T: Value + Default> Value for Option<T> {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Optional(self)
    }

    fn shown(&self) -> Shown<'_> {
        self.as_ref().map_or(Shown::Nothing, Value::shown)
    }
}

impl<T: Value + Default> Value for alloc::vec::Vec<T> {
    fn slot(&mut self) -> Slot<'_> {
        Slot::List(self)
    }

    fn shown(&self) -> Shown<'_> {
        Shown::List(self)
    }
}

impl Value for alloc::string::String {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }

    fn shown(&self) -> Shown<'_> {
        Shown::Text(self)
    }
}

impl Value for bool {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Flag(self)
    }

    fn shown(&self) -> Shown<'_> {
        Shown::Flag(*self)
    }
}

macro_rules! numbers {
    ($($type:ident: $slot:ident, $shown:ident;)*) => {$(
        impl Value for $type {
            fn slot(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }

            fn shown(&self) -> Shown<'_> {
                Shown::$shown((*self).into())
            }
        }
    )*};
}

numbers! {
    u32: U32, Unsigned;
    u64: U64, Unsigned;
    i32: I32, Signed;
    i64: I64, Signed;
}

/// Reads a whole record.
pub(crate) fn read<'de, R: Shaped + Default, D: Deserializer<'de>>(
    input: D,
) -> Result<R, D::Error> {
    let mut record = R::default();
    Slot::Record(&mut record).deserialize(input)?;
    Ok(record)
}

impl<'de> DeserializeSeed<'de> for Slot<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        use serde::Deserialize;
        match self {
            Self::Text(text) => *text = Deserialize::deserialize(input)?,
            Self::Flag(flag) => *flag = Deserialize::deserialize(input)?,
            Self::U32(number) => *number = Deserialize::deserialize(input)?,
            Self::U64(number) => *number = Deserialize::deserialize(input)?,
            Self::I32(number) => *number = Deserialize::deserialize(input)?,
            Self::I64(number) => *number = Deserialize::deserialize(input)?,
            Self::Parsed(value) => {
                let text = alloc::string::String::deserialize(input)?;
                value.set(&text).map_err(Error::custom)?;
            }
            Self::Optional(value) => input.deserialize_option(Perhaps(value))?,
            Self::List(list) => input.deserialize_seq(Entries(list))?,
            Self::Record(record) => input.deserialize_map(Fields(record))?,
        }
        Ok(())
    }
}

struct Perhaps<'a>(&'a mut dyn Optional);

impl<'de> Visitor<'de> for Perhaps<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.0.clear();
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        self.0.fill().deserialize(input)
    }
}

struct Entries<'a>(&'a mut dyn List);

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut input: A) -> Result<(), A::Error> {
        // the entry is made when the input has shown one, so that none is left over
        while input.next_element_seed(Entry(self.0))?.is_some() {}
        Ok(())
    }
}

struct Entry<'a>(&'a mut dyn List);

impl<'de> DeserializeSeed<'de> for Entry<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        let slot = self.0.grow();
        slot.map_or(Ok(()), |slot| slot.deserialize(input))
    }
}

struct Fields<'a>(&'a mut dyn Shaped);

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut input: A) -> Result<(), A::Error> {
        let names = self.0.names().fields;
        let mut seen = 0_u64;
        let mut next = 0_usize;
        while let Some((place, name)) = input.next_key_seed(Key { names, next })? {
            let bit = u32::try_from(place).ok();
            let bit = bit.and_then(|bit| 1_u64.checked_shl(bit)).unwrap_or(0);
            if seen & bit != 0 {
                return Err(Error::duplicate_field(name));
            }
            seen |= bit;
            next = place.saturating_add(1);
            if let Some(slot) = self.0.slot(place) {
                input.next_value_seed(slot)?;
            }
        }
        Ok(())
    }
}

/// A key of an object, as the place of a field.
struct Key {
    names: &'static [&'static str],
    /// Hosts write fields in our order more often than not.
    next: usize,
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = (usize, &'static str);

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<Self::Value, D::Error> {
        input.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = (usize, &'static str);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        let (before, behind) = self.names.split_at_checked(self.next).unwrap_or_default();
        let behind = behind.iter().enumerate();
        let behind = behind.map(|(place, name)| (place.saturating_add(self.next), name));
        let mut all = behind.chain(before.iter().enumerate());
        let found = all.find(|(_, name)| **name == key);
        let (place, name) = found.ok_or_else(|| Error::unknown_field(key, self.names))?;
        Ok((place, name))
    }
}

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => output.serialize_none(),
            Self::Text(text) => output.serialize_str(text),
            Self::Flag(flag) => output.serialize_bool(*flag),
            Self::Unsigned(number) => output.serialize_u64(*number),
            Self::Signed(number) => output.serialize_i64(*number),
            Self::List(list) => {
                let count = list.count();
                let mut entries = output.serialize_seq(Some(count))?;
                for place in 0..count {
                    entries.serialize_element(&list.at(place))?;
                }
                entries.end()
            }
            Self::Record(record) => print(*record, output),
        }
    }
}

fn print<S: Serializer>(record: &dyn Shaped, output: S) -> Result<S::Ok, S::Error> {
    let names = record.names();
    let all = || {
        let both = names.fields.iter().zip(names.skipped).enumerate();
        both.filter_map(|(place, (name, skipped))| {
            let shown = record.shown(place)?;
            (!skipped || !shown.is_empty()).then_some((*name, shown))
        })
    };
    let mut fields = output.serialize_struct("", names.fields.len())?;
    for (name, shown) in all() {
        fields.serialize_field(name, &shown)?;
    }
    fields.end()
}

impl Shown<'_> {
    fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::List(list) => list.count() == 0,
            _ => false,
        }
    }
}

/// Bytes of a name in camel case.
pub(crate) const fn camel_length(snake: &str) -> usize {
    let mut letters = snake.as_bytes();
    let mut count = 0_usize;
    while let [letter, after @ ..] = letters {
        if *letter != b'_' {
            count = count.saturating_add(1);
        }
        letters = after;
    }
    count
}

/// `birth_date` as `birthDate`.
pub(crate) const fn camel<const LENGTH: usize>(snake: &str) -> [u8; LENGTH] {
    let mut name = [0; LENGTH];
    let mut rest: &mut [u8] = &mut name;
    let mut letters = snake.as_bytes();
    let mut raised = false;
    while let [letter, after @ ..] = letters {
        letters = after;
        if *letter == b'_' {
            raised = true;
        } else if let [place, behind @ ..] = rest {
            *place = if raised {
                letter.to_ascii_uppercase()
            } else {
                *letter
            };
            raised = false;
            rest = behind;
        } else {
            break;
        }
    }
    name
}

/// The bytes of [`camel`] as text.
pub(crate) const fn ascii(name: &[u8]) -> &str {
    match core::str::from_utf8(name) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Lets records be read and written: for each, its names and its fields by place.
macro_rules! shaped {
    ([$(#[doc = $record_doc:literal])*] $name:ident
        $($(#[doc = $doc:literal])* $(#[serde(skip_serializing_if = $skip:literal)])?
        pub $field:ident: $type:ty,)*) => {
        impl $name {
            const NAMES: crate::wire::shape::Names = crate::wire::shape::Names {
                fields: &[$(crate::wire::shape::json_name!($field)),*],
                skipped: &[$(crate::wire::shape::skipped!($($skip)?)),*],
            };
        }

        impl crate::wire::schema::DescribedRecord for $name {
            const SCHEMA: &'static crate::wire::RecordSchema = &crate::wire::RecordSchema {
                name: stringify!($name),
                doc: &[$($record_doc),*],
                fields: &[$(crate::wire::FieldSchema {
                    name: crate::wire::shape::json_name!($field),
                    doc: &[$($doc),*],
                    kind: <$type as crate::wire::schema::Described>::KIND,
                    skipped: crate::wire::shape::skipped!($($skip)?),
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

/// The name of a field in JSON.
macro_rules! json_name {
    ($field:ident) => {{
        const SNAKE: &str = stringify!($field);
        const CAMEL: [u8; crate::wire::shape::camel_length(SNAKE)] =
            crate::wire::shape::camel(SNAKE);
        crate::wire::shape::ascii(&CAMEL)
    }};
}
pub(crate) use json_name;

/// Was there a condition to leave the field out?
macro_rules! skipped {
    () => {
        false
    };
    ($skip:literal) => {
        true
    };
}
pub(crate) use skipped;

#[cfg(test)]
#[allow(unreachable_pub, reason = "records are public where they stand")]
mod tests {
    use crate::wire::record::records;
    use alloc::string::String;
    use alloc::vec::Vec;
    use std::format;

    records! {
        /// One of each.
        pub struct Sample {
            /// Text.
            pub first_name: String,
            /// Option.
            pub point_25_b: Option<u64>,
            /// Left out while empty.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub left_out: Option<bool>,
            /// Left out while empty.
            #[serde(skip_serializing_if = "Vec::is_empty")]
            pub days: Vec<i64>,
            /// Inside.
            pub inner: Option<Inner>,
            /// Many.
            pub many: Vec<Inner>,
            /// Perhaps a list.
            pub perhaps: Option<Vec<i32>>,
            /// Small.
            pub small: u32,
        }

        /// Inside.
        pub struct Inner {
            /// Flag.
            pub flag: bool,
        }
    }

    fn read(text: &str) -> Result<Sample, String> {
        serde_json::from_str(text).map_err(|error| format!("{error}"))
    }

    #[test]
    fn a_record_comes_back_as_it_was() {
        let text = concat!(
            r#"{"firstName":"a","point25B":7,"leftOut":true,"days":[-1,2],"inner":{"flag":true},"#,
            r#""many":[{"flag":false},{"flag":true}],"perhaps":[3],"small":9}"#
        );
        assert_eq!(serde_json::to_string(&read(text).unwrap()).unwrap(), text);
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        let through: Sample = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(through, read(text).unwrap());
        assert_eq!(serde_json::to_value(&through).unwrap(), value);
    }

    #[test]
    fn what_holds_nothing_is_left_out_where_it_says_so() {
        let empty =
            r#"{"firstName":"","point25B":null,"inner":null,"many":[],"perhaps":null,"small":0}"#;
        assert_eq!(serde_json::to_string(&Sample::default()).unwrap(), empty);
        assert_eq!(read("{}").unwrap(), Sample::default());
        assert_eq!(read(empty).unwrap(), Sample::default());
    }

    #[test]
    fn fields_come_in_any_order_but_once() {
        let back = read(r#"{"small":1,"days":[2],"firstName":"b"}"#).unwrap();
        assert_eq!(
            (back.small, back.days, back.first_name),
            (1, std::vec![2], "b".into())
        );
        for (text, reason) in [
            (r#"{"small":1,"small":1}"#, "duplicate field `small`"),
            (r#"{"first_name":""}"#, "unknown field `first_name`"),
            (
                r#"{"inner":{"flags":true}}"#,
                "unknown field `flags`, expected `flag`",
            ),
            (r#"{"small":-1}"#, "integer `-1`, expected u32"),
            (r#"{"small":null}"#, "invalid type: null"),
            (r#"{"days":{}}"#, "invalid type: map, expected a list"),
            (
                r#"{"inner":[true]}"#,
                "invalid type: sequence, expected an object",
            ),
            (
                r#"{"many":[{},null]}"#,
                "invalid type: null, expected an object",
            ),
            ("null", "invalid type: null, expected an object"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(reason), "{text}: {error}");
        }
    }
}
