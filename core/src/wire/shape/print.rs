//! The one printer.

use crate::wire::shape::{Printed, Shown};
use serde::ser::{SerializeSeq, SerializeStruct};
use serde::{Serialize, Serializer};

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

fn print<S: Serializer>(record: &dyn Printed, output: S) -> Result<S::Ok, S::Error> {
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
