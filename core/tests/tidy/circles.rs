//! Files stand one on another as rooms do: what a file takes from another one, also
//! through the re-exports of a front file, never leads back to it.
//!
//! Sources are read as text. A path is followed from module to module; a name that a
//! module takes from elsewhere (`pub use`) is followed to the file that defines it.

use crate::code::without_tests;
use crate::files::{Source, rust};
use std::collections::{BTreeMap, BTreeSet};

/// How often a name may be handed on before a path is given up.
const HANDED_MAX: usize = 12;

/// Rooms whose circles are still to be opened.
const OPEN: [&str; 2] = ["core/src/ledger", "core/src/act"];

/// A module: its file, what it defines, and what it hands on.
struct Module {
    file: String,
    front: bool,
    code: String,
    defined: BTreeSet<String>,
    /// A name here, and the path behind it.
    handed: Vec<(String, Vec<String>)>,
    /// Modules of which every name is handed on.
    globs: Vec<Vec<String>>,
}

/// The modules of the crate by their path, `act::rules::money`.
struct Tree(BTreeMap<String, Module>);

fn module_path(file: &str) -> Option<String> {
    let inside = file.strip_prefix("core/src/")?.strip_suffix(".rs")?;
    let inside = inside.strip_suffix("/mod").unwrap_or(inside);
    let last = inside.rsplit('/').next()?;
    // a file of tests is no part of the crate
    let test = last.starts_with("tests") || inside == "lib";
    (!test).then(|| inside.replace('/', "::"))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Every `use …;`, without the word itself.
fn uses(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, word) in code.match_indices("use ") {
        let inner = code[..at].ends_with(is_word);
        if let Some(end) = code[at..].find(';').filter(|_| !inner) {
            found.push(code[at + word.len()..at + end].trim());
        }
    }
    found
}

/// `a::{b, c as d}` as the paths `a::b` and `a::c`, each with the name it gets here.
fn leaves(tree: &str) -> Vec<(String, Vec<String>)> {
    let tree = tree.trim();
    if let Some((head, group)) = tree.split_once('{') {
        let group = group.trim_end().trim_end_matches('}');
        return (members(group).into_iter())
            .flat_map(|member| leaves(&format!("{}{member}", head.trim())))
            .collect();
    }
    let (path, alias) = match tree.split_once(" as ") {
        Some((path, alias)) => (path.trim(), Some(alias.trim())),
        None => (tree, None),
    };
    let mut steps: Vec<String> = path.split("::").map(|step| step.trim().into()).collect();
    if steps.last().is_some_and(|last| last == "self") {
        steps.pop();
    }
    let name = alias.or(steps.last().map(String::as_str)).unwrap_or("");
    if name.is_empty() {
        return Vec::new();
    }
    vec![(name.to_owned(), steps)]
}

/// The members of a group, split at its own commas.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0_i32, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&group[start..]);
    found.retain(|member| !member.trim().is_empty());
    found
}

/// Names of items, also of those that stand inside a macro.
fn defined(code: &str) -> BTreeSet<String> {
    const ITEMS: [&str; 9] = [
        "struct ",
        "enum ",
        "trait ",
        "fn ",
        "const ",
        "static ",
        "type ",
        "union ",
        "macro_rules! ",
    ];
    let mut names = BTreeSet::new();
    for item in ITEMS {
        for (at, _) in code.match_indices(item) {
            if code[..at].ends_with(is_word) {
                continue;
            }
            let name = &code[at + item.len()..];
            let end = name.find(|c| !is_word(c)).unwrap_or(name.len());
            if end > 0 {
                names.insert(name[..end].to_owned());
            }
        }
    }
    names
}

impl Tree {
    fn of(sources: &[Source]) -> Self {
        let mut modules = BTreeMap::new();
        for source in sources {
            let Some(path) = module_path(&source.path) else {
                continue;
            };
            let code = without_tests(&source.code);
            let (mut handed, mut globs) = (Vec::new(), Vec::new());
            for (name, steps) in uses(&code).into_iter().flat_map(leaves) {
                if name == "*" {
                    globs.push(steps[..steps.len() - 1].to_vec());
                } else {
                    handed.push((name, steps));
                }
            }
            modules.insert(
                path,
                Module {
                    file: source.path.clone(),
                    front: source.path.ends_with("/mod.rs"),
                    defined: defined(&code),
                    code,
                    handed,
                    globs,
                },
            );
        }
        Self(modules)
    }

    /// The path as steps from the root of the crate, `None` where it leads out of it.
    fn absolute(&self, from: &str, steps: &[String]) -> Option<Vec<String>> {
        let mut here: Vec<String> = from.split("::").map(str::to_owned).collect();
        let first = steps.first()?;
        let mut rest = steps;
        match first.as_str() {
            "crate" => {
                here.clear();
                rest = &steps[1..];
            }
            "self" => rest = &steps[1..],
            "super" => {
                while rest.first().is_some_and(|step| step == "super") {
                    here.pop()?;
                    rest = &rest[1..];
                }
            }
            child if self.0.contains_key(&format!("{from}::{child}")) => {}
            _ => return None,
        }
        here.extend(rest.iter().cloned());
        Some(here)
    }

    /// The module whose file defines what a path names.
    fn target(&self, from: &str, steps: &[String], handed: usize) -> Option<&str> {
        let steps = self.absolute(from, steps)?;
        let (mut module, mut rest) = (String::new(), steps.as_slice());
        while let Some(step) = rest.first() {
            let child = if module.is_empty() {
                step.clone()
            } else {
                format!("{module}::{step}")
            };
            if !self.0.contains_key(&child) {
                break;
            }
            module = child;
            rest = &rest[1..];
        }
        let (path, found) = self.0.get_key_value(&module)?;
        let Some(name) = rest.first().filter(|_| handed < HANDED_MAX) else {
            return Some(path);
        };
        if found.defined.contains(name) {
            return Some(path);
        }
        let named = found.handed.iter().find(|(alias, _)| alias == name);
        if let Some((_, behind)) = named {
            return self.target(path, behind, handed + 1).or(Some(path));
        }
        let through = found.globs.iter().find_map(|glob| {
            let mut steps = glob.clone();
            steps.push(name.clone());
            let there = self.target(path, &steps, handed + 1)?;
            self.0[there].defined.contains(name).then_some(there)
        });
        through.or(Some(path))
    }

    /// From each file to the files it takes something from. A front file only lends.
    fn arrows(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut arrows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (path, module) in self.0.iter().filter(|(_, module)| !module.front) {
            let named = module.handed.iter().map(|(_, steps)| steps.clone());
            let globs = module.globs.iter().cloned();
            for steps in named.chain(globs).chain(inline(&module.code)) {
                let Some(there) = self.target(path, &steps, 0) else {
                    continue;
                };
                let there = &self.0[there];
                if there.file != module.file && !there.front {
                    let row = arrows.entry(module.file.as_str()).or_default();
                    row.insert(there.file.as_str());
                }
            }
        }
        arrows
    }
}

/// Paths in the code itself, `crate::money::Tenge::ZERO`.
fn inline(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(start) {
            if code[..at].ends_with(|c| is_word(c) || c == ':') {
                continue;
            }
            let path = &code[at..];
            let end = path.find(|c: char| !is_word(c) && c != ':');
            let path = path[..end.unwrap_or(path.len())].trim_end_matches(':');
            found.push(path.split("::").map(str::to_owned).collect());
        }
    }
    found
}

/// Files that lead to one another, each circle with its files in order.
fn circles(sources: &[Source]) -> Vec<Vec<String>> {
    let tree = Tree::of(sources);
    let arrows = tree.arrows();
    let mut behind: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for file in arrows.keys() {
        let mut seen = BTreeSet::new();
        let mut open = vec![*file];
        while let Some(next) = open.pop() {
            for there in arrows.get(next).into_iter().flatten() {
                if seen.insert(*there) {
                    open.push(there);
                }
            }
        }
        behind.insert(file, seen);
    }
    let mut found = BTreeSet::new();
    for (file, seen) in &behind {
        if seen.contains(file) {
            let circle = seen
                .iter()
                .filter(|there| behind.get(*there).is_some_and(|back| back.contains(file)));
            found.insert(circle.map(|there| (*there).to_owned()).collect::<Vec<_>>());
        }
    }
    found.into_iter().collect()
}

#[test]
fn no_files_lead_to_one_another() {
    let circles = circles(&rust(&["core/src"]));
    let open = |circle: &[String]| OPEN.iter().any(|room| circle[0].starts_with(room));
    let circles: Vec<_> = circles.iter().filter(|circle| !open(circle)).collect();
    assert!(
        circles.is_empty(),
        "{} circles: {circles:#?}",
        circles.len()
    );
}

#[test]
fn a_circle_is_named() {
    let files = [
        (
            "core/src/act/mod.rs",
            "mod case;\nmod line;\npub use case::Case;\npub use line::*;",
        ),
        (
            "core/src/act/case.rs",
            "use crate::act::Line;\npub struct Case(Line);",
        ),
        (
            "core/src/act/line.rs",
            "pub struct Line;\nfn f(x: crate::act::Case) {}",
        ),
        (
            "core/src/money.rs",
            "use crate::act::Case;\npub struct Tenge;",
        ),
    ];
    let sources = files.map(|(path, text)| Source::new(path, text));
    let circle = ["core/src/act/case.rs", "core/src/act/line.rs"];
    assert_eq!(circles(&sources), [circle.map(str::to_owned).to_vec()]);
}

#[test]
fn what_leads_down_is_no_circle() {
    let files = [
        (
            "core/src/act/mod.rs",
            "mod case;\nmod line;\npub use case::{Case, of as case_of};\npub use line::Line;",
        ),
        (
            "core/src/act/case.rs",
            "use super::line::Line;\npub struct Case(Line);\npub fn of() {}",
        ),
        (
            "core/src/act/line.rs",
            "// use crate::act::Case;\npub struct Line;\n#[cfg(test)]\nmod tests { use crate::act::case_of; }",
        ),
        ("core/src/act/tests_case.rs", "use crate::act::Case;"),
    ];
    let sources = files.map(|(path, text)| Source::new(path, text));
    assert_eq!(circles(&sources), Vec::<Vec<String>>::new());
}
