//! The recipes of `CONTRIBUTING.md` name files that are there.

use std::path::Path;

/// The recipes, each with its heading.
fn recipes(page: &str) -> Vec<(&str, &str)> {
    let chapter = page
        .split("\n## ")
        .find_map(|one| one.strip_prefix("Recipes\n"));
    let parts = chapter.unwrap_or_default().split("\n### ").skip(1);
    parts.filter_map(|part| part.split_once('\n')).collect()
}

/// What stands between single backticks and is a path: `core/src/lib.rs`, not `law::on`.
/// A name in capitals stands for a file that is still to be written.
fn paths(recipe: &str) -> Vec<&str> {
    let mut fences = recipe.split("```").step_by(2);
    let quoted = fences
        .by_ref()
        .flat_map(|text| text.split('`').skip(1).step_by(2));
    let is_path = |text: &&str| {
        let plain = text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
        plain && text.contains('/')
    };
    quoted.filter(is_path).collect()
}

fn to_be_written(path: &str) -> bool {
    let name = Path::new(path).file_stem().and_then(|name| name.to_str());
    name.is_some_and(|name| name.chars().all(|c| c.is_ascii_uppercase()))
}

/// Recipes that name too little, or what is not there.
fn faults(page: &str, there: impl Fn(&str) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    for (heading, recipe) in recipes(page) {
        let paths = paths(recipe);
        if paths.len() < 2 {
            faults.push(format!("{heading}: names no two files"));
        }
        let lost = paths.iter().filter(|path| {
            let folder = Path::new(path).parent().and_then(Path::to_str);
            let looked = if to_be_written(path) {
                folder
            } else {
                Some(**path)
            };
            !looked.is_some_and(&there)
        });
        faults.extend(lost.map(|path| format!("{heading}: no {path}")));
    }
    faults
}

#[test]
fn the_files_of_every_recipe_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let page = std::fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    let headings: Vec<_> = recipes(&page).iter().map(|(heading, _)| *heading).collect();
    for recipe in [
        "A rule",
        "An edition",
        "A reference list",
        "A call",
        "A connected system",
        "A field or an operation of an order",
    ] {
        assert!(headings.contains(&recipe), "{recipe}: {headings:?}");
    }
    let faults = faults(&page, |path| root.join(path).exists());
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_recipe_that_leads_nowhere_is_told() {
    let told = |recipe: &str| {
        let page = format!("# Work\n\n## Recipes\n\nAll.\n\n### A pie\n\n{recipe}\n## End\n`x/y`");
        faults(&page, |path| path.starts_with("core/"))
    };
    assert_eq!(
        told("`core/a.rs`, `core/b/NAME.rs`, `law::on`"),
        Vec::<String>::new()
    );
    assert_eq!(told("`core/a.rs` and `case/b.rs`"), ["A pie: no case/b.rs"]);
    assert_eq!(
        told("`core/a.rs` and `case/NAME.rs`"),
        ["A pie: no case/NAME.rs"]
    );
    assert_eq!(
        told("`core/a.rs`\n```rust\n`core/b.rs`\n```\n"),
        ["A pie: names no two files"]
    );
}
