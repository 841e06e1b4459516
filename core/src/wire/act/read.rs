//! From drafts to the typed act: a broken field leaves a finding, the rest is read.

use crate::act::{Act, Case, Service};
use crate::finding::{At, Finding};
use crate::identifier::ServiceCode;
use crate::law::catalogue::input;
use crate::wire::reader::Reader;
use crate::wire::rows::each;
use crate::wire::{ActDraft, CaseDraft, ServiceDraft};
use alloc::string::String;
use core::str::FromStr;
use rust_decimal::Decimal;

/// Reads an act; the findings are in the reader's examination.
pub(crate) fn act(reader: &mut Reader, at: &At<'_>, draft: &ActDraft) -> Act {
    Act {
        number: reader.required(at, "number", draft.number.as_ref()),
        provider: reader.required(at, "provider", draft.provider.as_ref()),
        contract: reader.required(at, "contract", draft.contract.as_ref()),
        funding: reader.required(at, "funding", draft.funding.as_ref()),
        month: reader.required(at, "month", draft.month.as_ref()),
        formed_on: reader.required(at, "formedOn", draft.formed_on.as_ref()),
        checked_on: reader.optional(at, "checkedOn", draft.checked_on.as_ref()),
        mis: reader.optional_text(at, "mis", draft.mis.as_ref()),
        declared_cases: reader.number(at, "declaredCases", draft.declared_cases),
        declared_services: reader.number(at, "declaredServices", draft.declared_services),
        total: reader.required(at, "total", draft.total.as_ref()),
        cases: each(reader, at, "cases", &draft.cases, case),
    }
}

fn case(reader: &mut Reader, at: &At<'_>, draft: &CaseDraft) -> Case {
    let address_text = reader.optional_text(at, "addressText", draft.address_text.as_ref());
    Case {
        id: reader.required(at, "id", draft.id.as_ref()),
        insured: reader.required(at, "insured", draft.insured.as_ref()),
        birth: reader.optional(at, "birth", draft.birth.as_ref()),
        sex: reader.optional(at, "sex", draft.sex.as_ref()),
        care: reader.optional(at, "care", draft.care.as_ref()),
        start: reader.required(at, "start", draft.start.as_ref()),
        end: reader.required(at, "end", draft.end.as_ref()),
        facility: reader.required(at, "facility", draft.facility.as_ref()),
        address: if address_text.is_some() {
            reader.optional(at, "address", draft.address.as_ref())
        } else {
            reader.required(at, "address", draft.address.as_ref())
        },
        address_text,
        diagnosis: reader.optional(at, "diagnosis", draft.diagnosis.as_ref()),
        onset: reader.optional(at, "onset", draft.onset.as_ref()),
        total: reader.required(at, "total", draft.total.as_ref()),
        services: each(reader, at, "services", &draft.services, service),
    }
}

fn service(reader: &mut Reader, at: &At<'_>, draft: &ServiceDraft) -> Service {
    Service {
        id: reader.required(at, "id", draft.id.as_ref()),
        code: code(reader, at, draft.code.as_ref()),
        at: reader.required(at, "at", draft.at.as_ref()),
        worker: reader.required(at, "worker", draft.worker.as_ref()),
        facility: reader.optional(at, "facility", draft.facility.as_ref()),
        address: reader.optional(at, "address", draft.address.as_ref()),
        sent_on: reader.optional(at, "sentOn", draft.sent_on.as_ref()),
        quantity: reader.number(at, "quantity", draft.quantity),
        tariff: reader.required(at, "tariff", draft.tariff.as_ref()),
        coefficient: coefficient(reader, at, draft.coefficient.as_ref()),
        amount: reader.required(at, "amount", draft.amount.as_ref()),
    }
}

/// A code typed with Cyrillic look-alikes is read, and the reading is noted.
fn code(reader: &mut Reader, at: &At<'_>, text: Option<&String>) -> Option<ServiceCode> {
    let strict = text.and_then(|text| text.parse().ok());
    if strict.is_some() {
        reader.exam.pass(&input::LOOK_ALIKE);
        return strict;
    }
    match text.map(|text| ServiceCode::normalise(text)) {
        Some(Ok(reading)) => {
            let path = at.field("code").path();
            let finding = Finding::new(&input::LOOK_ALIKE, path.clone());
            let finding = finding.with("field", "code").with("value", reading.value);
            reader.exam.find(finding.repair(path, reading.value));
            Some(reading.value)
        }
        _ => reader.required(at, "code", text),
    }
}

/// A coefficient in plain decimals; absent means one.
fn coefficient(reader: &mut Reader, at: &At<'_>, text: Option<&String>) -> Option<Decimal> {
    match text {
        None => Some(Decimal::ONE),
        Some(_) => reader
            .required::<PlainDecimal>(at, "coefficient", text)
            .map(|plain| plain.0),
    }
}

/// Digits with at most eight decimals: the decimal library reads `1e3` and `1_000`,
/// which no act writes.
pub(super) struct PlainDecimal(pub(super) Decimal);

impl FromStr for PlainDecimal {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const FORM: &str = "a coefficient is digits with at most eight decimals";
        let (whole, places) = text.split_once('.').unwrap_or((text, "0"));
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let padded = whole.len() > 1 && whole.starts_with('0');
        if !digits(whole) || !digits(places) || padded || whole.len() > 6 || places.len() > 8 {
            return Err(FORM);
        }
        text.parse().map(Self).map_err(|_| FORM)
    }
}

/// Reads an act without checking it; for hosts that keep typed acts.
///
/// # Errors
/// The findings of the reading, when any field is missing or broken.
pub fn read_act(draft: &ActDraft) -> Result<Act, crate::finding::Verdict> {
    let mut reader = Reader::new();
    let act = act(&mut reader, &At::root(), draft);
    let verdict = reader.exam.close();
    if verdict.acceptable() {
        Ok(act)
    } else {
        Err(verdict)
    }
}
