//! An order (приказ, mechanism 2(1)): what, on which account, by whom, signed when.

use crate::calendar::{Day, Moment};
use crate::identifier::{OrderNumber, TaxNumber};
use crate::law;
use crate::ledger::{AccountKey, Actor, Command, Operation, OrderFields, RegisterDocument};
use crate::signature::{Digest, OtherText, SignatureEvidence, SigningRole};
use alloc::boxed::Box;
use alloc::string::String;

/// The version of the canonical text of orders.
pub const ORDER_VERSION: u64 = 3;

/// It said of a use its act, case and service alone.
const FIRST: u64 = 1;

/// It said neither its edition nor what the signature means.
const WITHOUT_EDITION: u64 = 2;

/// All that there were.
const VERSIONS: [u64; 3] = [FIRST, WITHOUT_EDITION, ORDER_VERSION];

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

    /// What it says: every field but the signature and the moment at which the register got
    /// it, which comes after the signing. Fields that the operation does not take are said
    /// like the others.
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
            ..said
        }
    }

    /// The canonical text that the orderer signs by an edition, RFC 8785: what the order
    /// says, by which edition, in which role and in which version of the text.
    ///
    /// ```
    /// use qalqan_core::ledger::{Operation, OrderFields, sample};
    ///
    /// let order = sample::order(Operation::CreditPolicy, OrderFields::default()).unwrap();
    /// let text = order.canonical("mechanism-draft-2026-01");
    /// assert!(text.contains(r#""edition":"mechanism-draft-2026-01","number":"O-100""#));
    /// assert!(text.contains(r#""role":"orders","version":3"#));
    /// ```
    #[must_use]
    pub fn canonical(&self, edition: &str) -> String {
        self.text(ORDER_VERSION, edition).canonical()
    }

    /// The digest of the canonical text.
    ///
    /// ```
    /// use qalqan_core::signature::Digest;
    /// use qalqan_core::ledger::{Operation, OrderFields, sample};
    ///
    /// let order = sample::order(Operation::CreditPolicy, OrderFields::default()).unwrap();
    /// let text = order.canonical("mechanism-draft-2026-01");
    /// assert_eq!(order.digest("mechanism-draft-2026-01"), Digest::of(text.as_bytes()));
    /// ```
    #[must_use]
    pub fn digest(&self, edition: &str) -> Digest {
        Digest::of(self.canonical(edition).as_bytes())
    }

    /// What it says in a version of the text.
    fn text<'a>(&'a self, version: u64, edition: &'a str) -> RegisterDocument<'a> {
        let version = VERSIONS.iter().find(|one| **one == version);
        let said = RegisterDocument {
            version,
            ..self.document()
        };
        match version {
            Some(&FIRST) => RegisterDocument {
                contract: None,
                code: None,
                quantity: None,
                funding: None,
                amount: None,
                ..said
            },
            Some(&WITHOUT_EDITION) => said,
            _ => RegisterDocument {
                edition: Some(edition),
                role: Some(SigningRole::Orders.name()),
                ..said
            },
        }
    }

    /// The other text of this very order, by an older version or another edition, where a
    /// digest is of that.
    pub(super) fn other_text(&self, signed: Digest, edition: &str) -> Option<OtherText> {
        let editions = law::editions().iter().map(|one| one.id);
        let texts = editions.flat_map(|one| VERSIONS.map(|version| (version, one)));
        let mut texts = texts.filter(|text| *text != (ORDER_VERSION, edition));
        let found = texts.find(|(version, edition)| {
            let text = self.text(*version, edition).canonical();
            Digest::of(text.as_bytes()) == signed
        });
        found.map(|(version, edition)| OtherText {
            version,
            edition: (version == ORDER_VERSION).then_some(edition),
        })
    }
}
