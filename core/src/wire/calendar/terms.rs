//! Calls of the calendar: the end of a term, the latest notice, working days.

use crate::calendar::{
    CalendarOverride, CalendarOverrideError, Day, DayStatus, DeadlineError, Period,
    StartConvention, Term, WorkCalendar, deadline, latest_notice as last_notice,
};
use crate::finding::{At, Finding};
use crate::identifier::without_people;
use crate::law::Edition;
use crate::law::catalogue::input;
use crate::wire::declare::call;
use crate::wire::field::{Field, TextField, of};
use crate::wire::limits::{DAYS_LISTED_MAX, OVERRIDES_MAX};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{DayText, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A term to count.
    pub struct TermDraft {
        /// The day of the event that sets the term running.
        pub from: Option<String>,
        /// The length: `5wd`, `30d`, `2m`, `5y`.
        pub term: Option<String>,
        /// `next-day` or `same-day`; that of the edition of the day when absent.
        pub convention: Option<String>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The language in which the verdict is told: `kk`, `ru` or `en`; codes and values
        /// alone when absent.
        #[omit(empty)]
        pub language: Option<String>,
    }

    /// A day that the host declares working or off.
    pub struct DayOverrideDraft {
        /// The day.
        pub day: Option<String>,
        /// Is it worked?
        pub working: Option<bool>,
        /// The act behind it.
        pub reference: Option<String>,
    }

    /// The end of a term.
    pub struct TermReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The last day in time.
        #[omit(empty)]
        pub last_day: Option<DayText>,
        /// The day from which the term runs.
        #[omit(empty)]
        pub starts: Option<DayText>,
        /// The term ran out on a day off, and the next working day is the last.
        #[omit(empty)]
        pub moved_to_working_day: Option<bool>,
        /// A holiday that is only estimated could change the answer.
        #[omit(empty)]
        pub relied_on_estimate: Option<bool>,
        /// The convention of the start.
        #[omit(empty)]
        pub convention: Option<String>,
        /// The declared days that the count met.
        pub overrides: Vec<DayOverrideReport>,
    }

    /// A declared day that a count met.
    pub struct DayOverrideReport {
        /// The day.
        pub day: DayText,
        /// Is it worked?
        pub working: bool,
        /// The act behind it.
        pub reference: String,
    }

    /// An event that must be told of in advance.
    pub struct NoticeDraft {
        /// The day of the event.
        pub event: Option<String>,
        /// The least notice: `5wd`, `30d`, `2m`.
        pub term: Option<String>,
        /// `next-day` or `same-day`; that of the edition of the day when absent.
        pub convention: Option<String>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The language in which the verdict is told: `kk`, `ru` or `en`; codes and values
        /// alone when absent.
        #[omit(empty)]
        pub language: Option<String>,
    }

    /// The latest notice.
    pub struct NoticeReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The last day in time, worked or not.
        #[omit(empty)]
        pub last_day: Option<DayText>,
        /// The last working day in time.
        #[omit(empty)]
        pub last_working_day: Option<DayText>,
        /// A holiday that is only estimated could change the answer.
        #[omit(empty)]
        pub relied_on_estimate: Option<bool>,
        /// The convention of the start.
        #[omit(empty)]
        pub convention: Option<String>,
        /// The declared days that the count met.
        pub overrides: Vec<DayOverrideReport>,
    }

    /// A span of days to count.
    pub struct WorkingDaysDraft {
        /// The first day.
        pub from: Option<String>,
        /// The last day, inside.
        pub to: Option<String>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The language in which the verdict is told: `kk`, `ru` or `en`; codes and values
        /// alone when absent.
        #[omit(empty)]
        pub language: Option<String>,
    }

    /// The working days of a span.
    pub struct WorkingDaysReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// How many.
        #[omit(empty)]
        pub working_days: Option<u32>,
        /// A holiday that is only estimated could change the answer.
        #[omit(empty)]
        pub relied_on_estimate: Option<bool>,
        /// Whether `days` lists them: only a span of at most 400 days is listed.
        pub listed: bool,
        /// Day by day.
        pub days: Vec<DayReport>,
    }

    /// One day.
    pub struct DayReport {
        /// The day.
        pub day: DayText,
        /// Is it worked?
        pub working: bool,
        /// `working`, `weekend`, `holiday`, `transferred`, `swapped-off`,
        /// `swapped-on` or `declared`.
        pub status: String,
        /// The key of the holiday, kept or moved here.
        #[omit(empty)]
        pub holiday: Option<String>,
    }
}

/// INP-005: a day that the calendar does not know gets no answer.
fn outside_calendar(reader: &mut Reader, at: &At<'_>, day: Day) {
    let finding = Finding::new(&input::OUTSIDE_CALENDAR, at.path());
    reader.exam.find(finding.with("day", day));
}

/// The calendar with the host's days, or findings why there is none.
#[cfg_attr(small, optimize(size))]
pub(crate) fn calendar(
    reader: &mut Reader,
    field: Field<&[DayOverrideDraft]>,
) -> Option<WorkCalendar> {
    let root = At::root();
    if !reader.list_within(&root, field, OVERRIDES_MAX) {
        return None;
    }
    let list = root.field(field.name);
    let mut calendar = Some(WorkCalendar::kazakhstan());
    for (index, draft) in field.value.iter().enumerate() {
        let one = list.index(index);
        // a broken override leaves no calendar, but the others are still read
        calendar = declared(reader, &one, draft)
            .zip(calendar)
            .and_then(|(declared, calendar)| with(reader, &one, calendar, declared));
    }
    calendar
}

fn declared(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &DayOverrideDraft,
) -> Option<CalendarOverride> {
    let day: Option<Day> = reader.required(at, of!(draft.day));
    let working = reader.number(at, of!(draft.working));
    let reference = reader.text(at, of!(draft.reference));
    match CalendarOverride::new(day?, working?, &reference?) {
        Ok(declared) => Some(declared),
        Err(error) => {
            reader.malformed(at, of!(draft.reference), error);
            None
        }
    }
}

fn with(
    reader: &mut Reader,
    at: &At<'_>,
    calendar: WorkCalendar,
    declared: CalendarOverride,
) -> Option<WorkCalendar> {
    match calendar.with_override(declared) {
        Ok(calendar) => Some(calendar),
        Err(CalendarOverrideError::OutsideCalendar { day }) => {
            outside_calendar(reader, &at.field(of!(DayOverrideDraft::day).name), day);
            None
        }
        Err(error) => {
            reader.malformed(at, of!(DayOverrideDraft::day), error);
            None
        }
    }
}

/// The convention asked for, or the edition's; none where it is broken.
fn convention(
    reader: &mut Reader,
    field: TextField<'_>,
    edition: Option<&Edition>,
) -> Option<StartConvention> {
    if field.given().is_none() {
        return Some(edition?.parameters.start_convention.get());
    }
    reader.optional(&At::root(), field)
}

/// What the calendar answered; a day outside it becomes a finding.
fn answered<T>(
    reader: &mut Reader,
    name: &'static str,
    answer: Result<T, DeadlineError>,
) -> Option<T> {
    match answer {
        Ok(value) => {
            reader.exam.pass(&input::OUTSIDE_CALENDAR);
            Some(value)
        }
        Err(DeadlineError::OutsideCalendar { day }) => {
            outside_calendar(reader, &At::root().field(name), day);
            None
        }
    }
}

pub(super) fn met(overrides: &[CalendarOverride]) -> Vec<DayOverrideReport> {
    let reports = overrides.iter().map(|declared| DayOverrideReport {
        day: declared.day().into(),
        working: declared.is_working(),
        reference: without_people(declared.reference().into()),
    });
    reports.collect()
}

call!({
    /// Counts a term: its last day by the calendar of Kazakhstan.
    pub fn add_term(draft: TermDraft) -> TermReport {
        let mut reader = Reader::new();
        reader.tell_in(&At::root(), of!(draft.language));
        let root = At::root();
        let from: Option<Day> = reader.required(&root, of!(draft.from));
        let term: Option<Term> = reader.required(&root, of!(draft.term));
        let edition = reader.law_of(from);
        let convention = convention(&mut reader, of!(draft.convention), edition);
        let calendar = calendar(&mut reader, of!(draft.overrides));
        let asked = from.zip(term).zip(convention).zip(calendar);
        let end = asked.and_then(|(((from, term), convention), calendar)| {
            let answer = deadline(from, term, convention, &calendar);
            answered(&mut reader, of!(draft.from).name, answer)
        });
        TermReport {
            verdict: reader.verdict(edition),
            last_day: end.as_ref().map(|end| end.last_day.into()),
            starts: end.as_ref().map(|end| end.starts.into()),
            moved_to_working_day: end.as_ref().map(|end| end.moved_to_working_day),
            relied_on_estimate: end.as_ref().map(|end| end.relied_on_estimate),
            convention: end.as_ref().map(|end| end.convention.to_string()),
            overrides: end
                .as_ref()
                .map_or_else(Vec::new, |end| met(&end.overrides)),
        }
    }
});

call!({
    /// Counts back from an event to the latest notice that is in time.
    pub fn latest_notice(draft: NoticeDraft) -> NoticeReport {
        let mut reader = Reader::new();
        reader.tell_in(&At::root(), of!(draft.language));
        let root = At::root();
        let event: Option<Day> = reader.required(&root, of!(draft.event));
        let term: Option<Term> = reader.required(&root, of!(draft.term));
        let edition = reader.law_of(event);
        let convention = convention(&mut reader, of!(draft.convention), edition);
        let calendar = calendar(&mut reader, of!(draft.overrides));
        let asked = event.zip(term).zip(convention).zip(calendar);
        let notice = asked.and_then(|(((event, term), convention), calendar)| {
            let answer = last_notice(event, term, convention, &calendar);
            answered(&mut reader, of!(draft.event).name, answer)
        });
        let notice = notice.as_ref();
        NoticeReport {
            verdict: reader.verdict(edition),
            last_day: notice.map(|notice| notice.last_day.into()),
            last_working_day: notice.map(|notice| notice.last_working_day.into()),
            relied_on_estimate: notice.map(|notice| notice.relied_on_estimate),
            convention: notice.map(|notice| notice.convention.to_string()),
            overrides: notice.map_or_else(Vec::new, |notice| met(&notice.overrides)),
        }
    }
});

/// The days from the first to the last, inside the calendar, or findings.
fn span(reader: &mut Reader, draft: &WorkingDaysDraft, calendar: &WorkCalendar) -> Option<Period> {
    let root = At::root();
    let from: Option<Day> = reader.required(&root, of!(draft.from));
    let to: Option<Day> = reader.required(&root, of!(draft.to));
    let known = calendar.span();
    for (name, day) in [(of!(draft.from).name, from), (of!(draft.to).name, to)] {
        match day {
            Some(day) if known.contains(day) => reader.exam.pass(&input::OUTSIDE_CALENDAR),
            Some(day) => outside_calendar(reader, &root.field(name), day),
            None => {}
        }
    }
    match Period::new(from?, to?) {
        Ok(period) => known.covers(period).then_some(period),
        Err(error) => {
            reader.malformed(&root, of!(draft.to), error);
            None
        }
    }
}

fn day_report(calendar: &WorkCalendar, day: Day) -> DayReport {
    let (status, holiday) = match calendar.status(day) {
        DayStatus::Working => ("working", None),
        DayStatus::Weekend => ("weekend", None),
        DayStatus::Holiday(holiday) => ("holiday", Some(holiday)),
        DayStatus::Transferred(holiday) => ("transferred", Some(holiday)),
        DayStatus::SwappedOff => ("swapped-off", None),
        DayStatus::SwappedOn => ("swapped-on", None),
        DayStatus::Overridden { .. } => ("declared", None),
        DayStatus::OutsideCalendar => ("outside-calendar", None),
    };
    DayReport {
        day: day.into(),
        working: calendar.is_working(day).unwrap_or(false),
        status: status.into(),
        holiday: holiday.map(|holiday| holiday.name.key().into()),
    }
}

call!({
    /// Counts the working days of a span, both ends inside, and lists a short one.
    pub fn working_days(draft: WorkingDaysDraft) -> WorkingDaysReport {
        let mut reader = Reader::new();
        reader.tell_in(&At::root(), of!(draft.language));
        let calendar = calendar(&mut reader, of!(draft.overrides));
        // without the host's days the built-in calendar still tells broken fields
        let judged_by = calendar.clone().unwrap_or_else(WorkCalendar::kazakhstan);
        let span = span(&mut reader, &draft, &judged_by);
        let edition = reader.law_of(span.map(Period::last));
        let asked = calendar.zip(span);
        let short = asked
            .as_ref()
            .filter(|(_, period)| period.days() <= DAYS_LISTED_MAX);
        let days = short.iter().flat_map(|(calendar, period)| {
            let each = core::iter::successors(Some(period.first()), |day| day.next());
            each.take_while(|day| *day <= period.last())
                .map(|day| day_report(calendar, day))
        });
        let (days, listed) = (days.collect(), short.is_some());
        let asked = asked.as_ref();
        WorkingDaysReport {
            working_days: asked.and_then(|(calendar, period)| calendar.working_days_in(*period)),
            relied_on_estimate: asked.map(|(calendar, period)| calendar.estimate_in(*period)),
            listed,
            days,
            verdict: reader.verdict(edition),
        }
    }
});
