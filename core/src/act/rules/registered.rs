//! The insured by what the registers hold: birth and sex, right, consent.

use crate::act::ask::{Ask, Line, given};
use crate::act::rows::CaseRows;
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
    rows: &CaseRows<'a>,
) -> Option<&'a PersonCard> {
    ask.field("insured", case.insured)?;
    let end = ask.field("end", case.end)?;
    let answer = rows.people.answer_on(end);
    let found = answer.rows.first().map(|(_, card)| card);
    if found.is_none() {
        let lack = answer.open.unwrap_or(Lack::Absent);
        ask.no("people", rows.people.source(), Some(lack));
    }
    found
}

/// ACT-027 and ACT-028.
pub(in crate::act) fn people(
    exam: &mut Examination,
    at: &At<'_>,
    case: &Case,
    rows: &CaseRows<'_>,
) {
    if rows.people.book().is_given() {
        service_before_birth(exam, at, case, rows);
        person_as_registered(exam, at, case, rows);
    }
}

fn service_before_birth(exam: &mut Examination, at: &At<'_>, case: &Case, rows: &CaseRows<'_>) {
    let here = at.field("start");
    let mut ask = Ask::new(exam, &rules::SERVICE_BEFORE_BIRTH, &here);
    let Some(start) = ask.field("start", case.start) else {
        return;
    };
    let Some(card) = person(&mut ask, case, rows) else {
        return;
    };
    if card.birth <= start {
        ask.pass();
    } else {
        ask.find(|finding| finding.with("day", start).stake(case.total));
    }
}

/// What the draft does not say is not compared.
fn person_as_registered(exam: &mut Examination, at: &At<'_>, case: &Case, rows: &CaseRows<'_>) {
    let mut ask = Ask::new(exam, &rules::PERSON_AS_REGISTERED, at);
    if case.birth.is_none() && case.sex.is_none() {
        return ask.skip();
    }
    let Some(card) = person(&mut ask, case, rows) else {
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

/// What these rules say once an act: which lists were not given, and ACT-031 over the
/// package. The guaranteed one is everyone's.
pub(in crate::act) fn once(exam: &mut Examination, at: &At<'_>, act: &Act, reference: &Reference) {
    let people = [&rules::SERVICE_BEFORE_BIRTH, &rules::PERSON_AS_REGISTERED];
    given(exam, &people, at, "people", &reference.people);
    given(
        exam,
        &[&rules::CONSENT],
        at,
        "consents",
        &reference.consents,
    );
    let rule = &rules::ENTITLED;
    let funding = at.field("funding");
    let mut ask = Ask::new(exam, rule, &funding);
    match ask.field("funding", act.funding) {
        Some(FundingSource::Insurance) => {
            given(exam, &[rule], at, "insurance", &reference.insurance);
        }
        Some(FundingSource::Guaranteed) => ask.pass(),
        None => (),
    }
}

/// ACT-031 over a line.
pub(in crate::act) fn entitled(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    rows: &CaseRows<'_>,
) {
    let insured = line.act.funding == Some(FundingSource::Insurance);
    if !insured || !rows.insurance.book().is_given() {
        return;
    }
    let mut ask = Ask::new(exam, &rules::ENTITLED, at);
    let Some((_, day)) = ask.person_and_day(line.case.insured, line.service) else {
        return;
    };
    let right = |days: &Period| days.contains(day);
    match ask.any("insurance", &rows.insurance, day, right) {
        Some(true) => ask.pass(),
        Some(false) => ask.find(|finding| finding.with("day", day).stake(line.service.amount)),
        None => (),
    }
}

/// ACT-041. Asked for the first day of the case: data pass from then on. Who is under
/// age does not consent alone; a row that does not tell its giver is taken for the
/// patient's.
pub(in crate::act) fn consent(
    exam: &mut Examination,
    at: &At<'_>,
    (act, case): (&Act, &Case),
    rows: &CaseRows<'_>,
    edition: &Edition,
) {
    if !rows.consents.book().is_given() {
        return;
    }
    let mut ask = Ask::new(exam, &rules::CONSENT, at);
    if ask.field("insured", case.insured).is_none() {
        return;
    }
    let Some(day) = ask.field("start", case.start) else {
        return;
    };
    let answer = rows.consents.answer_on(day);
    let cards = answer.rows.iter().map(|(_, card)| card);
    let valid = cards.filter(|card| {
        let to = card.provider.is_none() || card.provider == act.provider;
        to && card.valid.contains(day)
    });
    let represented = |card: &ConsentCard| card.giver == Some(ConsentGiver::Representative);
    if valid.clone().any(represented) {
        return ask.pass();
    }
    let source = rows.consents.source();
    if valid.clone().next().is_some() {
        let Some(card) = person(&mut ask, case, rows) else {
            return;
        };
        let of_age = edition.parameters.consent_age.get();
        if full_years(card.birth, day).is_some_and(|age| age >= of_age) {
            return ask.pass();
        }
        // a child's row without its giver may be a representative's
        if !valid.clone().all(|card| card.giver.is_some()) {
            ask.told::<ConsentGiver>("giver", source, None);
            return;
        }
    }
    if ask.no("consents", source, answer.open) {
        ask.find(|finding| finding.with("day", day).stake(case.total));
    }
}
