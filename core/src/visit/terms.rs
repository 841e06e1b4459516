//! Which visits count, and for how many cases: the readings of point 14(3).

use crate::calendar::Day;
use crate::law::{Parameters, VisitCases, VisitMethod, VisitMethods, VisitProof, VisitReading};
use crate::visit::TermBounds;

/// Which visits count, and for how many cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatchTerms {
    /// Cases that one visit proves.
    pub cases: VisitCases,
    /// The ways of registering that count.
    pub methods: VisitMethods,
    /// Cases that one visit proves without a note.
    pub noted: u32,
    /// What proves a visit.
    pub proof: VisitProof,
    /// The day of the check, by which tokens of rows and what verified them are judged.
    pub check: Option<Day>,
    /// How long the terms of a host may be.
    pub bounds: TermBounds,
}

impl MatchTerms {
    /// Those of an edition.
    ///
    /// ```
    /// use qalqan_core::law::{self, VisitCases};
    /// use qalqan_core::visit::MatchTerms;
    ///
    /// let edition = law::on("2026-03-31".parse()?)?;
    /// assert_eq!(MatchTerms::of(&edition.parameters).cases, VisitCases::Every);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(parameters: &Parameters) -> Self {
        Self {
            cases: parameters.visit_cases.get(),
            methods: parameters.visit_methods.get(),
            noted: parameters.visit_cases_noted.get(),
            proof: parameters.visit_proof.get(),
            check: None,
            bounds: TermBounds::of(parameters),
        }
    }

    /// The same at a check of a day.
    #[must_use]
    pub const fn on(self, check: Option<Day>) -> Self {
        Self { check, ..self }
    }

    /// Are the cases that one visit proves counted, so that an earlier act may have used it?
    pub(super) fn counts_cases(self) -> bool {
        self.cases != VisitCases::Every
    }

    /// The terms by each other reading of the words, the rest left as it is.
    pub(crate) fn others(self) -> impl Iterator<Item = (VisitReading, Self)> {
        let with = |methods| Self { methods, ..self };
        let proving = |cases| Self { cases, ..self };
        let all = [
            (VisitReading::QrOnly, with(VisitMethods::QR)),
            (VisitReading::EveryMethod, with(VisitMethods::ALL)),
            (VisitReading::EveryCase, proving(VisitCases::Every)),
            (VisitReading::OneCase, proving(VisitCases::ONE)),
        ];
        all.into_iter().filter(move |(_, terms)| *terms != self)
    }

    /// The same terms where only a verified token proves a visit.
    pub(crate) const fn by_evidence(self) -> Self {
        Self {
            proof: VisitProof::Tokens,
            ..self
        }
    }

    /// Does whatever has a visit by the other terms have one by these?
    pub(crate) fn as_wide_as(self, other: Self) -> bool {
        let methods = VisitMethod::ALL
            .iter()
            .all(|method| self.methods.contains(*method) || !other.methods.contains(*method));
        let most = |terms: Self| terms.cases.most().unwrap_or(u32::MAX);
        methods && most(self) >= most(other)
    }

    /// So many cases a visit in each round: first one each, so that none is shared where
    /// there are enough; then as many as pass without a note; then all.
    pub(super) fn rounds(self) -> impl Iterator<Item = u32> {
        let first = self.cases.most().unwrap_or(1);
        let rest = match self.cases {
            VisitCases::Every => Some([self.noted, u32::MAX]),
            VisitCases::UpTo(_) => None,
        };
        core::iter::once(first).chain(rest.into_iter().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    const PLAIN: MatchTerms = MatchTerms {
        cases: VisitCases::Every,
        methods: VisitMethods::QR,
        noted: 3,
        proof: VisitProof::Claims,
        check: None,
        bounds: TermBounds::NONE,
    };

    #[test]
    fn other_readings_change_one_thing() {
        let told = |terms: MatchTerms| terms.others().map(|one| one.0).collect::<Vec<_>>();
        assert_eq!(
            told(PLAIN),
            [VisitReading::EveryMethod, VisitReading::OneCase]
        );
        let strict = MatchTerms {
            cases: VisitCases::ONE,
            ..PLAIN
        };
        assert_eq!(
            told(strict),
            [VisitReading::EveryMethod, VisitReading::EveryCase]
        );
        assert!(PLAIN.as_wide_as(strict) && !strict.as_wide_as(PLAIN));
        for (reading, other) in PLAIN.others() {
            let wider = other.as_wide_as(PLAIN);
            assert_eq!(wider, reading == VisitReading::EveryMethod, "{reading}");
        }
    }
}
