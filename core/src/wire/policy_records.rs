//! Records of the policy.

use crate::wire::record::records;
use crate::wire::{DayText, LawDraft, ReferenceDraft, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// A policy to issue (mechanism 34–36).
    pub struct IssuePolicyDraft {
        /// The law to judge by; that of the financial year when absent.
        pub law: Option<LawDraft>,
        /// What policies of one issuance share.
        pub terms: Option<TermsDraft>,
        /// Accounts, deaths and earlier policies.
        pub reference: Option<ReferenceDraft>,
        /// The insured.
        pub insured: Option<InsuredDraft>,
        /// The serial of the number, by the issuer.
        pub serial: Option<u64>,
    }

    /// A table of policies to issue.
    pub struct IssuePoliciesDraft {
        /// The law to judge by; that of the financial year when absent.
        pub law: Option<LawDraft>,
        /// What policies of one issuance share.
        pub terms: Option<TermsDraft>,
        /// Accounts, deaths and earlier policies.
        pub reference: Option<ReferenceDraft>,
        /// The insured.
        pub rows: Vec<InsuredDraft>,
        /// The first serial; issued policies use the ones from it on.
        pub first_serial: Option<u64>,
    }

    /// What policies of one issuance share.
    pub struct TermsDraft {
        /// The financial year: `2026`.
        pub year: Option<String>,
        /// The day of issue.
        pub issued_on: Option<String>,
        /// The issuer.
        pub issuer: Option<PlaceDraft>,
        /// The registrar; its BIN is not asked.
        pub registrar: Option<PlaceDraft>,
        /// Services of the state insurance coverage.
        pub coverage: Vec<String>,
    }

    /// An organisation on a policy.
    pub struct PlaceDraft {
        /// Name.
        pub name: Option<String>,
        /// Where it is.
        pub location: Option<String>,
        /// BIN.
        pub bin: Option<String>,
    }

    /// An insured on a policy.
    pub struct InsuredDraft {
        /// Personal number.
        pub iin: Option<String>,
        /// Фамилия.
        pub surname: Option<String>,
        /// Имя.
        pub given: Option<String>,
        /// Отчество, where there is one.
        pub patronymic: Option<String>,
        /// Address of registration.
        pub address: Option<String>,
        /// Number of the identity document.
        pub document: Option<String>,
        /// Days of validity; the whole financial year when absent.
        pub period: Option<String>,
        /// The provider of attachment.
        pub provider: Option<String>,
    }

    /// The answer about one policy.
    pub struct IssuePolicyReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The policy, where it is issued.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub policy: Option<PolicyReport>,
    }

    /// An issued policy, personal data masked.
    pub struct PolicyReport {
        /// Number.
        pub number: String,
        /// Issuer.
        pub issuer: String,
        /// Where the issuer is.
        pub issuer_location: String,
        /// The issuer's BIN.
        pub issuer_bin: String,
        /// Masked IIN.
        pub insured: String,
        /// Initials.
        pub name: String,
        /// Day of issue.
        pub issued_on: DayText,
        /// Days of validity.
        pub period: String,
        /// Services listed.
        pub services: u64,
        /// Registrar.
        pub registrar: String,
        /// Where the registrar is.
        pub registrar_location: String,
        /// Status.
        pub status: String,
        /// The provider of attachment; masked where it is a person.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub provider: Option<String>,
    }

    /// The answer about a table.
    pub struct IssuePoliciesReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Issued policies in the order of the rows.
        pub issued: Vec<NumberReport>,
        /// Rows that got none, by their place from zero; the verdict says why.
        pub exceptions: Vec<u64>,
        /// The serial for the next issuance.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub next_serial: Option<u64>,
    }

    /// A policy's number and whose it is: the host's own data, given back whole.
    pub struct NumberReport {
        /// Number.
        pub number: String,
        /// Personal number.
        pub insured: String,
    }

    /// An operation with a policy.
    pub struct PolicyStatusDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// `issued`, `credited` or `annulled`.
        pub status: Option<String>,
        /// `issue`, `change-data`, `change-provider`, `credit` or `annul`.
        pub operation: Option<String>,
    }

    /// The answer about an operation.
    pub struct PolicyStatusReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The status after it, where it is allowed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub status: Option<String>,
    }
}
