//! What is due of whom until when, and what was kept or late (mechanism 6–8, 10, 11).

use crate::announcement::{Announcement, ApplicationPlace, ApplicationState};
use crate::calendar::Term;
use crate::calendar::{Day, Moment, WorkCalendar};
use crate::finding::{At, Examination};
use crate::law::catalogue::{allocation, placement as rules};
use crate::law::{Edition, Parameter, Rule};
use crate::ledger::Actor;
use crate::placement::{Asked, FundingSource, TermLine, Terms};
use alloc::string::String;
use alloc::vec::Vec;

/// A step with its term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueStep {
    /// Whose step it is.
    pub who: Actor,
    /// The application that it is about.
    pub application: Option<String>,
    /// The source of the contract that it is about.
    pub funding: Option<FundingSource>,
    /// The term as it ran.
    pub line: TermLine,
}

/// Every step of an announcement that has a term, in the order of the law: what was done, kept
/// or late, and what is due. A term beyond the calendar has no line.
#[must_use]
pub fn due_steps(state: &Announcement, edition: &Edition, calendar: &WorkCalendar) -> Vec<DueStep> {
    let mut dues = Dues {
        edition,
        calendar,
        all: Vec::new(),
    };
    let law = &edition.parameters;
    let day = |moment: Option<Moment>| moment.map(Moment::day);
    if let Some(approved) = state.approved() {
        let of = (
            &rules::PLAN_PUBLICATION,
            "plan_publication",
            &law.plan_publication,
        );
        dues.add(of, Actor::Issuer, (approved, day(state.published())));
        let of = (&rules::ANNOUNCEMENT, "announcement", &law.plan_publication);
        dues.add(of, Actor::Issuer, (approved, day(state.announced())));
    }
    let Some(announced) = day(state.announced()) else {
        return dues.all;
    };
    let of = (
        &rules::APPLICATION_WINDOW,
        "application_window",
        &law.application_window,
    );
    dues.add(of, Actor::Provider, (announced, None));
    let window = dues.all.last().map(|due| due.line.last_day);
    for one in state.applications() {
        if one.place == ApplicationPlace::Withdrawn {
            continue;
        }
        let of = (
            &rules::APPLICATION_REVIEW,
            "application_review",
            &law.application_review,
        );
        dues.add(of, Actor::Issuer, (one.filed.day(), day(one.considered)));
        dues.about(one, None);
    }
    if let Some(last) = window {
        let of = (
            &allocation::DISTRIBUTION_DECISION,
            "distribution_decision",
            &law.distribution_decision,
        );
        dues.add(of, Actor::Issuer, (last, day(state.distributed())));
    }
    if let Some(distributed) = day(state.distributed()) {
        for one in state.applications() {
            for funding in FundingSource::ALL {
                let parts = state.parts_of(one, funding);
                if parts.is_empty() {
                    continue;
                }
                let formed = state.contract_of(one, funding).map(|own| own.formed.day());
                let of = (
                    &rules::CONTRACT_FORMATION,
                    "contract_formation",
                    &law.contract_formation,
                );
                dues.add(of, Actor::Issuer, (distributed, formed));
                dues.about(one, Some(funding));
            }
        }
    }
    dues.all
}

struct Dues<'a> {
    edition: &'a Edition,
    calendar: &'a WorkCalendar,
    all: Vec<DueStep>,
}

impl Dues<'_> {
    fn add(
        &mut self,
        (rule, name, length): (&'static Rule, &'static str, &Parameter<Term>),
        who: Actor,
        (event, done): (Day, Option<Day>),
    ) {
        let mut terms = Terms::new(self.edition, self.calendar);
        // nothing is judged: only the line of the term is taken
        let mut unasked = Examination::new(self.edition);
        let asked = Asked {
            rule,
            name,
            length,
            path: At::root().field("events").path(),
            event,
            done,
        };
        terms.within(&mut unasked, asked);
        let lines = terms.lines.into_iter();
        self.all.extend(lines.map(|line| DueStep {
            who,
            application: None,
            funding: None,
            line,
        }));
    }

    /// The last one is about that application.
    fn about(&mut self, application: &ApplicationState, funding: Option<FundingSource>) {
        if let Some(last) = self.all.last_mut() {
            last.application = Some(application.number.clone());
            last.funding = funding;
        }
    }
}
