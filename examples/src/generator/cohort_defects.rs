//! Defects of persons, workers and places: each fires its own rule and no other.

use super::defects::{At, DAY, Kind, kind, retotal};
use super::norms;
use super::shape::Case;
use super::world::{World, amount, march};
use qalqan_core::money::Tenge;
use serde_json::json;

pub(super) const KINDS: &[Kind] = &[
    kind(
        "before-birth",
        "ACT-027",
        At::Case("start"),
        before_birth,
        "the insured was born a day after the case began",
    ),
    kind(
        "other-sex-declared",
        "ACT-028",
        At::Case("sex"),
        |_, case| case.sex = if case.sex == "male" { "female" } else { "male" },
        "the act names the other sex than the register",
    ),
    kind(
        "annulled-policy",
        "ACT-011",
        At::Line(0, ""),
        |world, case| {
            world.annulled.insert(case.insured.clone(), march(DAY));
        },
        "the policy was annulled on the day of the service",
    ),
    kind(
        "not-attached",
        "ACT-029",
        At::Line(0, ""),
        not_attached,
        "a service for attached people, and the insured is attached elsewhere",
    ),
    Kind {
        funding: Some("osms"),
        ..kind(
            "guaranteed-diagnosis",
            "ACT-030",
            At::Case("diagnosis"),
            |_, case| "A15.0".clone_into(&mut case.diagnosis),
            "tuberculosis on an insurance act",
        )
    },
    Kind {
        funding: Some("gobmp"),
        ..kind(
            "insured-diagnosis",
            "ACT-030",
            At::Case("diagnosis"),
            |_, case| "J44.0".clone_into(&mut case.diagnosis),
            "a chronic illness of the insurance package on a guaranteed act",
        )
    },
    Kind {
        funding: Some("osms"),
        ..kind(
            "no-right",
            "ACT-031",
            At::Line(0, ""),
            no_right,
            "the right under insurance ended a day before",
        )
    },
    kind(
        "other-speciality",
        "ACT-032",
        At::Line(0, ""),
        other_speciality,
        "a surgeon gave the service of a therapist",
    ),
    kind(
        "worker-after-death",
        "ACT-055",
        At::Line(0, "worker"),
        dead_worker,
        "the worker died two days before the service",
    ),
    kind(
        "treats-oneself",
        "ACT-035",
        At::Line(0, "worker"),
        oneself,
        "the worker is the insured",
    ),
    kind(
        "other-sex-served",
        "ACT-036",
        At::Line(0, ""),
        other_sex,
        "a service for women given to a man",
    ),
    kind(
        "other-age-served",
        "ACT-037",
        At::Line(0, ""),
        |_, case| service(case, norms::CHILDREN),
        "a service for children given to an adult",
    ),
    kind(
        "other-activity",
        "ACT-038",
        At::Line(0, ""),
        |_, case| service(case, norms::SURGERY),
        "the licence does not name the activity",
    ),
    kind(
        "not-in-plan",
        "ACT-026",
        At::Line(0, "code"),
        not_in_plan,
        "the contract buys no such kind of care",
    ),
    Kind {
        open: &["ACT-018", "ACT-050"],
        ..kind(
            "address-by-text",
            "ACT-039",
            At::Case("addressText"),
            address_by_text,
            "the address has no code, only words",
        )
    },
    kind(
        "far-visit",
        "ACT-040",
        At::Case(""),
        far_visit,
        "the visit was registered in another town",
    ),
    kind(
        "consent-withdrawn",
        "ACT-041",
        At::Case(""),
        consent_withdrawn,
        "the consent was withdrawn before the case",
    ),
    kind(
        "data-late",
        "ACT-042",
        At::Line(0, "sentOn"),
        data_late,
        "data were passed on two weeks later",
    ),
    kind(
        "odd-coefficient",
        "ACT-043",
        At::Line(0, "coefficient"),
        odd_coefficient,
        "three times the tariff at home",
    ),
    kind(
        "not-at-its-facility",
        "ACT-050",
        At::Case("address"),
        other_facility_address,
        "the licence holds the address, and the facility stands at another",
    ),
    kind(
        "unknown-diagnosis",
        "ACT-051",
        At::Case("diagnosis"),
        |_, case| "J06.7".clone_into(&mut case.diagnosis),
        "the classification has no such code",
    ),
    kind(
        "endless-case",
        "ACT-053",
        At::Case("end"),
        endless,
        "an out-patient case of more than three months",
    ),
];

/// The address of another facility of the same provider.
fn other_facility_address(world: &mut World, case: &mut Case) {
    let own = world.firms.iter().map(|firm| &firm.card.facilities);
    let mut own = own.filter(|all| all.iter().any(|one| one.id == case.facility));
    let other = own
        .next()
        .and_then(|all| all.iter().find(|one| one.id != case.facility));
    if let Some(other) = other {
        case.address.clone_from(&other.address);
    }
}

fn endless(_: &mut World, case: &mut Case) {
    case.care = "out-patient";
    for line in &mut case.services {
        line.coefficient = None;
        line.amount = amount(line);
    }
    "2025-12-01".clone_into(&mut case.start);
    retotal(case);
}

/// An ambulance, which no contract here buys.
fn not_in_plan(_: &mut World, case: &mut Case) {
    for line in &mut case.services {
        line.coefficient = None;
        line.amount = amount(line);
    }
    case.care = "remote";
    retotal(case);
}

/// The case gets another service, and its sums follow.
pub(super) fn service(case: &mut Case, code: &str) {
    for line in &mut case.services {
        line.code = code.into();
        line.tariff = Tenge::from_tiyn(50_025);
        line.coefficient = None;
        line.amount = amount(line);
    }
    case.care = "out-patient";
    retotal(case);
}

fn before_birth(world: &mut World, case: &mut Case) {
    born(world, case, &march(DAY + 1));
}

/// The insured becomes a child, for whom a representative consents.
pub(super) fn born(world: &mut World, case: &mut Case, day: &str) {
    case.birth = day.into();
    if let Some(row) = World::row(&world.places, &mut world.people, &case.insured) {
        row["birth"] = day.into();
    }
    if let Some(row) = World::row(&world.places, &mut world.consents, &case.insured) {
        row["giver"] = "representative".into();
    }
}

fn not_attached(world: &mut World, case: &mut Case) {
    service(case, norms::ATTACHED);
    let own = |firm: &super::world::Firm| {
        let facilities = &firm.card.facilities;
        facilities.iter().any(|one| one.id == case.facility)
    };
    let other = world.firms.iter().find(|firm| !own(firm));
    let provider = other.map_or_else(String::new, |firm| firm.card.bin.clone());
    let mut people = world.insured.iter_mut();
    if let Some(person) = people.find(|person| person.iin == case.insured) {
        person.provider = provider;
    }
}

fn no_right(world: &mut World, case: &mut Case) {
    if let Some(row) = World::row(&world.places, &mut world.rights, &case.insured) {
        row["to"] = march(DAY - 1).into();
    }
}

/// The provider of the case.
fn provider(world: &World, case: &Case) -> String {
    let mut firms = world.firms.iter();
    let own = firms.find(|firm| {
        let facilities = &firm.card.facilities;
        facilities.iter().any(|one| one.id == case.facility)
    });
    own.map_or_else(String::new, |firm| firm.card.bin.clone())
}

fn employ(world: &mut World, case: &Case, worker: &str, speciality: &str) {
    let provider = provider(world, case);
    world.workers.push(json!({
        "worker": worker, "provider": provider, "speciality": speciality,
        "from": "2025-03-01",
    }));
}

fn other_speciality(world: &mut World, case: &mut Case) {
    // an insured whom nothing else uses
    let surgeon = world.victim();
    employ(world, case, &surgeon, "хирургия");
    for line in &mut case.services {
        line.worker.clone_from(&surgeon);
    }
}

fn dead_worker(world: &mut World, case: &mut Case) {
    let worker = world.victim();
    employ(world, case, &worker, "терапия");
    world
        .deaths
        .push(json!({"insured": worker, "day": march(DAY - 2)}));
    for line in &mut case.services {
        line.worker.clone_from(&worker);
    }
}

fn oneself(world: &mut World, case: &mut Case) {
    let person = case.insured.clone();
    employ(world, case, &person, "терапия");
    for line in &mut case.services {
        line.worker.clone_from(&person);
    }
}

fn other_sex(world: &mut World, case: &mut Case) {
    service(case, norms::WOMEN);
    case.sex = "male";
    if let Some(row) = World::row(&world.places, &mut world.people, &case.insured) {
        row["sex"] = "male".into();
    }
}

fn address_by_text(_: &mut World, case: &mut Case) {
    case.address.clear();
    "Үлгі қ., Сынақ 7".clone_into(&mut case.address_text);
}

/// The visit of a planted case is the last one registered.
fn far_visit(world: &mut World, _: &mut Case) {
    if let Some(row) = world.visits.last_mut() {
        row["coordinates"] = "45.01000,78.38000".into();
    }
}

fn consent_withdrawn(world: &mut World, case: &mut Case) {
    if let Some(row) = World::row(&world.places, &mut world.consents, &case.insured) {
        row["to"] = march(DAY - 1).into();
    }
}

fn data_late(_: &mut World, case: &mut Case) {
    for line in &mut case.services {
        line.sent_on = march(DAY + 14);
    }
}

fn odd_coefficient(_: &mut World, case: &mut Case) {
    case.care = "home";
    for line in &mut case.services {
        line.coefficient = Some("3".into());
        line.amount = Tenge::from_tiyn(line.tariff.tiyn() * i64::from(line.quantity) * 3);
    }
    retotal(case);
}
