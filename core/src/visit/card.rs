//! A registered visit, by the insured's IIN (mechanism 5(5), 14(3)).

use crate::calendar::{Day, Moment};
use crate::closed_set::closed_set;
use crate::identifier::{FacilityId, VisitId};
use crate::law::{VisitMethod, VisitProof};
use crate::party::Coordinates;
use crate::visit::{CardProof, Challenge, ManualReason, MatchTerms, TokenId};
use alloc::boxed::Box;

/// Did a case of an earlier act use the visit?
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VisitUse {
    /// The list does not tell.
    Untold,
    /// None did.
    Unused,
    /// This one, as the host names it.
    By(Box<str>),
}

closed_set! {
    /// Why a visit of the right person, place and day proves no case.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum Hindrance {
        /// A case of an earlier act used it.
        Used = "used",
        /// Its token was refused.
        Refused = "refused",
        /// It was registered in a way that does not count.
        Method = "method",
        /// It rests on the host's word, and only a verified token counts.
        Claim = "claim",
    }
}

/// A registered visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitCard {
    /// The registration.
    pub id: VisitId,
    /// The facility whose QR code was read.
    pub facility: FacilityId,
    /// The day.
    pub day: Day,
    /// How.
    pub method: VisitMethod,
    /// Where the person was, if the application gave it.
    pub coordinates: Option<Coordinates>,
    /// Why it was entered by hand.
    pub reason: Option<ManualReason>,
    /// Is it recorded who entered it by hand?
    pub has_author: bool,
    /// When it was entered.
    pub entered: Option<Moment>,
    /// Did a case of an earlier act use it?
    pub used: VisitUse,
    /// The token that it rests on.
    pub token: Option<TokenId>,
    /// What the device of that token was asked to sign, where the row tells it.
    pub challenge: Option<Challenge>,
    /// What it rests on.
    pub proof: CardProof,
}

impl VisitCard {
    /// Why it proves no case, whatever the case. A case of an earlier act used it up only
    /// where the cases that one visit proves are counted.
    ///
    /// ```
    /// use qalqan_core::law::{VisitCases, VisitMethod, VisitMethods, VisitProof};
    /// use qalqan_core::visit::{Hindrance, MatchTerms, CardProof, VisitCard, VisitUse};
    ///
    /// let mut card = VisitCard {
    ///     id: "V-1".parse()?,
    ///     facility: "F-1".parse()?,
    ///     day: "2026-03-10".parse()?,
    ///     method: VisitMethod::Manual,
    ///     coordinates: None,
    ///     reason: None,
    ///     has_author: true,
    ///     entered: None,
    ///     used: VisitUse::Unused,
    ///     token: None,
    ///     challenge: None,
    ///     proof: CardProof::Claim(None),
    /// };
    /// let edition = qalqan_core::law::on("2026-03-31".parse()?)?;
    /// let mut terms = MatchTerms::of(&edition.parameters);
    /// (terms.methods, terms.cases) = (VisitMethods::QR, VisitCases::ONE);
    /// assert_eq!(card.hindrance(terms), Some(Hindrance::Method));
    /// card.method = VisitMethod::Qr;
    /// assert_eq!(card.hindrance(terms), None);
    /// card.used = VisitUse::By("ACT-1".into());
    /// assert_eq!(card.hindrance(terms), Some(Hindrance::Used));
    /// terms.cases = VisitCases::Every;
    /// assert_eq!(card.hindrance(terms), None);
    /// terms.proof = VisitProof::Tokens;
    /// assert_eq!(card.hindrance(terms), Some(Hindrance::Claim));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn hindrance(&self, terms: MatchTerms) -> Option<Hindrance> {
        let proof = self.proof.at(terms);
        if terms.counts_cases() && matches!(self.used, VisitUse::By(_)) {
            Some(Hindrance::Used)
        } else if proof.is_refused() {
            Some(Hindrance::Refused)
        } else if !terms.methods.contains(self.method) {
            Some(Hindrance::Method)
        } else {
            let claim = terms.proof == VisitProof::Tokens && !proof.is_evidence();
            claim.then_some(Hindrance::Claim)
        }
    }

    /// Do two rows of one registration say the same of it? Which act used it is asked only
    /// as far as that hinders it.
    pub(super) fn told_alike(&self, other: &Self, terms: MatchTerms) -> bool {
        let untold = |card: &Self| card.used == VisitUse::Untold;
        let used = (self.hindrance(terms), untold(self)) == (other.hindrance(terms), untold(other));
        let proof = self.proof == other.proof || self.proof.is_word_beside(&other.proof);
        let other = Self {
            used: self.used.clone(),
            challenge: self.challenge,
            proof: self.proof.clone(),
            ..other.clone()
        };
        used && proof && *self == other
    }
}
