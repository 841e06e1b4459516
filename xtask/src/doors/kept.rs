//! Folders of tools that are fetched once and kept for every clone, one a version.

use crate::run::Run;
use crate::setup;
use std::fs;
use std::path::{Path, PathBuf};

/// The kept folder of that name, filled where it is not there yet: under another name
/// first, so that a broken one is never found.
pub fn folder(
    name: &str,
    fill: impl FnOnce(&Path) -> Result<(), String>,
) -> Result<PathBuf, String> {
    let cache = setup::cache().ok_or("neither XDG_CACHE_HOME nor HOME is set")?;
    let kept = cache.join(name);
    if kept.is_dir() {
        return Ok(kept);
    }
    let told = |error| format!("{}: {error}", kept.display());
    let partial = cache.join(format!("{name}.partial-{}", std::process::id()));
    fs::create_dir_all(&partial).map_err(told)?;
    println!("setup: {name}");
    let made = fill(&partial).and_then(|()| {
        let done = fs::rename(&partial, &kept);
        // another run may have been first, and its folder is as good
        done.or_else(|error| kept.is_dir().then_some(()).ok_or(error))
            .map_err(told)
    });
    if partial.exists() {
        // what is left is told by its name, and the outcome does not depend on it
        let _ = fs::remove_dir_all(&partial);
    }
    made.map(|()| kept)
}

/// A failure as one line: the command and the end of what it said.
pub fn done(what: &str, run: Run) -> Result<(), String> {
    if run.ok {
        return Ok(());
    }
    let said = run.stdout + &run.stderr;
    let last = said.lines().rfind(|line| !line.trim().is_empty());
    Err(format!("{what}: {}", last.unwrap_or("it said nothing")))
}
