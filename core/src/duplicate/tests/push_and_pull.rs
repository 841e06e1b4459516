//! Two ways in: the whole store inside an index, or only what the host looked up.

use crate::act::{Act, CareKind, Service};
use crate::calendar::{Day, Moment};
use crate::duplicate::tests::lines::{ONE, TWO, act, key, line, searched, trace};
use crate::duplicate::*;
use crate::finding::{Examination, Verdict};
use crate::law::{self, Edition};
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use proptest::prelude::*;

/// Insured, worker, hour, day of March.
pub(in crate::duplicate) type Drawn = (u64, u64, u32, u32);

fn drawn_line((insured, worker, hour, day): Drawn) -> (u64, Service) {
    let mut made = line(insured, worker, hour);
    made.1.at = Moment::new(Day::known(2026, 3, day), hour * 3600);
    made
}

pub(in crate::duplicate) fn drawn_act(number: usize, lines: &[Drawn]) -> Act {
    let lines: Vec<_> = lines.iter().copied().map(drawn_line).collect();
    let provider = if number.is_multiple_of(2) { ONE } else { TWO };
    let mut made = act(&format!("A-{number}"), provider, &lines);
    // some are stays in hospital of some days, and of some nobody said
    for (place, case) in made.cases.iter_mut().enumerate() {
        match (number + place) % 4 {
            0 => {
                case.care = Some(CareKind::InPatient);
                case.end = case.start.and_then(|day| day.plus_days(2));
            }
            1 if number > 9 => case.care = None,
            _ => {}
        }
        // some are at another facility, and of some nobody said where they were
        match (number * 5 + place) % 7 {
            0 | 3 => case.facility = "F-2".parse().ok(),
            5 => case.facility = None,
            _ => {}
        }
        if let Some(line) = case.services.first_mut() {
            line.quantity = Some(i64::try_from(place % 3).unwrap());
        }
    }
    made
}

pub(in crate::duplicate) fn judged(
    acts: &[Act],
    history: &History,
    claims: &Claims,
    edition: &Edition,
) -> (DuplicateReport, Verdict) {
    let mut exam = Examination::open();
    let acts: Vec<&Act> = acts.iter().collect();
    let report = judge_with(&mut exam, &key(), &acts, Some(history), claims, edition);
    (report, exam.close())
}

/// What a host finds in its store for the fingerprints asked.
fn pulled(store: &[ActTrace], asked: &BTreeSet<Fingerprint>, claims: &Claims) -> Vec<ActTrace> {
    let held = |print: Option<Fingerprint>| print.is_some_and(|print| asked.contains(&print));
    let originals = claims.corrections.iter().map(|one| one.replaces.act);
    let mut originals: BTreeSet<Fingerprint> = originals.collect();
    // and what these stand in place of themselves
    loop {
        let named = store.iter();
        let named = named.filter(|act| act.record.is_some_and(|one| originals.contains(&one)));
        let further = named.flat_map(|act| act.replaces.iter().map(|one| one.act));
        let further: Vec<Fingerprint> = further.filter(|one| !originals.contains(one)).collect();
        if further.is_empty() {
            break;
        }
        originals.extend(further);
    }
    let found = store.iter().filter_map(|act| {
        let mut some = act.clone();
        some.services
            .retain(|line| held(line.exact) || held(line.suspect) || held(line.id));
        some.cases.retain(|case| held(Some(case.insured)));
        some.attendances
            .retain(|one| held(Some(one.insured_moment)) || held(one.worker_day));
        let named = act.record.is_some_and(|record| originals.contains(&record))
            || act.replaces.iter().any(|one| originals.contains(&one.act));
        let hit = held(act.record) || held(act.content) || named;
        let hit = hit || !some.services.is_empty() || !some.cases.is_empty();
        let hit = hit || !some.attendances.is_empty();
        hit.then_some(some)
    });
    found.collect()
}

pub(in crate::duplicate) fn claims(store: &[ActTrace], corrected: usize, times: u32) -> Claims {
    let original = store.get(corrected).and_then(|act| act.record);
    let corrections = original.map(|act| Correction {
        at: Spot::Act(0),
        replaces: Replaces { act, line: None },
    });
    let frequency = |span, days| Frequency {
        code: "A02.001.000".parse().unwrap(),
        times,
        span,
        days,
        counts: match span {
            Span::Days => Measure::Quantity,
            _ => Measure::Lines,
        },
    };
    Claims {
        corrections: corrections.into_iter().collect(),
        frequencies: std::vec![frequency(Span::Days, 3), frequency(Span::Month, 0)],
        attendances: true,
        work: work(times),
        ..Claims::default()
    }
}

/// The one service of these tests is one person's, or takes half an hour.
fn work(times: u32) -> WorkTable {
    let code: crate::identifier::ServiceCode = "A02.001.000".parse().unwrap();
    WorkTable {
        personal: times
            .is_multiple_of(2)
            .then_some(code)
            .into_iter()
            .collect(),
        minutes: std::vec![(code, 30)],
        day_minutes: Some(times * 20),
    }
}

/// Two patients a day are enough, and a way may take some minutes.
pub(in crate::duplicate) fn edition(window: u32, way: u32) -> Edition {
    let edition = law::on(Day::known(2026, 4, 1)).unwrap().clone();
    let changes = [
        ("duplicate_window_days", window),
        ("worker_day_patients", 2),
        ("worker_move_minutes", way * 60),
    ];
    changes.into_iter().fold(edition, |edition, (name, value)| {
        edition.with(name, &value.to_string(), "test").unwrap()
    })
}

/// Rules of a worker: their attendances are parted by the worker.
const OF_WORKERS: [&str; 4] = ["DUP-019", "DUP-020", "DUP-021", "DUP-022"];

pub(in crate::duplicate) fn lines() -> impl Strategy<Value = Vec<Drawn>> {
    proptest::collection::vec((0_u64..3, 0_u64..2, 8_u32..10, 10_u32..14), 1..5)
}

/// What a host keeps in the index of whole acts.
fn only_whole(act: &ActTrace) -> ActTrace {
    let lines = act.services.iter().map(|line| ServiceTrace {
        id: line.id,
        ..ServiceTrace::default()
    });
    ActTrace {
        services: lines.collect(),
        cases: Vec::new(),
        attendances: Vec::new(),
        ..act.clone()
    }
}

/// What a verdict found of lines and stays, without the places of the call.
fn of_lines(verdict: &Verdict, named: impl Fn(&str) -> String) -> BTreeSet<(&'static str, String)> {
    let findings = verdict
        .findings
        .iter()
        .filter(|one| one.path.to_string().contains(".cases["));
    findings
        .map(|one| (one.rule.code, named(&one.path.to_string())))
        .collect()
}

/// The case of a path by its id.
fn case_of(act: &Act) -> impl Fn(&str) -> String + '_ {
    |path| {
        let digits = path.split(|letter: char| !letter.is_ascii_digit());
        let places: Vec<usize> = digits.filter_map(|one| one.parse().ok()).collect();
        act.cases[places[1]].id.as_ref().unwrap().to_string()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// A history in parts by the insured, and one of whole acts, find together what one
    /// history finds.
    #[test]
    fn parts_and_an_index_of_records_are_one_history(
        store in proptest::collection::vec((lines(), 0_usize..4), 0..12),
        presented in lines(),
        number in 0_usize..14,
        parts in 1_u32..5,
        window in 0_u32..3,
        way in 0_u32..2,
    ) {
        let edition = edition(window, way);
        let claims = claims(&[], 0, 2);
        let one = drawn_act(number, &presented);
        let earlier: Vec<(Act, HistoryStatus)> = store.iter().enumerate()
            .map(|(number, (lines, status))| (drawn_act(number, lines), HistoryStatus::ALL[*status]))
            .collect();
        let traces: Vec<ActTrace> = earlier.iter().map(|(act, status)| trace(act, *status)).collect();
        let whole = judged(core::slice::from_ref(&one), &History::new(searched(), &traces).unwrap(), &claims, &edition);

        // whole acts: their records and contents alone, with the ids of their lines
        let records: Vec<ActTrace> = traces.iter().map(only_whole).collect();
        let records = History::new(searched(), &records).unwrap();
        let of_acts = |verdict: &Verdict| -> Vec<_> {
            let found = verdict.findings.iter().filter(|one| {
                one.rule.code == "DUP-017" || !one.path.to_string().contains(".cases[")
            });
            found.map(|one| (one.rule.code, one.params.clone())).collect()
        };
        let ids = Claims { unique_ids: std::vec![ONE.parse().unwrap()], ..claims.clone() };
        let all = History::new(searched(), &traces).unwrap();
        for claims in [&ids, &claims] {
            let told = |history| of_acts(&judged(core::slice::from_ref(&one), history, claims, &edition).1);
            prop_assert_eq!(told(&records), told(&all));
        }
        // the lines of an act that repeats a whole act are not compared one by one
        prop_assume!(of_acts(&whole.1).is_empty());

        let mut found = BTreeSet::new();
        for (of_workers, part) in (0..parts).flat_map(|part| [(false, part), (true, part)]) {
            let within = |act: &Act| {
                let mut some = act.clone();
                some.number = None;
                some.cases.retain(|case| {
                    let of = if of_workers { case.services[0].worker } else { case.insured };
                    partition(&key(), parts, of.unwrap()) == part
                });
                some
            };
            let held: Vec<ActTrace> = earlier.iter().map(|(act, status)| {
                let lines = act_and_service_keys(&key(), &within(act)).1;
                let mut made = ActTrace::new("part", *status).with_attendances(&key(), &within(act));
                made.services = lines.iter()
                    .map(|line| ServiceTrace::from(*line)).collect();
                made.cases = act_trace(&key(), &within(act), "", *status).cases;
                made
            }).collect();
            let some = within(&one);
            let told = judged(core::slice::from_ref(&some), &History::new(searched(), &held).unwrap(), &claims, &edition);
            let told = of_lines(&told.1, case_of(&some)).into_iter();
            found.extend(told.filter(|(code, _)| OF_WORKERS.contains(code) == of_workers));
        }
        prop_assert_eq!(found, of_lines(&whole.1, case_of(&one)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn a_lookup_and_an_index_tell_the_same(
        store in proptest::collection::vec((lines(), 0_usize..4), 0..12),
        presented in proptest::collection::vec(lines(), 1..3),
        corrected in 0_usize..20,
        times in 0_u32..4,
        window in 0_u32..3,
        way in 0_u32..2,
        first in 0_usize..14,
        ids in any::<bool>(),
    ) {
        let mut traces: Vec<ActTrace> = store.iter().enumerate()
            .map(|(number, (lines, status))| trace(&drawn_act(number, lines), HistoryStatus::ALL[*status]))
            .collect();
        let mut claims = claims(&traces, corrected, times);
        claims.unique_ids.extend(ids.then(|| -> crate::identifier::TaxNumber { ONE.parse().unwrap() }));
        // one act of the store may have replaced the original already
        if let (Some(last), Some(one)) = (traces.last_mut(), claims.corrections.first())
            && corrected % 3 == 0
        {
            last.replaces.push(one.replaces);
        }
        // and the original may stand in place of another itself, in a chain
        let records: Vec<Option<Fingerprint>> = traces.iter().map(|one| one.record).collect();
        for place in (1..traces.len()).filter(|place| (corrected + place) % 3 != 1) {
            if let Some(act) = records[(place * 7 + corrected) % place] {
                traces[place].replaces.push(Replaces { act, line: None });
            }
        }
        let acts: Vec<Act> = presented.iter().enumerate()
            .map(|(number, lines)| drawn_act(first + number, lines)).collect();
        let edition = edition(window, way);

        let mut index = DuplicateIndex::new();
        for act in &traces {
            index.add(act).unwrap();
        }
        let pushed = judged(&acts, &History::of(searched(), index), &claims, &edition);

        let borrowed: Vec<&Act> = acts.iter().collect();
        let asked = lookups(&key(), &borrowed, &claims, &edition);
        let some = pulled(&traces, &asked, &claims);
        let history = History::new(searched(), &some).unwrap();
        prop_assert_eq!(judged(&acts, &history, &claims, &edition), pushed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    /// One call and one presentation after the other refuse the same acts for the same
    /// lines: what is refused, for a line too, is no original of what comes after it.
    #[test]
    fn a_call_is_one_presentation_after_the_other(
        store in proptest::collection::vec((lines(), 0_usize..4), 0..4),
        presented in proptest::collection::vec((lines(), 10_usize..16, 0_usize..8), 1..6),
        ids in any::<bool>(),
        times in 0_u32..4,
        way in 0_u32..2,
    ) {
        let edition = &edition(0, way);
        let unique = [ONE, TWO].iter().filter(|_| ids).map(|one| one.parse().unwrap());
        let unique: Vec<_> = unique.collect();
        let traces: Vec<ActTrace> = store.iter().enumerate()
            .map(|(number, (lines, status))| trace(&drawn_act(number, lines), HistoryStatus::ALL[*status]))
            .collect();
        // some stand in place of an act of the store, at a place of the call
        let corrects = |at: usize, which: usize| {
            let original = traces.get(which).and_then(|act| act.record);
            let correction = original.map(|act| Correction {
                at: Spot::Act(at),
                replaces: Replaces { act, line: None },
            });
            correction.into_iter()
        };
        let claims_of = |corrections: Vec<Correction>| Claims {
            corrections,
            unique_ids: unique.clone(),
            attendances: true,
            work: work(times),
            ..Claims::default()
        };
        let all = presented.iter().enumerate();
        let claims = claims_of(all.flat_map(|(place, one)| corrects(place, one.2)).collect());
        let acts: Vec<Act> = presented.iter().zip(1..).map(|((lines, number, _), day)| {
            let mut act = drawn_act(*number, lines);
            act.formed_on = Some(Day::known(2026, 4, day));
            act
        }).collect();
        let mut history = History::new(searched(), &traces).unwrap();
        let (report, verdict) = judged(&acts, &history, &claims, edition);
        let of_copies = |verdict: &Verdict, act: Option<usize>| -> BTreeSet<(&'static str, String)> {
            // of two stays the later one tells the pair, whichever was presented first
            let stays = ["DUP-013", "DUP-014"];
            let found = verdict.findings.iter().filter(|one| !stays.contains(&one.rule.code));
            found.map(|one| {
                let path = one.path.to_string();
                let path = act.map_or(path.clone(), |act| path.replace("acts[0]", &format!("acts[{act}]")));
                (one.rule.code, path)
            }).collect()
        };
        let mut found = BTreeSet::new();
        let mut refused = Vec::new();
        for (place, act) in acts.iter().enumerate() {
            let mut exam = Examination::open();
            let claims = claims_of(corrects(0, presented[place].2).collect());
            let presented = Presentation {
                act, label: "earlier", status: HistoryStatus::Accepted, claims: &claims,
            };
            let (told, kept) = history.present(&mut exam, &key(), presented, edition);
            prop_assert!(kept.is_ok());
            refused.extend(told.refused);
            found.extend(of_copies(&exam.close(), Some(place)));
        }
        prop_assert_eq!(&report.refused, &refused);
        prop_assert_eq!(of_copies(&verdict, None), found);
    }
}
