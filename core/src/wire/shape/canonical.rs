//! The canonical text of any record: the text that a signature of it is over.

use crate::signature::canonical::write_text;
use crate::wire::shape::{Shaped, Shown};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write as _;

/// The greatest whole number that RFC 8785 can write.
const NUMBER_MAX: u64 = (1 << 53) - 1;

/// JSON by RFC 8785. A field that holds nothing, an empty text or an empty list is left
/// out: a host may leave any of them out, and all of them mean the same.
pub(crate) fn canonical(record: &dyn Shaped) -> String {
    let mut text = String::with_capacity(4096);
    write_record(record, &mut text);
    text
}

fn write_record(record: &dyn Shaped, text: &mut String) {
    let names = record.names().fields.iter().enumerate();
    let given = names.filter_map(|(place, name)| Some((*name, record.shown(place)?)));
    let mut fields: Vec<_> = given.filter(|(_, shown)| !is_nothing(shown)).collect();
    // names are ASCII, so the order of bytes is that of UTF-16
    fields.sort_unstable_by_key(|(name, _)| *name);
    let mut between = '{';
    for (name, shown) in &fields {
        text.push(between);
        write_text(name, text);
        text.push(':');
        write(shown, text);
        between = ',';
    }
    if fields.is_empty() {
        text.push('{');
    }
    text.push('}');
}

fn is_nothing(shown: &Shown<'_>) -> bool {
    match shown {
        Shown::Nothing => true,
        Shown::Text(text) => text.is_empty(),
        Shown::List(list) => list.count() == 0,
        Shown::Flag(_) | Shown::Unsigned(_) | Shown::Signed(_) | Shown::Record(_) => false,
    }
}

fn write(shown: &Shown<'_>, text: &mut String) {
    match shown {
        Shown::Nothing => text.push_str("null"),
        Shown::Text(value) => write_text(value, text),
        Shown::Flag(value) => text.push_str(if *value { "true" } else { "false" }),
        Shown::Unsigned(value) => {
            let mark = if *value > NUMBER_MAX { "\"" } else { "" };
            // writing to a string cannot fail
            let _ = write!(text, "{mark}{value}{mark}");
        }
        Shown::Signed(value) => {
            let mark = if value.unsigned_abs() > NUMBER_MAX {
                "\""
            } else {
                ""
            };
            let _ = write!(text, "{mark}{value}{mark}");
        }
        Shown::List(list) => {
            let mut between = '[';
            for place in 0..list.count() {
                text.push(between);
                write(&list.at(place), text);
                between = ',';
            }
            text.push(']');
        }
        Shown::Record(record) => write_record(*record, text),
    }
}
