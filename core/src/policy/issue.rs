//! Issuing policies: one, or a whole table with its exceptions.

use crate::finding::{At, Examination};
use crate::identifier::{Iin, PolicyNumber};
use crate::party::Requisite;
use crate::policy::check::{
    account_open, holder_requisites, insured_alive, issued_in_time, number_formed, one_per_year,
    period_in_year, provider_attached, second_policy,
};
use crate::policy::{InsuredBooks, InsuredEntry, IssuedPolicy, Terms};
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// What an issuance of many made.
#[derive(Clone, Debug)]
pub struct Batch {
    /// The policies, in the order of the rows.
    pub issued: Vec<IssuedPolicy>,
    /// Rows that got no policy, by their place in the table; the examination says why.
    pub exceptions: Vec<usize>,
    /// The serial that the next issuance may start with.
    pub next_serial: u64,
}

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

/// Issues policies for a table of insured. Serials run on from the first and are
/// used up by issued policies only; a row that repeats an insured of an earlier row
/// is an exception like any other.
pub fn issue_batch(
    terms: &Terms,
    rows: &[InsuredEntry],
    first_serial: u64,
    books: &InsuredBooks,
    at: &At<'_>,
    exam: &mut Examination,
) -> Batch {
    let mut batch = Batch {
        issued: Vec::with_capacity(rows.len()),
        exceptions: Vec::new(),
        next_serial: first_serial,
    };
    let mut numbers: BTreeMap<Iin, PolicyNumber> = BTreeMap::new();
    for (index, entry) in rows.iter().enumerate() {
        let here = at.index(index);
        let repeated = entry.iin.given().and_then(|iin| numbers.get(iin));
        let issued = match repeated {
            Some(number) => {
                second_policy(terms.year(), number, &here, exam);
                None
            }
            None => issue(terms, entry, batch.next_serial, books, &here, exam),
        };
        match issued {
            Some(policy) => {
                numbers.insert(policy.iin(), policy.number().clone());
                batch.next_serial = batch.next_serial.saturating_add(1);
                batch.issued.push(policy);
            }
            None => batch.exceptions.push(index),
        }
    }
    batch
}
