//! Defects of whole acts, duplicates, and who plays which part.

use super::acts::{Shares, open};
use super::attendance_defects::plant_attendances;
use super::border_cases::{by_hand, exhaust, late_december, plant_borders};
use super::date_defects::dates;
use super::defects;
use super::desk_defects::{open_desk, plant_desk};
use super::history_defects::{Maker, apart, plant_history};
use super::id_defects::plant_ids;
use super::journal_defects::journal;
use super::money_defects::{contract_too_late, open_pairs, plant_pairs};
use super::payment_defects::{open_orders, plant_orders, steps};
use super::plant::{Plant, Spot};
use super::random::Random;
use super::signature_defects::{open_signatures, plant_signatures};
use super::special::{overload, small, special_acts, two_places, two_sexes};
use super::stay_defects::plant_stays;
use super::token_defects::tokens;
use super::visit_defects::visits;
use super::world::{Paper, World};
use qalqan_core::identifier::ActNumber;
use qalqan_core::money::Tenge;
use serde_json::json;

/// Which acts carry which defects. Acts of refused and of duplicate lines are kept
/// apart: what is refused never gets as far as the judge of duplicates.
struct Parts {
    refused: Vec<usize>,
    /// Both acts of a provider.
    twice: Vec<(usize, usize)>,
    /// An act for a duplicate at a second provider.
    elsewhere: Vec<usize>,
    outside: Vec<usize>,
    whole: Vec<usize>,
    clean: Vec<usize>,
}

/// Acts stand in pairs, guaranteed and insurance, provider by provider; those of
/// the first providers lie at the border of one half and carry nothing else.
fn parts(world: &World, random: &mut Random, shares: &Shares) -> Parts {
    let borders = shares.0.len();
    let mut full: Vec<(usize, usize)> = (borders..world.counts.providers)
        .map(|firm| (2 * firm, 2 * firm + 1))
        .collect();
    random.shuffle(&mut full);
    let copies = world.counts.copies;
    let hosts = (full.len() / 4).max(1);
    let mut rest = full.into_iter();
    let both = |pairs: Vec<(usize, usize)>| pairs.into_iter().flat_map(|(one, two)| [one, two]);
    let refused = both(rest.by_ref().take(hosts).collect()).collect();
    let twice: Vec<(usize, usize)> = rest.by_ref().take(copies).collect();
    let (elsewhere, outside) = rest.by_ref().take(copies).unzip();
    let mut whole: Vec<usize> = (0..borders).map(|firm| 2 * firm).collect();
    while whole.len() < 3 * copies {
        let Some((one, two)) = rest.next() else { break };
        whole.extend([one, two]);
    }
    Parts {
        refused,
        twice,
        elsewhere,
        outside,
        whole,
        clean: both(rest.collect()).collect(),
    }
}

/// Plants everything; the acts are sealed in between.
pub(super) fn plant_all(world: &mut World, seed: u64, shares: &Shares) -> Vec<Plant> {
    let mut random = Random::stream(seed, "defects");
    let parts = parts(world, &mut random, shares);
    let mut plants = Vec::new();
    defects::lines(world, &mut random, &parts.refused, &mut plants);
    defects::outside_licence(world, &mut random, &parts.outside, &mut plants);
    duplicate_lines(world, &mut random, &parts, &mut plants);
    special_acts(world, &mut random, &mut plants);
    plants.extend(two_places(world, &mut random));
    plants.extend(overload(world, &mut random));
    plants.extend(two_sexes(world, &mut random));
    let original = original(world, &mut random, &parts);
    let mut own = Random::stream(seed, "history");
    let mut maker = Maker {
        world,
        random: &mut own,
        plants: &mut plants,
        next: 0,
    };
    plant_history(&mut maker);
    plant_stays(&mut maker);
    plant_ids(&mut maker);
    plant_attendances(&mut maker);
    let paid = parts.clean.first().copied();
    let orders = paid.map(|paper| open_orders(&mut maker, paper));
    steps(&mut maker);
    let exhausted = plant_borders(&mut maker);
    late_december(&mut maker);
    dates(&mut maker);
    tokens(&mut maker);
    visits(&mut maker);
    let signed = open_signatures(&mut maker);
    let desk = paid.map(|paper| open_desk(&mut maker, paper));
    if let Some(paper) = paid {
        contract_too_late(&mut maker, paper);
    }
    // acts of both are refused or clean: nothing holds either provider
    let both = paid.zip(parts.refused.first().copied());
    let pairs = both.map(|both| open_pairs(&mut maker, both));
    world.seal();
    exhaust(world, &exhausted);
    by_hand(world, &mut plants);
    if let Some(orders) = orders {
        plant_orders(world, &orders, &mut plants);
    }
    journal(world, &mut plants);
    plant_signatures(world, &signed, &mut plants);
    plant_desk(world, &desk.unwrap_or_default(), &mut plants);
    if let Some(pairs) = pairs {
        plant_pairs(world, pairs, &mut plants);
    }
    whole_acts(world, &parts.whole, &mut plants);
    if let Some(original) = original {
        plants.push(again(world, original, true));
        plants.push(again(world, original, false));
    }
    plants.extend(shares.0.iter().map(|share| border(*share)));
    plants
}

fn border((paper, kind, _): (usize, &'static str, usize)) -> Plant {
    let over = kind == "share-over-half";
    Plant {
        kind,
        note: if over {
            "one case more than one half has no registered visit"
        } else {
            "not over one half: nothing may be found"
        },
        paper,
        expect: if over {
            vec![
                ("VIS-001", Spot::act(paper, "cases")),
                ("PAY-003", Spot::act(paper, "held")),
            ]
        } else {
            Vec::new()
        },
        open: &[],
    }
}

fn whole_acts(world: &mut World, papers: &[usize], plants: &mut Vec<Plant>) {
    for (place, paper) in papers.iter().take(3 * world.counts.copies).enumerate() {
        let Some(act) = world.papers.get_mut(*paper).map(|paper| &mut paper.act) else {
            continue;
        };
        let (kind, rule, field, note) = match place % 3 {
            0 => {
                act.total = Tenge::from_tiyn(act.total.tiyn() + 1);
                (
                    "act-total",
                    "ACT-005",
                    "total",
                    "the act is one tiyn over the sum of its cases",
                )
            }
            1 => {
                act.declared_cases += 1;
                (
                    "declared-cases",
                    "ACT-001",
                    "declaredCases",
                    "the act declares one case more than it holds",
                )
            }
            _ => {
                act.declared_services -= 1;
                (
                    "declared-services",
                    "ACT-002",
                    "declaredServices",
                    "the act declares one service less than it holds",
                )
            }
        };
        plants.push(Plant {
            kind,
            note,
            paper: *paper,
            expect: vec![(rule, Spot::act(*paper, field))],
            open: &[],
        });
    }
}

pub(super) fn small_case(world: &mut World, random: &mut Random, paper: usize) -> String {
    let case = small(world, random, paper);
    world.visit(&case, "qr");
    world.join(paper, case, None)
}

/// A service presented twice: whose first and second line it is.
struct Pair {
    kind: &'static str,
    rule: &'static str,
    note: &'static str,
    first: usize,
    second: usize,
    /// Another worker gave the second one.
    other_worker: bool,
}

/// The same service twice: in one act, in two acts of a provider, at two providers.
fn duplicate_lines(world: &mut World, random: &mut Random, parts: &Parts, plants: &mut Vec<Plant>) {
    for ((first, second), third) in parts.twice.iter().zip(&parts.elsewhere) {
        let pair = |kind, rule, first, second, other_worker, note| Pair {
            kind,
            rule,
            note,
            first,
            second,
            other_worker,
        };
        let pairs = [
            pair(
                "twice-in-act",
                "DUP-003",
                *first,
                *first,
                false,
                "the same service of one insured, worker and hour stands twice in the act",
            ),
            pair(
                "twice-in-two-acts",
                "DUP-004",
                *first,
                *second,
                false,
                "the same service stands in two acts of the provider",
            ),
            pair(
                "twice-at-two-providers",
                "DUP-004",
                *second,
                *third,
                false,
                "a worker of two providers has the same service in the acts of both",
            ),
            pair(
                "alike-at-two-providers",
                "DUP-006",
                *second,
                *third,
                true,
                "two providers gave the same service at the same hour",
            ),
        ];
        for pair in pairs {
            plants.push(twice(world, random, &pair));
        }
    }
}

pub(super) fn firm_of(world: &World, paper: usize) -> usize {
    world.papers.get(paper).map_or(0, |paper| paper.firm)
}

fn twice(world: &mut World, random: &mut Random, pair: &Pair) -> Plant {
    let insured = world.victim();
    let (here, there) = (firm_of(world, pair.first), firm_of(world, pair.second));
    let case = world.case(random, here, &insured, (12, 12), 1);
    world.visit(&case, "qr");
    let mut again = case.clone();
    if here != there {
        // another place; the service and the hour stay
        let model = world.case(random, there, &insured, (12, 12), 1);
        again.facility = model.facility;
        again.address = model.address;
        for (line, other) in again.services.iter_mut().zip(model.services) {
            if pair.other_worker {
                line.worker = other.worker;
            } else {
                second_post(world, &line.worker, there);
            }
        }
    }
    // in acts of their own: what is refused for another line is no original
    let first = open(world, random, here, "gobmp");
    let second = if pair.first == pair.second {
        first
    } else {
        world.visit(&again, "qr");
        open(world, random, there, "gobmp")
    };
    let original = world.join(first, apart(first, case), None);
    let copy = world.join(second, apart(second, again), None);
    if first != second {
        // else the whole content would be the same
        small_case(world, random, second);
    }
    let (paper, case) = later(world, (first, original), (second, copy));
    Plant {
        kind: pair.kind,
        note: pair.note,
        paper,
        expect: vec![(pair.rule, Spot::line(paper, &case, 0, ""))],
        open: &[],
    }
}

/// The worker also works at another firm.
fn second_post(world: &mut World, worker: &str, firm: usize) {
    let provider = world.firms.get(firm).map(|firm| firm.card.bin.clone());
    world.workers.push(json!({
        "worker": worker, "provider": provider, "speciality": "терапия",
        "from": "2025-06-01",
    }));
}

/// The one that counts as the copy: of the act formed later, and where that is the
/// same, of the greater provider and number; in one act, of the greater id.
fn later(world: &World, one: (usize, String), two: (usize, String)) -> (usize, String) {
    let order = |place: &(usize, String)| {
        let act = world.papers.get(place.0).map(|paper| &paper.act);
        let key = act.map(|act| {
            (
                act.formed_on.clone(),
                act.provider.clone(),
                act.number.clone(),
            )
        });
        (key, place.1.clone())
    };
    if order(&one) > order(&two) { one } else { two }
}

/// A small act that comes twice.
fn original(world: &mut World, random: &mut Random, parts: &Parts) -> Option<usize> {
    let clean = *parts.clean.first()?;
    let firm = world.papers.get(clean)?.firm;
    let paper = open(world, random, firm, "osms");
    small_case(world, random, paper);
    small_case(world, random, paper);
    Some(paper)
}

/// The act again, later, under another number or under its own.
fn again(world: &mut World, original: usize, renumbered: bool) -> Plant {
    let paper = world.papers.len();
    if let Some(first) = world.papers.get(original).cloned() {
        let serial = paper + 1;
        let mut again = Paper { serial, ..first };
        if renumbered {
            let number = ActNumber::new(2026, u64::try_from(serial).unwrap_or(0));
            again.act.number = number.map_or_else(String::new, |own| own.to_string());
        }
        again.received = (4, 10 * 60 + u32::from(renumbered));
        world.papers.push(again);
    }
    let (kind, rule, field, note) = if renumbered {
        (
            "act-under-another-number",
            "DUP-002",
            "cases",
            "the same act came again under another number",
        )
    } else {
        ("act-again", "DUP-001", "number", "the same act came twice")
    };
    Plant {
        kind,
        note,
        paper,
        expect: [(rule, Spot::act(paper, field))]
            .into_iter()
            // its number stands in the provider's history already
            .chain((!renumbered).then(|| ("STL-006", Spot::act(paper, "present-act.step"))))
            .collect(),
        open: &[],
    }
}
