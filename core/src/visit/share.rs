//! The share of cases without a registered visit (mechanism 14(3)): strictly over
//! one half suspends, exactly one half passes.

use crate::fact::{Lack, Source};
use crate::finding::{At, Check, Claim, ClaimKind, Examination, InForce, rule_table};
use crate::law::catalogue::visit as rules;
use crate::law::{Room, VisitMethod, VisitReading};
use crate::money::Tenge;
use crate::ratio::Ratio;
use crate::visit::{Hindrance, MatchTerms, Matched, VisitPresence};
use alloc::vec::Vec;

rule_table! {
    /// The shares of an act whose cases are known.
    Shares: ShareScene<'_>;
    SHARE_WITHOUT_VISIT => share_without_visit;
    READINGS_AGREE => readings_agree;
    EVIDENCE_AGREES => evidence_agrees;
}

rule_table! {
    /// The share of an act whose cases a host has counted.
    CountedShares: ShareScene<'_>;
    SHARE_WITHOUT_VISIT => share_without_visit;
    EVIDENCE_AGREES => evidence_agrees;
}

/// The cases of an act as counted, and the share that must not be passed.
struct ShareScene<'a> {
    counts: VisitCounts,
    /// The counts by other readings of the point.
    others: &'a [OtherReading],
    /// Why some are unknown.
    lack: Lack,
    limit: Ratio,
    total: Option<Tenge>,
    /// Did the host count the cases? Then every count is its word, that by tokens too.
    by_word: bool,
}

/// The cases of an act as another reading of point 14(3) counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherReading {
    /// The reading.
    pub reading: VisitReading,
    /// The counts by it; none where they cannot come to another answer.
    pub counts: Option<VisitCounts>,
}

/// As many as a whole number can say that every reader of JSON holds exactly.
pub const NO_BOUND: u64 = (1 << 53) - 1;

/// What is still possible before an act is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preflight {
    /// Cases of the act.
    pub total: u64,
    /// Cases known to lack a visit.
    pub without: u64,
    /// Cases of which it is not known.
    pub unknown: u64,
    /// Registrations still needed to be at or under the limit.
    pub still_needed: u64,
    /// Cases without a visit that may still be added to this act; [`NO_BOUND`] where
    /// the limit never ends it.
    pub may_still_add: u64,
    /// Cases whose visit was registered otherwise than by the code of the facility, whether
    /// it counts or not.
    pub otherwise: u64,
    /// Cases that verified tokens prove.
    pub by_evidence: u64,
    /// Cases that only the host's word proves.
    pub by_claim: u64,
}

/// Cases of an act by what is known of their visits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VisitCounts {
    /// With a registered visit.
    pub with: u64,
    /// Known to lack one.
    pub without: u64,
    /// Of which it is not known.
    pub unknown: u64,
    /// Cases whose visit was registered otherwise than by the code of the facility, whether
    /// it counts or not.
    pub otherwise: u64,
    /// Those with a registered visit that verified tokens prove.
    pub by_evidence: u64,
}

impl VisitCounts {
    /// Counts cases, none by evidence: what a token proves depends on the terms of a check.
    ///
    /// ```
    /// use qalqan_core::fact::Lack;
    /// use qalqan_core::visit::{VisitCounts, VisitPresence};
    ///
    /// let without = VisitPresence::Without { passed_over: None };
    /// let counts = VisitCounts::of(&[without, VisitPresence::Unknown(Lack::NotGiven)]);
    /// assert_eq!((counts.without, counts.unknown, counts.total()), (1, 1, 2));
    /// ```
    #[must_use]
    pub fn of(presences: &[VisitPresence<'_>]) -> Self {
        let mut counts = Self::default();
        for presence in presences {
            let (slot, otherwise) = match presence {
                VisitPresence::With(card) => (&mut counts.with, card.method != VisitMethod::Qr),
                VisitPresence::Without { passed_over } => {
                    let hindrance = passed_over.map(|(_, hindrance)| hindrance);
                    (&mut counts.without, hindrance == Some(Hindrance::Method))
                }
                VisitPresence::Unknown(_) => (&mut counts.unknown, false),
            };
            *slot = slot.saturating_add(1);
            counts.otherwise = counts.otherwise.saturating_add(u64::from(otherwise));
        }
        counts
    }

    /// All cases.
    ///
    /// ```
    /// use qalqan_core::visit::VisitCounts;
    ///
    /// let counts = VisitCounts { with: 3, without: 2, unknown: 1, otherwise: 2, by_evidence: 1 };
    /// assert_eq!(counts.total(), 6); // those registered otherwise have a visit
    /// ```
    #[must_use]
    pub fn total(self) -> u64 {
        let known = self.with.saturating_add(self.without);
        known.saturating_add(self.unknown)
    }

    /// Cases without a visit if every unknown one lacks it too.
    fn at_worst(self) -> u64 {
        self.without.saturating_add(self.unknown)
    }

    /// Those that only the host's word proves.
    const fn by_claim(self) -> u64 {
        self.with.saturating_sub(self.by_evidence)
    }

    /// The same cases where the host's word proves none.
    fn of_evidence(self) -> Self {
        Self {
            with: self.by_evidence,
            without: self.without.saturating_add(self.by_claim()),
            ..self
        }
    }

    /// Is the share over the limit? `None` where that cannot be told.
    fn answer(self, limit: Ratio) -> Option<bool> {
        let total = self.total();
        if limit.over(self.without, total) {
            Some(true)
        } else if limit.over(self.at_worst(), total) {
            None
        } else {
            Some(false)
        }
    }

    /// What is still possible before the act is sent. Unknown cases count as without:
    /// the answer is then on the safe side.
    ///
    /// ```
    /// use qalqan_core::fact::Lack;
    /// use qalqan_core::ratio::Ratio;
    /// use qalqan_core::visit::{VisitCounts, VisitPresence};
    ///
    /// let without = VisitPresence::Without { passed_over: None };
    /// let counts = VisitCounts::of(&[without, VisitPresence::Unknown(Lack::NotGiven)]);
    /// assert_eq!(counts.preflight(Ratio::HALF).still_needed, 1); // the unknown one may lack it
    /// ```
    #[must_use]
    pub fn preflight(self, limit: Ratio) -> Preflight {
        let (at_worst, total) = (self.at_worst(), self.total());
        Preflight {
            total,
            without: self.without,
            unknown: self.unknown,
            still_needed: at_worst.saturating_sub(limit.most_within(total)),
            may_still_add: room_for_more(at_worst, total, limit),
            otherwise: self.otherwise,
            by_evidence: self.by_evidence,
            by_claim: self.by_claim(),
        }
    }
}

/// Counts the share before the act is sent: [`VisitCounts::preflight`] of cases.
///
/// ```
/// use qalqan_core::ratio::Ratio;
/// use qalqan_core::visit::{VisitPresence, preflight};
///
/// let without = VisitPresence::Without { passed_over: None };
/// let answer = preflight(&[without; 4], Ratio::HALF);
/// assert_eq!((answer.without, answer.still_needed, answer.may_still_add), (4, 2, 0));
/// ```
#[must_use]
pub fn preflight(presences: &[VisitPresence<'_>], limit: Ratio) -> Preflight {
    VisitCounts::of(presences).preflight(limit)
}

/// The most cases without a visit that can join before the share is over the limit,
/// found by halving, since one more case widens the whole as well.
fn room_for_more(without: u64, total: u64, limit: Ratio) -> u64 {
    let over = |more: u64| limit.over(without.saturating_add(more), total.saturating_add(more));
    if over(0) {
        return 0;
    }
    if !over(NO_BOUND) {
        return NO_BOUND;
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

/// What each other reading of point 14(3) makes of the cases. `anew` matches by other
/// terms; it is asked only where the reading may come to another answer.
pub(crate) fn other_readings<'v>(
    matched: &Matched<'_>,
    terms: MatchTerms,
    limit: Ratio,
    anew: impl Fn(MatchTerms) -> Matched<'v>,
) -> Vec<OtherReading> {
    let counts = VisitCounts::of(&matched.presences);
    let others = terms.others().map(|(reading, other)| OtherReading {
        reading,
        counts: (!settled(counts, matched, (terms, other), limit))
            .then(|| VisitCounts::of(&anew(other).presences)),
    });
    others.collect()
}

/// The counts of a matching, with the cases that evidence alone proves: a claim may have
/// taken the place of a token that proves the same case, so that they are matched anew.
pub(crate) fn by_evidence<'v>(
    matched: &Matched<'_>,
    terms: MatchTerms,
    anew: impl Fn(MatchTerms) -> Matched<'v>,
) -> VisitCounts {
    let mut counts = VisitCounts::of(&matched.presences);
    if matched.has_evidence {
        let presences = matched.presences.iter();
        let evident = presences.filter(|presence| match presence {
            VisitPresence::With(card) => card.proof.at(terms).is_evidence(),
            VisitPresence::Without { .. } | VisitPresence::Unknown(_) => false,
        });
        counts.by_evidence = u64::try_from(evident.count()).unwrap_or(u64::MAX);
    }
    let all_the_same = !matched.has_evidence || counts.by_evidence == counts.with;
    if all_the_same {
        return counts;
    }
    let alone = VisitCounts::of(&anew(terms.by_evidence()).presences);
    VisitCounts {
        by_evidence: alone.with.min(counts.with),
        ..counts
    }
}

/// Do other terms come to the same answer, whatever a matching by them would say? Wider ones
/// take no visit away, and narrower ones no more than the visits that are shared and those
/// that would prove nothing.
fn settled(
    counts: VisitCounts,
    matched: &Matched<'_>,
    (terms, other): (MatchTerms, MatchTerms),
    limit: Ratio,
) -> bool {
    match counts.answer(limit) {
        None => true,
        Some(true) => terms.as_wide_as(other),
        Some(false) if other.as_wide_as(terms) => true,
        Some(false) => {
            let uncounted = matched.presences.iter().filter(|presence| {
                matches!(presence, VisitPresence::With(card) if card.hindrance(other).is_some())
            });
            let lost = matched.shared.len().saturating_add(uncounted.count());
            let lost = u64::try_from(lost).unwrap_or(u64::MAX);
            let worst = VisitCounts {
                without: counts.without.saturating_add(lost),
                with: counts.with.saturating_sub(lost),
                ..counts
            };
            worst.answer(limit) == Some(false)
        }
    }
}

/// VIS-001, VIS-018 and VIS-028 over the cases of an act and their counts: `total` is the
/// money at stake.
///
/// ```
/// use qalqan_core::fact::Lack;
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::law::{catalogue::visit::SHARE_WITHOUT_VISIT, self};
/// use qalqan_core::ratio::Ratio;
/// use qalqan_core::visit::{VisitCounts, VisitPresence, shares};
///
/// let without = VisitPresence::Without { passed_over: None };
/// let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
/// let cases = [without, without, VisitPresence::Unknown(Lack::NoKey)];
/// let counts = VisitCounts::of(&cases);
/// shares(&mut exam, &At::root(), (&cases, counts, &[]), Ratio::HALF, None);
/// // two of three lack a visit, whatever the third one has
/// assert_eq!(exam.close().found(&SHARE_WITHOUT_VISIT), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn shares(
    exam: &mut Examination,
    at: &At<'_>,
    (presences, counts, others): (&[VisitPresence<'_>], VisitCounts, &[OtherReading]),
    limit: Ratio,
    total: Option<Tenge>,
) {
    let scene = ShareScene {
        counts,
        others,
        lack: lack_of(presences),
        limit,
        total,
        by_word: false,
    };
    let in_force = InForce::of(exam, Room::Visit);
    Shares::run(exam, &in_force, at, &scene);
}

/// VIS-001 where a host has counted its cases; `Lack` says why some are unknown.
///
/// ```
/// use qalqan_core::fact::Lack;
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::law;
/// use qalqan_core::ratio::Ratio;
/// use qalqan_core::visit::{VisitCounts, share_of_counts};
///
/// let half = VisitCounts { with: 5, without: 5, ..VisitCounts::default() };
/// let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
/// share_of_counts(&mut exam, &At::root(), (half, Lack::NotGiven), Ratio::HALF, None);
/// assert!(exam.close().is_clear(), "one half is not over one half");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn share_of_counts(
    exam: &mut Examination,
    at: &At<'_>,
    (counts, lack): (VisitCounts, Lack),
    limit: Ratio,
    total: Option<Tenge>,
) {
    let scene = ShareScene {
        counts,
        others: &[],
        lack,
        limit,
        total,
        by_word: true,
    };
    let in_force = InForce::of(exam, Room::Visit);
    CountedShares::run(exam, &in_force, at, &scene);
}

/// Visits of which only the host's word is there.
const BY_HOST: Claim = Claim {
    what: "visits",
    source: Source::Biometrics,
    kind: ClaimKind::VerifiedVisit,
};

/// VIS-001: no more than the share of the edition lacks a registered visit; strictly over
/// one half suspends, exactly one half passes (mechanism 14(3)).
///
/// Unknown cases matter only where they could tip the scale. Six of ten cases without a
/// visit fire. Speaks with `without`, `total` and `limit`; the whole act is at stake.
fn share_without_visit(check: &mut Check<'_>, scene: &ShareScene<'_>) {
    let ShareScene { counts, limit, .. } = *scene;
    let total = counts.total();
    if total == 0 {
        // nothing is a share of nothing
        return check.lack("cases", Source::Mis, Lack::NoKey);
    }
    match counts.answer(limit) {
        Some(true) => check.find(|finding| {
            let finding = finding.with("without", counts.without);
            let finding = finding.with("total", total).with("limit", limit);
            finding.stake(scene.total)
        }),
        None => check.lack("visits", Source::Biometrics, scene.lack),
        // by the visits that tokens prove it would be the same
        Some(false) if !scene.by_word && counts.of_evidence().answer(limit) == Some(false) => {
            check.pass();
        }
        Some(false) => check.claim(BY_HOST),
    }
}

/// VIS-018: another reading of point 14(3) comes to the same about the act.
///
/// By the plain words only a registration by QR counts, and one registration proves every
/// case of the insured at the facility that holds its day. `visit_methods` and `visit_cases`
/// are what a host may read otherwise, with its reference. An act of ten cases whose visits
/// all were registered without the code fires: it is suspended, and counting every
/// registration it would not be. Speaks with `reading`, `without` by the reading in force,
/// `other` by the other one, `total` and `limit`; the whole act is at stake. Where VIS-001
/// cannot be told this one is silent.
fn readings_agree(check: &mut Check<'_>, scene: &ShareScene<'_>) {
    let ShareScene { counts, limit, .. } = *scene;
    let total = counts.total();
    let Some(over) = counts.answer(limit).filter(|_| total > 0) else {
        return;
    };
    for other in scene.others {
        let Some(told) = other.counts else {
            check.pass();
            continue;
        };
        match told.answer(limit) {
            None => check.lack("visits", Source::Biometrics, scene.lack),
            Some(same) if same == over => check.pass(),
            Some(_) => check.find(|finding| {
                let finding = finding.with("reading", other.reading);
                let finding = finding.with("without", counts.without);
                let finding = finding.with("other", told.without).with("total", total);
                finding.with("limit", limit).stake_whole(scene.total)
            }),
        }
    }
}

/// VIS-028: without the visits that rest on the host's word alone the answer is the same.
///
/// Asked where at least one visit rests on a verified token: a host that brings none is told
/// so by the count of claims. An act of ten cases, three proved by tokens, four by the
/// host's word and three by nothing, fires: it passes, and by its tokens alone it would be
/// suspended. Speaks with `without`, `evidence`, the cases that no token proves, `total` and
/// `limit`; the whole act is at stake.
fn evidence_agrees(check: &mut Check<'_>, scene: &ShareScene<'_>) {
    let ShareScene { counts, limit, .. } = *scene;
    let alone = counts.of_evidence();
    let Some(over) = counts.answer(limit).filter(|_| counts.by_evidence > 0) else {
        return;
    };
    match alone.answer(limit) {
        None => check.lack("visits", Source::Biometrics, scene.lack),
        Some(same) if same == over && scene.by_word => check.claim(BY_HOST),
        Some(same) if same == over => check.pass(),
        Some(_) => check.find(|finding| {
            let finding = finding.with("without", counts.without);
            let finding = finding.with("evidence", alone.without);
            let finding = finding.with("total", counts.total()).with("limit", limit);
            finding.stake_whole(scene.total)
        }),
    }
}

/// Why it is not known: of several lacks the first by their own order, in whatever order the
/// cases stand.
fn lack_of(presences: &[VisitPresence<'_>]) -> Lack {
    let lacks = presences.iter().filter_map(|presence| match presence {
        VisitPresence::Unknown(lack) => Some(*lack),
        VisitPresence::With(_) | VisitPresence::Without { .. } => None,
    });
    lacks.min().unwrap_or(Lack::NotGiven)
}
