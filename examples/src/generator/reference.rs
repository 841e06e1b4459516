//! The reference book of the month, as registers would give it.

use super::norms;
use super::shape::{List, Reference};
use super::world::{BOOK_OF, BOOK_SERVES, MIS, World, YEAR_END};
use qalqan_core::identifier::PolicyNumber;
use serde_json::{Value, json};

fn list(rows: Vec<Value>) -> List {
    List {
        complete: true,
        as_of: BOOK_OF,
        stale_days: BOOK_SERVES,
        unused: None,
        verified: None,
        rows,
    }
}

/// Every list, complete and of one day.
pub(super) fn reference(world: &World) -> Reference {
    let firms = || world.firms.iter();
    let licences = firms().map(|firm| {
        let addresses: Vec<&str> = firm
            .card
            .facilities
            .iter()
            .map(|one| one.address.as_str())
            .collect();
        json!({
            "provider": firm.card.bin, "number": firm.card.licence,
            "from": "2024-01-01", "to": firm.licensed_to, "addresses": addresses,
            "addressTexts": ["Үлгі қаласы, Сынақ көшесі, 7"], "activities": [norms::ACTIVITY],
        })
    });
    let facilities = firms().flat_map(|firm| {
        firm.card.facilities.iter().map(|one| {
            json!({
                "id": one.id, "provider": firm.card.bin, "address": one.address,
                "coordinates": one.coordinates(),
            })
        })
    });
    let taxes = firms().map(|firm| json!({"provider": firm.card.bin, "owes": firm.owes}));
    let tariffs = world.tariffs.iter().chain(&world.special).map(|row| {
        json!({
            "code": row.code, "price": row.price.to_string(),
            "from": row.from, "to": YEAR_END,
        })
    });
    Reference {
        accounts: list(world.accounts.clone()),
        deaths: list(world.deaths.clone()),
        policies: list(policies(world)),
        workers: list(world.workers.clone()),
        tariffs: list(tariffs.collect()),
        contracts: list(contracts(world)),
        licences: list(licences.collect()),
        facilities: list(facilities.collect()),
        visits: List {
            unused: Some(true),
            verified: Some(true),
            ..list(world.visits.clone())
        },
        taxes: list(taxes.collect()),
        providers: list(providers(world)),
        people: list(world.people.clone()),
        attachments: list(attachments(world)),
        insurance: list(world.rights.clone()),
        consents: list(world.consents.clone()),
        plans: list(plans(world)),
        norms: list(norms::norms(world)),
        packages: list(norms::packages()),
        systems: list(vec![json!({"mis": MIS, "from": "2025-09-01"})]),
        diagnoses: list(norms::diagnoses()),
        loads: list(Vec::new()),
    }
}

fn providers(world: &World) -> Vec<Value> {
    let mut rows = Vec::new();
    for firm in &world.firms {
        let bin = &firm.card.bin;
        rows.push(json!({"provider": bin, "state": "open", "since": "2025-10-01"}));
        if let Some(day) = firm.blocked {
            rows.push(json!({"provider": bin, "state": "blocked", "since": day}));
        }
    }
    rows
}

fn attachments(world: &World) -> Vec<Value> {
    let rows = world.insured.iter().map(
        |person| json!({"insured": person.iin, "provider": person.provider, "from": "2025-11-01"}),
    );
    rows.collect()
}

/// Every contract buys care at the provider, at home and round the clock, and an ambulance.
fn plans(world: &World) -> Vec<Value> {
    let rows = world.contracts.iter().flat_map(|contract| {
        ["out-patient", "home", "in-patient", "ambulance"]
            .map(|care| json!({"contract": contract.number, "care": care}))
    });
    rows.collect()
}

fn policies(world: &World) -> Vec<Value> {
    let rows = world.insured.iter().zip(1_u64..).map(|(person, serial)| {
        let number = PolicyNumber::new(2026, serial);
        let from = person.period.split('/').next().unwrap_or_default();
        let mut row = json!({
            "insured": person.iin,
            "number": number.map_or_else(String::new, |own| own.to_string()),
            "from": from, "to": YEAR_END, "attachedTo": person.provider,
        });
        if let Some(day) = world.annulled.get(&person.iin) {
            row["annulledFrom"] = day.as_str().into();
        }
        row
    });
    rows.collect()
}

fn contracts(world: &World) -> Vec<Value> {
    let rows = world.contracts.iter().map(|contract| {
        let firm = world.firms.get(contract.firm);
        let mut row = json!({
            "number": contract.number,
            "provider": firm.map_or("", |firm| firm.card.bin.as_str()),
            "funding": contract.funding,
            "from": contract.from.unwrap_or("2026-01-01"), "to": YEAR_END,
            "concluded": contract.concluded.or(contract.from).unwrap_or("2025-12-25"),
            "status": contract.status.unwrap_or("signed"), "sum": "900000000.00", "accepted": contract.accepted,
        });
        if let (Some(sum), Some(row)) = (&contract.eleven_months, row.as_object_mut()) {
            row.insert("elevenMonths".into(), sum.as_str().into());
        }
        if let (Some(day), Some(row)) = (contract.terminated_on, row.as_object_mut()) {
            row.insert("status".into(), "terminated-by-issuer".into());
            row.insert("terminatedOn".into(), day.into());
        }
        row
    });
    rows.collect()
}
