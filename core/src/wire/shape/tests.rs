#![allow(unreachable_pub, reason = "records are public where they stand")]

use crate::wire::call::read_text;
use crate::wire::limits::LIST_MAX;
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
        #[omit(empty)]
        pub left_out: Option<bool>,
        /// Left out while empty.
        #[omit(empty)]
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

#[test]
fn a_list_past_its_limit_is_counted_and_refused_whole() {
    let list = |count: usize| {
        let rows = "20260101,".repeat(count.saturating_sub(1));
        format!("{{\"days\":[{rows}20260101]}}")
    };
    let read = |input: &str| read_text::<Sample>(input).map(|read| read.days.len());
    assert_eq!(read(&list(LIST_MAX)), Ok(LIST_MAX));
    let error = read(&list(LIST_MAX + 2)).unwrap_err();
    assert_eq!(
        (error.code.as_str(), error.path.as_str()),
        ("too-large", "days")
    );
    let told = "a list is too long, count: 1000002, limit: 1000000";
    assert!(error.message.starts_with(told), "{}", error.message);
}
