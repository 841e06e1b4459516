//! Where a rule or a parameter comes from: the document and the point in it.

use crate::closed_set::closed_set;
use core::fmt;

closed_set! {
    /// A document that the library cites; its name is the short one of `LAW.md`.
    #[non_exhaustive]
    pub enum Document {
        /// The Mechanism of the pilot (seed 001).
        Mechanism = "mechanism",
        /// User agreement of the portal «Qalqan» (seed 000).
        QalqanAgreement = "qalqan-agreement",
        /// Technical specification of access for the Fund's employees (seed 002).
        AccessService = "access-service",
        /// User agreement of «Smart Data Ukimet» (seed 003).
        SduAgreement = "sdu-agreement",
        /// Kyrgyz public offer for the digital sick-leave module (seed 004).
        KgOffer = "kg-offer",
        /// Payment Rules ҚР ДСМ-291/2020.
        PaymentRules = "payment-rules",
        /// Procurement Rules ҚР ДСМ-242/2020.
        ProcurementRules = "procurement-rules",
        /// Monitoring Rules ҚР ДСМ-321/2020.
        MonitoringRules = "monitoring-rules",
        /// Tariffs ҚР ДСМ-170/2020.
        Tariffs = "tariffs",
        /// Labour Code, articles 84–85: days off and their transfer.
        LabourCode = "labour-code",
        /// Civil Code, articles 172–177: terms (text not available).
        CivilCode = "civil-code",
        /// Rules of the identification numbers of persons and entities.
        NumberRules = "number-rules",
        /// ISO 13616, ISO 9362, ISO 7064: account, bank and check-digit standards.
        Standard = "standard",
        /// The purchase contract of the provider: its own terms, plan and sums.
        Contract = "contract",
        /// The library's own demand, where no act speaks: form, size, consistency.
        House = "house",
    }
}

/// A point of a document: `mechanism 14(3)`.
///
/// ```
/// use qalqan_core::law::{Clause, Document};
///
/// let clause = Clause::new(Document::Mechanism, "14(3)");
/// assert_eq!(clause.to_string(), "mechanism 14(3)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clause {
    document: Document,
    point: &'static str,
}

impl Clause {
    /// The point of the document.
    #[must_use]
    pub const fn new(document: Document, point: &'static str) -> Self {
        Self { document, point }
    }

    /// The document.
    #[must_use]
    pub const fn document(self) -> Document {
        self.document
    }

    /// The point as the document numbers it.
    #[must_use]
    pub const fn point(self) -> &'static str {
        self.point
    }

    /// Equality that constants can ask for.
    #[allow(
        clippy::as_conversions,
        reason = "documents are compared by their number; `==` is not const"
    )]
    pub(crate) const fn is(self, other: Self) -> bool {
        let (mut one, mut two) = (self.point.as_bytes(), other.point.as_bytes());
        let mut same = one.len() == two.len() && self.document as u8 == other.document as u8;
        while let ([first, rest @ ..], [other, others @ ..]) = (one, two) {
            same = same && *first == *other;
            (one, two) = (rest, others);
        }
        same
    }
}

/// A point of the Mechanism, the most cited document.
pub(crate) const fn mechanism(point: &'static str) -> Clause {
    Clause::new(Document::Mechanism, point)
}

/// A point of the agreement of the portal «Qalqan».
pub(crate) const fn qalqan(point: &'static str) -> Clause {
    Clause::new(Document::QalqanAgreement, point)
}

/// A point of the specification of access.
pub(crate) const fn service(point: &'static str) -> Clause {
    Clause::new(Document::AccessService, point)
}

/// A point of the agreement of «Smart Data Ukimet».
pub(crate) const fn sdu(point: &'static str) -> Clause {
    Clause::new(Document::SduAgreement, point)
}

/// A point of the Kyrgyz offer.
pub(crate) const fn kg(point: &'static str) -> Clause {
    Clause::new(Document::KgOffer, point)
}

/// A point of the Payment Rules.
pub(crate) const fn payment_rules(point: &'static str) -> Clause {
    Clause::new(Document::PaymentRules, point)
}

/// A point of the Monitoring Rules.
pub(crate) const fn monitoring_rules(point: &'static str) -> Clause {
    Clause::new(Document::MonitoringRules, point)
}

/// An act on identification numbers.
pub(crate) const fn number_rules(point: &'static str) -> Clause {
    Clause::new(Document::NumberRules, point)
}

/// An international standard.
pub(crate) const fn standard(point: &'static str) -> Clause {
    Clause::new(Document::Standard, point)
}

/// A term of the purchase contract.
pub(crate) const fn contract(point: &'static str) -> Clause {
    Clause::new(Document::Contract, point)
}

/// A demand of the library itself.
pub(crate) const fn house(point: &'static str) -> Clause {
    Clause::new(Document::House, point)
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.document, self.point)
    }
}
