//! Decisions on applications (mechanism 8, 9).

use crate::calendar::{Day, Moment, WorkCalendar};
use crate::closed_set::closed_set;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{TaxNumber, normal_form};
use crate::law::Edition;
use crate::law::catalogue::placement as rules;
use crate::placement::{Asked, GroundError, RejectionGround, TermLine, Terms};
use crate::sort;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

closed_set! {
    /// What the issuer decided.
    pub enum DecisionOutcome: "outcome" {
        /// Accepted.
        Accepted = "accepted",
        /// Rejected, with a reason.
        Rejected = "rejected",
    }
}

/// A ground as a decision states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedGround {
    /// Its place in the draft, from zero.
    pub at: usize,
    /// Its name.
    pub name: String,
    /// The case of point 37-1, for the fourth ground.
    pub case: Option<u32>,
}

/// An application as it was considered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Considered {
    /// Its number.
    pub number: String,
    /// Who applies, where it is told.
    pub applicant: Option<TaxNumber>,
    /// When it was filed.
    pub filed: Moment,
    /// When the provider took it back.
    pub withdrawn: Option<Moment>,
    /// When the issuer decided.
    pub decided: Option<Moment>,
    /// What it decided.
    pub outcome: Option<DecisionOutcome>,
    /// The grounds of a rejection, as stated.
    pub grounds: Vec<StatedGround>,
}

/// Examines the decisions on one announcement's applications, each with its place
/// in the draft, in any order; gives the terms as they ran, in the order of the list.
#[must_use]
pub fn check_decisions(
    exam: &mut Examination,
    applications: &[(usize, Considered)],
    announced: Option<Day>,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> Vec<TermLine> {
    let mut terms = Terms::new(edition, calendar);
    let root = At::root();
    let list = root.field("applications");
    for (at, one) in applications {
        let here = list.index(*at);
        filed_in_window(exam, &mut terms, &here, (one, announced), edition);
        application_review(exam, &mut terms, &here, one, edition);
        withdrawn_after_filing(exam, &here, one);
        withdrawn_or_decided(exam, &here, one);
        accepted_on_ground(exam, &here, one);
        withdrawal_window(exam, &mut terms, &here, (one, announced), edition);
        if one.outcome == Some(DecisionOutcome::Rejected) {
            stated_grounds(exam, &here, &one.grounds);
        }
    }
    review_order(exam, applications);
    number_once(exam, applications);
    one_live_filing(exam, applications);
    terms.lines
}

/// Whatever was filed out of the window is no application of this announcement.
fn filed_in_window(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    here: &At<'_>,
    (one, announced): (&Considered, Option<Day>),
    edition: &Edition,
) {
    let rule = &rules::APPLICATION_WINDOW;
    let path = here.field("filed").path();
    let Some(event) = announced else {
        return exam.lack(rule, path, "announced", Source::Register, Lack::NotGiven);
    };
    let asked = Asked {
        rule,
        name: "application_window",
        length: &edition.parameters.application_window,
        path,
        event,
        done: Some(one.filed.day()),
    };
    terms.within(exam, asked);
}

/// PLC-034: an application is withdrawn after it was filed.
fn withdrawn_after_filing(exam: &mut Examination, here: &At<'_>, one: &Considered) {
    let rule = &rules::WITHDRAWN_AFTER_FILING;
    match one.withdrawn {
        Some(withdrawn) if withdrawn < one.filed => {
            let finding = Finding::new(rule, here.field("withdrawn").path());
            exam.find(
                finding
                    .with("filed", one.filed)
                    .with("withdrawn", withdrawn),
            );
        }
        Some(_) => exam.pass(rule),
        None => {}
    }
}

/// PLC-035: an application is withdrawn or decided, never both.
fn withdrawn_or_decided(exam: &mut Examination, here: &At<'_>, one: &Considered) {
    let rule = &rules::WITHDRAWN_OR_DECIDED;
    let (Some(decided), Some(withdrawn)) = (one.decided, one.withdrawn) else {
        return exam.pass(rule);
    };
    // whatever came later came too late
    let late = if decided >= withdrawn {
        "decided"
    } else {
        "withdrawn"
    };
    let finding = Finding::new(rule, here.field(late).path());
    exam.find(
        finding
            .with("decided", decided)
            .with("withdrawn", withdrawn),
    );
}

/// PLC-036: an accepted application has no ground of a rejection.
fn accepted_on_ground(exam: &mut Examination, here: &At<'_>, one: &Considered) {
    let rule = &rules::ACCEPTED_ON_GROUND;
    if one.outcome != Some(DecisionOutcome::Accepted) {
        return;
    }
    if one.grounds.is_empty() {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, here.field("grounds").path()));
    }
}

/// PLC-037: a number is of one application. The later filed is told.
fn number_once(exam: &mut Examination, applications: &[(usize, Considered)]) {
    let rule = &rules::NUMBER_ONCE;
    let list = At::root();
    let list = list.field("applications");
    let mut known = BTreeSet::new();
    for (at, one) in in_turn(applications) {
        if known.insert(normal_form(&one.number)) {
            exam.pass(rule);
        } else {
            let finding = Finding::new(rule, list.index(at).field("number").path());
            exam.find(finding.with("number", &one.number));
        }
    }
}

/// PLC-038: who has an application that still stands files no other one.
fn one_live_filing(exam: &mut Examination, applications: &[(usize, Considered)]) {
    let rule = &rules::ONE_LIVE_FILING;
    let list = At::root();
    let list = list.field("applications");
    let mut before: BTreeMap<TaxNumber, Vec<&Considered>> = BTreeMap::new();
    for (at, one) in in_turn(applications) {
        let path = list.index(at).field("applicant").path();
        let Some(applicant) = one.applicant else {
            exam.lack(rule, path, "applicant", Source::Register, Lack::NotGiven);
            continue;
        };
        let own = before.entry(applicant).or_default();
        let stands = own.iter().find(|earlier| earlier.stands_at(one.filed));
        match stands {
            Some(earlier) => {
                let finding = Finding::new(rule, list.index(at).field("filed").path());
                exam.find(finding.with("earlier", &earlier.number));
            }
            None => exam.pass(rule),
        }
        own.push(one);
    }
}

/// In the order of filing.
fn in_turn(applications: &[(usize, Considered)]) -> Vec<(usize, &Considered)> {
    let mut turn: Vec<(usize, &Considered)> =
        applications.iter().map(|(at, one)| (*at, one)).collect();
    sort::by_key(&mut turn, |(_, one)| one.filed);
    turn
}

impl Considered {
    /// Filed before, did it still stand at that moment: neither withdrawn nor rejected?
    fn stands_at(&self, moment: Moment) -> bool {
        let withdrawn = self.withdrawn.is_some_and(|at| at <= moment);
        let rejected = self.outcome == Some(DecisionOutcome::Rejected);
        let rejected = rejected && self.decided.is_some_and(|at| at <= moment);
        !withdrawn && !rejected
    }
}

/// A withdrawn application that was not decided owes no decision.
fn application_review(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    here: &At<'_>,
    one: &Considered,
    edition: &Edition,
) {
    if one.withdrawn.is_some() && one.decided.is_none() {
        return;
    }
    let asked = Asked {
        rule: &rules::APPLICATION_REVIEW,
        name: "application_review",
        length: &edition.parameters.application_review,
        path: here.field("decided").path(),
        event: one.filed.day(),
        done: one.decided.map(Moment::day),
    };
    terms.within(exam, asked);
}

fn withdrawal_window(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    here: &At<'_>,
    (one, announced): (&Considered, Option<Day>),
    edition: &Edition,
) {
    let rule = &rules::WITHDRAWAL_WINDOW;
    let Some(withdrawn) = one.withdrawn else {
        return;
    };
    let path = here.field("withdrawn").path();
    let Some(event) = announced else {
        return exam.lack(rule, path, "announced", Source::Register, Lack::NotGiven);
    };
    let asked = Asked {
        rule,
        name: "withdrawal_window",
        length: &edition.parameters.application_window,
        path,
        event,
        done: Some(withdrawn.day()),
    };
    terms.within(exam, asked);
}

/// Examines the grounds of a rejection: there is one, each is of the closed list, the fourth
/// names its case. They stand at `grounds` of `here`.
pub fn stated_grounds(exam: &mut Examination, here: &At<'_>, grounds: &[StatedGround]) {
    rejection_reason(exam, here, grounds);
    rejection_ground(exam, here, grounds);
    procurement_case(exam, here, grounds);
}

fn rejection_reason(exam: &mut Examination, here: &At<'_>, grounds: &[StatedGround]) {
    let rule = &rules::REJECTION_REASON;
    if grounds.is_empty() {
        exam.find(Finding::new(rule, here.field("grounds").path()));
    } else {
        exam.pass(rule);
    }
}

fn rejection_ground(exam: &mut Examination, here: &At<'_>, grounds: &[StatedGround]) {
    let rule = &rules::REJECTION_GROUND;
    let list = here.field("grounds");
    for stated in grounds {
        match RejectionGround::read(&stated.name, stated.case) {
            Err(GroundError::OutsideList) => {
                let path = list.index(stated.at).field("ground").path();
                exam.find(Finding::new(rule, path).with("ground", &stated.name));
            }
            Ok(_) | Err(GroundError::NoCase) => exam.pass(rule),
        }
    }
}

fn procurement_case(exam: &mut Examination, here: &At<'_>, grounds: &[StatedGround]) {
    let rule = &rules::PROCUREMENT_CASE;
    let list = here.field("grounds");
    for stated in grounds {
        match RejectionGround::read(&stated.name, stated.case) {
            Err(GroundError::NoCase) => {
                let path = list.index(stated.at).field("case").path();
                let shown = stated
                    .case
                    .map_or_else(|| "—".to_string(), |case| case.to_string());
                exam.find(Finding::new(rule, path).with("item", shown));
            }
            Ok(RejectionGround::ProcurementRules { .. }) => exam.pass(rule),
            // the rule is about the fourth ground only
            Ok(_) | Err(GroundError::OutsideList) => {}
        }
    }
}

/// Applications filed at one moment have no order between them; one that was
/// taken back before its decision holds nobody up.
fn review_order(exam: &mut Examination, applications: &[(usize, Considered)]) {
    let rule = &rules::REVIEW_ORDER;
    let root = At::root();
    let list = root.field("applications");
    let mut queue: Vec<(usize, &Considered)> =
        applications.iter().map(|(at, one)| (*at, one)).collect();
    queue.retain(|(_, one)| one.decided.is_some() || one.withdrawn.is_none());
    sort::by_key(&mut queue, |(_, one)| one.filed);
    // the latest decision among all filed strictly earlier; undecided is latest
    let mut latest: Option<&Considered> = None;
    for group in queue.chunk_by(|left, right| left.1.filed == right.1.filed) {
        for (at, one) in group {
            let Some(decided) = one.decided else {
                continue;
            };
            match latest {
                Some(earlier) if earlier.decided.is_none_or(|other| other > decided) => {
                    let finding = Finding::new(rule, list.index(*at).field("decided").path());
                    exam.find(finding.with("earlier", &earlier.number));
                }
                _ => exam.pass(rule),
            }
        }
        let later = |one: &Considered| (one.decided.is_none(), one.decided);
        for (_, one) in group {
            if latest.is_none_or(|latest| later(one) > later(latest)) {
                latest = Some(one);
            }
        }
    }
}
