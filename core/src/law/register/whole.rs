//! All seeds' points together.

use crate::law::register::{
    Point, access_service, kg_offer, mechanism_placement, mechanism_registry, qalqan_agreement,
    sdu_agreement,
};
use crate::law::{Clause, Document};

/// The five seeds, the main text first.
pub const SEEDS: [Document; 5] = [
    Document::Mechanism,
    Document::QalqanAgreement,
    Document::AccessService,
    Document::SduAgreement,
    Document::KgOffer,
];

static PARTS: &[&[Point]] = &[
    mechanism_placement::POINTS,
    mechanism_registry::POINTS,
    qalqan_agreement::POINTS,
    access_service::POINTS,
    sdu_agreement::POINTS,
    kg_offer::POINTS,
];

/// Every point, document by document, in the order of each.
pub fn all() -> impl Iterator<Item = &'static Point> {
    PARTS.iter().copied().flatten()
}

/// The points of one document; none for a document that is no seed.
pub fn of(document: Document) -> impl Iterator<Item = &'static Point> {
    all().filter(move |point| point.clause.document() == document)
}

/// The point of that clause.
#[must_use]
pub fn find(clause: Clause) -> Option<&'static Point> {
    all().find(|point| point.clause == clause)
}
