//! The data that open an account of the issuer or of a provider (mechanism 4).

use crate::closed_set::closed_set;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{Agreement, BankTable, Bic, Bin, Iban, Iin};
use crate::law::Rule;
use crate::law::catalogue::party as rules;
use crate::party::{Email, Phones, Presence, Requisite};
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// Who registers in the personal cabinet.
    pub enum PartyRole: "role" {
        /// The issuer.
        Issuer = "issuer",
        /// A provider.
        Provider = "provider",
    }
}

closed_set! {
    /// In which form the holder exists.
    pub enum PartyKind: "kind" {
        /// An individual entrepreneur, known by the IIN.
        Entrepreneur = "entrepreneur",
        /// A legal entity, known by the BIN.
        LegalEntity = "legal-entity",
    }
}

/// A person as the form names one: the entrepreneur, or the head of an entity.
#[derive(Clone, Debug)]
pub struct PersonEntry {
    /// Personal number.
    pub iin: Requisite<Iin>,
    /// Фамилия.
    pub surname: Requisite<String>,
    /// Имя.
    pub given: Requisite<String>,
    /// Отчество, where there is one.
    pub patronymic: Requisite<String>,
}

/// An account in a bank of the second tier or in the treasury.
#[derive(Clone, Debug)]
pub struct SettlementEntry {
    /// ИИК.
    pub iban: Requisite<Iban>,
    /// БИК.
    pub bic: Requisite<Bic>,
}

/// The form of point 4 as it was read.
#[derive(Clone, Debug)]
pub struct AccountEntry {
    /// Issuer or provider.
    pub role: Option<PartyRole>,
    /// Entrepreneur or entity.
    pub kind: Option<PartyKind>,
    /// The entrepreneur, or the entity's head.
    pub person: PersonEntry,
    /// An entity's number.
    pub bin: Requisite<Bin>,
    /// An entity's full name.
    pub full_name: Requisite<String>,
    /// Postal address.
    pub postal_address: Requisite<String>,
    /// Phones.
    pub phone: Requisite<Phones>,
    /// E-mail address.
    pub email: Requisite<Email>,
    /// Accounts for settlement.
    pub settlement: Vec<SettlementEntry>,
}

/// Checks the form of point 4: every rule, every field.
pub fn check_opening(exam: &mut Examination, at: &At<'_>, entry: &AccountEntry, banks: &BankTable) {
    match entry.kind {
        Some(PartyKind::Entrepreneur) => entrepreneur_requisites(exam, at, entry),
        Some(PartyKind::LegalEntity) => entity_requisites(exam, at, entry),
        // which of the two rules applies is unknown; the reading has its finding
        None => {}
    }
    contacts(exam, at, entry);
    settlement_account(exam, at, entry);
    let list = at.field("settlement");
    for (index, account) in entry.settlement.iter().enumerate() {
        account_fits_bank(exam, &list.index(index), account, banks);
    }
    issuer_is_entity(exam, at, entry);
}

/// One finding for each requisite that is absent. Says whether all were given.
pub(crate) fn demand(
    exam: &mut Examination,
    at: &At<'_>,
    rule: &'static Rule,
    items: &[(&'static str, Presence)],
) -> bool {
    let mut all = true;
    for (item, presence) in items {
        // a path is built for a finding only: a batch passes here millions of times
        let path = || at.field(item).path();
        match presence {
            Requisite::Given(()) => exam.pass(rule),
            Requisite::Absent => exam.find(Finding::new(rule, path()).with("item", item)),
            Requisite::Broken => exam.lack(rule, path(), item, Source::Register, Lack::NoKey),
        }
        all &= matches!(presence, Requisite::Given(()));
    }
    all
}

fn entrepreneur_requisites(exam: &mut Examination, at: &At<'_>, entry: &AccountEntry) {
    person_named(exam, at, &rules::ENTREPRENEUR_REQUISITES, &entry.person);
}

fn person_named(exam: &mut Examination, at: &At<'_>, rule: &'static Rule, person: &PersonEntry) {
    let here = at.field("person");
    let items = [
        ("iin", person.iin.presence()),
        ("surname", person.surname.presence()),
        ("given", person.given.presence()),
    ];
    demand(exam, &here, rule, &items);
    // a patronymic may be absent, but a broken one must not be lost in silence
    if matches!(person.patronymic, Requisite::Broken) {
        demand(exam, &here, rule, &[("patronymic", Requisite::Broken)]);
    }
}

fn entity_requisites(exam: &mut Examination, at: &At<'_>, entry: &AccountEntry) {
    let rule = &rules::ENTITY_REQUISITES;
    let own = [
        ("bin", entry.bin.presence()),
        ("fullName", entry.full_name.presence()),
    ];
    demand(exam, at, rule, &own);
    person_named(exam, at, rule, &entry.person);
}

fn contacts(exam: &mut Examination, at: &At<'_>, entry: &AccountEntry) {
    let items = [
        ("postalAddress", entry.postal_address.presence()),
        ("phone", entry.phone.presence()),
        ("email", entry.email.presence()),
    ];
    demand(exam, at, &rules::CONTACTS, &items);
}

fn settlement_account(exam: &mut Examination, at: &At<'_>, entry: &AccountEntry) {
    let rule = &rules::SETTLEMENT_ACCOUNT;
    if entry.settlement.is_empty() {
        demand(exam, at, rule, &[("settlement", Requisite::Absent)]);
    }
    let list = at.field("settlement");
    for (index, account) in entry.settlement.iter().enumerate() {
        let items = [
            ("iban", account.iban.presence()),
            ("bic", account.bic.presence()),
        ];
        demand(exam, &list.index(index), rule, &items);
    }
}

fn account_fits_bank(
    exam: &mut Examination,
    at: &At<'_>,
    account: &SettlementEntry,
    banks: &BankTable,
) {
    let rule = &rules::ACCOUNT_FITS_BANK;
    let (Some(iban), Some(bic)) = (account.iban.given(), account.bic.given()) else {
        return;
    };
    let path = at.field("bic").path();
    match banks.agree(*iban, *bic) {
        Agreement::Same => exam.pass(rule),
        Agreement::Differs { expected } => {
            let finding = Finding::new(rule, path.clone()).with("bank", iban.bank_code());
            exam.find(finding.with("bic", bic).repair(path, expected));
        }
        Agreement::UnknownBank => {
            exam.lack(rule, path, "bank-codes", Source::Register, Lack::Partial);
        }
    }
}

fn issuer_is_entity(exam: &mut Examination, at: &At<'_>, entry: &AccountEntry) {
    let rule = &rules::ISSUER_IS_ENTITY;
    let (Some(PartyRole::Issuer), Some(kind)) = (entry.role, entry.kind) else {
        return;
    };
    match kind {
        PartyKind::LegalEntity => exam.pass(rule),
        PartyKind::Entrepreneur => {
            let finding = Finding::new(rule, at.field("kind").path());
            exam.find(finding.with("kind", kind.name()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_person_are_not_shown() {
        let name = || Requisite::Given(String::from("Нұрлан"));
        let person = PersonEntry {
            iin: Requisite::Absent,
            surname: name(),
            given: name(),
            patronymic: name(),
        };
        assert!(!std::format!("{person:?}").contains("Нұрлан"));
    }
}
