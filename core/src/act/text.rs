//! The text of an act that the provider and the issuer sign (mechanism 12).

use crate::act::{Act, Case, CaseRecord, Service};
use crate::calendar::Day;
use crate::identifier::TaxNumber;
use crate::money::Tenge;
use crate::signature::canonical::Object;
use crate::signature::{Signable, SignedDocument, SigningRole};
use alloc::borrow::Cow;

/// An act as it is signed: the provider claims what it says, the issuer accepts it and says
/// how much. The day of the check is no part of it: each side checks on a day of its own.
///
/// ```
/// use qalqan_core::act::{Act, ActText};
/// use qalqan_core::law;
/// use qalqan_core::signature::{SignedText, SigningRole};
/// use std::borrow::Cow;
///
/// let act = Act { number: "A-1".parse().ok(), total: "10.5".parse().ok(), ..Act::default() };
/// let signed = ActText { act: Cow::Borrowed(&act), accepted: None, issuer: None };
/// let edition = law::on("2026-03-31".parse()?)?;
/// let text = |role| SignedText::new(&signed, edition, role).map(|text| text.canonical().to_owned());
/// let claims = text(SigningRole::Claims).unwrap();
/// assert!(claims.starts_with(r#"{"body":{"cases":[],"number":"A-1","total":"10.50"},"#));
/// assert!(claims.ends_with(r#""role":"claims","version":2}"#));
/// assert!(text(SigningRole::Accepts).unwrap().starts_with(r#"{"body":{"accepted":"10.50","#));
/// assert!(text(SigningRole::Orders).is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct ActText<'a> {
    /// The act, every field of which could be read.
    pub act: Cow<'a, Act>,
    /// What the issuer accepts of it; all when `None`.
    pub accepted: Option<Tenge>,
    /// The issuer, where it is known.
    pub issuer: Option<TaxNumber>,
}

impl Signable for ActText<'_> {
    fn kind(&self) -> SignedDocument {
        SignedDocument::Act
    }

    fn signer(&self, role: SigningRole) -> Option<TaxNumber> {
        match role {
            SigningRole::Claims => self.act.provider,
            _ => self.issuer,
        }
    }

    fn formed(&self) -> Option<Day> {
        self.act.formed_on
    }

    fn body(&self, role: SigningRole, object: &mut Object<'_>) {
        let act = &self.act;
        if role == SigningRole::Accepts {
            object.maybe_plain("accepted", self.accepted.or(act.total));
        }
        object.objects("cases", &act.cases, case);
        object.maybe("contract", act.contract.as_ref());
        object.maybe_number("declaredCases", act.declared_cases);
        object.maybe_number("declaredServices", act.declared_services);
        object.maybe_plain("formedOn", act.formed_on);
        object.maybe_plain("funding", act.funding);
        object.maybe_text("mis", act.mis.as_ref());
        object.maybe("month", act.month);
        object.maybe("number", act.number.as_ref());
        object.maybe_plain("provider", act.provider);
        object.maybe_plain("total", act.total);
    }
}

fn case(case: &Case, object: &mut Object<'_>) {
    object.maybe("address", case.address.as_ref());
    object.maybe_text("addressText", case.address_text.as_ref());
    object.maybe_plain("birth", case.birth);
    object.maybe_plain("care", case.care);
    object.maybe("diagnosis", case.diagnosis);
    object.maybe_plain("end", case.end);
    object.maybe("facility", case.facility.as_ref());
    object.maybe("id", case.id.as_ref());
    object.maybe_plain("insured", case.insured);
    object.maybe_plain("onset", case.onset);
    if let Some(told) = &case.record {
        object.object("record", |object| record(told, object));
    }
    object.objects("services", &case.services, service);
    object.maybe_plain("sex", case.sex);
    object.maybe_plain("start", case.start);
    object.maybe_plain("total", case.total);
}

fn record(record: &CaseRecord, object: &mut Object<'_>) {
    object.maybe_number("personCategory", record.person_category.map(u64::from));
    object.maybe_plain("populationId", record.population_id);
    if let Some(referral) = &record.referral {
        object.object("referral", |object| {
            object.maybe_plain("at", referral.at);
            object.maybe("diagnosis", referral.diagnosis);
            object.maybe("id", referral.id.as_ref());
            object.maybe("reason", referral.reason.as_ref());
            object.maybe("service", referral.service.as_ref());
        });
    }
    object.maybe_number("stayOutcome", record.stay_outcome.map(u64::from));
    object.maybe("visitReason", record.visit_reason.as_ref());
}

fn service(service: &Service, object: &mut Object<'_>) {
    object.maybe("address", service.address.as_ref());
    object.maybe_plain("amount", service.amount);
    object.maybe_plain("at", service.at);
    object.maybe("code", service.code.as_ref());
    let coefficient = service
        .coefficient
        .map(|coefficient| coefficient.normalize());
    object.maybe("coefficient", coefficient);
    object.maybe_plain("executor", service.executor);
    object.maybe("facility", service.facility.as_ref());
    object.maybe("id", service.id.as_ref());
    object.maybe_integer("quantity", service.quantity);
    object.maybe_plain("sentOn", service.sent_on);
    object.maybe_plain("tariff", service.tariff);
    object.maybe_plain("worker", service.worker);
}
