//! A person of a case: as the register holds the person, and how old.

use crate::act::Case;
use crate::act::scene::CaseRows;
use crate::calendar::Day;
use crate::fact::Lack;
use crate::finding::Check;
use crate::party::PersonCard;

/// The person of a case; `None` and *not checked* where the register does not tell. A
/// complete register that lacks the person tells neither birth nor sex.
pub(super) fn registered<'a>(
    check: &mut Check<'_>,
    case: &Case,
    rows: &CaseRows<'a>,
) -> Option<&'a PersonCard> {
    if rows.person.is_none() {
        not_told(check, case, rows);
    }
    rows.person
}

/// Says why there is no person.
#[cold]
fn not_told(check: &mut Check<'_>, case: &Case, rows: &CaseRows<'_>) {
    if check.field("insured", case.insured).is_none() {
        return;
    }
    if let Some(end) = check.field("end", case.end) {
        let lack = rows.people.answer_on(end).open.unwrap_or(Lack::Absent);
        check.lack("people", rows.people.source(), lack);
    }
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
