//! The register of acts.

use crate::calendar::Day;
use crate::finding::At;
use crate::identifier::{BankTable, Iban};
use crate::money::Tenge;
use crate::payment::{ActRegister, RegisterEntry, RegisterRow, build, register_csv};
use crate::placement::FundingSource;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::identifier::bank_table;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, rows, span};
use crate::wire::{AmountText, BankRowDraft, DayText, LawDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// Signed acts that go onto one register.
    pub struct RegisterDraft {
        /// The law to judge by; that of the first signature when absent.
        pub law: Option<LawDraft>,
        /// `gobmp` or `osms`: one register, one source.
        #[one_of(FundingSource)]
        pub funding: Option<String>,
        /// Name of the issuer (column 2).
        pub sender: Option<String>,
        /// The issuer's account of that source (column 7).
        pub sender_account: Option<String>,
        /// The total as declared, where the host has one.
        pub total: Option<String>,
        /// The acts.
        pub entries: Vec<RegisterEntryDraft>,
        /// Rows of the bank table that the host puts before the built-in ones.
        #[omit(empty)]
        pub banks: Vec<BankRowDraft>,
    }

    /// A signed act. The host vouches for the signature.
    pub struct RegisterEntryDraft {
        /// When the issuer signed it.
        pub signed: Option<String>,
        /// The source that pays it: `gobmp` or `osms`.
        #[one_of(FundingSource)]
        pub funding: Option<String>,
        /// Name of the provider.
        pub recipient: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Number of the contract.
        pub contract: Option<String>,
        /// Date of the contract.
        pub contract_date: Option<String>,
        /// Name of the service.
        pub service: Option<String>,
        /// The provider's account.
        pub account: Option<String>,
        /// Number of the act.
        pub act: Option<String>,
        /// Date of the act.
        pub act_date: Option<String>,
        /// First day of the services.
        pub from: Option<String>,
        /// Last day of the services.
        pub to: Option<String>,
        /// BIC of the provider's bank.
        pub bic: Option<String>,
        /// Amount in tenge: what was accepted.
        pub amount: Option<String>,
        /// Amount of the act's e-invoice, in tenge.
        #[omit(empty)]
        pub invoice: Option<String>,
    }

    /// The register.
    pub struct RegisterReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The rows in the chronology of signing.
        pub rows: Vec<RegisterRowReport>,
        /// SHA-256 of the contents of the register, which an invoice for payment bears.
        #[omit(empty)]
        pub digest: Option<String>,
        /// The total row in tenge.
        #[omit(empty)]
        pub total: Option<AmountText>,
        /// The total for people.
        #[omit(empty)]
        pub total_display: Option<String>,
        /// The register as CSV.
        #[omit(empty)]
        pub csv: Option<String>,
    }

    /// A row by the annex's columns 1–13.
    pub struct RegisterRowReport {
        /// 1: number of the row.
        pub number: u64,
        /// 2: sender.
        pub sender: String,
        /// 3: recipient.
        pub recipient: String,
        /// 4: IIN or BIN.
        pub provider: String,
        /// 5: number of the contract.
        pub contract: String,
        /// 5: date of the contract.
        pub contract_date: DayText,
        /// 6: name of the service.
        pub service: String,
        /// 7: account of the sender.
        pub sender_account: String,
        /// 8: account of the recipient.
        pub account: String,
        /// 9: number of the act.
        pub act: String,
        /// 10: date of the act.
        pub act_date: DayText,
        /// 11: period of the service.
        pub period: String,
        /// 12: BIC of the recipient's bank.
        pub bic: String,
        /// 13: amount in tenge.
        pub amount: AmountText,
    }
}

fn entry(reader: &mut Reader, at: &At<'_>, draft: &RegisterEntryDraft) -> Option<RegisterEntry> {
    let signed = reader.required(at, of!(draft.signed));
    let funding = reader.required(at, of!(draft.funding));
    let recipient = reader.text(at, of!(draft.recipient));
    let provider = reader.required(at, of!(draft.provider));
    let contract = reader.required(at, of!(draft.contract));
    let contract_date = reader.required(at, of!(draft.contract_date));
    let service = reader.text(at, of!(draft.service));
    let account = reader.required(at, of!(draft.account));
    let act = reader.required(at, of!(draft.act));
    let act_date = reader.required(at, of!(draft.act_date));
    let period = span(reader, at, of!(draft.from), of!(draft.to));
    let bic = reader.required(at, of!(draft.bic));
    let amount = reader.required(at, of!(draft.amount));
    let invoice = absent_or(reader, at, of!(draft.invoice));
    Some(RegisterEntry {
        signed: signed?,
        funding: funding?,
        recipient: recipient?,
        provider: provider?,
        contract: contract?,
        contract_date: contract_date?,
        service: service?,
        account: account?,
        act: act?,
        act_date: act_date?,
        period: period?,
        bic: bic?,
        amount: amount?,
        invoice: invoice?,
    })
}

/// What a register is built of, as far as it could be read.
pub(in crate::wire) struct Parts {
    heads: Option<(FundingSource, String, Iban, Option<Tenge>)>,
    entries: Vec<RegisterEntry>,
    banks: BankTable,
}

impl Parts {
    /// Reads what stands at `at`.
    pub(in crate::wire) fn read(reader: &mut Reader, at: &At<'_>, draft: &RegisterDraft) -> Self {
        let funding = reader.required(at, of!(draft.funding));
        let sender = reader.text(at, of!(draft.sender));
        let account = reader.required(at, of!(draft.sender_account));
        let total = absent_or(reader, at, of!(draft.total));
        let (entries, whole) = rows(reader, at, of!(draft.entries), entry);
        let banks = bank_table(reader, at, of!(draft.banks));
        let heads = || Some((funding?, sender?, account?, total?));
        Self {
            heads: heads().filter(|_| whole),
            entries,
            banks,
        }
    }

    /// The day of the first signature, whose law the register is held to.
    pub(in crate::wire) fn day(&self) -> Option<Day> {
        self.entries.iter().map(|entry| entry.signed.day()).min()
    }

    /// Builds it; `None` while an entry cannot be read, or where the total is out of range.
    pub(in crate::wire) fn build(&self, reader: &mut Reader, at: &At<'_>) -> Option<ActRegister> {
        let (funding, sender, account, total) = self.heads.as_ref()?;
        let entries = (&self.entries[..], &self.banks);
        build(
            &mut reader.exam,
            at,
            *funding,
            sender,
            *account,
            entries,
            *total,
        )
    }
}

call!({
    /// Builds the register of acts of one source of money (mechanism 13, annex). Nothing is
    /// built while an entry cannot be read.
    pub fn build_register(draft: RegisterDraft) -> RegisterReport {
        let mut reader = Reader::new();
        let root = At::root();
        let parts = Parts::read(&mut reader, &root, &draft);
        let edition = reader.law(&root, draft.law.as_ref(), parts.day());
        let built = edition.is_some().then(|| parts.build(&mut reader, &root));
        let built = built.flatten();
        let verdict = reader.verdict(edition.as_ref());
        register_report(built.as_ref(), verdict)
    }
});

/// A register as it is told.
pub(in crate::wire) fn register_report(
    built: Option<&ActRegister>,
    verdict: VerdictReport,
) -> RegisterReport {
    RegisterReport {
        rows: built.map_or(Vec::new(), |built| built.rows().iter().map(row).collect()),
        digest: built.map(|built| built.digest().to_string()),
        total: built.map(|built| built.total().into()),
        total_display: built.map(|built| built.total().for_people()),
        csv: built.map(register_csv),
        verdict,
    }
}

fn row(row: &RegisterRow) -> RegisterRowReport {
    RegisterRowReport {
        number: row.number,
        sender: row.sender.clone(),
        recipient: row.recipient.clone(),
        provider: row.provider.to_string(),
        contract: row.contract.to_string(),
        contract_date: row.contract_date.into(),
        service: row.service.clone(),
        sender_account: row.sender_account.to_string(),
        account: row.account.to_string(),
        act: row.act.to_string(),
        act_date: row.act_date.into(),
        period: row.period.to_string(),
        bic: row.bic.to_string(),
        amount: row.amount.into(),
    }
}
