//! Calls about documents that are signed: the text, and a signature under it.

use crate::calendar::Moment;
use crate::finding::{At, Outcome};
use crate::identifier::TaxNumber;
use crate::law::Edition;
use crate::signature::{
    Expected, Signable, SignedDocument, SignedText, SigningRole, check_signature as check_evidence,
    document_visible,
};
use crate::wire::act::OWN_ACT;
use crate::wire::declare::call;
use crate::wire::field::{TextField, of};
use crate::wire::ledger::signature_of;
use crate::wire::reader::Reader;
use crate::wire::signing::read::document;
use crate::wire::{
    CheckSignatureDraft, DocumentToSignDraft, LawDraft, SignableDraft, SignatureReport,
    TextToSignReport,
};
use alloc::boxed::Box;
use alloc::string::ToString;

call!({
    /// The canonical text of a document and its digest: what one signs of it in a role
    /// (mechanism 2(17), 11–13, 20, 40). It says what document it is, by which edition, and
    /// what the signature means, so that no signature serves for another thing. There is none
    /// for a document of which a field is missing or broken.
    pub fn document_to_sign(draft: DocumentToSignDraft) -> TextToSignReport {
        let mut reader = Reader::new();
        let (role, document) = (of!(draft.role), draft.document.as_ref());
        let asked = asked(&mut reader, draft.law.as_ref(), (role, document));
        let text = asked.text(&mut reader);
        let verdict = reader.verdict(asked.edition.as_ref());
        let text = text.filter(|_| verdict.outcome < Outcome::Refused);
        TextToSignReport {
            verdict,
            digest: text.as_ref().map(|text| text.digest().to_string()),
            canonical: text.map(|text| text.canonical().to_string()),
        }
    }
});

call!({
    /// Checks a signature under a document: it is over this document, in the role that is
    /// asked for, by who has to sign it (mechanism 2(1), 2(17), 22(10), 42, 43). What it must
    /// be over is made of the document itself.
    pub fn check_signature(draft: CheckSignatureDraft) -> SignatureReport {
        let (mut reader, root) = (Reader::new(), At::root());
        let (role, document) = (of!(draft.role), draft.document.as_ref());
        let asked = asked(&mut reader, draft.law.as_ref(), (role, document));
        let text = asked.text(&mut reader);
        let told: Option<TaxNumber> = reader.optional(&root, of!(draft.signer));
        let registered: Option<Moment> = reader.optional(&root, of!(draft.at));
        if let Some(text) = &text {
            let own = text.signer();
            if own.is_some() && told.is_some() && own != told {
                let reason = "the document names another signer";
                reader.malformed(&root, of!(draft.signer), reason);
            }
            if told.is_some_and(|signer| asked.accepts_own(signer)) {
                reader.malformed(&root, of!(draft.signer), OWN_ACT);
            }
            let expected = Expected::of_document(text, own.or(told), registered);
            let shown = root.field(of!(draft.signature).name);
            let evidence = draft.signature.as_ref();
            let evidence =
                evidence.map(|draft| signature_of(&mut reader, &shown, draft, text.formed()));
            check_evidence(&mut reader.exam, &shown, evidence.as_ref(), &expected);
        }
        SignatureReport {
            verdict: reader.verdict(asked.edition.as_ref()),
            digest: text.map(|text| text.digest().to_string()),
        }
    }
});

/// A document, the role in which it is to be signed, and the law that it is held to.
struct Asked {
    document: Option<Box<dyn Signable>>,
    role: Option<SigningRole>,
    edition: Option<Edition>,
}

fn asked(
    reader: &mut Reader,
    law: Option<&LawDraft>,
    (role, draft): (TextField<'_>, Option<&SignableDraft>),
) -> Asked {
    let root = At::root();
    let role = reader.required(&root, role);
    let here = root.field(of!(DocumentToSignDraft::document).name);
    let nothing = SignableDraft::default();
    let read = document(reader, &here, draft.unwrap_or(&nothing), role);
    let edition = reader.law(&root, law, read.day);
    let document = edition.is_some().then(|| read.finish(reader, &here));
    Asked {
        document: document.flatten(),
        role,
        edition,
    }
}

impl Asked {
    /// Would this signer, the provider of an act, accept it?
    fn accepts_own(&self, signer: TaxNumber) -> bool {
        let act = self.document.as_deref();
        let act = act.filter(|one| one.kind() == SignedDocument::Act);
        let provider = act.and_then(|act| act.signer(SigningRole::Claims));
        self.role == Some(SigningRole::Accepts) && provider == Some(signer)
    }

    /// The text of the document in the role, every letter of which is seen.
    fn text(&self, reader: &mut Reader) -> Option<SignedText<'_>> {
        let document: &dyn Signable = self.document.as_deref()?;
        let (role, edition) = self.role.zip(self.edition.as_ref())?;
        let root = At::root();
        let Some(text) = SignedText::new(document, edition, role) else {
            let reason = "the document is not signed in this role";
            let role = of!(DocumentToSignDraft::role).name;
            reader.malformed_at(root.field(role).path(), role, reason);
            return None;
        };
        let here = root.field(of!(DocumentToSignDraft::document).name);
        document_visible(&mut reader.exam, &here, text.canonical());
        Some(text)
    }
}
