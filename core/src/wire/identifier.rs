//! One number of any kind, and a bank account with its bank.
//!
//! ```
//! use qalqan_core::wire::{IdDraft, check_id};
//!
//! let report = check_id(IdDraft {
//!     text: Some("J06.9".into()),
//!     kind: Some("icd10".into()),
//!     ..IdDraft::default()
//! });
//! assert!(report.identified[0].valid);
//! ```

use crate::calendar::Day;
use crate::finding::{At, Finding};
use crate::identifier::{
    Agreement, BankCode, BankTable, Bic, Iban, Identified, IdentifierKind, Iin, Kbe, Sector, Sex,
    identify, identify_as,
};
use crate::law::catalogue::input;
use crate::party::{birth_date_advice, iban_bank_agrees, sex_advice};
use crate::wire::VerdictReport;
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::limits::BANK_ROWS_MAX;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A text that may be an identifier.
    pub struct IdDraft {
        /// The kind it must be: `iin`, `bin`, `iban`, `bic`, `kbe`, `icd10`,
        /// `service-code`, `policy-number`, `contract-number`, `act-number`, `kg-pin` or
        /// `okpo`; every kind whose shape it has when absent.
        #[one_of(IdentifierKind)]
        pub kind: Option<String>,
        /// The text.
        pub text: Option<String>,
        /// The birth date in the person's papers, to compare with an IIN.
        pub birth_date: Option<String>,
        /// `male` or `female` in the person's papers, to compare with an IIN.
        #[one_of(Sex)]
        pub sex: Option<String>,
        /// The language in which the verdict is told: `kk`, `ru` or `en`; codes and values
        /// alone when absent.
        #[omit(empty)]
        pub language: Option<String>,
    }

    /// What the text is.
    pub struct IdReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The kinds that were tried.
        pub identified: Vec<IdentifiedReport>,
        /// What the digits of an IIN suggest.
        #[omit(empty)]
        pub advice: Option<AdviceReport>,
    }

    /// The text as one kind.
    pub struct IdentifiedReport {
        /// The kind.
        pub kind: IdentifierKind,
        /// Is it one?
        pub valid: bool,
        /// The normal form; numbers of people and accounts are masked.
        #[omit(empty)]
        pub normal: Option<String>,
        /// Why it is none.
        #[omit(empty)]
        pub message: Option<String>,
    }

    /// What the digits of an IIN suggest. Since 2013 they need not agree with the
    /// person's papers.
    pub struct AdviceReport {
        /// The birth date.
        #[omit(empty)]
        pub birth_date: Option<String>,
        /// `male` or `female`.
        #[omit(empty)]
        pub sex: Option<Sex>,
    }

    /// A bank account as payment papers name it.
    pub struct BankAccountDraft {
        /// The account: IBAN, «ИИК».
        pub iban: Option<String>,
        /// The bank: BIC, «БИК».
        pub bic: Option<String>,
        /// Residency and sector of the beneficiary: «КБе».
        pub kbe: Option<String>,
        /// Rows of the host's table of banks, before the built-in ones.
        pub banks: Vec<BankRowDraft>,
        /// The language in which the verdict is told: `kk`, `ru` or `en`; codes and values
        /// alone when absent.
        #[omit(empty)]
        pub language: Option<String>,
    }

    /// A row of the table of banks.
    pub struct BankRowDraft {
        /// Three digits inside accounts of the bank.
        pub code: Option<String>,
        /// The bank's BIC.
        pub bic: Option<String>,
    }

    /// What the account says.
    pub struct BankAccountReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The bank inside the account.
        #[omit(empty)]
        pub bank_code: Option<String>,
        /// `same`, `differs` or `unknown-bank`.
        #[omit(empty)]
        pub agreement: Option<String>,
        /// The BIC that the table has for the bank.
        #[omit(empty)]
        pub expected_bic: Option<String>,
        /// Is the beneficiary a resident, by the KBe?
        #[omit(empty)]
        pub resident: Option<bool>,
        /// The beneficiary's sector, by the KBe.
        #[omit(empty)]
        pub sector: Option<Sector>,
    }
}

impl IdentifiedReport {
    fn new(found: Identified) -> Self {
        let kind = found.kind;
        let (normal, message) = match found.outcome {
            Ok(reading) => (Some(reading.value), None),
            Err(message) => (None, Some(message)),
        };
        Self {
            kind,
            valid: normal.is_some(),
            normal,
            message,
        }
    }
}

/// The kinds to report, with findings where the text is none of them.
fn identified(
    reader: &mut Reader,
    kind: Option<IdentifierKind>,
    kind_given: bool,
    text: &str,
) -> Vec<Identified> {
    let root = At::root();
    let found = match kind {
        Some(kind) => alloc::vec![identify_as(kind, text)],
        // the kind is broken: that finding stands already
        None if kind_given => return Vec::new(),
        None => identify(text),
    };
    let reading = found.iter().find_map(|one| one.outcome.as_ref().ok());
    match (reading, kind, found.first()) {
        (Some(reading), ..) if reading.changed => {
            let finding = Finding::new(
                &input::LOOK_ALIKE,
                root.field(of!(IdDraft::text).name).path(),
            );
            let finding = finding.with("field", "text");
            reader.exam.find(finding.with("value", &reading.value));
        }
        (Some(_), ..) => reader.exam.pass(&input::LOOK_ALIKE),
        (
            None,
            Some(_),
            Some(Identified {
                outcome: Err(reason),
                ..
            }),
        ) => {
            reader.malformed(&root, of!(IdDraft::text), reason);
        }
        _ => reader.malformed(
            &root,
            of!(IdDraft::text),
            "not an identifier of any known kind",
        ),
    }
    found
}

call!({
    /// Tells what identifier a text is, or checks that it is one of a given kind.
    ///
    /// With a birth date or a sex beside an IIN, says in a note whether the digits
    /// suggest the same.
    pub fn check_id(draft: IdDraft) -> IdReport {
        let mut reader = Reader::new();
        reader.tell_in(&At::root(), of!(draft.language));
        let root = At::root();
        let kind_given = draft.kind.as_ref().is_some_and(|kind| !kind.is_empty());
        let kind: Option<IdentifierKind> = reader.optional(&root, of!(draft.kind));
        let text = reader.text(&root, of!(draft.text));
        let birth_date: Option<Day> = reader.optional(&root, of!(draft.birth_date));
        let sex: Option<Sex> = reader.optional(&root, of!(draft.sex));
        let found = text.as_ref().map_or_else(Vec::new, |text| {
            identified(&mut reader, kind, kind_given, text)
        });
        let person: Option<Iin> = found
            .iter()
            .find(|one| one.kind == IdentifierKind::Iin && one.is_valid())
            .and_then(|_| text.as_ref()?.parse().ok());
        if let Some((iin, given)) = person.zip(birth_date) {
            let at = root.field(of!(draft.birth_date).name);
            birth_date_advice(&mut reader.exam, &at, iin, given);
        }
        if let Some((iin, given)) = person.zip(sex) {
            let at = root.field(of!(draft.sex).name);
            sex_advice(&mut reader.exam, &at, iin, given);
        }
        let edition = reader.law_of(None);
        IdReport {
            identified: found.into_iter().map(IdentifiedReport::new).collect(),
            advice: person.map(|iin| AdviceReport {
                birth_date: iin.birth_date_advice().map(|day| day.to_string()),
                sex: iin.sex_advice(),
            }),
            verdict: reader.verdict(edition),
        }
    }
});

pub(crate) fn bank_table(
    reader: &mut Reader,
    at: &At<'_>,
    rows: Field<&[BankRowDraft]>,
) -> BankTable {
    let banks = BankTable::built_in();
    if !reader.list_within(at, rows, BANK_ROWS_MAX) {
        return banks;
    }
    let list = at.field(rows.name);
    let mut read: Vec<(BankCode, Bic)> = Vec::with_capacity(rows.value.len());
    for (index, row) in rows.value.iter().enumerate() {
        let one = list.index(index);
        let code = reader.required(&one, of!(row.code));
        let bic = reader.required(&one, of!(row.bic));
        read.extend(code.zip(bic));
    }
    banks.with_rows(read)
}

call!({
    /// Reads a bank account and says whether its bank is the one beside it.
    pub fn check_account(draft: BankAccountDraft) -> BankAccountReport {
        let mut reader = Reader::new();
        reader.tell_in(&At::root(), of!(draft.language));
        let root = At::root();
        let iban = reader.account(&root, of!(draft.iban));
        let bic: Option<Bic> = reader.optional(&root, of!(draft.bic));
        let kbe: Option<Kbe> = reader.optional(&root, of!(draft.kbe));
        let banks = bank_table(&mut reader, &root, of!(draft.banks));
        let mut agreement = None;
        if let Some((iban, bic)) = iban.zip(bic) {
            let at = root.field(of!(draft.bic).name);
            let answer = iban_bank_agrees(&mut reader.exam, &at, iban, bic, &banks);
            agreement = Some(match answer {
                Agreement::Same => "same",
                Agreement::Differs { .. } => "differs",
                Agreement::UnknownBank => "unknown-bank",
            });
        }
        let code = iban.map(Iban::bank_code);
        let edition = reader.law_of(None);
        BankAccountReport {
            bank_code: code.map(|code| code.to_string()),
            agreement: agreement.map(String::from),
            expected_bic: code
                .and_then(|code| banks.bic_of(code))
                .map(|bic| bic.to_string()),
            resident: kbe.map(Kbe::is_resident),
            sector: kbe.map(Kbe::sector),
            verdict: reader.verdict(edition),
        }
    }
});

#[cfg(test)]
mod tests {
    use crate::wire::call_json;
    use proptest::prelude::*;

    proptest! {
        /// Right or wrong, a person's number never comes back whole.
        #[test]
        fn no_answer_repeats_a_person(
            number in "[0-9]{4}[0-3][0-9]{7}", kind in "(|iin|bin|iban|kg-pin|icd10|none)",
        ) {
            let input = alloc::format!("{{\"text\":\"{number}\",\"kind\":\"{kind}\"}}");
            let answer = call_json("checkId", &input);
            prop_assert!(answer.contains("\"answer\"") && !answer.contains(&number), "{}", answer);
        }
    }
}
