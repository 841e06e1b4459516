//! Lines of an id that stands in another act, where the provider's system gives no id
//! twice in a year, and where it begins anew.

use super::history_defects::{Expect, Maker, Told};
use super::past::{is_unique, past_act};
use super::shape::Act;

/// How far the act with the first line has come, and of what kind the provider's system is.
const BEFORE: [(Told, &str, bool, Expect<'static>); 3] = [
    (
        (
            "line-id-in-history",
            "a line of the id was paid, and the system gives none twice",
        ),
        "paid",
        true,
        &[("DUP-017", Some(0))],
    ),
    (
        (
            "line-id-reversed",
            "the act with the line of the id was reversed: nothing may be found",
        ),
        "reversed",
        true,
        &[],
    ),
    (
        (
            "line-id-anew",
            "a line of the id was paid; the system begins anew: nothing may be found",
        ),
        "paid",
        false,
        &[],
    ),
];

/// Plants everything, so many times.
pub(super) fn plant_ids(maker: &mut Maker<'_>) {
    for _ in 0..maker.world.counts.copies {
        for (told, status, unique, expect) in BEFORE {
            let firm = firm(maker, unique);
            let held = maker.case(firm, (9, 9));
            let case = maker.case(firm, (12, 12));
            let (paper, id) = maker.single(firm, case);
            let mut act = past_act(maker.world, firm, "2026-03", vec![held]);
            if let Some(own) = maker.world.papers.get(paper) {
                act = with_id_of(act, &own.act);
            }
            maker.past(act, status);
            maker.plant(told, paper, &id, expect);
        }
        for unique in [true, false] {
            two_acts(maker, unique);
        }
    }
}

/// A provider whose system gives no id twice, or one of the others.
fn firm(maker: &mut Maker<'_>, unique: bool) -> usize {
    loop {
        let firm = maker.firm();
        if is_unique(firm) == unique {
            return firm;
        }
    }
}

/// The act with the id of the first line of another.
fn with_id_of(mut act: Act, other: &Act) -> Act {
    let line = other.cases.first().and_then(|case| case.services.first());
    let own = act.cases.first_mut();
    if let Some((own, line)) = own.and_then(|case| case.services.first_mut()).zip(line) {
        own.id.clone_from(&line.id);
    }
    act
}

/// The same in two acts of the month: the one formed later repeats the other.
fn two_acts(maker: &mut Maker<'_>, unique: bool) {
    let firm = firm(maker, unique);
    let papers = [(9, 9), (12, 12)].map(|days| {
        let case = maker.case(firm, days);
        maker.single(firm, case)
    });
    let [(first, _), (second, _)] = &papers;
    let other = maker
        .world
        .papers
        .get(*first)
        .map(|paper| paper.act.clone());
    let own = maker.world.papers.get_mut(*second);
    if let Some((own, other)) = own.zip(other) {
        own.act = with_id_of(own.act.clone(), &other);
    }
    let formed = |paper: usize| {
        let paper = maker.world.papers.get(paper);
        paper.map(|paper| (paper.act.formed_on.clone(), paper.act.number.clone()))
    };
    let [one, two] = papers.clone();
    let (paper, id) = if formed(one.0) > formed(two.0) {
        one
    } else {
        two
    };
    let (told, expect): (Told, Expect<'_>) = if unique {
        let told = (
            "line-id-in-two-acts",
            "lines of one id in two acts, and the system gives none twice",
        );
        (told, &[("DUP-017", Some(0))])
    } else {
        let told = (
            "line-id-in-two-acts-anew",
            "lines of one id in two acts; the system begins anew: nothing may be found",
        );
        (told, &[])
    };
    maker.plant(told, paper, &id, expect);
}
