//! What the law asks of advances and of their retention (Payment Rules 8–12).

use crate::calendar::{Day, Month, Term, WorkCalendar};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::Parameters;
use crate::law::catalogue::settlement as rules;
use crate::money::{Tenge, checked_sum};
use crate::ratio::Ratio;
use crate::settlement::state::ContractState;
use crate::settlement::{Settlement, SettlementCommand, SettlementContext, Step};

/// The rules of the steps with advances.
pub(super) fn advance_lawful(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
    context: &SettlementContext<'_>,
) {
    match &command.step {
        Step::CloseYear {} => advance_to_return(exam, at, state),
        Step::PayAdvance {
            contract,
            amount,
            day,
            december_plan,
            ..
        } => {
            let Some(own) = state.contract(contract) else {
                return;
            };
            advance_contract_long(exam, at, own, *amount, context);
            if ahead_of_december(*day, &context.edition.parameters) {
                december_advance(exam, at, own, (*amount, *december_plan), context);
            } else {
                exam.skip(&rules::DECEMBER_ADVANCE);
                let paid = (own.sum, own.advance.paid);
                advance_cap(exam, (at, "amount"), paid, *amount, context);
            }
        }
        Step::AmendContract { contract, sum, .. } => {
            if let Some(own) = state.contract(contract) {
                let nothing = Tenge::ZERO;
                let paid = (*sum, own.advance.paid);
                advance_cap(exam, (at, "sum"), paid, nothing, context);
            }
        }
        Step::RetainAdvance { .. } => retained_by_schedule(exam, at, state, command, context),
        _ => {}
    }
}

/// Is an advance of that day one of December's own, which no even share retains?
fn ahead_of_december(day: Day, parameters: &Parameters) -> bool {
    day.month() > parameters.retention_last_month.get()
}

/// STL-009: advances stay within their share of the contract.
///
/// The share is a parameter (Payment Rules 8); a kind of care for which it is another is the
/// host's to say. December's own advance has a cap of its own (STL-030). A contract that is
/// amended asks the same of what was paid ahead. Speaks with
/// `amount`, `cap` and `paid`; what is over is at stake.
fn advance_cap(
    exam: &mut Examination,
    (at, field): (&At<'_>, &'static str),
    (sum, paid): (Tenge, Tenge),
    amount: Tenge,
    context: &SettlementContext<'_>,
) {
    let rule = &rules::ADVANCE_CAP;
    let share = context.edition.parameters.advance_share.get();
    let cap = share_of(sum, share);
    let after = paid.checked_add(amount);
    match (cap, after) {
        (Some(cap), Some(after)) if after <= cap => exam.pass(rule),
        (cap, after) => {
            let excess = after
                .zip(cap)
                .and_then(|(after, cap)| after.checked_sub(cap));
            let finding = Finding::new(rule, at.field(field).path());
            let finding = finding
                .with("amount", amount)
                .with("cap", cap.unwrap_or(sum))
                .with("paid", paid);
            exam.find(finding.stake(excess));
        }
    }
}

/// STL-026: what is retained of an act is what the schedule asks.
///
/// An advance is retained in even shares from the month of the first services after it to
/// November; what a month could not retain comes to the next one, and what is over what is
/// left of the act waits for the next act. A schedule that was agreed otherwise is no fault,
/// so it is noted. Speaks with `amount` and `due`; the difference is at stake.
fn retained_by_schedule(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
    context: &SettlementContext<'_>,
) {
    let rule = &rules::RETAINED_BY_SCHEDULE;
    let Step::RetainAdvance {
        contract,
        act,
        amount,
    } = &command.step
    else {
        return;
    };
    let own = state.contract(contract).zip(state.act_at(contract, act));
    let last = context.edition.parameters.retention_last_month.get();
    let due = own.and_then(|(own, act)| own.due_of(act, command.key.year, last));
    let Some(due) = due else { return };
    if *amount == due {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("amount").path());
    let finding = finding.with("amount", amount).with("due", due);
    exam.find(finding.stake(amount.distance(due)));
}

/// STL-027: an advance is paid on a contract of more than six months.
///
/// A contract from 1 January to 30 June has six months and none more. There are exceptions
/// that the core is not told, so a person looks. Speaks with `contract`, `period` and `term`;
/// the advance is at stake.
fn advance_contract_long(
    exam: &mut Examination,
    at: &At<'_>,
    own: &ContractState,
    amount: Tenge,
    context: &SettlementContext<'_>,
) {
    let rule = &rules::ADVANCE_CONTRACT_LONG;
    let term = context.edition.parameters.advance_contract_over.get();
    match first_after(own.period.first(), term, context.calendar) {
        // the day after the term is still one of the contract
        Some(day) if day <= own.period.last() => exam.pass(rule),
        Some(_) => {
            let finding = Finding::new(rule, at.field("contract").path());
            let finding = finding
                .with("contract", &own.number)
                .with("period", own.period)
                .with("term", term);
            exam.find(finding.stake(amount));
        }
        None => exam.no_calendar(rule, at.field("contract").path()),
    }
}

/// The first day after a term that begins with a day.
fn first_after(first: Day, term: Term, calendar: &WorkCalendar) -> Option<Day> {
    match term {
        Term::CalendarDays(days) => first.plus_days(i64::from(days)),
        Term::Months(months) => first.plus_months(u32::from(months)),
        Term::Years(years) => first.plus_months(u32::from(years).checked_mul(12)?),
        Term::WorkingDays(days) => {
            let each = core::iter::successors(Some(first), |day| day.next());
            let worked = each.take_while(|day| calendar.is_working(*day).is_some());
            let mut worked = worked.filter(|day| calendar.is_working(*day) == Some(true));
            worked.nth(usize::from(days))
        }
    }
}

/// STL-030: December's own advance stays within its share of the plan of December.
///
/// That it stays within what is left of the contract is asked of every advance (STL-006). The
/// plan is the host's to give: without it the rule is *not checked*. Speaks with `amount`,
/// `cap` and `paid`; what is over is at stake.
fn december_advance(
    exam: &mut Examination,
    at: &At<'_>,
    own: &ContractState,
    (amount, plan): (Tenge, Option<Tenge>),
    context: &SettlementContext<'_>,
) {
    let rule = &rules::DECEMBER_ADVANCE;
    let parameters = &context.edition.parameters;
    let Some(plan) = plan else {
        let path = at.field("decemberPlan").path();
        return exam.lack(rule, path, "decemberPlan", Source::Register, Lack::NotGiven);
    };
    let late = |month: Month| ahead_of_december(month.first(), parameters);
    let before = own.advances.paid.iter().filter(|one| late(one.month));
    let paid = checked_sum(before.map(|one| one.amount)).unwrap_or(own.advance.paid);
    let cap = share_of(plan, parameters.december_advance_share.get());
    let cap = cap.unwrap_or(plan).max(Tenge::ZERO);
    let after = paid.checked_add(amount);
    if after.is_some_and(|after| after <= cap) {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("amount").path());
    let finding = finding
        .with("amount", amount)
        .with("cap", cap)
        .with("paid", paid);
    exam.find(finding.stake(after.and_then(|after| after.checked_sub(cap))));
}

/// STL-031: an advance of which something is left at the end of the year is given back.
///
/// What was not retained by December is returned to the Fund; it is told where the year is
/// closed, contract by contract. Speaks with `contract` and `left`.
fn advance_to_return(exam: &mut Examination, at: &At<'_>, state: &Settlement) {
    let rule = &rules::ADVANCE_TO_RETURN;
    let mut settled = true;
    for own in state.contracts() {
        let left = own.advance.left().filter(|left| left.is_positive());
        let Some(left) = left else { continue };
        settled = false;
        let finding = Finding::new(rule, at.field("step").path());
        let finding = finding.with("contract", &own.number).with("left", left);
        exam.find(finding.stake(left));
    }
    if settled {
        exam.pass(rule);
    }
}

/// The share of a sum in whole tiyn: what is over it is over it by a tiyn at least.
fn share_of(sum: Tenge, share: Ratio) -> Option<Tenge> {
    let parts = i128::from(sum.tiyn()).checked_mul(i128::from(share.part()))?;
    let whole = parts.checked_div(i128::from(share.whole()))?;
    i64::try_from(whole).ok().map(Tenge::from_tiyn)
}
