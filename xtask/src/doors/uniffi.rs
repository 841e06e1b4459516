//! The library for hosts with what is generated from it, in one folder for all doors:
//! `target/uniffi` with `lib`, `kotlin`, `python` and `swift`.

use crate::doors::kept::done;
use crate::run::run;
use crate::site::Site;
use crate::steps::Outcome;
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

const LANGUAGES: [&str; 3] = ["kotlin", "python", "swift"];

/// Builds the library, writes all languages and says how large the outcome is.
pub fn examine(site: &Site) -> Outcome {
    let made = library(site).and_then(|library| {
        for language in LANGUAGES {
            write(site, language)?;
        }
        let stripped = stripped(site)?;
        Ok(format!(
            "{} bytes with names for debuggers, {} without",
            length(&library)?,
            length(&stripped)?
        ))
    });
    match made {
        Ok(remark) => Outcome::passed(remark),
        Err(said) => Outcome::failed(said),
    }
}

/// The folder for all doors.
pub fn folder(site: &Site) -> PathBuf {
    site.target.join("uniffi")
}

/// What was built by this process: the doors share it. It is built as `release`: the profile
/// `shipped` has the same code and the same checks, and joins all crates into one, which
/// costs minutes here and serves nobody but a host. What packs for hosts names it.
static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();

/// The built library, also copied to `lib` in the folder for all doors; once in a run.
pub fn library(site: &Site) -> Result<PathBuf, String> {
    BUILT.get_or_init(|| build(site)).clone()
}

fn build(site: &Site) -> Result<PathBuf, String> {
    let built = run(&mut site.cargo(&["build", "-p", "qalqan-uniffi", "--release"]));
    if !built.ok {
        return Err(built.stderr);
    }
    let into = folder(site).join("lib");
    let shared = format!("{DLL_PREFIX}qalqan{DLL_SUFFIX}");
    for name in [shared.as_str(), "libqalqan.a"] {
        copy(&site.target.join("release").join(name), &into)?;
    }
    Ok(into.join(shared))
}

/// The library for hosts that ships, joined as a whole, in `shipped` beside what is generated
/// from it: where the packages of Kotlin and Swift take it.
pub fn pack(site: &Site) -> Result<PathBuf, String> {
    let arguments = ["build", "-p", "qalqan-uniffi", "--profile", "shipped"];
    done("cargo", run(&mut site.cargo(&arguments)))?;
    let (built, into) = (site.target.join("shipped"), folder(site).join("shipped"));
    let shared = format!("{DLL_PREFIX}qalqan{DLL_SUFFIX}");
    for language in LANGUAGES {
        generate(site, &built.join(&shared), language)?;
    }
    for name in [shared.as_str(), "libqalqan.a"] {
        copy(&built.join(name), &into)?;
    }
    let file = into.join(shared);
    strip(site, &file)?;
    Ok(file)
}

/// The library of the tests with nothing but what a host calls.
pub fn stripped(site: &Site) -> Result<PathBuf, String> {
    let name = format!("{DLL_PREFIX}qalqan{DLL_SUFFIX}");
    let into = folder(site).join("stripped");
    copy(&folder(site).join("lib").join(&name), &into)?;
    let file = into.join(name);
    strip(site, &file)?;
    Ok(file)
}

/// Takes the names for debuggers out of a library.
pub fn strip(site: &Site, library: &Path) -> Result<(), String> {
    let option = match std::env::consts::OS {
        "linux" => "--strip-unneeded",
        "macos" => "-x",
        // they stand in a file of their own there
        _ => return Ok(()),
    };
    done("strip", run(site.tool("strip", &[option]).arg(library)))
}

/// Bytes of a file.
pub fn length(file: &Path) -> Result<u64, String> {
    let told = |error| format!("{}: {error}", file.display());
    fs::metadata(file).map(|file| file.len()).map_err(told)
}

/// One language generated from the library of the tests.
pub fn write(site: &Site, language: &str) -> Result<PathBuf, String> {
    let library = format!("lib/{DLL_PREFIX}qalqan{DLL_SUFFIX}");
    generate(site, &folder(site).join(library), language)
}

/// One language generated from a library as it was built: one with its symbols stripped no
/// longer holds what the generator reads.
fn generate(site: &Site, library: &Path, language: &str) -> Result<PathBuf, String> {
    let into = folder(site).join(language);
    let tool = ["--features", "bindgen", "--bin", "uniffi-bindgen", "--"];
    let write = [
        "generate",
        "--no-format",
        "--language",
        language,
        "--out-dir",
    ];
    let mut bindgen = site.cargo(&[&["run", "-p", "qalqan-uniffi"], &tool[..], &write].concat());
    bindgen.arg(&into).arg(library);
    let written = run(&mut bindgen);
    if written.ok {
        Ok(into)
    } else {
        Err(written.stdout + &written.stderr)
    }
}

fn copy(file: &Path, into: &Path) -> Result<(), String> {
    let told = |error| format!("{}: {error}", file.display());
    let name = file.file_name().unwrap_or_default();
    fs::create_dir_all(into).map_err(told)?;
    fs::copy(file, into.join(name)).map(|_| ()).map_err(told)
}

/// What ships is joined as a whole: the profile is declared, and every script and README
/// that packs for hosts names it.
#[test]
fn what_ships_names_its_profile() {
    let site = Site::here();
    let text = |file: &str| fs::read_to_string(site.root.join(file)).unwrap_or_default();
    let manifest = text("Cargo.toml");
    let profile = manifest
        .split("[profile.shipped]")
        .nth(1)
        .unwrap_or_default();
    let profile = profile.split("\n[").next().unwrap_or_default();
    for line in [
        "inherits = \"release\"",
        "lto = \"fat\"",
        "codegen-units = 1",
    ] {
        assert!(profile.contains(line), "profile.shipped lacks {line}");
    }
    for file in [
        "bindings-uniffi/kotlin/android/libs.sh",
        "bindings-uniffi/python/README.md",
        "bindings-uniffi/swift/make-xcframework.sh",
        "README.md",
    ] {
        assert!(text(file).contains("--profile shipped"), "{file}");
    }
}
