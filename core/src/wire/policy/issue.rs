//! Calls of the policy: issue one, issue a table of them, move a status.

use crate::account::PolicyOperation;
use crate::calendar::FinancialYear;
use crate::fact::{Book, Lookup};
use crate::finding::At;
use crate::identifier::{Bin, Iin, ServiceCode, TaxNumber};
use crate::law::catalogue::{input, limits, party};
use crate::law::{Edition, Rule};
use crate::party::{Requisite, address_written, document_written, name_written};
use crate::policy::{
    AttachmentCard, AttachmentHistory, CompactPolicy, InsuredBooks, InsuredEntry, InsuredTable,
    IssuedPolicy, PeriodStart, PolicyMark, PolicyStatus, Terms, TermsEntry, check_terms, issue,
    issue_table, issuer_registered, number_unique, status_allows,
};
use crate::wire::act::reference::reference;
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::policy::records::{
    ExceptionReport, InsuredDraft, IssuePoliciesDraft, IssuePoliciesReport, IssuePolicyDraft,
    IssuePolicyReport, NumberReport, PlaceDraft, PolicyReport, PolicyStatusDraft,
    PolicyStatusReport, RequisitesReport, TermsDraft,
};
use crate::wire::reader::Reader;
use crate::wire::rows::each;
use crate::wire::{LawDraft, ReferenceDraft, VerdictReport};
use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

call!({
    /// Issues one policy, or tells every reason why not.
    pub fn issue_policy(draft: IssuePolicyDraft) -> IssuePolicyReport {
        let mut reader = Reader::new();
        let root = At::root();
        let registered = reader.requisite(&root, of!(draft.issuer));
        let (edition, terms) = prepare(
            &mut reader,
            &root,
            draft.law.as_ref(),
            (draft.terms.as_ref(), registered),
        );
        let (books, attachments) = books(
            &mut reader,
            &root,
            draft.reference.as_ref(),
            (edition.as_ref(), terms.as_ref()),
        );
        let here = root.field(of!(draft.insured).name);
        let nobody = InsuredDraft::default();
        let row = draft.insured.as_ref().unwrap_or(&nobody);
        let mut entry = insured(&mut reader, &here, row);
        attached_by_mis(&mut entry, terms.as_ref(), &attachments);
        let serial = reader.number(&root, of!(draft.serial));
        let asked = terms.as_ref().zip(serial);
        let issued = asked.and_then(|(terms, serial)| {
            let exam = &mut reader.exam;
            issuer_registered(
                exam,
                &root.field(of!(IssuePolicyDraft::terms).name),
                terms,
                registered,
            );
            number_unique(
                exam,
                &root.field(of!(draft.serial).name),
                terms,
                (serial, 1),
                &books,
            );
            issue(exam, &here, terms, &entry, serial, &books)
        });
        let verdict = reader.verdict(edition.as_ref());
        let sound = verdict.is_sound();
        let policy = terms.zip(issued).filter(|_| sound);
        IssuePolicyReport {
            verdict,
            policy: policy.map(|(terms, issued)| policy_report(&terms, &issued)),
        }
    }
});

call!({
    /// Issues policies for a table of insured; the rows left without one are named.
    pub fn issue_policies(draft: IssuePoliciesDraft) -> IssuePoliciesReport {
        let mut reader = Reader::new();
        let root = At::root();
        let registered = reader.requisite(&root, of!(draft.issuer));
        let (edition, terms) = prepare(
            &mut reader,
            &root,
            draft.law.as_ref(),
            (draft.terms.as_ref(), registered),
        );
        // only the registered issuer makes policies: without one there is no batch at all
        let terms = terms.filter(|terms| {
            issuer_registered(
                &mut reader.exam,
                &root.field(of!(IssuePolicyDraft::terms).name),
                terms,
                registered,
            )
        });
        let (books, attachments) = books(
            &mut reader,
            &root,
            draft.reference.as_ref(),
            (edition.as_ref(), terms.as_ref()),
        );
        let first = reader.number(&root, of!(draft.first_serial));
        let read = table(&mut reader, &root, of!(draft.rows), |entry| {
            attached_by_mis(entry, terms.as_ref(), &attachments);
        });
        // broken fields of a row stand in its entry; broken terms leave no batch at all
        let batch = terms.as_ref().zip(first).zip(read.table.as_ref());
        let batch = batch.map(|((terms, first), table)| {
            issue_table(&mut reader.exam, &root, terms, table, first, &books)
        });
        let verdict: VerdictReport = reader.verdict(edition.as_ref());
        let Some((terms, batch)) = terms.zip(batch) else {
            // why there is no batch at all, the verdict says once, and no row again
            let rows = read.broken.iter().map(|(row, _)| *row);
            return IssuePoliciesReport {
                verdict,
                issued: Vec::new(),
                exceptions: rows
                    .map(|row| exception(row, core::iter::empty(), &read.broken))
                    .collect(),
                next_serial: first,
            };
        };
        let issued = batch.policies.iter();
        let exceptions = batch.exceptions.iter();
        IssuePoliciesReport {
            verdict,
            issued: issued
                .filter_map(|policy| number_report(&terms, policy))
                .collect(),
            exceptions: exceptions
                .map(|one| exception(one.row, one.reasons.rules(), &read.broken))
                .collect(),
            next_serial: Some(batch.next_serial),
        }
    }
});

/// Rules of reading that a row may break.
static READING: [&Rule; 5] = [
    &limits::TEXT_TOO_LONG,
    &input::MALFORMED,
    &party::NAME_WRITTEN,
    &party::ADDRESS_WRITTEN,
    &party::DOCUMENT_WRITTEN,
];

/// A row without a policy, with the rules of the law and of reading against it.
fn exception(
    row: usize,
    rules: impl Iterator<Item = &'static Rule>,
    broken: &[(usize, Vec<&'static Rule>)],
) -> ExceptionReport {
    let read = broken.binary_search_by_key(&row, |(row, _)| *row).ok();
    let read = read.and_then(|place| broken.get(place));
    let read = read
        .into_iter()
        .flat_map(|(_, rules)| rules.iter().copied());
    let all: BTreeSet<&Rule> = rules.chain(read).collect();
    ExceptionReport {
        row: u64::try_from(row).unwrap_or(u64::MAX),
        codes: all.into_iter().map(|rule| rule.code.into()).collect(),
    }
}

/// The rows as they were read.
struct ReadTable {
    /// In compact form; `None` where one of them cannot be held.
    table: Option<InsuredTable>,
    /// Rows with broken fields, and the rules of reading that they break.
    broken: Vec<(usize, Vec<&'static Rule>)>,
}

/// The rows in compact form; a finding where there are too many.
fn table(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[InsuredDraft]>,
    complete: impl Fn(&mut InsuredEntry),
) -> ReadTable {
    let list = at.field(field.name);
    let mut read = ReadTable {
        table: None,
        broken: Vec::new(),
    };
    let mut table = InsuredTable::new();
    if !reader.list_fits(at, field) {
        read.table = Some(table);
        return read;
    }
    let mut before = READING.map(|rule| reader.exam.times_found(rule));
    for (index, row) in field.value.iter().enumerate() {
        let here = list.index(index);
        let mut entry = insured(reader, &here, row);
        complete(&mut entry);
        let after = READING.map(|rule| reader.exam.times_found(rule));
        if before != after {
            let counts = READING.iter().zip(before.iter().zip(after));
            let more = counts.filter(|(_, (before, after))| *before != after);
            read.broken
                .push((index, more.map(|(rule, _)| *rule).collect()));
            before = after;
        }
        if let Err(reason) = table.push(&entry) {
            reader.malformed_at(here.path(), field.name, reason);
            return read;
        }
    }
    read.table = Some(table);
    read
}

call!({
    /// Checks an operation against the status of a policy.
    pub fn change_policy_status(draft: PolicyStatusDraft) -> PolicyStatusReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let status: Option<PolicyStatus> = reader.required(&root, of!(draft.status));
        let operation: Option<PolicyOperation> = reader.required(&root, of!(draft.operation));
        let after = status.zip(operation).and_then(|(status, operation)| {
            status_allows(&mut reader.exam, &root, status, operation)
        });
        PolicyStatusReport {
            verdict: reader.verdict(edition.as_ref()),
            status: after,
            mark: after.and(operation).map(PolicyMark::of),
        }
    }
});

fn prepare(
    reader: &mut Reader,
    at: &At<'_>,
    law: Option<&LawDraft>,
    (draft, registered): (Option<&TermsDraft>, Requisite<Bin>),
) -> (Option<Edition>, Option<Terms>) {
    let (year, terms) = terms(reader, at, draft, registered);
    // the year's policies go by the edition of the year, issued before it or in it
    let day = year.map(|year| year.period().first());
    let edition = reader.law(at, law, day);
    let terms = terms.filter(|_| edition.is_some());
    (edition, terms)
}

/// The terms, and their year where they are not whole. The issuer's BIN need not be written
/// twice: where the terms leave it out, it is that of the registered issuer.
pub(in crate::wire) fn terms(
    reader: &mut Reader,
    at: &At<'_>,
    draft: Option<&TermsDraft>,
    registered: Requisite<Bin>,
) -> (Option<FinancialYear>, Option<Terms>) {
    let nothing = TermsDraft::default();
    let draft = draft.unwrap_or(&nothing);
    let here = at.field(of!(IssuePolicyDraft::terms).name);
    let (issuer, registrar) = (
        here.field(of!(draft.issuer).name),
        here.field(of!(draft.registrar).name),
    );
    let none = PlaceDraft::default();
    let office = draft.issuer.as_ref().unwrap_or(&none);
    let keeper = draft.registrar.as_ref().unwrap_or(&none);
    let entry = TermsEntry {
        year: reader.required(&here, of!(draft.year)),
        issued_on: reader.required(&here, of!(draft.issued_on)),
        issuer_name: reader.requisite_text(&issuer, of!(office.name)),
        issuer_location: reader.requisite_text(&issuer, of!(office.location)),
        issuer_bin: match reader.requisite(&issuer, of!(office.bin)) {
            Requisite::Absent => registered,
            named => named,
        },
        registrar_name: reader.requisite_text(&registrar, of!(keeper.name)),
        registrar_location: reader.requisite_text(&registrar, of!(keeper.location)),
        coverage: coverage(reader, &here, of!(draft.coverage)),
        starts: reader
            .optional(&here, of!(draft.starts))
            .unwrap_or(PeriodStart::Year),
    };
    let terms = check_terms(&mut reader.exam, &here, &entry);
    // a start that could not be read is no choice of the issuer
    let chosen = draft
        .starts
        .as_ref()
        .is_none_or(|starts| starts.is_empty() || starts.parse::<PeriodStart>().is_ok());
    (entry.year, terms.filter(|_| chosen))
}

/// The lines of the coverage; a service code with look-alike letters is read and noted.
fn coverage(reader: &mut Reader, at: &At<'_>, field: Field<&[String]>) -> Vec<Requisite<String>> {
    each(reader, at, field, |reader, here, line| {
        if line.is_empty() {
            return Requisite::Absent;
        }
        let Some(line) = reader.plain_at(here, field.name, line) else {
            return Requisite::Broken;
        };
        match ServiceCode::normalise(&line) {
            Ok(code) if code.changed => {
                reader.read_as(here.path(), field.name, code.value);
                Requisite::Given(code.value.to_string())
            }
            _ => Requisite::Given(line),
        }
    })
}

/// What is known of the insured on the day of issue, and their attachments by the MIS.
fn books(
    reader: &mut Reader,
    at: &At<'_>,
    draft: Option<&ReferenceDraft>,
    (edition, terms): (Option<&Edition>, Option<&Terms>),
) -> (InsuredBooks, Book<Iin, AttachmentCard>) {
    let nothing = ReferenceDraft::default();
    let draft = draft.unwrap_or(&nothing);
    let book = reference(
        reader,
        &at.field(of!(IssuePolicyDraft::reference).name),
        draft,
    );
    let books = InsuredBooks {
        accounts: book.accounts,
        deaths: book.deaths,
        policies: book.policies,
        people: book.people,
        of_history: false,
    };
    // without either nothing is issued, and nothing is asked of the lists
    let Some((edition, terms)) = edition.zip(terms) else {
        return (books, book.attachments);
    };
    let ages = edition.parameters.list_ages.value();
    let day = Some(terms.issued_on());
    (books.at_issue(day, ages), book.attachments.aged(day, ages))
}

/// Where a row names no provider, the one that the MIS attaches the insured to on the first
/// day on which the policy can hold (37); none where it names two, or cannot tell.
fn attached_by_mis(
    entry: &mut InsuredEntry,
    terms: Option<&Terms>,
    attachments: &Book<Iin, AttachmentCard>,
) {
    let (Some(terms), Some(iin), Requisite::Absent) = (terms, entry.iin.given(), entry.provider)
    else {
        return;
    };
    let whole = terms.year().period();
    let period = entry.period.given().copied().unwrap_or(whole);
    let day = terms.issued_on().max(period.first());
    let Lookup::Found(rows) = attachments.find_on(iin, terms.issued_on()) else {
        return;
    };
    let cards: Vec<AttachmentCard> = rows.iter().map(|(_, card)| *card).collect();
    let history = AttachmentHistory::from_mis(&cards, whole);
    if let Some(provider) = history.ok().and_then(|history| history.on(day)) {
        entry.provider = Requisite::Given(provider);
    }
}

pub(in crate::wire) fn insured(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &InsuredDraft,
) -> InsuredEntry {
    let own = draft.iin.as_deref().unwrap_or_default();
    InsuredEntry {
        iin: reader.requisite(at, of!(draft.iin)),
        surname: reader.written(at, of!(draft.surname), name_written),
        given: reader.written(at, of!(draft.given), name_written),
        patronymic: reader.written(at, of!(draft.patronymic), name_written),
        address: reader.written(at, of!(draft.address), address_written),
        document: reader.written(at, of!(draft.document), |exam, at, field, text| {
            document_written(exam, at, field, text, own)
        }),
        period: reader.requisite(at, of!(draft.period)),
        provider: reader.requisite(at, of!(draft.provider)),
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
        status: issued.status(),
        provider: issued.provider().map(masked_provider),
        requisites: requisites(terms, issued),
    }
}

/// Every requisite of points 35 and 36, as the policy prints them.
fn requisites(terms: &Terms, issued: &IssuedPolicy) -> RequisitesReport {
    let (issuer, issuer_location) = terms.issuer();
    let (registrar, registrar_location) = terms.registrar();
    let name = issued.name();
    RequisitesReport {
        number: issued.number().to_string(),
        issuer: issuer.into(),
        issuer_location: issuer_location.into(),
        issuer_bin: terms.issuer_bin().to_string(),
        surname: name.surname.clone(),
        given: name.given.clone(),
        patronymic: name.patronymic.clone(),
        address: issued.address().into(),
        iin: issued.iin().to_string(),
        document: issued.document().into(),
        issued_on: terms.issued_on().into(),
        period: issued.period().to_string(),
        services: terms.coverage().to_vec(),
        registrar: registrar.into(),
        registrar_location: registrar_location.into(),
        status: issued.status(),
        provider: issued.provider().map(|provider| provider.to_string()),
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
