//! Cases at the border of a rule, on its good side: nothing may be found. Beside them
//! services of December that come late, and visits entered by hand.

use super::attendance_defects::after_a_full_day;
use super::cohort_defects::{born, service};
use super::history_defects::{Maker, Told, on_day};
use super::norms;
use super::plant::{Plant, Spot};
use super::shape::Case;
use super::special::crowd;
use super::world::{World, march, period};
use qalqan_core::money::Tenge;
use serde_json::json;

const DAY: u32 = super::defects::DAY;

type Border = (Told, fn(&mut World, &mut Case));

const BORDERS: &[Border] = &[
    (
        (
            "on-the-day-of-death",
            "died on the day of the service: nothing may be found",
        ),
        |world, case| {
            let row = json!({"insured": case.insured, "day": march(DAY)});
            world.deaths.push(row);
        },
    ),
    (
        (
            "first-day-of-policy",
            "the policy begins on the day of the service",
        ),
        |world, case| {
            let mut people = world.insured.iter_mut();
            if let Some(person) = people.find(|person| person.iin == case.insured) {
                person.period = period(&march(DAY));
            }
        },
    ),
    (
        (
            "blocked-a-day-later",
            "the account is blocked a day after the service",
        ),
        |world, case| {
            world.accounts.push(json!({
                "insured": case.insured, "state": "blocked", "since": march(DAY + 1),
            }));
        },
    ),
    (
        (
            "last-day-of-right",
            "the right under insurance ends on the day",
        ),
        |world, case| {
            if let Some(row) = World::row(&world.places, &mut world.rights, &case.insured) {
                row["to"] = march(DAY).into();
            }
        },
    ),
    (
        ("last-day-of-consent", "the consent ends on the day"),
        |world, case| {
            if let Some(row) = World::row(&world.places, &mut world.consents, &case.insured) {
                row["to"] = march(DAY).into();
            }
        },
    ),
    (
        ("born-on-the-day", "the insured was born on the day"),
        |world, case| born(world, case, &march(DAY)),
    ),
    (
        (
            "seventeen-still",
            "eighteen on the day after a service for children",
        ),
        |world, case| {
            service(case, norms::CHILDREN);
            born(world, case, "2008-03-13");
        },
    ),
    (
        (
            "sent-on-the-third-day",
            "data passed on on the third working day",
        ),
        |_, case| {
            for line in &mut case.services {
                line.sent_on = march(17);
            }
        },
    ),
    (
        ("last-day-of-the-month", "a case that ends with the month"),
        |_, case| {
            case.end = march(31);
            on_day(case, 0, &march(31));
        },
    ),
];

/// Plants the borders; the acts whose contracts are to be used up to the last tiyn.
pub(super) fn plant_borders(maker: &mut Maker<'_>) -> Vec<usize> {
    for (told, change) in BORDERS {
        let firm = maker.firm();
        let mut case = maker.case(firm, (DAY, DAY));
        change(maker.world, &mut case);
        let (paper, ids) = maker.act(firm, vec![case]);
        maker.plant(*told, paper, &ids.concat(), &[]);
    }
    two_places_in_turn(maker);
    let told = (
        "full-day",
        "samples of 100 people in a day: as many as allowed",
    );
    if let Some((paper, first)) = crowd(maker.world, maker.random, 4, 100) {
        maker.plant(told, paper, &first, &[]);
        after_a_full_day(maker, paper);
    }
    let firm = maker.firm();
    let case = maker.case(firm, (DAY, DAY));
    let (paper, ids) = maker.act(firm, vec![case]);
    let told = (
        "contract-used-up",
        "the contract is used to the last tiyn: nothing",
    );
    maker.plant(told, paper, &ids.concat(), &[]);
    vec![paper]
}

/// One worker at two facilities, a minute apart.
fn two_places_in_turn(maker: &mut Maker<'_>) {
    let firm = maker.firm();
    let one = maker.case(firm, (DAY, DAY));
    let mut two = maker.case(firm, (DAY, DAY));
    let facilities = maker
        .world
        .firms
        .get(firm)
        .map(|firm| &firm.card.facilities);
    let mut others = facilities.into_iter().flatten();
    let Some(other) = others.find(|place| place.id != one.facility) else {
        return;
    };
    two.facility.clone_from(&other.id);
    two.address.clone_from(&other.address);
    if let (Some(line), Some(first)) = (two.services.first_mut(), one.services.first()) {
        line.worker.clone_from(&first.worker);
        // the next minute
        let minute = first
            .at
            .get(14..16)
            .and_then(|text| text.parse::<u32>().ok());
        let hour = first.at.get(..14).unwrap_or_default();
        let next = minute.map_or(0, |minute| if minute == 59 { 58 } else { minute + 1 });
        line.at = format!("{hour}{next:02}");
    }
    let (paper, ids) = maker.act(firm, vec![one, two]);
    let told = (
        "two-places-in-turn",
        "one worker at two facilities a minute apart",
    );
    maker.plant(told, paper, &ids.concat(), &[]);
}

/// What was accepted before leaves exactly the act's total.
pub(super) fn exhaust(world: &mut World, papers: &[usize]) {
    for paper in papers {
        let act = world.papers.get(*paper).map(|paper| paper.act.clone());
        let Some(act) = act else { continue };
        let left = Tenge::from_tiyn(90_000_000_000 - act.total.tiyn());
        let mut contracts = world.contracts.iter_mut();
        if let Some(contract) = contracts.find(|own| own.number == act.contract) {
            contract.accepted = left.to_string();
        }
    }
}

/// Services of December in an act of January: over the cap of a month's average, and at it.
pub(super) fn late_december(maker: &mut Maker<'_>) {
    let kinds: [(Told, bool); 2] = [
        (
            (
                "december-over-the-cap",
                "a tiyn more than an average month; no policy yet",
            ),
            true,
        ),
        (
            (
                "december-at-the-cap",
                "exactly an average month; no policy yet",
            ),
            false,
        ),
    ];
    for (told, over) in kinds {
        let firm = maker.firm();
        let mut case = maker.case(firm, (DAY, DAY));
        service(&mut case, norms::DECEMBER);
        (case.start, case.end) = ("2025-12-20".into(), "2025-12-20".into());
        on_day(&mut case, 0, "2025-12-20");
        let (paper, ids) = maker.act(firm, vec![case]);
        let total = {
            let own = maker.world.papers.get_mut(paper);
            own.map_or(0, |own| {
                own.act.month = "2026-01";
                let cases = own.act.cases.iter();
                cases.map(|case| case.total.tiyn()).sum::<i64>()
            })
        };
        let eleven = Tenge::from_tiyn(11 * (total - i64::from(over))).to_string();
        if let Some(contract) = maker.world.contracts.last_mut() {
            contract.from = Some("2025-12-01");
            contract.eleven_months = Some(eleven);
        }
        let mut expect = vec![("ACT-011", Spot::line(paper, &ids.concat(), 0, ""))];
        if over {
            expect.push(("ACT-025", Spot::act(paper, "total")));
        }
        maker.plant_spots(told, paper, expect);
    }
}

/// Notes on visits that were entered by hand.
pub(super) fn by_hand(world: &World, plants: &mut Vec<Plant>) {
    plants.extend(world.by_hand.iter().map(|(paper, case)| Plant {
        kind: "visit-by-hand",
        note: "the visit was entered by hand: a note",
        paper: *paper,
        expect: vec![("VIS-002", Spot::case(*paper, case, ""))],
        open: &[],
    }));
}
