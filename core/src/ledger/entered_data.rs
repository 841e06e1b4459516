//! What an order enters beyond single values: a consumer's record, a policy to issue.

use crate::calendar::Day;
use crate::identifier::Iin;
use crate::ledger::written::Written;
use crate::party::Requisite;
use crate::policy::{InsuredEntry, Terms};
use crate::signature::Digest;
use crate::signature::canonical::Object;
use alloc::string::String;

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

/// A policy to issue. Without terms there is none: their reading has found why.
#[derive(Clone, Debug)]
pub struct Issue {
    /// What policies of the issuance share.
    pub terms: Option<Terms>,
    /// The insured.
    pub entry: InsuredEntry,
    /// The serial of the number.
    pub serial: Option<u64>,
}

impl ConsumerRecord {
    pub(super) fn values(&self, object: &mut Object<'_>) {
        let Self {
            iin,
            surname,
            given,
            patronymic,
            recorded_on,
        } = self;
        object.maybe_text("given", given.given());
        object.maybe_plain("iin", iin.given());
        object.maybe_text("patronymic", patronymic.as_ref());
        object.maybe_plain("recordedOn", recorded_on.given());
        object.maybe_text("surname", surname.given());
    }
}

impl Written for ConsumerRecord {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.object(name, |object| self.values(object));
    }
}

impl Issue {
    /// The policy as the order puts it: all that is entered, in one document.
    fn values(&self, object: &mut Object<'_>) {
        let Self {
            terms,
            entry,
            serial,
        } = self;
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
        let terms = terms.as_ref();
        object.maybe_text("address", address.given());
        if let Some(terms) = terms {
            object.texts("coverage", terms.coverage().iter().map(String::as_str));
        }
        object.maybe_text("document", document.given());
        object.maybe_text("given", given.given());
        object.maybe_plain("iin", iin.given());
        if let Some(terms) = terms {
            let (issuer, location) = terms.issuer();
            object.plain("issuedOn", terms.issued_on());
            object.text("issuer", issuer);
            object.plain("issuerBin", terms.issuer_bin());
            object.text("issuerLocation", location);
        }
        object.maybe_text("patronymic", patronymic.given());
        object.maybe_plain("period", period.given());
        object.maybe_plain("provider", provider.given());
        if let Some(terms) = terms {
            let (registrar, location) = terms.registrar();
            object.text("registrar", registrar);
            object.text("registrarLocation", location);
        }
        object.maybe_plain("serial", *serial);
        object.maybe_text("surname", surname.given());
        if let Some(terms) = terms {
            object.plain("year", terms.year());
        }
    }

    /// The digest of the policy's data, which its event binds.
    ///
    /// ```
    /// use qalqan_core::ledger::Issue;
    /// use qalqan_core::party::Requisite;
    /// use qalqan_core::policy::InsuredEntry;
    ///
    /// let entry = InsuredEntry {
    ///     iin: Requisite::Absent,
    ///     surname: Requisite::Given("Ахметова".into()),
    ///     given: Requisite::Absent,
    ///     patronymic: Requisite::Absent,
    ///     address: Requisite::Absent,
    ///     document: Requisite::Absent,
    ///     period: Requisite::Absent,
    ///     provider: Requisite::Absent,
    /// };
    /// let issue = |serial| Issue { terms: None, entry: entry.clone(), serial };
    /// assert_ne!(issue(Some(7)).digest(), issue(Some(8)).digest());
    /// ```
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(Object::document(1024, |object| self.values(object)).as_bytes())
    }
}

impl Written for Issue {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.object(name, |object| self.values(object));
    }
}
