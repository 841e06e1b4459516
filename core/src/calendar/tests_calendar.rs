//! The calendar against the published lists and against a plain recount.

use crate::calendar::*;
use alloc::vec::Vec;
use chrono::Weekday;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn year(number: i32) -> Period {
    Period::spanning(Day::known(number, 1, 1), Day::known(number, 12, 31))
}

fn days(period: Period) -> impl Iterator<Item = Day> {
    (0..period.days()).map(move |at| period.first().plus_days(at).unwrap())
}

fn months_of(calendar: &WorkCalendar, number: i32) -> Vec<u32> {
    (1..=12)
        .map(|month| Month::of(Day::known(number, month, 1)).period())
        .map(|period| calendar.working_days_in(period).unwrap())
        .collect()
}

/// 2024–2027 as published; the later years recounted by a script of its own.
#[test]
fn working_days_by_year_and_month() {
    let calendar = WorkCalendar::kazakhstan();
    let table = [
        (2024, 249, [21, 21, 17, 22, 20, 20, 22, 21, 21, 22, 21, 21]),
        (2025, 246, [20, 20, 17, 22, 19, 20, 22, 21, 21, 22, 20, 22]),
        (2026, 247, [19, 20, 18, 22, 17, 22, 22, 21, 22, 21, 21, 22]),
        (2027, 247, [18, 20, 18, 22, 18, 22, 21, 22, 22, 20, 22, 22]),
        (2028, 245, [18, 21, 18, 20, 19, 22, 20, 23, 21, 21, 22, 20]),
        (2029, 247, [21, 20, 17, 20, 20, 21, 21, 23, 20, 22, 22, 20]),
        (2030, 247, [20, 20, 16, 22, 20, 20, 22, 22, 21, 22, 21, 21]),
    ];
    for (number, total, months) in table {
        assert_eq!(
            calendar.working_days_in(year(number)),
            Some(total),
            "{number}"
        );
        assert_eq!(months_of(&calendar, number), months, "{number}");
    }
}

#[test]
fn transfers_as_observed() {
    let calendar = WorkCalendar::kazakhstan();
    let moved: Vec<alloc::string::String> = (2024..=2027)
        .flat_map(|number| days(year(number)))
        .filter(|day| matches!(calendar.status(*day), DayStatus::Transferred(_)))
        .map(|day| alloc::format!("{day}"))
        .collect();
    let observed = [
        "2024-03-25",
        "2024-07-08",
        "2025-03-10",
        "2025-03-24",
        "2025-03-25",
        "2025-07-07",
        "2025-09-01",
        "2025-10-27",
        "2026-03-09",
        "2026-03-24",
        "2026-03-25",
        "2026-05-11",
        "2026-10-26",
        "2027-01-04",
        "2027-03-24",
        "2027-05-03",
        "2027-05-10",
    ];
    assert_eq!(moved, observed);
}

#[test]
fn every_status() {
    let calendar = WorkCalendar::kazakhstan();
    let holiday = |text: &str| {
        let all = calendar.holidays();
        *all.iter().find(|holiday| holiday.day == day(text)).unwrap()
    };
    let table = [
        ("2023-12-31", DayStatus::OutsideCalendar, None),
        (
            "2024-01-01",
            DayStatus::Holiday(holiday("2024-01-01")),
            Some(false),
        ),
        ("2024-05-04", DayStatus::SwappedOn, Some(true)),
        ("2024-05-08", DayStatus::SwappedOff, Some(false)),
        ("2025-01-03", DayStatus::SwappedOff, Some(false)),
        ("2025-01-05", DayStatus::SwappedOn, Some(true)),
        // the second of two weekend holidays moves past the first one's day
        (
            "2025-03-25",
            DayStatus::Transferred(holiday("2025-03-23")),
            Some(false),
        ),
        ("2026-01-06", DayStatus::Working, Some(true)),
        (
            "2026-01-07",
            DayStatus::Holiday(holiday("2026-01-07")),
            Some(false),
        ),
        ("2026-03-15", DayStatus::Weekend, Some(false)),
        ("2026-03-16", DayStatus::Working, Some(true)),
        ("2026-08-30", DayStatus::Weekend, Some(false)),
        ("2026-08-31", DayStatus::Working, Some(true)),
        (
            "2027-03-15",
            DayStatus::Holiday(holiday("2027-03-15")),
            Some(false),
        ),
        // Kurban Ait on a Sunday does not move
        ("2027-05-17", DayStatus::Working, Some(true)),
        ("2030-12-31", DayStatus::Working, Some(true)),
        ("2031-01-01", DayStatus::OutsideCalendar, None),
    ];
    for (text, status, working) in table {
        assert_eq!(calendar.status(day(text)), status, "{text}");
        assert_eq!(calendar.is_working(day(text)), working, "{text}");
    }
}

#[test]
fn the_old_calendar_of_2026_by_override() {
    let built_in = WorkCalendar::kazakhstan();
    let old_off = day("2026-08-31");
    let off = CalendarOverride::new(old_off, false, "calendar of January 2026").unwrap();
    let old = built_in.clone().with_override(off.clone()).unwrap();
    assert_eq!(old.working_days_in(year(2026)), Some(246));
    assert_eq!(
        built_in.working_days_in(year(2026)),
        Some(247),
        "a clone stands alone"
    );
    assert_eq!(
        old.status(old_off),
        DayStatus::Overridden { working: false }
    );
    assert_eq!(old.override_on(old_off), Some(&off));
    assert_eq!(old.overrides(), core::slice::from_ref(&off));
    let again = CalendarOverride::new(old_off, true, "another act").unwrap();
    assert_eq!(
        old.with_override(again).err(),
        Some(CalendarOverrideError::Twice { day: old_off })
    );
    let outside = day("2031-01-01");
    let far = CalendarOverride::new(outside, true, "an act").unwrap();
    assert_eq!(
        built_in.with_override(far).err(),
        Some(CalendarOverrideError::OutsideCalendar { day: outside })
    );
}

#[test]
fn a_period_over_the_border_has_no_count() {
    let calendar = WorkCalendar::kazakhstan();
    for (period, count) in [
        ("2023-12-31/2024-01-31", None),
        ("2030-12-01/2031-01-01", None),
        ("2024-01-01/2024-01-03", Some(1)),
        ("2030-12-31/2030-12-31", Some(1)),
    ] {
        let days = period.parse().unwrap();
        assert_eq!(calendar.working_days_in(days), count, "{period}");
    }
    let friday = day("2026-09-18");
    for (until, passed) in [
        ("2026-09-17", Some(0)),
        ("2026-09-18", Some(0)),
        ("2026-09-20", Some(0)),
        ("2026-09-21", Some(1)),
        ("2031-01-01", None),
    ] {
        let counted = calendar.working_days_between(friday, day(until));
        assert_eq!(counted, passed, "{until}");
    }
}

#[test]
fn an_estimate_reaches_a_day_to_each_side_until_settled() {
    let calendar = WorkCalendar::kazakhstan();
    let settled = CalendarOverride::new(day("2028-05-05"), false, "announcement").unwrap();
    let settled = calendar.clone().with_override(settled).unwrap();
    for (period, leans) in [
        ("2028-05-03/2028-05-03", false),
        ("2028-05-04/2028-05-04", true),
        ("2028-05-06/2028-05-08", true),
        ("2028-05-07/2028-05-08", false),
        ("2026-05-27/2026-05-27", false),
    ] {
        let days = period.parse().unwrap();
        assert_eq!(calendar.estimate_in(days), leans, "{period}");
        assert!(!settled.estimate_in(days), "{period}");
    }
}

#[test]
fn a_holiday_is_found_by_name() {
    let calendar = WorkCalendar::kazakhstan();
    let feasts: Vec<Day> = calendar
        .days_of(HolidayName::KurbanAit)
        .map(|holiday| holiday.day)
        .collect();
    let first = [day("2024-06-16"), day("2025-06-06"), day("2026-05-27")];
    assert!(feasts.starts_with(&first), "{feasts:?}");
    assert_eq!(feasts.len(), 7);
}

/// The week and the law's off days alone, with nothing of the tables in use.
#[test]
fn every_day_of_2026_by_a_list_of_its_own() {
    let off = [
        "01-01", "01-02", "01-07", "03-09", "03-23", "03-24", "03-25", "05-01", "05-07", "05-11",
        "05-27", "07-06", "10-26", "12-16",
    ];
    let calendar = WorkCalendar::kazakhstan();
    for here in days(year(2026)) {
        let week = !matches!(here.weekday(), Weekday::Sat | Weekday::Sun);
        let listed = off
            .iter()
            .any(|text| alloc::format!("2026-{text}") == alloc::format!("{here}"));
        assert_eq!(calendar.is_working(here), Some(week && !listed), "{here}");
    }
}

proptest! {
    #[test]
    fn a_plain_recount_agrees(
        first in 0_i64..2557,
        length in 0_i64..800,
        declared in proptest::collection::btree_map(0_i64..2557, any::<bool>(), 0..8),
    ) {
        let mut calendar = WorkCalendar::kazakhstan();
        let span = calendar.span();
        for (at, working) in &declared {
            let day = span.first().plus_days(*at).unwrap();
            let act = CalendarOverride::new(day, *working, "an act").unwrap();
            calendar = calendar.with_override(act).unwrap();
        }
        let first = span.first().plus_days(first).unwrap();
        let last = first.plus_days(length).unwrap().min(span.last());
        let period = Period::spanning(first, last);
        let plain = days(period)
            .filter(|day| match calendar.status(*day) {
                DayStatus::Working | DayStatus::SwappedOn => true,
                DayStatus::Overridden { working } => working,
                _ => false,
            })
            .count();
        let fast = calendar.working_days_in(period).unwrap();
        prop_assert_eq!(usize::try_from(fast).unwrap(), plain);
        let met: Vec<Day> = calendar.overrides_in(period).map(CalendarOverride::day).collect();
        let given: Vec<Day> = declared
            .keys()
            .map(|at| span.first().plus_days(*at).unwrap())
            .filter(|day| period.contains(*day))
            .collect();
        prop_assert_eq!(met, given);
    }
}
