//! The first day of a policy: 1 January, the birth, or the opening of the account.

use crate::account::AccountCard;
use crate::calendar::{Day, Period};
use crate::fact::{Lack, Lookup, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::Iin;
use crate::law::catalogue::policy as rules;
use crate::party::{PersonCard, Requisite};
use crate::policy::{InsuredBooks, PeriodStart, Terms};

/// The earliest first day of an insured.
#[derive(Clone, Copy)]
pub(super) struct First {
    /// The day.
    day: Day,
    /// What sets it.
    reason: &'static str,
    /// A birth that the digits of the number suggest and no list tells: a period that
    /// starts before it is neither right nor wrong.
    suggested: Option<(Day, Lack)>,
}

impl First {
    pub(super) fn of(
        iin: Iin,
        terms: &Terms,
        people: Lookup<'_, Iin, PersonCard>,
        accounts: Lookup<'_, Iin, AccountCard>,
    ) -> Self {
        let mut first = Self {
            day: terms.year().period().first(),
            reason: "year",
            suggested: None,
        };
        let lack = match people {
            Lookup::Found(rows) => {
                first.raise(rows.iter().map(|(_, card)| card.birth).max(), "birth");
                None
            }
            Lookup::Absent => Some(Lack::Partial),
            Lookup::Unknown(lack) => Some(lack),
        };
        first.suggested = lack.and_then(|lack| Some((born_in_year(iin, terms)?, lack)));
        if terms.starts() == PeriodStart::Account
            && let Lookup::Found(rows) = accounts
        {
            first.raise(rows.iter().map(|(_, card)| card.since).min(), "account");
        }
        first
    }

    fn raise(&mut self, day: Option<Day>, reason: &'static str) {
        if let Some(day) = day.filter(|day| *day > self.day) {
            self.day = day;
            self.reason = reason;
        }
    }

    /// The days of validity where nothing is against them: those asked for, or from
    /// the first day to the end of the year.
    pub(super) fn period(&self, asked: Option<Period>, year: Period) -> Option<Period> {
        let own = || Period::new(self.day, year.last()).ok();
        let period = asked.or_else(own)?;
        let known = self.suggested.is_none_or(|(day, _)| day <= period.first());
        // a period that starts before the year has a rule of its own
        let late = self.reason == "year" || period.first() >= self.day;
        (known && late).then_some(period)
    }
}

/// The birth that the digits suggest, where it lies in the year of the policy. Digits of
/// other years say nothing here: since 2013 they need not agree with the papers.
fn born_in_year(iin: Iin, terms: &Terms) -> Option<Day> {
    let year = terms.year().number();
    let digits = iin.number().checked_div(10_000_000_000)?;
    let same = i64::try_from(digits).ok() == i64::from(year).checked_rem(100);
    let birth = if same { iin.birth_date_advice() } else { None };
    birth.filter(|birth| birth.year() == year)
}

/// The days of validity of an insured, with every reason against them: those asked for, or
/// from the first possible day to the end of the year.
pub(super) fn period_starts(
    exam: &mut Examination,
    at: &At<'_>,
    iin: Iin,
    terms: &Terms,
    asked: &Requisite<Period>,
    books: &InsuredBooks,
) -> (Option<Period>, bool) {
    let rule = &rules::PERIOD_STARTS;
    let (day, year) = (terms.issued_on(), terms.year().period());
    let people = books.people.find_on(&iin, day);
    let first = First::of(iin, terms, people, books.accounts.find_on(&iin, day));
    let asked = match asked {
        Requisite::Given(period) => Some(*period),
        Requisite::Absent => None,
        // the reading has its finding
        Requisite::Broken => return (None, true),
    };
    if let Some(period) = first.period(asked, year) {
        exam.pass(rule);
        return (Some(period), true);
    }
    let starts = asked.map_or(first.day, Period::first);
    let path = at.field("period").path();
    match first.suggested {
        Some((birth, lack)) if starts < birth => {
            exam.lack(rule, path, "people", Source::Individuals, lack);
        }
        _ => {
            let finding = Finding::new(rule, path.clone()).with("first", starts);
            let finding = finding.with("earliest", first.day);
            let finding = finding.with("reason", first.reason);
            let last = asked.unwrap_or(year).last();
            exam.find(match Period::new(first.day, last) {
                Ok(mended) => finding.repair(path, mended),
                Err(_) => finding,
            });
        }
    }
    (asked, false)
}
