//! Debian 13's Swift in a folder of its own, for a machine that has no Swift.
//!
//! Every mount is made in a mount namespace that ends with the command, so none can be
//! left behind.

use crate::run::run;
use crate::setup;
use crate::site::Site;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SUITE: &str = "trixie";
const PACKAGES: &str = "swiftlang,libc6-dev";
/// Grows with the recipe, so that an older folder is not taken for this one.
const NAME: &str = "swift-6-trixie";
/// Where the package is seen from inside.
pub const SEEN_AT: &str = "/mnt";

/// Mounts and changes root: the folder, what it sees, the command.
const ENTER: &str = r#"
mount --bind /proc "$0/proc" && mount --bind "$1" "$0/mnt" || exit 97
root="$0"; shift
exec chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/tmp LANG=C.UTF-8 \
    sh -c 'cd /mnt && exec "$@"' sh "$@"
"#;

/// The command run inside, in this folder.
pub fn inside(site: &Site, system: &Path, folder: &Path, command: &[&str]) -> Command {
    let mut enter = site.tool("unshare", &["--mount", "sh", "-c", ENTER]);
    enter.arg(system).arg(folder).args(command);
    enter
}

/// The folder with the system that holds Swift, made where it is not there yet.
pub fn ready(site: &Site) -> Result<PathBuf, String> {
    let cache = setup::cache().ok_or("neither XDG_CACHE_HOME nor HOME is set")?;
    let system = cache.join(NAME);
    if run(&mut site.tool("id", &["-u"])).stdout.trim() != "0" {
        return Err("only root may set up and enter Debian's Swift".to_owned());
    }
    if !run(&mut site.tool("unshare", &["--mount", "true"])).ok {
        return Err("this machine allows no mounts, which Debian's Swift needs".to_owned());
    }
    if !system.is_dir() {
        make(site, &cache, &system)?;
    }
    Ok(system)
}

/// Makes it under another name first, so that a broken one is never found.
fn make(site: &Site, cache: &Path, system: &Path) -> Result<(), String> {
    println!("setup: debootstrap of {SUITE} with {PACKAGES} (3 GB, some minutes)");
    setup::apt(site, &["debootstrap"])?;
    let mirror = mirror(site)?;
    fs::create_dir_all(cache).map_err(|error| format!("{}: {error}", cache.display()))?;
    let partial = cache.join(format!("{NAME}.partial-{}", std::process::id()));
    let made = fill(site, &partial, &mirror).and_then(|()| {
        let done = fs::rename(&partial, system);
        // another run may have been first, and its folder is as good
        done.or_else(|error| system.is_dir().then_some(()).ok_or(error))
            .map_err(|error| format!("{}: {error}", system.display()))
    });
    if partial.exists() {
        // what is left is told by its name, and the outcome does not depend on it
        let _ = fs::remove_dir_all(&partial);
    }
    made
}

fn fill(site: &Site, partial: &Path, mirror: &str) -> Result<(), String> {
    let include = format!("--include={PACKAGES}");
    let mut command = site.tool(
        "unshare",
        &[
            "--mount",
            "debootstrap",
            "--variant=minbase",
            &include,
            SUITE,
        ],
    );
    let done = run(command.arg(partial).arg(mirror));
    if !done.ok {
        let said = done.stdout + &done.stderr;
        let last = said.lines().last().unwrap_or_default();
        return Err(format!("debootstrap of {SUITE}: {last}"));
    }
    // the packages themselves are half a gigabyte and are not needed again
    let archives = partial.join("var/cache/apt/archives");
    for entry in fs::read_dir(&archives).into_iter().flatten().flatten() {
        if entry.path().extension().is_some_and(|end| end == "deb") {
            // a package left over only takes room
            let _ = fs::remove_file(entry.path());
        }
    }
    let version = run(&mut inside(
        site,
        partial,
        partial,
        &["swiftc", "--version"],
    ));
    if version.ok && super::swift::is_six(&version.stdout) {
        Ok(())
    } else {
        Err(format!("no Swift 6 in {SUITE}: {}", version.stderr.trim()))
    }
}

/// The Debian mirror of this machine's apt sources.
fn mirror(site: &Site) -> Result<String, String> {
    let ask = [
        "indextargets",
        "--format",
        "$(REPO_URI)",
        "Created-By: Packages",
        "Origin: Debian",
        "Label: Debian",
    ];
    let first = || {
        let lines = run(&mut site.tool("apt-get", &ask)).stdout;
        lines.lines().next().map(|line| line.trim().to_owned())
    };
    let updated = || run(&mut site.tool("apt-get", &["update"])).ok.then(first)?;
    let mirror = first().or_else(updated);
    mirror.ok_or_else(|| "apt's sources name no mirror of Debian".to_owned())
}
