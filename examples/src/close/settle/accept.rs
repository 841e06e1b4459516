//! Before it signs, the desk sends back what was refused, and accepts the rest: all that was
//! presented, where it deducted nothing (mechanism 12, 13).

use super::super::desk::AcceptanceCard;
use super::super::findings::take_placed;
use super::super::run::Closed;
use super::asked::Asked;
use super::books::Books;
use super::came::Came;
use super::workdays::{ACCEPTS, RETURNS, at};
use qalqan_core::finding::Outcome;
use qalqan_core::settlement::StepKind;
use qalqan_core::wire::{AcceptanceDraft, AcceptanceLineDraft, accept_act};

pub(super) fn accept(books: &mut Books<'_>, closed: &mut Closed) {
    let mut given: Vec<Vec<Asked>> = books.list.iter().map(|_| Vec::new()).collect();
    let came: Vec<Came> = books.came.clone();
    let presented = came
        .iter()
        .filter(|one| books.presented.contains(&one.name));
    for (one, turn) in presented.zip(0_u32..) {
        let asked = match books.verdicts.outcome(&one.name) {
            Outcome::Refused | Outcome::Stopped => back(books, one, turn),
            Outcome::Clear => accepted(books, closed, one, turn),
            _ => None,
        };
        let own = books
            .of(one.provider)
            .and_then(|place| given.get_mut(place));
        if let Some(own) = own {
            own.extend(asked);
        }
    }
    for (place, mut asked) in given.into_iter().enumerate() {
        asked.sort_by_key(|one| one.at);
        books.take(place, asked, closed);
    }
}

fn back(books: &Books<'_>, one: &Came, turn: u32) -> Option<Asked> {
    let on = at(books.days.signed, RETURNS + turn)?;
    let asked = Asked::of(one, on, StepKind::ReturnAct);
    Some(asked.with(|draft| draft.paper = Some(one.act.clone())))
}

/// The acceptance that the desk wrote; one that does not add up keeps the act in its place.
fn accepted(books: &Books<'_>, closed: &mut Closed, one: &Came, turn: u32) -> Option<Asked> {
    let row = books.desk.row(&one.act)?;
    let card = row.acceptance.as_ref()?;
    let report = accept_act(draft(card));
    let name = one.name.clone();
    let sound = report.accepted.is_some();
    take_placed(
        &report.verdict,
        &|path| (name.clone(), format!("acceptance.{path}")),
        closed,
    );
    let mut why: Vec<&str> = report
        .verdict
        .findings
        .iter()
        .map(|found| found.code.as_str())
        .collect();
    why.dedup();
    let kind = match sound {
        true => StepKind::AcceptAct,
        false => StepKind::HoldAct,
    };
    let on = at(books.days.signed, ACCEPTS + turn)?;
    Some(Asked::of(one, on, kind).with(|asked| {
        asked.paper = Some(match why.is_empty() {
            true => one.act.clone(),
            false => why.join(", "),
        });
        if sound {
            asked.deducted = Some(card.deducted.clone());
            asked.accepted = Some(card.accepted.clone());
            asked.sanctions = Some("0.00".into());
        }
    }))
}

fn draft(card: &AcceptanceCard) -> AcceptanceDraft {
    let lines = card.lines.iter().map(|line| AcceptanceLineDraft {
        id: Some(line.id.clone()),
        presented: Some(line.presented.clone()),
        deducted: Some(line.deducted.clone()),
        accepted: Some(line.accepted.clone()),
        reason: line.reason.clone(),
    });
    AcceptanceDraft {
        law: None,
        presented: Some(card.presented.clone()),
        deducted: Some(card.deducted.clone()),
        accepted: Some(card.accepted.clone()),
        lines: lines.collect(),
    }
}
