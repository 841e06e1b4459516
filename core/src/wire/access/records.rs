//! Records of access: orders, requests, applications, exports, notices.

use crate::access::{AccessRequestKind, Channel, KgMatter, Resting, UserState};
use crate::account::Holder;
use crate::closed_set::closed_set;
use crate::wire::record::records;
use crate::wire::{DayOverrideDraft, LawDraft, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// The two ways to confirm an application.
    pub(super) enum ConfirmedBy: "confirmation" {
        /// By an electronic signature.
        Signature = "signature",
        /// By a code that came as SMS.
        Sms = "sms",
    }
}

records! {
    /// The right to order an operation or information (mechanism 4, 26–44).
    pub struct InformationOrderDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// `issuer`, `client`, `authorised-body` or `state-body`; for operations of points
        /// 26 to 28 one of the actors: `provider` or `insured` in the place of `client`, or
        /// `registrar`.
        pub requester: Option<String>,
        /// An operation of points 26 to 29, `register-use`, or `analytics`.
        pub operation: Option<String>,
        /// On whose account: `insured`, `entrepreneur` or `legal-entity`. Operations of
        /// points 26 to 28 need it.
        #[one_of(Holder)]
        pub holder: Option<String>,
        /// The number of a provider that asks for an operation that names a policy: it speaks
        /// of the policies attached to it, and of no others.
        pub orderer: Option<String>,
        /// The provider to which the insured is attached on that day, by the MIS.
        pub attached_to: Option<String>,
        /// The day of the order.
        pub on: Option<String>,
        /// Is it signed with the orderer's signature? Absent means it is not.
        pub signed: Option<bool>,
        /// Number and day of a state body's letter.
        pub written_request: Option<String>,
        /// The act that gives a state body the right.
        pub legal_basis: Option<String>,
    }

    /// Whether something is permitted.
    pub struct PermitReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Nothing refuses it and nothing was left unchecked.
        pub permitted: bool,
    }

    /// A request about access of the Fund's employees (access-service 3).
    pub struct AccessRequestDraft {
        /// The law to judge by; that of the day of effect when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares worked or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// `grant`, `update` or `end`.
        #[one_of(AccessRequestKind)]
        pub kind: Option<String>,
        /// Is there a written application? Absent means there is none.
        pub written: Option<bool>,
        /// The day the list or the request came.
        pub received: Option<String>,
        /// The day access is due, or rights were changed.
        pub effective: Option<String>,
        /// Users of the list.
        pub users: Option<u32>,
        /// Those with a signature issued to the customer as a legal entity.
        pub users_with_entity_signature: Option<u32>,
        /// The day of the contract.
        pub contract_signed: Option<String>,
        /// The day the supplier sent its e-mail address.
        pub contact_sent: Option<String>,
    }

    /// A planned break (access-service 3.4, mechanism 23).
    pub struct MaintenanceDraft {
        /// The law to judge by; that of the day of the break when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares worked or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// `register` or `service`.
        #[one_of(Resting)]
        pub system: Option<String>,
        /// The day it was told.
        pub told: Option<String>,
        /// Its first moment.
        pub start: Option<String>,
        /// Its last moment.
        pub end: Option<String>,
        /// Did the sides agree on a longer one?
        pub longer_agreed: Option<bool>,
    }

    /// An application to join the portal (qalqan-agreement, application).
    pub struct JoiningDraft {
        /// The law to judge by; that of the day of filing when absent.
        pub law: Option<LawDraft>,
        /// Number: `ЮЛ-<BIN>-…` or `ФЛ-<IIN>-…`.
        pub number: Option<String>,
        /// Full name of the organisation.
        pub name: Option<String>,
        /// BIN or IIN.
        pub applicant: Option<String>,
        /// Phone with the code of its place; several are parted by commas.
        pub phone: Option<String>,
        /// E-mail address.
        pub email: Option<String>,
        /// How it is confirmed.
        pub confirmation: Option<ConfirmationDraft>,
        /// The day it was filed.
        pub filed: Option<String>,
        /// The day on which the agreement is needed; that of filing when absent.
        pub needed_on: Option<String>,
    }

    /// How an application is confirmed.
    pub struct ConfirmationDraft {
        /// `signature` or `sms`.
        #[one_of(ConfirmedBy)]
        pub by: Option<String>,
        /// The phone of the SMS.
        pub phone: Option<String>,
        /// When.
        pub moment: Option<String>,
    }

    /// The answer about an application to join.
    pub struct AgreementReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Nothing refuses it and nothing was left unchecked.
        pub permitted: bool,
        /// The days on which the agreement holds.
        #[omit(empty)]
        pub in_force: Option<String>,
    }

    /// Confidential data about to be passed on (sdu-agreement 5.5, 6.3, 7.3).
    pub struct ExportDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// The sender's standing: `open`, `blocked` or `unregistered`.
        #[one_of(UserState)]
        pub sender: Option<String>,
        /// Who gets the data.
        pub recipient: Option<String>,
        /// The agreement or legal ground of the recipient.
        pub legal_ground: Option<String>,
        /// `telephone`, `telegraph`, `fax`, `internet`, `closed-network` or `carrier`.
        #[one_of(Channel)]
        pub channel: Option<String>,
    }

    /// A notice under the Kyrgyz offer (kg-offer 5.2.4, 8.3).
    pub struct KgNoticeDraft {
        /// The law to judge by; that of the day of effect when absent.
        pub law: Option<LawDraft>,
        /// `dismissal` or `termination`.
        #[one_of(KgMatter)]
        pub matter: Option<String>,
        /// The day it was told.
        pub told: Option<String>,
        /// The day from which it holds.
        pub effective: Option<String>,
        /// In writing? Absent means it is not.
        pub written: Option<bool>,
    }
}
