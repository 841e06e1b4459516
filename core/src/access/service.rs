//! Access of the Fund's employees to the service (access-service 3), and planned
//! breaks (mechanism 23 par 2).

use crate::calendar::{Counting, Day, Moment};
use crate::closed_set::closed_set;
use crate::finding::{At, Examination, Finding};
use crate::law::Edition;
use crate::law::catalogue::access as rules;

closed_set! {
    /// What is asked of the supplier.
    ///
    /// ```
    /// use qalqan_core::access::AccessRequestKind;
    ///
    /// // access is given, prolonged or changed, and ended (access-service 2.3)
    /// assert_eq!(AccessRequestKind::NAMES, ["grant", "update", "end"]);
    /// ```
    pub enum AccessRequestKind: "request" {
        /// First access for the users of a list.
        Grant = "grant",
        /// Rights prolonged or changed.
        Update = "update",
        /// Access ended.
        End = "end",
    }
}

/// A request as it was read.
#[derive(Clone, Copy, Debug)]
pub struct AccessRequest {
    /// What is asked.
    pub kind: AccessRequestKind,
    /// Is there a written application?
    pub written: bool,
    /// The day the list or the request came.
    pub received: Option<Day>,
    /// The day access is due or rights were changed.
    pub effective: Option<Day>,
    /// Users of the list.
    pub users: Option<u32>,
    /// Those of them with a signature issued to the customer as a legal entity.
    pub users_with_entity_signature: Option<u32>,
    /// The day of the contract.
    pub contract_signed: Option<Day>,
    /// The day the supplier sent its e-mail address.
    pub contact_sent: Option<Day>,
}

/// Checks a request.
pub fn check_request(
    exam: &mut Examination,
    at: &At<'_>,
    request: &AccessRequest,
    edition: &Edition,
    counting: Counting<'_>,
) {
    applied_in_writing(exam, at, request);
    entity_signature(exam, at, request);
    service_term(exam, at, request, edition);
    list_in_time(exam, at, request, edition, counting);
    rights_in_time(exam, at, request, edition, counting);
    contact_in_time(exam, at, request, edition, counting);
}

fn applied_in_writing(exam: &mut Examination, at: &At<'_>, request: &AccessRequest) {
    let rule = &rules::APPLIED_IN_WRITING;
    if request.written {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("written").path()));
    }
}

fn entity_signature(exam: &mut Examination, at: &At<'_>, request: &AccessRequest) {
    let rule = &rules::ENTITY_SIGNATURE;
    let (Some(users), Some(signed)) = (request.users, request.users_with_entity_signature) else {
        return;
    };
    if signed >= users {
        exam.pass(rule);
    } else {
        let path = at.field("usersWithEntitySignature").path();
        exam.find(Finding::new(rule, path));
    }
}

/// From the contract to the end of the pilot, both days inside.
fn service_term(exam: &mut Examination, at: &At<'_>, request: &AccessRequest, edition: &Edition) {
    let rule = &rules::SERVICE_TERM;
    let Some(day) = request.effective else {
        return;
    };
    let last = edition.in_force.last();
    let early = request.contract_signed.is_some_and(|signed| day < signed);
    if !early && day <= last {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("effective").path());
        exam.find(finding.with("day", day).with("last", last));
    }
}

fn list_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    request: &AccessRequest,
    edition: &Edition,
    counting: Counting<'_>,
) {
    let (AccessRequestKind::Grant, Some(received), Some(effective)) =
        (request.kind, request.received, request.effective)
    else {
        return;
    };
    let term = edition.parameters.access_list.get();
    let watched = counting.watch(term).before(effective, Some(received));
    let path = at.field("received").path();
    exam.term(&rules::LIST_IN_TIME, path, &watched, |finding, last| {
        finding.with("sent", received).with("deadline", last)
    });
}

fn rights_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    request: &AccessRequest,
    edition: &Edition,
    counting: Counting<'_>,
) {
    let changing = request.kind != AccessRequestKind::Grant;
    let (true, Some(received), Some(effective)) = (changing, request.received, request.effective)
    else {
        return;
    };
    let term = edition.parameters.access_update.get();
    let watched = counting.watch(term).after(received, Some(effective));
    let path = at.field("effective").path();
    exam.term(&rules::RIGHTS_IN_TIME, path, &watched, |finding, last| {
        finding.with("done", effective).with("deadline", last)
    });
}

fn contact_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    request: &AccessRequest,
    edition: &Edition,
    counting: Counting<'_>,
) {
    let (Some(signed), Some(sent)) = (request.contract_signed, request.contact_sent) else {
        return;
    };
    let term = edition.parameters.supplier_contact.get();
    let watched = counting.watch(term).after(signed, Some(sent));
    let path = at.field("contactSent").path();
    exam.term(&rules::CONTACT_IN_TIME, path, &watched, |finding, last| {
        finding.with("sent", sent).with("deadline", last)
    });
}

closed_set! {
    /// What is going to stand still.
    pub enum Resting: "system" {
        /// The register (mechanism 23 par 2).
        Register = "register",
        /// The service for the Fund's employees (access-service 3.4).
        Service = "service",
    }
}

/// A planned break as it was read.
#[derive(Clone, Copy, Debug)]
pub struct Maintenance {
    /// What is not available.
    pub system: Resting,
    /// The day it was announced.
    pub told: Day,
    /// Its start.
    pub start: Moment,
    /// Its end.
    pub end: Moment,
    /// Did the sides agree on a longer one?
    pub longer_agreed: bool,
}

/// Checks a planned break.
pub fn check_maintenance(
    exam: &mut Examination,
    at: &At<'_>,
    plan: &Maintenance,
    edition: &Edition,
    counting: Counting<'_>,
) {
    match plan.system {
        Resting::Register => break_notice(exam, at, plan, edition, counting),
        Resting::Service => {
            maintenance_notice(exam, at, plan, edition, counting);
            maintenance_length(exam, at, plan, edition);
        }
    }
}

fn break_notice(
    exam: &mut Examination,
    at: &At<'_>,
    plan: &Maintenance,
    edition: &Edition,
    counting: Counting<'_>,
) {
    let term = edition.parameters.break_notice.get();
    let watched = counting
        .watch(term)
        .before(plan.start.day(), Some(plan.told));
    let path = at.field("told").path();
    exam.term(&rules::BREAK_NOTICE, path, &watched, |finding, last| {
        finding.with("told", plan.told).with("deadline", last)
    });
}

fn maintenance_notice(
    exam: &mut Examination,
    at: &At<'_>,
    plan: &Maintenance,
    edition: &Edition,
    counting: Counting<'_>,
) {
    let term = edition.parameters.maintenance_notice.get();
    let watched = counting
        .watch(term)
        .before(plan.start.day(), Some(plan.told));
    let path = at.field("told").path();
    exam.term(
        &rules::MAINTENANCE_NOTICE,
        path,
        &watched,
        |finding, last| finding.with("told", plan.told).with("deadline", last),
    );
}

fn maintenance_length(exam: &mut Examination, at: &At<'_>, plan: &Maintenance, edition: &Edition) {
    let rule = &rules::MAINTENANCE_LENGTH;
    let limit = i64::from(edition.parameters.maintenance_hours.get()).saturating_mul(3600);
    let length = plan.end.seconds_since(plan.start);
    if plan.longer_agreed || length <= limit {
        exam.pass(rule);
    } else {
        // minutes begun, so that one second over is seen
        let minutes = |seconds: i64| seconds.saturating_add(59).checked_div(60).unwrap_or(0);
        let finding = Finding::new(rule, at.field("end").path());
        let finding = finding.with("minutes", minutes(length));
        exam.find(finding.with("limit", minutes(limit)));
    }
}
