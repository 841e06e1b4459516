//! What a signed list is worth to a host: who signed it, and how it follows the list that
//! the host saw last.

use crate::calendar::{Day, Moment};
use crate::visit::{ListDigest, PublicKey, SignedList, TermBounds};

/// The last second of a day.
const LAST_SECOND: u32 = 86_399;

/// How a list follows the newest one that the host has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// The host names none.
    Untold,
    /// It is older than that one, of this number.
    Behind(u64),
    /// It is that one, or the next one and names it.
    Holds,
    /// It is another one of the same number, or the next one and names another.
    Breaks,
    /// Lists between them are missing.
    Apart,
}

/// A signed list without its rows: what it says of itself, which root keys signed it, and how
/// it follows the list before. It is made once; how many signatures are enough and whether
/// the list is of its time, each check asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListState {
    pub(super) number: u64,
    pub(super) as_of: Moment,
    pub(super) next_by: Moment,
    /// Root keys that signed it; `None` where the host names no root keys.
    pub(super) signers: Option<usize>,
    pub(super) link: Link,
}

/// When a signed list is asked, and what an edition asks of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ListTerms {
    /// The first and the last moment of the check: the same, or those of its day.
    pub(super) checked: Option<(Moment, Moment)>,
    /// By how many seconds clocks may differ.
    pub(super) skew: Option<u32>,
    /// The most seconds from the list to the next one; not bounded when absent.
    pub(super) next_most: Option<u32>,
    /// How many root keys sign a list at least.
    pub(super) needed: u32,
}

impl ListTerms {
    /// Those of an edition at a moment.
    pub(super) fn at(
        checked: Option<Moment>,
        skew: Option<u32>,
        bounds: Option<TermBounds>,
    ) -> Self {
        Self {
            checked: checked.map(|checked| (checked, checked)),
            skew,
            next_most: bounds.map(|bounds| bounds.next),
            needed: bounds.map_or(u32::MAX, |bounds| bounds.signatures),
        }
    }

    /// Those of an edition on a day.
    pub(super) fn on(day: Option<Day>, bounds: TermBounds) -> Self {
        let whole = |day| Moment::new(day, 0).zip(Moment::new(day, LAST_SECOND));
        Self {
            checked: day.and_then(whole),
            ..Self::at(None, Some(0), Some(bounds))
        }
    }
}

impl ListState {
    /// What a list is worth to a host that has these root keys, and that has seen the list of
    /// this number and digest last.
    #[must_use]
    pub fn of(
        list: &SignedList,
        roots: Option<&[PublicKey]>,
        newest: Option<(u64, ListDigest)>,
    ) -> Self {
        let claims = list.claims();
        Self {
            number: claims.number,
            as_of: claims.as_of,
            next_by: claims.next_by,
            signers: roots.map(|roots| list.signers(roots)),
            link: newest.map_or(Link::Untold, |newest| Link::of(list, newest)),
        }
    }

    /// Did as many root keys sign it as are needed? `None` where the host names none.
    pub(super) fn is_signed(&self, terms: &ListTerms) -> Option<bool> {
        let signers = u32::try_from(self.signers?);
        Some(signers.is_ok_and(|signers| signers >= terms.needed))
    }

    /// Is it dated no later than the check? `None` where the check does not tell its moment
    /// and how much clocks may differ.
    pub(super) fn is_of_its_time(&self, terms: &ListTerms) -> Option<bool> {
        let ((_, last), skew) = terms.checked.zip(terms.skew)?;
        Some(self.as_of.seconds_since(last) <= i64::from(skew))
    }

    /// Has the time of the next one not passed?
    pub(super) fn is_current(&self, terms: &ListTerms) -> Option<bool> {
        terms.checked.map(|(first, _)| first <= self.next_by)
    }

    /// Seconds to the next list.
    pub(super) fn seconds(&self) -> i64 {
        self.next_by.seconds_since(self.as_of)
    }

    /// Does the next one come within the time of the edition?
    pub(super) fn is_bounded(&self, terms: &ListTerms) -> Option<bool> {
        terms
            .next_most
            .map(|most| self.seconds() <= i64::from(most))
    }

    /// May its rows be used? Root keys enough signed it, and nothing speaks against it: a
    /// list that does not hold is no list at all, and never the host's word instead.
    pub(super) fn holds(&self, terms: &ListTerms) -> bool {
        let rest = [
            self.is_of_its_time(terms),
            self.is_current(terms),
            self.is_bounded(terms),
        ];
        self.is_signed(terms) == Some(true)
            && !matches!(self.link, Link::Behind(_) | Link::Breaks)
            && !rest.contains(&Some(false))
    }
}

impl Link {
    fn of(list: &SignedList, (newest, digest): (u64, ListDigest)) -> Self {
        let claims = list.claims();
        let linked = match claims.number.checked_sub(newest) {
            None => return Self::Behind(newest),
            Some(0) => list.digest() == digest,
            Some(1) => claims.previous == Some(digest),
            Some(_) => return Self::Apart,
        };
        if linked { Self::Holds } else { Self::Breaks }
    }
}
