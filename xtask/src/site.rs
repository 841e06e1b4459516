//! Where we are: the repository, its target folder, the cargo in use.

use std::env;
use std::ffi::OsString;
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

    /// Any program, from the root of the repository.
    pub fn tool(&self, program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&self.root);
        command
    }
}
