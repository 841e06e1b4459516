//! What the rules ask of a signature (mechanism 2(1), 2(17), 22(10), 42, 43).
//!
//! The core verifies no signature: that needs keys, a chain and a revocation list.
//! It gives the host the [`canonical`] text of a document and its [`Digest`], and
//! of the [`SignatureEvidence`] that comes back it asks whether it binds *this*
//! document and whether its signer had the right.
//!
//! ```
//! use qalqan_core::signature::Digest;
//!
//! // of the empty text, as the standard gives it
//! let digest = Digest::of(b"");
//! assert!(digest.to_string().starts_with("e3b0c44298fc1c149afbf4c8996fb924"));
//! assert_eq!(digest.to_string().parse(), Ok(digest));
//! ```

pub mod canonical;
mod check;
mod digest;
mod document;
mod evidence;
mod scan;
mod visible;

pub use check::{Bound, Expected, check_signature};
pub use digest::{Digest, DigestError};
pub use document::{OtherText, Signable, SignedDocument, SignedText, SigningRole};
pub use evidence::{
    SignatureEvidence, SignatureProofs, Signer, SignerEntity, SignerRole, Validity,
};
pub(crate) use scan::Scan;
pub use visible::document_visible;
pub(crate) use visible::visible;
