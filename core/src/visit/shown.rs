//! A token that was verified when its row was read, at the check of a day.

use crate::calendar::{Day, Moment, SECONDS_OF_DAY};
use crate::fact::Lack;
use crate::visit::proof_now::{ProofNow, TokenFault};
use crate::visit::{MatchTerms, RowLists};
use alloc::sync::Arc;

/// The terms of a host for tokens that come with rows, as for one that is verified by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowTerms {
    /// By how many seconds the clock of a device may differ.
    pub skew: Option<u32>,
    /// For how many seconds a token counts.
    pub lifetime: Option<u32>,
    /// For how many seconds the list of keys stays fresh.
    pub trust_seconds: u32,
    /// For how many seconds the list of revoked tokens stays fresh.
    pub list_seconds: u32,
}

/// What verified the token of a row. The book of visits is read once and asked on many days,
/// so that only the check can say whether the lists are of its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// When the token was made.
    pub(super) named: Moment,
    /// When the visit was entered.
    pub(super) entered: Moment,
    /// By how many seconds a clock may differ.
    pub(super) skew: u32,
    /// For how many seconds the token counts.
    pub(super) life: u32,
    /// The moment of the list of keys, and for how long it is fresh.
    pub(super) trust: (Moment, u32),
    /// Those of the list of revoked tokens.
    pub(super) revoked: (Moment, u32),
    /// From when its key is revoked, if it is.
    pub(super) key_revoked: Option<Moment>,
    /// Those of the lists that came signed.
    pub(super) lists: Option<Arc<RowLists>>,
    /// What the host says of the token.
    pub(super) word: Option<bool>,
}

impl Shown {
    /// What it is worth at a check. A term of the host over the bound of the edition counts
    /// as the bound.
    pub(super) fn at(&self, terms: MatchTerms) -> ProofNow {
        let age = self.entered.seconds_since(self.named);
        let skew = i64::from(self.skew.min(terms.bounds.skew));
        let life = i64::from(self.life.min(terms.bounds.lifetime));
        if age < skew.saturating_neg() {
            return ProofNow::Void(TokenFault::Early);
        }
        if age > life.saturating_add(skew) {
            return ProofNow::Void(TokenFault::Over);
        }
        let fails = self.lists.as_ref().and_then(|lists| lists.fails(terms));
        let lack = match terms.check {
            None => Some(("checkedOn", Lack::CheckNotDated)),
            Some(check) => fails
                .map(|name| (name, Lack::Unproven))
                .or_else(|| self.lack_on(check, terms.bounds.list)),
        };
        lack.map_or(ProofNow::Evidence, |lack| ProofNow::Open(self.word, lack))
    }

    /// Why what verified it cannot speak of a day.
    fn lack_on(&self, check: Day, most: u32) -> Option<(&'static str, Lack)> {
        let dated = [
            ("trust", self.trust.0),
            ("revoked", self.revoked.0),
            ("entered", self.entered),
            ("code", self.named),
        ];
        let ahead = dated.into_iter().find(|(_, moment)| moment.day() > check);
        if let Some((name, _)) = ahead {
            return Some((name, Lack::OfTheFuture));
        }
        // a check is of a day: a list of that day is fresh, and an older one as long as its
        // seconds reach into it
        let lists = [("trust", self.trust), ("revoked", self.revoked)];
        let stale = |(as_of, seconds): (Moment, u32)| {
            let days = check.days_since(as_of.day());
            let before = days.saturating_mul(SECONDS_OF_DAY);
            before.saturating_sub(as_of.second_of_day().into()) > i64::from(seconds.min(most))
        };
        let old = lists.into_iter().find(|(_, list)| stale(*list));
        if let Some((name, _)) = old {
            return Some((name, Lack::Stale));
        }
        // whoever has a stolen key dates a token back; that it was entered before is the
        // host's word alone
        let revoked = self.key_revoked.is_some_and(|since| since.day() <= check);
        revoked.then_some(("entered", Lack::Claimed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{VisitCases, VisitMethods, VisitProof};
    use crate::visit::TermBounds;
    use proptest::prelude::*;

    const NOON: &str = "2026-03-10T12:00";
    const BOUNDS: TermBounds = TermBounds {
        skew: 600,
        lifetime: 86_400,
        list: 86_400,
        next: 2_678_400,
        signatures: 2,
    };

    fn terms(check: Option<Day>) -> MatchTerms {
        MatchTerms {
            cases: VisitCases::Every,
            methods: VisitMethods::QR,
            noted: 3,
            proof: VisitProof::Claims,
            check,
            bounds: BOUNDS,
        }
    }

    fn moment(minutes: i64) -> Moment {
        let noon: Moment = NOON.parse().unwrap();
        let second = i64::from(noon.second_of_day()) + minutes * 60;
        let day = noon.day().plus_days(second.div_euclid(86_400)).unwrap();
        Moment::new(day, u32::try_from(second.rem_euclid(86_400)).unwrap()).unwrap()
    }

    proptest! {
        /// A token is evidence where nothing that shows it is later than the check, both lists
        /// reach its day, the visit was entered in the life of the token and its key is not
        /// revoked by then; else never.
        #[test]
        fn nothing_later_than_the_check_and_nothing_old_is_evidence(
            entered in -2000_i64..4000,
            trust in -3000_i64..6000,
            revoked in -3000_i64..6000,
            check in -3000_i64..6000,
            seconds in prop::sample::select(&[0_u32, 60, 43_200, 200_000][..]),
            (skew, life) in (0_u32..1200, 0_u32..200_000),
            key_revoked in prop::option::of(-3000_i64..6000),
        ) {
            let shown = Shown {
                named: moment(0),
                entered: moment(entered),
                skew,
                life,
                trust: (moment(trust), seconds),
                revoked: (moment(revoked), seconds),
                key_revoked: key_revoked.map(moment),
                lists: None,
                word: None,
            };
            let day = moment(check).day();
            let now = shown.at(terms(Some(day)));
            let start = Moment::new(day, 0).unwrap();
            let fresh = |at: i64| {
                start.seconds_since(moment(at)) <= i64::from(seconds.min(BOUNDS.list))
            };
            let (least, most) = (i64::from(skew.min(BOUNDS.skew)), i64::from(life.min(BOUNDS.lifetime)));
            let in_life = -least <= entered * 60 && entered * 60 <= most + least;
            let there = [0, entered, trust, revoked].iter().all(|at| moment(*at).day() <= day);
            let spoilt = key_revoked.is_some_and(|since| moment(since).day() <= day);
            let expected = in_life && there && fresh(trust) && fresh(revoked) && !spoilt;
            prop_assert_eq!(now.is_evidence(), expected, "{:?}", now);
            prop_assert_eq!(now.is_refused(), !in_life);
            prop_assert!(!shown.at(terms(None)).is_evidence());
        }
    }
}
