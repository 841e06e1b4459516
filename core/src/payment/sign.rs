//! Signing in chronological order (mechanism 12).

use crate::act::Act;
use crate::calendar::Moment;
use crate::duplicate::ClearAct;
use crate::fact::{Lack, Source, single};
use crate::finding::{At, Examination, Finding, Verdict};
use crate::identifier::ActNumber;
use crate::law::catalogue::payment as rules;
use crate::law::{Effect, Rule};
use crate::money::Tenge;
use crate::payment::chronology::{Turn, jumped};
use crate::payment::{Acceptance, AcceptedUnchecked};
use crate::sort;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

/// An act as the queue sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueEntry {
    /// The act.
    pub act: ActNumber,
    /// When the issuer could first sign it.
    pub available: Moment,
    /// Put on hold by the issuer, for a review say: it keeps its place, and nobody jumps it.
    pub held: bool,
    /// The check suspends it. [`sign`] adds what the act's own verdict says.
    pub suspended: bool,
    /// Codes of the rules that could not be checked. [`sign`] adds the act's own.
    pub unchecked: Vec<String>,
    /// What the issuer accepts unchecked; it is kept with the signed act.
    pub accepts: Vec<AcceptedUnchecked>,
    /// When the issuer signed it.
    pub signed: Option<Moment>,
}

impl QueueEntry {
    /// Why the act may not be signed yet: `suspended`, or the least code that was neither
    /// checked nor accepted.
    #[must_use]
    pub fn hindrance(&self) -> Option<&str> {
        if self.suspended {
            return Some("suspended");
        }
        self.open().min()
    }

    /// The codes that were neither checked nor accepted.
    fn open(&self) -> impl Iterator<Item = &str> {
        let accepted = |code: &str| self.accepts.iter().any(|one| one.rule().code == code);
        let codes = self.unchecked.iter().map(String::as_str);
        codes.filter(move |code| !accepted(code))
    }

    /// Do two entries say the same of one act?
    fn alike(&self, other: &Self) -> bool {
        let told = |entry: &Self| (entry.available, entry.signed, entry.held, entry.suspended);
        let open = |entry: &Self| entry.open().map(String::from).collect::<BTreeSet<_>>();
        told(self) == told(other) && open(self) == open(other)
    }

    /// Held by the issuer or hindered by the check.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.held || self.hindrance().is_some()
    }

    /// What the check of the act left open is the act's, whatever the caller wrote.
    fn with_verdict(mut self, verdict: &Verdict) -> Self {
        self.suspended |= verdict
            .effect()
            .is_some_and(|effect| effect >= Effect::Suspend);
        let open = verdict.coverage.iter().filter(|line| line.not_checked > 0);
        self.unchecked
            .extend(open.map(|line| String::from(line.rule.code)));
        self
    }
}

/// A clear act with its place in the queue.
#[derive(Clone, Debug)]
pub struct QueuedAct {
    /// The act.
    pub act: ClearAct,
    /// Its place in the queue.
    pub entry: QueueEntry,
}

/// An act that the issuer signed. Only [`sign`] makes one, from a [`ClearAct`], so no
/// other act comes onto a register.
#[derive(Clone, Debug)]
pub struct SignedAct {
    act: ClearAct,
    signed: Moment,
    accepts: Vec<AcceptedUnchecked>,
    acceptance: Option<Acceptance>,
}

impl SignedAct {
    /// The act with what the issuer deducts from it. `None` where the acceptance is of
    /// another total than the act's.
    #[must_use]
    pub fn accepted(self, acceptance: Acceptance) -> Option<Self> {
        let same = self.act().total == Some(acceptance.amounts().presented);
        same.then_some(Self {
            acceptance: Some(acceptance),
            ..self
        })
    }

    /// The amount to invoice and to pay: what was accepted, or all where nothing was
    /// deducted.
    #[must_use]
    pub fn amount(&self) -> Option<Tenge> {
        let accepted = self.acceptance.as_ref().map(|one| one.amounts().accepted);
        accepted.or(self.act().total)
    }

    /// The act.
    #[must_use]
    pub fn act(&self) -> &Act {
        self.act.act()
    }

    /// What the issuer accepted unchecked.
    #[must_use]
    pub fn accepts(&self) -> &[AcceptedUnchecked] {
        &self.accepts
    }

    /// When the issuer signed it.
    #[must_use]
    pub fn signed(&self) -> Moment {
        self.signed
    }
}

/// The places of entries beside which another one says something else of their act.
fn contradicted(entries: &[QueueEntry]) -> BTreeSet<usize> {
    // a tree, since whoever writes an entry chooses its number
    let mut acts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, entry) in entries.iter().enumerate() {
        let places = acts.entry(entry.act.normal_form());
        places.or_default().push(place);
    }
    let differ = |places: &Vec<usize>| {
        let own = places.iter().filter_map(|place| entries.get(*place));
        single(own, |one, other| one.alike(other)).is_err()
    };
    acts.into_values().filter(differ).flatten().collect()
}

/// The place of the entry to sign next, of the places in the order of signing: it is not
/// signed and does not wait. None where another entry says something else of that act: it
/// may be the next one or not.
#[must_use]
pub fn next_to_sign(entries: &[QueueEntry], order: &[usize]) -> Option<usize> {
    let mut places = order.iter().copied();
    let next = places.find(|place| {
        let entry = entries.get(*place);
        entry.is_some_and(|entry| entry.signed.is_none() && !entry.waits())
    });
    next.filter(|place| !contradicted(entries).contains(place))
}

/// The places of the entries in the order of signing: by the moment since which the
/// issuer could sign, then by act number. Judges those that are signed already; the
/// findings have paths from `acts[0]` on.
pub fn queue(exam: &mut Examination, entries: &[QueueEntry]) -> Vec<usize> {
    judged(exam, entries, &contradicted(entries))
}

fn judged(exam: &mut Examination, entries: &[QueueEntry], apart: &BTreeSet<usize>) -> Vec<usize> {
    let mut order: Vec<(usize, &QueueEntry)> = entries.iter().enumerate().collect();
    sort::by_made_key(&mut order, |(place, entry)| {
        (entry.available, entry.act.normal_form(), *place)
    });
    signing_order(exam, &order, apart);
    accepted_unchecked(exam, entries);
    signed_ready(exam, entries, apart);
    order.into_iter().map(|(place, _)| place).collect()
}

/// 12: the issuer signs in chronological order; the finding names the act jumped.
fn signing_order(exam: &mut Examination, order: &[(usize, &QueueEntry)], apart: &BTreeSet<usize>) {
    let rule = &rules::SIGNING_ORDER;
    let turns: Vec<Turn> = order
        .iter()
        .map(|(_, entry)| Turn {
            came: entry.available,
            done: entry.signed,
            held: entry.waits(),
        })
        .collect();
    let root = At::root();
    let list = root.field("acts");
    for ((place, entry), earlier) in order.iter().zip(jumped(&turns)) {
        let passed_over = earlier.and_then(|earlier| order.get(earlier));
        match passed_over {
            None => sound(exam, rule, &list.index(*place), !apart.contains(place)),
            Some((_, jumped)) => {
                let path = list.index(*place).field("signed").path();
                let finding = Finding::new(rule, path);
                exam.find(finding.with("act", &entry.act).with("jumped", &jumped.act));
            }
        }
    }
}

/// An entry that nothing speaks against passes where it is the only word on its act.
fn sound(exam: &mut Examination, rule: &'static Rule, at: &At<'_>, alone: bool) {
    if alone {
        exam.pass(rule);
    } else {
        exam.lack(
            rule,
            at.path(),
            "acts",
            Source::Register,
            Lack::Contradicting,
        );
    }
}

/// What the issuer accepts unchecked stays in the verdict.
fn accepted_unchecked(exam: &mut Examination, entries: &[QueueEntry]) {
    let root = At::root();
    let list = root.field("acts");
    for (place, entry) in entries.iter().enumerate() {
        let here = list.index(place);
        let accepts = here.field("accepts");
        if entry.accepts.is_empty() {
            exam.pass(&rules::ACCEPTED_UNCHECKED);
        }
        for (place, accepted) in entry.accepts.iter().enumerate() {
            accepted.tell(exam, &accepts.index(place));
        }
    }
}

/// 12: the signature follows the check: an act that it suspends or leaves open waits.
fn signed_ready(exam: &mut Examination, entries: &[QueueEntry], apart: &BTreeSet<usize>) {
    let rule = &rules::SIGNED_READY;
    let root = At::root();
    let list = root.field("acts");
    let signed = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.signed.is_some());
    for (place, entry) in signed {
        match entry.hindrance() {
            None => sound(exam, rule, &list.index(place), !apart.contains(&place)),
            Some(reason) => {
                let path = list.index(place).field("signed").path();
                let finding = Finding::new(rule, path);
                exam.find(finding.with("act", &entry.act).with("reason", reason));
            }
        }
    }
}

/// Judges the queue, and gives the signed acts in the order of signing. Those that are
/// not signed, are on hold, or whose check suspends them or is not complete, come back, as
/// do those of which two entries say different things.
#[must_use]
pub fn sign(exam: &mut Examination, acts: Vec<QueuedAct>) -> (Vec<SignedAct>, Vec<QueuedAct>) {
    let acts = acts.into_iter().map(|one| QueuedAct {
        entry: one.entry.with_verdict(one.act.checked().verdict()),
        act: one.act,
    });
    let acts: Vec<QueuedAct> = acts.collect();
    let entries: Vec<QueueEntry> = acts.iter().map(|one| one.entry.clone()).collect();
    let apart = contradicted(&entries);
    judged(exam, &entries, &apart);
    let (mut signed, mut waiting) = (Vec::new(), Vec::new());
    for (place, one) in acts.into_iter().enumerate() {
        let ready = !one.entry.waits() && !apart.contains(&place);
        match one.entry.signed.filter(|_| ready) {
            Some(moment) => signed.push((moment, one)),
            None => waiting.push(one),
        }
    }
    sort::by_made_key(&mut signed, |(moment, one)| {
        (*moment, one.entry.act.normal_form())
    });
    let signed = signed.into_iter().map(|(signed, one)| SignedAct {
        act: one.act,
        signed,
        accepts: one.entry.accepts,
        acceptance: None,
    });
    (signed.collect(), waiting)
}
