//! Reading commands, events and heads.

use crate::finding::At;
use crate::ledger::Kept;
use crate::settlement::{
    ActRef, ActRefs, RuleCodes, SETTLEMENT_FORM, SettlementCommand, SettlementEvent, SettlementKey,
    Step, StepFields, settlement_fields,
};
use crate::wire::field::{Field, of};
use crate::wire::history::{command_head, event_head, head_record, step_of};
use crate::wire::ledger::{read_field, shown_field, unbroken};
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{ActRefRecord, SettlementCommandDraft, SettlementEventRecord};
use alloc::string::{String, ToString};

/// Declares the readers of commands and of events, and the record of an event.
macro_rules! read_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        #[cfg_attr(small, optimize(size))]
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

        #[cfg_attr(small, optimize(size))]
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
                ..head_record!(SettlementEventRecord, event, SETTLEMENT_FORM;
                    provider: event.key.provider.to_string(), year: event.key.year.to_string())
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

/// Reads a command; one to be signed is not registered yet, and `moment` stands for that.
pub(super) fn command(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SettlementCommandDraft,
    registered: bool,
) -> Option<SettlementCommand> {
    let head = command_head!(reader, at, draft, registered);
    let provider = reader.required(at, of!(draft.provider));
    let year = reader.required(at, of!(draft.year));
    let kind = reader.required(at, of!(draft.step));
    let fields = command_fields(reader, at, draft);
    let step = step_of(reader, at, (kind, fields), Step::of);
    let head = head?;
    Some(SettlementCommand {
        number: head.number,
        key: SettlementKey {
            provider: provider?,
            year: year?,
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
    draft: &SettlementEventRecord,
) -> Option<Kept<SettlementEvent>> {
    let head = event_head!(reader, at, draft, SETTLEMENT_FORM);
    let provider = reader.required(at, of!(draft.provider));
    let year = reader.required(at, of!(draft.year));
    let kind = reader.required(at, of!(draft.step));
    let fields = event_fields(reader, at, draft);
    let step = step_of(reader, at, (kind, fields), Step::of);
    let head = head?;
    let event = SettlementEvent {
        number: head.number,
        at: head.at,
        key: SettlementKey {
            provider: provider?,
            year: year?,
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
