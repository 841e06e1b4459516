//! The cases of one file: the first as it is written, and under `also` its neighbours by
//! what differs from it.

use crate::bases::Bases;
use serde_json::{Map, Value};

/// What a neighbour has from the first case, unless it says otherwise.
const SHARED: [&str; 3] = ["call", "clause", "edition"];
/// The cases beside the first.
const ALSO: &str = "also";

/// The cases of the file `name`, by id; `files` are the names of all that lie beside it.
pub(crate) fn cases(
    bases: &mut Bases,
    name: &str,
    mut written: Map<String, Value>,
    files: &[&str],
) -> Result<Vec<(String, Value)>, String> {
    let also = written.remove(ALSO);
    let shared: Map<String, Value> = SHARED
        .into_iter()
        .filter_map(|key| Some((key.to_owned(), written.get(key)?.clone())))
        .collect();
    let first = bases.case(written, None)?;
    let id = text(&first, "id")?;
    let Some(also) = also else {
        return if id == name {
            Ok(vec![(id, first)])
        } else {
            Err(format!("`{id}` is not the name of the file"))
        };
    };
    let rows = match also {
        Value::Array(rows) if !rows.is_empty() => rows,
        other => return Err(format!("`{ALSO}` is a list of cases, not {other}")),
    };
    let Some(input) = first.get("input").cloned() else {
        return Err(format!("`{ALSO}` is beside the input of a call"));
    };
    let mut cases = vec![(found(id, name, files)?, first)];
    for row in rows {
        let case = bases.case(neighbour(row, &shared)?, Some(&input))?;
        let id = found(text(&case, "id")?, name, files)?;
        let alike = |other: &Value| {
            ["input", "call"]
                .iter()
                .all(|key| other[*key] == case[*key])
        };
        if let Some((other, _)) = cases.iter().find(|(_, other)| alike(other)) {
            return Err(format!("`{id}` asks what `{other}` asks"));
        }
        cases.push((id, case));
    }
    Ok(cases)
}

/// A neighbour with what it has from the first case.
fn neighbour(row: Value, shared: &Map<String, Value>) -> Result<Map<String, Value>, String> {
    let Value::Object(mut own) = row else {
        return Err(format!("{row} is no case"));
    };
    if own.contains_key(ALSO) {
        return Err(format!("`{ALSO}` stands in `{ALSO}`"));
    }
    if !["input", "base", "patch", "remove"]
        .iter()
        .any(|key| own.contains_key(*key))
    {
        return Err(format!("{} differs in no input", Value::Object(own)));
    }
    for (key, value) in shared {
        if own.get(key) == Some(value) {
            return Err(format!("`{key}` is {value} in the first case already"));
        }
        own.entry(key).or_insert_with(|| value.clone());
    }
    Ok(own)
}

fn text(case: &Value, key: &str) -> Result<String, String> {
    let text = case[key].as_str().filter(|text| !text.trim().is_empty());
    text.map(str::to_owned)
        .ok_or_else(|| format!("a case without `{key}`"))
}

/// An id stands in the file with the longest name that it begins with: so it is found by
/// its words, whatever else is in the file.
fn found(id: String, name: &str, files: &[&str]) -> Result<String, String> {
    let begins = |name: &str| {
        let rest = id.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    if !begins(name) {
        return Err(format!("`{id}` does not begin with the name of the file"));
    }
    let nearer = |other: &&&str| other.len() > name.len() && begins(other);
    match files.iter().find(nearer) {
        Some(nearer) => Err(format!("`{id}` is looked for in `{nearer}`")),
        None => Ok(id),
    }
}

#[cfg(test)]
mod tests {
    use super::cases;
    use crate::bases::Bases;
    use serde_json::{Value, json};

    fn read(written: Value) -> Result<Vec<(String, Value)>, String> {
        let Value::Object(written) = written else {
            return Err("no case".to_owned());
        };
        let bases = json!({"b": {"day": 1, "rows": [1, 2]}, "c": {"day": 9}});
        let Value::Object(bases) = bases else {
            return Err("no bases".to_owned());
        };
        let mut bases = Bases::new(bases.into_iter().collect());
        cases(
            &mut bases,
            "act-day",
            written,
            &["act-day", "act", "act-day-of-rest"],
        )
    }

    /// A file of two cases, where the second has what is given.
    fn file(second: Value) -> Value {
        json!({
            "id": "act-day-late", "clause": "5", "edition": "e", "call": "k", "why": "late",
            "base": "b", "patch": {"day": 2}, "expect": {"x": 1}, "border": ["A"],
            "also": [second],
        })
    }

    #[test]
    fn a_neighbour_has_all_but_what_differs() {
        let first = json!({
            "id": "act-day-late", "clause": "5", "edition": "e", "call": "k", "why": "late",
            "input": {"day": 2, "rows": [1, 2]}, "expect": {"x": 1}, "border": ["A"],
        });
        let with = |id: &str, input: Value| {
            json!({
                "id": id, "clause": "6", "edition": "e", "call": "k", "why": "w",
                "input": input, "expect": {},
            })
        };
        let second = |input: Value| {
            let mut own = json!({"id": "act-day", "clause": "6", "why": "w", "expect": {}});
            for (key, value) in input.as_object().into_iter().flatten() {
                own[key] = value.clone();
            }
            read(file(own)).map(|cases| cases.into_iter().map(|(_, case)| case).collect())
        };
        let due = |input: Value| Ok(vec![first.clone(), with("act-day", input)]);
        // an edit is of the input of the first case
        let edits = json!({"remove": ["rows[0]"], "patch": {"day": 3, "+new": {"$base": "c"}}});
        assert_eq!(
            second(edits),
            due(json!({"day": 3, "rows": [2], "new": {"day": 9}}))
        );
        // an input and a base are its own
        assert_eq!(second(json!({"input": {"z": 1}})), due(json!({"z": 1})));
        assert_eq!(
            second(json!({"base": "c", "patch": {"day": 2}})),
            due(json!({"day": 2}))
        );
        let ids = read(file(json!({"id": "act-day-x", "remove": ["day"]})));
        let ids = ids.map(|cases| cases.into_iter().map(|(id, _)| id).collect::<Vec<_>>());
        assert_eq!(
            ids,
            Ok(vec!["act-day-late".to_owned(), "act-day-x".to_owned()])
        );
    }

    #[test]
    fn what_is_no_neighbour_is_refused() {
        let refused = |written: Value, why: &str| {
            let said = read(written);
            assert!(
                said.as_ref().is_err_and(|said| said.contains(why)),
                "{said:?}: {why}"
            );
        };
        let second = |own: Value, why: &str| refused(file(own), why);
        let edit = json!({"day": 3});
        second(json!(1), "1 is no case");
        second(json!({"patch": edit}), "without `id`");
        second(json!({"id": " ", "patch": edit}), "without `id`");
        second(
            json!({"id": "act-days", "patch": edit}),
            "does not begin with",
        );
        second(
            json!({"id": "act-late", "patch": edit}),
            "does not begin with",
        );
        second(
            json!({"id": "act-day-of-rest-late", "patch": edit}),
            "looked for in `act-day-of-rest`",
        );
        second(json!({"id": "act-day-x"}), "differs in no input");
        second(
            json!({"id": "act-day-x", "patch": {"day": 2}}),
            "is 2 already",
        );
        second(
            json!({"id": "act-day-x", "patch": {"rows[2]": 2}}),
            "leads nowhere",
        );
        second(
            json!({"id": "act-day-x", "input": {"day": 2, "rows": [1, 2]}}),
            "`act-day-x` asks what `act-day-late` asks",
        );
        second(
            json!({"id": "act-day-x", "input": {}, "patch": edit}),
            "beside `base` or edits",
        );
        for key in ["call", "clause", "edition"] {
            let mut own = json!({"id": "act-day-x", "patch": edit});
            own[key] = file(json!({}))[key].clone();
            second(own, &format!("`{key}` is "));
        }
        second(
            json!({"id": "act-day-x", "patch": edit, "also": []}),
            "`also` stands in `also`",
        );
        for also in [json!([]), json!({}), json!("x")] {
            let mut written = file(json!({}));
            written["also"] = also;
            refused(written, "is a list of cases");
        }
        let mut scenario = file(json!({"id": "act-day-x", "patch": edit}));
        for key in ["base", "patch"] {
            scenario
                .as_object_mut()
                .and_then(|fields| fields.remove(key));
        }
        refused(scenario, "beside the input of a call");
        refused(
            json!({"id": "act-day-x", "input": {}}),
            "not the name of the file",
        );
        refused(json!({"input": {}}), "without `id`");
        assert!(read(json!({"id": "act-day", "input": {}})).is_ok());
    }
}
