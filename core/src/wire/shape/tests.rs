#![allow(unreachable_pub, reason = "records are public where they stand")]

use crate::wire::record::records;
use crate::wire::shape::{Slot, quick};
use alloc::string::String;
use alloc::vec::Vec;
use proptest::prelude::*;
use serde::de::DeserializeSeed;
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

const WHOLE: &str = concat!(
    r#"{"firstName":"Абай, a long name of words","point25B":18446744073709551615,"#,
    r#""leftOut":true,"days":[-1,2,0],"inner":{"flag":false},"#,
    r#""many":[{"flag":false},{}],"perhaps":null,"small":9}"#
);

fn quickly(text: &str) -> Option<Sample> {
    let mut record = Sample::default();
    quick(text, &mut record).map(|()| record)
}

#[test]
fn texts_as_hosts_write_them_are_read_quickly() {
    let spaced =
        " {\n\t\"small\" : 7 ,\r \"days\" : [ -3 , 4 ] , \"many\" : [ ] , \"inner\" : { } } ";
    for text in [WHOLE, spaced, "{}"] {
        assert_eq!(quickly(text), Some(read(text).unwrap()), "{text}");
    }
    for left in [
        r#"{"firstName":"a\"b"}"#,
        r#"{"small":1,"small":1}"#,
        r#"{"small":007}"#,
        r#"{"small":1e0}"#,
        r#"{"days":[-0]}"#,
        r#"{"days":[1,]}"#,
        r#"{"small":1} x"#,
        "{\"firstName\":\"a\nb\"}",
        "{\"firstName\":\"no end",
        "{\u{b}}",
        "",
    ] {
        assert_eq!(quickly(left), None, "{left}");
    }
}

proptest! {
    /// What is read quickly is what the one reader reads, whatever was done to the text.
    #[test]
    fn a_quick_reading_is_the_reading(
        changes in prop::collection::vec((0_usize..250, 0_usize..3, r#"[\x00-\x20"\\\\{}\[\],:0-9eE.tfnulé-]{0,2}"#), 0..3),
    ) {
        let mut letters: Vec<char> = WHOLE.chars().collect();
        for (place, cut, put) in changes {
            let place = place.min(letters.len());
            let end = letters.len().min(place + cut);
            letters.splice(place..end, put.chars());
        }
        let text: String = letters.into_iter().collect();
        let mut record = Sample::default();
        if quick(&text, &mut record).is_none() {
            // the one reader goes over what was half filled
            let mut again = serde_json::Deserializer::from_str(&text);
            let read_again = Slot::Record(&mut record).deserialize(&mut again);
            if read_again.and_then(|()| again.end()).is_err() {
                prop_assert!(read(&text).is_err());
                return Ok(());
            }
        }
        prop_assert_eq!(Ok(record), read(&text));
    }

    /// Quotation marks are found wherever they stand, behind whatever letters.
    #[test]
    fn a_text_ends_where_it_ends(text in r#"[ -!#-\[\]-~é€😀]{0,40}"#) {
        let json = format!(r#"{{"firstName":"{text}"}}"#);
        prop_assert_eq!(quickly(&json).map(|record| record.first_name), Some(text));
    }
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
