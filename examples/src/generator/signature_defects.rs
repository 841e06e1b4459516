//! Acts that their providers signed, with the evidence that the host's provider of
//! signatures found: sound, and with one thing wrong in each.

use super::history_defects::{Maker, Told};
use super::plant::{Plant, Spot};
use super::shape::Act;
use super::world::World;
use qalqan_core::act::ActText;
use qalqan_core::law;
use qalqan_core::signature::{SignedText, SigningRole};
use qalqan_core::wire::{ActDraft, read_act};
use serde_json::{Value, json};
use std::borrow::Cow;

/// What is wrong with the evidence, and at which of its fields it is found.
struct Kind {
    told: Told,
    expect: Option<(&'static str, &'static str)>,
    /// What cannot be told then.
    open: &'static [&'static str],
    /// Changes the act itself before it is signed.
    alter: fn(&mut Act),
    spoil: fn(&World, &Act, &mut Value),
}

const fn kind(
    name: &'static str,
    expect: (&'static str, &'static str),
    spoil: fn(&World, &Act, &mut Value),
    note: &'static str,
) -> Kind {
    Kind {
        told: (name, note),
        expect: Some(expect),
        open: &[],
        alter: |_| {},
        spoil,
    }
}

const KINDS: [Kind; 11] = [
    Kind {
        // in which role another text was signed nobody knows
        open: &["SIG-010"],
        ..kind(
            "signed-another-text",
            ("SIG-002", "signature.digest"),
            |_, act, row| {
                let mut other = act.clone();
                other.declared_services += 1;
                row["digest"] = digest(&other, SigningRole::Claims).into();
            },
            "the act was changed after the provider signed it",
        )
    },
    kind(
        "signed-as-the-issuer",
        ("SIG-010", "signature.digest"),
        |_, act, row| row["digest"] = digest(act, SigningRole::Accepts).into(),
        "the text signed says that the act is accepted, and not that it is claimed",
    ),
    kind(
        "signed-by-another-firm",
        ("SIG-003", "signature.entity"),
        |world, _, row| {
            let mut firms = world.firms.iter().map(|firm| firm.card.bin.as_str());
            let other = firms.find(|bin| row["entity"].as_str() != Some(bin));
            row["entity"] = other.unwrap_or_default().into();
        },
        "the certificate is another provider's",
    ),
    kind(
        "signed-without-the-right",
        ("SIG-004", "signature.role"),
        |_, _, row| row["role"] = "employee".into(),
        "an employee without the right to sign signed",
    ),
    kind(
        "signed-after-the-certificate",
        ("SIG-005", "signature.signedAt"),
        |_, _, row| row["validTo"] = "2026-04-03T19:59:59".into(),
        "the certificate ran out a second before",
    ),
    kind(
        "signed-by-a-test-certificate",
        ("SIG-006", "signature.person"),
        |_, _, row| row["person"] = "123456789011".into(),
        "a test certificate of the certification centre",
    ),
    kind(
        "signed-after-the-step",
        ("SIG-007", "signature.signedAt"),
        |_, _, row| row["signedAt"] = "2026-04-03T20:30:01".into(),
        "signed a second after the step was registered",
    ),
    kind(
        "signature-not-verified",
        ("SIG-008", "signature.verified"),
        |_, _, row| row["verified"] = false.into(),
        "the verification of the signature failed",
    ),
    kind(
        "certificate-without-number",
        ("SIG-009", "signature.serial"),
        |_, _, row| row["serial"] = Value::Null,
        "nobody can look the certificate up",
    ),
    Kind {
        alter: |act| {
            if let Some(case) = act.cases.first_mut() {
                case.address_text.push_str("\u{200b}1");
            }
        },
        ..kind(
            "signed-with-an-unseen-letter",
            ("SIG-011", "document"),
            |_, _, _| {},
            "a space of no width stands in the text that the provider signed",
        )
    },
    Kind {
        open: &[],
        alter: |_| {},
        told: (
            "signed-well",
            "all is as it should be: nothing may be found",
        ),
        expect: None,
        spoil: |_, _, row| row["validTo"] = "2026-04-03T20:00".into(),
    },
];

/// Acts of one insured, each on a day of its own.
pub(super) fn open_signatures(maker: &mut Maker<'_>) -> Vec<usize> {
    let insured = maker.world.victim();
    let mut papers = Vec::new();
    for (_, day) in KINDS.iter().zip(1..) {
        let firm = maker.firm();
        let case = maker
            .world
            .case(maker.random, firm, &insured, (day, day), 1);
        papers.push(maker.act(firm, vec![case]).0);
    }
    papers
}

/// The digest of an act as it is: what is signed of it in a role.
fn digest(act: &Act, role: SigningRole) -> Option<String> {
    let text = serde_json::to_string(act).ok()?;
    let draft: ActDraft = serde_json::from_str(&text).ok()?;
    let act = read_act(&draft).ok()?;
    let edition = law::on(act.month?.last()).ok()?;
    let text = ActText {
        act: Cow::Owned(act),
        accepted: None,
        issuer: None,
    };
    let text = SignedText::new(&text, edition, role)?;
    Some(text.digest().to_string())
}

/// The signatures, once the totals stand.
pub(super) fn plant_signatures(world: &mut World, papers: &[usize], plants: &mut Vec<Plant>) {
    for (kind, paper) in KINDS.iter().zip(papers) {
        let Some(own) = world.papers.get_mut(*paper) else {
            continue;
        };
        (kind.alter)(&mut own.act);
        let act = own.act.clone();
        let head = world
            .firms
            .get(own.firm)
            .and_then(|firm| firm.workers.first());
        let mut row = json!({
            "person": head, "entity": act.provider, "role": "head",
            "serial": format!("{:08x}", 0x5eed_0000 + own.serial),
            "validFrom": "2026-01-10T00:00", "validTo": "2027-01-09T23:59",
            "signedAt": "2026-04-03T20:00", "digest": digest(&act, SigningRole::Claims), "verified": true,
        });
        (kind.spoil)(world, &act, &mut row);
        world.signatures.push(json!({
            "act": act.number, "at": "2026-04-03T20:30", "signature": row,
        }));
        let expect = kind.expect.iter();
        let expect = expect.map(|(rule, path)| (*rule, Spot::act(*paper, path)));
        plants.push(Plant {
            kind: kind.told.0,
            note: kind.told.1,
            paper: *paper,
            expect: expect.collect(),
            open: kind.open,
        });
    }
}
