//! The same act and book as plain structs and std maps: what a straightforward
//! program of one's own would hold.

use qalqan_core::account::AccountState;
use qalqan_core::act::{Act, Case, Reference, Service};
use qalqan_core::calendar::{Day, Period};
use qalqan_core::identifier::{Iin, TaxNumber};
use qalqan_core::money::Tenge;
use std::collections::HashMap;

/// Coefficients are held times this.
pub const COEFFICIENT_SCALE: i64 = 100_000_000;

/// A span of days, both ends inside.
pub type Days = (i32, i32);

/// An act.
#[derive(Clone, Debug)]
pub struct PlainAct {
    /// The provider.
    pub provider: u64,
    /// The contract.
    pub contract: String,
    /// The package, by its name.
    pub funding: String,
    /// Days of the reporting month.
    pub month: Days,
    /// The day of forming.
    pub formed_on: i32,
    /// Cases as declared.
    pub declared_cases: u64,
    /// Lines as declared.
    pub declared_services: u64,
    /// Total in tiyn.
    pub total: i64,
    /// Cases.
    pub cases: Vec<PlainCase>,
}

/// A case.
#[derive(Clone, Debug)]
pub struct PlainCase {
    /// Its id.
    pub id: String,
    /// The insured.
    pub insured: u64,
    /// First day.
    pub start: i32,
    /// Last day.
    pub end: i32,
    /// The facility.
    pub facility: String,
    /// The address.
    pub address: String,
    /// Total in tiyn.
    pub total: i64,
    /// Lines.
    pub services: Vec<PlainLine>,
}

/// A line.
#[derive(Clone, Debug)]
pub struct PlainLine {
    /// Its id.
    pub id: String,
    /// The service.
    pub code: u32,
    /// The day.
    pub day: i32,
    /// The worker.
    pub worker: u64,
    /// How many.
    pub quantity: u32,
    /// Price of one in tiyn.
    pub tariff: i64,
    /// Coefficient times [`COEFFICIENT_SCALE`].
    pub coefficient: i64,
    /// Amount in tiyn.
    pub amount: i64,
}

/// The book. Every list is complete and newer than any service.
#[derive(Clone, Debug, Default)]
pub struct PlainBook {
    /// Changes of state: (first day, open?).
    pub accounts: HashMap<u64, Vec<(i32, bool)>>,
    /// Days of death.
    pub deaths: HashMap<u64, i32>,
    /// Days of policies.
    pub policies: HashMap<u64, Vec<Days>>,
    /// Rosters: (provider, days).
    pub workers: HashMap<u64, Vec<(u64, Days)>>,
    /// Prices: (tiyn, days).
    pub tariffs: HashMap<u32, Vec<(i64, Days)>>,
    /// Contracts: (provider, package, days).
    pub contracts: HashMap<String, (u64, String, Days)>,
    /// Licences: (days, addresses).
    pub licences: HashMap<u64, Vec<(Days, Vec<String>)>>,
    /// Facilities: the provider.
    pub facilities: HashMap<String, u64>,
    /// Visits: (facility, day).
    pub visits: HashMap<u64, Vec<(String, i32)>>,
    /// Debt.
    pub taxes: HashMap<u64, bool>,
}

fn number(provider: TaxNumber) -> u64 {
    match provider {
        TaxNumber::Bin(bin) => bin.number(),
        TaxNumber::Iin(iin) => iin.number(),
    }
}

fn day(day: Option<Day>) -> i32 {
    day.map_or(0, Day::ordinal)
}

fn days(period: Period) -> Days {
    (period.first().ordinal(), period.last().ordinal())
}

fn tiyn(amount: Option<Tenge>) -> i64 {
    amount.map_or(0, Tenge::tiyn)
}

fn words(value: Option<&impl ToString>) -> String {
    value.map_or_else(String::new, ToString::to_string)
}

impl PlainAct {
    /// A copy of a typed act that lacks nothing.
    #[must_use]
    pub fn new(act: &Act) -> Self {
        Self {
            provider: act.provider.map_or(0, number),
            contract: words(act.contract.as_ref()),
            funding: words(act.funding.as_ref()),
            month: act.month.map_or((0, 0), |month| {
                (month.first().ordinal(), month.last().ordinal())
            }),
            formed_on: day(act.formed_on),
            declared_cases: act.declared_cases.unwrap_or(0),
            declared_services: act.declared_services.unwrap_or(0),
            total: tiyn(act.total),
            cases: act.cases.iter().map(case).collect(),
        }
    }
}

fn case(case: &Case) -> PlainCase {
    PlainCase {
        id: words(case.id.as_ref()),
        insured: case.insured.map_or(0, Iin::number),
        start: day(case.start),
        end: day(case.end),
        facility: words(case.facility.as_ref()),
        address: words(case.address.as_ref()),
        total: tiyn(case.total),
        services: case.services.iter().map(line).collect(),
    }
}

fn line(line: &Service) -> PlainLine {
    // whole coefficients only: the sample has no others
    let coefficient: i64 = words(line.coefficient.as_ref()).parse().unwrap_or(0);
    PlainLine {
        id: words(line.id.as_ref()),
        code: line.code.map_or(0, |code| code.number()),
        day: day(line.at.map(|at| at.day())),
        worker: line.worker.map_or(0, Iin::number),
        quantity: line.quantity.unwrap_or(0),
        tariff: tiyn(line.tariff),
        coefficient: coefficient * COEFFICIENT_SCALE,
        amount: tiyn(line.amount),
    }
}

impl PlainBook {
    /// A copy of a book.
    #[must_use]
    pub fn new(book: &Reference) -> Self {
        let mut plain = Self::default();
        for (key, card) in book.accounts.rows() {
            let open = card.state == AccountState::Open;
            let states = plain.accounts.entry(key.number()).or_default();
            states.push((card.since.ordinal(), open));
        }
        for (key, death) in book.deaths.rows() {
            plain.deaths.insert(key.number(), death.ordinal());
        }
        for (key, card) in book.policies.rows() {
            let policies = plain.policies.entry(key.number()).or_default();
            policies.push(days(card.period));
        }
        for (key, card) in book.workers.rows() {
            let rosters = plain.workers.entry(key.number()).or_default();
            rosters.push((number(card.provider), days(card.employed)));
        }
        for (key, card) in book.tariffs.rows() {
            let prices = plain.tariffs.entry(key.number()).or_default();
            prices.push((card.price.tiyn(), days(card.valid)));
        }
        for (key, card) in book.contracts.rows() {
            let row = (
                number(card.provider),
                card.funding.to_string(),
                days(card.period),
            );
            plain.contracts.insert(key.to_string(), row);
        }
        for (key, card) in book.licences.rows() {
            let addresses = card.addresses.iter().map(ToString::to_string).collect();
            let licences = plain.licences.entry(number(*key)).or_default();
            licences.push((days(card.valid), addresses));
        }
        for (key, card) in book.facilities.rows() {
            let provider = number(card.provider);
            plain.facilities.insert(key.to_string(), provider);
        }
        for (key, card) in book.visits.rows() {
            let visits = plain.visits.entry(key.number()).or_default();
            visits.push((card.facility.to_string(), card.day.ordinal()));
        }
        for (key, card) in book.taxes.rows() {
            plain.taxes.insert(number(*key), card.owes);
        }
        plain
    }
}
