//! The acts of the month as they should be, before anything goes wrong.

use super::random::Random;
use super::shape::Act;
use super::world::{AS_OF, Contract, MIS, MONTH, Paper, World};
use qalqan_core::identifier::{ActNumber, ContractNumber};
use qalqan_core::money::Tenge;

/// The acts at the border of one half: (act, kind, cases without a visit).
pub(super) struct Shares(pub(super) Vec<(usize, &'static str, usize)>);

/// Hands out insured and days so that nobody gets two cases on one day: what
/// looks like a duplicate is then a planted one.
struct Roll {
    people: Vec<String>,
    next: usize,
}

impl Roll {
    fn turn(&mut self) -> (String, u32) {
        let place = self.next;
        self.next += 1;
        let count = self.people.len().max(1);
        let (person, round) = (place % count, place / count);
        // rounds lie eleven days apart, and a case lasts three days at most
        let day = (person * 7 + round * 11) % 31 + 1;
        let iin = self.people.get(person).cloned().unwrap_or_default();
        (iin, u32::try_from(day).unwrap_or(1))
    }
}

/// Two acts for each provider, one of each stream of money. The insurance acts of
/// the first three providers lie at the border of one half.
pub(super) fn ordinary(world: &mut World, seed: u64) -> Shares {
    let mut random = Random::stream(seed, "acts");
    let reserved = World::reserved(&world.counts);
    let mut people: Vec<String> = world
        .insured
        .iter()
        .skip(reserved)
        .map(|person| person.iin.clone())
        .collect();
    random.shuffle(&mut people);
    let mut roll = Roll { people, next: 0 };
    let half = world.counts.share_cases / 2;
    let borders = [
        ("share-below-half", half - 1),
        ("share-of-one-half", half),
        ("share-over-half", half + 1),
    ];
    let mut shares = Vec::new();
    for firm in 0..world.counts.providers {
        let paper = open(world, &mut random, firm, "gobmp");
        fill(world, &mut random, &mut roll, paper);
        let paper = open(world, &mut random, firm, "osms");
        if let Some((kind, without)) = borders.get(firm) {
            fill_share(world, &mut random, &mut roll, (paper, *without));
            shares.push((paper, *kind, *without));
        } else {
            fill(world, &mut random, &mut roll, paper);
        }
    }
    Shares(shares)
}

/// A new contract and an empty act under it.
pub(super) fn open(
    world: &mut World,
    random: &mut Random,
    firm: usize,
    funding: &'static str,
) -> usize {
    let serial = world.papers.len() + 1;
    let number = u64::try_from(serial).unwrap_or(0);
    let contract =
        ContractNumber::new(2026, number).map_or_else(String::new, |own| own.to_string());
    let act = ActNumber::new(2026, number).map_or_else(String::new, |own| own.to_string());
    world.contracts.push(Contract {
        number: contract.clone(),
        firm,
        funding,
        terminated_on: None,
        accepted: "1000000.00".into(),
        status: None,
        from: None,
        concluded: None,
        eleven_months: None,
    });
    let provider = world.firms.get(firm).map(|firm| firm.card.bin.clone());
    let day = random.between(1, 3);
    world.papers.push(Paper {
        act: Act {
            number: act,
            provider: provider.unwrap_or_default(),
            contract,
            funding,
            month: MONTH,
            formed_on: format!("2026-04-{day:02}"),
            checked_on: AS_OF,
            mis: MIS.into(),
            declared_cases: 0,
            declared_services: 0,
            total: Tenge::ZERO,
            cases: Vec::new(),
        },
        firm,
        serial,
        next_case: 0,
        received: (day, random.between(9 * 60, 18 * 60)),
    });
    serial - 1
}

fn fill(world: &mut World, random: &mut Random, roll: &mut Roll, paper: usize) {
    let firm = world.papers.get(paper).map_or(0, |paper| paper.firm);
    let mut written = 0;
    for number in 0..world.counts.cases_each {
        let (insured, start) = roll.turn();
        let end = (start + random.between(0, 2)).min(31);
        let lines = match random.below(100) {
            0..45 => 1,
            45..85 => 2,
            _ => 3,
        };
        let case = world.case(random, firm, &insured, (start, end), lines);
        // one case of five has no visit: far from one half, and no pure chance
        let by_hand = number % 5 != 4 && random.percent(4) && written <= number / 10;
        if number % 5 != 4 {
            world.visit(&case, if by_hand { "manual" } else { "qr" });
        }
        let id = world.join(paper, case, None);
        if by_hand {
            written += 1;
            world.by_hand.push((paper, id));
        }
    }
}

fn fill_share(
    world: &mut World,
    random: &mut Random,
    roll: &mut Roll,
    (paper, without): (usize, usize),
) {
    let firm = world.papers.get(paper).map_or(0, |paper| paper.firm);
    let count = world.counts.share_cases;
    let mut visited: Vec<bool> = (0..count).map(|number| number >= without).collect();
    random.shuffle(&mut visited);
    for seen in visited {
        let (insured, day) = roll.turn();
        let case = world.case(random, firm, &insured, (day, day), 1);
        if seen {
            world.visit(&case, "qr");
        }
        world.join(paper, case, None);
    }
}
