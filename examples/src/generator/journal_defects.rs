//! Entries of the journal with one thing wrong each, beside the sound ones.

use super::history_defects::Told;
use super::journal::{BASES, sex};
use super::order_defects;
use super::plant::{Plant, Spot};
use super::register_defects;
use super::world::World;
use serde_json::{Value, json};

/// Which base, what is wrong with it, and what must be found.
pub(super) struct Kind {
    told: Told,
    base: &'static str,
    expect: &'static [(&'static str, &'static str)],
    spoil: fn(&World, &mut Value),
}

pub(super) const fn kind(
    (name, base): (&'static str, &'static str),
    expect: &'static [(&'static str, &'static str)],
    spoil: fn(&World, &mut Value),
    note: &'static str,
) -> Kind {
    Kind {
        told: (name, note),
        base,
        expect,
        spoil,
    }
}

const KINDS: &[Kind] = &[
    kind(
        ("plan-placed-before-approval", "plan"),
        &[("PLC-001", "published")],
        |_, draft| draft["published"] = "2026-02-27".into(),
        "the plan was placed before it was approved",
    ),
    kind(
        ("plan-announced-late", "plan"),
        &[("PLC-002", "announced")],
        |_, draft| draft["announced"] = "2026-03-27".into(),
        "announced weeks after the approval",
    ),
    kind(
        ("application-too-early", "application"),
        &[("PLC-003", "filed")],
        |_, draft| draft["filed"] = "2026-03-01T12:00".into(),
        "filed on the day before the announcement",
    ),
    kind(
        ("application-without-account", "application"),
        &[("PLC-004", "accountOpen")],
        |_, draft| draft["accountOpen"] = false.into(),
        "the applicant has no open account",
    ),
    kind(
        ("application-not-signed", "application"),
        &[("PLC-005", "signed")],
        |_, draft| draft["signed"] = false.into(),
        "nobody signed the application",
    ),
    kind(
        ("application-without-licence", "application"),
        &[("PLC-006", "documents")],
        |_, draft| {
            if let Some(documents) = draft["documents"].as_array_mut() {
                documents.retain(|one| one["kind"] != "licence");
            }
        },
        "the licence is not attached",
    ),
    kind(
        ("high-technology-without-conclusion", "application"),
        &[("PLC-007", "documents")],
        |_, draft| draft["highTechnology"] = true.into(),
        "high-technology care without its conclusion",
    ),
    kind(
        ("sanitary-document-too-old", "application"),
        &[("PLC-012", "documents[1].issued")],
        |_, draft| draft["documents"][1]["issued"] = "2021-03-03".into(),
        "the sanitary document is five years and a day old",
    ),
    kind(
        ("sanitary-document-of-five-years", "application"),
        &[],
        |_, draft| draft["documents"][1]["issued"] = "2021-03-04".into(),
        "the sanitary document is five years old: nothing may be found",
    ),
    kind(
        ("building-for-trade", "application"),
        &[("PLC-013", "buildings[0].purpose")],
        |_, draft| {
            draft["buildings"][0]["purpose"] = "сауда".into();
            draft["purposes"] = json!([{"words": "сауда", "medical": false}]);
        },
        "the building was meant for trade",
    ),
    kind(
        ("decided-late", "decision"),
        &[("PLC-015", "applications[2].decided")],
        |_, draft| draft["applications"][2]["decided"] = "2026-03-06T09:00".into(),
        "decided on the second working day",
    ),
    kind(
        ("decided-out-of-order", "decision"),
        &[("PLC-016", "applications[1].decided")],
        |_, draft| draft["applications"][1]["decided"] = "2026-03-04T09:59".into(),
        "an application filed earlier was not yet decided",
    ),
    kind(
        ("rejected-without-ground", "decision"),
        &[("PLC-017", "applications[2].grounds")],
        |_, draft| draft["applications"][2]["grounds"] = json!([]),
        "the rejection names no ground",
    ),
    kind(
        ("rejected-for-another-ground", "decision"),
        &[("PLC-018", "applications[2].grounds[0].ground")],
        |_, draft| draft["applications"][2]["grounds"][0]["ground"] = "too small".into(),
        "the ground is not on the closed list",
    ),
    kind(
        ("contract-formed-late", "contract"),
        &[("PLC-021", "on")],
        |_, draft| draft["on"] = "2026-03-13".into(),
        "signed on the second working day after the distribution",
    ),
    kind(
        ("contract-signed-unformed", "contract"),
        &[("PLC-022", "step")],
        |_, draft| draft["step"] = "provider-signs".into(),
        "the provider signs what the issuer has not formed",
    ),
    kind(
        ("pool-over-the-limit", "distribution"),
        &[("ALC-005", "pool")],
        |_, draft| draft["financingLimit"] = "99.99".into(),
        "a tiyn more is distributed than the limit of financing",
    ),
    kind(
        ("distributed-late", "distribution"),
        &[("ALC-010", "decidedOn")],
        |_, draft| draft["decidedOn"] = "2026-03-16".into(),
        "decided on the third working day",
    ),
    kind(
        ("monitoring-told-late", "monitoring"),
        &[("MON-001", "notified")],
        |_, draft| draft["notified"] = "2026-04-17".into(),
        "told three days before",
    ),
    kind(
        ("account-opened-twice", "account"),
        &[("ACC-001", "operation")],
        |_, draft| {
            *draft = json!({
                "holder": "insured", "state": "open", "operation": "open",
                "on": "2026-03-12", "source": "mis",
            });
        },
        "an open account is opened again",
    ),
    kind(
        ("account-blocked-on-death", "account"),
        &[("ACC-007", "operation")],
        |_, draft| {
            *draft = json!({
                "holder": "insured", "state": "open", "since": "2026-01-10",
                "operation": "block", "on": "2026-03-12", "ground": "death",
                "source": "individuals",
            });
        },
        "points 32 and 33 name one ground for two operations: a note",
    ),
    kind(
        ("account-data-late", "account"),
        &[("ACC-008", "on")],
        |_, draft| draft["on"] = "2026-03-13".into(),
        "entered on the second working day after the change",
    ),
    kind(
        ("order-not-signed", "right"),
        &[("AXS-001", "signed")],
        |_, draft| draft["signed"] = false.into(),
        "an information order without a signature",
    ),
    kind(
        ("order-of-all-holders", "right"),
        &[("AXS-002", "operation")],
        |_, draft| draft["operation"] = "holder-register".into(),
        "a client asks for the register of all holders",
    ),
    kind(
        ("order-by-the-registrar", "right"),
        &[("LED-004", "requester")],
        |_, draft| {
            draft["requester"] = "registrar".into();
            draft["operation"] = "event-list".into();
        },
        "the registrar may not order the statement",
    ),
    kind(
        ("number-in-a-notice", "public"),
        &[("AXS-006", "notices[0]")],
        |world, draft| {
            let person = world.insured.first().map_or("", |one| one.iin.as_str());
            draft["notices"][0] = format!("директор, ИИН {person}").into();
        },
        "a notice for the public names a person's number",
    ),
    kind(
        ("break-told-late", "break"),
        &[("AXS-013", "told")],
        |_, draft| draft["told"] = "2026-04-17".into(),
        "the break of the register was told one working day before",
    ),
    kind(
        ("born-on-another-day", "iin"),
        &[("IDN-002", "birthDate")],
        |_, draft| draft["birthDate"] = "1990-01-01".into(),
        "the digits of the number tell another day: a note",
    ),
    kind(
        ("of-the-other-sex", "iin"),
        &[("IDN-003", "sex")],
        |_, draft| {
            let male = draft["text"].as_str().is_some_and(sex);
            draft["sex"] = if male { "female" } else { "male" }.into();
        },
        "the digits of the number tell the other sex: a note",
    ),
    kind(
        ("bank-of-another", "bank"),
        &[("IDN-001", "bic")],
        |_, draft| draft["bic"] = "KKMFKZ2A".into(),
        "the account is not of the bank that the BIC names",
    ),
    kind(
        ("requisites-of-two-banks", "opening"),
        &[("PTY-005", "settlement[0].bic")],
        |_, draft| draft["settlement"][0]["bic"] = "KKMFKZ2A".into(),
        "a provider's account is not of the bank that its BIC names",
    ),
    kind(
        ("one-code-on-two-walls", "readiness"),
        &[
            ("PTY-011", "facilities[0].qr"),
            ("PTY-011", "facilities[1].qr"),
        ],
        |_, draft| draft["facilities"][1]["qr"] = draft["facilities"][0]["qr"].clone(),
        "two facilities share one code",
    ),
    kind(
        ("order-without-signature", "order"),
        &[
            ("SIG-001", "order.signature"),
            ("AXS-001", "order.signature"),
        ],
        |_, draft| draft["order"]["signature"] = Value::Null,
        "the order bears no signature",
    ),
    kind(
        ("order-on-no-account", "order"),
        &[("LED-010", "order.operation")],
        |_, draft| {
            draft["events"] = json!([]);
            draft["head"] = json!({"number": 0, "digest": "0".repeat(64)});
        },
        "the account was never opened",
    ),
];

/// Plants all of them once, each beside the sound draft of its kind.
pub(super) fn journal(world: &mut World, plants: &mut Vec<Plant>) {
    let sound = BASES.iter().map(|base| Kind {
        told: (base.name, "as it should be: nothing may be found"),
        base: base.name,
        expect: &[],
        spoil: |_, _| (),
    });
    for kind in sound
        .collect::<Vec<_>>()
        .iter()
        .chain(KINDS)
        .chain(order_defects::KINDS)
        .chain(register_defects::KINDS)
    {
        let Some(base) = BASES.iter().find(|base| base.name == kind.base) else {
            continue;
        };
        let mut draft = (base.draft)(world);
        (kind.spoil)(world, &mut draft);
        let id = format!("J-{:03}", world.journal.len() + 1);
        world
            .journal
            .push(json!({"id": id, "call": base.call, "draft": draft}));
        let expect = kind.expect.iter();
        let expect = expect.map(|(rule, path)| (*rule, Spot::outside(&id, path)));
        plants.push(Plant {
            kind: kind.told.0,
            note: kind.told.1,
            paper: usize::MAX,
            expect: expect.collect(),
            open: &[],
        });
    }
}
