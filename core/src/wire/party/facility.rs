//! A facility as an applicant prepares it (mechanism 5(4), 5(5)).

use crate::finding::At;
use crate::identifier::FacilityId;
use crate::party::FacilityReadiness;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use alloc::string::String;

records! {
    /// How far a facility has come.
    pub struct FacilityReadinessDraft {
        /// The facility.
        #[omit(empty)]
        pub id: Option<String>,
        /// Photos of the outside? Unknown when absent.
        #[omit(empty)]
        pub photos_outside: Option<bool>,
        /// Photos of the inside? Unknown when absent.
        #[omit(empty)]
        pub photos_inside: Option<bool>,
        /// `43.238949,76.889709`.
        #[omit(empty)]
        pub coordinates: Option<String>,
        /// Scanned documents? Unknown when absent.
        #[omit(empty)]
        pub documents: Option<bool>,
        /// The text of the QR code.
        #[omit(empty)]
        pub qr: Option<String>,
    }
}

pub(in crate::wire) fn facility(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &FacilityReadinessDraft,
) -> FacilityReadiness {
    let id: Option<FacilityId> = reader.required(at, of!(draft.id));
    FacilityReadiness {
        id,
        photos_outside: draft.photos_outside,
        photos_inside: draft.photos_inside,
        coordinates: reader.requisite(at, of!(draft.coordinates)),
        documents: draft.documents,
        qr: reader.requisite_text(at, of!(draft.qr)),
    }
}
