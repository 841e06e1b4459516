//! The world of a month while it is being made.

use super::desk::Desk;
use super::past::Past;
use super::random::Random;
use super::shape::{Act, Case, Insured, Issuer, Provider, Service};
use super::signers::Signers;
use super::size::Counts;
use super::tariffs::Tariff;
use qalqan_core::money::Tenge;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The reporting month.
pub(super) const MONTH: &str = "2026-03";
/// The day on which the month is closed: after the last act came. The history is of it.
pub(super) const AS_OF: &str = "2026-04-05";
/// The day of every reference list: that on which the first act came, since no list serves
/// a check before its day.
pub(super) const BOOK_OF: &str = "2026-04-01";
/// For so many days more the lists serve: until the month is closed.
pub(super) const BOOK_SERVES: u32 = 4;
/// The last day of the year of the policies.
pub(super) const YEAR_END: &str = "2026-12-31";

/// A provider with what only the generator knows of it.
#[derive(Clone, Debug)]
pub(super) struct Firm {
    pub(super) card: Provider,
    pub(super) workers: Vec<String>,
    pub(super) licensed_to: String,
    pub(super) owes: bool,
    /// The day its account was blocked.
    pub(super) blocked: Option<&'static str>,
}

/// A contract.
#[derive(Clone, Debug)]
pub(super) struct Contract {
    pub(super) number: String,
    pub(super) firm: usize,
    pub(super) funding: &'static str,
    pub(super) terminated_on: Option<&'static str>,
    /// Accepted before this month.
    pub(super) accepted: String,
    /// Its status, where it is not `signed`.
    pub(super) status: Option<&'static str>,
    /// First day, where it is not the first of the year.
    pub(super) from: Option<&'static str>,
    /// The day it was concluded, where it is another than usual.
    pub(super) concluded: Option<&'static str>,
    /// Accepted in the first eleven months, where somebody asks.
    pub(super) eleven_months: Option<String>,
}

/// An act with the number of its next case.
#[derive(Clone, Debug)]
pub(super) struct Paper {
    pub(super) act: Act,
    pub(super) firm: usize,
    pub(super) serial: usize,
    pub(super) next_case: usize,
    /// Day of April and minute of that day on which it came.
    pub(super) received: (u32, u32),
}

/// Everything made so far.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) counts: Counts,
    pub(super) tariffs: Vec<Tariff>,
    /// Services that only planted defects use.
    pub(super) special: Vec<Tariff>,
    pub(super) issuer: Issuer,
    pub(super) firms: Vec<Firm>,
    pub(super) insured: Vec<Insured>,
    /// Where each of them stands, by IIN.
    pub(super) places: BTreeMap<String, usize>,
    pub(super) victims_used: usize,
    pub(super) papers: Vec<Paper>,
    pub(super) contracts: Vec<Contract>,
    pub(super) accounts: Vec<Value>,
    pub(super) deaths: Vec<Value>,
    pub(super) workers: Vec<Value>,
    pub(super) visits: Vec<Value>,
    pub(super) people: Vec<Value>,
    pub(super) rights: Vec<Value>,
    pub(super) consents: Vec<Value>,
    /// Cases whose visit was entered by hand: act and id.
    pub(super) by_hand: Vec<(usize, String)>,
    /// What the issuer holds of earlier months.
    pub(super) past: Past,
    /// Policies that were annulled: whose, and from which day.
    pub(super) annulled: BTreeMap<String, String>,
    /// What the month brought beside acts.
    pub(super) journal: Vec<Value>,
    /// The providers' signatures.
    pub(super) signatures: Vec<Value>,
    /// What the issuer's desk did.
    pub(super) desk: Desk,
    /// The keys of visit tokens.
    pub(super) signers: Signers,
    /// Where visit tokens came in.
    pub(super) desks: Vec<Value>,
}

/// Validity from a day to the end of the year.
pub(super) fn period(from: &str) -> String {
    format!("{from}/{YEAR_END}")
}

/// A day of March.
pub(super) fn march(day: u32) -> String {
    format!("{MONTH}-{day:02}")
}

/// A sum of amounts that are far from any border.
pub(super) fn sum(amounts: impl Iterator<Item = Tenge>) -> Tenge {
    Tenge::from_tiyn(amounts.map(Tenge::tiyn).sum())
}

impl World {
    /// Insured whom only planted defects use.
    pub(super) fn reserved(counts: &Counts) -> usize {
        57 + 159 * counts.copies
    }

    /// The next insured kept for planted defects.
    pub(super) fn victim(&mut self) -> String {
        let place = self.victims_used;
        self.victims_used += 1;
        self.insured
            .get(place)
            .map_or_else(String::new, |person| person.iin.clone())
    }

    /// A line of a random service at a firm, on a day.
    pub(super) fn line(
        &self,
        random: &mut Random,
        firm: usize,
        day: &str,
        (care, place): (&str, u32),
    ) -> Service {
        let worker = self
            .firms
            .get(firm)
            // the first has a crowd of his own, and no other cases
            .and_then(|firm| random.pick(firm.workers.get(1..)?))
            .cloned()
            .unwrap_or_default();
        // facilities have minutes of their own, so that nobody is at two of them at once
        let minute = random.between(160, 340) * 3 + place;
        let at = format!("{day}T{:02}:{:02}", minute / 60, minute % 60);
        let mut line = Service {
            id: String::new(),
            code: String::new(),
            at,
            worker,
            sent_on: day.into(),
            quantity: if random.percent(10) { 2 } else { 1 },
            tariff: Tenge::ZERO,
            coefficient: None,
            amount: Tenge::ZERO,
            odd: None,
        };
        if let Some(tariff) = random.pick(&self.tariffs) {
            line.code.clone_from(&tariff.code);
            line.tariff = tariff.price;
            if tariff.home && care == "home" {
                line.coefficient = Some("2".into());
            }
        }
        line.amount = amount(&line);
        line
    }

    /// A case of lines at a firm; ids are given when it joins an act.
    pub(super) fn case(
        &self,
        random: &mut Random,
        firm: usize,
        insured: &str,
        days: (u32, u32),
        lines: usize,
    ) -> Case {
        let (start, end) = (march(days.0), march(days.1));
        let facilities = self.firms.get(firm).map(|firm| &firm.card.facilities);
        let place = facilities.map_or(0, |list| random.below(list.len().max(1)));
        let facility = facilities.and_then(|list| list.get(place));
        let place = u32::try_from(place).unwrap_or(0);
        let care = if random.percent(15) {
            "home"
        } else {
            "out-patient"
        };
        let mut services: Vec<Service> = Vec::new();
        while services.len() < lines {
            let day = if services.len() == 1 { &end } else { &start };
            let line = self.line(random, firm, day, (care, place));
            if services.iter().all(|other| other.code != line.code) {
                services.push(line);
            }
        }
        let diagnosis = random.pick(&DIAGNOSES).copied().unwrap_or("Z00.0");
        let mut case = Case {
            id: String::new(),
            insured: insured.into(),
            birth: self.fact(insured, "birth").into(),
            sex: if self.fact(insured, "sex") == "male" {
                "male"
            } else {
                "female"
            },
            care,
            start,
            end,
            facility: facility.map_or_else(String::new, |one| one.id.clone()),
            address: facility.map_or_else(String::new, |one| one.address.clone()),
            address_text: String::new(),
            diagnosis: diagnosis.into(),
            total: Tenge::ZERO,
            services,
        };
        case.total = sum(case.services.iter().map(|line| line.amount));
        case
    }

    /// Registers the visit of a case on its first day.
    pub(super) fn visit(&mut self, case: &Case, method: &'static str) {
        let id = format!("V-{:06}", self.visits.len() + 1);
        let mut row = json!({
            "id": id, "insured": case.insured, "facility": case.facility,
            "day": case.start, "method": method,
        });
        // an application tells where the person was, a form filled by hand does not
        let facilities = self.firms.iter().flat_map(|firm| &firm.card.facilities);
        let mut facilities = facilities.filter(|_| method != "manual");
        let there = facilities.find(|one| one.id == case.facility);
        if let (Some(there), Some(row)) = (there, row.as_object_mut()) {
            row.insert("coordinates".into(), there.coordinates().into());
        }
        if let (true, Some(row)) = (method == "manual", row.as_object_mut()) {
            row.insert("reason".into(), "device-failed".into());
            row.insert("author".into(), "тіркеу бөлімі".into());
            row.insert("enteredAt".into(), format!("{}T18:00", case.start).into());
        }
        self.visits.push(row);
    }

    /// What the register of individuals holds of a person; nothing of a stranger.
    pub(super) fn fact(&self, person: &str, field: &str) -> &str {
        let place = self.places.get(person);
        let row = place.and_then(|place| self.people.get(*place));
        row.and_then(|row| row[field].as_str()).unwrap_or_default()
    }

    /// The row of a person in a list with a row for each insured.
    pub(super) fn row<'a>(
        places: &BTreeMap<String, usize>,
        list: &'a mut [Value],
        person: &str,
    ) -> Option<&'a mut Value> {
        list.get_mut(*places.get(person)?)
    }

    /// Gives the case and its lines ids and puts it into an act.
    pub(super) fn join(&mut self, paper: usize, mut case: Case, place: Option<usize>) -> String {
        let Some(paper) = self.papers.get_mut(paper) else {
            return String::new();
        };
        paper.next_case += 1;
        case.id = format!("C-{}-{}", paper.serial, paper.next_case);
        for (line, service) in case.services.iter_mut().enumerate() {
            service.id = format!("S-{}-{}-{}", paper.serial, paper.next_case, line + 1);
        }
        let id = case.id.clone();
        let count = paper.act.cases.len();
        let place = place.map_or(count, |place| place.min(count));
        paper.act.cases.insert(place, case);
        id
    }

    /// Writes counts and totals of every act as they really are.
    pub(super) fn seal(&mut self) {
        for paper in &mut self.papers {
            let act = &mut paper.act;
            act.declared_cases = act.cases.len();
            act.declared_services = act.cases.iter().map(|case| case.services.len()).sum();
            act.total = sum(act.cases.iter().map(|case| case.total));
        }
    }
}

/// Quantity × tariff × coefficient; the coefficients here are whole.
pub(super) fn amount(line: &Service) -> Tenge {
    let factor = if line.coefficient.is_some() { 2 } else { 1 };
    Tenge::from_tiyn(line.tariff.tiyn() * i64::from(line.quantity) * factor)
}

/// The information system of every provider.
pub(super) const MIS: &str = "Үлгі МАЖ 3.2";

impl super::shape::Facility {
    /// Degrees north and east, as the wire writes them.
    pub(super) fn coordinates(&self) -> String {
        format!("{},{}", self.latitude, self.longitude)
    }
}

pub(super) const DIAGNOSES: [&str; 12] = [
    "B34.9", "J06.9", "J20.9", "K29.5", "M54.5", "N39.0", "H52.1", "H66.9", "Z00.0", "R51",
    "L20.9", "K80.2",
];
