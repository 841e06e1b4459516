//! The acts of a call in their turn: what is refused presents nothing that a later act
//! could repeat, as if one had been presented after the other.

use crate::duplicate::compare::attendances::attendances;
use crate::duplicate::compare::corrections::Corrections;
use crate::duplicate::compare::frequencies::frequencies;
use crate::duplicate::compare::lines::Lines;
use crate::duplicate::compare::outcome::{ActOutcome, LineOutcomes, Outcomes};
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::compare::whole_acts::WholeActs;

/// Compares corrections, whole acts, lines, how often services were given, and who was with
/// whom.
#[cfg_attr(small, optimize(size))]
pub(in crate::duplicate) fn compare<'a>(scene: &Scene<'a>) -> Outcomes<'a> {
    let mut outcomes = Outcomes {
        lines: LineOutcomes::of(scene.lines().len()),
        ..Outcomes::default()
    };
    let mut corrections = Corrections::of(scene.acts(), scene.query(), scene.claims);
    let mut whole = WholeActs::default();
    let mut lines = Lines::of(scene);
    // no other act asks for what the last one presents
    let last = scene.acts().len().saturating_sub(1);
    for (rank, one) in scene.acts().iter().enumerate() {
        let mut act = ActOutcome::of(rank, one.own);
        let turn = (rank, one.record_lack);
        corrections.compare(
            turn,
            &mut act,
            &mut outcomes.originals,
            &mut outcomes.corrections,
        );
        whole.compare(one, &mut act, scene.query());
        lines.compare(one, &mut act, &outcomes.originals, &mut outcomes.lines);
        let is_refused = act.is_refused();
        corrections.keep(is_refused);
        if !is_refused && rank < last {
            whole.keep(rank, one);
            lines.keep(act.class);
        }
        outcomes.acts.push(act);
    }
    outcomes.frequencies = frequencies(scene, &outcomes);
    outcomes.attendances = attendances(scene, &outcomes);
    outcomes
}
