//! Calls of access: orders for information, and the other four agreements.

use crate::access::{
    AccessRequest, Asked, Confirmation, Export, InformationOrder, JoiningEntry, KgNotice,
    Maintenance, Requester, check_export as examine_export, check_joining,
    check_maintenance as examine_break, check_notice, check_order, check_request,
};
use crate::account::Holder;
use crate::calendar::{Day, Moment, WorkCalendar};
use crate::finding::At;
use crate::law::Edition;
use crate::ledger::{Actor, AttachedTo, Operation, check_attached, check_right};
use crate::wire::access::records::{
    AccessRequestDraft, AgreementReport, ConfirmationDraft, ConfirmedBy, ExportDraft,
    InformationOrderDraft, JoiningDraft, KgNoticeDraft, MaintenanceDraft, PermitReport,
};
use crate::wire::calendar::calendar;
use crate::wire::declare::call;
use crate::wire::field::{TextField, of};
use crate::wire::reader::Reader;
use core::str::FromStr;

fn permit(reader: Reader, edition: Option<&Edition>) -> PermitReport {
    let verdict = reader.verdict(edition);
    PermitReport {
        permitted: verdict.is_sound(),
        verdict,
    }
}

call!({
    /// May this requester order this operation, or this information?
    pub fn can_order(draft: InformationOrderDraft) -> PermitReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let asker: Option<Asker> = reader.required(&root, of!(draft.requester));
        let wish: Option<Wish> = reader.required(&root, of!(draft.operation));
        let written_request = reader.requisite_text(&root, of!(draft.written_request));
        let legal_basis = reader.requisite_text(&root, of!(draft.legal_basis));
        let signed = draft.signed == Some(true);
        if let (Some(asker), Some(wish)) = (asker, wish) {
            if let (Some(requester), Some(asked)) = (asker.requester, wish.asked) {
                let order = InformationOrder {
                    requester,
                    asked,
                    signed,
                    written_request,
                    legal_basis,
                    signed_field: of!(draft.signed).name,
                };
                check_order(&mut reader.exam, &root, &order);
            }
            let attached = AttachedTo {
                orderer: reader.requisite(&root, of!(draft.orderer)),
                provider: reader.requisite(&root, of!(draft.attached_to)),
                day: reader.requisite(&root, of!(draft.on)),
            };
            right(&mut reader, &root, asker, wish, signed, of!(draft.holder));
            if let (Some(actor), Some(task)) = (asker.actor, wish.task) {
                check_attached(&mut reader.exam, &root, actor, task, &attached);
            }
        }
        permit(reader, edition.as_ref())
    }
});

/// Who asks, by the names of points 42 to 44 and by those of the actors.
#[derive(Clone, Copy)]
struct Asker {
    requester: Option<Requester>,
    actor: Option<Actor>,
}

impl FromStr for Asker {
    type Err = <Actor as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == Requester::Client.name() {
            return Ok(Self {
                requester: Some(Requester::Client),
                actor: None,
            });
        }
        let actor: Actor = text.parse()?;
        Ok(Self {
            requester: actor.requester(),
            actor: Some(actor),
        })
    }
}

/// What is asked: information, an operation, or both at once.
#[derive(Clone, Copy)]
struct Wish {
    asked: Option<Asked>,
    task: Option<Operation>,
}

impl FromStr for Wish {
    type Err = <Operation as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let asked: Option<Asked> = text.parse().ok();
        match (asked, text.parse()) {
            (_, Ok(task)) => Ok(Self {
                asked,
                task: Some(task),
            }),
            (Some(_), Err(_)) => Ok(Self { asked, task: None }),
            (None, Err(reason)) => Err(reason),
        }
    }
}

/// The right of an actor to an operation, on an account of that holder.
fn right(
    reader: &mut Reader,
    at: &At<'_>,
    asker: Asker,
    wish: Wish,
    signed: bool,
    holder: TextField<'_>,
) {
    let (actor, task) = match (asker.actor, wish.task) {
        (Some(actor), Some(task)) => (actor, task),
        // a client asks for information as such, and the registrar for none of its own
        (None, _) if wish.asked.is_some() => return,
        (Some(_), None) if asker.requester.is_some() => return,
        (None, _) => {
            return reader.malformed(
                at,
                of!(InformationOrderDraft::requester),
                "a client is `provider` or `insured`",
            );
        }
        (Some(_), None) => {
            return reader.malformed(
                at,
                of!(InformationOrderDraft::requester),
                "the registrar orders no analytics",
            );
        }
    };
    let holder: Option<Holder> = match wish.asked {
        None => reader.required(at, holder),
        // nobody else has no right to information whatever the account
        Some(_) => reader
            .optional(at, holder)
            .or(asker.requester.is_none().then_some(Holder::Insured)),
    };
    if let Some(holder) = holder {
        check_right(&mut reader.exam, at, actor, task, holder, signed);
    }
}

call!({
    /// Checks a request about access of the Fund's employees.
    pub fn check_access_request(draft: AccessRequestDraft) -> PermitReport {
        let mut reader = Reader::new();
        let root = At::root();
        let kind = reader.required(&root, of!(draft.kind));
        let effective: Option<Day> = reader.required(&root, of!(draft.effective));
        let received = reader.required(&root, of!(draft.received));
        let users = reader.number(&root, of!(draft.users));
        let request_signed = reader.number(&root, of!(draft.users_with_entity_signature));
        let contract = reader.optional(&root, of!(draft.contract_signed));
        let contact = reader.optional(&root, of!(draft.contact_sent));
        let edition = access_edition(&mut reader, &root, &draft, effective);
        let days = calendar(&mut reader, of!(draft.overrides));
        if let (Some(kind), Some(edition), Some(days)) = (kind, &edition, &days) {
            let request = AccessRequest {
                kind,
                written: draft.written == Some(true),
                received,
                effective,
                users,
                users_with_entity_signature: request_signed,
                contract_signed: contract,
                contact_sent: contact,
            };
            let counting = edition.counting(days);
            check_request(&mut reader.exam, &root, &request, edition, counting);
        }
        permit(reader, edition.as_ref())
    }
});

/// A request is judged by the law of the day it came: access asked for beyond the
/// last edition is then outside the term of the service, and not unjudged.
fn access_edition(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &AccessRequestDraft,
    effective: Option<Day>,
) -> Option<Edition> {
    let received = draft.received.as_ref().and_then(|text| text.parse().ok());
    reader.law(at, draft.law.as_ref(), received.or(effective))
}

call!({
    /// Checks a planned break of the register or of the service.
    pub fn check_maintenance(draft: MaintenanceDraft) -> PermitReport {
        let mut reader = Reader::new();
        let root = At::root();
        let system = reader.required(&root, of!(draft.system));
        let told = reader.required(&root, of!(draft.told));
        let start: Option<Moment> = reader.required(&root, of!(draft.start));
        let end: Option<Moment> = reader.required(&root, of!(draft.end));
        let edition = reader.law(&root, draft.law.as_ref(), start.map(Moment::day));
        let days = calendar(&mut reader, of!(draft.overrides));
        let order = start.zip(end).filter(|(start, end)| end < start);
        if order.is_some() {
            reader.malformed(&root, of!(draft.end), "a break ends before it starts");
        }
        if let (Some(system), Some(told), Some(start), Some(end), Some(edition), Some(days)) =
            (system, told, start, end, &edition, &days)
        {
            let plan = Maintenance {
                system,
                told,
                start,
                end,
                longer_agreed: draft.longer_agreed == Some(true),
            };
            let counting = edition.counting(days);
            examine_break(&mut reader.exam, &root, &plan, edition, counting);
        }
        permit(reader, edition.as_ref())
    }
});

call!({
    /// Checks an application to join the portal, and says how long it will hold.
    pub fn check_application_to_join(draft: JoiningDraft) -> AgreementReport {
        let mut reader = Reader::new();
        let root = At::root();
        let filed = reader.required(&root, of!(draft.filed));
        let edition = reader.law(&root, draft.law.as_ref(), filed);
        let here = root.field(of!(draft.confirmation).name);
        let confirmation = draft.confirmation.as_ref();
        let confirmation =
            confirmation.and_then(|draft| read_confirmation(&mut reader, &here, draft));
        let entry = JoiningEntry {
            number: reader.requisite_text(&root, of!(draft.number)),
            name: reader.requisite_text(&root, of!(draft.name)),
            applicant: reader.requisite(&root, of!(draft.applicant)),
            phone: reader.requisite(&root, of!(draft.phone)),
            email: reader.requisite(&root, of!(draft.email)),
            confirmation,
            filed,
            needed_on: reader.optional(&root, of!(draft.needed_on)),
        };
        let in_force = check_joining(&mut reader.exam, &root, &entry);
        let verdict = reader.verdict(edition.as_ref());
        AgreementReport {
            permitted: verdict.is_sound(),
            verdict,
            in_force: in_force.map(|period| alloc::format!("{period}")),
        }
    }
});

fn read_confirmation(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &ConfirmationDraft,
) -> Option<Confirmation> {
    let by = reader.required(at, of!(draft.by));
    let phone = reader.requisite(at, of!(draft.phone));
    let moment = reader.requisite(at, of!(draft.moment));
    Some(Confirmation {
        by_signature: matches!(by?, ConfirmedBy::Signature),
        phone,
        moment,
    })
}

call!({
    /// Checks whether confidential data may be passed on.
    pub fn check_export(draft: ExportDraft) -> PermitReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let export = Export {
            sender: reader.required(&root, of!(draft.sender)),
            recipient: reader.requisite_text(&root, of!(draft.recipient)),
            legal_ground: reader.requisite_text(&root, of!(draft.legal_ground)),
            channel: reader.required(&root, of!(draft.channel)),
        };
        examine_export(&mut reader.exam, &root, &export);
        permit(reader, edition.as_ref())
    }
});

call!({
    /// Checks a notice under the Kyrgyz offer.
    pub fn check_kg_notice(draft: KgNoticeDraft) -> PermitReport {
        let mut reader = Reader::new();
        let root = At::root();
        let matter = reader.required(&root, of!(draft.matter));
        let told = reader.required(&root, of!(draft.told));
        let effective = reader.required(&root, of!(draft.effective));
        let edition = reader.law(&root, draft.law.as_ref(), effective);
        if let (Some(matter), Some(told), Some(effective), Some(edition)) =
            (matter, told, effective, &edition)
        {
            let notice = KgNotice {
                matter,
                told,
                effective,
                written: draft.written == Some(true),
            };
            // calendar days: holidays do not matter, only how far days are known
            let days = WorkCalendar::kazakhstan();
            let counting = edition.counting(&days);
            check_notice(&mut reader.exam, &root, &notice, edition, counting);
        }
        permit(reader, edition.as_ref())
    }
});
