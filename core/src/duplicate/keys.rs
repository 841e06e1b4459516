//! The keys of an act and of its lines.

use crate::act::{Act, Case, Service};
use crate::calendar::{Day, FinancialYear, Moment};
use crate::identifier::{Fingerprint, FingerprintKey, Iin, Kind, ServiceCode};

/// The fingerprints of an act; `None` where a field of the key is missing.
///
/// A host that keeps both under a unique constraint is safe from two presentations
/// at the same moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActKeys {
    /// Number, provider, contract, financial year (tier D0).
    pub record: Option<Fingerprint>,
    /// Provider and all lines in any order (tier D0b).
    pub content: Option<Fingerprint>,
}

/// The fingerprints of a line; `None` where a field of the key is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceKeys {
    /// Insured, worker, service, moment (tiers D1, D2).
    pub exact: Option<Fingerprint>,
    /// Insured, service, day (tier D3).
    pub suspect: Option<Fingerprint>,
}

/// What a line is compared by. The worker may be missing: such a line can be a
/// suspect, never an exact copy.
#[derive(Clone, Copy, Debug)]
pub(super) struct LineKey {
    pub(super) insured: Iin,
    pub(super) code: ServiceCode,
    pub(super) at: Moment,
    pub(super) worker: Option<Iin>,
}

impl LineKey {
    pub(super) fn of(case: &Case, service: &Service) -> Option<Self> {
        Some(Self {
            insured: case.insured?,
            code: service.code?,
            at: service.at?,
            worker: service.worker,
        })
    }

    pub(super) fn exact(&self, key: &FingerprintKey) -> Option<Fingerprint> {
        let worker = self.worker?;
        let print = key
            .print(Kind::Service)
            .number(self.insured.number())
            .number(worker.number())
            .number(u64::from(self.code.number()))
            .number(ordinal(self.at.day()))
            .number(u64::from(self.at.second_of_day()));
        Some(print.end())
    }

    /// The key of suspicion as if the line had been on that day.
    pub(super) fn suspect(&self, key: &FingerprintKey, day: Day) -> Fingerprint {
        key.print(Kind::Suspect)
            .number(self.insured.number())
            .number(u64::from(self.code.number()))
            .number(ordinal(day))
            .end()
    }
}

/// Days of the calendar of this library are all after the year 1.
fn ordinal(day: Day) -> u64 {
    u64::try_from(day.ordinal()).unwrap_or(0)
}

/// The fingerprints of a line.
#[must_use]
pub fn service_keys(key: &FingerprintKey, case: &Case, service: &Service) -> ServiceKeys {
    let line = LineKey::of(case, service);
    ServiceKeys {
        exact: line.and_then(|line| line.exact(key)),
        suspect: line.map(|line| line.suspect(key, line.at.day())),
    }
}

/// The fingerprints of an act.
#[must_use]
pub fn act_keys(key: &FingerprintKey, act: &Act) -> ActKeys {
    ActKeys {
        record: record(key, act),
        content: content(key, act),
    }
}

fn record(key: &FingerprintKey, act: &Act) -> Option<Fingerprint> {
    let year = FinancialYear::of(act.month?.first()).number();
    let print = key
        .print(Kind::Record)
        .number(act.provider?.number())
        .text(&act.contract.as_ref()?.normal_form())
        .text(&act.number.as_ref()?.normal_form())
        .number(u64::try_from(year).ok()?);
    Some(print.end())
}

/// The sum of the lines' fingerprints does not depend on their order; it is hashed
/// once more with the provider and the count. Without the key nobody can choose lines
/// whose sums meet.
fn content(key: &FingerprintKey, act: &Act) -> Option<Fingerprint> {
    let mut sum = 0_u128;
    let mut count = 0_u64;
    for case in &act.cases {
        for service in &case.services {
            let line = LineKey::of(case, service)?.exact(key)?;
            sum = sum.wrapping_add(line.number());
            count = count.saturating_add(1);
        }
    }
    if count == 0 {
        return None;
    }
    let print = key
        .print(Kind::Content)
        .number(act.provider?.number())
        .number(count)
        .sum(sum);
    Some(print.end())
}
