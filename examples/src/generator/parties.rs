//! Issuer, providers, workers and insured: all made up.

use super::desk::Desk;
use super::norms;
use super::numbers;
use super::past::Past;
use super::random::Random;
use super::shape::{Facility, Insured, Issuer, Provider};
use super::signers::Signers;
use super::size::Counts;
use super::tariffs::tariff_book;
use super::world::{Firm, World, YEAR_END, period};
use serde_json::json;
use std::collections::BTreeMap;

const SURNAMES: [&str; 12] = [
    "Тестов",
    "Үлгібеков",
    "Примеров",
    "Мысалов",
    "Образцов",
    "Сынақов",
    "Макетов",
    "Жасандин",
    "Пробин",
    "Нұсқабаев",
    "Условный",
    "Шартты",
];
const NAMES: [&str; 10] = [
    "Бірінші",
    "Вторая",
    "Үшінші",
    "Четвёртый",
    "Бесінші",
    "Шестая",
    "Жетінші",
    "Восьмой",
    "Тоғызыншы",
    "Десятая",
];
const TOWNS: [(&str, u32, u32); 5] = [
    ("Астана", 5_116_000, 7_143_000),
    ("Алматы", 4_323_000, 7_690_000),
    ("Шымкент", 4_232_000, 6_959_000),
    ("Қарағанды", 4_980_000, 7_310_000),
    ("Ақтөбе", 5_028_000, 5_717_000),
];

/// The world before any act.
pub(super) fn found(counts: Counts, seed: u64) -> World {
    let mut random = Random::stream(seed, "parties");
    let (head, given) = person(&mut random);
    let issuer = Issuer {
        name: "Сынақ сақтандыру қоры (test fund)".into(),
        bin: numbers::bin(&mut random, 0),
        registrar: numbers::bin(&mut Random::stream(1, "registrar"), 9_000),
        address: "Астана, Үлгі көшесі, 1".into(),
        head: format!("{head} {given}"),
        account_gobmp: numbers::treasury_account(1),
        account_osms: numbers::treasury_account(2),
    };
    let mut world = World {
        counts,
        tariffs: tariff_book(),
        special: norms::special(),
        issuer,
        firms: Vec::new(),
        insured: Vec::new(),
        places: BTreeMap::new(),
        victims_used: 0,
        papers: Vec::new(),
        contracts: Vec::new(),
        accounts: Vec::new(),
        deaths: Vec::new(),
        workers: Vec::new(),
        visits: Vec::new(),
        people: Vec::new(),
        rights: Vec::new(),
        consents: Vec::new(),
        by_hand: Vec::new(),
        past: Past::default(),
        annulled: BTreeMap::new(),
        journal: Vec::new(),
        signatures: Vec::new(),
        desk: Desk::default(),
        signers: Signers::of(seed),
        desks: Vec::new(),
    };
    people(&mut world, &mut random);
    // four more than asked for: one with tax debt, one whose licence ran out, one whose
    // account was blocked before it formed its act, one that is blocked after it
    for place in 0..counts.providers + 4 {
        let firm = firm(&mut random, place, &counts);
        for worker in &firm.workers {
            world.workers.push(json!({
                "worker": worker, "provider": firm.card.bin, "speciality": "терапия",
                "from": "2025-01-01",
            }));
        }
        world.firms.push(firm);
    }
    if let [.., debtor, unlicensed, blocked, _] = world.firms.as_mut_slice() {
        debtor.owes = true;
        unlicensed.licensed_to = "2026-03-10".into();
        blocked.blocked = Some("2026-03-31");
    }
    attach(&mut world, &mut random);
    world
}

/// A made-up person: surname and given name.
fn person(random: &mut Random) -> (&'static str, &'static str) {
    let given = random.pick(&NAMES).copied().unwrap_or_default();
    (random.pick(&SURNAMES).copied().unwrap_or_default(), given)
}

fn people(world: &mut World, random: &mut Random) {
    for place in 0..world.counts.insured {
        let iin = numbers::iin(random, place);
        let (surname, given) = person(random);
        let town = random.pick(&TOWNS).map_or("", |town| town.0);
        let street = random.between(1, 200);
        world.accounts.push(json!({
            "insured": iin, "state": "open", "since": "2025-12-01",
        }));
        let born = 1940 + place % 65;
        let (month, day) = (place % 12 + 1, place % 28 + 1);
        world.people.push(json!({
            "person": iin, "birth": format!("{born}-{month:02}-{day:02}"),
            "sex": if place % 2 == 0 { "female" } else { "male" },
        }));
        world
            .rights
            .push(json!({"insured": iin, "from": "2025-01-01"}));
        world
            .consents
            .push(json!({"insured": iin, "giver": "patient", "from": "2025-06-01"}));
        world.places.insert(iin.clone(), place);
        world.insured.push(Insured {
            iin,
            surname,
            given,
            address: format!("{town}, Үлгі көшесі, {street}"),
            document: format!("{:09}", 900_000_000 + place),
            period: period("2026-01-01"),
            provider: String::new(),
        });
    }
}

fn attach(world: &mut World, random: &mut Random) {
    let bins: Vec<String> = world
        .firms
        .iter()
        .take(world.counts.providers)
        .map(|firm| firm.card.bin.clone())
        .collect();
    for person in &mut world.insured {
        person.provider = random.pick(&bins).cloned().unwrap_or_default();
    }
}

fn firm(random: &mut Random, place: usize, counts: &Counts) -> Firm {
    let bin = numbers::bin(random, place + 1);
    let (account, bic) = numbers::account(random, place + 1);
    let facilities = (0..2 + random.below(2))
        .map(|number| facility(random, place, number))
        .collect();
    // workers' numbers start where those of the insured end
    let first = counts.insured + place * counts.workers_each;
    let workers = (first..first + counts.workers_each)
        .map(|place| numbers::iin(random, place))
        .collect();
    Firm {
        card: Provider {
            name: format!("Үлгі емхана № {} (test clinic)", place + 1),
            licence: format!("ЛИЦ-{:05}", place + 1),
            bin,
            account,
            bic,
            facilities,
        },
        workers,
        licensed_to: YEAR_END.into(),
        owes: false,
        blocked: None,
    }
}

fn facility(random: &mut Random, firm: usize, number: usize) -> Facility {
    let id = format!("F-{}-{}", firm + 1, number + 1);
    let (_, north, east) = TOWNS.get(firm % TOWNS.len()).copied().unwrap_or(TOWNS[0]);
    let degrees = |base: u32, step: u32| {
        let value = base + step;
        format!("{}.{:05}", value / 100_000, value % 100_000)
    };
    Facility {
        address: format!("AR-{:04}-{}", firm + 1, number + 1),
        latitude: degrees(north, random.between(0, 9999)),
        longitude: degrees(east, random.between(0, 9999)),
        qr: format!("qalqan:facility:{id}"),
        id,
    }
}
