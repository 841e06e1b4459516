//! What the host's table of services asks for: attachment, speciality, sex, age,
//! activity of the licence, coefficient of care.

use crate::act::ask::{Ask, each_line, given};
use crate::act::rules::place::covering;
use crate::act::rules::registered::person;
use crate::act::{Act, CareKind, Case, NormCard, Reference, Service};
use crate::calendar::Day;
use crate::fact::Lookup;
use crate::finding::{At, Examination};
use crate::law::catalogue::act as rules;
use crate::law::{Edition, Rule};
use crate::ratio::Ratio;
use alloc::format;
use alloc::string::String;
use rust_decimal::Decimal;

const RULES: [&Rule; 6] = [
    &rules::ATTACHED,
    &rules::SPECIALITY,
    &rules::SEX_OF_SERVICE,
    &rules::AGE_OF_SERVICE,
    &rules::LICENCE_ACTIVITY,
    &rules::COEFFICIENT_OF_CARE,
];

/// A line with what its service asks for.
struct Line<'a> {
    act: &'a Act,
    case: &'a Case,
    service: &'a Service,
    day: Day,
    norm: &'a NormCard,
    reference: &'a Reference,
}

/// All rules of the table.
pub(in crate::act) fn norms(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
    edition: &Edition,
) {
    if !given(exam, &RULES, at, "norms", &reference.norms) {
        return;
    }
    each_line(at, act, |here, case, service| {
        let Some((day, norm)) = norm(exam, here, service, reference) else {
            return;
        };
        let Some(norm) = norm else {
            return RULES.iter().for_each(|rule| exam.pass(rule));
        };
        let line = Line {
            act,
            case,
            service,
            day,
            norm,
            reference,
        };
        attached(exam, here, &line);
        speciality(exam, here, &line);
        sex_of_service(exam, here, &line);
        age_of_service(exam, here, &line);
        licence_activity(exam, here, &line);
        coefficient_of_care(exam, here, &line, edition);
    });
}

/// The day of a line, and what its service asks for: nothing where a complete table
/// holds no row of it.
fn norm<'a>(
    exam: &mut Examination,
    at: &At<'_>,
    service: &Service,
    reference: &'a Reference,
) -> Option<(Day, Option<&'a NormCard>)> {
    let asked = service.code.zip(service.at);
    let book = &reference.norms;
    let lack = match asked.map(|(code, at)| (at.day(), book.find_on(&code, at.day()))) {
        None => crate::fact::Lack::NoKey,
        Some((_, Lookup::Unknown(lack))) => lack,
        Some((day, Lookup::Absent)) => return Some((day, None)),
        Some((day, Lookup::Found(rows))) => {
            let mut cards = rows.iter().map(|(_, card)| card);
            return Some((day, cards.find(|card| card.valid.contains(day))));
        }
    };
    for rule in RULES {
        exam.lack(rule, at.path(), "norms", book.source(), lack);
    }
    None
}

/// ACT-029.
fn attached(exam: &mut Examination, at: &At<'_>, line: &Line<'_>) {
    let mut ask = Ask::new(exam, &rules::ATTACHED, at);
    if !line.norm.attachment {
        return ask.pass();
    }
    let Some(insured) = ask.field("insured", line.case.insured) else {
        return;
    };
    let Some(provider) = ask.field("provider", line.act.provider) else {
        return;
    };
    let book = &line.reference.attachments;
    let Some(rows) = ask.rows("attachments", book, &insured, line.day) else {
        return;
    };
    let here = rows
        .iter()
        .any(|(_, card)| card.provider == provider && card.period.contains(line.day));
    if here {
        ask.pass();
    } else {
        ask.find(|finding| finding.with("day", line.day).stake(line.service.amount));
    }
}

/// ACT-032. Where the worker is not on the roster ACT-012 speaks.
fn speciality(exam: &mut Examination, at: &At<'_>, line: &Line<'_>) {
    let mut ask = Ask::new(exam, &rules::SPECIALITY, at);
    let asked = &line.norm.specialities;
    if asked.is_empty() {
        return ask.pass();
    }
    let Some(worker) = ask.field("worker", line.service.worker) else {
        return;
    };
    let book = &line.reference.workers;
    let Some(rows) = ask.rows("workers", book, &worker, line.day) else {
        return;
    };
    let mut own = rows
        .iter()
        .map(|(_, card)| card)
        .filter(|card| Some(card.provider) == line.act.provider)
        .filter(|card| card.employed.contains(line.day))
        .peekable();
    if own.peek().is_none() {
        return;
    }
    let mut named = own.filter_map(|card| card.speciality.as_deref()).peekable();
    let Some(first) = ask.known("speciality", book, named.peek().copied()) else {
        return;
    };
    if named.any(|one| asked.iter().any(|wanted| wanted == one)) {
        ask.pass();
    } else {
        ask.find(|finding| {
            let finding = finding.with("declared", first);
            finding.with("expected", asked.join(", "))
        });
    }
}

/// ACT-036.
fn sex_of_service(exam: &mut Examination, at: &At<'_>, line: &Line<'_>) {
    let mut ask = Ask::new(exam, &rules::SEX_OF_SERVICE, at);
    let Some(expected) = line.norm.sex else {
        return ask.pass();
    };
    let Some(card) = person(&mut ask, line.case, line.reference) else {
        return;
    };
    if card.sex == expected {
        ask.pass();
    } else {
        ask.find(|finding| {
            let finding = finding.with("code", code(line));
            finding
                .with("expected", expected)
                .stake(line.service.amount)
        });
    }
}

/// The code of a line: it has one, since its norm was found by it.
fn code(line: &Line<'_>) -> String {
    let code = line.service.code.as_ref();
    code.map_or_else(String::new, |code| format!("{code}"))
}

/// ACT-037.
fn age_of_service(exam: &mut Examination, at: &At<'_>, line: &Line<'_>) {
    let mut ask = Ask::new(exam, &rules::AGE_OF_SERVICE, at);
    let (from, to) = (line.norm.age_from, line.norm.age_to);
    if from.is_none() && to.is_none() {
        return ask.pass();
    }
    let Some(card) = person(&mut ask, line.case, line.reference) else {
        return;
    };
    // one who is not born yet has no age: ACT-027 speaks
    let Some(age) = full_years(card.birth, line.day) else {
        return;
    };
    let fits = from.is_none_or(|from| age >= from) && to.is_none_or(|to| age <= to);
    if fits {
        ask.pass();
    } else {
        let end = |age: Option<u32>| age.map_or_else(String::new, |age| format!("{age}"));
        ask.find(|finding| {
            let finding = finding.with("code", code(line)).with("age", age);
            let finding = finding.with("expected", format!("{}–{}", end(from), end(to)));
            finding.stake(line.service.amount)
        });
    }
}

/// Full years on a day. Who is born on 29 February turns a year older on 1 March.
fn full_years(birth: Day, day: Day) -> Option<u32> {
    let turned = (day.month(), day.day_of_month()) >= (birth.month(), birth.day_of_month());
    let years = day.year().checked_sub(birth.year())?;
    let years = years.checked_sub(i32::from(!turned))?;
    u32::try_from(years).ok()
}

/// ACT-038. Where no licence covers the case ACT-017 speaks.
fn licence_activity(exam: &mut Examination, at: &At<'_>, line: &Line<'_>) {
    let mut ask = Ask::new(exam, &rules::LICENCE_ACTIVITY, at);
    let Some(activity) = &line.norm.activity else {
        return ask.pass();
    };
    let Some(valid) = covering(&mut ask, line.act, line.case, line.reference) else {
        return;
    };
    let mut valid = valid.peekable();
    if valid.peek().is_none() {
        return;
    }
    if valid.any(|card| card.activities.contains(activity)) {
        ask.pass();
    } else {
        ask.find(|finding| {
            finding
                .with("activity", activity)
                .stake(line.service.amount)
        });
    }
}

/// ACT-043. A service that is not on the list of its form is paid by the plain tariff.
fn coefficient_of_care(exam: &mut Examination, at: &At<'_>, line: &Line<'_>, edition: &Edition) {
    let here = at.field("coefficient");
    let mut ask = Ask::new(exam, &rules::COEFFICIENT_OF_CARE, &here);
    let Some(care) = ask.field("care", line.case.care) else {
        return;
    };
    let parameters = &edition.parameters;
    let listed = match care {
        CareKind::Home => line.norm.home.then(|| parameters.home_coefficient.get()),
        CareKind::Remote => line
            .norm
            .remote
            .then(|| parameters.remote_coefficient.get()),
        _ => return ask.pass(),
    };
    let Some(declared) = ask.field("coefficient", line.service.coefficient) else {
        return;
    };
    let expected = listed.map_or(Some(Decimal::ONE), decimal);
    if expected == Some(declared) {
        return ask.pass();
    }
    let told = expected.map_or_else(String::new, |expected| format!("{}", expected.normalize()));
    ask.find(|finding| {
        let finding = finding.with("declared", declared.normalize());
        finding.with("expected", told)
    });
}

fn decimal(ratio: Ratio) -> Option<Decimal> {
    Decimal::from(ratio.part()).checked_div(Decimal::from(ratio.whole()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_older_on_the_birthday() {
        let born = Day::known(2000, 2, 29);
        for (day, age) in [
            (Day::known(2018, 2, 28), Some(17)),
            (Day::known(2018, 3, 1), Some(18)),
            (Day::known(2020, 2, 29), Some(20)),
            (Day::known(2000, 2, 29), Some(0)),
            (Day::known(2000, 2, 28), None),
        ] {
            assert_eq!(full_years(born, day), age, "{day}");
        }
    }
}
