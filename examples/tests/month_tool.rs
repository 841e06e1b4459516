//! `month_close` as a person meets it.

mod process;

use process::{Ended, month_close, place};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Closes the month of a folder, with its files beside it.
fn close(folder: &Path, more: &[&str]) -> (Ended, PathBuf) {
    let out = folder.join("closed");
    let mut arguments = vec!["--data".into(), folder.display().to_string()];
    arguments.extend(["--out".into(), out.display().to_string()]);
    arguments.extend(more.iter().map(ToString::to_string));
    (month_close(&arguments, None), out)
}

#[test]
fn the_generated_month_is_closed() {
    let out = place("main-job");
    let ended = month_close(&["--out".as_ref(), out.as_os_str()], None);
    assert_eq!(ended.code, 0, "{}{}", ended.out, ended.err);
    let last = ended.out.lines().last().unwrap();
    assert!(
        last.starts_with("planted ") && last.ends_with("missed 0, false 0"),
        "{last}"
    );
    let findings = fs::read_to_string(out.join("findings.json")).unwrap();
    // no number of a person leaves in findings
    let mut runs = findings.split(|letter: char| !letter.is_ascii_digit());
    assert!(!runs.any(|run| run.len() == 12 && run.starts_with("99")));
    let findings: serde_json::Value = serde_json::from_str(&findings).unwrap();
    assert!(findings["findings"].as_array().unwrap().len() > 30);
    let register = fs::read_to_string(out.join("register.csv")).unwrap();
    assert_eq!(register.matches("ИТОГО").count(), 2);
    let statement = fs::read_to_string(out.join("statement.html")).unwrap();
    assert!(statement.contains("QP-2026-"));
}

#[test]
fn the_generator_writes_a_month() {
    let folder = place("generated");
    let status = Command::new(env!("CARGO_BIN_EXE_generate"))
        .args(["--size", "region", "--seed", "9", "--out"])
        .arg(&folder)
        .output()
        .unwrap()
        .status;
    assert!(status.success());
    let (ended, _) = close(&folder, &[]);
    assert_eq!(ended.code, 0, "{}", ended.out);
}
