//! The rules of a distribution: of the draft, and of the outcome.

use crate::allocation::pool::{duplicates, floors_of, tiyn};
use crate::allocation::{Allocation, METHOD, Receiver, Tie, Unplaced};
use crate::calendar::{Day, WorkCalendar};
use crate::closed_set::closed_set;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::allocation as rules;
use crate::law::{Edition, Rule};
use crate::money::Tenge;
use crate::placement::{Asked, TermLine, Terms};
use alloc::string::ToString;
use alloc::vec::Vec;

closed_set! {
    /// The bases of a decision that point 10 admits, alone or together.
    pub enum Basis: "basis" {
        /// Automated and proportional distribution: what this room does.
        Proportional = "proportional",
        /// The Procurement Rules.
        ProcurementRules = "procurement-rules",
        /// The methodology of distributing volumes of services, № 169.
        Methodology169 = "methodology-169",
        /// The methodology of rating, № 170.
        Methodology170 = "methodology-170",
    }
}

/// What a distribution may not exceed (mechanism 10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The approved procurement plan.
    pub plan: Option<Tenge>,
    /// The limit of financing.
    pub financing: Option<Tenge>,
}

/// Examines a draft before it is distributed: amounts, bounds, keys, limits, basis.
pub fn check_pool(
    exam: &mut Examination,
    amount: Tenge,
    receivers: &[Receiver],
    limits: Limits,
    basis: Option<Basis>,
) {
    negative_amount(exam, amount, receivers);
    floors_over_pool(exam, amount, receivers);
    cap_below_floor(exam, receivers);
    receiver_twice(exam, receivers);
    over_limits(exam, amount, limits);
    other_method(exam, basis);
    method_note(exam, basis);
}

/// Examines what a distribution left open: money unplaced, a tie settled.
pub fn check_outcome(exam: &mut Examination, outcome: &Allocation) {
    left_unplaced(exam, outcome.unplaced);
    tie_settled(exam, outcome.tie.as_ref());
}

fn negative_amount(exam: &mut Examination, pool: Tenge, receivers: &[Receiver]) {
    let rule = &rules::NEGATIVE_AMOUNT;
    let root = At::root();
    let mut sound = true;
    let mut refuse = |exam: &mut Examination, at: At<'_>, amount: Tenge| {
        sound = false;
        exam.find(Finding::new(rule, at.path()).with("amount", amount));
    };
    if pool.is_negative() {
        refuse(exam, root.field("pool"), pool);
    }
    let list = root.field("receivers");
    for (at, receiver) in receivers.iter().enumerate() {
        let row = list.index(at);
        if let Some(cap) = receiver.cap.filter(|cap| cap.is_negative()) {
            refuse(exam, row.field("cap"), cap);
        }
        if receiver.floor.is_negative() {
            refuse(exam, row.field("floor"), receiver.floor);
        }
    }
    if sound {
        exam.pass(rule);
    }
}

fn floors_over_pool(exam: &mut Examination, pool: Tenge, receivers: &[Receiver]) {
    let rule = &rules::FLOORS_OVER_POOL;
    let floors = floors_of(receivers);
    if floors <= u128::from(tiyn(pool)) {
        return exam.pass(rule);
    }
    // a sum of floors beyond the range of amounts is shown in tiyn
    let shown = match i64::try_from(floors) {
        Ok(floors) => Tenge::from_tiyn(floors).to_string(),
        Err(_) => alloc::format!("{floors} tiyn"),
    };
    let finding = Finding::new(rule, At::root().field("receivers").path());
    exam.find(finding.with("floors", shown).with("pool", pool));
}

fn cap_below_floor(exam: &mut Examination, receivers: &[Receiver]) {
    let rule = &rules::CAP_BELOW_FLOOR;
    let root = At::root();
    let list = root.field("receivers");
    for (at, receiver) in receivers.iter().enumerate() {
        match receiver.cap {
            Some(cap) if cap < receiver.floor => {
                let finding = Finding::new(rule, list.index(at).field("cap").path());
                exam.find(finding.with("cap", cap).with("floor", receiver.floor));
            }
            _ => exam.pass(rule),
        }
    }
}

fn receiver_twice(exam: &mut Examination, receivers: &[Receiver]) {
    let rule = &rules::RECEIVER_TWICE;
    let root = At::root();
    let list = root.field("receivers");
    let mut sound = true;
    for (at, first) in duplicates(receivers) {
        sound = false;
        let finding = Finding::new(rule, list.index(at).field("key").path());
        // the place, not the key: it may be a person's number
        exam.find(finding.with("first", list.index(first).path()));
    }
    if sound {
        exam.pass(rule);
    }
}

fn over_limits(exam: &mut Examination, pool: Tenge, limits: Limits) {
    let rule: &'static Rule = &rules::OVER_LIMITS;
    let root = At::root();
    let each = [
        ("planLimit", limits.plan, Source::Register),
        ("financingLimit", limits.financing, Source::Accounting),
    ];
    for (name, limit, source) in each {
        let path = root.field("pool").path();
        match limit {
            None => exam.lack(rule, root.field(name).path(), name, source, Lack::NotGiven),
            Some(limit) if pool > limit => {
                let finding = Finding::new(rule, path).with("pool", pool);
                exam.find(finding.with("limit", limit).stake(pool.distance(limit)));
            }
            Some(_) => exam.pass(rule),
        }
    }
}

fn other_method(exam: &mut Examination, basis: Option<Basis>) {
    let rule = &rules::OTHER_METHOD;
    match basis {
        Some(other) if other != Basis::Proportional => {
            let finding = Finding::new(rule, At::root().field("basis").path());
            exam.find(finding.with("basis", other));
        }
        _ => exam.pass(rule),
    }
}

fn method_note(exam: &mut Examination, basis: Option<Basis>) {
    let rule = &rules::METHOD_NOTE;
    if basis.is_some() {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, At::root().field("basis").path());
    exam.find(finding.with("method", METHOD));
}

fn left_unplaced(exam: &mut Examination, unplaced: Option<Unplaced>) {
    let rule = &rules::LEFT_UNPLACED;
    match unplaced {
        Some(left) if left.amount().is_positive() => {
            let finding = Finding::new(rule, At::root().field("pool").path());
            let finding = finding.with("left", left.amount());
            exam.find(finding.with("reason", left.name()).stake(left.amount()));
        }
        _ => exam.pass(rule),
    }
}

fn tie_settled(exam: &mut Examination, tie: Option<&Tie>) {
    let rule = &rules::TIE_SETTLED;
    let Some(tie) = tie else {
        return exam.pass(rule);
    };
    let finding = Finding::new(rule, At::root().field("receivers").path());
    let finding = finding.with("won", tie.won.len());
    exam.find(finding.with("lost", tie.lost.len()));
}

/// The term of the decision, from the end of the acceptance of applications.
/// `decided` stands at the field `decidedOn`.
#[must_use]
pub fn distribution_decision(
    exam: &mut Examination,
    edition: &Edition,
    calendar: &WorkCalendar,
    acceptance_ended: Day,
    decided: Option<Day>,
) -> Vec<TermLine> {
    let mut terms = Terms::new(edition, calendar);
    let asked = Asked {
        rule: &rules::DISTRIBUTION_DECISION,
        name: "distribution_decision",
        length: &edition.parameters.distribution_decision,
        path: At::root().field("decidedOn").path(),
        event: acceptance_ended,
        done: decided,
    };
    terms.within(exam, asked);
    terms.lines
}
