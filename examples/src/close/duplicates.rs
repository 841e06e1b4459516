//! The judgement of duplicates over the accepted acts and the history, their cases as
//! stays among them: a refused act was not presented.

use super::fault::Fault;
use super::file::MonthFile;
use super::findings::{ActName, inside, take, unlisted};
use super::history::{DistinctCard, Texts, frequencies, history, work};
use super::input::Input;
use super::run::{Accepted, Clear, Closed};
use qalqan_core::act::{Act, Case};
use qalqan_core::calendar::Moment;
use qalqan_core::duplicate::{
    CasePlace, Claims, Cleared, Correction, Distinct, LinePlace, Spot, StayExclusions, clear_with,
};
use qalqan_core::finding::Examination;
use qalqan_core::identifier::CaseId;
use qalqan_core::law::Edition;

/// Judges the accepted acts against each other and against what was presented before.
pub(super) fn duplicates(
    input: &Input,
    accepted: Vec<Accepted>,
    closed: &mut Closed,
    edition: &Edition,
) -> Vec<Clear> {
    let names: Vec<ActName> = accepted.iter().map(|one| one.name.clone()).collect();
    let moments: Vec<Option<Moment>> = accepted.iter().map(|one| one.received).collect();
    let acts: Vec<&Act> = accepted.iter().map(|one| one.act.act()).collect();
    let given = !input.lacks(MonthFile::History);
    let checked = acts.iter().filter_map(|act| act.checked_on).max();
    let history = given
        .then(|| closed.keep(history(input, checked)))
        .flatten();
    let claims = closed.keep(claims(input, &acts)).unwrap_or_default();
    let acts = accepted.into_iter().map(|one| one.act).collect();
    let mut exam = Examination::new(edition);
    let (_, told) = clear_with(
        &mut exam,
        input.key.key(),
        acts,
        history.as_ref(),
        &claims,
        edition,
    );
    let verdict = exam.close();
    closed.unlisted += unlisted(&verdict);
    let place = |path: String| inside(&names, &path);
    take(&verdict, &place, &mut closed.found, &mut closed.open);
    let told = told.into_iter().zip(names).zip(moments);
    let clear = told.filter_map(|((cleared, name), received)| match cleared {
        Cleared::Clear(act) => Some(Clear {
            act,
            name,
            received,
        }),
        Cleared::Repeats(_) => None,
    });
    clear.collect()
}

/// What senders say, by the places of their acts in the call. A claim of an act that
/// was refused falls away with it.
///
/// # Errors
/// [`Fault`], with the file.
pub fn claims(input: &Input, acts: &[&Act]) -> Result<Claims, Fault> {
    let texts = Texts::of(MonthFile::Claims);
    let mut claims = Claims {
        reasons: input.claims.reasons.clone(),
        frequencies: frequencies(input)?,
        attendances: input.history.attendances == Some(true),
        work: work(input)?,
        unique_ids: texts.all(&input.claims.unique_ids)?,
        stays: StayExclusions {
            overlap: input.claims.overlap_exclusions.clone(),
            readmission: input.claims.readmission_exclusions.clone(),
        },
        ..Claims::default()
    };
    for (place, card) in input.claims.corrections.iter().enumerate() {
        let texts = Texts::row(MonthFile::Claims, "corrections", place).under(input);
        let at = match (&card.case, card.line) {
            (Some(case), Some(line)) => line_place(acts, &card.act, case, line).map(Spot::Line),
            _ => act_place(acts, &card.act).map(Spot::Act),
        };
        if let Some(at) = at {
            let replaces = texts.replaces(&card.replaces)?;
            claims.corrections.push(Correction { at, replaces });
        }
    }
    for card in &input.claims.distinct {
        let Some(at) = case_place(acts, &card.act, &card.case) else {
            continue;
        };
        match card.line {
            Some(line) => claims.distinct.push(told(card, on_line(at, line))),
            None => claims.distinct_stays.push(told(card, at)),
        }
    }
    Ok(claims)
}

/// What the sender says of a line, or of a case as a stay.
fn told<P>(card: &DistinctCard, at: P) -> Distinct<P> {
    Distinct {
        at,
        reason: card.reason.clone(),
        document: card.document.clone(),
    }
}

fn act_place(acts: &[&Act], number: &str) -> Option<usize> {
    let named = |act: &&Act| {
        act.number
            .as_ref()
            .is_some_and(|own| own.as_str() == number)
    };
    acts.iter().position(named)
}

fn case_place(acts: &[&Act], number: &str, case: &str) -> Option<CasePlace> {
    let act = act_place(acts, number)?;
    let named = |one: &Case| one.id.as_ref().map(CaseId::as_str) == Some(case);
    let case = acts.get(act)?.cases.iter().position(named)?;
    Some(CasePlace { act, case })
}

fn on_line(at: CasePlace, service: usize) -> LinePlace {
    LinePlace {
        act: at.act,
        case: at.case,
        service,
    }
}

fn line_place(acts: &[&Act], number: &str, case: &str, line: usize) -> Option<LinePlace> {
    Some(on_line(case_place(acts, number, case)?, line))
}
