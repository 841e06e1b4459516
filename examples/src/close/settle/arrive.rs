//! Acts are presented as they came, checked in that order by the verdicts of the month, and
//! what the checks show against a provider is found.

use super::super::findings::Found;
use super::super::run::Closed;
use super::asked::Asked;
use super::books::Books;
use super::came::Came;
use super::outcome::{Verdicts, digest};
use super::workdays::{CAUSES, CHECKS, at};
use qalqan_core::fact::Source;
use qalqan_core::finding::Outcome;
use qalqan_core::settlement::{StandingGround, StepKind};
use std::collections::BTreeMap;

pub(super) fn arrive(books: &mut Books<'_>, closed: &mut Closed) {
    books.verdicts = Verdicts::of(closed);
    let verdicts = books.verdicts.clone();
    let mut shown: BTreeMap<String, Vec<Cause>> = BTreeMap::new();
    for found in &closed.found {
        shown
            .entry(found.name.file.clone())
            .or_default()
            .extend(Cause::of(found));
    }
    for place in 0..books.list.len() {
        let number = books.list.get(place).map(|book| book.number);
        let came = books.came.iter().zip(0_u32..);
        let own: Vec<(Came, u32)> = came
            .filter(|(one, _)| Some(one.provider) == number)
            .map(|(one, turn)| (one.clone(), turn))
            .collect();
        let presented = own.iter().map(|(one, _)| present(one)).collect();
        let done = books.take(place, presented, closed);
        let taken = own.into_iter().zip(done).filter(|(_, done)| *done);
        let taken: Vec<(Came, u32)> = taken.map(|(own, _)| own).collect();
        let mut asked = Vec::new();
        for (one, turn) in &taken {
            books.presented.insert(one.name.clone());
            let Some(on) = at(books.days.checked, CHECKS + turn) else {
                continue;
            };
            let outcome = verdicts.outcome(&one.name);
            let verdict = digest(closed, &one.name);
            asked.push(Asked::of(one, on, StepKind::CheckAct).with(|draft| {
                draft.outcome = Some(outcome.name().into());
                draft.verdict = Some(verdict.to_string());
            }));
        }
        // an act that is refused goes back, and shows nothing
        let waits = |one: &Came| verdicts.outcome(&one.name) == Outcome::Suspended;
        for (one, turn) in taken.iter().filter(|(one, _)| waits(one)) {
            let causes = shown.get(&one.name.file);
            let on = at(books.days.checked, CAUSES + turn);
            for (cause, on) in causes.into_iter().flatten().zip(on.into_iter().cycle()) {
                asked.push(cause.found(Asked::of(one, on, StepKind::FindCause), one));
            }
        }
        books.take(place, asked, closed);
    }
}

fn present(one: &Came) -> Asked {
    Asked::of(one, one.received, StepKind::PresentAct).with(|draft| {
        draft.month = Some(one.month.to_string());
        draft.total = Some(one.total.to_string());
        draft.cases = Some(one.cases);
        draft.text = Some(one.text.to_string());
    })
}

/// A ground of point 14 that the check of an act shows.
struct Cause {
    code: String,
    ground: StandingGround,
    source: Source,
}

impl Cause {
    fn of(found: &Found) -> Option<Self> {
        let (ground, source) = match found.code.as_str() {
            "ACT-017" | "ACT-018" | "ACT-038" => (StandingGround::Address, Source::Permits),
            "ACT-020" => (StandingGround::TaxDebt, Source::TaxDebt),
            "VIS-001" => (StandingGround::Visits, Source::Biometrics),
            _ => return None,
        };
        Some(Self {
            code: found.code.clone(),
            ground,
            source,
        })
    }

    /// Payment and approval stop for the provider, not for one act of it.
    fn found(&self, asked: Asked, of: &Came) -> Asked {
        asked.with(|draft| {
            (draft.contract, draft.act) = (None, None);
            draft.cause = Some(format!("{} {}", self.code, of.act));
            draft.ground = Some(self.ground.name().into());
            draft.source = Some(self.source.name().into());
            draft.day = Some(of.received.day().to_string());
            draft.paper = Some(of.act.clone());
        })
    }
}
