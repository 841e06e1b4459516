//! The rules of a monitoring.

use crate::calendar::{Day, WorkCalendar};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::monitoring as rules;
use crate::law::{Edition, Rule};
use crate::monitoring::lawful_protocol::{
    commission, commission_decided, due_after_protocol, other_bodies, protocol_after_notice,
    protocol_after_visit,
};
use crate::monitoring::{Consequence, ConsequenceKind, Discrepancy, Monitoring, Protocol};
use crate::placement::{Asked, TermLine, Terms};
use alloc::vec::Vec;

/// What came of a monitoring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringOutcome {
    /// What follows for the payment, in the order of the discrepancies. Only what
    /// a signed protocol and a confirming document bear.
    pub consequences: Vec<Consequence>,
    /// The notice as it ran.
    pub terms: Vec<TermLine>,
}

/// Examines a monitoring and its protocol.
#[must_use]
pub fn check_monitoring(
    exam: &mut Examination,
    monitoring: &Monitoring,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> MonitoringOutcome {
    let mut terms = Terms::new(edition, calendar);
    if monitoring.without_notice {
        notice_exception(exam, monitoring);
    } else {
        monitoring_notice(exam, &mut terms, monitoring, edition);
    }
    let mut consequences = Vec::new();
    if let Some(protocol) = &monitoring.protocol {
        commission_told(exam, monitoring, protocol, edition);
        protocol_content(exam, protocol);
        protocol_dated(exam, monitoring, protocol);
        discrepancy_proposal(exam, protocol);
        follow_up(exam, protocol);
        protocol_signed(exam, protocol);
        unconfirmed_consequence(exam, protocol);
        consequences = confirmed(protocol);
        payment_suspended(exam, protocol, &consequences);
        payment_stopped(exam, protocol, &consequences);
    }
    MonitoringOutcome {
        consequences,
        terms: terms.lines,
    }
}

fn monitoring_notice(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    monitoring: &Monitoring,
    edition: &Edition,
) {
    let asked = Asked {
        rule: &rules::MONITORING_NOTICE,
        name: "monitoring_notice",
        length: &edition.parameters.monitoring_notice,
        path: At::root().field("notified").path(),
        event: monitoring.planned,
        done: monitoring.notified,
    };
    terms.notice(exam, asked);
}

fn notice_exception(exam: &mut Examination, monitoring: &Monitoring) {
    let rule = &rules::NOTICE_EXCEPTION;
    if monitoring.exception.is_some() {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, At::root().field("exception").path()));
    }
}

fn commission_told(
    exam: &mut Examination,
    monitoring: &Monitoring,
    protocol: &Protocol,
    edition: &Edition,
) {
    let root = At::root();
    let (draft, decision) = (root.field("protocol"), root.field("decision"));
    let members = draft.field("commission");
    let roles: Vec<_> = protocol.commission.iter().map(|one| one.role).collect();
    commission(exam, &members, &roles, edition);
    other_bodies(exam, &members, &roles, edition);
    let decided = monitoring.decision.as_ref().and(monitoring.decided_on);
    commission_decided(exam, &decision, (decided, monitoring.planned));
}

/// The days of a protocol against those of its monitoring.
fn protocol_dated(exam: &mut Examination, monitoring: &Monitoring, protocol: &Protocol) {
    let root = At::root();
    let draft = root.field("protocol");
    let (date, list) = (draft.field("date"), draft.field("discrepancies"));
    // nobody was told of a monitoring by the exception
    if !monitoring.without_notice {
        protocol_after_notice(exam, &date, protocol.date, monitoring.notified);
    }
    protocol_after_visit(exam, &date, protocol.date, monitoring.planned);
    for (place, one) in protocol.discrepancies.iter().enumerate() {
        // a missing day is MON-005's
        if let Some(due) = one.due {
            due_after_protocol(exam, &list.index(place).field("due"), due, protocol.date);
        }
    }
}

fn protocol_content(exam: &mut Examination, protocol: &Protocol) {
    let rule = &rules::PROTOCOL_CONTENT;
    let root = At::root();
    let draft = root.field("protocol");
    let each = [
        ("date", protocol.date.is_some()),
        ("commission", !protocol.commission.is_empty()),
        ("providers", !protocol.providers.is_empty()),
    ];
    for (content, there) in each {
        if there {
            exam.pass(rule);
        } else {
            let finding = Finding::new(rule, draft.field(content).path());
            exam.find(finding.with("content", content));
        }
    }
}

fn discrepancy_proposal(exam: &mut Examination, protocol: &Protocol) {
    let rule = &rules::DISCREPANCY_PROPOSAL;
    let root = At::root();
    let draft = root.field("protocol");
    let list = draft.field("discrepancies");
    for (at, one) in protocol.discrepancies.iter().enumerate() {
        for (content, there) in [
            ("proposal", one.proposal.is_some()),
            ("due", one.due.is_some()),
        ] {
            if there {
                exam.pass(rule);
            } else {
                let finding = Finding::new(rule, list.index(at).field(content).path());
                exam.find(finding.with("content", content));
            }
        }
    }
}

fn follow_up(exam: &mut Examination, protocol: &Protocol) {
    let rule = &rules::FOLLOW_UP;
    let root = At::root();
    let draft = root.field("protocol");
    match protocol.repeated {
        _ if protocol.follow_up.is_some() => exam.pass(rule),
        Some(false) => exam.pass(rule),
        Some(true) => exam.find(Finding::new(rule, draft.field("followUp").path())),
        None => {
            let path = draft.field("repeated").path();
            exam.lack(rule, path, "repeated", Source::Register, Lack::NotGiven);
        }
    }
}

fn protocol_signed(exam: &mut Examination, protocol: &Protocol) {
    let rule = &rules::PROTOCOL_SIGNED;
    let root = At::root();
    let draft = root.field("protocol");
    let list = draft.field("commission");
    for (at, member) in protocol.commission.iter().enumerate() {
        let path = list.index(at).field("signed").path();
        match member.signed {
            Some(true) => exam.pass(rule),
            Some(false) => exam.find(Finding::new(rule, path)),
            None => exam.lack(
                rule,
                path,
                "signature",
                Source::Certificates,
                Lack::NotGiven,
            ),
        }
    }
}

fn signed_by_all(protocol: &Protocol) -> bool {
    let mut members = protocol.commission.iter();
    !protocol.commission.is_empty() && members.all(|member| member.signed == Some(true))
}

fn unconfirmed_consequence(exam: &mut Examination, protocol: &Protocol) {
    let rule = &rules::UNCONFIRMED_CONSEQUENCE;
    let root = At::root();
    let draft = root.field("protocol");
    let list = draft.field("discrepancies");
    for (at, one) in protocol.discrepancies.iter().enumerate() {
        match (one.consequence, &one.document) {
            (Some(_), Some(_)) if signed_by_all(protocol) => exam.pass(rule),
            (Some(kind), _) => {
                let finding = Finding::new(rule, list.index(at).field("consequence").path());
                exam.find(finding.with("consequence", kind));
            }
            // nothing is to follow from it
            (None, _) => {}
        }
    }
}

/// What a dated protocol, signed by all, and a confirming document bear.
fn confirmed(protocol: &Protocol) -> Vec<Consequence> {
    let Some(from) = protocol.date.filter(|_| signed_by_all(protocol)) else {
        return Vec::new();
    };
    let of = |(discrepancy, one): (usize, &Discrepancy)| {
        let kind = one.document.as_ref().and(one.consequence)?;
        Some(Consequence {
            kind,
            from,
            discrepancy,
        })
    };
    protocol
        .discrepancies
        .iter()
        .enumerate()
        .filter_map(of)
        .collect()
}

fn payment_suspended(exam: &mut Examination, protocol: &Protocol, consequences: &[Consequence]) {
    let rule = &rules::PAYMENT_SUSPENDED;
    let mut sound = true;
    for one in consequences {
        if one.kind == ConsequenceKind::Stopped {
            continue;
        }
        sound = false;
        let finding = at_discrepancy(rule, one).with("ground", one.kind.point());
        exam.find(finding.with("from", one.from));
    }
    if sound {
        none_follows(exam, rule, protocol.date);
    }
}

fn payment_stopped(exam: &mut Examination, protocol: &Protocol, consequences: &[Consequence]) {
    let rule = &rules::PAYMENT_STOPPED;
    let mut sound = true;
    for one in consequences {
        if one.kind == ConsequenceKind::Stopped {
            sound = false;
            exam.find(at_discrepancy(rule, one).with("from", one.from));
        }
    }
    if sound {
        none_follows(exam, rule, protocol.date);
    }
}

fn at_discrepancy(rule: &'static Rule, one: &Consequence) -> Finding {
    let root = At::root();
    let draft = root.field("protocol");
    let list = draft.field("discrepancies");
    Finding::new(
        rule,
        list.index(one.discrepancy).field("consequence").path(),
    )
}

/// Without its date a protocol cannot say from when anything follows.
fn none_follows(exam: &mut Examination, rule: &'static Rule, date: Option<Day>) {
    if date.is_some() {
        exam.pass(rule);
    } else {
        let path = At::root().field("protocol").path();
        exam.lack(rule, path, "date", Source::Register, Lack::NoKey);
    }
}
