//! What a judgement will ask a history for.

use crate::act::Act;
use crate::duplicate::claims::{Claims, Frequency};
use crate::duplicate::keys::{keyed, line_ids};
use crate::duplicate::line::LineKey;
use crate::duplicate::reach::{each_day, seconds_of_way, window};
use crate::duplicate::trace::case_traces;
use crate::identifier::{Fingerprint, FingerprintKey};
use crate::law::Edition;
use crate::number_map::NumberMap;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// Every fingerprint that a judgement of these acts looks up, so that a host can ask
/// its own store once: those of acts, of lines, and of the insured of cases. Acts that
/// hold one of them make a history that answers as the whole store would; the originals
/// that corrections name, with the lines that they name, the acts that replace them, and
/// what they replace themselves, in a chain, belong into it too. Of the claims
/// the frequencies and the unique ids are looked at, and whether attendances are asked
/// for: then the moments of the insured and the days of the workers are among them.
///
/// ```
/// use qalqan_core::act::Act;
/// use qalqan_core::duplicate::{Claims, FingerprintKey, act_keys, lookups};
/// use qalqan_core::law;
///
/// let act = Act {
///     number: "A-1".parse().ok(),
///     provider: "050540004455".parse().ok(),
///     contract: "D-1".parse().ok(),
///     month: "2026-03".parse().ok(),
///     ..Act::default()
/// };
/// let key = FingerprintKey::new([7; 16])?;
/// let edition = law::on("2026-04-01".parse()?)?;
/// let asked = lookups(&key, &[&act], &Claims::default(), edition);
/// assert!(asked.into_iter().eq(act_keys(&key, &act).record));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn lookups(
    key: &FingerprintKey,
    acts: &[&Act],
    claims: &Claims,
    edition: &Edition,
) -> BTreeSet<Fingerprint> {
    lookups_within(key, acts, claims, edition, usize::MAX).unwrap_or_default()
}

/// [`lookups`], where they are no more than so many: a wide window or a table of long
/// times asks for a year of days around each line.
#[must_use]
pub fn lookups_within(
    key: &FingerprintKey,
    acts: &[&Act],
    claims: &Claims,
    edition: &Edition,
    most: usize,
) -> Option<BTreeSet<Fingerprint>> {
    let mut asked = BTreeSet::new();
    let mut take = |print: Fingerprint| {
        asked.insert(print);
        asked.len() <= most
    };
    each_lookup(key, acts, claims, edition, &mut take).then_some(asked)
}

/// Each of them in the order of the acts, some more than once, until one is not taken: have
/// all been?
#[cfg_attr(small, optimize(size))]
pub(super) fn each_lookup(
    key: &FingerprintKey,
    acts: &[&Act],
    claims: &Claims,
    edition: &Edition,
    take: &mut dyn FnMut(Fingerprint) -> bool,
) -> bool {
    let window = i64::from(window(edition));
    let mut table: NumberMap<u32, Vec<&Frequency>> = NumberMap::default();
    for row in &claims.frequencies {
        table.change(row.code.number(), |rows| rows.push(row));
    }
    let way = seconds_of_way(edition);
    acts.iter().all(|act| {
        let (keys, lines) = keyed(key, act);
        let mut ids = line_ids(key, act)
            .flatten()
            .filter(|_| claims.compares_ids(act));
        let mut whole = keys.record.into_iter().chain(keys.content);
        let mut cases = case_traces(key, act).into_iter();
        let mut lines = lines.into_iter().flatten();
        whole.all(&mut *take)
            && ids.all(&mut *take)
            && lines.all(|line| {
                let mut moments = claims.attendances.then(|| {
                    let days = line.key.worker_days(key, way).map(|(_, print)| print);
                    core::iter::once(line.key.insured_moment(key)).chain(days)
                });
                line.exact.is_none_or(&mut *take)
                    && take(line.suspect)
                    && moments.iter_mut().flatten().all(&mut *take)
                    && around(&line.key, key, (window, &table), take)
            })
            && cases.all(|case| take(case.insured))
    })
}

/// The suspects of the days around a line that are looked at or counted.
fn around(
    line: &LineKey,
    key: &FingerprintKey,
    (window, table): (i64, &NumberMap<u32, Vec<&Frequency>>),
    take: &mut dyn FnMut(Fingerprint) -> bool,
) -> bool {
    let day = line.at.day();
    let mut first = day.plus_days(window.saturating_neg()).unwrap_or(day);
    let mut last = day.plus_days(window).unwrap_or(day);
    let rows = table.get(line.code.number()).into_iter().flatten();
    // every time has the day in it, so all of them are one span
    for (from, to, _) in rows.filter_map(|row| row.around(day)) {
        (first, last) = (first.min(from), last.max(to));
    }
    first >= last || each_day(first, last).all(|day| take(line.suspect(key, day.ordinal())))
}
