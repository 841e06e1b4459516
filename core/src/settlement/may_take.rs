//! Who may take a step.

use crate::ledger::Actor;
use crate::settlement::StepKind;

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
