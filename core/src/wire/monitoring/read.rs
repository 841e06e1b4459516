//! Reading commands, events and heads of a monitoring.

use crate::finding::At;
use crate::ledger::Kept;
use crate::monitoring::{
    CommissionMember, CommissionMembers, DiscrepancyPlaces, FollowUps, FollowedUp,
    FoundDiscrepancies, FoundDiscrepancy, MONITORING_FORM, MonitoringCommand, MonitoringEvent,
    MonitoringKey, MonitoringStep, MonitoringStepFields, monitoring_fields,
};
use crate::wire::field::{Field, of};
use crate::wire::history::{command_head, event_head, head_record, step_of};
use crate::wire::ledger::{count, read_field, shown_field, unbroken};
use crate::wire::reader::Reader;
use crate::wire::rows::{absent_or, absent_or_text, rows};
use crate::wire::{
    CommissionMemberRecord, DiscrepancyRefRecord, FollowUpRecord, FoundDiscrepancyRecord,
    MonitoringCommandDraft, MonitoringEventRecord,
};
use alloc::string::ToString;
use alloc::vec::Vec;

/// Declares a reader of the fields of a step, out of a draft or a record that has them.
macro_rules! fields_of {
    ($reads:ident $of:ident $([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        fn $reads(
            reader: &mut Reader,
            at: &At<'_>,
            draft: &$of,
        ) -> Option<MonitoringStepFields> {
            $(let $name = read_field!($how reader at of!(draft.$name));)*
            let members = list(reader, at, of!(draft.members), member);
            let discrepancies = list(reader, at, of!(draft.discrepancies), discrepancy);
            let follow_up = list(reader, at, of!(draft.follow_up), followed_up);
            let lifted = list(reader, at, of!(draft.lifted), place);
            Some(MonitoringStepFields {
                $($name: unbroken($name)?,)*
                members: members?.map(CommissionMembers),
                discrepancies: discrepancies?.map(FoundDiscrepancies),
                follow_up: follow_up?.map(FollowUps),
                lifted: lifted?.map(DiscrepancyPlaces),
            })
        }
    };
}

/// Declares the readers of commands and of events, and the record of an event.
macro_rules! read_fields {
    ($($rows:tt)*) => {
        fields_of! { command_fields MonitoringCommandDraft $($rows)* }
        fields_of! { event_fields MonitoringEventRecord $($rows)* }
    };
}
monitoring_fields! { event read_fields }

/// Declares the record of an event.
macro_rules! shown_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        /// The event as a host keeps it: whole, since it could not be hashed anew otherwise.
        pub(super) fn event_record(event: &MonitoringEvent) -> MonitoringEventRecord {
            let said = event.step.document();
            let members = said.members.iter().flat_map(|list| &list.0);
            let discrepancies = said.discrepancies.iter().flat_map(|list| &list.0);
            let follow_up = said.follow_up.iter().flat_map(|list| &list.0);
            let lifted = said.lifted.iter().flat_map(|list| &list.0);
            MonitoringEventRecord {
                $($name: shown_field!($how said.$name),)*
                members: members.map(member_record).collect(),
                discrepancies: discrepancies.map(discrepancy_record).collect(),
                follow_up: follow_up.map(follow_up_record).collect(),
                lifted: lifted.map(|place| DiscrepancyRefRecord { discrepancy: Some(*place) }).collect(),
                digest: Some(event.digest().to_string()),
                ..head_record!(MonitoringEventRecord, event, MONITORING_FORM;
                    provider: event.key.provider.to_string(), monitoring: event.key.number.clone())
            }
        }
    };
}
monitoring_fields! { event shown_fields }

/// An empty list is none; `None` where a row could not be read.
fn list<R, T>(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[R]>,
    read: fn(&mut Reader, &At<'_>, &R) -> Option<T>,
) -> Option<Option<Vec<T>>> {
    let (rows, whole) = rows(reader, at, field, read);
    let rows = Some(rows).filter(|rows| !rows.is_empty());
    whole.then_some(rows)
}

fn member(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &CommissionMemberRecord,
) -> Option<CommissionMember> {
    let member = reader.text(at, of!(draft.member));
    let role = reader.required(at, of!(draft.role));
    let body = reader.required(at, of!(draft.body));
    Some(CommissionMember {
        member: member?,
        role: role?,
        body: body?,
    })
}

fn member_record(of: &CommissionMember) -> CommissionMemberRecord {
    CommissionMemberRecord {
        member: Some(of.member.clone()),
        role: Some(of.role.name().into()),
        body: Some(of.body.to_string()),
    }
}

fn discrepancy(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &FoundDiscrepancyRecord,
) -> Option<FoundDiscrepancy> {
    let description = reader.text(at, of!(draft.description));
    let proposal = reader.text(at, of!(draft.proposal));
    let due = reader.required(at, of!(draft.due));
    let ground = absent_or(reader, at, of!(draft.ground));
    let document = absent_or_text(reader, at, of!(draft.document));
    Some(FoundDiscrepancy {
        description: description?,
        proposal: proposal?,
        due: due?,
        ground: ground?,
        document: document?,
    })
}

fn discrepancy_record(of: &FoundDiscrepancy) -> FoundDiscrepancyRecord {
    FoundDiscrepancyRecord {
        description: Some(of.description.clone()),
        proposal: Some(of.proposal.clone()),
        due: Some(of.due.to_string()),
        ground: of.ground.map(|ground| ground.name().into()),
        document: of.document.clone(),
    }
}

fn followed_up(reader: &mut Reader, at: &At<'_>, draft: &FollowUpRecord) -> Option<FollowedUp> {
    let discrepancy = numbered(reader, at, of!(draft.discrepancy));
    let state = reader.required(at, of!(draft.state));
    Some(FollowedUp {
        discrepancy: discrepancy?,
        state: state?,
    })
}

fn follow_up_record(of: &FollowedUp) -> FollowUpRecord {
    FollowUpRecord {
        discrepancy: Some(of.discrepancy),
        state: Some(of.state.name().into()),
    }
}

fn place(reader: &mut Reader, at: &At<'_>, draft: &DiscrepancyRefRecord) -> Option<u64> {
    numbered(reader, at, of!(draft.discrepancy))
}

/// A place in a protocol, counted from one.
fn numbered(reader: &mut Reader, at: &At<'_>, field: Field<Option<u64>>) -> Option<u64> {
    let given = reader.number(at, field).is_some();
    let place = unbroken(count(reader, at, field)).flatten();
    place.filter(|_| given)
}

/// Reads a command; one to be signed is not registered yet.
pub(super) fn command(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &MonitoringCommandDraft,
    registered: bool,
) -> Option<MonitoringCommand> {
    let head = command_head!(reader, at, draft, registered);
    let provider = reader.required(at, of!(draft.provider));
    let monitoring = reader.text(at, of!(draft.monitoring));
    let kind = reader.required(at, of!(draft.step));
    let fields = command_fields(reader, at, draft);
    let step = step_of(reader, at, (kind, fields), MonitoringStep::of);
    let head = head?;
    Some(MonitoringCommand {
        number: head.number,
        key: MonitoringKey {
            provider: provider?,
            number: monitoring?,
        },
        actor: head.actor,
        orderer: head.orderer,
        step: step?,
        at: head.at,
        signature: head.signature,
    })
}

/// Reads an event that a host kept.
pub(super) fn kept(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &MonitoringEventRecord,
) -> Option<Kept<MonitoringEvent>> {
    let head = event_head!(reader, at, draft, MONITORING_FORM);
    let provider = reader.required(at, of!(draft.provider));
    let monitoring = reader.text(at, of!(draft.monitoring));
    let kind = reader.required(at, of!(draft.step));
    let fields = event_fields(reader, at, draft);
    let step = step_of(reader, at, (kind, fields), MonitoringStep::of);
    let head = head?;
    let event = MonitoringEvent {
        number: head.number,
        at: head.at,
        key: MonitoringKey {
            provider: provider?,
            number: monitoring?,
        },
        command: head.command,
        command_digest: head.command_digest,
        actor: head.actor,
        orderer: head.orderer,
        signer: head.signer,
        step: step?,
        edition: head.edition,
        previous: head.previous,
    };
    Some(Kept {
        event,
        digest: head.digest,
    })
}
