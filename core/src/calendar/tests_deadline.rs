//! Terms and notices: tables for the borders, laws against a plain count.

use crate::calendar::*;
use alloc::vec::Vec;
use proptest::prelude::*;

use StartConvention::{NextDay, SameDay};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn last(event: &str, term: &str, convention: StartConvention) -> alloc::string::String {
    let calendar = WorkCalendar::kazakhstan();
    let term = term.parse().unwrap();
    match deadline(day(event), term, convention, &calendar) {
        Ok(found) => alloc::format!("{}", found.last_day),
        Err(error) => alloc::format!("{error}"),
    }
}

#[test]
fn last_days() {
    for (event, term, convention, expected) in [
        // mechanism 8: one working day, over a weekend and a moved holiday
        ("2026-03-06", "1wd", NextDay, "2026-03-10"),
        ("2026-03-06", "1wd", SameDay, "2026-03-06"),
        ("2026-03-07", "1wd", SameDay, "2026-03-10"),
        // mechanism 6: five working days, over Nauryz
        ("2026-03-19", "5wd", NextDay, "2026-03-31"),
        // a swapped Saturday is worked
        ("2024-05-03", "1wd", NextDay, "2024-05-04"),
        ("2024-05-06", "1wd", NextDay, "2024-05-10"),
        // no days at all: the event's day or the next working day
        ("2026-03-06", "0wd", NextDay, "2026-03-06"),
        ("2026-03-07", "0wd", SameDay, "2026-03-10"),
        ("2026-03-07", "0d", NextDay, "2026-03-10"),
        // mechanism 13: 30 calendar days of the invoice
        ("2026-03-31", "30d", NextDay, "2026-04-30"),
        ("2026-04-01", "30d", NextDay, "2026-05-04"),
        ("2026-04-01", "30d", SameDay, "2026-04-30"),
        ("2026-03-31", "30d", SameDay, "2026-04-29"),
        // months without the date
        ("2026-01-31", "1m", NextDay, "2026-03-02"),
        ("2024-01-31", "1m", NextDay, "2024-02-29"),
        ("2024-01-31", "1m", SameDay, "2024-02-29"),
        ("2024-01-30", "1m", SameDay, "2024-02-29"),
        ("2024-01-29", "1m", SameDay, "2024-02-28"),
        ("2026-06-01", "1m", SameDay, "2026-06-30"),
        // mechanism 15: two months
        ("2026-12-31", "2m", NextDay, "2027-03-01"),
        ("2024-02-29", "1y", NextDay, "2025-02-28"),
        // 1 March 2025 is a Saturday
        ("2024-03-01", "1y", NextDay, "2025-03-03"),
        ("2024-03-01", "5y", NextDay, "2029-03-01"),
    ] {
        assert_eq!(
            last(event, term, convention),
            expected,
            "{event} {term} {convention}"
        );
    }
}

#[test]
fn never_outside_the_calendar() {
    let outside = |day: &str| alloc::format!("`{day}` is outside the calendar");
    for (event, term, needed) in [
        ("2030-12-31", "1wd", "2031-01-01"),
        ("2030-12-30", "2wd", "2031-01-01"),
        ("2030-06-01", "65535wd", "2031-01-01"),
        ("2030-12-31", "1d", "2031-01-01"),
        ("2030-12-31", "1m", "2031-01-31"),
        ("2026-01-01", "5y", "2031-01-01"),
        ("2026-01-01", "65535y", "2031-01-01"),
        ("2023-12-30", "1wd", "2023-12-31"),
        ("2023-12-31", "0wd", "2023-12-31"),
        ("2023-11-30", "1m", "2023-12-30"),
        ("2199-12-31", "1wd", "2031-01-01"),
    ] {
        assert_eq!(
            last(event, term, NextDay),
            outside(needed),
            "{event} {term}"
        );
    }
    // only the days that the answer rests on must be known
    assert_eq!(last("2023-12-31", "1wd", NextDay), "2024-01-03");
    assert_eq!(last("2023-12-20", "30d", NextDay), "2024-01-19");
    assert_eq!(last("2030-12-30", "1wd", NextDay), "2030-12-31");
    assert_eq!(last("2030-12-01", "30d", NextDay), "2030-12-31");
}

#[test]
fn says_what_it_leaned_on() {
    let calendar = WorkCalendar::kazakhstan();
    let act = CalendarOverride::new(day("2027-05-17"), false, "announcement of the feast").unwrap();
    let told = calendar.clone().with_override(act.clone()).unwrap();
    let friday = day("2027-05-14");

    let guessed = deadline(friday, Term::WorkingDays(1), NextDay, &calendar).unwrap();
    assert_eq!(guessed.last_day, day("2027-05-17"));
    assert_eq!(guessed.starts, day("2027-05-15"));
    assert!(guessed.relied_on_estimate && !guessed.moved_to_working_day);
    assert!(guessed.overrides.is_empty());

    let found = deadline(friday, Term::WorkingDays(1), NextDay, &told).unwrap();
    assert_eq!(found.last_day, day("2027-05-18"));
    assert_eq!(found.overrides, core::slice::from_ref(&act));

    // days passed over do not matter to a term in calendar days
    let over = deadline(friday, Term::CalendarDays(6), NextDay, &told).unwrap();
    assert_eq!(over.last_day, day("2027-05-20"));
    assert!(!over.relied_on_estimate && over.overrides.is_empty());
    let onto = deadline(friday, Term::CalendarDays(2), NextDay, &told).unwrap();
    assert_eq!(onto.last_day, day("2027-05-18"));
    assert!(onto.moved_to_working_day && onto.relied_on_estimate);
    assert_eq!(onto.overrides, [act]);
}

#[test]
fn a_term_starts_by_its_convention() {
    let calendar = WorkCalendar::kazakhstan();
    let saturday = day("2026-09-19");
    for (term, convention, starts, moved) in [
        ("1wd", NextDay, "2026-09-20", false),
        ("1wd", SameDay, "2026-09-19", false),
        ("0wd", NextDay, "2026-09-19", true),
        ("1d", NextDay, "2026-09-20", true),
        ("1m", NextDay, "2026-09-20", false),
        ("1m", SameDay, "2026-09-19", true),
    ] {
        let term = term.parse().unwrap();
        let found = deadline(saturday, term, convention, &calendar).unwrap();
        assert_eq!(found.starts, day(starts), "{term} {convention}");
        assert_eq!(found.moved_to_working_day, moved, "{term} {convention}");
        assert_eq!((found.term, found.convention), (term, convention));
    }
}

#[test]
fn notices() {
    let calendar = WorkCalendar::kazakhstan();
    for (event, term, convention, last_day, last_working_day) in [
        // mechanism 19: five working days, with a weekend before them
        ("2026-09-21", "5wd", NextDay, "2026-09-13", "2026-09-11"),
        ("2026-09-21", "5wd", SameDay, "2026-09-14", "2026-09-14"),
        // mechanism 23: three working days, over Nauryz
        ("2026-03-27", "3wd", NextDay, "2026-03-18", "2026-03-18"),
        ("2026-03-26", "3wd", SameDay, "2026-03-18", "2026-03-18"),
        // nothing to wait for
        ("2026-03-26", "0wd", NextDay, "2026-03-26", "2026-03-26"),
        ("2026-03-25", "0d", SameDay, "2026-03-25", "2026-03-20"),
        ("2026-09-21", "10d", NextDay, "2026-09-10", "2026-09-10"),
        ("2026-09-21", "10d", SameDay, "2026-09-11", "2026-09-11"),
        ("2026-03-31", "1m", NextDay, "2026-02-28", "2026-02-27"),
        ("2026-03-01", "1m", SameDay, "2026-02-01", "2026-01-30"),
    ] {
        let found = latest_notice(day(event), term.parse().unwrap(), convention, &calendar);
        let found = found.unwrap();
        let expected = (day(last_day), day(last_working_day));
        assert_eq!(
            (found.last_day, found.last_working_day),
            expected,
            "{event} {term} {convention}"
        );
    }
    for (event, term, needed) in [
        ("2024-01-04", "2wd", "2023-12-31"),
        ("2024-01-01", "1wd", "2023-12-31"),
        ("2024-01-20", "1m", "2023-12-19"),
        ("2031-01-02", "1wd", "2031-01-01"),
        ("2024-01-04", "1wd", "2023-12-31"),
        ("2026-01-04", "65535m", "2023-12-31"),
    ] {
        let found = latest_notice(day(event), term.parse().unwrap(), NextDay, &calendar);
        let error = DeadlineError::OutsideCalendar { day: day(needed) };
        assert_eq!(found, Err(error), "{event} {term}");
    }
}

#[test]
fn a_notice_says_what_it_leaned_on() {
    let act = CalendarOverride::new(day("2028-05-04"), false, "an act").unwrap();
    let calendar = WorkCalendar::kazakhstan()
        .with_override(act.clone())
        .unwrap();
    let found = latest_notice(day("2028-05-09"), Term::WorkingDays(1), NextDay, &calendar);
    let found = found.unwrap();
    // 4 May by the act, 5 to 8 May by the law: 3 May is the one working day
    assert_eq!(found.last_day, day("2028-05-02"));
    assert!(found.relied_on_estimate);
    assert_eq!(found.overrides, [act]);
    let early = latest_notice(day("2028-04-20"), Term::WorkingDays(1), NextDay, &calendar);
    assert!(early.is_ok_and(|found| !found.relied_on_estimate && found.overrides.is_empty()));
}

fn conventions() -> impl Strategy<Value = StartConvention> {
    prop_oneof![Just(NextDay), Just(SameDay)]
}

fn term(unit: u8, count: u16) -> Term {
    match unit {
        0 => Term::WorkingDays(count),
        1 => Term::CalendarDays(count),
        2 => Term::Months(count),
        _ => Term::Years(count),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// A later event, or a longer term, never ends earlier; and every end is worked.
    #[test]
    fn monotone_and_on_a_working_day(
        at in 0_i64..2300,
        later in 0_i64..60,
        unit in 0_u8..4,
        count in 0_u16..40,
        more in 0_u16..10,
        convention in conventions(),
    ) {
        let calendar = WorkCalendar::kazakhstan();
        let event = calendar.span().first().plus_days(at).unwrap();
        let next = event.plus_days(later).unwrap();
        let end = |event, count| deadline(event, term(unit, count), convention, &calendar);
        if let Ok(found) = end(event, count) {
            prop_assert_eq!(calendar.is_working(found.last_day), Some(true));
            prop_assert!(found.last_day >= event);
            if let Ok(later) = end(next, count) {
                prop_assert!(found.last_day <= later.last_day);
            }
            if let Ok(longer) = end(event, count + more) {
                prop_assert!(found.last_day <= longer.last_day);
            }
        } else {
            // what ran out of the calendar does not come back by waiting longer
            prop_assert!(end(next, count + more).is_err());
        }
    }

    /// A term in working days is the count of working days from its start to its end.
    #[test]
    fn working_days_are_counted(
        at in 0_i64..2300,
        count in 1_u16..60,
        convention in conventions(),
    ) {
        let calendar = WorkCalendar::kazakhstan();
        let event = calendar.span().first().plus_days(at).unwrap();
        let found = deadline(event, Term::WorkingDays(count), convention, &calendar).unwrap();
        let mut worked: Vec<Day> = Vec::new();
        let mut here = found.starts;
        while here <= found.last_day {
            worked.extend((calendar.is_working(here) == Some(true)).then_some(here));
            here = here.next().unwrap();
        }
        prop_assert_eq!(worked.len(), usize::from(count));
        prop_assert_eq!(worked.last(), Some(&found.last_day));
        prop_assert!(!found.moved_to_working_day);
        if convention == NextDay {
            let passed = calendar.working_days_between(event, found.last_day);
            prop_assert_eq!(passed, Some(u32::from(count)));
        }
    }

    /// The latest notice is in time, and a day later is not: found by walking.
    #[test]
    fn the_latest_notice_is_the_latest(
        at in 800_i64..2500,
        unit in 0_u8..4,
        count in 1_u16..25,
        convention in conventions(),
    ) {
        let calendar = WorkCalendar::kazakhstan();
        let event = calendar.span().first().plus_days(at).unwrap();
        let count = if unit == 3 { count % 2 + 1 } else { count };
        let term = term(unit, count);
        let found = latest_notice(event, term, convention, &calendar).unwrap();
        let in_time = |notice: Day| match term {
            Term::WorkingDays(count) => {
                let end = deadline(notice, term, convention, &calendar);
                count > 0 && end.is_ok_and(|end| end.last_day < event)
            }
            _ => deadline::dated_end(notice, term, convention).unwrap() < event,
        };
        prop_assert!(in_time(found.last_day));
        let mut later = found.last_day.next().unwrap();
        while later <= event {
            prop_assert!(!in_time(later), "{}", later);
            later = later.next().unwrap();
        }
        prop_assert!(found.last_working_day <= found.last_day);
        let between = calendar.working_days_between(found.last_working_day, found.last_day);
        prop_assert_eq!(between, Some(0));
        prop_assert_eq!(calendar.is_working(found.last_working_day), Some(true));
    }
}
