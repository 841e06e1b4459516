//! Taking over what another examination answered.

use super::Examination;
use crate::fact::{Lack, Source};
use crate::finding::Verdict;
use crate::money::Tenge;

impl Examination {
    /// Takes over the answers of another examination, as far as the rules stand here too.
    pub fn absorb(&mut self, verdict: Verdict) {
        for line in verdict.coverage {
            if let Some(tally) = self.tally(line.rule) {
                tally.passed = tally.passed.saturating_add(line.passed);
                tally.claimed = tally.claimed.saturating_add(line.claimed);
                tally.found = tally.found.saturating_add(line.found);
                tally.lacking = tally.lacking.saturating_add(line.not_checked);
                let idle = line.not_applicable;
                tally.not_applicable = tally.not_applicable.saturating_add(idle);
                match line.at_stake {
                    Some(stake) => {
                        tally.at_stake = tally.at_stake.saturating_add(stake.tiyn().into());
                    }
                    None => tally.lost = true,
                }
            }
        }
        for finding in verdict.findings {
            if self.holds(finding.rule) {
                self.findings.push(finding);
            }
        }
        for open in verdict.not_checked {
            if self.holds(open.rule) {
                self.not_checked.push(open);
            }
        }
        verdict.claims.into_iter().for_each(|one| self.believe(one));
    }

    /// Takes over the answers of another examination, what it found left open: what is wrong
    /// there is wrong with a list of the host, and no fault of whoever is judged by it.
    pub(crate) fn absorb_open(&mut self, mut verdict: Verdict, what: &'static str, source: Source) {
        let failed = core::mem::take(&mut verdict.findings);
        for line in &mut verdict.coverage {
            (line.found, line.at_stake) = (0, Some(Tenge::ZERO));
        }
        self.absorb(verdict);
        for finding in failed {
            self.lack(finding.rule, finding.path, what, source, Lack::Unproven);
        }
    }

    /// Takes over what the same rules found further on, as if they had gone on here.
    #[cfg(feature = "parallel")]
    pub(crate) fn go_on(&mut self, mut further: Self) {
        further.settle_fields();
        let most = u64::from(super::LISTED_MAX);
        for tally in further.rooms.iter().flatten().filter(|tally| tally.ran) {
            let Some(own) = tally.rule.and_then(|rule| self.tally(rule)) else {
                continue;
            };
            own.passed = own.passed.saturating_add(tally.passed);
            own.claimed = own.claimed.saturating_add(tally.claimed);
            own.not_applicable = own.not_applicable.saturating_add(tally.not_applicable);
            own.at_stake = own.at_stake.saturating_add(tally.at_stake);
            own.whole = own.whole.max(tally.whole);
            own.lost |= tally.lost;
        }
        further.claims.drain(..).for_each(|one| self.believe(one));
        for finding in further.findings {
            if let Some(tally) = self.tally(finding.rule) {
                let listed = tally.found < most;
                tally.found = tally.found.saturating_add(1);
                if listed {
                    self.findings.push(finding);
                }
            }
        }
        for open in further.not_checked {
            if let Some(tally) = self.tally(open.rule) {
                let listed = tally.lacking < most;
                tally.lacking = tally.lacking.saturating_add(1);
                if listed {
                    self.not_checked.push(open);
                }
            }
        }
        // what was counted there and not listed
        for tally in further
            .rooms
            .into_iter()
            .flatten()
            .filter(|tally| tally.ran)
        {
            if let Some(own) = tally.rule.and_then(|rule| self.tally(rule)) {
                own.found = own.found.saturating_add(tally.found.saturating_sub(most));
                own.lacking = own
                    .lacking
                    .saturating_add(tally.lacking.saturating_sub(most));
            }
        }
    }
}
