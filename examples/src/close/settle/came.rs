//! An act that came, as the history of its provider knows it.

use super::super::findings::ActName;
use qalqan_core::act::Act;
use qalqan_core::calendar::{Moment, Month};
use qalqan_core::identifier::TaxNumber;
use qalqan_core::money::Tenge;
use qalqan_core::signature::Digest;

/// What a history keeps of an act.
#[derive(Clone, Debug)]
pub(in crate::close) struct Came {
    pub(in crate::close) name: ActName,
    pub(in crate::close) provider: TaxNumber,
    pub(super) contract: String,
    pub(super) act: String,
    pub(super) month: Month,
    pub(super) total: Tenge,
    pub(super) cases: u64,
    pub(super) received: Moment,
    pub(super) text: Digest,
}

impl Came {
    /// `None` where the act lacks what a history needs: then it was found already.
    pub(in crate::close) fn of(
        name: &ActName,
        act: &Act,
        (received, text): (Moment, Digest),
    ) -> Option<Self> {
        Some(Self {
            name: name.clone(),
            provider: act.provider?,
            contract: act.contract.as_ref()?.to_string(),
            act: act.number.as_ref()?.to_string(),
            month: act.month?,
            total: act.total?,
            cases: u64::try_from(act.cases.len()).ok()?,
            received,
            text,
        })
    }
}
