//! Codes of facilities, visit tokens and the share of visits through the door.

mod checks;
mod device;
mod facility;
mod image;
mod share;
mod signed_list;
mod token;
pub(in crate::wire) mod trust;
mod verifier;
mod verifier_records;
mod verify;

pub use device::{ShowTokenDraft, ShowTokenReport, show_token};
pub use facility::{FacilityQrDraft, FacilityQrReport, facility_qr};
pub use image::QrImageReport;
pub use share::{
    MatchVisitsDraft, MatchVisitsReport, PreflightShareDraft, PreflightShareReport, VisitStayDraft,
    VisitStayReport, match_visits, preflight_share,
};
pub use signed_list::{
    RootSignature, SignedListDraft, SignedListReport, VerifyListDraft, VerifyListReport, WallIssue,
    signed_list, verify_list,
};
pub use token::{VisitTokenDraft, VisitTokenReport, visit_token};
pub use trust::{BroughtListDraft, TokenListDraft, TrustDraft, TrustKeyDraft};
pub use verifier::VisitVerifier;
pub use verifier_records::{VisitToVerifyDraft, VisitVerifierDraft};
pub use verify::{
    FacilityCodeReport, VerifyFacilityDraft, VerifyVisitDraft, VerifyVisitReport, VisitTokenView,
    verify_facility_qr, verify_visit,
};
