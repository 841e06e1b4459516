//! Registered visits, and what their list says of all of them.

use crate::identifier::Iin;
use crate::law::VisitMethod;
use crate::visit::{ManualReason, VisitCard, VisitUse};
use crate::wire::act::list::ListDraft;
use crate::wire::record::records;
use crate::wire::row::row;
use crate::wire::rows::{List, list};
use alloc::string::String;
use alloc::vec::Vec;

row! {
    /// A registered visit.
    pub struct VisitRow reads (Iin, VisitCard) {
        /// The registration.
        id: required,
        /// IIN of the insured.
        insured: required,
        /// The facility whose code was read.
        facility: required,
        /// The day.
        day: required,
        /// `qr`, `biometric`, `document` or `manual`.
        #[one_of(VisitMethod)]
        method: required,
        /// Where the person was, `43.238949,76.889709`.
        coordinates: optional,
        /// Why by hand: `no-phone`, `device-failed`, `no-network`, `emergency` or
        /// `unable`.
        #[one_of(ManualReason)]
        reason: optional,
        /// Who entered it by hand, as the host names people; only that it is there is
        /// kept.
        author: optional text,
        /// The moment of the entry.
        entered_at: optional,
        /// The act or the case of an earlier act that used it, as the host names it.
        used_by: optional text,
        /// The name of its token, as `verifyVisit` gives it. A token proves as much as
        /// one row does, however many rows name it.
        token: optional,
        /// Was that token verified and accepted? As the list says when absent.
        verified: optional number bool,
    }
    => (insured, VisitCard {
        id,
        facility,
        day,
        method,
        coordinates,
        reason,
        has_author: author.is_some(),
        entered: entered_at,
        used: used_by.map_or(VisitUse::Untold, |by| VisitUse::By(by.into())),
        token,
        verified,
    })
}

records! {
    /// Visits.
    pub struct VisitList {
        /// Does absence from the list mean "no"? Not when absent.
        pub complete: Option<bool>,
        /// The day of the list: a later day is *not checked*, nor is what an old or an
        /// undated list leaves out.
        pub as_of: Option<String>,
        /// Days after its own on which the list still answers; none when absent.
        #[omit(empty)]
        pub stale_days: Option<u32>,
        /// Has no case of an earlier act used a visit whose row names none? Not known
        /// when absent.
        #[omit(empty)]
        pub unused: Option<bool>,
        /// Was the token of every visit verified and accepted, where its row does not
        /// say? Not known when absent.
        #[omit(empty)]
        pub verified: Option<bool>,
        /// The rows.
        pub rows: Vec<VisitRow>,
    }
}

impl ListDraft for VisitList {
    type Row = VisitRow;

    fn list(&self) -> List<'_, VisitRow> {
        list!(self, as_of, stale_days)
    }

    fn complement(&self, card: &mut VisitCard) {
        if card.used == VisitUse::Untold && self.unused == Some(true) {
            card.used = VisitUse::Unused;
        }
        card.verified = card.verified.or(self.verified);
    }
}
