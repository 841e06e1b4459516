//! Shared values by name, and what stands on them made whole.

use crate::patch::Patch;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Bases by name, such as `act/clear`.
#[derive(Debug, Default)]
pub(crate) struct Bases {
    written: BTreeMap<String, Value>,
    whole: BTreeMap<String, Value>,
    used: BTreeSet<String>,
}

impl Bases {
    pub(crate) fn new(written: BTreeMap<String, Value>) -> Self {
        Self {
            written,
            ..Self::default()
        }
    }

    /// The names of those on which nothing stands.
    pub(crate) fn unused(&self) -> impl Iterator<Item = &str> {
        let names = self.written.keys();
        names
            .filter(|name| !self.used.contains(*name))
            .map(String::as_str)
    }

    /// A case with its input made, and all that it names a base for. Edits without a base
    /// are of the input of the case `beside` which it stands.
    pub(crate) fn case(
        &mut self,
        mut case: Map<String, Value>,
        beside: Option<&Value>,
    ) -> Result<Value, String> {
        let base = case.remove("base");
        let edits = (case.remove("remove"), case.remove("patch"));
        let input = match (base, edits, beside) {
            (Some(base), (remove, patch), _) => {
                Some(self.edited(base, remove, patch, &mut Vec::new())?)
            }
            (None, (None, None), _) => None,
            (None, (remove, patch), Some(input)) => {
                let patch = patch.map(|patch| self.made(patch, &mut Vec::new()));
                let mut input = input.clone();
                Patch::read(remove, patch.transpose()?)?.apply(&mut input)?;
                Some(input)
            }
            (None, _, None) => return Err("there are edits and no `base`".to_owned()),
        };
        let mut whole = Map::new();
        if let Some(input) = input {
            if case.contains_key("input") {
                return Err("`input` stands beside `base` or edits".to_owned());
            }
            whole.insert("input".to_owned(), input);
        }
        for (key, value) in case {
            whole.insert(key, self.made(value, &mut Vec::new())?);
        }
        Ok(whole.into())
    }

    /// A value with every `$base` in it made whole.
    fn made(&mut self, value: Value, within: &mut Vec<String>) -> Result<Value, String> {
        match value {
            Value::Object(mut fields) => {
                if let Some(base) = fields.remove("$base") {
                    let (remove, patch) = (fields.remove("$remove"), fields.remove("$patch"));
                    if let Some(other) = fields.keys().next() {
                        return Err(format!("`{other}` stands beside `$base`"));
                    }
                    return self.edited(base, remove, patch, within);
                }
                if let Some(other) = fields.keys().find(|name| name.starts_with('$')) {
                    return Err(format!("`{other}` without `$base`"));
                }
                let fields = fields.into_iter();
                let fields = fields.map(|(name, value)| Ok((name, self.made(value, within)?)));
                Ok(Value::Object(fields.collect::<Result<_, String>>()?))
            }
            Value::Array(rows) => {
                let rows = rows.into_iter().map(|row| self.made(row, within));
                Ok(Value::Array(rows.collect::<Result<_, String>>()?))
            }
            plain => Ok(plain),
        }
    }

    fn edited(
        &mut self,
        base: Value,
        remove: Option<Value>,
        patch: Option<Value>,
        within: &mut Vec<String>,
    ) -> Result<Value, String> {
        let Value::String(name) = base else {
            return Err(format!("a base is named by a text, not {base}"));
        };
        let patch = patch.map(|patch| self.made(patch, within)).transpose()?;
        let mut value = self.named(&name, within)?;
        Patch::read(remove, patch)
            .and_then(|patch| patch.apply(&mut value))
            .map_err(|said| format!("on `{name}`: {said}"))?;
        Ok(value)
    }

    fn named(&mut self, name: &str, within: &mut Vec<String>) -> Result<Value, String> {
        self.used.insert(name.to_owned());
        if let Some(whole) = self.whole.get(name) {
            return Ok(whole.clone());
        }
        let Some(written) = self.written.get(name).cloned() else {
            return Err(format!("no base `{name}`"));
        };
        if within.iter().any(|one| one == name) {
            return Err(format!("`{name}` stands on itself"));
        }
        within.push(name.to_owned());
        let whole = self
            .made(written, within)
            .map_err(|said| format!("in `{name}`: {said}"))?;
        within.pop();
        self.whole.insert(name.to_owned(), whole.clone());
        Ok(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::Bases;
    use serde_json::{Value, json};

    fn bases() -> Bases {
        let written = json!({
            "a": {"x": 1, "y": {"$base": "b"}},
            "b": [1, 2],
            "c": {"$base": "a", "$remove": ["x"], "$patch": {"y[0]": {"$base": "b"}}},
            "round": {"z": {"$base": "round"}},
        });
        let Value::Object(written) = written else {
            return Bases::default();
        };
        Bases::new(written.into_iter().collect())
    }

    fn case(written: Value) -> Result<Value, String> {
        let Value::Object(written) = written else {
            return Err("no case".to_owned());
        };
        bases().case(written, None)
    }

    #[test]
    fn a_case_is_made_of_its_base() {
        let made = case(json!({
            "id": "i", "base": "c", "patch": {"+y": [3]},
            "expect": {"e": {"$base": "a", "$patch": {"x": 2}}},
        }));
        let due = json!({
            "id": "i", "input": {"y": [[1, 2], 2, 3]}, "expect": {"e": {"x": 2, "y": [1, 2]}},
        });
        assert_eq!(made, Ok(due));
        let plain = json!({"id": "i", "input": {"base": "c"}});
        assert_eq!(case(plain.clone()), Ok(plain));
    }

    #[test]
    fn what_makes_no_case_is_refused() {
        let refused = |written: Value, why: &str| {
            let said = case(written);
            assert!(
                said.as_ref().is_err_and(|said| said.contains(why)),
                "{said:?}: {why}"
            );
        };
        refused(json!({"base": "d"}), "no base `d`");
        refused(json!({"base": 1}), "named by a text");
        refused(json!({"base": "a", "input": {}}), "beside `base`");
        refused(json!({"patch": {}}), "no `base`");
        refused(json!({"remove": ["x"], "input": {}}), "no `base`");
        refused(
            json!({"base": "a", "patch": {"x": 1}}),
            "on `a`: `x` is 1 already",
        );
        refused(json!({"base": "round"}), "`round` stands on itself");
        refused(
            json!({"input": {"$base": "a", "x": 1}}),
            "`x` stands beside `$base`",
        );
        refused(json!({"input": {"$patch": {}}}), "`$patch` without `$base`");
    }

    #[test]
    fn a_base_that_nothing_stands_on_is_named() {
        let mut bases = bases();
        assert!(bases.named("c", &mut Vec::new()).is_ok());
        assert_eq!(bases.unused().collect::<Vec<_>>(), ["round"]);
    }
}
