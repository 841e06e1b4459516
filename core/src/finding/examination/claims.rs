//! Passes on the host's word.

use super::Examination;
use crate::fact::Lack;
use crate::finding::tally::Tally;
use crate::finding::{At, Claim, Path};
use crate::law::Rule;

impl Examination {
    /// Is the host's word enough for this rule?
    #[must_use]
    pub(crate) fn takes_claims(&self, rule: &Rule) -> bool {
        !self.evidence_only.contains(rule)
    }

    /// The rule held at so many places, on the host's word. Whether that is enough for it
    /// was [asked](Self::takes_claims).
    ///
    /// Rules pass far more often by what is shown: their way stays short.
    #[inline(never)]
    pub(crate) fn claimed(&mut self, rule: &'static Rule, places: u64, claim: Claim) {
        let told = |tally: &&mut Tally| tally.claim.is_some_and(|last| last.is(&claim));
        match self.standing(rule).filter(told) {
            Some(tally) => tally.claimed = tally.claimed.saturating_add(places),
            None => self.claimed_first(rule, places, claim),
        }
    }

    /// The same where the rule told another claim last, or none.
    #[cold]
    #[inline(never)]
    fn claimed_first(&mut self, rule: &'static Rule, places: u64, claim: Claim) {
        let Some(tally) = self.tally(rule) else {
            return;
        };
        tally.claimed = tally.claimed.saturating_add(places);
        tally.claim = Some(claim);
        self.believe(claim);
    }

    /// The rule holds here if the host's word is taken; *not checked* where the edition
    /// asks for evidence. Was it taken?
    pub(crate) fn claim_at(
        &mut self,
        rule: &'static Rule,
        path: &dyn Fn() -> Path,
        claim: Claim,
    ) -> bool {
        let taken = self.takes_claims(rule);
        if taken {
            self.claimed(rule, 1, claim);
        } else {
            self.lack_at(rule, path, claim.what, claim.source, Lack::Claimed);
        }
        taken
    }

    /// What these rules passed so far they passed on the host's word.
    pub(crate) fn rest_on(&mut self, rules: &[&'static Rule], at: &At<'_>, claim: Claim) {
        for &rule in rules {
            let tally = self.standing(rule);
            let passed = tally.map_or(0, |tally| core::mem::take(&mut tally.passed));
            match (passed, self.takes_claims(rule)) {
                (0, _) => {}
                (_, true) => self.claimed(rule, passed, claim),
                (_, false) => {
                    self.lack_at(rule, &|| at.path(), claim.what, claim.source, Lack::Claimed);
                }
            }
        }
    }

    /// A claim is told once, however many rules rest on it.
    pub(in crate::finding) fn believe(&mut self, claim: Claim) {
        if !self.claims.contains(&claim) {
            self.claims.push(claim);
        }
    }
}
