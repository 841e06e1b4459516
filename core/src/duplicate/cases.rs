//! The cases of an act as a history keeps them: who, from when to when, which care.

use crate::act::{Act, CareKind, Case};
use crate::calendar::Period;
use crate::duplicate::{Fingerprint, FingerprintKey};
use crate::identifier::{Iin, ServiceCode};
use alloc::vec::Vec;

/// A case of an earlier act, without the person and without its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseTrace {
    /// The fingerprint of the insured: [`FingerprintKey::person`].
    pub insured: Fingerprint,
    /// First and last day.
    pub days: Period,
    /// The kind of care; without it nobody can pass what lies in the same days.
    pub care: Option<CareKind>,
    /// The service, where all lines are of one: so exclusions may name sessions of
    /// haemodialysis.
    pub service: Option<ServiceCode>,
}

/// The days of a case, where it says from when to when.
pub(super) fn days(case: &Case) -> Option<Period> {
    Period::new(case.start?, case.end?).ok()
}

/// The service of a case, where all of its lines are of one.
pub(super) fn only_service(case: &Case) -> Option<ServiceCode> {
    let first = case.services.first()?.code?;
    let mut further = case.services.iter();
    further
        .all(|line| line.code == Some(first))
        .then_some(first)
}

/// The cases of an act, as a history keeps them. One that does not say whose it is, or
/// from when to when, is compared with nothing, like a line without a key.
pub(super) fn case_traces(key: &FingerprintKey, act: &Act) -> Vec<CaseTrace> {
    let mut last: Option<(Iin, Fingerprint)> = None;
    let cases = act.cases.iter().filter_map(|case| {
        let insured = case.insured?;
        let days = days(case)?;
        let print = match last {
            Some((same, print)) if same == insured => print,
            _ => key.person(insured),
        };
        last = Some((insured, print));
        Some(CaseTrace {
            insured: print,
            days,
            care: case.care,
            service: only_service(case),
        })
    });
    cases.collect()
}
