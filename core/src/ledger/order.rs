//! An order (приказ, mechanism 2(1)): what, on which account, by whom, signed when.

use crate::account::Ground;
use crate::calendar::{Day, Moment};
use crate::fact::Source;
use crate::identifier::{ActNumber, CaseId, Iin, OrderNumber, PolicyNumber, ServiceId, TaxNumber};
use crate::ledger::{AccountKey, Actor, Task};
use crate::party::{AccountEntry, PersonEntry, Requisite, SettlementEntry};
use crate::policy::{InsuredEntry, Terms};
use crate::signature::canonical::Object;
use crate::signature::{Digest, SignatureEvidence};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write as _};

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
    /// Could every field that was given be read? Where not, nobody knows its text.
    pub whole: bool,
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
    /// The block that an unblock lifts: the number of the act, or the name of the fact.
    pub lifts: Requisite<String>,
    /// The day on which the data of points 5 and 7 changed.
    pub data_changed_on: Option<Day>,
    /// The digest of the data to enter.
    pub data: Requisite<Digest>,
    /// The data of point 4 that open or change an account.
    pub opening: Option<AccountEntry>,
    /// The record of a consumer that opens an account of an insured (31).
    pub record: Option<ConsumerRecord>,
    /// The policy.
    pub policy: Requisite<PolicyNumber>,
    /// The provider to attach to.
    pub provider: Requisite<TaxNumber>,
    /// From which day: an attachment, an annulment; the day of a service.
    pub day: Requisite<Day>,
    /// The act of services.
    pub act: Requisite<ActNumber>,
    /// The case of the act.
    pub case: Requisite<CaseId>,
    /// The service of the case.
    pub service: Requisite<ServiceId>,
    /// The letter of a state body.
    pub written_request: Requisite<String>,
    /// The act that gives a state body the right.
    pub legal_basis: Requisite<String>,
    /// The policy to issue, or the requisites of one as they are from now on.
    pub issue: Option<Issue>,
}

/// A record of the registration of consumers, from which the registrar opens an account
/// of an insured by itself (31).
#[derive(Clone, Debug)]
pub struct ConsumerRecord {
    /// Personal number.
    pub iin: Requisite<Iin>,
    /// Фамилия.
    pub surname: Requisite<String>,
    /// Имя.
    pub given: Requisite<String>,
    /// Отчество, where there is one.
    pub patronymic: Option<String>,
    /// The day of the record.
    pub recorded_on: Requisite<Day>,
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
            lifts: Requisite::Absent,
            data_changed_on: None,
            data: Requisite::Absent,
            opening: None,
            record: None,
            policy: Requisite::Absent,
            provider: Requisite::Absent,
            day: Requisite::Absent,
            act: Requisite::Absent,
            case: Requisite::Absent,
            service: Requisite::Absent,
            written_request: Requisite::Absent,
            legal_basis: Requisite::Absent,
            issue: None,
        }
    }

    /// The digest of the data that the order enters, which its event binds.
    pub(super) fn entered(&self) -> Option<Digest> {
        if let Some(issue) = &self.issue {
            return Some(issue.digest());
        }
        let object = match (&self.opening, &self.record) {
            (Some(opening), _) => opened(opening),
            (None, Some(record)) => record.object(),
            (None, None) => return self.data.given().copied(),
        };
        Some(Digest::of(object.canonical().as_bytes()))
    }
}

/// The data of point 4 as one document.
fn opened(entry: &AccountEntry) -> Object {
    let AccountEntry {
        role,
        kind,
        person,
        bin,
        full_name,
        postal_address,
        phone,
        email,
        settlement,
    } = entry;
    let PersonEntry {
        iin,
        surname,
        given,
        patronymic,
    } = person;
    let mut named = Object::new();
    named.maybe("given", given.given());
    named.maybe_plain("iin", iin.given());
    named.maybe("patronymic", patronymic.given().map(String::as_str));
    named.maybe("surname", surname.given());
    let mut object = Object::new();
    object.maybe_plain("bin", bin.given());
    object.maybe("email", email.given());
    object.maybe("fullName", full_name.given());
    object.maybe_plain("kind", *kind);
    object.object("person", named);
    object.maybe("phone", phone.given());
    object.maybe("postalAddress", postal_address.given());
    object.maybe_plain("role", *role);
    let accounts = settlement.iter().map(|account| {
        let SettlementEntry { iban, bic } = account;
        let mut line = String::new();
        // writing to a string cannot fail
        if let Some(iban) = iban.given() {
            let _ = write!(line, "{iban}");
        }
        if let Some(bic) = bic.given() {
            let _ = write!(line, "/{bic}");
        }
        line
    });
    let accounts: Vec<String> = accounts.collect();
    object.texts("settlement", accounts.iter().map(String::as_str));
    object
}

impl ConsumerRecord {
    fn object(&self) -> Object {
        let Self {
            iin,
            surname,
            given,
            patronymic,
            recorded_on,
        } = self;
        let mut object = Object::new();
        object.maybe("given", given.given());
        object.maybe_plain("iin", iin.given());
        object.maybe("patronymic", patronymic.as_deref());
        object.maybe_plain("recordedOn", recorded_on.given());
        object.maybe("surname", surname.given());
        object
    }
}

impl Issue {
    /// The policy as the order puts it: all that is entered, in one document.
    fn object(&self) -> Object {
        let Self {
            terms,
            entry,
            serial,
        } = self;
        let mut object = Object::with_room(20);
        object.maybe_plain("serial", *serial);
        if let Some(terms) = terms {
            let (issuer, location) = terms.issuer();
            let (registrar, place) = terms.registrar();
            object.plain("year", terms.year());
            object.plain("issuedOn", terms.issued_on());
            object.text("issuer", issuer);
            object.text("issuerLocation", location);
            object.plain("issuerBin", terms.issuer_bin());
            object.text("registrar", registrar);
            object.text("registrarLocation", place);
            object.texts("coverage", terms.coverage().iter().map(String::as_str));
        }
        let InsuredEntry {
            iin,
            surname,
            given,
            patronymic,
            address,
            document,
            period,
            provider,
        } = entry;
        object.maybe_plain("iin", iin.given());
        object.maybe("surname", surname.given());
        object.maybe("given", given.given());
        object.maybe("patronymic", patronymic.given());
        object.maybe("address", address.given());
        object.maybe("document", document.given());
        object.maybe_plain("period", period.given());
        object.maybe_plain("provider", provider.given());
        object
    }

    /// The digest of the policy's data, which its event binds.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.object().canonical().as_bytes())
    }
}

impl Order {
    /// The canonical text that the orderer signs: what kind of document it is, and every
    /// field but the signature and the moment at which the register got it, which comes
    /// after the signing. Every field of the subject stands here: one that did not would
    /// not be signed.
    #[must_use]
    pub fn canonical(&self) -> String {
        let Self {
            number,
            task,
            account,
            actor,
            orderer,
            registered: _,
            subject,
            signature: _,
            whole: _,
        } = self;
        let Subject {
            ground,
            source,
            body_act,
            lifts,
            data_changed_on,
            data,
            opening,
            record,
            policy,
            provider,
            day,
            act,
            case,
            service,
            written_request,
            legal_basis,
            issue,
        } = subject;
        let mut object = Object::with_room(24);
        object.part("account", account.as_ref().map(AccountKey::object));
        object.maybe("act", act.given());
        object.maybe_plain("actor", *actor);
        object.maybe("bodyAct", body_act.as_deref());
        object.maybe("case", case.given());
        object.maybe_plain("data", data.given());
        object.maybe_plain("dataChangedOn", *data_changed_on);
        object.maybe_plain("day", day.given());
        object.text("document", "qalqan-order");
        object.maybe_plain("ground", ground.given());
        object.part("issue", issue.as_ref().map(Issue::object));
        object.maybe("legalBasis", legal_basis.given());
        object.maybe("lifts", lifts.given());
        object.maybe("number", number.as_ref());
        object.part("opening", opening.as_ref().map(opened));
        object.maybe_plain("operation", *task);
        object.maybe_plain("orderer", *orderer);
        object.maybe("policy", policy.given());
        object.maybe_plain("provider", provider.given());
        object.part("record", record.as_ref().map(ConsumerRecord::object));
        object.maybe("service", service.given());
        object.maybe_plain("source", *source);
        object.number("version", 1);
        object.maybe("writtenRequest", written_request.given());
        object.canonical()
    }

    /// The digest of the canonical text.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.canonical().as_bytes())
    }
}
