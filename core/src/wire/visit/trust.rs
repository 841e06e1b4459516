//! The keys that a host trusts, and the tokens it has seen and revoked.

use crate::finding::At;
use crate::visit::{KeyPurpose, TokenList, TrustKey, TrustList};
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, rows, texts};
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
        /// The moment of the list: of a younger token it knows nothing. That of the check
        /// when absent.
        #[omit(empty)]
        pub as_of: Option<String>,
        /// The names, as `visitToken` and `verifyVisit` tell them.
        pub tokens: Vec<String>,
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

/// The list, only where all of it could be read: what was left out might have been the
/// revocation.
#[cfg_attr(small, optimize(size))]
pub(in crate::wire) fn trust(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&TrustDraft>>,
) -> Option<TrustList> {
    let draft = field.value?;
    let here = at.field(field.name);
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

/// Tokens of a list; a name that cannot be read leaves it incomplete.
pub(in crate::wire) fn tokens(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&TokenListDraft>>,
) -> Option<TokenList> {
    let draft = field.value?;
    let here = at.field(field.name);
    let read = texts(reader, &here, of!(draft.tokens));
    let whole = read.len() == draft.tokens.len();
    let tokens = read.into_iter().map(|(_, token)| token).collect();
    let as_of = absent_or(reader, &here, of!(draft.as_of));
    let complete = whole && as_of.is_some() && draft.complete == Some(true);
    Some(TokenList::new(tokens, complete).as_of(as_of.flatten()))
}
