//! JSON that refuses a key written twice: of two edits of one path, the first would be
//! lost without a word.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// Reads a text.
pub(crate) fn read(text: &str) -> Result<Value, String> {
    let strict: Strict = serde_json::from_str(text).map_err(|error| error.to_string())?;
    Ok(strict.0)
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Keys).map(Self)
    }
}

struct Keys;

impl<'de> Visitor<'de> for Keys {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        let number = Number::from_f64(value);
        number
            .map(Value::Number)
            .ok_or_else(|| E::custom("a number out of range"))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Strict(row)) = rows.next_element()? {
            list.push(row);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some((key, Strict(value))) = fields.next_entry::<String, _>()? {
            if object.contains_key(&key) {
                return Err(A::Error::custom(format!("`{key}` stands twice")));
            }
            object.insert(key, value);
        }
        Ok(object.into())
    }
}

#[test]
fn a_key_stands_once() {
    use serde_json::json;
    let text = r#"{"a": [1, -2, 2.5, null, true, {"a": "x"}]}"#;
    assert_eq!(
        read(text),
        Ok(json!({"a": [1, -2, 2.5, null, true, {"a": "x"}]}))
    );
    let twice = read(r#"{"a": {"b": 1, "b": 1}}"#);
    assert!(twice.is_err_and(|said| said.contains("`b` stands twice")));
    assert!(read("{} {}").is_err());
}
