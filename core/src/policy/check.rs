//! The checks before a policy is issued, one function for each rule.

use crate::account::{AccountCard, AccountState, state_on};
use crate::calendar::{Day, FinancialYear, Period};
use crate::fact::{Book, Lack, Lookup, Source};
use crate::finding::{At, Claim, Examination, Finding};
use crate::identifier::{Bin, Iin, PolicyNumber, ServiceCode, TaxNumber};
use crate::law::ListAges;
use crate::law::Rule;
use crate::law::catalogue::policy as rules;
use crate::party::{PersonCard, Requisite, demand};
use crate::policy::{CoverPackage, InsuredEntry, PolicyCard, Terms, TermsEntry};
use alloc::collections::BTreeSet;

/// What the register and the base of individuals know about the insured.
#[derive(Clone, Debug)]
pub struct InsuredBooks {
    /// States of accounts.
    pub accounts: Book<Iin, AccountCard>,
    /// Days of death.
    pub deaths: Book<Iin, Day>,
    /// Policies issued before.
    pub policies: Book<Iin, PolicyCard>,
    /// Births, as the base of individuals holds them.
    pub people: Book<Iin, PersonCard>,
    /// Do accounts and policies come from the events of the account itself? That those are
    /// all is asked of the head of its history, and is no list that the host gives.
    pub of_history: bool,
}

impl InsuredBooks {
    /// Nothing is known: nothing can be issued on it.
    ///
    /// ```
    /// use qalqan_core::finding::At;
    /// use qalqan_core::policy::{InsuredBooks, issue, sample};
    ///
    /// let (terms, entry) = (sample::terms().unwrap(), sample::entry().unwrap());
    /// let mut exam = sample::examination().unwrap();
    /// let policy = issue(&mut exam, &At::root(), &terms, &entry, 1, &InsuredBooks::empty());
    /// assert!(policy.is_none()); // nothing refuses it, and nothing allows it
    /// assert!(exam.close().findings.is_empty());
    /// ```
    #[must_use]
    pub fn empty() -> Self {
        Self {
            accounts: Book::not_given(Source::Register),
            deaths: Book::not_given(Source::Individuals),
            policies: Book::not_given(Source::Register),
            people: Book::not_given(Source::Individuals),
            of_history: false,
        }
    }

    /// The same at an issuance of a day: where a list is older by then than its source's
    /// lists may be, or does not tell its day, its rows serve and its silence does not.
    ///
    /// ```
    /// use qalqan_core::finding::At;
    /// use qalqan_core::law;
    /// use qalqan_core::policy::{issue, sample};
    ///
    /// let (terms, entry) = (sample::terms().unwrap(), sample::entry().unwrap());
    /// let ages = *law::on("2026-03-31".parse()?)?.parameters.list_ages.value();
    /// let books = sample::books().unwrap();
    /// let issued = |books| {
    ///     let mut exam = sample::examination().unwrap();
    ///     issue(&mut exam, &At::root(), &terms, &entry, 1, &books).is_some()
    /// };
    /// assert!(issued(books.clone()));
    /// // lists without a day: nobody knows that the insured has not died since
    /// assert!(!issued(books.at_issue(Some(terms.issued_on()), &ages)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn at_issue(self, day: Option<Day>, ages: &ListAges) -> Self {
        Self {
            accounts: self.accounts.aged(day, ages),
            deaths: self.deaths.aged(day, ages),
            policies: self.policies.aged(day, ages),
            people: self.people.aged(day, ages),
            of_history: self.of_history,
        }
    }
}

/// Checks what all policies of an issuance share; the terms where all of it is there.
///
/// ```
/// use qalqan_core::finding::At;
/// use qalqan_core::party::Requisite;
/// use qalqan_core::policy::{check_terms, sample};
///
/// let mut entry = sample::terms_entry().unwrap();
/// let mut exam = sample::examination().unwrap();
/// let terms = check_terms(&mut exam, &At::root(), &entry).unwrap();
/// assert_eq!(terms.coverage(), ["A02.001.000"]);
/// // a coverage of nothing is no coverage
/// entry.coverage = vec![Requisite::Given("everything".into())];
/// assert!(check_terms(&mut exam, &At::root(), &entry).is_none());
/// assert_eq!(exam.close().findings[0].rule.code, "POL-017");
/// ```
pub fn check_terms(exam: &mut Examination, at: &At<'_>, entry: &TermsEntry) -> Option<Terms> {
    let complete = issuer_requisites(exam, at, entry)
        & registrar_requisites(exam, at, entry)
        & coverage_listed(exam, at, entry)
        & coverage_entry(exam, at, entry);
    if !complete {
        return None;
    }
    Some(Terms {
        year: entry.year?,
        issued_on: entry.issued_on?,
        issuer_name: entry.issuer_name.given()?.clone(),
        issuer_location: entry.issuer_location.given()?.clone(),
        issuer_bin: *entry.issuer_bin.given()?,
        registrar_name: entry.registrar_name.given()?.clone(),
        registrar_location: entry.registrar_location.given()?.clone(),
        coverage: entry
            .coverage
            .iter()
            .filter_map(|line| line.given().cloned())
            .collect(),
        starts: entry.starts,
    })
}

fn issuer_requisites(exam: &mut Examination, at: &At<'_>, entry: &TermsEntry) -> bool {
    let items = [
        ("name", entry.issuer_name.presence()),
        ("location", entry.issuer_location.presence()),
        ("bin", entry.issuer_bin.presence()),
    ];
    demand(exam, &at.field("issuer"), &rules::ISSUER_REQUISITES, &items)
}

fn registrar_requisites(exam: &mut Examination, at: &At<'_>, entry: &TermsEntry) -> bool {
    let items = [
        ("name", entry.registrar_name.presence()),
        ("location", entry.registrar_location.presence()),
    ];
    let here = at.field("registrar");
    demand(exam, &here, &rules::REGISTRAR_REQUISITES, &items)
}

fn coverage_listed(exam: &mut Examination, at: &At<'_>, entry: &TermsEntry) -> bool {
    let rule = &rules::COVERAGE_LISTED;
    let listed = !entry.coverage.is_empty();
    if listed {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("coverage").path()));
    }
    listed
}

/// Every entry of the list is a service or a package, and is listed once.
fn coverage_entry(exam: &mut Examination, at: &At<'_>, entry: &TermsEntry) -> bool {
    let rule = &rules::COVERAGE_ENTRY;
    let list = at.field("coverage");
    let mut seen = BTreeSet::new();
    let mut sound = true;
    for (index, line) in entry.coverage.iter().enumerate() {
        let path = || list.index(index).path();
        let reason = match line {
            Requisite::Broken => {
                exam.lack(rule, path(), "coverage", Source::Register, Lack::NoKey);
                sound = false;
                continue;
            }
            Requisite::Absent => "empty",
            Requisite::Given(text) if !covers_something(text) => "unknown",
            Requisite::Given(text) if !seen.insert(text) => "repeated",
            Requisite::Given(_) => {
                exam.pass(rule);
                continue;
            }
        };
        exam.find(Finding::new(rule, path()).with("reason", reason));
        sound = false;
    }
    sound
}

fn covers_something(text: &str) -> bool {
    text.parse::<ServiceCode>().is_ok() || text.parse::<CoverPackage>().is_ok()
}

/// The issuer of the terms is the one that the register knows (26(1)): a policy is its
/// promise to pay, and nobody else makes one (2(13), 34).
///
/// ```
/// use qalqan_core::finding::At;
/// use qalqan_core::party::Requisite;
/// use qalqan_core::policy::{issuer_registered, sample};
///
/// let terms = sample::terms().unwrap();
/// let mut exam = sample::examination().unwrap();
/// let mut registered = |bin| issuer_registered(&mut exam, &At::root(), &terms, bin);
/// assert!(registered(Requisite::Given(terms.issuer_bin())));
/// assert!(!registered(Requisite::Given("050540004455".parse().unwrap())));
/// assert!(!registered(Requisite::Absent)); // unknown is not registered
/// ```
pub fn issuer_registered(
    exam: &mut Examination,
    at: &At<'_>,
    terms: &Terms,
    registered: Requisite<Bin>,
) -> bool {
    let rule = &rules::ISSUER_REGISTERED;
    let issuer = at.field("issuer");
    let path = issuer.field("bin").path();
    let lack = match registered {
        Requisite::Given(registered) if registered == terms.issuer_bin() => {
            exam.pass(rule);
            return true;
        }
        Requisite::Given(registered) => {
            let finding = Finding::new(rule, path.clone()).with("bin", terms.issuer_bin());
            let finding = finding.with("registered", registered);
            exam.find(finding.repair(path, registered));
            return false;
        }
        Requisite::Absent => Lack::NotGiven,
        Requisite::Broken => Lack::NoKey,
    };
    exam.lack(rule, path, "issuer", Source::Register, lack);
    false
}

pub(crate) fn holder_requisites(exam: &mut Examination, at: &At<'_>, entry: &InsuredEntry) -> bool {
    let items = [
        ("iin", entry.iin.presence()),
        ("surname", entry.surname.presence()),
        ("given", entry.given.presence()),
        ("address", entry.address.presence()),
        ("document", entry.document.presence()),
    ];
    let rule = &rules::HOLDER_REQUISITES;
    let whole = demand(exam, at, rule, &items);
    // a patronymic may be absent, but a broken one must not be lost in silence
    let patronymic = [("patronymic", entry.patronymic.presence())];
    let broken = matches!(entry.patronymic, Requisite::Broken);
    whole & (!broken || demand(exam, at, rule, &patronymic))
}

pub(super) fn period_in_year(
    exam: &mut Examination,
    at: &At<'_>,
    period: Period,
    year: FinancialYear,
) -> bool {
    let rule = &rules::PERIOD_IN_YEAR;
    let inside = year.period().covers(period);
    if inside {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("period").path());
        let finding = finding.with("period", period).with("year", year);
        exam.find(finding.repair(at.field("period").path(), year.period()));
    }
    inside
}

pub(super) fn issued_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    period: Period,
    issued_on: Day,
) -> bool {
    let rule = &rules::ISSUED_IN_TIME;
    let in_time = issued_on <= period.last();
    if in_time {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("period").path());
        let finding = finding.with("issued", issued_on);
        exam.find(finding.with("last", period.last()));
    }
    in_time
}

/// The law lets the provider be absent; a broken one must not be lost in silence.
pub(super) fn provider_attached(
    exam: &mut Examination,
    at: &At<'_>,
    provider: Requisite<TaxNumber>,
) -> bool {
    let rule = &rules::PROVIDER_ATTACHED;
    let path = || at.field("provider").path();
    match provider {
        Requisite::Given(_) => exam.pass(rule),
        Requisite::Absent => exam.find(Finding::new(rule, path())),
        Requisite::Broken => exam.lack(rule, path(), "provider", Source::Mis, Lack::NoKey),
    }
    !matches!(provider, Requisite::Broken)
}

/// What a book says of the insured on a day: no rows where a complete list is silent,
/// and `None`, with the lack reported, where the list cannot answer.
fn rows_of<'a, V>(
    exam: &mut Examination,
    at: &At<'_>,
    book: &'a Book<Iin, V>,
    name: &'static str,
    iin: Iin,
    day: Day,
    rule: &'static Rule,
) -> Option<&'a [(Iin, V)]> {
    match book.find_on(&iin, day) {
        Lookup::Found(rows) => Some(rows),
        Lookup::Absent => Some(&[]),
        Lookup::Unknown(lack) => {
            exam.lack(rule, at.field("iin").path(), name, book.source(), lack);
            None
        }
    }
}

pub(super) fn account_open(
    exam: &mut Examination,
    at: &At<'_>,
    iin: Iin,
    day: Day,
    books: &InsuredBooks,
) -> bool {
    let rule = &rules::ACCOUNT_OPEN;
    let Some(rows) = rows_of(exam, at, &books.accounts, "accounts", iin, day, rule) else {
        return false;
    };
    let path = at.field("iin").path();
    match state_on(rows.iter().map(|(_, card)| card), day) {
        Ok(Some(AccountState::Open)) => {
            exam.pass(rule);
            return true;
        }
        Ok(state) => {
            let name = state.map_or("none", AccountState::name);
            exam.find(Finding::new(rule, path).with("state", name));
        }
        Err(lack) => exam.lack(rule, path, "accounts", books.accounts.source(), lack),
    }
    false
}

pub(super) fn insured_alive(
    exam: &mut Examination,
    at: &At<'_>,
    iin: Iin,
    day: Day,
    books: &InsuredBooks,
) -> bool {
    let rule = &rules::INSURED_ALIVE;
    let Some(rows) = rows_of(exam, at, &books.deaths, "deaths", iin, day, rule) else {
        return false;
    };
    let earliest = rows.iter().map(|(_, death)| *death).min();
    // who died on the day of issue is dead on it: no policy
    if let Some(death) = earliest.filter(|death| *death <= day) {
        exam.find(Finding::new(rule, at.field("iin").path()).with("day", death));
        return false;
    }
    let path = || at.field("iin").path();
    exam.claim_at(rule, &path, Claim::list("deaths", books.deaths.source()))
}

/// Another policy of the year is in the way, save one that was annulled before the
/// new one starts: an annulled policy is no obligation of the issuer any more.
pub(super) fn in_the_way(card: &PolicyCard, year: FinancialYear, period: Period) -> bool {
    let of_year = card.period.overlaps(year.period());
    of_year
        && card
            .annulled_from
            .is_none_or(|annulled| period.first() < annulled)
}

pub(super) fn one_per_year(
    exam: &mut Examination,
    at: &At<'_>,
    iin: Iin,
    terms: &Terms,
    period: Period,
    books: &InsuredBooks,
) -> bool {
    let rule = &rules::ONE_PER_YEAR;
    let day = terms.issued_on();
    let Some(rows) = rows_of(exam, at, &books.policies, "policies", iin, day, rule) else {
        return false;
    };
    let year = terms.year();
    let others = rows.iter().map(|(_, card)| card);
    let others = others.filter(|card| in_the_way(card, year, period));
    if let Some(number) = others.map(|card| &card.number).min() {
        return second_policy(exam, at, year, number);
    }
    if books.of_history {
        exam.pass(rule);
        return true;
    }
    let path = || at.field("iin").path();
    exam.claim_at(
        rule,
        &path,
        Claim::list("policies", books.policies.source()),
    )
}

/// Reports the policy that is in the way, and says that it is.
pub(super) fn second_policy(
    exam: &mut Examination,
    at: &At<'_>,
    year: FinancialYear,
    number: &PolicyNumber,
) -> bool {
    let finding = Finding::new(&rules::ONE_PER_YEAR, at.field("iin").path());
    exam.find(finding.with("year", year).with("number", number));
    false
}

pub(super) fn number_formed(
    exam: &mut Examination,
    at: &At<'_>,
    year: FinancialYear,
    serial: u64,
) -> Option<PolicyNumber> {
    let rule = &rules::NUMBER_FORMED;
    let short = u16::try_from(year.number()).ok();
    let number = short.and_then(|short| PolicyNumber::new(short, serial));
    match number {
        Some(_) => exam.pass(rule),
        None => {
            // the serial is given beside the row, or follows from the place of the row
            let finding = Finding::new(rule, at.path());
            exam.find(finding.with("year", year).with("serial", serial));
        }
    }
    number
}
