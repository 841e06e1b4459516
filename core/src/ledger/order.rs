//! An order (приказ, mechanism 2(1)): what, on which account, by whom, signed when.

use crate::calendar::{Day, Moment};
use crate::identifier::{OrderNumber, TaxNumber};
use crate::ledger::document::FORM_VERSION;
use crate::ledger::{AccountKey, Actor, Command, Operation, OrderFields, RegisterDocument};
use crate::signature::{Digest, SignatureEvidence};
use alloc::boxed::Box;
use alloc::string::String;

/// An order as it was read. A field that was absent or broken where it must be there
/// is `None`, and the reading has found it.
#[derive(Clone, Debug)]
pub struct Order {
    /// Its number: an order is executed once.
    pub number: Option<OrderNumber>,
    /// What is ordered.
    pub command: Option<Command>,
    /// Fields that its operation does not take, or all of them where it is not known.
    pub unexpected: Option<Box<OrderFields>>,
    /// On which account.
    pub account: Option<AccountKey>,
    /// In whose name.
    pub actor: Option<Actor>,
    /// The orderer's number.
    pub orderer: Option<TaxNumber>,
    /// When the register got it.
    pub registered: Option<Moment>,
    /// What is known of its signature.
    pub signature: Option<SignatureEvidence>,
    /// Could every field that was given be read? Where not, nobody knows its text.
    pub whole: bool,
}

impl Order {
    /// The operation.
    ///
    /// ```
    /// use qalqan_core::ledger::{Operation, OrderFields, sample};
    ///
    /// let order = sample::order(Operation::CreditPolicy, OrderFields::default()).unwrap();
    /// assert_eq!(order.operation(), Some(Operation::CreditPolicy));
    /// ```
    #[must_use]
    pub fn operation(&self) -> Option<Operation> {
        self.command.as_ref().map(Command::operation)
    }

    /// The days whose law an order goes by: that of its registration, and where it puts a
    /// policy the first one of its year, since a policy goes by the edition of its year.
    ///
    /// ```
    /// use qalqan_core::ledger::{Operation, OrderFields, sample};
    ///
    /// let order = sample::order(Operation::CreditPolicy, OrderFields::default()).unwrap();
    /// assert_eq!(order.days_of_law(), ("2026-03-02".parse().ok(), None));
    /// ```
    #[must_use]
    pub fn days_of_law(&self) -> (Option<Day>, Option<Day>) {
        let issue = self.document().issue;
        let terms = issue.and_then(|issue| issue.terms.as_ref());
        let year = terms.map(|terms| terms.year().period().first());
        (self.registered.map(Moment::day), year)
    }

    /// What the orderer signs: every field but the signature and the moment at which the
    /// register got it, which comes after the signing. Fields that the operation does not
    /// take are signed like the others.
    ///
    /// ```
    /// use qalqan_core::ledger::{Operation, OrderFields, sample};
    ///
    /// let order = sample::order(Operation::CreditPolicy, OrderFields::default()).unwrap();
    /// assert_eq!(order.document().number, order.number.as_ref());
    /// ```
    #[must_use]
    pub fn document(&self) -> RegisterDocument<'_> {
        let Self {
            number,
            command,
            unexpected,
            account,
            actor,
            orderer,
            registered: _,
            signature: _,
            whole: _,
        } = self;
        let mut said = command.as_ref().map(Command::document).unwrap_or_default();
        if let Some(unexpected) = unexpected {
            said = said.or(unexpected.document());
        }
        RegisterDocument {
            account: account.as_ref(),
            actor: actor.as_ref(),
            document: Some("qalqan-order"),
            number: number.as_ref(),
            orderer: orderer.as_ref(),
            version: Some(&FORM_VERSION),
            ..said
        }
    }

    /// The canonical text that the orderer signs, RFC 8785.
    ///
    /// ```
    /// use qalqan_core::ledger::{Operation, OrderFields, sample};
    ///
    /// let order = sample::order(Operation::CreditPolicy, OrderFields::default()).unwrap();
    /// let text = order.canonical();
    /// assert!(text.contains(r#""document":"qalqan-order","number":"O-100""#));
    /// ```
    #[must_use]
    pub fn canonical(&self) -> String {
        self.document().canonical()
    }

    /// The digest of the canonical text.
    ///
    /// ```
    /// use qalqan_core::signature::Digest;
    /// use qalqan_core::ledger::{Operation, OrderFields, sample};
    ///
    /// let order = sample::order(Operation::CreditPolicy, OrderFields::default()).unwrap();
    /// assert_eq!(order.digest(), Digest::of(order.canonical().as_bytes()));
    /// ```
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.canonical().as_bytes())
    }
}
