//! The span of the draft.
//!
//! The draft bears neither number nor date. The joint order, point 1, runs from
//! the day of signing to 31 December 2026; the day of signing is unknown, so the
//! edition starts with the financial year of its policies (point 34).

use super::parameters::PARAMETERS;
use super::rules::RULES;
use crate::calendar::{Day, Period};
use crate::law::register::{
    DocumentText, access_service, kg_offer, mechanism_placement, mechanism_registry,
    qalqan_agreement, sdu_agreement,
};
use crate::law::{Contents, Document, Edition, Standing, mechanism};

pub(in crate::law::editions) const EDITION: Edition = Edition {
    id: "mechanism-draft-2026-01",
    standing: Standing::Draft,
    clause: mechanism("order 1"),
    in_force: Period::known(Day::known(2026, 1, 1), Day::known(2026, 12, 31)),
    parameters: PARAMETERS,
    contents: Contents::Whole {
        rules: RULES,
        documents: &DOCUMENTS,
    },
};

/// The five seeds, the main text first.
static DOCUMENTS: [DocumentText; 5] = [
    DocumentText {
        document: Document::Mechanism,
        parts: &[mechanism_placement::POINTS, mechanism_registry::POINTS],
    },
    DocumentText {
        document: Document::QalqanAgreement,
        parts: &[qalqan_agreement::POINTS],
    },
    DocumentText {
        document: Document::AccessService,
        parts: &[access_service::POINTS],
    },
    DocumentText {
        document: Document::SduAgreement,
        parts: &[sdu_agreement::POINTS],
    },
    DocumentText {
        document: Document::KgOffer,
        parts: &[kg_offer::POINTS],
    },
];
