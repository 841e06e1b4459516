//! Lists of persons, plans and norms of the sample: everybody may have everything.

use crate::sample::text;
use qalqan_core::identifier::ContractNumber;
use qalqan_core::wire::{
    AttachmentRow, ConsentRow, DiagnosisRow, InsuranceRow, NormRow, PackageRow, PersonRow,
    PositionRow, ProviderRow, SystemRow,
};
use qalqan_examples::generator::Tariff;

/// The diagnosis of every case.
pub const DIAGNOSIS: &str = "J06.9";
/// The activity of every licence.
pub const ACTIVITY: &str = "амбулаториялық-емханалық көмек";
/// The birth date of everybody.
pub const BORN: &str = "1980-05-06";
/// The information system.
pub const MIS: &str = "Үлгі МАЖ 3.2";
/// Where every facility and every visit is.
pub const PLACE: &str = "43.2389490,76.8897090";

const SINCE: &str = "2025-01-01";

pub(crate) fn provider(provider: &String) -> ProviderRow {
    ProviderRow {
        provider: text(provider),
        state: text("open"),
        since: text(SINCE),
    }
}

pub(crate) fn person(person: &String) -> PersonRow {
    PersonRow {
        person: text(person),
        birth: text(BORN),
        sex: text("female"),
    }
}

pub(crate) fn attachment(insured: &String, provider: Option<&String>) -> AttachmentRow {
    AttachmentRow {
        insured: text(insured),
        provider: provider.cloned(),
        from: text(SINCE),
        to: None,
    }
}

pub(crate) fn right(insured: &String) -> InsuranceRow {
    InsuranceRow {
        insured: text(insured),
        from: text(SINCE),
        to: None,
    }
}

pub(crate) fn consent(insured: &String) -> ConsentRow {
    ConsentRow {
        insured: text(insured),
        from: text(SINCE),
        ..ConsentRow::default()
    }
}

pub(crate) fn position(serial: u64) -> PositionRow {
    PositionRow {
        contract: ContractNumber::new(2026, serial).map(|number| number.to_string()),
        ..PositionRow::default()
    }
}

pub(crate) fn norm(tariff: &Tariff) -> NormRow {
    NormRow {
        code: text(&tariff.code),
        from: text(SINCE),
        attachment: Some(true),
        sex: text("female"),
        age_from: Some(18),
        specialities: vec!["терапия".into()],
        activity: text(ACTIVITY),
        home: Some(tariff.home),
        ..NormRow::default()
    }
}

pub(crate) fn packages() -> Vec<PackageRow> {
    let row = |funding, diagnoses| PackageRow {
        funding: text(funding),
        diagnoses: text(diagnoses),
        from: text(SINCE),
        ..PackageRow::default()
    };
    vec![
        row("gobmp", "A15-A19; B20-B24; C00-C97; D00-D09; D37-D48"),
        row("osms", "I10-I15; I20-I25; J06; J44; J45; E11"),
    ]
}

pub(crate) fn diagnosis() -> DiagnosisRow {
    DiagnosisRow {
        code: text(DIAGNOSIS),
        ..DiagnosisRow::default()
    }
}

pub(crate) fn system() -> SystemRow {
    SystemRow {
        mis: text(MIS),
        from: text(SINCE),
        to: None,
    }
}
