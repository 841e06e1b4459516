//! The code for a facility's wall: what to sign, and the code once it is signed.

use crate::calendar::Moment;
use crate::finding::At;
use crate::visit::{ClaimError, FacilityClaims, Hex, KeyId};
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::visit::checks::{own_signature, within};
use crate::wire::visit::image::image;
use crate::wire::{LawDraft, QrImageReport, VerdictReport};
use alloc::string::{String, ToString};

records! {
    /// The code of a facility to be made (mechanism 5(5)).
    pub struct FacilityQrDraft {
        /// The law to judge by; that of the issue when absent.
        pub law: Option<LawDraft>,
        /// The facility, in 36 bytes at most.
        pub facility: Option<String>,
        /// The id of the key that signs: 16 hexadecimal digits.
        pub key: Option<String>,
        /// When the code is issued.
        pub issued_at: Option<String>,
        /// The signature over `toSign`, 128 hexadecimal digits. Absent in the first of
        /// two calls.
        pub signature: Option<String>,
        /// The public key, 64 hexadecimal digits: with it the signature is verified
        /// before the code goes to print.
        pub public_key: Option<String>,
    }

    /// The code of a facility.
    pub struct FacilityQrReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The bytes to sign with Ed25519, in hexadecimal digits.
        #[omit(empty)]
        pub to_sign: Option<String>,
        /// The text of the code: `QLQ1:` and what stands behind. It may hold
        /// spaces, also two in a row.
        #[omit(empty)]
        pub code: Option<String>,
        /// The name of the code, as visit tokens and lists of revoked codes hold it.
        #[omit(empty)]
        pub id: Option<String>,
        /// Its picture.
        #[omit(empty)]
        pub image: Option<QrImageReport>,
    }
}

call!({
    /// What the key of a facility's code signs and, where the signature is given, the code
    /// with its picture (mechanism 5(5)).
    pub fn facility_qr(draft: FacilityQrDraft) -> FacilityQrReport {
        let mut reader = Reader::new();
        let root = At::root();
        let facility = reader.required(&root, of!(draft.facility));
        let key: Option<KeyId> = reader.required(&root, of!(draft.key));
        let issued: Option<Moment> = reader.required(&root, of!(draft.issued_at));
        let edition = reader.law(&root, draft.law.as_ref(), issued.map(Moment::day));
        let claims = facility.zip(issued);
        let claims = claims.and_then(|(facility, issued)| {
            let made = FacilityClaims::new(facility, issued);
            within(&mut reader, &root, made, &|error| {
                let name = match error {
                    ClaimError::Moment => of!(FacilityQrDraft::issued_at).name,
                    ClaimError::Facility | ClaimError::Life | ClaimError::Scanned => {
                        of!(FacilityQrDraft::facility).name
                    }
                };
                Field { name, value: None }
            })
        });
        let message = claims.zip(key).map(|(claims, key)| {
            let message = claims.to_sign(key);
            (claims, key, message)
        });
        let bytes = message.as_ref().map(|(_, _, message)| message.as_slice());
        let given = (of!(draft.signature), of!(draft.public_key));
        let signature = own_signature(&mut reader, &root, key, bytes, given);
        let to_sign = bytes.map(|bytes| Hex(bytes).to_string());
        let id = message
            .as_ref()
            .map(|(claims, key, _)| claims.id(*key).to_string());
        let code = message
            .zip(signature)
            .map(|((claims, key, _), signature)| claims.signed(key, signature));
        FacilityQrReport {
            verdict: reader.verdict(edition.as_ref()),
            to_sign,
            id,
            image: code.as_deref().and_then(image),
            code,
        }
    }
});
