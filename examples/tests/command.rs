//! `qalqan` as a person meets it: answers, exit codes, names, languages, widths.

mod place;
mod process;

use place::Place;
use process::{fits, qalqan, qalqan_in, root};
use serde_json::Value;
use std::fs;

/// The first act with some of its text written otherwise, and the book to match.
fn first_act(change: impl Fn(&mut Value)) -> String {
    let text = fs::read_to_string(root().join("examples/data/first_act.json")).unwrap();
    let mut draft = serde_json::from_str(&text).unwrap();
    change(&mut draft);
    draft.to_string()
}

#[test]
fn clear_is_0() {
    let ended = qalqan(&["call", "checkAct", "examples/data/first_act.json"], "");
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    let answer = &ended.json()["answer"];
    assert_eq!(answer["verdict"]["outcome"], "clear");
    assert_eq!(answer["verdict"]["complete"], true);
    for list in ["findings", "notChecked"] {
        assert_eq!(answer["verdict"][list], serde_json::json!([]), "{list}");
    }
    assert_eq!(answer["cases"], 2);
    // one line in a pipe, and the same from the input
    assert_eq!(ended.out.lines().count(), 1);
    for arguments in [&["call", "checkAct"][..], &["call", "checkAct", "-"]] {
        let same = qalqan(arguments, first_act(|_| ()));
        assert_eq!((same.code, same.out.as_str()), (0, ended.out.as_str()));
    }
    // a call that gives no verdict
    assert_eq!(qalqan(&["call", "version"], "{}").code, 0);
}

#[test]
fn findings_are_1() {
    let wrong = first_act(|draft| draft["act"]["cases"][1]["total"] = "2500.00".into());
    let ended = qalqan(&["call", "checkAct"], wrong);
    assert_eq!(ended.code, 1);
    let findings = ended.json()["answer"]["verdict"]["findings"].clone();
    assert_eq!(findings[0]["code"], "ACT-004");
    // with what could not be checked beside it, a finding stays one
    let both = first_act(|draft| {
        draft["act"]["cases"][1]["total"] = "2500.00".into();
        draft["reference"]["licences"] = Value::Null;
    });
    let ended = qalqan(&["call", "checkAct"], both);
    assert_eq!(ended.code, 1);
    assert_eq!(ended.json()["answer"]["verdict"]["complete"], false);
}

#[test]
fn what_lacks_a_list_is_4() {
    let lacks = first_act(|draft| draft["reference"]["licences"] = Value::Null);
    let ended = qalqan(&["call", "checkAct"], lacks);
    assert_eq!(ended.code, 4);
    assert_eq!(ended.json()["answer"]["verdict"]["outcome"], "unchecked");
}

#[test]
fn usage_is_2_and_the_nearest_names_are_offered() {
    for (arguments, told) in [
        (&["call", "chekAct"][..], "'checkAct'"),
        (&["call", "zzz"], "`qalqan calls` lists all"),
        (&["explain", "AKT-003"], "'ACT-003'"),
        (&["exlain"], "'explain'"),
        (&["rules", "--lng", "kk"], "'--lang'"),
        (&["rules", "--lang", "xx"], "kk, ru, en"),
        (&["check-id", "1", "--kind", "ibam"], "'iban'"),
        (&["explain", "ACT-001", "--param", "declared=3"], "actual"),
        (&["fields", "checkAct", "nothing"], "no field"),
    ] {
        let ended = qalqan(arguments, "");
        assert_eq!(ended.code, 2, "{arguments:?}: {}", ended.err);
        assert!(ended.err.contains(told), "{arguments:?}: {}", ended.err);
        assert_eq!(ended.out, "");
    }
    // a text of any length is not said back
    let long = "x".repeat(100_000);
    assert!(qalqan(&["explain", &long], "").err.len() < 500);
}

#[test]
fn letters_of_names_may_be_any() {
    assert_eq!(qalqan(&["call", "CHECKAMOUNT"], "{}").code, 1);
    let ended = qalqan(&["explain", "act-003", "--lang", "ru"], "");
    assert_eq!(ended.code, 0);
    assert!(
        ended
            .out
            .starts_with("ACT-003  отказ  Механизм, пункт 13\n")
    );
}

/// What is said beside the answer is a person's: where it is and what to do.
#[test]
fn what_cannot_be_read_is_3() {
    let mark = "\u{feff}{}".as_bytes();
    let cases: [(&[u8], &str, &str); 8] = [
        (
            b"{",
            "строка 1, позиция 1: текст не в формате JSON",
            "not-json",
        ),
        (b" \n", "текст пуст", "not-json"),
        (
            mark,
            "строка 1, позиция 1: текст начинается с метки BOM",
            "byte-order-mark",
        ),
        (b"\xff\xfe{\0}\0", "текст в кодировке UTF-16", "not-utf8"),
        (
            b"{\n \"\xd0\xff",
            "строка 2, позиция 3: здесь байты не в UTF-8",
            "not-utf8",
        ),
        (
            b"{\"amount\":7}",
            "позиция 11: текст другого устройства: amount: здесь стоит: число, ожидается: текст",
            "wrong-shape",
        ),
        (b"{\"sum\":\"7\"}", "sum: такого поля нет", "wrong-shape"),
        (b"[]", "текст другого устройства", "wrong-shape"),
    ];
    for (input, told, code) in cases {
        let ended = qalqan(&["call", "checkAmount", "--lang", "ru"], input);
        assert_eq!(ended.code, 3, "{told}");
        assert!(ended.err.contains(told), "{told}: {}", ended.err);
        assert_eq!(ended.json()["error"]["code"], code, "{told}");
    }
    for (lang, told) in [
        ("kk", "мұндай файл жоқ"),
        ("ru", "такого файла нет"),
        ("en", "there is no such file"),
    ] {
        let ended = qalqan(&["call", "checkAct", "no/such.json", "--lang", lang], "");
        assert_eq!((ended.code, ended.out.as_str()), (3, ""));
        assert!(
            ended.err.contains(&format!("no/such.json: {told}")),
            "{}",
            ended.err
        );
    }
}

#[test]
fn a_text_over_the_limit_is_3() {
    let path = Place::new("large.json");
    let file = fs::File::create(&*path).unwrap();
    file.set_len(65 * 1024 * 1024).unwrap();
    let ended = qalqan(&["call", "checkAct", path.to_str().unwrap()], "");
    assert_eq!(ended.code, 3);
    assert!(ended.err.contains("the limit is 64 MiB"), "{}", ended.err);
}

#[test]
fn an_indented_answer_is_the_same_answer() {
    let arguments = ["call", "checkAct", "examples/data/first_act.json"];
    let plain = qalqan(&arguments, "");
    let pretty = qalqan(&[&arguments[..], &["--pretty"]].concat(), "");
    assert!(
        pretty
            .out
            .starts_with("{\n  \"answer\": {\n    \"verdict\": {\n")
    );
    assert_eq!(plain.json(), pretty.json());
    // fields keep their order
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(letters(&plain.out), letters(&pretty.out));
}

#[test]
fn an_answer_in_a_language() {
    let wrong = first_act(|draft| draft["act"]["total"] = "1.00".into());
    let sentence = |arguments: &[&str]| {
        let answer = qalqan(arguments, &wrong).json();
        answer["answer"]["verdict"]["findings"][0]["sentence"].clone()
    };
    assert_eq!(sentence(&["call", "checkAct"]), Value::Null);
    for (lang, words) in [("kk", "Акт сомасы"), ("ru", "Сумма акта"), ("en", "total")]
    {
        let told = sentence(&["call", "checkAct", "--lang", lang]);
        assert!(
            told.as_str().is_some_and(|one| one.contains(words)),
            "{told}"
        );
    }
    // the draft's own language goes first; a call that tells no sentences is as it was
    let own = first_act(|draft| draft["law"] = serde_json::json!({"language": "kk"}));
    let (one, other) = (
        qalqan(&["call", "checkAct", "--lang", "ru"], &own),
        qalqan(&["call", "checkAct"], &own),
    );
    assert_eq!(one.out, other.out);
    assert_eq!(qalqan(&["call", "version", "--lang", "kk"], "{}").code, 0);
}

#[test]
fn rules_in_three_languages() {
    for (lang, words) in [
        ("kk", "қабылданбайды  Тетік, 13-тармақ  Акт сомасы"),
        ("ru", "отказ  Механизм, пункт 13  Сумма акта"),
        ("en", "refused  Mechanism, point 13  the total of the act"),
    ] {
        let ended = qalqan(&["rules", "--lang", lang], "");
        let mut lines = ended.out.lines();
        let line = lines.find(|line| line.starts_with("ACT-005"));
        assert!(line.is_some_and(|line| line.contains(words)), "{lang}");
    }
    // as JSON too: words where a language is given, codes alone where none is
    let rules = |input| qalqan(&["call", "rules"], input).json()["answer"]["rules"].clone();
    for (input, words) in [(r#"{"language":"ru"}"#, true), ("{}", false)] {
        let rules = rules(input);
        assert!(rules.as_array().unwrap().len() > 250);
        for rule in rules.as_array().unwrap() {
            for field in ["clauseWords", "effectWords"] {
                assert_eq!(rule[field].is_string(), words, "{rule}");
            }
        }
    }
    let values = ["--param", "declared=3", "--param", "actual=2"];
    let ended = qalqan(&[&["explain", "ACT-001"], &values[..]].concat(), "");
    assert!(
        ended
            .out
            .contains("declared: 3, actual: 2; correct the count")
    );
}

#[test]
fn a_number_is_told_in_three_languages() {
    for (lang, good, bad, nothing) in [
        (
            "kk",
            "БСН: 050540004455",
            "БСН емес: бақылау разряды",
            "мәтін белгілі",
        ),
        (
            "ru",
            "БИН: 050540004455",
            "не БИН: контрольный разряд",
            "текст не похож",
        ),
        (
            "en",
            "BIN: 050540004455",
            "not BIN: control digit",
            "the text has the shape",
        ),
    ] {
        for (text, code, told) in [
            ("050540004455", 0, good),
            ("050540004456", 1, bad),
            ("сельская больница", 1, nothing),
        ] {
            let ended = qalqan(&["check-id", text, "--lang", lang], "");
            assert_eq!(ended.code, code, "{text}");
            assert!(ended.out.starts_with(told), "{}", ended.out);
        }
    }
    let ended = qalqan(&["check-id", "000101", "--kind", "IIN"], "");
    assert_eq!(
        (ended.code, ended.out.trim()),
        (1, "not IIN: number of characters is not 12")
    );
}

#[test]
fn the_version_names_the_law() {
    let ended = qalqan(&["--version"], "");
    let lines: Vec<&str> = ended.out.lines().collect();
    let version = format!("qalqan {} (records: ", env!("CARGO_PKG_VERSION"));
    assert!(lines[0].starts_with(&version), "{}", lines[0]);
    assert!(lines[1].starts_with("law: mechanism-draft-2026-01, draft, 2026-01-01 to 2026-12-31"));
    assert!(lines[2].contains("The draft of the Mechanism of January 2026"));
}

#[test]
fn a_shell_can_complete_calls_and_codes() {
    for shell in ["bash", "zsh", "fish"] {
        let ended = qalqan(&["completion", shell], "");
        assert_eq!(ended.code, 0);
        for word in ["check-id", "checkAct", "ACT-003"] {
            assert!(ended.out.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn the_fields_of_a_draft_are_told() {
    let ended = qalqan(&["fields", "checkAct", "act.cases[].services"], "");
    let lines: Vec<&str> = ended.out.lines().collect();
    assert_eq!(lines[0], "act.cases[].services[]  list  The services.");
    assert!(lines.contains(&"act.cases[].services[].amount  text  Amount in tenge."));
    assert!(
        lines
            .iter()
            .all(|line| line.starts_with("act.cases[].services[]"))
    );
    // a place in a list keeps its brackets
    let paths = qalqan(&["fields", "judgeDuplicates"], "");
    assert!(
        paths.out.contains("acts[0].cases[1].services[2]"),
        "{}",
        paths.out
    );
    // every call tells its own
    for name in qalqan(&["calls"], "")
        .out
        .lines()
        .filter(|name| *name != "version")
    {
        assert_eq!(qalqan(&["fields", name], "").code, 0, "{name}");
    }
}

#[test]
fn tables_fit_the_terminal() {
    for lang in ["kk", "ru", "en"] {
        for columns in [40, 80, 132] {
            fits(&qalqan_in(columns, &["rules", "--lang", lang]), columns);
        }
    }
    for columns in [40, 80, 132] {
        for arguments in [&["calls"][..], &["fields", "checkAct"]] {
            fits(&qalqan_in(columns, arguments), columns);
        }
    }
    let told = |columns| qalqan_in(columns, &["rules", "--lang", "ru"]);
    let narrow = "\
ACT-005 · отказ · Механизм, пункт 13
Сумма акта не равна сумме случаев.
Указано: {declared}, рассчитано:
{expected}. Исправьте сумму
";
    assert!(told(40).contains(narrow), "{}", told(40));
    let middle = "\
ACT-005 · отказ · Механизм, пункт 13
Сумма акта не равна сумме случаев. Указано: {declared}, рассчитано: {expected}.
Исправьте сумму
";
    assert!(told(80).contains(middle), "{}", told(80));
    let wide = told(132);
    let row = wide.lines().find(|line| line.contains("ACT-005")).unwrap();
    assert!(
        row.starts_with("│ ACT-005   отказ ") && row.ends_with('│'),
        "{row}"
    );
}
