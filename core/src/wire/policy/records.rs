//! Records of the policy.

use crate::account::PolicyOperation;
use crate::policy::{PeriodStart, PolicyMark, PolicyStatus};
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
        /// The BIN of the registered issuer: that of the terms where these leave it out, and
        /// else compared with it.
        pub issuer: Option<String>,
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
        /// The BIN of the registered issuer: that of the terms where these leave it out, and
        /// else compared with it.
        pub issuer: Option<String>,
    }

    /// What policies of one issuance share.
    pub struct TermsDraft {
        /// The financial year: `2026`.
        pub year: Option<String>,
        /// The day of issue.
        pub issued_on: Option<String>,
        /// The issuer; its BIN need not be written where the call names the registered one.
        /// An order gives it, since the order is signed with it.
        pub issuer: Option<PlaceDraft>,
        /// The registrar; its BIN is not asked.
        pub registrar: Option<PlaceDraft>,
        /// Services of the state insurance coverage: codes as `A02.001.000`, or the packages
        /// `ГОБМП` and `ОСМС` (`ТМККК`, `МӘМС`).
        pub coverage: Vec<String>,
        /// How early a period may start: `year` when absent, or `account` for not before the
        /// opening of the account.
        #[one_of(PeriodStart)]
        pub starts: Option<String>,
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
        /// Days of validity; when absent from 1 January, or from the birth or the opening of
        /// the account where those are later, to the end of the financial year.
        pub period: Option<String>,
        /// The provider of attachment.
        pub provider: Option<String>,
    }

    /// The answer about one policy.
    pub struct IssuePolicyReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The policy, where it is issued.
        #[omit(empty)]
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
        pub status: PolicyStatus,
        /// The provider of attachment; masked where it is a person.
        #[omit(empty)]
        pub provider: Option<String>,
        /// The policy as it is printed: the host's own data, given back whole.
        pub requisites: RequisitesReport,
    }

    /// Every requisite of a policy (mechanism 35, 36). It holds personal data.
    pub struct RequisitesReport {
        /// Number (35(1)).
        pub number: String,
        /// Issuer (35(2)).
        pub issuer: String,
        /// Where the issuer is.
        pub issuer_location: String,
        /// The issuer's BIN.
        pub issuer_bin: String,
        /// Фамилия (35(3)).
        pub surname: String,
        /// Имя.
        pub given: String,
        /// Отчество, where there is one.
        #[omit(empty)]
        pub patronymic: Option<String>,
        /// Address of registration.
        pub address: String,
        /// Personal number.
        pub iin: String,
        /// Number of the identity document.
        pub document: String,
        /// Day of issue (35(4)).
        pub issued_on: DayText,
        /// Days of validity.
        pub period: String,
        /// Services and packages of the coverage (35(5)).
        pub services: Vec<String>,
        /// Registrar (36(1)).
        pub registrar: String,
        /// Where the registrar is.
        pub registrar_location: String,
        /// Status (36(2)).
        pub status: PolicyStatus,
        /// The provider of attachment (36(3)).
        #[omit(empty)]
        pub provider: Option<String>,
    }

    /// The answer about a table.
    pub struct IssuePoliciesReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Issued policies in the order of the rows.
        pub issued: Vec<NumberReport>,
        /// Every row that got none for reasons of its own, with the rules against it. Where
        /// the whole issuance is refused, nobody is issued one, and the verdict says why.
        pub exceptions: Vec<ExceptionReport>,
        /// The serial for the next issuance.
        #[omit(empty)]
        pub next_serial: Option<u64>,
    }

    /// A row that got no policy. The verdict lists findings of a rule up to a limit; here
    /// every row has all its codes.
    pub struct ExceptionReport {
        /// Its place from zero.
        pub row: u64,
        /// The codes of the rules that refused it or could not be checked, in the order of
        /// reports.
        pub codes: Vec<String>,
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
        #[one_of(PolicyStatus)]
        pub status: Option<String>,
        /// `issue`, `change-data`, `change-provider`, `credit` or `annul`.
        #[one_of(PolicyOperation)]
        pub operation: Option<String>,
    }

    /// The answer about an operation.
    pub struct PolicyStatusReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The status after it, where it is allowed.
        #[omit(empty)]
        pub status: Option<PolicyStatus>,
        /// What happened last, where it is allowed: `issued`, `changed`,
        /// `attachment-changed`, `credited` or `annulled`.
        #[omit(empty)]
        pub mark: Option<PolicyMark>,
    }
}
