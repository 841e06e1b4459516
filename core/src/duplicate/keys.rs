//! The keys of an act and of its lines.

use crate::act::{Act, Case, Service};
use crate::calendar::FinancialYear;
use crate::duplicate::attendance::given;
use crate::duplicate::line::{Keyed, LineKey};
use crate::identifier::{Fingerprint, FingerprintKey, Iin, Kind, TaxNumber, comparable_form};
use alloc::vec::Vec;

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

/// The fingerprints of a line, `None` where a field of the key is missing, and how many of
/// its service it gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceKeys {
    /// Insured, worker, service, moment (tiers D1, D2).
    pub exact: Option<Fingerprint>,
    /// Insured, service, day (tier D3).
    pub suspect: Option<Fingerprint>,
    /// How many it gave (tier D5): one where it does not say, and never fewer.
    pub units: u32,
}

/// The fingerprints of a line.
///
/// ```
/// use qalqan_core::act::{Case, Service};
/// use qalqan_core::duplicate::{FingerprintKey, service_keys};
///
/// let key = FingerprintKey::new([7; 16])?;
/// // a line that does not say to whom it was given is compared with nothing
/// let keys = service_keys(&key, &Case::default(), &Service::default());
/// assert_eq!((keys.exact, keys.suspect), (None, None));
/// # Ok::<(), qalqan_core::duplicate::FingerprintKeyError>(())
/// ```
#[must_use]
pub fn service_keys(key: &FingerprintKey, case: &Case, service: &Service) -> ServiceKeys {
    let line = LineKey::of(case, service);
    ServiceKeys {
        exact: line.and_then(|line| line.exact(key)),
        suspect: line.map(|line| line.suspect(key, line.day)),
        units: given(service),
    }
}

/// The fingerprints of an act with those of its lines, case by case.
#[must_use]
pub fn act_and_service_keys(key: &FingerprintKey, act: &Act) -> (ActKeys, Vec<ServiceKeys>) {
    let (keys, lines) = keyed(key, act);
    let services = act.cases.iter().flat_map(|case| &case.services);
    let lines = lines.into_iter().zip(services);
    let lines = lines.map(|(line, service)| ServiceKeys {
        exact: line.and_then(|line| line.exact),
        suspect: line.map(|line| line.suspect),
        units: given(service),
    });
    (keys, lines.collect())
}

/// The keys of an act and of its lines, case by case; `None` for a line without one.
pub(super) fn keyed(key: &FingerprintKey, act: &Act) -> (ActKeys, Vec<Option<Keyed>>) {
    let count = act.cases.iter().map(|case| case.services.len()).sum();
    let mut lines: Vec<Option<Keyed>> = Vec::with_capacity(count);
    for case in &act.cases {
        lines.extend(case.services.iter().map(|one| Keyed::of(key, case, one)));
    }
    let keys = ActKeys {
        record: record(key, act),
        content: content(key, act, &lines),
    };
    (keys, lines)
}

/// The fingerprints of an act.
///
/// ```
/// use qalqan_core::act::Act;
/// use qalqan_core::duplicate::{FingerprintKey, act_keys};
///
/// let act = Act {
///     number: "A-1".parse().ok(),
///     provider: "050540004455".parse().ok(),
///     contract: "D-1".parse().ok(),
///     month: "2026-03".parse().ok(),
///     ..Act::default()
/// };
/// let keys = act_keys(&FingerprintKey::new([7; 16])?, &act);
/// assert!(keys.record.is_some());
/// assert_eq!(keys.content, None, "it has no line yet");
/// # Ok::<(), qalqan_core::duplicate::FingerprintKeyError>(())
/// ```
#[must_use]
pub fn act_keys(key: &FingerprintKey, act: &Act) -> ActKeys {
    keyed(key, act).0
}

fn record(key: &FingerprintKey, act: &Act) -> Option<Fingerprint> {
    let year = FinancialYear::of(act.month?.first()).number();
    let print = key
        .print(Kind::Record)
        .number(act.provider?.number())
        .text(&comparable_form(act.contract.as_ref()?.as_str())?)
        .text(&comparable_form(act.number.as_ref()?.as_str())?)
        .number(u64::try_from(year).ok()?);
    Some(print.end())
}

/// The sum of the lines' fingerprints does not depend on their order; it is hashed
/// once more with the provider and the count. Without the key nobody can choose lines
/// whose sums meet.
fn content(key: &FingerprintKey, act: &Act, lines: &[Option<Keyed>]) -> Option<Fingerprint> {
    let mut sum = 0_u128;
    for line in lines {
        sum = sum.wrapping_add((*line)?.exact?.number());
    }
    let count = u64::try_from(lines.len()).ok().filter(|count| *count > 0)?;
    let print = key
        .print(Kind::Content)
        .number(act.provider?.number())
        .number(count)
        .sum(sum);
    Some(print.end())
}

/// The fingerprint of a line by its id: provider, year of the service, id as it is
/// written. `None` where one of them is missing.
pub(super) fn line_id(
    key: &FingerprintKey,
    provider: Option<TaxNumber>,
    service: &Service,
) -> Option<Fingerprint> {
    let year = FinancialYear::of(service.at?.day()).number();
    let print = key
        .print(Kind::Line)
        .number(provider?.number())
        .number(u64::try_from(year).ok()?)
        .text(service.id.as_ref()?.as_str());
    Some(print.end())
}

/// [`line_id`] of the lines of an act, case by case.
pub(super) fn line_ids(
    key: &FingerprintKey,
    act: &Act,
) -> impl Iterator<Item = Option<Fingerprint>> {
    let lines = act.cases.iter().flat_map(|case| &case.services);
    lines.map(|line| line_id(key, act.provider, line))
}

/// The part of `parts` that a person falls into. The exact and the suspect print of a
/// line hold the insured, so no pair of lines is ever in two parts: an index per
/// part finds what one index would. What a worker did is parted by the worker in the same
/// way, in parts of their own. Prints of whole acts, and of ids of lines, which nobody is
/// a part of, go to one index of their own, or to every part.
#[must_use]
pub fn partition(key: &FingerprintKey, parts: u32, person: Iin) -> u32 {
    let print = key.of(Kind::Partition, &[person.number()]);
    let wide = (print.number() >> 96).wrapping_mul(u128::from(parts));
    u32::try_from(wide >> 32).unwrap_or(0)
}
