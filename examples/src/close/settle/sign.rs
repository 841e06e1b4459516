//! The issuer signs the acts of all providers as one queue, in the order in which they could
//! be signed (mechanism 12 par 2).

use super::super::run::Closed;
use super::asked::Asked;
use super::books::Books;
use super::workdays::{SIGNS, at};
use qalqan_core::settlement::StepKind;

pub(super) fn sign(books: &mut Books<'_>, closed: &mut Closed) {
    let day = books.days.signed;
    books.until(at(day, SIGNS), closed);
    let queue = books.queue(day, closed);
    for (turn, second) in queue.to_sign.iter().zip(SIGNS..) {
        let place = usize::try_from(turn.row).unwrap_or(usize::MAX);
        let number = books.list.get(place).map(|book| book.number);
        let came = number.and_then(|number| books.act(number, &turn.contract, &turn.act));
        let Some((came, on)) = came.cloned().zip(at(day, second)) else {
            continue;
        };
        let before = closed.found.len();
        let asked = Asked::of(&came, on, StepKind::SignAct);
        if books.take(place, vec![asked], closed) == [true] {
            continue;
        }
        // what it may not sign it keeps in its place, so that the acts behind it go on
        let why = closed.found.get(before..).unwrap_or_default();
        let why: Vec<&str> = why
            .iter()
            .filter(|found| found.name == came.name)
            .map(|found| found.code.as_str())
            .collect();
        let paper = match why.is_empty() {
            true => came.act.clone(),
            false => why.join(", "),
        };
        let asked = Asked::of(&came, on, StepKind::HoldAct);
        let asked = asked.with(|draft| draft.paper = Some(paper));
        books.take(place, vec![asked], closed);
    }
}
