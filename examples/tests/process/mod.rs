//! The commands as processes.
#![allow(dead_code, reason = "each test file uses some of it")]

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a command left.
#[derive(Debug)]
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ended {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .into()
}

fn run(mut command: Command, input: &[u8]) -> Ended {
    let mut child = command
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // a command that ends at once does not read its input
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended {
        code: output.status.code().unwrap(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// Runs `qalqan` with an input.
pub fn qalqan<S: AsRef<OsStr>>(arguments: &[S], input: impl AsRef<[u8]>) -> Ended {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qalqan"));
    command.args(arguments).env_remove("COLUMNS");
    run(command, input.as_ref())
}

/// Runs `qalqan` as in a terminal of so many columns.
pub fn qalqan_in(columns: u16, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qalqan"));
    command.args(arguments).env("COLUMNS", columns.to_string());
    let ended = run(command, b"");
    assert_eq!(ended.code, 0, "{}", ended.err);
    ended.out
}

/// Runs `month_close`.
pub fn month_close<S: AsRef<OsStr>>(arguments: &[S], columns: Option<u16>) -> Ended {
    let mut command = Command::new(env!("CARGO_BIN_EXE_month_close"));
    command.args(arguments).env_remove("COLUMNS");
    if let Some(columns) = columns {
        command.env("COLUMNS", columns.to_string());
    }
    run(command, b"")
}

/// Every line fits.
pub fn fits(text: &str, columns: u16) {
    for line in text.lines() {
        assert!(
            line.chars().count() <= usize::from(columns),
            "{columns}: {line}"
        );
    }
}
