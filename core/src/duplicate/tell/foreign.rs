//! What other systems hold, by prints that nobody here has seen opened.

use crate::duplicate::compare::outcome::{ActOutcome, LineOutcome, Outcomes, WholeOutcome};
use crate::duplicate::compare::presented::Presented;
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::tell::acts::{CONTENT, NUMBER};
use crate::duplicate::tell::lines::lacks;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::law::catalogue::duplicate as rules;
use crate::money::Tenge;
use alloc::vec::Vec;

/// DUP-024: an act or a line of it repeats what another system says that it holds.
///
/// Whoever has the key can make a print of anybody's line, so a print alone refuses nobody:
/// a person looks. Once that system has shown what the print is of, it counts as one of the
/// host's own. Of an act without a key, and where the history cannot answer, that no such act
/// is found is *not checked*. Speaks with `other` and `origin`; the money of the line, or of
/// the whole act, is at stake.
pub(in crate::duplicate) fn held_elsewhere(
    exam: &mut Examination,
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
) {
    let rule = &rules::HELD_ELSEWHERE;
    let holds = scene
        .query()
        .is_some_and(|query| query.history.index().holds_foreign());
    for (presented, act) in scene.acts().iter().zip(&outcomes.acts) {
        if !holds {
            exam.skip(rule);
            continue;
        }
        let found = hits(scene, outcomes, (presented, act));
        if found.is_empty() {
            let root = At::root();
            let acts = root.field("acts");
            let path = acts.index(presented.place).path();
            match unanswered(scene, (presented, act)) {
                None => exam.pass(rule),
                Some((what, source, why)) => exam.lack(rule, path, what, source, why),
            }
        }
        for (path, number, stake) in found {
            let held = scene.query().and_then(|query| query.act(number));
            let finding = Finding::new(rule, path)
                .with("other", held.map_or("", IndexedAct::label))
                .with("origin", held.and_then(IndexedAct::origin).unwrap_or("–"));
            exam.find(finding.stake(stake));
        }
    }
}

/// Why it says nothing that no act of another system is found: a key that is not there, or
/// what the history cannot answer for.
fn unanswered(
    scene: &Scene<'_>,
    (presented, act): (&Presented<'_>, &ActOutcome),
) -> Option<(&'static str, Source, Lack)> {
    for (outcome, key) in [(act.number, NUMBER), (act.content, CONTENT)] {
        if outcome == WholeOutcome::NoKey {
            return Some((key, Source::Mis, Lack::NoKey));
        }
    }
    let whole = presented.record_lack.or(presented.content_lack);
    let lines = scene.lines().get(presented.lines.clone());
    let mut lines = lines.unwrap_or_default().iter();
    let why = whole.or_else(|| lines.find_map(|line| lacks(scene, line, presented).1));
    why.map(|why| ("history", Source::Register, why))
}

/// Where an act repeats one of another system, which, and what is at stake: the money of the
/// whole act once, or that of its lines.
fn hits(
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
    (presented, act): (&Presented<'_>, &ActOutcome),
) -> Vec<(Path, u32, Option<Tenge>)> {
    let mut found = Vec::new();
    let root = At::root();
    let list = root.field("acts");
    let at = list.index(presented.place);
    for (outcome, field) in [(act.number, "number"), (act.content, "cases")] {
        if let WholeOutcome::Foreign(number) = outcome {
            let stake = presented.act.total.filter(|_| !act.repeats_act());
            found.push((at.field(field).path(), number, stake));
        }
    }
    let counts_money = found.is_empty() && !act.repeats_act();
    let its = presented.lines.clone();
    let lines = scene.lines().get(its.clone()).unwrap_or_default();
    for (line, outcome) in lines.iter().zip(outcomes.lines.of_act(its)) {
        if let LineOutcome::Foreign(number) = outcome {
            let stake = line.service.amount.filter(|_| counts_money);
            found.push((line.at.path(), *number, stake));
        }
    }
    found
}
