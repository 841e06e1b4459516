//! Whole acts: the same number again (D0), the same content again (D0b).

use crate::duplicate::compare::outcome::{ActOutcome, Other, Outcomes, WholeOutcome};
use crate::duplicate::compare::presented::Presented;
use crate::duplicate::compare::scene::Scene;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use alloc::string::{String, ToString};

/// What the number of an act is compared by.
pub(super) const NUMBER: &str = "number, provider, contract, month";

/// What its content is compared by.
pub(super) const CONTENT: &str = "provider, services";

/// What became of the acts as wholes.
pub(in crate::duplicate) fn acts(
    exam: &mut Examination,
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
) {
    for (presented, outcome) in scene.acts().iter().zip(&outcomes.acts) {
        let one = JudgedAct {
            scene,
            presented,
            outcome,
        };
        one.act_again(exam);
        one.content_again(exam);
    }
}

/// An act with what became of it.
struct JudgedAct<'s, 'a> {
    scene: &'s Scene<'a>,
    presented: &'s Presented<'a>,
    outcome: &'s ActOutcome,
}

impl JudgedAct<'_, '_> {
    /// D0: an act of this number was presented before.
    fn act_again(&self, exam: &mut Examination) {
        let finding = (self.outcome.number, "number", true);
        let silence = (NUMBER, self.presented.record_lack);
        self.tell(exam, &rules::ACT_AGAIN, finding, silence);
    }

    /// D0b: its content was presented before under another number.
    fn content_again(&self, exam: &mut Examination) {
        // its money is counted once: with the number, where that was found
        let counts_money = !matches!(self.outcome.number, WholeOutcome::Again(_));
        let finding = (self.outcome.content, "cases", counts_money);
        let silence = (CONTENT, self.presented.content_lack);
        self.tell(exam, &rules::CONTENT_AGAIN, finding, silence);
    }

    /// A finding, a pass, or not checked.
    #[inline(never)]
    fn tell(
        &self,
        exam: &mut Examination,
        rule: &'static Rule,
        (outcome, field, counts_money): (WholeOutcome, &'static str, bool),
        (key, why): (&'static str, Option<Lack>),
    ) {
        let root = At::root();
        let acts = root.field("acts");
        let at = acts.index(self.presented.place);
        let other = match outcome {
            // told by its own rule
            WholeOutcome::SamePair | WholeOutcome::Foreign(_) => return,
            WholeOutcome::NoKey => {
                exam.lack(rule, at.path(), key, Source::Mis, Lack::NoKey);
                return;
            }
            WholeOutcome::New => {
                match why {
                    Some(why) => exam.lack(rule, at.path(), "history", Source::Register, why),
                    None => exam.pass(rule),
                }
                return;
            }
            WholeOutcome::Again(other) => other,
        };
        let (number, place) = self.name(other);
        let finding = Finding::new(rule, at.field(field).path())
            .with("act", self.presented.label())
            .with("other", number)
            .with("place", place);
        exam.find(finding.stake(self.presented.act.total.filter(|_| counts_money)));
    }

    /// The other act by its number, and where it is.
    fn name(&self, other: Other) -> (String, String) {
        match other {
            Other::Call(rank) => {
                let other = self.scene.acts().get(rank);
                other.map_or_else(
                    || (String::new(), String::new()),
                    |other| (other.label(), other.path_text()),
                )
            }
            Other::Indexed(number) => {
                let act = self.scene.query().and_then(|query| query.act(number));
                act.map_or_else(
                    || (String::new(), String::new()),
                    |act| {
                        let place = alloc::format!("history, {}", act.status());
                        (act.label().to_string(), place)
                    },
                )
            }
        }
    }
}
