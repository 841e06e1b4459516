//! Defects of whole acts, duplicates, and who plays which part.

use super::acts::{Shares, open};
use super::defects;
use super::plant::{Plant, Spot};
use super::random::Random;
use super::world::{Paper, World};
use qalqan_core::identifier::ActNumber;
use qalqan_core::money::Tenge;

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
    let original = original(world, &mut random, &parts);
    world.seal();
    whole_acts(world, &parts.whole, &mut plants);
    if let Some(original) = original {
        plants.push(second_number(world, original));
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
        expect: over
            .then(|| ("VIS-001", Spot::act(paper, "cases")))
            .into_iter()
            .collect(),
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

/// Small acts of their own for what concerns a whole act.
fn special_acts(world: &mut World, random: &mut Random, plants: &mut Vec<Plant>) {
    let debtor = world.counts.providers;
    let kinds = [
        (
            "terminated-contract",
            0,
            "ACT-013",
            "contract",
            "",
            "the contract was terminated before the service",
        ),
        (
            "other-funding",
            1,
            "ACT-014",
            "funding",
            "",
            "the act names the other stream of money",
        ),
        (
            "tax-debt",
            debtor,
            "ACT-020",
            "provider",
            "",
            "the provider owes taxes",
        ),
        (
            "licence-ran-out",
            debtor + 1,
            "ACT-017",
            "",
            "case",
            "the licence ran out two days before the case",
        ),
    ];
    for (kind, firm, rule, field, level, note) in kinds {
        let paper = open(world, random, firm, "gobmp");
        match kind {
            "terminated-contract" => {
                if let Some(contract) = world.contracts.last_mut() {
                    contract.terminated_on = Some("2026-03-05");
                }
            }
            "other-funding" => {
                if let Some(paper) = world.papers.last_mut() {
                    paper.act.funding = "osms";
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
        plants.push(Plant {
            kind,
            note,
            paper,
            expect: vec![(rule, spot)],
            open: &[],
        });
    }
}

fn small_case(world: &mut World, random: &mut Random, paper: usize) -> String {
    let insured = world.victim();
    let firm = world.papers.get(paper).map_or(0, |paper| paper.firm);
    let case = world.case(random, firm, &insured, (12, 12), 1);
    world.visit(&case, "qr");
    world.join(paper, case, None)
}

/// The same service twice: in one act, in two acts of a provider, at two providers.
fn duplicate_lines(world: &mut World, random: &mut Random, parts: &Parts, plants: &mut Vec<Plant>) {
    for ((first, second), third) in parts.twice.iter().zip(&parts.elsewhere) {
        let pairs = [
            (
                "twice-in-act",
                *first,
                *first,
                "the same service of one insured, day and hour stands twice in the act",
            ),
            (
                "twice-in-two-acts",
                *first,
                *second,
                "the same service stands in two acts of the provider",
            ),
            (
                "twice-at-two-providers",
                *second,
                *third,
                "the same service of one insured and hour stands at two providers",
            ),
        ];
        for (kind, one, two, note) in pairs {
            let insured = world.victim();
            let firm =
                |world: &World, paper: usize| world.papers.get(paper).map_or(0, |paper| paper.firm);
            let case = world.case(random, firm(world, one), &insured, (12, 12), 1);
            world.visit(&case, "qr");
            let mut again = case.clone();
            if firm(world, one) != firm(world, two) {
                // another place and another worker, the service and the hour stay
                let there = world.case(random, firm(world, two), &insured, (12, 12), 1);
                again.facility = there.facility;
                again.address = there.address;
                for (line, other) in again.services.iter_mut().zip(there.services) {
                    line.worker = other.worker;
                }
            }
            let original = world.join(one, case, None);
            let copy = world.join(two, again, None);
            plants.push(duplicate(kind, note, (one, &original), (two, &copy)));
        }
    }
}

fn duplicate(
    kind: &'static str,
    note: &'static str,
    _original: (usize, &str),
    (paper, copy): (usize, &str),
) -> Plant {
    let rule = match kind {
        "twice-in-act" => "DUP-002",
        "twice-in-two-acts" => "DUP-003",
        _ => "DUP-004",
    };
    Plant {
        kind,
        note,
        paper,
        expect: vec![(rule, Spot::line(paper, copy, 0, ""))],
        open: &[],
    }
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

/// The act again, later, under another number.
fn second_number(world: &mut World, original: usize) -> Plant {
    let paper = world.papers.len();
    if let Some(first) = world.papers.get(original).cloned() {
        let serial = paper + 1;
        let number = ActNumber::new(2026, u64::try_from(serial).unwrap_or(0));
        let mut again = Paper { serial, ..first };
        again.act.number = number.map_or_else(String::new, |own| own.to_string());
        again.received = (4, 10 * 60);
        world.papers.push(again);
    }
    Plant {
        kind: "act-under-another-number",
        note: "the same act came again under another number",
        paper,
        expect: vec![("DUP-001", Spot::act(paper, "number"))],
        open: &[],
    }
}
