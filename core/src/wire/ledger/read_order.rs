//! Reading orders.

use crate::finding::At;
use crate::ledger::{
    AccountKey, Command, ConsumerRecord, Issue, NumberKind, Order, OrderFields, register_fields,
};
use crate::party::{AccountEntry, Requisite};
use crate::wire::field::of;
use crate::wire::ledger::fields::{Part, account, read_field, tax_number};
use crate::wire::ledger::signature::signature;
use crate::wire::party::account_entry;
use crate::wire::policy::{insured, terms};
use crate::wire::reader::Reader;
use crate::wire::{AccountDraft, ConsumerRecordDraft, InsuredDraft, IssueDraft, OrderDraft};

/// Declares the reader of the fields of the table.
macro_rules! read_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        fn fields(reader: &mut Reader, at: &At<'_>, draft: &OrderDraft) -> OrderFields {
            OrderFields {
                $($name: read_field!($how reader at of!(draft.$name)),)*
            }
        }
    };
}
register_fields! { order read_fields }

/// Reads an order. One to be signed is not registered yet.
pub(super) fn order(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &OrderDraft,
    registered: bool,
) -> Order {
    let before = reader.exam.unread();
    let actor = reader.required(at, of!(draft.actor));
    let kind = NumberKind::of_orderer(actor);
    let moment = of!(draft.registered);
    let account: Option<AccountKey> = account(reader, at, of!(draft.account));
    let operation = reader.required(at, of!(draft.operation));
    let fields = fields(reader, at, draft);
    let (command, unexpected) = match operation {
        Some(operation) => {
            let holder = account.map(|key| key.holder);
            let (command, unexpected) = Command::of(operation, holder, fields);
            (Some(command), unexpected)
        }
        None => (None, Some(fields.into())),
    };
    let order = Order {
        number: reader.required(at, of!(draft.number)),
        command,
        unexpected,
        account,
        actor,
        orderer: tax_number(reader, at, kind, of!(draft.orderer)),
        registered: if registered {
            reader.required(at, moment)
        } else {
            reader.optional(at, moment)
        },
        signature: None,
        whole: false,
    };
    // what is wrong with the signature alone leaves the text of the order known
    let whole = reader.exam.unread() == before;
    let field = of!(draft.signature);
    Order {
        signature: (field.value).map(|draft| signature(reader, &at.field(field.name), draft)),
        whole,
        ..order
    }
}

/// The data of point 4. The law of an order is given beside it, and not within.
impl Part for AccountEntry {
    type Draft = AccountDraft;

    fn read(reader: &mut Reader, at: &At<'_>, draft: &AccountDraft) -> Self {
        if draft.law.is_some() {
            reader.malformed(at, of!(draft.law), "the law stands beside the order");
        }
        if !draft.banks.is_empty() {
            let why = "rows of banks stand beside the order";
            reader.malformed(at, of!(draft.banks), why);
        }
        account_entry(reader, at, draft)
    }
}

impl Part for ConsumerRecord {
    type Draft = ConsumerRecordDraft;

    fn read(reader: &mut Reader, at: &At<'_>, draft: &ConsumerRecordDraft) -> Self {
        Self {
            iin: reader.requisite(at, of!(draft.iin)),
            surname: reader.requisite_text(at, of!(draft.surname)),
            given: reader.requisite_text(at, of!(draft.given)),
            patronymic: reader.optional_text(at, of!(draft.patronymic)),
            recorded_on: reader.requisite(at, of!(draft.recorded_on)),
        }
    }
}

impl Part for Issue {
    type Draft = IssueDraft;

    fn read(reader: &mut Reader, at: &At<'_>, draft: &IssueDraft) -> Self {
        let nobody = InsuredDraft::default();
        let person = of!(draft.insured);
        let here = at.field(person.name);
        Self {
            terms: terms(reader, at, draft.terms.as_ref(), Requisite::Absent).1,
            entry: insured(reader, &here, person.value.unwrap_or(&nobody)),
            serial: reader.number(at, of!(draft.serial)),
        }
    }
}
