//! Reasons why a line is not another's copy, or a stay is no sign.

use crate::duplicate::claims::Distinct;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

/// A reason with its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::duplicate) struct Reason<'a> {
    pub(in crate::duplicate) reason: &'a str,
    pub(in crate::duplicate) document: &'a str,
}

/// The reasons of a call, by the places that they are given for.
pub(in crate::duplicate) struct Reasons<'a, P> {
    /// Those that explain.
    known: BTreeMap<P, Reason<'a>>,
    /// Those that explain something, counted with others of one place.
    pub(in crate::duplicate) passed: u64,
    /// Those outside the caller's list, or without a document: they explain nothing.
    pub(in crate::duplicate) unknown: Vec<(P, Reason<'a>)>,
}

impl<'a, P: Copy + Ord> Reasons<'a, P> {
    /// A reason must be one of the list, with a document; of several of one place the
    /// first by its text explains, whatever their order.
    pub(in crate::duplicate) fn of(list: &[String], distinct: &'a [Distinct<P>]) -> Self {
        let mut reasons = Self {
            known: BTreeMap::new(),
            passed: 0,
            unknown: Vec::new(),
        };
        let list: BTreeSet<&str> = list.iter().map(String::as_str).collect();
        for one in distinct {
            let reason = Reason {
                reason: &one.reason,
                document: &one.document,
            };
            if list.contains(reason.reason) && !reason.document.trim().is_empty() {
                reasons.passed = reasons.passed.saturating_add(1);
                let known = reasons.known.entry(one.at).or_insert(reason);
                *known = reason.min(*known);
            } else {
                reasons.unknown.push((one.at, reason));
            }
        }
        reasons
    }

    /// The reason of a place.
    pub(in crate::duplicate) fn at(&self, place: P) -> Option<Reason<'a>> {
        self.known.get(&place).copied()
    }

    /// Does none of them explain anything?
    pub(in crate::duplicate) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}
