//! What is registered on an account, each event bound to the one before it.

use crate::account::Ground;
use crate::account::Holder;
use crate::calendar::{Day, Moment, Period};
use crate::fact::Source;
use crate::identifier::{ActNumber, OrderNumber, PolicyNumber, TaxNumber};
use crate::ledger::{Actor, Task};
use crate::signature::Digest;
use crate::signature::canonical::Object;
use alloc::string::String;
use core::fmt;

/// Which account: whose it is, and the owner's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountKey {
    /// Whose account it is.
    pub holder: Holder,
    /// The owner's number.
    pub number: TaxNumber,
}

/// What an event says beyond its operation. Which of it must be there is said by the
/// operation, and an event that lacks it cannot happen ([`crate::ledger::Impossible`]).
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Detail {
    /// The ground of a block, an unblock or a closing.
    pub ground: Option<Ground>,
    /// The source that shows the ground, or the record.
    pub source: Option<Source>,
    /// Number of the act of a state body.
    pub body_act: Option<String>,
    /// The policy.
    pub policy: Option<PolicyNumber>,
    /// Its days of validity.
    pub period: Option<Period>,
    /// The provider of attachment.
    pub provider: Option<TaxNumber>,
    /// The first day on which it holds: of an attachment, of an annulment; the day of
    /// the service for a use of the coverage.
    pub day: Option<Day>,
    /// The act of services whose line used the coverage.
    pub act: Option<ActNumber>,
    /// The digest of the data that were entered; the data themselves stay with the host.
    pub data: Option<Digest>,
}

/// Nothing of it: acts of bodies name people.
impl fmt::Debug for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Detail(..)")
    }
}

/// An event on an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its place on the account, from one.
    pub number: u64,
    /// When it was registered.
    pub at: Moment,
    /// The account.
    pub account: AccountKey,
    /// What happened.
    pub task: Task,
    /// By which order.
    pub order: OrderNumber,
    /// In whose name.
    pub actor: Actor,
    /// The orderer's number.
    pub orderer: TaxNumber,
    /// The edition of the law by which it was decided.
    pub edition: String,
    /// The digest of the event before it, [`Digest::NOTHING`] for the first.
    pub previous: Digest,
    /// What it says beyond its operation.
    pub detail: Detail,
}

impl AccountKey {
    pub(super) fn object(&self) -> Object {
        let mut object = Object::new();
        object.text("holder", self.holder.name());
        object.shown("number", self.number);
        object
    }
}

impl Detail {
    /// Adds what is there to a document.
    pub(super) fn put(&self, object: &mut Object) {
        object.maybe("ground", self.ground);
        object.maybe("source", self.source);
        if let Some(act) = &self.body_act {
            object.text("bodyAct", act);
        }
        if let Some(policy) = &self.policy {
            object.text("policy", policy.as_str());
        }
        object.maybe("period", self.period);
        object.maybe("provider", self.provider);
        object.maybe("day", self.day);
        if let Some(act) = &self.act {
            object.text("act", act.as_str());
        }
        object.maybe("data", self.data);
    }
}

impl Event {
    /// The canonical text: every field, RFC 8785.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut object = Object::new();
        object.number("number", self.number);
        object.shown("at", self.at);
        object.object("account", &self.account.object());
        object.text("operation", self.task.name());
        object.text("order", self.order.as_str());
        object.text("actor", self.actor.name());
        object.shown("orderer", self.orderer);
        object.text("edition", &self.edition);
        object.shown("previous", self.previous);
        self.detail.put(&mut object);
        object.canonical()
    }

    /// The digest to which the next event is bound.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.canonical().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Subject;

    /// Acts of bodies name people.
    #[test]
    fn acts_of_bodies_are_not_shown() {
        let act = || Some(String::from("о смерти Сериковой А."));
        let detail = Detail {
            body_act: act(),
            ..Detail::default()
        };
        let subject = Subject {
            body_act: act(),
            ..Subject::empty()
        };
        for shown in [std::format!("{detail:?}"), std::format!("{subject:?}")] {
            assert!(!shown.contains("Серик"), "{shown}");
        }
    }
}
