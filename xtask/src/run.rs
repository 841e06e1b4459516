//! One command run to its end, with what it printed.

use crate::site::Site;
use std::process::{Command, Stdio};

pub struct Run {
    pub ok: bool,
    pub stdout: String,
    pub stderr: String,
}

/// Runs it with no input. A program that cannot start has failed and says why.
pub fn run(command: &mut Command) -> Run {
    match command.stdin(Stdio::null()).output() {
        Ok(output) => Run {
            ok: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        },
        Err(error) => Run {
            ok: false,
            stdout: String::new(),
            stderr: format!("{}: {error}\n", command.get_program().to_string_lossy()),
        },
    }
}

/// The documentation of the core, with no broken link.
pub fn docs(site: &Site) -> Run {
    let mut command = site.cargo(&["doc", "-p", "qalqan-core", "--no-deps"]);
    run(command.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Writes `core/LAW.md` anew: the test that checks it blesses it.
pub fn law(site: &Site) -> Run {
    let mut command = site.cargo(&["test", "-p", "qalqan-core", "--test", "catalogue"]);
    run(command.env("QALQAN_BLESS", "1"))
}
