//! All rules over an act, and the type that only an accepted act becomes.

use crate::act::ask::Line;
use crate::act::cohort::People;
use crate::act::rows::{CaseRows, LineRows};
use crate::act::rules::cover::Plan;
use crate::act::rules::place::Licences;
use crate::act::rules::{
    contract, counts, cover, filing, money, norms, person, place, registered, tariff, time, worker,
};
use crate::act::{Act, Case, Cohort, Reference};
use crate::finding::{At, Examination, LISTED_MAX, Verdict};
use crate::identifier::{CaseId, VisitId};
use crate::law::Edition;
use crate::visit::{
    Hindrance, MatchTerms, Preflight, Presence, Stay, match_visits, preflight, registrations,
    share_by_qr, share_without_visit,
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

/// Checks an act against what is known. `exam` may hold findings of the reading:
/// they become part of the verdict.
#[must_use]
pub fn check(act: Act, reference: &Reference, edition: &Edition, mut exam: Examination) -> Checked {
    exam.judge_by(edition);
    let base = Base::of(&act, reference, edition);
    let job = Job {
        act: &act,
        base: &base,
        reference,
        edition,
    };
    let Rest {
        visits,
        without_visit,
        cohort,
    } = job.run(&mut exam);
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

/// An act under check. Each rule runs in one of the groups below, so that groups may
/// run beside one another: no rule sees what another one said.
#[derive(Clone, Copy)]
struct Job<'a> {
    act: &'a Act,
    base: &'a Base<'a>,
    reference: &'a Reference,
    edition: &'a Edition,
}

/// What an act rests on, put in order once for all of its cases.
struct Base<'a> {
    licences: Licences<'a>,
    plan: Plan,
    people: People,
}

impl<'a> Base<'a> {
    fn of(act: &Act, reference: &'a Reference, edition: &Edition) -> Self {
        Self {
            licences: Licences::of(act, reference, edition),
            plan: Plan::of(act, reference),
            people: People::of(act),
        }
    }
}

/// What the check tells beside its findings.
struct Rest {
    visits: Preflight,
    without_visit: Vec<WithoutVisit>,
    cohort: Cohort,
}

impl Job<'_> {
    #[cfg(not(feature = "parallel"))]
    fn run(self, exam: &mut Examination) -> Rest {
        self.alone(exam)
    }

    /// Acts of few lines are done before a second thread has begun.
    #[cfg(feature = "parallel")]
    fn run(self, exam: &mut Examination) -> Rest {
        const WORTH_A_THREAD: usize = 2000;
        let lines = self.act.cases.iter().map(|case| case.services.len());
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
        self.heads(exam);
        self.cases(exam, 0, usize::MAX);
        self.filed(exam);
        self.rest(exam)
    }

    /// The same on two threads: each takes half of the cases and some of the rules that
    /// look at all of them. What the second thread found comes after what the first one
    /// did, as it would on one.
    #[cfg(feature = "parallel")]
    fn beside(self, exam: &mut Examination) -> Rest {
        let half = self.act.cases.len().div_ceil(2);
        let (further, rest) = std::thread::scope(|scope| {
            let other = scope.spawn(move || {
                let mut exam = Examination::new(self.edition);
                self.cases(&mut exam, half, usize::MAX);
                let rest = self.rest(&mut exam);
                (exam, rest)
            });
            self.heads(exam);
            self.cases(exam, 0, half);
            self.filed(exam);
            other
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        exam.go_on(further);
        rest
    }

    fn heads(self, exam: &mut Examination) {
        let (root, act, reference) = (At::root(), self.act, self.reference);
        counts::declared_cases(exam, &root, act);
        counts::declared_services(exam, &root, act);
        counts::not_empty(exam, &root, act);
        counts::ids_unique(exam, &root, act);
        counts::one_person(exam, &root, act, &self.base.people);
        money::act_total(exam, &root, act);
        time::nothing_after_check(exam, &root, act);
        contract::contract_in_force(exam, &root, act, reference);
        contract::funding_of_contract(exam, &root, act, reference);
        contract::taxes_paid(exam, &root, act, reference);
        registered::once(exam, &root, act, reference);
        cover::once(exam, &root, reference);
        norms::once(exam, &root, reference);
    }

    /// The cases from one place up to another.
    fn cases(self, exam: &mut Examination, from: usize, to: usize) {
        let root = At::root();
        let list = root.field("cases");
        let cases = self.act.cases.iter().enumerate().take(to).skip(from);
        for (index, case) in cases {
            self.case(exam, &list.index(index), case);
        }
    }

    fn case(self, exam: &mut Examination, at: &At<'_>, case: &Case) {
        let (act, reference, edition) = (self.act, self.reference, self.edition);
        let (both, rows) = ((act, case), CaseRows::of(case, reference));
        let licences = &self.base.licences;
        time::dates_in_order(exam, at, act, case);
        time::dates_plausible(exam, at, case, edition);
        time::month_of_case(exam, at, act, case);
        time::financial_year(exam, at, both, &rows);
        money::case_total(exam, at, case);
        person::case_after_death(exam, at, case, &rows);
        place::licence_valid(exam, at, both, licences, reference);
        place::address_in_licence(exam, at, both, licences, reference);
        place::address_by_text(exam, at, both, licences, reference);
        place::facility_of_case(exam, at, both, &rows);
        cover::package_of_diagnosis(exam, at, both, reference);
        cover::diagnosis_known(exam, at, case, reference);
        registered::people(exam, at, case, &rows);
        registered::consent(exam, at, both, &rows, edition);
        let list = at.field("services");
        for (index, service) in case.services.iter().enumerate() {
            let line = Line { act, case, service };
            self.line(exam, &list.index(index), &line, &rows);
        }
    }

    fn line(self, exam: &mut Examination, at: &At<'_>, line: &Line<'_>, case: &CaseRows<'_>) {
        let (service, reference, edition) = (line.service, self.reference, self.edition);
        let rows = LineRows::of(service, case, reference);
        let licences = &self.base.licences;
        person::account_open(exam, at, line, case, edition);
        person::service_after_death(exam, at, line, case);
        person::policy_in_force(exam, at, line, case);
        person::worker_on_roster(exam, at, line, &rows);
        worker::self_service(exam, at, line);
        place::line_in_licence(exam, at, line, licences, reference);
        place::facility_of_line(exam, at, line, reference);
        tariff::tariff_exists(exam, at, service, &rows);
        tariff::price_is_tariff(exam, at, service, &rows);
        money::line_amount(exam, at, service, edition);
        money::amounts_positive(exam, at, service);
        cover::plan_position(exam, at, line, &self.base.plan, reference);
        registered::entitled(exam, at, line, case);
        norms::norms(exam, at, line, &rows, licences, (reference, edition));
    }

    fn filed(self, exam: &mut Examination) {
        let (root, act, reference) = (At::root(), self.act, self.reference);
        filing::provider_account_open(exam, &root, act, reference);
        filing::mis_tested(exam, &root, act, reference);
        filing::data_in_time(exam, &root, act, self.edition);
        cover::contract_sum(exam, &root, act, reference);
        cover::december_cap(exam, &root, act, reference);
    }

    fn rest(self, exam: &mut Examination) -> Rest {
        let (root, act, reference) = (At::root(), self.act, self.reference);
        let staff = worker::workers(exam, &root, act, reference, self.edition);
        let (visits, without_visit) = presence(exam, &root, act, reference, self.edition);
        Rest {
            visits,
            without_visit,
            cohort: Cohort::of(act, &self.base.people, &staff, reference),
        }
    }
}

/// The visits of all cases together: one registration proves one case.
fn presence(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
    edition: &Edition,
) -> (Preflight, Vec<WithoutVisit>) {
    let list = at.field("cases");
    let stays: Vec<_> = act.cases.iter().map(stay).collect();
    let parameters = &edition.parameters;
    let terms = MatchTerms::of(parameters);
    let presences = match_visits(&stays, &reference.visits, terms);
    registrations(exam, &list, &presences, parameters.visit_entry_days.get());
    place::far_from_facility(exam, at, act, &presences, reference, edition);
    let limit = parameters.visit_share.get();
    share_without_visit(exam, &list, &presences, limit, act.total);
    share_by_qr(exam, &list, &presences, limit, act.total);
    (preflight(&presences, limit), without_visit(act, &presences))
}

fn without_visit(act: &Act, presences: &[Presence<'_>]) -> Vec<WithoutVisit> {
    let cases = act.cases.iter().zip(presences).enumerate();
    let without = cases.filter_map(|(place, (case, presence))| match presence {
        Presence::Without { passed_over } => Some(WithoutVisit {
            place,
            case: case.id.clone(),
            passed_over: passed_over.map(|(visit, why)| (visit.id.clone(), why)),
        }),
        Presence::With(_) | Presence::Unknown(_) => None,
    });
    let most = usize::try_from(LISTED_MAX).unwrap_or(usize::MAX);
    without.take(most).collect()
}

fn stay(case: &Case) -> Option<Stay<'_>> {
    let facility = case.facility.as_ref()?;
    Some(Stay {
        insured: case.insured?,
        facility,
        start: case.start?,
        end: case.end?,
    })
}

#[cfg(all(test, feature = "parallel"))]
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
        let base = Base::of(&act, &reference, edition);
        let job = Job {
            act: &act,
            base: &base,
            reference: &reference,
            edition,
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
