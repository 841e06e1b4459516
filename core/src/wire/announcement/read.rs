//! Reading commands and events.

use crate::allocation::Weight;
use crate::announcement::{
    ANNOUNCEMENT_FORM, AnnouncementCommand, AnnouncementEvent, AnnouncementFields,
    KeptAnnouncementEvent, PlanLine, PlanLines, PlanStep, PlanStepKind, Stage, StageShare, Stages,
    StatedGrounds, StatedRejection, announcement_fields,
};
use crate::calendar::{Day, Moment};
use crate::finding::At;
use crate::law::catalogue::{input, limits};
use crate::ledger::SignerMark;
use crate::money::Tenge;
use crate::placement::{Filing, StatedGround};
use crate::settlement::RuleCodes;
use crate::wire::field::{Field, of};
use crate::wire::ledger::{read_field, signature_of, signer_mark, unbroken};
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

/// The step of a kind; what it lacks and what it does not take is found.
fn step(
    reader: &mut Reader,
    at: &At<'_>,
    kind: Option<PlanStepKind>,
    fields: Option<AnnouncementFields>,
) -> Option<PlanStep> {
    match PlanStep::of(kind?, fields?) {
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

/// The day of a command, where it can be read: what is wrong with it is found elsewhere.
pub(super) fn day_of(command: &AnnouncementCommandDraft) -> Option<Day> {
    let at = command.at.as_ref()?.parse().ok();
    at.map(Moment::day)
}

/// Reads a command; one to be signed is not registered yet, and any moment stands for that.
pub(super) fn command(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &AnnouncementCommandDraft,
    registered: bool,
) -> Option<AnnouncementCommand> {
    let number = reader.text(at, of!(draft.command));
    let plan = reader.text(at, of!(draft.plan));
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
        told.or_else(|| Moment::new(Day::known(2026, 1, 1), 0))
    };
    let signature = of!(draft.signature);
    let evidence = signature
        .value
        .map(|draft| signature_of(reader, &at.field(signature.name), draft, None));
    Some(AnnouncementCommand {
        number: number?,
        plan: plan?,
        actor: actor?,
        orderer: orderer?,
        step: step?,
        at: moment?,
        signature: evidence,
    })
}

/// Reads an event that a host kept.
pub(super) fn kept(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &AnnouncementEventRecord,
) -> Option<KeptAnnouncementEvent> {
    let number = reader.number(at, of!(draft.number));
    let version = of!(draft.version);
    if version.value != Some(ANNOUNCEMENT_FORM) {
        reader.malformed(at, version, "the form of the event is not version 1");
    }
    let moment = reader.required(at, of!(draft.at));
    let plan = reader.text(at, of!(draft.plan));
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
    let event = AnnouncementEvent {
        number: number?,
        at: moment?,
        plan: plan?,
        command: command?,
        command_digest: command_digest?,
        actor: actor?,
        orderer: orderer?,
        signer: signer?,
        step: step?,
        edition: edition?,
        previous: previous?,
    };
    Some(KeptAnnouncementEvent {
        event,
        digest: digest?,
    })
}
