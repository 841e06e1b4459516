//! From drafts to the typed act: a broken field leaves a finding, the rest is read.

use crate::act::{Act, Case, CaseRecord, Referral, Service};
use crate::finding::At;
use crate::wire::act::codes;
use crate::wire::field::{TextField, of};
use crate::wire::reader::Reader;
use crate::wire::rows::each;
use crate::wire::{ActDraft, CaseDraft, CaseRecordDraft, ReferralDraft, ServiceDraft};
use alloc::boxed::Box;
use core::str::FromStr;
use rust_decimal::Decimal;

/// Reads an act; the findings are in the reader's examination.
pub(crate) fn act(reader: &mut Reader, at: &At<'_>, draft: &ActDraft) -> Act {
    Act {
        number: reader.required(at, of!(draft.number)),
        provider: reader.required(at, of!(draft.provider)),
        contract: reader.required(at, of!(draft.contract)),
        funding: reader.required(at, of!(draft.funding)),
        month: reader.required(at, of!(draft.month)),
        formed_on: reader.required(at, of!(draft.formed_on)),
        checked_on: reader.optional(at, of!(draft.checked_on)),
        mis: reader.optional_text(at, of!(draft.mis)),
        declared_cases: reader.number(at, of!(draft.declared_cases)),
        declared_services: reader.number(at, of!(draft.declared_services)),
        total: reader.required(at, of!(draft.total)),
        cases: each(reader, at, of!(draft.cases), case),
    }
}

fn case(reader: &mut Reader, at: &At<'_>, draft: &CaseDraft) -> Case {
    let address_text = reader.optional_text(at, of!(draft.address_text));
    Case {
        id: reader.required(at, of!(draft.id)),
        insured: reader.required(at, of!(draft.insured)),
        birth: reader.optional(at, of!(draft.birth)),
        sex: reader.optional(at, of!(draft.sex)),
        care: reader.optional(at, of!(draft.care)),
        start: reader.required(at, of!(draft.start)),
        end: reader.required(at, of!(draft.end)),
        facility: reader.required(at, of!(draft.facility)),
        address: if address_text.is_some() && of!(draft.address).given().is_none() {
            None
        } else {
            codes::address(reader, at, of!(draft.address))
        },
        address_text,
        diagnosis: reader.optional(at, of!(draft.diagnosis)),
        onset: reader.optional(at, of!(draft.onset)),
        total: reader.required(at, of!(draft.total)),
        record: draft.record.as_ref().map(|draft| {
            let here = at.field(of!(CaseDraft::record).name);
            Box::new(record(reader, &here, draft))
        }),
        services: each(reader, at, of!(draft.services), service),
    }
}

/// The most of the categories of persons.
const CATEGORY_MAX: u32 = 11;

fn record(reader: &mut Reader, at: &At<'_>, draft: &CaseRecordDraft) -> CaseRecord {
    if draft
        .person_category
        .is_some_and(|told| told > CATEGORY_MAX)
    {
        let reason = "a category of a person is 0 to 11";
        reader.malformed(at, of!(draft.person_category), reason);
    }
    CaseRecord {
        population_id: reader.optional(at, of!(draft.population_id)),
        person_category: draft.person_category,
        visit_reason: reader.optional(at, of!(draft.visit_reason)),
        stay_outcome: draft.stay_outcome,
        referral: draft.referral.as_ref().map(|draft| {
            let here = at.field(of!(CaseRecordDraft::referral).name);
            referral(reader, &here, draft)
        }),
    }
}

fn referral(reader: &mut Reader, at: &At<'_>, draft: &ReferralDraft) -> Referral {
    Referral {
        id: reader.required(at, of!(draft.id)),
        at: reader.required(at, of!(draft.at)),
        service: codes::service(reader, at, of!(draft.service)),
        diagnosis: reader.required(at, of!(draft.diagnosis)),
        reason: reader.required(at, of!(draft.reason)),
    }
}

/// What is wrong with a line puts its amount at stake, where that can be read.
fn service(reader: &mut Reader, at: &At<'_>, draft: &ServiceDraft) -> Service {
    let listed = reader.exam.listed();
    let service = line(reader, at, draft);
    if let Some(amount) = service.amount.filter(|one| one.is_positive()) {
        reader.exam.stake_since(listed, amount);
    }
    service
}

fn line(reader: &mut Reader, at: &At<'_>, draft: &ServiceDraft) -> Service {
    Service {
        id: reader.required(at, of!(draft.id)),
        code: codes::service(reader, at, of!(draft.code)),
        at: reader.required(at, of!(draft.at)),
        worker: reader.required(at, of!(draft.worker)),
        executor: reader.optional(at, of!(draft.executor)),
        facility: reader.optional(at, of!(draft.facility)),
        address: codes::absent_or(codes::address, reader, at, of!(draft.address)).flatten(),
        sent_on: reader.optional(at, of!(draft.sent_on)),
        quantity: reader.number(at, of!(draft.quantity)),
        tariff: reader.required(at, of!(draft.tariff)),
        coefficient: coefficient(reader, at, of!(draft.coefficient)),
        amount: reader.required(at, of!(draft.amount)),
    }
}

/// A coefficient in plain decimals; absent means one.
fn coefficient(reader: &mut Reader, at: &At<'_>, field: TextField<'_>) -> Option<Decimal> {
    match field.value {
        None => Some(Decimal::ONE),
        Some(_) => reader
            .required::<PlainDecimal>(at, field)
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
        let (whole, places) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let padded = whole.is_empty() || whole.len() > 1 && whole.starts_with('0');
        let pointless = places.is_empty() && whole.len() < text.len();
        if !digits(whole) || !digits(places) || padded || pointless {
            return Err(FORM);
        }
        if whole.len() > 6 || places.len() > 8 {
            return Err(FORM);
        }
        // fourteen digits at most
        let number = whole
            .bytes()
            .chain(places.bytes())
            .fold(0_i64, |number, byte| {
                let digit = i64::from(byte.wrapping_sub(b'0'));
                number.saturating_mul(10).saturating_add(digit)
            });
        let scale = u32::try_from(places.len()).map_err(|_| FORM)?;
        let read = Decimal::try_new(number, scale);
        read.map(Self).map_err(|_| FORM)
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// What is read is what the decimal library reads of the same text.
        #[test]
        fn a_coefficient_is_the_decimal_librarys(text in "[0-9]{0,7}(\\.[0-9]{0,9})?|.{0,6}") {
            let form = |(whole, places): (&str, &str)| {
                let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
                let padded = whole.len() > 1 && whole.starts_with('0');
                (1..=6).contains(&whole.len())
                    && (1..=8).contains(&places.len())
                    && digits(whole)
                    && digits(places)
                    && !padded
            };
            let formed = form(text.split_once('.').unwrap_or((&text, "0")));
            let read = text.parse::<PlainDecimal>().ok().map(|read| read.0);
            let due = text.parse::<Decimal>().ok().filter(|_| formed);
            prop_assert_eq!(read, due);
            prop_assert_eq!(read.map(|read| read.scale()), due.map(|due| due.scale()));
        }
    }
}
