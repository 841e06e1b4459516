//! Who may take a step.

use crate::announcement::PlanStepKind;
use crate::ledger::Actor;

/// Who may take a step (mechanism 6–11, 17): providers file, withdraw and sign for themselves;
/// the rest is the issuer's.
#[must_use]
pub const fn may_take_announced(actor: Actor, step: PlanStepKind) -> bool {
    match step {
        PlanStepKind::FileApplication
        | PlanStepKind::WithdrawApplication
        | PlanStepKind::SignContract
        | PlanStepKind::SignAgreement => matches!(actor, Actor::Provider),
        _ => matches!(actor, Actor::Issuer),
    }
}
