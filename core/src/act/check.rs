//! All rules over an act, and the type that only an accepted act becomes.

use crate::act::facilities::Facilities;
use crate::act::licences::Licences;
use crate::act::mend;
use crate::act::norm::NormCard;
use crate::act::people::People;
use crate::act::plan::Plan;
use crate::act::rules::{ActRules, CaseRules, LineRules, NormRules, PresenceRules, WorkerRules};
use crate::act::scene::{
    ActScene, CaseRows, CaseScene, LineScene, NormScene, PresenceScene, WorkersScene,
};
use crate::act::workers::Workers;
use crate::act::{Act, Case, Cohort, PackageCard, Reference};
use crate::calendar::{Day, Moment, Period};
use crate::fact::{Gap, Lack, Rows, Source};
use crate::finding::{
    Asked, At, Check, EVER, Examination, InForce, LISTED_MAX, Over, Single, Verdict,
};
use crate::identifier::{CaseId, VisitId};
use crate::law::{Edition, Room};
use crate::placement::FundingSource;
use crate::visit::{
    FacilityStay, Hindrance, MatchTerms, Preflight, VisitPresence, by_evidence, match_in_order,
    other_readings, registrations, row_lists, shares,
};
use alloc::vec::Vec;

/// The answer about an act.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Everything found and everything not checked.
    pub verdict: Verdict,
    /// How the act stands against the share of cases without a visit.
    pub visits: Preflight,
    /// The cases known to lack a visit, in the order of the act: at most [`LISTED_MAX`] of
    /// them, while `visits.without` counts all.
    pub without_visit: Vec<WithoutVisit>,
    /// The cohorts of insured and of workers.
    pub cohort: Cohort,
    /// The act, accepted where nothing refuses it.
    pub act: Result<CheckedAct, Act>,
}

/// A case without a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithoutVisit {
    /// Its place in the act, from zero.
    pub place: usize,
    /// Its id, where it could be read.
    pub case: Option<CaseId>,
    /// A visit of the right person, place and day that does not count, and why.
    pub passed_over: Option<(VisitId, Hindrance)>,
}

/// An act that nothing refuses. Only [`check`] makes one, so an unchecked act
/// cannot be judged for duplicates, signed or put on a register.
#[derive(Clone, Debug)]
pub struct CheckedAct {
    act: Act,
    verdict: Verdict,
}

impl CheckedAct {
    /// The act.
    #[must_use]
    pub fn act(&self) -> &Act {
        &self.act
    }

    /// What was found and what was not checked.
    #[must_use]
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }
}

/// Checks an act against what is known, by an edition. `exam` may hold findings of the
/// reading: they become part of the verdict. The front of the room shows it at work.
#[must_use]
pub fn check(mut exam: Examination, act: Act, reference: &Reference, edition: &Edition) -> Checked {
    exam.judge_by(edition);
    let reference = &reference.at_check(act.checked_on, edition.parameters.list_ages.value());
    let prepared = Prepared::of(&act, reference, edition);
    let job = Job {
        scene: prepared.scene(&act, reference, edition),
        in_force: InForce::of(&exam, Room::Act),
    };
    let Rest {
        visits,
        without_visit,
        cohort,
    } = job.run(&mut exam);
    mend::agree(&mut exam, &act, &edition.parameters);
    let verdict = exam.close();
    let act = if verdict.acceptable() {
        Ok(CheckedAct {
            act,
            verdict: verdict.clone(),
        })
    } else {
        Err(act)
    };
    Checked {
        verdict,
        visits,
        without_visit,
        cohort,
        act,
    }
}

/// What an act rests on, put in order once for all of its cases.
struct Prepared<'a> {
    licences: Licences<'a>,
    plan: Plan<'a>,
    people: People,
    days: Vec<Day>,
    package: Rows<'a, FundingSource, PackageCard>,
    facilities: Facilities<'a>,
}

impl<'a> Prepared<'a> {
    fn of(act: &'a Act, reference: &'a Reference, edition: &Edition) -> Self {
        Self {
            facilities: Facilities::of(act, reference),
            licences: Licences::of(act, reference, &edition.parameters),
            plan: Plan::of(act, reference),
            people: People::of(act),
            days: days_of_services(act),
            package: reference.packages.rows_at(act.funding.as_ref()),
        }
    }

    fn scene(
        &'a self,
        act: &'a Act,
        reference: &'a Reference,
        edition: &'a Edition,
    ) -> ActScene<'a> {
        ActScene {
            act,
            reference,
            law: &edition.parameters,
            licences: &self.licences,
            plan: &self.plan,
            people: &self.people,
            days: &self.days,
            package: &self.package,
            facilities: &self.facilities,
        }
    }
}

/// The days of the services, each once, in order. Lines of a case share a day more
/// often than not.
fn days_of_services(act: &Act) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for service in act.cases.iter().flat_map(|case| &case.services) {
        let day = service.at.map(Moment::day);
        if day.as_ref() != days.last() {
            days.extend(day);
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}

/// An act under check. Each rule runs in one of the parts below, so that parts may run
/// beside one another: no rule sees what another one said.
#[derive(Clone, Copy)]
struct Job<'a> {
    scene: ActScene<'a>,
    in_force: InForce,
}

/// What the check tells beside its findings.
struct Rest {
    visits: Preflight,
    without_visit: Vec<WithoutVisit>,
    cohort: Cohort,
}

impl<'a> Job<'a> {
    #[cfg(not(feature = "parallel"))]
    fn run(self, exam: &mut Examination) -> Rest {
        self.alone(exam)
    }

    /// Acts of few lines are done before a second thread has begun.
    #[cfg(feature = "parallel")]
    fn run(self, exam: &mut Examination) -> Rest {
        const WORTH_A_THREAD: usize = 2000;
        let lines = self.scene.act.cases.iter().map(|case| case.services.len());
        if lines.fold(0, usize::saturating_add) < WORTH_A_THREAD {
            self.alone(exam)
        } else {
            self.beside(exam)
        }
    }

    #[cfg_attr(
        feature = "parallel",
        allow(dead_code, reason = "the way of small acts")
    )]
    fn alone(self, exam: &mut Examination) -> Rest {
        self.whole(exam);
        self.cases(exam, 0, usize::MAX);
        self.rest(exam)
    }

    /// The same on two threads: each takes half of the cases and some of the rules that
    /// look at all of them. What the second thread found comes after what the first one
    /// did, as it would on one.
    #[cfg(feature = "parallel")]
    fn beside(self, exam: &mut Examination) -> Rest {
        let half = self.scene.act.cases.len().div_ceil(2);
        let mut further = exam.beside();
        let (further, rest) = std::thread::scope(|scope| {
            let other = scope.spawn(move || {
                self.cases(&mut further, half, usize::MAX);
                let rest = self.rest(&mut further);
                (further, rest)
            });
            self.whole(exam);
            self.cases(exam, 0, half);
            other
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        exam.go_on(further);
        rest
    }

    /// The act as a whole, and which lists were not given: that is said once, not once a
    /// line.
    fn whole(self, exam: &mut Examination) {
        let (root, reference, in_force) = (At::root(), self.scene.reference, &self.in_force);
        ActRules::run(exam, in_force, &root, &self.scene);
        let cases = root.field("cases");
        ActRules::not_given(exam, in_force, &cases, reference);
        CaseRules::not_given(exam, in_force, &cases, reference);
        LineRules::not_given(exam, in_force, &cases, reference);
        if !reference.norms.is_given() {
            let list = ("norms", reference.norms.source());
            norms_lack(exam, in_force, &cases, list, Lack::NotGiven.into());
        }
    }

    /// The cases from one place up to another.
    fn cases(self, exam: &mut Examination, from: usize, to: usize) {
        let root = At::root();
        let list = root.field("cases");
        let cases = self.scene.act.cases.iter().enumerate().take(to).skip(from);
        for (index, case) in cases {
            let rows = CaseRows::of(&self.scene, index, case);
            self.case(exam, &list.index(index), case, &rows);
        }
    }

    fn case(self, exam: &mut Examination, at: &At<'_>, case: &'a Case, rows: &CaseRows<'a>) {
        let in_force = &self.in_force;
        CaseRules::run(exam, in_force, at, &CaseScene::of(&self.scene, case, rows));
        let list = at.field("services");
        for (place, service) in case.services.iter().enumerate() {
            let here = list.index(place);
            let scene = LineScene::of(exam, &self.scene, (case, rows), service);
            LineRules::run(exam, in_force, &here, &scene);
            norms(exam, in_force, &here, &scene);
        }
    }

    fn rest(self, exam: &mut Examination) -> Rest {
        let ActScene {
            act,
            reference,
            law,
            people,
            facilities,
            ..
        } = self.scene;
        let (root, workers) = (At::root(), Workers::of(act, facilities));
        let scene = WorkersScene {
            act,
            workers: &workers,
            reference,
            law,
        };
        WorkerRules::run(exam, &self.in_force, &root, &scene);
        let (visits, without_visit) = presence(exam, &self.in_force, &root, &self.scene);
        Rest {
            visits,
            without_visit,
            cohort: Cohort::of(act, reference, people, &workers),
        }
    }
}

/// What a service that a complete table leaves out asks for.
static NOTHING: NormCard = NormCard::nothing(Period::known(Day::known(1900, 1, 1), Day::LAST));

/// What the service of a line asks for: nothing where a complete table holds no row of it.
fn norms(exam: &mut Examination, in_force: &InForce, at: &At<'_>, line: &LineScene<'_>) {
    if !line.reference.norms.is_given() {
        return;
    }
    let key = match (line.service.code, line.service.at) {
        (None, _) => Err("code"),
        (Some(_), None) => Err("at"),
        (Some(_), Some(moment)) => Ok(moment.day()),
    };
    let day = match key {
        Ok(day) => day,
        Err(field) => {
            return norms_lack(exam, in_force, at, (field, Source::Mis), Lack::NoKey.into());
        }
    };
    let (answer, list) = (line.norms.answer_on(day), ("norms", line.norms.source()));
    let over = Over {
        rows: answer.rows,
        days: (day, day),
        asked: Asked::of(0, answer.rows, (EVER, EVER), 0),
    };
    let holds = |card: &NormCard| Some(card.valid);
    let place = over.place(exam.remembered(), holds, NormCard::asks_alike);
    let norm = match (Single::at(answer.rows, place), answer.open) {
        (Single::One(norm), _) => norm,
        (Single::None, None) => &NOTHING,
        (Single::None, Some(gap)) => return norms_lack(exam, in_force, at, list, gap),
        (Single::Contradicting, _) => {
            return norms_lack(exam, in_force, at, list, Lack::Contradicting.into());
        }
    };
    NormRules::run(exam, in_force, at, &NormScene { line, day, norm });
}

/// The table of services does not answer: none of its rules is checked.
fn norms_lack(
    exam: &mut Examination,
    in_force: &InForce,
    at: &At<'_>,
    (what, source): (&'static str, Source),
    gap: Gap<'_>,
) {
    let rules = NormRules::RULES.iter().copied().flatten().copied();
    for rule in rules {
        if in_force.holds(rule) {
            Check::new(exam, at, rule).open(what, source, gap);
        }
    }
}

/// The visits of all cases together, by the reading in force and by the others.
fn presence(
    exam: &mut Examination,
    in_force: &InForce,
    at: &At<'_>,
    scene: &ActScene<'_>,
) -> (Preflight, Vec<WithoutVisit>) {
    let (list, act, law) = (at.field("cases"), scene.act, scene.law);
    let stays: Vec<_> = act.cases.iter().map(stay).collect();
    let (order, terms) = (
        scene.people.order(),
        MatchTerms::of(law).on(scene.act.checked_on),
    );
    let matched = |terms| match_in_order(&stays, order, &scene.reference.visits, terms);
    let (matched, anew) = (matched(terms), matched);
    registrations(exam, &list, &matched, (terms, law.visit_entry_days.get()));
    let book = at.field("reference");
    let visits = book.field("visits");
    let mut lists = exam.beside();
    row_lists(&mut lists, &visits.field("tokens"), &matched, terms);
    exam.absorb_open(lists.close(), "tokens", Source::Certificates);
    let presences = &matched.presences;
    for (place, (case, presence)) in act.cases.iter().zip(presences).enumerate() {
        let scene = PresenceScene {
            case,
            presence: *presence,
            facilities: scene.facilities.rows(place),
            reference: scene.reference,
            law,
        };
        PresenceRules::run(exam, in_force, &list.index(place), &scene);
    }
    let limit = law.visit_share.get();
    let others = other_readings(&matched, terms, limit, anew);
    let counts = by_evidence(&matched, terms, anew);
    let told = (presences.as_slice(), counts, others.as_slice());
    shares(exam, &list, told, limit, act.total);
    (counts.preflight(limit), without_visit(act, presences))
}

fn without_visit(act: &Act, presences: &[VisitPresence<'_>]) -> Vec<WithoutVisit> {
    let cases = act.cases.iter().zip(presences).enumerate();
    let without = cases.filter_map(|(place, (case, presence))| match presence {
        VisitPresence::Without { passed_over } => Some(WithoutVisit {
            place,
            case: case.id.clone(),
            passed_over: passed_over.map(|(visit, why)| (visit.id.clone(), why)),
        }),
        VisitPresence::With(_) | VisitPresence::Unknown(_) => None,
    });
    let most = usize::try_from(LISTED_MAX).unwrap_or(usize::MAX);
    without.take(most).collect()
}

fn stay(case: &Case) -> Option<FacilityStay<'_>> {
    let facility = case.facility.as_ref()?;
    Some(FacilityStay {
        insured: case.insured?,
        facility,
        start: case.start?,
        end: case.end?,
        name: case.id.as_ref().map_or("", CaseId::as_str),
    })
}

#[cfg(test)]
#[cfg(feature = "parallel")]
mod tests {
    use super::*;
    use crate::act::Service;
    use crate::calendar::Day;
    use crate::identifier::Iin;
    use crate::money::Tenge;
    use std::format;

    /// Three findings and more a line, over what is listed of a rule.
    fn act() -> Act {
        let insured = |serial: u64| Iin::from_number(990_101_600_000 + serial).ok();
        let case = |place: u64| {
            let line = |amount| Service {
                id: format!("S-{}", place % 7).parse().ok(),
                worker: insured(place / 50),
                quantity: Some(0),
                tariff: Some(Tenge::from_tiyn(amount)),
                amount: Some(Tenge::from_tiyn(-amount)),
                ..Service::default()
            };
            Case {
                id: format!("C-{}", place % 5).parse().ok(),
                insured: insured(place),
                total: Some(Tenge::from_tiyn(i64::MAX / 100)),
                start: Some(Day::known(2026, 3, 9)),
                end: Some(Day::known(2026, 3, 5)),
                services: (0..3).map(line).collect(),
                ..Case::default()
            }
        };
        Act {
            cases: (0..1501).map(case).collect(),
            ..Act::default()
        }
    }

    #[test]
    fn two_threads_say_what_one_says() {
        let (act, reference) = (act(), Reference::empty());
        let edition = crate::law::on(Day::known(2026, 3, 31)).unwrap();
        let prepared = Prepared::of(&act, &reference, edition);
        let job = Job {
            scene: prepared.scene(&act, &reference, edition),
            in_force: InForce::of(&Examination::open(), Room::Act),
        };
        let (mut one, mut two) = (Examination::open(), Examination::open());
        let (alone, beside) = (job.alone(&mut one), job.beside(&mut two));
        let (one, two) = (one.close(), two.close());
        assert!(one.coverage.iter().any(|line| line.found > 1000));
        assert!(one.coverage.iter().any(|line| line.not_checked > 1000));
        assert_eq!(one.findings, two.findings);
        assert_eq!(one.not_checked, two.not_checked);
        assert_eq!(format!("{:?}", one.coverage), format!("{:?}", two.coverage));
        assert_eq!(alone.visits, beside.visits);
        assert_eq!(alone.cohort, beside.cohort);
    }
}
