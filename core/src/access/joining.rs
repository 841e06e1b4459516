//! The application to join the portal «Qalqan» (qalqan-agreement annex, 5.1).

use crate::calendar::{Day, FinancialYear, Moment, Period};
use crate::finding::{At, Examination, Finding};
use crate::identifier::TaxNumber;
use crate::law::catalogue::access as rules;
use crate::party::{Email, Phone, Phones, Requisite, demand};
use alloc::string::String;

/// How an application is confirmed.
#[derive(Clone, Debug)]
pub struct Confirmation {
    /// Signed with an electronic signature, or else confirmed by SMS.
    pub by_signature: bool,
    /// The phone of the SMS.
    pub phone: Requisite<Phone>,
    /// When it was signed or confirmed.
    pub moment: Requisite<Moment>,
}

/// An application as it was read.
#[derive(Clone, Debug)]
pub struct JoiningEntry {
    /// Number of the application.
    pub number: Requisite<String>,
    /// Full name of the organisation.
    pub name: Requisite<String>,
    /// BIN, or an entrepreneur's IIN.
    pub applicant: Requisite<TaxNumber>,
    /// Phones with the code of the place.
    pub phone: Requisite<Phones>,
    /// E-mail address.
    pub email: Requisite<Email>,
    /// How it is confirmed; nothing where the form says nothing.
    pub confirmation: Option<Confirmation>,
    /// The day it was filed.
    pub filed: Option<Day>,
    /// The day on which the agreement is needed; the day of filing when absent.
    pub needed_on: Option<Day>,
}

/// Checks an application; the days on which the agreement holds.
pub fn check_joining(exam: &mut Examination, at: &At<'_>, entry: &JoiningEntry) -> Option<Period> {
    joining_requisites(exam, at, entry);
    joining_number(exam, at, entry);
    joining_confirmed(exam, at, entry);
    agreement_in_force(exam, at, entry)
}

fn joining_requisites(exam: &mut Examination, at: &At<'_>, entry: &JoiningEntry) {
    let items = [
        ("number", entry.number.presence()),
        ("name", entry.name.presence()),
        ("applicant", entry.applicant.presence()),
        ("phone", entry.phone.presence()),
        ("email", entry.email.presence()),
    ];
    demand(exam, at, &rules::JOINING_REQUISITES, &items);
}

/// `ЮЛ-<BIN>-…` for an entity, `ФЛ-<IIN>-…` for a person, with something behind.
fn joining_number(exam: &mut Examination, at: &At<'_>, entry: &JoiningEntry) {
    let rule = &rules::JOINING_NUMBER;
    let (Some(number), Some(applicant)) = (entry.number.given(), entry.applicant.given()) else {
        return;
    };
    let (start, shown) = match applicant {
        TaxNumber::Bin(bin) => (alloc::format!("ЮЛ-{bin}-"), alloc::format!("ЮЛ-{bin}-")),
        TaxNumber::Iin(iin) => (
            alloc::format!("ФЛ-{iin}-"),
            alloc::format!("ФЛ-{}-", iin.masked()),
        ),
    };
    let fits = number
        .strip_prefix(start.as_str())
        .is_some_and(|rest| !rest.is_empty());
    if fits {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("number").path());
        exam.find(finding.with("start", shown));
    }
}

fn joining_confirmed(exam: &mut Examination, at: &At<'_>, entry: &JoiningEntry) {
    let rule = &rules::JOINING_CONFIRMED;
    let here = at.field("confirmation");
    let Some(confirmation) = &entry.confirmation else {
        exam.find(Finding::new(rule, here.path()).with("item", "confirmation"));
        return;
    };
    let moment = ("moment", confirmation.moment.presence());
    let phone = ("phone", confirmation.phone.presence());
    // a signature carries its own moment; a phone is asked of the SMS alone
    let items: &[_] = if confirmation.by_signature {
        &[moment]
    } else {
        &[moment, phone]
    };
    demand(exam, &here, rule, items);
}

fn agreement_in_force(exam: &mut Examination, at: &At<'_>, entry: &JoiningEntry) -> Option<Period> {
    let rule = &rules::AGREEMENT_IN_FORCE;
    let filed = entry.filed?;
    let year_end = FinancialYear::of(filed).period().last();
    let period = Period::spanning(filed, year_end);
    let day = entry.needed_on.unwrap_or(filed);
    if period.contains(day) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("neededOn").path());
        exam.find(finding.with("day", day).with("period", period));
    }
    Some(period)
}
