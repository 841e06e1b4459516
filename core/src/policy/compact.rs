//! Issuing policies for millions: what is held of each is of one small size.

use crate::account::{AccountCard, AccountState, state_on};
use crate::calendar::{Day, Period};
use crate::fact::{Lookup, Walk};
use crate::finding::{At, Examination};
use crate::identifier::{Iin, PolicyNumber};
use crate::law::catalogue::policy as rules;
use crate::policy::check::{in_the_way, second_policy};
use crate::policy::table::{Mark, Row};
use crate::policy::{
    InsuredBooks, InsuredTable, IssuedPolicy, PolicyCard, PolicyStatus, Terms, issue,
};
use alloc::vec::Vec;
use hashbrown::HashMap;

/// A policy of a table: at most 64 bytes. Its texts stay in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompactPolicy {
    serial: u64,
    iin: Iin,
    period: Period,
    row: u32,
    provider: Option<u32>,
    status: PolicyStatus,
}

impl CompactPolicy {
    /// The serial of its number.
    #[must_use]
    pub const fn serial(&self) -> u64 {
        self.serial
    }

    /// The insured.
    #[must_use]
    pub const fn iin(&self) -> Iin {
        self.iin
    }

    /// Days of validity.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// Its row in the table.
    #[must_use]
    pub fn row(&self) -> usize {
        usize::try_from(self.row).unwrap_or(usize::MAX)
    }

    /// The status that a policy starts with (mechanism 36(2)).
    #[must_use]
    pub const fn status(&self) -> PolicyStatus {
        self.status
    }

    /// Its number.
    #[must_use]
    pub fn number(&self, terms: &Terms) -> Option<PolicyNumber> {
        let year = u16::try_from(terms.year().number()).ok()?;
        PolicyNumber::new(year, self.serial)
    }

    /// The policy with all its requisites; `None` where terms or table are others than
    /// those of its issue.
    #[must_use]
    pub fn whole(&self, terms: &Terms, table: &InsuredTable) -> Option<IssuedPolicy> {
        let entry = table.entry(self.row())?;
        if entry.iin.given() != Some(&self.iin) || !terms.year().period().covers(self.period) {
            return None;
        }
        let number = self.number(terms)?;
        IssuedPolicy::of(number, &entry, self.period)
    }

    /// The policy as the register shows it to a check.
    #[must_use]
    pub fn card(&self, terms: &Terms, table: &InsuredTable) -> Option<PolicyCard> {
        Some(PolicyCard {
            number: self.number(terms)?,
            period: self.period,
            annulled_from: None,
            attached_to: self.provider.and_then(|place| table.provider(place)),
        })
    }
}

/// What an issuance of a table made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableBatch {
    /// The policies, in the order of the rows.
    pub policies: Vec<CompactPolicy>,
    /// Rows that got no policy; the examination says why.
    pub exceptions: Vec<usize>,
    /// The serial that the next issuance may start with.
    pub next_serial: u64,
}

/// Issues policies for a table of insured: what [`crate::policy::issue`] does for each,
/// in memory and time that suit a country. Serials run on from the first and are used
/// up by issued policies only; a row that repeats an insured of an earlier row is an
/// exception like any other.
///
/// Rows that no rule stands against are seen at a glance; every other row goes through
/// each check, so that all its reasons are told. A table in ascending order of the IIN
/// is walked beside the books; another one asks them row by row.
pub fn issue_table(
    terms: &Terms,
    table: &InsuredTable,
    first_serial: u64,
    books: &InsuredBooks,
    at: &At<'_>,
    exam: &mut Examination,
) -> TableBatch {
    let mut run = Run {
        terms,
        year: terms.year().period(),
        asked: Asked::of(books, table),
        seen: Seen::of(table),
        batch: TableBatch {
            policies: Vec::with_capacity(table.len()),
            exceptions: Vec::new(),
            next_serial: first_serial,
        },
        plain: 0,
    };
    for (index, row) in table.rows().iter().enumerate() {
        run.row(index, row, table, books, &at.index(index), exam);
    }
    run.tell(exam);
    run.batch
}

/// Policies issued so far, by insured. In a table in order a repeat follows its insured.
enum Seen {
    Last(Option<(Iin, u64)>),
    // order: the map is only asked by person
    All(HashMap<Iin, u64>),
}

impl Seen {
    fn of(table: &InsuredTable) -> Self {
        if in_order(table) {
            return Self::Last(None);
        }
        Self::All(HashMap::with_capacity(table.len()))
    }

    fn serial_of(&self, iin: Iin) -> Option<u64> {
        match self {
            Self::Last(last) => last
                .filter(|(known, _)| *known == iin)
                .map(|(_, serial)| serial),
            Self::All(all) => all.get(&iin).copied(),
        }
    }

    fn add(&mut self, iin: Iin, serial: u64) {
        match self {
            Self::Last(last) => *last = Some((iin, serial)),
            Self::All(all) => {
                all.insert(iin, serial);
            }
        }
    }
}

/// Is every row with an IIN not below the one before it?
fn in_order(table: &InsuredTable) -> bool {
    table.rows().iter().filter_map(|row| row.iin).is_sorted()
}

/// The books as a row asks them.
enum Asked<'a> {
    Walks {
        accounts: Walk<'a, Iin, AccountCard>,
        deaths: Walk<'a, Iin, Day>,
        policies: Walk<'a, Iin, PolicyCard>,
    },
    Books(&'a InsuredBooks),
}

impl<'a> Asked<'a> {
    fn of(books: &'a InsuredBooks, table: &InsuredTable) -> Self {
        if !in_order(table) {
            return Self::Books(books);
        }
        Self::Walks {
            accounts: Walk::new(&books.accounts),
            deaths: Walk::new(&books.deaths),
            policies: Walk::new(&books.policies),
        }
    }

    fn account_open(&mut self, iin: Iin, day: Day) -> bool {
        let found = match self {
            Self::Walks { accounts, .. } => accounts.find_on(&iin, day),
            Self::Books(books) => books.accounts.find_on(&iin, day),
        };
        let Lookup::Found(rows) = found else {
            return false;
        };
        state_on(rows.iter().map(|(_, card)| card), day) == Some(AccountState::Open)
    }

    fn alive(&mut self, iin: Iin, day: Day) -> bool {
        let found = match self {
            Self::Walks { deaths, .. } => deaths.find_on(&iin, day),
            Self::Books(books) => books.deaths.find_on(&iin, day),
        };
        match found {
            Lookup::Absent => true,
            Lookup::Found(rows) => rows.iter().all(|(_, death)| *death > day),
            Lookup::Unknown(_) => false,
        }
    }

    fn without_policy(&mut self, iin: Iin, terms: &Terms, period: Period) -> bool {
        let day = terms.issued_on();
        let found = match self {
            Self::Walks { policies, .. } => policies.find_on(&iin, day),
            Self::Books(books) => books.policies.find_on(&iin, day),
        };
        match found {
            Lookup::Absent => true,
            Lookup::Found(rows) => !rows
                .iter()
                .any(|(_, card)| in_the_way(card, terms.year(), period)),
            Lookup::Unknown(_) => false,
        }
    }
}

struct Run<'a> {
    terms: &'a Terms,
    year: Period,
    asked: Asked<'a>,
    seen: Seen,
    batch: TableBatch,
    /// Rows that passed at a glance: their passes are told once, at the end.
    plain: u64,
}

impl Run<'_> {
    fn row(
        &mut self,
        index: usize,
        row: &Row,
        table: &InsuredTable,
        books: &InsuredBooks,
        at: &At<'_>,
        exam: &mut Examination,
    ) {
        let serial = self.batch.next_serial;
        let repeated = row.iin.and_then(|iin| self.seen.serial_of(iin));
        if let Some(first) = repeated {
            self.repeat(first, at, exam);
            return self.batch.exceptions.push(index);
        }
        let issued = if let Some(found) = self.at_a_glance(row, serial) {
            self.plain = self.plain.saturating_add(1);
            Some(found)
        } else {
            let entry = table.entry(index);
            let policy = entry.and_then(|entry| issue(self.terms, &entry, serial, books, at, exam));
            policy.map(|policy| (policy.iin(), policy.period()))
        };
        let (Some((iin, period)), Ok(place)) = (issued, u32::try_from(index)) else {
            return self.batch.exceptions.push(index);
        };
        self.seen.add(iin, serial);
        self.batch.next_serial = serial.saturating_add(1);
        self.batch.policies.push(CompactPolicy {
            serial,
            iin,
            period,
            row: place,
            provider: (row.provider_mark == Mark::Given).then_some(row.provider),
            status: PolicyStatus::Issued,
        });
    }

    fn repeat(&self, first: u64, at: &At<'_>, exam: &mut Examination) {
        let year = self.terms.year();
        let short = u16::try_from(year.number()).ok();
        if let Some(number) = short.and_then(|short| PolicyNumber::new(short, first)) {
            second_policy(year, &number, at, exam);
        }
    }

    /// The insured and the period of a row that every rule passes, found or noted by none.
    fn at_a_glance(&mut self, row: &Row, serial: u64) -> Option<(Iin, Period)> {
        let [surname, given, patronymic, address, document] = row.texts;
        let named = [surname, given, address, document];
        let whole = named.iter().all(|mark| *mark == Mark::Given)
            && patronymic != Mark::Broken
            && row.provider_mark == Mark::Given
            && row.period_mark != Mark::Broken;
        let iin = row.iin.filter(|_| whole)?;
        let period = row.period.unwrap_or(self.year);
        let day = self.terms.issued_on();
        let short = u16::try_from(self.terms.year().number()).ok();
        let passes = self.year.covers(period)
            && day <= period.last()
            && short.is_some_and(|year| PolicyNumber::exists(year, serial))
            && self.asked.account_open(iin, day)
            && self.asked.alive(iin, day)
            && self.asked.without_policy(iin, self.terms, period);
        passes.then_some((iin, period))
    }

    fn tell(&self, exam: &mut Examination) {
        if self.plain == 0 {
            return;
        }
        // five requisites of the holder
        exam.pass_many(&rules::HOLDER_REQUISITES, self.plain.saturating_mul(5));
        let once = [
            &rules::PERIOD_IN_YEAR,
            &rules::ISSUED_IN_TIME,
            &rules::ACCOUNT_OPEN,
            &rules::INSURED_ALIVE,
            &rules::ONE_PER_YEAR,
            &rules::PROVIDER_ATTACHED,
            &rules::NUMBER_FORMED,
        ];
        for rule in once {
            exam.pass_many(rule, self.plain);
        }
    }
}
