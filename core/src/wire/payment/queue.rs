//! The queue of signing.

use crate::calendar::Moment;
use crate::fact::Source;
use crate::finding::{At, Claim};
use crate::law::catalogue::payment as rules;
use crate::law::{Edition, catalogue};
use crate::payment::{AcceptedUnchecked, QueueEntry, acceptable_unchecked, next_to_sign, queue};
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, each, rows};
use crate::wire::{LawDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// Acts that wait for the issuer's signature, or have it.
    pub struct SigningQueueDraft {
        /// The law to judge by; that of the first available act when absent.
        pub law: Option<LawDraft>,
        /// The acts.
        pub acts: Vec<QueueEntryDraft>,
    }

    /// An act in the queue.
    pub struct QueueEntryDraft {
        /// Number of the act.
        pub act: Option<String>,
        /// When the issuer could first sign it.
        pub available: Option<String>,
        /// Held by the issuer, for a review say; no when absent.
        pub held: Option<bool>,
        /// The check of the act suspends it; no when absent.
        pub suspended: Option<bool>,
        /// Codes of the rules that its check left *not checked*.
        pub unchecked: Vec<String>,
        /// What the issuer accepts unchecked.
        pub accepts: Vec<AcceptsDraft>,
        /// When the issuer signed it.
        pub signed: Option<String>,
    }

    /// A rule that could not be checked and that the issuer does without. One that suspends
    /// or refuses is not accepted so.
    pub struct AcceptsDraft {
        /// The rule's code.
        pub code: Option<String>,
        /// Who decided.
        pub by: Option<String>,
        /// Number and day of the document that it rests on.
        pub document: Option<String>,
    }

    /// The order of signing.
    pub struct SigningQueueReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Numbers of the acts in the order of signing.
        pub order: Vec<String>,
        /// The act to sign next: not signed, not held, not hindered by its check.
        #[omit(empty)]
        pub next: Option<String>,
    }
}

pub(in crate::wire) fn entry(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &QueueEntryDraft,
) -> Option<QueueEntry> {
    let act = reader.required(at, of!(draft.act));
    let available = reader.required(at, of!(draft.available));
    let signed: Option<Option<Moment>> = absent_or(reader, at, of!(draft.signed));
    let moments = signed.flatten().zip(available);
    if moments.is_some_and(|(signed, available)| signed < available) {
        let reason = "signed before it was available";
        reader.malformed(at, of!(draft.signed), reason);
        return None;
    }
    Some(QueueEntry {
        act: act?,
        available: available?,
        held: draft.held == Some(true),
        suspended: draft.suspended == Some(true),
        unchecked: draft.unchecked.clone(),
        accepts: Vec::new(),
        signed: signed?,
    })
}

/// What the issuer accepts unchecked of each act, once the law is known; the entries are
/// those of all drafts, in their order.
pub(in crate::wire) fn accepts(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[QueueEntryDraft]>,
    edition: &Edition,
    entries: &mut [QueueEntry],
) {
    let list = at.field(field.name);
    let drafts = field.value.iter().zip(entries).enumerate();
    for (place, (draft, entry)) in drafts {
        let here = list.index(place);
        let read = each(reader, &here, of!(draft.accepts), |reader, at, draft| {
            accepted(reader, at, draft, edition)
        });
        entry.accepts = read.into_iter().flatten().collect();
    }
}

fn accepted(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &AcceptsDraft,
    edition: &Edition,
) -> Option<AcceptedUnchecked> {
    let code = reader.text(at, of!(draft.code));
    let by = reader.text(at, of!(draft.by));
    let document = reader.text(at, of!(draft.document));
    let rule = catalogue::by_code(&code?);
    if rule.is_none() {
        reader.malformed(at, of!(draft.code), "no rule has this code");
    }
    let accepts = (rule?, by?, document?);
    acceptable_unchecked(&mut reader.exam, at, edition, accepts)
}

/// The order of signing by a list that the host tells: that it holds every act, and each as
/// it stands, is the host's word.
pub(in crate::wire) fn told_queue(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[QueueEntryDraft]>,
    entries: &[QueueEntry],
) -> Vec<usize> {
    let order = queue(&mut reader.exam, entries);
    let list = Claim::list(field.name, Source::Register);
    let told = [&rules::SIGNING_ORDER, &rules::SIGNED_READY];
    reader.exam.rest_on(&told, &at.field(field.name), list);
    order
}

call!({
    /// The order in which the issuer signs acts, and who was passed over (mechanism 12).
    pub fn signing_queue(draft: SigningQueueDraft) -> SigningQueueReport {
        let mut reader = Reader::new();
        let root = At::root();
        let (mut entries, whole) = rows(&mut reader, &root, of!(draft.acts), entry);
        let day = entries.iter().map(|entry| entry.available.day()).min();
        let edition = reader.law(&root, draft.law.as_ref(), day);
        // with an entry left out the places would be others, and the order a guess
        let Some(law) = edition.as_ref().filter(|_| whole) else {
            return SigningQueueReport {
                verdict: reader.verdict(edition.as_ref()),
                ..SigningQueueReport::default()
            };
        };
        accepts(&mut reader, &root, of!(draft.acts), law, &mut entries);
        let order = told_queue(&mut reader, &root, of!(draft.acts), &entries);

        let in_turn = || order.iter().filter_map(|place| entries.get(*place));
        let next = next_to_sign(&entries, &order).and_then(|place| entries.get(place));
        SigningQueueReport {
            order: in_turn().map(|entry| entry.act.to_string()).collect(),
            next: next.map(|entry| entry.act.to_string()),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});
