//! Folders of tools that are fetched once and kept for every clone, one a version.

use crate::run::Run;
use crate::setup;
use std::fs;
use std::path::{Path, PathBuf};

/// Stands in the name of a folder that is being filled, before the process that fills it.
const PARTIAL: &str = ".partial-";

/// A name that tells what is inside, so that another list is another folder.
pub fn name(what: &str, packages: &[&str]) -> String {
    let plain = |letter: char| match letter {
        '=' | '@' | '/' | ',' | ' ' => '-',
        other => other,
    };
    let joined = [&[what], packages].concat().join("_");
    joined.chars().map(plain).collect()
}

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
    clear(&cache);
    let partial = cache.join(format!("{name}{PARTIAL}{}", std::process::id()));
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

/// Removes what a run that was stopped left half filled.
fn clear(cache: &Path) {
    for entry in fs::read_dir(cache).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(is_stale) {
            println!("setup: removing {}", entry.path().display());
            // one that cannot be removed only takes room
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Is this a half filled folder whose process is gone? Told only where a system lists
/// its processes as files.
fn is_stale(name: &str) -> bool {
    let process = name.rsplit_once(PARTIAL).map(|(_, process)| process);
    let processes = Path::new("/proc");
    process.is_some_and(|process| {
        let own = processes.join(process);
        processes.join("self").exists() && process.parse::<u32>().is_ok() && !own.exists()
    })
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

#[test]
fn a_name_tells_the_list() {
    assert_eq!(name("web", &["vite@8.3.8", "a/b"]), "web_vite-8.3.8_a-b");
    assert_ne!(name("web", &["vite@8.3.8"]), name("web", &["vite@8.3.9"]));
}

#[test]
fn only_what_nobody_fills_is_stale() {
    let own = format!("web{PARTIAL}{}", std::process::id());
    assert!(!is_stale(&own));
    assert!(!is_stale("web_vite-8.3.8"));
    assert!(!is_stale("web.partial-x"));
    if Path::new("/proc/self").exists() {
        assert!(is_stale("web.partial-4294967295"));
    }
}
