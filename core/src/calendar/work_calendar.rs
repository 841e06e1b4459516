//! Which days are worked in Kazakhstan, 2024–2030, and what makes the others off.

use crate::calendar::day_set::DaySet;
use crate::calendar::years::{self, FIRST, LAST, SWAPS};
use crate::calendar::{
    CalendarOverride, CalendarOverrideError, Certainty, Day, Holiday, HolidayName, Period,
};
use crate::sort;
use alloc::sync::Arc;
use alloc::vec::Vec;
use chrono::Weekday;

/// The working days of the five-day week in Kazakhstan from 2024-01-01 to 2030-12-31.
///
/// Weekends and holidays are off; a holiday on a weekend moves to the next
/// working day, save 7 January and Kurban Ait (Labour Code, arts 84–85); days
/// that the Government swapped are known for 2024 and 2025. The host adds what
/// is announced later by [`WorkCalendar::with_override`].
///
/// Built once, then cheap to clone and to ask; outside its years it answers
/// `None`, never a guess.
///
/// ```
/// use qalqan_core::calendar::{FinancialYear, WorkCalendar};
///
/// let calendar = WorkCalendar::kazakhstan();
/// let year: FinancialYear = "2026".parse()?;
/// assert_eq!(calendar.working_days_in(year.period()), Some(247));
/// assert_eq!(calendar.is_working("2026-03-25".parse()?), Some(false));
/// assert_eq!(calendar.is_working("2031-01-06".parse()?), None);
/// # Ok::<(), qalqan_core::calendar::DayError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkCalendar(Arc<Tables>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Tables {
    working: DaySet,
    /// By day.
    holidays: Vec<Holiday>,
    /// Days off in place of a holiday on a weekend, by day.
    moved: Vec<(Day, Holiday)>,
    /// By day, at most one a day.
    overrides: Vec<CalendarOverride>,
}

/// What a day is in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayStatus {
    /// An ordinary working day.
    Working,
    /// An ordinary Saturday or Sunday.
    Weekend,
    /// A holiday, on whatever day of the week.
    Holiday(Holiday),
    /// Off in place of this holiday, which fell on a weekend.
    Transferred(Holiday),
    /// Taken off by the Government in exchange for another day.
    SwappedOff,
    /// A weekend day worked in exchange for another day.
    SwappedOn,
    /// Declared by the host; [`WorkCalendar::override_on`] gives the act.
    Overridden {
        /// Is it declared working?
        working: bool,
    },
    /// The calendar does not know the day.
    OutsideCalendar,
}

fn weekend(day: Day) -> bool {
    is_weekend(day.weekday())
}

fn is_weekend(weekday: Weekday) -> bool {
    matches!(weekday, Weekday::Sat | Weekday::Sun)
}

/// The days off that weekend holidays give, by day: each the first day after
/// its holiday that is neither weekend nor off already.
fn moved(holidays: &[Holiday]) -> Vec<(Day, Holiday)> {
    let mut moved: Vec<(Day, Holiday)> = Vec::new();
    for holiday in holidays {
        if !(holiday.transfers && weekend(holiday.day)) {
            continue;
        }
        let mut day = holiday.day.next();
        while let Some(taken) = day.filter(|day| {
            weekend(*day)
                || holidays.iter().any(|other| other.day == *day)
                || moved.iter().any(|(other, _)| other == day)
        }) {
            day = taken.next();
        }
        moved.extend(day.map(|day| (day, *holiday)));
    }
    sort::by_key(&mut moved, |(day, _)| *day);
    moved
}

fn on_day<T>(sorted: &[T], day: Day, day_of: impl Fn(&T) -> Day) -> Option<&T> {
    let at = sorted.binary_search_by_key(&day, day_of).ok()?;
    sorted.get(at)
}

impl WorkCalendar {
    /// The built-in calendar, without overrides.
    #[must_use]
    #[cfg_attr(small, optimize(size))]
    pub fn kazakhstan() -> Self {
        let holidays = years::holidays();
        let moved = moved(&holidays);
        let by_law = holidays.iter().map(|holiday| holiday.day);
        let by_law = by_law.chain(moved.iter().map(|(day, _)| *day));
        let off = by_law.chain(SWAPS.iter().map(|swap| swap.off));
        let off = off.map(|day| (day, false));
        let on = SWAPS.iter().map(|swap| (swap.on, true));
        let working = DaySet::on_weekdays(|weekday| !is_weekend(weekday));
        let working = working.with_each(off.chain(on));
        Self(Arc::new(Tables {
            working,
            holidays,
            moved,
            overrides: Vec::new(),
        }))
    }

    /// The days it knows.
    #[must_use]
    pub fn span(&self) -> Period {
        Period::spanning(FIRST, LAST)
    }

    /// The calendar with one day declared by the host.
    ///
    /// # Errors
    /// [`CalendarOverrideError::OutsideCalendar`], [`CalendarOverrideError::Twice`].
    pub fn with_override(
        mut self,
        declared: CalendarOverride,
    ) -> Result<Self, CalendarOverrideError> {
        let day = declared.day();
        if !self.span().contains(day) {
            return Err(CalendarOverrideError::OutsideCalendar { day });
        }
        let tables = Arc::make_mut(&mut self.0);
        let Err(at) = tables
            .overrides
            .binary_search_by_key(&day, CalendarOverride::day)
        else {
            return Err(CalendarOverrideError::Twice { day });
        };
        tables.working = tables.working.with(day, declared.is_working());
        tables.overrides.insert(at, declared);
        Ok(self)
    }

    /// Is the day worked? `None` outside the calendar.
    #[must_use]
    pub fn is_working(&self, day: Day) -> Option<bool> {
        self.0.working.contains(day)
    }

    /// What the day is. An override is named before a swap, a swap before a
    /// holiday, a holiday before a weekend.
    #[must_use]
    pub fn status(&self, day: Day) -> DayStatus {
        if !self.span().contains(day) {
            return DayStatus::OutsideCalendar;
        }
        if let Some(declared) = self.override_on(day) {
            let working = declared.is_working();
            return DayStatus::Overridden { working };
        }
        if SWAPS.iter().any(|swap| swap.off == day) {
            return DayStatus::SwappedOff;
        }
        if SWAPS.iter().any(|swap| swap.on == day) {
            return DayStatus::SwappedOn;
        }
        if let Some(holiday) = on_day(&self.0.holidays, day, |holiday| holiday.day) {
            return DayStatus::Holiday(*holiday);
        }
        if let Some((_, holiday)) = on_day(&self.0.moved, day, |(day, _)| *day) {
            return DayStatus::Transferred(*holiday);
        }
        if weekend(day) {
            DayStatus::Weekend
        } else {
            DayStatus::Working
        }
    }

    /// Every holiday it knows, by day.
    #[must_use]
    pub fn holidays(&self) -> &[Holiday] {
        &self.0.holidays
    }

    /// Every override, by day.
    #[must_use]
    pub fn overrides(&self) -> &[CalendarOverride] {
        &self.0.overrides
    }

    /// The override of the day, where the host gave one.
    #[must_use]
    pub fn override_on(&self, day: Day) -> Option<&CalendarOverride> {
        on_day(&self.0.overrides, day, CalendarOverride::day)
    }

    /// The overrides within a period, by day.
    pub fn overrides_in(&self, period: Period) -> impl Iterator<Item = &CalendarOverride> {
        let within = move |declared: &&CalendarOverride| period.contains(declared.day());
        self.0.overrides.iter().filter(within)
    }

    /// Could a count over the period change when Kurban Ait is announced?
    ///
    /// An estimate may be a day off either way, so the days beside it count too;
    /// an override of the estimated day itself (working or off) settles it.
    #[must_use]
    pub fn estimate_in(&self, period: Period) -> bool {
        self.0.holidays.iter().any(|holiday| {
            let around = Period::spanning(
                holiday.day.previous().unwrap_or(holiday.day),
                holiday.day.next().unwrap_or(holiday.day),
            );
            holiday.certainty == Certainty::Estimated
                && period.overlaps(around)
                && self.override_on(holiday.day).is_none()
        })
    }

    /// Working days of a period, both ends inside. `None` where a day of it is
    /// outside the calendar.
    #[must_use]
    pub fn working_days_in(&self, period: Period) -> Option<u32> {
        self.0.working.count_in(period)
    }

    /// Working days that passed: those after the first day, up to the last day
    /// and with it; none when the last day is not later. `None` where either day
    /// is outside the calendar.
    #[must_use]
    pub fn working_days_between(&self, after: Day, until: Day) -> Option<u32> {
        let _known = self.is_working(after)?;
        let _known = self.is_working(until)?;
        if until <= after {
            return Some(0);
        }
        self.working_days_in(Period::spanning(after.next()?, until))
    }

    /// The n-th working day from a day on, which itself counts where it is
    /// worked. `None` for n = 0 and past the end of the calendar.
    #[must_use]
    pub fn nth_working_day_from(&self, day: Day, n: u32) -> Option<Day> {
        self.0.working.nth_from(day, n)
    }

    /// The n-th working day back from a day, which itself counts where it is
    /// worked. `None` for n = 0 and before the start of the calendar.
    #[must_use]
    pub fn nth_working_day_back_from(&self, day: Day, n: u32) -> Option<Day> {
        self.0.working.nth_back_from(day, n)
    }

    /// The days of one holiday, by day.
    pub fn days_of(&self, name: HolidayName) -> impl Iterator<Item = Holiday> {
        let all = self.0.holidays.iter().copied();
        all.filter(move |holiday| holiday.name == name)
    }
}
