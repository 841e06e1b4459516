//! What cannot be read or used in a month: it is told with its place, passes nothing, and
//! the rest is closed.

mod folder;
mod place;
mod process;

use folder::{KEY, Month};
use process::month_close;
use serde_json::{Value, json};

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
    assert_eq!(acts.len(), month.arrivals() - 6);
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

/// Nor does an entry, a card or a text of another file end the month.
#[test]
fn what_cannot_be_used_is_a_row_with_its_place() {
    let month = Month::of_a_host("entries");
    let mut journal: Value = serde_json::from_str(&month.read("journal.json")).unwrap();
    journal[0]["draft"] = json!({"aproved": "1"});
    journal[1]["call"] = "checkPlann".into();
    let ids = [&journal[0]["id"], &journal[1]["id"]].map(|id| id.as_str().unwrap().to_owned());
    month.put("journal.json", &journal);
    let mut steps: Value = serde_json::from_str(&month.read("steps.json")).unwrap();
    steps[1]["steps"][0] = "sing".into();
    month.put("steps.json", &steps);
    let mut visits: Value = serde_json::from_str(&month.read("visits.json")).unwrap();
    visits["desks"][0]["codes"][0]["insured"] = "1".into();
    let visit = visits["desks"][0]["codes"][0]["visit"]
        .as_str()
        .unwrap()
        .to_owned();
    month.put("visits.json", &visits);
    let mut providers: Value = serde_json::from_str(&month.read("providers.json")).unwrap();
    providers[0]["account"] = "KZ00".into();
    month.put("providers.json", &providers);
    month.put(
        "signatures.json",
        &json!([{
            "act": "A-0", "at": "2026-04-03T20:30", "signature": {},
        }]),
    );
    let ended = month.close(&["--lang", "ru"]);
    assert_eq!(ended.code, 3, "{}", ended.err);
    let findings = month.findings();
    let rows = findings["unreadable"].as_array().unwrap().iter();
    let rows: Vec<String> = rows
        .map(|row| {
            format!(
                "{} {}",
                row["file"].as_str().unwrap(),
                row["reason"].as_str().unwrap()
            )
        })
        .collect();
    for told in [
        format!(
            "journal.json {}: текст другого устройства: aproved: такого поля нет",
            ids[0]
        ),
        format!("journal.json {}: такого вызова нет", ids[1]),
        "steps.json [1]: не из перечня: ".into(),
        format!("visits.json {visit}: количество знаков не равно: 12"),
        "signatures.json среди актов месяца такого нет: A-0".into(),
        "providers.json [0]: количество знаков не равно: 20".into(),
    ] {
        assert!(
            rows.iter().any(|row| row.starts_with(&told)),
            "{told}: {rows:#?}"
        );
    }
    assert_eq!(findings["acts"].as_array().unwrap().len(), month.arrivals());
    let signed = |act: &Value| act["standing"] == "signed";
    assert!(findings["acts"].as_array().unwrap().iter().any(signed));
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
    month.write("key.txt", "11".repeat(16));
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
    // without a mark each fingerprint still tells that another key made it
    month.remove("key.mark");
    let unmarked = month.close(&[]);
    assert_eq!(unmarked.code, 3, "{}", unmarked.out);
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
