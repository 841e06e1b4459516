//! Dates of cases and services.

use crate::act::place::LinePlace;
use crate::act::scene::{ActScene, CaseScene};
use crate::act::{CareKind, Reference, by_day, month_takes};
use crate::calendar::{Day, FinancialYear, Moment, Month};
use crate::fact::Lack;
use crate::finding::{Check, NOWHERE, rule_table};
use crate::identifier::Iin;
use crate::law::catalogue::act as rules;
use crate::money::{Tenge, checked_sum};
use crate::policy::{PolicyCard, covered};

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
    let (first, last) = (("start", case.start), ("end", case.end));
    ordered(&mut check.at(&end), (first, last), case.total);
    let list = at.field("services");
    for (place, service) in case.services.iter().enumerate() {
        let here = list.index(place);
        let here = here.field("at");
        let mut check = check.at(&here);
        let day = ("at", service.at.map(Moment::day));
        ordered(&mut check, (first, day), service.amount);
        ordered(&mut check, (day, last), service.amount);
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
    // an act that tells no day of forming is not checked above
    if act.formed_on.is_some() {
        let days = (("formedOn", act.formed_on), ("checkedOn", Some(checked)));
        ordered(&mut check.at(&here), days, act.total);
    }
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

/// A day of the draft by the name of its field.
type Named = (&'static str, Option<Day>);

fn ordered(check: &mut Check<'_>, (earlier, later): (Named, Named), stake: Option<Tenge>) {
    let Some(earlier) = check.field(earlier.0, earlier.1) else {
        return;
    };
    let Some(later) = check.field(later.0, later.1) else {
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
/// of the case is at stake. A case that tells no onset and is no out-patient one has nothing
/// to judge; one that does not tell its kind of care may be one.
fn dates_plausible(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let (case, at) = (scene.case, check.place());
    let (onset, end) = (at.field("onset"), at.field("end"));
    let mut judged = false;
    if let Some(began) = case.onset {
        judged = true;
        let mut check = check.at(&onset);
        if let Some(birth) = check.told("birth", case.birth) {
            plausible(&mut check, birth <= began, (birth, began), case.total);
        }
        if let Some(last) = check.field("end", case.end) {
            plausible(&mut check, began <= last, (began, last), case.total);
        }
    }
    let mut check = check.at(&end);
    match check.told("care", case.care) {
        Some(CareKind::OutPatient | CareKind::Remote) => out_patient(&mut check, scene),
        Some(_) if !judged => check.skip(),
        Some(_) | None => (),
    }
}

fn out_patient(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let case = scene.case;
    let Some(start) = check.field("start", case.start) else {
        return;
    };
    let Some(end) = check.field("end", case.end) else {
        return;
    };
    let length = end.days_since(start).saturating_add(1);
    let limit = i64::from(scene.law.out_patient_days.get());
    plausible(check, length <= limit, (start, end), case.total);
}

fn plausible(check: &mut Check<'_>, good: bool, (first, last): (Day, Day), stake: Option<Tenge>) {
    if good {
        return check.pass();
    }
    check.find(|finding| finding.with("first", first).with("last", last).stake(stake));
}

/// What policies tell, as numbers that are no place of a row.
const OF_YEAR: usize = usize::MAX - 3;
const CONTRADICTING: usize = usize::MAX - 2;

/// Does a policy in force on a day lie in a year? Else the place of one in force, the
/// earliest of them.
fn policy_of_year(rows: &[(Iin, PolicyCard)], year: FinancialYear, day: Day) -> usize {
    let cards = rows.iter().map(|(_, policy)| policy);
    let of_year = covered(cards.filter(|policy| policy.in_force(day)), |policy| {
        let days = policy.period;
        year.contains(days.first()) && year.contains(days.last())
    });
    match of_year {
        Ok(true) => OF_YEAR,
        Err(_) => CONTRADICTING,
        Ok(false) => {
            let placed = rows.iter().enumerate();
            let in_force = placed.filter(|(_, (_, policy))| policy.in_force(day));
            let first = in_force.min_by_key(|(_, (_, policy))| policy.period);
            first.map_or(NOWHERE, |(place, _)| place)
        }
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
    let Some(month) = check.field("month", scene.act.month) else {
        return;
    };
    let Some(end) = check.field("end", case.end) else {
        return;
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
    let told = check.by_day(
        answer.rows,
        (end, end),
        0,
        || policy_of_year(answer.rows, year, end),
        &|| by_day::of_year(answer.rows, (OF_YEAR, CONTRADICTING)),
    );
    if told == OF_YEAR {
        return check.pass();
    }
    if told == CONTRADICTING {
        return check.lack("policies", rows.policies.source(), Lack::Contradicting);
    }
    let Some(first) = answer.rows.get(told).map(|(_, policy)| policy.period) else {
        if check.can_deny("policies", rows.policies.source(), answer.open) {
            check.skip();
        }
        return;
    };
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
    if month_takes(month, end) {
        check.pass();
    } else {
        check.find(|finding| {
            let finding = finding.with("end", end).with("month", month);
            finding.stake(scene.case.total)
        });
    }
}
