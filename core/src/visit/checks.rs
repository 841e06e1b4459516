//! What a code is checked against, and what a rule over one may see.

use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::Check;
use crate::identifier::FacilityId;
use crate::visit::envelope::{Envelope, Kind};
use crate::visit::list_state::ListTerms;
use crate::visit::trust::Signer;
use crate::visit::{
    Challenge, FacilityCode, KeyId, KeyPurpose, ListState, Redeemed, TermBounds, TokenError,
    TokenId, TokenList, TrustList, VisitToken, WallList, Whose,
};

/// What a code is checked against. Whatever is `None` leaves its rules *not checked*.
#[derive(Clone, Copy, Debug, Default)]
pub struct VisitChecks<'a> {
    /// The moment of the check: when the host got the code.
    pub checked: Option<Moment>,
    /// The keys.
    pub trust: Option<&'a TrustList>,
    /// The newest version of the list of keys that the host has seen.
    pub newest_trust: Option<u64>,
    /// For how many seconds a list of keys stays fresh.
    pub trust_seconds: u32,
    /// For how many seconds the lists of tokens seen and revoked stay fresh.
    pub list_seconds: u32,
    /// How long these terms may be; by default they are not bounded.
    pub bounds: Option<TermBounds>,
    /// By how many seconds the clock of a device may differ.
    pub skew: Option<u32>,
    /// For how many seconds a token counts.
    pub lifetime: Option<u32>,
    /// Tokens that were used before.
    pub seen: Option<&'a TokenList>,
    /// Tokens that whoever checks has taken.
    pub taken: Option<&'a Redeemed>,
    /// Tokens that were revoked.
    pub revoked: Option<&'a TokenList>,
    /// Where the visit should have been.
    pub facility: Option<&'a FacilityId>,
    /// Whose visit it should have been.
    pub insured: Option<Whose<'a>>,
    /// The code on the wall of the facility, by its name.
    pub wall: Option<TokenId>,
    /// What the device was asked to sign.
    pub challenge: Option<Challenge>,
    /// The moment of issue of the newest code of the facility, as the host tells it.
    pub newest_issue: Option<Moment>,
    /// Instead of it: the signed list of the newest codes.
    pub walls: Option<&'a WallList>,
}

impl VisitChecks<'_> {
    /// What is asked of a signed list.
    pub(super) fn list_terms(&self) -> ListTerms {
        ListTerms::at(self.checked, self.skew, self.bounds)
    }

    /// Does a list hold, where it came signed? The host's word is asked no signature.
    pub(super) fn stands(&self, signed: Option<&ListState>) -> bool {
        signed.is_none_or(|state| state.holds(&self.list_terms()))
    }

    /// Why the list of keys cannot speak of the moment of the check.
    pub(super) fn trust_lack(&self) -> Option<Lack> {
        let (Some(trust), Some(checked)) = (self.trust, self.checked) else {
            return Some(Lack::NotGiven);
        };
        if !self.stands(trust.signed()) {
            return Some(Lack::Unproven);
        }
        let age = checked.seconds_since(trust.as_of());
        (age > i64::from(self.trust_seconds)).then_some(Lack::Stale)
    }
}

/// A text as it was read.
pub(super) struct ReadScene {
    pub(super) read: Result<(), TokenError>,
}

/// A code that could be read: what both kinds tell, and who signed it.
pub(super) struct CodeScene<'a> {
    pub(super) checks: &'a VisitChecks<'a>,
    pub(super) key_id: KeyId,
    pub(super) version: u64,
    /// When it was signed, as it says.
    pub(super) named: Moment,
    pub(super) facility: &'a FacilityId,
    /// For what a key had to be issued.
    pub(super) purpose: KeyPurpose,
    /// Who signed it; without a list nobody is known.
    pub(super) signer: Signer<'a>,
}

impl<'a> CodeScene<'a> {
    pub(super) fn of(
        checks: &'a VisitChecks<'a>,
        (kind, envelope): (Kind, &Envelope),
        (named, facility): (Moment, &'a FacilityId),
        purpose: KeyPurpose,
    ) -> Self {
        let trust = checks.trust.filter(|trust| checks.stands(trust.signed()));
        let signer = trust.map(|trust| trust.signer(kind, envelope));
        Self {
            checks,
            key_id: envelope.key,
            version: envelope.version,
            named,
            facility,
            purpose,
            signer: signer.unwrap_or(Signer::Unknown),
        }
    }
}

/// A visit token that could be read.
pub(super) struct TokenScene<'a> {
    pub(super) checks: &'a VisitChecks<'a>,
    pub(super) token: &'a VisitToken,
}

/// The code of a wall that could be read.
pub(super) struct WallScene<'a> {
    pub(super) checks: &'a VisitChecks<'a>,
    pub(super) code: &'a FacilityCode,
}

/// The rule could not be checked, since the host did not give this.
pub(super) fn not_given(check: &mut Check<'_>, what: &'static str) {
    let at = check.place();
    let here = at.field(what);
    check.at(&here).lack(what, Source::Register, Lack::NotGiven);
}
