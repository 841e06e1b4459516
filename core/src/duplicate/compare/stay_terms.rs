//! What makes two stays of one insured a sign: overlaps (D4) and readmissions.

use crate::act::CareKind;
use crate::duplicate::claims::StayExclusions;
use crate::duplicate::compare::reasons::Reason;
use crate::duplicate::index::rows::service_mark;
use crate::duplicate::searched::Coverage;
use crate::fact::Lack;
use crate::identifier::ServiceCode;
use crate::law::Edition;
use crate::money::Tenge;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

/// Others of one insured that a stay is compared with, at most: nobody has so many,
/// and an input made to be slow is answered with *not checked*.
pub(in crate::duplicate) const OTHERS_MAX: usize = 2000;

/// A stay of the call or of the history.
pub(in crate::duplicate) struct StayRow<'a> {
    /// What it is called; a case with the number of its act before it.
    pub(in crate::duplicate) label: (&'a str, &'a str),
    /// First and last day.
    pub(in crate::duplicate) days: (i32, i32),
    /// Round the clock? `None` where nobody said, for one of the history only.
    pub(in crate::duplicate) in_patient: Option<bool>,
    /// Taken out of overlaps, and of readmissions, by its marks.
    pub(in crate::duplicate) excluded: (bool, bool),
    /// The act of the history that holds it: its number, and how findings name its place.
    pub(in crate::duplicate) act: Option<(u32, String)>,
    /// What only a stay of the call has.
    pub(in crate::duplicate) in_call: Option<InCall<'a>>,
}

/// What a stay of the call has beside its days.
pub(in crate::duplicate) struct InCall<'a> {
    /// Its place in the call.
    pub(in crate::duplicate) place: usize,
    /// The rank of its act, and whether that is refused for a line: then its stays are
    /// found, and are in no other act's way.
    pub(in crate::duplicate) act: (usize, bool),
    /// Its money, where no other rule has counted it.
    pub(in crate::duplicate) amount: Option<Tenge>,
    /// Why the history cannot answer for overlaps, and for readmissions.
    pub(in crate::duplicate) lacks: (Option<Lack>, Option<Lack>),
    /// Why it is no sign.
    pub(in crate::duplicate) reason: Option<Reason<'a>>,
    /// Acts of the history that it is not compared with.
    pub(in crate::duplicate) excluded: Vec<u32>,
    /// Acts of the history of which one line is replaced here: the one stay of each that
    /// is the nearest is this stay itself.
    pub(in crate::duplicate) replaced: Vec<u32>,
}

/// What both rules ask for.
#[derive(Clone, Copy)]
pub(in crate::duplicate) struct Terms {
    border: i32,
    pub(in crate::duplicate) readmission: i32,
}

/// The marks that take a stay out of a rule.
pub(in crate::duplicate) struct Exclusions<'a> {
    overlap: BTreeSet<&'a str>,
    readmission: BTreeSet<&'a str>,
    /// Those among them that are service codes.
    services: (BTreeSet<u32>, BTreeSet<u32>),
}

impl<'a> Exclusions<'a> {
    pub(in crate::duplicate) fn by(exclusions: &'a StayExclusions) -> Self {
        let words = |marks: &[String]| {
            let codes = marks.iter().filter_map(|mark| mark.parse().ok());
            let words: BTreeSet<u32> = codes
                .map(|code: ServiceCode| service_mark(Some(code)))
                .collect();
            words
        };
        Self {
            overlap: exclusions.overlap.iter().map(String::as_str).collect(),
            readmission: exclusions.readmission.iter().map(String::as_str).collect(),
            services: (words(&exclusions.overlap), words(&exclusions.readmission)),
        }
    }

    /// May the service of a case take it out?
    pub(in crate::duplicate) fn by_service(&self) -> bool {
        !self.services.0.is_empty() || !self.services.1.is_empty()
    }

    pub(in crate::duplicate) fn marked(&self, marks: &[String]) -> (bool, bool) {
        let some = |set: &BTreeSet<&str>| marks.iter().any(|mark| set.contains(mark.as_str()));
        (some(&self.overlap), some(&self.readmission))
    }

    /// The same for a case, by its care and the word of its only service.
    pub(in crate::duplicate) fn case(&self, care: Option<CareKind>, service: u32) -> (bool, bool) {
        let some = |set: &BTreeSet<&str>, services: &BTreeSet<u32>| {
            care.is_some_and(|care| set.contains(care.name())) || services.contains(&service)
        };
        (
            some(&self.overlap, &self.services.0),
            some(&self.readmission, &self.services.1),
        )
    }
}

impl Terms {
    pub(in crate::duplicate) fn of(edition: &Edition) -> Self {
        let days = |days: u32| i32::try_from(days).unwrap_or(i32::MAX);
        let parameters = &edition.parameters;
        Self {
            border: days(parameters.stay_border_days.get()),
            readmission: days(parameters.readmission_days.get()),
        }
    }

    /// Can the history answer for the days of a stay, and of a stay in hospital for those
    /// around it? For a visit its own days are all that a stay could lie over.
    pub(in crate::duplicate) fn lacks(
        &self,
        coverage: Option<&Coverage>,
        (first, last): (i32, i32),
        asked: i32,
        in_patient: bool,
    ) -> (Option<Lack>, Option<Lack>) {
        let Some(coverage) = coverage else {
            return (Some(Lack::NotGiven), Some(Lack::NotGiven));
        };
        let reach = if in_patient { self.readmission } else { 0 };
        let around = (
            first.saturating_sub(reach),
            last,
            last.saturating_add(reach),
        );
        let lack = coverage.lack(asked, around);
        (lack, lack)
    }

    /// Do they overlap? `None` where that hangs on the care that nobody named.
    pub(super) fn overlap(&self, one: &StayRow<'_>, other: &StayRow<'_>) -> Option<bool> {
        if one.excluded.0 || other.excluded.0 {
            return Some(false);
        }
        let inside = |row: &StayRow<'_>, unsaid: bool| row.in_patient.unwrap_or(unsaid);
        let overlap = |unsaid| {
            let (mine, its) = (inside(one, unsaid), inside(other, unsaid));
            self.both(one, other, (mine, its))
        };
        let (least, most) = (overlap(false), overlap(true));
        (least == most).then_some(least)
    }

    /// Two stays in hospital may share so many days as a transfer takes, the last of one
    /// and the first of the other; a visit may fall on as many days at either end of a
    /// stay.
    fn both(&self, one: &StayRow<'_>, other: &StayRow<'_>, inside: (bool, bool)) -> bool {
        let mut first = one.days.0.max(other.days.0);
        let mut last = one.days.1.min(other.days.1);
        match inside {
            (false, false) => return false,
            (true, true) => return first <= last && !self.transfer(one, other),
            (true, false) | (false, true) => {
                let stay = if inside.0 { one } else { other };
                first = first.max(stay.days.0.saturating_add(self.border));
                last = last.min(stay.days.1.saturating_sub(self.border));
            }
        }
        first <= last
    }

    /// Do they share only the end of one with the beginning of the other?
    fn transfer(&self, one: &StayRow<'_>, other: &StayRow<'_>) -> bool {
        let goes_over = |from: &StayRow<'_>, to: &StayRow<'_>| {
            let shared = from.days.1.saturating_sub(to.days.0).saturating_add(1);
            let ends = from.days.0 <= to.days.0 && from.days.1 <= to.days.1;
            // two stays of the same days are one end to end only where they are one day
            let apart = from.days != to.days || shared <= 1;
            ends && apart && shared <= self.border
        };
        goes_over(one, other) || goes_over(other, one)
    }

    /// Days from the end of the earlier stay to the beginning of the later, where they
    /// make that a readmission, if both are stays in hospital. On the day of the
    /// discharge it is a transfer.
    pub(super) fn readmission(&self, later: &StayRow<'_>, earlier: &StayRow<'_>) -> Option<i32> {
        let visit = later.in_patient == Some(false) || earlier.in_patient == Some(false);
        if visit || later.excluded.1 || earlier.excluded.1 {
            return None;
        }
        let days = later.days.0.saturating_sub(earlier.days.1);
        (1..=self.readmission).contains(&days).then_some(days)
    }
}
