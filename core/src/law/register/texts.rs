//! Which documents an edition answers.

use crate::law::Document;
use crate::law::register::{
    Point, access_service, kg_offer, mechanism_placement, mechanism_registry, qalqan_agreement,
    sdu_agreement,
};

/// A document as an edition reads it: its points, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentText {
    /// The document.
    pub document: Document,
    /// Its points, chapter by chapter.
    pub parts: &'static [&'static [Point]],
}

/// A set of documents, by name: an edition names it, and who asks for points looks them up.
/// So a program that judges drafts and asks for no point carries none of the register's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Documents {
    /// The five that came with the draft of January 2026, the Mechanism first.
    Draft2026,
}

impl Documents {
    /// The texts, the main one first.
    #[must_use]
    pub fn texts(self) -> &'static [DocumentText] {
        match self {
            Self::Draft2026 => &DRAFT_2026,
        }
    }
}

static DRAFT_2026: [DocumentText; 5] = [
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
