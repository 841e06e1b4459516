//! Blocks of code in a README: each language's are run by its door.

use crate::site::Site;
use std::fs;
use std::path::Path;

/// The blocks of a language.
pub fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let opening = format!("```{language}\n");
    let opened = text.split(&opening as &str).skip(1);
    let blocks = opened.filter_map(|rest| rest.split_once("```"));
    blocks.map(|(block, _)| block).collect()
}

/// The one block of a language in a file.
pub fn one(file: &Path, language: &str) -> Result<String, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    match blocks(&text, language)[..] {
        [block] => Ok(block.to_owned()),
        ref all => Err(format!(
            "{} has {} blocks of {language}, not one",
            file.display(),
            all.len()
        )),
    }
}

/// The sample of the repository's README.
pub fn sample(site: &Site, language: &str) -> Result<String, String> {
    one(&site.root.join("README.md"), language)
}

#[test]
fn blocks_are_found() {
    let text =
        "# A\n```kotlin\nimport a.*\n\nrun()\n```\n```text\nno\n```\n```kotlin\nend()\n```\n";
    assert_eq!(blocks(text, "kotlin"), ["import a.*\n\nrun()\n", "end()\n"]);
    assert!(blocks(text, "swift").is_empty());
}

/// Each door runs the block that `sample` gives it, or fails: Kotlin and Swift by this
/// function, JavaScript in `packages.mjs`, Python in `test_package.py`.
#[test]
fn the_readme_has_one_sample_of_each_language() {
    let site = Site::here();
    for language in ["js", "python", "kotlin", "swift"] {
        assert!(
            sample(&site, language)
                .is_ok_and(|block| block.contains("examples/data/first_act.json")),
            "{language}"
        );
    }
    let runs = |file: &str, word: &str| {
        let text = fs::read_to_string(site.root.join(file)).unwrap_or_default();
        assert!(text.contains(word), "{file} no longer runs the sample");
    };
    runs("bindings-wasm/tests/packages.mjs", "\"README.md\"");
    runs(
        "bindings-uniffi/python/tests/test_package.py",
        "\"README.md\"",
    );
    runs(
        "xtask/src/doors/kotlin.rs",
        "readme::sample(site, \"kotlin\")",
    );
    runs(
        "xtask/src/doors/swift.rs",
        "readme::sample(site, \"swift\")",
    );
}
