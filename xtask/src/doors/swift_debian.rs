//! Debian 13's Swift in a folder of its own, for a machine that has no Swift.
//!
//! Every mount is made in a mount namespace that ends with the command, so none can be
//! left behind.

use crate::doors::kept::{self, done};
use crate::doors::swift;
use crate::run::run;
use crate::setup;
use crate::site::Site;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SUITE: &str = "trixie";
const PACKAGES: [&str; 2] = ["swiftlang", "libc6-dev"];
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
    if !setup::is_root(site) {
        return Err("only root may set up and enter Debian's Swift".to_owned());
    }
    if !run(&mut site.tool("unshare", &["--mount", "true"])).ok {
        return Err("this machine allows no mounts, which Debian's Swift needs".to_owned());
    }
    let name = kept::name(&format!("debian-{SUITE}"), &PACKAGES);
    kept::folder(&name, |partial| {
        setup::apt(site, &["debootstrap"])?;
        let packages = PACKAGES.join(" and ");
        println!("setup: debootstrap of {SUITE} with {packages} (3 GB, some minutes)");
        fill(site, partial, &mirror(site)?)
    })
}

fn fill(site: &Site, partial: &Path, mirror: &str) -> Result<(), String> {
    let include = format!("--include={}", PACKAGES.join(","));
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
    done("debootstrap", run(command.arg(partial).arg(mirror)))?;
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
    if version.ok && swift::is_six(&version.stdout) {
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
