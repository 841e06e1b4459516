//! Corrections that do not hold.

use crate::duplicate::claims::Spot;
use crate::duplicate::compare::outcome::{Corrected, CorrectionOutcome, Other, Outcomes};
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::index::act::IndexedAct;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use crate::money::Tenge;
use alloc::string::{String, ToString};

/// What became of the corrections, in the turn of their acts.
pub(in crate::duplicate) fn corrections(
    exam: &mut Examination,
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
) {
    for corrected in &outcomes.corrections {
        let one = JudgedCorrection { scene, corrected };
        one.correction_of_another_kind(exam);
        one.correction_without_original(exam);
        one.correction_of_paid(exam);
        one.corrected_twice(exam);
    }
}

struct JudgedCorrection<'s, 'a> {
    scene: &'s Scene<'a>,
    corrected: &'s Corrected<'a>,
}

impl JudgedCorrection<'_, '_> {
    #[inline(never)]
    fn path(&self) -> Path {
        match self.corrected.correction.at {
            Spot::Act(act) => At::root().field("acts").index(act).path(),
            Spot::Line(line) => line.path(),
        }
    }

    #[inline(never)]
    fn finding(&self, rule: &'static Rule) -> Finding {
        let replaces = &self.corrected.correction.replaces;
        let line = replaces
            .line
            .map_or_else(|| "–".into(), |line| self.scene.key.keyed(line).to_string());
        Finding::new(rule, self.path())
            .with("original", self.scene.key.keyed(replaces.act))
            .with("line", line)
            .stake(self.amount())
    }

    /// The money of the correction: of its line, or of the whole act.
    fn amount(&self) -> Option<Tenge> {
        let spot = self.corrected.correction.at;
        let mut acts = self.scene.acts().iter();
        let act = acts.find(|one| one.place == spot.act())?.act;
        match spot {
            Spot::Act(_) => act.total,
            Spot::Line(line) => {
                let case = act.cases.get(line.case)?;
                case.services.get(line.service)?.amount
            }
        }
    }

    /// Why the history cannot answer for an original that it does not hold.
    fn lack(&self) -> Option<Lack> {
        let one = self.scene.acts().get(self.corrected.rank);
        one.and_then(|one| one.record_lack)
    }

    #[inline(never)]
    fn open(&self, exam: &mut Examination, rule: &'static Rule, why: Lack) {
        exam.lack(rule, self.path(), "history", Source::Register, why);
    }

    fn indexed(&self, number: u32) -> String {
        let act = self.scene.query().and_then(|query| query.act(number));
        act.map_or_else(String::new, |act| IndexedAct::label(act).to_string())
    }

    /// An act is presented in place of an act, a line in place of a line.
    fn correction_of_another_kind(&self, exam: &mut Examination) {
        let rule = &rules::CORRECTION_OF_ANOTHER_KIND;
        match self.corrected.outcome {
            CorrectionOutcome::OfAnotherKind => exam.find(self.finding(rule)),
            _ => exam.pass(rule),
        }
    }

    /// The original must be in the history.
    fn correction_without_original(&self, exam: &mut Examination) {
        let rule = &rules::CORRECTION_WITHOUT_ORIGINAL;
        match (self.corrected.outcome, self.lack()) {
            (CorrectionOutcome::OfAnotherKind, _) => {}
            (CorrectionOutcome::Found { .. }, _) => exam.pass(rule),
            (CorrectionOutcome::WithoutOriginal, None) => exam.find(self.finding(rule)),
            (CorrectionOutcome::WithoutOriginal, Some(why)) => self.open(exam, rule, why),
        }
    }

    /// The original must not be paid; reversed it may be.
    fn correction_of_paid(&self, exam: &mut Examination) {
        let rule = &rules::CORRECTION_OF_PAID;
        match (self.corrected.outcome, self.lack()) {
            (CorrectionOutcome::Found { paid: None, .. }, _) => exam.pass(rule),
            (
                CorrectionOutcome::Found {
                    paid: Some(act), ..
                },
                _,
            ) => {
                exam.find(self.finding(rule).with("other", self.indexed(act)));
            }
            (CorrectionOutcome::WithoutOriginal, Some(why)) => self.open(exam, rule, why),
            _ => {}
        }
    }

    /// The original is replaced once: as a whole, or each of its lines. What replaces
    /// the whole act replaces all of its lines.
    fn corrected_twice(&self, exam: &mut Examination) {
        let rule = &rules::CORRECTED_TWICE;
        match (self.corrected.outcome, self.lack()) {
            (CorrectionOutcome::Found { replaced_by, .. }, _) => match replaced_by {
                None => exam.pass(rule),
                Some(other) => {
                    let other = match other {
                        Other::Call(_) => "acts".into(),
                        Other::Indexed(act) => self.indexed(act),
                    };
                    exam.find(self.finding(rule).with("other", other));
                }
            },
            (CorrectionOutcome::WithoutOriginal, Some(why)) => self.open(exam, rule, why),
            _ => {}
        }
    }
}
