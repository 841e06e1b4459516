//! Who filed the act and when its data were passed: account, taxes, system, term.

use crate::account::{AccountState, state_on};
use crate::act::Reference;
use crate::act::place::LinePlace;
use crate::act::scene::ActScene;
use crate::calendar::{Day, Moment, Period, WorkCalendar, deadline};
use crate::fact::{Lack, Source};
use crate::finding::{Check, rule_table};
use crate::law::catalogue::act as rules;
use alloc::collections::BTreeMap;

rule_table! {
    /// The provider of an act.
    pub(in crate::act) Acts: ActScene<'_>, lists of Reference;
    TAXES_PAID at "provider" => taxes_paid;
    PROVIDER_ACCOUNT_OPEN at "provider" => provider_account_open;
    MIS_TESTED at "mis" needs systems => mis_tested;
    DATA_IN_TIME at "cases" => data_in_time;
}

/// ACT-020: the provider owes no taxes on the day the act was formed.
///
/// One row that owes is enough, whatever a partial list lacks. A provider with a row
/// `owes` fires. Speaks with the evidence `tax-standing`; the whole act is at stake.
fn taxes_paid(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let Some(provider) = check.field("provider", scene.act.provider) else {
        return;
    };
    let Some(formed) = check.field("formedOn", scene.act.formed_on) else {
        return;
    };
    let book = &scene.reference.taxes;
    let answer = book.answer_on(&provider, formed);
    if answer.rows.iter().any(|(_, card)| card.owes) {
        check.find(|finding| {
            finding
                .evidence("tax-standing", "owes", book.source(), book.as_of())
                .stake(scene.act.total)
        });
    } else if check.can_deny("taxes", book.source(), answer.open) {
        check.pass();
    }
}

/// ACT-023: the provider's account is open on the day the act was formed.
///
/// Money is paid into the account alone. A provider blocked on 20 March fires with an act
/// of the 31st. A change that the list lacks may be the latest one, so a partial list
/// tells no state. Speaks with `day` and `state`; the whole act is at stake.
fn provider_account_open(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let Some(provider) = check.field("provider", scene.act.provider) else {
        return;
    };
    let Some(day) = check.field("formedOn", scene.act.formed_on) else {
        return;
    };
    let book = &scene.reference.providers;
    let answer = book.answer_on(&provider, day);
    if !check.can_deny("providers", book.source(), answer.open) {
        return;
    }
    match state_on(answer.rows.iter().map(|(_, card)| card), day) {
        Err(lack) => check.lack("providers", book.source(), lack),
        Ok(Some(AccountState::Open)) => check.pass(),
        Ok(other) => check.find(|finding| {
            let state = other.map_or("none", AccountState::name);
            let finding = finding.with("day", day).with("state", state);
            finding.stake(scene.act.total)
        }),
    }
}

/// ACT-044: the act comes from a system that passed its security tests, and still holds
/// them on the day it was formed (user agreement 3.1.3).
///
/// A system whose test ran out on 1 March fires with an act of the 31st. Speaks with `mis`;
/// the whole act is at stake.
fn mis_tested(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let Some(mis) = check.told("mis", scene.act.mis.as_ref()) else {
        return;
    };
    let Some(day) = check.field("formedOn", scene.act.formed_on) else {
        return;
    };
    let tested = |days: &Period| days.contains(day);
    let rows = scene.reference.systems.rows_at(Some(mis));
    match check.any("systems", &rows, day, tested) {
        Some(true) => check.pass(),
        Some(false) => check.find(|finding| finding.with("mis", mis).stake(scene.act.total)),
        None => (),
    }
}

/// ACT-042: data of a service are passed within the working days of their term (Payment
/// Rules 69).
///
/// Late data are what later visits and duplicates cannot be held against. A service of
/// Monday whose data went on Friday fires, the term being three working days. Where no
/// line tells when it was passed, that is said once. Speaks with `given`, `sent` and
/// `last`; the amount of the line is at stake.
fn data_in_time(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let cases = &scene.act.cases;
    let mut lines = cases.iter().flat_map(|case| &case.services).peekable();
    if lines.peek().is_some() && lines.all(|line| line.sent_on.is_none()) {
        return check.lack("sentOn", Source::Mis, Lack::NotGiven);
    }
    let mut last_days = LastDays::of(scene);
    let list = check.place();
    for (place, case) in cases.iter().enumerate() {
        for (line, service) in case.services.iter().enumerate() {
            let days = service.sent_on.zip(service.at.map(Moment::day));
            let judged =
                days.and_then(|(sent, given)| Some((sent, given, last_days.of_day(given)?)));
            let here = LinePlace { case: place, line };
            let path = || here.field(list, "sentOn");
            match judged {
                Some((sent, given, last)) if given <= sent && sent <= last => check.pass(),
                Some((sent, given, last)) => check.find_at(path(), |finding| {
                    let finding = finding.with("given", given).with("sent", sent);
                    finding.with("last", last).stake(service.amount)
                }),
                None if days.is_some() => check.no_calendar_at(&path),
                None => {
                    let (what, lack) = if service.sent_on.is_none() {
                        ("sentOn", Lack::NotTold)
                    } else {
                        ("at", Lack::NoKey)
                    };
                    check.lack_at(&path, what, Source::Mis, lack);
                }
            }
        }
    }
}

/// The last days on which data of a day's services may be passed.
struct LastDays<'a> {
    scene: &'a ActScene<'a>,
    calendar: WorkCalendar,
    known: BTreeMap<Day, Option<Day>>,
    /// Lines of a case share a day more often than not.
    before: Option<(Day, Option<Day>)>,
}

impl<'a> LastDays<'a> {
    fn of(scene: &'a ActScene<'a>) -> Self {
        Self {
            scene,
            calendar: WorkCalendar::kazakhstan(),
            known: BTreeMap::new(),
            before: None,
        }
    }

    /// `None` where the calendar ends before the term does.
    fn of_day(&mut self, given: Day) -> Option<Day> {
        if let Some((_, last)) = self.before.filter(|(day, _)| *day == given) {
            return last;
        }
        let last = *self.known.entry(given).or_insert_with(|| {
            let law = self.scene.law;
            let (term, convention) = (law.service_data.get(), law.start_convention.get());
            let found = deadline(given, term, convention, &self.calendar).ok();
            found.map(|found| found.last_day)
        });
        self.before = Some((given, last));
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::{Act, Case, Reference, Service, check};
    use crate::finding::Examination;
    use crate::law;

    /// Where the calendar ends nobody knows which days are worked: every room says so by
    /// one name.
    #[test]
    fn a_term_past_the_calendar_is_not_checked() {
        let line = Service::builder()
            .at("2031-01-02T10:00")
            .sent_on("2031-01-03");
        let act = Act::builder()
            .month("2026-03")
            .case(Case::builder().service(line));
        let edition = law::on(Day::known(2026, 3, 31)).unwrap();
        let exam = Examination::new(edition);
        let checked = check(exam, act.build().unwrap(), &Reference::empty(), edition);
        let open = checked.verdict.not_checked.iter();
        let mut open = open.filter(|one| one.rule == &rules::DATA_IN_TIME);
        let need = open.next().unwrap().need;
        assert_eq!(
            (need.what, need.source),
            ("work-calendar", Source::Register)
        );
        assert_eq!(need.lack, Lack::Partial);
        assert!(open.next().is_none());
    }
}
