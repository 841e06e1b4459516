//! What an edition holds: the rules that stand in it, and the points of its documents.

use crate::law::amendment::renumbered;
use crate::law::register::{DocumentText, Documents, Point};
use crate::law::{Amendment, Clause, Document, Provision, Room, Rule};
use crate::sort;
use alloc::vec::Vec;

/// The rules and the points of an edition: written out, or as changes over a parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Written out.
    Whole {
        /// The rules, in catalogue order.
        rules: &'static [Provision],
        /// The texts whose points are answered.
        documents: Documents,
    },
    /// As the parent, but for the changes.
    Amended {
        /// What is changed.
        parent: &'static Self,
        /// The changes.
        by: &'static [Amendment],
    },
}

impl Contents {
    /// Are these the very same tables?
    pub(crate) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Whole { rules, .. }, Self::Whole { rules: others, .. }) => {
                core::ptr::eq(*rules, *others)
            }
            (Self::Amended { by, .. }, Self::Amended { by: others, .. }) => {
                core::ptr::eq(*by, *others)
            }
            _ => false,
        }
    }

    /// The rule as it stands here; `None` where it does not.
    pub(crate) fn provision(&self, rule: &Rule) -> Option<Provision> {
        match self {
            Self::Whole { rules, .. } => {
                let place = rules.binary_search_by(|one| one.rule.cmp(rule)).ok()?;
                rules.get(place).copied()
            }
            Self::Amended { parent, by } => {
                let mut enacted = enacted(by).filter(|one| one.rule == rule);
                let kept = || parent.provision(rule)?.amended(by);
                enacted.next().or_else(kept)
            }
        }
    }

    /// The rules of one room that stand here, in no order.
    pub(crate) fn each_of(&self, room: Room, take: &mut dyn FnMut(Provision)) {
        match self {
            Self::Whole { rules, .. } => {
                let from = rules.partition_point(|one| one.rule.room < room);
                let rest = rules.get(from..).unwrap_or_default().iter();
                rest.take_while(|one| one.rule.room == room)
                    .for_each(|one| take(*one));
            }
            Self::Amended { parent, by } => {
                parent.each_of(room, &mut |one| {
                    if !enacted(by).any(|new| new.rule == one.rule)
                        && let Some(kept) = one.amended(by)
                    {
                        take(kept);
                    }
                });
                enacted(by)
                    .filter(|one| one.rule.room == room)
                    .for_each(take);
            }
        }
    }

    /// The documents whose points are answered, the main text first.
    pub(crate) fn documents(&self) -> &'static [DocumentText] {
        match self {
            Self::Whole { documents, .. } => documents.texts(),
            Self::Amended { parent, .. } => parent.documents(),
        }
    }

    /// The points of a document, in its order.
    pub(crate) fn points(&self, document: Document) -> Vec<Point> {
        match self {
            Self::Whole { documents, .. } => {
                let texts = documents.texts().iter();
                let mut texts = texts.filter(|text| text.document == document);
                let parts = texts.next().map_or(&[][..], |text| text.parts);
                parts.iter().copied().flatten().copied().collect()
            }
            Self::Amended { parent, by } => amended_points(&parent.points(document), by),
        }
    }
}

fn enacted(by: &'static [Amendment]) -> impl Iterator<Item = Provision> {
    by.iter().filter_map(|one| match one {
        Amendment::Enact(provision) => Some(*provision),
        _ => None,
    })
}

fn amended_points(before: &[Point], by: &[Amendment]) -> Vec<Point> {
    let struck = |point: &Point| {
        by.iter()
            .any(|one| matches!(one, Amendment::Strike(clause) if *clause == point.clause))
    };
    // a point goes where the parent has its new number; a number that is new to it stays
    let place = |clause: Clause| before.iter().position(|point| point.clause == clause);
    let kept = before.iter().filter(|point| !struck(point));
    let mut placed: Vec<(Option<usize>, Point)> = kept
        .map(|point| {
            let clause = renumbered(point.clause, by);
            let place = place(clause).or_else(|| place(point.clause));
            (place, Point { clause, ..*point })
        })
        .collect();
    sort::by_key(&mut placed, |(place, _)| *place);
    let mut points: Vec<Point> = placed.into_iter().map(|(_, point)| point).collect();
    for one in by {
        if let Amendment::Insert { after, point } = one
            && let Some(place) = points.iter().position(|point| point.clause == *after)
        {
            points.insert(place.saturating_add(1), *point);
        }
    }
    points
}
