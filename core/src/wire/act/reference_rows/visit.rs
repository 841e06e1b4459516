//! Registered visits, and what their list says of all of them.

use crate::fact::Lack;
use crate::finding::At;
use crate::identifier::Iin;
use crate::law::VisitMethod;
use crate::visit::{
    Author, CardProof, ListKind, ManualReason, RowTerms, RowTokens, VisitCard, VisitUse, prove_rows,
};
use crate::wire::act::list::ListDraft;
use crate::wire::field::{TextField, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::row::row;
use crate::wire::rows::{List, list};
use crate::wire::visit::trust::{roots, tokens, trust};
use crate::wire::{TokenListDraft, TrustDraft};
use alloc::string::String;
use alloc::vec::Vec;

row! {
    /// A registered visit.
    pub struct VisitRow reads (Iin, VisitCard) {
        /// The registration.
        id: required,
        /// IIN of the insured.
        insured: required,
        /// The facility whose code was read.
        facility: required,
        /// The day.
        day: required,
        /// `qr`, `biometric`, `document` or `manual`.
        #[one_of(VisitMethod)]
        method: required,
        /// Where the person was, `43.238949,76.889709`.
        coordinates: optional,
        /// Why by hand: `no-phone`, `device-failed`, `no-network`, `emergency` or
        /// `unable`.
        #[one_of(ManualReason)]
        reason: optional,
        /// Who entered it by hand, as the host names people. An IIN or a fingerprint is
        /// compared with the token of the row; of other names it is kept that they are there.
        author: optional text,
        /// The moment of the entry.
        entered_at: optional,
        /// The act or the case of an earlier act that used it, as the host names it.
        used_by: optional text,
        /// The name of its token, as `verifyVisit` gives it. A token proves as much as
        /// one row does, however many rows name it.
        token: optional,
        /// Was that token verified and accepted? As the list says when absent. This is the
        /// host's word.
        verified: optional number bool,
        /// The text of the token itself, with its spaces as they are: verified as `tokens` of
        /// the list says, and compared with the row. One that names a device is evidence as the
        /// device showed it, with the challenge beside it.
        code: optional by code,
        /// What the device of that token was asked to sign, as `showToken` was given it: 32
        /// hexadecimal digits. Where another token of the list answers the same challenge,
        /// neither is evidence.
        challenge: optional,
    }
    => (insured, VisitCard {
        id,
        facility,
        day,
        method,
        coordinates,
        reason,
        has_author: author.is_some(),
        entered: entered_at,
        used: used_by.map_or(VisitUse::Untold, |by| VisitUse::By(by.into())),
        token,
        proof: match code {
            None => CardProof::Claim(verified),
            Some(text) => {
                let author = author.as_deref().and_then(named);
                CardProof::brought(&text, (author, challenge), verified)
            }
        },
    })
}

/// The text of a token, as it is.
#[allow(
    clippy::unnecessary_wraps,
    reason = "a reader of a field, which may be broken"
)]
fn code(_: &mut Reader, _: &At<'_>, field: TextField<'_>) -> Option<Option<String>> {
    Some(field.given().map(String::from))
}

/// Who entered a visit, where the host names people so that a token can be compared.
fn named(author: &str) -> Option<Author> {
    let number = author.parse().map(Author::Number);
    number.or_else(|_| author.parse().map(Author::Print)).ok()
}

records! {
    /// What the tokens that rows of visits carry are verified with. What is absent leaves
    /// such rows the host's word.
    pub struct RowTokensDraft {
        /// The keys that the host trusts, as of the check.
        pub trust: Option<TrustDraft>,
        /// The root keys that sign lists, 64 hexadecimal digits each.
        #[omit(empty)]
        pub root_keys: Option<Vec<String>>,
        /// Tokens that were revoked, as of the check.
        pub revoked: Option<TokenListDraft>,
        /// The secret under which the application hashes persons.
        pub hash_key: Option<String>,
        /// For how many seconds before the day of the check the list of keys may be dated; for
        /// none when absent.
        #[omit(empty)]
        pub trust_seconds: Option<u32>,
        /// The same of the list of revoked tokens.
        #[omit(empty)]
        pub list_seconds: Option<u32>,
        /// By how many seconds the clock of a device may differ.
        #[omit(empty)]
        pub skew_seconds: Option<u32>,
        /// For how many seconds after its moment a visit may be entered by a token.
        #[omit(empty)]
        pub lifetime_seconds: Option<u32>,
    }

    /// Visits.
    pub struct VisitList {
        /// Does absence from the list mean "no"? Not when absent.
        pub complete: Option<bool>,
        /// The day of the list: a later day is *not checked*, nor is what an old or an
        /// undated list leaves out.
        pub as_of: Option<String>,
        /// Days after its own on which the list still answers; none when absent.
        #[omit(empty)]
        pub stale_days: Option<u32>,
        /// Has no case of an earlier act used a visit whose row names none? Not known
        /// when absent.
        #[omit(empty)]
        pub unused: Option<bool>,
        /// Was the token of every visit verified and accepted, where its row does not
        /// say? Not known when absent.
        #[omit(empty)]
        pub verified: Option<bool>,
        /// What the tokens that rows carry are verified with.
        #[omit(empty)]
        pub tokens: Option<RowTokensDraft>,
        /// The rows.
        pub rows: Vec<VisitRow>,
    }
}

/// Why a part of the draft cannot be used.
const fn lack(given: bool) -> Lack {
    match given {
        true => Lack::Broken,
        false => Lack::NotGiven,
    }
}

impl ListDraft for VisitList {
    type Row = VisitRow;

    fn list(&self) -> List<'_, VisitRow> {
        list!(self, as_of, stale_days)
    }

    fn complement(&self, reader: &mut Reader, at: &At<'_>, rows: &mut [(Iin, VisitCard)]) {
        for (_, card) in &mut *rows {
            if card.used == VisitUse::Untold && self.unused == Some(true) {
                card.used = VisitUse::Unused;
            }
            if let CardProof::Claim(word) | CardProof::Brought { word, .. } = &mut card.proof {
                *word = word.or(self.verified);
            }
        }
        let Some(draft) = &self.tokens else { return };
        let here = at.field(of!(self.tokens).name);
        let roots = roots(reader, &here, of!(draft.root_keys));
        let own = roots.as_deref();
        let trust = trust(reader, &here, of!(draft.trust), own);
        let kind = (ListKind::Revoked, own);
        let revoked = tokens(reader, &here, of!(draft.revoked), kind);
        let key = reader.optional(&here, of!(draft.hash_key));
        let with = RowTokens {
            trust: trust.as_ref().ok_or(lack(draft.trust.is_some())),
            revoked: revoked.as_ref(),
            key: key.as_ref().ok_or(lack(draft.hash_key.is_some())),
            terms: RowTerms {
                skew: draft.skew_seconds,
                lifetime: draft.lifetime_seconds,
                trust_seconds: draft.trust_seconds.unwrap_or(0),
                list_seconds: draft.list_seconds.unwrap_or(0),
            },
        };
        prove_rows(rows, &with);
    }
}
