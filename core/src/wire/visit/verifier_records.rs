//! What many visit tokens are checked against, and a token to verify.

use crate::wire::record::records;
use crate::wire::{LawDraft, TokenListDraft, TrustDraft};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// What many visit tokens are checked against. What is absent leaves its rules *not
    /// checked*.
    pub struct VisitVerifierDraft {
        /// The law to judge by; that of each check when absent.
        pub law: Option<LawDraft>,
        /// The keys that the host trusts.
        pub trust: Option<TrustDraft>,
        /// The root keys that sign lists, 64 hexadecimal digits each.
        #[omit(empty)]
        pub root_keys: Option<Vec<String>>,
        /// The newest version of that list that the host has seen.
        pub newest_trust: Option<u64>,
        /// For how many seconds that list stays fresh; for none when absent.
        pub trust_seconds: Option<u32>,
        /// For how many seconds the lists of seen and revoked tokens stay fresh; for none
        /// when absent.
        pub list_seconds: Option<u32>,
        /// By how many seconds the clock of a device may differ.
        pub skew_seconds: Option<u32>,
        /// For how many seconds a token counts.
        pub lifetime_seconds: Option<u32>,
        /// Tokens that were used before; a call may bring a list of its own.
        pub seen: Option<TokenListDraft>,
        /// Tokens that were revoked; a call may bring a list of its own.
        pub revoked: Option<TokenListDraft>,
        /// The secret under which the application hashes persons.
        pub hash_key: Option<String>,
    }

    /// A visit token to verify.
    pub struct VisitToVerifyDraft {
        /// The text of the token, with its spaces as they are.
        pub code: Option<String>,
        /// The moment of the check: when the host got the token.
        pub checked_at: Option<String>,
        /// Tokens that were used before, in the place of the verifier's.
        pub seen: Option<TokenListDraft>,
        /// Tokens that were revoked, in the place of the verifier's: a list that was read once
        /// knows nothing of a younger token.
        #[omit(empty)]
        pub revoked: Option<TokenListDraft>,
        /// Where the visit should have been.
        pub facility: Option<String>,
        /// IIN of the insured whose visit it should have been.
        pub insured: Option<String>,
        /// Instead of the IIN: the insured's fingerprint.
        pub insured_print: Option<String>,
        /// The text of the code on the facility's wall, where the host knows it.
        pub wall: Option<String>,
        /// What the host asked the device to sign: 32 hexadecimal digits.
        pub challenge: Option<String>,
    }
}
