//! Two keys that overlap: a store made under the key before still answers.

use crate::act::Act;
use crate::duplicate::attendance::{AttendanceTrace, attendance_traces};
use crate::duplicate::claims::Claims;
use crate::duplicate::lookups::each_lookup;
use crate::duplicate::trace::{ActTrace, Replaces};
use crate::identifier::{Fingerprint, FingerprintKey};
use crate::law::Edition;
use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use hashbrown::{HashMap, HashSet};

/// What a judgement asks a store for, under the key before and under the key of today. No
/// print can be turned into that of another key; those that the acts of a call ask for can be
/// made under both, since the acts are there. So rows of the store before are written anew as
/// far as the judgement asks for them, and what it does not ask for stays unmet.
///
/// ```
/// use qalqan_core::act::Act;
/// use qalqan_core::duplicate::{Claims, FingerprintKey, HistoryStatus, Rotation, act_keys, act_trace};
/// use qalqan_core::law;
///
/// let act = Act {
///     number: "A-1".parse().ok(),
///     provider: "050540004455".parse().ok(),
///     contract: "D-1".parse().ok(),
///     month: "2026-03".parse().ok(),
///     ..Act::default()
/// };
/// let (before, key) = (FingerprintKey::new([6; 16])?, FingerprintKey::new([7; 16])?);
/// let edition = law::on("2026-04-01".parse()?)?;
/// let rotation = Rotation::of((&before, &key), &[&act], &Claims::default(), edition, 100);
/// let rotation = rotation.ok_or("no more than that")?;
/// let kept = act_trace(&before, &act, "A-1", HistoryStatus::Paid);
/// assert_eq!(rotation.trace(kept).record, act_keys(&key, &act).record);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Rotation {
    // order: only asked by print
    anew: HashMap<Fingerprint, Fingerprint>,
    // order: only asked by print
    asked: HashSet<Fingerprint>,
}

impl Rotation {
    /// What a judgement of these acts under a key asks for, also under the key before it;
    /// `None` where that is more than so many prints.
    #[must_use]
    pub fn of(
        (before, key): (&FingerprintKey, &FingerprintKey),
        acts: &[&Act],
        claims: &Claims,
        edition: &Edition,
        most: usize,
    ) -> Option<Self> {
        let old = asked(before, acts, claims, edition, most)?;
        let new = asked(key, acts, claims, edition, most)?;
        Some(Self {
            asked: new.iter().copied().collect(),
            anew: old.into_iter().zip(new).collect(),
        })
    }

    fn print(&self, print: Fingerprint) -> Fingerprint {
        self.anew.get(&print).copied().unwrap_or(print)
    }

    fn replaces(&self, one: Replaces) -> Replaces {
        Replaces {
            act: self.print(one.act),
            line: one.line.map(|line| self.print(line)),
        }
    }

    /// A row of the store before, as a row under the key of today.
    #[must_use]
    pub fn trace(&self, mut act: ActTrace) -> ActTrace {
        let anew = |print: &mut Fingerprint| *print = self.print(*print);
        let perhaps = |print: &mut Option<Fingerprint>| print.iter_mut().for_each(anew);
        perhaps(&mut act.record);
        perhaps(&mut act.content);
        for line in &mut act.services {
            perhaps(&mut line.exact);
            perhaps(&mut line.suspect);
            perhaps(&mut line.id);
        }
        for one in &mut act.attendances {
            perhaps(&mut one.worker_day);
            perhaps(&mut one.place);
            anew(&mut one.insured_moment);
            anew(&mut one.insured);
        }
        act.cases
            .iter_mut()
            .for_each(|case| anew(&mut case.insured));
        act.opened.iter_mut().for_each(anew);
        for one in &mut act.replaces {
            *one = self.replaces(*one);
        }
        act
    }

    /// Rows of both stores as those of one. An act that was made anew already stands in both
    /// for a while: of two rows of one name that hold the same of what is asked for, the one of
    /// today stays.
    #[must_use]
    #[cfg_attr(small, optimize(size))]
    pub fn joined(&self, today: Vec<ActTrace>, before: Vec<ActTrace>) -> Vec<ActTrace> {
        let mut named: BTreeMap<String, Vec<Vec<u128>>> = BTreeMap::new();
        for act in today.iter().filter(|act| !act.label.is_empty()) {
            let held = named.entry(act.label.clone()).or_default();
            held.push(self.held(act));
        }
        let mut joined = today;
        joined.extend(before.into_iter().filter_map(|act| {
            let act = self.trace(act);
            let of_name = named.get(&act.label);
            let held = self.held(&act);
            let twice = of_name.is_some_and(|rows| rows.contains(&held));
            (!twice).then_some(act)
        }));
        joined
    }

    /// What a row holds of what is asked for, each as often as it holds it.
    fn held(&self, act: &ActTrace) -> Vec<u128> {
        let cases = act.cases.iter().map(|case| case.insured);
        let moments = act.attendances.iter().flat_map(AttendanceTrace::prints);
        let all = act.prints().chain(cases).chain(moments);
        let held = all.filter(|print| self.asked.contains(print));
        let mut held: Vec<u128> = held.map(Fingerprint::number).collect();
        sort::numbers(&mut held);
        held
    }

    /// The claims, where corrections name originals of the store before.
    #[must_use]
    pub fn claims(&self, mut claims: Claims) -> Claims {
        for one in &mut claims.corrections {
            one.replaces = self.replaces(one.replaces);
        }
        claims
    }
}

/// The prints in the order of the acts, the same under any key: those that a history is asked
/// for, and those with which its attendances are compared.
fn asked(
    key: &FingerprintKey,
    acts: &[&Act],
    claims: &Claims,
    edition: &Edition,
    most: usize,
) -> Option<Vec<Fingerprint>> {
    let mut asked = Vec::new();
    let mut take = |print: Fingerprint| {
        asked.push(print);
        asked.len() <= most
    };
    if !each_lookup(key, acts, claims, edition, &mut take) {
        return None;
    }
    if claims.attendances {
        let each = acts.iter().flat_map(|act| attendance_traces(key, act));
        for one in each {
            let own = take(one.insured) && take(one.insured_moment);
            if !(own && one.place.is_none_or(&mut take) && one.worker_day.is_none_or(&mut take)) {
                return None;
            }
        }
    }
    Some(asked)
}
