//! From drafts to a document that is signed.

use crate::act::ActText;
use crate::calendar::Day;
use crate::finding::At;
use crate::signature::{Signable, SigningRole};
use crate::wire::act::ActDocument;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::{ActDraft, SignableDraft};
use alloc::borrow::Cow;
use alloc::boxed::Box;

/// A document, and the day whose law it is held to. There is none while a field of it is
/// missing or broken.
#[derive(Default)]
pub(super) struct Read {
    pub(super) document: Option<Box<dyn Signable>>,
    pub(super) day: Option<Day>,
}

/// Reads the one document of a draft.
pub(super) fn document(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SignableDraft,
    role: Option<SigningRole>,
) -> Read {
    let given = [draft.act.is_some()];
    if given.iter().filter(|one| **one).count() != 1 {
        let path = at.path();
        reader.malformed_at(path, "document", "one document is signed at a time");
        return Read::default();
    }
    if let Some(act_draft) = &draft.act {
        return act(reader, at, act_draft, draft, role);
    }
    Read::default()
}

fn act(
    reader: &mut Reader,
    at: &At<'_>,
    act: &ActDraft,
    draft: &SignableDraft,
    role: Option<SigningRole>,
) -> Read {
    let here = at.field(of!(SignableDraft::act).name);
    let read = ActDocument::read(reader, &here, act);
    let day = read.day();
    let accepted = read.accepted(reader, at, of!(draft.accepted));
    if accepted.flatten().is_some() && role == Some(SigningRole::Claims) {
        let reason = "only who accepts an act says how much of it";
        reader.malformed(at, of!(draft.accepted), reason);
    }
    let whole = read.whole;
    let document = accepted
        .filter(|_| whole)
        .map(|accepted| -> Box<dyn Signable> {
            Box::new(ActText {
                act: Cow::Owned(read.act),
                accepted,
                issuer: None,
            })
        });
    Read { document, day }
}
