//! An act on its way: what was said of it, and where it stands.

use crate::calendar::{Day, Moment, Month};
use crate::finding::Outcome;
use crate::law::SigningTurn;
use crate::money::Tenge;
use crate::settlement::{ActPlace, ActRef};
use crate::signature::Digest;
use alloc::string::String;

/// When something happened: its moment, and the place of its event, which tells which of two
/// came first in one second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// The moment of registration.
    pub at: Moment,
    /// The place of the event in its year.
    pub event: u64,
}

/// What was accepted of an act. Sanctions are an amount of their own beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AcceptedAmounts {
    /// What is deducted from what was presented.
    pub deducted: Tenge,
    /// Sanctions: not a part of the act, they may exceed it.
    pub sanctions: Tenge,
    /// Presented less deducted.
    pub accepted: Tenge,
    /// When it was registered.
    pub at: Moment,
}

/// An e-invoice as it was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnteredInvoice {
    /// Its registration number.
    pub number: String,
    /// Its day.
    pub day: Day,
    /// Its amount.
    pub amount: Tenge,
    /// When it was entered.
    pub at: Moment,
}

/// An act of a provider's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActState {
    /// Contract and number.
    pub of: ActRef,
    /// Its month.
    pub month: Month,
    /// What was presented.
    pub total: Tenge,
    /// Its cases.
    pub cases: u64,
    /// SHA-256 of its text.
    pub text: Digest,
    /// The act that it replaces.
    pub replaces: Option<String>,
    /// Since when the issuer has it.
    pub presented: Moment,
    /// Where it stands.
    pub place: ActPlace,
    /// What its check came to.
    pub outcome: Option<Outcome>,
    /// Since when it has a turn: the first check that let it, or made it wait for a cure.
    pub came: Option<Stamp>,
    /// Since when it could be signed: the check that let it.
    pub ready: Option<Stamp>,
    /// The document by which the issuer keeps it in its place.
    pub held: Option<String>,
    /// What was accepted; all, where nothing was said.
    pub accepted: Option<AcceptedAmounts>,
    /// When the issuer signed it.
    pub signed: Option<Stamp>,
    /// When the uses of the coverage were registered.
    pub uses_registered: Option<Moment>,
    /// The e-invoice.
    pub invoice: Option<EnteredInvoice>,
    /// The invoice for payment on which it stands.
    pub bill: Option<String>,
    /// The sum of its live payment orders.
    pub ordered: Tenge,
    /// What of that is paid.
    pub paid: Tenge,
    /// What was retained for an advance.
    pub retained: Tenge,
    /// Did the treasury return an order of it that was not formed anew?
    pub returned_by_treasury: bool,
    /// Did a payment of it come back for which no order was formed anew?
    pub reversed: bool,
}

impl ActState {
    /// The key by which acts are told apart.
    #[must_use]
    pub fn key(&self) -> (String, String) {
        key(&self.of)
    }

    /// Since when it has its turn to be signed, by a reading.
    #[must_use]
    pub const fn turn(&self, reading: SigningTurn) -> Option<Stamp> {
        match reading {
            SigningTurn::OldPlace => self.came,
            SigningTurn::AtEnd => self.ready,
        }
    }

    /// What is to be paid or retained in all.
    #[must_use]
    pub fn payable(&self) -> Tenge {
        self.accepted.map_or(self.total, |amounts| amounts.accepted)
    }

    /// What no order and no retention covers yet.
    #[must_use]
    pub fn left(&self) -> Option<Tenge> {
        self.payable()
            .checked_sub(self.ordered)?
            .checked_sub(self.retained)
    }

    /// What it takes of its contract: nothing where it is gone.
    #[must_use]
    pub fn committed(&self) -> Tenge {
        if self.place.gone() {
            Tenge::ZERO
        } else {
            self.payable()
        }
    }

    /// The place of a signed act that no invoice for payment holds: where nothing is left to
    /// pay, it is settled.
    pub(super) fn unbilled_place(&self) -> ActPlace {
        if self.retained == self.payable() {
            ActPlace::Paid
        } else {
            ActPlace::Signed
        }
    }

    /// The place that follows from what is ordered, paid and retained.
    pub(super) fn money_place(&self) -> ActPlace {
        let settled = self.paid.checked_add(self.retained);
        if settled == Some(self.payable()) {
            ActPlace::Paid
        } else if self.ordered.is_positive() {
            ActPlace::Ordered
        } else if self.reversed {
            ActPlace::Reversed
        } else {
            ActPlace::Billed
        }
    }
}

/// The key of an act: both numbers in the form in which they are compared.
#[must_use]
pub(super) fn key(of: &ActRef) -> (String, String) {
    (of.contract.normal_form(), of.act.normal_form())
}
