//! What a line is compared by, with its fingerprints.

use crate::act::{Case, Service};
use crate::calendar::Moment;
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
        let day = i64::from(self.day).saturating_mul(86_400);
        day.saturating_add(self.at.second_of_day().into())
    }

    /// The key of suspicion as if the line had been on the day of that number.
    pub(super) fn suspect(&self, key: &FingerprintKey, day: i32) -> Fingerprint {
        let code = u64::from(self.code.number());
        key.of(Kind::Suspect, &[self.insured.number(), code, ordinal(day)])
    }
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
