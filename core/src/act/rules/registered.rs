//! The insured as the registers hold them: birth and sex, consent; and told alike.

use crate::act::people::People;
use crate::act::person::{full_years, registered};
use crate::act::place::ActPlace;
use crate::act::scene::{ActScene, CaseScene};
use crate::act::{Act, Case, Reference};
use crate::finding::{Check, rule_table};
use crate::law::catalogue::act as rules;
use crate::party::{ConsentCard, ConsentGiver};
use crate::sort;

rule_table! {
    /// Persons of an act.
    pub(in crate::act) Acts: ActScene<'_>, lists of Reference;
    ONE_PERSON at "cases" => one_person;
}

rule_table! {
    /// The person of a case.
    pub(in crate::act) Cases: CaseScene<'_>, lists of Reference;
    SERVICE_BEFORE_BIRTH at "start" needs people => service_before_birth;
    PERSON_AS_REGISTERED needs people => person_as_registered;
    CONSENT needs consents => consent;
}

/// ACT-027: a case does not begin before the birth that the register of individuals holds.
///
/// A birth after the first day means another person, or another day. A case of 3 March
/// fires where the child was born on the 4th. Speaks with `day`; the total of the case is
/// at stake.
fn service_before_birth(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let case = scene.case;
    let Some(start) = check.field("start", case.start) else {
        return;
    };
    let Some(card) = registered(check, case, scene.rows) else {
        return;
    };
    if card.birth <= start {
        check.pass();
    } else {
        check.find(|finding| finding.with("day", start).stake(case.total));
    }
}

/// ACT-028: birth and sex are those that the register of individuals holds.
///
/// A difference tells that the act names another person. What the draft does not say is
/// not compared. A case that says `male` fires where the register says `female`. Speaks
/// with `field`, once a field; the total of the case is at stake once.
fn person_as_registered(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let case = scene.case;
    if case.birth.is_none() && case.sex.is_none() {
        return check.skip();
    }
    let Some(card) = registered(check, case, scene.rows) else {
        return;
    };
    let (at, mut stake, mut same) = (check.place(), case.total, true);
    for (field, differs) in [
        ("birth", case.birth.is_some_and(|birth| birth != card.birth)),
        ("sex", case.sex.is_some_and(|sex| sex != card.sex)),
    ] {
        if differs {
            same = false;
            let here = at.field(field);
            let mut check = check.at(&here);
            check.find(|finding| finding.with("field", field).stake(stake.take()));
        }
    }
    if same {
        check.pass();
    }
}

/// ACT-041: the insured, or a legal representative, has consented to the passing of data
/// on the first day of the case: they pass from then on.
///
/// Who is under age does not consent alone; a row that does not tell its giver is taken
/// for the patient's. A case of 3 March fires where the consent is of the 10th. Speaks with
/// `day`; the total of the case is at stake.
fn consent(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let case = scene.case;
    if check.field("insured", case.insured).is_none() {
        return;
    }
    let Some(day) = check.field("start", case.start) else {
        return;
    };
    let consents = &scene.rows.consents;
    let answer = consents.answer_on(day);
    let cards = answer.rows.iter().map(|(_, card)| card);
    let valid = cards.filter(|card| {
        let to = card.provider.is_none() || card.provider == scene.act.provider;
        to && card.valid.contains(day)
    });
    let represented = |card: &ConsentCard| card.giver == Some(ConsentGiver::Representative);
    if valid.clone().any(represented) {
        return check.pass();
    }
    let source = consents.source();
    if valid.clone().next().is_some() {
        let Some(card) = registered(check, case, scene.rows) else {
            return;
        };
        let of_age = scene.law.consent_age.get();
        if full_years(card.birth, day).is_some_and(|age| age >= of_age) {
            return check.pass();
        }
        // a child's row without its giver may be a representative's
        if !valid.clone().all(|card| card.giver.is_some()) {
            check.known::<ConsentGiver>("giver", source, None);
            return;
        }
    }
    if check.can_deny("consents", source, answer.open) {
        check.find(|finding| finding.with("day", day).stake(case.total));
    }
}

/// ACT-054: an act tells one birth and one sex of a person, wherever it names the person.
///
/// Two cases of one number with births of 1980 and 1981 fire at the second. Speaks with
/// `field` and `first`, the path of the case that told it first; the total of the case is
/// at stake. An act that tells neither of any person has nothing to judge.
fn one_person(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let ActScene { act, people, .. } = *scene;
    let tells = |case: &Case| case.birth.is_some() || case.sex.is_some();
    let known = |case: &Case| case.insured.is_some() && tells(case);
    if !act.cases.iter().any(known) {
        return check.skip();
    }
    alike(check, (act, people), "birth", |case| case.birth);
    alike(check, (act, people), "sex", |case| case.sex);
}

/// A field of each person over the cases that tell it: as the first of them does.
fn alike<T: PartialEq>(
    check: &mut Check<'_>,
    (act, people): (&Act, &People),
    name: &'static str,
    value: impl Fn(&Case) -> Option<T>,
) {
    let (list, mut alike) = (check.place(), 0_u64);
    for same in people.each() {
        let cases = same.iter().filter_map(|number| {
            let place = sort::place(*number);
            let case = act.cases.get(place)?;
            Some((ActPlace::case(place), value(case)?, case.total))
        });
        let mut first: Option<(ActPlace, T)> = None;
        for (place, said, total) in cases {
            match &first {
                None => {
                    alike = alike.saturating_add(1);
                    first = Some((place, said));
                }
                Some((_, before)) if *before == said => alike = alike.saturating_add(1),
                Some((before, _)) => check.find_at(place.field(list, name), |finding| {
                    let finding = finding.with("field", name);
                    finding.with("first", before.path(list)).stake(total)
                }),
            }
        }
    }
    if alike > 0 {
        check.pass_many(alike);
    }
}
