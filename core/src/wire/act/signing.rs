//! Steps of an act that carry more than their name: signatures with their evidence, the
//! turn of the issuer's signature, the e-invoice, the correction.

use crate::act::{ActStep, corrects_itself};
use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::At;
use crate::identifier::{ActNumber, TaxNumber};
use crate::law::Edition;
use crate::law::catalogue::{payment, signature as rules};
use crate::payment::{EInvoice, InvoiceFacts, enter_invoice, queue};
use crate::signature::{Digest, Expected, SignerRole, check_signature};
use crate::wire::act::read;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::ledger::signature;
use crate::wire::payment::{accepts, queue_entry};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::rows;
use crate::wire::shape::canonical;
use crate::wire::{ActDraft, ActStatusDraft, EInvoiceDraft, LawDraft, OrderTextReport};
use alloc::string::ToString;

records! {
    /// An act whose canonical text is asked for.
    pub struct ActToSignDraft {
        /// The law to judge by; that of the act's month when absent.
        pub law: Option<LawDraft>,
        /// The act.
        pub act: Option<ActDraft>,
    }
}

call!({
    /// The canonical text of an act and its digest: what the provider and the issuer sign
    /// (mechanism 12, 40). It is JSON by RFC 8785 of the draft as written, without the fields
    /// that hold nothing. There is none for an act of which a field is missing or broken.
    pub fn act_to_sign(draft: ActToSignDraft) -> OrderTextReport {
        let mut reader = Reader::new();
        let root = At::root();
        let nothing = ActDraft::default();
        let act = draft.act.as_ref().unwrap_or(&nothing);
        let read = read::act(&mut reader, &root.field(of!(ActToSignDraft::act).name), act);
        let day = read.month.map(crate::calendar::Month::last);
        let edition = reader.law(&root, draft.law.as_ref(), day);
        let text = reader.exam.is_sound().then(|| canonical(act));
        OrderTextReport {
            verdict: reader.verdict(edition.as_ref()),
            digest: text
                .as_ref()
                .map(|text| Digest::of(text.as_bytes()).to_string()),
            canonical: text,
        }
    }
});

/// What a step that is allowed must bring with it.
pub(super) fn brings(
    reader: &mut Reader,
    at: &At<'_>,
    edition: &Edition,
    (step, draft): (ActStep, &ActStatusDraft),
) {
    match step {
        ActStep::ProviderSigns => signed(reader, at, draft),
        ActStep::IssuerSigns => {
            signed(reader, at, draft);
            in_turn(reader, at, edition, draft);
        }
        ActStep::EnterInvoice => invoiced(reader, at, draft),
        ActStep::Replace => replaced(reader, at, draft),
        ActStep::Check
        | ActStep::Open
        | ActStep::Return
        | ActStep::Withdraw
        | ActStep::FormAgain => {}
    }
}

/// A signature whose evidence is not shown is not checked.
fn signed(reader: &mut Reader, at: &At<'_>, draft: &ActStatusDraft) {
    let here = at.field(of!(draft.signature).name);
    let Some(evidence) = &draft.signature else {
        let rule = &rules::SIGNED;
        let path = here.path();
        reader.exam.lack(
            rule,
            path,
            of!(draft.signature).name,
            Source::Certificates,
            Lack::NotGiven,
        );
        return;
    };
    let evidence = signature(reader, &here, evidence);
    let document: Option<Digest> = reader.required(at, of!(draft.digest));
    let signer: Option<TaxNumber> = reader.required(at, of!(draft.signer));
    let registered: Option<Moment> = reader.optional(at, of!(draft.at));
    let Some(signer) = signer else {
        return;
    };
    let expected = Expected {
        document,
        signer: Some(signer),
        roles: SignerRole::signing_for(signer),
        registered,
    };
    check_signature(&mut reader.exam, &here, Some(&evidence), &expected);
}

/// The issuer signs in the order of time, and only what the check leaves ready: the act
/// takes its place among those that wait.
fn in_turn(reader: &mut Reader, at: &At<'_>, edition: &Edition, draft: &ActStatusDraft) {
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
    let act: Option<ActNumber> = reader.required(at, of!(draft.act));
    let moment: Option<Moment> = reader.required(at, of!(draft.at));
    let (mut entries, whole) = rows(reader, at, of!(draft.acts), queue_entry);
    let (Some(act), Some(moment)) = (act, moment) else {
        return;
    };
    let number = act.normal_form();
    let mut waits = false;
    for entry in &mut entries {
        if entry.act.normal_form() == number {
            entry.signed = Some(moment);
            waits = true;
        }
    }
    if !waits {
        return reader.malformed(at, of!(draft.act), "no act of this number waits");
    }
    if whole {
        accepts(reader, at, of!(draft.acts), edition, &mut entries);
        queue(&mut reader.exam, &entries);
    } else {
        lacking(reader, Lack::Partial);
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

fn invoiced(reader: &mut Reader, at: &At<'_>, draft: &ActStatusDraft) {
    let Some(invoice) = &draft.invoice else {
        return reader.missing(at, of!(draft.invoice));
    };
    let here = at.field(of!(draft.invoice).name);
    let facts = InvoiceFacts {
        accepted: reader.optional(at, of!(draft.accepted)),
        issuer: reader.optional(at, of!(draft.issuer)),
        signed: reader.optional(at, of!(draft.signed)),
    };
    if let Some(invoice) = e_invoice(reader, &here, invoice) {
        enter_invoice(&mut reader.exam, &here, &invoice, &facts);
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
