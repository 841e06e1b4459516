//! Deciding an order about an account.

use crate::account::{AccountChange, AccountStanding, AccountState, Ground, Holder};
use crate::calendar::{Day, Watch};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;
use crate::law::catalogue::account as rules;
use crate::party::Requisite;
use alloc::string::String;
use core::fmt;

/// An order about an account as it was read. A broken field is `None`.
#[derive(Clone)]
pub struct AccountOrder {
    /// Whose account.
    pub holder: Option<Holder>,
    /// The state before; `None` is *unknown*.
    pub standing: Option<AccountStanding>,
    /// The day of the operation that made that state.
    pub since: Option<Day>,
    /// What is ordered.
    pub change: Option<AccountChange>,
    /// The day of the operation.
    pub on: Option<Day>,
    /// The ground given.
    pub ground: Requisite<Ground>,
    /// The source that shows the ground, or the record for an opening.
    pub source: Option<Source>,
    /// Number of the act of the body.
    pub act: Option<String>,
    /// The day on which the data of points 5 and 7 changed.
    pub data_changed_on: Option<Day>,
    /// What the draft calls two of these fields.
    pub fields: AccountFields,
}

/// The fields of a draft to which findings point.
#[derive(Clone, Copy, Debug)]
pub struct AccountFields {
    /// That of the act of a body.
    pub act: &'static str,
    /// That of the day of the operation.
    pub day: &'static str,
}

/// Nothing of it: acts of bodies name people.
impl fmt::Debug for AccountOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccountOrder(..)")
    }
}

/// What the deciding needs of an edition and the calendar.
#[derive(Clone, Copy, Debug)]
pub struct AccountTerms<'a> {
    /// The time in which changed data are entered (mechanism 30).
    pub data_change: Watch<'a>,
}

/// Checks an order; the state after it where nothing is in its way.
pub fn decide(
    exam: &mut Examination,
    at: &At<'_>,
    order: &AccountOrder,
    terms: &AccountTerms<'_>,
) -> Option<AccountState> {
    let after = operation_allowed(exam, at, order);
    block_ground(exam, at, order);
    unblock_ground(exam, at, order);
    close_ground(exam, at, order);
    ground_fits_holder(exam, at, order);
    ground_shown(exam, at, order);
    block_or_close(exam, at, order);
    changed_in_time(exam, at, order, terms);
    opened_from_record(exam, at, order);
    opened_again(exam, at, order);
    in_order(exam, at, order);
    after
}

/// The operations that a ground allows, by name.
#[must_use]
pub fn options(ground: Ground) -> &'static [AccountChange] {
    if ground.closes() {
        &[AccountChange::Block, AccountChange::Close]
    } else {
        &[AccountChange::Block, AccountChange::Unblock]
    }
}

fn operation_allowed(
    exam: &mut Examination,
    at: &At<'_>,
    order: &AccountOrder,
) -> Option<AccountState> {
    let rule = &rules::OPERATION_ALLOWED;
    let change = order.change?;
    let Some(standing) = order.standing else {
        let path = at.field("state").path();
        exam.lack(
            rule,
            path,
            "account-state",
            Source::Register,
            Lack::NotGiven,
        );
        return None;
    };
    let again = standing == AccountStanding::Closed && change == AccountChange::Open;
    let shown = !again || order.act.is_some();
    let after = standing.after(change).filter(|_| shown);
    match after {
        Some(_) => exam.pass(rule),
        None => {
            let finding = Finding::new(rule, at.field("operation").path());
            let finding = finding.with("operation", change);
            exam.find(finding.with("state", standing.name()));
        }
    }
    after
}

/// The ground of an order that needs one: block, unblock, close.
fn ground_of(order: &AccountOrder) -> Option<(AccountChange, Requisite<Ground>)> {
    let change = order.change?;
    let needs = matches!(
        change,
        AccountChange::Block | AccountChange::Unblock | AccountChange::Close
    );
    needs.then_some((change, order.ground))
}

/// Passes a ground that will do, finds one that will not or is absent.
fn judge_ground(
    exam: &mut Examination,
    at: &At<'_>,
    rule: &'static Rule,
    ground: Requisite<Ground>,
    will_do: impl Fn(Ground) -> bool,
) {
    let path = at.field("ground").path();
    let name = match ground {
        Requisite::Given(ground) if will_do(ground) => return exam.pass(rule),
        Requisite::Given(ground) => ground.name(),
        Requisite::Absent => "none",
        Requisite::Broken => return exam.lack(rule, path, "ground", Source::Register, Lack::NoKey),
    };
    exam.find(Finding::new(rule, path).with("ground", name));
}

/// Point 32 lists every ground there is, so any of them blocks.
fn block_ground(exam: &mut Examination, at: &At<'_>, order: &AccountOrder) {
    if let Some((AccountChange::Block, ground)) = ground_of(order) {
        judge_ground(exam, at, &rules::BLOCK_GROUND, ground, |_| true);
    }
}

fn unblock_ground(exam: &mut Examination, at: &At<'_>, order: &AccountOrder) {
    if let Some((AccountChange::Unblock, ground)) = ground_of(order) {
        judge_ground(exam, at, &rules::UNBLOCK_GROUND, ground, Ground::unblocks);
    }
}

fn close_ground(exam: &mut Examination, at: &At<'_>, order: &AccountOrder) {
    if let Some((AccountChange::Close, ground)) = ground_of(order) {
        judge_ground(exam, at, &rules::CLOSE_GROUND, ground, Ground::closes);
    }
}

fn ground_fits_holder(exam: &mut Examination, at: &At<'_>, order: &AccountOrder) {
    let rule = &rules::GROUND_FITS_HOLDER;
    let (Some((_, Requisite::Given(ground))), Some(holder)) = (ground_of(order), order.holder)
    else {
        return;
    };
    if ground.fits(holder) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("ground").path());
        let finding = finding.with("ground", ground);
        exam.find(finding.with("holder", holder.name()));
    }
}

fn ground_shown(exam: &mut Examination, at: &At<'_>, order: &AccountOrder) {
    let rule = &rules::GROUND_SHOWN;
    let Some((_, Requisite::Given(ground))) = ground_of(order) else {
        return;
    };
    let not = |field: &'static str, source: &str| {
        let finding = Finding::new(rule, at.field(field).path());
        finding.with("ground", ground).with("source", source)
    };
    match (ground.source(), order.source) {
        (None, _) if order.act.is_some() => exam.pass(rule),
        (None, _) => exam.find(not(order.fields.act, "act-of-body")),
        (Some(needed), Some(given)) if needed == given => exam.pass(rule),
        (Some(needed), Some(_)) => exam.find(not("source", needed.name())),
        (Some(needed), None) => {
            let path = at.field("source").path();
            exam.lack(rule, path, "ground-source", needed, Lack::NotGiven);
        }
    }
}

fn block_or_close(exam: &mut Examination, at: &At<'_>, order: &AccountOrder) {
    let rule = &rules::BLOCK_OR_CLOSE;
    let Some((AccountChange::Block | AccountChange::Close, Requisite::Given(ground))) =
        ground_of(order)
    else {
        return;
    };
    if ground.closes() {
        let finding = Finding::new(rule, at.field("operation").path());
        exam.find(finding.with("options", "block, close"));
    } else {
        exam.pass(rule);
    }
}

fn changed_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    order: &AccountOrder,
    terms: &AccountTerms<'_>,
) {
    let rule = &rules::CHANGED_IN_TIME;
    // point 30 binds the issuer and the providers, and nobody else
    let bound = order.holder != Some(Holder::Insured);
    if order.change != Some(AccountChange::ChangeData) || !bound {
        return;
    }
    let path = at.field("dataChangedOn").path();
    let (Some(changed), Some(entered)) = (order.data_changed_on, order.on) else {
        exam.lack(
            rule,
            path,
            "day-of-change",
            Source::Register,
            Lack::NotGiven,
        );
        return;
    };
    let watched = terms.data_change.after(changed, Some(entered));
    let path = match watched {
        Ok(_) => at.field(order.fields.day).path(),
        Err(_) => path,
    };
    exam.term(rule, path, &watched, |finding, last| {
        finding.with("entered", entered).with("deadline", last)
    });
}

fn opened_from_record(exam: &mut Examination, at: &At<'_>, order: &AccountOrder) {
    let rule = &rules::OPENED_FROM_RECORD;
    let opening = order.change == Some(AccountChange::Open);
    if !opening || order.holder != Some(Holder::Insured) {
        return;
    }
    let path = at.field("source").path();
    match order.source {
        Some(Source::Mis | Source::HealthMinistry) => exam.pass(rule),
        Some(other) => exam.find(Finding::new(rule, path).with("source", other)),
        None => exam.lack(
            rule,
            path,
            "consumer-record",
            Source::HealthMinistry,
            Lack::NotGiven,
        ),
    }
}

/// The law closes an account and says nothing of what follows. It is a person's to decide
/// whether the act of a body ends the ground: without an act nothing is opened again.
fn opened_again(exam: &mut Examination, at: &At<'_>, order: &AccountOrder) {
    let rule = &rules::OPENED_AGAIN;
    if order.change != Some(AccountChange::Open) {
        return;
    }
    match (order.standing, &order.act) {
        (Some(AccountStanding::Closed), Some(_)) => {
            exam.find(Finding::new(rule, at.field(order.fields.act).path()));
        }
        // refused for its state
        (Some(AccountStanding::Closed), None) | (None, _) => {}
        _ => exam.pass(rule),
    }
}

fn in_order(exam: &mut Examination, at: &At<'_>, order: &AccountOrder) {
    let rule = &rules::IN_ORDER;
    let (Some(day), Some(since)) = (order.on, order.since) else {
        return;
    };
    if since <= day {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field(order.fields.day).path());
        exam.find(finding.with("day", day).with("since", since));
    }
}
