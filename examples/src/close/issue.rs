//! Issuing the policies of the year (mechanism 34–36); the checks of acts then rely on
//! what was issued.

use super::days::{as_of_then, closed_by};
use super::fault::{Fault, Trouble};
use super::file::MonthFile;
use super::findings::{ActName, take_report};
use super::input::Input;
use super::run::Closed;
use qalqan_core::calendar::Day;
use qalqan_core::wire::{
    InsuredDraft, IssuePoliciesDraft, PolicyList, PolicyRow, ReferenceDraft, issue_policies,
};
use std::collections::BTreeSet;

/// The file, which stands for the act in findings.
const FILE: &str = MonthFile::Policies.name();

fn name() -> ActName {
    ActName {
        file: FILE.into(),
        act: FILE.into(),
    }
}

/// Issues what may be issued, and puts it into the reference book.
pub(super) fn issue_all(input: &Input, closed: &mut Closed) -> ReferenceDraft {
    let mut reference = input.reference.clone();
    // an empty table: the policies of the book were issued before
    let none = input.policies.rows.is_empty();
    if none || input.lacks(MonthFile::Policies) || input.lacks(MonthFile::Issuer) {
        return reference;
    }
    let accounts = reference.accounts.as_ref();
    let as_of = accounts.and_then(|list| list.as_of.clone());
    let stale_days = accounts.and_then(|list| list.stale_days);
    // the pilot's first year: no policy was issued before, and the issuer knows it
    let none = PolicyList {
        complete: Some(true),
        as_of,
        stale_days,
        ..PolicyList::default()
    };
    // each row tells since when it holds, so that a list of today tells the day of issue
    let issued = input.policies.terms.as_ref();
    let issued = issued.and_then(|terms| terms.issued_on.as_ref()?.parse().ok());
    let now = closed_by(input);
    let mut known = ReferenceDraft {
        accounts: reference.accounts.clone(),
        deaths: reference.deaths.clone(),
        policies: Some(none.clone()),
        ..ReferenceDraft::default()
    };
    date_back(&mut known, issued, now);
    let report = issue_policies(IssuePoliciesDraft {
        reference: Some(known),
        issuer: Some(input.issuer.bin.clone()),
        ..input.policies.clone()
    });
    take_report(&report.verdict, &name(), closed);
    closed.policies = report.issued.len();
    let left_out: BTreeSet<u64> = report.exceptions.iter().map(|one| one.row).collect();
    let rows = input.policies.rows.iter().zip(0_u64..);
    let good = rows.filter(|(_, place)| !left_out.contains(place));
    let issued = good.zip(report.issued);
    let rows: Vec<PolicyRow> = issued
        .map(|((row, _), one)| card(row, one.number))
        .collect();
    let register = reference.policies.take().map(|list| list.rows);
    let as_issued = |row: &PolicyRow| PolicyRow {
        annulled_from: None,
        ..row.clone()
    };
    let differs = |list: &Vec<PolicyRow>| !list.iter().map(as_issued).eq(rows.iter().cloned());
    let contradicted = register.as_ref().is_some_and(differs);
    if contradicted {
        let file = MonthFile::Reference.name();
        let fault = Fault::of(file, Trouble::OtherPolicies, "");
        closed.faults.push(fault);
    }
    // what was annulled since stands in the register
    let rows = register.unwrap_or(rows);
    reference.policies = Some(PolicyList {
        rows,
        // a list that another contradicts answers no "no"
        complete: Some(!contradicted),
        ..none
    });
    reference
}

/// The lists as they were when the policies were issued.
fn date_back(known: &mut ReferenceDraft, issued: Option<Day>, now: Option<Day>) {
    let days = [
        known.accounts.as_mut().map(|list| &mut list.as_of),
        known.deaths.as_mut().map(|list| &mut list.as_of),
        known.policies.as_mut().map(|list| &mut list.as_of),
    ];
    for day in days.into_iter().flatten() {
        *day = as_of_then(day.as_ref(), issued, now);
    }
}

fn card(row: &InsuredDraft, number: String) -> PolicyRow {
    let ends = row
        .period
        .as_ref()
        .and_then(|period| period.split_once('/'));
    PolicyRow {
        insured: row.iin.clone(),
        number: Some(number),
        from: ends.map(|(from, _)| from.into()),
        to: ends.map(|(_, to)| to.into()),
        annulled_from: None,
        attached_to: row.provider.clone(),
    }
}
