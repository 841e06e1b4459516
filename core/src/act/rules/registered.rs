//! The insured by what the registers hold: birth and sex, right, consent.

use crate::act::ask::{Ask, each_case, each_line, given};
use crate::act::rules::norms::full_years;
use crate::act::{Act, Case, Reference};
use crate::calendar::Period;
use crate::fact::Lack;
use crate::finding::{At, Examination};
use crate::law::Edition;
use crate::law::catalogue::act as rules;
use crate::party::{ConsentCard, ConsentGiver, PersonCard};
use crate::placement::FundingSource;

/// The person of a case; `None` and *not checked* where the register does not tell. A
/// complete register that lacks the person tells neither birth nor sex.
pub(super) fn person<'a>(
    ask: &mut Ask<'_, '_>,
    case: &Case,
    reference: &'a Reference,
) -> Option<&'a PersonCard> {
    let insured = ask.field("insured", case.insured)?;
    let end = ask.field("end", case.end)?;
    let book = &reference.people;
    let answer = book.answer_on(&insured, end);
    let found = answer.rows.first().map(|(_, card)| card);
    if found.is_none() {
        let lack = answer.open.unwrap_or(Lack::Absent);
        ask.no("people", book.source(), Some(lack));
    }
    found
}

/// ACT-027 and ACT-028.
pub(in crate::act) fn people(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let both = [&rules::SERVICE_BEFORE_BIRTH, &rules::PERSON_AS_REGISTERED];
    if !given(exam, &both, at, "people", &reference.people) {
        return;
    }
    each_case(at, act, |here, case| {
        service_before_birth(exam, here, case, reference);
        person_as_registered(exam, here, case, reference);
    });
}

fn service_before_birth(exam: &mut Examination, at: &At<'_>, case: &Case, reference: &Reference) {
    let here = at.field("start");
    let mut ask = Ask::new(exam, &rules::SERVICE_BEFORE_BIRTH, &here);
    let Some(start) = ask.field("start", case.start) else {
        return;
    };
    let Some(card) = person(&mut ask, case, reference) else {
        return;
    };
    if card.birth <= start {
        ask.pass();
    } else {
        ask.find(|finding| finding.with("day", start).stake(case.total));
    }
}

/// What the draft does not say is not compared.
fn person_as_registered(exam: &mut Examination, at: &At<'_>, case: &Case, reference: &Reference) {
    let mut ask = Ask::new(exam, &rules::PERSON_AS_REGISTERED, at);
    if case.birth.is_none() && case.sex.is_none() {
        return ask.skip();
    }
    let Some(card) = person(&mut ask, case, reference) else {
        return;
    };
    // the money of the case is at stake once, however many fields differ
    let (mut stake, mut same) = (case.total, true);
    for (field, differs) in [
        ("birth", case.birth.is_some_and(|birth| birth != card.birth)),
        ("sex", case.sex.is_some_and(|sex| sex != card.sex)),
    ] {
        if differs {
            same = false;
            ask.find(|finding| finding.with("field", field).stake(stake.take()));
        }
    }
    if same {
        ask.pass();
    }
}

/// ACT-031. The guaranteed package is everyone's.
pub(in crate::act) fn entitled(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let rule = &rules::ENTITLED;
    let funding = at.field("funding");
    let mut ask = Ask::new(exam, rule, &funding);
    match ask.field("funding", act.funding) {
        Some(FundingSource::Insurance) => (),
        Some(FundingSource::Guaranteed) => return ask.pass(),
        None => return,
    }
    if !given(exam, &[rule], at, "insurance", &reference.insurance) {
        return;
    }
    each_line(at, act, |here, line| {
        let mut ask = Ask::new(exam, rule, here);
        let Some((insured, day)) = ask.person_and_day(line.case.insured, line.service) else {
            return;
        };
        let right = |days: &Period| days.contains(day);
        match ask.any("insurance", &reference.insurance, &insured, day, right) {
            Some(true) => ask.pass(),
            Some(false) => ask.find(|finding| finding.with("day", day).stake(line.service.amount)),
            None => (),
        }
    });
}

/// ACT-041. Asked for the first day of the case: data pass from then on. Who is under
/// age does not consent alone; a row that does not tell its giver is taken for the
/// patient's.
pub(in crate::act) fn consent(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
    edition: &Edition,
) {
    let rule = &rules::CONSENT;
    if !given(exam, &[rule], at, "consents", &reference.consents) {
        return;
    }
    let of_age = edition.parameters.consent_age.get();
    each_case(at, act, |here, case| {
        let mut ask = Ask::new(exam, rule, here);
        let Some(insured) = ask.field("insured", case.insured) else {
            return;
        };
        let Some(day) = ask.field("start", case.start) else {
            return;
        };
        let answer = reference.consents.answer_on(&insured, day);
        let cards = answer.rows.iter().map(|(_, card)| card);
        let valid = cards.filter(|card| {
            let to = card.provider.is_none() || card.provider == act.provider;
            to && card.valid.contains(day)
        });
        let represented = |card: &ConsentCard| card.giver == Some(ConsentGiver::Representative);
        if valid.clone().any(represented) {
            return ask.pass();
        }
        if valid.clone().next().is_some() {
            let Some(card) = person(&mut ask, case, reference) else {
                return;
            };
            if full_years(card.birth, day).is_some_and(|age| age >= of_age) {
                return ask.pass();
            }
            // a child's row without its giver may be a representative's
            let source = reference.consents.source();
            if !valid.clone().all(|card| card.giver.is_some()) {
                ask.told::<ConsentGiver>("giver", source, None);
                return;
            }
        }
        if ask.no("consents", reference.consents.source(), answer.open) {
            ask.find(|finding| finding.with("day", day).stake(case.total));
        }
    });
}
