//! What a checker and a verifier save, as ratios of one run: tokens against lists read
//! once, visits as they grow, acts on two threads (with the feature `parallel`), and the
//! bytes of a policy in the book. Usage: `checker`; `checker MILLIONS` tells instead what
//! an act of ten thousand lines takes against a book of so many millions of policies.

use qalqan_benches::clock::median_ns;
use qalqan_benches::national::national;
use qalqan_benches::sample::{BookSize, Flaws, REGION, SMALL, Sample};
use qalqan_benches::stages::{Material, full_check};
use qalqan_core::identifier::Iin;
use qalqan_core::policy::PolicyCard;
use qalqan_core::wire::{
    MatchVisitsDraft, VisitList, VisitRow, VisitStayDraft, VisitVerifier, call_json, match_visits,
    read_act,
};
use qalqan_vectors::Vectors;
use serde_json::{Value, json};

fn main() {
    let millions = std::env::args().nth(1).and_then(|text| text.parse().ok());
    if let Some(millions) = millions {
        return of_a_nation(millions);
    }
    tokens();
    visits();
    acts();
    println!(
        "\nbytes of a policy in the book: {} and its place in the index: 17 to 34",
        size_of::<(Iin, PolicyCard)>()
    );
}

/// The same act of ten thousand lines against a small book and a large one.
fn of_a_nation(millions: usize) {
    const LINES: usize = 10_000;
    let each = |time: f64| time / LINES as f64;
    let nation = BookSize {
        policies: millions * 1_000_000,
        workers: 300_000,
    };
    println!("| policies | workers | check, ns a line | JSON to report, ns a line |");
    println!("|---|---|---|---|");
    for size in [SMALL, REGION, nation] {
        let (draft, checker) = national(size, LINES);
        let act = read_act(&draft).expect("the act of the sample is readable");
        let text = serde_json::to_string(&draft).unwrap_or_default();
        let check = |act| full_check(act, &checker);
        assert!(check(act.clone()).act.is_ok(), "the act is valid");
        let check = each(median_ns(9, || act.clone(), check));
        let whole = each(median_ns(9, || (), |()| checker.check_act_json(&text)));
        println!(
            "| {} | {} | {check:.0} | {whole:.0} |",
            size.policies, size.workers
        );
    }
}

/// The same token against lists of so many keys, read with each call and read once.
fn tokens() {
    // a token that every door accepts
    let good = Vectors::here().input("visit-good");
    println!("| keys and seen tokens | verifyVisit, µs | VisitVerifier, µs | × |");
    println!("|---|---|---|---|");
    for count in [0_u64, 100, 1000, 10_000] {
        let mut input = good.clone();
        let key = input["trust"]["keys"][0].clone();
        let seen: Vec<Value> = (0..count).map(|one| json!(format!("{one:032x}"))).collect();
        input["seen"]["tokens"] = json!(seen);
        for one in 0..count {
            let mut other = key.clone();
            other["id"] = json!(format!("{one:016x}"));
            if let Some(keys) = input["trust"]["keys"].as_array_mut() {
                keys.push(other);
            }
        }
        let mut token = json!({});
        let mut held = input.clone();
        for name in ["code", "checkedAt", "facility", "insured"] {
            token[name] = input[name].clone();
            if let Some(held) = held.as_object_mut() {
                held.remove(name);
            }
        }
        let (whole, token) = (input.to_string(), token.to_string());
        let Ok(verifier) = VisitVerifier::from_json(&held.to_string()) else {
            return;
        };
        assert!(verifier.verify_json(&token).contains("\"accepted\":true"));
        let call = median_ns(9, || (), |()| call_json("verifyVisit", &whole)) / 1000.0;
        let read = median_ns(51, || (), |()| verifier.verify_json(&token)) / 1000.0;
        println!("| {count} | {call:.0} | {read:.0} | {:.1} |", call / read);
    }
}

/// All stays and all visits of one person at one facility.
fn visits() {
    println!("\n| stays and visits of one person | matchVisits, ns each | × of 1 000 |");
    println!("|---|---|---|");
    let sample = Sample::new(SMALL, 10, Flaws::None);
    let someone = sample
        .act
        .cases
        .first()
        .and_then(|case| case.insured.clone());
    let Some(person) = someone else { return };
    let mut first = None;
    for count in [1000_usize, 10_000, 100_000] {
        let day = |place: usize| Some(format!("2026-03-{:02}", place % 28 + 1));
        let facility = || Some("F-1".to_string());
        let draft = MatchVisitsDraft {
            checked_on: Some("2026-03-31".into()),
            law: None,
            stays: (0..count)
                .map(|place| VisitStayDraft {
                    insured: Some(person.to_string()),
                    facility: facility(),
                    start: day(place),
                    end: day(place),
                })
                .collect(),
            visits: Some(VisitList {
                complete: Some(true),
                as_of: Some("2026-03-31".into()),
                rows: (0..count)
                    .map(|place| VisitRow {
                        id: Some(format!("V-{place}")),
                        insured: Some(person.to_string()),
                        facility: facility(),
                        day: day(count - 1 - place),
                        method: Some("qr".into()),
                        ..VisitRow::default()
                    })
                    .collect(),
                ..VisitList::default()
            }),
        };
        let told = match_visits(draft.clone());
        assert_eq!(told.visits.map(|visits| visits.without), Some(0));
        let each = median_ns(5, || draft.clone(), match_visits) / count as f64;
        let of_first = each / *first.get_or_insert(each);
        println!("| {count} | {each:.0} | {of_first:.2} |");
    }
}

/// One act, and many small ones, beside a loop of one thread.
fn acts() {
    println!("\n| lines | one act, ns a line |");
    println!("|---|---|");
    for lines in [1000, 10_000, 100_000] {
        let material = Material::of(&Sample::new(SMALL, lines, Flaws::None));
        let check = |act| full_check(act, &material.checker);
        let each = median_ns(9, || material.act.clone(), check) / lines as f64;
        println!("| {lines} | {each:.0} |");
    }
    let sample = Sample::new(SMALL, 1000, Flaws::None);
    let material = Material::of(&sample);
    let drafts = vec![sample.act; 64];
    let alone = median_ns(
        5,
        || (),
        |()| {
            let one = |draft| material.checker.check(draft).0;
            drafts.iter().map(one).collect::<Vec<_>>()
        },
    );
    let all = median_ns(5, || (), |()| material.checker.check_all(&drafts));
    println!(
        "\n64 acts of 1 000 lines, one by one to check_all: × {:.2}",
        alone / all
    );
}
