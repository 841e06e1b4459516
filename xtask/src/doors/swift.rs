//! Swift: the package laid out with all that is generated, built, and run.

use crate::doors::{readme, swift_debian as debian, swift_lists, uniffi, walk};
use crate::run::{Run, run};
use crate::site::Site;
use crate::steps::Outcome;
use crate::vectors;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

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

/// Builds the package and runs the vectors, the samples of the READMEs and the check-in walk.
pub fn examine(site: &Site, swift: &Swift) -> Outcome {
    let folder = match build(site, swift) {
        Ok(folder) => folder,
        Err(said) => return Outcome::failed(said),
    };
    let vectors = format!("{}/vectors", swift.seen(&folder));
    let runner = run(&mut swift.command(site, &folder, &[RUNNER, &vectors]));
    let sample = run(&mut swift.command(site, &folder, &["Checks/.build/release/Sample"]));
    let part = |part: &str| {
        let walk = ["Checks/.build/release/CheckIn", "checkin", part];
        run(&mut swift.command(site, &folder, &walk))
    };
    Outcome::of_runner(runner)
        .and(judge(site, &sample))
        .and(walk::examine(site, &folder.join("checkin"), part))
}

/// The package laid out and built, with its checks.
pub fn build(site: &Site, swift: &Swift) -> Result<PathBuf, String> {
    let folder = site.target.join("swift");
    vectors::lay(site)?;
    uniffi::library(site)?;
    let generated = uniffi::write(site, "swift")?;
    let sample = sample(site)?;
    lay(site, &generated, &sample, &folder)
        .map_err(|error| format!("laying out {}: {error}", folder.display()))?;
    let libraries = format!("-L{}", swift.seen(&folder));
    let build = [
        "swift",
        "build",
        "--package-path",
        "Checks",
        "--configuration",
        "release",
        "-Xlinker",
        &libraries,
        "-Xswiftc",
        "-warnings-as-errors",
    ];
    let built = run(&mut swift.command(site, &folder, &build));
    if built.ok {
        Ok(folder)
    } else {
        Err(built.stdout + &built.stderr)
    }
}

const RUNNER: &str = "Checks/.build/release/Runner";

/// What the runner tells of its speed about the acts in a folder inside the package's.
pub fn time(site: &Site, swift: &Swift, folder: &Path, acts: &str) -> Run {
    let acts = format!("{}/{acts}", swift.seen(folder));
    run(&mut swift.command(site, folder, &[RUNNER, "time", &acts]))
}

fn judge(site: &Site, sample: &Run) -> Result<(), String> {
    let told = readme::one(&source(site).join("README.md"), "text")?;
    if sample.ok && sample.stdout.starts_with(&told) {
        return Ok(());
    }
    let said = "the sample of README.md does not print what README.md says, but:";
    Err(format!("{said}\n{}{}", sample.stdout, sample.stderr))
}

/// One program: what Swift the two READMEs hold, the package's first.
fn sample(site: &Site) -> Result<String, String> {
    let own = readme::one(&source(site).join("README.md"), "swift")?;
    let whole = readme::sample(site, "swift")?;
    Ok(program([own.as_str(), &whole].into_iter()))
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
fn lay(site: &Site, generated: &Path, sample: &str, folder: &Path) -> io::Result<()> {
    let library = folder.join("Sources");
    let programs = folder.join("Checks/Sources");
    let made = [
        ("Qalqan.swift", library.join("Qalqan/Qalqan.swift")),
        ("QalqanFFI.h", library.join("QalqanFFI/QalqanFFI.h")),
    ];
    let main = programs.join("Sample/main.swift");
    let mut extra: BTreeSet<PathBuf> = made.iter().map(|(_, file)| file.clone()).collect();
    extra.insert(main.clone());
    let lists = programs.join("Runner/Lists.swift");
    extra.insert(lists.clone());
    for sources in ["Sources", "Checks/Sources"] {
        mirror(&source(site).join(sources), &folder.join(sources), &extra)?;
    }
    let vectors = folder.join("vectors");
    mirror(&vectors::folder(site), &vectors, &BTreeSet::new())?;
    for manifest in ["Package.swift", "Checks/Package.swift"] {
        put(
            &fs::read(source(site).join(manifest))?,
            &folder.join(manifest),
        )?;
    }
    for (name, file) in &made {
        put(&fs::read(generated.join(name))?, file)?;
    }
    let calls = swift_lists::lists(&fs::read_to_string(generated.join("Qalqan.swift"))?);
    put(calls.as_bytes(), &lists)?;
    put(sample.as_bytes(), &main)?;
    // the sample reads it, as from the repository's root
    let act = "examples/data/first_act.json";
    put(&fs::read(site.root.join(act))?, &folder.join(act))?;
    let library = fs::read(uniffi::folder(site).join("lib/libqalqan.a"))?;
    put(&library, &folder.join("libqalqan.a"))?;
    // the builder does not know of the library and would not link anew
    for program in ["Runner", "Sample", "CheckIn"] {
        let file = folder.join("Checks/.build/release").join(program);
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
    let program = program(["import A\n\nrun()\n", "import A\nend()\n"].into_iter());
    assert_eq!(program, "import A\ndo {\n\nrun()\n}\ndo {\nend()\n}\n");
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
