//! Kotlin: the generated file, the helpers and the runner compiled by the real
//! compiler, and run on the JVM through JNA.

use crate::count::Count;
use crate::doors::kept::{self, done};
use crate::doors::uniffi;
use crate::run::{Run, run};
use crate::setup;
use crate::site::Site;
use crate::steps::Outcome;
use std::fs;
use std::path::{Path, PathBuf};

/// The package of npm that holds the whole compiler.
const COMPILER: &str = "kotlin-compiler@2.4.20";
const NAME: &str = "kotlin-compiler-2.4.20";
/// Where Debian puts JNA.
const JNA: &str = "/usr/share/java/jna.jar";

/// The compiler.
pub fn ready(site: &Site) -> Result<PathBuf, String> {
    if !run(&mut site.tool("java", &["-version"])).ok {
        setup::apt(site, &["default-jre-headless"])?;
    }
    if !Path::new(JNA).exists() {
        setup::apt(site, &["libjna-java"])?;
    }
    let folder = kept::folder(NAME, |into| {
        let mut install = site.tool("npm", &["install", COMPILER, "--prefix"]);
        done("npm", run(install.arg(into)))
    })?;
    Ok(folder.join("node_modules/kotlin-compiler/bin/kotlinc"))
}

/// Compiles everything into one archive and runs the vectors and the examples.
pub fn examine(site: &Site, compiler: &Path) -> Outcome {
    match build(site, compiler) {
        Ok(examples) => judge(site, &examples),
        Err(said) => Outcome::failed(said),
    }
}

fn source(site: &Site) -> PathBuf {
    site.root.join("bindings-uniffi/kotlin")
}

/// The names of the examples in the archive.
fn build(site: &Site, compiler: &Path) -> Result<Vec<String>, String> {
    uniffi::library(site)?;
    let generated = uniffi::write(site, "kotlin")?;
    let folder = site.target.join("kotlin");
    let examples = examples(site, &folder.join("examples"))?;
    let mut compile = site.tool("bash", &[]);
    compile.arg(compiler).args(["-nowarn", "-cp", JNA]);
    compile.arg(generated.join("kz/qalqan/qalqan.kt"));
    for sources in ["src/main/kotlin", "runner"] {
        compile.arg(source(site).join(sources));
    }
    compile.arg(folder.join("examples"));
    compile.args(["-include-runtime", "-d"]).arg(archive(site));
    let compiled = run(&mut compile);
    if compiled.ok {
        Ok(examples)
    } else {
        Err(compiled.stdout + &compiled.stderr)
    }
}

fn archive(site: &Site) -> PathBuf {
    site.target.join("kotlin/qalqan.jar")
}

/// Each block of Kotlin in a README becomes an object with a `main` of its own.
fn examples(site: &Site, into: &Path) -> Result<Vec<String>, String> {
    let told = |error| format!("{}: {error}", into.display());
    if into.exists() {
        fs::remove_dir_all(into).map_err(told)?;
    }
    fs::create_dir_all(into).map_err(told)?;
    let mut names = Vec::new();
    for readme in [site.root.join("README.md"), source(site).join("README.md")] {
        let text = fs::read_to_string(&readme);
        let text = text.map_err(|error| format!("{}: {error}", readme.display()))?;
        for block in blocks(&text) {
            let name = format!("Example{}", names.len() + 1);
            let file = into.join(&name).with_extension("kt");
            fs::write(file, object(&name, block)).map_err(told)?;
            names.push(name);
        }
    }
    if names.is_empty() {
        return Err("no README holds a block of Kotlin".to_owned());
    }
    Ok(names)
}

fn blocks(text: &str) -> impl Iterator<Item = &str> {
    let opened = text.split("```kotlin\n").skip(1);
    opened.filter_map(|rest| rest.split_once("```").map(|(block, _)| block))
}

fn object(name: &str, block: &str) -> String {
    let (imports, body): (Vec<&str>, Vec<&str>) =
        block.lines().partition(|line| line.starts_with("import "));
    let (imports, body) = (imports.join("\n"), body.join("\n"));
    format!(
        "{imports}\n\nobject {name} {{\n@JvmStatic fun main(arguments: Array<String>) {{\n{body}\n}}\n}}\n"
    )
}

fn start(site: &Site, main: &str, arguments: &[&Path]) -> Run {
    let library = uniffi::folder(site).join("lib");
    let library = format!("-Djna.library.path={}", library.display());
    let mut java = site.tool("java", &[&library, "-cp"]);
    java.arg(format!("{}:{JNA}", archive(site).display()));
    run(java.arg(main).args(arguments))
}

fn judge(site: &Site, examples: &[String]) -> Outcome {
    let vectors = site.root.join("core/vectors");
    let runner = start(site, "MainKt", &[&vectors]);
    let mut lines = runner.stdout.lines().rev();
    let mut count = lines.next().and_then(closing).unwrap_or_default();
    if !runner.ok && count.failed == 0 || count.passed == 0 {
        count.failed += 1;
    }
    let remark = lines.next().unwrap_or_default().to_owned();
    let mut shown = runner.stdout.clone() + &runner.stderr;
    for name in examples {
        let run = start(site, name, &[]);
        count += if run.ok { Count::PASSED } else { Count::FAILED };
        if !run.ok {
            shown += &(run.stdout + &run.stderr);
        }
    }
    Outcome::Ran(count, remark, shown)
}

/// `N passed, N failed`
fn closing(line: &str) -> Option<Count> {
    let (passed, failed) = line.split_once(" passed, ")?;
    let failed = failed.strip_suffix(" failed")?;
    Some(Count::of(passed.parse().ok()?, failed.parse().ok()?, 0))
}

#[test]
fn an_example_is_an_object_with_its_imports_before_it() {
    let text = "# A\n```kotlin\nimport a.*\n\nrun()\n```\n```text\nno\n```\n";
    let found: Vec<&str> = blocks(text).collect();
    assert_eq!(found, ["import a.*\n\nrun()\n"]);
    let object = object("Example1", found[0]);
    assert!(
        object.starts_with("import a.*\n\nobject Example1 {"),
        "{object}"
    );
    assert!(object.contains("\nrun()\n"), "{object}");
}
