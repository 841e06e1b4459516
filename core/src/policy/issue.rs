//! Issuing one policy.

use crate::finding::{At, Examination};
use crate::party::Requisite;
use crate::policy::check::{
    account_open, holder_requisites, insured_alive, issued_in_time, number_formed, one_per_year,
    period_in_year, provider_attached,
};
use crate::policy::{InsuredBooks, InsuredEntry, IssuedPolicy, Terms};

/// Issues one policy, or leaves every reason why not. What could not be checked is
/// such a reason too: a policy is an obligation to pay.
pub fn issue(
    terms: &Terms,
    entry: &InsuredEntry,
    serial: u64,
    books: &InsuredBooks,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<IssuedPolicy> {
    let period = match entry.period {
        Requisite::Given(period) => Some(period),
        Requisite::Absent => Some(terms.year().period()),
        Requisite::Broken => None,
    };
    let mut sound = holder_requisites(entry, at, exam);
    if let Some(period) = period {
        sound &= period_in_year(period, terms.year(), at, exam);
        sound &= issued_in_time(period, terms.issued_on(), at, exam);
    }
    if let Some(iin) = entry.iin.given() {
        sound &= account_open(*iin, terms.issued_on(), books, at, exam);
        sound &= insured_alive(*iin, terms.issued_on(), books, at, exam);
        if let Some(period) = period {
            sound &= one_per_year(*iin, terms, period, books, at, exam);
        }
    }
    provider_attached(entry, at, exam);
    // a broken field that the law lets be absent must not be lost in silence
    sound &= !matches!(entry.provider, Requisite::Broken);
    sound &= !matches!(entry.patronymic, Requisite::Broken);
    let number = number_formed(terms.year(), serial, at, exam)?;
    if !sound {
        return None;
    }
    IssuedPolicy::of(number, entry, period?)
}
