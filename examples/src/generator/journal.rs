//! What the month brought beside acts: plans, applications, contracts, accounts, orders
//! and so on, each as the draft of one call of the library. Each base is sound.

use super::world::World;
use qalqan_core::wire::call_json;
use serde_json::{Value, json};

/// A draft that is as it should be.
pub(super) struct Base {
    pub(super) name: &'static str,
    pub(super) call: &'static str,
    pub(super) draft: fn(&World) -> Value,
}

const fn base(name: &'static str, call: &'static str, draft: fn(&World) -> Value) -> Base {
    Base { name, call, draft }
}

pub(super) const BASES: [Base; 20] = [
    base(
        "plan",
        "checkPlan",
        |_| json!({"approved": "2026-03-02", "published": "2026-03-04", "announced": "2026-03-04"}),
    ),
    base("application", "checkApplication", application),
    base("decision", "checkDecision", |world| {
        let bins: Vec<&str> = world
            .firms
            .iter()
            .map(|firm| firm.card.bin.as_str())
            .collect();
        let applicant = |place: usize| bins.get(place).copied().unwrap_or("000740000728");
        let one = |number: &str, (filed, decided): (&str, &str), place: usize| {
            json!({
                "number": number, "applicant": applicant(place), "filed": filed,
                "decided": decided, "outcome": "accepted",
            })
        };
        json!({"announced": "2026-03-02", "applications": [
            one("Z-1", ("2026-03-03T10:00", "2026-03-04T10:00"), 0),
            one("Z-2", ("2026-03-03T11:00", "2026-03-04T11:00"), 1),
            {
                "number": "Z-3", "applicant": applicant(2), "filed": "2026-03-04T09:00", "decided": "2026-03-05T09:00",
                "outcome": "rejected", "grounds": [{"ground": "missing-documents"}],
            },
        ]})
    }),
    base("contract", "changeContractStatus", |world| {
        let contract = world.contracts.first();
        json!({
            "number": contract.map(|one| one.number.clone()), "step": "issuer-signs",
            "distributed": "2026-03-11", "on": "2026-03-12",
        })
    }),
    base("distribution", "allocate", |_| {
        json!({
            "pool": "100.00", "basis": "proportional", "planLimit": "100.00",
            "financingLimit": "100.00", "acceptanceEnded": "2026-03-11",
            "decidedOn": "2026-03-13",
            "receivers": [{"key": "Z-1", "weight": "1"}, {"key": "Z-2", "weight": "3"}],
        })
    }),
    base(
        "monitoring",
        "checkMonitoring",
        |_| json!({"planned": "2026-04-20", "notified": "2026-04-01"}),
    ),
    base("account", "changeAccountState", |_| {
        json!({
            "holder": "legal-entity", "state": "open", "operation": "change-data",
            "dataChangedOn": "2026-03-11", "on": "2026-03-12",
        })
    }),
    base(
        "right",
        "canOrder",
        |_| json!({"requester": "client", "operation": "policy-statement", "signed": true}),
    ),
    base("public", "publicView", public),
    base("break", "checkMaintenance", |_| {
        json!({
            "system": "register", "told": "2026-04-10",
            "start": "2026-04-20T00:00", "end": "2026-04-21T00:00",
        })
    }),
    base("iin", "checkId", |world| {
        json!({
            "kind": "iin", "text": iin(world), "birthDate": born(&iin(world)),
            "sex": if sex(&iin(world)) { "male" } else { "female" },
        })
    }),
    base("bank", "checkAccount", |world| {
        let card = world.firms.first().map(|firm| &firm.card);
        json!({
            "iban": card.map(|card| card.account.clone()),
            "bic": card.map(|card| card.bic.clone()),
        })
    }),
    base("opening", "openAccount", opening),
    base("readiness", "checkReadiness", |world| {
        let card = world.firms.first().map(|firm| &firm.card);
        let facilities = card
            .into_iter()
            .flat_map(|card| &card.facilities)
            .map(|one| {
                json!({
                    "id": one.id, "photosOutside": true, "photosInside": true,
                    "documents": true, "coordinates": one.coordinates(), "qr": one.id,
                })
            });
        json!({
            "day": "2026-03-10", "agreement": true, "mis": super::world::MIS,
            "misConforms": true, "statementYears": [2025],
            "facilities": facilities.collect::<Vec<_>>(),
        })
    }),
    base("order", "decideOrder", order),
    base("policy", "issuePolicy", policy),
    base(
        "policy-status",
        "changePolicyStatus",
        |_| json!({"status": "issued", "operation": "credit"}),
    ),
    base("register", "buildRegister", register),
    base("payment", "paymentControl", payment),
    base("signing", "signingQueue", |_| {
        json!({"acts": [
            {"act": "A-1", "available": "2026-04-01T10:00", "signed": "2026-04-06T09:00"},
            {"act": "A-2", "available": "2026-04-01T10:01", "signed": "2026-04-06T09:01"},
        ]})
    }),
];

/// A register of another desk, which keeps no histories.
fn register(world: &World) -> Value {
    let card = world.firms.first().map(|firm| &firm.card);
    let row = |act: &str, signed: &str| {
        json!({
            "signed": signed, "funding": "osms", "recipient": card.map(|card| card.name.clone()),
            "provider": bin(world), "contract": "D-1", "contractDate": "2025-12-25",
            "service": "медицинские услуги", "account": card.map(|card| card.account.clone()),
            "act": act, "actDate": "2026-04-06", "from": "2026-03-01", "to": "2026-03-31",
            "bic": card.map(|card| card.bic.clone()), "amount": "1000.00", "invoice": "1000.00",
        })
    };
    json!({
        "funding": "osms", "sender": world.issuer.name, "senderAccount": world.issuer.account_osms,
        "entries": [row("A-1", "2026-04-06T09:00"), row("A-2", "2026-04-06T09:01")],
        "total": "2000.00",
    })
}

/// Payment orders of that desk, with what it knows of their acts.
fn payment(world: &World) -> Value {
    let card = world.firms.first().map(|firm| &firm.card);
    let account = card.map(|card| card.account.clone());
    let contract = |number: &str| {
        json!({
            "number": number, "provider": bin(world), "funding": "osms", "from": "2026-01-01",
            "to": "2026-12-31", "concluded": "2025-12-25", "status": "signed",
            "sum": "1000000.00", "account": account,
        })
    };
    let all = |rows: Value| json!({"complete": true, "asOf": "2026-04-10", "rows": rows});
    let undated = |rows: Value| json!({"complete": true, "rows": rows});
    json!({
        "accounts": undated(json!([{"provider": bin(world), "account": account}])),
        "contracts": undated(json!([contract("D-1"), contract("D-2")])),
        "acts": undated(json!([{
            "number": "A-1", "provider": bin(world), "contract": "D-1", "month": "2026-03",
            "total": "1000.00", "signed": "2026-04-06T09:00", "billed": "2026-04-07",
            "eInvoice": "ЭСФ-J-1", "invoice": "1000.00",
        }])),
        "payees": all(json!([{
            "provider": bin(world), "state": "open", "since": "2025-10-01",
        }])),
        "standing": all(json!([])),
        "past": {"complete": true, "from": "2026-01-01", "to": "2026-12-31", "orders": []},
        "orders": [{
            "number": "ПП-J-1", "provider": bin(world), "account": account, "amount": "1000.00",
            "contract": "D-1", "act": "A-1", "from": "2026-03-01", "to": "2026-03-31",
            "formed": "2026-04-10T10:00", "invoiced": "2026-04-07", "eInvoice": "ЭСФ-J-1",
        }],
        "checkedOn": "2026-04-10",
    })
}

fn bin(world: &World) -> String {
    let firm = world.firms.first();
    firm.map_or_else(String::new, |firm| firm.card.bin.clone())
}

/// Somebody of the month.
fn iin(world: &World) -> String {
    let last = world.insured.last();
    last.map_or_else(String::new, |one| one.iin.clone())
}

/// The day of birth that the digits tell: everybody here is born in 2099.
fn born(iin: &str) -> String {
    let part = |from, to| iin.get(from..to).unwrap_or_default();
    format!("20{}-{}-{}", part(0, 2), part(2, 4), part(4, 6))
}

/// The seventh digit: odd for a man.
pub(super) fn sex(iin: &str) -> bool {
    iin.as_bytes().get(6).is_some_and(|digit| digit % 2 == 1)
}

fn application(world: &World) -> Value {
    let place = "1021940000000001";
    let documents = json!([
        {"kind": "licence", "licence": "medical", "addresses": [place], "issued": "2025-05-20"},
        {"kind": "sanitary-conformity", "facility": "F-1", "issued": "2025-05-20"},
        {"kind": "tax-standing", "debt": false, "issued": "2025-05-20"},
        {"kind": "cover-volumes", "issued": "2025-05-20"},
    ]);
    let facility = json!({
        "id": "F-1", "photosInside": true, "photosOutside": true, "documents": true,
        "coordinates": "43.238949,76.889709", "qr": "QR-1",
    });
    json!({
        "number": "Z-1", "applicant": bin(world), "announced": "2026-03-02",
        "filed": "2026-03-04T12:00", "accountOpen": true, "signed": true,
        "highTechnology": false, "partnership": false, "accredited": false, "leases": false,
        "documents": documents,
        "buildings": [{"id": "F-1", "address": place, "purpose": "medical"}],
        "asked": [{"line": "1", "volume": 1, "amount": "1.00"}],
        "readiness": {
            "agreement": true, "mis": "МИС", "misConforms": true, "statementYears": [2025],
            "facilities": [facility],
        },
    })
}

fn public(world: &World) -> Value {
    let firm = world.firms.first().map(|firm| &firm.card);
    let contract = world.contracts.first();
    json!({
        "number": bin(world), "name": firm.map(|card| card.name.clone()),
        "licences": firm.map(|card| vec![card.licence.clone()]),
        "facilities": [{
            "name": "1", "address": "Астана, Үлгі көшесі, 1",
            "coordinates": "51.128207,71.430420", "capacity": 200,
        }],
        "contracts": [{
            "number": contract.map(|one| one.number.clone()), "concluded": "2025-12-25",
            "period": "2026-01-01/2026-12-31", "status": "signed", "sum": "900000000.00",
        }],
        "notices": ["8:00–20:00"], "noticesReviewed": true,
    })
}

fn opening(world: &World) -> Value {
    let card = world.firms.first().map(|firm| &firm.card);
    json!({
        "role": "provider", "kind": "legal-entity", "bin": bin(world),
        "fullName": "Үлгі емхана", "postalAddress": "010000, Астана, Үлгі көшесі, 1",
        "person": {"iin": iin(world), "surname": "Тестов", "given": "Бірінші"},
        "phone": "+7 (7172) 12-34-56", "email": "test@example.kz",
        "settlement": [{
            "iban": card.map(|card| card.account.clone()),
            "bic": card.map(|card| card.bic.clone()),
        }],
    })
}

/// What a call answers.
fn answer(call: &str, draft: &Value) -> Value {
    let text = call_json(call, &draft.to_string());
    let answer: Option<Value> = serde_json::from_str(&text).ok();
    answer.map_or(Value::Null, |mut answer| answer["answer"].take())
}

/// The issuer asks for the operations of an account that the registrar opened.
fn order(world: &World) -> Value {
    let registrar = &world.issuer.registrar;
    let owner = json!({"holder": "insured", "number": iin(world)});
    let mut draft = json!({
        "issuer": world.issuer.bin, "registrar": registrar,
        "reference": {"deaths": {"complete": true, "asOf": "2026-03-02", "staleDays": 1, "rows": []}}, "events": [],
        "head": {"number": 0, "digest": "0".repeat(64)}, "salt": "5a17".repeat(16),
        "order": {
            "number": "П-1", "operation": "open-account", "account": owner,
            "actor": "registrar", "orderer": registrar,
            "registered": "2026-03-02T12:00", "source": "mis",
            "record": {
                "iin": iin(world), "surname": "Тестов", "given": "Бірінші",
                "recordedOn": "2026-03-02",
            },
        },
    });
    let opened = answer("decideOrder", &draft)["event"].take();
    draft["head"] = json!({"number": opened["number"], "digest": opened["digest"]});
    draft["events"] = json!([opened]);
    draft["order"] = json!({
        "number": "П-2", "operation": "operation-list", "account": owner,
        "actor": "issuer", "orderer": world.issuer.bin, "registered": "2026-03-03T12:00",
    });
    let digest = answer("orderToSign", &json!({"order": draft["order"]}))["digest"].take();
    draft["order"]["signature"] = json!({
        "person": iin(world), "entity": world.issuer.bin, "role": "head", "serial": "5EED-01",
        "validFrom": "2026-01-01T00:00", "validTo": "2026-12-31T23:59",
        "signedAt": "2026-03-03T11:59", "digest": digest, "verified": true,
    });
    draft
}

/// A policy of somebody with an account and without a policy.
fn policy(world: &World) -> Value {
    let rows = |rows: Value| json!({"complete": true, "asOf": "2025-12-25", "rows": rows});
    let account = json!([{"insured": iin(world), "state": "open", "since": "2025-12-01"}]);
    json!({
        "terms": {
            "year": "2026", "issuedOn": "2025-12-25", "coverage": ["ГОБМП", "ОСМС"],
            "issuer": {
                "name": world.issuer.name, "location": world.issuer.address,
                "bin": world.issuer.bin,
            },
            "registrar": {"name": "Үлгі тіркеуші", "location": "Астана"},
        },
        "reference": {
            "accounts": rows(account), "deaths": rows(json!([])), "policies": rows(json!([])),
        },
        "insured": {
            "iin": iin(world), "surname": "Тестов", "given": "Бірінші",
            "address": "Астана, Үлгі көшесі, 1", "document": "N 99000001",
            "provider": bin(world),
        },
        "serial": 900_001, "issuer": world.issuer.bin,
    })
}
