//! The judgement of duplicates over the accepted acts, the history and the stays: a
//! refused act was not presented.

use super::findings::{ActName, inside, take, unlisted};
use super::history::{Texts, frequencies, history, stays};
use super::input::{Input, InputError};
use super::run::{Accepted, Clear, Closed};
use crate::generator::EXAMPLE_KEY;
use qalqan_core::act::{Act, CareKind, Case};
use qalqan_core::calendar::{Moment, Period};
use qalqan_core::duplicate::{
    Claims, Cleared, Correction, Distinct, LinePlace, Spot, Stay, StayClaims, StayExclusions,
    clear_with, judge_stays,
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
) -> Result<Vec<Clear>, InputError> {
    let history = history(input)?;
    let names: Vec<ActName> = accepted.iter().map(|one| one.name.clone()).collect();
    let moments: Vec<Moment> = accepted.iter().map(|one| one.received).collect();
    let acts: Vec<&Act> = accepted.iter().map(|one| one.act.act()).collect();
    let claims = claims(input, &acts)?;
    judge_all_stays(input, &acts, &names, closed, edition)?;
    let acts = accepted.into_iter().map(|one| one.act).collect();
    let mut exam = Examination::new();
    let (_, told) = clear_with(
        &mut exam,
        &EXAMPLE_KEY,
        acts,
        Some(&history),
        &claims,
        edition,
    );
    let mut verdict = exam.close();
    // its stays have marks of their own and a history of their own: judged above
    let of_stays = |code: &str| matches!(code, "DUP-013" | "DUP-014" | "DUP-016");
    verdict.findings.retain(|one| !of_stays(one.rule.code));
    verdict.not_checked.retain(|one| !of_stays(one.rule.code));
    verdict.coverage.retain(|one| !of_stays(one.rule.code));
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
    Ok(clear.collect())
}

/// What senders say, by the places of their acts in the call. A claim of an act that
/// was refused falls away with it.
fn claims(input: &Input, acts: &[&Act]) -> Result<Claims, InputError> {
    let texts = Texts::of(input, "claims.json");
    let mut claims = Claims {
        reasons: input.claims.reasons.clone(),
        frequencies: frequencies(input)?,
        ..Claims::default()
    };
    for card in &input.claims.corrections {
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
        let line = card.line;
        let at = line.and_then(|line| line_place(acts, &card.act, &card.case, line));
        if let Some(at) = at {
            claims.distinct.push(Distinct {
                at,
                reason: card.reason.clone(),
                document: card.document.clone(),
            });
        }
    }
    Ok(claims)
}

fn act_place(acts: &[&Act], number: &str) -> Option<usize> {
    let named = |act: &&Act| {
        act.number
            .as_ref()
            .is_some_and(|own| own.as_str() == number)
    };
    acts.iter().position(named)
}

fn line_place(acts: &[&Act], number: &str, case: &str, line: usize) -> Option<LinePlace> {
    let act = act_place(acts, number)?;
    let named = |one: &Case| one.id.as_ref().map(CaseId::as_str) == Some(case);
    let place = acts.get(act)?.cases.iter().position(named)?;
    Some(LinePlace {
        act,
        case: place,
        service: line,
    })
}

/// Each case is a stay, or a course of visits; an ambulance may come to anybody.
fn judge_all_stays(
    input: &Input,
    acts: &[&Act],
    names: &[ActName],
    closed: &mut Closed,
    edition: &Edition,
) -> Result<(), InputError> {
    let mut all: Vec<Stay> = Vec::new();
    let mut places: Vec<(ActName, String)> = Vec::new();
    let mut distinct = Vec::new();
    for (act, name) in acts.iter().zip(names) {
        for (place, case) in act.cases.iter().enumerate() {
            if let Some(stay) = stay(input, &name.act, case) {
                let reason = reason_of(input, &name.act, case, all.len());
                distinct.extend(reason);
                all.push(stay);
                places.push((name.clone(), format!("cases[{place}]")));
            }
        }
    }
    let claims = StayClaims {
        exclusions: StayExclusions {
            overlap: input.claims.overlap_exclusions.clone(),
            readmission: input.claims.readmission_exclusions.clone(),
        },
        reasons: input.claims.reasons.clone(),
        distinct,
    };
    let before = stays(input)?;
    let mut exam = Examination::new();
    judge_stays(
        &mut exam,
        &EXAMPLE_KEY,
        &all,
        Some(&before),
        &claims,
        edition,
    );
    let verdict = exam.close();
    closed.unlisted += unlisted(&verdict);
    let place = |path: String| {
        let index = path
            .strip_prefix("stays[")
            .and_then(|rest| rest.strip_suffix(']'));
        let place = index.and_then(|index| places.get(index.parse::<usize>().ok()?));
        place.cloned().unwrap_or((ActName::default(), path))
    };
    take(&verdict, &place, &mut closed.found, &mut closed.open);
    Ok(())
}

/// What the sender says of a case as a stay.
fn reason_of(input: &Input, act: &str, case: &Case, at: usize) -> Option<Distinct<usize>> {
    let id = case.id.as_ref().map(CaseId::as_str)?;
    let mut cards = input.claims.distinct.iter();
    let card = cards.find(|card| card.line.is_none() && card.act == act && card.case == id)?;
    Some(Distinct {
        at,
        reason: card.reason.clone(),
        document: card.document.clone(),
    })
}

fn stay(input: &Input, act: &str, case: &Case) -> Option<Stay> {
    let care = case.care?;
    if care == CareKind::Ambulance {
        return None;
    }
    let of_service = |code: &str| {
        let mut lines = case.services.iter();
        lines.any(|line| line.code.is_some_and(|own| own.to_string() == code))
    };
    let marks = input
        .claims
        .marks
        .iter()
        .filter(|one| of_service(&one.code));
    Some(Stay {
        label: format!("{act}, {}", case.id.as_ref().map_or("", CaseId::as_str)),
        insured: case.insured?,
        days: Period::new(case.start?, case.end?).ok()?,
        in_patient: care == CareKind::InPatient,
        marks: marks.map(|one| one.mark.clone()).collect(),
        amount: case.total,
    })
}
