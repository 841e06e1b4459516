//! An act as a document that is signed.

use crate::act::{Act, ActText};
use crate::calendar::Day;
use crate::finding::At;
use crate::identifier::{Bin, TaxNumber};
use crate::money::Tenge;
use crate::signature::SigningRole;
use crate::wire::act::read;
use crate::wire::field::{TextField, of};
use crate::wire::reader::Reader;
use crate::wire::{ActDraft, ActStatusDraft};
use alloc::borrow::Cow;

/// An act as it was read: there is something to sign only where every field could be.
pub(in crate::wire) struct ActDocument {
    pub(in crate::wire) act: Act,
    pub(in crate::wire) whole: bool,
}

/// Why a provider is no issuer of its act.
pub(in crate::wire) const OWN_ACT: &str = "the provider does not accept its own act";

impl ActDocument {
    /// Reads it, before anything else of the call is judged.
    pub(in crate::wire) fn read(reader: &mut Reader, at: &At<'_>, draft: &ActDraft) -> Self {
        let act = read::act(reader, at, draft);
        let whole = reader.exam.is_sound();
        Self { act, whole }
    }

    /// The day whose law it is held to.
    pub(in crate::wire) fn day(&self) -> Option<Day> {
        self.act.month.map(crate::calendar::Month::last)
    }

    /// What one signs of it; the issuer tells who it is and what it accepts.
    pub(super) fn text(
        &self,
        reader: &mut Reader,
        at: &At<'_>,
        draft: &ActStatusDraft,
        role: SigningRole,
    ) -> Option<ActText<'_>> {
        let (mut issuer, mut accepted) = (None, Some(None));
        if role == SigningRole::Accepts {
            issuer = reader.required::<Bin>(at, of!(draft.issuer));
            issuer = issuer.filter(|bin| self.issued_by(reader, at, draft, TaxNumber::Bin(*bin)));
            accepted = self.accepted(reader, at, of!(draft.accepted));
        }
        let told = role == SigningRole::Claims || issuer.is_some();
        (told && self.whole).then_some(())?;
        Some(ActText {
            act: Cow::Borrowed(&self.act),
            accepted: accepted?,
            issuer: issuer.map(TaxNumber::Bin),
        })
    }

    /// Can this one be the issuer of the act? Its provider is not.
    pub(super) fn issued_by(
        &self,
        reader: &mut Reader,
        at: &At<'_>,
        draft: &ActStatusDraft,
        issuer: TaxNumber,
    ) -> bool {
        let own = self.act.provider == Some(issuer);
        if own {
            reader.malformed(at, of!(draft.issuer), OWN_ACT);
        }
        !own
    }

    /// The amount that the issuer accepts, no more than the act presents; `None` where it is
    /// broken.
    pub(in crate::wire) fn accepted(
        &self,
        reader: &mut Reader,
        at: &At<'_>,
        field: TextField<'_>,
    ) -> Option<Option<Tenge>> {
        if field.given().is_none() {
            return Some(None);
        }
        let accepted: Tenge = reader.required(at, field)?;
        if accepted.is_negative() || self.act.total.is_some_and(|total| accepted > total) {
            let reason = "the amount is not between zero and what the act presents";
            reader.malformed(at, field, reason);
            return None;
        }
        Some(Some(accepted))
    }
}
