//! Reading commands, events and heads of a monitoring.

use crate::calendar::Moment;
use crate::finding::At;
use crate::ledger::{Head, SignerMark};
use crate::monitoring::{
    CommissionMember, CommissionMembers, DiscrepancyPlaces, FollowUps, FollowedUp,
    FoundDiscrepancies, FoundDiscrepancy, KeptMonitoringEvent, MONITORING_FORM, MonitoringCommand,
    MonitoringEvent, MonitoringKey, MonitoringStep, MonitoringStepFields, MonitoringStepKind,
    monitoring_fields,
};
use crate::wire::field::{Field, of};
use crate::wire::ledger::{
    count, read_field, shown_field, signature_of, signer_mark, signer_record, unbroken,
};
use crate::wire::reader::Reader;
use crate::wire::rows::{absent_or, absent_or_text, rows};
use crate::wire::{
    CommissionMemberRecord, DiscrepancyRefRecord, FollowUpRecord, FoundDiscrepancyRecord,
    MonitoringCommandDraft, MonitoringEventRecord, MonitoringHeadRecord,
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
                ..head_record(event)
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

/// The step of a kind; what it lacks and what it does not take is found.
fn step(
    reader: &mut Reader,
    at: &At<'_>,
    kind: Option<MonitoringStepKind>,
    fields: Option<MonitoringStepFields>,
) -> Option<MonitoringStep> {
    match MonitoringStep::of(kind?, fields?) {
        Ok(step) => Some(step),
        Err(fault) => {
            for name in fault.missing {
                reader.missing_named(at, name);
            }
            for name in fault.alien {
                reader.malformed_at(at.field(name).path(), name, "the step takes no such field");
            }
            None
        }
    }
}

/// Reads a command; one to be signed is not registered yet.
pub(super) fn command(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &MonitoringCommandDraft,
    registered: bool,
) -> Option<MonitoringCommand> {
    let number = reader.text(at, of!(draft.command));
    let provider = reader.required(at, of!(draft.provider));
    let monitoring = reader.text(at, of!(draft.monitoring));
    let actor = reader.required(at, of!(draft.actor));
    let orderer = reader.required(at, of!(draft.orderer));
    let kind = reader.required(at, of!(draft.step));
    let fields = command_fields(reader, at, draft);
    let step = step(reader, at, kind, fields);
    let moment = if registered {
        reader.required(at, of!(draft.at))
    } else {
        // the text to sign does not hold it
        let told = reader.optional(at, of!(draft.at));
        told.or_else(|| Moment::new(FIRST.parse().ok()?, 0))
    };
    let signature = of!(draft.signature);
    let evidence = signature
        .value
        .map(|draft| signature_of(reader, &at.field(signature.name), draft, None));
    Some(MonitoringCommand {
        number: number?,
        key: MonitoringKey {
            provider: provider?,
            number: monitoring?,
        },
        actor: actor?,
        orderer: orderer?,
        step: step?,
        at: moment?,
        signature: evidence,
    })
}

/// A day that stands for a registration that has not been.
const FIRST: &str = "2026-01-01";

/// Reads an event that a host kept.
pub(super) fn kept(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &MonitoringEventRecord,
) -> Option<KeptMonitoringEvent> {
    let number = reader.number(at, of!(draft.number));
    let version = of!(draft.version);
    if version.value != Some(MONITORING_FORM) {
        reader.malformed(at, version, "the form of the event is not version 1");
    }
    let moment = reader.required(at, of!(draft.at));
    let provider = reader.required(at, of!(draft.provider));
    let monitoring = reader.text(at, of!(draft.monitoring));
    let command = reader.text(at, of!(draft.command));
    let command_digest = reader.required(at, of!(draft.command_digest));
    let actor = reader.required(at, of!(draft.actor));
    let orderer = reader.required(at, of!(draft.orderer));
    let mark = of!(draft.signer);
    let signer: Option<Option<SignerMark>> = match mark.value {
        Some(draft) => signer_mark(reader, &at.field(mark.name), draft).map(Some),
        None => Some(None),
    };
    let kind = reader.required(at, of!(draft.step));
    let fields = event_fields(reader, at, draft);
    let step = step(reader, at, kind, fields);
    let edition = reader.text(at, of!(draft.edition));
    let previous = reader.required(at, of!(draft.previous));
    let digest = unbroken(reader.requisite(at, of!(draft.digest)));
    let event = MonitoringEvent {
        number: number?,
        at: moment?,
        key: MonitoringKey {
            provider: provider?,
            number: monitoring?,
        },
        command: command?,
        command_digest: command_digest?,
        actor: actor?,
        orderer: orderer?,
        signer: signer?,
        step: step?,
        edition: edition?,
        previous: previous?,
    };
    Some(KeptMonitoringEvent {
        event,
        digest: digest?,
    })
}

fn head_record(event: &MonitoringEvent) -> MonitoringEventRecord {
    MonitoringEventRecord {
        number: Some(event.number),
        version: Some(MONITORING_FORM),
        at: Some(event.at.to_string()),
        provider: Some(event.key.provider.to_string()),
        monitoring: Some(event.key.number.clone()),
        command: Some(event.command.clone()),
        command_digest: Some(event.command_digest.to_string()),
        actor: Some(event.actor.name().into()),
        orderer: Some(event.orderer.to_string()),
        signer: event.signer.as_ref().map(signer_record),
        step: Some(event.step.kind().name().into()),
        edition: Some(event.edition.clone()),
        previous: Some(event.previous.to_string()),
        ..MonitoringEventRecord::default()
    }
}

/// Reads the head at `at`, where there is one.
pub(super) fn head(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&MonitoringHeadRecord>>,
) -> Option<Head> {
    let draft = field.value?;
    let here = at.field(field.name);
    let number = reader.number(&here, of!(draft.number));
    let digest = reader.required(&here, of!(draft.digest));
    Some(Head {
        number: number?,
        digest: digest?,
    })
}

/// A head as a report tells it.
pub(super) fn head_of(head: Head) -> MonitoringHeadRecord {
    MonitoringHeadRecord {
        number: Some(head.number),
        digest: Some(head.digest.to_string()),
    }
}
