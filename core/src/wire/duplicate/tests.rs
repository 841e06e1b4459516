use super::*;
use alloc::borrow::ToOwned;
use alloc::format;
use qalqan_vectors::Vectors;
use serde_json::{Value, json};

const KEY: &str = "000102030405060708090a0b0c0d0e0f";

/// What tells that key.
const CHECK: &str = "89a7d100";

fn index() -> DuplicateIndex {
    DuplicateIndex::from_json(&json!({ "key": KEY }).to_string()).unwrap()
}

fn answer(text: &str) -> Value {
    let mut whole: Value = serde_json::from_str(text).unwrap();
    whole["answer"].take()
}

/// An act that can be read whole, with no person in it.
fn act(number: &str) -> Value {
    json!({
        "number": number, "provider": "050540004455", "contract": "C-1",
        "funding": "osms", "month": "2026-03", "formedOn": "2026-04-01",
        "declaredCases": 0, "declaredServices": 0, "total": "0.00", "cases": [],
    })
}

fn insert(index: &DuplicateIndex, label: &str, number: &str) -> Value {
    let draft = json!({"label": label, "status": "paid", "act": act(number)});
    answer(&index.insert_json(&draft.to_string()))
}

#[test]
fn the_second_act_under_a_number_is_not_kept() {
    let index = index();
    let first = insert(&index, "first", "A-1");
    assert_eq!(first["inserted"], true, "{first}");
    assert_eq!(insert(&index, "second", "A-2")["inserted"], true);
    let again = insert(&index, "third", "A-1");
    assert_eq!(
        (&again["inserted"], &again["held"]),
        (&json!(false), &json!("first"))
    );
    assert_eq!(index.counts().acts, 2);
}

#[test]
fn an_act_that_is_held_is_found_by_judging_and_not_kept_by_it() {
    let index = index();
    insert(&index, "first", "A-1");
    let verdicts = |number: &str| {
        let draft = json!({ "acts": [act(number)] });
        answer(&index.judge_json(&draft.to_string()))["refused"].take()
    };
    assert_eq!(verdicts("A-1"), json!([true]));
    assert_eq!(verdicts("A-9"), json!([false]));
    assert_eq!(verdicts("A-9"), json!([false]));
}

#[test]
fn an_act_that_cannot_be_read_whole_is_not_kept() {
    let index = index();
    for draft in [
        json!({}),
        json!({"label": "x", "status": "lost", "act": act("A-1")}),
        json!({"label": "x", "status": "paid", "act": {"number": "A-1"}}),
    ] {
        let told = answer(&index.insert_json(&draft.to_string()));
        assert_eq!(told["inserted"], false, "{draft}");
        assert_ne!(told["verdict"]["findings"], json!([]), "{draft}");
    }
    assert_eq!(index.counts().acts, 0);
}

#[test]
fn a_bad_key_makes_no_index_and_is_not_repeated() {
    for (key, code) in [
        ("", "missing"),
        ("0123", "malformed"),
        (&*"g".repeat(32), "malformed"),
    ] {
        let draft = json!({ "key": key }).to_string();
        let told = format!("{}", DuplicateIndex::from_json(&draft).unwrap_err());
        assert!(told.starts_with(code), "{told}");
        assert!(key.is_empty() || !told.contains(key), "{told}");
    }
}

fn record(told: &Value) -> Value {
    told["keys"]["record"].clone()
}

fn refused(index: &DuplicateIndex, number: &str) -> Value {
    let draft = json!({ "acts": [act(number)] });
    answer(&index.judge_json(&draft.to_string()))["refused"][0].take()
}

#[test]
fn an_act_is_reversed_and_withdrawn_by_its_record() {
    let index = index();
    let record = record(&insert(&index, "first", "A-1"));
    let status = |status: &str| {
        let draft = json!({"record": record, "status": status});
        answer(&index.set_status_json(&draft.to_string()))["changed"].take()
    };
    assert_eq!(
        (status("reversed"), refused(&index, "A-1")),
        (json!(true), json!(false))
    );
    assert_eq!(
        (status("paid"), refused(&index, "A-1")),
        (json!(true), json!(true))
    );
    assert_eq!(status("lost"), false);
    let withdrawal = json!({ "record": record }).to_string();
    assert_eq!(answer(&index.remove_json(&withdrawal))["changed"], true);
    assert_eq!(answer(&index.remove_json(&withdrawal))["changed"], false);
    assert_eq!(
        (refused(&index, "A-1"), index.counts().acts),
        (json!(false), 0)
    );
}

#[test]
fn indexes_of_one_key_merge_and_tell_conflicts() {
    let (one, other) = (index(), index());
    insert(&one, "here", "A-1");
    insert(&other, "there", "A-1");
    insert(&other, "new", "A-2");
    let record = record(&insert(&other, "again", "A-1"));
    let changed = other.set_status(HeldStatusDraft {
        record: record.as_str().map(Into::into),
        status: Some("in-process".into()),
    });
    assert!(changed.changed);
    let report = one.merge(&other);
    assert_eq!((report.merged, report.added, report.same), (true, 1, 0));
    let conflict = &report.conflicts[0];
    assert_eq!(
        (conflict.kept.as_str(), conflict.left.as_str()),
        ("here", "there")
    );
    assert_eq!(
        (conflict.kept_status.name(), conflict.left_status.name()),
        ("paid", "in-process")
    );
    assert_eq!((one.counts().acts, other.counts().acts), (2, 2));
    assert_eq!(one.merge(&one).same, 2);
    let foreign = DuplicateIndex::from_json(&json!({ "key": "f".repeat(32) }).to_string()).unwrap();
    let report = one.merge(&foreign);
    assert_eq!(
        report.refusal.map(|error| error.code).as_deref(),
        Some("another-key")
    );
    assert!(!report.merged);
}

#[test]
fn a_snapshot_is_the_same_index_under_the_same_key_alone() {
    let index = index();
    insert(&index, "first", "A-1");
    let bytes = index.snapshot().unwrap();
    let draft = |key: &str| json!({ "key": key, "leastEpoch": 1 }).to_string();
    let back = DuplicateIndex::from_snapshot_json(&draft(KEY), bytes.clone()).unwrap();
    assert_eq!(
        (back.counts().acts, refused(&back, "A-1")),
        (1, json!(true))
    );
    assert_eq!(back.snapshot().unwrap(), bytes);
    let mut damaged = bytes.clone();
    damaged[70] ^= 1;
    let cut = bytes[..80].to_vec();
    for (key, bytes, code) in [
        (&*"f".repeat(32), bytes.clone(), "another-key"),
        (KEY, damaged, "damaged-snapshot"),
        (KEY, cut, "cut-snapshot"),
        (KEY, b"PK".to_vec(), "foreign-snapshot"),
        ("", bytes.clone(), "missing"),
    ] {
        let told = DuplicateIndex::from_snapshot_json(&draft(key), bytes).unwrap_err();
        assert!(format!("{told}").starts_with(code), "{told}");
    }
    let small = SnapshotDraft {
        key: Some(KEY.into()),
        memory_limit: Some(10),
        least_epoch: Some(0),
        as_of: None,
    };
    let told = DuplicateIndex::from_snapshot(small, bytes).unwrap_err();
    assert!(format!("{told}").starts_with("memory-limit"), "{told}");
}

#[test]
fn what_does_not_fit_is_refused_and_not_half_kept() {
    let draft = json!({ "key": KEY, "memoryLimit": 4000 }).to_string();
    let index = DuplicateIndex::from_json(&draft).unwrap();
    let told = (0..100).map(|number| insert(&index, "x", &format!("A-{number}")));
    let told: Vec<Value> = told.collect();
    let kept = told.iter().filter(|one| one["inserted"] == true).count();
    assert!(kept > 1 && kept < 20, "{kept}");
    assert_eq!(told[kept]["refusal"]["code"], "memory-limit");
    assert_eq!(index.counts().acts, u64::try_from(kept).unwrap());
    assert!(index.counts().bytes <= 4000);
    let one = json!({"label": "x", "status": "paid", "record": "v2:".to_owned() + CHECK + ":" + &"0".repeat(32)});
    let history = json!({"periods": [], "statuses": [], "acts": std::vec![one; 100]});
    let draft = json!({ "key": KEY, "memoryLimit": 4000, "history": history }).to_string();
    let told = DuplicateIndex::from_json(&draft).unwrap_err();
    assert!(format!("{told}").starts_with("memory-limit"), "{told}");
}

/// An act of one line, with a made-up person and worker.
fn act_of_a_line(number: &str, hour: u32) -> Value {
    let mut made = Vectors::here().input("dup-at-two-providers")["acts"][0].clone();
    made["number"] = json!(number);
    let cases = made["cases"].as_array_mut().unwrap();
    cases.truncate(1);
    cases[0]["services"][0]["at"] = json!(format!("2026-03-10T{hour:02}:00"));
    made
}

fn presented(index: &DuplicateIndex, label: &str, act: &Value) -> Value {
    let draft = json!({ "label": label, "act": act }).to_string();
    answer(&index.present_json(&draft))
}

#[test]
fn an_act_is_judged_and_kept_in_one_step() {
    let index = index();
    let told = presented(&index, "first", &act_of_a_line("A-1", 9));
    assert_eq!(
        (&told["kept"], index.counts().acts),
        (&json!(true), 1),
        "{told}"
    );
    // in process: another act with the line is a sign, and is kept for a person to decide
    let told = presented(&index, "second", &act_of_a_line("A-2", 9));
    assert_eq!(told["kept"], false, "the content is the same");
    let told = presented(&index, "third", &act_of_a_line("A-3", 10));
    assert_eq!(told["kept"], true);
    assert_eq!(told["judged"]["suspects"], 1);
    assert_eq!(
        presented(&index, "again", &act_of_a_line("A-3", 11))["kept"],
        false
    );
    // what cannot be read whole is not kept
    let mut broken = act_of_a_line("A-4", 12);
    broken["cases"][0]["services"][0]["at"] = json!("2026-02-30T09:00");
    let told = presented(&index, "broken", &broken);
    assert_eq!(told["kept"], false);
    assert_ne!(told["judged"]["verdict"]["findings"], json!([]));
    assert_eq!(answer(&index.present_json("{}"))["kept"], false);
    assert_eq!(index.counts().acts, 2);
}

#[test]
fn an_index_says_anew_what_was_searched() {
    let index = index();
    let one = act_of_a_line("A-1", 9);
    let complete = |index: &DuplicateIndex| {
        let draft = json!({ "acts": [one] }).to_string();
        answer(&index.judge_json(&draft))["verdict"]["complete"].take()
    };
    assert_eq!(complete(&index), false);
    let whole = json!({
        "periods": ["2026-01-01/2026-12-31"],
        "statuses": ["in-process", "accepted", "paid"],
        "complete": true,
        "stays": true,
        "attendances": true,
        "live": true,
    });
    let told = answer(&index.set_searched_json(&whole.to_string()));
    assert_eq!(told["searched"]["complete"], true, "{told}");
    assert_eq!(complete(&index), true);
    let mut without = whole.clone();
    without["stays"] = json!(false);
    let _ = index.set_searched_json(&without.to_string());
    assert_eq!(complete(&index), false, "silence of no stays is no pass");
    let mut stale = whole.clone();
    stale["asOf"] = json!("2026-03-09");
    let _ = index.set_searched_json(&stale.to_string());
    assert_eq!(complete(&index), false);
    let mut broken = whole;
    broken["periods"] = json!(["2026-13-01/2026-12-31"]);
    let told = answer(&index.set_searched_json(&broken.to_string()));
    assert_eq!(
        told["searched"]["complete"], false,
        "what cannot be read claims nothing"
    );
}

/// Eight threads present the same forty acts at once: each is kept once.
#[cfg(feature = "uniffi")]
#[test]
fn of_many_at_once_one_is_kept() {
    let index = index();
    let hours: Vec<Value> = (0..20)
        .map(|hour| act_of_a_line(&format!("A-{hour}"), hour))
        .collect();
    let kept: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|thread| {
                let (index, hours) = (&index, &hours);
                scope.spawn(move || {
                    let told = hours
                        .iter()
                        .map(|act| presented(index, &format!("{thread}"), act));
                    told.filter(|told| told["kept"] == true).count()
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .sum()
    });
    assert_eq!((kept, index.counts().acts), (20, 20));
}

#[test]
fn an_insert_tells_the_same_content_under_another_number() {
    let index = index();
    let put = |label: &str, act: Value| {
        let draft = json!({"label": label, "status": "accepted", "act": act});
        answer(&index.insert_json(&draft.to_string()))
    };
    assert_eq!(put("first", act_of_a_line("A-1", 9))["inserted"], true);
    let told = put("second", act_of_a_line("A-2", 9));
    assert_eq!(
        (&told["inserted"], &told["heldContent"]),
        (&json!(false), &json!("first"))
    );
    assert_eq!(told.get("held"), None);
}

#[test]
fn a_year_around_many_lines_is_too_much_to_look_up() {
    let mut act = act_of_a_line("A-1", 9);
    let case = act["cases"][0].clone();
    let person = |serial: u64| {
        let eleven = format!("{:011}", 99_010_160_000_u64 + serial);
        let digits: Vec<u8> = eleven.bytes().map(|byte| byte - b'0').collect();
        let first: [u8; 11] = digits.try_into().unwrap();
        let digit = crate::identifier::control_digit(&first)?;
        Some(format!("{eleven}{digit}"))
    };
    let people = (0..600).filter_map(person).take(400);
    let cases = people.map(|insured| {
        let mut case = case.clone();
        case["insured"] = json!(insured);
        case
    });
    act["cases"] = cases.collect();
    let asked = |days: u32| {
        let value = days.to_string();
        let overrides =
            json!([{"name": "duplicate_window_days", "value": value, "reference": "x"}]);
        let draft = json!({"key": KEY, "acts": [act], "law": {"overrides": overrides}});
        let draft: crate::wire::DuplicateKeysDraft = serde_json::from_value(draft).unwrap();
        crate::wire::duplicate_keys(draft)
    };
    assert!(asked(300).lookups.len() > 240_000);
    let refused = asked(366);
    assert_eq!(refused.verdict.findings[0].code, "LIM-001");
    assert!(refused.lookups.is_empty());
    assert_eq!(
        refused.acts[0].services.len(),
        400,
        "the keys of the act are told"
    );
}
