//! Where we are: the repository, its target folder, the cargo in use.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Site {
    pub root: PathBuf,
    /// Where cargo builds.
    pub target: PathBuf,
    cargo: OsString,
}

impl Site {
    pub fn here() -> Self {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = xtask.parent().unwrap_or(xtask).to_owned();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
        Self {
            target: root.join(target),
            cargo: env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
            root,
        }
    }

    /// The cargo that runs us, from the root of the repository.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        self.tool(&self.cargo, arguments)
    }

    /// Any program, from the root of the repository. It finds libraries where the machine
    /// has them and not where cargo builds: a test that loads one by name would take
    /// yesterday's build, without optimisation, for the one that it was given.
    pub fn tool(&self, program: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&self.root);
        for name in ["LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"] {
            if let Some(folders) = env::var_os(name) {
                command.env(name, without(&self.target, &folders));
            }
        }
        command
    }
}

/// A list of folders without those under one.
fn without(folder: &Path, list: &OsStr) -> OsString {
    let kept = env::split_paths(list).filter(|one| !one.starts_with(folder));
    // what was split at the separator can be joined by it
    env::join_paths(kept).unwrap_or_default()
}

#[test]
fn what_cargo_builds_is_not_looked_through_for_libraries() {
    let list = env::join_paths([
        "/here/target/debug/deps",
        "/here/target",
        "/usr/lib",
        "/here",
    ]);
    let kept = without(Path::new("/here/target"), &list.unwrap_or_default());
    let due = env::join_paths(["/usr/lib", "/here"]).unwrap_or_default();
    assert_eq!(kept, due);
    let site = Site::here();
    let tool = site.tool("java", &[]);
    let told = tool
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    for (name, value) in told.filter(|(name, _)| *name != "PATH") {
        let folders: Vec<PathBuf> = env::split_paths(value).collect();
        let own = folders.iter().any(|one| one.starts_with(&site.target));
        assert!(!own, "{name:?}: {folders:?}");
    }
}
