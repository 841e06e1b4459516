//! `month_close` as a person meets it, on the generated month and on a host's own.

mod folder;
mod process;

use folder::{KEY, Month};
use process::{fits, month_close, place};
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

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
    let findings: Value = serde_json::from_str(&findings).unwrap();
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
        .status()
        .unwrap();
    assert!(status.success());
    let ended = month_close(&["--data".as_ref(), folder.as_os_str()], None);
    assert_eq!(ended.code, 0, "{}", ended.out);
    // what is not as planted is told: a defect mended, a finding that nothing explains
    let manifest = folder.join("manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    let other = text.replacen("\"rule\": \"ACT-005\"", "\"rule\": \"ACT-006\"", 1);
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
    let out = place("with-manifest");
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
    assert!(!month.read("closed/register.csv").contains("ACT-1"));
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
        assert_eq!(findings["acts"].as_array().unwrap().len(), 169, "{file}");
    }
}

#[test]
fn an_act_that_cannot_be_read_is_a_row() {
    let month = Month::of_a_host("unread");
    let whole = {
        assert_eq!(month.close(&[]).code, 1);
        month.findings()
    };
    month.write("acts/0001.json", "{\"number\": \"A\",");
    month.write(
        "acts/0002.json",
        [
            &b"\xef\xbb\xbf"[..],
            month.read("acts/0002.json").as_bytes(),
        ]
        .concat(),
    );
    month.write("acts/0003.json", b"{\n\"number\": \"\xcf\xf0\"}");
    month.write("acts/0004.json", "{\"numbr\": \"A\"}");
    month.write("acts/0005.json", "{\"cases\": [{\"insured\": 12}]}");
    month.remove("acts/0006.json");
    let ended = month.close(&["--lang", "kk"]);
    assert_eq!(ended.code, 3);
    let findings = month.findings();
    let told = |file: &str| {
        let rows = findings["unreadable"].as_array().unwrap();
        let row = rows.iter().find(|row| row["file"] == file);
        row.map_or("", |row| row["reason"].as_str().unwrap())
            .to_string()
    };
    for (file, reason) in [
        ("acts/0001.json", "1-жол, 15-таңба: мәтін JSON емес"),
        (
            "acts/0002.json",
            "1-жол, 1-таңба: мәтін BOM белгісінен басталады",
        ),
        (
            "acts/0003.json",
            "2-жол, 12-таңба: осы жерде UTF-8 емес байттар бар",
        ),
        (
            "acts/0004.json",
            "мәтіннің құрылымы басқа: мұндай өріс жоқ, мүмкін: number",
        ),
        (
            "acts/0005.json",
            "мәтіннің құрылымы басқа: мұнда тұрғаны: сан, күтілетіні: мәтін",
        ),
        ("acts/0006.json", "мұндай файл жоқ"),
    ] {
        assert!(told(file).contains(reason), "{file}: {}", told(file));
        assert!(ended.out.contains(file));
    }
    // the rest of the month is closed as it was, but for what the lost acts took part in
    let acts = findings["acts"].as_array().unwrap();
    assert_eq!(acts.len(), 169 - 6);
    let all = whole["acts"].as_array().unwrap();
    let same = acts.iter().filter(|act| all.contains(act));
    assert!(same.count() > 150);
    // nor is an act left unnamed that the list of arrivals forgot
    month.write("acts/9999.json", "{}");
    assert_eq!(month.close(&[]).code, 3);
    assert!(
        month
            .read("closed/findings.json")
            .contains("acts/9999.json")
    );
}

#[test]
fn a_file_with_a_byte_order_mark_is_told_and_left_out() {
    let month = Month::of_a_host("mark");
    let book = month.read("reference.json");
    month.write("reference.json", format!("\u{feff}{book}"));
    let ended = month.close(&["--lang", "ru"]);
    assert_eq!(ended.code, 3);
    let row = "reference.json";
    assert!(ended.out.contains(row) && ended.out.contains("Сохраните его в UTF-8 без BOM"));
    // nothing of a book that was not read is passed
    let findings = month.findings();
    let acts = findings["acts"].as_array().unwrap();
    assert!(acts.iter().all(|act| act["standing"] != "signed"));
}

/// With another key no fingerprint of the history is met: its silence is no answer.
#[test]
fn a_wrong_key_answers_nothing() {
    let month = Month::of_a_host("wrong-key");
    month.write("key.txt", "00".repeat(16));
    let ended = month.close(&[]);
    assert_eq!(ended.code, 3);
    assert!(
        ended.out.contains("was made with another key"),
        "{}",
        ended.out
    );
    let rules = |part: &str, findings: &Value| -> Vec<String> {
        let rows = findings[part].as_array().unwrap().iter();
        rows.map(|row| row["code"].as_str().unwrap().into())
            .collect()
    };
    let findings = month.findings();
    assert!(rules("notChecked", &findings).contains(&"DUP-004".into()));
    // nor is a person of a token taken for another
    let mut found = rules("findings", &findings).into_iter();
    assert!(!found.any(|code| code == "VIS-017"));
    // without a mark nobody knows whose history it is
    month.remove("key.mark");
    assert_eq!(month.close(&[]).code, 1);
    let findings = month.findings();
    assert_eq!(findings["absent"][0]["file"], "key.mark");
    assert!(rules("notChecked", &findings).contains(&"DUP-004".into()));
    // without a key acts of the month are compared among themselves
    assert_eq!(month.close_unkeyed().code, 1);
    let findings = month.findings();
    assert_eq!(findings["absent"][0]["file"], "--key");
    assert!(rules("findings", &findings).contains(&"DUP-003".into()));
    assert!(rules("notChecked", &findings).contains(&"DUP-004".into()));
}

#[test]
fn what_is_no_key_is_3_and_never_said_back() {
    let month = Month::of_a_host("no-key");
    let secret = KEY.replace('6', "x");
    month.write("key.txt", &secret);
    let ended = month.close(&["--lang", "ru"]);
    assert_eq!(ended.code, 3);
    assert!(
        ended
            .err
            .contains("ключ состоит из 32 шестнадцатеричных цифр"),
        "{}",
        ended.err
    );
    assert!(!ended.err.contains(&secret) && ended.out.is_empty());
    assert!(!month.0.join("closed").exists());
    month.remove("key.txt");
    let key = month.path("key.txt");
    assert_eq!(month_close(&["--key", &key], None).code, 3);
}

#[test]
fn a_row_of_the_book_that_cannot_be_read_is_found() {
    let month = Month::of_a_host("broken-row");
    let mut book: Value = serde_json::from_str(&month.read("reference.json")).unwrap();
    book["licences"]["rows"][0]["to"] = "31.12.2026".into();
    month.put("reference.json", &book);
    assert_eq!(month.close(&[]).code, 1);
    let findings = month.findings();
    let rows = findings["findings"].as_array().unwrap();
    let broken = rows.iter().filter(|row| row["file"] == "reference.json");
    assert_eq!(broken.count(), 1);
    assert!(
        findings["acts"]
            .as_array()
            .unwrap()
            .iter()
            .any(|act| act["standing"] == "signed")
    );
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
