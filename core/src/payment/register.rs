//! The register of acts: thirteen columns and a total (annex of the Mechanism).

use crate::calendar::{Day, Period};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{ActNumber, BankTable, Bic, ContractNumber, Iban, TaxNumber};
use crate::law::catalogue::payment as rules;
use crate::money::{Tenge, checked_sum};
use crate::party::iban_bank_agrees;
use crate::payment::RegisterEntry;
use crate::payment::invoice::register_invoice;
use crate::placement::FundingSource;
use crate::sort;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use hashbrown::HashMap;

/// A row; the names are those of the annex's columns 1–13.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterRow {
    /// 1: number of the row, from one.
    pub number: u64,
    /// 2: sender, the issuer.
    pub sender: String,
    /// 3: recipient, the provider.
    pub recipient: String,
    /// 4: IIN or BIN of the provider.
    pub provider: TaxNumber,
    /// 5: basis, number of the contract.
    pub contract: ContractNumber,
    /// 5: basis, date of the contract.
    pub contract_date: Day,
    /// 6: name of the service.
    pub service: String,
    /// 7: account of the sender.
    pub sender_account: Iban,
    /// 8: account of the recipient.
    pub account: Iban,
    /// 9: number of the approved act.
    pub act: ActNumber,
    /// 10: date of the approved act.
    pub act_date: Day,
    /// 11: period of the service.
    pub period: Period,
    /// 12: BIC of the recipient's bank.
    pub bic: Bic,
    /// 13: amount to pay.
    pub amount: Tenge,
}

/// The register of acts of one source of money. Only [`build`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActRegister {
    funding: FundingSource,
    rows: Vec<RegisterRow>,
    total: Tenge,
}

impl ActRegister {
    /// The one source that pays.
    #[must_use]
    pub fn funding(&self) -> FundingSource {
        self.funding
    }

    /// The rows in the chronology of signing.
    #[must_use]
    pub fn rows(&self) -> &[RegisterRow] {
        &self.rows
    }

    /// The total row: the checked sum of the rows.
    #[must_use]
    pub fn total(&self) -> Tenge {
        self.total
    }
}

/// Builds the register of one source, from what stands at `at`. The sender's account depends
/// on the source, so a row of another source, like a second row of one act and one that pays
/// nothing, is found and left out.
///
/// `None` where the sum is out of range: such a register has no total.
pub fn build(
    exam: &mut Examination,
    at: &At<'_>,
    funding: FundingSource,
    sender: &str,
    sender_account: Iban,
    (entries, banks): (&[RegisterEntry], &BankTable),
    declared_total: Option<Tenge>,
) -> Option<ActRegister> {
    register_invoice(exam, at, entries);
    register_has_rows(exam, at, entries);
    let mut order: Vec<(usize, &RegisterEntry)> = entries.iter().enumerate().collect();
    sort::by_made_key(&mut order, |(place, entry)| {
        // of two entries of one act the same one is left out, in whatever order they come
        (entry.signed, entry.act.normal_form(), *entry, *place)
    });
    let mut rows = Vec::with_capacity(order.len());
    let mut seen = HashMap::with_capacity(order.len());
    for (place, entry) in order {
        let one_source = register_one_source(exam, at, place, (entry, funding));
        let once = register_act_once(exam, at, (place, entry), &mut seen);
        let positive = register_amount(exam, at, (place, entry));
        let list = at.field("entries");
        let here = list.index(place);
        iban_bank_agrees(exam, &here.field("bic"), entry.account, entry.bic, banks);
        act_after_services(exam, at, (place, entry));
        contract_before_services(exam, at, (place, entry));
        if one_source && once && positive {
            let number = u64::try_from(rows.len())
                .unwrap_or(u64::MAX)
                .saturating_add(1);
            rows.push(row(number, sender, sender_account, entry));
        }
    }
    let total = register_total(exam, at, &rows, declared_total)?;
    Some(ActRegister {
        funding,
        rows,
        total,
    })
}

fn row(number: u64, sender: &str, sender_account: Iban, entry: &RegisterEntry) -> RegisterRow {
    RegisterRow {
        number,
        sender: sender.to_string(),
        recipient: entry.recipient.clone(),
        provider: entry.provider,
        contract: entry.contract.clone(),
        contract_date: entry.contract_date,
        service: entry.service.clone(),
        sender_account,
        account: entry.account,
        act: entry.act.clone(),
        act_date: entry.act_date,
        period: entry.period,
        bic: entry.bic,
        amount: entry.amount,
    }
}

/// 3(4): the two streams never meet in one register.
fn register_one_source(
    exam: &mut Examination,
    at: &At<'_>,
    place: usize,
    (entry, funding): (&RegisterEntry, FundingSource),
) -> bool {
    let rule = &rules::REGISTER_ONE_SOURCE;
    if entry.funding == funding {
        exam.pass(rule);
        return true;
    }
    let path = at.field("entries").index(place).field("funding").path();
    let finding = Finding::new(rule, path).with("act", &entry.act);
    let finding = finding
        .with("source", entry.funding)
        .with("register", funding);
    exam.find(finding.stake(entry.amount));
    false
}

// order: the table is only asked by key
type Rows = HashMap<(u64, String, String), usize>;

/// 12: one act, one row. The number of an act is unique within a provider and contract.
fn register_act_once(
    exam: &mut Examination,
    at: &At<'_>,
    (place, entry): (usize, &RegisterEntry),
    seen: &mut Rows,
) -> bool {
    let rule = &rules::REGISTER_ACT_ONCE;
    let key = (
        entry.provider.number(),
        entry.contract.normal_form(),
        entry.act.normal_form(),
    );
    let first = *seen.entry(key).or_insert(place);
    if first == place {
        exam.pass(rule);
        return true;
    }
    let list = at.field("entries");
    let finding = Finding::new(rule, list.index(place).field("act").path());
    let finding = finding
        .with("act", &entry.act)
        .with("place", list.index(first).path());
    exam.find(finding.stake(entry.amount));
    false
}

/// PAY-037: a row pays something; what it pays is above zero.
///
/// The total is a sum of payments: a row of −100.10 would take another provider's money out of
/// it. Speaks with `act` and `amount`; how far it is below zero is at stake.
fn register_amount(
    exam: &mut Examination,
    at: &At<'_>,
    (place, entry): (usize, &RegisterEntry),
) -> bool {
    let rule = &rules::REGISTER_AMOUNT;
    if entry.amount.is_positive() {
        exam.pass(rule);
        return true;
    }
    let path = at.field("entries").index(place).field("amount").path();
    let finding = Finding::new(rule, path).with("act", &entry.act);
    let finding = finding.with("amount", entry.amount);
    exam.find(finding.stake(entry.amount.distance(Tenge::ZERO)));
    false
}

/// PAY-038: a register pays at least one act.
///
/// It comes with an invoice for payment, and one of no rows asks for nothing.
fn register_has_rows(exam: &mut Examination, at: &At<'_>, entries: &[RegisterEntry]) {
    let rule = &rules::REGISTER_HAS_ROWS;
    if entries.is_empty() {
        exam.find(Finding::new(rule, at.field("entries").path()));
    } else {
        exam.pass(rule);
    }
}

/// PAY-039: an act (column 10) is dated on the last day of its services (column 11) or later.
///
/// It tells of services that were given. An act of 10 March for services to the 31st fires.
/// Speaks with `act`, `date` and `period`; the row is at stake.
fn act_after_services(
    exam: &mut Examination,
    at: &At<'_>,
    (place, entry): (usize, &RegisterEntry),
) {
    let rule = &rules::ACT_AFTER_SERVICES;
    if entry.period.last() <= entry.act_date {
        return exam.pass(rule);
    }
    let path = at.field("entries").index(place).field("actDate").path();
    let finding = Finding::new(rule, path).with("act", &entry.act);
    let finding = finding.with("date", entry.act_date);
    exam.find(finding.with("period", entry.period).stake(entry.amount));
}

/// PAY-040: the contract (column 5) is dated on the last day of the services or before.
///
/// A contract may be concluded for a period that has begun, and not for one that is over.
/// Speaks with `contract`, `date` and `period`; the row is at stake.
fn contract_before_services(
    exam: &mut Examination,
    at: &At<'_>,
    (place, entry): (usize, &RegisterEntry),
) {
    let rule = &rules::CONTRACT_BEFORE_SERVICES;
    if entry.contract_date <= entry.period.last() {
        return exam.pass(rule);
    }
    let path = at
        .field("entries")
        .index(place)
        .field("contractDate")
        .path();
    let finding = Finding::new(rule, path).with("contract", &entry.contract);
    let finding = finding.with("date", entry.contract_date);
    exam.find(finding.with("period", entry.period).stake(entry.amount));
}

/// Annex: the total row is the sum of the rows.
fn register_total(
    exam: &mut Examination,
    at: &At<'_>,
    rows: &[RegisterRow],
    declared: Option<Tenge>,
) -> Option<Tenge> {
    let rule = &rules::REGISTER_TOTAL;
    let sum = checked_sum(rows.iter().map(|row| row.amount));
    let agrees = sum.is_some() && declared.is_none_or(|declared| Some(declared) == sum);
    if agrees {
        exam.pass(rule);
        return sum;
    }
    let shown =
        |amount: Option<Tenge>| amount.map_or_else(|| "–".to_string(), |sum| sum.to_string());
    let path = at.field("total").path();
    let finding = Finding::new(rule, path.clone()).with("declared", shown(declared));
    let finding = finding.with("computed", shown(sum));
    exam.find(match (sum, declared) {
        (Some(sum), Some(declared)) => finding.stake(declared.distance(sum)).repair(path, sum),
        _ => finding,
    });
    sum
}
