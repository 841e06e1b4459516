//! Who may take a step, and which act may go on.

use crate::finding::Outcome;
use crate::identifier::TaxNumber;
use crate::ledger::Actor;
use crate::settlement::{RuleCodes, StepKind};
use crate::signature::{SignedDocument, SignerRole};

/// Who may take a step (mechanism 3, 11–17): the provider forms, withdraws and invoices its
/// acts; the portal of the registrar opens and closes years, checks, and tells what the
/// treasury did; the rest is the issuer's.
#[must_use]
pub const fn may_take(actor: Actor, step: StepKind) -> bool {
    match step {
        StepKind::PresentAct | StepKind::WithdrawAct | StepKind::EnterInvoice => {
            matches!(actor, Actor::Provider)
        }
        StepKind::OpenYear | StepKind::CloseYear | StepKind::CheckAct => {
            matches!(actor, Actor::Registrar | Actor::Issuer)
        }
        StepKind::ExecuteOrder | StepKind::ReturnOrder | StepKind::ReverseOrder => {
            matches!(actor, Actor::Registrar | Actor::Issuer)
        }
        StepKind::FindCause | StepKind::CureCause | StepKind::RegisterUses => {
            matches!(actor, Actor::Registrar | Actor::Issuer)
        }
        _ => matches!(actor, Actor::Issuer),
    }
}

/// The roles in which a step is signed. The register comes with an invoice for payment, and its
/// annex asks for the signature of the head.
#[must_use]
pub const fn may_sign(step: StepKind, orderer: TaxNumber) -> &'static [SignerRole] {
    match step {
        StepKind::FormBill => SignedDocument::Register.rights(Some(orderer)),
        _ => SignerRole::signing_for(orderer),
    }
}

/// May an act of this outcome wait for its turn? A clear one, and one that left something
/// open or for a look, where the issuer names what it accepts and on which document. What
/// suspends, refuses or stops cannot be accepted.
#[must_use]
pub fn may_wait(outcome: Outcome, codes: Option<&RuleCodes>, on_paper: bool) -> bool {
    match outcome {
        Outcome::Clear => true,
        Outcome::Unchecked | Outcome::Review => {
            on_paper && codes.is_some_and(|codes| !codes.0.is_empty())
        }
        Outcome::Suspended | Outcome::Refused | Outcome::Stopped => false,
    }
}
