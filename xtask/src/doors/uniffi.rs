//! The library for hosts with what is generated from it, in one folder for all doors:
//! `target/uniffi` with `lib`, `kotlin`, `python` and `swift`.

use crate::run::run;
use crate::site::Site;
use crate::steps::Outcome;
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 3] = ["kotlin", "python", "swift"];

/// Builds the library, writes all languages and says how large the outcome is.
pub fn examine(site: &Site) -> Outcome {
    let made = library(site).and_then(|library| {
        for language in LANGUAGES {
            write(site, language)?;
        }
        let bytes = fs::metadata(&library).map_err(|error| error.to_string())?;
        Ok(format!("{} bytes with names for debuggers", bytes.len()))
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

/// The built library, also copied to `lib` in the folder for all doors.
pub fn library(site: &Site) -> Result<PathBuf, String> {
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

/// One language generated from the library as it was built: an archive with its
/// symbols stripped no longer holds what the generator reads.
pub fn write(site: &Site, language: &str) -> Result<PathBuf, String> {
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
    bindgen.arg(&into);
    bindgen.arg(folder(site).join(format!("lib/{DLL_PREFIX}qalqan{DLL_SUFFIX}")));
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
