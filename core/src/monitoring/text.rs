//! The text of a protocol of monitoring, which every member of the commission signs
//! (mechanism 20).

use crate::identifier::TaxNumber;
use crate::monitoring::{Discrepancy, MemberRole, Protocol};
use crate::signature::canonical::Object;
use crate::signature::{Signable, SignedDocument, SigningRole};
use alloc::string::ToString;
use alloc::vec::Vec;

impl MemberRole {
    /// The role in which such a member signs.
    const fn signs(self) -> SigningRole {
        match self {
            Self::Issuer => SigningRole::IssuerMember,
            Self::Chamber => SigningRole::ChamberMember,
            Self::CareBody => SigningRole::CareBodyMember,
            Self::OtherBody => SigningRole::OtherBodyMember,
        }
    }
}

/// Who has signed already is no part of it.
impl Signable for Protocol {
    fn kind(&self) -> SignedDocument {
        SignedDocument::Protocol
    }

    /// Nobody signs for a body that has no member in the commission.
    fn takes(&self, role: SigningRole) -> bool {
        let members = self.commission.iter().filter_map(|member| member.role);
        members.map(MemberRole::signs).any(|signs| signs == role)
    }

    fn signer(&self, _: SigningRole) -> Option<TaxNumber> {
        None
    }

    fn body(&self, _: SigningRole, object: &mut Object<'_>) {
        let members = self.commission.iter().filter_map(|member| member.role);
        object.texts("commission", members.map(MemberRole::name));
        object.maybe_plain("date", self.date);
        object.objects("discrepancies", &self.discrepancies, discrepancy);
        object.maybe_text("followUp", self.follow_up.as_ref());
        object.maybe_text("other", self.other.as_ref());
        let providers: Vec<_> = self.providers.iter().map(ToString::to_string).collect();
        object.texts("providers", providers.iter().map(AsRef::as_ref));
        object.maybe_flag("repeated", self.repeated);
    }
}

fn discrepancy(one: &Discrepancy, object: &mut Object<'_>) {
    object.maybe_plain("consequence", one.consequence);
    object.maybe_text("description", one.description.as_ref());
    object.maybe_text("document", one.document.as_ref());
    object.maybe_plain("due", one.due);
    object.maybe_text("proposal", one.proposal.as_ref());
}
