//! Reading orders and events.

use crate::account::Holder;
use crate::calendar::Moment;
use crate::finding::At;
use crate::identifier::{Bin, Iin, TaxNumber};
use crate::ledger::{
    AccountKey, Actor, ConsumerRecord, Detail, Event, Issue, Kept, Order, SignerMark, Subject,
};
use crate::party::{AccountEntry, Requisite};
use crate::signature::{Digest, SignatureEvidence, Validity};
use crate::wire::party::account_entry;
use crate::wire::policy::{insured, terms};
use crate::wire::reader::Reader;
use crate::wire::{
    AccountDraft, AccountKeyDraft, ConsumerRecordDraft, EventRecord, InsuredDraft, IssueDraft,
    OrderDraft, SignatureDraft, SignerRecord,
};
use alloc::string::{String, ToString};

/// A person's account stands under an IIN, an entity's under a BIN.
fn account(
    reader: &mut Reader,
    at: &At<'_>,
    draft: Option<&AccountKeyDraft>,
) -> Option<AccountKey> {
    let none = AccountKeyDraft::default();
    let draft = draft.unwrap_or(&none);
    let here = at.field("account");
    let holder: Option<Holder> = reader.required(&here, "holder", draft.holder.as_ref());
    let text = draft.number.as_ref();
    let number = match holder {
        Some(holder) if holder.is_person() => reader
            .required::<Iin>(&here, "number", text)
            .map(TaxNumber::Iin),
        Some(_) => reader
            .required::<Bin>(&here, "number", text)
            .map(TaxNumber::Bin),
        None => reader.required(&here, "number", text),
    };
    Some(AccountKey {
        holder: holder?,
        number: number?,
    })
}

/// An insured orders under an IIN, bodies and the two operators under a BIN; a provider
/// may be either.
fn orderer(
    reader: &mut Reader,
    at: &At<'_>,
    actor: Option<Actor>,
    text: Option<&String>,
) -> Option<TaxNumber> {
    match actor {
        Some(Actor::Insured) => reader
            .required::<Iin>(at, "orderer", text)
            .map(TaxNumber::Iin),
        Some(Actor::Provider) | None => reader.required(at, "orderer", text),
        Some(_) => reader
            .required::<Bin>(at, "orderer", text)
            .map(TaxNumber::Bin),
    }
}

/// Reads an order. One to be signed is not registered yet.
pub(super) fn order(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &OrderDraft,
    registered: bool,
) -> Order {
    let before = reader.exam.unread();
    let actor = reader.required(at, "actor", draft.actor.as_ref());
    let moment = draft.registered.as_ref();
    let order = Order {
        number: reader.required(at, "number", draft.number.as_ref()),
        task: reader.required(at, "operation", draft.operation.as_ref()),
        account: account(reader, at, draft.account.as_ref()),
        actor,
        orderer: orderer(reader, at, actor, draft.orderer.as_ref()),
        registered: if registered {
            reader.required(at, "registered", moment)
        } else {
            reader.optional(at, "registered", moment)
        },
        subject: Subject {
            ground: reader.requisite(at, "ground", draft.ground.as_ref()),
            source: reader.optional(at, "source", draft.source.as_ref()),
            body_act: reader.optional_text(at, "bodyAct", draft.body_act.as_ref()),
            lifts: reader.requisite_text(at, "lifts", draft.lifts.as_ref()),
            data_changed_on: reader.optional(at, "dataChangedOn", draft.data_changed_on.as_ref()),
            data: reader.requisite(at, "data", draft.data.as_ref()),
            opening: draft
                .opening
                .as_ref()
                .map(|draft| opening(reader, at, draft)),
            record: draft.record.as_ref().map(|draft| record(reader, at, draft)),
            policy: reader.requisite(at, "policy", draft.policy.as_ref()),
            provider: reader.requisite(at, "provider", draft.provider.as_ref()),
            day: reader.requisite(at, "day", draft.day.as_ref()),
            act: reader.requisite(at, "act", draft.act.as_ref()),
            case: reader.requisite(at, "case", draft.case.as_ref()),
            service: reader.requisite(at, "service", draft.service.as_ref()),
            written_request: reader.requisite_text(
                at,
                "writtenRequest",
                draft.written_request.as_ref(),
            ),
            legal_basis: reader.requisite_text(at, "legalBasis", draft.legal_basis.as_ref()),
            issue: draft.issue.as_ref().map(|issue| issued(reader, at, issue)),
        },
        signature: None,
        whole: false,
    };
    // what is wrong with the signature alone leaves the text of the order known
    let whole = reader.exam.unread() == before;
    let signature = draft.signature.as_ref();
    Order {
        signature: signature.map(|draft| self::signature(reader, &at.field("signature"), draft)),
        whole,
        ..order
    }
}

/// The data of point 4. The law of an order stands beside it, and not within.
fn opening(reader: &mut Reader, at: &At<'_>, draft: &AccountDraft) -> AccountEntry {
    let here = at.field("opening");
    if draft.law.is_some() {
        reader.malformed(&here, "law", "the law stands beside the order");
    }
    if !draft.banks.is_empty() {
        reader.malformed(&here, "banks", "rows of banks stand beside the order");
    }
    account_entry(reader, &here, draft)
}

fn record(reader: &mut Reader, at: &At<'_>, draft: &ConsumerRecordDraft) -> ConsumerRecord {
    let here = at.field("record");
    ConsumerRecord {
        iin: reader.requisite(&here, "iin", draft.iin.as_ref()),
        surname: reader.requisite_text(&here, "surname", draft.surname.as_ref()),
        given: reader.requisite_text(&here, "given", draft.given.as_ref()),
        patronymic: reader.optional_text(&here, "patronymic", draft.patronymic.as_ref()),
        recorded_on: reader.requisite(&here, "recordedOn", draft.recorded_on.as_ref()),
    }
}

fn issued(reader: &mut Reader, at: &At<'_>, draft: &IssueDraft) -> Issue {
    let here = at.field("issue");
    let nobody = InsuredDraft::default();
    let person = draft.insured.as_ref().unwrap_or(&nobody);
    Issue {
        terms: terms(reader, &here, draft.terms.as_ref()).1,
        entry: insured(reader, &here.field("insured"), person),
        serial: reader.number(&here, "serial", draft.serial),
    }
}

pub(in crate::wire) fn signature(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SignatureDraft,
) -> SignatureEvidence {
    let from: Requisite<Moment> = reader.requisite(at, "validFrom", draft.valid_from.as_ref());
    let to: Requisite<Moment> = reader.requisite(at, "validTo", draft.valid_to.as_ref());
    SignatureEvidence {
        person: reader.requisite(at, "person", draft.person.as_ref()),
        entity: reader.requisite(at, "entity", draft.entity.as_ref()),
        role: reader.requisite(at, "role", draft.role.as_ref()),
        serial: reader.requisite(at, "serial", draft.serial.as_ref()),
        valid: match (from, to) {
            (Requisite::Given(from), Requisite::Given(to)) => {
                Requisite::Given(Validity { from, to })
            }
            (Requisite::Broken, _) | (_, Requisite::Broken) => Requisite::Broken,
            _ => Requisite::Absent,
        },
        signed_at: reader.requisite(at, "signedAt", draft.signed_at.as_ref()),
        digest: reader.requisite(at, "digest", draft.digest.as_ref()),
        verified: draft.verified,
    }
}

/// Reads an event that a host kept.
pub(super) fn kept(reader: &mut Reader, at: &At<'_>, draft: &EventRecord) -> Option<Kept> {
    let number = reader.number(at, "number", draft.number);
    let moment = reader.required(at, "at", draft.at.as_ref());
    let account = account(reader, at, draft.account.as_ref());
    let task = reader.required(at, "operation", draft.operation.as_ref());
    let order = reader.required(at, "order", draft.order.as_ref());
    let order_digest = reader.required(at, "orderDigest", draft.order_digest.as_ref());
    let signer = match &draft.signer {
        Some(draft) => signer(reader, &at.field("signer"), draft).map(Some),
        None => Some(None),
    };
    let actor = reader.required(at, "actor", draft.actor.as_ref());
    let orderer = orderer(reader, at, actor, draft.orderer.as_ref());
    let edition = reader.text(at, "edition", draft.edition.as_ref());
    let previous = reader.required(at, "previous", draft.previous.as_ref());
    let detail = detail(reader, at, draft);
    let digest: Requisite<Digest> = reader.requisite(at, "digest", draft.digest.as_ref());
    let digest = match digest {
        Requisite::Given(digest) => Some(digest),
        Requisite::Absent => None,
        Requisite::Broken => return None,
    };
    let event = Event {
        number: number?,
        at: moment?,
        account: account?,
        task: task?,
        order: order?,
        order_digest: order_digest?,
        signer: signer?,
        actor: actor?,
        orderer: orderer?,
        edition: edition?,
        previous: previous?,
        detail: detail?,
    };
    Some(Kept { event, digest })
}

fn signer(reader: &mut Reader, at: &At<'_>, draft: &SignerRecord) -> Option<SignerMark> {
    let person = reader.required(at, "person", draft.person.as_ref());
    let role = reader.required(at, "role", draft.role.as_ref());
    let serial = reader.required(at, "serial", draft.serial.as_ref());
    let signed_at = reader.required(at, "signedAt", draft.signed_at.as_ref());
    Some(SignerMark {
        person: person?,
        role: role?,
        serial: serial?,
        signed_at: signed_at?,
    })
}

fn signer_record(mark: &SignerMark) -> SignerRecord {
    SignerRecord {
        person: Some(mark.person.to_string()),
        role: Some(mark.role.name().into()),
        serial: Some(mark.serial.to_string()),
        signed_at: Some(mark.signed_at.to_string()),
    }
}

/// A broken field is no absent one: the event would hash to something else.
fn detail(reader: &mut Reader, at: &At<'_>, draft: &EventRecord) -> Option<Detail> {
    let ground = reader.requisite(at, "ground", draft.ground.as_ref());
    let source = reader.requisite(at, "source", draft.source.as_ref());
    let body_act = reader.requisite_text(at, "bodyAct", draft.body_act.as_ref());
    let lifts = reader.requisite_text(at, "lifts", draft.lifts.as_ref());
    let policy = reader.requisite(at, "policy", draft.policy.as_ref());
    let period = reader.requisite(at, "period", draft.period.as_ref());
    let provider = reader.requisite(at, "provider", draft.provider.as_ref());
    let day = reader.requisite(at, "day", draft.day.as_ref());
    let act = reader.requisite(at, "act", draft.act.as_ref());
    let case = reader.requisite(at, "case", draft.case.as_ref());
    let service = reader.requisite(at, "service", draft.service.as_ref());
    let data = reader.requisite(at, "data", draft.data.as_ref());
    Some(Detail {
        ground: whole(ground)?,
        source: whole(source)?,
        body_act: whole(body_act)?,
        lifts: whole(lifts)?,
        policy: whole(policy)?,
        period: whole(period)?,
        provider: whole(provider)?,
        day: whole(day)?,
        act: whole(act)?,
        case: whole(case)?,
        service: whole(service)?,
        data: whole(data)?,
    })
}

/// There or not there, `None` where it is broken.
fn whole<T>(field: Requisite<T>) -> Option<Option<T>> {
    match field {
        Requisite::Given(value) => Some(Some(value)),
        Requisite::Absent => Some(None),
        Requisite::Broken => None,
    }
}

/// The event as a host keeps it: whole, since it could not be hashed anew otherwise.
pub(super) fn event_record(event: &Event) -> EventRecord {
    let detail = &event.detail;
    EventRecord {
        number: Some(event.number),
        at: Some(event.at.to_string()),
        account: Some(AccountKeyDraft {
            holder: Some(event.account.holder.name().into()),
            number: Some(event.account.number.to_string()),
        }),
        operation: Some(event.task.name().into()),
        order: Some(event.order.to_string()),
        order_digest: Some(event.order_digest.to_string()),
        signer: event.signer.as_ref().map(signer_record),
        actor: Some(event.actor.name().into()),
        orderer: Some(event.orderer.to_string()),
        edition: Some(event.edition.clone()),
        previous: Some(event.previous.to_string()),
        ground: detail.ground.map(|ground| ground.name().into()),
        source: detail.source.map(|source| source.name().into()),
        body_act: detail.body_act.clone(),
        lifts: detail.lifts.clone(),
        policy: detail.policy.as_ref().map(ToString::to_string),
        period: detail.period.map(|period| period.to_string()),
        provider: detail.provider.map(|provider| provider.to_string()),
        day: detail.day.map(|day| day.to_string()),
        act: detail.act.as_ref().map(ToString::to_string),
        case: detail.case.as_ref().map(ToString::to_string),
        service: detail.service.as_ref().map(ToString::to_string),
        data: detail.data.map(|data| data.to_string()),
        digest: Some(event.digest().to_string()),
    }
}
