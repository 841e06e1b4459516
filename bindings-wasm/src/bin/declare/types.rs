//! The types of TypeScript, from the schemas of the core.

use qalqan_core::wire::{
    CallSchema, FieldSchema, Kind, ObjectSchema, RecordSchema, SetSchema, error_schema,
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
type Sets = BTreeMap<&'static str, &'static SetSchema>;

/// What one side of the border holds.
#[derive(Default)]
struct Held {
    records: Records,
    sets: Sets,
}

impl Held {
    /// The record and those inside it.
    fn gather(&mut self, record: &'static RecordSchema) {
        if self.records.insert(record.name, record).is_none() {
            for field in record.fields {
                self.gather_kind(&field.kind);
            }
        }
    }

    fn gather_kind(&mut self, kind: &Kind) {
        match kind {
            Kind::Optional(inner) | Kind::List(inner) => self.gather_kind(inner),
            Kind::Record(record) => self.gather(record),
            Kind::OneOf(set) => {
                self.sets.insert(set.name, set);
            }
            Kind::Text | Kind::Flag | Kind::Whole => {}
        }
    }
}

/// What enters and what leaves.
fn records(calls: &[CallSchema], objects: &[ObjectSchema]) -> (Held, Held) {
    let (mut drafts, mut reports) = (Held::default(), Held::default());
    reports.gather(error_schema());
    let methods = objects.iter().flat_map(|object| object.methods);
    for call in calls.iter().chain(methods) {
        drafts.gather(call.draft);
        reports.gather(call.report);
    }
    for object in objects {
        drafts.gather(object.draft);
        for constructor in object.constructors {
            drafts.gather(constructor.draft);
        }
        for getter in object.getters {
            reports.gather(getter.report);
        }
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

/// The names that a text of a draft may be, where its docs do not name them all.
fn allowed(field: &FieldSchema) -> Option<String> {
    let names = field.one_of.iter().map(|name| format!("`{name}`"));
    let names: Vec<String> = names.collect();
    let doc = field.doc.join(" ");
    let told = names.iter().all(|name| doc.contains(name));
    (!told).then(|| format!(" One of {}.", names.join(", ")))
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
            Kind::OneOf(set) => set.name.into(),
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
        let name = match (self.enters, field.one_of) {
            (false, _) | (_, []) => self.name(&kind),
            // an editor offers the names, and any text is still read
            (true, names) => {
                let names = names.iter().map(|name| format!("\"{name}\" | "));
                let text = format!("({}string & {{}})", names.collect::<String>());
                self.name(&kind).replace("string", &text)
            }
        };
        let allowed = allowed(field);
        let lines = field.doc.iter().copied().chain(allowed.as_deref());
        let doc = comment(&lines.collect::<Vec<&str>>(), "  ");
        format!("{doc}  {}{mark}: {name};\n", field.name)
    }

    fn record(&self, record: &RecordSchema) -> String {
        let fields: String = record.fields.iter().map(|one| self.field(one)).collect();
        let doc = comment(record.doc, "");
        format!("\n{doc}export interface {} {{\n{fields}}}\n", record.name)
    }
}

/// A function or a method, with its twin for JSON text.
fn twins(call: &CallSchema, indent: &str, word: &str) -> String {
    let (name, doc) = (call.name, plain(call.doc));
    let doc: Vec<&str> = doc.iter().map(String::as_str).collect();
    let (draft, report) = (call.draft.name, call.report.name);
    let twin = format!(" `{name}` with JSON text.");
    comment(&doc, indent)
        + &format!("{indent}{word}{name}(draft: {draft}): Answer<{report}>;\n")
        + &comment(&[&twin], indent)
        + &format!("{indent}{word}{name}Json(text: string): string;\n")
}

/// The docs without the paths of Rust: `[`decide_order`](…)` is `decide_order`.
fn plain(doc: &[&str]) -> Vec<String> {
    let text = doc.join("\n");
    let mut parts = text.split("[`");
    let mut told = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((name, rest)) = part.split_once("`]") else {
            told = told + "[`" + part;
            continue;
        };
        let behind = rest.strip_prefix('(').and_then(|path| path.split_once(')'));
        told = told + "`" + &camel(name) + "`" + behind.map_or(rest, |(_, rest)| rest);
    }
    told.lines().map(str::to_owned).collect()
}

fn camel(snake: &str) -> String {
    let mut words = snake.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let mut letters = word.chars();
        let head = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &head.into_iter().chain(letters).collect::<String>()
    })
}

/// The whole of an entry's own types.
pub(crate) fn types(calls: &[CallSchema], objects: &[ObjectSchema]) -> String {
    let (drafts, reports) = records(calls, objects);
    let (drafts, reports, sets) = (drafts.records, reports.records, reports.sets);
    let side = |enters| Side {
        enters,
        reports: &reports,
    };
    let names = calls.iter().map(|call| format!("  | \"{}\"", call.name));
    let names: Vec<String> = names.collect();
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
    for set in sets.values() {
        let members = set.members.iter().map(|name| format!("\n  | \"{name}\""));
        let members: String = members.collect();
        let doc = comment(set.doc, "");
        text += &format!("\n{doc}export type {} ={members};\n", set.name);
    }
    for call in calls {
        text += "\n";
        text += &twins(call, "", "export function ");
    }
    // beside the class that wasm-bindgen declares: TypeScript joins the two
    for object in objects {
        let methods = object.methods.iter().map(|one| twins(one, "  ", ""));
        let methods: String = methods.collect();
        text += &format!("\nexport interface {} {{\n{methods}}}\n", object.name);
    }
    text
}

#[test]
fn docs_lose_the_paths_of_rust() {
    let doc = plain(&[" As [`decide_order`](crate::x) and", " [`a`] [here]."]);
    assert_eq!(doc, [" As `decideOrder` and", " `a` [here]."]);
}

#[test]
fn a_record_on_both_sides_is_whole_where_it_leaves() {
    let text = types(qalqan_wasm::SCHEMAS, &[]);
    assert!(text.contains("params?: Partial<ParamReport>[];"));
    assert!(text.contains("params: ParamReport[];"));
    assert!(text.contains("amount?: string | null;"));
    assert!(text.contains("  effect: Effect;"));
    assert!(text.contains("export type Effect =\n  | \"note\"\n"));
}

/// The docs of a draft name what its text may be.
#[test]
fn drafts_name_what_is_allowed() {
    let (drafts, _) = records(qalqan_wasm::SCHEMAS, &[]);
    let fields = drafts.records.values().flat_map(|record| record.fields);
    let closed: Vec<&FieldSchema> = fields.filter(|one| !one.one_of.is_empty()).collect();
    assert!(closed.len() >= 10, "{}", closed.len());
    for field in closed {
        let side = Side {
            enters: true,
            reports: &Records::new(),
        };
        let text = side.field(field);
        for name in field.one_of {
            assert!(text.contains(&format!("`{name}`")), "{text}");
            assert!(text.contains(&format!("\"{name}\" | ")), "{text}");
        }
        assert!(text.contains("string & {})"), "{text}");
    }
}

/// Every function tells what its call does.
#[test]
fn the_docs_of_calls_reach_javascript() {
    for call in qalqan_wasm::SCHEMAS {
        let first = call.doc.first().copied().unwrap_or_default();
        assert!(first.trim().len() > 20, "{call:?}");
        let text = twins(call, "", "export function ");
        assert!(!text.contains("::"), "{text}");
    }
}

/// No comment holds what a macro made of a doc: `r" …` of a raw text.
#[test]
fn comments_hold_words_alone() {
    let text = types(qalqan_wasm::SCHEMAS, qalqan_core::wire::object_schemas());
    let comments = text
        .lines()
        .filter(|line| line.trim_start().starts_with(['/', '*']));
    let mut count = 0;
    for line in comments {
        count += 1;
        assert!(!line.contains("r\"") && !line.contains("#["), "{line}");
    }
    assert!(count > 1000, "{count}");
}
