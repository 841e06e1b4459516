//! No two public types of the core share a name. `pub` is public indeed, since a lint
//! refuses one that is out of reach; types whose names a macro is given are not seen.

use crate::code::{without_tests, words};
use crate::files::{Source, rust};
use std::collections::BTreeMap;

const KINDS: [&str; 5] = ["struct", "enum", "union", "trait", "type"];

/// Names that two types have, and why.
const TWICE: [(&str, &str); 1] = [(
    "DuplicateIndex",
    "the object of the wire is that of the room, as hosts of other languages hold it",
)];

/// The public types of a file: those declared, and those to which a re-export gives
/// another name. An associated type belongs to its trait.
fn types(source: &Source) -> Vec<String> {
    let code = without_tests(&source.code);
    let words = words(&code);
    let mut names = Vec::new();
    for (at, window) in words.windows(2).enumerate() {
        let [(_, "pub", end), (_, second, after)] = *window else {
            continue;
        };
        let Some((_, name, _)) = words.get(at + 2) else {
            continue;
        };
        // `pub(crate)` is not public, and `$name` no name
        let open = code[end..after].trim() == second;
        if open && KINDS.contains(&second) && code[after..].trim_start().starts_with(name) {
            names.push((*name).to_owned());
        }
        if open && second == "use" {
            let statement = code[after..].split(';').next().unwrap_or_default();
            let renamed = statement.split(" as ").skip(1);
            names.extend(renamed.filter_map(|rest| {
                let name = rest.split([',', '}', ' ']).next()?;
                (name != "_").then(|| name.to_owned())
            }));
        }
    }
    names
}

/// The names that stand in several places.
fn shared(sources: &[Source]) -> Vec<String> {
    let mut places: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for source in sources {
        for name in types(source) {
            places.entry(name).or_default().push(&source.path);
        }
    }
    let shared = places.into_iter().filter(|(_, places)| places.len() > 1);
    shared
        .map(|(name, places)| format!("{name}: {}", places.join(", ")))
        .collect()
}

#[test]
fn a_name_is_of_one_type() {
    let sources = rust(&["core/src"]);
    let mut found = shared(&sources);
    for (name, _) in TWICE {
        let before = found.len();
        found.retain(|said| !said.starts_with(&format!("{name}:")));
        assert_eq!(found.len() + 1, before, "`{name}` is of one type now");
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_shared_name_is_named() {
    let one = |text: &str| Source::new("core/src/a.rs", text);
    let other = Source::new("core/src/b.rs", "pub enum Stay { In }");
    for text in [
        "pub struct Stay;",
        "macro! {\n    /// Stay.\n    pub enum Stay: \"stay\" { A = \"a\" }\n}",
        "pub trait Stay { type Out; }",
        "pub type Stay = u8;",
        "pub use c::Days as Stay;",
        "pub use c::{Days as Stay, Month};",
    ] {
        let sources = [one(text), Source::new("core/src/b.rs", &other.text)];
        assert_eq!(
            shared(&sources),
            ["Stay: core/src/a.rs, core/src/b.rs"],
            "{text}"
        );
    }
    for text in [
        "struct Stay;",
        "pub(crate) struct Stay;",
        "pub(in crate::a) enum Stay {}",
        "pub struct Stays;",
        "macro_rules! a { ($name:ident) => { pub struct $name; } }",
        "pub use b::Stay;",
        "use c::Days as Stay;",
        "// pub struct Stay;",
        "#[cfg(test)]\nmod tests { pub struct Stay; }",
    ] {
        let sources = [one(text), Source::new("core/src/b.rs", &other.text)];
        assert_eq!(shared(&sources), Vec::<String>::new(), "{text}");
    }
}
