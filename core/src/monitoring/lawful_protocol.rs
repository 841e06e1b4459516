//! What the law asks of a commission and of a protocol, wherever they are told: in the draft
//! of a monitoring, and in the commands of its history (mechanism 19, 20).

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::monitoring as rules;
use crate::law::{Commissioners, Edition, Rule};
use crate::monitoring::MemberRole;

/// MON-003: the commission has the members whom the point demands.
///
/// Those of other authorised bodies («а также») are demanded by the reading of the edition
/// alone ([`Commissioners`]). Speaks with `member`.
pub(super) fn commission(
    exam: &mut Examination,
    at: &At<'_>,
    roles: &[Option<MemberRole>],
    edition: &Edition,
) {
    let rule = &rules::COMMISSION;
    let reading = edition.parameters.commission_members.get();
    let other = match reading {
        Commissioners::Three => None,
        Commissioners::Four => Some(MemberRole::OtherBody),
    };
    for role in MemberRole::REQUIRED.into_iter().chain(other) {
        if roles.contains(&Some(role)) {
            exam.pass(rule);
        } else {
            exam.find(Finding::new(rule, at.path()).with("member", role));
        }
    }
}

/// MON-015: other authorised bodies are in the commission.
///
/// By the other reading of «а также» they had to be: told where they are not, and only by the
/// reading that does not demand them.
pub(super) fn other_bodies(
    exam: &mut Examination,
    at: &At<'_>,
    roles: &[Option<MemberRole>],
    edition: &Edition,
) {
    let rule = &rules::OTHER_BODIES;
    let there = roles.contains(&Some(MemberRole::OtherBody));
    match edition.parameters.commission_members.get() {
        Commissioners::Three if !there => exam.find(Finding::new(rule, at.path())),
        // MON-003 asks for them, or they are there
        Commissioners::Three | Commissioners::Four => exam.pass(rule),
    }
}

/// MON-014: the commission is created by a decision of the issuer, not after the day set.
///
/// Speaks with `decided` and `planned`.
pub(super) fn commission_decided(
    exam: &mut Examination,
    at: &At<'_>,
    (decided, planned): (Option<Day>, Day),
) {
    let rule = &rules::COMMISSION_DECIDED;
    let Some(decided) = decided else {
        return exam.lack(
            rule,
            at.path(),
            "decision",
            Source::Register,
            Lack::NotGiven,
        );
    };
    if decided <= planned {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.path()).with("decided", decided);
    exam.find(finding.with("planned", planned));
}

/// MON-011: a protocol is not older than the notice of its monitoring.
///
/// Speaks with `protocol` and `notified`.
pub(super) fn protocol_after_notice(
    exam: &mut Examination,
    at: &At<'_>,
    date: Option<Day>,
    notified: Option<Day>,
) {
    not_before(
        exam,
        (&rules::PROTOCOL_AFTER_NOTICE, at),
        (date, "date"),
        (notified, "notified"),
    );
}

/// MON-012: a protocol is not older than the day set for its monitoring.
///
/// Speaks with `protocol` and `planned`.
pub(super) fn protocol_after_visit(
    exam: &mut Examination,
    at: &At<'_>,
    date: Option<Day>,
    planned: Day,
) {
    not_before(
        exam,
        (&rules::PROTOCOL_AFTER_VISIT, at),
        (date, "date"),
        (Some(planned), "planned"),
    );
}

/// A protocol of a day, and what came before it. Without either day nobody can say.
fn not_before(
    exam: &mut Examination,
    (rule, at): (&'static Rule, &At<'_>),
    (date, named): (Option<Day>, &'static str),
    (before, name): (Option<Day>, &'static str),
) {
    match (date, before) {
        (None, _) => exam.lack(rule, at.path(), named, Source::Register, Lack::NoKey),
        (_, None) => exam.lack(rule, at.path(), name, Source::Register, Lack::NotGiven),
        (Some(date), Some(before)) if date < before => {
            let finding = Finding::new(rule, at.path()).with("protocol", date);
            exam.find(finding.with(name, before));
        }
        _ => exam.pass(rule),
    }
}

/// MON-013: what is to be removed is to be removed on the day of the protocol or later.
///
/// Speaks with `due` and `protocol`.
pub(super) fn due_after_protocol(exam: &mut Examination, at: &At<'_>, due: Day, date: Option<Day>) {
    let rule = &rules::DUE_AFTER_PROTOCOL;
    match date {
        None => exam.lack(rule, at.path(), "date", Source::Register, Lack::NoKey),
        Some(date) if due < date => {
            let finding = Finding::new(rule, at.path()).with("due", due);
            exam.find(finding.with("protocol", date));
        }
        Some(_) => exam.pass(rule),
    }
}
