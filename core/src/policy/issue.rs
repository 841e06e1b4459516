//! Issuing one policy.

use crate::finding::{At, Examination};
use crate::identifier::PolicyNumber;
use crate::law::catalogue::policy as rules;
use crate::party::Requisite;
use crate::policy::check::{
    account_open, holder_requisites, insured_alive, issued_in_time, number_formed, one_per_year,
    period_in_year, provider_attached, second_policy,
};
use crate::policy::shared::{Document, document_of_one};
use crate::policy::start::period_starts;
use crate::policy::{InsuredBooks, InsuredEntry, IssuedPolicy, Reasons, Terms};

/// Issues one policy, or leaves every reason why not. What could not be checked is
/// such a reason too: a policy is an obligation to pay.
///
/// Other policies of the issuance are not seen: whether the number is free is asked by
/// [`crate::policy::number_unique`].
///
/// ```
/// use qalqan_core::finding::At;
/// use qalqan_core::party::Requisite;
/// use qalqan_core::policy::{issue, sample};
///
/// let (terms, books) = (sample::terms().unwrap(), sample::books().unwrap());
/// let mut entry = sample::entry().unwrap();
/// let mut exam = sample::examination().unwrap();
/// let policy = issue(&mut exam, &At::root(), &terms, &entry, 1, &books).unwrap();
/// assert_eq!(policy.period().to_string(), "2026-01-01/2026-12-31");
/// // a year that is not the one of the issuance
/// entry.period = Requisite::Given("2027-01-01/2027-12-31".parse().unwrap());
/// assert!(issue(&mut exam, &At::root(), &terms, &entry, 2, &books).is_none());
/// ```
pub fn issue(
    exam: &mut Examination,
    at: &At<'_>,
    terms: &Terms,
    entry: &InsuredEntry,
    serial: u64,
    books: &InsuredBooks,
) -> Option<IssuedPolicy> {
    let alone = Among {
        repeated: None,
        document: Document::NotAsked,
    };
    issue_among(exam, at, terms, entry, (serial, &alone), books).ok()
}

/// What the rest of a table says about a row.
pub(super) struct Among {
    /// The policy that an earlier row of the insured got.
    pub(super) repeated: Option<PolicyNumber>,
    /// Whose its identity document is besides.
    pub(super) document: Document,
}

/// The same beside the rest of a table.
pub(super) fn issue_among(
    exam: &mut Examination,
    at: &At<'_>,
    terms: &Terms,
    entry: &InsuredEntry,
    (serial, among): (u64, &Among),
    books: &InsuredBooks,
) -> Result<IssuedPolicy, Reasons> {
    let (year, issued_on) = (terms.year(), terms.issued_on());
    let mut reasons = Reasons::default();
    let whole = holder_requisites(exam, at, entry);
    reasons.unless(whole, &rules::HOLDER_REQUISITES);
    let mut period = match entry.period {
        Requisite::Given(period) => Some(period),
        Requisite::Absent => Some(year.period()),
        Requisite::Broken => None,
    };
    if let Some(iin) = entry.iin.given() {
        let (days, starts) = period_starts(exam, at, *iin, terms, &entry.period, books);
        period = days.or(period);
        reasons.unless(starts, &rules::PERIOD_STARTS);
    }
    if let Some(period) = period {
        let inside = period_in_year(exam, at, period, year);
        reasons.unless(inside, &rules::PERIOD_IN_YEAR);
        let in_time = issued_in_time(exam, at, period, issued_on);
        reasons.unless(in_time, &rules::ISSUED_IN_TIME);
    }
    if let Some(iin) = entry.iin.given() {
        let open = account_open(exam, at, *iin, issued_on, books);
        reasons.unless(open, &rules::ACCOUNT_OPEN);
        let alive = insured_alive(exam, at, *iin, issued_on, books);
        reasons.unless(alive, &rules::INSURED_ALIVE);
        let only = match (&among.repeated, period) {
            (Some(first), _) => second_policy(exam, at, year, first),
            (None, Some(period)) => one_per_year(exam, at, *iin, terms, period, books),
            // the reading of the period has its finding
            (None, None) => true,
        };
        reasons.unless(only, &rules::ONE_PER_YEAR);
        if entry.document.given().is_some() {
            let own = document_of_one(exam, at, among.document);
            reasons.unless(own, &rules::DOCUMENT_OF_ONE);
        }
    }
    let attached = provider_attached(exam, at, entry.provider);
    reasons.unless(attached, &rules::PROVIDER_ATTACHED);
    let number = number_formed(exam, at, year, serial);
    reasons.unless(number.is_some(), &rules::NUMBER_FORMED);
    // a period that could not be read is in the way too
    reasons.unless(period.is_some(), &rules::PERIOD_IN_YEAR);
    if !reasons.is_empty() {
        return Err(reasons);
    }
    let made = number.zip(period);
    let policy = made.and_then(|(number, period)| IssuedPolicy::of(number, entry, period));
    policy.ok_or(reasons)
}
