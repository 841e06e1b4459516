//! The visit registered by QR: the code on a facility's wall, the short-lived token of
//! a visit and its verification; which case a visit proves, and the share of cases
//! without one.
//!
//! # Codes
//!
//! A code on a wall can be photographed, so it proves no presence. The application that
//! read it and saw the person writes a [`VisitToken`]: where, who, when, how, and a
//! nonce of its own. Both are texts for the alphanumeric mode of QR, of 300 characters
//! at most, or 450 in version 2 with the signature of a device:
//!
//! ```text
//! QLV1:…   a visit token      QLQ1:…   the code on a facility's wall
//! QLV2:…   the same in version 2
//!      └ base45 (RFC 9285) of a COSE_Sign1 (RFC 9052), untagged:
//!        [ h'{1: -8, 4: kid}', {}, h'claims', h'signature' ]
//! ```
//!
//! The algorithm is EdDSA with Ed25519 and nothing else; the key id has eight bytes; no
//! header is outside the signature. The text before the colon goes into the signature as
//! `external_aad`, so that a signature over one kind never serves the other. The claims
//! are a CBOR map in this order:
//!
//! | | visit token | code of a facility |
//! |---|---|---|
//! | 1 | version, 1 | version, 1 |
//! | 2 | facility, text of 1 to 36 bytes | the same |
//! | 3 | insured: fingerprint, 16 bytes | issued: seconds of UTC since 1970 |
//! | 4 | moment: seconds of UTC since 1970 | |
//! | 5 | method: 1 `qr`, 2 `biometric`, 3 `document`, 4 `manual` | |
//! | 6 | nonce, 8 bytes | |
//! | 7 | application, text | |
//! | 8 | by hand alone: 1 `no-phone`, 2 `device-failed`, 3 `no-network`, 4 `emergency`, 5 `unable` | |
//! | 9 | by hand alone: author, fingerprint, 16 bytes | |
//!
//! # Version 2
//!
//! It says how long it counts, which wall was scanned, about where, and whose device shows it;
//! the claims are a CBOR list, since labels would not leave room for all of that: version 2,
//! facility, insured, moment, method, life in seconds (1 to 43 200), application, the name of
//! the scanned code (16 bytes, with `qr` alone) or null, the hundredths of a degree north and
//! east or null, the device's public key or null, and by hand reason and author. The insured
//! is a fingerprint under the subkey of the application and the month. Its name is the first
//! sixteen bytes of SHA-256 of the signed bytes, so that no nonce is needed, and its key id
//! the first eight of SHA-256 of the key.
//!
//! A device answers a challenge of whoever the token is shown to by an abbreviated
//! countersignature (RFC 9338) in the header outside the signature, label 12: over the
//! protected header, the challenge as external data, the claims and the signature. A
//! photograph of a token, or one that was sent on, cannot.
//!
//! # One form
//!
//! One form only: a text is read, written again, and refused where the two differ. That
//! leaves no room for long numbers, open lengths, other orders, a second value under one
//! name, bytes at the end, or the last pair over 255 that a lenient base45 reader cuts.
//!
//! # Signed lists
//!
//! Keys that are trusted, tokens revoked and seen, newest and revoked codes of walls come as
//! `QLT1:` and a `COSE_Sign` (RFC 9052) with a signature of each root key, whose id is the
//! first eight bytes of SHA-256 of the key. The payload is a CBOR list: 1, the kind (1 trust,
//! 2 revoked, 3 seen, 4 walls, 5 revoked walls), its number, SHA-256 of the payload before it
//! or null, its moment, the moment by which the next one comes, and the rows in ascending
//! order: of a key the key, application or null, first and last moment, revocation or null,
//! and least version; of a wall facility and issue; tokens and codes as one string of bytes.
//!
//! # What a host does
//!
//! It holds the keys, makes nonces by chance, publishes a [`TrustList`], and keeps the
//! names of tokens seen and revoked. The core gives the bytes to sign, puts the code
//! together, and verifies it against what the host brings; what the host does not bring
//! is *not checked*. A token is redeemed once: whoever takes it puts its name under a unique
//! constraint before the visit counts. Whoever has the hash key can try every IIN against a token, so
//! applications should be given fingerprints, not the key.

mod app;
mod bounds;
mod bytes;
mod card;
mod checks;
mod detail;
mod envelope;
mod facility_qr;
mod fields;
mod identified;
mod image;
mod list_state;
mod matching;
mod proof;
mod proof_now;
mod prove;
mod reason;
mod redeemed;
mod registration;
mod row_lists;
mod seconds;
mod share;
mod shown;
mod signed_list;
mod taken;
mod terms;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_given_lists;
#[cfg(test)]
mod tests_lists;
#[cfg(test)]
mod tests_matching;
#[cfg(test)]
mod tests_second;
#[cfg(test)]
mod tests_share;
#[cfg(test)]
mod tests_signed_list;
mod token;
mod trust;
mod trust_key;
mod verify;
mod verify_code;
mod verify_key;
mod verify_list;
mod verify_terms;
mod walls;
mod whose;

pub use crate::law::{VisitMethod, VisitMethods, VisitProof};
pub use app::{AppId, AppIdError};
pub use bounds::TermBounds;
#[cfg(feature = "json")]
pub(crate) use bytes::hex_bytes;
pub use bytes::{
    Challenge, Hex, HexError, KeyId, ListDigest, Nonce, PublicKey, SignatureBytes, TokenId,
};
pub use card::{Hindrance, VisitCard, VisitUse};
pub use checks::VisitChecks;
pub use detail::{CoarsePlace, TokenDetail};
pub use envelope::{NEWEST_TOKEN, TEXT_MAX, TokenError, VERSION, is_signature};
pub use facility_qr::{FacilityClaims, FacilityCode};
pub use fields::{ClaimError, FACILITY_MAX, LIFE_MAX};
pub use identified::IdentifiedBy;
pub use image::QrImage;
pub use list_state::ListState;
pub(crate) use matching::match_in_order;
pub use matching::{FacilityStay, Matched, VisitPresence, match_visits};
pub use proof::{Author, BroughtToken, CardProof};
pub use proof_now::{ProofNow, TokenFault};
pub use prove::{RowTokens, prove_rows};
pub use reason::ManualReason;
pub use redeemed::Redeemed;
pub use registration::{registrations, row_lists};
pub use row_lists::RowLists;
pub use share::{
    NO_BOUND, OtherReading, Preflight, VisitCounts, preflight, share_of_counts, shares,
};
pub(crate) use share::{by_evidence, other_readings};
pub use shown::{RowTerms, Shown};
pub use signed_list::{LIST_MAX, ListClaims, ListError, ListKind, ListRows, SignedList};
pub use terms::MatchTerms;
pub use token::{VisitClaims, VisitToken};
pub use trust::{ALIKE_MAX, TokenList, TrustError, TrustList};
pub use trust_key::{KeyPurpose, TrustKey};
pub use verify::{Verified, may_take, verify_facility, verify_visit};
pub use verify_list::{ListChecks, read_list, verify_list};
pub use walls::WallList;
pub use whose::{Whose, visit_print};
