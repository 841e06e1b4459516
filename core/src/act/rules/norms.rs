//! What the host's table of services asks for: attachment, speciality, sex, age,
//! activity of the licence, coefficient of care.

use crate::act::ask::{Ask, Line, given};
use crate::act::rows::LineRows;
use crate::act::rules::place::Licences;
use crate::act::rules::registered::person;
use crate::act::{CareKind, NormCard, Reference, Service};
use crate::calendar::{Day, Period};
use crate::fact::Lack;
use crate::finding::{At, Examination};
use crate::law::catalogue::act as rules;
use crate::law::{Edition, Rule};
use crate::money::Rounding;
use crate::policy::AttachmentCard;
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
struct Asked<'a> {
    line: Line<'a>,
    day: Day,
    norm: &'a NormCard,
    rows: &'a LineRows<'a>,
    reference: &'a Reference,
}

/// Was the table given? If not, its rules say so once an act.
pub(in crate::act) fn once(exam: &mut Examination, at: &At<'_>, reference: &Reference) {
    given(exam, &RULES, at, "norms", &reference.norms);
}

/// All rules of the table.
pub(in crate::act) fn norms(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    rows: &LineRows<'_>,
    licences: &Licences<'_>,
    (reference, edition): (&Reference, &Edition),
) {
    if !reference.norms.is_given() {
        return;
    }
    let asked = match norm(line.service, rows) {
        Ok((day, norm)) => Asked {
            line: *line,
            day,
            norm: norm.unwrap_or(&NOTHING),
            rows,
            reference,
        },
        Err(lack) => {
            for rule in RULES {
                exam.lack(rule, at.path(), "norms", rows.norms.source(), lack);
            }
            return;
        }
    };
    attached(exam, at, &asked);
    speciality(exam, at, &asked);
    sex_of_service(exam, at, &asked);
    age_of_service(exam, at, &asked);
    licence_activity(exam, at, &asked, licences);
    coefficient_of_care(exam, at, &asked, edition);
}

/// What a service that a complete table leaves out asks for.
static NOTHING: NormCard = NormCard::nothing(Period::known(
    Day::known(1900, 1, 1),
    Day::known(2199, 12, 31),
));

/// The day of a line, and what its service asks for: nothing where a complete table
/// holds no row of it.
fn norm<'a>(service: &Service, rows: &LineRows<'a>) -> Result<(Day, Option<&'a NormCard>), Lack> {
    let (_, at) = service.code.zip(service.at).ok_or(Lack::NoKey)?;
    let day = at.day();
    let answer = rows.norms.answer_on(day);
    let mut cards = answer.rows.iter().map(|(_, card)| card);
    match (cards.find(|card| card.valid.contains(day)), answer.open) {
        (None, Some(lack)) => Err(lack),
        (found, _) => Ok((day, found)),
    }
}

/// ACT-029.
fn attached(exam: &mut Examination, at: &At<'_>, asked: &Asked<'_>) {
    let mut ask = Ask::new(exam, &rules::ATTACHED, at);
    if !asked.norm.attachment {
        return ask.pass();
    }
    let Some(insured) = ask.field("insured", asked.line.case.insured) else {
        return;
    };
    let Some(provider) = ask.field("provider", asked.line.act.provider) else {
        return;
    };
    let rows = asked.reference.attachments.rows_at(Some(&insured));
    let day = asked.day;
    let here = |card: &AttachmentCard| card.provider == provider && card.period.contains(day);
    match ask.any("attachments", &rows, day, here) {
        Some(true) => ask.pass(),
        Some(false) => {
            ask.find(|finding| finding.with("day", day).stake(asked.line.service.amount));
        }
        None => (),
    }
}

/// Specialities that a finding names; the rest are counted.
const NAMED_MAX: usize = 5;

/// The first of a long list, and how many there are.
fn named(all: &[String]) -> String {
    let shown = all.get(..NAMED_MAX).unwrap_or(all).join(", ");
    if all.len() > NAMED_MAX {
        format!("{shown}, … ({})", all.len())
    } else {
        shown
    }
}

/// ACT-032. Where the worker is not on the roster ACT-012 speaks.
fn speciality(exam: &mut Examination, at: &At<'_>, asked: &Asked<'_>) {
    let mut ask = Ask::new(exam, &rules::SPECIALITY, at);
    let wanted = &asked.norm.specialities;
    if wanted.is_empty() {
        return ask.pass();
    }
    if ask.field("worker", asked.line.service.worker).is_none() {
        return;
    }
    let book = &asked.rows.workers;
    let answer = book.answer_on(asked.day);
    let cards = answer.rows.iter().map(|(_, card)| card);
    let own = cards
        .filter(|card| Some(card.provider) == asked.line.act.provider)
        .filter(|card| card.employed.contains(asked.day));
    let mut held = own.clone().filter_map(|card| card.speciality.as_deref());
    if held
        .clone()
        .any(|one| wanted.iter().any(|wanted| wanted == one))
    {
        return ask.pass();
    }
    if !ask.no("workers", book.source(), answer.open) {
        return;
    }
    if own.clone().next().is_none() {
        return ask.skip();
    }
    // a row without its speciality may be the one that fits
    let silent = own.clone().any(|card| card.speciality.is_none());
    let first = held.next().filter(|_| !silent);
    let Some(first) = ask.told("speciality", book.source(), first) else {
        return;
    };
    ask.find(|finding| {
        let finding = finding
            .with("declared", first)
            .with("expected", named(wanted));
        finding.stake(asked.line.service.amount)
    });
}

/// ACT-036.
fn sex_of_service(exam: &mut Examination, at: &At<'_>, asked: &Asked<'_>) {
    let mut ask = Ask::new(exam, &rules::SEX_OF_SERVICE, at);
    let Some(expected) = asked.norm.sex else {
        return ask.pass();
    };
    let Some(card) = person(&mut ask, asked.line.case, asked.rows.case) else {
        return;
    };
    if card.sex == expected {
        ask.pass();
    } else {
        ask.find(|finding| {
            let finding = finding.with("code", code(asked));
            finding
                .with("expected", expected)
                .stake(asked.line.service.amount)
        });
    }
}

/// The code of a line: it has one, since its norm was found by it.
fn code(asked: &Asked<'_>) -> String {
    let code = asked.line.service.code.as_ref();
    code.map_or_else(String::new, |code| format!("{code}"))
}

/// ACT-037.
fn age_of_service(exam: &mut Examination, at: &At<'_>, asked: &Asked<'_>) {
    let mut ask = Ask::new(exam, &rules::AGE_OF_SERVICE, at);
    let (from, to) = (asked.norm.age_from, asked.norm.age_to);
    if from.is_none() && to.is_none() {
        return ask.pass();
    }
    let Some(card) = person(&mut ask, asked.line.case, asked.rows.case) else {
        return;
    };
    // one who is not born yet has no age: ACT-027 speaks
    let Some(age) = full_years(card.birth, asked.day) else {
        return ask.skip();
    };
    let fits = from.is_none_or(|from| age >= from) && to.is_none_or(|to| age <= to);
    if fits {
        ask.pass();
    } else {
        let end = |age: Option<u32>| age.map_or_else(String::new, |age| format!("{age}"));
        ask.find(|finding| {
            let finding = finding.with("code", code(asked)).with("age", age);
            let finding = finding.with("expected", format!("{}–{}", end(from), end(to)));
            finding.stake(asked.line.service.amount)
        });
    }
}

/// Full years on a day. Who is born on 29 February turns a year older on 1 March.
pub(super) fn full_years(birth: Day, day: Day) -> Option<u32> {
    let turned = (day.month(), day.day_of_month()) >= (birth.month(), birth.day_of_month());
    let years = day.year().checked_sub(birth.year())?;
    let years = years.checked_sub(i32::from(!turned))?;
    u32::try_from(years).ok()
}

/// ACT-038. Where no licence stands on the day ACT-017 speaks.
fn licence_activity(
    exam: &mut Examination,
    at: &At<'_>,
    asked: &Asked<'_>,
    licences: &Licences<'_>,
) {
    let mut ask = Ask::new(exam, &rules::LICENCE_ACTIVITY, at);
    let Some(activity) = &asked.norm.activity else {
        return ask.pass();
    };
    if ask.field("provider", asked.line.act.provider).is_none() {
        return;
    }
    let (book, day) = (&asked.reference.licences, asked.day);
    let open = book.open_on(day);
    let covered = licences.on(day, |card| card.activities.contains(activity));
    if covered && open != Some(Lack::Stale) {
        return ask.pass();
    }
    if !ask.no("licences", book.source(), open) {
        return;
    }
    if licences.on(day, |_| true) {
        ask.find(|finding| {
            let finding = finding.with("activity", activity);
            finding.stake(asked.line.service.amount)
        });
    } else {
        ask.skip();
    }
}

/// ACT-043. Payment Rules 63, 66–68, 71 and 72 by the kind of care; a service that is
/// not on the list of its kind is paid by the plain tariff.
fn coefficient_of_care(exam: &mut Examination, at: &At<'_>, asked: &Asked<'_>, edition: &Edition) {
    let here = at.field("coefficient");
    let mut ask = Ask::new(exam, &rules::COEFFICIENT_OF_CARE, &here);
    let Some(care) = ask.field("care", asked.line.case.care) else {
        return;
    };
    let Some(expected) = coefficient_of(&mut ask, care, asked, edition) else {
        return;
    };
    let Some(declared) = ask.field("coefficient", asked.line.service.coefficient) else {
        return;
    };
    let expected = decimal(expected);
    if expected == Some(declared) {
        return ask.pass();
    }
    let line = asked.line.service;
    let told = expected.map_or_else(String::new, |expected| format!("{}", expected.normalize()));
    // what the other coefficient makes of the line, before it is rounded to a tiyn
    let differs = expected.and_then(|expected| expected.checked_sub(declared));
    let rounding = Rounding::TARIFF.with_half(edition.parameters.rounding_half.get());
    let stake = line
        .tariff
        .zip(line.quantity)
        .zip(differs)
        .and_then(|((tariff, count), by)| {
            rounding.product(tariff, Decimal::from(count).checked_mul(by.abs())?)
        });
    ask.find(|finding| {
        let finding = finding.with("declared", declared.normalize());
        let finding = finding.with("expected", &told).stake(stake);
        finding.repair(here.path(), &told)
    });
}

/// The coefficient of a kind of care; `None` and *not checked* where the age that
/// decides is unknown.
fn coefficient_of(
    ask: &mut Ask<'_, '_>,
    care: CareKind,
    asked: &Asked<'_>,
    edition: &Edition,
) -> Option<Ratio> {
    let (norm, law) = (asked.norm, &edition.parameters);
    let plain = law.plain_coefficient.get();
    Some(match care {
        CareKind::Home if norm.home => law.home_coefficient.get(),
        CareKind::Remote if norm.remote => law.remote_coefficient.get(),
        CareKind::DayHospital if norm.day_tariff => plain,
        CareKind::DayHospital if norm.day_operation => law.day_operation_share.get(),
        CareKind::DayHospital => law.day_hospital_share.get(),
        CareKind::Screening if norm.child_exam => {
            let card = person(ask, asked.line.case, asked.rows.case)?;
            let age = full_years(card.birth, asked.day);
            if age.is_some_and(|age| age < law.child_exam_age.get()) {
                law.child_exam_coefficient.get()
            } else {
                plain
            }
        }
        CareKind::OutPatient
        | CareKind::InPatient
        | CareKind::Home
        | CareKind::Remote
        | CareKind::Ambulance
        | CareKind::Screening => plain,
    })
}

fn decimal(ratio: Ratio) -> Option<Decimal> {
    // nearly every line is paid by the plain tariff
    if ratio.part() == ratio.whole() {
        return Some(Decimal::ONE);
    }
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
