//! Reading the lists of persons, plans and norms.

use crate::account::AccountCard;
use crate::act::{LoadCard, NormCard, PackageCard, PositionCard};
use crate::calendar::Period;
use crate::finding::At;
use crate::identifier::{ContractNumber, Icd10, Iin, ServiceCode, TaxNumber};
use crate::party::{ConsentCard, PersonCard};
use crate::placement::FundingSource;
use crate::policy::AttachmentCard;
use crate::wire::reader::Reader;
use crate::wire::rows::{absent_or, absent_or_text, any_span, open_span};
use crate::wire::{
    AttachmentRow, ConsentRow, DiagnosisRow, InsuranceRow, LoadRow, NormRow, PackageRow, PersonRow,
    PositionRow, ProviderRow, SystemRow,
};
use alloc::string::String;
use alloc::vec::Vec;

/// Free texts of a row, each of them in its form.
pub(super) fn texts(
    reader: &mut Reader,
    at: &At<'_>,
    name: &'static str,
    drafts: &[String],
) -> Option<Vec<String>> {
    if !reader.list_fits(at, name, drafts.len()) {
        return None;
    }
    let list = at.field(name);
    let drawn = drafts.iter().enumerate();
    let read: Vec<Option<String>> = drawn
        .map(|(index, text)| reader.text(&list.index(index), "text", Some(text)))
        .collect();
    read.into_iter().collect()
}

pub(in crate::wire) fn provider(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ProviderRow,
) -> Option<(TaxNumber, AccountCard)> {
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let state = reader.required(at, "state", row.state.as_ref());
    let since = reader.required(at, "since", row.since.as_ref());
    let card = AccountCard {
        state: state?,
        since: since?,
    };
    Some((provider?, card))
}

pub(super) fn person(
    reader: &mut Reader,
    at: &At<'_>,
    row: &PersonRow,
) -> Option<(Iin, PersonCard)> {
    let person = reader.required(at, "person", row.person.as_ref());
    let birth = reader.required(at, "birth", row.birth.as_ref());
    let sex = reader.required(at, "sex", row.sex.as_ref());
    let card = PersonCard {
        birth: birth?,
        sex: sex?,
    };
    Some((person?, card))
}

pub(super) fn attachment(
    reader: &mut Reader,
    at: &At<'_>,
    row: &AttachmentRow,
) -> Option<(Iin, AttachmentCard)> {
    let insured = reader.required(at, "insured", row.insured.as_ref());
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let period = open_span(reader, at, row.from.as_ref(), row.to.as_ref());
    let card = AttachmentCard {
        provider: provider?,
        period: period?,
    };
    Some((insured?, card))
}

pub(super) fn insurance(
    reader: &mut Reader,
    at: &At<'_>,
    row: &InsuranceRow,
) -> Option<(Iin, Period)> {
    let insured = reader.required(at, "insured", row.insured.as_ref());
    let period = open_span(reader, at, row.from.as_ref(), row.to.as_ref());
    Some((insured?, period?))
}

pub(super) fn consent(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ConsentRow,
) -> Option<(Iin, ConsentCard)> {
    let insured = reader.required(at, "insured", row.insured.as_ref());
    let provider = absent_or(reader, at, "provider", row.provider.as_ref());
    let valid = open_span(reader, at, row.from.as_ref(), row.to.as_ref());
    let giver = absent_or(reader, at, "giver", row.giver.as_ref());
    let card = ConsentCard {
        provider: provider?,
        valid: valid?,
        giver: giver?,
    };
    Some((insured?, card))
}

pub(super) fn position(
    reader: &mut Reader,
    at: &At<'_>,
    row: &PositionRow,
) -> Option<(ContractNumber, PositionCard)> {
    let contract = reader.required(at, "contract", row.contract.as_ref());
    let code = absent_or(reader, at, "code", row.code.as_ref());
    let care = absent_or(reader, at, "care", row.care.as_ref());
    let year = absent_or(reader, at, "year", row.year.as_ref());
    let card = PositionCard {
        code: code?,
        care: care?,
        year: year?,
    };
    Some((contract?, card))
}

pub(super) fn norm(
    reader: &mut Reader,
    at: &At<'_>,
    row: &NormRow,
) -> Option<(ServiceCode, NormCard)> {
    let code = reader.required(at, "code", row.code.as_ref());
    let valid = open_span(reader, at, row.from.as_ref(), row.to.as_ref());
    let sex = absent_or(reader, at, "sex", row.sex.as_ref());
    let specialities = texts(reader, at, "specialities", &row.specialities);
    let activity = absent_or_text(reader, at, "activity", row.activity.as_ref());
    let card = NormCard {
        valid: valid?,
        attachment: row.attachment.unwrap_or(false),
        sex: sex?,
        age_from: row.age_from,
        age_to: row.age_to,
        specialities: specialities?,
        activity: activity?,
        home: row.home.unwrap_or(false),
        remote: row.remote.unwrap_or(false),
        day_operation: row.day_operation.unwrap_or(false),
        day_tariff: row.day_tariff.unwrap_or(false),
        child_exam: row.child_exam.unwrap_or(false),
    };
    Some((code?, card))
}

pub(super) fn package(
    reader: &mut Reader,
    at: &At<'_>,
    row: &PackageRow,
) -> Option<(FundingSource, PackageCard)> {
    let funding = reader.required(at, "funding", row.funding.as_ref());
    let diagnoses = reader.required(at, "diagnoses", row.diagnoses.as_ref());
    let valid = open_span(reader, at, row.from.as_ref(), row.to.as_ref());
    let card = PackageCard {
        diagnoses: diagnoses?,
        months: row.months,
        valid: valid?,
    };
    Some((funding?, card))
}

pub(super) fn system(
    reader: &mut Reader,
    at: &At<'_>,
    row: &SystemRow,
) -> Option<(String, Period)> {
    let mis = reader.text(at, "mis", row.mis.as_ref());
    let tested = open_span(reader, at, row.from.as_ref(), row.to.as_ref());
    Some((mis?, tested?))
}

pub(super) fn diagnosis(
    reader: &mut Reader,
    at: &At<'_>,
    row: &DiagnosisRow,
) -> Option<(Icd10, Period)> {
    let code = reader.required(at, "code", row.code.as_ref());
    let valid = any_span(reader, at, row.from.as_ref(), row.to.as_ref());
    Some((code?, valid?))
}

pub(super) fn load(reader: &mut Reader, at: &At<'_>, row: &LoadRow) -> Option<(Iin, LoadCard)> {
    let worker = reader.required(at, "worker", row.worker.as_ref());
    let day = reader.required(at, "day", row.day.as_ref());
    let patients = reader.number(at, "patients", row.patients);
    let card = LoadCard {
        day: day?,
        patients: patients?,
    };
    Some((worker?, card))
}
