//! The keys that a host trusts, and the tokens it has seen and revoked.

use crate::finding::At;
use crate::visit::{
    KeyPurpose, ListDigest, ListKind, ListState, PublicKey, SignedList, TokenList, TrustKey,
    TrustList, read_list,
};
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, rows, texts};
use crate::wire::visit::checks::code;
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// The whole list of keys that the host trusts, as of a moment.
    pub struct TrustDraft {
        /// Its version, which only grows.
        pub version: Option<u64>,
        /// The moment of the list.
        pub as_of: Option<String>,
        /// The keys; at most eight may share an id.
        pub keys: Vec<TrustKeyDraft>,
        /// Instead of version, moment and keys: the list as root keys signed it, judged at the
        /// check. Without it the list is the host's word.
        #[omit(empty)]
        pub signed: Option<BroughtListDraft>,
    }

    /// A list that came signed, and the newest one of its kind that the host has seen.
    pub struct BroughtListDraft {
        /// The text of the list, as `signedList` gives it.
        pub code: Option<String>,
        /// The number of the newest list of this kind that the host has seen.
        pub newest_number: Option<u64>,
        /// Its digest.
        pub newest_digest: Option<String>,
    }

    /// A key of Ed25519.
    pub struct TrustKeyDraft {
        /// Its id: 16 hexadecimal digits.
        pub id: Option<String>,
        /// The public key: 64 hexadecimal digits.
        pub public_key: Option<String>,
        /// The application whose visit tokens it signs; absent, it signs codes of
        /// facilities.
        #[omit(empty)]
        pub app: Option<String>,
        /// The first moment of its validity.
        pub valid_from: Option<String>,
        /// The last moment of its validity.
        pub valid_to: Option<String>,
        /// From when it is revoked; not revoked when absent.
        #[omit(empty)]
        pub revoked_from: Option<String>,
        /// The least version of codes that it still signs; 1 when absent.
        pub minimum_version: Option<u64>,
    }

    /// Tokens by their names.
    pub struct TokenListDraft {
        /// Does absence from the list mean "no"? Not when absent.
        pub complete: Option<bool>,
        /// The moment of the list: of a younger token it knows nothing, and of an undated one
        /// nobody knows of when it is.
        #[omit(empty)]
        pub as_of: Option<String>,
        /// The names, as `visitToken` and `verifyVisit` tell them.
        pub tokens: Vec<String>,
        /// Instead of all that: the list as root keys signed it, judged at the check. Without
        /// it the list is the host's word.
        #[omit(empty)]
        pub signed: Option<BroughtListDraft>,
    }
}

pub(super) fn key(reader: &mut Reader, at: &At<'_>, draft: &TrustKeyDraft) -> Option<TrustKey> {
    let id = reader.required(at, of!(draft.id));
    let key = reader.required(at, of!(draft.public_key));
    let app = absent_or(reader, at, of!(draft.app));
    let from = reader.required(at, of!(draft.valid_from));
    let to = reader.required(at, of!(draft.valid_to));
    let revoked = absent_or(reader, at, of!(draft.revoked_from));
    Some(TrustKey {
        id: id?,
        key: key?,
        purpose: app?.map_or(KeyPurpose::Facilities, KeyPurpose::Visits),
        from: from?,
        to: to?,
        revoked_from: revoked?,
        minimum: draft.minimum_version.unwrap_or(1),
    })
}

/// Why a list that came signed is of no use.
#[derive(Clone, Copy, Debug, thiserror::Error)]
enum NoList {
    #[error("the list is given both signed and plain")]
    Both,
    #[error("the signed list is of another kind")]
    Kind,
}

/// The keys that sign lists, where the host names any: a broken one is none.
pub(in crate::wire) fn roots(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&[String]>>,
) -> Option<Vec<PublicKey>> {
    field.value?;
    let read = texts(reader, at, field.or_empty());
    Some(read.into_iter().map(|(_, key)| key).collect())
}

/// A list that came signed, with what it is worth to a host that has these root keys; `made`
/// takes the rows of its kind.
pub(in crate::wire) fn brought<T>(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &BroughtListDraft,
    roots: Option<&[PublicKey]>,
    made: impl FnOnce(&SignedList, ListState) -> Option<T>,
) -> Option<T> {
    let digest: Option<ListDigest> = reader.optional(at, of!(draft.newest_digest));
    let text = code(reader, at, of!(draft.code))?;
    let list = read_list(&mut reader.exam, at, text)?;
    let state = ListState::of(&list, roots, draft.newest_number.zip(digest));
    let made = made(&list, state);
    if made.is_none() {
        reader.malformed(at, of!(draft.code), NoList::Kind);
    }
    made
}

/// A list is given once: which of two is meant, nobody could say.
pub(super) fn one_of_both(
    reader: &mut Reader,
    at: &At<'_>,
    (name, both): (&'static str, bool),
) -> bool {
    if both {
        reader.malformed(at, Field { name, value: () }, NoList::Both);
    }
    !both
}

/// The list, only where all of it could be read: what was left out might have been the
/// revocation.
#[cfg_attr(small, optimize(size))]
pub(in crate::wire) fn trust(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&TrustDraft>>,
    roots: Option<&[PublicKey]>,
) -> Option<TrustList> {
    let draft = field.value?;
    let here = at.field(field.name);
    let signed = of!(draft.signed);
    if let Some(list) = signed.value {
        let plain = draft.version.is_some() || draft.as_of.is_some() || !draft.keys.is_empty();
        let below = here.field(signed.name);
        return one_of_both(reader, &here, (signed.name, plain))
            .then(|| brought(reader, &below, list, roots, TrustList::of_signed))?;
    }
    let version = reader.number(&here, of!(draft.version));
    let as_of = reader.required(&here, of!(draft.as_of));
    let (keys, whole) = rows(reader, &here, of!(draft.keys), key);
    if !whole {
        return None;
    }
    let list = TrustList::new(keys, version?, as_of?);
    list.map_err(|error| reader.malformed(&here, of!(draft.keys), error))
        .ok()
}

/// Tokens of a list of a kind; a name that cannot be read leaves it incomplete.
pub(in crate::wire) fn tokens(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&TokenListDraft>>,
    (kind, roots): (ListKind, Option<&[PublicKey]>),
) -> Option<TokenList> {
    let draft = field.value?;
    let here = at.field(field.name);
    let signed = of!(draft.signed);
    if let Some(list) = signed.value {
        let plain = draft.complete.is_some() || draft.as_of.is_some() || !draft.tokens.is_empty();
        let below = here.field(signed.name);
        let made = |list: &SignedList, state| TokenList::of_signed(list, kind, state);
        return one_of_both(reader, &here, (signed.name, plain))
            .then(|| brought(reader, &below, list, roots, made))?;
    }
    let read = texts(reader, &here, of!(draft.tokens));
    let whole = read.len() == draft.tokens.len();
    let tokens = read.into_iter().map(|(_, token)| token).collect();
    let as_of = absent_or(reader, &here, of!(draft.as_of));
    let complete = whole && as_of.is_some() && draft.complete == Some(true);
    Some(TokenList::new(tokens, complete).as_of(as_of.flatten()))
}
