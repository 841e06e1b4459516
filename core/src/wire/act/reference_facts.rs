//! Reading the lists of persons, plans and norms.

use crate::account::AccountCard;
use crate::act::{LoadCard, NormCard, PackageCard, PositionCard};
use crate::calendar::Period;
use crate::finding::At;
use crate::identifier::{ContractNumber, Icd10, Iin, ServiceCode, TaxNumber};
use crate::party::{ConsentCard, PersonCard};
use crate::placement::FundingSource;
use crate::policy::AttachmentCard;
use crate::wire::field::{Field, of, one};
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
    field: Field<&[String]>,
) -> Option<Vec<String>> {
    if !reader.list_fits(at, field) {
        return None;
    }
    let list = at.field(field.name);
    let drawn = field.value.iter().enumerate();
    let read: Vec<Option<String>> = drawn
        .map(|(index, text)| reader.text(&list.index(index), one("text", text)))
        .collect();
    read.into_iter().collect()
}

pub(in crate::wire) fn provider(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ProviderRow,
) -> Option<(TaxNumber, AccountCard)> {
    let provider = reader.required(at, of!(row.provider));
    let state = reader.required(at, of!(row.state));
    let since = reader.required(at, of!(row.since));
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
    let person = reader.required(at, of!(row.person));
    let birth = reader.required(at, of!(row.birth));
    let sex = reader.required(at, of!(row.sex));
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
    let insured = reader.required(at, of!(row.insured));
    let provider = reader.required(at, of!(row.provider));
    let period = open_span(reader, at, of!(row.from), of!(row.to));
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
    let insured = reader.required(at, of!(row.insured));
    let period = open_span(reader, at, of!(row.from), of!(row.to));
    Some((insured?, period?))
}

pub(super) fn consent(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ConsentRow,
) -> Option<(Iin, ConsentCard)> {
    let insured = reader.required(at, of!(row.insured));
    let provider = absent_or(reader, at, of!(row.provider));
    let valid = open_span(reader, at, of!(row.from), of!(row.to));
    let giver = absent_or(reader, at, of!(row.giver));
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
    let contract = reader.required(at, of!(row.contract));
    let code = absent_or(reader, at, of!(row.code));
    let care = absent_or(reader, at, of!(row.care));
    let year = absent_or(reader, at, of!(row.year));
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
    let code = reader.required(at, of!(row.code));
    let valid = open_span(reader, at, of!(row.from), of!(row.to));
    let sex = absent_or(reader, at, of!(row.sex));
    let specialities = texts(reader, at, of!(row.specialities));
    let activity = absent_or_text(reader, at, of!(row.activity));
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
    let funding = reader.required(at, of!(row.funding));
    let diagnoses = reader.required(at, of!(row.diagnoses));
    let valid = open_span(reader, at, of!(row.from), of!(row.to));
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
    let mis = reader.text(at, of!(row.mis));
    let tested = open_span(reader, at, of!(row.from), of!(row.to));
    Some((mis?, tested?))
}

pub(super) fn diagnosis(
    reader: &mut Reader,
    at: &At<'_>,
    row: &DiagnosisRow,
) -> Option<(Icd10, Period)> {
    let code = reader.required(at, of!(row.code));
    let valid = any_span(reader, at, of!(row.from), of!(row.to));
    Some((code?, valid?))
}

pub(super) fn load(reader: &mut Reader, at: &At<'_>, row: &LoadRow) -> Option<(Iin, LoadCard)> {
    let worker = reader.required(at, of!(row.worker));
    let day = reader.required(at, of!(row.day));
    let patients = reader.number(at, of!(row.patients));
    let card = LoadCard {
        day: day?,
        patients: patients?,
    };
    Some((worker?, card))
}
