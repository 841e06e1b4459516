//! The share of cases without a registered visit (mechanism 14(3)): strictly over
//! one half suspends, exactly one half passes.

use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::visit as rules;
use crate::money::Tenge;
use crate::ratio::Ratio;
use crate::visit::{Presence, VisitMethod};

/// What is still possible before an act is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preflight {
    /// Cases of the act.
    pub total: u64,
    /// Cases known to lack a visit.
    pub without: u64,
    /// Cases of which it cannot be told.
    pub unknown: u64,
    /// Registrations still needed to be at or under the limit.
    pub still_needed: u64,
    /// Cases without a visit that may still be added to this act.
    pub may_still_add: u64,
}

/// Cases of an act by what is known of their visits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VisitCounts {
    /// With a registered visit.
    pub with: u64,
    /// Known to lack one.
    pub without: u64,
    /// Of which it cannot be told.
    pub unknown: u64,
}

impl VisitCounts {
    /// Counts cases.
    #[must_use]
    pub fn of(presences: &[Presence]) -> Self {
        let mut counts = Self::default();
        for presence in presences {
            let slot = match presence {
                Presence::With { .. } => &mut counts.with,
                Presence::Without => &mut counts.without,
                Presence::Unknown(_) => &mut counts.unknown,
            };
            *slot = slot.saturating_add(1);
        }
        counts
    }

    /// What is still possible before the act is sent. Unknown cases count as without:
    /// the answer is then on the safe side.
    #[must_use]
    pub fn preflight(self, limit: Ratio) -> Preflight {
        let at_worst = self.without.saturating_add(self.unknown);
        let total = at_worst.saturating_add(self.with);
        Preflight {
            total,
            without: self.without,
            unknown: self.unknown,
            still_needed: at_worst.saturating_sub(limit.most_within(total)),
            may_still_add: room_for_more(at_worst, total, limit),
        }
    }
}

/// Counts the share before the act is sent: [`VisitCounts::preflight`] of cases.
#[must_use]
pub fn preflight(presences: &[Presence], limit: Ratio) -> Preflight {
    VisitCounts::of(presences).preflight(limit)
}

/// The most cases without a visit that can join before the share is over the limit,
/// found by halving, since one more case widens the whole as well.
fn room_for_more(without: u64, total: u64, limit: Ratio) -> u64 {
    let over = |more: u64| limit.over(without.saturating_add(more), total.saturating_add(more));
    if over(0) || !over(u64::MAX.saturating_sub(total)) {
        return 0;
    }
    let (mut fits, mut breaks) = (0_u64, 1_u64);
    while !over(breaks) {
        fits = breaks;
        breaks = breaks.saturating_mul(2);
    }
    while breaks.saturating_sub(fits) > 1 {
        let middle = fits.midpoint(breaks);
        if over(middle) {
            breaks = middle;
        } else {
            fits = middle;
        }
    }
    fits
}

/// VIS-001. Unknown cases matter only where they could tip the scale.
pub fn share_without_visit(
    exam: &mut Examination,
    at: &At<'_>,
    presences: &[Presence],
    limit: Ratio,
    total_amount: Option<Tenge>,
) {
    let lack = presences.iter().find_map(|presence| match presence {
        Presence::Unknown(lack) => Some(*lack),
        _ => None,
    });
    let lack = lack.unwrap_or(Lack::NotGiven);
    let counts = VisitCounts::of(presences);
    share_of_counts(exam, at, (counts, lack), limit, total_amount);
}

/// VIS-001 where a host has counted its cases; `Lack` says why some are unknown.
pub fn share_of_counts(
    exam: &mut Examination,
    at: &At<'_>,
    (counts, lack): (VisitCounts, Lack),
    limit: Ratio,
    total_amount: Option<Tenge>,
) {
    let counts = counts.preflight(limit);
    let rule = &rules::SHARE_WITHOUT_VISIT;
    if counts.total == 0 {
        // nothing is a share of nothing
        exam.lack(rule, at.path(), "cases", Source::Mis, Lack::NoKey);
    } else if limit.over(counts.without, counts.total) {
        let finding = Finding::new(rule, at.path())
            .with("without", counts.without)
            .with("total", counts.total)
            .with("limit", limit);
        exam.find(finding.stake(total_amount));
    } else if limit.over(counts.without.saturating_add(counts.unknown), counts.total) {
        exam.lack(rule, at.path(), "visits", Source::MobileCitizens, lack);
    } else {
        exam.pass(rule);
    }
}

/// VIS-002. A visit entered by hand counts, and is shown.
pub fn manual_visit(exam: &mut Examination, at: &At<'_>, presence: &Presence) {
    if let Presence::With { visit, method } = presence {
        if *method == VisitMethod::Manual {
            exam.find(Finding::new(&rules::MANUAL_VISIT, at.path()).with("visit", visit));
        } else {
            exam.pass(&rules::MANUAL_VISIT);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use proptest::prelude::*;

    fn presences(with: usize, without: usize, unknown: usize) -> Vec<Presence> {
        let visit = Presence::With {
            visit: "V".parse().unwrap(),
            method: VisitMethod::Qr,
        };
        let groups = [
            (visit, with),
            (Presence::Without, without),
            (Presence::Unknown(Lack::Partial), unknown),
        ];
        groups
            .into_iter()
            .flat_map(|(kind, count)| core::iter::repeat_n(kind, count))
            .collect()
    }

    /// (findings, not checked) of the rule.
    fn outcome(with: usize, without: usize, unknown: usize) -> (usize, usize) {
        let mut exam = Examination::new();
        let presences = presences(with, without, unknown);
        share_without_visit(&mut exam, &At::root(), &presences, Ratio::HALF, None);
        let verdict = exam.close();
        (verdict.findings.len(), verdict.not_checked.len())
    }

    #[test]
    fn one_half_passes_and_one_more_does_not() {
        assert_eq!(outcome(501, 499, 0), (0, 0));
        assert_eq!(outcome(500, 500, 0), (0, 0));
        assert_eq!(outcome(499, 501, 0), (1, 0));
        assert_eq!(outcome(0, 0, 0), (0, 1), "no share of nothing");
    }

    #[test]
    fn unknown_cases_matter_only_where_they_tip_the_scale() {
        assert_eq!(outcome(6, 2, 2), (0, 0));
        assert_eq!(outcome(4, 4, 2), (0, 1));
        assert_eq!(outcome(2, 6, 2), (1, 0));
    }

    proptest! {
        #[test]
        fn preflight_promises_hold(with in 0_usize..40, without in 0_usize..40) {
            let before = preflight(&presences(with, without, 0), Ratio::HALF);
            let added = usize::try_from(before.may_still_add).unwrap();
            if before.still_needed == 0 && with + without > 0 {
                prop_assert_eq!(outcome(with, without + added, 0).0, 0);
                prop_assert_eq!(outcome(with, without + added + 1, 0).0, 1);
            }
            let needed = usize::try_from(before.still_needed).unwrap();
            prop_assert!(needed <= without);
            if with + without > 0 {
                prop_assert_eq!(outcome(with + needed, without - needed, 0).0, 0);
            }
        }
    }
}
