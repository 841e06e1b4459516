//! A field of a record is named once, where it is declared: its reader takes the name
//! by `of!(draft.field)`, and no string repeats it.

use crate::code::without_tests;
use crate::files::{Source, rust};

/// Folders and files of `wire` that still repeat names.
const LATER: [&str; 2] = ["core/src/wire/act/reference", "core/src/wire/ledger/"];

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
        let ends = after.is_none_or(|c| !(c.is_alphanumeric() || c == '_'));
        ends && (before.ends_with('.') && !before.ends_with("..") || before.ends_with("::"))
    })
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
                if before.ends_with("field(") || uses(&statement, &snake(&name)) {
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
    let sources = rust(&["core/src/wire"]);
    let found: Vec<String> = (sources.iter())
        .filter(|source| !LATER.iter().any(|later| source.path.starts_with(later)))
        .filter(|source| !source.path.ends_with("tests.rs"))
        .flat_map(repeated)
        .collect();
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
        "#[cfg(test)]\nmod tests { fn f() { g(\"name\", draft.name) } }",
    ];
    for text in cases {
        let found = repeated(&Source::new("core/src/wire/a.rs", text));
        assert_eq!(found, Vec::<String>::new(), "{text}");
    }
}
