//! The check of the acts against the reference book, one file at a time.

use super::cards::ArrivalCard;
use super::days::{closed_by, day_of_the_book};
use super::file::MonthFile;
use super::findings::{ActName, ActOutcome, Standing, take, take_report, unlisted};
use super::history::Texts;
use super::input::Input;
use super::progress::{CHECKS, Progress};
use super::run::{Accepted, Closed};
use super::settle::Came;
use super::signatures::Presented;
use qalqan_core::calendar::{Day, Moment};
use qalqan_core::signature::Digest;
use qalqan_core::wire::{ActDraft, Checker, CheckerDraft, ReferenceDraft};

/// The reference book, read once. A row that cannot be read is found and left out.
pub(super) fn checker(reference: ReferenceDraft, closed: &mut Closed) -> Checker {
    let checker = Checker::new(CheckerDraft {
        law: None,
        reference: Some(reference),
    });
    let name = ActName {
        file: MonthFile::Reference.name().into(),
        act: MonthFile::Reference.name().into(),
    };
    take_report(&checker.report(), &name, closed);
    checker
}

/// Checks the acts one file at a time; one that cannot be read is told. Of those under which
/// a signature is given it keeps what that is judged against.
pub(super) fn check(
    input: &Input,
    checker: &Checker,
    closed: &mut Closed,
    progress: &mut dyn Progress,
) -> (Vec<Accepted>, Presented) {
    progress.step(CHECKS, input.inbox.len());
    let mut accepted = Vec::new();
    let mut presented = Presented::of(input);
    let book = day_of_the_book(checker.reference(), closed_by(input));
    for arrival in &input.inbox {
        if let Some((draft, text)) = closed.keep(input.act_with_digest(arrival)) {
            let name = name(arrival, &draft);
            presented.take(&name, &draft);
            let own = (name, draft, text);
            accepted.extend(check_one((checker, book), arrival, own, closed));
        }
        progress.part();
    }
    (accepted, presented)
}

fn name(arrival: &ArrivalCard, draft: &ActDraft) -> ActName {
    let number = draft.number.as_ref();
    let number = number.filter(|number| !number.as_str().is_empty());
    ActName {
        file: arrival.file.clone(),
        act: number.map_or_else(|| arrival.file.clone(), ToString::to_string),
    }
}

fn check_one(
    (checker, book): (&Checker, Option<Day>),
    arrival: &ArrivalCard,
    (name, mut draft, text): (ActName, ActDraft, Digest),
    closed: &mut Closed,
) -> Option<Accepted> {
    let came = arrival.received_at.as_ref();
    let texts = Texts::of(MonthFile::Inbox);
    let received: Option<Moment> = came.and_then(|text| closed.keep(texts.one(text)));
    if let Some(came) = received {
        // nothing in an act is of a day after it came, and the book has to be there
        let day = book.map_or(came.day(), |book| book.max(came.day()));
        draft.checked_on = Some(day.to_string().as_str().into());
    }
    let (report, checked) = checker.check(&draft);
    closed.services += report.services;
    let mut outcome = ActOutcome {
        name: name.clone(),
        provider: None,
        standing: Standing::Refused,
        total: None,
    };
    let Some(checked) = checked else {
        take_report(&report.verdict, &name, closed);
        closed.outcomes.push(outcome);
        return None;
    };
    closed.unlisted += unlisted(&checked.verdict);
    let place = |path| (name.clone(), path);
    take(
        &checked.verdict,
        &place,
        &mut closed.found,
        &mut closed.open,
    );
    let act = match &checked.act {
        Ok(act) => act.act(),
        Err(act) => act,
    };
    (outcome.total, outcome.provider) = (act.total, act.provider);
    closed.outcomes.push(outcome);
    let came = received.and_then(|at| Came::of(&name, act, (at, text)));
    closed.came.extend(came);
    let act = checked.act.ok()?;
    Some(Accepted {
        act,
        name,
        received,
    })
}
