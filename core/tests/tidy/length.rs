//! Files and functions stay short enough to be read at one sitting.

use crate::code::{end_of_block, line_of, words};
use crate::files::{RUST, Source, rust};

const FILE_LINES: usize = 500;
const FRONT_LINES: usize = 150;
const FUNCTION_LINES: usize = 70;

fn long_files(sources: &[Source]) -> Vec<String> {
    let limit = |path: &str| match path {
        "core/src/lib.rs" => FRONT_LINES - 1,
        _ => FILE_LINES,
    };
    (sources.iter())
        .map(|source| (source.text.lines().count(), source.path.as_str()))
        .filter(|&(lines, path)| lines > limit(path))
        .map(|(lines, path)| format!("{path}: {lines} lines, at most {}", limit(path)))
        .collect()
}

fn long_functions(source: &Source) -> Vec<String> {
    let words = words(&source.code);
    let mut found = Vec::new();
    for pair in words.windows(2) {
        let [(line, "fn", after), (_, name, end)] = *pair else {
            continue;
        };
        // `fn(` is a type: it has no name right after the word
        if source.code[after..end].trim() != name {
            continue;
        }
        if let Some(end) = end_of_block(&source.code, after) {
            let lines = line_of(&source.code, end) + 1 - line;
            if lines > FUNCTION_LINES {
                let path = &source.path;
                found.push(format!(
                    "{path}:{line}: `{name}` has {lines} lines, at most {FUNCTION_LINES}"
                ));
            }
        }
    }
    found
}

#[test]
fn files_are_short() {
    assert_eq!(long_files(&rust(&RUST)), Vec::<String>::new());
}

#[test]
fn functions_are_short() {
    let found: Vec<String> = rust(&RUST).iter().flat_map(long_functions).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_long_file_is_named() {
    let file = |path, lines| Source::new(path, &"//\n".repeat(lines));
    assert!(long_files(&[file("core/src/a.rs", 500)]).is_empty());
    assert_eq!(long_files(&[file("core/src/a.rs", 501)]).len(), 1);
    assert!(long_files(&[file("core/src/lib.rs", 149)]).is_empty());
    assert_eq!(long_files(&[file("core/src/lib.rs", 150)]).len(), 1);
}

#[test]
fn a_long_function_is_named() {
    let function = |body: usize| {
        let text = format!(
            "fn short() {{}}\ntype F = fn(u8) -> u8;\ntrait T {{ fn f(x: [u8; 2]); }}\n\
             pub fn long(x: [u8; 4]) -> u8 {{\n{}}}\n",
            "    // }\n".repeat(body)
        );
        long_functions(&Source::new("a.rs", &text))
    };
    assert_eq!(function(68), Vec::<String>::new());
    assert_eq!(function(69), ["a.rs:4: `long` has 71 lines, at most 70"]);
}
