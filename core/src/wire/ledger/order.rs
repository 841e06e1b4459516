//! An order as a host sends it.

use crate::wire::record::records;
use crate::wire::{AccountDraft, InsuredDraft, TermsDraft};
use alloc::string::String;

records! {
    /// An order about an account or a policy (mechanism 2(1)).
    pub struct OrderDraft {
        /// Its number: an order is executed once.
        pub number: Option<String>,
        /// One of the operations of points 26 to 29, or `register-use`.
        pub operation: Option<String>,
        /// On which account.
        pub account: Option<AccountKeyDraft>,
        /// In whose name: `issuer`, `provider`, `insured`, `registrar`,
        /// `authorised-body` or `state-body`.
        pub actor: Option<String>,
        /// The orderer's number.
        pub orderer: Option<String>,
        /// When the register got it.
        pub registered: Option<String>,
        /// A ground of points 32 and 33.
        pub ground: Option<String>,
        /// The source of point 22 that shows the ground, the record or the attachment.
        pub source: Option<String>,
        /// Number and day of an act of a state body.
        pub body_act: Option<String>,
        /// What an unblock lifts: the number of the act that blocked, or the ground.
        pub lifts: Option<String>,
        /// The day on which the data of points 5 and 7 changed.
        pub data_changed_on: Option<String>,
        /// SHA-256 of the data to enter, 64 lower-case hexadecimal digits.
        pub data: Option<String>,
        /// The data of point 4, with which the issuer and a provider open an account, and
        /// which they may enter anew in the place of a digest. Law and bank rows stand
        /// beside the order.
        pub opening: Option<AccountDraft>,
        /// The record of a consumer, from which an account of an insured is opened.
        pub record: Option<ConsumerRecordDraft>,
        /// The policy.
        pub policy: Option<String>,
        /// The provider to attach to.
        pub provider: Option<String>,
        /// From which day: an attachment, an annulment; the day of a service.
        pub day: Option<String>,
        /// The act of services whose line used the coverage.
        pub act: Option<String>,
        /// The case of the act.
        pub case: Option<String>,
        /// The service of the case.
        pub service: Option<String>,
        /// The letter of a state body.
        pub written_request: Option<String>,
        /// The act that gives a state body the right.
        pub legal_basis: Option<String>,
        /// The policy to issue; in a change of its data all its requisites as they are from
        /// now on, which may stand in the place of a digest.
        pub issue: Option<IssueDraft>,
        /// What the host's provider found in the signature.
        pub signature: Option<SignatureDraft>,
    }

    /// A record of the registration of consumers (mechanism 31).
    pub struct ConsumerRecordDraft {
        /// Personal number.
        pub iin: Option<String>,
        /// Фамилия.
        pub surname: Option<String>,
        /// Имя.
        pub given: Option<String>,
        /// Отчество, where there is one.
        pub patronymic: Option<String>,
        /// The day of the record.
        pub recorded_on: Option<String>,
    }

    /// Whose account.
    pub struct AccountKeyDraft {
        /// `insured`, `entrepreneur` or `legal-entity`.
        pub holder: Option<String>,
        /// A person's IIN, an entity's BIN.
        pub number: Option<String>,
    }

    /// A policy to issue by an order.
    pub struct IssueDraft {
        /// What policies of one issuance share.
        pub terms: Option<TermsDraft>,
        /// The insured.
        pub insured: Option<InsuredDraft>,
        /// The serial of the number, by the issuer.
        pub serial: Option<u64>,
    }

    /// What the host's cryptographic provider found in a signature.
    pub struct SignatureDraft {
        /// The IIN of the person whom the certificate names.
        pub person: Option<String>,
        /// The BIN of the entity whom it names.
        pub entity: Option<String>,
        /// `person`, `head`, `right-to-sign`, `financial`, `staff` or `employee`.
        pub role: Option<String>,
        /// The certificate's serial number.
        pub serial: Option<String>,
        /// The first moment of its validity.
        pub valid_from: Option<String>,
        /// The last moment of its validity.
        pub valid_to: Option<String>,
        /// When it was signed.
        pub signed_at: Option<String>,
        /// The digest that was signed.
        pub digest: Option<String>,
        /// Did the provider verify the signature? Not known when absent.
        pub verified: Option<bool>,
    }
}
