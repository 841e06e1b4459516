//! Defects of single cases and lines: each in a case of its own, of an insured of
//! its own, so that it fires its own rule and no other.

use super::history_defects::on_day;
use super::numbers::broken;
use super::plant::{Plant, Spot};
use super::random::Random;
use super::shape::Case;
use super::world::{World, amount, march, period, sum};
use qalqan_core::money::Tenge;
use serde_json::json;

/// Where the rule speaks.
#[derive(Clone, Copy)]
pub(super) enum At {
    Case(&'static str),
    Line(usize, &'static str),
}

/// One kind of defect.
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) note: &'static str,
    pub(super) rule: &'static str,
    pub(super) at: At,
    pub(super) open: &'static [&'static str],
    /// The stream of money of the act that it needs.
    pub(super) funding: Option<&'static str>,
    pub(super) spoil: fn(&mut World, &mut Case),
}

/// A kind whose other rules all still answer.
pub(super) const fn kind(
    name: &'static str,
    rule: &'static str,
    at: At,
    spoil: fn(&mut World, &mut Case),
    note: &'static str,
) -> Kind {
    Kind {
        name,
        note,
        rule,
        at,
        open: &[],
        funding: None,
        spoil,
    }
}

/// Day of every planted case: inside the month, after the events below.
pub(super) const DAY: u32 = 12;

/// Kinds that refuse the act.
const KINDS: &[Kind] = &[
    Kind {
        open: &[
            "ACT-009", "ACT-010", "ACT-011", "ACT-027", "ACT-028", "ACT-031", "ACT-034", "ACT-035",
            "ACT-041", "ACT-052",
        ],
        ..kind(
            "broken-iin",
            "INP-002",
            At::Case("insured"),
            broken_insured,
            "control digit of the insured's IIN is wrong",
        )
    },
    Kind {
        open: &[
            "ACT-012", "ACT-032", "ACT-033", "ACT-034", "ACT-035", "ACT-055",
        ],
        ..kind(
            "broken-worker-iin",
            "INP-002",
            At::Line(0, "worker"),
            broken_worker,
            "control digit of the worker's IIN is wrong",
        )
    },
    Kind {
        open: &["ACT-018", "ACT-039", "ACT-050"],
        ..kind(
            "no-address",
            "INP-001",
            At::Case("address"),
            no_address,
            "the address is missing",
        )
    },
    kind(
        "after-death",
        "ACT-010",
        At::Line(0, ""),
        dead,
        "the insured died two days before the service",
    ),
    kind(
        "no-policy",
        "ACT-011",
        At::Line(0, ""),
        no_policy,
        "the policy begins eight days after the service",
    ),
    kind(
        "blocked-account",
        "ACT-009",
        At::Line(0, ""),
        blocked,
        "the account was blocked a week before the service",
    ),
    kind(
        "closed-account",
        "ACT-009",
        At::Line(0, ""),
        closed,
        "the account was closed on the day of the service",
    ),
    kind(
        "worker-not-yet-hired",
        "ACT-012",
        At::Line(0, "worker"),
        not_hired,
        "the worker joins the roster eight days later",
    ),
    kind(
        "worker-of-another",
        "ACT-012",
        At::Line(0, "worker"),
        foreign_worker,
        "the worker is on another provider's roster",
    ),
    kind(
        "line-amount",
        "ACT-003",
        At::Line(0, "amount"),
        line_amount,
        "the line is one tiyn over quantity × tariff; totals follow the line",
    ),
    kind(
        "case-total",
        "ACT-004",
        At::Case("total"),
        case_total,
        "the case is 100 tenge over the sum of its lines; the act follows the case",
    ),
    kind(
        "price",
        "ACT-016",
        At::Line(0, "tariff"),
        price,
        "the price is one tenge over the tariff; the amount follows the price",
    ),
    kind(
        "unknown-service",
        "ACT-015",
        At::Line(0, "code"),
        unknown_code,
        "the service is not in the tariff book",
    ),
    kind(
        "outside-month",
        "ACT-008",
        At::Case("end"),
        next_month,
        "the case lies in April, the act is of March",
    ),
    kind(
        "service-after-case",
        "ACT-007",
        At::Line(0, "at"),
        after_case,
        "the service is a day after the end of its case",
    ),
    kind(
        "repeated-id",
        "ACT-006",
        At::Line(1, "id"),
        |_, _| (),
        "two lines of the case have one id",
    ),
    kind(
        "foreign-facility",
        "ACT-019",
        At::Case("facility"),
        foreign_facility,
        "the facility is another provider's",
    ),
    kind(
        "zero-quantity",
        "ACT-021",
        At::Line(0, "quantity"),
        zero_quantity,
        "the quantity is zero, and so is the amount",
    ),
    Kind {
        open: &["ACT-003", "ACT-016", "ACT-021"],
        ..kind(
            "half-a-tiyn",
            "INP-002",
            At::Line(0, "tariff"),
            |_, case| odd(case, "tariff", "1500.005"),
            "the price has a fraction of a tiyn",
        )
    },
    Kind {
        open: &["ACT-003", "ACT-004", "ACT-021"],
        ..kind(
            "amount-over-the-range",
            "INP-002",
            At::Line(0, "amount"),
            |_, case| odd(case, "amount", "92233720368547758.08"),
            "the amount is a tiyn over what whole tiyn can hold",
        )
    },
    kind(
        "no-services",
        "ACT-022",
        At::Case("services"),
        no_services,
        "the case holds no service",
    ),
];

/// The one kind that suspends.
const OUTSIDE_LICENCE: Kind = kind(
    "outside-licence",
    "ACT-018",
    At::Case("address"),
    |_, case| case.address = "AR-9999-9".into(),
    "the address is not in the licence annex",
);

/// Plants every refusing kind so many times over the hosts.
pub(super) fn lines(
    world: &mut World,
    random: &mut Random,
    hosts: &[usize],
    plants: &mut Vec<Plant>,
) {
    for kind in KINDS.iter().chain(super::cohort_defects::KINDS) {
        let funding = |host: &&usize| {
            let paper = world.papers.get(**host);
            kind.funding.is_none() || paper.map(|paper| paper.act.funding) == kind.funding
        };
        let hosts: Vec<usize> = hosts.iter().filter(funding).copied().collect();
        for _ in 0..world.counts.copies {
            if let Some(host) = random.pick(&hosts) {
                plants.push(plant(world, random, *host, kind));
            }
        }
    }
}

/// Plants a case outside the licence annex in each host.
pub(super) fn outside_licence(
    world: &mut World,
    random: &mut Random,
    hosts: &[usize],
    plants: &mut Vec<Plant>,
) {
    for host in hosts {
        plants.push(plant(world, random, *host, &OUTSIDE_LICENCE));
    }
}

fn plant(world: &mut World, random: &mut Random, paper: usize, kind: &Kind) -> Plant {
    let insured = world.victim();
    let firm = world.papers.get(paper).map_or(0, |paper| paper.firm);
    let lines = if kind.name == "repeated-id" { 2 } else { 1 };
    let mut case = world.case(random, firm, &insured, (DAY, DAY), lines);
    world.visit(&case, "qr");
    (kind.spoil)(world, &mut case);
    let count = world
        .papers
        .get(paper)
        .map_or(0, |paper| paper.act.cases.len());
    let id = world.join(paper, case, Some(random.below(count + 1)));
    if kind.name == "repeated-id" {
        repeat_id(world, paper, &id);
    }
    let spot = match kind.at {
        At::Case(field) => Spot::case(paper, &id, field),
        At::Line(line, field) => Spot::line(paper, &id, line, field),
    };
    let mut expect = vec![(kind.rule, spot.clone())];
    if kind.name == OUTSIDE_LICENCE.name {
        // the facility does not stand there either
        expect.push(("ACT-050", spot));
        expect.push(("PAY-001", Spot::act(paper, "held")));
    }
    Plant {
        kind: kind.name,
        note: kind.note,
        paper,
        expect,
        open: kind.open,
    }
}

fn repeat_id(world: &mut World, paper: usize, id: &str) {
    let cases = world
        .papers
        .get_mut(paper)
        .map(|paper| &mut paper.act.cases);
    let case = cases.and_then(|list| list.iter_mut().find(|case| case.id == id));
    if let Some([first, second, ..]) = case.map(|case| case.services.as_mut_slice()) {
        second.id.clone_from(&first.id);
    }
}

/// Totals of the case follow its lines.
pub(super) fn retotal(case: &mut Case) {
    case.total = sum(case.services.iter().map(|line| line.amount));
}

/// The first line is written with a text in the place of an amount.
fn odd(case: &mut Case, field: &'static str, text: &'static str) {
    if let Some(line) = case.services.first_mut() {
        line.odd = Some((field, text));
    }
}

fn broken_insured(_: &mut World, case: &mut Case) {
    case.insured = broken(&case.insured);
}

fn broken_worker(_: &mut World, case: &mut Case) {
    for line in &mut case.services {
        line.worker = broken(&line.worker);
    }
}

fn no_address(_: &mut World, case: &mut Case) {
    case.address.clear();
}

fn dead(world: &mut World, case: &mut Case) {
    world
        .deaths
        .push(json!({"insured": case.insured, "day": march(DAY - 2)}));
}

fn no_policy(world: &mut World, case: &mut Case) {
    let person = world
        .insured
        .iter_mut()
        .find(|person| person.iin == case.insured);
    if let Some(person) = person {
        person.period = period(&march(DAY + 8));
    }
}

fn state(world: &mut World, case: &Case, state: &str, day: u32) {
    world
        .accounts
        .push(json!({"insured": case.insured, "state": state, "since": march(day)}));
}

fn blocked(world: &mut World, case: &mut Case) {
    state(world, case, "blocked", DAY - 7);
}

fn closed(world: &mut World, case: &mut Case) {
    state(world, case, "closed", DAY);
}

fn not_hired(world: &mut World, case: &mut Case) {
    // numbers of late workers start where those of all firms end
    let place = world.counts.insured + world.firms.len() * world.counts.workers_each;
    let late = place + world.workers.len();
    let worker = super::numbers::iin(&mut Random::stream(1, "late"), late);
    let facility = case.facility.clone();
    let firm = world
        .firms
        .iter()
        .find(|firm| firm.card.facilities.iter().any(|one| one.id == facility));
    let provider = firm.map_or_else(String::new, |firm| firm.card.bin.clone());
    world.workers.push(json!({
        "worker": worker, "provider": provider, "speciality": "терапия",
        "from": march(DAY + 8),
    }));
    for line in &mut case.services {
        line.worker.clone_from(&worker);
    }
}

/// The firm after the one of the case.
fn next_firm<'a>(world: &'a World, case: &Case) -> Option<&'a super::world::Firm> {
    let own = |firm: &super::world::Firm| {
        firm.card
            .facilities
            .iter()
            .any(|one| one.id == case.facility)
    };
    let place = world.firms.iter().position(own)?;
    world.firms.get((place + 1) % world.firms.len())
}

fn foreign_worker(world: &mut World, case: &mut Case) {
    let worker = next_firm(world, case)
        .and_then(|firm| firm.workers.first())
        .cloned();
    for line in &mut case.services {
        line.worker = worker.clone().unwrap_or_default();
    }
}

fn foreign_facility(world: &mut World, case: &mut Case) {
    let other = next_firm(world, case).and_then(|firm| firm.card.facilities.first());
    case.facility = other.map_or_else(String::new, |one| one.id.clone());
    // an hour at which nobody else works, so that nobody is at two facilities at once
    for line in &mut case.services {
        line.at = format!("{}T18:30", march(DAY));
    }
}

fn line_amount(_: &mut World, case: &mut Case) {
    for line in &mut case.services {
        line.amount = Tenge::from_tiyn(line.amount.tiyn() + 1);
    }
    retotal(case);
}

fn case_total(_: &mut World, case: &mut Case) {
    case.total = Tenge::from_tiyn(case.total.tiyn() + 10_000);
}

fn price(_: &mut World, case: &mut Case) {
    for line in &mut case.services {
        line.tariff = Tenge::from_tiyn(line.tariff.tiyn() + 100);
        line.amount = amount(line);
    }
    retotal(case);
}

fn unknown_code(_: &mut World, case: &mut Case) {
    for line in &mut case.services {
        line.code = "Z99.999.999".into();
        // no list says that it costs more at home
        line.coefficient = None;
        line.amount = amount(line);
    }
    retotal(case);
}

fn next_month(_: &mut World, case: &mut Case) {
    "2026-04-01".clone_into(&mut case.start);
    "2026-04-01".clone_into(&mut case.end);
    for line in 0..case.services.len() {
        on_day(case, line, "2026-04-01");
    }
}

fn after_case(_: &mut World, case: &mut Case) {
    for line in 0..case.services.len() {
        on_day(case, line, &march(DAY + 1));
    }
}

fn zero_quantity(_: &mut World, case: &mut Case) {
    for line in &mut case.services {
        line.quantity = 0;
        line.amount = Tenge::ZERO;
    }
    retotal(case);
}

fn no_services(_: &mut World, case: &mut Case) {
    case.services.clear();
    case.total = Tenge::ZERO;
}
