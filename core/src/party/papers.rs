//! Do numbers agree with the papers beside them?

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{Agreement, BankTable, Bic, Iban, Iin, Sex};
use crate::law::catalogue::identifier as rules;

/// IDN-002: do the digits of the number suggest the birth date of the person's papers?
/// Digits that suggest none have nothing to compare.
pub fn birth_date_advice(exam: &mut Examination, at: &At<'_>, iin: Iin, given: Day) {
    match iin.birth_date_advice() {
        None => {}
        Some(suggested) if suggested == given => exam.pass(&rules::BIRTH_DATE_ADVICE),
        Some(suggested) => {
            let finding = Finding::new(&rules::BIRTH_DATE_ADVICE, at.path());
            exam.find(finding.with("suggested", suggested).with("given", given));
        }
    }
}

/// IDN-003: does the seventh digit of the number suggest the sex of the person's papers?
pub fn sex_advice(exam: &mut Examination, at: &At<'_>, iin: Iin, given: Sex) {
    match iin.sex_advice() {
        None => {}
        Some(suggested) if suggested == given => exam.pass(&rules::SEX_ADVICE),
        Some(suggested) => {
            let finding = Finding::new(&rules::SEX_ADVICE, at.path());
            let finding = finding.with("suggested", suggested.name());
            exam.find(finding.with("given", given.name()));
        }
    }
}

/// IDN-001: does the table of banks have this BIC for the bank of the account?
pub fn iban_bank_agrees(
    exam: &mut Examination,
    at: &At<'_>,
    iban: Iban,
    given: Bic,
    banks: &BankTable,
) -> Agreement {
    let rule = &rules::IBAN_BANK_AGREES;
    let answer = banks.agree(iban, given);
    match answer {
        Agreement::Same => exam.pass(rule),
        Agreement::Differs { expected } => {
            let finding = Finding::new(rule, at.path()).with("bank", iban.bank_code());
            exam.find(finding.with("expected", expected).with("given", given));
        }
        Agreement::UnknownBank => {
            let lack = if banks.contradicts(iban.bank_code()) {
                Lack::Contradicting
            } else {
                Lack::Partial
            };
            exam.lack(rule, at.path(), "banks", Source::Register, lack);
        }
    }
    answer
}
