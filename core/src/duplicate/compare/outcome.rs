//! What became of acts, corrections, lines and cases of a call.

use crate::duplicate::claims::{CasePlace, Correction, Frequency, LinePlace};
use crate::fact::Lack;
use crate::identifier::Fingerprint;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

/// The other act or line of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::duplicate) enum Other {
    /// One of the call: the rank of an act, or the number of a line.
    Call(usize),
    /// An act of the history, by its number in the index.
    Indexed(u32),
}

/// What the whole of an act repeats: its number, or its content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::duplicate) enum WholeOutcome {
    /// A field of the key is missing.
    NoKey,
    /// Nothing that is known.
    #[default]
    New,
    /// Another act.
    Again(Other),
    /// An act of another system, which has not shown it.
    Foreign(u32),
    /// The act that its number repeats too: the pair is found once.
    SamePair,
}

/// What became of an act.
#[derive(Clone, Debug, Default)]
pub(in crate::duplicate) struct ActOutcome {
    /// The rank of the first act under the same number: acts of one class are one pair.
    pub(in crate::duplicate) class: usize,
    /// The earlier act of the history under the same number, as it is given.
    own: Option<u32>,
    /// The acts of the history that it replaces as a whole, and those that these are in
    /// place of.
    pub(in crate::duplicate) originals: Vec<u32>,
    /// D0.
    pub(in crate::duplicate) number: WholeOutcome,
    /// D0b.
    pub(in crate::duplicate) content: WholeOutcome,
    /// Its whole content is in another act: its lines are not compared again.
    pub(in crate::duplicate) is_mirror: bool,
    /// One of its corrections does not hold.
    pub(in crate::duplicate) correction_refused: bool,
    /// One of its lines refuses it.
    pub(in crate::duplicate) line_refused: bool,
}

impl ActOutcome {
    pub(super) fn of(rank: usize, own: Option<u32>) -> Self {
        Self {
            class: rank,
            own,
            ..Self::default()
        }
    }

    /// Does it repeat another act as a whole? Then its money is counted already.
    pub(in crate::duplicate) fn repeats_act(&self) -> bool {
        let again = |outcome| matches!(outcome, WholeOutcome::Again(_));
        again(self.number) || again(self.content)
    }

    /// Is it refused before its lines are looked at, as a whole or for a correction? Then
    /// its stays and the times of its services are not judged.
    pub(in crate::duplicate) fn is_refused_whole(&self) -> bool {
        self.repeats_act() || self.correction_refused
    }

    /// Is it refused at all? What is refused presents nothing that another act could
    /// repeat.
    pub(in crate::duplicate) fn is_refused(&self) -> bool {
        self.is_refused_whole() || self.line_refused
    }

    /// Is it presented in place of that act of the history?
    pub(in crate::duplicate) fn replaces(&self, act: u32) -> bool {
        self.originals.contains(&act)
    }

    /// May it repeat that act of the history? Not the act under its own number, nor one
    /// of its originals.
    pub(super) fn may_repeat(&self, act: u32) -> bool {
        Some(act) != self.own && !self.replaces(act)
    }

    /// May an exact copy of a line repeat that act? Nor the very line that it replaces.
    pub(super) fn may_copy(
        &self,
        act: u32,
        print: Fingerprint,
        original: Option<OriginalLine>,
    ) -> bool {
        let replaced = original.is_some_and(|one| one.act == act && one.line == print);
        self.may_repeat(act) && !replaced
    }

    /// The acts that its lines are not compared with: that under its own number, and its
    /// originals. Each is here once.
    pub(in crate::duplicate) fn excluded_acts(&self) -> Vec<u32> {
        let originals = self.originals.iter().copied();
        let others = originals.filter(|act| Some(*act) != self.own);
        self.own.into_iter().chain(others).collect()
    }
}

/// A line of the history that a line of the call replaces.
#[derive(Clone, Copy, Debug)]
pub(in crate::duplicate) struct OriginalLine {
    /// The act that holds it, by its number.
    pub(in crate::duplicate) act: u32,
    /// Its exact print.
    pub(in crate::duplicate) line: Fingerprint,
}

/// The originals of lines.
#[derive(Debug, Default)]
pub(in crate::duplicate) struct OriginalLines {
    pub(super) lines: BTreeMap<LinePlace, OriginalLine>,
}

impl OriginalLines {
    /// What this line replaces.
    pub(in crate::duplicate) fn of(&self, line: LinePlace) -> Option<OriginalLine> {
        self.lines.get(&line).copied()
    }

    /// What the lines of this case replace.
    pub(super) fn of_case(&self, place: CasePlace) -> impl Iterator<Item = OriginalLine> + '_ {
        let line = |service| LinePlace {
            act: place.act,
            case: place.case,
            service,
        };
        let lines = self.lines.range(line(0)..=line(usize::MAX));
        lines.map(|(_, original)| *original)
    }
}

/// What became of a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::duplicate) enum CorrectionOutcome {
    /// An act in place of a line, or a line in place of an act.
    OfAnotherKind,
    /// Its original is not in the history.
    WithoutOriginal,
    /// Its original is there.
    Found {
        /// It is paid.
        paid: Option<u32>,
        /// Another correction replaced it before.
        replaced_by: Option<Other>,
    },
}

/// A correction with what became of it, and the rank of its act.
pub(in crate::duplicate) struct Corrected<'a> {
    pub(in crate::duplicate) rank: usize,
    pub(in crate::duplicate) correction: &'a Correction,
    pub(in crate::duplicate) outcome: CorrectionOutcome,
}

/// A like line of the same insured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::duplicate) struct Like {
    pub(in crate::duplicate) other: Other,
    /// Days from the line to that of the history.
    pub(in crate::duplicate) days: i32,
}

/// The first tier in which a line repeats another, and which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::duplicate) enum LineOutcome {
    /// Its act repeats a whole content.
    NotCompared,
    /// None.
    #[default]
    Unlike,
    /// D0c: the id of its line.
    IdAgain(Other),
    /// D1: a line of its act.
    TwiceInAct(usize),
    /// D2: an act of the call, or one that was accepted or paid.
    InOtherAct(Other),
    /// D2: an act in process.
    InProcess(u32),
    /// An act of another system, which has not shown the line.
    Foreign(u32),
    /// D3.
    Suspect(Like),
    /// D3, and a reason explains it.
    Explained(Like, ReasonAt),
}

/// At which line of a pair the reason is that explains it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::duplicate) enum ReasonAt {
    /// The line itself.
    Line,
    /// The other one, of the call.
    Other,
}

impl LineOutcome {
    /// Is the line over the first of its kind?
    pub(super) fn is_excess(self) -> bool {
        self.refuses() || matches!(self, Self::InProcess(_))
    }

    /// Does it refuse its act?
    pub(super) fn refuses(self) -> bool {
        matches!(
            self,
            Self::IdAgain(_) | Self::TwiceInAct(_) | Self::InOtherAct(_)
        )
    }

    /// Does a tier of copies count its money?
    pub(super) fn is_found(self) -> bool {
        self.is_excess() || matches!(self, Self::Suspect(_) | Self::Foreign(_))
    }
}

/// What became of the lines, counted as it is found: most are like nothing.
#[derive(Default)]
pub(in crate::duplicate) struct LineOutcomes {
    /// By the number of the line.
    all: Vec<LineOutcome>,
    /// The numbers of those whose money a tier of copies counts, in no order.
    found: Vec<usize>,
    pub(in crate::duplicate) compared: u64,
    pub(in crate::duplicate) excess: u64,
    pub(in crate::duplicate) suspects: u64,
}

impl LineOutcomes {
    /// Of so many lines none is like another.
    pub(super) fn of(count: usize) -> Self {
        Self {
            all: alloc::vec![LineOutcome::default(); count],
            ..Self::default()
        }
    }

    /// The lines of an act.
    pub(in crate::duplicate) fn of_act(&self, lines: Range<usize>) -> &[LineOutcome] {
        self.all.get(lines).unwrap_or_default()
    }

    pub(super) fn get(&self, number: usize) -> LineOutcome {
        self.all.get(number).copied().unwrap_or_default()
    }

    /// So many lines of an act are compared.
    pub(super) fn count_compared(&mut self, count: usize) {
        self.compared = self.compared.saturating_add(whole(count));
    }

    /// The lines of an act are not compared.
    pub(super) fn leave(&mut self, lines: Range<usize>) {
        if let Some(its) = self.all.get_mut(lines) {
            its.fill(LineOutcome::NotCompared);
        }
    }

    /// What became of a line, once.
    pub(super) fn set(&mut self, number: usize, outcome: LineOutcome) {
        let Some(place) = self.all.get_mut(number) else {
            return;
        };
        *place = outcome;
        if outcome.is_found() {
            self.found.push(number);
            let count = if outcome.is_excess() {
                &mut self.excess
            } else {
                &mut self.suspects
            };
            *count = count.saturating_add(1);
        }
    }
}

/// What one row of the host's table says of a line (D5), where it is no pass.
#[derive(Clone, Copy, Debug)]
pub(in crate::duplicate) struct TooOften<'a> {
    /// The number of the line.
    pub(in crate::duplicate) line: usize,
    pub(in crate::duplicate) row: &'a Frequency,
    pub(in crate::duplicate) outcome: FrequencyOutcome,
}

/// How often a service was given.
#[derive(Clone, Copy, Debug)]
pub(in crate::duplicate) enum FrequencyOutcome {
    /// So many times, which is more than the table allows.
    Exceeded {
        count: u64,
        /// Has no rule counted the money of the line before?
        counts_money: bool,
    },
    /// Nobody knows.
    Open(Lack),
}

/// What became of the services that the host's table counts.
#[derive(Default)]
pub(in crate::duplicate) struct Frequencies<'a> {
    pub(in crate::duplicate) passed: u64,
    pub(in crate::duplicate) others: Vec<TooOften<'a>>,
}

/// What two attendances say against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::duplicate) enum Sign {
    /// The insured at two places.
    InsuredElsewhere,
    /// The worker at two places.
    WorkerElsewhere,
    /// The worker with two patients.
    TwoPatients,
}

/// What became of a line by one of the signs, where it is no pass.
#[derive(Clone, Copy, Debug)]
pub(in crate::duplicate) enum SignOutcome {
    /// The other line, or the act of the history, and whether no rule counted the money of
    /// the line before.
    Found { other: Other, counts_money: bool },
    /// The same, and a reason explains it.
    Explained(Other, ReasonAt),
    /// The history holds an attendance that does not say where, or too many.
    Open,
}

/// What became of the attendances of a call: what is not here passes.
#[derive(Default)]
pub(in crate::duplicate) struct Attendances {
    pub(in crate::duplicate) signs: BTreeMap<(usize, Sign), SignOutcome>,
    /// Lines over the load of a day, by the line that it is told at.
    pub(in crate::duplicate) loads: Vec<Over>,
}

impl Attendances {
    /// What became of a line by the signs that it does not pass.
    pub(in crate::duplicate) fn signs_of(
        &self,
        number: usize,
    ) -> impl Iterator<Item = &SignOutcome> {
        let signs = (number, Sign::InsuredElsewhere)..=(number, Sign::TwoPatients);
        self.signs.range(signs).map(|(_, outcome)| outcome)
    }

    /// The lines whose money a sign counts.
    fn found_lines(&self) -> impl Iterator<Item = usize> + '_ {
        let found = self.signs.iter();
        let found = found.filter(|(_, outcome)| matches!(outcome, SignOutcome::Found { .. }));
        let over = self.loads.iter().filter(|over| over.count.is_some());
        let over = over.flat_map(|over| &over.lines).copied();
        found.map(|((line, _), _)| *line).chain(over)
    }
}

/// What is too much in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::duplicate) enum Load {
    Patients,
    Minutes,
}

/// The lines of one act with which a worker's day goes over its limit.
#[derive(Clone, Debug)]
pub(in crate::duplicate) struct Over {
    pub(in crate::duplicate) load: Load,
    /// In the order in which they are counted; the first is the one that is told.
    pub(in crate::duplicate) lines: Vec<usize>,
    /// Those of them whose money no rule counted before.
    pub(in crate::duplicate) staked: Vec<usize>,
    /// How many the day has with them; nobody knows where the history holds too many.
    pub(in crate::duplicate) count: Option<u64>,
    pub(in crate::duplicate) limit: u32,
}

/// What became of a call, stays apart.
#[derive(Default)]
pub(in crate::duplicate) struct Outcomes<'a> {
    /// By rank.
    pub(in crate::duplicate) acts: Vec<ActOutcome>,
    /// In the turn of their acts.
    pub(in crate::duplicate) corrections: Vec<Corrected<'a>>,
    pub(in crate::duplicate) originals: OriginalLines,
    pub(in crate::duplicate) lines: LineOutcomes,
    pub(in crate::duplicate) frequencies: Frequencies<'a>,
    pub(in crate::duplicate) attendances: Attendances,
}

impl Outcomes<'_> {
    /// Is who was with whom in a line looked at? One of an act that is refused as a whole,
    /// or for a correction, presents nothing, and neither does a copy that refuses its act.
    pub(in crate::duplicate) fn is_attendance(&self, number: usize, rank: usize) -> bool {
        let act = self.acts.get(rank);
        act.is_some_and(|act| !act.is_mirror && !act.is_refused_whole())
            && !self.lines.get(number).refuses()
    }

    /// Does a line tell signs of a moment? One that a tier of copies found is under review
    /// already, and each pair is told in its first tier; others are compared with it all
    /// the same.
    pub(in crate::duplicate) fn tells_signs(&self, number: usize) -> bool {
        !self.lines.get(number).is_found()
    }

    /// The lines whose money a tier of copies, the table of frequencies or an attendance
    /// counts.
    pub(super) fn found_lines(&self) -> impl Iterator<Item = usize> + '_ {
        let often = self.frequencies.others.iter();
        let often = often.filter(|one| matches!(one.outcome, FrequencyOutcome::Exceeded { .. }));
        let copies = self.lines.found.iter().copied();
        let attendances = self.attendances.found_lines();
        copies.chain(often.map(|one| one.line)).chain(attendances)
    }
}

/// What was compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StayReport {
    /// Stays of the call that overlap another.
    pub overlaps: u64,
    /// Stays of the call that are readmissions.
    pub readmissions: u64,
}

impl StayReport {
    pub(in crate::duplicate) fn add(&mut self, other: Self) {
        self.overlaps = self.overlaps.saturating_add(other.overlaps);
        self.readmissions = self.readmissions.saturating_add(other.readmissions);
    }
}

/// How many, as reports count.
pub(in crate::duplicate) fn whole(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
