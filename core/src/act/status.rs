//! The status of an act and what may follow (mechanism 12, 13).

use crate::closed_set::closed_set;
use crate::fact::Source;
use crate::finding::{At, Claim, ClaimKind, Examination, Finding, Outcome};
use crate::identifier::ActNumber;
use crate::law::catalogue::act as rules;

closed_set! {
    /// How far an act has come.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum ActStatus: "act status" {
        /// Formed in the provider's information system.
        Formed = "formed",
        /// Signed by the provider: the Mechanism asks no such signature, and admits one.
        SignedByProvider = "signed-by-provider",
        /// Open to the issuer.
        Available = "available",
        /// The automatic check ran and let it go on.
        Checked = "checked",
        /// Signed by the issuer, in the order of time.
        SignedByIssuer = "signed-by-issuer",
        /// The e-invoice of the act is entered.
        Invoiced = "invoiced",
        /// Returned by the issuer.
        Returned = "returned",
        /// Withdrawn by the provider: the end.
        Withdrawn = "withdrawn",
        /// Replaced by a correction: the end.
        Replaced = "replaced",
    }
}

closed_set! {
    /// What is done with an act.
    pub enum ActStep: "step of an act" {
        /// The provider signs.
        ProviderSigns = "provider-signs",
        /// It is opened to the issuer.
        Open = "open",
        /// The automatic check.
        Check = "check",
        /// The issuer signs.
        IssuerSigns = "issuer-signs",
        /// The e-invoice is entered.
        EnterInvoice = "enter-invoice",
        /// The issuer returns it.
        Return = "return",
        /// The provider withdraws it.
        Withdraw = "withdraw",
        /// A correction takes its place.
        Replace = "replace",
        /// The provider forms it anew after a return.
        FormAgain = "form-again",
    }
}

impl ActStatus {
    /// The status after a step, `None` where this status does not allow it.
    ///
    /// The Mechanism names the chain (12): the act is formed, becomes available to the issuer,
    /// is checked, and is signed; and no way back. The way back is this library's
    /// narrow reading: the issuer returns what it has not signed, the provider
    /// withdraws what the issuer has not signed, and a correction takes the place of an
    /// act once, when it was returned, or signed and not yet invoiced.
    ///
    /// ```
    /// use qalqan_core::act::{ActStatus, ActStep};
    ///
    /// assert_eq!(ActStatus::Available.after(ActStep::Check), Some(ActStatus::Checked));
    /// assert_eq!(ActStatus::Available.after(ActStep::IssuerSigns), None);
    /// ```
    #[must_use]
    pub const fn after(self, step: ActStep) -> Option<Self> {
        match (self, step) {
            (Self::Formed, ActStep::ProviderSigns) => Some(Self::SignedByProvider),
            (Self::Formed | Self::SignedByProvider, ActStep::Open) => Some(Self::Available),
            // checked again, it may fare otherwise
            (Self::Available | Self::Checked, ActStep::Check) => Some(Self::Checked),
            (Self::Checked, ActStep::IssuerSigns) => Some(Self::SignedByIssuer),
            (Self::SignedByIssuer, ActStep::EnterInvoice) => Some(Self::Invoiced),
            (Self::Available | Self::Checked, ActStep::Return) => Some(Self::Returned),
            (
                Self::Formed
                | Self::Checked
                | Self::SignedByProvider
                | Self::Available
                | Self::Returned,
                ActStep::Withdraw,
            ) => Some(Self::Withdrawn),
            (Self::Returned | Self::SignedByIssuer, ActStep::Replace) => Some(Self::Replaced),
            (Self::Returned, ActStep::FormAgain) => Some(Self::Formed),
            _ => None,
        }
    }
}

/// ACT-045: a status allows a step; the status after it where it does.
///
/// An act goes from status to status in the order of mechanism 12 and 13. A signature of
/// the issuer before the check fires. Speaks with `step` and `status`.
///
/// ```
/// use qalqan_core::act::{ActStatus, ActStep, status_allows};
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::law;
///
/// let edition = law::on("2026-03-31".parse()?)?;
/// let (mut exam, root) = (Examination::new(edition), At::root());
/// let signed = status_allows(&mut exam, &root, ActStatus::Checked, ActStep::IssuerSigns);
/// assert_eq!(signed, Some(ActStatus::SignedByIssuer));
/// let early = status_allows(&mut exam, &root, ActStatus::Formed, ActStep::IssuerSigns);
/// assert_eq!((early, exam.close().findings[0].rule.code), (None, "ACT-045"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn status_allows(
    exam: &mut Examination,
    at: &At<'_>,
    status: ActStatus,
    step: ActStep,
) -> Option<ActStatus> {
    let rule = &rules::STATUS_ALLOWS;
    let after = status.after(step);
    if after.is_some() {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("step").path());
        exam.find(finding.with("step", step).with("status", status));
    }
    after
}

/// ACT-056: the automatic check lets the act go on to the issuer's signature, or leaves open
/// what the issuer may still accept then.
///
/// What suspends, refuses or stops fires. Speaks with `outcome`. That the check came to what
/// is told is the host's word.
pub fn check_lets_go(exam: &mut Examination, at: &At<'_>, outcome: Outcome) {
    let rule = &rules::CHECK_LETS_GO;
    if outcome < Outcome::Suspended {
        let claim = Claim {
            what: "outcome",
            source: Source::Register,
            kind: ClaimKind::EarlierStep,
        };
        exam.claim_at(rule, &|| at.field("outcome").path(), claim);
    } else {
        let finding = Finding::new(rule, at.field("outcome").path());
        exam.find(finding.with("outcome", outcome));
    }
}

/// Does a correction bear the number of the act that it takes the place of, however
/// written? A correction has a number of its own.
///
/// ```
/// use qalqan_core::act::corrects_itself;
///
/// let act = "АКТ-12/3".parse()?;
/// assert!(corrects_itself(&act, &"AKT 12-3".parse()?));
/// assert!(!corrects_itself(&act, &"AKT 12-4".parse()?));
/// # Ok::<(), qalqan_core::identifier::DocumentNumberError>(())
/// ```
#[must_use]
pub fn corrects_itself(act: &ActNumber, correction: &ActNumber) -> bool {
    act.normal_form() == correction.normal_form()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What each status allows, and nothing else.
    #[test]
    fn the_whole_table() {
        let allowed = [
            ("formed", "provider-signs", "signed-by-provider"),
            ("formed", "open", "available"),
            ("formed", "withdraw", "withdrawn"),
            ("signed-by-provider", "open", "available"),
            ("signed-by-provider", "withdraw", "withdrawn"),
            ("available", "check", "checked"),
            ("available", "return", "returned"),
            ("checked", "check", "checked"),
            ("checked", "issuer-signs", "signed-by-issuer"),
            ("checked", "return", "returned"),
            ("checked", "withdraw", "withdrawn"),
            ("available", "withdraw", "withdrawn"),
            ("signed-by-issuer", "enter-invoice", "invoiced"),
            ("signed-by-issuer", "replace", "replaced"),
            ("returned", "withdraw", "withdrawn"),
            ("returned", "replace", "replaced"),
            ("returned", "form-again", "formed"),
        ];
        for status in ActStatus::ALL {
            for step in ActStep::ALL {
                let of = |row: &&(&str, &str, &str)| row.0 == status.name() && row.1 == step.name();
                let expected = allowed.iter().find(of).map(|row| row.2);
                let after = status.after(step).map(ActStatus::name);
                assert_eq!(after, expected, "{status} {step}");
            }
        }
    }
}
