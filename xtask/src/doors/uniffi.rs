//! The library for hosts with what is generated from it, in one folder for all doors:
//! `target/uniffi` with `lib`, `kotlin`, `python` and `swift`.

use crate::doors::kept::done;
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
        let shipped = shipped(site)?;
        Ok(format!(
            "{} bytes with names for debuggers, {} as shipped",
            length(&library)?,
            length(&shipped)?
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

/// The built library, also copied to `lib` in the folder for all doors.
pub fn library(site: &Site) -> Result<PathBuf, String> {
    let built = run(&mut site.cargo(&["build", "-p", "qalqan-uniffi", "--profile", "shipped"]));
    if !built.ok {
        return Err(built.stderr);
    }
    let into = folder(site).join("lib");
    let shared = format!("{DLL_PREFIX}qalqan{DLL_SUFFIX}");
    for name in [shared.as_str(), "libqalqan.a"] {
        copy(&site.target.join("shipped").join(name), &into)?;
    }
    Ok(into.join(shared))
}

/// The library as it is shipped: with nothing but what a host calls.
pub fn shipped(site: &Site) -> Result<PathBuf, String> {
    let name = format!("{DLL_PREFIX}qalqan{DLL_SUFFIX}");
    let into = folder(site).join("shipped");
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
