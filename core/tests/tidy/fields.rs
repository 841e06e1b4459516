//! A field of a record is named once, where it is declared: its reader takes the name
//! by `of!(draft.field)`, a table by `json_name!(field)`, and no string repeats it.

use crate::code::without_tests;
use crate::files::{Source, rust};

/// Files of other rooms that name fields of drafts.
const TABLES: [&str; 3] = [
    "core/src/act/build.rs",
    "core/src/ledger/document.rs",
    "core/src/ledger/table.rs",
];

/// `birthDate` as `birth_date`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

/// The text between two quotation marks, where it could name a field.
fn name(text: &[char], from: usize) -> Option<String> {
    let inside: String = (text[from + 1..].iter())
        .take_while(|letter| letter.is_ascii_alphanumeric())
        .collect();
    let ends = text.get(from + 1 + inside.len()) == Some(&'"');
    (ends && inside.starts_with(|letter: char| letter.is_ascii_lowercase())).then_some(inside)
}

/// Does the code use the word as a field: behind a dot or two colons?
fn uses(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].trim_end();
        let after = code[at + word.len()..].chars().next();
        // a word with a parenthesis behind it is a method
        let ends = after.is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '_' | '(')));
        ends && (before.ends_with('.') && !before.ends_with("..") || before.ends_with("::"))
    })
}

/// Does the row of a table begin with the word: `day "day"`, `day: Day = "day"`?
fn heads(before: &str, word: &str) -> bool {
    let row = before.trim_end().trim_end_matches('=');
    let (field, kind) = row.split_once(':').unwrap_or((row, ""));
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | ' ' | '<' | '>');
    field.trim().trim_start_matches("pub ") == word && kind.chars().all(plain)
}

fn repeated(source: &Source) -> Vec<String> {
    let text: Vec<char> = source.text.chars().collect();
    let code: Vec<char> = without_tests(&source.code).chars().collect();
    let ends = |letter: &char| matches!(letter, ';' | '{' | '}');
    let mut found = Vec::new();
    let mut line_start = 0;
    let mut inside = false;
    for (at, letter) in text.iter().enumerate() {
        match letter {
            '\n' => (line_start, inside) = (at + 1, false),
            '"' if code.get(at) == Some(&' ') => {
                inside = !inside;
                let line: String = text[line_start..at].iter().collect();
                let before: String = code[..at].iter().collect();
                let before = before.trim_end();
                let value = before.ends_with("with(") || line.contains("//");
                let Some(name) = name(&text, at).filter(|_| inside && !value) else {
                    continue;
                };
                let from = code[..at].iter().rposition(ends).map_or(0, |end| end + 1);
                let to = code[at..].iter().position(ends);
                let to = to.map_or(code.len(), |end| at + end);
                let statement: String = code[from..to].iter().collect();
                let row = code[line_start..at].iter().collect::<String>();
                let word = snake(&name);
                if before.ends_with("field(") || uses(&statement, &word) || heads(&row, &word) {
                    let line = text[..at].iter().filter(|letter| **letter == '\n').count() + 1;
                    let path = &source.path;
                    found.push(format!("{path}:{line}: \"{name}\" repeats a field: `of!`"));
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn no_string_repeats_a_field() {
    let sources = rust(&["core/src/wire", "core/src/ledger", "core/src/act"]);
    let named = |path: &str| path.starts_with("core/src/wire/") || TABLES.contains(&path);
    let sources: Vec<&Source> = (sources.iter())
        .filter(|source| named(&source.path) && !source.path.ends_with("tests.rs"))
        .collect();
    let tables = sources
        .iter()
        .filter(|source| TABLES.contains(&&*source.path));
    assert_eq!(tables.count(), TABLES.len());
    let found: Vec<String> = (sources.into_iter()).flat_map(repeated).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_repeated_field_is_named() {
    let cases = [
        "reader.required(at, \"birthDate\", draft.birth_date.as_ref());",
        "reader.missing(at, \"act\");\nlet x = root.field(\"act\");",
        "let x = List { name: \"asOf\", day: list\n.as_of };",
        "reader.text(at, of(\"name\", &self.name))",
        "answered(reader, \"from\", of!(TermDraft::from))",
        "[both\n/// Day.\nbody_act \"bodyAct\" String text String]",
        "    formed_on: Day = \"formedOn\";",
        "    pub ids: Vec<CaseId> = \"ids\";",
    ];
    for text in cases {
        let found = repeated(&Source::new("core/src/wire/a.rs", text));
        assert_eq!(found.len(), 1, "{text}: {found:?}");
    }
}

#[test]
fn other_strings_are_fine() {
    let cases = [
        "finding.with(\"value\", reading.value)",
        "let x = \"name\"; let y = draft.name;",
        "// reader.text(at, \"name\", draft.name)",
        "f(\"name\", draft.names)",
        "f(\"a name\", draft.name)",
        "f(\"end\", 0..end)",
        "const DAY: &str = \"day\";",
        "day => \"day\";",
        "    formed_on: Day = \"date\";",
        "reader.text(at, one(\"text\", line))",
        "#[cfg(test)]\nmod tests { fn f() { g(\"name\", draft.name) } }",
    ];
    for text in cases {
        let found = repeated(&Source::new("core/src/wire/a.rs", text));
        assert_eq!(found, Vec::<String>::new(), "{text}");
    }
}
