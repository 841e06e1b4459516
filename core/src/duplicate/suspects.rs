//! Suspects (D3): a like line of the insured, in this call or before.

use crate::duplicate::copies::Repeat;
use crate::duplicate::services::Judged;
use crate::duplicate::{HistoryStatus, IndexedAct};
use crate::finding::{Examination, Finding};
use crate::law::catalogue::duplicate as rules;
use alloc::string::String;
use alloc::vec::Vec;

/// What a line is like.
struct Like<'a> {
    differs: String,
    other: String,
    place: String,
    /// The act of the history that is named.
    named: Option<&'a IndexedAct>,
}

impl Like<'_> {
    fn told(&self, finding: Finding) -> Finding {
        let finding = finding.with("differs", &self.differs);
        finding
            .with("other", &self.other)
            .with("place", &self.place)
    }
}

impl<'a> Judged<'a> {
    /// D3: a like line of the insured. A reason from the caller's list, with its
    /// document, makes it a note.
    pub(super) fn service_suspect(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_SUSPECT;
        let Some(like) = self.like() else {
            if self.scene.distinct.contains_key(&self.line.at) {
                // a reason for a line that is like no other
                exam.pass(&rules::SUSPECT_EXPLAINED);
            }
            self.silent(exam, rule);
            return false;
        };
        if self.suspect_explained(exam, &like) {
            exam.pass(rule);
            return false;
        }
        let finding = like.told(self.finding(rule));
        exam.find(self.others(finding, Some(self.line.suspect), like.named));
        true
    }

    /// D3 with a reason that holds: a note, and the reason is kept in it.
    fn suspect_explained(&self, exam: &mut Examination, like: &Like<'_>) -> bool {
        let own = self.scene.distinct.get(&self.line.at);
        // a reason at either line of a pair explains it
        let earlier = match self.copy {
            Some(Repeat::Suspect(first)) if like.named.is_none() => self.other(first),
            _ => None,
        };
        let its = earlier.and_then(|(line, _)| self.scene.distinct.get(&line.at));
        let Some(distinct) = own.or(its) else {
            return false;
        };
        let finding = Finding::new(&rules::SUSPECT_EXPLAINED, self.path())
            .with("service", self.line.key.code)
            .with("reason", distinct.reason)
            .with("document", distinct.document);
        exam.find(like.told(finding));
        true
    }

    /// Has the other line of the call a reason, and this one none?
    fn only_its_reason(&self, first: usize) -> bool {
        let distinct = &self.scene.distinct;
        let its = self.other(first).map(|(line, _)| line.at);
        its.is_some_and(|at| distinct.contains_key(&at)) && !distinct.contains_key(&self.line.at)
    }

    fn like(&self) -> Option<Like<'a>> {
        let earlier = self.earlier_suspect();
        // what was accepted or paid is a stronger sign than a line of this call, and any
        // is a stronger one than a line whose own reason explains the pair
        let settled = |act: &IndexedAct| act.status() != HistoryStatus::InProcess;
        match (self.copy, earlier) {
            (Some(Repeat::Suspect(first)), earlier)
                if earlier.is_none_or(|(act, _)| !settled(act) && !self.only_its_reason(first)) =>
            {
                let (other, place) = self.place_of(first);
                let differs = self.differs(first);
                Some(Like {
                    differs,
                    other,
                    place,
                    named: None,
                })
            }
            (_, Some((act, shift))) => Some(Like {
                differs: self.differs_from_print(shift).into(),
                other: act.label().into(),
                place: alloc::format!("history, {}", act.status()),
                named: Some(act),
            }),
            _ => None,
        }
    }

    /// What a print tells of the differences: the same insured and service on that day,
    /// and another exact print where this line has one.
    fn differs_from_print(&self, shift: i64) -> &'static str {
        match self.line.exact {
            _ if shift != 0 => "day",
            Some(_) => "worker or time",
            None => "worker not given",
        }
    }

    /// A like line of an earlier act, with the days between.
    fn earlier_suspect(&self) -> Option<(&'a IndexedAct, i64)> {
        let asking = self.scene.asking?;
        let original = self.scene.original(self.line);
        // one line of the original act is the one that is replaced: the nearest by day
        let mut replaced = original.map(|original| original.act);
        days_outward(self.scene.window).find_map(|shift| {
            let print = if shift == 0 {
                self.met.suspect.then_some(self.line.suspect)?
            } else {
                let day = self.line.key.at.day().plus_days(shift)?;
                self.line.key.suspect(self.scene.key, day.ordinal())
            };
            let alone = replaced.filter(|act| match asking.lines_of(print, *act) {
                0 => false,
                lines => {
                    replaced = None;
                    lines == 1
                }
            });
            let fits = |act| self.counts(act) && Some(act) != alone;
            let act = asking
                .settled(print, &fits)
                .or_else(|| asking.in_process(print, &fits));
            Some((act?, shift))
        })
    }

    fn differs(&self, place: usize) -> String {
        let Some((line, one)) = self.other(place) else {
            return String::new();
        };
        let (mine, its) = (&self.line.key, &line.key);
        let fields = [
            ("worker", mine.worker != its.worker),
            ("day", mine.at.day() != its.at.day()),
            ("time", mine.at.second_of_day() != its.at.second_of_day()),
            ("provider", self.one.act.provider != one.act.provider),
        ];
        let named = fields.into_iter().filter(|(_, differs)| *differs);
        let names: Vec<&str> = named.map(|(name, _)| name).collect();
        names.join(", ")
    }
}

/// The day itself, and then those around it, the nearest first.
fn days_outward(window: u32) -> impl Iterator<Item = i64> {
    let around = (1..=i64::from(window)).flat_map(|shift| [shift.saturating_neg(), shift]);
    core::iter::once(0).chain(around)
}
