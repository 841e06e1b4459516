//! Who was with whom, where and when: an insured at two places, a worker with two patients
//! of a service of one person, a worker's day over the load; and beside each its border.

use super::cohort_defects::service;
use super::history_defects::{Expect, Maker, Told};
use super::norms;
use super::past::past_act;
use super::shape::Case;
use super::world::march;
use serde_json::json;

/// A day of which nothing else is said about minutes; a plant takes the next one.
const FIRST_DAY: u32 = 3;

/// Moments at which nobody else works: minutes of an evening, two for each plant.
struct Evening {
    minute: u32,
}

impl Evening {
    fn next(&mut self) -> u32 {
        self.minute += 2;
        self.minute
    }
}

/// Plants everything, so many times.
pub(super) fn plant_attendances(maker: &mut Maker<'_>) {
    let mut evening = Evening { minute: 19 * 60 };
    for copy in 0..maker.world.counts.copies {
        for kind in &ELSEWHERE {
            elsewhere(maker, kind, evening.next());
        }
        two_acts_at_once(maker, evening.next());
        one_place(maker, evening.next());
        for kind in &TWO_PATIENTS {
            two_patients(maker, kind, evening.next());
        }
        two_patients_in_an_act(maker, evening.next());
        let day = FIRST_DAY + 3 * u32::try_from(copy).unwrap_or(0);
        minutes_before(maker, day, true);
        minutes_before(maker, day + 1, false);
        minutes_of_two_acts(maker, day + 2);
    }
}

fn clock(day: u32, minute: u32) -> String {
    format!("{}T{:02}:{:02}", march(day), minute / 60, minute % 60)
}

fn at(case: &mut Case, at: &str) {
    for line in &mut case.services {
        at.clone_into(&mut line.at);
    }
}

/// An insured at another provider, in an act that was paid.
struct Elsewhere {
    told: Told,
    /// Minutes from the one to the other.
    later: u32,
    /// Has the sender a reason?
    reason: bool,
    expect: Expect<'static>,
}

const ELSEWHERE: [Elsewhere; 3] = [
    Elsewhere {
        told: (
            "insured-elsewhere",
            "another provider was paid for another service of that moment",
        ),
        later: 0,
        reason: false,
        expect: &[("DUP-018", Some(0))],
    },
    Elsewhere {
        told: (
            "insured-elsewhere-explained",
            "a reason of the list with its document: a note",
        ),
        later: 0,
        reason: true,
        expect: &[("DUP-023", Some(0))],
    },
    Elsewhere {
        told: (
            "insured-elsewhere-a-minute-later",
            "at another provider in the next minute: nothing may be found",
        ),
        later: 1,
        reason: false,
        expect: &[],
    },
];

fn elsewhere(maker: &mut Maker<'_>, kind: &Elsewhere, minute: u32) {
    let (here, there) = (maker.firm(), maker.firm());
    let mut case = maker.case(here, (12, 12));
    at(&mut case, &clock(12, minute));
    let mut other = beside(maker, there, &case);
    at(&mut other, &clock(12, minute + kind.later));
    let act = past_act(maker.world, there, "2026-03", vec![other]);
    maker.past(act, "paid");
    let (paper, id) = maker.single(here, case);
    if kind.reason {
        let number = maker.number(paper);
        maker.world.past.distinct.push(json!({
            "act": number, "case": id, "line": 0,
            "reason": "повторно по показаниям", "document": "справка 21",
        }));
    }
    maker.plant(kind.told, paper, &id, kind.expect);
}

/// A sample taken from the insured of a case, at that moment, at another provider.
fn beside(maker: &mut Maker<'_>, there: usize, case: &Case) -> Case {
    let mut other = maker
        .world
        .case(maker.random, there, &case.insured, (12, 12), 1);
    service(&mut other, norms::SAMPLE);
    if let Some(line) = case.services.first() {
        at(&mut other, &line.at);
    }
    other
}

/// Two acts of the month hold an insured in one moment.
fn two_acts_at_once(maker: &mut Maker<'_>, minute: u32) {
    let (here, there) = (maker.firm(), maker.firm());
    let mut case = maker.case(here, (12, 12));
    at(&mut case, &clock(12, minute));
    let other = beside(maker, there, &case);
    let (first, _) = maker.single(here, case);
    let (later, id) = maker.single(there, other);
    maker.formed(first, 1);
    maker.formed(later, 2);
    let told = (
        "insured-in-two-acts",
        "two providers give services in one moment: the later act is told",
    );
    maker.plant(told, later, &id, &[("DUP-018", Some(0))]);
}

/// Two services in one moment at one place: a sample and its reading, say.
fn one_place(maker: &mut Maker<'_>, minute: u32) {
    let firm = maker.firm();
    let mut case = maker.case(firm, (12, 12));
    let mut sample = beside(maker, firm, &case);
    case.services.append(&mut sample.services);
    at(&mut case, &clock(12, minute));
    let (paper, id) = maker.single(firm, case);
    let told = (
        "two-services-at-once",
        "two services in one moment at one place: nothing may be found",
    );
    maker.plant(told, paper, &id, &[]);
}

/// A worker with another patient at the same place, in an act that was accepted.
struct TwoPatients {
    told: Told,
    code: &'static str,
    /// Minutes from the one to the other.
    later: u32,
    expect: Expect<'static>,
}

const TWO_PATIENTS: [TwoPatients; 3] = [
    TwoPatients {
        told: (
            "two-patients",
            "a service of one person is given to two in one moment",
        ),
        code: norms::PERSONAL,
        later: 0,
        expect: &[("DUP-020", Some(0))],
    },
    TwoPatients {
        told: (
            "two-patients-a-minute-later",
            "the next patient in the next minute: nothing may be found",
        ),
        code: norms::PERSONAL,
        later: 1,
        expect: &[],
    },
    TwoPatients {
        told: (
            "two-patients-of-a-group",
            "the service may be given to several at once: nothing may be found",
        ),
        code: norms::SAMPLE,
        later: 0,
        expect: &[],
    },
];

fn two_patients(maker: &mut Maker<'_>, kind: &TwoPatients, minute: u32) {
    let firm = maker.firm();
    let mut case = maker.case(firm, (12, 12));
    service(&mut case, kind.code);
    at(&mut case, &clock(12, minute));
    let mut other = case.clone();
    other.insured = maker.world.victim();
    at(&mut other, &clock(12, minute + kind.later));
    let act = past_act(maker.world, firm, "2026-03", vec![other]);
    maker.past(act, "accepted");
    let (paper, id) = maker.single(firm, case);
    maker.plant(kind.told, paper, &id, kind.expect);
}

/// The same inside one act: the later line is told.
fn two_patients_in_an_act(maker: &mut Maker<'_>, minute: u32) {
    let firm = maker.firm();
    let mut case = maker.case(firm, (12, 12));
    service(&mut case, norms::PERSONAL);
    at(&mut case, &clock(12, minute));
    let other = of_another(maker, &case);
    let (paper, ids) = maker.act(firm, vec![case, other]);
    let told = (
        "two-patients-in-an-act",
        "a service of one person is given to two of the act in one moment",
    );
    let last = ids.last().map_or("", String::as_str);
    maker.plant(told, paper, last, &[("DUP-020", Some(0))]);
}

/// The case as of another insured.
fn of_another(maker: &mut Maker<'_>, case: &Case) -> Case {
    let mut other = case.clone();
    other.insured = maker.world.victim();
    other.birth = maker.world.fact(&other.insured, "birth").into();
    let male = maker.world.fact(&other.insured, "sex") == "male";
    other.sex = if male { "male" } else { "female" };
    other
}

/// Four hours of a worker on a day, after a line that takes no time: its quantity is what
/// tells the acts of a provider apart.
fn four_hours(maker: &mut Maker<'_>, firm: usize, day: u32) -> Case {
    let mut case = maker.case(firm, (day, day));
    case.care = "out-patient";
    let mut hours = case.clone();
    service(&mut hours, norms::FOUR_HOURS);
    for line in &mut hours.services {
        line.quantity = 1;
        line.amount = super::world::amount(line);
        line.at = clock(day, 19 * 60);
    }
    case.services.append(&mut hours.services);
    super::past::plain(&mut case);
    case
}

/// A worker's day with what an accepted act holds of it: over eight hours, or exactly so
/// many.
fn minutes_before(maker: &mut Maker<'_>, day: u32, over: bool) {
    let firm = maker.firm();
    let case = four_hours(maker, firm, day);
    let mut other = case.clone();
    other.insured = maker.world.victim();
    if let Some(line) = other.services.last_mut() {
        line.quantity = if over { 2 } else { 1 };
        line.amount = super::world::amount(line);
        line.at = clock(day, 18 * 60 + 30);
    }
    super::defects::retotal(&mut other);
    let act = past_act(maker.world, firm, "2026-03", vec![other]);
    maker.past(act, "accepted");
    let (paper, id) = maker.single(firm, case);
    let (told, expect): (Told, Expect<'_>) = if over {
        let told = (
            "twelve-hours",
            "eight hours of the day are accepted, and four more come",
        );
        (told, &[("DUP-022", Some(1))])
    } else {
        let told = (
            "eight-hours",
            "eight hours with those accepted, as many as allowed: nothing",
        );
        (told, &[])
    };
    maker.plant(told, paper, &id, expect);
}

/// A worker's day over two acts of the month: eight hours in the one, four in the other.
fn minutes_of_two_acts(maker: &mut Maker<'_>, day: u32) {
    let firm = maker.firm();
    let one = four_hours(maker, firm, day);
    let mut two = of_another(maker, &one);
    let mut three = of_another(maker, &one);
    for (case, hour) in [(&mut two, 20), (&mut three, 21)] {
        if let Some(line) = case.services.last_mut() {
            line.at = clock(day, hour * 60);
        }
    }
    let (first, ids) = maker.act(firm, vec![one, two]);
    let told = (
        "eight-hours-of-an-act",
        "eight hours of a worker in an act: nothing may be found",
    );
    maker.plant(told, first, &ids.concat(), &[]);
    let (later, id) = maker.single(firm, three);
    maker.formed(first, 1);
    maker.formed(later, 2);
    let told = (
        "twelve-hours-of-two-acts",
        "four hours more of the worker in a later act",
    );
    maker.plant(told, later, &id, &[("DUP-022", Some(1))]);
}

/// After the samples of a hundred people the worker sees one of them again, and then
/// somebody else.
pub(super) fn after_a_full_day(maker: &mut Maker<'_>, crowd: usize) {
    let of_crowd = maker.world.papers.get(crowd);
    let Some((firm, seen)) = of_crowd.and_then(|paper| {
        let case = paper.act.cases.first()?;
        Some((paper.firm, case.clone()))
    }) else {
        return;
    };
    let again = maker
        .world
        .case(maker.random, firm, &seen.insured, (13, 13), 1);
    let more = maker.case(firm, (13, 13));
    maker.formed(crowd, 1);
    let kinds: [(Told, Case, Expect<'_>); 2] = [
        (
            (
                "full-day-seen-again",
                "one of the hundred again, in another act: nothing may be found",
            ),
            again,
            &[],
        ),
        (
            (
                "overload-of-two-acts",
                "after a hundred people of one act one more in another",
            ),
            more,
            &[("DUP-021", Some(0))],
        ),
    ];
    for (turn, (told, mut case, expect)) in (2..).zip(kinds) {
        case.facility.clone_from(&seen.facility);
        case.address.clone_from(&seen.address);
        for (line, first) in case.services.iter_mut().zip(&seen.services) {
            line.worker.clone_from(&first.worker);
        }
        at(&mut case, &clock(13, 19 * 60 + turn));
        let (paper, id) = maker.single(firm, case);
        maker.formed(paper, turn);
        maker.plant(told, paper, &id, expect);
    }
}
