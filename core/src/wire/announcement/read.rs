//! Reading commands and events.

use crate::allocation::Weight;
use crate::announcement::{
    ANNOUNCEMENT_FORM, AnnouncementCommand, AnnouncementEvent, AnnouncementFields, PlanLine,
    PlanLines, PlanStep, Stage, StageShare, Stages, StatedGrounds, StatedRejection,
    announcement_fields,
};
use crate::finding::At;
use crate::law::catalogue::{input, limits};
use crate::ledger::Kept;
use crate::money::Tenge;
use crate::placement::{Filing, StatedGround};
use crate::settlement::RuleCodes;
use crate::wire::field::{Field, of};
use crate::wire::history::{command_head, event_head, step_of};
use crate::wire::ledger::{read_field, unbroken};
use crate::wire::placement::filing;
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{
    AnnouncementCommandDraft, AnnouncementEventRecord, FilingDraft, PlanLineRecord, StageRecord,
    StageShareRecord, StatedRejectionRecord,
};
use alloc::string::String;
use alloc::vec::Vec;

/// Declares the readers of the fields of commands and of events.
macro_rules! read_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        read_fields! { @of command_fields AnnouncementCommandDraft $([$name $how])* }
        read_fields! { @of event_fields AnnouncementEventRecord $([$name $how])* }
    };
    (@of $read:ident $record:ident $([$name:ident $how:ident])*) => {
        fn $read(reader: &mut Reader, at: &At<'_>, draft: &$record) -> Option<AnnouncementFields> {
            $(let $name = read_field!($how reader at of!(draft.$name));)*
            let codes = codes(reader, at, of!(draft.codes));
            let filing = filed(reader, at, of!(draft.filing));
            let grounds = grounds(reader, at, of!(draft.grounds));
            let lines = lines(reader, at, of!(draft.lines));
            let stages = stages(reader, at, of!(draft.stages));
            Some(AnnouncementFields {
                $($name: unbroken($name)?,)*
                codes: codes?,
                filing: filing?,
                grounds: grounds?,
                lines: lines?,
                stages: stages?,
            })
        }
    };
}
announcement_fields! { event read_fields }

fn codes(reader: &mut Reader, at: &At<'_>, field: Field<&[String]>) -> Option<Option<RuleCodes>> {
    let read =
        |reader: &mut Reader, at: &At<'_>, draft: &String| reader.plain_at(at, "codes", draft);
    let (codes, whole) = rows(reader, at, field, read);
    let codes = Some(codes).filter(|codes| !codes.is_empty());
    whole.then_some(codes.map(RuleCodes))
}

/// A filing is read whole or not at all: it could not be hashed anew otherwise.
fn filed(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&FilingDraft>>,
) -> Option<Option<Filing>> {
    let Some(draft) = field.value else {
        return Some(None);
    };
    let before = broken(reader);
    let filing = filing!(reader, &at.field(field.name), draft);
    (broken(reader) == before).then_some(Some(filing))
}

/// How many fields could not be read.
fn broken(reader: &Reader) -> u64 {
    let rules = [
        &input::MISSING,
        &input::MALFORMED,
        &limits::LIST_TOO_LONG,
        &limits::TEXT_TOO_LONG,
    ];
    let found = rules.map(|rule| reader.exam.times_found(rule));
    found.iter().sum()
}

fn grounds(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[StatedRejectionRecord]>,
) -> Option<Option<StatedGrounds>> {
    let (read, whole) = rows(reader, at, field, |reader, at, draft| {
        let name = reader.text(at, of!(draft.ground));
        let paper = unbroken(reader.requisite_text(at, of!(draft.paper)));
        let norm = unbroken(reader.requisite_text(at, of!(draft.norm)));
        Some(StatedRejection {
            stated: StatedGround {
                at: 0,
                name: name?,
                case: draft.case,
            },
            paper: paper?,
            norm: norm?,
        })
    });
    let placed = read.into_iter().enumerate().map(|(place, one)| {
        let stated = StatedGround {
            at: place,
            ..one.stated
        };
        StatedRejection { stated, ..one }
    });
    let placed: Vec<StatedRejection> = placed.collect();
    let grounds = Some(placed).filter(|grounds| !grounds.is_empty());
    whole.then_some(grounds.map(StatedGrounds))
}

fn lines(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[PlanLineRecord]>,
) -> Option<Option<PlanLines>> {
    let (lines, whole) = rows(reader, at, field, |reader, at, draft| {
        let line = reader.text(at, of!(draft.line));
        let funding = reader.required(at, of!(draft.funding));
        let region = reader.text(at, of!(draft.region));
        let care = reader.text(at, of!(draft.care));
        let read = |reader: &mut Reader, at: &At<'_>, draft: &String| {
            reader.plain_at(at, "services", draft)
        };
        let (services, whole) = rows(reader, at, of!(draft.services), read);
        let sum = reader.required(at, of!(draft.sum));
        Some(PlanLine {
            line: line?,
            funding: funding?,
            region: region?,
            care: care?,
            services: Some(services).filter(|_| whole)?,
            volume: draft.volume,
            sum: sum?,
        })
    });
    let lines = Some(lines).filter(|lines| !lines.is_empty());
    whole.then_some(lines.map(PlanLines))
}

pub(super) fn stages(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[StageRecord]>,
) -> Option<Option<Stages>> {
    let (stages, whole) = rows(reader, at, field, |reader, at, draft| {
        let basis = reader.required(at, of!(draft.basis));
        let paper = unbroken(reader.requisite_text(at, of!(draft.paper)));
        let (shares, whole) = rows(reader, at, of!(draft.shares), share);
        Some(Stage {
            basis: basis?,
            paper: paper?,
            shares: Some(shares).filter(|_| whole)?,
        })
    });
    let stages = Some(stages).filter(|stages| !stages.is_empty());
    whole.then_some(stages.map(Stages))
}

/// A share without an amount is one that is asked for: nothing yet.
fn share(reader: &mut Reader, at: &At<'_>, draft: &StageShareRecord) -> Option<StageShare> {
    let line = reader.text(at, of!(draft.line));
    let application = reader.text(at, of!(draft.application));
    let weight: Option<Option<Weight>> = unbroken(reader.requisite(at, of!(draft.weight)));
    let amount: Option<Option<Tenge>> = unbroken(reader.requisite(at, of!(draft.amount)));
    Some(StageShare {
        line: line?,
        application: application?,
        weight: weight?,
        amount: amount?.unwrap_or(Tenge::ZERO),
    })
}

/// Reads a command; one to be signed is not registered yet, and any moment stands for that.
#[cfg_attr(small, optimize(size))]
pub(super) fn command(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &AnnouncementCommandDraft,
    registered: bool,
) -> Option<AnnouncementCommand> {
    let head = command_head!(reader, at, draft, registered);
    let plan = reader.text(at, of!(draft.plan));
    let kind = reader.required(at, of!(draft.step));
    let fields = command_fields(reader, at, draft);
    let step = step_of(reader, at, (kind, fields), PlanStep::of);
    let head = head?;
    Some(AnnouncementCommand {
        number: head.number,
        plan: plan?,
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
    draft: &AnnouncementEventRecord,
) -> Option<Kept<AnnouncementEvent>> {
    let head = event_head!(reader, at, draft, ANNOUNCEMENT_FORM);
    let plan = reader.text(at, of!(draft.plan));
    let kind = reader.required(at, of!(draft.step));
    let fields = event_fields(reader, at, draft);
    let step = step_of(reader, at, (kind, fields), PlanStep::of);
    let head = head?;
    let event = AnnouncementEvent {
        number: head.number,
        at: head.at,
        plan: plan?,
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
