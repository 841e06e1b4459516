//! Dates of cases and services.

use crate::act::ask::{Ask, each_line};
use crate::act::rows::CaseRows;
use crate::act::{Act, CareKind, Case};
use crate::calendar::{Day, FinancialYear, Moment, Month, Period};
use crate::finding::{At, Examination};
use crate::law::Edition;
use crate::law::catalogue::act as rules;
use crate::money::Tenge;

/// ACT-007. A case starts before it ends, ends before the act is formed, and its
/// services lie inside.
pub(in crate::act) fn dates_in_order(exam: &mut Examination, at: &At<'_>, act: &Act, case: &Case) {
    ordered(exam, &at.field("end"), (case.start, case.end), case.total);
    ordered(
        exam,
        &at.field("end"),
        (case.end, act.formed_on),
        case.total,
    );
    let list = at.field("services");
    for (index, service) in case.services.iter().enumerate() {
        let here = list.index(index);
        let here = here.field("at");
        let day = service.at.map(Moment::day);
        ordered(exam, &here, (case.start, day), service.amount);
        ordered(exam, &here, (day, case.end), service.amount);
    }
}

/// ACT-007 over the day of the check, where the host tells it: nothing of the act is
/// later. Cases end before the act is formed, so the forming and the passing of data
/// stand for all.
pub(in crate::act) fn nothing_after_check(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let Some(checked) = act.checked_on else {
        return;
    };
    let checked = Some(checked);
    ordered(
        exam,
        &at.field("formedOn"),
        (act.formed_on, checked),
        act.total,
    );
    each_line(at, act, |here, line| {
        let sent = line.service.sent_on;
        if sent.is_some_and(|sent| Some(sent) > checked) {
            ordered(
                exam,
                &here.field("sentOn"),
                (sent, checked),
                line.service.amount,
            );
        }
    });
}

fn ordered(
    exam: &mut Examination,
    at: &At<'_>,
    (earlier, later): (Option<Day>, Option<Day>),
    stake: Option<Tenge>,
) {
    let mut ask = Ask::new(exam, &rules::DATES_IN_ORDER, at);
    let Some((earlier, later)) = ask.field("dates", earlier.zip(later)) else {
        return;
    };
    if earlier <= later {
        ask.pass();
    } else {
        ask.find(|finding| {
            let finding = finding.with("earlier", earlier).with("later", later);
            finding.stake(stake)
        });
    }
}

/// ACT-053. Dates that cannot be, or hardly: an illness begins neither before birth nor
/// after its case, and an out-patient case has an end.
pub(in crate::act) fn dates_plausible(
    exam: &mut Examination,
    at: &At<'_>,
    case: &Case,
    edition: &Edition,
) {
    let rule = &rules::DATES_PLAUSIBLE;
    let mut judge = |name: &'static str, good: bool, days: (Day, Day)| {
        let here = at.field(name);
        let mut ask = Ask::new(exam, rule, &here);
        if good {
            return ask.pass();
        }
        ask.find(|finding| {
            let finding = finding.with("first", days.0).with("last", days.1);
            finding.stake(case.total)
        });
    };
    let mut judged = false;
    if let Some((birth, onset)) = case.birth.zip(case.onset) {
        judged = true;
        judge("onset", birth <= onset, (birth, onset));
    }
    if let Some((onset, end)) = case.onset.zip(case.end) {
        judged = true;
        judge("onset", onset <= end, (onset, end));
    }
    let out_patient = matches!(case.care, Some(CareKind::OutPatient | CareKind::Remote));
    if let Some((start, end)) = case.start.zip(case.end).filter(|_| out_patient) {
        judged = true;
        let days = end.days_since(start).saturating_add(1);
        let limit = edition.parameters.out_patient_days.get();
        judge("end", days <= i64::from(limit), (start, end));
    }
    if !judged {
        exam.skip(rule);
    }
}

/// ACT-052. A policy and an act are of one financial year (mechanism 34); an act of
/// January also takes services of December.
pub(in crate::act) fn financial_year(
    exam: &mut Examination,
    at: &At<'_>,
    (act, case): (&Act, &Case),
    rows: &CaseRows<'_>,
) {
    let here = at.field("end");
    let mut ask = Ask::new(exam, &rules::FINANCIAL_YEAR, &here);
    let Some((month, end)) = act.month.zip(case.end) else {
        return ask.skip();
    };
    let year = FinancialYear::of(end);
    let late = || month.first().previous().map(Month::of);
    let late = || late().is_some_and(|before| before.contains(end));
    if year != month.year() && !late() {
        return ask.find(|finding| {
            let finding = finding
                .with("what", "act")
                .with("year", month.year().number());
            finding.with("expected", year.number()).stake(case.total)
        });
    }
    if ask.field("insured", case.insured).is_none() {
        return;
    }
    let answer = rows.policies.answer_on(end);
    let policies = answer.rows.iter().map(|(_, policy)| policy);
    let mut held = policies.filter(|policy| policy.in_force(end)).peekable();
    // where no policy is in force ACT-011 speaks
    let Some(first) = held.peek().map(|policy| policy.period) else {
        if ask.no("policies", rows.policies.source(), answer.open) {
            ask.skip();
        }
        return;
    };
    let inside = |days: Period| year.contains(days.first()) && year.contains(days.last());
    if held.any(|policy| inside(policy.period)) {
        return ask.pass();
    }
    let of = if FinancialYear::of(first.first()) == year {
        first.last()
    } else {
        first.first()
    };
    ask.find(|finding| {
        let finding = finding.with("what", "policy");
        let finding = finding.with("year", FinancialYear::of(of).number());
        finding.with("expected", year.number()).stake(case.total)
    });
}

/// ACT-008. The January act also takes cases that ended in December and missed
/// their own (Payment Rules, p. 15).
pub(in crate::act) fn month_of_case(exam: &mut Examination, at: &At<'_>, act: &Act, case: &Case) {
    let here = at.field("end");
    let mut ask = Ask::new(exam, &rules::MONTH_OF_CASE, &here);
    let Some(month) = ask.field("month", act.month) else {
        return;
    };
    let Some(end) = ask.field("end", case.end) else {
        return;
    };
    let january = month.first().month() == 1;
    let december = || month.first().previous().map(Month::of);
    let late = || january && december().is_some_and(|december| december.contains(end));
    if month.contains(end) || late() {
        ask.pass();
    } else {
        ask.find(|finding| {
            let finding = finding.with("end", end).with("month", month);
            finding.stake(case.total)
        });
    }
}
