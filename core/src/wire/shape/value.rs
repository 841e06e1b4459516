//! What a field may be, as the reader and the printer see it.

use crate::wire::ShortText;
use crate::wire::shape::Room;
use alloc::string::String;
use alloc::vec::Vec;

/// The names of a record's fields, in their order.
#[derive(Debug)]
pub(crate) struct Names {
    /// Names in camel case.
    pub(crate) fields: &'static [&'static str],
    /// Is the field left out of JSON while it holds nothing?
    pub(crate) skipped: &'static [bool],
}

impl Names {
    /// The most fields of a record: the reader marks those that it has seen in the bits
    /// of one word, and a field past them could come twice unseen.
    pub(crate) const MAX: usize = 64;

    /// While compiling: a record of more fields does not build.
    pub(crate) const fn new(fields: &'static [&'static str], skipped: &'static [bool]) -> Self {
        assert!(fields.len() <= Self::MAX, "a record has at most 64 fields");
        Self { fields, skipped }
    }
}

/// A record that is read, field by field.
pub(crate) trait Shaped {
    fn names(&self) -> &'static Names;
    /// The field at a place, to be written to.
    fn slot(&mut self, place: usize) -> Option<Slot<'_>>;
}

/// A record that is printed, field by field. Not one trait with [`Shaped`]: what a module
/// only reads would bring the code that prints it, and the other way round.
pub(crate) trait Printed {
    fn names(&self) -> &'static Names;
    /// What the field at a place holds.
    fn shown(&self, place: usize) -> Option<Shown<'_>>;
}

/// Something that a field may be.
pub(crate) trait Value {
    fn slot(&mut self) -> Slot<'_>;
    fn shown(&self) -> Shown<'_>;

    /// The place of one that may be absent.
    fn optional(perhaps: &mut Option<Self>) -> Slot<'_>
    where
        Self: Default,
    {
        Slot::Optional(perhaps)
    }
}

/// A place that waits for a value.
pub(crate) enum Slot<'a> {
    Text(&'a mut String),
    Short(&'a mut ShortText),
    OptionalShort(&'a mut Option<ShortText>),
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
    List(&'a dyn PrintedList),
    Record(&'a dyn Printed),
}

pub(crate) trait Parsed {
    /// Takes the text, or says why not.
    fn set(&mut self, text: &str) -> Result<(), String>;
}

pub(crate) trait Optional {
    fn clear(&mut self);
    fn fill(&mut self) -> Slot<'_>;
}

/// A list that is printed.
pub(crate) trait PrintedList {
    fn count(&self) -> usize;
    fn at(&self, place: usize) -> Shown<'_>;
}

/// A list that is read.
pub(crate) trait List {
    fn count(&self) -> usize;
    /// Appends an empty entry and lends it; `None` where the room does not suffice.
    fn grow(&mut self, room: &Room) -> Option<Slot<'_>>;
}

impl<T: Value + Default> Optional for Option<T> {
    fn clear(&mut self) {
        *self = None;
    }

    fn fill(&mut self) -> Slot<'_> {
        self.insert(T::default()).slot()
    }
}

impl<T: Value> PrintedList for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn at(&self, place: usize) -> Shown<'_> {
        self.get(place).map_or(Shown::Nothing, Value::shown)
    }
}

impl<T: Value + Default> List for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn grow(&mut self, room: &Room) -> Option<Slot<'_>> {
        if self.len() == self.capacity() {
            let more = room.grow(self.len(), size_of::<T>())?;
            self.try_reserve_exact(more).ok()?;
        }
        // made where it stays: pushed, it would be copied there
        self.resize_with(self.len().saturating_add(1), T::default);
        self.last_mut().map(Value::slot)
    }
}

impl<T: Value + Default> Value for Option<T> {
    fn slot(&mut self) -> Slot<'_> {
        T::optional(self)
    }

    fn shown(&self) -> Shown<'_> {
        self.as_ref().map_or(Shown::Nothing, Value::shown)
    }
}

impl<T: Value + Default> Value for Vec<T> {
    fn slot(&mut self) -> Slot<'_> {
        Slot::List(self)
    }

    fn shown(&self) -> Shown<'_> {
        Shown::List(self)
    }
}

impl Value for String {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }

    fn shown(&self) -> Shown<'_> {
        Shown::Text(self)
    }
}

impl Value for ShortText {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Short(self)
    }

    fn shown(&self) -> Shown<'_> {
        Shown::Text(self.as_str())
    }

    fn optional(perhaps: &mut Option<Self>) -> Slot<'_> {
        Slot::OptionalShort(perhaps)
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
