//! An order (приказ, mechanism 2(1)): what, on which account, by whom, signed when.

use crate::account::Ground;
use crate::calendar::{Day, Moment};
use crate::fact::Source;
use crate::identifier::{ActNumber, OrderNumber, PolicyNumber, TaxNumber};
use crate::ledger::{AccountKey, Actor, Task};
use crate::party::Requisite;
use crate::policy::{InsuredEntry, Terms};
use crate::signature::canonical::Object;
use crate::signature::{Digest, SignatureEvidence};
use alloc::string::String;
use core::fmt;

/// An order as it was read. A field that was absent or broken where it must be there
/// is `None`, and the reading has told it.
#[derive(Clone, Debug)]
pub struct Order {
    /// Its number: an order is executed once.
    pub number: Option<OrderNumber>,
    /// What is ordered.
    pub task: Option<Task>,
    /// On which account.
    pub account: Option<AccountKey>,
    /// In whose name.
    pub actor: Option<Actor>,
    /// The orderer's number.
    pub orderer: Option<TaxNumber>,
    /// When the register got it.
    pub registered: Option<Moment>,
    /// What the operation needs beyond that.
    pub subject: Subject,
    /// What is known of its signature.
    pub signature: Option<SignatureEvidence>,
}

/// What an operation needs beyond its name.
#[derive(Clone)]
pub struct Subject {
    /// The ground of a block, an unblock or a closing.
    pub ground: Requisite<Ground>,
    /// The source that shows the ground, the record of an opening or an attachment.
    pub source: Option<Source>,
    /// Number of the act of a state body.
    pub body_act: Option<String>,
    /// The day on which the data of points 5 and 7 changed.
    pub data_changed_on: Option<Day>,
    /// The digest of the data to enter.
    pub data: Requisite<Digest>,
    /// The policy.
    pub policy: Requisite<PolicyNumber>,
    /// The provider to attach to.
    pub provider: Requisite<TaxNumber>,
    /// From which day: an attachment, an annulment; the day of a service.
    pub day: Requisite<Day>,
    /// The act of services.
    pub act: Requisite<ActNumber>,
    /// The letter of a state body.
    pub written_request: Requisite<String>,
    /// The act that gives a state body the right.
    pub legal_basis: Requisite<String>,
    /// The policy to issue.
    pub issue: Option<Issue>,
}

/// A policy to issue. Without terms there is none: their reading has told why.
#[derive(Clone, Debug)]
pub struct Issue {
    /// What policies of the issuance share.
    pub terms: Option<Terms>,
    /// The insured.
    pub entry: InsuredEntry,
    /// The serial of the number.
    pub serial: Option<u64>,
}

/// Nothing of it: acts of bodies name people.
impl fmt::Debug for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Subject(..)")
    }
}

impl Subject {
    /// With nothing in it.
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            ground: Requisite::Absent,
            source: None,
            body_act: None,
            data_changed_on: None,
            data: Requisite::Absent,
            policy: Requisite::Absent,
            provider: Requisite::Absent,
            day: Requisite::Absent,
            act: Requisite::Absent,
            written_request: Requisite::Absent,
            legal_basis: Requisite::Absent,
            issue: None,
        }
    }

    fn put(&self, object: &mut Object) {
        object.maybe("ground", self.ground.given());
        object.maybe("source", self.source);
        object.maybe("bodyAct", self.body_act.as_deref());
        object.maybe("dataChangedOn", self.data_changed_on);
        object.maybe("data", self.data.given());
        object.maybe("policy", self.policy.given());
        object.maybe("provider", self.provider.given());
        object.maybe("day", self.day.given());
        object.maybe("act", self.act.given());
        object.maybe("writtenRequest", self.written_request.given());
        object.maybe("legalBasis", self.legal_basis.given());
        if let Some(issue) = &self.issue {
            object.object("issue", &issue.object());
        }
    }
}

impl Issue {
    /// The policy as the order puts it: all that is entered, in one document.
    fn object(&self) -> Object {
        let mut object = Object::new();
        object.maybe("serial", self.serial);
        if let Some(terms) = &self.terms {
            let (issuer, location) = terms.issuer();
            let (registrar, place) = terms.registrar();
            object.shown("year", terms.year());
            object.shown("issuedOn", terms.issued_on());
            object.text("issuer", issuer);
            object.text("issuerLocation", location);
            object.shown("issuerBin", terms.issuer_bin());
            object.text("registrar", registrar);
            object.text("registrarLocation", place);
            object.texts("coverage", terms.coverage().iter().map(String::as_str));
        }
        let entry = &self.entry;
        object.maybe("iin", entry.iin.given());
        object.maybe("surname", entry.surname.given());
        object.maybe("given", entry.given.given());
        object.maybe("patronymic", entry.patronymic.given());
        object.maybe("address", entry.address.given());
        object.maybe("document", entry.document.given());
        object.maybe("period", entry.period.given());
        object.maybe("provider", entry.provider.given());
        object
    }

    /// The digest of the policy's data, which its event binds.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.object().canonical().as_bytes())
    }
}

impl Order {
    /// The canonical text that the orderer signs: every field but the signature and
    /// the moment at which the register got it, which comes after the signing.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut object = Object::new();
        object.maybe("number", self.number.as_ref());
        object.maybe("operation", self.task);
        if let Some(account) = &self.account {
            object.object("account", &account.object());
        }
        object.maybe("actor", self.actor);
        object.maybe("orderer", self.orderer);
        self.subject.put(&mut object);
        object.canonical()
    }

    /// The digest of the canonical text.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.canonical().as_bytes())
    }
}
