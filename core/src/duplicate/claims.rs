//! What the caller says of its lines: corrections, reasons, and what it counts.

use crate::act::{Act, CareKind};
use crate::calendar::{Day, FinancialYear, Month};
use crate::closed_set::closed_set;
use crate::duplicate::trace::Replaces;
use crate::finding::{At, Path};
use crate::identifier::{ServiceCode, TaxNumber};
use alloc::string::String;
use alloc::vec::Vec;

/// What the caller claims beside the acts; nothing by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// Acts and lines that replace earlier ones.
    pub corrections: Vec<Correction>,
    /// The reasons that the caller's own rules allow: a closed list.
    pub reasons: Vec<String>,
    /// Lines that look like another and are not.
    pub distinct: Vec<Distinct>,
    /// Cases that overlap another, or follow it soon, for a reason: a transfer, a
    /// planned stage, sessions of dialysis.
    pub distinct_stays: Vec<Distinct<CasePlace>>,
    /// Kinds of care, and services that are the only ones of their case, that take a
    /// case out of a rule of stays.
    pub stays: StayExclusions,
    /// How often a service may be given.
    pub frequencies: Vec<Frequency>,
    /// Providers whose system gives no id of a line twice in a calendar year: a line of
    /// an id that is in another act is refused. A system may begin anew each month,
    /// so nobody is among them by default.
    pub unique_ids: Vec<TaxNumber>,
    /// Are attendances asked of the history, and kept with an act that is presented? They
    /// are compared inside a call in any case.
    pub attendances: bool,
    /// What the host knows of the work of a worker.
    pub work: WorkTable,
}

/// What a host knows of services as the work of one that gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkTable {
    /// Services given to one person at a time: two patients at one moment are a sign.
    pub personal: Vec<ServiceCode>,
    /// How many minutes one of a service takes.
    pub minutes: Vec<(ServiceCode, u32)>,
    /// The most minutes of a worker's day; as many as a day has where nothing is said.
    pub day_minutes: Option<u32>,
}

impl Claims {
    /// Are the ids of the lines of an act compared?
    ///
    /// ```
    /// use qalqan_core::act::Act;
    /// use qalqan_core::duplicate::Claims;
    ///
    /// let act = Act { provider: "050540004455".parse().ok(), ..Act::default() };
    /// let claims = Claims { unique_ids: act.provider.into_iter().collect(), ..Claims::default() };
    /// assert!(claims.compares_ids(&act) && !Claims::default().compares_ids(&act));
    /// ```
    #[must_use]
    pub fn compares_ids(&self, act: &Act) -> bool {
        let provider = act.provider;
        provider.is_some_and(|provider| self.unique_ids.contains(&provider))
    }
}

/// Marks that take a stay out of a rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StayExclusions {
    /// Of overlaps: sessions of haemodialysis are one case over weeks, and may lie
    /// inside any stay.
    pub overlap: Vec<String>,
    /// Of readmissions: palliative care.
    pub readmission: Vec<String>,
}

impl StayExclusions {
    /// Does a mark name what an act says of its cases: a kind of care, or the service
    /// that is the only one of a case?
    ///
    /// ```
    /// use qalqan_core::duplicate::StayExclusions;
    ///
    /// assert!(StayExclusions::names_cases("day-hospital"));
    /// assert!(!StayExclusions::names_cases("palliative"));
    /// ```
    #[must_use]
    pub fn names_cases(mark: &str) -> bool {
        mark.parse::<CareKind>().is_ok() || mark.parse::<ServiceCode>().is_ok()
    }
}

/// A line of the call by its places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinePlace {
    /// The act among the acts.
    pub act: usize,
    /// The case in the act.
    pub case: usize,
    /// The line in the case.
    pub service: usize,
}

/// A case of the call by its places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CasePlace {
    /// The act among the acts.
    pub act: usize,
    /// The case in the act.
    pub case: usize,
}

impl LinePlace {
    /// Is there such a line among the acts?
    #[must_use]
    pub fn is_in(self, acts: &[Act]) -> bool {
        let case = acts.get(self.act).and_then(|act| act.cases.get(self.case));
        case.is_some_and(|case| self.service < case.services.len())
    }

    /// Its path, as findings name it.
    ///
    /// ```
    /// use qalqan_core::duplicate::LinePlace;
    ///
    /// let place = LinePlace { act: 0, case: 1, service: 2 };
    /// assert_eq!(place.path().to_string(), "acts[0].cases[1].services[2]");
    /// ```
    #[inline(never)]
    #[must_use]
    pub fn path(self) -> Path {
        let root = At::root();
        let acts = root.field("acts");
        let act = acts.index(self.act);
        let cases = act.field("cases");
        let case = cases.index(self.case);
        case.field("services").index(self.service).path()
    }
}

impl CasePlace {
    /// Is there such a case among the acts?
    #[must_use]
    pub fn is_in(self, acts: &[Act]) -> bool {
        let act = acts.get(self.act);
        act.is_some_and(|act| self.case < act.cases.len())
    }

    /// Its path, as findings name it.
    #[inline(never)]
    #[must_use]
    pub fn path(self) -> Path {
        let root = At::root();
        let acts = root.field("acts");
        let act = acts.index(self.act);
        act.field("cases").index(self.case).path()
    }
}

/// What a correction corrects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A whole act.
    Act(usize),
    /// One line.
    Line(LinePlace),
}

impl Spot {
    /// The place of its act.
    #[must_use]
    pub fn act(self) -> usize {
        match self {
            Self::Act(act) => act,
            Self::Line(line) => line.act,
        }
    }
}

/// An act or a line that replaces an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The correcting act or line.
    pub at: Spot,
    /// The original.
    pub replaces: Replaces,
}

/// Why a line is not another's copy, or a stay is no sign, with the document that shows
/// it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distinct<P = LinePlace> {
    /// The line, or the stay.
    pub at: P,
    /// A reason of the caller's list.
    pub reason: String,
    /// The document.
    pub document: String,
}

closed_set! {
    /// The time over which services are counted.
    pub enum Span: "span" {
        /// Any so many days in a row.
        Days = "days",
        /// A calendar month.
        Month = "month",
        /// A calendar year.
        Year = "year",
    }
}

impl Span {
    /// May a row of the table count over so many days in a row? Of a month and of a year
    /// no days are looked at.
    ///
    /// ```
    /// use qalqan_core::duplicate::Span;
    ///
    /// assert!(Span::Days.takes(7) && !Span::Days.takes(0) && Span::Month.takes(0));
    /// ```
    #[must_use]
    pub fn takes(self, days: u32) -> bool {
        self != Self::Days || (1..=FREQUENCY_DAYS_MAX).contains(&days)
    }
}

closed_set! {
    /// What of the lines is counted.
    pub enum Measure: "measure" {
        /// How many of the service each line gives.
        Quantity = "quantity",
        /// Each line once, however many it gives.
        Lines = "lines",
    }
}

/// A service may be given to one insured so many times in a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frequency {
    /// The service.
    pub code: ServiceCode,
    /// The most times.
    pub times: u32,
    /// In what time.
    pub span: Span,
    /// How many days, for [`Span::Days`]; at least one.
    pub days: u32,
    /// What of the lines is counted.
    pub counts: Measure,
}

/// Days that a frequency may look at on either side.
pub const FREQUENCY_DAYS_MAX: u32 = 366;

impl Frequency {
    /// The length of [`Span::Days`]: at least one, and a leap year at most.
    pub(super) fn days_in_a_row(&self) -> u32 {
        self.days.clamp(1, FREQUENCY_DAYS_MAX)
    }

    /// The days that may share a time with that one: first, last, and the length of a
    /// time that slides over them, `None` where it does not.
    pub(super) fn around(&self, day: Day) -> Option<(Day, Day, Option<usize>)> {
        match self.span {
            Span::Days => {
                let days = self.days_in_a_row();
                let reach = i64::from(days).saturating_sub(1);
                let first = day.plus_days(reach.saturating_neg())?;
                Some((first, day.plus_days(reach)?, usize::try_from(days).ok()))
            }
            Span::Month => {
                let month = Month::of(day);
                Some((month.first(), month.last(), None))
            }
            Span::Year => {
                let year = FinancialYear::of(day).period();
                Some((year.first(), year.last(), None))
            }
        }
    }
}
