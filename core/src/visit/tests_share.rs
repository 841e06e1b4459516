//! The share at its border, and what is promised before an act is sent.

use crate::fact::Lack;
use crate::finding::{At, Examination};
use crate::ratio::Ratio;
use crate::visit::{NO_BOUND, VisitCounts, share_of_counts};
use proptest::prelude::*;

fn counted(with: usize, without: usize, unknown: usize) -> VisitCounts {
    let count = |count| u64::try_from(count).unwrap();
    VisitCounts {
        with: count(with),
        without: count(without),
        unknown: count(unknown),
        ..VisitCounts::default()
    }
}

/// (findings, not checked) of the rule.
fn outcome(with: usize, without: usize, unknown: usize) -> (usize, usize) {
    let mut exam = Examination::open();
    let counts = (counted(with, without, unknown), Lack::Partial);
    share_of_counts(&mut exam, &At::root(), counts, Ratio::HALF, None);
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
fn a_limit_that_nothing_is_over_leaves_no_bound() {
    for limit in ["1/1", "3/2"] {
        let told = counted(3, 4, 0).preflight(limit.parse().unwrap());
        assert_eq!((told.may_still_add, told.still_needed), (NO_BOUND, 0));
    }
    let nearly: Ratio = "999999/1000000".parse().unwrap();
    assert_eq!(counted(1, 0, 0).preflight(nearly).may_still_add, 999_999);
    assert_eq!(counted(0, 1, 0).preflight(nearly).may_still_add, 0);
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
        let before = counted(with, without, 0).preflight(Ratio::HALF);
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
