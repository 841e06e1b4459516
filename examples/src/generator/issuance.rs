//! The table of policies to issue, with rows that must get none at its end.

use super::manifest::{Expected, Planted};
use super::numbers;
use super::random::Random;
use super::shape::{Insured, Issuance, Place, Terms};
use super::world::World;
use serde_json::json;

/// The file, which stands for the act in the manifest.
pub(super) const FILE: &str = "policies.json";

/// A row that must get no policy.
struct Bad {
    kind: &'static str,
    note: &'static str,
    rule: &'static str,
    field: &'static str,
    /// Rules that cannot answer because of it.
    open: &'static [&'static str],
    spoil: fn(&mut World, &mut Insured),
}

const BAD: [Bad; 10] = [
    Bad {
        kind: "second-policy",
        note: "the insured has a policy of the year already",
        rule: "POL-001",
        field: "iin",
        open: &[],
        spoil: |world, row| {
            // the same but for the document, by which it comes after the first
            if let Some(first) = world.insured.first() {
                let document = std::mem::take(&mut row.document);
                *row = Insured {
                    document,
                    ..first.clone()
                };
            }
        },
    },
    Bad {
        kind: "policy-without-account",
        note: "no account was opened for the insured",
        rule: "POL-002",
        field: "iin",
        open: &[],
        spoil: |world, row| {
            world
                .accounts
                .retain(|one| one["insured"] != row.iin.as_str())
        },
    },
    Bad {
        kind: "policy-of-the-dead",
        note: "the insured died before the day of issue",
        rule: "POL-003",
        field: "iin",
        open: &[],
        spoil: |world, row| {
            let death = json!({"insured": row.iin, "day": "2025-12-10"});
            world.deaths.push(death);
        },
    },
    Bad {
        kind: "policy-without-document",
        note: "the number of the identity document is missing",
        rule: "POL-005",
        field: "document",
        open: &[],
        spoil: |_, row| row.document.clear(),
    },
    Bad {
        kind: "document-of-two",
        note: "two insured show one identity document: the first",
        rule: "POL-014",
        field: "document",
        open: &[],
        spoil: |_, row| "990999999".clone_into(&mut row.document),
    },
    Bad {
        kind: "document-of-two",
        note: "two insured show one identity document: the second",
        rule: "POL-014",
        field: "document",
        open: &[],
        spoil: |_, row| "990999999".clone_into(&mut row.document),
    },
    Bad {
        kind: "policy-over-new-year",
        note: "the policy begins on the last day of the year before",
        rule: "POL-006",
        field: "period",
        open: &[],
        spoil: |_, row| row.period = "2025-12-31/2026-12-31".into(),
    },
    Bad {
        kind: "name-with-a-digit",
        note: "the surname holds a digit",
        rule: "PTY-012",
        field: "surname",
        open: &["POL-005"],
        spoil: |_, row| row.surname = "Тест0в",
    },
    Bad {
        kind: "address-of-nothing",
        note: "the address is too short to be one",
        rule: "PTY-013",
        field: "address",
        open: &["POL-005"],
        spoil: |_, row| "1".clone_into(&mut row.address),
    },
    Bad {
        kind: "document-in-small-letters",
        note: "the number of the document is not written as one",
        rule: "PTY-014",
        field: "document",
        open: &["POL-005"],
        spoil: |_, row| "n 99000001".clone_into(&mut row.document),
    },
];

/// The table, and what was planted in it.
pub(super) fn issuance(world: &mut World) -> (Issuance, Vec<Planted>) {
    let mut rows = world.insured.clone();
    let mut planted = Vec::new();
    for (place, bad) in BAD.iter().enumerate() {
        let Some(mut row) = stranger(world, place) else {
            continue;
        };
        (bad.spoil)(world, &mut row);
        planted.push(Planted {
            id: format!("P-{:03}", place + 1),
            kind: bad.kind.into(),
            note: bad.note.into(),
            expect: vec![Expected {
                rule: bad.rule.into(),
                act: FILE.into(),
                path: format!("rows[{}].{}", rows.len(), bad.field),
            }],
            open: bad.open.iter().map(|code| (*code).into()).collect(),
            act: FILE.into(),
        });
        rows.push(row);
    }
    let terms = Terms {
        year: "2026",
        issued_on: "2025-12-25",
        issuer: Place {
            name: world.issuer.name.clone(),
            location: world.issuer.address.clone(),
            bin: world.issuer.bin.clone(),
        },
        registrar: Place {
            name: "Үлгі тіркеуші (test registrar)".into(),
            location: "Астана, Үлгі көшесі, 2".into(),
            bin: String::new(),
        },
        coverage: vec!["ГОБМП", "ОСМС"],
    };
    let table = Issuance {
        terms,
        rows,
        first_serial: 1,
    };
    (table, planted)
}

/// Somebody with an account, whom no act knows.
fn stranger(world: &mut World, place: usize) -> Option<Insured> {
    let mut row = world.insured.last()?.clone();
    // numbers of strangers start far behind those of insured and workers
    let start = world.counts.insured + world.firms.len() * world.counts.workers_each + 50_000;
    row.iin = numbers::iin(&mut Random::stream(1, "strangers"), start + place);
    // two people never hold one identity document
    row.document = format!("{:09}", 990_000_000 + place);
    world.accounts.push(json!({
        "insured": row.iin, "state": "open", "since": "2025-12-01",
    }));
    Some(row)
}
