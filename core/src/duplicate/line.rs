//! What a line is compared by, with its fingerprints.

use crate::act::{Case, Service};
use crate::calendar::{Moment, SECONDS_OF_DAY};
use crate::identifier::{Fingerprint, FingerprintKey, Iin, Kind, ServiceCode};

/// What a line is compared by. The worker may be missing: such a line can be a
/// suspect, never an exact copy.
#[derive(Clone, Copy, Debug)]
pub(super) struct LineKey {
    pub(super) insured: Iin,
    pub(super) code: ServiceCode,
    pub(super) at: Moment,
    /// The number of its day, which both prints and the history ask for.
    pub(super) day: i32,
    pub(super) worker: Option<Iin>,
}

impl LineKey {
    pub(super) fn of(case: &Case, service: &Service) -> Option<Self> {
        let at = service.at?;
        Some(Self {
            insured: case.insured?,
            code: service.code?,
            at,
            day: at.day().ordinal(),
            worker: service.worker,
        })
    }

    pub(super) fn exact(&self, key: &FingerprintKey) -> Option<Fingerprint> {
        let worker = self.worker?;
        let numbers = [
            self.insured.number(),
            worker.number(),
            u64::from(self.code.number()),
            ordinal(self.day),
            u64::from(self.at.second_of_day()),
        ];
        Some(key.of(Kind::Service, &numbers))
    }

    /// The insured at the moment, whoever gave what.
    pub(super) fn insured_moment(&self, key: &FingerprintKey) -> Fingerprint {
        let second = u64::from(self.at.second_of_day());
        let numbers = [self.insured.number(), ordinal(self.day), second];
        key.of(Kind::InsuredMoment, &numbers)
    }

    /// The worker on the day of that number, whoever was treated.
    pub(super) fn worker_day(&self, key: &FingerprintKey, day: i32) -> Option<Fingerprint> {
        let worker = self.worker?;
        Some(key.of(Kind::WorkerDay, &[worker.number(), ordinal(day)]))
    }

    /// The second of its moment among those of all days.
    pub(super) fn second(&self) -> i64 {
        midnight(self.day).saturating_add(self.at.second_of_day().into())
    }

    /// The days of its worker that lie within so many seconds of its moment: its own, and
    /// the one before or after it where midnight is near.
    pub(super) fn days_within(&self, way: i64) -> impl Iterator<Item = i32> + use<> {
        let second = i64::from(self.at.second_of_day());
        let before = (second < way).then(|| self.day.saturating_sub(1));
        let after = second.saturating_add(way) >= SECONDS_OF_DAY;
        let after = after.then(|| self.day.saturating_add(1));
        core::iter::once(self.day).chain(before).chain(after)
    }

    /// The prints of the worker on each of these days.
    pub(super) fn worker_days(
        &self,
        key: &FingerprintKey,
        way: i64,
    ) -> impl Iterator<Item = (i32, Fingerprint)> {
        let days = self.days_within(way);
        days.filter_map(move |day| Some((day, self.worker_day(key, day)?)))
    }

    /// The key of suspicion as if the line had been on the day of that number.
    pub(super) fn suspect(&self, key: &FingerprintKey, day: i32) -> Fingerprint {
        let code = u64::from(self.code.number());
        key.of(Kind::Suspect, &[self.insured.number(), code, ordinal(day)])
    }
}

/// The second with which the day of that number begins, among those of all days.
pub(super) fn midnight(day: i32) -> i64 {
    i64::from(day).saturating_mul(SECONDS_OF_DAY)
}

/// A comparable line with its prints: each is made once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keyed {
    pub(super) key: LineKey,
    pub(super) exact: Option<Fingerprint>,
    pub(super) suspect: Fingerprint,
}

impl Keyed {
    pub(super) fn of(key: &FingerprintKey, case: &Case, service: &Service) -> Option<Self> {
        let line = LineKey::of(case, service)?;
        Some(Self {
            key: line,
            exact: line.exact(key),
            suspect: line.suspect(key, line.day),
        })
    }
}

/// Days of the calendar of this library are all after the year 1.
fn ordinal(day: i32) -> u64 {
    u64::try_from(day).unwrap_or(0)
}
