//! Signing in chronological order (mechanism 12).

use crate::act::Act;
use crate::calendar::Moment;
use crate::duplicate::ClearAct;
use crate::finding::{At, Examination, Finding};
use crate::identifier::ActNumber;
use crate::law::catalogue::payment as rules;
use crate::payment::chronology::{Turn, jumped};
use crate::sort;
use alloc::vec::Vec;

/// An act as the queue sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueEntry {
    /// The act.
    pub act: ActNumber,
    /// When the issuer could first sign it.
    pub available: Moment,
    /// Suspended, refused or under review: it keeps its place, and nobody jumps it.
    pub held: bool,
    /// When the issuer signed it.
    pub signed: Option<Moment>,
}

/// A clear act with its place in the queue.
#[derive(Clone, Debug)]
pub struct QueuedAct {
    /// The act.
    pub act: ClearAct,
    /// How it stands in the queue.
    pub entry: QueueEntry,
}

/// An act that the issuer signed. Only [`sign`] makes one, from a [`ClearAct`], so no
/// other act comes onto a register.
#[derive(Clone, Debug)]
pub struct SignedAct {
    act: ClearAct,
    signed: Moment,
}

impl SignedAct {
    /// The act.
    #[must_use]
    pub fn act(&self) -> &Act {
        self.act.act()
    }

    /// When the issuer signed it.
    #[must_use]
    pub fn signed(&self) -> Moment {
        self.signed
    }
}

/// The places of the entries in the order of signing: by the moment since which the
/// issuer could sign, then by act number. Judges those that are signed already; the
/// findings have paths from `acts[0]` on.
pub fn queue(exam: &mut Examination, entries: &[QueueEntry]) -> Vec<usize> {
    let mut order: Vec<(usize, &QueueEntry)> = entries.iter().enumerate().collect();
    sort::by_made_key(&mut order, |(place, entry)| {
        (entry.available, entry.act.normal_form(), *place)
    });
    signing_order(exam, &order);
    order.into_iter().map(|(place, _)| place).collect()
}

/// 12: the issuer signs in chronological order; the finding names the act jumped.
fn signing_order(exam: &mut Examination, order: &[(usize, &QueueEntry)]) {
    let turns: Vec<Turn> = order
        .iter()
        .map(|(_, entry)| Turn {
            came: entry.available,
            done: entry.signed,
            held: entry.held,
        })
        .collect();
    let root = At::root();
    let list = root.field("acts");
    for ((place, entry), earlier) in order.iter().zip(jumped(&turns)) {
        let passed_over = earlier.and_then(|earlier| order.get(earlier));
        match passed_over {
            None => exam.pass(&rules::SIGNING_ORDER),
            Some((_, jumped)) => {
                let path = list.index(*place).field("signed").path();
                let finding = Finding::new(&rules::SIGNING_ORDER, path);
                exam.find(finding.with("act", &entry.act).with("jumped", &jumped.act));
            }
        }
    }
}

/// Judges the queue, and gives the signed acts in the order of signing. Those that are
/// not signed, or are held, come back.
#[must_use]
pub fn sign(exam: &mut Examination, acts: Vec<QueuedAct>) -> (Vec<SignedAct>, Vec<QueuedAct>) {
    let entries: Vec<QueueEntry> = acts.iter().map(|one| one.entry.clone()).collect();
    queue(exam, &entries);
    let (mut signed, mut waiting) = (Vec::new(), Vec::new());
    for one in acts {
        match one.entry.signed.filter(|_| !one.entry.held) {
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
    });
    (signed.collect(), waiting)
}
