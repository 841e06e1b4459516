//! What the files hold, as a medical information system and the register would
//! write them. Written apart from the library's own records on purpose: a change
//! of the wire that breaks a sender breaks the examples too.

use qalqan_core::money::Tenge;
use serde::{Serialize, Serializer};

fn text<T: ToString, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&value.to_string())
}

macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$field_meta:meta])* $field:ident: $type:ty,)*
    })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
        }
    )*};
}

shapes! {
    /// An act of services.
    Act {
        /// Number.
        number: String,
        /// BIN of the provider.
        provider: String,
        /// Number of the contract.
        contract: String,
        /// `gobmp` or `osms`.
        funding: &'static str,
        /// Reporting month.
        month: &'static str,
        /// Day of forming.
        formed_on: String,
        /// Day of the check.
        checked_on: &'static str,
        /// The information system and its version.
        mis: String,
        /// Cases, as it says itself.
        declared_cases: usize,
        /// Service lines, as it says itself.
        declared_services: usize,
        /// Total.
        #[serde(serialize_with = "text")]
        total: Tenge,
        /// The cases.
        cases: Vec<Case>,
    }

    /// A case.
    Case {
        /// Id in the MIS.
        id: String,
        /// IIN of the insured.
        insured: String,
        /// Birth date.
        birth: String,
        /// `male` or `female`.
        sex: &'static str,
        /// Kind of care.
        care: &'static str,
        /// First day.
        start: String,
        /// Last day.
        end: String,
        /// The facility.
        facility: String,
        /// Code of the address.
        #[serde(skip_serializing_if = "String::is_empty")]
        address: String,
        /// The address as a text.
        #[serde(skip_serializing_if = "String::is_empty")]
        address_text: String,
        /// Main diagnosis.
        diagnosis: String,
        /// Total.
        #[serde(serialize_with = "text")]
        total: Tenge,
        /// Service lines.
        services: Vec<Service>,
    }

    /// A service line.
    Service {
        /// Id in the MIS.
        id: String,
        /// Code of the tariff list.
        code: String,
        /// When.
        at: String,
        /// IIN of the worker.
        worker: String,
        /// The day its data were passed on.
        sent_on: String,
        /// How many.
        quantity: u32,
        /// Price of one.
        #[serde(serialize_with = "text")]
        tariff: Tenge,
        /// At home the price is doubled.
        #[serde(skip_serializing_if = "Option::is_none")]
        coefficient: Option<String>,
        /// Amount.
        #[serde(serialize_with = "text")]
        amount: Tenge,
        /// A field that is written as this text instead.
        #[serde(skip)]
        odd: Option<(&'static str, &'static str)>,
    }

    /// A list of the reference book.
    List {
        /// Does it hold every row there is?
        complete: bool,
        /// The day of the list.
        as_of: &'static str,
        /// Days after its own on which it still answers.
        stale_days: u32,
        /// Visits: has no earlier act used those whose rows name none?
        #[serde(skip_serializing_if = "Option::is_none")]
        unused: Option<bool>,
        /// Visits: were their tokens verified and accepted?
        #[serde(skip_serializing_if = "Option::is_none")]
        verified: Option<bool>,
        /// The rows.
        rows: Vec<serde_json::Value>,
    }

    /// The reference book.
    Reference {
        /// States of accounts.
        accounts: List,
        /// Days of death.
        deaths: List,
        /// Policies.
        policies: List,
        /// Rosters.
        workers: List,
        /// Tariffs.
        tariffs: List,
        /// Contracts.
        contracts: List,
        /// Licences.
        licences: List,
        /// Facilities.
        facilities: List,
        /// Visits.
        visits: List,
        /// Tax standing.
        taxes: List,
        /// States of the providers' accounts.
        providers: List,
        /// Persons of the register of individuals.
        people: List,
        /// Attachments.
        attachments: List,
        /// Rights to care under compulsory insurance.
        insurance: List,
        /// Consents.
        consents: List,
        /// Positions of the plans.
        plans: List,
        /// What services ask for.
        norms: List,
        /// Diagnoses of the packages.
        packages: List,
        /// Information systems with a passed security test.
        systems: List,
        /// Codes of the classification of diseases.
        diagnoses: List,
        /// What workers did in earlier acts.
        loads: List,
    }

    /// The issuer, for policies, the register and payment.
    Issuer {
        /// Name.
        name: String,
        /// BIN.
        bin: String,
        /// BIN of the registrar.
        registrar: String,
        /// Where it is.
        address: String,
        /// Who signs.
        head: String,
        /// The control cash account, of the guaranteed package.
        account_gobmp: String,
        /// The account in the National Bank, of the insurance package.
        account_osms: String,
    }

    /// A provider.
    Provider {
        /// BIN.
        bin: String,
        /// Name.
        name: String,
        /// Account (ИИК).
        account: String,
        /// Its bank (БИК).
        bic: String,
        /// Licence.
        licence: String,
        /// Facilities.
        facilities: Vec<Facility>,
    }

    /// A facility.
    Facility {
        /// Id.
        id: String,
        /// Code of the address.
        address: String,
        /// Degrees north, as text.
        latitude: String,
        /// Degrees east, as text.
        longitude: String,
        /// What its QR code holds.
        qr: String,
    }

    /// An insured, as a row of the table of policies to issue.
    Insured {
        /// IIN.
        iin: String,
        /// Made up.
        surname: &'static str,
        /// Made up.
        given: &'static str,
        /// Registered address.
        address: String,
        /// Number of the identity document: made up.
        #[serde(skip_serializing_if = "String::is_empty")]
        document: String,
        /// Days of validity of the policy.
        period: String,
        /// Provider of attachment.
        provider: String,
    }

    /// An organisation on a policy.
    Place {
        /// Name.
        name: String,
        /// Where it is.
        location: String,
        /// BIN.
        #[serde(skip_serializing_if = "String::is_empty")]
        bin: String,
    }

    /// What all policies of the issuance share.
    Terms {
        /// Financial year.
        year: &'static str,
        /// Day of issue.
        issued_on: &'static str,
        /// Issuer.
        issuer: Place,
        /// Registrar.
        registrar: Place,
        /// Services.
        coverage: Vec<&'static str>,
    }

    /// The policies to issue.
    Issuance {
        /// What all share.
        terms: Terms,
        /// The insured.
        rows: Vec<Insured>,
        /// First serial.
        first_serial: u64,
    }

    /// An act as it came in.
    Arrival {
        /// The file.
        file: String,
        /// When it came.
        received_at: String,
    }
}
