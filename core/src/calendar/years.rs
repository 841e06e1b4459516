//! The data of the years 2024–2030: holidays with fixed dates, Kurban Ait and
//! the days that the Government swapped.

use crate::calendar::{Certainty, Day, Holiday, HolidayKind, HolidayName};
use crate::sort;
use alloc::vec::Vec;

/// The first day that the built-in calendar knows.
pub(crate) const FIRST: Day = Day::known(2024, 1, 1);
/// The last day that the built-in calendar knows.
pub(crate) const LAST: Day = Day::known(2030, 12, 31);

const LABOUR: &str = "Labour Code, art. 84";
const CONSTITUTION: &str = "Labour Code, art. 84; Constitution in force from 2026-07-01";

/// A holiday with the same date every year, between two years (both inside).
struct FixedDate {
    name: HolidayName,
    kind: HolidayKind,
    month: u32,
    day: u32,
    from: i32,
    until: i32,
    transfers: bool,
    clause: &'static str,
}

const fn state(name: HolidayName, month: u32, day: u32) -> FixedDate {
    FixedDate {
        name,
        kind: HolidayKind::State,
        month,
        day,
        from: i32::MIN,
        until: i32::MAX,
        transfers: true,
        clause: LABOUR,
    }
}

/// In the order of the year. Constitution Day moves with the constitution of
/// 2026: the old date was last kept in 2025, the new one is first kept in 2027.
const FIXED_DATES: [FixedDate; 15] = [
    state(HolidayName::NewYear, 1, 1),
    state(HolidayName::NewYear, 1, 2),
    FixedDate {
        kind: HolidayKind::Religious,
        transfers: false,
        ..state(HolidayName::OrthodoxChristmas, 1, 7)
    },
    state(HolidayName::WomensDay, 3, 8),
    FixedDate {
        from: 2027,
        clause: CONSTITUTION,
        ..state(HolidayName::ConstitutionDay, 3, 15)
    },
    state(HolidayName::Nauryz, 3, 21),
    state(HolidayName::Nauryz, 3, 22),
    state(HolidayName::Nauryz, 3, 23),
    state(HolidayName::UnityDay, 5, 1),
    state(HolidayName::DefenderDay, 5, 7),
    state(HolidayName::VictoryDay, 5, 9),
    state(HolidayName::CapitalDay, 7, 6),
    FixedDate {
        until: 2025,
        ..state(HolidayName::ConstitutionDay, 8, 30)
    },
    FixedDate {
        kind: HolidayKind::National,
        ..state(HolidayName::RepublicDay, 10, 25)
    },
    state(HolidayName::IndependenceDay, 12, 16),
];

/// First days of Kurban Ait.
///
/// From 2027 on these are estimates, to be overridden by the host once the date
/// is announced. For 2029 and 2030 the estimate is our own: the new moons before
/// them fall on 2029-04-13 21:40 and 2030-04-02 22:02 UTC, the month begins on
/// the second day after, as it did in 2026 after a new moon late in the day,
/// and the feast is its tenth day.
const KURBAN_AIT: [(Day, Certainty); 7] = [
    (Day::known(2024, 6, 16), Certainty::Confirmed),
    (Day::known(2025, 6, 6), Certainty::Confirmed),
    (Day::known(2026, 5, 27), Certainty::Confirmed),
    (Day::known(2027, 5, 16), Certainty::Estimated),
    (Day::known(2028, 5, 5), Certainty::Estimated),
    (Day::known(2029, 4, 24), Certainty::Estimated),
    (Day::known(2030, 4, 13), Certainty::Estimated),
];

/// A working day and a day off that the Government exchanged.
pub(crate) struct Swap {
    /// The day taken off.
    pub(crate) off: Day,
    /// The weekend day worked instead.
    pub(crate) on: Day,
}

/// Swaps found for 2024 and 2025. None was found for 2026; those of later years
/// are not made yet, so the host adds them as overrides.
pub(crate) const SWAPS: [Swap; 2] = [
    Swap {
        off: Day::known(2024, 5, 8),
        on: Day::known(2024, 5, 4),
    },
    Swap {
        off: Day::known(2025, 1, 3),
        on: Day::known(2025, 1, 5),
    },
];

/// Every holiday of the years, by day.
pub(crate) fn holidays() -> Vec<Holiday> {
    let mut all = Vec::new();
    for year in FIRST.year()..=LAST.year() {
        let in_force = FIXED_DATES
            .iter()
            .filter(|rule| (rule.from..=rule.until).contains(&year));
        all.extend(in_force.filter_map(|rule| {
            Some(Holiday {
                day: Day::new(year, rule.month, rule.day)?,
                kind: rule.kind,
                name: rule.name,
                transfers: rule.transfers,
                certainty: Certainty::Confirmed,
                clause: rule.clause,
            })
        }));
    }
    all.extend(KURBAN_AIT.map(|(day, certainty)| Holiday {
        day,
        kind: HolidayKind::Religious,
        name: HolidayName::KurbanAit,
        transfers: false,
        certainty,
        clause: LABOUR,
    }));
    sort::by_key(&mut all, |holiday| holiday.day);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constitution_day_skips_2026() {
        let days: Vec<Day> = holidays()
            .into_iter()
            .filter(|holiday| holiday.name == HolidayName::ConstitutionDay)
            .map(|holiday| holiday.day)
            .collect();
        let expected = [
            Day::known(2024, 8, 30),
            Day::known(2025, 8, 30),
            Day::known(2027, 3, 15),
            Day::known(2028, 3, 15),
            Day::known(2029, 3, 15),
            Day::known(2030, 3, 15),
        ];
        assert_eq!(days, expected);
    }

    #[test]
    fn religious_days_never_move_and_only_the_moon_is_estimated() {
        let all = holidays();
        for holiday in &all {
            let religious = holiday.kind == HolidayKind::Religious;
            assert_eq!(holiday.transfers, !religious, "{holiday:?}");
            let estimated = holiday.name == HolidayName::KurbanAit && holiday.day.year() > 2026;
            assert_eq!(
                holiday.certainty == Certainty::Estimated,
                estimated,
                "{holiday:?}"
            );
        }
        let national = all
            .iter()
            .filter(|holiday| holiday.kind == HolidayKind::National);
        assert_eq!(national.count(), 7, "one Republic Day a year");
    }

    #[test]
    fn no_two_holidays_share_a_day() {
        let all = holidays();
        let shared = all
            .iter()
            .zip(all.iter().skip(1))
            .find(|(one, next)| one.day >= next.day);
        assert_eq!(shared, None);
        // 15 a year, less Constitution Day in 2026
        assert_eq!(all.len(), 7 * 15 - 1);
    }

    /// A lunar year is 354 or 355 days, whoever watches the moon.
    #[test]
    fn kurban_ait_comes_a_lunar_year_later() {
        for ((one, _), (next, _)) in KURBAN_AIT.iter().zip(KURBAN_AIT.iter().skip(1)) {
            assert!(matches!(next.days_since(*one), 354 | 355), "{one} {next}");
        }
    }
}
