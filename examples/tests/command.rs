//! The commands as processes.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{env, fs};

fn qalqan(arguments: &[&str], input: &str) -> (bool, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_qalqan"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    (
        output.status.success(),
        String::from_utf8(output.stdout).unwrap(),
    )
}

fn month_close(arguments: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_month_close"))
        .current_dir(env::temp_dir())
        .args(arguments)
        .output()
        .unwrap()
}

fn place(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn the_door_by_name() {
    let (good, text) = qalqan(&["call", "checkAmount"], r#"{"amount":"2487.71"}"#);
    assert!(good && text.contains(r#""tiyn":248771"#), "{text}");
    let (good, text) = qalqan(&["call", "checkAmount"], "{");
    assert!(!good && text.contains("not-json"), "{text}");
    let (good, text) = qalqan(&["call", "nothing"], "{}");
    assert!(!good && text.contains("unknown-call"), "{text}");
    let (good, text) = qalqan(&["calls"], "");
    assert!(
        good && text.lines().any(|line| line == "checkAct"),
        "{text}"
    );
}

/// The commands that the README shows for `qalqan`, each with the file it is given.
fn commands(readme: &str) -> Vec<(Vec<&str>, Option<&str>)> {
    let shown = readme.split("cargo run --bin qalqan -- ").skip(1);
    let lines = shown.filter_map(|rest| rest.split(['`', '#', '\n']).next());
    let parts = lines.map(|line| line.split_once('<').unwrap_or((line, "")));
    parts
        .map(|(words, file)| {
            let file = Some(file.trim()).filter(|file| !file.is_empty());
            (words.split_whitespace().collect(), file)
        })
        .collect()
}

#[test]
fn the_commands_of_the_readme_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let commands = commands(&readme);
    assert!(commands.len() >= 4, "{commands:?}");
    for (arguments, file) in commands {
        let input = file.map(|file| fs::read_to_string(root.join(file)).unwrap());
        let (good, text) = qalqan(&arguments, &input.unwrap_or_default());
        assert!(good && !text.is_empty(), "{arguments:?}: {text}");
    }
}

#[test]
fn the_first_act_is_clear() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/first_act.json");
    let (good, text) = qalqan(&["call", "checkAct"], &fs::read_to_string(file).unwrap());
    let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
    let verdict = &answer["answer"]["verdict"];
    assert!(
        good && verdict["outcome"] == "clear" && verdict["complete"] == true,
        "{text}"
    );
    for list in ["findings", "notChecked"] {
        assert_eq!(verdict[list], serde_json::json!([]), "{list}");
    }
    assert_eq!(answer["answer"]["cases"], 2);
}

#[test]
fn rules_in_three_languages() {
    for (lang, words) in [
        ("kk", "қабылданбайды  Тетік, 13-тармақ  Акт сомасы"),
        ("ru", "отказ  Механизм, пункт 13  Сумма акта"),
        ("en", "refused  Mechanism, point 13  the total of the act"),
    ] {
        let (good, text) = qalqan(&["rules", "--lang", lang], "");
        let line = text.lines().find(|line| line.starts_with("ACT-005"));
        assert!(
            good && line.is_some_and(|line| line.contains(words)),
            "{lang}"
        );
    }
    let (good, text) = qalqan(
        &[
            "explain",
            "ACT-001",
            "--param",
            "declared=3",
            "--param",
            "actual=2",
        ],
        "",
    );
    assert!(
        good && text.contains("declared: 3, actual: 2; correct the count"),
        "{text}"
    );
    assert!(!qalqan(&["explain", "ACT-999"], "").0);
    assert!(!qalqan(&["rules", "--lang", "xx"], "").0);
}

#[test]
fn a_number_is_told() {
    let (good, text) = qalqan(&["check-id", "050540004455"], "");
    assert!(good && text.contains("050540004455"), "{text}");
    let (good, text) = qalqan(&["check-id", "050540004456"], "");
    assert!(!good, "{text}");
}

#[test]
fn the_main_job_from_any_folder() {
    let out = place("main-job");
    let output = month_close(&[Path::new("--out"), &out]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}");
    let last = text.lines().last().unwrap();
    assert!(
        last.starts_with("planted ") && last.ends_with("missed 0, false 0"),
        "{last}"
    );
    let findings = fs::read_to_string(out.join("findings.json")).unwrap();
    // no number of a person leaves in findings
    let runs = findings.split(|letter: char| !letter.is_ascii_digit());
    assert!(
        !runs
            .into_iter()
            .any(|run| run.len() == 12 && run.starts_with("99"))
    );
    let findings: serde_json::Value = serde_json::from_str(&findings).unwrap();
    assert!(findings["findings"].as_array().unwrap().len() > 30);
    let register = fs::read_to_string(out.join("register.csv")).unwrap();
    assert!(register.matches("ИТОГО").count() == 2);
    assert!(
        fs::read_to_string(out.join("statement.html"))
            .unwrap()
            .contains("QP-2026-")
    );
}

#[test]
fn a_folder_without_a_month_is_an_error() {
    let empty = place("empty-month");
    fs::create_dir_all(&empty).unwrap();
    let output = month_close(&[Path::new("--data"), &empty]);
    assert!(!output.status.success());
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("issuer.json")
    );
}

#[test]
fn the_generator_writes_a_month() {
    let out = place("generated");
    let status = Command::new(env!("CARGO_BIN_EXE_generate"))
        .args(["--size", "region", "--seed", "9", "--out"])
        .arg(&out)
        .output()
        .unwrap()
        .status;
    assert!(status.success());
    let closed = month_close(&[Path::new("--data"), &out, Path::new("--out"), &out]);
    assert!(closed.status.success());
    // a broken reference book stops the run before any act is judged
    let path = out.join("reference.json");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replacen("\"state\":\"open\"", "\"state\":\"ajar\"", 1),
    )
    .unwrap();
    let closed = month_close(&[Path::new("--data"), &out, Path::new("--out"), &out]);
    assert!(!closed.status.success());
}
