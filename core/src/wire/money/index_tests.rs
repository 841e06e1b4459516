use super::*;
use alloc::borrow::ToOwned;
use alloc::format;
use serde_json::{Value, json};

const KEY: &str = "000102030405060708090a0b0c0d0e0f";

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
        (conflict.kept_status.as_str(), conflict.left_status.as_str()),
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
    let draft = |key: &str| json!({ "key": key }).to_string();
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
    let one = json!({"label": "x", "status": "paid", "record": "v1:".to_owned() + &"0".repeat(32)});
    let history = json!({"periods": [], "statuses": [], "acts": std::vec![one; 100]});
    let draft = json!({ "key": KEY, "memoryLimit": 4000, "history": history }).to_string();
    let told = DuplicateIndex::from_json(&draft).unwrap_err();
    assert!(format!("{told}").starts_with("memory-limit"), "{told}");
}
