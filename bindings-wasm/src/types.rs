//! `types.d.ts`, written from the records of the core: `QALQAN_BLESS=1` writes it anew.
#![allow(clippy::std_instead_of_alloc, reason = "tests run where std is")]

use crate::calls::CALLS;
use crate::{Checker, DuplicateIndex, VisitVerifier};
use qalqan_core::wire::{
    FieldSchema, Kind, RecordSchema, call_schemas, error_schema, object_schemas,
};
use std::collections::{BTreeMap, BTreeSet};

const HEAD: &str = r#"/**
 * What a call gives back: the answer, or why the input could not be read at all.
 * A draft that was read but is wrong is an answer, with findings that carry a path.
 */
export type Answer<Report> =
  | { answer: Report; error?: undefined }
  | { answer?: undefined; error: ErrorReport };
"#;

type Records = BTreeMap<&'static str, &'static RecordSchema>;

/// The record and those inside it.
fn gather(record: &'static RecordSchema, into: &mut Records) {
    if into.insert(record.name, record).is_none() {
        for field in record.fields {
            gather_kind(&field.kind, into);
        }
    }
}

fn gather_kind(kind: &Kind, into: &mut Records) {
    match kind {
        Kind::Optional(inner) | Kind::List(inner) => gather_kind(inner, into),
        Kind::Record(record) => gather(record, into),
        Kind::Text | Kind::Flag | Kind::Whole => {}
    }
}

/// What enters and what leaves.
fn records() -> (Records, Records) {
    let (mut drafts, mut reports) = (Records::new(), Records::new());
    gather(error_schema(), &mut reports);
    for call in call_schemas() {
        gather(call.draft, &mut drafts);
        gather(call.report, &mut reports);
    }
    for method in object_schemas() {
        if let Some(draft) = method.draft {
            gather(draft, &mut drafts);
        }
        gather(method.report, &mut reports);
    }
    (drafts, reports)
}

fn comment(doc: &[&str], indent: &str) -> String {
    match doc {
        [line] => format!("{indent}/**{line} */\n"),
        _ => {
            let lines = doc.iter().map(|line| format!("{indent} *{line}\n"));
            format!("{indent}/**\n{}{indent} */\n", lines.collect::<String>())
        }
    }
}

/// One side of the border: what enters may leave any field out, what leaves has them
/// all but those that say so.
struct Side<'a> {
    enters: bool,
    /// The other side's records, whose form is theirs: in drafts they are partial.
    reports: &'a Records,
}

impl Side<'_> {
    fn name(&self, kind: &Kind) -> String {
        match kind {
            Kind::Text => "string".into(),
            Kind::Flag => "boolean".into(),
            Kind::Whole => "number".into(),
            Kind::Optional(inner) => format!("{} | null", self.name(inner)),
            Kind::List(inner) => format!("{}[]", self.name(inner)),
            Kind::Record(record) if self.enters && self.reports.contains_key(record.name) => {
                format!("Partial<{}>", record.name)
            }
            Kind::Record(record) => record.name.into(),
        }
    }

    fn field(&self, field: &FieldSchema) -> String {
        let (mark, kind) = match (self.enters, field.skipped, field.kind) {
            (true, _, kind) => ("?", kind),
            (false, true, Kind::Optional(inner)) => ("?", *inner),
            (false, true, kind) => ("?", kind),
            (false, false, kind) => ("", kind),
        };
        let doc = comment(field.doc, "  ");
        format!("{doc}  {}{mark}: {};\n", field.name, self.name(&kind))
    }

    fn record(&self, record: &RecordSchema) -> String {
        let fields: String = record.fields.iter().map(|one| self.field(one)).collect();
        let doc = comment(record.doc, "");
        format!("\n{doc}export interface {} {{\n{fields}}}\n", record.name)
    }
}

fn types() -> String {
    let (drafts, reports) = records();
    let side = |enters| Side {
        enters,
        reports: &reports,
    };
    let names: Vec<String> = call_schemas()
        .iter()
        .map(|call| format!("  | \"{}\"", call.name))
        .collect();
    let names = names.join("\n");
    let mut text =
        format!("{HEAD}\n/** The name of a call. */\nexport type CallName =\n{names};\n");
    let all: BTreeSet<&str> = drafts.keys().chain(reports.keys()).copied().collect();
    for name in all {
        match (reports.get(name), drafts.get(name)) {
            (Some(report), _) => text += &side(false).record(report),
            (None, Some(draft)) => text += &side(true).record(draft),
            (None, None) => {}
        }
    }
    text
}

#[test]
fn the_file_is_what_the_records_say() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/types.d.ts");
    let text = types();
    if std::env::var_os("QALQAN_BLESS").is_some() {
        std::fs::write(file, &text).unwrap();
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    assert!(kept == text, "run again with QALQAN_BLESS=1");
}

#[test]
fn every_call_has_its_functions() {
    let listed: Vec<String> = CALLS
        .iter()
        .map(|(name, text, draft, report)| format!("{name} {text} {draft} {report}"))
        .collect();
    let due: Vec<String> = call_schemas()
        .iter()
        .map(|call| {
            let (name, draft, report) = (call.name, call.draft.name, call.report.name);
            format!("{name} {name}Json {draft} Answer<{report}>")
        })
        .collect();
    assert_eq!(listed, due);
}

#[test]
fn every_method_of_an_object_has_its_functions() {
    let listed = |object: &str, methods: &[(&str, &str, &str, &str)]| -> BTreeSet<String> {
        let lines = methods.iter().map(|(name, text, draft, report)| {
            format!("{object}.{name} {object}.{text} {draft} {report}")
        });
        lines.collect()
    };
    let mut have = listed("Checker", Checker::METHODS);
    have.extend(listed("DuplicateIndex", DuplicateIndex::METHODS));
    have.extend(listed("VisitVerifier", VisitVerifier::METHODS));
    // makes an object and so throws instead of giving `Answer`: `node.mjs` holds it
    let is_making = |name: &str| !name.contains('.') || name.ends_with(".fromSnapshot");
    let methods = object_schemas().iter().filter(|one| !is_making(one.name));
    let due: BTreeSet<String> = methods
        .filter_map(|one| {
            let (name, draft, report) = (one.name, one.draft?.name, one.report.name);
            Some(format!("{name} {name}Json {draft} Answer<{report}>"))
        })
        .collect();
    assert_eq!(have, due);
}

#[test]
fn a_record_on_both_sides_is_whole_where_it_leaves() {
    let text = types();
    assert!(text.contains("params?: Partial<ParamReport>[];"));
    assert!(text.contains("params: ParamReport[];"));
    assert!(text.contains("amount?: string | null;"));
}
