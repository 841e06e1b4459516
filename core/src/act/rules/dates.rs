//! Dates of cases and services.

use crate::act::place::LinePlace;
use crate::act::scene::{ActScene, CaseScene};
use crate::act::{CareKind, Reference};
use crate::calendar::{Day, FinancialYear, Moment, Month};
use crate::finding::{Check, rule_table};
use crate::law::catalogue::act as rules;
use crate::money::{Tenge, checked_sum};

rule_table! {
    /// Dates of an act.
    pub(in crate::act) Acts: ActScene<'_>, lists of Reference;
    DATES_IN_ORDER => formed_after_cases;
    DATES_IN_ORDER => nothing_after_check;
}

rule_table! {
    /// Dates of a case.
    pub(in crate::act) Cases: CaseScene<'_>, lists of Reference;
    DATES_IN_ORDER => dates_in_order;
    DATES_PLAUSIBLE => dates_plausible;
    MONTH_OF_CASE at "end" => month_of_case;
    FINANCIAL_YEAR at "end" => financial_year;
}

/// ACT-007: a case starts before it ends, ends before the act is formed, and its services
/// lie inside.
///
/// All rules ask about days, so that days out of order make every other answer worthless.
/// A case from 9 to 5 March fires, and a service on the 10th in a case that ended on the
/// 9th. Speaks with `earlier` and `later`, the two days that should have stood so; the
/// total of the case or the amount of the line is at stake.
fn dates_in_order(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let (case, at) = (scene.case, check.place());
    if in_order(scene) {
        let lines = u64::try_from(case.services.len()).unwrap_or(u64::MAX);
        return check.pass_many(lines.saturating_mul(2).saturating_add(1));
    }
    let end = at.field("end");
    ordered(&mut check.at(&end), (case.start, case.end), case.total);
    let list = at.field("services");
    for (place, service) in case.services.iter().enumerate() {
        let here = list.index(place);
        let here = here.field("at");
        let mut check = check.at(&here);
        let day = service.at.map(Moment::day);
        ordered(&mut check, (case.start, day), service.amount);
        ordered(&mut check, (day, case.end), service.amount);
    }
}

/// ACT-007 over the day on which the act was formed: each case had ended.
///
/// It is the forming that comes too early, so that it is found once, beside the latest end;
/// the cases that had not ended are at stake. An act of 30 March with a case to the 31st
/// fires.
fn formed_after_cases(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let (act, at) = (scene.act, check.place());
    let here = at.field("formedOn");
    let mut check = check.at(&here);
    let Some(formed) = check.field("formedOn", act.formed_on) else {
        return;
    };
    let open = || {
        let cases = act.cases.iter();
        cases.filter(|case| case.end.is_some_and(|end| end > formed))
    };
    match open().filter_map(|case| case.end).max() {
        None => check.pass(),
        Some(end) => {
            let stake = checked_sum(open().filter_map(|case| case.total));
            check.find(|finding| {
                let finding = finding.with("earlier", end).with("later", formed);
                finding.stake(stake)
            });
        }
    }
}

/// Are all days of a case known and in order? So they are in nearly every case.
fn in_order(scene: &CaseScene<'_>) -> bool {
    let case = scene.case;
    case.start.zip(case.end).is_some_and(|(start, end)| {
        let inside = |day: Day| start <= day && day <= end;
        let mut given = case.services.iter().map(|service| service.at);
        start <= end && given.all(|at| at.is_some_and(|at| inside(at.day())))
    })
}

/// ACT-007 over the day of the check, where the host tells it: nothing of the act is
/// later.
///
/// Cases end before the act is formed, so the forming and the passing of data stand for
/// all. An act formed on 2 April fires where it is checked on 31 March.
fn nothing_after_check(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let (act, at) = (scene.act, check.place());
    let Some(checked) = act.checked_on else {
        return;
    };
    let here = at.field("formedOn");
    let formed = (act.formed_on, Some(checked));
    ordered(&mut check.at(&here), formed, act.total);
    let cases = at.field("cases");
    for (place, case) in act.cases.iter().enumerate() {
        for (line, service) in case.services.iter().enumerate() {
            let Some(sent) = service.sent_on.filter(|sent| *sent > checked) else {
                continue;
            };
            let here = LinePlace { case: place, line };
            check.find_at(here.field(&cases, "sentOn"), |finding| {
                let finding = finding.with("earlier", sent).with("later", checked);
                finding.stake(service.amount)
            });
        }
    }
}

fn ordered(
    check: &mut Check<'_>,
    (earlier, later): (Option<Day>, Option<Day>),
    stake: Option<Tenge>,
) {
    let Some((earlier, later)) = check.field("dates", earlier.zip(later)) else {
        return;
    };
    if earlier <= later {
        check.pass();
    } else {
        check.find(|finding| {
            let finding = finding.with("earlier", earlier).with("later", later);
            finding.stake(stake)
        });
    }
}

/// ACT-053: an illness begins neither before birth nor after its case, and an out-patient
/// case has an end.
///
/// Dates that cannot be, or hardly, come of mistyped years; a person looks at them. An
/// out-patient case of 1 January to 31 May fires. Speaks with `first` and `last`; the total
/// of the case is at stake. A case that tells neither birth nor onset and is no out-patient
/// one has nothing to judge.
fn dates_plausible(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let (case, at) = (scene.case, check.place());
    let (onset, end) = (at.field("onset"), at.field("end"));
    let mut judged = false;
    let mut judge = |mut check: Check<'_>, good: bool, (first, last): (Day, Day)| {
        judged = true;
        if good {
            return check.pass();
        }
        check.find(|finding| {
            let finding = finding.with("first", first).with("last", last);
            finding.stake(case.total)
        });
    };
    if let Some(days) = case.birth.zip(case.onset) {
        judge(check.at(&onset), days.0 <= days.1, days);
    }
    if let Some(days) = case.onset.zip(case.end) {
        judge(check.at(&onset), days.0 <= days.1, days);
    }
    let out_patient = matches!(case.care, Some(CareKind::OutPatient | CareKind::Remote));
    if let Some(days) = case.start.zip(case.end).filter(|_| out_patient) {
        let length = days.1.days_since(days.0).saturating_add(1);
        let limit = i64::from(scene.law.out_patient_days.get());
        judge(check.at(&end), length <= limit, days);
    }
    if !judged {
        check.skip();
    }
}

/// ACT-052: a policy and an act are of one financial year; an act of January also takes
/// services of December.
///
/// Money of a year pays what happened in it (mechanism 34). A case that ended in December
/// 2025 fires in an act of March 2026. Speaks with `what` (`act` or `policy`), `year` and
/// `expected`; the total of the case is at stake. Where no policy is in force ACT-011
/// speaks.
fn financial_year(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let (case, rows) = (scene.case, scene.rows);
    let Some((month, end)) = scene.act.month.zip(case.end) else {
        return check.skip();
    };
    let year = FinancialYear::of(end);
    let late = || month.first().previous().map(Month::of);
    let late = || late().is_some_and(|before| before.contains(end));
    if year != month.year() && !late() {
        return check.find(|finding| {
            let finding = finding.with("what", "act");
            let finding = finding.with("year", month.year().number());
            finding.with("expected", year.number()).stake(case.total)
        });
    }
    if check.field("insured", case.insured).is_none() {
        return;
    }
    let answer = rows.policies.answer_on(end);
    let policies = answer.rows.iter().map(|(_, policy)| policy);
    let mut in_force = policies.filter(|policy| policy.in_force(end)).peekable();
    let Some(first) = in_force.peek().map(|policy| policy.period) else {
        if check.can_deny("policies", rows.policies.source(), answer.open) {
            check.skip();
        }
        return;
    };
    if in_force.any(|policy| {
        let days = policy.period;
        year.contains(days.first()) && year.contains(days.last())
    }) {
        return check.pass();
    }
    let other = if FinancialYear::of(first.first()) == year {
        first.last()
    } else {
        first.first()
    };
    check.find(|finding| {
        let finding = finding.with("what", "policy");
        let finding = finding.with("year", FinancialYear::of(other).number());
        finding.with("expected", year.number()).stake(case.total)
    });
}

/// ACT-008: a case ends in the month of its act; the January act also takes cases that
/// ended in December and missed their own (Payment Rules, p. 15).
///
/// A case that ended on 28 February fires in an act of March. Speaks with `end` and
/// `month`; the total of the case is at stake.
fn month_of_case(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let Some(month) = check.field("month", scene.act.month) else {
        return;
    };
    let Some(end) = check.field("end", scene.case.end) else {
        return;
    };
    let january = month.first().month() == 1;
    let december = || month.first().previous().map(Month::of);
    let late = || january && december().is_some_and(|december| december.contains(end));
    if month.contains(end) || late() {
        check.pass();
    } else {
        check.find(|finding| {
            let finding = finding.with("end", end).with("month", month);
            finding.stake(scene.case.total)
        });
    }
}
