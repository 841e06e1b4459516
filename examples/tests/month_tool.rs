//! `month_close` as a person meets it, on the generated month and on a host's own.

mod folder;
mod place;
mod process;

use folder::Month;
use place::Place;
use process::{fits, month_close};
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

#[test]
fn the_generated_month_is_closed() {
    let out = Place::new("main-job");
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
    let findings: Value = serde_json::from_str(&findings).unwrap();
    assert!(findings["findings"].as_array().unwrap().len() > 30);
    let register = fs::read_to_string(out.join("register.csv")).unwrap();
    assert_eq!(register.matches("ИТОГО").count(), 2);
    let statement = fs::read_to_string(out.join("statement.html")).unwrap();
    assert!(statement.contains("QP-2026-"));
}

#[test]
fn the_generator_writes_a_month() {
    let folder = Place::new("generated");
    let status = Command::new(env!("CARGO_BIN_EXE_generate"))
        .args(["--size", "region", "--seed", "9", "--out"])
        .arg(&*folder)
        .status()
        .unwrap();
    assert!(status.success());
    let ended = month_close(&["--data".as_ref(), folder.as_os_str()], None);
    assert_eq!(ended.code, 0, "{}", ended.out);
    // what is not as planted is told: a defect mended, a finding that nothing explains
    let manifest = folder.join("manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    let other = text.replacen("\"rule\":\"ACT-005\"", "\"rule\":\"ACT-006\"", 1);
    fs::write(&manifest, other).unwrap();
    let ended = month_close(&["--data".as_ref(), folder.as_os_str()], None);
    assert_eq!(ended.code, 1);
    assert!(
        ended
            .out
            .lines()
            .any(|line| line.starts_with("false: ACT-005 "))
    );
    assert!(
        ended.out.trim_end().ends_with("missed 1, false 1"),
        "{}",
        ended.out
    );
}

/// The same month without its manifest gives the same findings, and no figures of what was
/// planted.
#[test]
fn a_month_without_a_manifest() {
    let month = Month::of_a_host("no-manifest");
    let ended = month.close(&[]);
    assert_eq!(ended.code, 1, "{}", ended.err);
    assert!(!ended.out.contains("planted"));
    let findings = month.findings();
    assert_eq!(findings.get("score"), None);
    let out = Place::new("with-manifest");
    let generated = month_close(&["--out".as_ref(), out.as_os_str()], None);
    assert_eq!(generated.code, 0);
    let text = fs::read_to_string(out.join("findings.json")).unwrap();
    let known: Value = serde_json::from_str(&text).unwrap();
    for part in [
        "acts",
        "findings",
        "notChecked",
        "suspended",
        "unreadable",
        "absent",
    ] {
        assert_eq!(findings[part], known[part], "{part}");
    }
    assert_eq!(findings["unreadable"], json!([]));
}

/// 0, 4, 1, 3: the same codes as those of a call.
#[test]
fn a_month_ends_in_the_code_of_its_heaviest() {
    let month = Month::clean("codes");
    let ended = month.close(&[]);
    assert_eq!(ended.code, 0, "{}{}", ended.out, ended.err);
    assert!(month.read("closed/register.csv").contains("ACT-1"));
    // what nobody says was done is no pass
    let desk = month.read("desk.json");
    month.put("desk.json", &json!({}));
    assert_eq!(month.close(&[]).code, 4);
    month.write("desk.json", desk);
    month.remove("journal.json");
    assert_eq!(month.close(&[]).code, 4);
    month.put("journal.json", &json!([]));
    assert_eq!(month.close(&[]).code, 0);
    let mut act: Value = serde_json::from_str(&month.read("acts/1.json")).unwrap();
    act["total"] = "1.00".into();
    month.put("acts/1.json", &act);
    assert_eq!(month.close(&[]).code, 1);
    // nothing is paid any more, and no register of the run before is left
    assert!(!month.0.join("closed/register.csv").exists());
    month.write("steps.json", "[");
    assert_eq!(month.close(&[]).code, 3);
}

/// A file that is not there ends nothing: the report names it and what is not checked.
#[test]
fn every_file_may_be_missing() {
    for file in [
        "issuer.json",
        "providers.json",
        "policies.json",
        "reference.json",
        "inbox.json",
        "history.json",
        "key.mark",
        "payments.json",
        "claims.json",
        "steps.json",
        "visits.json",
        "signatures.json",
        "desk.json",
        "journal.json",
    ] {
        let month = Month::of_a_host(&format!("without-{file}"));
        let arrivals = month.arrivals();
        month.remove(file);
        let ended = month.close(&["--lang", "ru"]);
        assert!([1, 3].contains(&ended.code), "{file}: {}", ended.err);
        let findings = month.findings();
        assert_eq!(findings["absent"][0]["file"], file);
        assert_eq!(findings["absent"].as_array().unwrap().len(), 1);
        let words = findings["absent"][0]["notChecked"].as_str().unwrap();
        assert!(ended.out.contains(words), "{file}");
        assert!(words.contains(|letter| ('а'..='я').contains(&letter)));
        // all acts are there, whatever else is
        assert_eq!(
            findings["acts"].as_array().unwrap().len(),
            arrivals,
            "{file}"
        );
    }
}

/// Nobody says when acts came: they are checked, and none is signed.
#[test]
fn without_arrivals_nothing_is_signed() {
    let month = Month::of_a_host("no-inbox");
    month.remove("inbox.json");
    assert_eq!(month.close(&[]).code, 1);
    let findings = month.findings();
    assert!(
        !findings["acts"]
            .as_array()
            .unwrap()
            .iter()
            .any(|act| act["standing"] == "signed")
    );
    assert!(!month.0.join("closed/register.csv").exists());
}

#[test]
fn a_folder_without_acts_is_3() {
    let month = Month::clean("no-acts");
    month.remove("acts/1.json");
    month.put("inbox.json", &json!([]));
    for (lang, told) in [
        ("kk", "бірде-бір акт жоқ"),
        ("ru", "нет ни одного акта"),
        ("en", "no act"),
    ] {
        let ended = month.close(&["--lang", lang]);
        assert_eq!(ended.code, 3);
        assert!(ended.err.contains(told), "{}", ended.err);
    }
    assert_eq!(month.close(&["--lang", "xx"]).code, 2);
    assert_eq!(month.close(&["--signing-day", "soon"]).code, 2);
}

#[test]
fn tables_fit_the_terminal() {
    let month = Month::of_a_host("widths");
    month.write("acts/0001.json", "{");
    month.remove("journal.json");
    let key = month.path("key.txt");
    let data = month.0.display().to_string();
    for lang in ["kk", "ru", "en"] {
        for columns in [40, 80, 132] {
            let arguments = ["--data", &data, "--key", &key, "--lang", lang];
            let ended = month_close(&arguments, Some(columns));
            assert_eq!(ended.code, 3);
            // the last line is a path
            let (report, _) = ended.out.trim_end().rsplit_once('\n').unwrap();
            fits(report, columns);
            if lang == "ru" {
                let shown = report
                    .lines()
                    .find(|line| line.contains("ACT-004"))
                    .unwrap();
                assert!(shown.contains("отказ"), "{shown}");
            }
        }
    }
}

/// The report of one act with a wrong total, to the letter; `QALQAN_BLESS` writes it anew.
#[test]
fn the_report_to_the_letter() {
    let month = Month::clean("letters");
    let mut act: Value = serde_json::from_str(&month.read("acts/1.json")).unwrap();
    act["total"] = "1.00".into();
    month.put("acts/1.json", &act);
    month.write("steps.json", "[\n{]");
    month.remove("journal.json");
    let (key, data) = (month.path("key.txt"), month.0.display().to_string());
    for (lang, columns) in [("kk", 40), ("ru", 80), ("en", 132)] {
        let arguments = ["--data", &data, "--key", &key, "--lang", lang];
        let ended = month_close(&arguments, Some(columns));
        assert_eq!(ended.code, 3);
        // the last line is a path
        let (report, _) = ended.out.trim_end().rsplit_once('\n').unwrap();
        // no number of anybody is kept
        let report = report.replace(act["provider"].as_str().unwrap(), "############");
        let file = format!("examples/tests/reports/{lang}_{columns}.txt");
        let path = process::root().join(&file);
        if std::env::var_os("QALQAN_BLESS").is_some() {
            fs::write(&path, format!("{report}\n")).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap();
        assert_eq!(kept.trim_end(), report.trim_end(), "{file}");
    }
}
