//! To whom an order pays: the account, and whether the payee's own is open (mechanism 4, 13, 32).

use crate::account::{AccountCard, AccountState, state_on};
use crate::calendar::Day;
use crate::fact::{Book, Lack, Lookup, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{Iban, TaxNumber};
use crate::law::catalogue::payment as rules;
use crate::money::Tenge;

/// PAY-026: the payee's account is open on the day of the order of that number: it may have
/// been blocked or closed since the act was signed. The amount is at stake.
pub(crate) fn payee_open(
    exam: &mut Examination,
    at: &At<'_>,
    (payees, provider, day): (&Book<TaxNumber, AccountCard>, TaxNumber, Day),
    (order, amount): (&str, Option<Tenge>),
) {
    let rule = &rules::PAYEE_OPEN;
    let path = at.field("provider").path();
    let rows = match payees.find_on(&provider, day) {
        Lookup::Found(rows) => rows,
        Lookup::Absent => &[],
        Lookup::Unknown(lack) => {
            return exam.lack(rule, path, "payees", Source::Register, lack);
        }
    };
    match state_on(rows.iter().map(|(_, card)| card), day) {
        Err(lack) => exam.lack(rule, path, "payees", Source::Register, lack),
        Ok(Some(AccountState::Open)) => exam.pass(rule),
        Ok(other) => {
            let state = other.map_or("none", AccountState::name);
            let finding = Finding::new(rule, path).with("order", order);
            let finding = finding.with("state", state).with("day", day);
            exam.find(finding.stake(amount));
        }
    }
}

/// The account of the order where it is among those known, else the least of them: which
/// of them comes first in the list says nothing.
pub(crate) fn named(known: impl Iterator<Item = Iban> + Clone, own: Iban) -> Option<Iban> {
    let same = known.clone().find(|account| *account == own);
    same.or_else(|| known.min())
}

/// The account to which the order of that number pays so much.
#[derive(Clone, Copy)]
pub(crate) struct PaidTo<'a> {
    /// The number of the order.
    pub(crate) order: &'a str,
    /// The account.
    pub(crate) account: Iban,
    /// How much.
    pub(crate) amount: Tenge,
}

/// PAY-011: the account is the one that is known, `with` the register or the contract;
/// `needs` names what nobody told.
pub(crate) fn paid_to_known(
    exam: &mut Examination,
    at: &At<'_>,
    paid: PaidTo<'_>,
    (with, needs): (&'static str, &'static str),
    known: Result<Option<Iban>, Lack>,
) {
    let rule = &rules::PAYEE_ACCOUNT;
    let path = at.field("account").path();
    let expected = match known {
        Err(lack) => return exam.lack(rule, path, needs, Source::Register, lack),
        Ok(known) => known,
    };
    if expected == Some(paid.account) {
        exam.pass(rule);
        return;
    }
    let shown = expected.map_or_else(|| "–".into(), |account| alloc::format!("{account}"));
    let finding = Finding::new(rule, path).with("order", paid.order);
    let finding = finding.with("with", with).with("expected", shown);
    exam.find(finding.stake(paid.amount));
}
