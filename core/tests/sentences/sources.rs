//! The code of the library, read as text: what it declares cannot be asked of it.

use std::fs;
use std::path::{Path, PathBuf};

/// The code of every file of `core/src`, without its unit tests and comments.
pub(crate) fn code() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    gather(&root, &mut files);
    files.sort();
    let read = files.into_iter().map(|file| {
        let name = file.strip_prefix(&root).unwrap().display().to_string();
        (name, plain(&fs::read_to_string(&file).unwrap()))
    });
    read.collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
}

fn plain(code: &str) -> String {
    let tests = "#[cfg(test)]\nmod tests {";
    let code = code.split_once(tests).map_or(code, |(before, _)| before);
    let lines = code.lines().map(str::trim);
    let lines = lines.filter(|line| !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The text literals of a piece of code, joined where they run over lines.
pub(crate) fn literals(code: &str) -> Vec<String> {
    let joined = code.replace("\\\n", "");
    let parts = joined.split('"').skip(1).step_by(2);
    parts.map(str::to_owned).collect()
}
