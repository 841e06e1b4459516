//! A token that was verified when its row was read, at the check of a day.

use crate::calendar::{Day, Moment, SECONDS_OF_DAY};
use crate::fact::Lack;
use crate::visit::{MatchTerms, ProofNow, TokenFault};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        let lack = match terms.check {
            None => Some(("checkedOn", Lack::CheckNotDated)),
            Some(check) => self.lack_on(check, terms.bounds.list),
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
        old.map(|(name, _)| (name, Lack::Stale))
    }
}
