//! Which files stand where.

use crate::code;
use std::fs;
use std::path::{Path, PathBuf};

/// One file as text.
pub(crate) struct Source {
    /// From the root of the repository, with `/` on every system.
    pub(crate) path: String,
    pub(crate) text: String,
    /// The text without comments and literals (Rust only).
    pub(crate) code: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code: code::blank(text),
        }
    }
}

pub(crate) fn root() -> PathBuf {
    let core = Path::new(env!("CARGO_MANIFEST_DIR"));
    core.parent().unwrap().to_owned()
}

/// Folders of Rust code that we write.
pub(crate) const RUST: [&str; 10] = [
    "core/src",
    "core/tests",
    "core/fuzz/fuzz_targets",
    "bindings-wasm/src",
    "bindings-uniffi/src",
    "examples/src",
    "examples/tests",
    "benches/src",
    "benches/benches",
    "xtask/src",
];

/// Every `.rs` file under the folders; a folder that is not there holds none.
pub(crate) fn rust(folders: &[&str]) -> Vec<Source> {
    let sources: Vec<Source> = (folders.iter())
        .flat_map(|folder| under(&root().join(folder)))
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .map(|path| Source::new(&from_root(&path), &fs::read_to_string(&path).unwrap()))
        .collect();
    assert!(!sources.is_empty(), "no source under {folders:?}");
    sources
}

/// Every file under a folder, in the order of names; `target` folders left out.
pub(crate) fn under(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    (paths.into_iter())
        .filter(|path| path.file_name().is_some_and(|name| name != "target"))
        .flat_map(|path| {
            if path.is_dir() {
                under(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

pub(crate) fn from_root(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap();
    path.to_str().unwrap().replace('\\', "/")
}

/// The owner fixed what stands at the top.
const TOP: [&str; 16] = [
    "Cargo.toml",
    "Cargo.lock",
    "core",
    "bindings-wasm",
    "bindings-uniffi",
    "examples",
    "benches",
    "README.md",
    "xtask",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "rustfmt.toml",
    "clippy.toml",
    "target",
];

fn strangers<'a>(names: &[&'a str]) -> Vec<&'a str> {
    (names.iter().copied())
        .filter(|name| !name.starts_with('.') && !TOP.contains(name))
        .collect()
}

#[test]
fn nothing_else_stands_at_the_top() {
    let names: Vec<String> = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert!(names.contains(&"core"));
    assert_eq!(strangers(&names), Vec::<&str>::new());
}

#[test]
fn a_stranger_at_the_top_is_named() {
    assert_eq!(
        strangers(&["core", ".ci", "docs", "notes.md"]),
        ["docs", "notes.md"]
    );
}
