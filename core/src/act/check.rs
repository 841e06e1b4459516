//! All rules over an act, and the type that only an accepted act becomes.

use crate::act::rules::{
    contract, counts, cover, filing, money, norms, person, place, registered, tariff, time, worker,
};
use crate::act::{Act, Case, Cohort, Reference};
use crate::finding::{At, Examination, Verdict};
use crate::law::Edition;
use crate::visit::{
    MatchTerms, Preflight, Stay, match_visits, preflight, registrations, share_by_qr,
    share_without_visit,
};
use alloc::vec::Vec;

/// The answer about an act.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Everything found and everything not checked.
    pub verdict: Verdict,
    /// How the act stands against the share of cases without a visit.
    pub visits: Preflight,
    /// The cohorts of insured and of workers.
    pub cohort: Cohort,
    /// The act, accepted where nothing refuses it.
    pub act: Result<CheckedAct, Act>,
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
    let root = At::root();
    counts::declared_cases(&mut exam, &root, &act);
    counts::declared_services(&mut exam, &root, &act);
    counts::not_empty(&mut exam, &root, &act);
    counts::ids_unique(&mut exam, &root, &act);
    money::act_total(&mut exam, &root, &act);
    contract::contract_in_force(&mut exam, &root, &act, reference);
    contract::funding_of_contract(&mut exam, &root, &act, reference);
    contract::taxes_paid(&mut exam, &root, &act, reference);
    let list = root.field("cases");
    for (index, case) in act.cases.iter().enumerate() {
        check_case(
            &mut exam,
            &list.index(index),
            &act,
            case,
            reference,
            edition,
        );
    }
    filing::provider_account_open(&mut exam, &root, &act, reference);
    filing::mis_tested(&mut exam, &root, &act, reference);
    filing::data_in_time(&mut exam, &root, &act, edition);
    cover::contract_sum(&mut exam, &root, &act, reference);
    cover::december_cap(&mut exam, &root, &act, reference);
    cover::plan_position(&mut exam, &root, &act, reference);
    cover::package_of_diagnosis(&mut exam, &root, &act, reference);
    registered::people(&mut exam, &root, &act, reference);
    registered::entitled(&mut exam, &root, &act, reference);
    registered::consent(&mut exam, &root, &act, reference);
    norms::norms(&mut exam, &root, &act, reference, edition);
    worker::self_service(&mut exam, &root, &act);
    worker::workers(&mut exam, &root, &act, edition);
    let visits = presence(&mut exam, &root, &act, reference, edition);
    let cohort = Cohort::of(&act);
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
        cohort,
        act,
    }
}

fn check_case(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    case: &Case,
    reference: &Reference,
    edition: &Edition,
) {
    time::dates_in_order(exam, at, act, case);
    time::month_of_case(exam, at, act, case);
    money::case_total(exam, at, case);
    place::licence_valid(exam, at, act, case, reference);
    place::address_in_licence(exam, at, act, case, reference);
    place::address_by_text(exam, at, act, case, reference);
    place::facility_of_provider(exam, at, act, case, reference);
    let list = at.field("services");
    for (index, service) in case.services.iter().enumerate() {
        let here = list.index(index);
        person::account_open(exam, &here, case, service, reference);
        person::service_after_death(exam, &here, case, service, reference);
        person::policy_in_force(exam, &here, case, service, reference);
        person::worker_on_roster(exam, &here, act, service, reference);
        tariff::tariff_exists(exam, &here, service, reference);
        tariff::price_is_tariff(exam, &here, service, reference);
        money::line_amount(exam, &here, service, edition);
        money::amounts_positive(exam, &here, service);
    }
}

/// The visits of all cases together: one registration proves one case.
fn presence(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
    edition: &Edition,
) -> Preflight {
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
    preflight(&presences, limit)
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
