//! The call that opens an account of the issuer or of a provider.

use crate::finding::At;
use crate::identifier::{Iin, without_people};
use crate::party::PartyRole;
use crate::party::{
    AccountEntry, PartyKind, PersonEntry, PersonName, SettlementEntry, address_written,
    check_opening, name_written,
};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::identifier::bank_table;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::each;
use crate::wire::{BankRowDraft, LawDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// The form that opens an account of the issuer or of a provider (mechanism 4).
    pub struct AccountDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// `issuer` or `provider`.
        #[one_of(PartyRole)]
        pub role: Option<String>,
        /// `entrepreneur` or `legal-entity`.
        #[one_of(PartyKind)]
        pub kind: Option<String>,
        /// An entity's BIN.
        pub bin: Option<String>,
        /// An entity's full name.
        pub full_name: Option<String>,
        /// The entrepreneur, or the entity's head.
        pub person: Option<PersonDraft>,
        /// Postal address.
        pub postal_address: Option<String>,
        /// Phone with the code of its place, as `+77172123456` or `8 (7172) 12-34-56`; several
        /// are parted by commas.
        pub phone: Option<String>,
        /// E-mail address.
        pub email: Option<String>,
        /// Accounts in banks and in the treasury.
        pub settlement: Vec<SettlementDraft>,
        /// Rows of the bank table that the host puts before the built-in ones.
        pub banks: Vec<BankRowDraft>,
    }

    /// A person named by a form.
    pub struct PersonDraft {
        /// Personal number.
        pub iin: Option<String>,
        /// Фамилия.
        pub surname: Option<String>,
        /// Имя.
        pub given: Option<String>,
        /// Отчество, where there is one.
        pub patronymic: Option<String>,
    }

    /// An account for settlement.
    pub struct SettlementDraft {
        /// ИИК.
        pub iban: Option<String>,
        /// БИК.
        pub bic: Option<String>,
    }

    /// The answer about the form.
    pub struct OpenAccountReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// What the account would show, personal data masked.
        pub summary: AccountSummary,
    }

    /// What the account would show, personal data masked.
    pub struct AccountSummary {
        /// BIN, or an entrepreneur's masked IIN.
        #[omit(empty)]
        pub number: Option<String>,
        /// An entity's full name, or an entrepreneur's initials.
        #[omit(empty)]
        pub name: Option<String>,
        /// The head's masked IIN.
        #[omit(empty)]
        pub head: Option<String>,
        /// Masked accounts.
        pub settlement: Vec<String>,
    }
}

call!({
    /// Checks the form that opens an account of the issuer or of a provider.
    pub fn open_account(draft: AccountDraft) -> OpenAccountReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let banks = bank_table(&mut reader, &root, of!(draft.banks));
        let entry = account_entry(&mut reader, &root, &draft);
        check_opening(&mut reader.exam, &root, &entry, &banks);
        let verdict = reader.verdict(edition.as_ref());
        OpenAccountReport {
            verdict,
            summary: summary(&entry),
        }
    }
});

pub(in crate::wire) fn account_entry(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &AccountDraft,
) -> AccountEntry {
    let settlement = each(reader, at, of!(draft.settlement), |reader, at, row| {
        SettlementEntry {
            iban: reader.requisite_account(at, of!(row.iban)),
            bic: reader.requisite(at, of!(row.bic)),
        }
    });
    let nobody = PersonDraft::default();
    let person = draft.person.as_ref().unwrap_or(&nobody);
    AccountEntry {
        role: reader.required(at, of!(draft.role)),
        kind: reader.required(at, of!(draft.kind)),
        person: person_entry(reader, &at.field(of!(draft.person).name), person),
        bin: reader.requisite(at, of!(draft.bin)),
        full_name: reader.requisite_text(at, of!(draft.full_name)),
        postal_address: reader.written(at, of!(draft.postal_address), address_written),
        phone: reader.requisite(at, of!(draft.phone)),
        email: reader.requisite(at, of!(draft.email)),
        settlement,
    }
}

fn person_entry(reader: &mut Reader, at: &At<'_>, draft: &PersonDraft) -> PersonEntry {
    PersonEntry {
        iin: reader.requisite(at, of!(draft.iin)),
        surname: reader.written(at, of!(draft.surname), name_written),
        given: reader.written(at, of!(draft.given), name_written),
        patronymic: reader.written(at, of!(draft.patronymic), name_written),
    }
}

fn summary(entry: &AccountEntry) -> AccountSummary {
    let iin = entry.person.iin.given().copied().map(Iin::masked);
    let (number, name, head) = match entry.kind {
        Some(PartyKind::Entrepreneur) => (iin, initials(&entry.person), None),
        Some(PartyKind::LegalEntity) => (
            entry.bin.given().map(ToString::to_string),
            entry.full_name.given().cloned().map(without_people),
            iin,
        ),
        None => (None, None, None),
    };
    let accounts = entry.settlement.iter();
    AccountSummary {
        number,
        name,
        head,
        settlement: accounts
            .filter_map(|account| account.iban.given().map(|iban| iban.masked()))
            .collect(),
    }
}

fn initials(person: &PersonEntry) -> Option<String> {
    let name = PersonName {
        surname: person.surname.given()?.clone(),
        given: person.given.given()?.clone(),
        patronymic: person.patronymic.given().cloned(),
    };
    Some(name.masked())
}
