//! What a judgement will ask a history for.

use crate::act::Act;
use crate::calendar::Day;
use crate::duplicate::frequency::each_day;
use crate::duplicate::judge::window;
use crate::duplicate::keys::{LineKey, keyed};
use crate::duplicate::{Fingerprint, FingerprintKey, Frequency};
use crate::law::Edition;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

/// Every fingerprint that a judgement of these acts looks up, so that a host can ask
/// its own store once. Acts that hold one of them make a history that answers as the
/// whole store would; the originals that corrections name, and the acts that replace
/// them, belong into it too.
#[must_use]
pub fn lookups(
    key: &FingerprintKey,
    acts: &[&Act],
    frequencies: &[Frequency],
    edition: &Edition,
) -> BTreeSet<Fingerprint> {
    let window = i64::from(window(edition));
    let mut table: BTreeMap<u32, Vec<&Frequency>> = BTreeMap::new();
    for row in frequencies {
        table.entry(row.code.number()).or_default().push(row);
    }
    let mut asked = BTreeSet::new();
    for act in acts {
        let (keys, lines) = keyed(key, act);
        asked.extend(keys.record.into_iter().chain(keys.content));
        for line in lines.into_iter().flatten() {
            asked.extend(line.exact);
            asked.insert(line.suspect);
            let day = line.key.at.day();
            let first = day.plus_days(window.saturating_neg()).unwrap_or(day);
            let last = day.plus_days(window).unwrap_or(day);
            around(&mut asked, key, &line.key, (first, last));
            let rows = table.get(&line.key.code.number()).into_iter().flatten();
            for (first, last, _) in rows.filter_map(|row| row.around(day)) {
                around(&mut asked, key, &line.key, (first, last));
            }
        }
    }
    asked
}

fn around(
    asked: &mut BTreeSet<Fingerprint>,
    key: &FingerprintKey,
    line: &LineKey,
    (first, last): (Day, Day),
) {
    if first < last {
        let days = each_day(first, last).into_iter();
        asked.extend(days.map(|day| line.suspect(key, day)));
    }
}
