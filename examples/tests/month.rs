//! The closing of a month: planted is found over several seeds, and the judge of
//! the run can fail.

mod place;

use place::Place;
use qalqan_core::law::{self, Effect, catalogue};
use qalqan_core::money::Tenge;
use qalqan_core::settlement::StepKind;
use qalqan_examples::close::{Closed, Input, Score, Silent, Standing, close, score};
use qalqan_examples::generator::{Expected, Manifest, Size, generate, write};
use std::collections::BTreeSet;

fn folder(name: &str, size: Size, seed: u64) -> Place {
    let place = Place::new(&format!("{name}-{seed}"));
    write(&place, &generate(size, seed).unwrap()).unwrap();
    place
}

fn run(folder: &Place) -> (Closed, Manifest) {
    let input = Input::open(folder).unwrap();
    let closed = close(&input, &mut Silent).unwrap();
    (closed, Input::manifest(folder).unwrap())
}

#[test]
fn planted_is_found_over_seeds() {
    for seed in 1..=10 {
        let (closed, manifest) = run(&folder("seeds", Size::Region, seed));
        let score = score(&manifest, &closed);
        assert!(score.holds(), "{seed}: {score:?}");
        assert!(score.planted >= 240, "{}", score.planted);
        // beside the defects stand their borders, at which nothing may be found
        let borders = manifest.planted.iter().filter(|one| one.expect.is_empty());
        assert!(borders.count() >= 79);
    }
}

/// An act whose acceptance or e-invoice does not hold comes onto no register, nor does
/// one whose provider may not be paid.
#[test]
fn what_does_not_hold_is_not_paid() {
    let folder = folder("desk", Size::Region, 12);
    let input = Input::open(&folder).unwrap();
    let closed = close(&input, &mut Silent).unwrap();
    let registers = closed.registers.iter();
    let rows = registers.flat_map(|register| &register.report.rows);
    let paid: BTreeSet<&str> = rows.map(|row| row.act.as_str()).collect();
    let holds = [
        "PAY-001", "PAY-002", "PAY-003", "PAY-020", "PAY-021", "PAY-022",
    ];
    let holds: BTreeSet<&str> = holds
        .into_iter()
        .chain(["PAY-024", "PAY-025", "STL-012", "STL-015"])
        .collect();
    let held = closed.found.iter().filter(|one| {
        // an act that was cured is paid
        let cured = one.code == "PAY-001" && one.path != "held";
        holds.contains(one.code.as_str()) && !cured
    });
    let mut seen = BTreeSet::new();
    for one in held {
        assert!(
            !paid.contains(one.name.act.as_str()),
            "{} {}",
            one.code,
            one.name.act
        );
        seen.insert(one.code.as_str());
    }
    assert_eq!(seen, holds);
    // what was deducted is not paid
    let manifest = Input::manifest(&folder).unwrap();
    let mut planted = manifest.planted.iter();
    let less = planted.find(|one| one.kind == "deducted-in-part").unwrap();
    let registers = closed.registers.iter();
    let mut rows = registers.flat_map(|register| &register.report.rows);
    let row = rows.find(|row| row.act == less.act).unwrap();
    let amount: Tenge = row.amount.as_str().parse().unwrap();
    let mut outcomes = closed.outcomes.iter();
    let act = outcomes.find(|one| one.name.act == less.act).unwrap();
    assert_eq!(act.total.unwrap().tiyn() - amount.tiyn(), 1000);
}

/// Without its own list of tokens seen, or of keys, a desk cannot vouch for a token.
#[test]
fn a_desk_that_knows_too_little_fails_the_run() {
    let folder = folder("keys", Size::Region, 14);
    let mut input = Input::open(&folder).unwrap();
    input.visits.desks[0].verifier.revoked = None;
    let closed = close(&input, &mut Silent).unwrap();
    let score = score(&Input::manifest(&folder).unwrap(), &closed);
    assert!(score.not_checked.iter().any(|one| one.rule == "VIS-014"));
    assert!(!score.holds());
}

/// What was found for nothing, but for the steps that desks asked for: of acts that are not
/// checked none is possible.
fn beside_steps(score: &Score) -> Vec<&Expected> {
    let alarms = score.false_alarms.iter();
    alarms.filter(|one| !of_a_step(&one.path)).collect()
}

/// Without last month the tiers that need it are not answered, never passed.
#[test]
fn a_history_that_is_not_whole_fails_the_run() {
    let folder = folder("history", Size::Region, 13);
    let mut input = Input::open(&folder).unwrap();
    input.history.complete = Some(false);
    let closed = close(&input, &mut Silent).unwrap();
    let score = score(&Input::manifest(&folder).unwrap(), &closed);
    assert_eq!(beside_steps(&score), Vec::<&Expected>::new());
    assert!(score.not_checked.iter().any(|one| one.rule == "DUP-004"));
    assert!(!score.holds());
}

/// The kinds of the planted duplicates that were missed.
fn missed_duplicates<'a>(
    manifest: &'a Manifest,
    closed: &Closed,
    open: &[&str],
) -> BTreeSet<&'a str> {
    let told = score(manifest, closed);
    assert_eq!(beside_steps(&told), Vec::<&Expected>::new());
    for rule in open.iter().copied() {
        assert!(told.not_checked.iter().any(|one| one.rule == rule));
    }
    let planted = manifest.planted.iter();
    let planted = planted.filter(|one| one.expect.iter().any(|one| one.rule.starts_with("DUP-")));
    let missed = planted.filter(|one| told.missed.contains(&one.id));
    missed.map(|one| one.kind.as_str()).collect()
}

/// A history that does not say that it holds the cases of its acts answers for no stay:
/// what it holds all the same is found, and nothing else is passed.
#[test]
fn a_history_without_stays_fails_the_run() {
    let folder = folder("stays", Size::Region, 15);
    let mut input = Input::open(&folder).unwrap();
    input.history.stays = None;
    let closed = close(&input, &mut Silent).unwrap();
    let manifest = Input::manifest(&folder).unwrap();
    let stays = ["DUP-013", "DUP-014"];
    assert_eq!(
        missed_duplicates(&manifest, &closed, &stays),
        BTreeSet::new()
    );
    // and without the cases themselves the stays of the history are missed
    for act in &mut input.history.acts {
        act.cases.clear();
    }
    let closed = close(&input, &mut Silent).unwrap();
    assert_eq!(
        missed_duplicates(&manifest, &closed, &stays),
        BTreeSet::from([
            "readmission",
            "readmission-explained",
            "stay-around-a-visit-before",
            "stay-before-overlaps",
            "visit-inside-a-stay-before",
        ])
    );
}

/// Nor for who was with whom, where and when, where it does not say that it holds that.
#[test]
fn a_history_without_attendances_fails_the_run() {
    let folder = folder("attendances", Size::Region, 17);
    let mut input = Input::open(&folder).unwrap();
    input.history.attendances = None;
    let closed = close(&input, &mut Silent).unwrap();
    let manifest = Input::manifest(&folder).unwrap();
    let attendances = ["DUP-018", "DUP-019", "DUP-020", "DUP-021", "DUP-022"];
    let missed = missed_duplicates(&manifest, &closed, &attendances);
    assert_eq!(missed, BTreeSet::new());
    // without the attendances themselves those of the history are missed, and those of
    // the acts that came together are not
    for act in &mut input.history.acts {
        act.attendances.clear();
    }
    let closed = close(&input, &mut Silent).unwrap();
    assert_eq!(
        missed_duplicates(&manifest, &closed, &attendances),
        BTreeSet::from([
            "alike-explained",
            "insured-elsewhere",
            "insured-elsewhere-explained",
            "same-minute-other-person",
            "twelve-hours",
            "two-patients",
        ])
    );
}

/// Nor does it answer for the ids of lines where it does not say that it holds them.
#[test]
fn a_history_without_ids_fails_the_run() {
    let folder = folder("ids", Size::Region, 16);
    let mut input = Input::open(&folder).unwrap();
    input.history.ids = None;
    let closed = close(&input, &mut Silent).unwrap();
    let told = score(&Input::manifest(&folder).unwrap(), &closed);
    assert!(told.false_alarms.is_empty(), "{:?}", told.false_alarms);
    let open = told.not_checked.iter().map(|one| one.rule.as_str());
    assert_eq!(open.collect::<BTreeSet<_>>(), BTreeSet::from(["DUP-017"]));
    assert!(!told.holds());
}

#[test]
fn planted_is_found_in_a_month() {
    let (closed, manifest) = run(&folder("month", Size::Month, 4));
    let score = score(&manifest, &closed);
    assert!(score.holds(), "{score:?}");
    assert!((11_000..13_000).contains(&closed.services));
}

#[test]
fn the_judge_of_the_run_can_fail() {
    let (closed, manifest) = run(&folder("judge", Size::Region, 5));
    let good = score(&manifest, &closed);
    for place in 0..manifest.planted.len() {
        let mut without = manifest.clone();
        let gone = without.planted.remove(place);
        let judged = score(&without, &closed);
        // what nothing was planted for is false
        let mut expect = gone.expect.clone();
        expect.sort();
        assert_eq!(judged.false_alarms, expect, "{}", gone.kind);
        assert_eq!(judged.holds(), gone.expect.is_empty());
        // what is planted and not there is missed
        let mut more = manifest.clone();
        let Some(wrong) = more.planted[place].expect.first_mut() else {
            continue;
        };
        wrong.path.push_str("[999]");
        let judged = score(&more, &closed);
        assert_eq!(judged.missed, [gone.id]);
        assert_eq!(judged.found, good.found - 1);
        assert!(!judged.holds());
    }
    let nothing = Manifest {
        planted: Vec::new(),
        ..manifest
    };
    assert!(!score(&nothing, &Closed::default()).holds());
}

/// A mended month: the defect is gone from the file, its line still in the manifest.
#[test]
fn a_defect_that_is_not_there_is_missed() {
    let folder = folder("mended", Size::Region, 6);
    let manifest = Input::manifest(&folder).unwrap();
    let plant = manifest
        .planted
        .iter()
        .find(|one| one.kind == "declared-cases")
        .unwrap();
    let input = Input::open(&folder).unwrap();
    let arrival = input
        .inbox
        .iter()
        .find(|arrival| {
            let number = input.act(arrival).unwrap().number;
            number.is_some_and(|number| number.as_str() == plant.act)
        })
        .unwrap();
    let mut act = input.act(arrival).unwrap();
    act.declared_cases = u64::try_from(act.cases.len()).ok();
    std::fs::write(
        folder.join(&arrival.file),
        serde_json::to_string(&act).unwrap(),
    )
    .unwrap();
    let (closed, manifest) = run(&folder);
    let score = score(&manifest, &closed);
    assert_eq!(score.missed, std::slice::from_ref(&plant.id));
    assert!(score.false_alarms.is_empty());
}

/// Payment and approval stop for the provider, not for one act of it.
#[test]
fn all_acts_of_a_suspended_provider_wait() {
    let folder = folder("suspended", Size::Region, 10);
    let mut input = Input::open(&folder).unwrap();
    let before = close(&input, &mut Silent).unwrap();
    let paid = |closed: &Closed| -> Vec<String> {
        let rows = closed.registers.iter().flat_map(|one| &one.report.rows);
        rows.map(|row| row.provider.clone()).collect()
    };
    let provider = paid(&before).pop().unwrap();
    let taxes = input.reference.taxes.as_mut().unwrap();
    let mut rows = taxes.rows.iter_mut();
    let row = rows.find(|row| row.provider.as_ref() == Some(&provider));
    row.unwrap().owes = Some(true);
    let after = close(&input, &mut Silent).unwrap();
    assert!(!paid(&after).contains(&provider));
    let others = paid(&before).into_iter().filter(|bin| *bin != provider);
    assert_eq!(paid(&after), others.collect::<Vec<_>>());
    let one = after
        .suspensions
        .iter()
        .find(|one| one.provider == provider);
    let one = one.unwrap();
    assert!(one.causes.iter().all(|(ground, _)| *ground == "tax-debt"));
    assert!(one.cure_by.as_ref().unwrap().starts_with("2026-06-"));
}

#[test]
fn acts_are_signed_as_they_came() {
    let folder = folder("order", Size::Month, 11);
    let input = Input::open(&folder).unwrap();
    let closed = close(&input, &mut Silent).unwrap();
    let manifest = Input::manifest(&folder).unwrap();
    // one was held until the others were signed
    let mut planted = manifest.planted.iter();
    let cured = planted
        .find(|one| one.kind == "signed-before-the-cure")
        .unwrap();
    let mut planted = manifest.planted.iter();
    let alike = planted
        .find(|one| one.kind == "one-number-at-two-providers")
        .unwrap();
    let came: Vec<&str> = closed
        .outcomes
        .iter()
        .map(|one| one.name.act.as_str())
        .collect();
    for register in &closed.registers {
        let places: Vec<_> = register
            .report
            .rows
            .iter()
            .filter(|row| row.act != cured.act && row.act != alike.act)
            .map(|row| came.iter().position(|act| *act == row.act).unwrap())
            .collect();
        assert!(places.len() > 1 && places.is_sorted(), "{places:?}");
    }
}

/// Of two lists of policies that differ neither says that somebody has none.
#[test]
fn a_register_of_other_policies_is_told() {
    let folder = folder("policies", Size::Region, 9);
    let mut input = Input::open(&folder).unwrap();
    if let Some(policies) = &mut input.reference.policies {
        policies.rows.truncate(3);
    }
    let closed = close(&input, &mut Silent).unwrap();
    let told: Vec<String> = closed.faults.iter().map(ToString::to_string).collect();
    assert!(
        told.len() == 1 && told[0].contains("not those issued"),
        "{told:?}"
    );
    let refused = closed.found.iter().filter(|one| one.code == "ACT-011");
    let open = closed.open.iter().filter(|one| one.code == "ACT-011");
    assert!(refused.count() < 10 && open.count() > 100);
}

#[test]
fn a_list_that_is_not_complete_fails_the_run() {
    let folder = folder("partial", Size::Region, 7);
    let mut input = Input::open(&folder).unwrap();
    if let Some(visits) = &mut input.reference.visits {
        visits.complete = Some(false);
    }
    let closed = close(&input, &mut Silent).unwrap();
    let score = score(&Input::manifest(&folder).unwrap(), &closed);
    assert!(score.not_checked.iter().any(|one| one.rule == "VIS-001"));
    assert!(!score.holds());
}

/// What the desk asked of the settlement wrongly it was refused, and then did well.
fn of_a_step(path: &str) -> bool {
    let step = path.split('.').next().unwrap_or_default();
    step == "register" || step.parse::<StepKind>().is_ok()
}

/// A note asks nothing of anybody, and payment is controlled after signing.
fn holds_signing(code: &str) -> bool {
    let rule = catalogue::by_code(code).unwrap();
    let edition = law::on("2026-03-31".parse().unwrap()).unwrap();
    edition.provision(rule).unwrap().effect > Effect::Note && !code.starts_with("PAY-")
}

#[test]
fn only_clean_acts_are_signed_and_paid() {
    let (closed, manifest) = run(&folder("signed", Size::Region, 8));
    let dirty: Vec<&str> = manifest
        .planted
        .iter()
        .flat_map(|plant| &plant.expect)
        .filter(|one| holds_signing(&one.rule) && !of_a_step(&one.path))
        .map(|one| one.act.as_str())
        .collect();
    let signed: Vec<_> = closed
        .outcomes
        .iter()
        .filter(|one| one.standing == Standing::Signed)
        .collect();
    assert!(signed.len() >= 4);
    let rows: usize = closed
        .registers
        .iter()
        .map(|register| register.report.rows.len())
        .sum();
    assert_eq!(rows, signed.len());
    // those whose term is planted are formed weeks later
    let orders = closed.settled.iter().flat_map(|one| &one.year.orders);
    let formed = orders.filter(|one| one.formed.as_str() < "2026-05");
    assert_eq!(closed.orders, formed.count());
    assert!(closed.orders >= rows - 6, "{} {rows}", closed.orders);
    // one number may stand for an act and its refused second presentation
    let doubled = |number: &str| {
        closed
            .outcomes
            .iter()
            .filter(|one| one.name.act == number)
            .count()
            > 1
    };
    for one in signed {
        let number = one.name.act.as_str();
        assert!(doubled(number) || !dirty.contains(&number), "{number}");
    }
    let statement = closed.statement.unwrap();
    assert!(statement.events.len() >= 2);
}
