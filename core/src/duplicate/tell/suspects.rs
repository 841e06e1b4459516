//! Suspects (D3): a like line of the insured, in this call or before.

use crate::duplicate::compare::outcome::{Like, LineOutcome, Other, ReasonAt};
use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::tell::lines::JudgedLine;
use crate::finding::{Examination, Finding};
use crate::law::catalogue::duplicate as rules;
use alloc::string::String;
use alloc::vec::Vec;

impl JudgedLine<'_, '_> {
    /// D3: a like line of the insured. A reason from the caller's list, with its
    /// document, makes it a note.
    pub(super) fn service_suspect(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_SUSPECT;
        match self.outcome {
            LineOutcome::Suspect(like) => {
                let finding = self.with_like(self.finding(rule), like);
                let named = self.named(like);
                exam.find(self.further(finding, Some(self.line.suspect), named));
                true
            }
            LineOutcome::Explained(like, at) => {
                self.suspect_explained(exam, like, at);
                exam.pass(rule);
                false
            }
            _ => {
                if self.scene.reasons.at(self.line.at).is_some() {
                    // a reason for a line that is like no other
                    exam.pass(&rules::SUSPECT_EXPLAINED);
                }
                self.silent(exam, rule);
                false
            }
        }
    }

    /// D3 with a reason that explains it: a note, and the reason is kept in it.
    fn suspect_explained(&self, exam: &mut Examination, like: Like, at: ReasonAt) {
        let place = match (at, like.other) {
            (ReasonAt::Other, Other::Call(number)) => self.scene.line(number),
            _ => Some((self.line, self.presented)),
        };
        let reason = place.and_then(|(line, _)| self.scene.reasons.at(line.at));
        let Some(reason) = reason else {
            return;
        };
        let finding = Finding::new(&rules::SUSPECT_EXPLAINED, self.path())
            .with("service", self.line.key.code)
            .with("reason", reason.reason)
            .with("document", reason.document);
        exam.find(self.with_like(finding, like));
    }

    fn named(&self, like: Like) -> Option<&IndexedAct> {
        match like.other {
            Other::Call(_) => None,
            Other::Indexed(number) => self.indexed(number),
        }
    }

    /// What differs, and the other line.
    fn with_like(&self, finding: Finding, like: Like) -> Finding {
        let (differs, other, place) = match like.other {
            Other::Call(number) => {
                let (other, place) = self.name(number);
                (self.differs(number), other, place)
            }
            Other::Indexed(_) => {
                let act = self.named(like);
                let place = act.map(|act| alloc::format!("history, {}", act.status()));
                let other = act.map_or_else(String::new, |act| act.label().into());
                let differs = self.differs_from_print(like.days).into();
                (differs, other, place.unwrap_or_default())
            }
        };
        let finding = finding.with("differs", differs);
        finding.with("other", other).with("place", place)
    }

    /// What a print says of the differences: the same insured and service on that day,
    /// and another exact print where this line has one.
    fn differs_from_print(&self, days: i32) -> &'static str {
        match self.line.exact {
            _ if days != 0 => "day",
            Some(_) => "worker or time",
            None => "worker not given",
        }
    }

    fn differs(&self, number: usize) -> String {
        let Some((line, one)) = self.scene.line(number) else {
            return String::new();
        };
        let (mine, its) = (&self.line.key, &line.key);
        let fields = [
            ("worker", mine.worker != its.worker),
            ("day", mine.at.day() != its.at.day()),
            ("time", mine.at.second_of_day() != its.at.second_of_day()),
            ("provider", self.presented.act.provider != one.act.provider),
        ];
        let named = fields.into_iter().filter(|(_, differs)| *differs);
        let names: Vec<&str> = named.map(|(name, _)| name).collect();
        names.join(", ")
    }
}
