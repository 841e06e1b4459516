//! The one reader.

use crate::wire::ShortText;
use crate::wire::limits::LIST_MAX;
use crate::wire::shape::{List, Optional, Shaped, Slot, Trail};
use alloc::string::String;
use core::fmt;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Reads a whole record.
pub(crate) fn read<'de, R: Shaped + Default, D: Deserializer<'de>>(
    input: D,
) -> Result<R, D::Error> {
    let mut record = R::default();
    read_into(&mut record, &Trail::default(), input)?;
    Ok(record)
}

/// Reads into an empty record; the trail tells where an error stands.
pub(crate) fn read_into<'de, D: Deserializer<'de>>(
    record: &mut dyn Shaped,
    trail: &Trail,
    input: D,
) -> Result<(), D::Error> {
    input.deserialize_map(Fields { record, trail })
}

/// A place that waits for a value of the input.
struct Seed<'a> {
    slot: Slot<'a>,
    trail: &'a Trail,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        let trail = self.trail;
        match self.slot {
            Slot::Text(text) => *text = Deserialize::deserialize(input)?,
            Slot::Short(text) => input.deserialize_str(Short(text))?,
            Slot::OptionalShort(text) => OptionalShort(text).deserialize(input)?,
            Slot::Flag(flag) => *flag = Deserialize::deserialize(input)?,
            Slot::U32(number) => *number = Deserialize::deserialize(input)?,
            Slot::U64(number) => *number = Deserialize::deserialize(input)?,
            Slot::I32(number) => *number = Deserialize::deserialize(input)?,
            Slot::I64(number) => *number = Deserialize::deserialize(input)?,
            Slot::Parsed(value) => {
                let text = String::deserialize(input)?;
                value.set(&text).map_err(Error::custom)?;
            }
            Slot::Optional(value) => input.deserialize_option(Perhaps { value, trail })?,
            Slot::List(list) => input.deserialize_seq(Entries { list, trail })?,
            Slot::Record(record) => input.deserialize_map(Fields { record, trail })?,
        }
        Ok(())
    }
}

/// Writes a text where it belongs: handed up through the layers it would be copied by
/// each of them.
struct Short<'a>(&'a mut ShortText);

impl Visitor<'_> for Short<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        *self.0 = text.into();
        Ok(())
    }
}

/// A short text or null: nearly every field of an act.
struct OptionalShort<'a>(&'a mut Option<ShortText>);

impl<'de> DeserializeSeed<'de> for OptionalShort<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        input.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for OptionalShort<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        *self.0 = None;
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        input.deserialize_str(Given(self.0))
    }
}

/// The text of an [`OptionalShort`], written once.
struct Given<'a>(&'a mut Option<ShortText>);

impl Visitor<'_> for Given<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        *self.0 = Some(text.into());
        Ok(())
    }
}

struct Perhaps<'a> {
    value: &'a mut dyn Optional,
    trail: &'a Trail,
}

impl<'de> Visitor<'de> for Perhaps<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.value.clear();
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        let slot = self.value.fill();
        let trail = self.trail;
        Seed { slot, trail }.deserialize(input)
    }
}

struct Entries<'a> {
    list: &'a mut dyn List,
    trail: &'a Trail,
}

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut input: A) -> Result<(), A::Error> {
        let mut count = 0_usize;
        while count < LIST_MAX {
            // the entry is made when the input has shown one, so that none is left over
            let (list, trail) = (&mut *self.list, self.trail);
            match input.next_element_seed(Entry { list, trail }) {
                Ok(Some(())) => count = count.saturating_add(1),
                Ok(None) => return Ok(()),
                Err(error) => {
                    if self.list.count() > count {
                        trail.entry(count);
                    } else if !trail.is_overrun() {
                        trail.behind_entries(count, &error);
                    }
                    return Err(error);
                }
            }
        }
        count_on(self.trail, input)
    }
}

/// Entries past the limit of every list are counted and not built. The list is refused
/// as a whole, since a part of it must not be judged in its place.
fn count_on<'de, A: SeqAccess<'de>>(trail: &Trail, mut input: A) -> Result<(), A::Error> {
    let mut count = LIST_MAX;
    loop {
        match input.next_element::<IgnoredAny>() {
            Ok(Some(_)) => count = count.saturating_add(1),
            Ok(None) if count == LIST_MAX => return Ok(()),
            Ok(None) => {
                trail.overrun();
                return Err(Error::custom(format_args!(
                    "a list is too long, count: {count}, limit: {LIST_MAX}"
                )));
            }
            Err(error) => {
                trail.behind_entries(count, &error);
                return Err(error);
            }
        }
    }
}

struct Entry<'a> {
    list: &'a mut dyn List,
    trail: &'a Trail,
}

impl<'de> DeserializeSeed<'de> for Entry<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        let trail = self.trail;
        match self.list.grow(&trail.room) {
            Some(slot) => Seed { slot, trail }.deserialize(input),
            None => {
                trail.overrun();
                Err(Error::custom(
                    "lists hold more entries than a text of this length may bring",
                ))
            }
        }
    }
}

struct Fields<'a> {
    record: &'a mut dyn Shaped,
    trail: &'a Trail,
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut input: A) -> Result<(), A::Error> {
        let trail = self.trail;
        let names = self.record.names().fields;
        let mut seen = 0_u64;
        let mut next = 0_usize;
        loop {
            let key = Key { names, next, trail };
            let place = match input.next_key_seed(key) {
                Ok(Some(place)) => place,
                Ok(None) => return Ok(()),
                Err(error) => {
                    let last = next.checked_sub(1).and_then(|place| names.get(place));
                    trail.behind_field(last.copied(), &error);
                    return Err(error);
                }
            };
            let name = || names.get(place).copied().unwrap_or_default();
            // no record has more fields than the word has bits
            let bit = 1_u64.wrapping_shl(u32::try_from(place).unwrap_or(u32::MAX));
            if seen & bit != 0 {
                trail.field(name());
                return Err(Error::duplicate_field(name()));
            }
            seen |= bit;
            next = place.saturating_add(1);
            let read = match self.record.slot(place) {
                // nearly every field of an act: not one call deeper than it must be
                Some(Slot::OptionalShort(text)) => input.next_value_seed(OptionalShort(text)),
                Some(slot) => input.next_value_seed(Seed { slot, trail }),
                None => Ok(()),
            };
            read.inspect_err(|_| trail.field(name()))?;
        }
    }
}

/// A key of an object, as the place of a field.
struct Key<'a> {
    names: &'static [&'static str],
    /// Hosts write fields in our order more often than not.
    next: usize,
    trail: &'a Trail,
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<Self::Value, D::Error> {
        input.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        let (before, behind) = self.names.split_at_checked(self.next).unwrap_or_default();
        if let Some(place) = behind.iter().position(|name| same(name, key)) {
            return Ok(place.saturating_add(self.next));
        }
        let place = before.iter().position(|name| same(name, key));
        place.ok_or_else(|| {
            self.trail.unknown(key);
            Error::unknown_field(key, self.names)
        })
    }
}

/// Is a key the name of a field? Names are short, so that their first and their last bytes
/// are all of them: two numbers each, and no call to compare.
fn same(name: &str, key: &str) -> bool {
    let (name, key) = (name.as_bytes(), key.as_bytes());
    match name.len() {
        length if length != key.len() => false,
        2..=3 => ends::<2>(name) == ends::<2>(key),
        4..=7 => ends::<4>(name) == ends::<4>(key),
        8..=16 => ends::<8>(name) == ends::<8>(key),
        _ => name == key,
    }
}

fn ends<const N: usize>(text: &[u8]) -> Option<(&[u8; N], &[u8; N])> {
    Some((text.first_chunk()?, text.last_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    /// Each letter of names of every length counts.
    #[test]
    fn a_key_is_a_name_letter_by_letter() {
        let letters = "abcdefghijklmnopqrstuvwxyz";
        for length in 0..=letters.len() {
            let (name, _) = letters.split_at(length);
            assert!(same(name, name));
            assert!(!same(name, &(name.to_string() + "a")));
            for at in 0..length {
                let mut other = name.to_string();
                other.replace_range(at..=at, "_");
                assert!(!same(name, &other), "{name} {other}");
            }
        }
    }
}
