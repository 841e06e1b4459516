//! Swift: the package laid out with all that is generated, built, and run.

use crate::count::Count;
use crate::doors::{swift_debian as debian, uniffi};
use crate::run::{Run, run};
use crate::site::Site;
use crate::steps::Outcome;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How a block of Swift opens.
const SWIFT: &str = "```swift\n";

/// Where the Swift compiler comes from.
#[derive(Clone, Debug)]
pub enum Swift {
    /// This machine's own.
    Host,
    /// Debian's, in a folder of its own.
    Debian(PathBuf),
}

pub fn ready(site: &Site) -> Result<Swift, String> {
    if cfg!(not(target_os = "linux")) {
        return Err("outside Linux the package needs make-xcframework.sh and Xcode".to_owned());
    }
    let version = run(&mut site.tool("swift", &["--version"]));
    if version.ok && is_six(&version.stdout) {
        return Ok(Swift::Host);
    }
    debian::ready(site).map(Swift::Debian)
}

/// Is this `swift --version` of a Swift that knows language mode 6?
pub fn is_six(version: &str) -> bool {
    let number = version.split("Swift version ").nth(1).unwrap_or_default();
    let major = number.split('.').next().unwrap_or_default();
    major.parse::<u32>().is_ok_and(|major| major >= 6)
}

impl Swift {
    fn command(&self, site: &Site, folder: &Path, command: &[&str]) -> Command {
        match (self, command) {
            (Self::Debian(system), _) => debian::inside(site, system, folder, command),
            (Self::Host, [program, arguments @ ..]) => {
                let mut host = site.tool(program, arguments);
                host.current_dir(folder);
                host
            }
            (Self::Host, []) => site.tool("true", &[]),
        }
    }

    fn seen(&self, folder: &Path) -> String {
        match self {
            Self::Debian(_) => debian::SEEN_AT.to_owned(),
            Self::Host => folder.display().to_string(),
        }
    }
}

/// Builds the package and runs the vectors and the sample of its README.
pub fn examine(site: &Site, swift: &Swift) -> Outcome {
    let folder = site.target.join("swift");
    let made = uniffi::library(site).and_then(|_| uniffi::write(site, "swift"));
    let generated = match made {
        Ok(generated) => generated,
        Err(said) => return Outcome::failed(said),
    };
    if let Err(error) = lay(site, &generated, &folder) {
        return Outcome::failed(format!("laying out {}: {error}", folder.display()));
    }
    let libraries = format!("-L{}", swift.seen(&folder));
    let build = [
        "swift",
        "build",
        "--configuration",
        "release",
        "-Xlinker",
        &libraries,
        "-Xswiftc",
        "-warnings-as-errors",
    ];
    let built = run(&mut swift.command(site, &folder, &build));
    if !built.ok {
        return Outcome::failed(built.stdout + &built.stderr);
    }
    let runner = run(&mut swift.command(site, &folder, &[".build/release/Runner", "vectors"]));
    let sample = run(&mut swift.command(site, &folder, &[".build/release/Sample"]));
    judge(site, runner, &sample)
}

fn judge(site: &Site, runner: Run, sample: &Run) -> Outcome {
    let mut lines = runner.stdout.lines().rev();
    let mut count = lines.next().and_then(vectors).unwrap_or_default();
    if !runner.ok && count.failed == 0 || count.passed == 0 {
        count.failed += 1;
    }
    let remark = lines.next().unwrap_or_default().to_owned();
    let mut shown = runner.stdout.clone() + &runner.stderr;
    let told = readme(site, "```text\n");
    if sample.ok && told.is_ok_and(|told| sample.stdout.starts_with(&told)) {
        count.passed += 1;
    } else {
        count.failed += 1;
        shown += "the sample of README.md does not print what README.md says, but:\n";
        shown += &sample.stdout;
        shown += &sample.stderr;
    }
    Outcome::Ran(count, remark, shown)
}

/// `N passed, N failed`.
fn vectors(line: &str) -> Option<Count> {
    let (passed, failed) = line.split_once(" passed, ")?;
    let failed = failed.strip_suffix(" failed")?;
    Some(Count::of(passed.parse().ok()?, failed.parse().ok()?, 0))
}

/// The first such block of the package's README.
fn readme(site: &Site, opening: &str) -> io::Result<String> {
    let text = fs::read_to_string(source(site).join("README.md"))?;
    let block = blocks(&text, opening).next().map(str::to_owned);
    block.ok_or_else(|| io::Error::other(format!("README.md has no block {opening:?}")))
}

fn blocks<'a>(text: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    let opened = text.split(opening).skip(1);
    opened.filter_map(|rest| rest.split_once("```").map(|(block, _)| block))
}

/// One program: what Swift the two READMEs hold, the package's first.
fn sample(site: &Site) -> io::Result<String> {
    let own = readme(site, SWIFT)?;
    let whole = fs::read_to_string(site.root.join("README.md"))?;
    Ok(program(
        [own.as_str()].into_iter().chain(blocks(&whole, SWIFT)),
    ))
}

/// Each block in a scope of its own, its imports before all.
fn program<'a>(blocks: impl Iterator<Item = &'a str>) -> String {
    let (mut imports, mut scopes) = (BTreeSet::new(), String::new());
    for block in blocks {
        let (heads, body): (Vec<&str>, Vec<&str>) =
            block.lines().partition(|line| line.starts_with("import "));
        imports.extend(heads);
        scopes += &format!("do {{\n{}\n}}\n", body.join("\n"));
    }
    let imports: Vec<&str> = imports.into_iter().collect();
    format!("{}\n{scopes}", imports.join("\n"))
}

fn source(site: &Site) -> PathBuf {
    site.root.join("bindings-uniffi/swift")
}

/// The package, the generated files, the library and the vectors in one folder. A file
/// that is the same is left alone, so that nothing is compiled twice.
fn lay(site: &Site, generated: &Path, folder: &Path) -> io::Result<()> {
    let sources = folder.join("Sources");
    let extra = BTreeSet::from([
        sources.join("Qalqan/Qalqan.swift"),
        sources.join("QalqanFFI/QalqanFFI.h"),
        sources.join("Sample/main.swift"),
    ]);
    mirror(&source(site).join("Sources"), &sources, &extra)?;
    mirror(
        &site.root.join("core/vectors"),
        &folder.join("vectors"),
        &BTreeSet::new(),
    )?;
    put(
        &fs::read(source(site).join("Package.swift"))?,
        &folder.join("Package.swift"),
    )?;
    for file in &extra {
        let name = file.file_name().unwrap_or_default();
        let bytes = if name == "main.swift" {
            sample(site)?.into_bytes()
        } else {
            fs::read(generated.join(name))?
        };
        put(&bytes, file)?;
    }
    let library = fs::read(uniffi::folder(site).join("lib/libqalqan.a"))?;
    put(&library, &folder.join("libqalqan.a"))?;
    // the builder does not know of the library and would not link anew
    for program in ["Runner", "Sample"] {
        let file = folder.join(".build/release").join(program);
        if file.exists() {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

/// Makes a folder hold the files of another, and beside them only those that are extra.
fn mirror(from: &Path, to: &Path, extra: &BTreeSet<PathBuf>) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(to)? {
        let here = entry?.path();
        let known = here
            .file_name()
            .is_some_and(|name| from.join(name).exists());
        if !known && !extra.iter().any(|extra| extra.starts_with(&here)) {
            if here.is_dir() {
                fs::remove_dir_all(here)?;
            } else {
                fs::remove_file(here)?;
            }
        }
    }
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let here = to.join(entry.file_name());
        if entry.path().is_dir() {
            mirror(&entry.path(), &here, extra)?;
        } else {
            put(&fs::read(entry.path())?, &here)?;
        }
    }
    Ok(())
}

fn put(bytes: &[u8], file: &Path) -> io::Result<()> {
    if fs::read(file).is_ok_and(|held| held == bytes) {
        return Ok(());
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, bytes)
}

#[test]
fn a_version_is_six_or_newer() {
    assert!(is_six("Swift version 6.0.3 (swift-6.0.3-RELEASE)\n"));
    assert!(is_six("Apple Swift version 10.1\n"));
    assert!(!is_six("Swift version 5.10.1\n"));
    assert!(!is_six("swift: not found\n"));
}

#[test]
fn blocks_become_one_program() {
    let text =
        "```swift\nimport A\n\nrun()\n```\n```text\nno\n```\n```swift\nimport A\nend()\n```\n";
    let program = program(blocks(text, SWIFT));
    assert_eq!(program, "import A\ndo {\n\nrun()\n}\ndo {\nend()\n}\n");
}

#[test]
fn the_last_line_of_the_runner_is_read_or_refused() {
    assert_eq!(vectors("517 passed, 2 failed"), Some(Count::of(517, 2, 0)));
    for bad in [
        "",
        "passed, failed",
        "5 passed, 0 failed, 1 skipped",
        "-1 passed, 0 failed",
    ] {
        assert_eq!(vectors(bad), None, "{bad}");
    }
}

#[test]
fn a_mirror_loses_what_its_source_lost() -> io::Result<()> {
    let place = std::env::temp_dir().join(format!("qalqan-mirror-{}", std::process::id()));
    let (from, to) = (place.join("from"), place.join("to"));
    put(b"1", &from.join("a/x"))?;
    put(b"2", &to.join("a/stale"))?;
    put(b"3", &to.join("b/stale"))?;
    put(b"4", &to.join("a/made"))?;
    mirror(&from, &to, &BTreeSet::from([to.join("a/made")]))?;
    let kept = |file: &str| to.join(file).exists();
    assert!(kept("a/x") && kept("a/made") && !kept("a/stale") && !kept("b"));
    fs::remove_dir_all(place)
}
