//! The visit registered by QR: the code on a facility's wall, the short-lived token of
//! a visit and its verification; which case a visit proves, and the share of cases
//! without one.

mod bytes;
mod card;
mod envelope;
mod facility_qr;
mod image;
mod matching;
mod seconds;
mod share;
#[cfg(test)]
mod tests;
mod token;
mod trust;
mod verify;
mod verify_key;

pub use bytes::{Hex, HexError, KeyId, Nonce, PublicKey, SignatureBytes, TokenId};
pub use card::{ManualReason, VisitCard, VisitMethod};
pub use envelope::{TEXT_MAX, TokenError, VERSION, is_signature};
pub use facility_qr::{FacilityClaims, FacilityCode};
pub use image::QrImage;
pub use matching::{Presence, Stay, match_visits};
pub use share::{
    Preflight, VisitCounts, manual_visit, preflight, share_of_counts, share_without_visit,
};
pub use token::{AppId, AppIdError, ClaimError, FACILITY_MAX, Seen, VisitClaims, VisitToken};
pub use trust::{ALIKE_MAX, Purpose, TokenList, TrustError, TrustKey, TrustList};
pub use verify::{Verified, VisitChecks, verify_facility, verify_visit};
