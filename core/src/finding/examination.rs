//! Collecting answers while rules run.

use crate::fact::{Gap, Lack, Source};
use crate::finding::cause;
use crate::finding::in_law::Law;
use crate::finding::remembered::Remembered;
use crate::finding::tally::{Tally, open};
use crate::finding::{Claim, Coverage, Finding, Need, NotChecked, Path, Verdict};
use crate::law::catalogue::{input, limits};
use crate::law::{Edition, Effect, EvidenceOnly, Provision, Room, Rule};
use crate::sort;
use alloc::vec::Vec;

/// Findings of one rule that are listed; the rest are counted, exactly.
pub const LISTED_MAX: u32 = 1000;

/// The answers so far, under an edition. Every rule that runs says one of three: pass,
/// finding, not checked. A rule that does not stand in the edition says nothing: what is
/// reported of it is dropped.
///
/// ```
/// use qalqan_core::finding::{At, Examination, Finding};
/// use qalqan_core::law::{self, Effect, catalogue::input};
///
/// let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
/// exam.pass(&input::MALFORMED);
/// exam.find(Finding::new(&input::MISSING, At::root().field("month").path()));
/// assert_eq!(exam.close().effect(), Some(Effect::Refuse));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Examination {
    law: Law,
    findings: Vec<Finding>,
    not_checked: Vec<NotChecked>,
    rooms: [Vec<Tally>; ROOMS],
    claims: Vec<Claim>,
    evidence_only: EvidenceOnly,
    read: Fields,
    remembered: Remembered,
}

/// Fields that could be read, by what was asked of each: every field of a draft is
/// counted here, so their rules are looked up once, at the end.
#[derive(Clone, Copy, Debug)]
struct Fields {
    there: u64,
    short: u64,
    formed: u64,
    whole: u64,
}

const NO_FIELDS: Fields = Fields {
    there: 0,
    short: 0,
    formed: 0,
    whole: 0,
};
const ROOMS: usize = Room::ALL.len();

impl Examination {
    /// Nothing examined yet.
    #[must_use]
    pub fn new(edition: &Edition) -> Self {
        let mut exam = Self::under(Law::Edition(edition.contents));
        exam.evidence_only = edition.parameters.evidence_only.value().clone();
        exam
    }

    /// Before the edition is known, while a draft is read: see [`judge_by`](Self::judge_by).
    #[cfg(any(test, feature = "json"))]
    pub(crate) fn open() -> Self {
        Self::under(Law::Open)
    }

    /// Nothing examined yet, under the law of this examination.
    #[must_use]
    pub fn beside(&self) -> Self {
        let mut exam = Self::under(self.law);
        exam.evidence_only = self.evidence_only.clone();
        exam
    }

    const fn under(law: Law) -> Self {
        Self {
            law,
            findings: Vec::new(),
            not_checked: Vec::new(),
            rooms: [const { Vec::new() }; ROOMS],
            claims: Vec::new(),
            evidence_only: EvidenceOnly::NONE,
            read: NO_FIELDS,
            remembered: Remembered::NOTHING,
        }
    }

    /// What was asked of lists before.
    #[inline]
    pub(crate) const fn remembered(&mut self) -> &mut Remembered {
        &mut self.remembered
    }

    /// A field that must be there is there: a pass of `INP-001`.
    #[cfg(feature = "json")]
    pub(crate) fn field_is_there(&mut self) {
        self.read.there = self.read.there.saturating_add(1);
    }

    /// A text is no longer than a text may be: a pass of `LIM-002`.
    #[cfg(feature = "json")]
    pub(crate) fn field_is_short(&mut self) {
        self.read.short = self.read.short.saturating_add(1);
    }

    /// A field is in its form: a pass of `INP-002`.
    #[cfg(feature = "json")]
    pub(crate) fn field_is_formed(&mut self) {
        self.read.formed = self.read.formed.saturating_add(1);
    }

    /// A text is neither too long nor out of its form, as nearly all: both passes at once.
    #[cfg(feature = "json")]
    pub(crate) fn field_is_read(&mut self) {
        self.read.whole = self.read.whole.saturating_add(1);
    }

    /// Enters the fields that could be read into the tallies of their rules.
    fn settle_fields(&mut self) {
        let read = core::mem::replace(&mut self.read, NO_FIELDS);
        let and_whole = |some: u64| some.saturating_add(read.whole);
        for (rule, passed) in [
            (&input::MISSING, read.there),
            (&limits::TEXT_TOO_LONG, and_whole(read.short)),
            (&input::MALFORMED, and_whole(read.formed)),
        ] {
            if passed > 0 {
                self.pass_many(rule, passed);
            }
        }
    }

    /// The edition is known now: what was said by rules that do not stand in it is dropped,
    /// and effects are its own.
    pub fn judge_by(&mut self, edition: &Edition) {
        let same = self.law.is(&edition.contents);
        self.law = Law::Edition(edition.contents);
        self.evidence_only = edition.parameters.evidence_only.value().clone();
        if same {
            return;
        }
        for (room, tallies) in Room::ALL.into_iter().zip(&mut self.rooms) {
            if tallies.is_empty() {
                continue;
            }
            let before = core::mem::take(tallies);
            open(tallies, room, &self.law);
            for (tally, before) in tallies.iter_mut().zip(before) {
                if tally.rule.is_some() {
                    *tally = Tally {
                        rule: tally.rule,
                        effect: tally.effect,
                        ..before
                    };
                }
            }
        }
        let law = self.law;
        self.findings
            .retain(|finding| law.provision(finding.rule).is_some());
        self.not_checked
            .retain(|open| law.provision(open.rule).is_some());
    }

    /// The rule as it stands in the edition; `None` where it does not.
    #[must_use]
    pub fn provision(&self, rule: &Rule) -> Option<Provision> {
        self.law.provision(rule)
    }

    /// The rules of a room that stand in the edition.
    pub(crate) fn each_of(&self, room: Room, take: &mut dyn FnMut(Provision)) {
        self.law.each_of(room, take);
    }

    /// Does the rule stand in the edition?
    #[must_use]
    pub fn holds(&self, rule: &Rule) -> bool {
        let tallies = self.rooms.get(rule.room.place());
        match tallies.filter(|tallies| !tallies.is_empty()) {
            Some(tallies) => tallies
                .get(usize::from(rule.number))
                .is_some_and(|tally| tally.rule.is_some()),
            None => self.law.provision(rule).is_some(),
        }
    }

    fn tally(&mut self, rule: &'static Rule) -> Option<&mut Tally> {
        self.prepare(rule.room);
        let tally = self.standing(rule)?;
        tally.rule?;
        tally.ran = true;
        Some(tally)
    }

    /// The tally of a rule, where the tallies of its room are made already.
    #[inline]
    fn standing(&mut self, rule: &Rule) -> Option<&mut Tally> {
        let tallies = self.rooms.get_mut(rule.room.place())?;
        tallies.get_mut(usize::from(rule.number))
    }

    /// Makes the tallies of a room where nothing was said of it yet.
    fn prepare(&mut self, room: Room) {
        let tallies = self.rooms.get_mut(room.place());
        if let Some(tallies) = tallies.filter(|all| all.is_empty()) {
            open(tallies, room, &self.law);
        }
    }

    /// The rule held at one place.
    ///
    /// It is what a check says most of all, so the way to a tally that stands already is
    /// the short one.
    pub fn pass(&mut self, rule: &'static Rule) {
        match self.standing(rule).filter(|tally| tally.ran) {
            Some(tally) => tally.passed = tally.passed.saturating_add(1),
            None => self.pass_first(rule),
        }
    }

    /// The rule held, and nothing else was said of it before.
    #[cold]
    #[inline(never)]
    fn pass_first(&mut self, rule: &'static Rule) {
        self.pass_many(rule, 1);
    }

    /// The rule held at so many places.
    pub fn pass_many(&mut self, rule: &'static Rule, places: u64) {
        if let Some(tally) = self.tally(rule) {
            tally.passed = tally.passed.saturating_add(places);
        }
    }

    /// The rule had nothing to judge at one place: another rule speaks there, or the
    /// draft says nothing that it compares. Neither a pass nor a lack.
    pub fn skip(&mut self, rule: &'static Rule) {
        if let Some(tally) = self.tally(rule) {
            tally.not_applicable = tally.not_applicable.saturating_add(1);
        }
    }

    /// The rule found something.
    pub fn find(&mut self, finding: Finding) {
        let Some(tally) = self.tally(finding.rule) else {
            return;
        };
        let listed = tally.found < u64::from(LISTED_MAX);
        tally.found = tally.found.saturating_add(1);
        if let Some(stake) = finding.at_stake {
            tally.stake(stake, finding.whole);
        }
        if listed {
            self.findings.push(finding);
        }
    }

    /// The rule could not be checked, since a list or a fact did not answer.
    pub fn lack(
        &mut self,
        rule: &'static Rule,
        path: Path,
        what: &'static str,
        source: Source,
        lack: Lack,
    ) {
        if self.lists_lack(rule) {
            let need = Need { what, source, lack };
            self.not_checked.push(NotChecked {
                rule,
                path,
                need,
                cause: None,
            });
        }
    }

    /// [`lack`](Self::lack) at a path that is made only where it is listed: one list that
    /// did not answer may be asked for every line of an act.
    pub(crate) fn lack_at(
        &mut self,
        rule: &'static Rule,
        path: &dyn Fn() -> Path,
        what: &'static str,
        source: Source,
        lack: Lack,
    ) {
        self.open_at(rule, path, (what, source), lack.into());
    }

    /// The same for why a list cannot say no, with its cause.
    pub(crate) fn open_at(
        &mut self,
        rule: &'static Rule,
        path: &dyn Fn() -> Path,
        (what, source): (&'static str, Source),
        gap: Gap<'_>,
    ) {
        if self.lists_lack(rule) {
            let (path, lack) = (path(), gap.lack);
            self.not_checked.push(NotChecked {
                rule,
                path,
                need: Need { what, source, lack },
                cause: gap.cause.cloned(),
            });
        }
    }

    /// Counts a lack of a rule; is it listed?
    fn lists_lack(&mut self, rule: &'static Rule) -> bool {
        self.tally(rule).is_some_and(|tally| {
            let listed = tally.lacking < u64::from(LISTED_MAX);
            tally.lacking = tally.lacking.saturating_add(1);
            listed
        })
    }

    /// The findings so far, to set what they suggest against one another.
    pub(crate) fn findings_mut(&mut self) -> &mut [Finding] {
        &mut self.findings
    }

    /// Did this rule find anything so far?
    #[must_use]
    pub fn found(&self, rule: &'static Rule) -> bool {
        self.findings.iter().any(|finding| finding.rule == rule)
    }

    /// How many findings are listed so far.
    #[cfg(feature = "json")]
    pub(crate) const fn listed(&self) -> usize {
        self.findings.len()
    }

    /// Where the first field since then stands that could not be read, if it is listed.
    #[cfg(feature = "json")]
    pub(crate) fn broken_since(&self, listed: usize) -> Option<Path> {
        let mut since = self.findings.get(listed..)?.iter();
        let broken = since.find(|finding| finding.rule != &input::LOOK_ALIKE);
        broken.map(|finding| finding.path.clone())
    }

    /// How many findings say that a field could not be read as it was given: the form of
    /// drafts and their limits.
    #[cfg(feature = "json")]
    #[must_use]
    pub(crate) fn unread(&self) -> u64 {
        let rooms = [Room::Input, Room::Limits].into_iter();
        let tallies = rooms
            .filter_map(|room| self.rooms.get(room.place()))
            .flatten();
        tallies.map(|tally| tally.found).sum()
    }

    /// How often a rule found something so far, listed or not.
    #[must_use]
    pub fn times_found(&self, rule: &'static Rule) -> u64 {
        let tallies = self.rooms.get(rule.room.place());
        let tally = tallies.and_then(|tallies| tallies.get(usize::from(rule.number)));
        tally.map_or(0, |tally| tally.found)
    }

    /// Nothing found and nothing left unchecked so far?
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.findings.is_empty() && self.not_checked.is_empty()
    }

    /// Everything checked and nothing that refuses so far? The same that the verdict
    /// says when it is complete and acceptable.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let refuses = |tally: &Tally| tally.found > 0 && tally.effect >= Effect::Refuse;
        let mut tallies = self.rooms.iter().flatten();
        self.not_checked.is_empty() && (self.findings.is_empty() || !tallies.any(refuses))
    }

    /// The verdict: everything in catalogue order, then by path.
    #[must_use]
    pub fn close(mut self) -> Verdict {
        self.settle_fields();
        sort::by(&mut self.findings, |left, right| {
            (left.rule, &left.path, &left.params).cmp(&(right.rule, &right.path, &right.params))
        });
        sort::by(&mut self.not_checked, |left, right| {
            (left.rule, &left.path, left.need).cmp(&(right.rule, &right.path, right.need))
        });
        sort::by_key(&mut self.claims, |claim| *claim);
        cause::name_causes(&self.findings, &mut self.not_checked);
        let law = self.law;
        let tallies = self.rooms.iter().flatten().filter(|tally| tally.ran);
        let mut coverage: Vec<Coverage> = tallies
            .filter_map(|tally| Some(tally.line(law.provision(tally.rule?)?)))
            .collect();
        cause::count(&self.not_checked, &mut coverage);
        Verdict {
            findings: self.findings,
            not_checked: self.not_checked,
            coverage,
            claims: self.claims,
        }
    }
}

mod claims;
mod joined;
#[cfg(test)]
mod tests;
