//! Suspects (D3): a like line of the insured, in this call or before.

use crate::duplicate::compare::outcome::{
    ActOutcome, Like, LineOutcome, OriginalLine, Other, ReasonAt,
};
use crate::duplicate::compare::presented::Line;
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::reach::days_outward;
use crate::duplicate::trace::HistoryStatus;

/// A line that is no exact copy.
pub(super) struct Suspect<'s, 'a> {
    pub(super) scene: &'s Scene<'a>,
    pub(super) line: &'s Line<'a>,
    pub(super) act: &'s ActOutcome,
    pub(super) original: Option<OriginalLine>,
    /// Does the history hold its print of suspicion at all?
    pub(super) is_held: bool,
}

impl Suspect<'_, '_> {
    /// What it is like, the first like line of the call given, and whether a reason
    /// explains it.
    pub(super) fn outcome(&self, in_call: Option<usize>) -> LineOutcome {
        let Some(like) = self.like(in_call) else {
            return LineOutcome::Unlike;
        };
        // a reason at either line of a pair explains it
        let at = match like.other {
            _ if self.scene.reasons.at(self.line.at).is_some() => ReasonAt::Line,
            Other::Call(first) if self.is_explained(first) => ReasonAt::Other,
            Other::Call(_) | Other::Indexed(_) => return LineOutcome::Suspect(like),
        };
        LineOutcome::Explained(like, at)
    }

    /// Has a line of the call a reason?
    fn is_explained(&self, number: usize) -> bool {
        let line = self.scene.line(number);
        line.is_some_and(|(line, _)| self.scene.reasons.at(line.at).is_some())
    }

    fn like(&self, in_call: Option<usize>) -> Option<Like> {
        let indexed = self.indexed();
        let own_reason = self.scene.reasons.at(self.line.at).is_some();
        // what was accepted or paid is a stronger sign than a line of this call, and any
        // is a stronger one than a line whose own reason explains the pair
        let stronger = |like: Like, first: usize| {
            self.is_settled(like.other) || (self.is_explained(first) && !own_reason)
        };
        match (in_call, indexed) {
            (Some(first), indexed) if !indexed.is_some_and(|like| stronger(like, first)) => {
                Some(Like {
                    other: Other::Call(first),
                    days: 0,
                })
            }
            (_, indexed) => indexed,
        }
    }

    fn is_settled(&self, other: Other) -> bool {
        let Other::Indexed(number) = other else {
            return false;
        };
        let act = self.scene.query().and_then(|query| query.act(number));
        act.map(IndexedAct::status) != Some(HistoryStatus::InProcess)
    }

    /// A like line of an earlier act, with the days between.
    fn indexed(&self) -> Option<Like> {
        let query = self.scene.query()?;
        if self.scene.window == 0 && !self.is_held {
            return None;
        }
        // one line of the original act is the one that is replaced: the nearest by day
        let mut replaced = self.original.map(|original| original.act);
        days_outward(self.scene.window).find_map(|days| {
            let print = if days == 0 {
                self.is_held.then_some(self.line.suspect)?
            } else {
                let day = self.line.key.at.day().plus_days(days.into())?;
                self.line.key.suspect(self.scene.key, day.ordinal())
            };
            let alone = replaced.filter(|act| match query.lines_of(print, *act) {
                0 => false,
                lines => {
                    replaced = None;
                    lines == 1
                }
            });
            let fits = |act| self.act.may_repeat(act) && Some(act) != alone;
            let act = query.settled(print, &fits);
            let act = act.or_else(|| query.in_process(print, &fits));
            let act = act.or_else(|| query.foreign(print, &fits));
            Some(Like {
                other: Other::Indexed(act?),
                days,
            })
        })
    }
}
