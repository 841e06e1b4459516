//! Steps of an act that carry more than their name: signatures with their evidence, the
//! turn of the issuer's signature, the e-invoice, the correction.

use crate::act::{ActStep, check_lets_go, corrects_itself};
use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{At, Claim, ClaimKind, Outcome};
use crate::identifier::{ActNumber, TaxNumber};
use crate::law::Edition;
use crate::law::catalogue::{payment, signature as rules};
use crate::payment::{EInvoice, InvoiceFacts, QueueEntry, enter_invoice};
use crate::signature::{
    Expected, SignedDocument, SignedText, SigningRole, check_signature, document_visible,
};
use crate::wire::act::document::ActDocument;
use crate::wire::field::of;
use crate::wire::ledger::signature_of;
use crate::wire::payment::{accepts, queue_entry, told_queue};
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{ActStatusDraft, EInvoiceDraft, QueueEntryDraft, SignatureDraft};

/// A step with what it brings, and the law that judges it.
pub(super) struct Step<'a> {
    pub(super) name: ActStep,
    pub(super) draft: &'a ActStatusDraft,
    pub(super) document: Option<&'a ActDocument>,
    pub(super) edition: &'a Edition,
}

/// What a step that is allowed must bring with it.
pub(super) fn brings(reader: &mut Reader, at: &At<'_>, step: &Step<'_>) {
    same_act(reader, at, step);
    let draft = step.draft;
    match step.name {
        ActStep::ProviderSigns => {
            signed(reader, at, step, SigningRole::Claims);
        }
        ActStep::IssuerSigns => {
            let signed = signed(reader, at, step, SigningRole::Accepts);
            in_turn(reader, at, step, signed);
        }
        ActStep::EnterInvoice => invoiced(reader, at, step),
        ActStep::Replace => replaced(reader, at, draft),
        ActStep::Check => {
            if let Some(outcome) = reader.required::<Outcome>(at, of!(draft.outcome)) {
                check_lets_go(&mut reader.exam, at, outcome);
            }
        }
        ActStep::Open | ActStep::Return | ActStep::Withdraw | ActStep::FormAgain => {}
    }
}

/// A signature whose evidence is not shown is not checked. What it must be over is made here
/// of the act itself. The moment of the signature, where it is told.
fn signed(reader: &mut Reader, at: &At<'_>, step: &Step<'_>, role: SigningRole) -> Option<Moment> {
    let draft = step.draft;
    let here = at.field(of!(draft.signature).name);
    let Some(evidence) = &draft.signature else {
        let rule = &rules::SIGNED;
        let name = of!(draft.signature).name;
        let lack = Lack::NotGiven;
        let source = Source::Certificates;
        reader.exam.lack(rule, here.path(), name, source, lack);
        return None;
    };
    let act = step.document.map(|document| &document.act);
    let evidence = signature_of(reader, &here, evidence, act.and_then(|act| act.formed_on));
    let registered: Option<Moment> = reader.optional(at, of!(draft.at));
    let text = match step.document {
        Some(document) => document.text(reader, at, draft, role),
        None => {
            reader.missing(at, of!(draft.document));
            None
        }
    };
    let text = text.as_ref();
    let text = text.and_then(|text| SignedText::new(text, step.edition, role));
    if let Some(text) = &text {
        let document = at.field(of!(draft.document).name);
        document_visible(&mut reader.exam, &document, text.canonical());
    }
    let expected = match &text {
        Some(text) => Expected::of_document(text, text.signer(), registered),
        None => Expected {
            document: None,
            signer: None,
            roles: SignedDocument::Act.rights(None),
            registered,
        },
    };
    check_signature(&mut reader.exam, &here, Some(&evidence), &expected);
    evidence.signed_at.given().copied()
}

/// The issuer signs in the order of time, and only what the check leaves ready: the act
/// takes its place among those that wait.
fn in_turn(reader: &mut Reader, at: &At<'_>, step: &Step<'_>, signed: Option<Moment>) {
    let (draft, edition) = (step.draft, step.edition);
    let lacking = |reader: &mut Reader, lack| {
        for rule in [&payment::SIGNING_ORDER, &payment::SIGNED_READY] {
            let path = at.field(of!(draft.acts).name).path();
            reader
                .exam
                .lack(rule, path, of!(draft.acts).name, Source::Register, lack);
        }
    };
    if draft.acts.is_empty() {
        return lacking(reader, Lack::NotGiven);
    }
    let act = match step.document {
        Some(document) => document.act.number.clone(),
        None => reader.required(at, of!(draft.act)),
    };
    let moment: Option<Moment> = reader.required(at, of!(draft.at));
    let (mut entries, whole) = rows(reader, at, of!(draft.acts), queue_entry);
    let Some(moment) = moment else {
        return;
    };
    let Some(act) = act else {
        // a document without a number has no place among them
        return lacking(reader, Lack::NoKey);
    };
    let number = act.normal_form();
    let mut waits = false;
    for entry in &mut entries {
        if entry.act.normal_form() == number {
            entry.signed = Some(moment);
            if signed.is_some_and(|signed| signed < entry.available) {
                let name = of!(SignatureDraft::signed_at).name;
                let path = at.field(of!(draft.signature).name).field(name).path();
                reader.malformed_at(path, name, "signed before it was available");
            }
            waits = true;
        }
    }
    if !waits {
        return reader.malformed(at, of!(draft.act), "no act of this number waits");
    }
    if whole {
        after_available(reader, at, draft, &entries, moment);
        accepts(reader, at, of!(draft.acts), edition, &mut entries);
        told_queue(reader, at, of!(draft.acts), &entries);
    } else {
        lacking(reader, Lack::Partial);
    }
}

/// None of them is told as one that the issuer can only sign later, or this one would pass
/// before it.
fn after_available(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &ActStatusDraft,
    entries: &[QueueEntry],
    moment: Moment,
) {
    let list = at.field(of!(draft.acts).name);
    for (place, entry) in entries.iter().enumerate() {
        if entry.available > moment {
            let name = of!(QueueEntryDraft::available).name;
            let path = list.index(place).field(name).path();
            reader.malformed_at(path, name, "it is after the step");
        }
    }
}

/// Whatever the step, the act that is told is that of the document.
fn same_act(reader: &mut Reader, at: &At<'_>, step: &Step<'_>) {
    let field = of!(step.draft.act);
    let own = step
        .document
        .and_then(|document| document.act.number.as_ref());
    let (Some(own), Some(_)) = (own, field.given()) else {
        return;
    };
    let told: Option<ActNumber> = reader.optional(at, field);
    if told.is_some_and(|told| told.normal_form() != own.normal_form()) {
        reader.malformed(at, field, "the document has another number");
    }
}

fn e_invoice(reader: &mut Reader, at: &At<'_>, draft: &EInvoiceDraft) -> Option<EInvoice> {
    let number = reader.text(at, of!(draft.number));
    let date = reader.required(at, of!(draft.date));
    let amount = reader.required(at, of!(draft.amount));
    let recipient = reader.required(at, of!(draft.recipient));
    Some(EInvoice {
        number: number?,
        date: date?,
        amount: amount?,
        recipient: recipient?,
    })
}

/// The issuer's step is not shown here: how it went is the host's word.
pub(super) const fn told(what: &'static str) -> Claim {
    Claim {
        what,
        source: Source::Register,
        kind: ClaimKind::EarlierStep,
    }
}

/// Where the act is shown, nobody is told to have accepted more than it presents, nor its
/// provider to have accepted it.
fn invoiced(reader: &mut Reader, at: &At<'_>, step: &Step<'_>) {
    let draft = step.draft;
    let Some(invoice) = &draft.invoice else {
        return reader.missing(at, of!(draft.invoice));
    };
    let here = at.field(of!(draft.invoice).name);
    let issuer: Option<TaxNumber> = reader.optional(at, of!(draft.issuer));
    let facts = InvoiceFacts {
        accepted: match step.document {
            Some(document) => document.accepted(reader, at, of!(draft.accepted)).flatten(),
            None => reader.optional(at, of!(draft.accepted)),
        },
        issuer: issuer.filter(|one| match step.document {
            Some(document) => document.issued_by(reader, at, draft, *one),
            None => true,
        }),
        signed: reader.optional(at, of!(draft.signed)),
    };
    if let Some(invoice) = e_invoice(reader, &here, invoice) {
        enter_invoice(&mut reader.exam, &here, &invoice, &facts);
        let amount = here.field(of!(EInvoiceDraft::amount).name);
        let date = here.field(of!(EInvoiceDraft::date).name);
        let exam = &mut reader.exam;
        exam.rest_on(
            &[&payment::INVOICE_AMOUNT],
            &amount,
            told(of!(draft.accepted).name),
        );
        exam.rest_on(
            &[&payment::INVOICE_DATE],
            &date,
            told(of!(draft.signed).name),
        );
        // who the issuer is no document of this call shows
        let claim = Claim {
            kind: ClaimKind::NamedParty,
            ..told(of!(draft.issuer).name)
        };
        let recipient = here.field(of!(EInvoiceDraft::recipient).name);
        exam.rest_on(&[&payment::INVOICE_RECIPIENT], &recipient, claim);
    }
}

/// A correction has a number of its own, and takes the place of an act that has none yet.
fn replaced(reader: &mut Reader, at: &At<'_>, draft: &ActStatusDraft) {
    let act: Option<ActNumber> = reader.required(at, of!(draft.act));
    let correction: Option<ActNumber> = reader.required(at, of!(draft.correction));
    let both = act.zip(correction);
    if both.is_some_and(|(act, correction)| corrects_itself(&act, &correction)) {
        reader.malformed(at, of!(draft.correction), "an act does not correct itself");
    }
}
