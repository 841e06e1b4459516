//! What was done with acts before they came (mechanism 12, 13): step by step.

use super::file::MonthFile;
use super::findings::{ActName, take};
use super::history::Texts;
use super::input::Input;
use super::run::Closed;
use qalqan_core::act::{ActStatus, ActStep, status_allows};
use qalqan_core::finding::{At, Examination};
use qalqan_core::law::Edition;

/// Judges the steps of each act; after one that its status does not allow, or that cannot
/// be read, the rest is not looked at.
pub(super) fn steps(input: &Input, closed: &mut Closed, edition: &Edition) {
    for (row, card) in input.steps.iter().enumerate() {
        let texts = Texts::row(MonthFile::Steps, "", row);
        let mut exam = Examination::new(edition);
        let root = At::root();
        let list = root.field("steps");
        let mut status = ActStatus::Formed;
        for (place, step) in card.steps.iter().enumerate() {
            let Some(step) = closed.keep(texts.one::<ActStep>(step)) else {
                break;
            };
            match status_allows(&mut exam, &list.index(place), status, step) {
                Some(after) => status = after,
                None => break,
            }
        }
        let mut outcomes = closed.outcomes.iter();
        let known = outcomes.find(|one| one.name.act == card.act);
        let unknown = || ActName {
            file: MonthFile::Steps.name().into(),
            act: card.act.clone(),
        };
        let name = known.map_or_else(unknown, |one| one.name.clone());
        let place = |path| (name.clone(), path);
        take(&exam.close(), &place, &mut closed.found, &mut closed.open);
    }
}
