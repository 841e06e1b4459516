//! The calls, and the fields of their drafts, each with its kind and what it holds.

use super::{Said, call, listed};
use crate::exit::Exit;
use crate::table::Sheet;
use crate::terminal::width;
use qalqan_core::wire::{Kind, RecordSchema, call_schemas};

/// The names of the calls; in a table with the first sentence of what each does.
pub(super) fn calls() -> String {
    let Some(width) = width() else {
        return call::names().join("\n");
    };
    let mut sheet = Sheet::new(["call", "what it does"], &[]);
    for call in call_schemas() {
        let doc = plain(call.doc);
        let first = doc.split_inclusive(". ").next().unwrap_or_default();
        sheet.add([call.name.into(), first.trim().into()]);
    }
    sheet.fit(Some(width))
}

/// The docs as one text, without the marks of code and of links. A place in a list keeps its
/// brackets: `acts[0].cases[1]`.
fn plain(doc: &[&str]) -> String {
    let lines: Vec<&str> = doc.iter().map(|line| line.trim()).collect();
    let text = lines.join(" ").replace("[`", "").replace("`]", "");
    text.replace(['`', '*'], "").trim().into()
}

/// The fields below a path of a call's draft, as `act.cases[].services[]`; all of them
/// without a path.
pub(super) fn list(name: &str, below: Option<&str>) -> Said {
    let mut rows = Vec::new();
    if let Some(call) = call_schemas().iter().find(|call| call.name == name) {
        fields(call.draft, "", &mut rows);
    }
    let below = below.unwrap_or_default().replace("[]", "");
    rows.retain(|[path, ..]: &[String; 3]| is_below(&path.replace("[]", ""), &below));
    if rows.is_empty() {
        let hint = format!("no field of `{name}` stands there; `qalqan fields {name}` lists all");
        return Said::hint(hint, Exit::Usage);
    }
    let head = ["field", "kind", "what it holds"];
    Said::new(listed(head, rows.into_iter()), Exit::Clear)
}

fn is_below(path: &str, above: &str) -> bool {
    let rest = path.strip_prefix(above);
    rest.is_some_and(|rest| above.is_empty() || rest.is_empty() || rest.starts_with('.'))
}

fn fields(record: &RecordSchema, above: &str, rows: &mut Vec<[String; 3]>) {
    for field in record.fields {
        let (kind, list, record) = told(field.kind);
        let path = format!("{above}{}{}", field.name, if list { "[]" } else { "" });
        rows.push([path.clone(), kind.into(), plain(field.doc)]);
        if let Some(record) = record {
            fields(record, &format!("{path}."), rows);
        }
    }
}

/// The kind in a word, whether it is a list, and the record inside.
fn told(kind: Kind) -> (&'static str, bool, Option<&'static RecordSchema>) {
    match kind {
        Kind::Text | Kind::OneOf(_) => ("text", false, None),
        Kind::Flag => ("true/false", false, None),
        Kind::Whole => ("whole", false, None),
        Kind::Record(record) => ("object", false, Some(record)),
        Kind::Optional(inner) => told(*inner),
        Kind::List(inner) => {
            let (kind, _, record) = told(*inner);
            (if record.is_some() { "list" } else { kind }, true, record)
        }
    }
}
