//! The sources of a room, read as text.

use std::fs;
use std::path::{Path, PathBuf};

/// All code of a folder of `core/src`.
pub(crate) struct RoomText {
    /// The folder.
    pub(crate) folder: String,
    code: String,
}

/// Reads a room; one that is not there is an empty one.
pub(crate) fn room(folder: &str) -> RoomText {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut code = String::new();
    for file in files(&root.join(folder)) {
        code.push_str(without_tests(&fs::read_to_string(file).unwrap()));
    }
    if let Ok(single) = fs::read_to_string(root.join(format!("{folder}.rs"))) {
        code.push_str(without_tests(&single));
    }
    RoomText {
        folder: folder.to_string(),
        code,
    }
}

/// What stands before the unit tests of a file: these may name what the code does not.
fn without_tests(code: &str) -> &str {
    code.split_once("#[cfg(test)]\nmod tests")
        .map_or(code, |(before, _)| before)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

impl RoomText {
    /// No file of that room.
    pub(crate) fn is_absent(&self) -> bool {
        self.code.is_empty()
    }

    /// Nothing but comments yet: the room is still to be written.
    pub(crate) fn is_stub(&self) -> bool {
        let mut lines = self.code.lines().map(str::trim);
        lines.all(|line| line.is_empty() || line.starts_with("//"))
    }

    /// Is a function of that name declared?
    pub(crate) fn has_function(&self, name: &str) -> bool {
        self.declares("fn", name)
    }

    /// Is a type of that name declared?
    pub(crate) fn has_type(&self, name: &str) -> bool {
        let kinds = ["struct", "enum", "trait", "type"];
        kinds.iter().any(|kind| self.declares(kind, name))
    }

    /// The declaration of a type, from its name to the brace that closes it.
    pub(crate) fn declaration(&self, name: &str) -> Option<&str> {
        let kinds = ["struct", "enum", "trait", "type"];
        let starts = kinds.iter().filter_map(|kind| self.start(kind, name));
        let start = starts.min()?;
        let rest = &self.code[start..];
        let mut depth = 0_usize;
        for (place, letter) in rest.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                ';' if depth == 0 => return Some(&rest[..place]),
                _ => continue,
            }
            if depth == 0 {
                return Some(&rest[..place]);
            }
        }
        None
    }

    /// Does the code name that constant as a whole word, outside comments?
    pub(crate) fn names(&self, constant: &str) -> bool {
        let code = self.code.lines();
        let code = code.filter(|line| !line.trim().starts_with("//"));
        let word = |letter: char| !letter.is_alphanumeric() && letter != '_';
        code.flat_map(|line| line.split(word))
            .any(|name| name == constant)
    }

    fn declares(&self, keyword: &str, name: &str) -> bool {
        self.start(keyword, name).is_some()
    }

    fn start(&self, keyword: &str, name: &str) -> Option<usize> {
        let declaration = format!("{keyword} {name}");
        let mut places = self.code.match_indices(&declaration);
        let whole = |place: usize| {
            let next = self.code[place + declaration.len()..].chars().next();
            next.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_')
        };
        let found = places.find(|(place, _)| whole(*place));
        found.map(|(place, _)| place)
    }
}

#[test]
fn declarations_are_found_by_whole_names() {
    let text = |code: &str| RoomText {
        folder: String::new(),
        code: code.to_string(),
    };
    assert!(text("fn sum_exceeded(act: &Act) {}").has_function("sum_exceeded"));
    assert!(text("fn sum<'a>() {}").has_function("sum"));
    assert!(!text("fn sum_exceeded() {}").has_function("sum"));
    assert!(!text("// sum").has_function("sum"));
    assert!(text("pub enum Source {}").has_type("Source"));
    assert!(!text("pub enum Sources {}").has_type("Source"));
    assert!(text("find(&limits::LIST_TOO_LONG)").names("LIST_TOO_LONG"));
    assert!(!text("find(&limits::LIST_TOO_LONG)").names("TOO_LONG"));
    assert!(!text("    // LIST_TOO_LONG").names("LIST_TOO_LONG"));
    assert_eq!(
        without_tests("fn a() {}\n#[cfg(test)]\nmod tests {}"),
        "fn a() {}\n"
    );
    let two = text("enum Source { Mis = \"mis\", }\nstruct SourceList { rows: u8 }");
    assert!(two.declaration("Source").unwrap().contains("\"mis\""));
    assert!(!two.declaration("Source").unwrap().contains("rows"));
    assert!(two.declaration("SourceList").unwrap().contains("rows"));
    assert_eq!(two.declaration("List"), None);
    assert!(text("//! To be written.\n").is_stub());
    assert!(!text("//! Docs.\nmod a;\n").is_stub());
}

/// The pages of the manual, each with the name of its file.
pub(crate) fn manual() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/manual");
    let pages = files(&folder).into_iter();
    let page = |file: PathBuf| {
        (
            file.display().to_string(),
            fs::read_to_string(&file).unwrap(),
        )
    };
    pages.map(page).collect()
}
