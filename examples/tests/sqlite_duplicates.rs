//! The store of a host: what it finds is what an index inside the library finds.

mod place;

use place::Place;
use qalqan_core::act::Act;
use qalqan_core::calendar::{Day, Moment, Period};
use qalqan_core::duplicate::{
    ActTrace, Claims, Correction, FingerprintKey, History, HistoryStatus, Presentation, Replaces,
    Searched, Spot, act_keys, act_trace,
};
use qalqan_core::finding::{Examination, Verdict};
use qalqan_core::law;
use qalqan_core::wire::{ActDraft, read_act};
use qalqan_examples::close::{Input, claims, traces};
use qalqan_examples::generator::{EXAMPLE_KEY, Size, generate, write};
use qalqan_examples::sqlite::{Store, StoreError, Told};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static KEY: LazyLock<FingerprintKey> = LazyLock::new(|| FingerprintKey::new([5; 16]).unwrap());

fn days() -> Period {
    let day = |month, day| Day::new(2026, month, day).unwrap();
    Period::new(day(1, 1), day(12, 31)).unwrap()
}

fn store(name: &str) -> (Store, Place) {
    let place = Place::new(&format!("{name}.db"));
    (Store::open(&place, KEY.clone(), days()).unwrap(), place)
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

/// An index inside the library, with what a store says that it holds.
fn inside(key: &FingerprintKey, days: Period, earlier: &[ActTrace]) -> History {
    let searched = Searched {
        keys: vec![key.check()],
        periods: vec![days],
        statuses: HistoryStatus::ALL.to_vec(),
        providers: Vec::new(),
        complete: true,
        stays: true,
        ids: true,
        attendances: true,
        as_of: None,
        live: true,
    };
    History::new(searched, earlier).unwrap()
}

/// What an index tells of an act, which it keeps where nothing refuses it.
fn pushed(
    history: &mut History,
    key: &FingerprintKey,
    (label, act): (&str, &Act),
    claims: &Claims,
) -> Told {
    let edition = law::on(act.month.unwrap().last()).unwrap();
    let mut exam = Examination::new(edition);
    let status = HistoryStatus::InProcess;
    let presented = Presentation {
        act,
        label,
        status,
        claims,
    };
    let (report, kept) = history.present(&mut exam, key, presented, edition);
    let kept = kept.unwrap();
    let whole = claims.corrections.iter().map(|one| one.replaces);
    for original in whole.filter(|one| kept && one.line.is_none()) {
        let index = history.index_mut();
        assert!(index.set_status(original.act, HistoryStatus::Reversed));
    }
    Told {
        kept,
        report,
        verdict: exam.close(),
    }
}

#[test]
fn a_database_tells_what_an_index_tells() {
    let (mut store, _database) = store("ways");
    let mut history = inside(&KEY, days(), &[]);
    let kept = Claims {
        attendances: true,
        ..Claims::default()
    };
    let mut refused = 0;
    for (place, act) in acts().iter().enumerate() {
        let label = place.to_string();
        let expected = pushed(&mut history, &KEY, (&label, act), &kept);
        refused += usize::from(!expected.kept);
        let told = store.present(&label, act).unwrap();
        assert_eq!(told, expected, "{place}");
    }
    assert!(refused >= 4, "{refused}: the sample shows something");
}

/// A month with everything that is planted in it, presented act by act after what is held
/// of earlier months: lines, cases, corrections and reasons of both ways are the same.
fn a_month_both_ways(size: Size, seed: u64) -> (BTreeSet<&'static str>, u64) {
    let name = format!("sqlite-{size}-{seed}");
    let folder = Place::new(&name);
    write(&folder, &generate(size, seed).unwrap()).unwrap();
    let input = Input::open(&folder).unwrap();
    let day = |year, month, day| Day::new(year, month, day).unwrap();
    let days = Period::new(day(2025, 11, 1), day(2026, 12, 31)).unwrap();
    let database = Place::new(&format!("{name}.db"));
    let mut store = Store::open(&database, EXAMPLE_KEY.clone(), days).unwrap();
    let earlier: Vec<ActTrace> = traces(&input).collect::<Result<_, _>>().unwrap();
    for trace in &earlier {
        store.keep_trace(trace).unwrap();
    }
    let mut history = inside(&EXAMPLE_KEY, days, &earlier);
    let drafts = input.inbox.iter().map(|one| input.act(one).unwrap());
    let acts = drafts.filter_map(|draft| read_act(&draft).ok());
    let (mut seen, mut stays) = (BTreeSet::new(), 0);
    for (place, act) in acts.filter(|act| act.month.is_some()).enumerate() {
        let claims = claims(&input, &[&act]).unwrap();
        let label = format!("{place}");
        let told = store.present_with(&label, &act, &claims).unwrap();
        let expected = pushed(&mut history, &EXAMPLE_KEY, (&label, &act), &claims);
        assert_eq!(told, expected, "{seed}, {place}");
        stays += told.report.stays;
        seen.extend(codes(&told.verdict));
    }
    (seen, stays)
}

#[test]
fn a_month_is_told_the_same_by_a_database_and_an_index() {
    let (region, _) = a_month_both_ways(Size::Region, 31);
    let (month, stays) = a_month_both_ways(Size::Month, 32);
    assert!(stays > 5000, "{stays}");
    // every rule of duplicates is told, but for what other systems hold: the store keeps
    // acts of its own
    let rules = law::catalogue::all();
    let rules = rules
        .map(|rule| rule.code)
        .filter(|code| code.starts_with("DUP-") && *code != "DUP-024");
    let rules: BTreeSet<&str> = rules.collect();
    assert_eq!(region, rules);
    assert_eq!(month, rules);
}

#[test]
fn a_digest_is_kept_once_until_its_act_is_reversed() {
    let (mut store, database) = store("digest");
    let act = acts().remove(0);
    assert!(store.present("first", &act).unwrap().kept);
    // another process that did not look stumbles over the unique index
    let mut other = Store::open(&database, KEY.clone(), days()).unwrap();
    let second = act_trace(&KEY, &act, "second", HistoryStatus::InProcess);
    let error = other.keep_trace(&second);
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
    let mut store = Store::open(&database, KEY.clone(), days()).unwrap();
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
fn an_id_is_presented_once_where_the_host_says_that_ids_are_unique() {
    let (mut store, _database) = store("ids");
    let first = acts().into_iter().find(|act| act.cases.len() > 1).unwrap();
    let unique = Claims {
        unique_ids: first.provider.into_iter().collect(),
        ..Claims::default()
    };
    assert!(store.present_with("first", &first, &unique).unwrap().kept);
    // the same records of the information system, each a day later
    let mut moved = first.clone();
    moved.number = Some("A-78".parse().unwrap());
    for line in moved.cases.iter_mut().flat_map(|case| &mut case.services) {
        let at = line.at.unwrap();
        let day = at.day().plus_days(1).unwrap();
        line.at = Moment::new(day, at.second_of_day());
    }
    let told = store.present_with("moved", &moved, &unique).unwrap();
    assert!(!told.kept);
    let again = codes(&told.verdict);
    let again = again.iter().filter(|code| **code == "DUP-017").count();
    let lines = moved.cases.iter().map(|case| case.services.len());
    assert_eq!(again, lines.sum::<usize>());
    // of a provider whose system begins anew nobody says that they are the same
    let told = store.present("moved", &moved).unwrap();
    assert!(!codes(&told.verdict).contains(&"DUP-017"));
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
