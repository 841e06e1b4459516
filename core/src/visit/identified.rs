//! How a person was identified, and the numbers by which codes hold it.

use crate::identifier::Fingerprint;
use crate::visit::fields::{fixed, next};
use crate::visit::{ManualReason, VisitMethod};
use minicbor::decode::{Decoder, Error};

/// How the person was identified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentifiedBy {
    /// By the facility's code and biometric identification.
    Qr,
    /// By biometric identification at the facility's device.
    Biometric,
    /// By an identity document.
    Document,
    /// Entered by hand.
    Manual {
        /// Why.
        reason: ManualReason,
        /// The worker who entered it, under the host's key.
        author: Fingerprint,
    },
}

impl IdentifiedBy {
    /// The method without its details.
    ///
    /// ```
    /// use qalqan_core::visit::{IdentifiedBy, ManualReason, VisitMethod};
    ///
    /// let author = "v1:00112233445566778899aabbccddeeff".parse()?;
    /// let by_hand = IdentifiedBy::Manual { reason: ManualReason::NoPhone, author };
    /// assert_eq!(by_hand.method(), VisitMethod::Manual);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn method(&self) -> VisitMethod {
        match self {
            Self::Qr => VisitMethod::Qr,
            Self::Biometric => VisitMethod::Biometric,
            Self::Document => VisitMethod::Document,
            Self::Manual { .. } => VisitMethod::Manual,
        }
    }

    /// By hand: why, and who entered it.
    pub(crate) const fn by_hand(&self) -> Option<(ManualReason, Fingerprint)> {
        match self {
            Self::Manual { reason, author } => Some((*reason, *author)),
            Self::Qr | Self::Biometric | Self::Document => None,
        }
    }
}

/// Reason and author of an entry by hand, as codes hold them.
pub(super) type Manual = Option<(u64, Fingerprint)>;

/// Methods and reasons go by numbers that never change.
pub(super) const fn numbers(seen: &IdentifiedBy) -> (u64, Manual) {
    match seen {
        IdentifiedBy::Qr => (1, None),
        IdentifiedBy::Biometric => (2, None),
        IdentifiedBy::Document => (3, None),
        IdentifiedBy::Manual { reason, author } => (4, Some((reason_number(*reason), *author))),
    }
}

const fn reason_number(reason: ManualReason) -> u64 {
    match reason {
        ManualReason::NoPhone => 1,
        ManualReason::DeviceFailed => 2,
        ManualReason::NoNetwork => 3,
        ManualReason::Emergency => 4,
        ManualReason::Unable => 5,
    }
}

/// Reads how the person was identified; by hand the details follow, with their labels in
/// version 1.
pub(super) fn seen(
    input: &mut Decoder<'_>,
    method: u64,
    labelled: bool,
) -> Result<IdentifiedBy, Error> {
    match method {
        1 => return Ok(IdentifiedBy::Qr),
        2 => return Ok(IdentifiedBy::Biometric),
        3 => return Ok(IdentifiedBy::Document),
        4 => {}
        _ => return Err(Error::message("method")),
    }
    if labelled {
        next(input, 8)?;
    }
    let number = input.u64()?;
    let mut reasons = ManualReason::ALL.into_iter();
    let reason = reasons.find(|reason| reason_number(*reason) == number);
    if labelled {
        next(input, 9)?;
    }
    Ok(IdentifiedBy::Manual {
        reason: reason.ok_or_else(|| Error::message("reason"))?,
        author: Fingerprint::from_bytes(fixed(input)?),
    })
}
