//! What the host's table of services asks for: attachment, speciality, sex, age,
//! activity of the licence.

use crate::act::licences::{Annex, Named};
use crate::act::person::{full_years, registered};
use crate::act::rules::licence::holds_act;
use crate::act::scene::NormScene;
use crate::calendar::Period;
use crate::fact::{Gap, Lack};
use crate::finding::{Check, NOWHERE, Single, Spans, rule_table};
use crate::identifier::Iin;
use crate::law::catalogue::act as rules;
use crate::party::{LicenceCard, WorkerCard};
use crate::policy::AttachmentCard;
use crate::sort;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

rule_table! {
    /// What the service of a line asks for.
    pub(in crate::act) Norms: NormScene<'_>;
    ATTACHED => attached;
    SPECIALITY => speciality;
    SEX_OF_SERVICE => sex_of_service;
    AGE_OF_SERVICE => age_of_service;
    LICENCE_ACTIVITY => licence_activity;
}

/// ACT-029: a service for attached people is given to one who is attached to the provider
/// on its day.
///
/// Primary care is paid by the head to whom one is attached. A service with `attachment`
/// fires where the insured went over to another provider on 1 March. Speaks with `day`; the
/// amount of the line is at stake.
fn attached(check: &mut Check<'_>, scene: &NormScene<'_>) {
    if !scene.norm.attachment {
        return check.pass();
    }
    if check.field("insured", scene.line.case.insured).is_none() {
        return;
    }
    let Some(provider) = check.field("provider", scene.line.act.provider) else {
        return;
    };
    let rows = &scene.line.rows.attachments;
    let day = scene.day;
    let here = |card: &AttachmentCard| (card.provider == provider).then_some(card.period);
    let told = rows.answer_on(day).rows;
    let contradict = told.len() > 1 && {
        let holds = |card: &AttachmentCard| Some(card.period);
        let alike = |one: &AttachmentCard, other: &AttachmentCard| one.provider == other.provider;
        let single = check.single_about(told, (day, day), 1, holds, alike);
        matches!(single, Single::Contradicting)
    };
    if contradict {
        return check.lack("attachments", rows.source(), Lack::Contradicting);
    }
    match check.any("attachments", rows, day, here) {
        Some(true) => check.pass(),
        Some(false) => {
            check.find(|finding| finding.with("day", day).stake(scene.line.service.amount));
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

/// What rows of a worker tell, as numbers that are no place of a row.
const NOT_THERE: usize = NOWHERE;
const FITS: usize = usize::MAX - 2;
const UNTOLD: usize = usize::MAX - 3;

/// Does one of a worker's own rows fit? Else the place of the first that tells another
/// speciality; one without its speciality may be the one that fits.
fn speciality_of(
    rows: &[(Iin, WorkerCard)],
    own: impl Fn(&WorkerCard) -> bool,
    wanted: &[String],
) -> usize {
    let own = rows.iter().enumerate().filter(|(_, (_, card))| own(card));
    let mut told = NOT_THERE;
    for (place, (_, card)) in own {
        match &card.speciality {
            Some(speciality) if wanted.contains(speciality) => return FITS,
            Some(_) if told == NOT_THERE => told = place,
            Some(_) => (),
            None => told = UNTOLD,
        }
    }
    told
}

/// The same of many rows, by days.
fn specialities(
    rows: &[(Iin, WorkerCard)],
    own: impl Fn(&WorkerCard) -> bool,
    wanted: &[String],
) -> Spans {
    let placed = rows.iter().enumerate().filter(|(_, (_, card))| own(card));
    let told = placed.map(|(place, (_, card))| {
        let told = match &card.speciality {
            Some(speciality) if wanted.contains(speciality) => FITS,
            Some(_) => place,
            None => UNTOLD,
        };
        (card.employed, told)
    });
    let mut told: Vec<(Period, usize)> = told.collect();
    // what fits decides, and one that is not told may fit
    sort::by_key(&mut told, |(_, told)| match *told {
        FITS => 0,
        UNTOLD => 1,
        _ => 2_u8,
    });
    Spans::preferred(&told)
}

/// ACT-032: the worker has a speciality that the service asks for.
///
/// A visit to a cardiologist is one by a cardiologist. A worker `therapist` fires at a
/// service for `cardiologist`. Where the worker is not on the roster ACT-012 speaks. Speaks
/// with `declared` and `expected`; the amount of the line is at stake.
fn speciality(check: &mut Check<'_>, scene: &NormScene<'_>) {
    let wanted = &scene.norm.specialities;
    if wanted.is_empty() {
        return check.pass();
    }
    if check.field("worker", scene.line.service.worker).is_none() {
        return;
    }
    let Some(provider) = check.field("provider", scene.line.act.provider) else {
        return;
    };
    let book = &scene.line.workers;
    let (answer, day) = (book.answer_on(scene.day), scene.day);
    // what a service asks for stands at one place while an act is checked
    let about = wanted.as_ptr().addr();
    let own = |card: &WorkerCard| card.provider == provider;
    let told = check.by_day(
        answer.rows,
        (day, day),
        about,
        || {
            let own = |card: &WorkerCard| own(card) && card.employed.contains(day);
            speciality_of(answer.rows, own, wanted)
        },
        &|| specialities(answer.rows, own, wanted),
    );
    if told == FITS {
        return check.pass();
    }
    if !check.can_deny("workers", book.source(), answer.open) {
        return;
    }
    if told == NOT_THERE {
        return check.skip();
    }
    let rows = answer.rows.iter().map(|(_, card)| card);
    let of_day = rows.filter(|card| own(card) && card.employed.contains(day));
    let said: Option<Vec<&str>> = of_day.map(|card| card.speciality.as_deref()).collect();
    // of several the least is named: which row comes first says nothing
    let first = said.and_then(|said| said.into_iter().min());
    let Some(first) = check.known("speciality", book.source(), first) else {
        return;
    };
    check.find(|finding| {
        let finding = finding
            .with("declared", first)
            .with("expected", named(wanted));
        finding.stake(scene.line.service.amount)
    });
}

/// ACT-036: a service for one sex is given to a person of it, by the register.
///
/// A service for `female` fires where the register of individuals says `male`. Speaks with
/// `code` and `expected`; the amount of the line is at stake.
fn sex_of_service(check: &mut Check<'_>, scene: &NormScene<'_>) {
    let Some(expected) = scene.norm.sex else {
        return check.pass();
    };
    let Some(card) = registered(check, scene.line.case, scene.line.rows) else {
        return;
    };
    if card.sex == expected {
        check.pass();
    } else {
        check.find(|finding| {
            let finding = finding.with("code", code(scene));
            finding
                .with("expected", expected)
                .stake(scene.line.service.amount)
        });
    }
}

/// The code of a line: it has one, since its norm was found by it.
fn code(scene: &NormScene<'_>) -> String {
    let code = scene.line.service.code.as_ref();
    code.map_or_else(String::new, |code| format!("{code}"))
}

/// ACT-037: a service for some ages is given to a person of such an age, by the register.
///
/// A service for 0–17 fires for one who turned eighteen that day. Speaks with `code`, `age`
/// and `expected`; the amount of the line is at stake.
fn age_of_service(check: &mut Check<'_>, scene: &NormScene<'_>) {
    let (from, to) = (scene.norm.age_from, scene.norm.age_to);
    if from.is_none() && to.is_none() {
        return check.pass();
    }
    let Some(card) = registered(check, scene.line.case, scene.line.rows) else {
        return;
    };
    // one who is not born yet has no age: ACT-027 speaks
    let Some(age) = full_years(card.birth, scene.day) else {
        return check.skip();
    };
    let fits = from.is_none_or(|from| age >= from) && to.is_none_or(|to| age <= to);
    if fits {
        check.pass();
    } else {
        let end = |age: Option<u32>| age.map_or_else(String::new, |age| format!("{age}"));
        check.find(|finding| {
            let finding = finding.with("code", code(scene)).with("age", age);
            let finding = finding.with("expected", format!("{}–{}", end(from), end(to)));
            finding.stake(scene.line.service.amount)
        });
    }
}

/// ACT-038: a licence of the day names the activity that the service asks for.
///
/// A licence is given for kinds of activity. A service that asks for `surgery` fires where
/// the licence names `therapy` alone. Where no licence stands on the day ACT-017 speaks; a
/// licence whose activities nobody tells may name it, so that it is *not checked*.
/// Approval and payment wait until the provider has mended it. Speaks with `activity` and
/// `amount`, that of the line; the whole act is at stake.
fn licence_activity(check: &mut Check<'_>, scene: &NormScene<'_>) {
    let Some(activity) = &scene.norm.activity else {
        return check.pass();
    };
    if check.field("provider", scene.line.act.provider).is_none() {
        return;
    }
    let (licences, day) = (scene.line.licences, scene.day);
    let (source, open) = (licences.source(), licences.open_on(day));
    let stale = open.is_some_and(|gap: Gap<'_>| gap.lack == Lack::Stale);
    // what a service asks for stands at one place while an act is checked
    let about = activity.as_ptr().addr();
    let names = |card: &LicenceCard| Some(card.activities.as_ref()?.contains(activity));
    let names = |annex: &Annex<'_>| names(annex.card);
    let named = licences.named(check, Period::spanning(day, day), about, names);
    if !stale && named == Named::Yes {
        return check.pass();
    }
    if !check.can_deny("licences", source, open) {
        return;
    }
    if named == Named::Untold {
        return check.lack("activities", source, Lack::NotTold);
    }
    if named == Named::No {
        check.find(|finding| {
            let finding = finding.with("activity", activity);
            holds_act(finding, scene.line.act, scene.line.service.amount)
        });
    } else {
        check.skip();
    }
}
