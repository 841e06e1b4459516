//! Calls about documents that are signed: the text, and a signature under it.

use crate::calendar::Moment;
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::law::Edition;
use crate::signature::{
    Expected, Signable, SignedText, SigningRole, check_signature as check_evidence,
    document_visible,
};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::ledger::signature;
use crate::wire::reader::Reader;
use crate::wire::signing::read::{Read, document};
use crate::wire::{
    CheckSignatureDraft, DocumentToSignDraft, SignableDraft, SignatureReport, TextToSignReport,
};
use alloc::string::ToString;

call!({
    /// The canonical text of a document and its digest: what one signs of it in a role
    /// (mechanism 2(17), 11–13, 20, 40). It says what document it is, by which edition, and
    /// what the signature means, so that no signature serves for another thing. There is none
    /// for a document of which a field is missing or broken.
    pub fn document_to_sign(draft: DocumentToSignDraft) -> TextToSignReport {
        let (mut reader, root) = (Reader::new(), At::root());
        let role = reader.required(&root, of!(draft.role));
        let here = root.field(of!(draft.document).name);
        let nothing = SignableDraft::default();
        let given = draft.document.as_ref().unwrap_or(&nothing);
        let read = document(&mut reader, &here, given, role);
        let edition = reader.law(&root, draft.law.as_ref(), read.day);
        let text = text(&mut reader, &here, (&read, role, edition.as_ref()));
        let text = text.filter(|_| reader.exam.is_sound());
        TextToSignReport {
            verdict: reader.verdict(edition.as_ref()),
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
        let role = reader.required(&root, of!(draft.role));
        let here = root.field(of!(draft.document).name);
        let nothing = SignableDraft::default();
        let given = draft.document.as_ref().unwrap_or(&nothing);
        let read = document(&mut reader, &here, given, role);
        let edition = reader.law(&root, draft.law.as_ref(), read.day);
        let text = text(&mut reader, &here, (&read, role, edition.as_ref()));
        let told: Option<TaxNumber> = reader.optional(&root, of!(draft.signer));
        let registered: Option<Moment> = reader.optional(&root, of!(draft.at));
        if let Some(kind) = read.document.as_ref().map(|document| document.kind()) {
            let own = text.as_ref().and_then(SignedText::signer);
            if own.is_some() && told.is_some() && own != told {
                let reason = "the document names another signer";
                reader.malformed(&root, of!(draft.signer), reason);
            }
            let expected = Expected::of_document(kind, text.as_ref(), own.or(told), registered);
            let shown = root.field(of!(draft.signature).name);
            let evidence = draft.signature.as_ref();
            let evidence = evidence.map(|draft| signature(&mut reader, &shown, draft));
            check_evidence(&mut reader.exam, &shown, evidence.as_ref(), &expected);
        }
        SignatureReport {
            verdict: reader.verdict(edition.as_ref()),
            digest: text.map(|text| text.digest().to_string()),
        }
    }
});

/// The text of a document in a role, which shows every letter of it.
fn text<'a>(
    reader: &mut Reader,
    at: &At<'_>,
    (read, role, edition): (&'a Read, Option<SigningRole>, Option<&Edition>),
) -> Option<SignedText<'a>> {
    let document: &dyn Signable = read.document.as_deref()?;
    let (role, edition) = role.zip(edition)?;
    let Some(text) = SignedText::new(document, edition, role) else {
        let reason = "the document is not signed in this role";
        let role = of!(DocumentToSignDraft::role).name;
        reader.malformed_at(At::root().field(role).path(), role, reason);
        return None;
    };
    document_visible(&mut reader.exam, at, text.canonical());
    Some(text)
}
