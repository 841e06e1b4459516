//! The insured by what the registers hold: birth and sex, right, consent.

use crate::act::ask::{Ask, each_case, each_line, given};
use crate::act::{Act, Case, Reference, Service};
use crate::finding::{At, Examination};
use crate::law::catalogue::act as rules;
use crate::money::Tenge;
use crate::party::PersonCard;
use crate::placement::FundingSource;

/// The person of a case; `None` and *not checked* where the register does not tell.
pub(super) fn person<'a>(
    ask: &mut Ask<'_, '_>,
    case: &Case,
    reference: &'a Reference,
) -> Option<&'a PersonCard> {
    let insured = ask.field("insured", case.insured)?;
    let end = ask.field("end", case.end)?;
    let rows = ask.rows("people", &reference.people, &insured, end)?;
    // a complete register that lacks the person tells neither birth nor sex
    let row = rows.first().map(|(_, card)| card);
    ask.known("people", &reference.people, row)
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
    if case.birth.is_none() && case.sex.is_none() {
        return;
    }
    let mut ask = Ask::new(exam, &rules::PERSON_AS_REGISTERED, at);
    let Some(card) = person(&mut ask, case, reference) else {
        return;
    };
    let birth = case.birth.is_some_and(|birth| birth != card.birth);
    let sex = case.sex.is_some_and(|sex| sex != card.sex);
    for (field, differs) in [("birth", birth), ("sex", sex)] {
        if differs {
            ask.find(|finding| finding.with("field", field).stake(case.total));
        }
    }
    if !birth && !sex {
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
    each_line(at, act, |here, case, service| {
        let mut ask = Ask::new(exam, rule, here);
        let Some((insured, day)) = ask.person_and_day(case.insured, service) else {
            return;
        };
        let Some(rows) = ask.rows("insurance", &reference.insurance, &insured, day) else {
            return;
        };
        if rows.iter().any(|(_, right)| right.contains(day)) {
            ask.pass();
        } else {
            ask.find(|finding| finding.with("day", day).stake(amount(service)));
        }
    });
}

fn amount(service: &Service) -> Tenge {
    service.amount.unwrap_or(Tenge::ZERO)
}

/// ACT-041. Asked for the first day of the case: data pass from then on.
pub(in crate::act) fn consent(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let rule = &rules::CONSENT;
    if !given(exam, &[rule], at, "consents", &reference.consents) {
        return;
    }
    each_case(at, act, |here, case| {
        let mut ask = Ask::new(exam, rule, here);
        let Some(insured) = ask.field("insured", case.insured) else {
            return;
        };
        let Some(day) = ask.field("start", case.start) else {
            return;
        };
        let Some(rows) = ask.rows("consents", &reference.consents, &insured, day) else {
            return;
        };
        let covers = rows.iter().any(|(_, card)| {
            let to = card.provider.is_none() || card.provider == act.provider;
            to && card.valid.contains(day)
        });
        if covers {
            ask.pass();
        } else {
            ask.find(|finding| finding.with("day", day));
        }
    });
}
