//! Small acts of their own, each with one thing wrong as a whole.

use super::acts::open;
use super::history_defects::on_day;
use super::paper_defects::{firm_of, small_case};
use super::plant::{Plant, Spot};
use super::random::Random;
use super::shape::Insured;
use super::world::{World, march};
use qalqan_core::money::Tenge;

/// A provider: one of the ordinary ones, or one of those with a fault of their own.
#[derive(Clone, Copy)]
enum Place {
    Firm(usize),
    After(usize),
}

/// Kind, provider, rule, field, `case` where the field is a case's, note.
type Special = (
    &'static str,
    Place,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// The kind of the provider that owes taxes.
pub(super) const TAX_DEBT: &str = "tax-debt";
/// The kind of the act whose licence ran out before its case.
const LICENCE_RAN_OUT: &str = "licence-ran-out";

/// What concerns a whole act.
const SPECIAL: [Special; 8] = [
    (
        "terminated-contract",
        Place::Firm(0),
        "ACT-013",
        "contract",
        "",
        "the contract was terminated before the service",
    ),
    (
        "contract-not-signed",
        Place::Firm(0),
        "ACT-013",
        "contract",
        "",
        "not both have signed the contract",
    ),
    (
        "other-funding",
        Place::Firm(1),
        "ACT-014",
        "funding",
        "",
        "the act names the other stream of money",
    ),
    (
        TAX_DEBT,
        Place::After(0),
        "ACT-020",
        "provider",
        "",
        "the provider owes taxes",
    ),
    (
        LICENCE_RAN_OUT,
        Place::After(1),
        "ACT-017",
        "",
        "case",
        "the licence ran out two days before the case",
    ),
    (
        "provider-blocked",
        Place::After(2),
        "ACT-023",
        "provider",
        "",
        "the provider's account was blocked before the act was formed",
    ),
    (
        "contract-sum",
        Place::Firm(2),
        "ACT-024",
        "total",
        "",
        "the contract is exhausted but for one tiyn",
    ),
    (
        "untested-system",
        Place::Firm(3),
        "ACT-044",
        "mis",
        "",
        "the version of the information system passed no test",
    ),
];

/// Small acts of their own for what concerns a whole act.
pub(super) fn special_acts(world: &mut World, random: &mut Random, plants: &mut Vec<Plant>) {
    for (kind, place, rule, field, level, note) in SPECIAL {
        let firm = match place {
            Place::Firm(firm) => firm,
            Place::After(number) => world.counts.providers + number,
        };
        let paper = open(world, random, firm, "gobmp");
        match kind {
            "terminated-contract" => {
                if let Some(contract) = world.contracts.last_mut() {
                    contract.terminated_on = Some("2026-03-05");
                }
            }
            "contract-not-signed" => {
                if let Some(contract) = world.contracts.last_mut() {
                    contract.status = Some("on-signing");
                }
            }
            "other-funding" => {
                if let Some(paper) = world.papers.last_mut() {
                    paper.act.funding = "osms";
                }
            }
            "contract-sum" => {
                if let Some(contract) = world.contracts.last_mut() {
                    contract.accepted = "899999999.99".into();
                }
            }
            "untested-system" => {
                if let Some(paper) = world.papers.last_mut() {
                    "Үлгі МАЖ 3.3".clone_into(&mut paper.act.mis);
                }
            }
            _ => (),
        }
        let id = small_case(world, random, paper);
        let spot = if level.is_empty() {
            Spot::act(paper, field)
        } else {
            Spot::case(paper, &id, field)
        };
        let mut expect = vec![(rule, spot)];
        // what the settlement says of it, beside the check
        match kind {
            "contract-not-signed" => {
                expect.push(("STL-006", Spot::act(paper, "present-act.step")));
            }
            "contract-sum" => expect.push(("STL-011", Spot::act(paper, "present-act.total"))),
            _ => (),
        }
        if kind == TAX_DEBT {
            expect.push(("PAY-002", Spot::act(paper, "held")));
        }
        if kind == LICENCE_RAN_OUT {
            expect.push(("PAY-001", Spot::act(paper, "held")));
        }
        plants.push(Plant {
            kind,
            note,
            paper,
            expect,
            open: &[],
        });
    }
}

/// One worker at two facilities of the provider at one moment.
pub(super) fn two_places(world: &mut World, random: &mut Random) -> Option<Plant> {
    let paper = open(world, random, 4, "gobmp");
    let one = small(world, random, paper);
    let mut two = small(world, random, paper);
    let facilities = &world.firms.get(4)?.card.facilities;
    let other = facilities.iter().find(|place| place.id != one.facility)?;
    two.facility.clone_from(&other.id);
    two.address.clone_from(&other.address);
    let line = one.services.first()?;
    for same in &mut two.services {
        same.worker.clone_from(&line.worker);
        same.at.clone_from(&line.at);
    }
    for case in [&one, &two] {
        world.visit(case, "qr");
    }
    let ids = [one, two].map(|case| world.join(paper, case, None));
    let line = |id: &String| ("ACT-033", Spot::line(paper, id, 0, ""));
    Some(Plant {
        kind: "two-places",
        note: "one worker is at two facilities at one moment",
        paper,
        expect: ids.iter().map(line).collect(),
        open: &[],
    })
}

/// One person, told by two cases of an act as of two sexes.
pub(super) fn two_sexes(world: &mut World, random: &mut Random) -> Option<Plant> {
    let paper = open(world, random, 4, "gobmp");
    let one = small(world, random, paper);
    let mut two = small(world, random, paper);
    two.insured.clone_from(&one.insured);
    // another day: the two may have drawn one service
    (two.start, two.end) = (march(13), march(13));
    on_day(&mut two, 0, &march(13));
    two.birth.clone_from(&one.birth);
    two.sex = if one.sex == "male" { "female" } else { "male" };
    for case in [&one, &two] {
        world.visit(case, "qr");
    }
    world.join(paper, one, None);
    let id = world.join(paper, two, None);
    Some(Plant {
        kind: "two-sexes",
        note: "one person is a man by one case and a woman by the other",
        paper,
        expect: vec![
            ("ACT-028", Spot::case(paper, &id, "sex")),
            ("ACT-054", Spot::case(paper, &id, "sex")),
        ],
        open: &[],
    })
}

/// One worker takes a sample of more people in a day than anybody can.
pub(super) fn overload(world: &mut World, random: &mut Random) -> Option<Plant> {
    let (paper, first) = crowd(world, random, 5, 101)?;
    Some(Plant {
        kind: "overload",
        note: "one worker took samples of 101 people in a day",
        paper,
        expect: vec![("ACT-034", Spot::line(paper, &first, 0, ""))],
        open: &[],
    })
}

/// An act of samples of so many people that one worker took in a day; its first case.
pub(super) fn crowd(
    world: &mut World,
    random: &mut Random,
    firm: usize,
    count: usize,
) -> Option<(usize, String)> {
    let paper = open(world, random, firm, "gobmp");
    let worker = world.firms.get(firm)?.workers.first()?.clone();
    // hours of their own, so that nobody gives two samples at one moment
    let day = if firm == 5 { 12 } else { 13 };
    let reserved = World::reserved(&world.counts);
    let today = format!("2026-03-{day:02}");
    // nobody who was anywhere else that day
    let free = |one: &&Insured| {
        let mut visits = world.visits.iter();
        !visits.any(|visit| visit["day"] == today.as_str() && visit["insured"] == one.iin.as_str())
    };
    let people = world.insured.iter().skip(reserved).filter(free);
    let people: Vec<String> = people.take(count).map(|one| one.iin.clone()).collect();
    let mut first = String::new();
    for (minute, insured) in (0_u32..).zip(&people) {
        let mut case = world.case(random, firm, insured, (day, day), 1);
        case.care = "out-patient";
        for line in &mut case.services {
            super::norms::SAMPLE.clone_into(&mut line.code);
            line.tariff = Tenge::from_tiyn(50_025);
            line.coefficient = None;
            line.amount = super::world::amount(line);
            line.worker.clone_from(&worker);
            let (hour, minute) = (8 + minute / 12, minute % 12 * 5);
            line.at = format!("2026-03-{day:02}T{hour:02}:{minute:02}");
        }
        super::defects::retotal(&mut case);
        // all at one facility, so that only their number is a sign
        if let Some(place) = world.firms.get(firm)?.card.facilities.first() {
            case.facility.clone_from(&place.id);
            case.address.clone_from(&place.address);
        }
        world.visit(&case, "qr");
        let id = world.join(paper, case, None);
        if first.is_empty() {
            first = id;
        }
    }
    Some((paper, first))
}

/// A case of one line, not yet in its act.
pub(super) fn small(world: &mut World, random: &mut Random, paper: usize) -> super::shape::Case {
    let insured = world.victim();
    let firm = firm_of(world, paper);
    world.case(random, firm, &insured, (12, 12), 1)
}
