//! Who was with whom in the lines of an act, where and when.

use crate::act::{Act, Service};
use crate::duplicate::line::LineKey;
use crate::identifier::{FacilityId, Fingerprint, FingerprintKey, Kind, ServiceCode, TaxNumber};
use alloc::vec::Vec;

/// Who was with whom in a line of an earlier act, where and when, without any person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttendanceTrace {
    /// Insured, day, time.
    pub insured_moment: Fingerprint,
    /// Worker and day; `None` where the line named no worker.
    pub worker_day: Option<Fingerprint>,
    /// Seconds after midnight: with the print before, the moment of the worker.
    pub second: u32,
    /// The fingerprint of the insured: [`FingerprintKey::insured_of_line`].
    pub insured: Fingerprint,
    /// Provider and facility; without it nobody passes who was there at that moment.
    pub place: Option<Fingerprint>,
    /// The service, for the host's tables.
    pub service: ServiceCode,
    /// How many were given.
    pub units: u32,
}

impl AttendanceTrace {
    /// The prints that it is asked by.
    pub(super) fn prints(&self) -> impl Iterator<Item = Fingerprint> {
        core::iter::once(self.insured_moment).chain(self.worker_day)
    }
}

/// The fingerprint of a place: a facility of a provider. Two providers are two places, since
/// nobody is at the work of both in one moment.
pub(super) fn place(
    key: &FingerprintKey,
    provider: TaxNumber,
    facility: &FacilityId,
) -> Fingerprint {
    let print = key.print(Kind::Place).number(provider.number());
    print.text(facility.as_str()).end()
}

/// How many a line gives: one where it does not say, and never fewer.
pub(super) fn given(service: &Service) -> u32 {
    units(service).max(1)
}

/// How many a line says that it gives: one where it does not say.
pub(super) fn units(service: &Service) -> u32 {
    service.quantity.map_or(1, |quantity| {
        u32::try_from(quantity.max(0)).unwrap_or(u32::MAX)
    })
}

/// The attendances of an act, case by case; lines that cannot be compared have none.
pub(super) fn attendance_traces(key: &FingerprintKey, act: &Act) -> Vec<AttendanceTrace> {
    let mut made = Vec::new();
    for case in &act.cases {
        let insured = case.insured.map(|insured| key.insured_of_line(insured));
        for service in &case.services {
            let Some((line, insured)) = LineKey::of(case, service).zip(insured) else {
                continue;
            };
            let at = act.provider.zip(case.facility_of(service));
            made.push(AttendanceTrace {
                insured_moment: line.insured_moment(key),
                worker_day: line.worker_day(key, line.day),
                second: line.at.second_of_day(),
                insured,
                place: at.map(|(provider, facility)| place(key, provider, facility)),
                service: line.code,
                units: units(service),
            });
        }
    }
    made
}
