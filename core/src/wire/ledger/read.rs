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
use crate::wire::field::{TextField, of};
use crate::wire::party::account_entry;
use crate::wire::policy::{insured, terms};
use crate::wire::reader::Reader;
use crate::wire::{
    AccountDraft, AccountKeyDraft, ConsumerRecordDraft, EventRecord, InsuredDraft, IssueDraft,
    OrderDraft, SignatureDraft, SignerRecord,
};
use alloc::string::ToString;

/// A person's account stands under an IIN, an entity's under a BIN.
fn account(
    reader: &mut Reader,
    at: &At<'_>,
    draft: Option<&AccountKeyDraft>,
) -> Option<AccountKey> {
    let none = AccountKeyDraft::default();
    let draft = draft.unwrap_or(&none);
    let here = at.field("account");
    let holder: Option<Holder> = reader.required(&here, of!(draft.holder));
    let number = of!(draft.number);
    let number = match holder {
        Some(holder) if holder.is_person() => {
            reader.required::<Iin>(&here, number).map(TaxNumber::Iin)
        }
        Some(_) => reader.required::<Bin>(&here, number).map(TaxNumber::Bin),
        None => reader.required(&here, number),
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
    field: TextField<'_>,
) -> Option<TaxNumber> {
    match actor {
        Some(Actor::Insured) => reader.required::<Iin>(at, field).map(TaxNumber::Iin),
        Some(Actor::Provider) | None => reader.required(at, field),
        Some(_) => reader.required::<Bin>(at, field).map(TaxNumber::Bin),
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
    let actor = reader.required(at, of!(draft.actor));
    let moment = of!(draft.registered);
    let order = Order {
        number: reader.required(at, of!(draft.number)),
        task: reader.required(at, of!(draft.operation)),
        account: account(reader, at, draft.account.as_ref()),
        actor,
        orderer: orderer(reader, at, actor, of!(draft.orderer)),
        registered: if registered {
            reader.required(at, moment)
        } else {
            reader.optional(at, moment)
        },
        subject: Subject {
            ground: reader.requisite(at, of!(draft.ground)),
            source: reader.optional(at, of!(draft.source)),
            body_act: reader.optional_text(at, of!(draft.body_act)),
            lifts: reader.requisite_text(at, of!(draft.lifts)),
            data_changed_on: reader.optional(at, of!(draft.data_changed_on)),
            data: reader.requisite(at, of!(draft.data)),
            opening: draft
                .opening
                .as_ref()
                .map(|draft| opening(reader, at, draft)),
            record: draft.record.as_ref().map(|draft| record(reader, at, draft)),
            policy: reader.requisite(at, of!(draft.policy)),
            provider: reader.requisite(at, of!(draft.provider)),
            day: reader.requisite(at, of!(draft.day)),
            act: reader.requisite(at, of!(draft.act)),
            case: reader.requisite(at, of!(draft.case)),
            service: reader.requisite(at, of!(draft.service)),
            written_request: reader.requisite_text(at, of!(draft.written_request)),
            legal_basis: reader.requisite_text(at, of!(draft.legal_basis)),
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
        reader.malformed(&here, of!(draft.law), "the law stands beside the order");
    }
    if !draft.banks.is_empty() {
        reader.malformed(
            &here,
            of!(draft.banks),
            "rows of banks stand beside the order",
        );
    }
    account_entry(reader, &here, draft)
}

fn record(reader: &mut Reader, at: &At<'_>, draft: &ConsumerRecordDraft) -> ConsumerRecord {
    let here = at.field("record");
    ConsumerRecord {
        iin: reader.requisite(&here, of!(draft.iin)),
        surname: reader.requisite_text(&here, of!(draft.surname)),
        given: reader.requisite_text(&here, of!(draft.given)),
        patronymic: reader.optional_text(&here, of!(draft.patronymic)),
        recorded_on: reader.requisite(&here, of!(draft.recorded_on)),
    }
}

fn issued(reader: &mut Reader, at: &At<'_>, draft: &IssueDraft) -> Issue {
    let here = at.field("issue");
    let nobody = InsuredDraft::default();
    let person = draft.insured.as_ref().unwrap_or(&nobody);
    Issue {
        terms: terms(reader, &here, draft.terms.as_ref()).1,
        entry: insured(reader, &here.field("insured"), person),
        serial: reader.number(&here, of!(draft.serial)),
    }
}

pub(in crate::wire) fn signature(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SignatureDraft,
) -> SignatureEvidence {
    let from: Requisite<Moment> = reader.requisite(at, of!(draft.valid_from));
    let to: Requisite<Moment> = reader.requisite(at, of!(draft.valid_to));
    SignatureEvidence {
        person: reader.requisite(at, of!(draft.person)),
        entity: reader.requisite(at, of!(draft.entity)),
        role: reader.requisite(at, of!(draft.role)),
        serial: reader.requisite(at, of!(draft.serial)),
        valid: match (from, to) {
            (Requisite::Given(from), Requisite::Given(to)) => {
                Requisite::Given(Validity { from, to })
            }
            (Requisite::Broken, _) | (_, Requisite::Broken) => Requisite::Broken,
            _ => Requisite::Absent,
        },
        signed_at: reader.requisite(at, of!(draft.signed_at)),
        digest: reader.requisite(at, of!(draft.digest)),
        verified: draft.verified,
    }
}

/// Reads an event that a host kept.
pub(super) fn kept(reader: &mut Reader, at: &At<'_>, draft: &EventRecord) -> Option<Kept> {
    let number = reader.number(at, of!(draft.number));
    let moment = reader.required(at, of!(draft.at));
    let account = account(reader, at, draft.account.as_ref());
    let task = reader.required(at, of!(draft.operation));
    let order = reader.required(at, of!(draft.order));
    let order_digest = reader.required(at, of!(draft.order_digest));
    let signer = match &draft.signer {
        Some(draft) => signer(reader, &at.field("signer"), draft).map(Some),
        None => Some(None),
    };
    let actor = reader.required(at, of!(draft.actor));
    let orderer = orderer(reader, at, actor, of!(draft.orderer));
    let edition = reader.text(at, of!(draft.edition));
    let previous = reader.required(at, of!(draft.previous));
    let detail = detail(reader, at, draft);
    let digest: Requisite<Digest> = reader.requisite(at, of!(draft.digest));
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
    let person = reader.required(at, of!(draft.person));
    let role = reader.required(at, of!(draft.role));
    let serial = reader.required(at, of!(draft.serial));
    let signed_at = reader.required(at, of!(draft.signed_at));
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
    let ground = reader.requisite(at, of!(draft.ground));
    let source = reader.requisite(at, of!(draft.source));
    let body_act = reader.requisite_text(at, of!(draft.body_act));
    let lifts = reader.requisite_text(at, of!(draft.lifts));
    let policy = reader.requisite(at, of!(draft.policy));
    let period = reader.requisite(at, of!(draft.period));
    let provider = reader.requisite(at, of!(draft.provider));
    let day = reader.requisite(at, of!(draft.day));
    let act = reader.requisite(at, of!(draft.act));
    let case = reader.requisite(at, of!(draft.case));
    let service = reader.requisite(at, of!(draft.service));
    let data = reader.requisite(at, of!(draft.data));
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
