//! What a registration rests on when it is asked, and why a token proves nothing.

use crate::closed_set::closed_set;
use crate::fact::Lack;

closed_set! {
    /// Why a token that came with a registration proves nothing.
    pub enum TokenFault {
        /// It cannot be read.
        Unreadable = "unreadable",
        /// Its key is not on the list.
        UnknownKey = "unknown-key",
        /// No key of that id signed it.
        Signature = "signature",
        /// Its key was issued to another application, or for walls.
        Purpose = "purpose",
        /// Its key was not valid at its moment.
        KeyNotValid = "key-not-valid",
        /// Its key was revoked before the visit was entered.
        KeyRevoked = "key-revoked",
        /// Its key no longer signs its version.
        OldVersion = "old-version",
        /// It was over when the visit was entered.
        Over = "over",
        /// The visit was entered before it was made.
        Early = "early",
        /// It was revoked itself.
        Revoked = "revoked",
        /// Its device did not sign the challenge that the row tells.
        Device = "device",
    }
}

/// What a registration rests on at a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofNow {
    /// The host's word: was a token verified and accepted?
    Claim(Option<bool>),
    /// The host's word, and a token whose verification lacks this.
    Open(Option<bool>, (&'static str, Lack)),
    /// A token that holds.
    Evidence,
    /// A token that does not.
    Void(TokenFault),
    /// A token that says another thing in this field.
    Differs(&'static str),
}

impl ProofNow {
    /// Does a verified token speak?
    #[must_use]
    pub const fn is_evidence(self) -> bool {
        matches!(self, Self::Evidence)
    }

    /// What the host says of its token: was it verified and accepted?
    #[must_use]
    pub const fn word(self) -> Option<bool> {
        match self {
            Self::Claim(word) | Self::Open(word, _) => word,
            Self::Evidence => Some(true),
            Self::Void(_) | Self::Differs(_) => Some(false),
        }
    }

    /// Does it prove nothing?
    #[must_use]
    pub const fn is_refused(self) -> bool {
        matches!(self.word(), Some(false))
    }
}
