//! What the issuer accepts of an act.

use crate::finding::At;
use crate::payment::{Amounts, accept, lines_once};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::rows;
use crate::wire::{AmountText, LawDraft, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// An act with what the issuer deducts from it.
    pub struct AcceptanceDraft {
        /// The law to judge by; the latest edition when absent.
        pub law: Option<LawDraft>,
        /// What the act presents, in tenge.
        pub presented: Option<String>,
        /// What is deducted from it.
        pub deducted: Option<String>,
        /// What is accepted.
        pub accepted: Option<String>,
        /// Every case, or every line, of the act.
        pub lines: Vec<AcceptanceLineDraft>,
    }

    /// A case or a line with what is deducted from it.
    pub struct AcceptanceLineDraft {
        /// Its id in the act.
        pub id: Option<String>,
        /// What it presents, in tenge.
        pub presented: Option<String>,
        /// What is deducted; nothing when absent.
        #[omit(empty)]
        pub deducted: Option<String>,
        /// What is accepted; all when absent and nothing is deducted.
        #[omit(empty)]
        pub accepted: Option<String>,
        /// Why; only where something is deducted.
        #[omit(empty)]
        pub reason: Option<String>,
    }

    /// What is accepted.
    pub struct AcceptanceReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The amount to invoice and to pay, in tenge, where every equation holds.
        #[omit(empty)]
        pub accepted: Option<AmountText>,
    }
}

fn line(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &AcceptanceLineDraft,
) -> Option<(String, Amounts)> {
    let id = reader.text(at, of!(draft.id));
    let presented = reader.required(at, of!(draft.presented));
    let untouched = draft.deducted.is_none() && draft.accepted.is_none();
    if untouched {
        return id.zip(presented.map(Amounts::untouched));
    }
    let deducted = reader.required(at, of!(draft.deducted));
    let accepted = reader.required(at, of!(draft.accepted));
    if deducted.is_some_and(Amounts::needs_reason) {
        reader.text(at, of!(draft.reason))?;
    }
    let amounts = Amounts {
        presented: presented?,
        deducted: deducted?,
        accepted: accepted?,
    };
    Some((id?, amounts))
}

call!({
    /// Judges what is accepted of an act: accepted is presented less deducted, in the whole
    /// and in every line, and the whole is the sum of its lines (mechanism 13).
    pub fn accept_act(draft: AcceptanceDraft) -> AcceptanceReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let presented = reader.required(&root, of!(draft.presented));
        let deducted = reader.required(&root, of!(draft.deducted));
        let accepted = reader.required(&root, of!(draft.accepted));
        let (lines, all) = rows(&mut reader, &root, of!(draft.lines), line);
        let mut made = None;
        if let (Some(presented), Some(deducted), Some(accepted), true) =
            (presented, deducted, accepted, all && edition.is_some())
        {
            let whole = Amounts {
                presented,
                deducted,
                accepted,
            };
            let once = lines_once(&mut reader.exam, &root, &lines);
            let amounts: Vec<Amounts> = lines.iter().map(|(_, amounts)| *amounts).collect();
            made = accept(&mut reader.exam, whole, &amounts).filter(|_| once);
        }
        AcceptanceReport {
            verdict: reader.verdict(edition.as_ref()),
            accepted: made.map(|made| made.amounts().accepted.into()),
        }
    }
});
