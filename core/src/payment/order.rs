//! Payment orders: their fields, their term, and those that were formed before.

use crate::calendar::{
    Day, Deadline, DeadlineError, FinancialYear, Moment, Period, WorkCalendar, deadline,
};
use crate::fact::Lack;
use crate::identifier::{ActNumber, ContractNumber, Iban, TaxNumber};
use crate::law::{Clause, Edition};
use crate::money::Tenge;
use alloc::string::String;
use alloc::vec::Vec;

/// A payment order for one act.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PaymentOrder {
    /// Its number at the issuer.
    pub number: String,
    /// The payee.
    pub provider: TaxNumber,
    /// The payee's account.
    pub account: Iban,
    /// The amount.
    pub amount: Tenge,
    /// The basis.
    pub contract: ContractNumber,
    /// The act that is paid.
    pub act: ActNumber,
    /// The period of the services.
    pub period: Period,
    /// When it was formed.
    pub formed: Moment,
    /// The day of the invoice for payment, where known.
    pub invoiced: Option<Day>,
    /// Registration number of the e-invoice.
    pub e_invoice: Option<String>,
}

impl PaymentOrder {
    /// The financial year of the services.
    pub(super) fn year(&self) -> FinancialYear {
        FinancialYear::of(self.period.first())
    }
}

/// Payment orders formed before, with what the host searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastPayments {
    /// The orders, reversed ones left out.
    pub orders: Vec<PaymentOrder>,
    /// Does the list hold every order of the period?
    pub complete: bool,
    /// The days of forming that it covers.
    pub period: Period,
}

/// Why earlier orders of some days may be missing; `None` where all of them are there.
pub(super) fn past_gap(past: Option<&PastPayments>, from: Day, to: Day) -> Option<Lack> {
    let Some(past) = past else {
        return Some(Lack::NotGiven);
    };
    let covered = past.period.first() <= from && past.period.last() >= to;
    if past.complete && covered {
        None
    } else {
        Some(Lack::Partial)
    }
}

/// The last day of a payment order, and what other acts say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// By the edition's term.
    pub deadline: Deadline,
    /// The point of that term.
    pub clause: Clause,
    /// The last day by the terms of other acts, counted from the same day; their event
    /// may be another (Payment Rules 26 count from the signing of the act).
    pub alternatives: Vec<(Deadline, Clause)>,
}

/// The last day of the payment order for an invoice (mechanism 13).
///
/// `signed` is the day the act was signed, from which the term of the Payment Rules
/// runs; without it the alternatives count from the invoice.
///
/// # Errors
/// [`DeadlineError`] where the calendar does not reach.
pub fn due(
    invoiced: Day,
    signed: Option<Day>,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> Result<Due, DeadlineError> {
    let parameter = &edition.parameters.payment_order;
    let convention = edition.parameters.start_convention.get();
    let others = parameter.alternatives().iter();
    let alternatives = others.map(|(term, clause)| {
        let from = signed.unwrap_or(invoiced);
        deadline(from, *term, convention, calendar).map(|last| (last, *clause))
    });
    Ok(Due {
        deadline: deadline(invoiced, parameter.get(), convention, calendar)?,
        clause: parameter.clause(),
        alternatives: alternatives.collect::<Result<_, _>>()?,
    })
}
