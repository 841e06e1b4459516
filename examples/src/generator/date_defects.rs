//! Days that cannot be: data passed on after the act came, an act formed before its case
//! ended, a case of another year, a child that consents for itself.

use super::cohort_defects::{born, service};
use super::history_defects::{Maker, Told, on_day};
use super::norms;
use super::plant::Spot;
use super::shape::Case;
use super::world::{World, march};

/// Plants everything once.
pub(super) fn dates(maker: &mut Maker<'_>) {
    of_tomorrow(maker, true);
    of_tomorrow(maker, false);
    formed_too_early(maker);
    last_year(maker);
    consents_alone(maker);
}

/// A case of one day, with a line on it.
fn case_of(maker: &mut Maker<'_>, firm: usize, day: &str) -> Case {
    let mut case = maker.case(firm, (12, 12));
    (case.start, case.end) = (day.into(), day.into());
    on_day(&mut case, 0, day);
    case
}

/// Data of the last day, passed on on the third working day: the act came before it, or
/// on that day.
fn of_tomorrow(maker: &mut Maker<'_>, before: bool) {
    let firm = maker.firm();
    let mut case = case_of(maker, firm, &march(31));
    if let Some(line) = case.services.first_mut() {
        line.sent_on = "2026-04-03".into();
    }
    let (paper, id) = maker.single(firm, case);
    if let Some(own) = maker.world.papers.get_mut(paper) {
        let day = if before { 2 } else { 3 };
        own.received = (day, 9 * 60);
        own.act.formed_on = format!("2026-04-{day:02}");
    }
    let (told, expect): (Told, _) = if before {
        (
            (
                "sent-after-the-act-came",
                "data of a day after the act came",
            ),
            vec![("ACT-007", Spot::line(paper, &id, 0, "sentOn"))],
        )
    } else {
        let told = (
            "sent-as-the-act-came",
            "data of the day on which it came: nothing",
        );
        (told, Vec::new())
    };
    maker.plant_spots(told, paper, expect);
}

/// The act is a day older than the end of its case.
fn formed_too_early(maker: &mut Maker<'_>) {
    let firm = maker.firm();
    let case = case_of(maker, firm, &march(31));
    let (paper, _) = maker.single(firm, case);
    if let Some(own) = maker.world.papers.get_mut(paper) {
        own.act.formed_on = march(30);
    }
    let told = (
        "formed-before-its-case-ended",
        "the act is older than its case",
    );
    let expect = vec![("ACT-007", Spot::act(paper, "formedOn"))];
    maker.plant_spots(told, paper, expect);
}

/// A case of last year in an act of March: it lies outside the month and the year of the
/// act, and no policy was issued yet.
fn last_year(maker: &mut Maker<'_>) {
    let firm = maker.firm();
    let mut case = case_of(maker, firm, "2025-12-20");
    service(&mut case, norms::DECEMBER);
    let (paper, id) = maker.single(firm, case);
    if let Some(contract) = maker.world.contracts.last_mut() {
        contract.from = Some("2025-12-01");
    }
    let expect = vec![
        ("ACT-052", Spot::case(paper, &id, "end")),
        ("ACT-008", Spot::case(paper, &id, "end")),
        ("ACT-011", Spot::line(paper, &id, 0, "")),
    ];
    let told = ("case-of-last-year", "a case of December in an act of March");
    maker.plant_spots(told, paper, expect);
}

/// A child of five, and only the child itself consented.
fn consents_alone(maker: &mut Maker<'_>) {
    let firm = maker.firm();
    let mut case = maker.case(firm, (12, 12));
    let world = &mut *maker.world;
    born(world, &mut case, "2021-03-12");
    if let Some(row) = World::row(&world.places, &mut world.consents, &case.insured) {
        row["giver"] = "patient".into();
    }
    let (paper, id) = maker.single(firm, case);
    let told = (
        "child-consents-alone",
        "a child of five consented, and no representative",
    );
    maker.plant(told, paper, &id, &[("ACT-041", None)]);
}
