//! A person of a case: as the register holds the person, and how old.

use crate::act::Case;
use crate::act::scene::CaseRows;
use crate::calendar::Day;
use crate::fact::Lack;
use crate::finding::{Check, Single};
use crate::party::PersonCard;

/// The person of a case; `None` and *not checked* where the register does not tell. A
/// complete register that lacks the person tells neither birth nor sex.
#[inline]
pub(super) fn registered<'a>(
    check: &mut Check<'_>,
    case: &Case,
    rows: &CaseRows<'a>,
) -> Option<&'a PersonCard> {
    match rows.person {
        Some(card) => Some(card),
        None => looked_up(check, case, rows),
    }
}

/// The person, where not one row of the register tells it.
#[cold]
fn looked_up<'a>(
    check: &mut Check<'_>,
    case: &Case,
    rows: &CaseRows<'a>,
) -> Option<&'a PersonCard> {
    check.field("insured", case.insured)?;
    let end = check.field("end", case.end)?;
    let answer = rows.people.answer_on(end);
    let place = || Single::place(answer.rows, |_| true, PartialEq::eq);
    let place = check.once_ever(answer.rows, 0, place);
    let gap = match Single::at(answer.rows, place) {
        Single::One(card) => return Some(card),
        Single::None => answer.open.unwrap_or(Lack::Absent.into()),
        Single::Contradicting => Lack::Contradicting.into(),
    };
    check.open("people", rows.people.source(), gap);
    None
}

/// Full years on a day. Who is born on 29 February turns a year older on 1 March.
pub(super) fn full_years(birth: Day, day: Day) -> Option<u32> {
    let turned = (day.month(), day.day_of_month()) >= (birth.month(), birth.day_of_month());
    let years = day.year().checked_sub(birth.year())?;
    let years = years.checked_sub(i32::from(!turned))?;
    u32::try_from(years).ok()
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
