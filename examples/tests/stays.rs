//! The stays of a month named one by one, as a host does whose register of beds knows
//! more of them than its acts say: they are judged as the cases of the acts are.

mod place;

use qalqan_core::act::{Act, CareKind};
use qalqan_core::duplicate::{
    ActTrace, Claims, Distinct, History, Stay, StayClaims, StayHistory, StayTrace, judge_stays,
    judge_with, stays_of,
};
use qalqan_core::finding::{Examination, Verdict};
use qalqan_core::law::{self, Edition};
use qalqan_core::money::Tenge;
use qalqan_core::wire::read_act;
use qalqan_examples::close::{Input, claims, searched, traces};
use qalqan_examples::generator::{EXAMPLE_KEY, Manifest, Size, generate, write};
use std::collections::{BTreeMap, BTreeSet};

/// Act and case.
type Place = (usize, usize);

/// Rule, where, the values that do not name a place of the call, the money.
type Found = (
    &'static str,
    Place,
    Vec<(&'static str, String)>,
    Option<Tenge>,
);

struct Month {
    input: Input,
    manifest: Manifest,
    acts: Vec<Act>,
    traces: Vec<ActTrace>,
    _folder: place::Place,
}

fn month(seed: u64) -> Month {
    let folder = place::Place::new(&format!("named-stays-{seed}"));
    write(&folder, &generate(Size::Region, seed).unwrap()).unwrap();
    let input = Input::open(&folder).unwrap();
    let drafts = input.inbox.iter().map(|one| input.act(one).unwrap());
    Month {
        acts: drafts.filter_map(|draft| read_act(&draft).ok()).collect(),
        traces: traces(&input).collect::<Result<_, _>>().unwrap(),
        manifest: Input::manifest(&folder).unwrap(),
        input,
        _folder: folder,
    }
}

fn edition() -> &'static Edition {
    law::editions().last().unwrap()
}

fn of_stays(verdict: &Verdict, place: impl Fn(&str) -> Option<Place>) -> BTreeSet<Found> {
    let stays = ["DUP-013", "DUP-014", "DUP-016"];
    let findings = verdict.findings.iter();
    let findings = findings.filter(|one| stays.contains(&one.rule.code));
    let found = findings.map(|one| {
        let params = one.params.iter().filter(|(name, _)| *name != "place");
        let at = place(&one.path.to_string()).unwrap();
        (one.rule.code, at, params.cloned().collect(), one.at_stake)
    });
    found.collect()
}

/// The cases of the acts, and the acts that present none: those refused as a whole, or
/// for a correction.
fn by_acts(month: &Month, claims: &Claims) -> (BTreeSet<Found>, BTreeSet<usize>) {
    let acts: Vec<&Act> = month.acts.iter().collect();
    let history = History::new(searched(&month.input).unwrap(), &month.traces).unwrap();
    let mut exam = Examination::new(edition());
    judge_with(
        &mut exam,
        &EXAMPLE_KEY,
        &acts,
        Some(&history),
        claims,
        edition(),
    );
    let verdict = exam.close();
    let whole = [
        "DUP-001", "DUP-002", "DUP-009", "DUP-010", "DUP-011", "DUP-015",
    ];
    let refused = verdict.findings.iter();
    let refused = refused.filter(|one| whole.contains(&one.rule.code));
    let act = |path: String| path["acts[".len()..].split(']').next()?.parse().ok();
    let refused = refused.filter_map(|one| act(one.path.to_string()));
    let place = |path: &str| {
        let (act, case) = path.strip_prefix("acts[")?.split_once("].cases[")?;
        Some((act.parse().ok()?, case.strip_suffix(']')?.parse().ok()?))
    };
    (of_stays(&verdict, place), refused.collect())
}

/// An earlier case as a host names it: with its care and its service as marks.
fn named(trace: &ActTrace) -> impl Iterator<Item = StayTrace> + '_ {
    trace.cases.iter().map(|case| {
        let service = case.service.map(|service| service.to_string());
        let care = case.care.map(|care| care.to_string());
        StayTrace {
            label: trace.label.clone(),
            status: trace.status,
            insured: case.insured,
            days: case.days,
            in_patient: case.care == Some(CareKind::InPatient),
            marks: care.into_iter().chain(service).collect(),
        }
    })
}

/// The same cases, named one by one.
fn by_names(month: &Month, claims: &Claims, without: &BTreeSet<usize>) -> BTreeSet<Found> {
    let acts = month.acts.iter().enumerate();
    let acts = acts.filter(|(act, _)| !without.contains(act));
    let all = acts.flat_map(|(act, own)| {
        let stays = stays_of(own).into_iter();
        stays.map(move |(case, stay)| ((act, case), stay))
    });
    let (places, stays): (Vec<Place>, Vec<Stay>) = all.unzip();
    let at: BTreeMap<Place, usize> = places.iter().copied().zip(0..).collect();
    let distinct = claims.distinct_stays.iter().filter_map(|one| {
        Some(Distinct {
            at: *at.get(&(one.at.act, one.at.case))?,
            reason: one.reason.clone(),
            document: one.document.clone(),
        })
    });
    let told = StayClaims {
        exclusions: claims.stays.clone(),
        reasons: claims.reasons.clone(),
        distinct: distinct.collect(),
        checked_on: month.acts.iter().filter_map(|act| act.checked_on).max(),
    };
    let history = StayHistory {
        searched: searched(&month.input).unwrap(),
        stays: month.traces.iter().flat_map(named).collect(),
    };
    let mut exam = Examination::new(edition());
    judge_stays(
        &mut exam,
        &EXAMPLE_KEY,
        &stays,
        Some(&history),
        &told,
        edition(),
    );
    let place = |path: &str| {
        let stay: usize = path
            .strip_prefix("stays[")?
            .strip_suffix(']')?
            .parse()
            .ok()?;
        places.get(stay).copied()
    };
    of_stays(&exam.close(), place)
}

/// Both ways find the same, but for the stay of a correction: only an act says that it
/// stands in place of another.
#[test]
fn stays_named_by_a_host_are_judged_as_those_of_acts() {
    for seed in 21..=24 {
        let month = month(seed);
        let acts: Vec<&Act> = month.acts.iter().collect();
        let claims = claims(&month.input, &acts).unwrap();
        let (by_acts, refused) = by_acts(&month, &claims);
        assert!(by_acts.len() >= 9, "{by_acts:?}");
        assert!(refused.len() >= 3, "{refused:?}");
        let mut by_names = by_names(&month, &claims, &refused);
        let mut planted = month.manifest.planted.iter();
        let corrected = planted.find(|one| one.kind == "stay-corrected").unwrap();
        let all = by_names.len();
        by_names.retain(|(rule, (act, _), _, _)| {
            let number = month.acts[*act].number.as_ref().unwrap();
            *rule != "DUP-013" || number.as_str() != corrected.act
        });
        assert_eq!(all, by_names.len() + 1, "{seed}");
        assert_eq!(by_acts, by_names, "{seed}");
    }
}
