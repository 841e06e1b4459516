//! Records of documents that are signed.

use crate::placement::FundingSource;
use crate::signature::SigningRole;
use crate::wire::record::records;
use crate::wire::{
    ActDraft, LawDraft, PaymentOrderDraft, ProtocolDraft, RegisterDraft, SignatureDraft,
    VerdictReport,
};
use alloc::string::String;

records! {
    /// A document that is signed whole: one of them.
    pub struct SignableDraft {
        /// An act of services: the provider `claims`, the issuer `accepts`.
        pub act: Option<ActDraft>,
        /// What the issuer accepts of the act, in tenge; all when absent.
        pub accepted: Option<String>,
        /// A register of acts: the issuer's head `attests`. The law stands beside the document.
        pub register: Option<RegisterDraft>,
        /// An invoice for payment: the issuer `claims`.
        pub bill: Option<BillDraft>,
        /// A payment order: the issuer `orders`.
        pub payment_order: Option<PaymentOrderDraft>,
        /// A contract: the issuer `offers`, the provider `accepts`.
        pub contract: Option<ContractDraft>,
        /// A protocol of monitoring: each member of the commission signs for whom it speaks.
        pub protocol: Option<ProtocolDraft>,
    }

    /// An invoice for payment (счет к оплате), with the register of acts that it is for: its
    /// amount and source are those of the register.
    pub struct BillDraft {
        /// Its number.
        pub number: Option<String>,
        /// The day it was formed.
        pub formed_on: Option<String>,
        /// BIN of the issuer.
        pub issuer: Option<String>,
        /// BIN of who pays: the authorised body, or a local executive body.
        pub payer: Option<String>,
        /// The register.
        pub register: Option<RegisterDraft>,
    }

    /// A contract of purchase, as both sides sign it.
    pub struct ContractDraft {
        /// Its number.
        pub number: Option<String>,
        /// BIN of the issuer.
        pub issuer: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// `gobmp` or `osms`.
        #[one_of(FundingSource)]
        pub funding: Option<String>,
        /// First day in force.
        pub from: Option<String>,
        /// Last day in force.
        pub to: Option<String>,
        /// The day it is concluded.
        pub concluded: Option<String>,
        /// The sum of the financial year, in tenge.
        pub sum: Option<String>,
        /// The provider's account.
        pub account: Option<String>,
        /// SHA-256 of the whole paper with its annexes, 64 lower-case hexadecimal digits.
        pub paper: Option<String>,
    }

    /// A document whose text to sign is asked for.
    pub struct DocumentToSignDraft {
        /// The law to judge by; that of the document's own day when absent.
        pub law: Option<LawDraft>,
        /// What the signature will mean: `claims`, `accepts`, `offers`, `attests`, `orders`,
        /// `issuer-member`, `chamber-member`, `care-body-member` or `other-body-member`.
        #[one_of(SigningRole)]
        pub role: Option<String>,
        /// The document.
        pub document: Option<SignableDraft>,
    }

    /// The text that is signed.
    pub struct TextToSignReport {
        /// The verdict: a field that cannot be read would not be signed.
        pub verdict: VerdictReport,
        /// RFC 8785, where every field given could be read.
        #[omit(empty)]
        pub canonical: Option<String>,
        /// Its SHA-256.
        #[omit(empty)]
        pub digest: Option<String>,
    }

    /// A signature under a document.
    pub struct CheckSignatureDraft {
        /// The law to judge by; that of the document's own day when absent.
        pub law: Option<LawDraft>,
        /// What the signature has to mean: `claims`, `accepts`, `offers`, `attests`, `orders`,
        /// `issuer-member`, `chamber-member`, `care-body-member` or `other-body-member`.
        #[one_of(SigningRole)]
        pub role: Option<String>,
        /// The document.
        pub document: Option<SignableDraft>,
        /// BIN or IIN of who has to sign, where the document itself does not say it; *not
        /// checked* when absent.
        pub signer: Option<String>,
        /// When the document was registered.
        pub at: Option<String>,
        /// What the host's provider found in the signature.
        pub signature: Option<SignatureDraft>,
    }

    /// The answer about a signature.
    pub struct SignatureReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The digest that the signature must be over, where the document could be read.
        #[omit(empty)]
        pub digest: Option<String>,
    }
}
