//! Kotlin: the generated file, the helpers, the runner and the check-in walk compiled by the
//! real compiler, and run on the JVM from an archive that holds the library.

use crate::doors::kept::{self, done};
use crate::doors::{readme, uniffi, walk};
use crate::run::{Run, run};
use crate::setup;
use crate::site::Site;
use crate::steps::Outcome;
use crate::vectors;
use std::env;
use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};

/// The package of npm that holds the whole compiler.
const COMPILER: [&str; 1] = ["kotlin-compiler@2.4.20"];
/// Where Debian puts JNA.
const JNA: &str = "/usr/share/java/jna.jar";
/// Where Maven and Gradle keep it, under the home folder.
const KEPT: [&str; 2] = [
    ".m2/repository/net/java/dev/jna/jna",
    ".gradle/caches/modules-2/files-2.1/net.java.dev.jna/jna",
];

/// What Kotlin needs.
#[derive(Clone, Debug)]
pub struct Kotlin {
    compiler: PathBuf,
    jna: PathBuf,
}

pub fn ready(site: &Site) -> Result<Kotlin, String> {
    if !run(&mut site.tool("java", &["-version"])).ok {
        setup::apt(site, &["default-jre-headless"])?;
    }
    let jna = jna(site)?;
    let kept = kept::folder(&kept::name("kotlin", &COMPILER), |into| {
        setup::npm(site)?;
        let mut install = site.tool("npm", &["install", "--prefix"]);
        done("npm", run(install.arg(into).args(COMPILER)))
    })?;
    Ok(Kotlin {
        compiler: kept.join("node_modules/kotlin-compiler/bin/kotlinc"),
        jna,
    })
}

/// `QALQAN_JNA`, Debian's, or one that Maven or Gradle fetched.
fn jna(site: &Site) -> Result<PathBuf, String> {
    if let Some(file) = env::var_os("QALQAN_JNA").map(PathBuf::from) {
        let here = file.is_file().then_some(file);
        return here.ok_or_else(|| "QALQAN_JNA names no file".to_owned());
    }
    let debian = Path::new(JNA);
    if debian.exists() {
        return Ok(debian.to_owned());
    }
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    if let Some(file) = KEPT.iter().find_map(|kept| newest(&home.join(kept))) {
        return Ok(file);
    }
    setup::apt(site, &["libjna-java"])
        .map_err(|error| format!("{error}; or name a jna.jar in QALQAN_JNA"))?;
    Ok(debian.to_owned())
}

/// The last `jna-N.jar` under a folder, by name.
fn newest(folder: &Path) -> Option<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).ok()?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(newest(&path));
        } else if is_jna(&entry.file_name().to_string_lossy()) {
            found.push(path);
        }
    }
    found.into_iter().max()
}

fn is_jna(name: &str) -> bool {
    let version = name
        .strip_prefix("jna-")
        .and_then(|rest| rest.strip_suffix(".jar"));
    version.is_some_and(|version| version.split('.').all(|part| part.parse::<u32>().is_ok()))
}

/// Compiles everything into one archive and runs the vectors and the examples.
pub fn examine(site: &Site, tools: &Kotlin) -> Outcome {
    match build(site, tools) {
        Ok(examples) => judge(site, tools, &examples),
        Err(said) => Outcome::failed(said),
    }
}

fn source(site: &Site) -> PathBuf {
    site.root.join("bindings-uniffi/kotlin")
}

/// The names of the examples in the archive.
pub fn build(site: &Site, tools: &Kotlin) -> Result<Vec<String>, String> {
    uniffi::library(site)?;
    let generated = uniffi::write(site, "kotlin")?;
    let folder = site.target.join("kotlin");
    let examples = examples(site, &folder.join("examples"))?;
    let classes = folder.join("classes.jar");
    let mut compile = site.tool("bash", &[]);
    compile.arg(&tools.compiler).args(["-nowarn", "-cp"]);
    compile
        .arg(&tools.jna)
        .arg(generated.join("kz/qalqan/qalqan.kt"));
    for sources in ["src/main/kotlin", "runner", "checkin"] {
        compile.arg(source(site).join(sources));
    }
    compile.arg(folder.join("examples"));
    compile.args(["-include-runtime", "-d"]).arg(&classes);
    let compiled = run(&mut compile);
    if !compiled.ok {
        return Err(compiled.stdout + &compiled.stderr);
    }
    // the library goes where JNA looks for it, as in the archive of `jvm`
    let library = uniffi::stripped(site)?;
    let name = library.file_name().unwrap_or_default().to_string_lossy();
    let entry = format!("{}/{name}", platform());
    let mut pack = site.tool("java", &["-cp"]);
    pack.arg(&classes).arg("PackKt").args([&classes, &library]);
    done("pack", run(pack.arg(entry).arg(archive(site))))?;
    Ok(examples)
}

/// The folder of this machine's library in an archive, as JNA names it.
fn platform() -> String {
    let system = if OS == "macos" { "darwin" } else { OS };
    let machine = if ARCH == "x86_64" { "x86-64" } else { ARCH };
    format!("{system}-{machine}")
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
    let whole = readme::sample(site, "kotlin")?;
    let own = readme::one(&source(site).join("README.md"), "kotlin")?;
    let mut names = Vec::new();
    for block in [whole, own] {
        let name = format!("Example{}", names.len() + 1);
        let file = into.join(&name).with_extension("kt");
        fs::write(file, object(&name, &block)).map_err(told)?;
        names.push(name);
    }
    Ok(names)
}

fn object(name: &str, block: &str) -> String {
    let (imports, body): (Vec<&str>, Vec<&str>) =
        block.lines().partition(|line| line.starts_with("import "));
    let (imports, body) = (imports.join("\n"), body.join("\n"));
    format!(
        "{imports}\n\nobject {name} {{\n@JvmStatic fun main(arguments: Array<String>) {{\n{body}\n}}\n}}\n"
    )
}

/// Starts a program of the archive. Nothing tells Java where the library is.
pub fn start(site: &Site, tools: &Kotlin, main: &str, arguments: &[&str]) -> Run {
    let mut java = site.tool("java", &["-cp"]);
    let separator = if cfg!(windows) { ";" } else { ":" };
    java.arg(format!(
        "{}{separator}{}",
        archive(site).display(),
        tools.jna.display()
    ));
    run(java.arg(main).args(arguments))
}

fn judge(site: &Site, tools: &Kotlin, examples: &[String]) -> Outcome {
    let vectors = vectors::folder(site);
    let vectors = vectors.to_string_lossy();
    let mut outcome = Outcome::of_runner(start(site, tools, "MainKt", &[&vectors]));
    for name in examples {
        let run = start(site, tools, name, &[]);
        let check = if run.ok {
            Ok(())
        } else {
            Err(run.stdout + &run.stderr)
        };
        outcome = outcome.and(check);
    }
    let folder = site.target.join("kotlin/checkin");
    let place = folder.to_string_lossy();
    let part = |part: &str| start(site, tools, "checkin.WalkKt", &[&place, part]);
    outcome.and(walk::examine(site, &folder, part))
}

#[test]
fn an_example_is_an_object_with_its_imports_before_it() {
    let object = object("Example1", "import a.*\n\nrun()\n");
    assert!(
        object.starts_with("import a.*\n\nobject Example1 {"),
        "{object}"
    );
    assert!(object.contains("\nrun()\n"), "{object}");
}

#[test]
fn the_archive_of_jna_is_told_from_its_neighbours() {
    assert!(is_jna("jna-5.17.0.jar"));
    for other in [
        "jna-platform-5.17.0.jar",
        "jna-5.17.0-sources.jar",
        "jna-5.17.0.pom",
    ] {
        assert!(!is_jna(other), "{other}");
    }
}

/// The archives of Gradle, Maven and npm are of the version that Cargo builds.
#[test]
fn one_version_in_all_packages() {
    let site = Site::here();
    let read = |file: &str| fs::read_to_string(site.root.join(file)).unwrap_or_default();
    let gradle = read("bindings-uniffi/kotlin/gradle.properties");
    let version = gradle
        .lines()
        .find_map(|line| line.strip_prefix("version="));
    assert_eq!(version, Some(env!("CARGO_PKG_VERSION")));
    let npm = read("bindings-wasm/npm/package.json");
    let due = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(npm.contains(&due));
    // maturin takes it from Cargo
    assert!(read("bindings-uniffi/python/pyproject.toml").contains("dynamic = [\"version\"]"));
    // what is tested here is what Gradle builds with
    let compiler = COMPILER[0].rsplit('@').next().unwrap_or_default();
    for name in ["jvm", "android"] {
        let build = read(&format!("bindings-uniffi/kotlin/{name}/build.gradle.kts"));
        assert!(build.contains(&format!("version \"{compiler}\"")), "{name}");
        assert!(build.contains("net.java.dev.jna:jna:5.17.0"), "{name}");
    }
}
