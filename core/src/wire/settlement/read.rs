//! Reading commands, events and heads.

use crate::calendar::{FinancialYear, Moment};
use crate::finding::At;
use crate::ledger::{Head, SignerMark};
use crate::settlement::{
    ActRef, ActRefs, KeptSettlementEvent, RuleCodes, SETTLEMENT_FORM, SettlementCommand,
    SettlementEvent, SettlementKey, Step, StepFields, StepKind, settlement_fields,
};
use crate::wire::field::{Field, of};
use crate::wire::ledger::{
    read_field, shown_field, signature_of, signer_mark, signer_record, unbroken,
};
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{ActRefRecord, SettlementCommandDraft, SettlementEventRecord, YearHeadRecord};
use alloc::string::{String, ToString};

/// Declares the readers of commands and of events, and the record of an event.
macro_rules! read_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        fn command_fields(
            reader: &mut Reader,
            at: &At<'_>,
            draft: &SettlementCommandDraft,
        ) -> Option<StepFields> {
            $(let $name = read_field!($how reader at of!(draft.$name));)*
            let acts = acts(reader, at, of!(draft.acts));
            let codes = codes(reader, at, of!(draft.codes));
            Some(StepFields { $($name: unbroken($name)?,)* acts: acts?, codes: codes? })
        }

        fn event_fields(
            reader: &mut Reader,
            at: &At<'_>,
            draft: &SettlementEventRecord,
        ) -> Option<StepFields> {
            $(let $name = read_field!($how reader at of!(draft.$name));)*
            let acts = acts(reader, at, of!(draft.acts));
            let codes = codes(reader, at, of!(draft.codes));
            Some(StepFields { $($name: unbroken($name)?,)* acts: acts?, codes: codes? })
        }

        /// The event as a host keeps it: whole, since it could not be hashed anew otherwise.
        pub(super) fn event_record(event: &SettlementEvent) -> SettlementEventRecord {
            let said = event.step.document();
            let acts = said.acts.map(|acts| acts.0.iter().map(act_record).collect());
            let codes = said.codes.map(|codes| codes.0.clone());
            SettlementEventRecord {
                $($name: shown_field!($how said.$name),)*
                acts: acts.unwrap_or_default(),
                codes: codes.unwrap_or_default(),
                digest: Some(event.digest().to_string()),
                ..head_record(event)
            }
        }
    };
}
settlement_fields! { event read_fields }

pub(super) fn act_record(of: &ActRef) -> ActRefRecord {
    ActRefRecord {
        contract: Some(of.contract.to_string()),
        act: Some(of.act.to_string()),
    }
}

pub(super) fn act_ref(reader: &mut Reader, at: &At<'_>, draft: &ActRefRecord) -> Option<ActRef> {
    let contract = reader.required(at, of!(draft.contract));
    let act = reader.required(at, of!(draft.act));
    Some(ActRef {
        contract: contract?,
        act: act?,
    })
}

/// An empty list is none: no bill is without acts.
fn acts(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[ActRefRecord]>,
) -> Option<Option<ActRefs>> {
    let (acts, whole) = rows(reader, at, field, act_ref);
    let acts = Some(acts).filter(|acts| !acts.is_empty());
    whole.then_some(acts.map(ActRefs))
}

fn codes(reader: &mut Reader, at: &At<'_>, field: Field<&[String]>) -> Option<Option<RuleCodes>> {
    let read =
        |reader: &mut Reader, at: &At<'_>, draft: &String| reader.plain_at(at, "codes", draft);
    let (codes, whole) = rows(reader, at, field, read);
    let codes = Some(codes).filter(|codes| !codes.is_empty());
    whole.then_some(codes.map(RuleCodes))
}

/// The step of a kind; what it lacks and what it does not take is found.
fn step(
    reader: &mut Reader,
    at: &At<'_>,
    kind: Option<StepKind>,
    fields: Option<StepFields>,
) -> Option<Step> {
    match Step::of(kind?, fields?) {
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

/// Reads a command; one to be signed is not registered yet, and `moment` stands for that.
pub(super) fn command(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SettlementCommandDraft,
    registered: bool,
) -> Option<SettlementCommand> {
    let number = reader.text(at, of!(draft.command));
    let provider = reader.required(at, of!(draft.provider));
    let year = reader.required(at, of!(draft.year));
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
        told.or_else(|| Moment::new(year.map(FinancialYear::period)?.first(), 0))
    };
    let signature = of!(draft.signature);
    let evidence = signature
        .value
        .map(|draft| signature_of(reader, &at.field(signature.name), draft, None));
    Some(SettlementCommand {
        number: number?,
        key: SettlementKey {
            provider: provider?,
            year: year?,
        },
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
    draft: &SettlementEventRecord,
) -> Option<KeptSettlementEvent> {
    let number = reader.number(at, of!(draft.number));
    let version = of!(draft.version);
    if version.value != Some(SETTLEMENT_FORM) {
        reader.malformed(at, version, "the form of the event is not version 1");
    }
    let moment = reader.required(at, of!(draft.at));
    let provider = reader.required(at, of!(draft.provider));
    let year = reader.required(at, of!(draft.year));
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
    let event = SettlementEvent {
        number: number?,
        at: moment?,
        key: SettlementKey {
            provider: provider?,
            year: year?,
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
    Some(KeptSettlementEvent {
        event,
        digest: digest?,
    })
}

fn head_record(event: &SettlementEvent) -> SettlementEventRecord {
    SettlementEventRecord {
        number: Some(event.number),
        version: Some(SETTLEMENT_FORM),
        at: Some(event.at.to_string()),
        provider: Some(event.key.provider.to_string()),
        year: Some(event.key.year.to_string()),
        command: Some(event.command.clone()),
        command_digest: Some(event.command_digest.to_string()),
        actor: Some(event.actor.name().into()),
        orderer: Some(event.orderer.to_string()),
        signer: event.signer.as_ref().map(signer_record),
        step: Some(event.step.kind().name().into()),
        edition: Some(event.edition.clone()),
        previous: Some(event.previous.to_string()),
        ..SettlementEventRecord::default()
    }
}

/// Reads the head at `at`, where there is one.
pub(in crate::wire) fn head(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&YearHeadRecord>>,
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
pub(in crate::wire) fn head_of(head: Head) -> YearHeadRecord {
    YearHeadRecord {
        number: Some(head.number),
        digest: Some(head.digest.to_string()),
    }
}
