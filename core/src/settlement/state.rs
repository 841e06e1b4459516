//! The money of a provider in a financial year: what its events add up to.

use crate::calendar::{Day, FinancialYear, Moment, Period};
use crate::identifier::{ActNumber, Bic, ContractNumber, Iban, Kbe, TaxNumber};
use crate::ledger::Head;
use crate::money::Tenge;
use crate::placement::FundingSource;
use crate::settlement::act_state::{ActState, key};
use crate::settlement::advances::YearAdvances;
use crate::settlement::standing::ProviderStanding;
use crate::settlement::{ActRef, ActRefs, OrderPlace};
use crate::signature::Digest;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

/// Whose money, and of which year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SettlementKey {
    /// The provider.
    pub provider: TaxNumber,
    /// The financial year.
    pub year: FinancialYear,
}

/// A contract as it was signed, amended and terminated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractState {
    /// Its number.
    pub number: ContractNumber,
    /// The package that pays.
    pub funding: FundingSource,
    /// Its sum as it is now.
    pub sum: Tenge,
    /// What acts took of it that are settled and did not come over from the year before.
    pub spent: Tenge,
    /// Days in force.
    pub period: Period,
    /// The day it was signed.
    pub signed_on: Day,
    /// The provider's account.
    pub account: Iban,
    /// From which day it is terminated.
    pub terminated: Option<Day>,
    /// Advances, a ledger apart.
    pub advance: Advance,
    /// Those of the year, by months.
    pub advances: YearAdvances,
}

/// Advances on a contract: what was paid is retained, given back, or left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advance {
    /// Paid.
    pub paid: Tenge,
    /// Retained from acts.
    pub retained: Tenge,
    /// Given back.
    pub given_back: Tenge,
}

impl Advance {
    /// None.
    pub const NONE: Self = Self {
        paid: Tenge::ZERO,
        retained: Tenge::ZERO,
        given_back: Tenge::ZERO,
    };

    /// What is left.
    #[must_use]
    pub fn left(&self) -> Option<Tenge> {
        self.paid
            .checked_sub(self.retained)?
            .checked_sub(self.given_back)
    }
}

/// An invoice for payment, as far as it is about this provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillState {
    /// Its number.
    pub number: String,
    /// The source that pays.
    pub funding: FundingSource,
    /// Its acts, in the order of their signing.
    pub acts: ActRefs,
    /// Their sum.
    pub amount: Tenge,
    /// When it was formed: the term of the payment orders runs from that day.
    pub formed: Moment,
    /// SHA-256 of the register that came with it.
    pub register: Digest,
    /// The payout instruction, and when it was registered.
    pub instruction: Option<(String, Moment)>,
}

/// Codes of a payment, carried as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderCodes {
    /// КБе of the payee.
    pub kbe: Option<Kbe>,
    /// КБК.
    pub kbk: Option<String>,
    /// КНП.
    pub knp: Option<String>,
}

/// A payment order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderState {
    /// Its number.
    pub number: String,
    /// The act that it pays.
    pub act: ActRef,
    /// How much.
    pub amount: Tenge,
    /// To which account.
    pub account: Iban,
    /// From which account of the issuer.
    pub payer_account: Iban,
    /// BIC of the payee's bank.
    pub bic: Bic,
    /// The purpose.
    pub purpose: String,
    /// КБе, КБК and КНП, as far as they were given.
    pub codes: OrderCodes,
    /// Why it pays a part only.
    pub paper: Option<String>,
    /// When it was formed.
    pub formed: Moment,
    /// Where it stands.
    pub place: OrderPlace,
    /// Since when.
    pub moved: Moment,
    /// The day it was executed.
    pub executed: Option<Day>,
}

/// Numbers that were used in the years before: none of them is used again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TakenNumbers {
    /// Of acts, within their contracts.
    pub(super) acts: BTreeSet<(String, String)>,
    /// Of invoices for payment.
    pub(super) bills: BTreeSet<String>,
    /// Of causes of suspension.
    pub(super) causes: BTreeSet<String>,
    /// Of contracts.
    pub(super) contracts: BTreeSet<String>,
    /// Of acts that were returned or taken back: another may take their place.
    pub(super) gone: BTreeSet<(String, String)>,
    /// Of payout instructions.
    pub(super) instructions: BTreeSet<String>,
    /// Of payment orders.
    pub(super) orders: BTreeSet<String>,
}

impl TakenNumbers {
    const NONE: Self = Self {
        acts: BTreeSet::new(),
        bills: BTreeSet::new(),
        causes: BTreeSet::new(),
        contracts: BTreeSet::new(),
        gone: BTreeSet::new(),
        instructions: BTreeSet::new(),
        orders: BTreeSet::new(),
    };
}

/// The money of a provider in a financial year: an aggregate of its own, so that any number
/// of them run side by side. Only events change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    pub(super) key: Option<SettlementKey>,
    /// The year before, whose open places came over, and its last event.
    pub(super) before: Option<(SettlementKey, Digest)>,
    pub(super) events: u64,
    pub(super) last: Digest,
    pub(super) last_at: Option<Moment>,
    pub(super) closed: bool,
    /// Commands that were executed, by their numbers: place of the event, digest of the text.
    pub(super) commands: BTreeMap<String, (u64, Digest)>,
    pub(super) contracts: BTreeMap<String, ContractState>,
    pub(super) acts: BTreeMap<(String, String), ActState>,
    pub(super) standing: ProviderStanding,
    pub(super) bills: BTreeMap<String, BillState>,
    pub(super) orders: BTreeMap<String, OrderState>,
    pub(super) invoices: BTreeSet<String>,
    /// Numbers of the years before that stay taken, though what bore them stayed behind.
    pub(super) taken: TakenNumbers,
    /// Texts of acts that were presented and are not gone: none is presented again.
    pub(super) texts: BTreeSet<Digest>,
    /// What was presented in all, acts that are gone among them.
    pub(super) presented: Tenge,
    /// What was presented and is gone: returned or withdrawn.
    pub(super) gone: Tenge,
}

impl Default for Settlement {
    fn default() -> Self {
        Self::new()
    }
}

impl Settlement {
    /// That of nobody: nothing has happened.
    ///
    /// ```
    /// use qalqan_core::ledger::Head;
    /// use qalqan_core::settlement::Settlement;
    ///
    /// assert_eq!(Settlement::new().head(), Head::NONE);
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            key: None,
            before: None,
            events: 0,
            last: Digest::NOTHING,
            last_at: None,
            closed: false,
            commands: BTreeMap::new(),
            contracts: BTreeMap::new(),
            acts: BTreeMap::new(),
            standing: ProviderStanding {
                causes: Vec::new(),
                stops: Vec::new(),
            },
            bills: BTreeMap::new(),
            orders: BTreeMap::new(),
            invoices: BTreeSet::new(),
            taken: TakenNumbers::NONE,
            texts: BTreeSet::new(),
            presented: Tenge::ZERO,
            gone: Tenge::ZERO,
        }
    }

    /// Whose it is; `None` before the year is opened.
    #[must_use]
    pub const fn key(&self) -> Option<SettlementKey> {
        self.key
    }

    /// Where the history ends: an answer names it, and whoever appends holds it against what
    /// is stored then, so that of two desks one is refused.
    #[must_use]
    pub const fn head(&self) -> Head {
        Head {
            number: self.events,
            digest: self.last,
        }
    }

    /// When the last event was registered.
    #[must_use]
    pub const fn last_at(&self) -> Option<Moment> {
        self.last_at
    }

    /// Is the year closed?
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    /// The contracts, by number.
    pub fn contracts(&self) -> impl Iterator<Item = &ContractState> {
        self.contracts.values()
    }

    /// The contract of a number.
    #[must_use]
    pub fn contract(&self, number: &ContractNumber) -> Option<&ContractState> {
        self.contracts.get(&number.normal_form())
    }

    /// The acts, by contract and number.
    pub fn acts(&self) -> impl Iterator<Item = &ActState> {
        self.acts.values()
    }

    /// An act.
    #[must_use]
    pub fn act(&self, of: &ActRef) -> Option<&ActState> {
        self.acts.get(&key(of))
    }

    /// The act of a contract and a number.
    pub(super) fn act_at(&self, contract: &ContractNumber, act: &ActNumber) -> Option<&ActState> {
        self.acts.get(&(contract.normal_form(), act.normal_form()))
    }

    /// What holds the provider or its acts.
    #[must_use]
    pub const fn standing(&self) -> &ProviderStanding {
        &self.standing
    }

    /// The invoices for payment, by number.
    pub fn bills(&self) -> impl Iterator<Item = &BillState> {
        self.bills.values()
    }

    /// The payment orders, by number.
    pub fn orders(&self) -> impl Iterator<Item = &OrderState> {
        self.orders.values()
    }

    /// The place of the event of a command, and the digest of its text, where it was executed.
    #[must_use]
    pub fn executed(&self, command: &str) -> Option<(u64, Digest)> {
        self.commands.get(command).copied()
    }
}
