//! What senders say of their lines: corrections and reasons that hold, and those that
//! do not; and services given more often than the table allows.

use super::cohort_defects::service;
use super::history_defects::{Expect, Maker, Told, like, on_day};
use super::norms;
use super::past::{line_print, past_act, record_print};
use super::plant::Spot;
use super::shape::Case;
use super::world::march;
use serde_json::json;

/// Plants everything once.
pub(super) fn claimed(maker: &mut Maker<'_>) {
    for kind in &CORRECTIONS {
        correction(maker, kind);
    }
    one_line(maker);
    of_another_kind(maker);
    for kind in &REASONS {
        reason(maker, kind);
    }
    for kind in &FREQUENCIES {
        too_often(maker, kind);
    }
}

/// A whole act in place of another.
struct Correction {
    told: Told,
    /// How far the original has come; empty where there is none, `replaced` where another
    /// act took its place already.
    original: &'static str,
    /// At the act, or at its first `line`.
    expect: &'static [(&'static str, &'static str)],
}

const CORRECTIONS: [Correction; 5] = [
    Correction {
        told: (
            "correction",
            "it replaces an accepted act: nothing may be found",
        ),
        original: "accepted",
        expect: &[],
    },
    Correction {
        told: (
            "correction-of-reversed",
            "it replaces a reversed act: nothing may be found",
        ),
        original: "reversed",
        expect: &[],
    },
    Correction {
        told: (
            "correction-of-paid",
            "the act that it replaces is paid, and so is its line",
        ),
        original: "paid",
        expect: &[("DUP-010", ""), ("DUP-004", "line")],
    },
    Correction {
        told: (
            "correction-without-original",
            "it replaces an act that nobody presented",
        ),
        original: "",
        expect: &[("DUP-009", "")],
    },
    Correction {
        told: (
            "corrected-twice",
            "the act that it replaces was replaced before",
        ),
        original: "replaced",
        expect: &[("DUP-011", "")],
    },
];

/// A line more, so that the content is another.
fn mended(maker: &mut Maker<'_>, firm: usize, case: Case) -> Case {
    let mut mended = case;
    let more = maker
        .world
        .case(maker.random, firm, &mended.insured, (13, 13), 1);
    mended.end = march(13);
    mended.services.extend(more.services);
    mended.care = "out-patient";
    for line in &mut mended.services {
        line.coefficient = None;
        line.amount = super::world::amount(line);
    }
    super::defects::retotal(&mut mended);
    mended
}

fn correction(maker: &mut Maker<'_>, kind: &Correction) {
    let firm = maker.firm();
    let case = maker.case(firm, (12, 12));
    let original = past_act(maker.world, firm, "2026-03", vec![case.clone()]);
    let print = record_print(&original);
    match kind.original {
        "" => (),
        "replaced" => {
            // its lines are others, so that only the correction is found
            let own = maker.case(firm, (8, 8));
            let own = past_act(maker.world, firm, "2026-03", vec![own]);
            maker.past(own, "accepted");
            let stranger = maker.case(firm, (9, 9));
            let second = past_act(maker.world, firm, "2026-03", vec![stranger]);
            maker.past(second, "in-process");
            if let Some(last) = maker.world.past.acts.last_mut() {
                last.replaces = Some(print.clone());
            }
        }
        status => maker.past(original, status),
    }
    let mended = mended(maker, firm, case);
    let (paper, id) = maker.single(firm, mended);
    let number = maker.number(paper);
    let claim = json!({"act": number, "replaces": {"act": print}});
    maker.world.past.corrections.push(claim);
    let spots = kind.expect.iter().map(|(rule, place)| {
        let spot = match *place {
            "line" => Spot::line(paper, &id, 0, ""),
            field => Spot::act(paper, field),
        };
        (*rule, spot)
    });
    let spots = spots.collect();
    maker.plant_spots(kind.told, paper, spots);
}

/// A line that replaces one of an act in process.
fn one_line(maker: &mut Maker<'_>) {
    let firm = maker.firm();
    let case = maker.case(firm, (12, 12));
    let original = past_act(maker.world, firm, "2026-03", vec![case.clone()]);
    let replaces = json!({"act": record_print(&original), "line": line_print(&original)});
    maker.past(original, "in-process");
    let another = maker.case(firm, (12, 12));
    let (paper, ids) = maker.act(firm, vec![case, another]);
    let number = maker.number(paper);
    let claim = json!({"act": number, "case": ids.first(), "line": 0, "replaces": replaces});
    maker.world.past.corrections.push(claim);
    let told = (
        "correction-of-a-line",
        "one line replaces one in process: nothing may be found",
    );
    maker.plant(told, paper, &ids.concat(), &[]);
}

/// An act that says it replaces a line. Its own lines are others, so that nothing else is
/// found.
fn of_another_kind(maker: &mut Maker<'_>) {
    let firm = maker.firm();
    let other = maker.case(firm, (8, 8));
    let original = past_act(maker.world, firm, "2026-03", vec![other]);
    let replaces = json!({"act": record_print(&original), "line": line_print(&original)});
    maker.past(original, "accepted");
    let case = maker.case(firm, (12, 12));
    let (paper, _) = maker.single(firm, case);
    let number = maker.number(paper);
    let claim = json!({"act": number, "replaces": replaces});
    maker.world.past.corrections.push(claim);
    let told = ("act-for-a-line", "a whole act says that it replaces a line");
    maker.plant_spots(told, paper, vec![("DUP-015", Spot::act(paper, ""))]);
}

/// A reason why a like service is another one, with its document.
struct Reason {
    told: Told,
    reason: &'static str,
    document: &'static str,
    expect: Expect<'static>,
}

const REASONS: [Reason; 3] = [
    Reason {
        told: (
            "alike-explained",
            "a reason of the list with its document: a note",
        ),
        reason: "повторно по показаниям",
        document: "направление 17",
        expect: &[("DUP-007", Some(0)), ("DUP-023", Some(0))],
    },
    Reason {
        told: (
            "alike-other-reason",
            "a reason that is not on the list explains nothing",
        ),
        reason: "так вышло",
        document: "направление 18",
        expect: &[("DUP-006", Some(0)), ("DUP-008", Some(0))],
    },
    Reason {
        told: (
            "alike-without-document",
            "a reason without a document explains nothing",
        ),
        reason: "повторно по показаниям",
        document: " ",
        expect: &[("DUP-006", Some(0)), ("DUP-008", Some(0))],
    },
];

fn reason(maker: &mut Maker<'_>, kind: &Reason) {
    let (here, there) = (maker.firm(), maker.firm());
    let case = maker.case(here, (12, 12));
    let other = like(maker.world, there, &case);
    let act = past_act(maker.world, there, "2026-03", vec![other]);
    maker.past(act, "accepted");
    let (paper, id) = maker.single(here, case);
    let number = maker.number(paper);
    maker.world.past.distinct.push(json!({
        "act": number, "case": id, "line": 0,
        "reason": kind.reason, "document": kind.document,
    }));
    maker.plant(kind.told, paper, &id, kind.expect);
}

/// A service on days of March, and on days before them that the history holds.
struct Often {
    told: Told,
    code: &'static str,
    days: &'static [u32],
    before: &'static [&'static str],
    expect: Expect<'static>,
}

const FREQUENCIES: [Often; 5] = [
    Often {
        told: ("thrice-in-a-month", "the third time in a month"),
        code: norms::TWICE_A_MONTH,
        days: &[3, 10, 17],
        before: &[],
        expect: &[("DUP-012", Some(2))],
    },
    Often {
        told: (
            "twice-in-a-month",
            "as often as allowed; a third one in February",
        ),
        code: norms::TWICE_A_MONTH,
        days: &[3, 17],
        before: &["2026-02-20"],
        expect: &[],
    },
    Often {
        told: (
            "thrice-with-history",
            "the first of three was accepted before",
        ),
        code: norms::TWICE_A_MONTH,
        days: &[10, 17],
        before: &["2026-03-03"],
        expect: &[("DUP-012", Some(1))],
    },
    Often {
        told: (
            "again-on-the-tenth-day",
            "again on the tenth day, once in ten days is allowed",
        ),
        code: norms::ONCE_IN_TEN_DAYS,
        days: &[12],
        before: &["2026-03-03"],
        expect: &[("DUP-012", Some(0))],
    },
    Often {
        told: (
            "again-on-the-eleventh-day",
            "again on the eleventh day: nothing may be found",
        ),
        code: norms::ONCE_IN_TEN_DAYS,
        days: &[12],
        before: &["2026-03-02"],
        expect: &[],
    },
];

fn too_often(maker: &mut Maker<'_>, kind: &Often) {
    let firm = maker.firm();
    let day = |day: Option<&u32>| day.copied().unwrap_or(1);
    let days = (day(kind.days.first()), day(kind.days.last()));
    let mut case = maker.case(firm, days);
    service(&mut case, kind.code);
    case.services.truncate(1);
    for day in kind.before {
        let mut earlier = case.clone();
        on_day(&mut earlier, 0, day);
        let month = if day.starts_with("2026-02") {
            "2026-02"
        } else {
            "2026-03"
        };
        let act = past_act(maker.world, firm, month, vec![earlier]);
        maker.past(act, "accepted");
    }
    if let Some(line) = case.services.pop() {
        case.services = kind.days.iter().map(|_| line.clone()).collect();
    }
    for (place, day) in kind.days.iter().enumerate() {
        on_day(&mut case, place, &march(*day));
    }
    super::defects::retotal(&mut case);
    let (paper, id) = maker.single(firm, case);
    maker.plant(kind.told, paper, &id, kind.expect);
}
