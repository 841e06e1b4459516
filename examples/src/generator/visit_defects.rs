//! Visits that stand in the list and prove less than they seem to: registered without a
//! code, entered by hand without saying enough or too late, used before.

use super::history_defects::{Maker, Told, on_day};
use super::plant::Spot;
use super::shape::Case;
use super::world::march;
use serde_json::Value;

/// The first day of cases of three days.
const DAY: u32 = 12;
/// The third provider: the share of its insurance act is over one half.
const SUSPENDED: usize = 2;

/// What is wrong with the row of a visit.
struct Kind {
    told: Told,
    expect: &'static [&'static str],
    method: &'static str,
    spoil: fn(&mut Value),
}

const KINDS: [Kind; 6] = [
    Kind {
        told: (
            "visit-without-author",
            "entered by hand, nobody says by whom",
        ),
        expect: &["VIS-002", "VIS-019"],
        method: "manual",
        spoil: |row| without(row, "author"),
    },
    Kind {
        told: ("visit-without-reason", "entered by hand, nobody says why"),
        expect: &["VIS-002", "VIS-019"],
        method: "manual",
        spoil: |row| without(row, "reason"),
    },
    Kind {
        told: ("visit-entered-late", "entered by hand on the fourth day"),
        expect: &["VIS-002", "VIS-020"],
        method: "manual",
        spoil: |row| row["enteredAt"] = entered(row, 4).into(),
    },
    Kind {
        told: (
            "visit-entered-on-the-third-day",
            "entered by hand in time: a note",
        ),
        expect: &["VIS-002"],
        method: "manual",
        spoil: |row| row["enteredAt"] = entered(row, 3).into(),
    },
    Kind {
        told: (
            "visit-used-before",
            "a case of February used the visit: it proves this one too",
        ),
        expect: &[],
        method: "qr",
        spoil: |row| row["usedBy"] = "A-2026-02/7".into(),
    },
    Kind {
        told: (
            "visit-by-document",
            "known by a document: no registration by QR, and nothing is found of the case",
        ),
        expect: &[],
        method: "document",
        spoil: |_| (),
    },
];

fn without(row: &mut Value, field: &str) {
    if let Some(row) = row.as_object_mut() {
        row.remove(field);
    }
}

/// So many days after the visit.
fn entered(row: &Value, days: u32) -> String {
    let day = row["day"].as_str().and_then(|day| day.get(8..));
    let day = day.and_then(|day| day.parse::<u32>().ok()).unwrap_or(1);
    format!("{}T18:00", march(day + days))
}

/// Days of the insured's cases, one for each kind, and as many with a sound visit.
pub(super) fn visits(maker: &mut Maker<'_>) {
    let firm = maker.firm();
    let insured = maker.world.victim();
    let case = |maker: &mut Maker<'_>, day: u32| -> Case {
        maker
            .world
            .case(maker.random, firm, &insured, (day, day), 1)
    };
    let count = u32::try_from(KINDS.len()).unwrap_or(0);
    let cases: Vec<Case> = (1..=2 * count).map(|day| case(maker, day)).collect();
    let (paper, ids) = maker.act_of_tokens(firm, cases.clone());
    for (place, (one, id)) in cases.iter().zip(&ids).enumerate() {
        let Some(kind) = KINDS.get(place) else {
            maker.world.visit(one, "qr");
            continue;
        };
        maker.world.visit(one, kind.method);
        if let Some(row) = maker.world.visits.last_mut() {
            (kind.spoil)(row);
        }
        let expect = kind.expect.iter();
        let expect = expect.map(|rule| (*rule, Spot::case(paper, id, "")));
        maker.plant_spots(kind.told, paper, expect.collect());
    }
    mostly_without_code(maker, &insured, firm);
    many_of_one(maker);
    elsewhere(maker);
}

/// Every case has a visit: of five, three without a code, and of six, three. The provider of
/// the first act is the one whose share suspends anyway.
fn mostly_without_code(maker: &mut Maker<'_>, insured: &str, firm: usize) {
    let kinds: [(Told, usize, u32, &[&'static str]); 2] = [
        (
            (
                "mostly-without-code",
                "three visits of five without a code: only counting them would do",
            ),
            SUSPENDED,
            5,
            &["VIS-001", "VIS-018"],
        ),
        (
            (
                "half-without-code",
                "three visits of six without a code: nothing",
            ),
            firm,
            6,
            &[],
        ),
    ];
    let mut day = 13;
    for (told, firm, count, rules) in kinds {
        let mut cases = Vec::new();
        for _ in 0..count {
            cases.push(maker.world.case(maker.random, firm, insured, (day, day), 1));
            day += 1;
        }
        let (paper, _) = maker.act_of_tokens(firm, cases.clone());
        for (place, case) in cases.iter().enumerate() {
            let method = if place < 3 { "document" } else { "qr" };
            maker.world.visit(case, method);
        }
        let expect = rules.iter().map(|rule| (*rule, Spot::act(paper, "cases")));
        let held = (!rules.is_empty()).then(|| ("PAY-003", Spot::act(paper, "held")));
        maker.plant_spots(told, paper, expect.chain(held).collect());
    }
}

/// Three and four cases of the same days under one registration each: all are proved, and so
/// many as four are listed. One scan for one case would suspend both acts.
fn many_of_one(maker: &mut Maker<'_>) {
    let kinds: [(Told, u32, bool); 2] = [
        (
            ("one-visit-for-three", "one visit proves three cases"),
            3,
            false,
        ),
        (
            ("one-visit-for-four", "one visit proves four cases: a note"),
            4,
            true,
        ),
    ];
    for (told, count, listed) in kinds {
        let firm = maker.firm();
        let insured = maker.world.victim();
        let mut cases: Vec<Case> = Vec::new();
        for day in DAY..DAY + count {
            let days = (DAY, DAY + count - 1);
            let mut case = maker.world.case(maker.random, firm, &insured, days, 1);
            on_day(&mut case, 0, &march(day));
            if let Some(first) = cases.first() {
                case.facility.clone_from(&first.facility);
                case.address.clone_from(&first.address);
            }
            cases.push(case);
        }
        if let Some(case) = cases.first() {
            maker.world.visit(case, "qr");
        }
        let (paper, ids) = maker.act_of_tokens(firm, cases);
        let mut expect = vec![("VIS-018", Spot::act(paper, "cases"))];
        if let Some(first) = ids.first().filter(|_| listed) {
            expect.push(("VIS-023", Spot::case(paper, first, "")));
        }
        maker.plant_spots(told, paper, expect);
    }
}

/// Registers the visits of cases, rightly or not.
type Register = fn(&mut Maker<'_>, &[Case]);

/// Three cases of three days of one insured, and visits that prove none of them: the share
/// is over one half. The provider is the one that such a share suspends anyway.
fn elsewhere(maker: &mut Maker<'_>) {
    let kinds: [(Told, Register); 3] = [
        (
            (
                "visits-of-another-day",
                "all visits lie a day before their cases",
            ),
            |maker, cases| spoiled(maker, cases, |row| row["day"] = march(DAY - 1).into()),
        ),
        (
            (
                "visits-at-another-place",
                "all visits were at another provider's facility",
            ),
            |maker, cases| spoiled(maker, cases, |row| row["facility"] = "F-1-1".into()),
        ),
        (
            (
                "visits-of-another-person",
                "all visits are another insured's",
            ),
            |maker, cases| {
                let other = maker.world.victim();
                spoiled(maker, cases, |row| row["insured"] = other.as_str().into());
            },
        ),
    ];
    for (told, register) in kinds {
        let insured = maker.world.victim();
        let mut cases = Vec::new();
        for day in DAY..DAY + 3 {
            let days = (DAY, DAY + 2);
            let mut case = maker.world.case(maker.random, SUSPENDED, &insured, days, 1);
            on_day(&mut case, 0, &march(day));
            if let Some(first) = cases.first() {
                let first: &Case = first;
                case.facility.clone_from(&first.facility);
                case.address.clone_from(&first.address);
                // at an hour of that facility, so that nobody is at two of them at once
                let hour = first.services.first().and_then(|line| line.at.get(10..));
                for line in &mut case.services {
                    line.at = format!("{}{}", march(day), hour.unwrap_or_default());
                }
            }
            cases.push(case);
        }
        let (paper, _) = maker.act_of_tokens(SUSPENDED, cases.clone());
        register(maker, &cases);
        let expect = vec![
            ("VIS-001", Spot::act(paper, "cases")),
            ("PAY-003", Spot::act(paper, "held")),
        ];
        maker.plant_spots(told, paper, expect);
    }
}

/// A visit of each case, changed.
fn spoiled(maker: &mut Maker<'_>, cases: &[Case], spoil: impl Fn(&mut Value)) {
    for case in cases {
        maker.world.visit(case, "qr");
        if let Some(row) = maker.world.visits.last_mut() {
            spoil(row);
        }
    }
}
