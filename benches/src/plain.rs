//! The same act and book as plain structs and std maps: what a straightforward
//! program of one's own would hold.

use qalqan_core::account::AccountState;
use qalqan_core::act::{Act, CareKind, Case, Reference, Service};
use qalqan_core::calendar::{Day, Period};
use qalqan_core::identifier::{Icd10, Icd10Set, Iin, Sex, TaxNumber};
use qalqan_core::money::Tenge;
use qalqan_core::party::Coordinates;
use std::collections::{HashMap, HashSet};

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
    /// The information system.
    pub mis: String,
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
    /// Birth date as declared.
    pub birth: i32,
    /// Female, as declared?
    pub female: bool,
    /// At home?
    pub home: bool,
    /// The diagnosis.
    pub diagnosis: Option<Icd10>,
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
    /// Second of the day.
    pub second: u32,
    /// The day its data were passed on.
    pub sent: i32,
    /// The worker.
    pub worker: u64,
    /// How many.
    pub quantity: i64,
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
    /// What is left of the sum of a contract.
    pub left: HashMap<String, i64>,
    /// Licences: (days, addresses).
    pub licences: HashMap<u64, Vec<(Days, Vec<String>)>>,
    /// Activities of a provider's licences.
    pub activities: HashMap<u64, Vec<String>>,
    /// Facilities: the provider.
    pub facilities: HashMap<String, u64>,
    /// Where they are.
    pub placed: HashMap<String, Coordinates>,
    /// Visits: (facility, day).
    pub visits: HashMap<u64, Vec<(String, i32)>>,
    /// Where the persons were, in the same order.
    pub seen: HashMap<u64, Vec<Option<Coordinates>>>,
    /// Debt.
    pub taxes: HashMap<u64, bool>,
    /// Open accounts of providers.
    pub open: HashMap<u64, i32>,
    /// Persons: (birth, female?).
    pub people: HashMap<u64, (i32, bool)>,
    /// Attachments.
    pub attachments: HashMap<u64, Vec<(u64, Days)>>,
    /// Rights under insurance.
    pub rights: HashMap<u64, Vec<Days>>,
    /// Consents.
    pub consents: HashMap<u64, Vec<Days>>,
    /// Contracts whose plan holds everything.
    pub plans: HashSet<String>,
    /// Norms: (attachment?, for women?, youngest age, speciality, activity).
    pub norms: HashMap<u32, (bool, bool, i32, String, String)>,
    /// Services that are paid twice at home.
    pub at_home: HashSet<u32>,
    /// Where facilities stand.
    pub stands: HashMap<String, String>,
    /// Codes of the classification.
    pub diagnoses: HashSet<Icd10>,
    /// Specialities of workers.
    pub skills: HashMap<u64, String>,
    /// Diagnoses of packages.
    pub packages: Vec<(String, Icd10Set)>,
    /// Systems that passed their test.
    pub systems: HashMap<String, Days>,
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
            mis: words(act.mis.as_ref()),
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
        birth: day(case.birth),
        female: case.sex == Some(Sex::Female),
        home: case.care == Some(CareKind::Home),
        diagnosis: case.diagnosis,
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
        second: line.at.map_or(0, |at| at.second_of_day()),
        sent: day(line.sent_on),
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
            let skill = card.speciality.clone().unwrap_or_default();
            plain.skills.insert(key.number(), skill);
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
            let left = tiyn(Some(card.sum)) - tiyn(card.accepted);
            plain.left.insert(key.to_string(), left);
            plain.contracts.insert(key.to_string(), row);
        }
        for (key, card) in book.licences.rows() {
            let addresses = card
                .addresses
                .iter()
                .flatten()
                .map(ToString::to_string)
                .collect();
            let licences = plain.licences.entry(number(*key)).or_default();
            licences.push((days(card.valid), addresses));
            let activities = plain.activities.entry(number(*key)).or_default();
            activities.extend(card.activities.iter().flatten().cloned());
        }
        for (key, card) in book.facilities.rows() {
            let provider = number(card.provider);
            plain.facilities.insert(key.to_string(), provider);
            let address = card.address.to_string();
            plain.stands.insert(key.to_string(), address);
            if let Some(place) = card.coordinates {
                plain.placed.insert(key.to_string(), place);
            }
        }
        for (key, card) in book.visits.rows() {
            let visits = plain.visits.entry(key.number()).or_default();
            visits.push((card.facility.to_string(), card.day.ordinal()));
            let seen = plain.seen.entry(key.number()).or_default();
            seen.push(card.coordinates);
        }
        for (key, card) in book.taxes.rows() {
            plain.taxes.insert(number(*key), card.owes);
        }
        plain.persons(book);
        plain.tables(book);
        plain
    }

    fn persons(&mut self, book: &Reference) {
        for (key, card) in book.providers.rows() {
            if card.state == AccountState::Open {
                self.open.insert(number(*key), card.since.ordinal());
            }
        }
        for (key, card) in book.people.rows() {
            let row = (card.birth.ordinal(), card.sex == Sex::Female);
            self.people.insert(key.number(), row);
        }
        for (key, card) in book.attachments.rows() {
            let rows = self.attachments.entry(key.number()).or_default();
            rows.push((number(card.provider), days(card.period)));
        }
        for (key, period) in book.insurance.rows() {
            let rows = self.rights.entry(key.number()).or_default();
            rows.push(days(*period));
        }
        for (key, card) in book.consents.rows() {
            let rows = self.consents.entry(key.number()).or_default();
            rows.push(days(card.valid));
        }
    }

    fn tables(&mut self, book: &Reference) {
        for (key, _) in book.plans.rows() {
            self.plans.insert(key.to_string());
        }
        for (key, card) in book.norms.rows() {
            let age = card.age_from.and_then(|age| i32::try_from(age).ok());
            let row = (
                card.attachment,
                card.sex == Some(Sex::Female),
                age.unwrap_or(0),
                card.specialities.first().cloned().unwrap_or_default(),
                card.activity.clone().unwrap_or_default(),
            );
            self.norms.insert(key.number(), row);
            if card.home {
                self.at_home.insert(key.number());
            }
        }
        for (key, card) in book.packages.rows() {
            let row = (key.to_string(), card.diagnoses.clone());
            self.packages.push(row);
        }
        let codes = book.diagnoses.rows().iter();
        self.diagnoses.extend(codes.map(|(code, _)| *code));
        for (key, period) in book.systems.rows() {
            self.systems.insert(key.clone(), days(*period));
        }
    }
}
