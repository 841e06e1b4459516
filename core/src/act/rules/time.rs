//! Dates of cases and services.

use crate::act::ask::Ask;
use crate::act::{Act, Case};
use crate::calendar::{Day, Moment, Month};
use crate::finding::{At, Examination};
use crate::law::catalogue::act as rules;

/// ACT-007. A case starts before it ends, ends before the act is formed, and its
/// services lie inside.
pub(in crate::act) fn dates_in_order(exam: &mut Examination, at: &At<'_>, act: &Act, case: &Case) {
    ordered(exam, &at.field("end"), case.start, case.end);
    ordered(exam, &at.field("end"), case.end, act.formed_on);
    let list = at.field("services");
    for (index, service) in case.services.iter().enumerate() {
        let here = list.index(index);
        let here = here.field("at");
        let day = service.at.map(Moment::day);
        ordered(exam, &here, case.start, day);
        ordered(exam, &here, day, case.end);
    }
}

fn ordered(exam: &mut Examination, at: &At<'_>, earlier: Option<Day>, later: Option<Day>) {
    let mut ask = Ask {
        exam,
        rule: &rules::DATES_IN_ORDER,
        at,
    };
    let Some((earlier, later)) = ask.field("dates", earlier.zip(later)) else {
        return;
    };
    if earlier <= later {
        ask.pass();
    } else {
        ask.find(|finding| finding.with("earlier", earlier).with("later", later));
    }
}

/// ACT-008. The January act also takes cases that ended in December and missed
/// their own (Payment Rules, p. 15).
pub(in crate::act) fn month_of_case(exam: &mut Examination, at: &At<'_>, act: &Act, case: &Case) {
    let here = at.field("end");
    let mut ask = Ask {
        exam,
        rule: &rules::MONTH_OF_CASE,
        at: &here,
    };
    let Some(month) = ask.field("month", act.month) else {
        return;
    };
    let Some(end) = ask.field("end", case.end) else {
        return;
    };
    let january = month.first().month() == 1;
    let december = month.first().previous().map(Month::of);
    let late = january && december.is_some_and(|december| december.contains(end));
    if month.contains(end) || late {
        ask.pass();
    } else {
        ask.find(|finding| finding.with("end", end).with("month", month));
    }
}
