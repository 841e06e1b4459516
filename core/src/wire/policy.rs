//! Calls of the policy: issue one, issue a table of them, move a status.

use crate::account::PolicyOperation;
use crate::calendar::FinancialYear;
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::law::Edition;
use crate::policy::{
    CompactPolicy, InsuredBooks, InsuredEntry, InsuredTable, IssuedPolicy, PolicyStatus, Terms,
    TermsEntry, check_terms, issue, issue_table, status_allows,
};
use crate::wire::act::reference::reference;
use crate::wire::party::accepted;
use crate::wire::policy_records::{
    InsuredDraft, IssuePoliciesDraft, IssuePoliciesReport, IssuePolicyDraft, IssuePolicyReport,
    NumberReport, PlaceDraft, PolicyReport, PolicyStatusDraft, PolicyStatusReport, TermsDraft,
};
use crate::wire::reader::Reader;
use crate::wire::{LawDraft, ReferenceDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Issues one policy, or tells every reason why not.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn issue_policy(draft: IssuePolicyDraft) -> IssuePolicyReport {
    let mut reader = Reader::new();
    let root = At::root();
    let (edition, terms) = prepare(&mut reader, &root, draft.law.as_ref(), draft.terms.as_ref());
    let books = books(&mut reader, &root, draft.reference.as_ref());
    let here = root.field("insured");
    let nobody = InsuredDraft::default();
    let entry = insured(
        &mut reader,
        &here,
        draft.insured.as_ref().unwrap_or(&nobody),
    );
    let serial = reader.number(&root, "serial", draft.serial);
    let issued = terms
        .as_ref()
        .zip(serial)
        .and_then(|(terms, serial)| issue(terms, &entry, serial, &books, &here, &mut reader.exam));
    let verdict = reader.verdict(edition.as_ref());
    let sound = accepted(&verdict);
    let policy = terms.zip(issued).filter(|_| sound);
    IssuePolicyReport {
        verdict,
        policy: policy.map(|(terms, issued)| policy_report(&terms, &issued)),
    }
}

/// Issues policies for a table of insured; the rows left without one are named.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn issue_policies(draft: IssuePoliciesDraft) -> IssuePoliciesReport {
    let mut reader = Reader::new();
    let root = At::root();
    let (edition, terms) = prepare(&mut reader, &root, draft.law.as_ref(), draft.terms.as_ref());
    let books = books(&mut reader, &root, draft.reference.as_ref());
    let first = reader.number(&root, "firstSerial", draft.first_serial);
    let list = root.field("rows");
    let table = table(&mut reader, &list, &draft.rows);
    // broken fields of a row stand in its entry; broken terms leave no batch at all
    let batch = terms.as_ref().zip(first).zip(table.as_ref());
    let batch = batch.map(|((terms, first), table)| {
        issue_table(terms, table, first, &books, &list, &mut reader.exam)
    });
    let verdict: VerdictReport = reader.verdict(edition.as_ref());
    let place = |index: usize| u64::try_from(index).unwrap_or(u64::MAX);
    let Some((terms, batch)) = terms.zip(batch) else {
        let rows = table.map_or(0, |table| table.len());
        return IssuePoliciesReport {
            verdict,
            issued: Vec::new(),
            exceptions: (0..rows).map(place).collect(),
            next_serial: first,
        };
    };
    let issued = batch.policies.iter();
    IssuePoliciesReport {
        verdict,
        issued: issued
            .filter_map(|policy| number_report(&terms, policy))
            .collect(),
        exceptions: batch.exceptions.into_iter().map(place).collect(),
        next_serial: Some(batch.next_serial),
    }
}

/// The rows in compact form; `None` and a finding where there are too many.
fn table(reader: &mut Reader, list: &At<'_>, rows: &[InsuredDraft]) -> Option<InsuredTable> {
    let mut table = InsuredTable::new();
    if !reader.list_fits(&At::root(), "rows", rows.len()) {
        return Some(table);
    }
    for (index, row) in rows.iter().enumerate() {
        let here = list.index(index);
        let entry = insured(reader, &here, row);
        if let Err(reason) = table.push(&entry) {
            reader.malformed_at(here.path(), "rows", reason);
            return None;
        }
    }
    Some(table)
}

/// Checks an operation against the status of a policy.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn change_policy_status(draft: PolicyStatusDraft) -> PolicyStatusReport {
    let mut reader = Reader::new();
    let root = At::root();
    let edition = reader.law(&root, draft.law.as_ref(), None);
    let status: Option<PolicyStatus> = reader.required(&root, "status", draft.status.as_ref());
    let operation: Option<PolicyOperation> =
        reader.required(&root, "operation", draft.operation.as_ref());
    let after = status
        .zip(operation)
        .and_then(|(status, operation)| status_allows(status, operation, &root, &mut reader.exam));
    PolicyStatusReport {
        verdict: reader.verdict(edition.as_ref()),
        status: after.map(|status| status.name().into()),
    }
}

fn prepare(
    reader: &mut Reader,
    at: &At<'_>,
    law: Option<&LawDraft>,
    draft: Option<&TermsDraft>,
) -> (Option<Edition>, Option<Terms>) {
    let (year, terms) = terms(reader, at, draft);
    // the year's policies go by the edition of the year, issued before it or in it
    let day = year.map(|year| year.period().first());
    let edition = reader.law(at, law, day);
    let terms = terms.filter(|_| edition.is_some());
    (edition, terms)
}

/// The terms, and their year where they are not whole.
pub(super) fn terms(
    reader: &mut Reader,
    at: &At<'_>,
    draft: Option<&TermsDraft>,
) -> (Option<FinancialYear>, Option<Terms>) {
    let nothing = TermsDraft::default();
    let draft = draft.unwrap_or(&nothing);
    let here = at.field("terms");
    let (issuer, registrar) = (here.field("issuer"), here.field("registrar"));
    let none = PlaceDraft::default();
    let office = draft.issuer.as_ref().unwrap_or(&none);
    let keeper = draft.registrar.as_ref().unwrap_or(&none);
    let entry = TermsEntry {
        year: reader.required(&here, "year", draft.year.as_ref()),
        issued_on: reader.required(&here, "issuedOn", draft.issued_on.as_ref()),
        issuer_name: reader.requisite_text(&issuer, "name", office.name.as_ref()),
        issuer_location: reader.requisite_text(&issuer, "location", office.location.as_ref()),
        issuer_bin: reader.requisite(&issuer, "bin", office.bin.as_ref()),
        registrar_name: reader.requisite_text(&registrar, "name", keeper.name.as_ref()),
        registrar_location: reader.requisite_text(&registrar, "location", keeper.location.as_ref()),
        coverage: coverage(reader, &here, &draft.coverage),
    };
    let terms = check_terms(&entry, &here, &mut reader.exam);
    (entry.year, terms)
}

fn coverage(reader: &mut Reader, at: &At<'_>, lines: &[String]) -> Vec<String> {
    if !reader.list_fits(at, "coverage", lines.len()) {
        return Vec::new();
    }
    lines
        .iter()
        .filter_map(|line| reader.text(at, "coverage", Some(line)))
        .collect()
}

fn books(reader: &mut Reader, at: &At<'_>, draft: Option<&ReferenceDraft>) -> InsuredBooks {
    let Some(draft) = draft else {
        return InsuredBooks::empty();
    };
    let book = reference(reader, &at.field("reference"), draft);
    InsuredBooks {
        accounts: book.accounts,
        deaths: book.deaths,
        policies: book.policies,
    }
}

pub(super) fn insured(reader: &mut Reader, at: &At<'_>, draft: &InsuredDraft) -> InsuredEntry {
    InsuredEntry {
        iin: reader.requisite(at, "iin", draft.iin.as_ref()),
        surname: reader.requisite_text(at, "surname", draft.surname.as_ref()),
        given: reader.requisite_text(at, "given", draft.given.as_ref()),
        patronymic: reader.requisite_text(at, "patronymic", draft.patronymic.as_ref()),
        address: reader.requisite_text(at, "address", draft.address.as_ref()),
        document: reader.requisite_text(at, "document", draft.document.as_ref()),
        period: reader.requisite(at, "period", draft.period.as_ref()),
        provider: reader.requisite(at, "provider", draft.provider.as_ref()),
    }
}

fn policy_report(terms: &Terms, issued: &IssuedPolicy) -> PolicyReport {
    let (issuer, issuer_location) = terms.issuer();
    let (registrar, registrar_location) = terms.registrar();
    PolicyReport {
        number: issued.number().to_string(),
        issuer: issuer.into(),
        issuer_location: issuer_location.into(),
        issuer_bin: terms.issuer_bin().to_string(),
        insured: issued.iin().masked(),
        name: issued.name().masked(),
        issued_on: terms.issued_on().into(),
        period: issued.period().to_string(),
        services: u64::try_from(terms.coverage().len()).unwrap_or(u64::MAX),
        registrar: registrar.into(),
        registrar_location: registrar_location.into(),
        status: issued.status().name().into(),
        provider: issued.provider().map(masked_provider),
    }
}

/// A provider that is a person is shown masked.
fn masked_provider(provider: TaxNumber) -> String {
    match provider {
        TaxNumber::Bin(bin) => bin.to_string(),
        TaxNumber::Iin(iin) => iin.masked(),
    }
}

fn number_report(terms: &Terms, policy: &CompactPolicy) -> Option<NumberReport> {
    Some(NumberReport {
        number: policy.number(terms)?.to_string(),
        insured: policy.iin().to_string(),
    })
}
