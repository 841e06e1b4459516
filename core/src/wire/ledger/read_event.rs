//! Reading and showing events.

use crate::finding::At;
use crate::ledger::{
    Event, EventFields, FORM_VERSION, KeptEvent, NumberKind, SignerMark, register_fields,
};
use crate::party::Requisite;
use crate::signature::{Digest, SignatureProofs};
use crate::wire::field::of;
use crate::wire::ledger::fields::{account, read_field, tax_number};
use crate::wire::reader::Reader;
use crate::wire::rows::absent_or;
use crate::wire::{AccountKeyDraft, EventRecord, SignerRecord};
use alloc::string::ToString;

/// A field as a record shows it.
macro_rules! shown_field {
    (count $value:expr) => {
        $value.copied()
    };
    ($how:ident $value:expr) => {
        $value.map(ToString::to_string)
    };
}
pub(in crate::wire) use shown_field;

/// Declares the reader and the writer of the fields of the table.
macro_rules! event_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        /// A broken field is no absent one: the event would hash to something else.
        fn fields(reader: &mut Reader, at: &At<'_>, draft: &EventRecord) -> Option<EventFields> {
            $(let $name = read_field!($how reader at of!(draft.$name));)*
            Some(EventFields {
                $($name: unbroken($name)?,)*
            })
        }

        /// The event as a host keeps it: whole, since it could not be hashed anew otherwise.
        pub(super) fn event_record(event: &Event) -> EventRecord {
            let document = event.document();
            EventRecord {
                $($name: shown_field!($how document.$name),)*
                digest: Some(event.digest().to_string()),
                ..head_record(event)
            }
        }
    };
}
register_fields! { event event_fields }

/// There or not there, `None` where it is broken.
pub(in crate::wire) fn unbroken<T>(field: Requisite<T>) -> Option<Option<T>> {
    match field {
        Requisite::Given(value) => Some(Some(value)),
        Requisite::Absent => Some(None),
        Requisite::Broken => None,
    }
}

fn head_record(event: &Event) -> EventRecord {
    EventRecord {
        number: Some(event.number),
        version: Some(FORM_VERSION),
        at: Some(event.at.to_string()),
        account: Some(AccountKeyDraft {
            holder: Some(event.account.holder.name().into()),
            number: Some(event.account.number.to_string()),
        }),
        operation: Some(event.operation().name().into()),
        order: Some(event.order.to_string()),
        order_digest: Some(event.order_digest.to_string()),
        signer: event.signer.as_ref().map(signer_record),
        actor: Some(event.actor.name().into()),
        orderer: Some(event.orderer.to_string()),
        edition: Some(event.edition.clone()),
        previous: Some(event.previous.to_string()),
        salt_check: event.salt_check.map(|check| check.to_string()),
        ..EventRecord::default()
    }
}

/// Reads an event that a host kept.
pub(super) fn kept(reader: &mut Reader, at: &At<'_>, draft: &EventRecord) -> Option<KeptEvent> {
    let number = reader.number(at, of!(draft.number));
    // the text of another form is another text: the digests would say that it was altered
    let version = of!(draft.version);
    if version.value != Some(FORM_VERSION) {
        reader.malformed(at, version, "the form of the event is not version 2");
    }
    let moment = reader.required(at, of!(draft.at));
    let account = account(reader, at, of!(draft.account));
    let operation = reader.required(at, of!(draft.operation));
    let order = reader.required(at, of!(draft.order));
    let order_digest = reader.required(at, of!(draft.order_digest));
    let mark = of!(draft.signer);
    let signer = match mark.value {
        Some(draft) => signer_mark(reader, &at.field(mark.name), draft).map(Some),
        None => Some(None),
    };
    let actor = reader.required(at, of!(draft.actor));
    let kind = NumberKind::of_orderer(actor);
    let orderer = tax_number(reader, at, kind, of!(draft.orderer));
    let edition = reader.text(at, of!(draft.edition));
    let previous = reader.required(at, of!(draft.previous));
    let salt_check = absent_or(reader, at, of!(draft.salt_check));
    let fields = fields(reader, at, draft);
    let digest: Requisite<Digest> = reader.requisite(at, of!(draft.digest));
    let digest = unbroken(digest)?;
    let head = Event {
        number: number?,
        at: moment?,
        account: account?,
        change: (),
        order: order?,
        order_digest: order_digest?,
        signer: signer?,
        actor: actor?,
        orderer: orderer?,
        edition: edition?,
        previous: previous?,
        salt_check: salt_check?,
    };
    Some(KeptEvent::of(head, operation?, fields?, digest))
}

pub(in crate::wire) fn signer_mark(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SignerRecord,
) -> Option<SignerMark> {
    let person = reader.required(at, of!(draft.person));
    let role = reader.required(at, of!(draft.role));
    let serial = reader.required(at, of!(draft.serial));
    let signed_at = reader.required(at, of!(draft.signed_at));
    let proofs = SignatureProofs {
        cms: unbroken(reader.requisite(at, of!(draft.cms)))?,
        ocsp: unbroken(reader.requisite(at, of!(draft.ocsp)))?,
        time_stamp: unbroken(reader.requisite(at, of!(draft.time_stamp)))?,
    };
    Some(SignerMark {
        proofs,
        person: person?,
        role: role?,
        serial: serial?,
        signed_at: signed_at?,
    })
}

pub(in crate::wire) fn signer_record(mark: &SignerMark) -> SignerRecord {
    SignerRecord {
        person: Some(mark.person.to_string()),
        role: Some(mark.role.name().into()),
        serial: Some(mark.serial.to_string()),
        signed_at: Some(mark.signed_at.to_string()),
        cms: mark.proofs.cms.map(|digest| digest.to_string()),
        ocsp: mark.proofs.ocsp.map(|digest| digest.to_string()),
        time_stamp: mark.proofs.time_stamp.map(|digest| digest.to_string()),
    }
}
