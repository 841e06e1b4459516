//! The one reader.

use crate::wire::shape::{List, Optional, Shaped, Slot};
use alloc::string::String;
use core::fmt;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

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
        match self {
            Self::Text(text) => *text = Deserialize::deserialize(input)?,
            Self::Flag(flag) => *flag = Deserialize::deserialize(input)?,
            Self::U32(number) => *number = Deserialize::deserialize(input)?,
            Self::U64(number) => *number = Deserialize::deserialize(input)?,
            Self::I32(number) => *number = Deserialize::deserialize(input)?,
            Self::I64(number) => *number = Deserialize::deserialize(input)?,
            Self::Parsed(value) => {
                let text = String::deserialize(input)?;
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
