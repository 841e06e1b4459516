//! Acts that meet what was presented before: repeats of every tier, and beside each
//! one that only looks like it and must not alarm.

use super::acts::open;
use super::claim_defects::claimed;
use super::past::{PastAct, past_act};
use super::plant::{Plant, Spot};
use super::random::Random;
use super::shape::{Act, Case};
use super::world::{World, march};

/// What a plant is made with.
pub(super) struct Maker<'a> {
    pub(super) world: &'a mut World,
    pub(super) random: &'a mut Random,
    pub(super) plants: &'a mut Vec<Plant>,
    /// Where the next act stands: firm by firm.
    pub(super) next: usize,
}

/// What is expected at the case or at its line.
pub(super) type Expect<'a> = &'a [(&'static str, Option<usize>)];

/// Kind and note.
pub(super) type Told = (&'static str, &'static str);

impl Maker<'_> {
    pub(super) fn firm(&mut self) -> usize {
        self.next += 1;
        self.next % self.world.counts.providers
    }

    /// The case of somebody whom nothing else uses.
    pub(super) fn case(&mut self, firm: usize, days: (u32, u32)) -> Case {
        let insured = self.world.victim();
        self.world.case(self.random, firm, &insured, days, 1)
    }

    /// An act of cases; its place, and the ids of the cases.
    pub(super) fn act(&mut self, firm: usize, cases: Vec<Case>) -> (usize, Vec<String>) {
        let paper = open(self.world, self.random, firm, "gobmp");
        let ids = cases.into_iter().map(|case| {
            let case = apart(paper, case);
            self.world.visit(&case, "qr");
            self.world.join(paper, case, None)
        });
        let ids = ids.collect();
        (paper, ids)
    }

    /// An act formed on a day of April, and come on it.
    pub(super) fn formed(&mut self, paper: usize, day: u32) {
        if let Some(paper) = self.world.papers.get_mut(paper) {
            paper.act.formed_on = format!("2026-04-{day:02}");
            paper.received.0 = day;
        }
    }

    /// The same, where each visit came with a token of its own.
    pub(super) fn act_of_tokens(&mut self, firm: usize, cases: Vec<Case>) -> (usize, Vec<String>) {
        let paper = open(self.world, self.random, firm, "gobmp");
        let ids = cases.into_iter().map(|case| {
            let case = apart(paper, case);
            self.world.join(paper, case, None)
        });
        let ids = ids.collect();
        (paper, ids)
    }

    /// An act of one case.
    pub(super) fn single(&mut self, firm: usize, case: Case) -> (usize, String) {
        let (paper, ids) = self.act(firm, vec![case]);
        (paper, ids.into_iter().next().unwrap_or_default())
    }

    /// Puts an act into the history.
    pub(super) fn past(&mut self, act: Act, status: &'static str) {
        self.world.past.acts.push(PastAct::new(act, status));
    }

    /// Notes what must be found at a case, or at a line of it; nothing at a border.
    pub(super) fn plant(&mut self, told: Told, paper: usize, case: &str, expect: Expect<'_>) {
        let spots = expect.iter().map(|(rule, line)| {
            let spot = match line {
                Some(line) => Spot::line(paper, case, *line, ""),
                None => Spot::case(paper, case, ""),
            };
            (*rule, spot)
        });
        let expect = spots.collect();
        self.plant_spots(told, paper, expect);
    }

    pub(super) fn plant_spots(
        &mut self,
        (kind, note): Told,
        paper: usize,
        expect: Vec<(&'static str, Spot)>,
    ) {
        self.plants.push(Plant {
            kind,
            note,
            paper,
            expect,
            open: &[],
        });
    }

    pub(super) fn number(&self, paper: usize) -> String {
        let paper = self.world.papers.get(paper);
        paper.map_or_else(String::new, |paper| paper.act.number.clone())
    }

    fn contract(&self, paper: usize) -> String {
        let paper = self.world.papers.get(paper);
        paper.map_or_else(String::new, |paper| paper.act.contract.clone())
    }
}

/// A line moved to a day, at its own hour.
pub(super) fn on_day(case: &mut Case, line: usize, day: &str) {
    if let Some(line) = case.services.get_mut(line) {
        let hour = line.at.split('T').nth(1).unwrap_or("10:00");
        line.at = format!("{day}T{hour}");
        line.sent_on = day.into();
    }
}

/// Plants everything, so many times.
pub(super) fn plant_history(maker: &mut Maker<'_>) {
    for _ in 0..maker.world.counts.copies {
        lines(maker);
        paid_over_the_border(maker);
        alike(maker);
        whole_acts(maker);
        beside_each_other(maker);
        claimed(maker);
    }
}

/// No two acts of a provider ask for one amount: that would be a sign (P2).
pub(super) fn apart(paper: usize, mut case: Case) -> Case {
    if let Some(line) = case.services.first_mut() {
        line.quantity = u32::try_from(paper).unwrap_or(0) + 2;
        line.amount = super::world::amount(line);
    }
    super::defects::retotal(&mut case);
    case
}

/// D2: the same service in an act of another provider, by how far that act came.
fn lines(maker: &mut Maker<'_>) {
    let kinds: [(Told, &'static str, Expect<'_>); 4] = [
        (
            (
                "paid-elsewhere",
                "another provider was paid for the service",
            ),
            "paid",
            &[("DUP-004", Some(0))],
        ),
        (
            (
                "accepted-elsewhere",
                "another provider's act with the service is accepted",
            ),
            "accepted",
            &[("DUP-004", Some(0))],
        ),
        (
            (
                "in-process-elsewhere",
                "another provider's act with the service is in process",
            ),
            "in-process",
            &[("DUP-005", Some(0))],
        ),
        (
            (
                "reversed-elsewhere",
                "another provider's act was reversed: nothing may be found",
            ),
            "reversed",
            &[],
        ),
    ];
    for (told, status, expect) in kinds {
        let (here, there) = (maker.firm(), maker.firm());
        let case = maker.case(here, (12, 12));
        let act = past_act(maker.world, there, "2026-03", vec![case.clone()]);
        maker.past(act, status);
        let (paper, id) = maker.single(here, case);
        maker.plant(told, paper, &id, expect);
    }
    // the border: everything but the person is the same
    let (here, there) = (maker.firm(), maker.firm());
    let case = maker.case(here, (12, 12));
    let mut other = case.clone();
    other.insured = maker.world.victim();
    let act = past_act(maker.world, there, "2026-03", vec![other]);
    maker.past(act, "paid");
    let (paper, id) = maker.single(here, case);
    let told = (
        "same-minute-other-person",
        "another insured: the worker was at two providers in that moment",
    );
    maker.plant(told, paper, &id, &[("DUP-019", Some(0))]);
}

/// D2 against February: a case over the border of the months, one line paid before.
fn paid_over_the_border(maker: &mut Maker<'_>) {
    for again in [true, false] {
        let firm = maker.firm();
        let mut case = maker.case(firm, (2, 2));
        "2026-02-27".clone_into(&mut case.start);
        let mut late = case.services.clone();
        on_day(&mut case, 0, "2026-02-27");
        let mut paid = case.clone();
        if !again {
            // the line that was paid lies a day before
            on_day(&mut paid, 0, "2026-02-26");
        }
        case.services.append(&mut late);
        super::defects::retotal(&mut case);
        let act = past_act(maker.world, firm, "2026-02", vec![paid]);
        maker.past(act, "paid");
        let (paper, id) = maker.single(firm, case);
        let told: Told = if again {
            (
                "paid-in-february",
                "the first line was paid with February's act",
            )
        } else {
            (
                "paid-a-day-before",
                "February's act holds the day before: nothing may be found",
            )
        };
        maker.plant(
            told,
            paper,
            &id,
            if again { &[("DUP-004", Some(0))] } else { &[] },
        );
    }
}

/// A copy with a worker of that firm, another than its own.
pub(super) fn like(world: &World, firm: usize, case: &Case) -> Case {
    let mut other = case.clone();
    let workers = world.firms.get(firm).map(|firm| firm.workers.as_slice());
    for line in &mut other.services {
        // the first has a crowd of his own
        let mut others = workers.into_iter().flatten().skip(1);
        let found = others.find(|one| **one != line.worker);
        line.worker = found.cloned().unwrap_or_default();
    }
    other
}

/// D3: a like service of the same day, and one of the day before.
fn alike(maker: &mut Maker<'_>) {
    for same_day in [true, false] {
        let (here, there) = (maker.firm(), maker.firm());
        let case = maker.case(here, (12, 12));
        let mut other = like(maker.world, there, &case);
        if !same_day {
            on_day(&mut other, 0, &march(11));
        }
        let act = past_act(maker.world, there, "2026-03", vec![other]);
        maker.past(act, "paid");
        let (paper, id) = maker.single(here, case);
        let told: Told = if same_day {
            (
                "alike-in-history",
                "another worker gave the service that day, and it is paid",
            )
        } else {
            (
                "alike-a-day-before",
                "the like service was a day before: nothing may be found",
            )
        };
        maker.plant(
            told,
            paper,
            &id,
            if same_day {
                &[("DUP-006", Some(0))]
            } else {
                &[]
            },
        );
    }
}

/// D0 and D0b against the history.
fn whole_acts(maker: &mut Maker<'_>) {
    for own in [true, false] {
        let firm = maker.firm();
        let case = maker.case(firm, (12, 12));
        let earlier = maker.case(firm, (9, 9));
        let (paper, _) = maker.single(firm, case);
        let mut act = past_act(maker.world, firm, "2026-03", vec![earlier]);
        act.number = maker.number(paper);
        if own {
            act.contract = maker.contract(paper);
        }
        maker.past(act, "paid");
        let (told, expect): (Told, _) = if own {
            let told = (
                "number-in-history",
                "an act of this number and contract was paid",
            );
            (told, vec![("DUP-001", Spot::act(paper, "number"))])
        } else {
            let told = (
                "number-of-another-contract",
                "the number belongs to another contract: nothing may be found",
            );
            (told, Vec::new())
        };
        maker.plant_spots(told, paper, expect);
    }
    for status in ["accepted", "reversed"] {
        let firm = maker.firm();
        let case = maker.case(firm, (12, 12));
        let act = past_act(maker.world, firm, "2026-03", vec![case.clone()]);
        maker.past(act, status);
        let (paper, _) = maker.single(firm, case);
        let (told, expect): (Told, _) = if status == "accepted" {
            let told = (
                "content-in-history",
                "its lines were accepted under another number",
            );
            (told, vec![("DUP-002", Spot::act(paper, "cases"))])
        } else {
            let told = ("content-reversed", "the act of these lines was reversed");
            (told, Vec::new())
        };
        maker.plant_spots(told, paper, expect);
    }
}

/// The borders of D1 and D3 inside an act.
fn beside_each_other(maker: &mut Maker<'_>) {
    let firm = maker.firm();
    let one = maker.case(firm, (11, 11));
    let mut two = one.clone();
    (two.start, two.end) = (march(12), march(12));
    on_day(&mut two, 0, &march(12));
    let (paper, ids) = maker.act(firm, vec![one, two]);
    let told = (
        "same-service-next-day",
        "the same service a day later: nothing may be found",
    );
    maker.plant(told, paper, &ids.concat(), &[]);
    let firm = maker.firm();
    let one = maker.case(firm, (12, 12));
    let mut two = one.clone();
    two.insured = maker.world.victim();
    two.birth = maker.world.fact(&two.insured, "birth").into();
    let sex = maker.world.fact(&two.insured, "sex") == "male";
    two.sex = if sex { "male" } else { "female" };
    let (paper, ids) = maker.act(firm, vec![one, two]);
    let told = (
        "two-people-one-minute",
        "two insured in one minute: nothing may be found",
    );
    maker.plant(told, paper, &ids.concat(), &[]);
}
