//! What the month's own checks of an act came to: that verdict is what the settlement gets.

use super::super::findings::ActName;
use super::super::run::Closed;
use qalqan_core::finding::Outcome;
use qalqan_core::law::Effect;
use qalqan_core::signature::Digest;
use std::collections::{BTreeMap, BTreeSet};

/// The verdicts of all acts when their checks were done.
#[derive(Clone, Debug, Default)]
pub(super) struct Verdicts {
    heaviest: BTreeMap<ActName, Effect>,
    open: BTreeSet<ActName>,
}

impl Verdicts {
    pub(super) fn of(closed: &Closed) -> Self {
        let mut heaviest: BTreeMap<ActName, Effect> = BTreeMap::new();
        for found in &closed.found {
            let effect = heaviest.entry(found.name.clone()).or_insert(found.effect);
            *effect = (*effect).max(found.effect);
        }
        let open = closed.open.iter().map(|one| one.name.clone());
        Self {
            heaviest,
            open: open.collect(),
        }
    }

    pub(super) fn outcome(&self, name: &ActName) -> Outcome {
        match self.heaviest.get(name) {
            Some(Effect::Stop) => Outcome::Stopped,
            Some(Effect::Refuse) => Outcome::Refused,
            Some(Effect::Suspend) => Outcome::Suspended,
            Some(Effect::Review) => Outcome::Review,
            _ if self.open.contains(name) => Outcome::Unchecked,
            _ => Outcome::Clear,
        }
    }
}

/// The digest of what the checks said of an act, row by row.
pub(super) fn digest(closed: &Closed, name: &ActName) -> Digest {
    let found = closed.found.iter().filter(|one| one.name == *name);
    let open = closed.open.iter().filter(|one| one.name == *name);
    let found = found.map(|one| format!("{} {} {}\n", one.code, one.effect.name(), one.path));
    let open = open.map(|one| format!("{} {} {}\n", one.code, one.lack, one.path));
    let text: String = found.chain(open).collect();
    Digest::of(text.as_bytes())
}
