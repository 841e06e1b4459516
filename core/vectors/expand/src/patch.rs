//! The edits that make a value of its base.

use crate::path::{Path, Step};
use serde_json::Value;

/// Edits of one base. Every path speaks of the base as it stands, so the order in which
/// they are written says nothing.
#[derive(Debug)]
pub(crate) struct Patch {
    set: Vec<(Path, Value)>,
    /// A new field, or rows at the end of a list.
    add: Vec<(Path, Value)>,
    remove: Vec<Path>,
}

impl Patch {
    /// `remove` is a list of paths; `patch` an object by path, where a leading `+` adds.
    pub(crate) fn read(remove: Option<Value>, patch: Option<Value>) -> Result<Self, String> {
        let (mut set, mut add) = (Vec::new(), Vec::new());
        let edits = match patch {
            None => Default::default(),
            Some(Value::Object(edits)) => edits,
            Some(other) => return Err(format!("a patch is an object by path, not {other}")),
        };
        for (key, value) in edits {
            let (text, into) = match key.strip_prefix('+') {
                Some(text) => (text, &mut add),
                None => (key.as_str(), &mut set),
            };
            into.push((path(text)?, value));
        }
        let remove = match remove {
            None => Vec::new(),
            Some(Value::Array(paths)) => paths
                .iter()
                .map(|text| path(text.as_str().unwrap_or_default()))
                .collect::<Result<_, _>>()?,
            Some(other) => return Err(format!("what to remove is a list of paths, not {other}")),
        };
        let patch = Self { set, add, remove };
        patch.clash()?;
        Ok(patch)
    }

    /// No two edits of one place. A list may grow while a row that it has is edited.
    fn clash(&self) -> Result<(), String> {
        let stands = |path: &(Path, Value)| path.0.clone();
        let mut rest: Vec<Path> = self.set.iter().map(stands).collect();
        rest.extend(self.remove.iter().cloned());
        while let Some(one) = rest.pop() {
            let other = rest
                .iter()
                .find(|other| other.covers(&one) || one.covers(other));
            let grown = || {
                self.add
                    .iter()
                    .map(|(path, _)| path)
                    .find(|path| one.covers(path))
            };
            if let Some(other) = other.or_else(grown) {
                return Err(format!("`{one}` and `{other}` edit one place"));
            }
        }
        Ok(())
    }

    /// Edits the base. A path that leads nowhere is refused, and so is an edit that
    /// changes nothing.
    pub(crate) fn apply(mut self, base: &mut Value) -> Result<(), String> {
        for (path, value) in self.set {
            let place = path.get(base).ok_or_else(|| nowhere(&path))?;
            if *place == value {
                return Err(format!("`{path}` is {value} already"));
            }
            *place = value;
        }
        // the deepest first: nothing is added to what another edit adds
        self.add.sort_by(|(one, _), (other, _)| other.cmp(one));
        for (path, value) in self.add {
            add(&path, value, base)?;
        }
        // from the last row to the first: a removed row moves those behind it
        self.remove.sort();
        for path in self.remove.iter().rev() {
            let gone = match path.parent(base) {
                Some((Value::Object(fields), Step::Field(name))) => fields.remove(name),
                Some((Value::Array(rows), Step::Row(row))) if *row < rows.len() => {
                    Some(rows.remove(*row))
                }
                _ => None,
            };
            gone.ok_or_else(|| nowhere(path))?;
        }
        Ok(())
    }
}

fn add(path: &Path, value: Value, base: &mut Value) -> Result<(), String> {
    match (path.get(base), value) {
        (Some(Value::Array(rows)), Value::Array(more)) if !more.is_empty() => {
            rows.extend(more);
            return Ok(());
        }
        (Some(Value::Array(_)), other) => {
            return Err(format!("`+{path}` adds a list of rows, not {other}"));
        }
        (Some(_), _) => return Err(format!("`+{path}` is there already")),
        (None, value) => {
            if let Some((Value::Object(fields), Step::Field(name))) = path.parent(base) {
                fields.insert(name.clone(), value);
                return Ok(());
            }
        }
    }
    Err(nowhere(path))
}

fn path(text: &str) -> Result<Path, String> {
    Path::read(text).ok_or_else(|| format!("`{text}` is no path"))
}

fn nowhere(path: &Path) -> String {
    format!("`{path}` leads nowhere in the base")
}

#[cfg(test)]
mod tests {
    use super::Patch;
    use serde_json::{Value, json};

    fn patched(remove: &Value, patch: &Value) -> Result<Value, String> {
        let mut base = json!({"a": {"b": 1, "c": [1, {"g": 2}, 3]}, "d": "x"});
        Patch::read(Some(remove.clone()), Some(patch.clone()))?.apply(&mut base)?;
        Ok(base)
    }

    #[test]
    fn every_kind_of_edit() {
        let patch =
            json!({"a.b": {"e": 1}, "a.c[1].g": 9, "+a.c": [4, [5]], "+a.c[1].h": 7, "+f": null});
        let due = json!({"a": {"b": {"e": 1}, "c": [{"g": 9, "h": 7}, 4, [5]]}, "f": null});
        assert_eq!(patched(&json!(["d", "a.c[0]", "a.c[2]"]), &patch), Ok(due));
        assert_eq!(
            patched(&json!([]), &json!({})).map(|value| value["d"].clone()),
            Ok(json!("x"))
        );
    }

    #[test]
    fn an_edit_without_effect_is_refused() {
        let refused = |remove, patch, why: &str| {
            let said = patched(&remove, &patch);
            assert!(
                said.as_ref().is_err_and(|said| said.contains(why)),
                "{said:?}: {why}"
            );
        };
        refused(json!([]), json!({"a.b": 1}), "is 1 already");
        refused(json!([]), json!({"a.e": 1}), "`a.e` leads nowhere");
        refused(json!([]), json!({"a.c[3]": 1}), "`a.c[3]` leads nowhere");
        refused(json!([]), json!({"+a.b": 1}), "there already");
        refused(json!([]), json!({"+a.c": []}), "a list of rows");
        refused(json!([]), json!({"+a.c": 4}), "a list of rows");
        refused(json!([]), json!({"+e.f": 4}), "`e.f` leads nowhere");
        refused(json!([]), json!({"+a.c[3]": 4}), "`a.c[3]` leads nowhere");
        refused(json!(["e"]), json!({}), "`e` leads nowhere");
        refused(json!(["a.c[3]"]), json!({}), "`a.c[3]` leads nowhere");
        refused(json!(["d", "d"]), json!({}), "edit one place");
        refused(json!(["a"]), json!({"a.b": 2}), "edit one place");
        refused(json!(["a"]), json!({"+a.e": 2}), "edit one place");
        refused(json!([]), json!({"a": 1, "a.b": 2}), "edit one place");
        refused(json!([]), json!({"+e": {}, "+e.f": 2}), "leads nowhere");
        refused(json!([1]), json!({}), "no path");
        refused(json!({}), json!({}), "a list of paths");
        refused(json!([]), json!([]), "an object by path");
    }
}
