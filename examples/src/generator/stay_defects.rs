//! Stays that cannot both be, readmissions, and their borders: two cases of one insured
//! in the acts of the month, or one there and one in an act of the history.

use super::cohort_defects::service;
use super::history_defects::{Expect, Maker, Told, on_day};
use super::norms;
use super::past::{in_hospital, past_act, plain, record_print};
use super::shape::Case;
use serde_json::json;

/// The reason that the host's list allows, with the document.
type Reason = (&'static str, &'static str);

/// A case by its kind of care and its only service, where that matters.
#[derive(Clone, Copy)]
struct Care(&'static str, Option<&'static str>);

const STAY: Care = Care("in-patient", None);
const VISIT: Care = Care("out-patient", None);
const AMBULANCE: Care = Care("ambulance", None);
const DIALYSIS: Care = Care("out-patient", Some(norms::DIALYSIS));
const PALLIATIVE: Care = Care("in-patient", Some(norms::PALLIATIVE));

/// Two cases in two acts of the month; what is found is found at the second.
struct Beside {
    told: Told,
    first: (Care, (u32, u32)),
    second: (Care, (u32, u32)),
    reason: Option<Reason>,
    expect: Expect<'static>,
}

const BESIDE: [Beside; 10] = [
    Beside {
        told: ("two-hospitals", "two stays share two days"),
        first: (STAY, (5, 11)),
        second: (STAY, (10, 16)),
        reason: None,
        expect: &[("DUP-013", None)],
    },
    Beside {
        told: (
            "transfer",
            "moved to another hospital on the day of discharge: nothing",
        ),
        first: (STAY, (5, 11)),
        second: (STAY, (11, 16)),
        reason: None,
        expect: &[],
    },
    Beside {
        told: (
            "stays-explained",
            "two stays share two days, and the discharge summary says why: a note",
        ),
        first: (STAY, (5, 11)),
        second: (STAY, (10, 16)),
        reason: Some(("повторно по показаниям", "выписка 31")),
        expect: &[("DUP-016", None)],
    },
    Beside {
        told: (
            "stays-other-reason",
            "two stays share two days; a reason that is not on the list explains nothing",
        ),
        first: (STAY, (5, 11)),
        second: (STAY, (10, 16)),
        reason: Some(("так вышло", "выписка 32")),
        expect: &[("DUP-008", None), ("DUP-013", None)],
    },
    Beside {
        told: (
            "visit-inside-a-stay",
            "a visit elsewhere in the middle of a stay",
        ),
        first: (STAY, (5, 11)),
        second: (VISIT, (8, 8)),
        reason: None,
        expect: &[("DUP-013", None)],
    },
    Beside {
        told: (
            "visit-on-discharge",
            "a visit on the day of discharge: nothing may be found",
        ),
        first: (STAY, (5, 11)),
        second: (VISIT, (11, 11)),
        reason: None,
        expect: &[],
    },
    Beside {
        told: (
            "ambulance-during-a-stay",
            "an ambulance in the middle of a stay: nothing may be found",
        ),
        first: (STAY, (5, 11)),
        second: (AMBULANCE, (8, 8)),
        reason: None,
        expect: &[],
    },
    Beside {
        told: (
            "dialysis-during-a-stay",
            "haemodialysis beside a stay: nothing may be found",
        ),
        first: (STAY, (5, 11)),
        second: (DIALYSIS, (2, 20)),
        reason: None,
        expect: &[],
    },
    Beside {
        told: (
            "readmission-in-the-month",
            "in hospital again two weeks after the discharge",
        ),
        first: (STAY, (2, 5)),
        second: (STAY, (20, 24)),
        reason: None,
        expect: &[("DUP-014", None)],
    },
    Beside {
        told: (
            "palliative-again",
            "palliative care two weeks after the discharge: nothing may be found",
        ),
        first: (STAY, (2, 5)),
        second: (PALLIATIVE, (20, 24)),
        reason: None,
        expect: &[],
    },
];

/// A case of an act of the history, and one in an act of the month.
struct Before {
    told: Told,
    status: &'static str,
    held: (Care, (&'static str, &'static str)),
    now: (Care, (u32, u32)),
    reason: Option<Reason>,
    expect: Expect<'static>,
}

const BEFORE: [Before; 11] = [
    Before {
        told: (
            "stay-before-overlaps",
            "a paid stay ends on the day after this one begins",
        ),
        status: "paid",
        held: (STAY, ("2026-03-01", "2026-03-06")),
        now: (STAY, (5, 11)),
        reason: None,
        expect: &[("DUP-013", None)],
    },
    Before {
        told: (
            "transfer-from-history",
            "a paid stay ends on the day this one begins: nothing",
        ),
        status: "paid",
        held: (STAY, ("2026-03-01", "2026-03-05")),
        now: (STAY, (5, 11)),
        reason: None,
        expect: &[],
    },
    Before {
        told: (
            "stay-before-reversed",
            "the act of the stay that it overlaps was reversed: nothing",
        ),
        status: "reversed",
        held: (STAY, ("2026-03-01", "2026-03-06")),
        now: (STAY, (5, 11)),
        reason: None,
        expect: &[],
    },
    Before {
        told: (
            "visit-inside-a-stay-before",
            "a visit in the middle of an accepted stay",
        ),
        status: "accepted",
        held: (STAY, ("2026-03-05", "2026-03-11")),
        now: (VISIT, (8, 8)),
        reason: None,
        expect: &[("DUP-013", None)],
    },
    Before {
        told: (
            "visit-on-discharge-before",
            "a visit on the last day of an accepted stay: nothing",
        ),
        status: "accepted",
        held: (STAY, ("2026-03-05", "2026-03-11")),
        now: (VISIT, (11, 11)),
        reason: None,
        expect: &[],
    },
    Before {
        told: (
            "stay-around-a-visit-before",
            "a paid visit lies in the middle of the stay",
        ),
        status: "paid",
        held: (VISIT, ("2026-03-08", "2026-03-08")),
        now: (STAY, (5, 11)),
        reason: None,
        expect: &[("DUP-013", None)],
    },
    Before {
        told: (
            "ambulance-before",
            "a paid ambulance came in the middle of the stay: nothing",
        ),
        status: "paid",
        held: (AMBULANCE, ("2026-03-08", "2026-03-08")),
        now: (STAY, (5, 11)),
        reason: None,
        expect: &[],
    },
    Before {
        told: (
            "dialysis-before",
            "haemodialysis in process beside the stay: nothing may be found",
        ),
        status: "in-process",
        held: (DIALYSIS, ("2026-03-02", "2026-03-20")),
        now: (STAY, (5, 11)),
        reason: None,
        expect: &[],
    },
    Before {
        told: ("readmission", "in hospital again on the thirtieth day"),
        status: "paid",
        held: (STAY, ("2026-01-28", "2026-02-03")),
        now: (STAY, (5, 11)),
        reason: None,
        expect: &[("DUP-014", None)],
    },
    Before {
        told: (
            "no-readmission",
            "in hospital again on the thirty-first day: nothing",
        ),
        status: "paid",
        held: (STAY, ("2026-01-28", "2026-02-02")),
        now: (STAY, (5, 11)),
        reason: None,
        expect: &[],
    },
    Before {
        told: (
            "readmission-explained",
            "in hospital again as it was planned, with the referral: a note",
        ),
        status: "paid",
        held: (STAY, ("2026-02-10", "2026-02-20")),
        now: (STAY, (5, 11)),
        reason: Some(("повторно по показаниям", "направление 33")),
        expect: &[("DUP-016", None)],
    },
];

/// Plants everything, so many times.
pub(super) fn plant_stays(maker: &mut Maker<'_>) {
    for _ in 0..maker.world.counts.copies {
        for kind in &BESIDE {
            beside(maker, kind);
        }
        for kind in &BEFORE {
            before(maker, kind);
        }
        corrected(maker);
    }
}

/// A case of somebody: one line, of a care.
fn case(
    maker: &mut Maker<'_>,
    firm: usize,
    insured: &str,
    (care, days): (Care, (u32, u32)),
) -> Case {
    let mut case = maker.world.case(maker.random, firm, insured, days, 1);
    cared(&mut case, care);
    case
}

fn cared(case: &mut Case, Care(care, only): Care) {
    if let Some(code) = only {
        service(case, code);
    }
    if care == STAY.0 {
        in_hospital(case);
    } else {
        case.care = care;
        plain(case);
    }
}

fn beside(maker: &mut Maker<'_>, kind: &Beside) {
    let (here, there) = (maker.firm(), maker.firm());
    let insured = maker.world.victim();
    let one = case(maker, here, &insured, kind.first);
    let two = case(maker, there, &insured, kind.second);
    maker.act(here, vec![one]);
    found_at(maker, there, two, (kind.told, kind.reason, kind.expect));
}

fn before(maker: &mut Maker<'_>, kind: &Before) {
    let (here, there) = (maker.firm(), maker.firm());
    let insured = maker.world.victim();
    let (care, (from, to)) = kind.held;
    let mut held = case(maker, there, &insured, (care, (1, 1)));
    (held.start, held.end) = (from.into(), to.into());
    on_day(&mut held, 0, from);
    let month = from.get(..7).unwrap_or("2026-03");
    let act = past_act(maker.world, there, month, vec![held]);
    maker.past(act, kind.status);
    let now = case(maker, here, &insured, kind.now);
    found_at(maker, here, now, (kind.told, kind.reason, kind.expect));
}

/// A correction's stay is its original's.
fn corrected(maker: &mut Maker<'_>) {
    let firm = maker.firm();
    let insured = maker.world.victim();
    let mut stay = case(maker, firm, &insured, (STAY, (5, 11)));
    let original = past_act(maker.world, firm, "2026-03", vec![stay.clone()]);
    let print = record_print(&original);
    maker.past(original, "accepted");
    stay.end = super::world::march(12);
    let (paper, id) = maker.single(firm, stay);
    let number = maker.number(paper);
    let claim = json!({"act": number, "replaces": {"act": print}});
    maker.world.past.corrections.push(claim);
    let told = (
        "stay-corrected",
        "it replaces the accepted act of the stay, which was a day longer: nothing",
    );
    maker.plant(told, paper, &id, &[]);
}

/// Puts the case into an act, with what its sender says of it.
fn found_at(
    maker: &mut Maker<'_>,
    firm: usize,
    case: Case,
    (told, reason, expect): (Told, Option<Reason>, Expect<'_>),
) {
    let (paper, id) = maker.single(firm, case);
    if let Some((reason, document)) = reason {
        let number = maker.number(paper);
        maker.world.past.distinct.push(json!({
            "act": number, "case": id, "reason": reason, "document": document,
        }));
    }
    maker.plant(told, paper, &id, expect);
}
