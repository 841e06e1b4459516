//! Payment orders and what is known of them, as a host writes it.

use crate::placement::{ContractStatus, FundingSource};
use crate::wire::record::records;
use crate::wire::{DayText, LawDraft, ProviderList, StopDraft, SuspensionDraft, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// Payment orders to control before they are sent.
    pub struct PaymentControlDraft {
        /// The law to judge by; that of the first order's day when absent.
        pub law: Option<LawDraft>,
        /// The orders.
        pub orders: Vec<PaymentOrderDraft>,
        /// Accounts of providers in the register.
        pub accounts: Option<ProviderAccountList>,
        /// Contracts with their accounts.
        pub contracts: Option<ContractAccountList>,
        /// Signed acts.
        pub acts: Option<SignedActList>,
        /// States of the providers' accounts.
        pub payees: Option<ProviderList>,
        /// What may hold the providers' money.
        #[omit(empty)]
        pub standing: Option<ProviderStandingList>,
        /// Orders formed before.
        pub past: Option<PastPaymentsDraft>,
        /// The day of the control: without it nobody knows how old a list is.
        pub checked_on: Option<String>,
    }

    /// A payment order for one act.
    pub struct PaymentOrderDraft {
        /// Its number.
        pub number: Option<String>,
        /// BIN or IIN of the payee.
        pub provider: Option<String>,
        /// The payee's account.
        pub account: Option<String>,
        /// Amount in tenge.
        pub amount: Option<String>,
        /// Number of the contract.
        pub contract: Option<String>,
        /// Number of the act.
        pub act: Option<String>,
        /// First day of the services.
        pub from: Option<String>,
        /// Last day of the services.
        pub to: Option<String>,
        /// When it was formed.
        pub formed: Option<String>,
        /// The day of the invoice for payment.
        pub invoiced: Option<String>,
        /// Registration number of the e-invoice.
        pub e_invoice: Option<String>,
    }

    /// Accounts of providers in the register.
    pub struct ProviderAccountList {
        /// Does absence mean "no"?
        pub complete: Option<bool>,
        /// The rows.
        pub rows: Vec<ProviderAccountDraft>,
    }

    /// An account of a provider.
    pub struct ProviderAccountDraft {
        /// BIN or IIN.
        pub provider: Option<String>,
        /// The account.
        pub account: Option<String>,
    }

    /// Contracts with their accounts.
    pub struct ContractAccountList {
        /// Does absence mean "no"?
        pub complete: Option<bool>,
        /// The rows.
        pub rows: Vec<ContractAccountDraft>,
    }

    /// A contract with the account that it names.
    pub struct ContractAccountDraft {
        /// Number.
        pub number: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// `gobmp` or `osms`.
        #[one_of(FundingSource)]
        pub funding: Option<String>,
        /// First day.
        pub from: Option<String>,
        /// Last day.
        pub to: Option<String>,
        /// The day it was concluded.
        pub concluded: Option<String>,
        /// `on-signing`, `signed` or `terminated-by-issuer`.
        #[one_of(ContractStatus)]
        pub status: Option<String>,
        /// The day of termination.
        pub terminated_on: Option<String>,
        /// The sum of the year in tenge.
        pub sum: Option<String>,
        /// The payee's account in the contract.
        pub account: Option<String>,
    }

    /// Signed acts.
    pub struct SignedActList {
        /// Does absence mean "no"?
        pub complete: Option<bool>,
        /// The rows.
        pub rows: Vec<SignedActDraft>,
    }

    /// A signed act.
    pub struct SignedActDraft {
        /// Number.
        pub number: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Number of the contract.
        pub contract: Option<String>,
        /// Its month.
        pub month: Option<String>,
        /// Its total in tenge.
        pub total: Option<String>,
        /// What was accepted of it in tenge; its total when absent.
        pub accepted: Option<String>,
        /// What is kept back of it for an advance, in tenge.
        #[omit(empty)]
        pub retained: Option<String>,
        /// When the issuer signed it.
        pub signed: Option<String>,
        /// The day of the invoice for payment that it is on.
        #[omit(empty)]
        pub billed: Option<String>,
        /// Registration number of its e-invoice.
        #[omit(empty)]
        pub e_invoice: Option<String>,
        /// Amount of its e-invoice, in tenge.
        #[omit(empty)]
        pub invoice: Option<String>,
    }

    /// What may hold the money of providers (mechanism 14, 16).
    pub struct ProviderStandingList {
        /// Does absence mean that nothing holds it?
        pub complete: Option<bool>,
        /// The day of the list.
        pub as_of: Option<String>,
        /// The rows.
        pub rows: Vec<ProviderStandingDraft>,
    }

    /// What may hold the money of a provider.
    pub struct ProviderStandingDraft {
        /// BIN or IIN.
        pub provider: Option<String>,
        /// Causes to suspend.
        pub causes: Vec<SuspensionDraft>,
        /// Grounds to stop.
        pub stops: Vec<StopDraft>,
    }

    /// Orders formed before.
    pub struct PastPaymentsDraft {
        /// Does the list hold every order of its days?
        pub complete: Option<bool>,
        /// First day of forming that it covers.
        pub from: Option<String>,
        /// Last day.
        pub to: Option<String>,
        /// The orders, reversed ones left out.
        pub orders: Vec<PaymentOrderDraft>,
    }

    /// The answer about payment orders.
    pub struct PaymentControlReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Everything was checked and nothing heavier than a note was found.
        pub payable: bool,
        /// The last days of the orders.
        pub dues: Vec<DueReport>,
        /// The earlier orders that were searched.
        #[omit(empty)]
        pub searched: Option<PastSearchedReport>,
    }

    /// Which earlier orders were searched.
    pub struct PastSearchedReport {
        /// First day of forming.
        pub from: DayText,
        /// Last day of forming.
        pub to: DayText,
        /// Did the list claim to hold every order of these days, and could all of it be
        /// read?
        pub complete: bool,
        /// Orders in it.
        pub orders: u64,
    }

    /// The last day of an order.
    pub struct DueReport {
        /// The order.
        pub order: String,
        /// The last day by the edition.
        #[omit(empty)]
        pub last_day: Option<DayText>,
        /// The point of its term.
        #[omit(empty)]
        pub clause: Option<String>,
        /// What other acts say.
        pub alternatives: Vec<AlternativeReport>,
    }

    /// The last day by another act.
    pub struct AlternativeReport {
        /// The day.
        pub last_day: DayText,
        /// The point.
        pub clause: String,
    }
}
