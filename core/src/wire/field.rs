//! A field of a draft as the readers take it: its name in JSON and what it holds.
//!
//! The name is made from the identifier of the field by the macro that declares the
//! record, so that no reader repeats it as a string.

use crate::wire::ShortText;
use crate::wire::shape::Shaped;
use alloc::string::String;
use alloc::vec::Vec;

/// A field by its name in JSON, with what it holds lent beside it.
#[derive(Clone, Copy)]
pub(crate) struct Field<V> {
    pub(crate) name: &'static str,
    pub(crate) value: V,
}

/// A field of text that a host may leave out.
pub(crate) type TextField<'a> = Field<Option<&'a str>>;

impl<'a> TextField<'a> {
    /// The text, where there is any.
    pub(crate) fn given(self) -> Option<&'a str> {
        self.value.filter(|text| !text.is_empty())
    }
}

impl<'a, T> Field<Option<&'a [T]>> {
    /// A list that may be absent, as one that then holds nothing.
    pub(crate) fn or_empty(self) -> Field<&'a [T]> {
        Field {
            name: self.name,
            value: self.value.unwrap_or_default(),
        }
    }
}

impl<V> Field<Option<V>> {
    /// The same field with something made of what it holds.
    pub(crate) fn map<T>(self, make: impl FnOnce(V) -> T) -> Field<Option<T>> {
        Field {
            name: self.name,
            value: self.value.map(make),
        }
    }
}

/// One text of a list, by the name that findings give it.
pub(crate) fn one<'a>(name: &'static str, text: &'a str) -> TextField<'a> {
    Field {
        name,
        value: Some(text),
    }
}

/// What a field lends to its reader.
pub(crate) trait Lend {
    type Lent<'a>
    where
        Self: 'a;

    fn lend(&self) -> Self::Lent<'_>;
}

impl Lend for String {
    type Lent<'a> = &'a str;

    fn lend(&self) -> &str {
        self
    }
}

impl Lend for ShortText {
    type Lent<'a> = &'a str;

    fn lend(&self) -> &str {
        self.as_str()
    }
}

impl<T: Lend> Lend for Option<T> {
    type Lent<'a>
        = Option<T::Lent<'a>>
    where
        T: 'a;

    fn lend(&self) -> Option<T::Lent<'_>> {
        self.as_ref().map(T::lend)
    }
}

impl<T> Lend for Vec<T> {
    type Lent<'a>
        = &'a [T]
    where
        T: 'a;

    fn lend(&self) -> &[T] {
        self
    }
}

impl<R: Shaped> Lend for R {
    type Lent<'a>
        = &'a R
    where
        R: 'a;

    fn lend(&self) -> &R {
        self
    }
}

macro_rules! lend_copies {
    ($($type:ident)*) => {$(
        impl Lend for $type {
            type Lent<'a> = $type;

            fn lend(&self) -> $type {
                *self
            }
        }
    )*};
}

lend_copies! { bool u32 u64 i32 i64 }

/// The name of a field in JSON with what the field holds, for a reader.
///
/// `of!(draft.birth_date)`: `birthDate` and the text, lent.
/// `of!(CaseDraft::birth_date)`: the name alone, where no draft is at hand; the record
/// must have the field, or the code does not build.
macro_rules! of {
    ($record:ident :: $field:ident) => {{
        // the record has such a field, or this does not build
        const _: fn(&$record) = |record| {
            let _ = &record.$field;
        };
        $crate::wire::field::Field {
            name: $crate::wire::shape::json_name!($field),
            value: (),
        }
    }};
    (@ [$($above:tt)*] $field:ident) => {
        $crate::wire::field::Field {
            name: $crate::wire::shape::json_name!($field),
            value: $crate::wire::field::Lend::lend(&$($above)* $field),
        }
    };
    (@ [$($above:tt)*] $step:ident . $($below:tt)+) => {
        $crate::wire::field::of!(@ [$($above)* $step .] $($below)+)
    };
    ($draft:ident . $($below:tt)+) => {
        $crate::wire::field::of!(@ [$draft .] $($below)+)
    };
}
pub(crate) use of;
