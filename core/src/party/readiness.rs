//! What a provider still owes before it may apply (mechanism 5, items 1 to 5).

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::FacilityId;
use crate::law::Rule;
use crate::law::catalogue::party as rules;
use crate::party::{Coordinates, Requisite};
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// How far a provider has come. `None` is *unknown*, and never counts as done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// The day it is judged on.
    pub day: Option<Day>,
    /// Is the user agreement with the registrar concluded?
    pub agreement: Option<bool>,
    /// The MIS chosen.
    pub mis: Requisite<String>,
    /// Does that MIS meet the law on digitalisation and security?
    pub mis_conforms: Option<bool>,
    /// Financial years whose statements the depository holds.
    pub statement_years: Option<Vec<i32>>,
    /// The facilities used.
    pub facilities: Vec<FacilityReadiness>,
}

/// How far a facility has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacilityReadiness {
    /// The facility.
    pub id: Option<FacilityId>,
    /// Photos of the outside.
    pub photos_outside: Option<bool>,
    /// Photos of the inside.
    pub photos_inside: Option<bool>,
    /// Where it is on the map.
    pub coordinates: Requisite<Coordinates>,
    /// Scanned documents.
    pub documents: Option<bool>,
    /// The text of its QR code.
    pub qr: Requisite<String>,
}

/// Checks the five items of point 5; every missing one is a finding.
pub fn check_readiness(exam: &mut Examination, at: &At<'_>, provider: &Readiness) {
    agreement_concluded(exam, at, provider);
    mis_chosen(exam, at, provider);
    annual_statements(exam, at, provider);
    facility_digitised(exam, at, provider);
    facility_qr(exam, at, provider);
}

fn agreement_concluded(exam: &mut Examination, at: &At<'_>, provider: &Readiness) {
    let rule = &rules::AGREEMENT_CONCLUDED;
    let path = at.field("agreement").path();
    match provider.agreement {
        Some(true) => exam.pass(rule),
        Some(false) => exam.find(Finding::new(rule, path)),
        None => exam.lack(rule, path, "agreement", Source::Register, Lack::NotGiven),
    }
}

fn mis_chosen(exam: &mut Examination, at: &At<'_>, provider: &Readiness) {
    let rule = &rules::MIS_CHOSEN;
    let path = at.field("mis").path();
    let not = |reason: &str| Finding::new(rule, path.clone()).with("reason", reason);
    let mut lack = |what, lack| {
        exam.lack(rule, path.clone(), what, Source::HealthMinistry, lack);
    };
    match (&provider.mis, provider.mis_conforms) {
        (Requisite::Broken, _) => lack("mis", Lack::NoKey),
        (Requisite::Given(_), None) => lack("mis-conformity", Lack::NotGiven),
        (Requisite::Absent, _) => exam.find(not("not-named")),
        (Requisite::Given(_), Some(false)) => exam.find(not("not-conforming")),
        (Requisite::Given(_), Some(true)) => exam.pass(rule),
    }
}

fn annual_statements(exam: &mut Examination, at: &At<'_>, provider: &Readiness) {
    let rule = &rules::ANNUAL_STATEMENTS;
    let path = at.field("statementYears").path();
    let past = provider.day.and_then(|day| day.year().checked_sub(1));
    match (past, &provider.statement_years) {
        (Some(past), Some(years)) if years.contains(&past) => exam.pass(rule),
        (Some(past), Some(_)) => exam.find(Finding::new(rule, path).with("year", past)),
        (None, _) => exam.lack(rule, path, "day", Source::Accounting, Lack::NoKey),
        (_, None) => exam.lack(rule, path, "statements", Source::Accounting, Lack::NotGiven),
    }
}

fn facility_digitised(exam: &mut Examination, at: &At<'_>, provider: &Readiness) {
    let rule = &rules::FACILITY_DIGITISED;
    if provider.facilities.is_empty() {
        let path = at.field("facilities").path();
        exam.find(Finding::new(rule, path).with("item", "facilities"));
    }
    let list = at.field("facilities");
    for (index, facility) in provider.facilities.iter().enumerate() {
        let here = list.index(index);
        let placed = match facility.coordinates {
            Requisite::Given(_) => Some(true),
            Requisite::Absent => Some(false),
            Requisite::Broken => None,
        };
        for (item, done) in [
            ("photosOutside", facility.photos_outside),
            ("photosInside", facility.photos_inside),
            ("coordinates", placed),
            ("documents", facility.documents),
        ] {
            digitised_item(exam, &here, rule, item, done);
        }
    }
}

fn digitised_item(
    exam: &mut Examination,
    at: &At<'_>,
    rule: &'static Rule,
    item: &'static str,
    done: Option<bool>,
) {
    let path = at.field(item).path();
    match done {
        Some(true) => exam.pass(rule),
        Some(false) => exam.find(Finding::new(rule, path).with("item", item)),
        None => exam.lack(rule, path, item, Source::Register, Lack::NotGiven),
    }
}

/// Every facility has a code, and no two the same.
fn facility_qr(exam: &mut Examination, at: &At<'_>, provider: &Readiness) {
    let rule = &rules::FACILITY_QR;
    let mut holders: BTreeMap<&String, u32> = BTreeMap::new();
    for code in provider
        .facilities
        .iter()
        .filter_map(|facility| facility.qr.given())
    {
        let count = holders.entry(code).or_insert(0);
        *count = count.saturating_add(1);
    }
    let list = at.field("facilities");
    for (index, facility) in provider.facilities.iter().enumerate() {
        let path = list.index(index).field("qr").path();
        let reason = match &facility.qr {
            Requisite::Given(code) if holders.get(code) == Some(&1) => {
                exam.pass(rule);
                continue;
            }
            Requisite::Broken => {
                exam.lack(rule, path, "qr", Source::Register, Lack::NoKey);
                continue;
            }
            Requisite::Given(_) => "shared-code",
            Requisite::Absent => "no-code",
        };
        exam.find(Finding::new(rule, path).with("reason", reason));
    }
}
