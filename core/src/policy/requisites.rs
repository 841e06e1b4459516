//! What a policy holds (mechanism 35 and 36).

use crate::calendar::{Day, FinancialYear, Period};
use crate::closed_set::closed_set;
use crate::identifier::{Bin, Iin, PolicyNumber, TaxNumber};
use crate::party::{PersonName, Requisite};
use crate::policy::{PolicyCard, PolicyStatus};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// What all policies of one issuance share, as it was read.
#[derive(Clone, Debug)]
pub struct TermsEntry {
    /// The financial year.
    pub year: Option<FinancialYear>,
    /// The day of issue.
    pub issued_on: Option<Day>,
    /// The issuer's name.
    pub issuer_name: Requisite<String>,
    /// Where the issuer is.
    pub issuer_location: Requisite<String>,
    /// The issuer's BIN.
    pub issuer_bin: Requisite<Bin>,
    /// The registrar's name.
    pub registrar_name: Requisite<String>,
    /// Where the registrar is.
    pub registrar_location: Requisite<String>,
    /// Services of the state insurance coverage, by code or by package.
    pub coverage: Vec<Requisite<String>>,
    /// How early a period may start.
    pub starts: PeriodStart,
}

closed_set! {
    /// The earliest first day of a policy. The law gives the policy to an insured for the
    /// financial year (34) and its period lies in the year (35(4)); whether it may reach
    /// back before the account was opened, the law does not say, so the issuer chooses.
    /// Nobody is insured before birth, whatever the choice.
    pub enum PeriodStart: "start of the period" {
        /// 1 January, or the birth.
        Year = "year",
        /// Not before the account was opened either: for those who arrive in mid-year.
        Account = "account",
    }
}

closed_set! {
    /// A package of care that a policy may list whole (mechanism 3, 35(5)).
    pub enum CoverPackage: "package" {
        /// The guaranteed package.
        Guaranteed = "ГОБМП",
        /// The guaranteed package, by its Kazakh name.
        GuaranteedKk = "ТМККК",
        /// Mandatory social health insurance.
        Insurance = "ОСМС",
        /// Mandatory social health insurance, by its Kazakh name.
        InsuranceKk = "МӘМС",
    }
}

/// What the policy says about one insured, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InsuredEntry {
    /// Personal number.
    pub iin: Requisite<Iin>,
    /// Фамилия.
    pub surname: Requisite<String>,
    /// Имя.
    pub given: Requisite<String>,
    /// Отчество, where there is one.
    pub patronymic: Requisite<String>,
    /// Address of registration of the place of residence.
    pub address: Requisite<String>,
    /// Number of the identity document.
    pub document: Requisite<String>,
    /// Days of validity; the whole financial year when absent.
    pub period: Requisite<Period>,
    /// The provider of attachment, where the MIS knows one.
    pub provider: Requisite<TaxNumber>,
}

/// What all policies of one issuance share: every requisite of 35(2), 35(5) and 36(1).
///
/// Only [`crate::policy::check_terms`] makes one.
///
/// ```
/// use qalqan_core::policy::{PeriodStart, sample};
///
/// let terms = sample::terms().unwrap();
/// assert_eq!(terms.year().to_string(), "2026");
/// assert_eq!(terms.issued_on().to_string(), "2026-01-05");
/// assert_eq!(terms.issuer(), ("Issuer", "Astana"));
/// assert_eq!(terms.registrar(), ("Registrar", "Astana"));
/// assert_eq!(terms.issuer_bin().to_string(), "000740000728");
/// assert_eq!((terms.starts(), terms.coverage().len()), (PeriodStart::Year, 1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub(super) year: FinancialYear,
    pub(super) issued_on: Day,
    pub(super) issuer_name: String,
    pub(super) issuer_location: String,
    pub(super) issuer_bin: Bin,
    pub(super) registrar_name: String,
    pub(super) registrar_location: String,
    pub(super) coverage: Vec<String>,
    pub(super) starts: PeriodStart,
}

impl Terms {
    /// The financial year.
    #[must_use]
    pub fn year(&self) -> FinancialYear {
        self.year
    }

    /// The day of issue.
    #[must_use]
    pub fn issued_on(&self) -> Day {
        self.issued_on
    }

    /// The issuer's BIN.
    #[must_use]
    pub fn issuer_bin(&self) -> Bin {
        self.issuer_bin
    }

    /// The issuer's name and location.
    #[must_use]
    pub fn issuer(&self) -> (&str, &str) {
        (&self.issuer_name, &self.issuer_location)
    }

    /// The registrar's name and location.
    #[must_use]
    pub fn registrar(&self) -> (&str, &str) {
        (&self.registrar_name, &self.registrar_location)
    }

    /// How early a period may start.
    #[must_use]
    pub fn starts(&self) -> PeriodStart {
        self.starts
    }

    /// Services of the state insurance coverage.
    #[must_use]
    pub fn coverage(&self) -> &[String] {
        &self.coverage
    }
}

/// An issued policy of one insured; what it shares with others is in its [`Terms`].
///
/// Only an issuance makes one, so an unchecked policy cannot be put on an account.
///
/// ```
/// use qalqan_core::finding::At;
/// use qalqan_core::policy::{PolicyStatus, issue, sample};
///
/// let (terms, books) = (sample::terms().unwrap(), sample::books().unwrap());
/// let (mut exam, entry) = (sample::examination().unwrap(), sample::entry().unwrap());
/// let policy = issue(&mut exam, &At::root(), &terms, &entry, 1, &books).unwrap();
/// assert_eq!(Some(policy.iin()), sample::insured());
/// assert_eq!(policy.name().given, "Name");
/// assert_eq!((policy.address(), policy.document()), ("Astana", "N 1"));
/// assert_eq!((policy.status(), policy.provider()), (PolicyStatus::Issued, entry.provider.given().copied()));
/// let card = policy.card();
/// assert_eq!((&card.number, card.period), (policy.number(), policy.period()));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct IssuedPolicy {
    pub(super) number: PolicyNumber,
    pub(super) iin: Iin,
    pub(super) name: PersonName,
    pub(super) address: String,
    pub(super) document: String,
    pub(super) period: Period,
    pub(super) provider: Option<TaxNumber>,
}

/// The number alone: the rest is about a person.
impl fmt::Debug for IssuedPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IssuedPolicy({})", self.number)
    }
}

impl IssuedPolicy {
    /// The policy of an entry that was checked; `None` where it lacks a requisite.
    pub(super) fn of(number: PolicyNumber, entry: &InsuredEntry, period: Period) -> Option<Self> {
        Some(Self {
            number,
            iin: *entry.iin.given()?,
            name: PersonName {
                surname: entry.surname.given()?.clone(),
                given: entry.given.given()?.clone(),
                patronymic: entry.patronymic.given().cloned(),
            },
            address: entry.address.given()?.clone(),
            document: entry.document.given()?.clone(),
            period,
            provider: entry.provider.given().copied(),
        })
    }

    /// Number.
    #[must_use]
    pub fn number(&self) -> &PolicyNumber {
        &self.number
    }

    /// The insured.
    #[must_use]
    pub fn iin(&self) -> Iin {
        self.iin
    }

    /// The insured's names.
    #[must_use]
    pub fn name(&self) -> &PersonName {
        &self.name
    }

    /// Address of registration.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Number of the identity document.
    #[must_use]
    pub fn document(&self) -> &str {
        &self.document
    }

    /// Days of validity.
    #[must_use]
    pub fn period(&self) -> Period {
        self.period
    }

    /// The provider of attachment.
    #[must_use]
    pub fn provider(&self) -> Option<TaxNumber> {
        self.provider
    }

    /// The status that a policy starts with (mechanism 36(2)).
    #[must_use]
    pub fn status(&self) -> PolicyStatus {
        PolicyStatus::Issued
    }

    /// The policy as the register shows it to a check.
    #[must_use]
    pub fn card(&self) -> PolicyCard {
        PolicyCard {
            number: self.number.clone(),
            period: self.period,
            annulled_from: None,
            attached_to: self.provider,
        }
    }
}
