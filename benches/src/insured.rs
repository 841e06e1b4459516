//! A country of made-up insured, in compact form and as records of strings.

use crate::stages::edition;
use qalqan_core::account::{AccountCard, AccountState};
use qalqan_core::calendar::Day;
use qalqan_core::fact::{Book, Source};
use qalqan_core::finding::{At, Examination};
use qalqan_core::identifier::{Iin, PolicyNumber, TaxNumber, control_digit};
use qalqan_core::party::Requisite;
use qalqan_core::policy::{
    InsuredBooks, InsuredEntry, InsuredTable, PeriodStart, TableBatch, Terms, TermsEntry,
    check_terms, issue_table,
};
use std::collections::{HashMap, HashSet};

/// Everything an issuance needs.
pub struct Country {
    /// The rows.
    pub table: InsuredTable,
    /// What is known of the insured.
    pub books: InsuredBooks,
    /// What all policies share.
    pub terms: Terms,
}

/// How a table departs from the plain one: in order, each row with a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In order, attached.
    Plain,
    /// In no order: the books are asked row by row.
    Unordered,
    /// In order, and no provider is known: each policy is noted.
    Unattached,
}

/// So many people in the order of their numbers: born 1950–1999, each day alike.
///
/// # Panics
/// Never, unless a number made here is refused.
pub fn people(count: usize) -> impl Iterator<Item = Iin> {
    let per_day = u64::try_from(count / 16_800 + 1).unwrap_or(1);
    let days = (50_u64..100).flat_map(|year| {
        (1_u64..=12)
            .flat_map(move |month| (1_u64..=28).map(move |day| (year * 100 + month) * 100 + day))
    });
    let bodies = days.flat_map(move |day| {
        // one serial in eleven has no control digit
        (0..per_day * 11 / 10 + 2).map(move |serial| (day * 10 + 3) * 10_000 + serial)
    });
    bodies
        .filter_map(|body| Some(body * 10 + control(body)?))
        .filter_map(|number| Iin::from_number(number).ok())
        .take(count)
}

fn control(body: u64) -> Option<u64> {
    let mut digits = [0_u8; 11];
    let mut rest = body;
    for digit in digits.iter_mut().rev() {
        *digit = u8::try_from(rest % 10).ok()?;
        rest /= 10;
    }
    control_digit(&digits).map(u64::from)
}

fn given(text: &str) -> Requisite<String> {
    Requisite::Given(text.into())
}

fn terms() -> Option<Terms> {
    let entry = TermsEntry {
        year: "2026".parse().ok(),
        issued_on: Day::new(2026, 1, 5),
        issuer_name: given("Фонд"),
        issuer_location: given("Астана"),
        issuer_bin: Requisite::Given("050540004455".parse().ok()?),
        registrar_name: given("Регистратор"),
        registrar_location: given("Астана"),
        coverage: vec![given("A02.001.000")],
        starts: PeriodStart::Year,
    };
    check_terms(&mut Examination::new(edition()), &At::root(), &entry)
}

impl Country {
    /// A country of so many people, all of whom get a policy; `None` if a made-up
    /// value is refused.
    #[must_use]
    pub fn new(count: usize) -> Option<Self> {
        Self::of(count, Kind::Plain)
    }

    /// A country whose table is of a kind.
    #[must_use]
    pub fn of(count: usize, kind: Kind) -> Option<Self> {
        let provider: TaxNumber = "050540004455".parse().ok()?;
        let since = Day::new(2026, 1, 1)?;
        let mut table = InsuredTable::new();
        let mut accounts = Vec::with_capacity(count);
        let numbers: Vec<Iin> = people(count).collect();
        for place in 0..numbers.len() {
            // a stride without a common divisor with any count visits every row once
            let step = match kind {
                Kind::Unordered => (place * 1_000_003) % numbers.len(),
                Kind::Plain | Kind::Unattached => place,
            };
            let iin = *numbers.get(step)?;
            accounts.push((
                iin,
                AccountCard {
                    state: AccountState::Open,
                    since,
                },
            ));
            let entry = InsuredEntry {
                iin: Requisite::Given(iin),
                surname: given("Ахметова"),
                given: given("Айгүл"),
                patronymic: Requisite::Absent,
                address: given("Астана, Мәңгілік Ел, 1"),
                document: given(&format!("{step:09}")),
                period: Requisite::Absent,
                provider: match kind {
                    Kind::Unattached => Requisite::Absent,
                    Kind::Plain | Kind::Unordered => Requisite::Given(provider),
                },
            };
            table.push(&entry).ok()?;
        }
        let books = InsuredBooks {
            accounts: Book::new(
                Source::Register,
                accounts,
                true,
                Some(Day::new(2026, 12, 31)?),
            ),
            deaths: Book::new(
                Source::Individuals,
                Vec::new(),
                true,
                Some(Day::new(2026, 12, 31)?),
            ),
            policies: Book::new(
                Source::Register,
                Vec::new(),
                true,
                Some(Day::new(2026, 12, 31)?),
            ),
            people: Book::not_given(Source::Individuals),
            of_history: false,
        };
        Some(Self {
            table,
            books,
            terms: terms()?,
        })
    }

    /// Issues for all.
    #[must_use]
    pub fn issue(&self) -> TableBatch {
        let mut exam = Examination::new(edition());
        issue_table(
            &mut exam,
            &At::root(),
            &self.terms,
            &self.table,
            1,
            &self.books,
        )
    }
}

/// A policy as many systems hold it: every field a string of its own.
#[derive(Clone, Debug)]
pub struct StringPolicy {
    /// Its number.
    pub number: String,
    /// The insured.
    pub insured: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Status.
    pub status: String,
    /// The provider of attachment.
    pub provider: String,
}

impl StringPolicy {
    /// Bytes held: the record and the letters of its strings.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let texts = [
            &self.number,
            &self.insured,
            &self.from,
            &self.to,
            &self.status,
            &self.provider,
        ];
        size_of::<Self>() + texts.iter().map(|text| text.capacity()).sum::<usize>()
    }
}

/// The same issuance over maps of strings: open account, alive, no policy yet.
pub struct Strings {
    rows: Vec<String>,
    open: HashMap<String, bool>,
    dead: HashMap<String, String>,
}

impl Strings {
    /// The same people.
    #[must_use]
    pub fn new(count: usize) -> Self {
        let rows: Vec<String> = people(count).map(|iin| iin.to_string()).collect();
        let open = rows.iter().map(|iin| (iin.clone(), true)).collect();
        Self {
            rows,
            open,
            dead: HashMap::new(),
        }
    }

    /// Issues for all.
    #[must_use]
    pub fn issue(&self) -> Vec<StringPolicy> {
        let mut seen: HashSet<&str> = HashSet::new();
        let mut serial = 0;
        let mut issued = Vec::new();
        for iin in &self.rows {
            let good = self.open.get(iin) == Some(&true) && !self.dead.contains_key(iin);
            if !good || !seen.insert(iin) {
                continue;
            }
            serial += 1;
            let Some(number) = PolicyNumber::new(2026, serial) else {
                continue;
            };
            issued.push(StringPolicy {
                number: number.to_string(),
                insured: iin.clone(),
                from: "2026-01-01".into(),
                to: "2026-12-31".into(),
                status: "issued".into(),
                provider: "050540004455".into(),
            });
        }
        issued
    }
}
