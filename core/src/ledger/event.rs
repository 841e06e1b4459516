//! What is registered on an account, each event bound to the one before it.

use crate::calendar::Moment;
use crate::identifier::{KeyCheck, OrderNumber, TaxNumber};
use crate::ledger::document::FORM_VERSION;
use crate::ledger::{
    AccountKey, Actor, Change, EventContent, Operation, RegisterDocument, SignerMark,
};
use crate::signature::Digest;
use alloc::string::String;

/// An event on an account. Its change is one of an operation; what a host kept may say
/// what no operation says, and is then an `Event<Box<Misfit>>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<C = Change> {
    /// Its place on the account, from one.
    pub number: u64,
    /// When it was registered.
    pub at: Moment,
    /// The account.
    pub account: AccountKey,
    /// What happened.
    pub change: C,
    /// By which order.
    pub order: OrderNumber,
    /// The digest of that order's canonical text, which was signed, bound under the salt of
    /// the account.
    pub order_digest: Digest,
    /// Who signed it, where it was signed.
    pub signer: Option<SignerMark>,
    /// In whose name.
    pub actor: Actor,
    /// The orderer's number.
    pub orderer: TaxNumber,
    /// The edition of the law by which it was decided.
    pub edition: String,
    /// The digest of the event before it, [`Digest::NOTHING`] for the first.
    pub previous: Digest,
    /// What tells the salt of the account without telling it; events of before it was kept
    /// have none.
    pub salt_check: Option<KeyCheck>,
}

impl<C> Event<C> {
    /// The same with another content.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let event = sample::events().unwrap().remove(0);
    /// let same = event.clone().with(()).with(event.change.clone());
    /// assert_eq!(same, event);
    /// ```
    #[must_use]
    pub fn with<D>(self, change: D) -> Event<D> {
        Event {
            change,
            number: self.number,
            at: self.at,
            account: self.account,
            order: self.order,
            order_digest: self.order_digest,
            signer: self.signer,
            actor: self.actor,
            orderer: self.orderer,
            edition: self.edition,
            previous: self.previous,
            salt_check: self.salt_check,
        }
    }
}

impl<C: EventContent> Event<C> {
    /// The operation.
    ///
    /// ```
    /// use qalqan_core::ledger::{Operation, sample};
    ///
    /// let event = sample::events().unwrap().remove(0);
    /// assert_eq!(event.operation(), Operation::OpenAccount);
    /// ```
    #[must_use]
    pub fn operation(&self) -> Operation {
        self.change.operation()
    }

    /// What it says.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let event = sample::events().unwrap().remove(0);
    /// assert_eq!(event.document().order, Some(&event.order));
    /// ```
    #[must_use]
    pub fn document(&self) -> RegisterDocument<'_> {
        let Self {
            number,
            at,
            account,
            change,
            order,
            order_digest,
            signer,
            actor,
            orderer,
            edition,
            previous,
            salt_check,
        } = self;
        RegisterDocument {
            account: Some(account),
            actor: Some(actor),
            at: Some(at),
            document: Some("qalqan-event"),
            edition: Some(edition),
            place: Some(number),
            order: Some(order),
            order_digest: Some(order_digest),
            orderer: Some(orderer),
            previous: Some(previous),
            salt_check: salt_check.as_ref(),
            signer: signer.as_ref(),
            version: Some(&FORM_VERSION),
            ..change.document()
        }
    }

    /// The canonical text: what kind of document it is and every field, RFC 8785.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let event = sample::events().unwrap().remove(0);
    /// let text = event.canonical();
    /// assert!(text.starts_with(r#"{"account":{"holder":"insured","number":""#));
    /// assert!(text.ends_with(r#""source":"mis","version":2}"#));
    /// ```
    #[must_use]
    pub fn canonical(&self) -> String {
        self.document().canonical()
    }

    /// The digest to which the next event is bound.
    ///
    /// ```
    /// use qalqan_core::signature::Digest;
    /// use qalqan_core::ledger::sample;
    ///
    /// let event = sample::events().unwrap().remove(0);
    /// assert_eq!(event.digest(), Digest::of(event.canonical().as_bytes()));
    /// ```
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.canonical().as_bytes())
    }
}
