//! Stays that cannot both be, readmissions, and their borders.

use super::cohort_defects::service;
use super::history_defects::{Expect, Maker, Told, on_day};
use super::norms;
use super::past::stay;
use super::shape::Case;
use super::world::march;
use serde_json::json;

/// A case of so many days round the clock.
fn in_patient(maker: &mut Maker<'_>, firm: usize, days: (u32, u32)) -> Case {
    let mut case = maker.case(firm, days);
    case.care = "in-patient";
    for line in &mut case.services {
        line.coefficient = None;
        line.amount = super::world::amount(line);
    }
    super::defects::retotal(&mut case);
    case
}

/// Another case of the same insured.
fn of_same(maker: &mut Maker<'_>, firm: usize, one: &Case, days: (u32, u32)) -> Case {
    let case = maker.world.case(maker.random, firm, &one.insured, days, 1);
    Case {
        care: "out-patient",
        ..case
    }
}

/// Plants everything, so many times.
pub(super) fn plant_stays(maker: &mut Maker<'_>) {
    for _ in 0..maker.world.counts.copies {
        two_stays(maker);
        explained(maker);
        stay_and_visit(maker);
        dialysis(maker);
        with_history(maker);
    }
}

fn two_stays(maker: &mut Maker<'_>) {
    let kinds: [(Told, u32, Expect<'_>); 2] = [
        (
            ("two-hospitals", "two stays share two days"),
            10,
            &[("DUP-013", None)],
        ),
        (
            (
                "transfer",
                "moved to another hospital on the day of discharge: nothing",
            ),
            11,
            &[],
        ),
    ];
    for (told, second, expect) in kinds {
        let (here, there) = (maker.firm(), maker.firm());
        let one = in_patient(maker, here, (5, 11));
        let mut two = of_same(maker, there, &one, (second, 16));
        two.care = "in-patient";
        plain(&mut two);
        maker.act(here, vec![one]);
        let (paper, ids) = maker.act(there, vec![two]);
        maker.plant(told, paper, &ids.concat(), expect);
    }
}

/// A reason with a document keeps what would be a sign as a note.
fn explained(maker: &mut Maker<'_>) {
    let (here, there) = (maker.firm(), maker.firm());
    let one = in_patient(maker, here, (5, 11));
    let mut two = of_same(maker, there, &one, (10, 16));
    two.care = "in-patient";
    plain(&mut two);
    maker.act(here, vec![one]);
    let (paper, ids) = maker.act(there, vec![two]);
    let number = maker.number(paper);
    maker.world.past.distinct.push(json!({
        "act": number, "case": ids.concat(),
        "reason": "повторно по показаниям", "document": "выписка 31",
    }));
    let told = (
        "stays-explained",
        "two stays share two days, and the discharge summary says why: a note",
    );
    maker.plant(told, paper, &ids.concat(), &[("DUP-016", None)]);
}

/// No coefficient of care at home.
fn plain(case: &mut Case) {
    for line in &mut case.services {
        line.coefficient = None;
        line.amount = super::world::amount(line);
    }
    super::defects::retotal(case);
}

fn stay_and_visit(maker: &mut Maker<'_>) {
    let kinds: [(Told, u32, Expect<'_>); 2] = [
        (
            (
                "visit-inside-a-stay",
                "a visit elsewhere in the middle of a stay",
            ),
            8,
            &[("DUP-013", None)],
        ),
        (
            (
                "visit-on-discharge",
                "a visit on the day of discharge: nothing may be found",
            ),
            11,
            &[],
        ),
    ];
    for (told, day, expect) in kinds {
        let (here, there) = (maker.firm(), maker.firm());
        let one = in_patient(maker, here, (5, 11));
        let mut two = of_same(maker, there, &one, (day, day));
        plain(&mut two);
        maker.act(here, vec![one]);
        let (paper, ids) = maker.act(there, vec![two]);
        maker.plant(told, paper, &ids.concat(), expect);
    }
}

/// Sessions of haemodialysis are one case over weeks.
fn dialysis(maker: &mut Maker<'_>) {
    let (here, there) = (maker.firm(), maker.firm());
    let one = in_patient(maker, here, (5, 11));
    let mut two = of_same(maker, there, &one, (2, 20));
    service(&mut two, norms::DIALYSIS);
    two.services.truncate(1);
    on_day(&mut two, 0, &march(2));
    super::defects::retotal(&mut two);
    maker.act(here, vec![one]);
    let (paper, ids) = maker.act(there, vec![two]);
    let told = (
        "dialysis-during-a-stay",
        "haemodialysis beside a stay: nothing may be found",
    );
    maker.plant(told, paper, &ids.concat(), &[]);
}

fn with_history(maker: &mut Maker<'_>) {
    let kinds: [(Told, (&str, &str), Expect<'_>); 4] = [
        (
            (
                "stay-before-overlaps",
                "a paid stay ends two days after this one begins",
            ),
            ("2026-03-01", "2026-03-06"),
            &[("DUP-013", None)],
        ),
        (
            (
                "transfer-from-history",
                "a paid stay ends on the day this one begins: nothing",
            ),
            ("2026-03-01", "2026-03-05"),
            &[],
        ),
        (
            ("readmission", "in hospital again on the thirtieth day"),
            ("2026-01-28", "2026-02-03"),
            &[("DUP-014", None)],
        ),
        (
            (
                "no-readmission",
                "in hospital again on the thirty-first day: nothing",
            ),
            ("2026-01-28", "2026-02-02"),
            &[],
        ),
    ];
    for (told, days, expect) in kinds {
        let firm = maker.firm();
        let case = in_patient(maker, firm, (5, 11));
        let row = stay("С-Ж", &case.insured, days, true);
        maker.world.past.stays.push(row);
        let (paper, ids) = maker.act(firm, vec![case]);
        maker.plant(told, paper, &ids.concat(), expect);
    }
}
