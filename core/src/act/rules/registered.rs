//! The insured as the registers hold them: birth and sex, consent; and told alike.

use crate::act::people::People;
use crate::act::person::{full_years, registered};
use crate::act::place::ActPlace;
use crate::act::scene::{ActScene, CaseScene};
use crate::act::{Act, Case, Reference};
use crate::calendar::Period;
use crate::fact::{Lack, Source};
use crate::finding::{Check, NOWHERE, Spans, rule_table};
use crate::law::catalogue::act as rules;
use crate::party::{ConsentCard, ConsentGiver};
use crate::sort;
use alloc::vec::Vec;
use core::cmp::Reverse;

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
/// A difference tells that the act names another person. What the draft does not say cannot
/// be compared: it is *not checked*, by its field. A case that says `male` fires where the register says `female`. Speaks
/// with `field`, once a field; the total of the case is at stake once.
fn person_as_registered(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let case = scene.case;
    let Some(card) = registered(check, case, scene.rows) else {
        return;
    };
    let (at, mut stake, mut same) = (check.place(), case.total, true);
    for (field, differs) in [
        ("birth", case.birth.map(|birth| birth != card.birth)),
        ("sex", case.sex.map(|sex| sex != card.sex)),
    ] {
        let differs = check.told(field, differs);
        same &= differs == Some(false);
        if differs == Some(true) {
            let here = at.field(field);
            let mut check = check.at(&here);
            check.find(|finding| finding.with("field", field).stake(stake.take()));
        }
    }
    if same {
        check.pass();
    }
}

/// Who gave the consents of a day, as a number.
const BY_NOBODY: usize = NOWHERE;
const BY_PATIENT: usize = 1;
const BY_SOMEBODY: usize = 2;
const BY_REPRESENTATIVE: usize = 3;

const fn giver(card: &ConsentCard) -> usize {
    match card.giver {
        Some(ConsentGiver::Representative) => BY_REPRESENTATIVE,
        None => BY_SOMEBODY,
        Some(ConsentGiver::Patient) => BY_PATIENT,
    }
}

/// The most that consents tell of their givers.
fn givers<'a>(valid: impl Iterator<Item = &'a ConsentCard>) -> usize {
    valid.map(giver).max().unwrap_or(BY_NOBODY)
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
    let Some(provider) = check.field("provider", scene.act.provider) else {
        return;
    };
    let consents = &scene.rows.consents;
    let answer = consents.answer_on(day);
    let own = |card: &&ConsentCard| card.provider.is_none_or(|one| one == provider);
    let own = || answer.rows.iter().map(|(_, card)| card).filter(own);
    let told = check.by_day(
        answer.rows,
        (day, day),
        0,
        || givers(own().filter(|card| card.valid.contains(day))),
        &|| {
            let given = own().map(|card| (card.valid, giver(card)));
            let mut given: Vec<(Period, usize)> = given.collect();
            sort::by_key(&mut given, |(_, giver)| Reverse(*giver));
            Spans::preferred(&given)
        },
    );
    if told == BY_REPRESENTATIVE {
        return check.pass();
    }
    let source = consents.source();
    if told != BY_NOBODY {
        let Some(card) = registered(check, case, scene.rows) else {
            return;
        };
        let of_age = scene.law.consent_age.get();
        if full_years(card.birth, day).is_some_and(|age| age >= of_age) {
            return check.pass();
        }
        // a child's row without its giver may be a representative's
        if told == BY_SOMEBODY {
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
/// at stake. A person of one case is told alike; of one with several, a case that tells
/// nothing cannot be compared: it is *not checked*.
fn one_person(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let ActScene { act, people, .. } = *scene;
    if people.each().next().is_none() {
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
        // nearly every person has one case
        if same.len() < 2 {
            check.pass();
            continue;
        }
        let cases = same.iter().filter_map(|number| {
            let place = sort::place(*number);
            let case = act.cases.get(place)?;
            Some((ActPlace::case(place), value(case), case.total))
        });
        let mut first: Option<(ActPlace, T)> = None;
        for (place, said, total) in cases {
            let Some(said) = said else {
                let path = || place.field(list, name);
                check.lack_at(&path, name, Source::Mis, Lack::NotTold);
                continue;
            };
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
