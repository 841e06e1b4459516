//! Issuing policies for millions: what is kept of each is of one small size.

use crate::account::{AccountState, state_on};
use crate::calendar::Period;
use crate::fact::Lookup;
use crate::finding::{At, Claim, Examination};
use crate::identifier::{Iin, PolicyNumber};
use crate::law::Rule;
use crate::law::catalogue::policy as rules;
use crate::party::Requisite;
use crate::policy::asked::{Asked, Seen};
use crate::policy::check::{in_the_way, provider_attached};
use crate::policy::issue::{Among, issue_among};
use crate::policy::numbers::number_unique;
use crate::policy::shared::{Document, Shared};
use crate::policy::start::First;
use crate::policy::table::{Mark, Row};
use crate::policy::turns::Turns;
use crate::policy::{
    Exception, InsuredBooks, InsuredTable, IssuedPolicy, PolicyCard, PolicyStatus, Reasons, Terms,
};
use crate::sort;
use alloc::vec::Vec;

/// A policy of a table: at most 64 bytes. Its texts stay in the table.
///
/// ```
/// use qalqan_core::finding::At;
/// use qalqan_core::policy::{InsuredTable, PolicyStatus, issue_table, sample};
///
/// let (terms, books) = (sample::terms().unwrap(), sample::books().unwrap());
/// let table = InsuredTable::of(&[sample::entry().unwrap()]).unwrap();
/// let batch = issue_table(&mut sample::examination().unwrap(), &At::root(), &terms, &table, 7, &books);
/// let policy = batch.policies[0];
/// assert_eq!((policy.row(), policy.serial()), (0, 7));
/// assert_eq!(Some(policy.iin()), sample::insured());
/// assert_eq!(policy.status(), PolicyStatus::Issued);
/// assert_eq!(policy.period(), terms.year().period());
/// // its number needs the year, its requisites the table
/// assert_eq!(policy.number(&terms), Some(policy.whole(&terms, &table).unwrap().number().clone()));
/// assert_eq!(policy.card(&terms, &table).unwrap().period, policy.period());
/// ```
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
    ///
    /// ```
    /// use qalqan_core::finding::At;
    /// use qalqan_core::policy::{InsuredTable, issue_table, sample};
    ///
    /// let (terms, books) = (sample::terms().unwrap(), sample::books().unwrap());
    /// let table = InsuredTable::of(&[sample::entry().unwrap()]).unwrap();
    /// let batch = issue_table(&mut sample::examination().unwrap(), &At::root(), &terms, &table, 1, &books);
    /// let policy = batch.policies[0];
    /// assert_eq!(policy.whole(&terms, &table).unwrap().name().surname, "Surname");
    /// assert!(policy.whole(&terms, &InsuredTable::new()).is_none()); // another table
    /// ```
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
    /// Every row that got no policy, in order, and the rules that stand against it.
    pub exceptions: Vec<Exception>,
    /// The serial that the next issuance may start with.
    pub next_serial: u64,
}

/// Issues policies for a table of insured: what [`crate::policy::issue`] does for each,
/// in memory and time that suit a country. Serials run on from the first and are used
/// up by issued policies only; of the rows of one insured the first that every rule passes
/// is issued, in the order of what they say and not of their places, and each other one is an
/// exception like any other, whose other faults are reported too. Where the serials run
/// into known numbers, every row is an exception and none gets a policy.
///
/// Rows that no rule refuses are seen at a glance; every other row goes through
/// each check, so that all its reasons are reported. A table in ascending order of the IIN
/// is walked beside the books; another one asks them row by row. Findings name
/// `rows[…]` and `firstSerial` of the draft at `at`.
///
/// ```
/// use qalqan_core::finding::At;
/// use qalqan_core::policy::{InsuredTable, issue_table, sample};
///
/// let (terms, books) = (sample::terms().unwrap(), sample::books().unwrap());
/// let entry = sample::entry().unwrap();
/// let table = InsuredTable::of(&[entry.clone(), entry]).unwrap();
/// let mut exam = sample::examination().unwrap();
/// let batch = issue_table(&mut exam, &At::root(), &terms, &table, 1, &books);
/// // one policy a person and year: the second row is an exception
/// assert_eq!((batch.policies.len(), batch.next_serial), (1, 2));
/// let exception = batch.exceptions[0];
/// let codes: Vec<&str> = exception.reasons.rules().map(|rule| rule.code).collect();
/// assert_eq!((exception.row, codes), (1, vec!["POL-001"]));
/// ```
pub fn issue_table(
    exam: &mut Examination,
    at: &At<'_>,
    terms: &Terms,
    table: &InsuredTable,
    first_serial: u64,
    books: &InsuredBooks,
) -> TableBatch {
    let serials = (first_serial, table.len());
    let free = number_unique(exam, &at.field("firstSerial"), terms, serials, books);
    let mut run = Run {
        terms,
        table,
        books,
        year: terms.year().period(),
        asked: Asked::of(books, table),
        seen: Seen::of(table),
        shared: Shared::of(table),
        batch: TableBatch {
            policies: Vec::with_capacity(table.len()),
            exceptions: Vec::new(),
            next_serial: first_serial,
        },
        plain: 0,
        glances: exam.takes_claims(&rules::INSURED_ALIVE)
            && exam.takes_claims(&rules::ONE_PER_YEAR),
        unattached: 0,
    };
    let rows = at.field("rows");
    let turns = Turns::of(table);
    for place in 0..table.len() {
        let index = turns.at(place);
        if let Some(row) = table.rows().get(index) {
            run.row(exam, &rows.index(index), index, row);
        }
    }
    if !turns.is_none() {
        sort::by_key(&mut run.batch.exceptions, |one| one.row);
        sort::by_key(&mut run.batch.policies, |one| one.row);
    }
    run.tell(exam);
    if free {
        run.batch
    } else {
        run.none_issued(first_serial)
    }
}

struct Run<'a> {
    terms: &'a Terms,
    table: &'a InsuredTable,
    books: &'a InsuredBooks,
    year: Period,
    asked: Asked<'a>,
    seen: Seen,
    shared: Shared,
    batch: TableBatch,
    /// Rows that passed at a glance: their passes are counted once, at the end.
    plain: u64,
    /// The host's word is enough for every rule of a row.
    glances: bool,
    /// Those of them that no provider is known of.
    unattached: u64,
}

impl Run<'_> {
    fn row(&mut self, exam: &mut Examination, at: &At<'_>, index: usize, row: &Row) {
        let serial = self.batch.next_serial;
        let repeated = row.iin.and_then(|iin| self.seen.serial_of(iin));
        let other = self.shared.with(index);
        let glanced = if self.glances && repeated.is_none() && other.is_none() {
            self.at_a_glance(row, serial)
        } else {
            None
        };
        let issued = match glanced {
            Some(found) => {
                self.plain = self.plain.saturating_add(1);
                if row.provider_mark == Mark::Absent {
                    self.unattached = self.unattached.saturating_add(1);
                    provider_attached(exam, at, Requisite::Absent);
                }
                Ok(found)
            }
            None => self.in_full(exam, at, index, (repeated, other)),
        };
        let (iin, period) = match issued {
            Ok(found) => found,
            Err(reasons) => {
                let exception = Exception {
                    row: index,
                    reasons,
                };
                return self.batch.exceptions.push(exception);
            }
        };
        self.seen.add(iin, serial);
        self.batch.next_serial = serial.saturating_add(1);
        self.batch.policies.push(CompactPolicy {
            serial,
            iin,
            period,
            // a table takes no more rows than its places have numbers
            row: u32::try_from(index).unwrap_or(u32::MAX),
            provider: (row.provider_mark == Mark::Given).then_some(row.provider),
            status: PolicyStatus::Issued,
        });
    }

    /// The row through every check.
    fn in_full(
        &self,
        exam: &mut Examination,
        at: &At<'_>,
        index: usize,
        (repeated, other): (Option<u64>, Option<usize>),
    ) -> Result<(Iin, Period), Reasons> {
        let short = u16::try_from(self.terms.year().number()).ok();
        let first = short.zip(repeated);
        let among = Among {
            repeated: first.and_then(|(year, serial)| PolicyNumber::new(year, serial)),
            document: other.map_or(Document::Own, Document::Shared),
        };
        let serial = self.batch.next_serial;
        let entry = self.table.entry(index).ok_or_else(Reasons::default)?;
        let (terms, books) = (self.terms, self.books);
        let policy = issue_among(exam, at, terms, &entry, (serial, &among), books)?;
        Ok((policy.iin(), policy.period()))
    }

    /// The insured and the period of a row that every rule passes, save that a provider
    /// may be absent.
    fn at_a_glance(&mut self, row: &Row, serial: u64) -> Option<(Iin, Period)> {
        let [surname, given, patronymic, address, document] = row.texts;
        let named = [surname, given, address, document];
        let whole = named.iter().all(|mark| *mark == Mark::Given)
            && patronymic != Mark::Broken
            && row.provider_mark != Mark::Broken
            && row.period_mark != Mark::Broken;
        let iin = row.iin.filter(|_| whole)?;
        let day = self.terms.issued_on();
        let accounts = self.asked.accounts(iin, day);
        let people = self.asked.people(iin, day);
        let first = First::of(iin, self.terms, people, accounts);
        let period = first.period(row.period, self.year)?;
        let short = u16::try_from(self.terms.year().number()).ok();
        let passes = self.year.covers(period)
            && day <= period.last()
            && short.is_some_and(|year| PolicyNumber::exists(year, serial))
            && matches!(accounts, Lookup::Found(rows)
                if state_on(rows.iter().map(|(_, card)| card), day) == Ok(Some(AccountState::Open)))
            && match self.asked.deaths(iin, day) {
                Lookup::Absent => true,
                Lookup::Found(rows) => rows.iter().all(|(_, death)| *death > day),
                Lookup::Unknown(_) => false,
            }
            && match self.asked.policies(iin, day) {
                Lookup::Absent => true,
                Lookup::Found(rows) => {
                    let year = self.terms.year();
                    !rows.iter().any(|(_, card)| in_the_way(card, year, period))
                }
                Lookup::Unknown(_) => false,
            };
        passes.then_some((iin, period))
    }

    /// What lists that are silent of a person are believed for.
    fn on_the_hosts_word(&self) -> [(&'static Rule, Claim); 2] {
        let (deaths, policies) = (self.books.deaths.source(), self.books.policies.source());
        [
            (&rules::INSURED_ALIVE, Claim::list("deaths", deaths)),
            (&rules::ONE_PER_YEAR, Claim::list("policies", policies)),
        ]
    }

    fn tell(&self, exam: &mut Examination) {
        if self.plain == 0 {
            return;
        }
        // five requisites of the holder
        exam.pass_many(&rules::HOLDER_REQUISITES, self.plain.saturating_mul(5));
        let once = [
            &rules::PERIOD_STARTS,
            &rules::PERIOD_IN_YEAR,
            &rules::ISSUED_IN_TIME,
            &rules::ACCOUNT_OPEN,
            &rules::DOCUMENT_OF_ONE,
            &rules::NUMBER_FORMED,
        ];
        for rule in once {
            exam.pass_many(rule, self.plain);
        }
        for (rule, claim) in self.on_the_hosts_word() {
            exam.claimed(rule, self.plain, claim);
        }
        let attached = self.plain.saturating_sub(self.unattached);
        if attached > 0 {
            exam.pass_many(&rules::PROVIDER_ATTACHED, attached);
        }
    }

    /// Every row as an exception: the serials run into known numbers.
    fn none_issued(self, first_serial: u64) -> TableBatch {
        let mut reasons = self.batch.exceptions.into_iter().peekable();
        let rows = 0..self.table.len();
        let exceptions = rows.map(|row| {
            let own = reasons.next_if(|one| one.row == row);
            let mut reasons = own.map(|one| one.reasons).unwrap_or_default();
            reasons.unless(false, &rules::NUMBER_UNIQUE);
            Exception { row, reasons }
        });
        TableBatch {
            exceptions: exceptions.collect(),
            policies: Vec::new(),
            next_serial: first_serial,
        }
    }
}
