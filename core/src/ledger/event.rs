//! What is registered on an account, each event bound to the one before it.

use crate::account::Ground;
use crate::account::Holder;
use crate::calendar::{Day, Moment, Period};
use crate::fact::Source;
use crate::identifier::{
    ActNumber, CaseId, CertificateSerial, OrderNumber, PolicyNumber, ServiceId, TaxNumber,
};
use crate::ledger::{Actor, Task};
use crate::plain::Plain;
use crate::signature::canonical::Object;
use crate::signature::{Digest, SignatureEvidence, Signer, SignerRole};
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

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
    /// The block that was lifted.
    pub lifts: Option<String>,
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
    /// The case of the act.
    pub case: Option<CaseId>,
    /// The service of the case.
    pub service: Option<ServiceId>,
    /// The digest of the data that were entered; the data themselves stay with the host.
    pub data: Option<Digest>,
}

/// Who signed an order, without a person's number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignerMark {
    /// The person's masked number.
    pub person: MaskedNumber,
    /// The role that gave the right.
    pub role: SignerRole,
    /// The certificate.
    pub serial: CertificateSerial,
    /// When it was signed.
    pub signed_at: Moment,
}

/// A person's number of which the last two digits are seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaskedNumber(String);

impl FromStr for MaskedNumber {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix("**********").unwrap_or_default();
        if digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Self(text.into()));
        }
        Err("a masked number is ten stars and two digits")
    }
}

impl fmt::Display for MaskedNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Plain for MaskedNumber {}

impl SignerMark {
    /// Of evidence that shows all of it.
    pub(super) fn of(evidence: &SignatureEvidence) -> Option<Self> {
        let Signer::Person(person) = evidence.person.given()? else {
            return None;
        };
        Some(Self {
            person: MaskedNumber(person.masked()),
            role: *evidence.role.given()?,
            serial: evidence.serial.given()?.clone(),
            signed_at: *evidence.signed_at.given()?,
        })
    }

    fn object(&self) -> Object {
        let Self {
            person,
            role,
            serial,
            signed_at,
        } = self;
        let mut object = Object::new();
        object.plain("person", person);
        object.plain("role", role);
        object.text("serial", serial.as_str());
        object.plain("signedAt", signed_at);
        object
    }
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
    /// The digest of that order's canonical text: what was signed.
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
    /// What it says beyond its operation.
    pub detail: Detail,
}

impl AccountKey {
    pub(super) fn object(&self) -> Object {
        let Self { holder, number } = self;
        let mut object = Object::new();
        object.plain("holder", holder);
        object.plain("number", number);
        object
    }
}

impl Event {
    /// The canonical text: what kind of document it is and every field, RFC 8785.
    /// The names stand here in the order in which they are written.
    #[must_use]
    pub fn canonical(&self) -> String {
        let Self {
            number,
            at,
            account,
            task,
            order,
            order_digest,
            signer,
            actor,
            orderer,
            edition,
            previous,
            detail,
        } = self;
        let Detail {
            ground,
            source,
            body_act,
            lifts,
            policy,
            period,
            provider,
            day,
            act,
            case,
            service,
            data,
        } = detail;
        let mut object = Object::with_room(24);
        object.object("account", account.object());
        object.maybe("act", act.as_ref());
        object.plain("actor", actor);
        object.plain("at", at);
        object.maybe("bodyAct", body_act.as_deref());
        object.maybe("case", case.as_ref());
        object.maybe_plain("data", *data);
        object.maybe_plain("day", *day);
        object.text("document", "qalqan-event");
        object.text("edition", edition);
        object.maybe_plain("ground", *ground);
        object.maybe("lifts", lifts.as_deref());
        object.number("number", *number);
        object.plain("operation", task);
        object.text("order", order.as_str());
        object.plain("orderDigest", order_digest);
        object.plain("orderer", orderer);
        object.maybe_plain("period", *period);
        object.maybe("policy", policy.as_ref());
        object.plain("previous", previous);
        object.maybe_plain("provider", *provider);
        object.maybe("service", service.as_ref());
        object.part("signer", signer.as_ref().map(SignerMark::object));
        object.maybe_plain("source", *source);
        object.number("version", 1);
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
