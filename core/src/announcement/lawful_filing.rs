//! What the law asks of a plan, its announcement and a filing (mechanism 6, 7, 8 par 2).

use crate::account::{AccountState, state_on};
use crate::announcement::{Announcement, AnnouncementCommand, AnnouncementContext, PlanStep};
use crate::calendar::Moment;
use crate::calendar::{Day, Term};
use crate::fact::{Lookup, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::placement as rules;
use crate::law::{Parameter, Rule};
use crate::placement::{Asked, Terms};

/// The rules of the steps up to a filing and its withdrawal.
pub(super) fn filing_lawful(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    at: &At<'_>,
    state: &Announcement,
    (command, context): (&AnnouncementCommand, &AnnouncementContext<'_>),
) {
    let law = &context.edition.parameters;
    let announced = state.announced().map(Moment::day);
    let (term, event): ((&'static Rule, &'static str, &Parameter<Term>), Option<Day>) =
        match &command.step {
            PlanStep::PublishPlan {} => {
                let rule = &rules::PLAN_PUBLICATION;
                (
                    (rule, "plan_publication", &law.plan_publication),
                    state.approved(),
                )
            }
            PlanStep::Announce {} => {
                let rule = &rules::ANNOUNCEMENT;
                (
                    (rule, "announcement", &law.plan_publication),
                    state.approved(),
                )
            }
            PlanStep::FileApplication { .. } => {
                account_open(exam, at, command, context);
                let rule = &rules::APPLICATION_WINDOW;
                (
                    (rule, "application_window", &law.application_window),
                    announced,
                )
            }
            PlanStep::WithdrawApplication { .. } => {
                let rule = &rules::WITHDRAWAL_WINDOW;
                (
                    (rule, "withdrawal_window", &law.application_window),
                    announced,
                )
            }
            _ => return,
        };
    let (rule, name, length) = term;
    let Some(event) = event else {
        return;
    };
    let asked = Asked {
        rule,
        name,
        length,
        path: at.field("at").path(),
        event,
        done: Some(command.at.day()),
    };
    terms.within(exam, asked);
}

/// Only a provider with an open account applies, on the day of filing.
fn account_open(
    exam: &mut Examination,
    at: &At<'_>,
    command: &AnnouncementCommand,
    context: &AnnouncementContext<'_>,
) {
    let rule = &rules::APPLICANT_ACCOUNT;
    let path = at.field("orderer").path();
    let day = command.at.day();
    let rows = match context.accounts.find_on(&command.orderer, day) {
        Lookup::Found(rows) => rows,
        Lookup::Absent => &[],
        Lookup::Unknown(lack) => {
            return exam.lack(rule, path, "accounts", Source::Register, lack);
        }
    };
    match state_on(rows.iter().map(|(_, card)| card), day) {
        Err(lack) => exam.lack(rule, path, "accounts", Source::Register, lack),
        Ok(Some(AccountState::Open)) => exam.pass(rule),
        Ok(_) => exam.find(Finding::new(rule, path)),
    }
}
