//! The evidence of a signature, as a host sends it.

use crate::calendar::{Day, Moment};
use crate::finding::At;
use crate::party::Requisite;
use crate::signature::{SignatureEvidence, SignatureProofs, SignerRole, Validity};
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use alloc::string::String;

records! {
    /// What the host's cryptographic provider found in a signature.
    pub struct SignatureDraft {
        /// The IIN of the person whom the certificate names.
        #[omit(empty)]
        pub person: Option<String>,
        /// The BIN of the entity whom it names.
        #[omit(empty)]
        pub entity: Option<String>,
        /// `person`, `head`, `right-to-sign`, `financial`, `staff` or `employee`.
        #[omit(empty)]
        #[one_of(SignerRole)]
        pub role: Option<String>,
        /// The certificate's serial number.
        #[omit(empty)]
        pub serial: Option<String>,
        /// The first moment of its validity.
        #[omit(empty)]
        pub valid_from: Option<String>,
        /// The last moment of its validity.
        #[omit(empty)]
        pub valid_to: Option<String>,
        /// When it was signed.
        #[omit(empty)]
        pub signed_at: Option<String>,
        /// The digest that was signed.
        #[omit(empty)]
        pub digest: Option<String>,
        /// Did the provider verify the signature? Not known when absent.
        #[omit(empty)]
        pub verified: Option<bool>,
        /// SHA-256 of the signature itself, a container of CMS; the event keeps it.
        #[omit(empty)]
        pub cms: Option<String>,
        /// SHA-256 of the answer about the status of its certificate (OCSP).
        #[omit(empty)]
        pub ocsp: Option<String>,
        /// SHA-256 of its time stamp (RFC 3161).
        #[omit(empty)]
        pub time_stamp: Option<String>,
    }
}

/// Reads the one at `at` under a document: nobody has signed it before the day it was
/// formed.
pub(in crate::wire) fn signature_of(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SignatureDraft,
    formed: Option<Day>,
) -> SignatureEvidence {
    let evidence = signature(reader, at, draft);
    let signed = evidence.signed_at.given().map(|signed| signed.day());
    if signed
        .zip(formed)
        .is_some_and(|(signed, formed)| signed < formed)
    {
        let reason = "signed before the document was formed";
        reader.malformed(at, of!(draft.signed_at), reason);
    }
    evidence
}

/// Reads the one at `at`.
pub(in crate::wire) fn signature(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SignatureDraft,
) -> SignatureEvidence {
    let from: Requisite<Moment> = reader.requisite(at, of!(draft.valid_from));
    let to: Requisite<Moment> = reader.requisite(at, of!(draft.valid_to));
    SignatureEvidence {
        person: reader.requisite(at, of!(draft.person)),
        entity: reader.requisite(at, of!(draft.entity)),
        role: reader.requisite(at, of!(draft.role)),
        serial: reader.requisite(at, of!(draft.serial)),
        valid: match (from, to) {
            (Requisite::Given(from), Requisite::Given(to)) => {
                Requisite::Given(Validity { from, to })
            }
            (Requisite::Broken, _) | (_, Requisite::Broken) => Requisite::Broken,
            _ => Requisite::Absent,
        },
        signed_at: reader.requisite(at, of!(draft.signed_at)),
        digest: reader.requisite(at, of!(draft.digest)),
        verified: draft.verified,
        proofs: SignatureProofs {
            cms: reader.optional(at, of!(draft.cms)),
            ocsp: reader.optional(at, of!(draft.ocsp)),
            time_stamp: reader.optional(at, of!(draft.time_stamp)),
        },
    }
}
