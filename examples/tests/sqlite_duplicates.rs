//! The store of a host: what it finds is what an index inside the library finds.

use qalqan_core::act::Act;
use qalqan_core::calendar::{Day, Period};
use qalqan_core::duplicate::{
    Claims, Correction, FingerprintKey, History, HistoryStatus, Replaces, Searched, Spot, act_keys,
    act_trace, judge,
};
use qalqan_core::finding::{Examination, Verdict};
use qalqan_core::law;
use qalqan_core::wire::{ActDraft, read_act};
use qalqan_examples::generator::{Size, generate};
use qalqan_examples::sqlite::{Store, StoreError};
use std::path::PathBuf;

const KEY: FingerprintKey = FingerprintKey::new([5; 16]);

fn days() -> Period {
    let day = |month, day| Day::new(2026, month, day).unwrap();
    Period::new(day(1, 1), day(12, 31)).unwrap()
}

struct Database(PathBuf);

impl Drop for Database {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn store(name: &str) -> (Store, Database) {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.db"));
    let _ = std::fs::remove_file(&path);
    (Store::open(&path, KEY, days()).unwrap(), Database(path))
}

/// The acts of a made-up region that can be read, twice over in part.
fn acts() -> Vec<Act> {
    let files = generate(Size::Region, 3).unwrap();
    let acts = files.iter().filter(|file| file.path.starts_with("acts/"));
    let drafts = acts.map(|file| serde_json::from_str::<ActDraft>(&file.text).unwrap());
    let mut acts: Vec<Act> = drafts.filter_map(|draft| read_act(&draft).ok()).collect();
    acts.retain(|act| act.month.is_some());
    acts.truncate(30);
    let again: Vec<Act> = acts.iter().step_by(7).cloned().collect();
    acts.extend(again);
    acts
}

/// The same acts with the index inside.
fn pushed(acts: &[Act]) -> Vec<(bool, Verdict)> {
    let mut history = History::empty(Searched {
        periods: vec![days()],
        statuses: HistoryStatus::ALL.to_vec(),
        providers: Vec::new(),
        complete: true,
        stays: true,
        as_of: Some(days().last()),
    });
    let told = acts.iter().enumerate().map(|(place, act)| {
        let edition = law::on(act.month.unwrap().last()).unwrap();
        let mut exam = Examination::new();
        let report = judge(&mut exam, &KEY, &[act], Some(&history), edition);
        let kept = report.refused == [false];
        if kept {
            let label = place.to_string();
            let trace = act_trace(&KEY, act, &label, HistoryStatus::InProcess);
            history.index_mut().add(&trace).unwrap();
        }
        (kept, exam.close())
    });
    told.collect()
}

#[test]
fn a_database_tells_what_an_index_tells() {
    let (mut store, _database) = store("ways");
    let acts = acts();
    let expected = pushed(&acts);
    let refused = expected.iter().filter(|(kept, _)| !kept).count();
    assert!(refused >= 4, "{refused}: the sample shows something");
    for (place, (act, (kept, verdict))) in acts.iter().zip(expected).enumerate() {
        let told = store.present(&place.to_string(), act).unwrap();
        assert_eq!(told.kept, kept, "{place}");
        assert_eq!(told.verdict, verdict, "{place}");
    }
}

#[test]
fn a_digest_is_kept_once_until_its_act_is_reversed() {
    let (mut store, database) = store("digest");
    let act = acts().remove(0);
    assert!(store.present("first", &act).unwrap().kept);
    // another process that did not look stumbles over the unique index
    let mut other = Store::open(&database.0, KEY, days()).unwrap();
    let error = other.keep_unjudged("second", &act);
    assert!(matches!(error, Err(StoreError::Database(_))), "{error:?}");
    let told = other.present("second", &act).unwrap();
    let codes: Vec<_> = told
        .verdict
        .findings
        .iter()
        .map(|one| one.rule.code)
        .collect();
    assert_eq!((told.kept, codes.first()), (false, Some(&"DUP-001")));
    assert_eq!(
        store.set_status("first", HistoryStatus::Reversed).unwrap(),
        1
    );
    assert!(other.present("third", &act).unwrap().kept);
    assert_eq!(other.withdraw("third").unwrap(), 1);
    assert_eq!(other.withdraw("third").unwrap(), 0);
    assert!(store.present("fourth", &act).unwrap().kept);
}

fn codes(verdict: &Verdict) -> Vec<&'static str> {
    let findings = verdict.findings.iter();
    findings.map(|one| one.rule.code).collect()
}

/// An act in place of another under the number of its own.
fn corrected(original: &Act) -> (Act, Claims) {
    let replaces = Replaces {
        act: act_keys(&KEY, original).record.unwrap(),
        line: None,
    };
    let at = Spot::Act(0);
    let claims = Claims {
        corrections: vec![Correction { at, replaces }],
        ..Claims::default()
    };
    let mut act = original.clone();
    act.cases.truncate(1);
    (act, claims)
}

#[test]
fn an_original_is_replaced_once_and_frees_its_number() {
    let (mut store, database) = store("corrections");
    let original = acts().into_iter().find(|act| act.cases.len() > 1).unwrap();
    let (mut mended, claims) = corrected(&original);
    mended.number = Some("A-77".parse().unwrap());
    // without its original a correction is no correction, and nothing of it is kept
    let told = store.present_with("early", &mended, &claims).unwrap();
    assert_eq!((told.kept, codes(&told.verdict)), (false, vec!["DUP-009"]));
    assert!(store.present("first", &original).unwrap().kept);
    let told = store.present_with("mended", &mended, &claims).unwrap();
    assert!(told.kept, "{:?}", codes(&told.verdict));
    // the store is closed and opened: what was replaced is still known
    let mut store = Store::open(&database.0, KEY, days()).unwrap();
    let mut again = mended.clone();
    again.number.clone_from(&original.number);
    let told = store.present_with("again", &again, &claims).unwrap();
    assert!(codes(&told.verdict).contains(&"DUP-011"), "{told:?}");
    assert!(!told.kept);
    // withdrawn, the correction replaces nothing any more
    assert_eq!(store.withdraw("mended").unwrap(), 1);
    let told = store.present_with("again", &again, &claims).unwrap();
    assert!(told.kept, "{:?}", codes(&told.verdict));
}

#[test]
fn a_correction_is_corrected_again() {
    let (mut store, _database) = store("chain");
    let original = acts().into_iter().find(|act| act.cases.len() > 2).unwrap();
    let (mended, claims) = corrected(&original);
    assert!(store.present("first", &original).unwrap().kept);
    let told = store.present_with("second", &mended, &claims).unwrap();
    assert!(told.kept, "{:?}", codes(&told.verdict));
    // the number is the same, and so the correction is meant: the original is reversed
    let mut again = original.clone();
    again.cases.truncate(2);
    let told = store.present_with("third", &again, &claims).unwrap();
    assert!(told.kept, "{:?}", codes(&told.verdict));
    // under another number, and with the first two reversed
    let (mut last, claims) = corrected(&again);
    last.number = Some("A-77".parse().unwrap());
    let told = store.present_with("fourth", &last, &claims).unwrap();
    assert!(told.kept, "{:?}", codes(&told.verdict));
}

#[test]
fn a_paid_act_is_not_corrected() {
    let (mut store, _database) = store("paid");
    let original = acts().into_iter().find(|act| act.cases.len() > 1).unwrap();
    assert!(store.present("first", &original).unwrap().kept);
    store.set_status("first", HistoryStatus::Paid).unwrap();
    let (mended, claims) = corrected(&original);
    let told = store.present_with("mended", &mended, &claims).unwrap();
    assert!(codes(&told.verdict).contains(&"DUP-010"));
    assert!(!told.kept);
}
