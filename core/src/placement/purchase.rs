//! A contract of purchase as both sides sign it (mechanism 11).

use crate::calendar::{Day, Period};
use crate::identifier::{Bin, ContractNumber, Iban, TaxNumber};
use crate::money::Tenge;
use crate::placement::FundingSource;
use crate::signature::canonical::Object;
use crate::signature::{Digest, Signable, SignedDocument, SigningRole};

/// A contract of purchase: the issuer offers it, the provider accepts.
///
/// ```
/// use qalqan_core::identifier::TaxNumber;
/// use qalqan_core::placement::{PurchaseContract, FundingSource};
/// use qalqan_core::law;
/// use qalqan_core::signature::{SignedText, SigningRole};
///
/// let contract = PurchaseContract {
///     number: "D-1".parse()?,
///     issuer: "050540004455".parse()?,
///     provider: "000740000728".parse()?,
///     funding: FundingSource::Insurance,
///     period: "2026-01-01/2026-12-31".parse()?,
///     concluded: "2025-12-30".parse()?,
///     sum: "1000".parse()?,
///     account: None,
///     paper: None,
/// };
/// let edition = law::on("2026-03-31".parse()?)?;
/// let offers = SignedText::new(&contract, edition, SigningRole::Offers).unwrap();
/// let accepts = SignedText::new(&contract, edition, SigningRole::Accepts).unwrap();
/// assert!(offers.canonical().contains(r#""sum":"1000.00""#));
/// assert_ne!(offers.digest(), accepts.digest());
/// assert_eq!((offers.signer(), accepts.signer()), (Some(TaxNumber::Bin(contract.issuer)), Some(contract.provider)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurchaseContract {
    /// Its number.
    pub number: ContractNumber,
    /// The issuer.
    pub issuer: Bin,
    /// The provider.
    pub provider: TaxNumber,
    /// The package that pays.
    pub funding: FundingSource,
    /// Days in force.
    pub period: Period,
    /// The day it is concluded.
    pub concluded: Day,
    /// The sum of the financial year.
    pub sum: Tenge,
    /// The provider's account.
    pub account: Option<Iban>,
    /// SHA-256 of the whole paper with its annexes, as the host keeps it.
    pub paper: Option<Digest>,
}

impl Signable for PurchaseContract {
    fn kind(&self) -> SignedDocument {
        SignedDocument::Contract
    }

    fn signer(&self, role: SigningRole) -> Option<TaxNumber> {
        match role {
            SigningRole::Offers => Some(TaxNumber::Bin(self.issuer)),
            _ => Some(self.provider),
        }
    }

    fn body(&self, _: SigningRole, object: &mut Object<'_>) {
        object.maybe("account", self.account);
        object.plain("concluded", self.concluded);
        object.plain("from", self.period.first());
        object.plain("funding", self.funding);
        object.plain("issuer", self.issuer);
        object.maybe("number", Some(&self.number));
        object.maybe_plain("paper", self.paper);
        object.plain("provider", self.provider);
        object.plain("sum", self.sum);
        object.plain("to", self.period.last());
    }
}
