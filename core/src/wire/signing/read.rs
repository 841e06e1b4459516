//! From drafts to a document that is signed.

use crate::act::ActText;
use crate::calendar::Day;
use crate::finding::At;
use crate::identifier::Bin;
use crate::money::Tenge;
use crate::payment::Bill;
use crate::placement::PurchaseContract;
use crate::signature::{Signable, SigningRole};
use crate::wire::act::ActDocument;
use crate::wire::field::of;
use crate::wire::monitoring::protocol_of;
use crate::wire::payment::{RegisterParts, payment_order};
use crate::wire::reader::Reader;
use crate::wire::rows::{absent_or, span};
use crate::wire::{
    ActDraft, BillDraft, ContractDraft, ProtocolDraft, RegisterDraft, SignableDraft,
};
use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;

/// What was read of a document, before the law is known that its rules stand in.
pub(super) struct Read {
    /// The day whose law it is held to.
    pub(super) day: Option<Day>,
    parts: Parts,
}

enum Parts {
    /// Nothing that could be signed.
    None,
    Act(Box<ActDocument>, Option<Tenge>),
    Register(RegisterParts),
    Bill(BillHeads, RegisterParts),
    Whole(Box<dyn Signable>),
}

/// Number, day, issuer and payer.
type BillHeads = Option<(String, Day, Bin, Bin)>;

impl Read {
    const fn nothing(day: Option<Day>) -> Self {
        let parts = Parts::None;
        Self { day, parts }
    }

    fn whole(day: Option<Day>, document: Option<impl Signable + 'static>) -> Self {
        match document {
            None => Self::nothing(day),
            Some(document) => Self {
                day,
                parts: Parts::Whole(Box::new(document)),
            },
        }
    }

    /// The document, where every field of it could be read; a register is built first.
    pub(super) fn finish(self, reader: &mut Reader, at: &At<'_>) -> Option<Box<dyn Signable>> {
        match self.parts {
            Parts::None => None,
            Parts::Whole(document) => Some(document),
            Parts::Act(read, accepted) => Some(Box::new(ActText {
                act: Cow::Owned(read.act),
                accepted,
                issuer: None,
            })),
            Parts::Register(parts) => {
                let here = at.field(of!(SignableDraft::register).name);
                let register = parts.build(reader, &here)?;
                Some(Box::new(register))
            }
            Parts::Bill(heads, parts) => {
                let here = at.field(of!(SignableDraft::bill).name);
                let here = here.field(of!(BillDraft::register).name);
                let register = parts.build(reader, &here)?;
                let (number, formed_on, issuer, payer) = heads?;
                Some(Box::new(Bill {
                    number,
                    formed_on,
                    issuer,
                    payer,
                    register,
                }))
            }
        }
    }
}

/// Reads the one document of a draft.
pub(super) fn document(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SignableDraft,
    role: Option<SigningRole>,
) -> Read {
    let given = [
        draft.act.is_some(),
        draft.register.is_some(),
        draft.bill.is_some(),
        draft.payment_order.is_some(),
        draft.contract.is_some(),
        draft.protocol.is_some(),
    ];
    if given.iter().filter(|one| **one).count() != 1 {
        let path = at.path();
        reader.malformed_at(path, "document", "one document is signed at a time");
        return Read::nothing(None);
    }
    let accepts = draft.act.is_some() && role != Some(SigningRole::Claims);
    if !accepts && of!(draft.accepted).given().is_some() {
        let reason = "only who accepts an act says how much of it";
        reader.malformed(at, of!(draft.accepted), reason);
    }
    if let Some(one) = &draft.act {
        return act(reader, at, one, draft);
    }
    if let Some(one) = &draft.register {
        let here = at.field(of!(SignableDraft::register).name);
        let parts = register(reader, &here, one);
        let day = parts.day();
        let parts = Parts::Register(parts);
        return Read { day, parts };
    }
    if let Some(one) = &draft.bill {
        return bill(reader, &at.field(of!(SignableDraft::bill).name), one);
    }
    if let Some(one) = &draft.payment_order {
        let here = at.field(of!(SignableDraft::payment_order).name);
        let order = payment_order(reader, &here, one);
        let day = order.as_ref().map(|order| order.formed.day());
        return Read::whole(day, order);
    }
    if let Some(one) = &draft.contract {
        return contract(reader, &at.field(of!(SignableDraft::contract).name), one);
    }
    match &draft.protocol {
        Some(one) => protocol(reader, &at.field(of!(SignableDraft::protocol).name), one),
        None => Read::nothing(None),
    }
}

fn act(reader: &mut Reader, at: &At<'_>, act: &ActDraft, draft: &SignableDraft) -> Read {
    let here = at.field(of!(SignableDraft::act).name);
    let read = ActDocument::read(reader, &here, act);
    let day = read.day();
    let parts = match read.accepted(reader, at, of!(draft.accepted)) {
        Some(accepted) if read.whole => Parts::Act(Box::new(read), accepted),
        _ => Parts::None,
    };
    Read { day, parts }
}

/// The law is that of the call: a register has none of its own here.
fn register(reader: &mut Reader, at: &At<'_>, draft: &RegisterDraft) -> RegisterParts {
    if draft.law.is_some() {
        let name = of!(RegisterDraft::law).name;
        reader.malformed_at(
            at.field(name).path(),
            name,
            "the law stands beside the document",
        );
    }
    RegisterParts::read(reader, at, draft)
}

fn bill(reader: &mut Reader, at: &At<'_>, draft: &BillDraft) -> Read {
    let number = reader.text(at, of!(draft.number));
    let formed_on = reader.required(at, of!(draft.formed_on));
    let issuer = reader.required(at, of!(draft.issuer));
    let payer = reader.required(at, of!(draft.payer));
    let Some(register) = &draft.register else {
        reader.missing(at, of!(draft.register));
        return Read::nothing(formed_on);
    };
    let here = at.field(of!(BillDraft::register).name);
    let register = self::register(reader, &here, register);
    let heads = || Some((number?, formed_on?, issuer?, payer?));
    let parts = Parts::Bill(heads(), register);
    let day = formed_on;
    Read { day, parts }
}

fn contract(reader: &mut Reader, at: &At<'_>, draft: &ContractDraft) -> Read {
    let number = reader.required(at, of!(draft.number));
    let issuer = reader.required(at, of!(draft.issuer));
    let provider = reader.required(at, of!(draft.provider));
    let funding = reader.required(at, of!(draft.funding));
    let period = span(reader, at, of!(draft.from), of!(draft.to));
    let concluded = reader.required(at, of!(draft.concluded));
    let sum = reader.required(at, of!(draft.sum));
    let account = absent_or(reader, at, of!(draft.account));
    let paper = absent_or(reader, at, of!(draft.paper));
    let made = || {
        Some(PurchaseContract {
            number: number?,
            issuer: issuer?,
            provider: provider?,
            funding: funding?,
            period: period?,
            concluded: concluded?,
            sum: sum?,
            account: account?,
            paper: paper?,
        })
    };
    Read::whole(concluded, made())
}

/// What a protocol must hold is asked when its monitoring is checked; one that is signed
/// has its day.
fn protocol(reader: &mut Reader, at: &At<'_>, draft: &ProtocolDraft) -> Read {
    let read = protocol_of(reader, at, draft);
    if draft.date.as_ref().is_none_or(String::is_empty) {
        reader.missing(at, of!(draft.date));
    }
    let whole = reader.exam.is_sound();
    let day = read.date;
    Read::whole(day, whole.then_some(read))
}
