//! What rows beside the prints say: a stay, an attendance, or how many a line gave.

use crate::act::CareKind;
use crate::calendar::{Day, Period, SECONDS_OF_DAY};
use crate::duplicate::attendance::AttendanceTrace;
use crate::duplicate::trace::CaseTrace;
use crate::identifier::{Fingerprint, ServiceCode};

/// A record beside the prints, with the number of its act. Its words say a
/// stay, an attendance, or how many a line gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::duplicate) struct StoredRow {
    pub(in crate::duplicate) act: u32,
    pub(super) words: [u32; 4],
}

impl StoredRow {
    /// Bytes of a row in a snapshot, its print among them.
    pub(super) const BYTES: usize = 36;
}

/// The highest bit of the first word tells an attendance from a stay, whose first word is
/// a day of the calendar.
const ATTENDANCE: u32 = 1 << 31;

/// Bits of the seconds of a day.
const SECOND_BITS: u32 = 17;

/// No second of a day: such a row says how many a line gave.
const NO_SECOND: u32 = (1 << SECOND_BITS) - 1;

/// The most units of a line that are kept: far more than anybody is given at once.
const UNITS_MAX: u32 = (1 << (31 - SECOND_BITS)) - 1;

/// A stay of an insured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::duplicate) struct StoredStay {
    pub(in crate::duplicate) act: u32,
    pub(in crate::duplicate) first: i32,
    pub(in crate::duplicate) last: i32,
    /// The number of its only service plus one; zero where it has several, or none.
    pub(in crate::duplicate) service: u32,
    /// The kind of care, where somebody said.
    pub(in crate::duplicate) care: Option<CareKind>,
}

/// The number of a kind of care; never used for another.
fn care_number(care: CareKind) -> u32 {
    match care {
        CareKind::OutPatient => 1,
        CareKind::DayHospital => 2,
        CareKind::InPatient => 3,
        CareKind::Home => 4,
        CareKind::Remote => 5,
        CareKind::Ambulance => 6,
        CareKind::Screening => 7,
    }
}

/// The number of a service as it is kept beside a stay.
pub(in crate::duplicate) fn service_mark(service: Option<ServiceCode>) -> u32 {
    service.map_or(0, |service| service.number().saturating_add(1))
}

/// Days of the calendar of this library are all after the year 1.
fn ordinal(day: Day) -> u32 {
    u32::try_from(day.ordinal()).unwrap_or(0)
}

impl StoredStay {
    pub(super) fn row(act: u32, case: &CaseTrace) -> StoredRow {
        StoredRow {
            act,
            words: [
                ordinal(case.days.first()),
                ordinal(case.days.last()),
                service_mark(case.service),
                case.care.map_or(0, care_number),
            ],
        }
    }

    /// What the row says; `None` where it is no stay.
    pub(in crate::duplicate) fn of(row: StoredRow) -> Option<Self> {
        let [first, last, service, care] = row.words;
        let known = CareKind::ALL.into_iter();
        let named = known.into_iter().find(|one| care_number(*one) == care);
        (care == 0 || named.is_some()).then_some(Self {
            act: row.act,
            first: i32::try_from(first).ok()?,
            last: i32::try_from(last).ok()?,
            service,
            care: named,
        })
    }

    pub(in crate::duplicate) fn days(&self) -> Option<Period> {
        let first = Day::from_ordinal(self.first)?;
        Period::new(first, Day::from_ordinal(self.last)?).ok()
    }
}

/// A worker with an insured at a moment, at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::duplicate) struct StoredAttendance {
    pub(in crate::duplicate) act: u32,
    pub(in crate::duplicate) second: u32,
    /// [`person_mark`] of the insured.
    pub(in crate::duplicate) insured: u32,
    /// [`place_mark`] of the place.
    pub(in crate::duplicate) place: u32,
    /// The number of its service.
    pub(in crate::duplicate) service: u32,
    pub(in crate::duplicate) units: u32,
}

/// What is kept of the print of a person beside an attendance: two have one mark once in
/// four thousand million pairs.
pub(in crate::duplicate) fn person_mark(print: Fingerprint) -> u32 {
    u32::try_from(print.number() & u128::from(u32::MAX)).unwrap_or(0)
}

/// The same of a place; zero where nobody told it.
pub(in crate::duplicate) fn place_mark(print: Option<Fingerprint>) -> u32 {
    print.map_or(0, |print| person_mark(print).max(1))
}

impl StoredAttendance {
    pub(super) fn row(act: u32, attendance: &AttendanceTrace) -> StoredRow {
        let units = attendance.units.min(UNITS_MAX);
        let second = attendance.second & ((1 << SECOND_BITS) - 1);
        StoredRow {
            act,
            words: [
                ATTENDANCE | (units << SECOND_BITS) | second,
                person_mark(attendance.insured),
                attendance.service.number(),
                place_mark(attendance.place),
            ],
        }
    }

    /// What the row says; `None` where it is no attendance.
    pub(in crate::duplicate) fn of(row: StoredRow) -> Option<Self> {
        let [first, insured, service, place] = row.words;
        let second = first & ((1 << SECOND_BITS) - 1);
        (first & ATTENDANCE != 0 && i64::from(second) < SECONDS_OF_DAY).then_some(Self {
            act: row.act,
            second,
            insured,
            place,
            service,
            units: (first & !ATTENDANCE) >> SECOND_BITS,
        })
    }
}

/// How many more than one a line gave; by the print of suspicion of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::duplicate) struct StoredUnits {
    pub(in crate::duplicate) act: u32,
    pub(in crate::duplicate) more: u32,
}

impl StoredUnits {
    pub(super) const fn row(act: u32, more: u32) -> StoredRow {
        StoredRow {
            act,
            words: [ATTENDANCE | NO_SECOND, more, 0, 0],
        }
    }

    /// What the row says; `None` where it says no such number.
    pub(in crate::duplicate) const fn of(row: StoredRow) -> Option<Self> {
        match row.words {
            [first, more, 0, 0] if first == ATTENDANCE | NO_SECOND && more > 0 => {
                Some(Self { act: row.act, more })
            }
            _ => None,
        }
    }
}

/// Is a row that stood in a snapshot one of these?
pub(super) fn is_known(row: StoredRow) -> bool {
    let stay = StoredStay::of(row).and_then(|stay| stay.days());
    stay.is_some() || StoredAttendance::of(row).is_some() || StoredUnits::of(row).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A day has no second behind its last: a row of a snapshot that names one is no row.
    #[test]
    fn an_attendance_stands_in_its_day() {
        let read = |second| {
            StoredAttendance::of(StoredRow {
                act: 3,
                words: [ATTENDANCE | second, 1, 2, 3],
            })
        };
        assert_eq!(read(86_399).map(|one| one.second), Some(86_399));
        assert!(read(86_400).is_none());
    }
}
